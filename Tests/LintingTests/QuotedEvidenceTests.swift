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
    let answer = evidence("> \(pitch)\nWho gives them my address? See you at noon.")
    #expect(answer.spans.map(\.signal) == bare.spans.map(\.signal))
  }

  private static let report = String(
    repeating: "The pump at the mill was down again and the miller asked for a new seal. ", count: 6
  )

  @Test func `tells that a long text addresses nobody`() {
    #expect(evidence(Self.report).addressesNobody)
    #expect(!evidence(Self.report + "Can you come?").addressesNobody)
    #expect(!evidence("The pump was down again and the miller asked for a seal.").addressesNobody)
  }

  @Test func `tells so of a language that no phrase knows, unless one is met`() {
    let notice =
      "Vaše objednávka byla odeslána a zítra bude doručena na vaši adresu. Děkujeme, sklad"
    #expect(evidence(notice).addressesNobody)
    #expect(!evidence(notice + " bitcoin").addressesNobody)
    #expect(!evidence("Ihre Bestellung ist heute auf dem Weg zu Ihnen.").addressesNobody)
  }
}
