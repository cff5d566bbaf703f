import KindJudging
import Linting
import Testing

@Suite struct `A rule of one's own` {
  private static let rule = Rule(
    id: RuleID("own", "any-text"), severity: .always(.warning), message: "says something",
    why: "It does.", remedy: "Say nothing.", source: "a test", flagged: [], accepted: [],
    detector: .inspect { inspection, found in
      found.append(Candidate(0..<inspection.message.bytes.count))
    })

  @Test func `needs no phrases beside it`() {
    let linter = Linter(
      rules: [Self.rule], lexicon: Lexicon(signals: [], lists: [], tallies: []),
      judge: .fromEvidence)
    var inspection = Inspection()
    for text in ["Hello there", "Hello again"] {
      inspection.read(Array(text.utf8), context: LintContext(purpose: .message))
      #expect(linter.assess(&inspection).findings.map(\.span) == [0..<text.utf8.count])
    }
  }
}
