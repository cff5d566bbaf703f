import DataFormats

/// Looks for words in texts, without regard to ASCII case.
enum WordSearch {
  /// Whether `words` stands in `text` with no letter or digit on either side.
  static func holds(_ words: Span<UInt8>, in text: Span<UInt8>) -> Bool {
    guard words.count > 0, words.count <= text.count else { return false }
    let first = words[0].small
    var start = 0
    while start + words.count <= text.count {
      if text[start].small == first, start == 0 || !text[start - 1].isWordPart {
        let end = start + words.count
        if end == text.count || !text[end].isWordPart {
          var offset = 1
          while offset < words.count, text[start + offset].small == words[offset].small {
            offset += 1
          }
          if offset == words.count { return true }
        }
      }
      start += 1
    }
    return false
  }

  static func holds(_ words: StaticString, in text: Span<UInt8>) -> Bool {
    holds(Span(_unsafeStart: words.utf8Start, count: words.utf8CodeUnitCount), in: text)
  }

  static func holdsAny(_ list: [[UInt8]], in text: Span<UInt8>) -> Bool {
    for words in list where holds(words.span, in: text) { return true }
    return false
  }

  // MARK: Recruiters

  /// Titles of people who fill jobs. Words of the title only: a note saying "recruited by" is no title.
  private static let recruiterTitles: [StaticString] = [
    "recruiter", "recruiters", "recruitment", "recruiting", "headhunter", "head hunter", "sourcer",
    "talent acquisition", "talent partner", "talent sourcer", "talent scout", "executive search",
    "staffing", "personalberater", "personalvermittler", "recruteur", "recruteuse", "reclutador",
    "reclutadora", "recrutador", "recrutadora",
  ]

  static func isRecruiterTitle(_ title: Span<UInt8>) -> Bool {
    guard title.count > 0 else { return false }
    for words in recruiterTitles where holds(words, in: title) { return true }
    return false
  }

  // MARK: My writing

  private static let writings: [StaticString] = [
    "article", "articles", "post", "posts", "blog", "essay", "essays", "book", "books",
    "newsletter", "column", "paper", "papers", "piece", "write-up", "writeup", "thread", "writing",
    "series", "tutorial",
  ]
  /// Words after which a post is none that somebody wrote.
  private static let notWritten: [StaticString] = ["job", "open", "hiring", "vacant", "former"]

  /// Words that may stand between "your" and what was written.
  private static let writingReach = 3

  /// Whether the text speaks of something that its reader wrote: "your long article on X", "what you wrote".
  static func mentionsWriting(_ text: Span<UInt8>) -> Bool {
    var index = 0
    while true {
      index = ByteSearch.firstPair("y", "o", in: text, from: index)
      guard index + 5 < text.count else { return false }
      if index == 0 || !text[index - 1].isWordPart {
        if stands("you wrote", text, index) || stands("you've written", text, index) { return true }
        if isWord("your", text, index, index + 4), text[index + 4] == 0x20,
          writingFollows(text, index + 5)
        {
          return true
        }
      }
      index += 1
    }
  }

  /// Whether the words stand from `start` on, and no letter or digit follows.
  private static func stands(_ words: StaticString, _ text: Span<UInt8>, _ start: Int) -> Bool {
    let end = start + words.utf8CodeUnitCount
    return isWord(words, text, start, end) && (end == text.count || !text[end].isWordPart)
  }

  private static func writingFollows(_ text: Span<UInt8>, _ start: Int) -> Bool {
    var start = start
    for _ in 0..<writingReach {
      var end = start
      while end < text.count, text[end].isWordPart || text[end] == UInt8(ascii: "-") { end += 1 }
      guard end > start else { return false }
      for word in notWritten where isWord(word, text, start, end) { return false }
      for word in writings where isWord(word, text, start, end) { return true }
      // Anything but a blank ends the phrase: "your company's post" is the company's.
      guard end < text.count, text[end] == 0x20 else { return false }
      start = end + 1
    }
    return false
  }

  private static func isWord(
    _ word: StaticString, _ text: Span<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    guard word.utf8CodeUnitCount == end - start, end <= text.count else { return false }
    for offset in 0..<(end - start) where word.utf8Start[offset] != text[start + offset].small {
      return false
    }
    return true
  }

  // MARK: Indecency

  private static let indecent: [StaticString] = [
    "porn", "porno", "pornography", "pornographic", "xxx", "nudes", "onlyfans", "escort", "escorts",
    "camgirl", "sexcam", "adult content",
  ]

  static func isIndecent(_ text: Span<UInt8>) -> Bool {
    for words in indecent where holds(words, in: text) { return true }
    return false
  }

  // MARK: Languages

  private static let languageNames: [(code: StaticString, names: [StaticString])] = [
    ("en", ["english", "englisch", "inglés", "inglês", "anglais"]),
    ("de", ["german", "deutsch"]), ("fr", ["french", "français", "francais"]),
    ("es", ["spanish", "español", "espanol"]),
    ("pt", ["portuguese", "português", "portugues"]), ("it", ["italian", "italiano"]),
    ("nl", ["dutch", "nederlands"]),
  ]

  /// Whether two languages, given as codes or names, are the same.
  static func sameLanguage(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    if same(left, right) { return true }
    for entry in languageNames where isNamed(left, entry) && isNamed(right, entry) { return true }
    return false
  }

  private static func isNamed(
    _ language: Span<UInt8>, _ entry: (code: StaticString, names: [StaticString])
  ) -> Bool {
    // A code may have a region: en-GB.
    if language.count >= 2, isWord(entry.code, language, 0, 2),
      language.count == 2 || language[2] == UInt8(ascii: "-") || language[2] == UInt8(ascii: "_")
    {
      return true
    }
    for name in entry.names where isWord(name, language, 0, language.count) { return true }
    return false
  }

  private static func same(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    for index in 0..<left.count where left[index].small != right[index].small { return false }
    return true
  }
}

extension UInt8 {
  /// The small letter of an ASCII capital, else the byte itself.
  var small: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

  /// Letters, digits, and all bytes of letters beyond ASCII.
  var isWordPart: Bool {
    self >= 0x80 || self | 0x20 >= 0x61 && self | 0x20 <= 0x7A || self >= 0x30 && self <= 0x39
  }
}
