import KindJudging
import Linting
import OutreachRules
import Testing

@Suite struct `Evidence` {
  private static let linter = Linter(
    rules: RuleCatalog.all, lexicon: .shipped, judge: .fromEvidence)

  private func evidence(_ text: String) -> KindEvidence {
    var inspection = Inspection()
    inspection.read(Array(text.utf8), context: LintContext(purpose: .message))
    Self.linter.examine(&inspection)
    return inspection.evidence
  }

  @Test func `is what the writer says, not what somebody else said`() {
    let pitch = "We help plants like yours to cut their energy costs by 30%. Worth a quick call?"
    #expect(!evidence(pitch).spans.isEmpty)
    let quoted = evidence(
      "Look at this one: \"\(pitch)\" Who gives them my address? See you at noon.")
    let bare = evidence("Look at this one: Who gives them my address? See you at noon.")
    #expect(quoted.spans.map(\.signal) == bare.spans.map(\.signal))
  }
}
