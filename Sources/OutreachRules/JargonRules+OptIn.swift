import KindJudging
import Linting
import MessageText

/// Habits of style that some people want to be told of; off until somebody turns them on.
///
/// None of them says who or what wrote a text.
extension JargonRules {
  /// Worn phrases in one message from which they are named. Source: RULES 4.13: three or more together.
  static let leastWornPhrases = 3

  /// Three worn phrases or more in one message.
  static let boilerplatePile = Rule(
    id: RuleID("jargon", "boilerplate-pile"),
    severity: .drafts(.advice),
    message: "is one of several worn phrases",
    why: "One passes; three together and the reader stops reading.",
    remedy: "Say one of them in your own words and drop the others.",
    source: "RULES 4.13, by density; never a proof of who wrote",
    isOptIn: true,
    flagged: [
      "In today's fast-paced world we delve into bread, which is ⟦a testament to⟧ flour.",
      "It underscores the importance of a rich tapestry in the ⟦ever-evolving landscape⟧.",
      "We navigate the complexities and foster a sense of joy; it's ⟦a testament to⟧ you.",
    ],
    accepted: [
      "The bridge is a testament to its builders.",
      "He delves into the peat with a spade, in today's fast-paced world.",
      "My pupils counted: \"delve into\", \"a testament to\", \"rich tapestry\".",
    ],
    detector: .inspect { inspection, candidates in
      WornPhrases.find(in: inspection, into: &candidates)
    },
    guards: [.when("is quoted") { inspection, candidate in inspection.isQuoted(candidate.span) }])

  /// Not only this, but that.
  static let negativeParallelism = Rule(
    id: RuleID("jargon", "negative-parallelism"),
    severity: .drafts(.advice),
    message: "denies one thing to praise another",
    why: "Nobody claimed the first; the sentence is half as long without it.",
    remedy: "Say the second half.",
    source: "RULES 4.13; OGTM",
    isOptIn: true,
    flagged: [
      "⟦It's not just a tool, it's⟧ a friend.", "It is ⟦not only fast but also⟧ quiet.",
      "We are ⟦more than a platform⟧.",
    ],
    accepted: [
      "The shop is open not just today, tomorrow too.",
      "She is more than a teacher to him.",
      "He said \"it's not just a tool, it's a friend\" and meant the spade.",
    ],
    detector: .phrases(
      """
      (it|this|that) is not (just|only|merely|simply|about) ..5 (it|this|that) is
      not (only|just) ..5 but (also|rather)
      (more than|not) just a (platform|tool|product|service|company|team|vendor|newsletter)
      more than (a|just a) (platform|tool|product|service|company|vendor|newsletter)
      """),
    guards: [.when("is quoted") { inspection, candidate in inspection.isQuoted(candidate.span) }])

  /// Three grand words in a row.
  static let ruleOfThree = Rule(
    id: RuleID("jargon", "rule-of-three"),
    severity: .drafts(.advice),
    message: "is a row of three grand words",
    why: "The third word is there for the rhythm, and readers hear it.",
    remedy: "Keep the one or two that you can show.",
    source: "RULES 4.13; OGTM",
    isOptIn: true,
    flagged: [
      "We stand for ⟦speed, quality, and trust⟧.", "We ⟦inspire, empower, and elevate⟧ schools.",
      "A ⟦clear, bold and simple⟧ plan.",
    ],
    accepted: [
      "Bring eggs, milk, and bread.", "Ada, Bo, and Carl came.",
      "Under \"speed, quality, and trust\" the sign had a scratch.",
    ],
    detector: .inspect { inspection, candidates in
      Triples.find(in: inspection, into: &candidates)
    },
    guards: [.when("is quoted") { inspection, candidate in inspection.isQuoted(candidate.span) }])

  /// A long dash between clauses.
  static let emDash = Rule(
    id: RuleID("jargon", "em-dash"),
    severity: .drafts(.advice),
    message: "is a long dash",
    why: "Some readers take it for a habit of programs, whoever typed it.",
    remedy: "Make two sentences, or use a comma.",
    source: "RULES 4.13; a convention, no proof of anything",
    isEnglish: false, isOptIn: true,
    flagged: ["It was great ⟦—⟧ really.", "The mill⟦—⟧it stands⟦—⟧is old.", "Bye\n⟦—⟧ Jo"],
    accepted: [
      "The school stood here 2019–2021.", "The mill - it stands - is old.",
      "She wrote \"the sea — at last\" on the back.",
    ],
    needs: Needs(.nonASCII),
    detector: .inspect { inspection, candidates in
      let bytes = inspection.message.bytes
      var offset = 0
      while offset + 2 < inspection.message.folded.byteCount {
        if bytes[offset] == 0xE2, bytes[offset + 1] == 0x80, bytes[offset + 2] == 0x94 {
          candidates.append(Candidate(offset..<offset + 3))
        }
        offset += 1
      }
    },
    guards: [.when("is quoted") { inspection, candidate in inspection.isQuoted(candidate.span) }])
}

/// The words of the closed list of fillers that can be deleted and leave the sentence as it was.
enum Fillers {
  private static let just = WordKey(folded: "just")
  private static let inWord = WordKey(folded: "in")
  private static let at = WordKey(folded: "at")
  private static let order = WordKey(folded: "order")
  private static let time = WordKey(folded: "time")
  private static let the = WordKey(folded: "the")

  /// `just wanted` loses `just`, `in order to` keeps `to`, `at this point in time` keeps `at this point`.
  /// Other fillers need a word that is not there, so the writer puts it.
  static func fix(of span: Range<Int>, in inspection: borrowing Inspection) -> Fix? {
    let start = inspection.tokenIndex(atByte: span.lowerBound)
    let end = inspection.tokenIndex(atByte: span.upperBound)
    let words = inspection.tokens[start..<end].filter { $0.kind == .word }
    guard words.count > 1, let first = words.first, let last = words.last else { return nil }
    if first.key == just { return deleting(Int(first.start)..<Int(words[1].start), inspection) }
    if first.key == inWord, words[1].key == order {
      return deleting(Int(first.start)..<Int(last.start), inspection)
    }
    guard first.key == at, last.key == time else { return nil }
    if words[1].key == the {
      let edits = [
        Fix.Edit(Int(words[1].start)..<Int(words[2].start)),
        Fix.Edit(Int(words[2].end)..<Int(last.end)),
      ]
      return Fix(title: "Use the short form", safety: .safe, edits: edits)
    }
    let keptEnd = Int(words[words.count - 3].end)
    return Fix(
      title: "Use the short form", safety: .safe, edits: [Fix.Edit(keptEnd..<Int(last.end))])
  }

  /// The next word gets the capital of the one that goes.
  private static func deleting(_ span: Range<Int>, _ inspection: borrowing Inspection) -> Fix {
    let bytes = inspection.message.bytes
    let first = bytes[span.lowerBound]
    let next = bytes[span.upperBound]
    var edit = Fix.Edit(span)
    if first >= 0x41, first <= 0x5A, next >= 0x61, next <= 0x7A {
      edit = Fix.Edit(span.lowerBound..<span.upperBound + 1, with: [next & ~0x20])
    }
    return Fix(title: "Use the short form", safety: .safe, edits: [edit])
  }
}

/// Phrases worn by use; they count together.
private enum WornPhrases {
  private static let phrases: [[WordKey]] = [
    keys("delve", "into"), keys("delves", "into"), keys("delving", "into"),
    keys("a", "testament", "to"), keys("rich", "tapestry"), keys("fast", "paced", "world"),
    keys("ever", "evolving", "landscape"), keys("ever", "changing", "landscape"),
    keys("navigate", "the", "complexities"), keys("foster", "a", "sense"),
    keys("underscores", "the", "importance"), keys("plays", "a", "crucial", "role"),
    keys("plays", "a", "pivotal", "role"), keys("at", "the", "forefront", "of"),
    keys("in", "the", "realm", "of"), keys("treasure", "trove"), keys("deeply", "resonated"),
    keys("truly", "resonated"), keys("game", "changer"), keys("it", "is", "worth", "noting"),
    keys("shed", "light", "on"), keys("seamlessly", "integrates"),
    keys("unlock", "the", "potential"),
    keys("embark", "on", "a", "journey"), keys("transformative", "power"),
  ]

  private static func keys(_ words: StaticString...) -> [WordKey] {
    words.map { WordKey(folded: $0) }
  }

  /// The third of them and those after it.
  static func find(in inspection: borrowing Inspection, into candidates: inout [Candidate]) {
    let tokens = inspection.tokens
    var count = 0
    for index in tokens.indices where tokens[index].kind == .word {
      for phrase in phrases where phrase[0] == tokens[index].key {
        guard let last = end(of: phrase, from: index, tokens) else { continue }
        count += 1
        if count >= JargonRules.leastWornPhrases {
          candidates.append(Candidate(Int(tokens[index].start)..<Int(tokens[last].end)))
        }
      }
    }
  }

  /// The index of the phrase's last token; dashes and quotes between its words are seen through.
  private static func end(of phrase: [WordKey], from start: Int, _ tokens: [Token]) -> Int? {
    var index = start
    var matched = 0
    while index < tokens.count, index - start < 12 {
      let token = tokens[index]
      if token.kind == .word {
        guard token.key == phrase[matched] else { return nil }
        matched += 1
        if matched == phrase.count { return index }
      } else if token.kind != .soft {
        return nil
      }
      index += 1
    }
    return nil
  }
}

/// Rows of three grand words.
private enum Triples {
  private static let grand: [WordKey] = [
    WordKey(folded: "speed"), WordKey(folded: "quality"), WordKey(folded: "trust"),
    WordKey(folded: "inspire"), WordKey(folded: "empower"), WordKey(folded: "elevate"),
    WordKey(folded: "clear"), WordKey(folded: "bold"), WordKey(folded: "simple"),
    WordKey(folded: "innovation"), WordKey(folded: "passion"), WordKey(folded: "excellence"),
    WordKey(folded: "integrity"), WordKey(folded: "growth"), WordKey(folded: "scale"),
    WordKey(folded: "impact"), WordKey(folded: "transparency"), WordKey(folded: "efficiency"),
    WordKey(folded: "creativity"), WordKey(folded: "collaboration"), WordKey(folded: "engage"),
    WordKey(folded: "transform"), WordKey(folded: "faster"), WordKey(folded: "smarter"),
    WordKey(folded: "better"), WordKey(folded: "agile"), WordKey(folded: "scalable"),
    WordKey(folded: "secure"), WordKey(folded: "reliable"), WordKey(folded: "authenticity"),
    WordKey(folded: "purpose"), WordKey(folded: "resilience"), WordKey(folded: "vision"),
  ]
  private static let joiners: [WordKey] = [WordKey(folded: "and"), WordKey(folded: "or")]

  /// `a, b, and c` with two grand words at least.
  static func find(in inspection: borrowing Inspection, into candidates: inout [Candidate]) {
    let tokens = inspection.tokens
    guard tokens.count > 4 else { return }
    var index = 0
    while index + 4 < tokens.count {
      let start = index
      index += 1
      guard tokens[start].kind == .word, isComma(tokens[start + 1], inspection),
        tokens[start + 2].kind == .word
      else { continue }
      var next = start + 3
      if isComma(tokens[next], inspection) { next += 1 }
      guard next + 1 < tokens.count, joiners.contains(tokens[next].key),
        tokens[next + 1].kind == .word
      else { continue }
      var count = 0
      for place in [start, start + 2, next + 1] where grand.contains(tokens[place].key) {
        count += 1
      }
      if count > 1 {
        candidates.append(Candidate(Int(tokens[start].start)..<Int(tokens[next + 1].end)))
        index = next + 1
      }
    }
  }

  private static func isComma(_ token: Token, _ inspection: borrowing Inspection) -> Bool {
    token.kind == .soft
      && inspection.foldedByte(at: Int(token.start)) == UInt8(ascii: ",")
  }
}
