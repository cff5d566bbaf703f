import KindJudging
import Linting
import MessageText
import OutreachRules
import Testing

import struct TestSupport.MarkedText

/// One example of one rule, ready to run.
struct RuleExample: Sendable, CustomTestStringConvertible {
  let rule: Rule
  let example: Example

  var testDescription: String { "\(rule.id.family).\(rule.id.name): \(example.text)" }

  static let flagged = RuleCatalog.all.flatMap { rule in
    rule.flagged.map { RuleExample(rule: rule, example: $0) }
  }
  static let accepted = RuleCatalog.all.flatMap { rule in
    rule.accepted.map { RuleExample(rule: rule, example: $0) }
  }

  /// Rewritings that some rules are about, so that they do change the outcome there.
  enum Rewriting { case emojiBefore, signatureAfter, capitals }

  /// Which rewritings a rule is not held to; the reason stands behind each.
  static let exemptions: [String: Set<Rewriting>] = [
    // About messages that hold nothing else: a signature or an emoji is something else.
    "default.congrats-text": [.signatureAfter],
    "default.empty-message": [.emojiBefore, .signatureAfter],
    "default.greeting-only": [.emojiBefore, .signatureAfter],
    // Point at the very start of the text, and the emoji stands before the mark.
    "default.subject-generic": [.emojiBefore],
    "default.subject-missing": [.emojiBefore],
    // About the whole text or its very first words.
    "fill.wrong-name": [.emojiBefore],
    "fill.empty-slot": [.emojiBefore, .capitals],
    "honesty.recipient-asked-not-to": [.emojiBefore, .signatureAfter],
    "honesty.fake-reply-prefix": [.emojiBefore],
    // A word in capitals may be a name, and a name may be the reason.
    "reason.no-reason": [.capitals],
    // Flags a whole sentence, and an emoji before it belongs to the sentence.
    "reply.decline-too-long": [.emojiBefore],
    // A capital behind the quotation mark is what a title looks like.
    "reply.scare-quotes": [.capitals],
  ]

  /// The example as written and in rewritings that must not change the outcome.
  func variants(_ text: String) -> [String] {
    var variants = [text]
    guard rule.variantsAllowed else { return variants }
    variants.append(text.replacingLineEnds)
    let exempt = RuleExample.exemptions["\(rule.id.family).\(rule.id.name)"] ?? []
    if !exempt.contains(.emojiBefore) { variants.append("👋 " + text) }
    if !exempt.contains(.signatureAfter) { variants.append(text + "\n\nWarmly,\nJo Weir") }
    if !exempt.contains(.capitals) {
      variants.append(text.withWordRewritten { $0.uppercased() })
    }
    if rule.letterVariantsAllowed {
      variants.append(text.replacingOccurrences(of: "'", with: "’"))
      variants.append(text.withWordRewritten(FullWidth.rewrite))
      variants.append(text.withWordRewritten(ZeroWidth.rewrite))
    }
    return variants
  }

  /// A linter of one rule; making one compiles the whole lexicon, so it is made once a test.
  static func linter(_ rule: Rule) -> Linter {
    Linter(rules: [rule], lexicon: .shipped, judge: .fromEvidence)
  }

  func findings(by linter: Linter, in text: String) -> [Range<Int>] {
    let marked = MarkedText(text)
    var inspection = Inspection()
    let purpose = example.purpose ?? rule.usualPurpose
    let channel = example.channel ?? rule.usualChannel(purpose)
    let layout = DraftLayout(marked.bytes, takesSubject: channel.hasSubject)
    var context = LintContext(
      purpose: purpose, channel: channel, channelIsStated: example.channelIsStated,
      facts: example.facts,
      subject: example.subject.map { Array("\($0)".utf8) } ?? layout.subject,
      replyTo: example.replyTo.map { Message(utf8: Array("\($0)".utf8)) },
      excluded: layout.excluded)
    context.ignoreLines = layout.ignoreLines
    inspection.read(marked.bytes, context: context)
    var settings = RuleSettings(ruleCount: 1)
    settings.switches[0] = .on
    return linter.findings(&inspection, settings: settings).map(\.span)
  }
}

extension Rule {
  var usualPurpose: Purpose {
    for purpose in [Purpose.message, .invite, .followUp, .reply, .received]
    where severity[purpose] != nil { return purpose }
    return .message
  }

  func usualChannel(_ purpose: Purpose) -> Channel {
    if let channels { return channels[0] }
    return purpose == .invite ? .linkedInNote : .linkedInMessage
  }

  /// Rules about the very bytes: a rewriting changes what they are about.
  var variantsAllowed: Bool { id.family.description != "form" }
  var letterVariantsAllowed: Bool { id.family.description != "scam" }
}

extension String {
  var replacingLineEnds: String { replacing("\n", with: "\r\n") }
  func replacingOccurrences(of old: String, with new: String) -> String {
    replacing(old, with: new)
  }

  /// Whether the run of non-blanks at `place` holds a dot or a slash between characters.
  private func isInsideAddress(_ place: Index) -> Bool {
    let start = self[..<place].lastIndex { $0.isWhitespace || $0 == "⟦" } ?? startIndex
    let end = self[place...].firstIndex { $0.isWhitespace || $0 == "⟧" } ?? endIndex
    let inner = self[start..<end].dropLast()
    return inner.contains(".") || inner.contains("/")
  }

  /// The first word of at least four ASCII letters inside the first marked stretch, rewritten.
  /// Words of an address stay: another letter there is another address.
  func withWordRewritten(_ rewrite: (Substring) -> String) -> String {
    guard let open = firstIndex(of: "⟦") else { return self }
    var start = index(after: open)
    while start < endIndex, self[start] != "⟧" {
      var end = start
      while end < endIndex, self[end].isASCII, self[end].isLetter { end = index(after: end) }
      if distance(from: start, to: end) >= 4, !isInsideAddress(start) {
        return self[..<start] + rewrite(self[start..<end]) + self[end...]
      }
      start = end < endIndex && end == start ? index(after: end) : end
    }
    return self
  }
}

enum FullWidth {
  static func rewrite(_ word: Substring) -> String {
    String(
      String.UnicodeScalarView(
        word.unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }))
  }
}

enum ZeroWidth {
  static func rewrite(_ word: Substring) -> String {
    word.prefix(2) + "\u{200B}" + word.dropFirst(2)
  }
}

@Suite struct `Every rule in the catalog` {
  @Test(arguments: RuleExample.flagged)
  func `flags exactly the marked spans, also when rewritten`(_ example: RuleExample) {
    let linter = RuleExample.linter(example.rule)
    for text in example.variants("\(example.example.text)") {
      let marked = MarkedText(text)
      let found = example.findings(by: linter, in: text)
      let words = found.map { String(decoding: marked.bytes[$0], as: UTF8.self) }
      #expect(found == marked.spans, "in: \(text) found: \(words)")
    }
  }

  @Test(arguments: RuleExample.accepted)
  func `leaves its accepted examples alone`(_ example: RuleExample) {
    let linter = RuleExample.linter(example.rule)
    for text in example.variants("\(example.example.text)") {
      #expect(example.findings(by: linter, in: text).isEmpty, "in: \(text)")
    }
  }

  @Test(arguments: RuleCatalog.all)
  func `has a guard that an accepted example needs, or says why not`(_ rule: Rule) {
    let linter = RuleExample.linter(rule.withoutGuards)
    let fires = rule.accepted.contains { example in
      let example = RuleExample(rule: rule, example: example)
      return !example.findings(by: linter, in: "\(example.example.text)").isEmpty
    }
    if rule.guards.isEmpty {
      #expect(rule.unguarded != nil, "\(rule.id) has neither a guard nor a reason for none")
    } else {
      #expect(fires, "no accepted example of \(rule.id) fires without the guards")
    }
    #expect(rule.flagged.count >= 3, "\(rule.id) has fewer than three flagged examples")
    #expect(rule.accepted.count >= 3, "\(rule.id) has fewer than three accepted examples")
  }
}
