/// What folding met on its way through a text.
public struct TextTraits: OptionSet, Sendable, Hashable {
  public let rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  public static let nonASCII = TextTraits(rawValue: 1)
  /// Zero-width, bidi or tag characters outside emoji.
  public static let hidden = TextTraits(rawValue: 2)
  /// Mathematical, full-width, circled or squared letters.
  public static let styled = TextTraits(rawValue: 4)
  /// Letters of another script inside a Latin word.
  public static let lookAlike = TextTraits(rawValue: 8)
  /// Control characters other than tab and line ends.
  public static let control = TextTraits(rawValue: 16)
  public static let invalidUTF8 = TextTraits(rawValue: 32)
  public static let entity = TextTraits(rawValue: 64)
  public static let emoji = TextTraits(rawValue: 128)
  /// Letters of a script that is not Latin.
  public static let otherScript = TextTraits(rawValue: 256)
  public static let carriageReturn = TextTraits(rawValue: 512)
}

/// The text as comparison sees it, byte for byte as long as the original.
///
/// Every folding shrinks, so each character keeps its place and the bytes it no longer needs are marked:
///
///     original   L  і(2 bytes)  n  U+200B(3 bytes)  k   ’(3 bytes)
///     folded     l  i  ·        n  ×  ×  ×          k   '  ·  ·
///
/// `·` (`continuation`) belongs to the character before it, `×` (`ignorable`) to nothing. An index into
/// the folded bytes is thereby an index into the original ones.
public struct FoldedText: Sendable {
  /// Rest of a character that folded to fewer bytes.
  public static let continuation: UInt8 = 1
  /// A byte of an invisible character.
  public static let ignorable: UInt8 = 2
  /// First byte of an emoji; its other bytes are continuations.
  public static let emoji: UInt8 = 3
  /// First byte of a symbol that is neither letter nor punctuation known here.
  public static let symbol: UInt8 = 4
  /// A byte that is not UTF-8.
  public static let invalid: UInt8 = 5

  /// Zero bytes kept after the text so that eight can be loaded at any place in it.
  static let paddingByteCount = 16

  /// The folded bytes, then `paddingByteCount` zeros.
  @usableFromInline package private(set) var bytes: [UInt8] = []
  /// A bit for each of `bytes` that is none of `a` to `z`, the first lowest, up to the first padding byte. Eight bytes
  /// can be loaded from the one on that holds such a bit.
  private(set) var breaks: [UInt8] = []
  public private(set) var byteCount = 0

  /// The folded byte at an offset of the original, 0 beyond the text that was read. In line, since a call would copy what
  /// it is asked of.
  @inlinable @inline(__always)
  package func byte(at offset: Int) -> UInt8 {
    offset >= 0 && offset < byteCount ? bytes[offset] : 0
  }

  public private(set) var traits: TextTraits = []
  /// Letters that are not ASCII, by script; ASCII letters are not counted.
  public private(set) var scriptCounts = ScriptCounts()

  public init() {}

  /// Folds `original`, reusing the memory of the last text.
  package mutating func read(_ original: UnsafeBufferPointer<UInt8>) {
    read(original) { _, _ in }
  }

  /// Folds `original` and lends what came of it: the folded bytes, and a bit for each that is no small letter.
  mutating func read(
    _ original: UnsafeBufferPointer<UInt8>,
    _ body: (_ folded: UnsafeBufferPointer<UInt8>, _ breaks: UnsafeBufferPointer<UInt8>) -> Void
  ) {
    byteCount = original.count
    let wanted = original.count + FoldedText.paddingByteCount
    if bytes.count < wanted {
      bytes = [UInt8](repeating: 0, count: max(wanted, bytes.count * 2))
      breaks = [UInt8](repeating: 0, count: bytes.count / 8 + FoldedText.paddingByteCount)
    }
    bytes.withUnsafeMutableBufferPointer { folded in
      breaks.withUnsafeMutableBufferPointer { breaks in
        var fold = Folding(from: original, to: folded)
        fold.run()
        traits = fold.traits
        scriptCounts = fold.counts
        for index in original.count..<wanted { folded[index] = 0 }
        FoldedText.markBreaks(in: folded, upTo: wanted, breaks)
        body(UnsafeBufferPointer(folded), UnsafeBufferPointer(breaks))
      }
    }
  }

  /// Writes a bit for each byte that is no small letter, sixteen at once; what is left beyond the last sixteen is padding.
  private static func markBreaks(
    in folded: UnsafeMutableBufferPointer<UInt8>, upTo end: Int,
    _ breaks: UnsafeMutableBufferPointer<UInt8>
  ) {
    typealias Block = SIMD16<UInt8>
    guard let from = folded.baseAddress, let to = breaks.baseAddress else { return }
    var next = 0
    var place = to
    while next &+ 16 <= end {
      let block = UnsafeRawPointer(from + next).loadUnaligned(as: Block.self)
      let areBreaks = block &- Block(repeating: 0x61) .>= Block(repeating: 26)
      let marks = Block.zero.replacing(with: .max, where: areBreaks)
      let halves = unsafeBitCast(marks, to: SIMD2<UInt64>.self)
      place[0] = bits(of: halves[0].littleEndian)
      place[1] = bits(of: halves[1].littleEndian)
      place += 2
      next &+= 16
    }
  }

  /// A bit for each of eight bytes that have all bits or none, the lowest first.
  @inline(__always)
  private static func bits(of marks: UInt64) -> UInt8 {
    // One bit is left of each, a higher one in each byte; multiplied, they meet in the highest byte.
    let stairs = marks & 0x8040_2010_0804_0201
    return UInt8(truncatingIfNeeded: (stairs &* 0x0101_0101_0101_0101) &>> 56)
  }
}

/// Non-ASCII letters per script.
public struct ScriptCounts: Sendable, Hashable {
  public internal(set) var latin = 0
  public internal(set) var greek = 0
  public internal(set) var cyrillic = 0
  public internal(set) var hebrew = 0
  public internal(set) var arabic = 0
  public internal(set) var eastAsian = 0
  public internal(set) var other = 0

  /// Letters of scripts other than Latin.
  public var notLatin: Int { greek + cyrillic + hebrew + arabic + eastAsian + other }

  mutating func add(_ script: Script) {
    switch script {
    case .latin: latin += 1
    case .greek: greek += 1
    case .cyrillic: cyrillic += 1
    case .hebrew: hebrew += 1
    case .arabic: arabic += 1
    case .eastAsian: eastAsian += 1
    case .other: other += 1
    }
  }
}

/// One run of folding over one text.
private struct Folding {
  let source: UnsafeBufferPointer<UInt8>
  let target: UnsafeMutableBufferPointer<UInt8>
  var traits: TextTraits = []
  var counts = ScriptCounts()
  var index = 0
  /// Whether the character before was an emoji, so that joiners and selectors belong to it.
  var afterEmoji = false
  /// A lone regional indicator waits for its second half.
  var halfFlag = false

  init(from source: UnsafeBufferPointer<UInt8>, to target: UnsafeMutableBufferPointer<UInt8>) {
    self.source = source
    self.target = target
  }

  mutating func run() {
    while index < source.count {
      foldPlainBlocks()
      let blockEnd = min(index + 8, source.count)
      while index < blockEnd { foldOne() }
    }
  }

  private typealias Block = SIMD16<UInt8>

  /// Folds plain ASCII bytes from `index` on, thirty-two and sixteen at once. When fewer are left, the last block begins
  /// among those folded already, which does them no harm.
  @inline(__always)
  private mutating func foldPlainBlocks() {
    guard let from = source.baseAddress, let to = target.baseAddress else { return }
    var next = index
    while next &+ 32 <= source.count {
      let first = UnsafeRawPointer(from + next).loadUnaligned(as: Block.self)
      let second = UnsafeRawPointer(from + next + 16).loadUnaligned(as: Block.self)
      guard Folding.isAll(Folding.plain(first) .& Folding.plain(second)) else { break }
      UnsafeMutableRawPointer(to + next).storeBytes(of: Folding.small(first), as: Block.self)
      UnsafeMutableRawPointer(to + next + 16).storeBytes(of: Folding.small(second), as: Block.self)
      next &+= 32
    }
    while next < source.count {
      let start = min(next, source.count &- 16)
      guard start >= index else { break }
      let block = UnsafeRawPointer(from + start).loadUnaligned(as: Block.self)
      guard Folding.isAll(Folding.plain(block)) else { break }
      UnsafeMutableRawPointer(to + start).storeBytes(of: Folding.small(block), as: Block.self)
      next = start &+ 16
    }
    guard next > index else { return }
    index = next
    afterEmoji = false
    halfFlag = false
  }

  /// Which bytes need no closer look: 0x20…0x7E without the ampersand, or a line feed.
  @inline(__always)
  private static func plain(_ block: Block) -> SIMDMask<Block.MaskStorage> {
    (block &- Block(repeating: 0x20) .< Block(repeating: 0x5F)
      .& (block .!= Block(repeating: 0x26))) .| (block .== Block(repeating: 0x0A))
  }

  /// As two numbers, which are compared in a few instructions; `all` of a mask is a call.
  @inline(__always)
  private static func isAll(_ mask: SIMDMask<Block.MaskStorage>) -> Bool {
    let marks = unsafeBitCast(
      Block.zero.replacing(with: .max, where: mask), to: SIMD2<UInt64>.self)
    return marks[0] & marks[1] == .max
  }

  /// Sixteen ASCII bytes with their capitals made small.
  @inline(__always)
  private static func small(_ block: Block) -> Block {
    let capitals = block &- Block(repeating: 0x41) .< Block(repeating: 26)
    return block.replacing(with: block | Block(repeating: 0x20), where: capitals)
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8, byteCount: Int) {
    target[index] = byte
    var rest = index + 1
    while rest < index + byteCount {
      target[rest] = FoldedText.continuation
      rest += 1
    }
    index += byteCount
  }

  private mutating func foldOne() {
    let byte = source[index]
    guard byte >= 0x80 else {
      foldASCII(byte)
      return
    }
    traits.insert(.nonASCII)
    let decoded = UTF8Decoding.scalar(at: index, in: source)
    guard let scalar = decoded.scalar else {
      traits.insert(.invalidUTF8)
      put(FoldedText.invalid, byteCount: decoded.byteCount)
      afterEmoji = false
      return
    }
    foldScalar(scalar, byteCount: decoded.byteCount)
  }

  private mutating func foldASCII(_ byte: UInt8) {
    afterEmoji = false
    halfFlag = false
    switch byte {
    case 0x41...0x5A: put(byte | 0x20, byteCount: 1)
    case 0x26:
      if let entity = Entities.entity(at: index, in: source) {
        traits.insert(.entity)
        let start = index
        if entity.scalar < 0x80 {
          foldEntityASCII(UInt8(entity.scalar), byteCount: entity.byteCount)
        } else {
          foldScalar(entity.scalar, byteCount: entity.byteCount)
        }
        index = start + entity.byteCount
      } else {
        put(byte, byteCount: 1)
      }
    case 0x09: put(0x20, byteCount: 1)
    case 0x0A, 0x20...0x7E: put(byte, byteCount: 1)
    case 0x0D:
      traits.insert(.carriageReturn)
      put(byte, byteCount: 1)
    default:
      traits.insert(.control)
      put(0x20, byteCount: 1)
    }
  }

  private mutating func foldEntityASCII(_ byte: UInt8, byteCount: Int) {
    let upper = byte >= 0x41 && byte <= 0x5A
    put(upper ? byte | 0x20 : byte < 0x20 ? 0x20 : byte, byteCount: byteCount)
  }

  private mutating func foldScalar(_ scalar: UInt32, byteCount: Int) {
    if scalar >= 0xC0, scalar <= 0x24F {
      foldLatin(LetterTables.latin, at: Int(scalar - 0xC0), byteCount: byteCount)
      return
    }
    let wasEmoji = afterEmoji
    let wasHalfFlag = halfFlag
    afterEmoji = false
    halfFlag = false
    if scalar >= 0x1E00, scalar <= 0x1EFF {
      foldLatin(LetterTables.latinAdditional, at: Int(scalar - 0x1E00), byteCount: byteCount)
      return
    }
    let mark = LetterTables.punctuation(scalar)
    if mark != 0 {
      put(mark, byteCount: byteCount)
      return
    }
    if scalar == 0x2026, byteCount >= 3 {
      putText(UInt8(ascii: "."), UInt8(ascii: "."), UInt8(ascii: "."), byteCount: byteCount)
      return
    }
    if LetterTables.isInvisible(scalar) {
      foldInvisible(scalar, byteCount: byteCount, insideEmoji: wasEmoji)
      return
    }
    if (0x0300...0x036F).contains(scalar) || (0x20D0...0x20FF).contains(scalar) {
      afterEmoji = wasEmoji
      putContinuation(byteCount: byteCount)
      return
    }
    let plain = LetterTables.plain(scalar)
    if plain != 0 {
      traits.insert(.styled)
      put(plain, byteCount: byteCount)
      return
    }
    if LetterTables.isEmoji(scalar) {
      foldEmoji(scalar, byteCount: byteCount, afterHalfFlag: wasHalfFlag, joined: wasEmoji)
      return
    }
    if (0xFB00...0xFB06).contains(scalar), byteCount >= 3 {
      foldLigature(scalar, byteCount: byteCount)
      return
    }
    foldOtherLetter(scalar, byteCount: byteCount)
  }

  private mutating func foldLatin(_ table: StaticString, at offset: Int, byteCount: Int) {
    counts.add(.latin)
    afterEmoji = false
    let letter = table.utf8Start[offset]
    switch letter {
    case UInt8(ascii: "."): copy(byteCount: byteCount)
    case 0x41...0x5A:
      putText(
        letter | 0x20, LetterTables.secondLetter(ofDigraph: letter), 0, byteCount: byteCount)
    default: put(letter, byteCount: byteCount)
    }
  }

  private mutating func foldInvisible(_ scalar: UInt32, byteCount: Int, insideEmoji: Bool) {
    if insideEmoji, scalar == 0x200D || scalar == 0xFE0F || scalar >= 0xE0020 {
      afterEmoji = true
      putContinuation(byteCount: byteCount)
      return
    }
    let joinsLetters = scalar == 0x200C || scalar == 0x200D
    let besideOtherScript = joinsLetters && index > 0 && source[index - 1] >= 0x80
    if scalar != 0xFE0F, scalar != 0x00AD, !besideOtherScript { traits.insert(.hidden) }
    if scalar == 0x00AD { traits.insert(.hidden) }
    for offset in 0..<byteCount { target[index + offset] = FoldedText.ignorable }
    index += byteCount
  }

  private mutating func foldEmoji(
    _ scalar: UInt32, byteCount: Int, afterHalfFlag: Bool, joined: Bool
  ) {
    traits.insert(.emoji)
    afterEmoji = true
    let isIndicator = (0x1F1E6...0x1F1FF).contains(scalar)
    let isSkinTone = (0x1F3FB...0x1F3FF).contains(scalar)
    let afterJoiner =
      joined && index >= 3 && source[index - 3] == 0xE2 && source[index - 2] == 0x80
      && source[index - 1] == 0x8D
    if isIndicator, afterHalfFlag {
      putContinuation(byteCount: byteCount)
    } else if joined, isSkinTone || afterJoiner {
      putContinuation(byteCount: byteCount)
    } else {
      halfFlag = isIndicator
      put(FoldedText.emoji, byteCount: byteCount)
    }
  }

  private mutating func foldLigature(_ scalar: UInt32, byteCount: Int) {
    let f = UInt8(ascii: "f")
    let i = UInt8(ascii: "i")
    let l = UInt8(ascii: "l")
    switch scalar {
    case 0xFB00: putText(f, f, 0, byteCount: byteCount)
    case 0xFB01: putText(f, i, 0, byteCount: byteCount)
    case 0xFB02: putText(f, l, 0, byteCount: byteCount)
    case 0xFB03: putText(f, f, i, byteCount: byteCount)
    case 0xFB04: putText(f, f, l, byteCount: byteCount)
    default: putText(UInt8(ascii: "s"), UInt8(ascii: "t"), 0, byteCount: byteCount)
    }
  }

  private mutating func foldOtherLetter(_ scalar: UInt32, byteCount: Int) {
    let alike = LetterTables.lookAlike(scalar)
    if alike != 0, standsInLatinWord() {
      traits.insert(.lookAlike)
      put(alike, byteCount: byteCount)
      return
    }
    guard let script = LetterTables.script(scalar) else {
      put(FoldedText.symbol, byteCount: byteCount)
      return
    }
    counts.add(script)
    if script != .latin { traits.insert(.otherScript) }
    let start = index
    copy(byteCount: byteCount)
    if byteCount == 2 {
      // Greek and Cyrillic capitals, each 32 or 80 below its small letter.
      var lower = scalar
      if (0x0391...0x03A9).contains(scalar) || (0x0410...0x042F).contains(scalar) { lower += 32 }
      if (0x0400...0x040F).contains(scalar) { lower += 80 }
      target[start] = UInt8(0xC0 | lower >> 6)
      target[start + 1] = UInt8(0x80 | lower & 0x3F)
    }
  }

  /// Whether the run of letters around the current character holds a Latin letter within 32 bytes.
  private func standsInLatinWord() -> Bool {
    var back = index - 1
    while back >= 0, back > index - 32 {
      let byte = source[back]
      if byte < 0x80 {
        if isLetter(byte) { return true }
        break
      }
      back -= 1
    }
    var ahead = index
    while ahead < source.count, ahead < index + 32 {
      let byte = source[ahead]
      if byte < 0x80 { return isLetter(byte) }
      ahead += 1
    }
    return false
  }

  private func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  private mutating func putText(
    _ first: UInt8, _ second: UInt8, _ third: UInt8, byteCount: Int
  ) {
    let start = index
    put(first, byteCount: byteCount)
    if second != 0, byteCount > 1 { target[start + 1] = second }
    if third != 0, byteCount > 2 { target[start + 2] = third }
  }

  private mutating func putContinuation(byteCount: Int) {
    for offset in 0..<byteCount { target[index + offset] = FoldedText.continuation }
    index += byteCount
  }

  /// Letters kept as they are; only called for characters written out, never for entities.
  private mutating func copy(byteCount: Int) {
    if source[index] < 0x80 {
      put(FoldedText.symbol, byteCount: byteCount)
      return
    }
    for offset in 0..<byteCount { target[index + offset] = source[index + offset] }
    index += byteCount
  }
}
