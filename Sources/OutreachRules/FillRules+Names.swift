import Linting
import MessageText

extension FillRules {
  /// The greeting names somebody else.
  ///
  /// Compared with every part of the recipient's name, case and accents aside. Misses: nicknames that the
  /// facts don't give, and names below the first line.
  static let wrongName = Rule(
    id: RuleID("fill", "wrong-name"),
    severity: .drafts(.error),
    message: "greets somebody else",
    why: "A wrong name ends the reading; it shows that the text was meant for another.",
    remedy: "Use the name from the facts.",
    source: "customer.io on personalisation that fails; RULES 4.11",
    isEnglish: false, isProtected: true,
    flagged: [
      Example("Hi ⟦Anna⟧, how was the crossing?", facts: .named("Ana Lopes")),
      Example("Dear ⟦Marc⟧, thank you for the chart.", facts: .named("Ana Lopes")),
      Example("Hello Dr. ⟦Weir⟧, the samples are here.", facts: .named("Dr. Kofi van der Berg")),
    ],
    accepted: [
      Example("Hi Ana, how was the crossing?", facts: .named("Ana Lopes")),
      Example("Dear Dr. Berg, thank you for the chart.", facts: .named("Dr. Kofi van der Berg")),
      Example("Hi there, how was the crossing?", facts: .named("Ana Lopes")),
      "Hi Marc, how was the crossing?",
    ],
    needs: Needs(.facts),
    detector: .inspect { inspection, candidates in
      guard inspection.facts?.name != nil || inspection.facts?.given != nil,
        let token = GreetedName.token(in: inspection.tokens)
      else { return }
      candidates.append(Candidate(token.span, note: .expected(inspection.facts?.givenName ?? [])))
    },
    guards: [
      .when("it is a part of the recipient's name") { inspection, candidate in
        guard let facts = inspection.facts,
          let token = inspection.tokens.first(where: { $0.span == candidate.span })
        else { return true }
        let names = (facts.name ?? []) + [0x20] + (facts.given ?? [])
        return Message(utf8: names).tokens.contains { $0.key == token.key }
      }
    ],
    fix: .custom { inspection, span in
      guard let given = inspection.facts?.givenName, !given.isEmpty else { return nil }
      let written = Array(inspection.message.bytes[span])
      return Fix(
        title: "write the recipient's name",
        safety: GreetedName.isSlip(written, given) ? .safe : .needsReview,
        edits: [Fix.Edit(span, with: given)])
    })

  /// The recipient's name in small letters or in capitals only, which the facts write otherwise.
  static let nameCase = Rule(
    id: RuleID("fill", "name-case"),
    severity: .drafts(.warning),
    message: "writes the name as a table does, not as a person",
    why: "A name in the wrong letters shows that it was pasted from a list.",
    remedy: "Write it as its owner does.",
    source: "customer.io on personalisation that fails; RULES 4.11",
    isEnglish: false, isProtected: true,
    flagged: [
      Example("Hi ⟦MARIA⟧, how was the crossing?", facts: .named("Maria Lopes")),
      Example("Dear ⟦maria⟧, thank you for the chart.", facts: .named("Maria Lopes")),
      Example("Hello ⟦lopes⟧, the samples are here.", facts: .named("Maria Lopes")),
    ],
    accepted: [
      Example("Hi Maria, how was the crossing?", facts: .named("Maria Lopes")),
      Example("hi maria, how was the crossing?", facts: .named("Maria Lopes")),
      Example("Hi danah, thank you for the chart.", facts: .named("danah boyd")),
      Example("HI MARIA, THE CROSSING WAS FINE.", facts: .named("Maria Lopes")),
      "Hi MARIA, how was the crossing?",
    ],
    needs: Needs(.facts),
    detector: .inspect { inspection, candidates in
      guard inspection.facts?.name != nil || inspection.facts?.given != nil,
        let index = GreetedName.wordIndex(in: inspection.tokens)
      else { return }
      let token = inspection.tokens[index]
      guard
        !token.flags.contains(.capitalised) || token.flags.contains(.allCaps),
        let name = inspection.facts?.nameWord(token.key)
      else { return }
      candidates.append(Candidate(token.span, note: .expected(name)))
    },
    guards: [
      .when("the facts write it so, or in capitals themselves") { inspection, candidate in
        guard case .expected(let name) = candidate.note,
          let word = Message(utf8: name).tokens.first
        else { return true }
        return name == Array(inspection.message.bytes[candidate.span])
          || word.flags.contains(.allCaps) || !word.flags.contains(.capitalised)
      },
      .when("the greeting is written the same way") { inspection, candidate in
        guard let greeting = inspection.tokens.first(where: { $0.kind == .word }),
          let name = inspection.tokens.first(where: { $0.span == candidate.span })
        else { return true }
        return name.flags.contains(.capitalised)
          ? greeting.flags.contains(.allCaps) : !greeting.flags.contains(.capitalised)
      },
    ],
    fix: .custom { inspection, span in
      guard let token = inspection.tokens.first(where: { $0.span == span }),
        let name = inspection.facts?.nameWord(token.key)
      else { return nil }
      return Fix(
        title: "write the name as the facts do", safety: .safe,
        edits: [Fix.Edit(span, with: name)])
    })

  /// A greeting from which the name has fallen out.
  static let emptySlot = Rule(
    id: RuleID("fill", "empty-slot"),
    severity: .always(.error),
    message: "has a hole where a name should stand",
    why: "The merge found no name, and the reader sees it at once.",
    remedy: "Write the name, or greet without one.",
    source: "customer.io: \"Hi [awkward pause]\"",
    isEnglish: false, isProtected: true,
    flagged: [
      "⟦Hi ,⟧ I read your report.", "⟦Dear ,⟧ thank you for the tour.", "⟦Hello null,⟧ are you in?",
      "⟦Hi undefined!⟧ I read your report.",
    ],
    accepted: [
      "Hi, I read your report.", "He wrote \"Hi ,\" and no name, which made us laugh.",
      "Dear all, thank you for the tour.", "Hello, none of the keys fits.",
    ],
    detector: .inspect { inspection, candidates in
      guard let span = GreetedName.hole(in: inspection) else { return }
      candidates.append(Candidate(span))
    },
    unguarded: "a greeting at the very start of the text quotes nothing")
}

/// The name behind a greeting.
enum GreetedName {
  private static let titles = WordKeySet(
    "mr mrs ms miss dr prof professor sir dame rev herr frau madame monsieur sr sra dott")
  private static let nobody = WordKeySet(
    """
    there all team everyone everybody both sir madam friend friends folks colleague colleagues again
    and hiring to editor committee members neighbours neighbors people guys ladies gentlemen
    """)

  /// The first word of a greeting that is a name, if the text begins with a greeting.
  static func token(in tokens: [Token]) -> Token? {
    guard let first = tokens.first, Greetings.contains(first.key) else { return nil }
    for token in tokens.dropFirst().prefix(5) {
      switch token.kind {
      case .word:
        if titles.contains(token.key) || Greetings.contains(token.key) { continue }
        if nobody.contains(token.key) || !token.flags.contains(.capitalised) { return nil }
        return token
      case .soft: continue
      default: return nil
      }
    }
    return nil
  }

  /// A computer's word for nothing.
  private static func isNull(_ key: WordKey) -> Bool {
    switch key {
    case "null", "none", "nan", "unknown": true
    default: key.isLong && key == WordKey(folded: "undefined")
    }
  }

  /// A greeting, a blank and a comma with nothing between, or with a computer's word for nothing.
  static func hole(in inspection: borrowing Inspection) -> Range<Int>? {
    let tokens = inspection.tokens
    guard tokens.count > 1 else { return nil }
    var next = 1
    if isNull(tokens[1].key), tokens.count > 2 { next = 2 }
    let comma = tokens[next]
    // The list of greetings comes last: few texts get that far.
    guard comma.end == comma.start + 1,
      inspection.foldedByte(at: Int(comma.start)) == UInt8(ascii: ",")
        || next == 2 && inspection.foldedByte(at: Int(comma.start)) == UInt8(ascii: "!")
    else { return nil }
    if next == 1, comma.start == tokens[0].end { return nil }
    guard Greetings.contains(tokens[0].key) else { return nil }
    return Int(tokens[0].start)..<Int(comma.end)
  }

  /// Whether it is the name of a field in a list, one word.
  private static func isField(_ key: WordKey) -> Bool {
    switch key {
    case "fname", "lname", "lastname", "fullname", "name": true
    default: key.isLong && longFields.contains(key)
    }
  }

  private static let longFields = WordKeySet(
    """
    firstname first_name last_name full_name given_name there_name therename customer_name
    contact_name
    """)

  /// Whether the word makes a field of `name`.
  private static func isFieldStart(_ key: WordKey) -> Bool {
    switch key {
    case "first", "last", "full", "given", "contact", "customer", "insert", "there": true
    default: key.isLong && key == WordKey(folded: "recipient")
    }
  }

  /// The name of a field where the greeting's name belongs, such as `FNAME` or `First Name`.
  static func field(in tokens: [Token]) -> Range<Int>? {
    guard let start = secondIndex(in: tokens),
      isFieldStart(tokens[start].key) || isField(tokens[start].key),
      Greetings.contains(tokens[start - 1].key)
    else { return nil }
    var end = start + 1
    if isFieldStart(tokens[start].key) {
      // One byte between them: `First Name`, but not `Hi there, name the day`.
      while end < tokens.count, end < start + 2, tokens[end].kind == .soft { end += 1 }
      guard end < tokens.count, tokens[end].key == WordKey(short: "name"),
        tokens[end].start <= tokens[start].end + 1
      else { return nil }
      end += 1
    }
    guard end < tokens.count else { return nil }
    switch tokens[end].kind {
    case .soft, .stop: return Int(tokens[start].start)..<Int(tokens[end - 1].end)
    default: return nil
    }
  }

  /// The index of the word right behind the greeting, with no mark between.
  static func wordIndex(in tokens: [Token]) -> Int? {
    guard let index = secondIndex(in: tokens), Greetings.contains(tokens[index - 1].key) else {
      return nil
    }
    return index
  }

  /// The index of the second token behind emoji, if it is a word.
  private static func secondIndex(in tokens: [Token]) -> Int? {
    var index = 0
    while index < tokens.count, index < 4, tokens[index].kind == .emoji { index += 1 }
    guard index + 1 < tokens.count, tokens[index + 1].kind == .word else { return nil }
    return index + 1
  }

  /// Whether one letter more, less or other makes one name of the other.
  static func isSlip(_ written: [UInt8], _ name: [UInt8]) -> Bool {
    let left = written.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    let right = name.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    if abs(left.count - right.count) > 1 || left == right { return left == right }
    var start = 0
    while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
    var end = 0
    while end < min(left.count, right.count) - start,
      left[left.count - 1 - end] == right[right.count - 1 - end]
    { end += 1 }
    return max(left.count, right.count) - start - end <= 1
  }
}

extension Facts {
  /// The word of the recipient's name that a greeting means, as the facts write it.
  fileprivate func nameWord(_ key: WordKey) -> [UInt8]? {
    for name in [given, name] {
      guard let name else { continue }
      for token in Message(utf8: name).tokens where token.key == key {
        return Array(name[token.span])
      }
    }
    return nil
  }
}
