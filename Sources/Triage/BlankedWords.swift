/// The words of a text, one after the other, told apart from names and numbers, which differ from one copy of
/// a template to the next.
///
/// - Complexity: linear in the length of the text.
struct BlankedWords {
  struct Word {
    let range: Range<Int>
    /// Whether it is a name or a number: a capital inside a sentence, or a digit in front.
    let isBlanked: Bool
    /// Whether a sentence or line begins with it.
    let startsSentence: Bool
  }

  private let text: [UInt8]
  private var index = 0
  private var startsSentence = true

  init(_ text: [UInt8]) { self.text = text }

  mutating func next() -> Word? {
    while index < text.count {
      let byte = text[index]
      if byte.isWordPart { break }
      if byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0x0A { startsSentence = true }
      index += 1
    }
    guard index < text.count else { return nil }
    let start = index
    let first = text[start]
    while index < text.count, text[index].isWordPart || text[index] == 0x27 { index += 1 }
    let isCapital = first >= 0x41 && first <= 0x5A
    let isNumber = first >= 0x30 && first <= 0x39
    // "I" is no name; a capital at the start of a sentence is none by itself.
    let isName = isCapital && !startsSentence && index - start > 1
    defer { startsSentence = false }
    return Word(
      range: start..<index, isBlanked: isName || isNumber, startsSentence: startsSentence)
  }

  /// Goes on behind an offset, where a sentence begins.
  mutating func skip(to offset: Int) {
    index = max(index, min(offset, text.count))
    startsSentence = true
  }
}

/// A 128-bit hash of words, without regard to ASCII case.
struct WordHash: Sendable, Hashable {
  private(set) var low: UInt64 = 0xCBF2_9CE4_8422_2325
  private(set) var high: UInt64 = 0x9E37_79B9_7F4A_7C15

  mutating func add(_ text: [UInt8], _ word: Range<Int>) {
    for index in word { mix(UInt64(text[index].small)) }
    mix(0x20)
  }

  private mutating func mix(_ letter: UInt64) {
    low = (low ^ letter) &* 0x100_0000_01B3
    high = (high &+ letter) &* 0xD6E8_FEB8_6659_FD93
    high ^= high >> 32
  }
}
