import KindJudging
import Linting
import Testing

@testable import Evaluation

@Suite struct `Measures of ten records` {
  /// Ten records typed by hand:
  ///
  ///     stated \ judged   pitch  personal  ordinary
  ///     pitch               3       1         0
  ///     personal            0       2         0
  ///     ordinary            1       0         3
  static let records: [JudgedRecord] = [
    record(.pitch, .pitch, 900), record(.pitch, .pitch, 900), record(.pitch, .pitch, 800),
    record(.pitch, .personal, 500), record(.personal, .personal, 700),
    record(.personal, .personal, 600), record(.ordinary, .pitch, 400),
    record(.ordinary, .ordinary, 900), record(.ordinary, .ordinary, 950),
    record(.ordinary, .ordinary, 990),
  ]

  static func record(
    _ stated: MessageKind, _ judged: MessageKind, _ confidence: Int
  ) -> JudgedRecord {
    JudgedRecord(
      id: Array("r".utf8), stated: stated, judged: judged, confidence: Thousandths(confidence),
      language: Array("en".utf8), length: 50, rules: stated == .pitch ? [0] : [])
  }

  static let rules: [(id: RuleID, about: MessageKind?)] = [
    (RuleID("pitch", "loud"), .pitch), (RuleID("fill", "slot"), nil),
  ]

  let measures = Measures(records, skipped: 2, rules: rules)

  @Test func `count precision, recall and F1 by kind`() throws {
    let pitch = try #require(measures.kinds.first { $0.kind == .pitch })
    #expect(pitch.stated == 4)
    #expect(pitch.judged == 4)
    #expect(pitch.precision?.value == Thousandths(750))
    #expect(pitch.recall?.value == Thousandths(750))
    #expect(pitch.f1.value == Thousandths(750))
    let personal = try #require(measures.kinds.first { $0.kind == .personal })
    #expect(personal.precision?.value == Thousandths(667))
    #expect(personal.recall?.value == Thousandths(1000))
    #expect(personal.f1.value == Thousandths(800))
    let ordinary = try #require(measures.kinds.first { $0.kind == .ordinary })
    #expect(ordinary.f1.value == Thousandths(857))
    // (0.75 + 0.8 + 0.8571) / 3
    #expect(measures.macroF1.value == Thousandths(802))
    #expect(measures.accuracy?.value == Thousandths(800))
  }

  @Test func `count false alarms on ordinary messages`() {
    #expect(measures.alarms == 1)
    #expect(measures.alarmRate?.value == Thousandths(250))
  }

  @Test func `weigh confidence against accuracy`() {
    // One record a bin: 0.4 and 0.5 are wrong; the right ones miss 1 by 0.4, 0.3, 0.2, 3 × 0.1, 0.05, 0.01.
    #expect(measures.calibration.count == 10)
    #expect(measures.calibrationError == Thousandths(216))
  }

  @Test func `count firings of rules and how many were on their kind`() {
    #expect(measures.rules.count == 1)
    #expect(measures.rules.first?.messages == 4)
    #expect(measures.rules.first?.precision?.value == Thousandths(1000))
    #expect(measures.rules.first?.ordinary == 0)
  }

  @Test func `list mistakes in order`() {
    #expect(measures.mistakes.map(\.judged) == [.personal, .pitch])
    #expect(measures.skipped == 2)
  }

  @Test func `draw the same intervals from the same seed`() {
    let again = Measures(Self.records, skipped: 2, rules: Self.rules)
    #expect(again.macroF1 == measures.macroF1)
    #expect(measures.macroF1.low < measures.macroF1.value)
    #expect(measures.macroF1.value < measures.macroF1.high)
  }

  @Test func `have nothing to say of no records`() {
    let none = Measures([])
    #expect(none.records == 0)
    #expect(none.accuracy == nil)
    #expect(!none.text().isEmpty)
  }

  /// Newcombe 1998, table I: 15 of 148 has the Wilson interval 0.0624 to 0.1605.
  @Test func `take intervals after Wilson`() throws {
    let estimate = try #require(Estimate.wilson(15, of: 148))
    #expect(estimate.low == Thousandths(62))
    #expect(estimate.high == Thousandths(160) || estimate.high == Thousandths(161))
  }

  @Test func `keep to eighty columns`() {
    let text = String(decoding: measures.text(), as: UTF8.self)
    for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func `are written with their schema`() {
    let json = String(decoding: measures.json(), as: UTF8.self)
    #expect(json.hasPrefix("{\"schema\":\"tact.eval/1\",\"records\":10,\"skipped\":2,"))
    #expect(json.contains("\"calibrationError\":0.216"))
  }
}

@Suite struct `Labels` {
  @Test(arguments: [
    ("reply_*", "reply_thanks_good", true), ("reply_*", "reply", false), ("*", "pitch", true),
    ("*_bad", "reply_call_bad", true), ("*_bad", "reply_bad_good", false), ("pitch", "pitch", true),
    ("r*_*d", "reply_call_good", true), ("", "", true), ("", "a", false),
  ])
  func `match patterns with stars`(_ pattern: String, _ label: String, _ matches: Bool) {
    let rule = EvaluationOptions.LabelRule(pattern: Array(pattern.utf8), kind: .ordinary)
    #expect(rule.matches(Array(label.utf8)) == matches)
  }

  @Test func `are mapped by the first rule that matches`() {
    var options = EvaluationOptions()
    options.labels = [EvaluationOptions.LabelRule(Array("reply_*=ordinary".utf8))].compactMap { $0 }
    #expect(options.kind(of: Array("reply_ask_bad".utf8)) == .ordinary)
    #expect(options.kind(of: Array("default".utf8)) == .standard)
    #expect(options.kind(of: Array("unheard-of".utf8)) == nil)
    #expect(EvaluationOptions.LabelRule(Array("reply_*=nothing".utf8)) == nil)
    #expect(EvaluationOptions.LabelRule(Array("=pitch".utf8)) == nil)
  }

  @Test func `are read from lines, and unreadable lines are named`() {
    let lines = """
      {"id":"a","kind":"pitch","text":"Buy","as":"invite"}

      {"id":"b","text":"no label"}
      {"id":"c","kind":"ordinary","text":"Hi","ambiguous":true,"direction":"reply"}
      """
    let read = LabelledRecord.records(inLines: Array(lines.utf8))
    #expect(read.records.count == 2)
    #expect(read.unreadableLines == [3])
    #expect(read.records.last?.isAmbiguous == true)
    #expect(read.records.last?.lintPurpose == .reply)
    #expect(read.records.first?.lintChannel == .linkedInNotePremium)
  }
}
