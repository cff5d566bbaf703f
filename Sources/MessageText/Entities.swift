/// HTML character references as they stand undecoded in exported messages.
package enum Entities {
  /// Longest reference looked for, in bytes, with `&` and `;`.
  static let byteLimit = 10

  /// Names and what they stand for. Source: FACTS 1.4, the entities counted in real exports.
  private static let named: [(name: StaticString, scalar: UInt32)] = [
    ("nbsp", 0xA0), ("amp", 0x26), ("rsquo", 0x2019), ("ndash", 0x2013), ("quot", 0x22),
    ("gt", 0x3E), ("lt", 0x3C), ("rdquo", 0x201D), ("ldquo", 0x201C), ("hellip", 0x2026),
    ("aacute", 0xE1), ("lsquo", 0x2018), ("acute", 0xB4), ("atilde", 0xE3), ("mdash", 0x2014),
    ("apos", 0x27), ("eacute", 0xE9), ("ouml", 0xF6), ("uuml", 0xFC), ("auml", 0xE4),
  ]

  /// The reference that starts with the `&` at `index`, or `nil` when it is just an ampersand.
  package static func entity(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (scalar: UInt32, byteCount: Int)? {
    let limit = min(index + byteLimit, bytes.count)
    var end = index + 1
    while end < limit, bytes[end] != UInt8(ascii: ";") {
      if bytes[end] <= 0x20 || bytes[end] >= 0x7F { return nil }
      end += 1
    }
    guard end < limit, end > index + 2 else { return nil }
    let name = UnsafeBufferPointer(rebasing: bytes[index + 1..<end])
    let byteCount = end + 1 - index
    if name[0] == UInt8(ascii: "#") {
      guard let scalar = number(UnsafeBufferPointer(rebasing: name[1...])) else { return nil }
      return (scalar, byteCount)
    }
    for entry in named where entry.name.utf8CodeUnitCount == name.count {
      let same = entry.name.withUTF8Buffer { candidate in
        for offset in 0..<name.count where candidate[offset] != name[offset] { return false }
        return true
      }
      if same { return (entry.scalar, byteCount) }
    }
    return nil
  }

  private static func number(_ digits: UnsafeBufferPointer<UInt8>) -> UInt32? {
    guard let first = digits.first else { return nil }
    let hexadecimal = first | 0x20 == UInt8(ascii: "x")
    var value: UInt32 = 0
    var count = 0
    for byte in digits.dropFirst(hexadecimal ? 1 : 0) {
      let digit: UInt32
      switch byte {
      case 0x30...0x39: digit = UInt32(byte - 0x30)
      case 0x41...0x46 where hexadecimal, 0x61...0x66 where hexadecimal:
        digit = UInt32(byte | 0x20) - 0x61 + 10
      default: return nil
      }
      value = value * (hexadecimal ? 16 : 10) + digit
      count += 1
      if count > 6 { return nil }
    }
    guard count > 0, value > 0, value < 0x110000, value >> 11 != 0x1B else { return nil }
    return value
  }
}
