/// What a stretch of text is, as far as its letters tell.
public enum TokenKind: UInt8, Sendable, Hashable, CaseIterable {
  case word
  case number
  /// An amount with a currency sign or code beside it, such as `$300` or `50 €`.
  case money
  case percent
  /// A factor such as `10x`.
  case multiplier
  /// A time of day or a duration in one word, such as `3:30`, `4pm` or `15min`.
  case time
  case url
  case email
  case handle
  /// A slot that a mail merge was to fill, such as `{{first_name}}` or `[Name]`.
  case placeholder
  case emoji
  /// Punctuation that phrases see through: commas, quotes, dashes, a single line break.
  case soft
  /// Punctuation that ends a phrase but not a sentence: colon, semicolon, bar.
  case pause
  /// The end of a sentence or paragraph.
  case stop

  /// Whether it is a word, a number, an address or a slot, and no mark.
  @inlinable
  package var isWord: Bool {
    switch self {
    case .soft, .pause, .stop, .emoji: false
    default: true
    }
  }

  public var name: StaticString {
    switch self {
    case .word: "word"
    case .number: "number"
    case .money: "money"
    case .percent: "percent"
    case .multiplier: "multiplier"
    case .time: "time"
    case .url: "url"
    case .email: "email"
    case .handle: "handle"
    case .placeholder: "placeholder"
    case .emoji: "emoji"
    case .soft: "soft"
    case .pause: "pause"
    case .stop: "stop"
    }
  }
}

/// Small facts about how a token was written.
public struct TokenFlags: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The first letter is upper case.
  public static var capitalised: TokenFlags { TokenFlags(rawValue: 1) }
  /// Two letters or more, all upper case.
  public static var allCaps: TokenFlags { TokenFlags(rawValue: 2) }
  /// The token stands alone on its line or begins one.
  public static var lineStart: TokenFlags { TokenFlags(rawValue: 4) }
  /// `'s` or a plain apostrophe followed the word and is inside its span.
  public static var possessive: TokenFlags { TokenFlags(rawValue: 8) }
  /// The second word of a contraction; it has the same span as the first.
  public static var contracted: TokenFlags { TokenFlags(rawValue: 16) }
  /// The first token of a sentence.
  public static var sentenceStart: TokenFlags { TokenFlags(rawValue: 32) }
  /// A stop that also ends a paragraph, or a break made by a line end.
  public static var lineEnd: TokenFlags { TokenFlags(rawValue: 64) }
  /// A stop that holds an exclamation mark.
  public static var exclaimed: TokenFlags { TokenFlags(rawValue: 128) }
}

/// One word, number, address, slot or mark, with its place in the original bytes.
public struct Token: Sendable, Hashable {
  /// Half-open byte range in the original message.
  public let start: UInt32
  public let end: UInt32
  /// What comparison sees; equal for words that differ only in case, marks, styling or hidden characters.
  public let key: WordKey
  /// Which sentence the token belongs to, counted from 0.
  public let sentence: UInt32
  public let kind: TokenKind
  public var flags: TokenFlags

  package init(
    start: UInt32, end: UInt32, key: WordKey, sentence: UInt32, kind: TokenKind, flags: TokenFlags
  ) {
    self.start = start
    self.end = end
    self.key = key
    self.sentence = sentence
    self.kind = kind
    self.flags = flags
  }

  /// Where the token stands in the original bytes, half-open.
  public var span: Range<Int> { Int(start)..<Int(end) }
}

/// A word reduced to 64 bits for comparison.
///
/// Words of up to eight folded bytes are kept exactly, little end first; longer ones are hashed
/// to 56 bits over a zero byte, so that a long word never equals a short one.
public struct WordKey: Sendable, Hashable {
  public let bits: UInt64

  package init(bits: UInt64) { self.bits = bits }

  /// Whether it is the hash of a longer word, or no word at all.
  @inlinable
  package var isLong: Bool { bits & 0xFF == 0 }

  /// No word: punctuation and unreadable bytes.
  public static var none: WordKey { WordKey(bits: 0) }

  /// The key of a word of at most eight small ASCII letters.
  ///
  /// The compiler makes a number of it, where a key that is stored is asked at each use whether it was made already.
  @inlinable @inline(__always)
  package init(short word: StaticString) {
    precondition(word.utf8CodeUnitCount <= 8, "a short word has eight letters or less")
    var bits: UInt64 = 0
    for index in 0..<word.utf8CodeUnitCount {
      bits |= UInt64(word.utf8Start[index]) &<< UInt64(truncatingIfNeeded: 8 &* index)
    }
    self.bits = bits
  }

  /// Whether it is the key of a short word, so that such words can be the cases of a switch.
  @inlinable @inline(__always)
  package static func ~= (word: StaticString, key: WordKey) -> Bool {
    key == WordKey(short: word)
  }

  /// The key of folded lower-case bytes; for patterns and tables.
  public init(folded text: StaticString) {
    self = text.withUTF8Buffer { WordKey(folded: $0) }
  }

  /// The key of folded lower-case bytes.
  public init(folded bytes: UnsafeBufferPointer<UInt8>) {
    var first: UInt64 = 0
    var index = 0
    if bytes.count <= 8 {
      for byte in bytes {
        first |= UInt64(byte) << UInt64(8 * index)
        index += 1
      }
      bits = first
      return
    }
    var hash = WordKey.seed
    while index < bytes.count {
      var block: UInt64 = 0
      var shift: UInt64 = 0
      let blockEnd = min(index + 8, bytes.count)
      while index < blockEnd {
        block |= UInt64(bytes[index]) << shift
        shift += 8
        index += 1
      }
      hash = WordKey.mixed(hash, block)
    }
    bits = WordKey.sealed(hash, byteCount: bytes.count)
  }

  /// What the hash of a long word begins with.
  static var seed: UInt64 { 0x9E37_79B9_7F4A_7C15 }

  @inline(__always)
  static func mixed(_ hash: UInt64, _ block: UInt64) -> UInt64 {
    ((hash << 5 | hash >> 59) ^ block) &* 0x517C_C1B7_2722_0A95
  }

  @inline(__always)
  static func sealed(_ hash: UInt64, byteCount: Int) -> UInt64 {
    let whole = (hash ^ UInt64(truncatingIfNeeded: byteCount)) &* 0xD6E8_FEB8_6659_FD93
    let bits = (whole ^ whole >> 32) & ~0xFF
    return bits == 0 ? 0x100 : bits
  }
}
