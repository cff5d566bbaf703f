/// Turns the inside of a JSON string into the text it stands for.
public enum JSONString {
  /// Appends the text of a string's content to `buffer`, escapes decoded.
  ///
  /// `content` lies between the quotes, as a reader reports it. A surrogate without its partner
  /// (`\ud83d` alone) becomes U+FFFD, so the result is as well-formed as the bytes were. Escapes
  /// that JSON does not know, which no reader here lets pass, are copied as they stand.
  /// - Complexity: linear in the length of `content`.
  public static func appendText(
    of content: Range<Int>, in bytes: Span<UInt8>, to buffer: inout [UInt8]
  ) {
    var i = content.lowerBound
    let end = content.upperBound
    while i < end {
      let escape = ByteSearch.first(.backslash, in: bytes, from: i, to: end)
      buffer.append(bytes, from: i, to: escape)
      i = escape
      guard i < end else { return }
      guard i + 1 < end else {
        buffer.append(.backslash)
        return
      }
      appendEscape(in: bytes, &i, end, to: &buffer)
    }
  }

  private static func appendEscape(
    in bytes: Span<UInt8>, _ i: inout Int, _ end: Int, to buffer: inout [UInt8]
  ) {
    let letter = bytes[i + 1]
    if letter == .ascii("u"), let unit = codeUnit(in: bytes, at: i, end) {
      i += 6
      let isHigh = unit & 0xFC00 == 0xD800
      if isHigh, let low = codeUnit(in: bytes, at: i, end), low & 0xFC00 == 0xDC00 {
        i += 6
        buffer.appendScalar(0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF)
      } else {
        buffer.appendScalar(unit)
      }
      return
    }
    i += 2
    switch letter {
    case .quote, .backslash, .ascii("/"): buffer.append(letter)
    case .ascii("b"): buffer.append(0x08)
    case .ascii("f"): buffer.append(0x0C)
    case .ascii("n"): buffer.append(.lineFeed)
    case .ascii("r"): buffer.append(.carriageReturn)
    case .ascii("t"): buffer.append(.tab)
    default:
      buffer.append(.backslash)
      buffer.append(letter)
    }
  }

  /// The UTF-16 code unit of a whole `\uXXXX` at `offset`, or `nil`.
  private static func codeUnit(in bytes: Span<UInt8>, at offset: Int, _ end: Int) -> UInt32? {
    guard offset + 6 <= end, bytes[offset] == .backslash, bytes[offset + 1] == .ascii("u") else {
      return nil
    }
    var unit: UInt32 = 0
    for i in offset + 2..<offset + 6 {
      guard let digit = bytes[i].hexDigitValue else { return nil }
      unit = unit << 4 | digit
    }
    return unit
  }
}
