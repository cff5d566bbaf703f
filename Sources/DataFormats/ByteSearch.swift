/// Finds the next byte of interest, sixteen bytes at a time.
///
/// Each search looks at the half-open range `from..<to` and returns `to` when nothing is found.
/// Blocks may reach beyond the range, never beyond the bytes: what is found there does not count.
public enum ByteSearch {
  /// Sixteen bytes, or a mark for each of them: all bits set or none.
  typealias Block = SIMD16<UInt8>

  /// The first `byte`.
  static func first(
    _ byte: UInt8, in bytes: Span<UInt8>, from: Int, to: Int
  ) -> Int {
    search(bytes, from, to) { block in marks(of: byte, in: block) }
  }

  /// The first LF, CR or `byte`.
  static func firstLineBreak(
    or byte: UInt8, in bytes: Span<UInt8>, from: Int, to: Int
  ) -> Int {
    search(bytes, from, to) { block in
      marks(of: byte, in: block) | marks(of: .lineFeed, in: block)
        | marks(of: .carriageReturn, in: block)
    }
  }

  /// The first byte that a JSON string cannot hold as it is: `"`, `\` or below U+0020.
  static func firstStringBreak(in bytes: Span<UInt8>, from: Int, to: Int) -> Int {
    search(bytes, from, to) { block in stringBreaks(block) }
  }

  /// The first byte that must be looked at before it is written into a JSON string: what
  /// `firstStringBreak` finds, DEL, and every byte that is not ASCII.
  static func firstUnplain(in bytes: Span<UInt8>, from: Int, to: Int) -> Int {
    search(bytes, from, to) { block in
      stringBreaks(block)
        | Block.zero.replacing(with: .max, where: block .>= Block(repeating: 0x7F))
    }
  }

  /// The first byte that is not ASCII.
  static func firstNonASCII(in bytes: Span<UInt8>, from: Int, to: Int) -> Int {
    search(bytes, from, to) { block in
      Block.zero.replacing(with: .max, where: block .>= Block(repeating: 0x80))
    }
  }

  /// The first place where two ASCII letters stand side by side, small or capital, or the end of the bytes.
  /// - Parameters: `first` and `second` are small letters.
  public static func firstPair(
    _ first: Unicode.Scalar, _ second: Unicode.Scalar, in bytes: Span<UInt8>, from: Int
  ) -> Int {
    precondition(from >= 0, "the range lies inside the bytes")
    let raw = bytes.bytes
    let (first, second) = (UInt8.ascii(first), UInt8.ascii(second))
    let toSmall = Block(repeating: 0x20)
    let lastBlock = bytes.count &- 17
    var i = from
    while i <= lastBlock {
      let here = raw.unsafeLoadUnaligned(fromUncheckedByteOffset: i, as: Block.self)
      let next = raw.unsafeLoadUnaligned(fromUncheckedByteOffset: i &+ 1, as: Block.self)
      let pairs = marks(of: first, in: here | toSmall) & marks(of: second, in: next | toSmall)
      if let place = firstMark(pairs) { return i &+ place }
      i &+= 16
    }
    while i &+ 1 < bytes.count {
      if bytes[i] | 0x20 == first, bytes[i + 1] | 0x20 == second { return i }
      i &+= 1
    }
    return bytes.count
  }

  /// Where the first byte is that `marks` says yes to.
  @inline(__always)
  private static func search(
    _ bytes: Span<UInt8>, _ from: Int, _ to: Int, _ marks: (Block) -> Block
  ) -> Int {
    precondition(from >= 0 && to <= bytes.count, "the range lies inside the bytes")
    let raw = bytes.bytes
    let lastBlock = min(bytes.count &- 16, to &- 1)
    var i = from
    while i <= lastBlock {
      let block = raw.unsafeLoadUnaligned(fromUncheckedByteOffset: i, as: Block.self)
      if let place = firstMark(marks(block)) { return min(i &+ place, to) }
      i &+= 16
    }
    // Fewer than sixteen bytes are left; zeros may be found behind them, which do not count.
    while i < to {
      let block = unsafeBitCast(SIMD2(fewBytes(raw, i).littleEndian, 0), to: Block.self)
      if let place = firstMark(marks(block)), place < 8 { return min(i &+ place, to) }
      i &+= 8
    }
    return to
  }

  /// The next eight bytes, the first one lowest, with zeros where there are fewer.
  @inline(__always)
  private static func fewBytes(_ raw: RawSpan, _ offset: Int) -> UInt64 {
    func load(_ offset: Int) -> UInt64 {
      UInt64(
        littleEndian: raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
    }
    let missingCount = offset &+ 8 &- raw.byteCount
    if missingCount <= 0 { return load(offset) }
    if raw.byteCount >= 8 { return load(raw.byteCount &- 8) >> UInt64(missingCount &* 8) }
    var word: UInt64 = 0
    var i = raw.byteCount
    while i > offset {
      i &-= 1
      word =
        word << 8
        | UInt64(raw.unsafeLoadUnaligned(fromUncheckedByteOffset: i, as: UInt8.self))
    }
    return word
  }

  /// The place of the first mark in a block.
  @inline(__always)
  static func firstMark(_ marks: Block) -> Int? {
    // As two numbers, which are compared in a few instructions; `any` of a mask is a call.
    let halves = unsafeBitCast(marks, to: SIMD2<UInt64>.self)
    if halves[0] | halves[1] == 0 { return nil }
    // The lower half says 8 when it has none. No jump: which half it is nobody can foresee.
    let low = halves[0].littleEndian.trailingZeroBitCount &>> 3
    let high = halves[1].littleEndian.trailingZeroBitCount &>> 3
    return low &+ (high & (0 &- (low &>> 3)))
  }

  @inline(__always)
  static func marks(of byte: UInt8, in block: Block) -> Block {
    Block.zero.replacing(with: .max, where: block .== Block(repeating: byte))
  }

  @inline(__always)
  static func stringBreaks(_ block: Block) -> Block {
    marks(of: .quote, in: block) | marks(of: .backslash, in: block)
      | Block.zero.replacing(with: .max, where: block .< Block(repeating: 0x20))
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
