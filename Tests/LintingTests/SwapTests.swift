import KindJudging
import Linting
import OutreachRules
import Testing

@Suite struct `The swap test` {
  static let linter = Linter(rules: [], lexicon: .shipped, judge: .fromEvidence)

  static func read(_ text: [UInt8]) -> Inspection {
    var inspection = Inspection()
    inspection.read(text, context: LintContext(purpose: .invite))
    linter.examine(&inspection)
    return inspection
  }

  static let texts = [
    "Hi Ana, your talk on tide gauges in Porto changed how we site ours. I'd love to compare notes.",
    "Hello Tom,\n\nwe met at the Leeds meetup, you explained your cache to me. Shall we connect?\n\nJo",
    "Dear Mia, I read your article on hedges and tried the second method in March. Thank you!",
    "Hi [Name], I heard your talk at [Event]. Your point on [insight] stayed with me.",
    "Kofi said I should ask you about the Accra archive. Could I visit?",
  ]

  @Test func `lets a greeting and stock words survive`() {
    #expect(
      Self.read(Array("Hi Ana, I'd like to connect.".utf8)).evidence.swap == Thousandths(1000))
    let merged = Self.read(Array("Hi [Name], I like your work at [Company].".utf8))
    #expect(merged.evidence.swap == Thousandths(1000))
  }

  @Test func `holds slots that ask for a reason to be specific`() {
    let held = Self.read(Array("I saw that you were there: [specific insight].".utf8))
    #expect(held.evidence.swap < Thousandths(1000))
  }

  @Test(arguments: texts) func `splits a message without gap or overlap`(_ text: String) {
    let inspection = Self.read(Array(text.utf8))
    let spans = (inspection.evidence.specificSpans + inspection.survivingSpans)
      .sorted { $0.lowerBound < $1.lowerBound }
    var end = 0
    for span in spans {
      #expect(span.lowerBound == end)
      end = span.upperBound
    }
    #expect(end == text.utf8.count)
    #expect(!inspection.evidence.specificSpans.isEmpty)
  }

  /// Without its specific parts a message could go to anybody.
  @Test(arguments: texts) func `never falls when a specific is deleted`(_ text: String) {
    let bytes = Array(text.utf8)
    let whole = Self.read(bytes)
    for span in whole.evidence.specificSpans {
      var cut = bytes
      cut.removeSubrange(span)
      let swap = Self.read(cut).evidence.swap
      #expect(swap >= whole.evidence.swap, "without bytes \(span)")
    }
  }
}
