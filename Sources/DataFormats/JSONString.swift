/// Turns the inside of a JSON string into the text it stands for.
public enum JSONString {
  /// Whether a text stands between quotes as it is: ASCII without anything that would be escaped.
  public static func isPlain(_ text: Span<UInt8>) -> Bool {
    ByteSearch.firstUnplain(in: text, from: 0, to: text.count) == text.count
  }

  /// Appends the text of a string's content to `buffer`, escapes decoded.
  ///
  /// `content` lies between the quotes, as a reader reports it. A surrogate without its partner
  /// (`\ud83d` alone) becomes U+FFFD, so the result is as well-formed as the bytes were. Escapes
  /// that JSON does not know, which no reader here lets pass, are copied as they stand.
  /// - Complexity: linear in the length of `content`.
  public static func appendText(
    of content: Range<Int>, in bytes: Span<UInt8>, to buffer: inout [UInt8]
  ) {
    precondition(
      content.lowerBound >= 0 && content.upperBound <= bytes.count,
      "the content lies inside the bytes")
    // No escape is shorter than what it stands for; the last block may be copied too long.
    buffer.append(addingCapacity: content.count + blockByteCount) { room in
      room.withUnsafeMutableBufferPointer { room, written in
        guard let start = room.baseAddress else { return }
        var end = start + written
        decode(content, bytes, &end)
        written = end - start
      }
    }
  }

  /// Reads a string from its opening quote on and puts its text in place of what `buffer` held: search, check
  /// and copy in one go.
  static func read(
    _ bytes: Span<UInt8>, _ i: inout Int, _ end: Int, into buffer: inout [UInt8]
  ) throws(JSONError) -> (content: Range<Int>, hasEscapes: Bool) {
    precondition(i >= 0 && i < end && end <= bytes.count, "the string lies inside the bytes")
    let opening = i
    var hasEscapes = false
    i += 1
    if !buffer.isEmpty { buffer.removeAll(keepingCapacity: true) }
    try buffer.append(addingCapacity: end - i + blockByteCount) {
      (room: inout OutputSpan<UInt8>) throws(JSONError) in
      try room.withUnsafeMutableBufferPointer {
        (room: UnsafeMutableBufferPointer<UInt8>, written: inout Int) throws(JSONError) in
        guard let start = room.baseAddress else { return }
        var out = start
        // A place of its own, which need not be stored at every step.
        var place = i
        hasEscapes = try read(bytes, &place, end, opening, &out)
        i = place
        written = out - start
      }
    }
    return (opening + 1..<i - 1, hasEscapes)
  }

  /// Reads up to the closing quote and over it; returns whether there were escapes.
  @inline(__always)
  private static func read(
    _ bytes: Span<UInt8>, _ i: inout Int, _ end: Int, _ opening: Int,
    _ out: inout UnsafeMutablePointer<UInt8>
  ) throws(JSONError) -> Bool {
    let raw = bytes.bytes
    let lastBlock = min(bytes.count &- blockByteCount, end &- 1)
    var hasEscapes = false
    while i < end {
      while i <= lastBlock {
        // Copied first, then searched: what was copied too much is written over.
        let block = raw.unsafeLoadUnaligned(
          fromUncheckedByteOffset: i, as: ByteSearch.Block.self)
        UnsafeMutableRawPointer(out).storeBytes(of: block, as: ByteSearch.Block.self)
        let plainCount = ByteSearch.firstMark(ByteSearch.stringBreaks(block))
        i &+= plainCount ?? blockByteCount
        out += plainCount ?? blockByteCount
        if plainCount != nil { break }
      }
      if i >= end { break }
      let byte = bytes[unchecked: i]
      if byte == .backslash {
        hasEscapes = true
        if i &+ 1 < end, bytes[unchecked: i &+ 1] == .ascii("n") {
          // Most escapes are line feeds.
          put(.lineFeed, &out)
          i &+= 2
          continue
        }
        var next = i
        try JSONScanner.skipEscape(bytes, &next, end, opening: opening)
        decodeEscape(bytes, &i, end, &out)
      } else if byte == .quote {
        i &+= 1
        return hasEscapes
      } else if byte < 0x20 {
        throw .controlCharacter(byteOffset: i, byte: byte)
      } else {
        put(byte, &out)
        i &+= 1
      }
    }
    throw .unclosedString(byteOffset: opening)
  }

  private static let blockByteCount = 16

  /// Writes the text of `content` from `out` on, where there is room for its bytes and a block more.
  private static func decode(
    _ content: Range<Int>, _ bytes: Span<UInt8>, _ out: inout UnsafeMutablePointer<UInt8>
  ) {
    let raw = bytes.bytes
    let lastBlock = bytes.count &- blockByteCount
    let end = content.upperBound
    var i = content.lowerBound
    while i < end {
      if i <= lastBlock {
        // Copied first, then searched: what was copied too much is written over.
        let block = raw.unsafeLoadUnaligned(
          fromUncheckedByteOffset: i, as: ByteSearch.Block.self)
        UnsafeMutableRawPointer(out).storeBytes(of: block, as: ByteSearch.Block.self)
        let plainCount = min(
          ByteSearch.firstMark(ByteSearch.marks(of: .backslash, in: block)) ?? blockByteCount,
          end &- i)
        i &+= plainCount
        out += plainCount
        if i == end || plainCount == blockByteCount { continue }
      } else if bytes[unchecked: i] != .backslash {
        put(bytes[unchecked: i], &out)
        i &+= 1
        continue
      }
      if i + 1 == end {
        put(.backslash, &out)
        return
      }
      decodeEscape(bytes, &i, end, &out)
    }
  }

  @inline(__always)
  private static func put(_ byte: UInt8, _ out: inout UnsafeMutablePointer<UInt8>) {
    out.initialize(to: byte)
    out += 1
  }

  @inline(__always)
  private static func decodeEscape(
    _ bytes: Span<UInt8>, _ i: inout Int, _ end: Int, _ out: inout UnsafeMutablePointer<UInt8>
  ) {
    let letter = bytes[i + 1]
    if letter == .ascii("u"), let scalar = scalar(bytes, &i, end) {
      // At most three bytes for six, or four for twelve.
      if let text = Unicode.UTF8.encode(scalar) { for byte in text { put(byte, &out) } }
      return
    }
    i += 2
    switch letter {
    case .quote, .backslash, .ascii("/"): put(letter, &out)
    case .ascii("b"): put(0x08, &out)
    case .ascii("f"): put(0x0C, &out)
    case .ascii("n"): put(.lineFeed, &out)
    case .ascii("r"): put(.carriageReturn, &out)
    case .ascii("t"): put(.tab, &out)
    default:
      put(.backslash, &out)
      put(letter, &out)
    }
  }

  /// The scalar that `\uXXXX`, or a pair of them, stands for; U+FFFD for a surrogate alone.
  private static func scalar(
    _ bytes: Span<UInt8>, _ i: inout Int, _ end: Int
  ) -> Unicode.Scalar? {
    guard let unit = codeUnit(in: bytes, at: i, end) else { return nil }
    i += 6
    guard unit & 0xFC00 == 0xD800, let low = codeUnit(in: bytes, at: i, end),
      low & 0xFC00 == 0xDC00
    else { return Unicode.Scalar(unit) ?? "\u{FFFD}" }
    i += 6
    return Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF)
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
