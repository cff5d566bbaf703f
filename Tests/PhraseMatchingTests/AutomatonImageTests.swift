import MessageText
import PhraseMatching
import Testing

@Suite struct `Automaton image` {
  private static let sets = [
    PhraseSet(number: 0, phrases: "act now\n(my|our) ..3 platform"),
    PhraseSet(number: 7, phrases: "<start> hello <number> times\nhelp~ @who"),
  ]
  private static let lists = [WordList("who", "you|your team")]
  private static let tallies = [WordTally(counter: 1, words: "my our")]

  private func matches(_ automaton: PhraseAutomaton) -> [PhraseMatch] {
    let text = "Hello 3 times, we help your team: our quite new platform. Act now"
    var scan = PhraseScan()
    automaton.scan(Message(utf8: Array(text.utf8)), into: &scan)
    return scan.matches
  }

  private func withAligned<Result>(
    _ bytes: [UInt8], _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    defer { memory.deallocate() }
    memory.copyBytes(from: bytes)
    return try body(UnsafeRawBufferPointer(memory))
  }

  @Test func `finds what the compiled phrases find, and is the same on every run`() throws {
    let compiled = PhraseAutomaton(sets: Self.sets, lists: Self.lists, tallies: Self.tallies)
    #expect(matches(compiled).count == 4)
    let again = PhraseAutomaton(sets: Self.sets, lists: Self.lists, tallies: Self.tallies)
    #expect(compiled.imageBytes == again.imageBytes)
    try withAligned(compiled.imageBytes) { bytes in
      let image = try #require(AutomatonImage(shipped: bytes))
      let shipped = PhraseAutomaton(
        sets: Self.sets, lists: Self.lists, tallies: Self.tallies, image: image)
      #expect(matches(shipped) == matches(compiled))
    }
  }

  @Test func `is left alone by phrases it was not made from`() throws {
    let other = PhraseAutomaton(sets: [PhraseSet(number: 0, phrases: "something else")])
    try withAligned(other.imageBytes) { bytes in
      let image = try #require(AutomatonImage(shipped: bytes))
      let automaton = PhraseAutomaton(
        sets: Self.sets, lists: Self.lists, tallies: Self.tallies, image: image)
      #expect(matches(automaton).count == 4)
      let moved = PhraseAutomaton(
        sets: [PhraseSet(number: 1, phrases: "something else")], image: image)
      #expect(moved.imageBytes != other.imageBytes)
    }
  }

  @Test func `is none where the bytes are something else`() {
    let bytes = PhraseAutomaton(sets: Self.sets, lists: Self.lists).imageBytes
    withAligned(Array(bytes.prefix(100))) { #expect(AutomatonImage(shipped: $0) == nil) }
    withAligned([UInt8](repeating: 1, count: bytes.count)) {
      #expect(AutomatonImage(shipped: $0) == nil)
    }
    withAligned([0] + bytes) {
      #expect(AutomatonImage(shipped: UnsafeRawBufferPointer(rebasing: $0[1...])) == nil)
    }
    #expect(AutomatonImage(shipped: UnsafeRawBufferPointer(start: nil, count: 0)) == nil)
  }
}
