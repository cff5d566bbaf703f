/// Short forms and what they stand for, so that `I'd` and `I would` compare equal.
///
/// Words in code rather than tables, which would be asked at each use whether they were made already.
enum Contractions {
  static var s: WordKey { WordKey(short: "s") }

  /// Words after which `'s` is *is*; after all others it is possessive.
  private static func isBeforeIs(_ base: WordKey) -> Bool {
    switch base {
    case "it", "that", "there", "here", "what", "who", "where", "how", "he", "she": true
    default: false
    }
  }

  /// The verb that the base in front of `'t` stands for.
  private static func negated(_ base: WordKey) -> WordKey? {
    switch base {
    case "don": WordKey(short: "do")
    case "doesn": WordKey(short: "does")
    case "didn": WordKey(short: "did")
    case "can": WordKey(short: "can")
    case "couldn": WordKey(short: "could")
    case "won": WordKey(short: "will")
    case "wouldn": WordKey(short: "would")
    case "shouldn": WordKey(short: "should")
    case "isn": WordKey(short: "is")
    case "aren": WordKey(short: "are")
    case "wasn": WordKey(short: "was")
    case "weren": WordKey(short: "were")
    case "haven": WordKey(short: "have")
    case "hasn": WordKey(short: "has")
    case "hadn": WordKey(short: "had")
    case "mustn": WordKey(short: "must")
    case "needn": WordKey(short: "need")
    default: nil
    }
  }

  /// French and Italian words that lose their vowel before another word.
  static let elided: [WordKey] = [
    WordKey(folded: "l"), WordKey(folded: "d"), WordKey(folded: "j"), WordKey(folded: "qu"),
    WordKey(folded: "n"), WordKey(folded: "s"), WordKey(folded: "m"), WordKey(folded: "c"),
    WordKey(folded: "t"), WordKey(folded: "un"), WordKey(folded: "dell"), WordKey(folded: "all"),
    WordKey(folded: "nell"), WordKey(folded: "sull"), WordKey(folded: "quell"),
  ]

  /// The two words of a contraction, or `nil` when it is none.
  static func words(base: WordKey, suffix: WordKey) -> (first: WordKey, second: WordKey)? {
    switch suffix {
    case "s":
      if base == WordKey(short: "let") { return (base, WordKey(short: "us")) }
      return isBeforeIs(base) ? (base, WordKey(short: "is")) : nil
    case "t": return negated(base).map { ($0, WordKey(short: "not")) }
    // *Would* is its commonest use in requests.
    case "d": return (base, WordKey(short: "would"))
    case "ll": return (base, WordKey(short: "will"))
    case "re": return (base, WordKey(short: "are"))
    case "ve": return (base, WordKey(short: "have"))
    case "m": return (base, WordKey(short: "am"))
    default: return nil
    }
  }
}

/// Letters right behind digits.
enum Units {
  static var times: WordKey { WordKey(short: "x") }
  /// Whether a number and these letters are a time of day or a duration.
  static func isTimeUnit(_ unit: WordKey) -> Bool {
    switch unit {
    case "am", "pm", "h", "min", "mins", "hr", "hrs", "uhr": true
    default: false
    }
  }
}

/// Words whose full stop does not end a sentence.
enum Abbreviations {
  static var i: WordKey { WordKey(short: "i") }
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
  public static func contains(_ key: WordKey) -> Bool {
    switch key {
    case "hi", "hello", "hey", "dear", "hiya", "hallo", "liebe", "lieber", "sehr", "guten",
      "bonjour", "cher", "chere", "salut", "hola", "estimado", "estimada", "ola", "caro", "cara",
      "prezado", "prezada", "ciao", "gentile", "beste", "geachte", "hoi":
      true
    default: key.isLong && long.contains(key)
    }
  }

  private static let long: [WordKey] = [
    WordKey(folded: "greetings"), WordKey(folded: "buongiorno"),
  ]
}
