/// The codings of mail: transfer encodings, character sets, encoded words.
enum MailDecoding {
  /// Quoted-printable; a broken `=` stays as it is. Source: RFC 2045, section 6.7.
  ///
  /// - Parameter isWord: In encoded words `_` is a blank.
  static func quotedPrintable(_ bytes: ArraySlice<UInt8>, isWord: Bool = false) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    let end = bytes.endIndex
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "=") {
        if index + 2 < end, let high = hex(bytes[index + 1]), let low = hex(bytes[index + 2]) {
          out.append(high << 4 | low)
          index += 3
          continue
        }
        // A soft break: white space up to the line's end vanishes with it.
        var next = index + 1
        while next < end, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
        if next < end, bytes[next] == 0x0D { next += 1 }
        if next < end, bytes[next] == 0x0A {
          index = next + 1
          continue
        }
        if next == end {
          index = end
          continue
        }
      }
      out.append(isWord && byte == UInt8(ascii: "_") ? 0x20 : byte)
      index += 1
    }
    return out
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  /// Base64; whatever is no digit is passed over.
  static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      let value: UInt8
      switch byte {
      case 0x41...0x5A: value = byte - 0x41
      case 0x61...0x7A: value = byte - 0x61 + 26
      case 0x30...0x39: value = byte - 0x30 + 52
      case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        out.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return out
  }

  // MARK: Character sets

  /// Windows-1252 from 0x80 to 0x9F; unassigned bytes are the C1 controls. Source: WHATWG Encoding.
  private static let windows1252: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// UTF-8 out of Windows-1252.
  fileprivate static func utf8(windows1252 bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      let scalar =
        (0x80..<0xA0).contains(byte) ? UInt32(windows1252[Int(byte) - 0x80]) : UInt32(byte)
      ExportText.append(scalar, to: &out)
    }
    return out
  }

  // MARK: Encoded words

  /// Decodes `=?charset?B|Q?text?=`; blanks between two of them vanish. Source: RFC 2047.
  static func header(_ value: [UInt8], _ charsets: inout MailCharsets) -> [UInt8] {
    var out: [UInt8] = []
    var index = 0
    var lastWordEnd = -1
    while index < value.count {
      if value[index] == UInt8(ascii: "="), let word = encodedWord(value, at: index, &charsets) {
        if lastWordEnd >= 0, out.count > lastWordEnd,
          out[lastWordEnd...].allSatisfy({ $0 == 0x20 || $0 == 0x09 })
        {
          out.removeSubrange(lastWordEnd...)
        }
        out += word.text
        lastWordEnd = out.count
        index = word.end
      } else {
        out.append(value[index])
        index += 1
      }
    }
    return out
  }

  private static func encodedWord(
    _ value: [UInt8], at start: Int, _ charsets: inout MailCharsets
  ) -> (text: [UInt8], end: Int)? {
    let mark = UInt8(ascii: "?")
    guard start + 1 < value.count, value[start + 1] == mark else { return nil }
    guard let charsetEnd = value[(start + 2)...].firstIndex(of: mark), charsetEnd + 2 < value.count,
      value[charsetEnd + 2] == mark
    else { return nil }
    let textStart = charsetEnd + 3
    guard let textEnd = value[textStart...].firstIndex(of: mark), textEnd + 1 < value.count,
      value[textEnd + 1] == UInt8(ascii: "=")
    else { return nil }
    let text = value[textStart..<textEnd]
    let decoded: [UInt8]
    switch value[charsetEnd + 1].lowercased {
    case UInt8(ascii: "b"): decoded = base64(text)
    case UInt8(ascii: "q"): decoded = quotedPrintable(text, isWord: true)
    default: return nil
    }
    // A language may follow the character set: =?utf-8*en?Q?…?=
    let charset = value[(start + 2)..<charsetEnd].prefix { $0 != UInt8(ascii: "*") }
    return (charsets.utf8(decoded, charset: Array(charset)), textEnd + 2)
  }
}

/// Character sets of one mail turned into UTF-8, and the names of those that nobody knows.
struct MailCharsets {
  let decoder: MailReader.Decoder
  /// Each once, in the order they were met.
  private(set) var unknown: [[UInt8]] = []

  /// Names remembered of one mail.
  private static let unknownLimit = 8

  init(decoder: @escaping MailReader.Decoder) { self.decoder = decoder }

  /// UTF-8 out of bytes in a character set; one that is not known is taken for Windows-1252.
  mutating func utf8(_ bytes: [UInt8], charset: [UInt8]) -> [UInt8] {
    let name = charset.span
    if charset.isEmpty || name.isAnyWord(["utf-8", "utf8", "us-ascii", "ascii"]) { return bytes }
    if name.isAnyWord(["iso-8859-1", "latin1", "windows-1252", "cp1252"]) {
      return MailDecoding.utf8(windows1252: bytes)
    }
    if let text = decoder(charset, bytes) { return text }
    if unknown.count < MailCharsets.unknownLimit, !unknown.contains(charset) {
      unknown.append(charset)
    }
    return MailDecoding.utf8(windows1252: bytes)
  }
}
