/// One piece of a pattern, as a stretch of its text.
struct PatternElement {
  enum Kind {
    case word, inflected, tokenClass, sentenceEnd, group, list
    case gap(tokenLimit: Int)
  }

  let kind: Kind
  /// The text without brackets, tilde, at sign and question mark.
  let start: Int
  let end: Int
  /// The element as written, for telling elements apart.
  let writtenEnd: Int
  let writtenStart: Int
  let isOptional: Bool
}

/// Reads pattern notation element by element.
struct PatternCursor {
  private let text: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  var atEnd: Bool { index >= text.count }

  mutating func skipBlanks() {
    while index < text.count, text[index] == 0x20 { index += 1 }
  }

  /// Steps over `word` if it stands here.
  mutating func take(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard index + count <= text.count else { return false }
    for offset in 0..<count where text[index + offset] != word.utf8Start[offset] { return false }
    index += count
    skipBlanks()
    return true
  }

  func text(of element: PatternElement) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text[element.start..<element.end])
  }

  func hash(of element: PatternElement) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for offset in element.writtenStart..<element.writtenEnd {
      hash = (hash ^ UInt64(text[offset])) &* 0x0000_0100_0000_01B3
    }
    return hash ^ hash >> 29
  }

  static func equals(_ text: UnsafeBufferPointer<UInt8>, _ name: StaticString) -> Bool {
    guard text.count == name.utf8CodeUnitCount else { return false }
    for offset in 0..<text.count where text[offset] != name.utf8Start[offset] { return false }
    return true
  }

  mutating func nextElement() -> PatternElement? {
    skipBlanks()
    guard index < text.count else { return nil }
    let writtenStart = index
    var kind = PatternElement.Kind.word
    var start = index
    var end = index
    switch text[index] {
    case UInt8(ascii: "("):
      var depth = 0
      repeat {
        if text[index] == UInt8(ascii: "(") { depth += 1 }
        if text[index] == UInt8(ascii: ")") { depth -= 1 }
        index += 1
      } while depth > 0 && index < text.count
      precondition(depth == 0, "every bracket in a pattern is closed")
      kind = .group
      start = writtenStart + 1
      end = index - 1
    case UInt8(ascii: "<"):
      while index < text.count, text[index] != UInt8(ascii: ">") { index += 1 }
      index += 1
      start = writtenStart + 1
      end = index - 1
      precondition(end < text.count, "every class in a pattern is closed")
      kind = .tokenClass
      let name = UnsafeBufferPointer(rebasing: text[start..<end])
      if PatternCursor.equals(name, "end") { kind = .sentenceEnd }
    case UInt8(ascii: "."):
      precondition(index + 2 < text.count, "a gap is two full stops and a digit")
      kind = .gap(tokenLimit: Int(text[index + 2]) - 0x30)
      index += 3
      end = index
    case UInt8(ascii: "@"):
      index += 1
      start = index
      while index < text.count, PatternCursor.isWordByte(text[index]) { index += 1 }
      end = index
      kind = .list
    default:
      while index < text.count, PatternCursor.isWordByte(text[index]) { index += 1 }
      end = index
      precondition(end > start, "a pattern holds words, groups, classes, gaps and lists")
      if index < text.count, text[index] == UInt8(ascii: "~") {
        kind = .inflected
        index += 1
      }
    }
    let isOptional = index < text.count && text[index] == UInt8(ascii: "?")
    if isOptional { index += 1 }
    return PatternElement(
      kind: kind, start: start, end: end, writtenEnd: index, writtenStart: writtenStart,
      isOptional: isOptional)
  }

  /// Whether the text is one word and nothing else.
  static func isWord(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in text where !isWordByte(byte) { return false }
    return text.count > 0
  }

  @inline(__always)
  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte >= 0x80
  }
}

/// Reads the alternatives between the bars of a group, one after the other.
struct AlternativeCursor {
  private let text: UnsafeBufferPointer<UInt8>
  private var start = 0

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  mutating func next() -> UnsafeBufferPointer<UInt8>? {
    guard start <= text.count else { return nil }
    var depth = 0
    var end = start
    while end < text.count {
      let byte = text[end]
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if byte == UInt8(ascii: "|"), depth == 0 { break }
      end += 1
    }
    let alternative = UnsafeBufferPointer(rebasing: text[start..<end])
    start = end + 1
    return alternative
  }
}
