import KindJudging
import Linting
import MessageText
import OutreachRules
import Testing

import struct TestSupport.SeededGenerator

@Suite struct `Any text gets a verdict` {
  static let linter = Linter(rules: RuleCatalog.all, lexicon: .shipped, judge: .fromEvidence)

  private func assess(_ bytes: [UInt8], _ purpose: Purpose = .message) -> Assessment {
    var inspection = Inspection()
    inspection.read(bytes, context: LintContext(purpose: purpose, channel: .linkedInMessage))
    return Self.linter.assess(&inspection)
  }

  /// Findings stand inside the text, in order.
  private func check(_ bytes: [UInt8], _ seed: UInt64) {
    for purpose in Purpose.allCases {
      var last = 0
      for finding in assess(bytes, purpose).findings {
        let isInside =
          finding.span.lowerBound >= last && finding.span.upperBound <= bytes.count
        #expect(isInside, "seed \(seed): \(finding) in \(bytes)")
        last = finding.span.lowerBound
      }
    }
  }

  @Test func `random bytes`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<150 {
      let count = Int.random(in: 0...300, using: &generator)
      check((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }, seed)
    }
  }

  @Test func `the same text cut at every byte`() {
    let text = Array(
      ("Hi {{first_name}} 👩‍💻, I’d like to add you to my network!! We help companies like yours 10x"
        + " pipeline: https://cal.example/x?utm_source=a [Company] ...").utf8)
    for cut in text.indices { check(Array(text[..<cut]), 0) }
  }

  @Test(arguments: [
    Array(repeating: UInt8(ascii: "a"), count: 3_000_000),
    Array(String(repeating: "\u{0301}", count: 500_000).utf8),
    Array(String(repeating: "[{<", count: 10_000).utf8),
    Array(String(repeating: "act now ", count: 130_000).utf8),
    Array(String(repeating: "a.b@c.d/", count: 60_000).utf8),
    Array(String(repeating: "!?", count: 400_000).utf8),
    Array(String(repeating: "👩‍💻", count: 90_000).utf8),
    Array(String(repeating: "\n", count: 900_000).utf8),
    [UInt8](repeating: 0, count: 1_000_000),
    Array(
      String(repeating: #""we help" I came across your profile, worth a call? "#, count: 20_000)
        .utf8),
  ])
  func `long runs of one thing`(_ bytes: [UInt8]) {
    let assessment = assess(bytes)
    for finding in assessment.findings { #expect(finding.span.upperBound <= bytes.count) }
  }

  @Test func `gives the same findings again`() {
    let text = Array("Hi Ana, act now! I'd like to join your LinkedIn network {{x}}.".utf8)
    let first = assess(text)
    let second = assess(text)
    #expect(first.findings == second.findings)
    #expect(first.judgement == second.judgement)
  }
}
