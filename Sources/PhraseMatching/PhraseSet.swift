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
public struct PhraseMatch: Sendable, Hashable {
  /// The number of its set.
  public let set: UInt16
  /// First and last token of the phrase, as indices into the message's tokens; both belong to it.
  public let firstToken: UInt32
  public let lastToken: UInt32

  public init(set: UInt16, firstToken: UInt32, lastToken: UInt32) {
    self.set = set
    self.firstToken = firstToken
    self.lastToken = lastToken
  }
}
