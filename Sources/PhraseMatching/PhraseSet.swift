/// Phrases that mean one thing, in the notation below, one a line.
///
///     add you to my network            words; case, marks, styling and contractions don't matter
///     help~                            a word and its regular forms: help, helps, helped, helping
///     (quick|short) (call|chat)        alternatives, of one word or several: (reach out|write)
///     very? happy   (so very)? happy   an optional word or group
///     worth ..3 chat                   up to three words between, never across a stop; at most 8
///     <number> minutes                 a class of token, see `TokenClass`
///     <start> quick question           the phrase begins its sentence
///     let me know <end>                the phrase ends its sentence
///     @company like yours              a named list, handed to the compiler beside the sets
///
/// Commas, quotes, dashes and single line ends between words are seen through; a stop, a colon, a
/// semicolon or a bar is not. Words are written in lower case without accents; contractions are written out
/// (`i would`, `do not`), the way the tokenizer reads them.
public struct PhraseSet: Sendable {
  /// What a match is reported as; several sets may share a number.
  public let number: UInt16
  public let phrases: StaticString

  public init(number: UInt16, phrases: StaticString) {
    self.number = number
    self.phrases = phrases
  }
}

/// A list of words and phrases that patterns refer to as `@name`.
public struct WordList: Sendable {
  public let name: StaticString
  /// Alternatives separated by bars, in pattern notation.
  public let words: StaticString

  public init(_ name: StaticString, _ words: StaticString) {
    self.name = name
    self.words = words
  }
}

/// Words that are counted rather than matched: pronouns, function words of a language.
public struct WordTally: Sendable {
  /// Which counter the words raise, 0…15.
  public let counter: Int
  /// Single words separated by blanks or line ends, in the folded form.
  public let words: StaticString

  public init(counter: Int, words: StaticString) {
    precondition(counter >= 0 && counter < 16, "tallies have sixteen counters")
    self.counter = counter
    self.words = words
  }
}

/// A phrase was found.
///
/// One number, so that a match is moved, compared or put at another place at one stroke: from its highest bit
/// sixteen for the set, then 24 for each of the tokens.
public struct PhraseMatch: Sendable, Hashable, BitwiseCopyable {
  @usableFromInline let bits: UInt64

  @inlinable
  public init(set: UInt16, firstToken: UInt32, lastToken: UInt32) {
    bits = UInt64(set) &<< 48 | UInt64(firstToken) &<< 24 | UInt64(lastToken)
  }

  /// The number of its set.
  @inlinable
  public var set: UInt16 { UInt16(truncatingIfNeeded: bits &>> 48) }
  /// First and last token of the phrase, as indices into the message's tokens; both belong to it.
  @inlinable
  public var firstToken: UInt32 { UInt32(truncatingIfNeeded: bits &>> 24) & 0xFF_FFFF }
  @inlinable
  public var lastToken: UInt32 { UInt32(truncatingIfNeeded: bits) & 0xFF_FFFF }

  /// What is added to the bits of a match so that it stands so many tokens later.
  @inline(__always)
  static func shift(_ tokenCount: UInt32) -> UInt64 { UInt64(tokenCount) &* (1 &<< 24 | 1) }

  @inline(__always)
  init(bits: UInt64) { self.bits = bits }
}

extension PhraseMatch: Comparable {
  /// By set, then by first token, then by last.
  @inlinable
  public static func < (left: PhraseMatch, right: PhraseMatch) -> Bool { left.bits < right.bits }
}
