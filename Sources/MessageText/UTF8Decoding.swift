/// Strict UTF-8, one character at a time.
public enum UTF8Decoding {
  /// The character at `index`, or `nil` for bytes that are none; `byteCount` then covers the
  /// maximal invalid subpart (Unicode 15.0, section 3.9, U+FFFD substitution), at least 1.
  public static func scalar(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (scalar: UInt32?, byteCount: Int) {
    let first = bytes[index]
    if first < 0x80 { return (UInt32(first), 1) }
    var needed = 0
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    var value: UInt32 = 0
    switch first {
    case 0xC2...0xDF:
      needed = 1
      value = UInt32(first & 0x1F)
    case 0xE0...0xEF:
      needed = 2
      value = UInt32(first & 0x0F)
      if first == 0xE0 { low = 0xA0 }
      if first == 0xED { high = 0x9F }
    case 0xF0...0xF4:
      needed = 3
      value = UInt32(first & 0x07)
      if first == 0xF0 { low = 0x90 }
      if first == 0xF4 { high = 0x8F }
    default: return (nil, 1)
    }
    var offset = 1
    while offset <= needed {
      guard index + offset < bytes.count else { return (nil, offset) }
      let byte = bytes[index + offset]
      guard byte >= low, byte <= high else { return (nil, offset) }
      value = value << 6 | UInt32(byte & 0x3F)
      low = 0x80
      high = 0xBF
      offset += 1
    }
    return (value, needed + 1)
  }
}
