/// Short forms and what they stand for, so that `I'd` and `I would` compare equal.
enum Contractions {
  static let s = WordKey(letter: "s")
  private static let t = WordKey(letter: "t")

  /// Suffixes that always stand for one word. `'d` is read as *would*, its commonest use in requests.
  private static let suffixes: [(suffix: WordKey, word: WordKey)] = [
    (WordKey(folded: "d"), WordKey(folded: "would")),
    (WordKey(folded: "ll"), WordKey(folded: "will")),
    (WordKey(folded: "re"), WordKey(folded: "are")),
    (WordKey(folded: "ve"), WordKey(folded: "have")),
    (WordKey(folded: "m"), WordKey(folded: "am")),
  ]

  /// Words after which `'s` is *is*; after all others it is possessive.
  private static let beforeIs: [WordKey] = [
    WordKey(folded: "it"), WordKey(folded: "that"), WordKey(folded: "there"),
    WordKey(folded: "here"), WordKey(folded: "what"), WordKey(folded: "who"),
    WordKey(folded: "where"), WordKey(folded: "how"), WordKey(folded: "he"),
    WordKey(folded: "she"),
  ]

  /// The base in front of `'t` and its verb.
  private static let negated: [(base: WordKey, verb: WordKey)] = [
    (WordKey(folded: "don"), WordKey(folded: "do")),
    (WordKey(folded: "doesn"), WordKey(folded: "does")),
    (WordKey(folded: "didn"), WordKey(folded: "did")),
    (WordKey(folded: "can"), WordKey(folded: "can")),
    (WordKey(folded: "couldn"), WordKey(folded: "could")),
    (WordKey(folded: "won"), WordKey(folded: "will")),
    (WordKey(folded: "wouldn"), WordKey(folded: "would")),
    (WordKey(folded: "shouldn"), WordKey(folded: "should")),
    (WordKey(folded: "isn"), WordKey(folded: "is")),
    (WordKey(folded: "aren"), WordKey(folded: "are")),
    (WordKey(folded: "wasn"), WordKey(folded: "was")),
    (WordKey(folded: "weren"), WordKey(folded: "were")),
    (WordKey(folded: "haven"), WordKey(folded: "have")),
    (WordKey(folded: "hasn"), WordKey(folded: "has")),
    (WordKey(folded: "hadn"), WordKey(folded: "had")),
    (WordKey(folded: "mustn"), WordKey(folded: "must")),
    (WordKey(folded: "needn"), WordKey(folded: "need")),
  ]

  private static let letWord = WordKey(folded: "let")
  private static let us = WordKey(folded: "us")
  private static let isWord = WordKey(folded: "is")
  private static let not = WordKey(folded: "not")

  /// French and Italian words that lose their vowel before another word.
  static let elided: [WordKey] = [
    WordKey(folded: "l"), WordKey(folded: "d"), WordKey(folded: "j"), WordKey(folded: "qu"),
    WordKey(folded: "n"), WordKey(folded: "s"), WordKey(folded: "m"), WordKey(folded: "c"),
    WordKey(folded: "t"), WordKey(folded: "un"), WordKey(folded: "dell"), WordKey(folded: "all"),
    WordKey(folded: "nell"), WordKey(folded: "sull"), WordKey(folded: "quell"),
  ]

  /// The two words of a contraction, or `nil` when it is none.
  static func words(base: WordKey, suffix: WordKey) -> (first: WordKey, second: WordKey)? {
    if suffix == s {
      if base == letWord { return (letWord, us) }
      return beforeIs.contains(base) ? (base, isWord) : nil
    }
    if suffix == t {
      for entry in negated where entry.base == base { return (entry.verb, not) }
      return nil
    }
    for entry in suffixes where entry.suffix == suffix { return (base, entry.word) }
    return nil
  }
}

/// Letters right behind digits.
enum Units {
  static let times = WordKey(letter: "x")
  static let timeUnits: [WordKey] = [
    WordKey(folded: "am"), WordKey(folded: "pm"), WordKey(folded: "h"), WordKey(folded: "min"),
    WordKey(folded: "mins"), WordKey(folded: "hr"), WordKey(folded: "hrs"), WordKey(folded: "uhr"),
  ]
}

/// Words whose full stop does not end a sentence.
enum Abbreviations {
  static let i = WordKey(letter: "i")
  static let all: [WordKey] = [
    WordKey(folded: "dr"), WordKey(folded: "mr"), WordKey(folded: "mrs"), WordKey(folded: "ms"),
    WordKey(folded: "prof"), WordKey(folded: "st"), WordKey(folded: "inc"), WordKey(folded: "ltd"),
    WordKey(folded: "corp"), WordKey(folded: "vs"), WordKey(folded: "approx"),
    WordKey(folded: "jr"), WordKey(folded: "sr"), WordKey(folded: "dept"), WordKey(folded: "eg"),
    WordKey(folded: "ie"), WordKey(folded: "etc"), WordKey(folded: "ph"), WordKey(folded: "hr"),
    WordKey(folded: "fr"), WordKey(folded: "nr"), WordKey(folded: "bzw"), WordKey(folded: "ca"),
    WordKey(folded: "usw"), WordKey(folded: "sra"), WordKey(folded: "dra"), WordKey(folded: "mme"),
    WordKey(folded: "vol"), WordKey(folded: "fig"), WordKey(folded: "ref"),
  ]

  /// Two bits for each of them, by their hash: nearly all words before a full stop fail this test. Written out,
  /// for a constant needs no look whether it was made already; a test says what it must be.
  static let filter: (first: UInt64, second: UInt64) = (
    0xC27B_91E1_0824_2811, 0x1705_0CD2_7B14_0615
  )

  /// Which two bits a word has.
  static func bits(of key: WordKey) -> (first: UInt64, second: UInt64) {
    let hash = key.bits &* 0x9E37_79B9_7F4A_7C15
    return (1 &<< (hash &>> 58), 1 &<< (hash &>> 52))
  }

  static func contains(_ key: WordKey) -> Bool {
    let bits = bits(of: key)
    return filter.first & bits.first != 0 && filter.second & bits.second != 0 && all.contains(key)
  }
}

/// First words of a greeting, in the languages that phrases are known for.
public enum Greetings {
  public static let all: [WordKey] = [
    WordKey(folded: "hi"), WordKey(folded: "hello"), WordKey(folded: "hey"),
    WordKey(folded: "dear"), WordKey(folded: "hiya"), WordKey(folded: "greetings"),
    WordKey(folded: "hallo"), WordKey(folded: "liebe"), WordKey(folded: "lieber"),
    WordKey(folded: "sehr"), WordKey(folded: "guten"), WordKey(folded: "bonjour"),
    WordKey(folded: "cher"), WordKey(folded: "chere"), WordKey(folded: "salut"),
    WordKey(folded: "hola"), WordKey(folded: "estimado"), WordKey(folded: "estimada"),
    WordKey(folded: "ola"), WordKey(folded: "caro"), WordKey(folded: "cara"),
    WordKey(folded: "prezado"), WordKey(folded: "prezada"), WordKey(folded: "ciao"),
    WordKey(folded: "buongiorno"), WordKey(folded: "gentile"), WordKey(folded: "beste"),
    WordKey(folded: "geachte"), WordKey(folded: "hoi"),
  ]
}
