/// The regular forms of an English word.
enum Inflection {
  /// Calls `body` with the word itself, its -s, -ed and -ing forms, each once.
  ///
  /// Doubles a final consonant after a single vowel in words of one syllable (`plan`, `planned`), drops
  /// a final `e`, turns `y` after a consonant into `ie`.
  static func forEachForm(of word: UnsafeBufferPointer<UInt8>, _ body: ([UInt8]) -> Void) {
    let base = Array(word)
    body(base)
    guard base.count > 1, let last = base.last else { return }
    let stem = Array(base.dropLast())
    let before = base[base.count - 2]
    let isConsonantY = last == UInt8(ascii: "y") && !isVowel(before)
    let hisses =
      last == UInt8(ascii: "s") || last == UInt8(ascii: "x") || last == UInt8(ascii: "z")
      || last == UInt8(ascii: "h")
        && (before == UInt8(ascii: "c") || before == UInt8(ascii: "s"))
    if isConsonantY {
      body(stem + "ies".utf8)
      body(stem + "ied".utf8)
      body(base + "ing".utf8)
    } else if last == UInt8(ascii: "e") {
      body(base + "s".utf8)
      body(base + "d".utf8)
      body(stem + "ing".utf8)
    } else {
      let doubled = doublesFinalConsonant(base) ? base + [last] : base
      body(base + (hisses ? Array("es".utf8) : Array("s".utf8)))
      body(doubled + "ed".utf8)
      body(doubled + "ing".utf8)
    }
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61, 0x65, 0x69, 0x6F, 0x75: true
    default: false
    }
  }

  private static func doublesFinalConsonant(_ word: [UInt8]) -> Bool {
    guard word.count >= 3, word.count <= 5 else { return false }
    let last = word[word.count - 1]
    if isVowel(last) || last == 0x77 || last == 0x78 || last == 0x79 { return false }
    guard isVowel(word[word.count - 2]), !isVowel(word[word.count - 3]) else { return false }
    var vowelCount = 0
    for byte in word where isVowel(byte) { vowelCount += 1 }
    return vowelCount == 1
  }
}
