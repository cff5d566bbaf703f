/// Finds the next byte of interest, eight bytes at a time.
///
/// Each search looks at the half-open range `from..<to` and returns `to` when nothing is found.
/// A word of eight bytes is tested with the classic borrow trick: in
/// `(x - 0x01…01) & ~x & 0x80…80` the high bit of a byte is set where that byte of `x` is zero.
/// A borrow can set bits above the first zero byte, never below it, so the lowest set bit is exact.
enum ByteSearch {
  /// The first `byte`.
  static func first(
    _ byte: UInt8, in bytes: Span<UInt8>, from: Int, to: Int
  ) -> Int {
    precondition(from >= 0 && to <= bytes.count, "the range lies inside the bytes")
    let pattern = repeated(byte)
    let raw = bytes.bytes
    var i = from
    while i &+ 8 <= to {
      let hits = zeroBytes(load(raw, i) ^ pattern)
      if hits != 0 { return i &+ (hits.trailingZeroBitCount >> 3) }
      i &+= 8
    }
    while i < to, bytes[unchecked: i] != byte { i &+= 1 }
    return i
  }

  /// The first LF, CR or `byte`.
  static func firstLineBreak(
    or byte: UInt8, in bytes: Span<UInt8>, from: Int, to: Int
  ) -> Int {
    precondition(from >= 0 && to <= bytes.count, "the range lies inside the bytes")
    let pattern = repeated(byte)
    let raw = bytes.bytes
    var i = from
    while i &+ 8 <= to {
      let word = load(raw, i)
      let hits =
        zeroBytes(word ^ pattern) | zeroBytes(word ^ lineFeeds) | zeroBytes(word ^ carriageReturns)
      if hits != 0 { return i &+ (hits.trailingZeroBitCount >> 3) }
      i &+= 8
    }
    while i < to {
      let found = bytes[unchecked: i]
      if found == byte || found == .lineFeed || found == .carriageReturn { break }
      i &+= 1
    }
    return i
  }

  /// The first byte that a JSON string cannot hold as it is: `"`, `\` or below U+0020.
  static func firstStringBreak(in bytes: Span<UInt8>, from: Int, to: Int) -> Int {
    precondition(from >= 0 && to <= bytes.count, "the range lies inside the bytes")
    let raw = bytes.bytes
    var i = from
    while i &+ 8 <= to {
      let word = load(raw, i)
      let hits = stringBreaks(word)
      if hits != 0 { return i &+ (hits.trailingZeroBitCount >> 3) }
      i &+= 8
    }
    while i < to {
      let found = bytes[unchecked: i]
      if found == .quote || found == .backslash || found < 0x20 { break }
      i &+= 1
    }
    return i
  }

  /// The first byte that must be looked at before it is written into a JSON string: what
  /// `firstStringBreak` finds, DEL, and every byte that is not ASCII.
  static func firstUnplain(in bytes: Span<UInt8>, from: Int, to: Int) -> Int {
    precondition(from >= 0 && to <= bytes.count, "the range lies inside the bytes")
    let raw = bytes.bytes
    var i = from
    while i &+ 8 <= to {
      let word = load(raw, i)
      let hits = stringBreaks(word) | zeroBytes(word ^ deletes) | (word & highBits)
      if hits != 0 { return i &+ (hits.trailingZeroBitCount >> 3) }
      i &+= 8
    }
    while i < to {
      let found = bytes[unchecked: i]
      if found == .quote || found == .backslash || found < 0x20 || found >= 0x7F { break }
      i &+= 1
    }
    return i
  }

  /// The first byte that is not ASCII.
  static func firstNonASCII(in bytes: Span<UInt8>, from: Int, to: Int) -> Int {
    precondition(from >= 0 && to <= bytes.count, "the range lies inside the bytes")
    let raw = bytes.bytes
    var i = from
    while i &+ 8 <= to {
      let hits = load(raw, i) & highBits
      if hits != 0 { return i &+ (hits.trailingZeroBitCount >> 3) }
      i &+= 8
    }
    while i < to, bytes[unchecked: i] < 0x80 { i &+= 1 }
    return i
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let spaces: UInt64 = 0x2020_2020_2020_2020
  private static let quotes: UInt64 = 0x2222_2222_2222_2222
  private static let backslashes: UInt64 = 0x5C5C_5C5C_5C5C_5C5C
  private static let deletes: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  private static let lineFeeds: UInt64 = 0x0A0A_0A0A_0A0A_0A0A
  private static let carriageReturns: UInt64 = 0x0D0D_0D0D_0D0D_0D0D

  /// Eight bytes with the first one lowest, whatever the machine's byte order.
  @inline(__always)
  private static func load(_ raw: RawSpan, _ offset: Int) -> UInt64 {
    UInt64(
      littleEndian: raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
  }

  @inline(__always)
  private static func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* ones }

  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highBits }

  @inline(__always)
  private static func stringBreaks(_ word: UInt64) -> UInt64 {
    // The same trick with 0x20 in place of 0x01 finds bytes below 0x20.
    ((word &- spaces) & ~word & highBits)
      | zeroBytes(word ^ quotes) | zeroBytes(word ^ backslashes)
  }
}

extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let quote: UInt8 = 0x22
  static let backslash: UInt8 = 0x5C

  /// A byte of plain punctuation or a letter, written as itself: `.ascii("{")`.
  @inline(__always)
  static func ascii(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(truncatingIfNeeded: scalar.value) }

  var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// The value of a hexadecimal digit, or `nil`.
  var hexDigitValue: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self) - 0x30
    case 0x41...0x46: UInt32(self) - 0x37
    case 0x61...0x66: UInt32(self) - 0x57
    default: nil
    }
  }
}

extension [UInt8] {
  mutating func append(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { append(contentsOf: $0) }
  }

  mutating func append(_ bytes: Span<UInt8>, from: Int, to: Int) {
    if from < to { append(bytes.extracting(from..<to)) }
  }

  mutating func append(_ text: StaticString) {
    append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}

extension Span<UInt8> {
  /// Whether the bytes of `range` are exactly those of `text`.
  func holds(_ text: StaticString, at range: Range<Int>) -> Bool {
    guard text.utf8CodeUnitCount == range.count else { return false }
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    for i in 0..<range.count where self[range.lowerBound + i] != wanted[i] { return false }
    return true
  }
}
