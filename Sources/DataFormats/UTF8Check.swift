/// Tells well-formed UTF-8 from other bytes.
public enum UTF8Check {
  /// The offset of the first byte that is not part of well-formed UTF-8, or `nil` if all are.
  ///
  /// Surrogates, overlong forms and values above U+10FFFF are not well-formed; NUL is.
  /// - Complexity: linear in the length of `range`; ASCII runs at memory speed.
  public static func firstInvalidOffset(in bytes: Span<UInt8>, range: Range<Int>) -> Int? {
    var i = range.lowerBound
    while true {
      i = ByteSearch.firstNonASCII(in: bytes, from: i, to: range.upperBound)
      // Text that is not ASCII comes in runs, so stay here while it lasts.
      while i < range.upperBound, bytes[i] >= 0x80 {
        switch sequence(in: bytes, at: i, to: range.upperBound) {
        case .wellFormed(let length): i += length
        case .illFormed: return i
        }
      }
      if i >= range.upperBound { return nil }
    }
  }

  enum Sequence: Equatable {
    /// One scalar of this many bytes.
    case wellFormed(Int)
    /// A maximal subpart of this many bytes, which one U+FFFD stands for.
    case illFormed(Int)
  }

  /// What starts at `offset`; bytes at `end` and after do not exist for it.
  ///
  /// A maximal subpart is the longest start of a well-formed sequence, or else one byte.
  /// Source: Unicode 15, section 3.9, table 3-7 and "U+FFFD substitution of maximal subparts".
  @inline(__always)
  static func sequence(in bytes: Span<UInt8>, at offset: Int, to end: Int) -> Sequence {
    let lead = bytes[offset]
    if lead < 0x80 { return .wellFormed(1) }
    let continuationCount: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: continuationCount = 1
    case 0xE0: (continuationCount, second) = (2, 0xA0...0xBF)
    case 0xED: (continuationCount, second) = (2, 0x80...0x9F)
    case 0xE1...0xEF: continuationCount = 2
    case 0xF0: (continuationCount, second) = (3, 0x90...0xBF)
    case 0xF1...0xF3: continuationCount = 3
    case 0xF4: (continuationCount, second) = (3, 0x80...0x8F)
    default: return .illFormed(1)
    }
    guard offset + 1 < end, second.contains(bytes[offset + 1]) else { return .illFormed(1) }
    var length = 2
    while length <= continuationCount {
      guard offset + length < end, bytes[offset + length] & 0xC0 == 0x80 else {
        return .illFormed(length)
      }
      length += 1
    }
    return .wellFormed(length)
  }
}

extension [UInt8] {
  /// Adds the UTF-8 form of a scalar value; a surrogate becomes U+FFFD.
  mutating func appendScalar(_ value: UInt32) {
    switch value {
    case 0..<0x80:
      append(UInt8(truncatingIfNeeded: value))
    case 0x80..<0x800:
      append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
      append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    case 0xD800..<0xE000:
      appendReplacementCharacter()
    case 0x800..<0x10000:
      append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
      append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    default:
      append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
      append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    }
  }

  mutating func appendReplacementCharacter() {
    append(0xEF)
    append(0xBF)
    append(0xBD)
  }
}
