import MessageText
import PhraseMatching
import Testing

import struct TestSupport.SeededGenerator

@Suite struct `Clauses met before` {
  private static let automaton = PhraseAutomaton(
    sets: [
      PhraseSet(number: 3, phrases: "act now\nact ..2 now\nnow <end>"),
      PhraseSet(number: 9, phrases: "<start> hi <name>\n(my|our) ..3 act\n<number> now"),
    ], tallies: [WordTally(counter: 0, words: "my our")])

  private func matches(_ text: String, _ automaton: PhraseAutomaton, _ scan: inout PhraseScan)
    -> [PhraseMatch]
  {
    automaton.scan(Message(utf8: Array(text.utf8)), into: &scan)
    return scan.matches
  }

  @Test func `give what a walk gives, with other names and at other places`() {
    var scan = PhraseScan()
    let first = matches("Hi Ana. Act right now: our last act.", Self.automaton, &scan)
    #expect(first.count == 4)
    #expect(matches("Hi Rui. Act right now: our last act.", Self.automaton, &scan) == first)
    var fresh = PhraseScan()
    let moved = "Well, then. Our last act. Hi Ana. 3 now. Act right now"
    #expect(
      matches(moved, Self.automaton, &scan) == matches(moved, Self.automaton, &fresh))
  }

  @Test func `are as a first look at them, over many random texts`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    let words = ["act", "now", "my", "our", "Hi", "Ana", "3", ".", ":", "\n", ",", "last"]
    var kept = PhraseScan()
    for _ in 0..<3000 {
      let count = Int.random(in: 1...9, using: &generator)
      let text = (0..<count).map { _ in words.randomElement(using: &generator) ?? "" }
        .joined(separator: " ")
      var fresh = PhraseScan()
      #expect(
        matches(text, Self.automaton, &kept) == matches(text, Self.automaton, &fresh),
        "seed \(seed): \(text)")
    }
  }

  @Test func `are forgotten when another automaton asks`() {
    let other = PhraseAutomaton(sets: [PhraseSet(number: 5, phrases: "last act")])
    var scan = PhraseScan()
    _ = matches("our last act", Self.automaton, &scan)
    let found = matches("our last act", other, &scan)
    #expect(found.map(\.set) == [5])
  }
}
