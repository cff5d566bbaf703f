import Linting
import MessageText

extension HonestyRules {
  /// Facts about where somebody is, for examples.
  private static func facts(company: StaticString, location: StaticString? = nil) -> Facts {
    var facts = Facts()
    facts.company = company.withUTF8Buffer { Array($0) }
    facts.location = location?.withUTF8Buffer { Array($0) }
    return facts
  }

  private static let pumps = facts(company: "Acme Pumps", location: "Porto, Portugal")

  /// A firm or a place said to be the reader's, while the facts name another.
  ///
  /// Misses: firms and places of the past, which facts don't list, and those that stand in other phrases.
  static let wrongRecipientDetail = Rule(
    id: RuleID("honesty", "wrong-recipient-detail"),
    severity: .drafts(.warning),
    message: "puts the reader where the facts don't",
    why: "Another firm or town shows that the text was meant for somebody else.",
    remedy: "Write what the facts say, or correct the facts.",
    source: "customer.io on personalisation that fails; RULES 4.11",
    isProtected: true,
    flagged: [
      Example(
        "How is ⟦your team at Kelvin⟧ doing?",
        facts: pumps),
      Example(
        "I hear that ⟦you work at Kelvin⟧ these days.",
        facts: pumps),
      Example(
        "Since ⟦you live in Lyon⟧, may I ask about the locks?",
        facts: pumps),
    ],
    accepted: [
      Example(
        "How is your team at Acme doing?",
        facts: pumps),
      Example(
        "Since you live in Portugal, may I ask about the locks?",
        facts: pumps),
      Example("Since you live in Lyon, may I ask?", facts: facts(company: "Acme")),
      "How is your team at Kelvin doing?",
      Example(
        "We met in Lyon, and the team at Kelvin came too.",
        facts: pumps),
    ],
    detector: .phrases(
      """
      your (current|new)? (role|position|job|team|colleagues) at <name>
      you (work|are working) at <name>
      you (live|are living|are based) in <name>
      your (office|shop|studio|practice) in <name>
      """),
    guards: [
      .when("the facts name it, or nothing of the kind") { inspection, candidate in
        guard let facts = inspection.facts else { return true }
        let end = inspection.tokenIndex(atByte: candidate.span.upperBound)
        guard end > 1, let known = facts.known(behind: inspection.tokens[end - 2].key) else {
          return true
        }
        return isNamed(runAt: end - 1, of: inspection.tokens, in: known)
      },
      .when("it is a slot") { inspection, candidate in
        let end = inspection.tokenIndex(atByte: candidate.span.upperBound)
        return end > 0 && inspection.tokens[end - 1].kind == .placeholder
      },
    ])

  /// Whether one of the capitalised words from a token on stands in a text.
  private static func isNamed(runAt start: Int, of tokens: [Token], in text: [UInt8]) -> Bool {
    let known = Message(utf8: text).tokens
    for token in tokens[start...].prefix(4) {
      guard token.kind == .word, token.flags.contains(.capitalised) else { return false }
      if known.contains(where: { $0.key == token.key }) { return true }
    }
    return false
  }
}

extension Facts {
  /// What the facts know of the firm (behind `at`) or the place (behind `in`); `nil` when nothing.
  fileprivate func known(behind preposition: WordKey) -> [UInt8]? {
    guard let first = preposition == WordKey(folded: "in") ? location : company else { return nil }
    var known = first
    for text in [company, location, title] { known += [0x0A] + (text ?? []) }
    for reason in reasons {
      for text in [reason.what, reason.place, reason.who, reason.point] {
        known += [0x0A] + (text ?? [])
      }
    }
    return known
  }
}
