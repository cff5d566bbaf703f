import Composing
import Testing

/// What the closed wording of the shipped templates says about writer and reader.
///
/// A text may wish, ask, thank and greet; what it states must follow from the type of its reason, or from a
/// fact beside it. So every verb that a person stands beside is on one of two lists: phrases that claim
/// nothing, and phrases that claim something, with what they stand on. A new one is on neither.
enum Claims {
  /// Wishes, questions, offers and courtesy, and what the text makes true by being sent.
  static let none: [[Substring]] = phrases(
    """
    i'd like; i'd be; i'd rather; i'd still; i'd gladly; i would; i'll leave; i'll decline; i'm glad
    i am writing; i ask; i can; i may; i put; i bring; i send; i wish; i understand; i won't
    i write to you; i thought you would want; i as; we ask; we speak; could we talk; if we work
    do we know; have we met; help me; send me; ask me; follow me; for me; from me; to me; think of me
    """)

  /// Phrases that claim something: types of reason that say so, or fields without which they vanish.
  static let supported: [(phrase: [Substring], reasons: Set<String>, fields: Set<String>)] = [
    claim("i heard; i listened", reasons: "talk"),
    claim("i read; having read", reasons: "article"),
    claim("we met; meet you; met you; meeting you", reasons: "met"),
    claim("we talked; you said; point of yours", reasons: "met"),
    claim(
      "we worked; we both worked; i go back; colleague; colleagues", reasons: "worked-together"),
    claim("we studied; we were students", reasons: "studied-together"),
    claim("we both studied; we both spent; fellow graduate", reasons: "alumni"),
    claim("we both know", reasons: "alumni mutual"),
    claim("we both belong", reasons: "group"),
    claim("we both helped", reasons: "volunteering"),
    claim("we wrote; our mails; your mails", reasons: "mailed"),
    claim("we are neighbours; neighbour in the trade", reasons: "neighbour"),
    claim("we are planning", reasons: "speaker"),
    claim("i thought of you; we thought of you", reasons: "guest speaker"),
    claim("i use; a user; while using; i work with", reasons: "uses-their-work"),
    claim("i came upon", reasons: "uses-their-work"),
    claim("i found", reasons: "correction"),
    claim("i have applied; have applied; my application; i sent it", reasons: "applied"),
    claim(
      "suggested that; suggested that i; gave me; referred me; told me", reasons: "referred-by"),
    claim("you asked", reasons: "their-question"),
    claim("stayed with me; drew me; i take; i keep; i like best; above all", fields: "point"),
    claim("i remember", fields: "what point"),
    claim("i am", fields: "myWork askedWork"),
    claim("i do; you ask what i do", fields: "askedWork"),
    claim("i live", fields: "askedArea"),
    claim("taught us", reasons: "alumni"),
    claim("i write is; i write appears", fields: "myHandle askedHandle"),
    claim("i wrote", fields: "news"),
    claim("i know about", fields: "what"),
    claim("thanks for mentioning; for mentioning", fields: "theirTopic"),
  ].flatMap { $0 }

  private static func phrases(_ list: String) -> [[Substring]] {
    list.split { $0 == ";" || $0 == "\n" }.map { $0.split(separator: " ") }
  }

  private static func claim(_ list: String, reasons: String = "", fields: String = "")
    -> [(phrase: [Substring], reasons: Set<String>, fields: Set<String>)]
  {
    let reasons = Set(reasons.split(separator: " ").map(String.init))
    let fields = Set(fields.split(separator: " ").map(String.init))
    return phrases(list).map { ($0, reasons, fields) }
  }

  /// Verbs of the reader that tell a story, so that they need a fact.
  private static let pastOfReader: Set<Substring> = [
    "asked", "said", "wrote", "gave", "told", "did", "had", "made", "met", "showed", "helped",
    "were", "posted", "mentioned", "taught", "shared",
  ]

  /// What a template claims without support, in its own words.
  static func unsupported(in template: Template) -> [String] {
    var found: [String] = []
    let needs = Set(template.needs.map { String(decoding: $0, as: UTF8.self) })
    read(template.body, template, needs, &found)
    return found
  }

  private static func read(
    _ pieces: [Template.Piece], _ template: Template, _ known: Set<String>, _ found: inout [String]
  ) {
    var known = known
    for case .field(let name, _, _) in pieces {
      known.insert(String(decoding: name, as: UTF8.self))
    }
    for piece in pieces {
      switch piece {
      case .field: continue
      case .literal(let bytes, _):
        found += claims(String(decoding: bytes, as: UTF8.self), template, known)
      case .optional(let choices, _), .alternatives(let choices):
        for choice in choices { read(choice, template, known, &found) }
      }
    }
  }

  private static func claims(_ text: String, _ template: Template, _ known: Set<String>) -> [String]
  {
    let reason = template.reason.map { String(decoding: $0, as: UTF8.self) }
    var found: [String] = []
    for sentence in text.lowercased().split(whereSeparator: { ".?!:;\n".contains($0) }) {
      let words = sentence.split { $0 == " " || $0 == "," }
      var settled: Set<Int> = []
      func places(of phrase: [Substring]) -> [Range<Int>] {
        guard phrase.count <= words.count else { return [] }
        return (0...words.count - phrase.count).map { $0..<$0 + phrase.count }
          .filter { Array(words[$0]) == phrase }
      }
      for phrase in none { for place in places(of: phrase) { settled.formUnion(place) } }
      for entry in supported {
        for place in places(of: entry.phrase) where !settled.isSuperset(of: place) {
          let isSaid = reason.map { entry.reasons.contains($0) } ?? false
          if isSaid || !known.isDisjoint(with: entry.fields) {
            settled.formUnion(place)
          } else {
            found.append(words[place].joined(separator: " "))
          }
        }
      }
      for index in words.indices.dropLast() {
        let pair = words[index...index + 1]
        let subject = words[index].prefix { $0 != "'" }
        let tells =
          subject == "i" || subject == "we"
          || words[index] == "you"
            && pastOfReader.contains(words[index + 1])
          || ["me", "us"].contains(words[index + 1])
        if tells, !settled.isSuperset(of: index...index + 1) {
          found.append(pair.joined(separator: " "))
        }
      }
    }
    return found
  }
}

@Suite struct `What templates claim` {
  @Test(arguments: ShippedTemplates.all.filter { $0.language == Array("en".utf8) })
  func `stands on their reason or on a fact beside it`(_ template: Template) {
    #expect(Claims.unsupported(in: template) == [])
  }

  @Test(arguments: [
    ("met", "we met at {where}. I have been turning it over since."),
    ("article", "I read {what|your}. It made me change a habit."),
    ("talk", "I read {what|your}."), ("article", "we met at {where}."),
    ("met", "we met at {where}. What you wrote helped me."),
    ("article", "I read {what|your}. It stayed with me."),
    ("group", "we are both in {where}. I keep thinking of it."),
    ("their-work", "{who} told us about {what|your}."),
    ("met", "we met at {where}.[[ I am {myWork|a}.]] I am an engineer too."),
  ])
  func `is noticed where it does not`(_ reason: String, _ body: String) throws {
    let file =
      "id: x\nkind: invite\ntone: warm\nlanguage: en\nreason: \(reason)\n---\nHi {given}, \(body)\n"
    #expect(try !Claims.unsupported(in: Template(parsing: Array(file.utf8))).isEmpty)
  }

  @Test func `is free where it only wishes, asks or thanks`() throws {
    let file = """
      id: x
      kind: invite
      tone: warm
      language: en
      reason: talk
      ---
      Hi {given}, I heard {what|your}. Thank you for it! I'd like to stay in touch. May I ask you about it?
      """
    #expect(try Claims.unsupported(in: Template(parsing: Array(file.utf8))).isEmpty)
  }
}
