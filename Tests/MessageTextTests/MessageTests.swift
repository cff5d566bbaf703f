import Testing

import struct TestSupport.SeededGenerator

@testable import MessageText

@Suite struct `A message's tokens` {
  /// Kind and text of every token that is more than a mark.
  private func tokens(_ text: String) -> [String] {
    let message = Message(utf8: Array(text.utf8))
    return message.tokens.filter { $0.end > $0.start && $0.kind != .soft }.map { token in
      "\(token.kind.name) " + String(decoding: message.bytes(of: token), as: UTF8.self)
    }
  }

  private func sentences(_ text: String) -> [String] {
    let message = Message(utf8: Array(text.utf8))
    return message.sentences.map { String(decoding: message.bytes[$0.span], as: UTF8.self) }
  }

  @Test(
    arguments: [
      ("Hi Ana", ["word Hi", "word Ana"]),
      ("don't", ["word don't", "word don't"]),
      ("company's", ["word company's"]),
      ("j'aimerais", ["word j'", "word aimerais"]),
      (
        "B2B 10x 30 % 3:30 15min $300 50€",
        [
          "word B2B", "multiplier 10x", "percent 30 %", "time 3:30", "time 15min", "money $300",
          "money 50€",
        ]
      ),
      ("1,200.50 units", ["number 1,200.50", "word units"]),
      ("see https://a.example/x?y=z, ok", ["word see", "url https://a.example/x?y=z", "word ok"]),
      ("acme.io and parse.dev.", ["url acme.io", "word and", "url parse.dev", "stop ."]),
      ("thanks.it was", ["word thanks", "word it", "word was"]),
      ("jo.weir@mail.example!", ["email jo.weir@mail.example", "stop !"]),
      ("ask @jo_w now", ["word ask", "handle @jo_w", "word now"]),
      (
        "{{first_name}} {name} [Your Name] <company> %FIRSTNAME% <%= x %> ${topic} *|FNAME|* ___",
        [
          "placeholder {{first_name}}", "placeholder {name}", "placeholder [Your Name]",
          "placeholder <company>", "placeholder %FIRSTNAME%", "placeholder <%= x %>",
          "placeholder ${topic}", "placeholder *|FNAME|*", "placeholder ___",
        ]
      ),
      (
        "[1] [sic] <br> [link](x) a[i]",
        [
          "number 1", "word sic", "word br", "word link", "word x", "word a", "word i",
        ]
      ),
      ("👋🏽 👨‍👩‍👧 🇵🇹 ok", ["emoji 👋🏽", "emoji 👨‍👩‍👧", "emoji 🇵🇹", "word ok"]),
      ("", []),
    ] as [(String, [String])])
  func `are found with their kinds`(_ text: String, _ wanted: [String]) {
    #expect(tokens(text) == wanted)
  }

  @Test(
    arguments: [
      ("I met Dr. Costa. She left.", ["I met Dr. Costa.", "She left."]),
      ("J. Weir wrote. So did I. Then", ["J. Weir wrote.", "So did I.", "Then"]),
      ("Well... maybe. Well... Maybe.", ["Well... maybe.", "Well...", "Maybe."]),
      ("What?! No.", ["What?!", "No."]),
      ("e.g. this one, i.e. that", ["e.g. this one, i.e. that"]),
      ("no final stop", ["no final stop"]),
      ("Hi Ana, quick question", ["Hi Ana,", "quick question"]),
      ("Dear Mr. Berg - thanks, Jo", ["Dear Mr. Berg -", "thanks, Jo"]),
      ("Hi, thanks, Jo", ["Hi,", "thanks, Jo"]), ("Thanks, Jo", ["Thanks, Jo"]),
      ("Hi Ana,\n\nfirst\n\nsecond", ["Hi Ana,", "first", "second"]),
      ("Version 2.5 is out. See a.example now", ["Version 2.5 is out.", "See a.example now"]),
      (
        "A line that a mail program has wrapped at about seventy columns or so\ngoes on here.",
        [
          "A line that a mail program has wrapped at about seventy columns or so\ngoes on here."
        ]
      ),
      ("Hi\rthere\r\rBye", ["Hi\rthere", "Bye"]),
    ] as [(String, [String])])
  func `form sentences`(_ text: String, _ wanted: [String]) {
    #expect(sentences(text) == wanted)
  }

  @Test(arguments: [
    "connect", "CONNECT", "Cοnnect", "ｃｏｎｎｅｃｔ", "𝗰𝗼𝗻𝗻𝗲𝗰𝘁", "con\u{200B}nect", "co\u{00AD}nnect",
    "c\u{202E}onnect", "cоnnect", "ⓒⓞⓝⓝⓔⓒⓣ", "cónnect", "co\u{0301}nnect", "conne&#99;t",
  ])
  func `compare equal through disguises`(_ text: String) {
    let message = Message(utf8: Array("x \(text) y".utf8))
    let words = message.tokens.filter { $0.kind == .word }
    #expect(words.count == 3)
    #expect(words.count > 1 && words[1].key == WordKey(folded: "connect"))
    #expect(
      words.count > 1 && String(decoding: message.bytes(of: words[1]), as: UTF8.self) == text)
  }

  @Test func `keep bilingual words as they are`() {
    let message = Message(utf8: Array("наш office".utf8))
    #expect(!message.folded.traits.contains(.lookAlike))
    #expect(message.folded.traits.contains(.otherScript))
  }

  @Test func `lie inside the text, in order, on scalar boundaries, for random bytes`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    let pieces: [[UInt8]] =
      [
        "I'd", " ", "\n", "\r\n", "{{", "}}", "[", "]", "<", ">", "%", "é", "’", "👨‍👩‍👧", "\u{200B}",
        "&amp;",
        "https://", "a.example", "@", "x", "$9", "...", "\u{0301}", "ß", "ﬁ", "а", "日",
      ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xF0, 0x9F], [0]]
    for _ in 0..<400 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...40, using: &generator) {
        bytes += pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }
      check(bytes, seed)
      for cut in bytes.indices { check(Array(bytes[..<cut]), seed) }
    }
  }

  private func check(_ bytes: [UInt8], _ seed: UInt64) {
    let message = Message(utf8: bytes)
    var boundaries: Set<Int> = [bytes.count]
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        boundaries.insert(index)
        index += UTF8Decoding.scalar(at: index, in: buffer).byteCount
      }
    }
    var last = 0
    for token in message.tokens {
      let isInside = token.start <= token.end && Int(token.end) <= bytes.count
      let isOrdered = Int(token.start) >= last || token.flags.contains(.contracted)
      let isWhole =
        boundaries.contains(Int(token.start)) && boundaries.contains(Int(token.end))
      #expect(isInside && isOrdered && isWhole, "seed \(seed): \(token) in \(bytes)")
      last = Int(token.start)
    }
  }

  @Test func `stop at the byte limit and say so`() {
    let exact = Message(utf8: [UInt8](repeating: 0x61, count: Message.byteLimit))
    let over = Message(utf8: [UInt8](repeating: 0x61, count: Message.byteLimit + 1))
    #expect(!exact.isTruncated)
    #expect(over.isTruncated)
    #expect(over.tokens.last.map { Int($0.end) } == Message.byteLimit)
  }

  @Test(arguments: [
    "dr", "mr", "mrs", "ms", "prof", "st", "inc", "ltd", "corp", "vs", "approx", "jr", "sr", "dept",
    "eg", "ie", "etc", "ph", "hr", "fr", "nr", "bzw", "ca", "usw", "sra", "dra", "mme", "vol",
    "fig", "ref",
  ])
  func `do not end a sentence after an abbreviation`(_ word: String) {
    #expect(sentences("See \(word). Ana now. Done") == ["See \(word). Ana now.", "Done"])
  }

  @Test func `have a filter of all abbreviations and of nothing else`() {
    var filter: (first: UInt64, second: UInt64) = (0, 0)
    for word in Abbreviations.all {
      filter.first |= Abbreviations.bits(of: word).first
      filter.second |= Abbreviations.bits(of: word).second
    }
    #expect(Abbreviations.filter == filter)
  }

  @Test(arguments: ["!", "! ! !", "?\n?\n?", "a!b!c!d", "a\n\nb\n\nc", "hi,!"])
  func `make sentences of two bytes at the least`(_ text: String) {
    #expect(sentences(text).count <= text.utf8.count / 2 + 1)
    #expect(sentences(text).count > text.utf8.count / 4)
  }

  @Test(arguments: [
    ("a\nb", 2, 2, 1), ("a\r\nb", 3, 2, 1), ("a\rb", 2, 2, 1), ("é👋x", 6, 1, 3), ("ab", 2, 1, 3),
  ])
  func `have lines and columns in scalars`(
    _ text: String, _ offset: Int, _ line: Int, _ column: Int
  ) {
    let place = LineIndex(Array(text.utf8)).position(ofByte: offset)
    #expect(place.line == line)
    #expect(place.column == column)
  }
}
