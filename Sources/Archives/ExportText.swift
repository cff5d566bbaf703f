import MessageText

/// Texts as they stand in exports, turned back into what the person wrote.
public enum ExportText {
  /// Marks with which the sponsored-mail editor begins its texts. Source: FACTS 1.4.
  private static let campaignMark: StaticString = "<p class=\"spinmail-quill-editor__spin-break\""

  /// Whether the sponsored-mail editor wrote the text.
  public static func isSponsored(_ text: Span<UInt8>) -> Bool {
    text.count >= campaignMark.utf8CodeUnitCount
      && text.extracting(0..<campaignMark.utf8CodeUnitCount).isWord(campaignMark)
  }

  /// Takes tags off, decodes entities exactly once, and gives collapsed line breaks back.
  public static func plain(_ text: Span<UInt8>) -> [UInt8] {
    text.withUnsafeBufferPointer { bytes in
      let broken = breaksRestored(decoded(bytes))
      return trimmed(broken)
    }
  }

  /// Tags that occur in exports. Source: FACTS 1.4. Anything else in `<…>` is text.
  private static let inlineTags: [StaticString] = [
    "strong", "a", "em", "u", "sup", "span", "b", "i",
  ]
  private static let blockTags: [StaticString] = ["p", "br", "li", "ul", "ol", "div"]

  private static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<"), let tag = tag(at: index, in: bytes) {
        if tag.isBlock, !out.isEmpty, out.last != 0x0A { out.append(0x0A) }
        index += tag.byteCount
      } else if byte == UInt8(ascii: "&"), let found = Entities.entity(at: index, in: bytes) {
        append(found.scalar, to: &out)
        index += found.byteCount
      } else {
        out.append(byte)
        index += 1
      }
    }
    return out
  }

  private static func tag(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (isBlock: Bool, byteCount: Int)? {
    var index = start + 1
    if index < bytes.count, bytes[index] == UInt8(ascii: "/") { index += 1 }
    let nameStart = index
    while index < bytes.count, bytes[index].isLetter { index += 1 }
    let name = Span(_unsafeElements: UnsafeBufferPointer(rebasing: bytes[nameStart..<index]))
    let isBlock = blockTags.contains { name.isWordInAnyCase($0) }
    guard isBlock || inlineTags.contains(where: { name.isWordInAnyCase($0) }) else { return nil }
    guard index < bytes.count,
      bytes[index] == UInt8(ascii: ">") || bytes[index] <= 0x20
        || bytes[index] == UInt8(ascii: "/")
    else { return nil }
    // Attributes: up to the closing bracket, quoted ones as a whole, within reason.
    var quote: UInt8 = 0
    let limit = min(bytes.count, index + 4096)
    while index < limit {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return (isBlock, index + 1 - start)
      } else if byte == UInt8(ascii: "<") {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// Appends a character as UTF-8; a no-break space as a plain one.
  static func append(_ scalar: UInt32, to out: inout [UInt8]) {
    switch scalar {
    case 0xA0: out.append(0x20)
    case ..<0x80: out.append(UInt8(scalar))
    case ..<0x800:
      out.append(0xC0 | UInt8(scalar >> 6))
      out.append(0x80 | UInt8(scalar & 0x3F))
    case ..<0x10000:
      out.append(0xE0 | UInt8(scalar >> 12))
      out.append(0x80 | UInt8(scalar >> 6 & 0x3F))
      out.append(0x80 | UInt8(scalar & 0x3F))
    default:
      out.append(0xF0 | UInt8(scalar >> 18 & 7))
      out.append(0x80 | UInt8(scalar >> 12 & 0x3F))
      out.append(0x80 | UInt8(scalar >> 6 & 0x3F))
      out.append(0x80 | UInt8(scalar & 0x3F))
    }
  }

  /// Exports until 2025 wrote each line break as a blank; where two or more stand together, a paragraph ended.
  private static func breaksRestored(_ text: [UInt8]) -> [UInt8] {
    if text.contains(0x0A) { return text }
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      var end = index
      while end < text.count, text[end] == 0x20 { end += 1 }
      if end - index >= 2 {
        out.append(0x0A)
        out.append(0x0A)
        index = end
      } else {
        out.append(text[index])
        index += 1
      }
    }
    return out
  }

  /// Without white space at either end and before line ends; CRLF becomes LF.
  private static func trimmed(_ text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    for byte in text {
      if byte == 0x0D { continue }
      if byte == 0x0A { while out.last == 0x20 || out.last == 0x09 { out.removeLast() } }
      if out.isEmpty, byte <= 0x20 { continue }
      out.append(byte)
    }
    while let last = out.last, last <= 0x20 { out.removeLast() }
    return out
  }
}
