import Linting
import Testing

@testable import OutreachRules

/// A note, how it is sent, and the ids that must speak of it as errors or warnings; typed from RULES 4.1 to 4.3.
struct ReasonlessNote: Sendable {
  let text: String
  var purpose = Purpose.invite
  let rules: [String]
}

@Suite struct `Notes without a reason` {
  private static let families = DefaultRules.all + OpenerRules.all + ReasonRules.all
  private static let linter = Linter(
    rules: families, lexicon: .shipped, judge: .fromEvidence)

  private func rules(_ text: String, _ purpose: Purpose) -> [String] {
    var inspection = Inspection()
    inspection.read(
      Array(text.utf8),
      context: LintContext(
        purpose: purpose, channel: purpose == .invite ? .linkedInNote : .linkedInMessage))
    let assessment = Self.linter.assess(&inspection)
    return assessment.findings.filter { $0.severity > .advice }.map { finding in
      let id = Self.families[finding.rule].id
      return "\(id.family).\(id.name)"
    }
  }

  @Test(arguments: [
    ReasonlessNote(text: "", rules: ["default.empty-message"]),
    ReasonlessNote(text: " \r\n\t", purpose: .message, rules: ["default.empty-message"]),
    ReasonlessNote(text: "\u{200B}", purpose: .reply, rules: ["default.empty-message"]),
    ReasonlessNote(text: "Hi Maria,", rules: ["default.greeting-only"]),
    ReasonlessNote(text: "Hello", purpose: .message, rules: ["default.greeting-only"]),
    ReasonlessNote(text: "Best, Tom", rules: ["default.greeting-only"]),
    ReasonlessNote(
      text: "I'd like to add you to my professional network on LinkedIn. - Jo Reyes",
      rules: ["default.invitation-text"]),
    ReasonlessNote(text: "Hi Sam, let's connect. Jo", rules: ["default.connect-only"]),
    ReasonlessNote(text: "Please add me. Regards, Jo", rules: ["default.connect-only"]),
    ReasonlessNote(text: "Please accept my invitation.", rules: ["default.connect-only"]),
    ReasonlessNote(text: "Would love to connect!", rules: ["default.connect-only"]),
    ReasonlessNote(
      text: "Looking forward to connecting with you", rules: ["default.connect-only"]),
    ReasonlessNote(
      text: "Hi Eva, keen to connect and learn from people in the trade.",
      rules: ["reason.no-reason"]),
    ReasonlessNote(text: "Hello, I'm a designer in Cork.", rules: ["reason.no-reason"]),
    ReasonlessNote(text: "I'm looking to expand my network.", rules: ["opener.expand-network"]),
    ReasonlessNote(
      text: "Hi Eva, your ferry timetable app saved my trip; may I ask about GTFS?", rules: []),
    ReasonlessNote(
      text: "I'd like to add you to my network after your Kotlin talk on Tuesday", rules: []),
    ReasonlessNote(text: "Let's connect: we both chair PTA meetings in Leeds", rules: []),
    ReasonlessNote(
      text: "I'm building a list of UK beekeepers for a survey; you run two apiaries", rules: []),
    ReasonlessNote(text: "We both maintain CSV parsers", rules: []),
    ReasonlessNote(text: "Rui Prado said you fixed the same billing bug", rules: []),
    ReasonlessNote(text: "You were suggested as reviewer for our JSON paper", rules: []),
    ReasonlessNote(text: "Thanks for connecting", purpose: .reply, rules: []),
    ReasonlessNote(
      text: "I hope this finds you well. The boiler man comes at ten.", purpose: .message, rules: []
    ),
  ])
  func `are told one thing, and notes with a reason nothing`(_ note: ReasonlessNote) {
    #expect(rules(note.text, note.purpose) == note.rules, "\(note.text)")
  }

  @Test(
    arguments: [
      ("2025-01-01", 20_455, true), ("2025-01-01", 20_454, false), ("last year", nil, true),
      ("14 months ago", nil, true), ("3 months ago", nil, false), ("2 years ago", nil, true),
      ("last week", nil, false), ("2025-13-01", 30_000, false), ("", 30_000, false),
    ] as [(String, Int?, Bool)])
  func `a reason is stale after a year`(_ when: String, _ today: Int?, _ stale: Bool) {
    #expect(ReasonRules.isStale(Array(when.utf8), today: today) == stale)
  }

  @Test(arguments: [("1970-01-01", 0), ("2000-02-29", 11_016), ("2024-12-31", 20_088)])
  func `days are counted from 1970`(_ text: String, _ number: Int) {
    #expect(CalendarDay(Array(text.utf8))?.number == number)
  }

  @Test func `a one-click text inside a longer message is no evidence`() {
    var inspection = Inspection()
    for (text, isOneClick) in [
      ("Thanks.", true), ("Thanks, Dana! 🙏", true), ("👍", true),
      ("Congrats on the anniversary! Hope you're doing well.", true),
      ("Thanks. The keys are under the mat.", false), ("Great. See you.", false),
    ] {
      inspection.read(Array(text.utf8), context: LintContext(purpose: .message))
      Self.linter.examine(&inspection)
      #expect(inspection.has(.oneClick) == isOneClick, "\(text)")
    }
  }
}
