public import Linting
import MessageText

/// Traces of a mail merge that did not finish.
public enum FillRules {
  public static let all: [Rule] = [unfilledMergeTag, wrongName, nameCase, emptySlot]

  /// A slot that nobody filled, or the name of a field in a greeting.
  ///
  /// Misses: slots in syntaxes that `PlaceholderSyntax` doesn't know, and fields named below the greeting.
  static let unfilledMergeTag = Rule(
    id: RuleID("fill", "unfilled-merge-tag"),
    severity: .always(.error),
    message: "is a slot that was never filled",
    why: "It proves to the reader that a machine wrote to a list; 1.2 % of real messages hold one.",
    remedy: "Fill it in, or rewrite the sentence without it.",
    source: "FACTS 1.4: 276 of 23,388 real messages; customer.io on fallbacks",
    isEnglish: false, isProtected: true,
    flagged: [
      "Hi ⟦{{first_name}}⟧, I enjoyed your talk.", "Dear ⟦[Name]⟧, your post helped me.",
      "Hello ⟦%FIRSTNAME%⟧, how is ⟦<company>⟧?", "I liked your work at ⟦<%= company %>⟧.",
      "Hi ⟦FNAME⟧, how was the crossing?", "Dear ⟦First Name⟧, your post helped me.",
      "Hi ⟦there_name⟧, I enjoyed your talk.",
    ],
    accepted: [
      "In Mustache you write {{name}} for a variable.",
      "The form `{{first_name}}` stays in the docs.",
      "It said \"I recieve [sic] you\" in the letter.",
      "Hello, first name and last name for the badge, please.",
      "Dear Name Committee, here is our vote.",
    ],
    detector: .inspect { inspection, candidates in
      if let span = GreetedName.field(in: inspection.tokens) { candidates.append(Candidate(span)) }
      guard inspection.counts.slots > 0 else { return }
      for token in inspection.tokens where token.kind == .placeholder {
        candidates.append(Candidate(token.span))
      }
    },
    guards: [
      .sameSentence(
        "(mustache|handlebars|jinja|liquid|template syntax|placeholder~|merge tag~|variable~|syntax)"
      ),
      .when("stands in code marks") { inspection, candidate in
        inspection.foldedByte(at: candidate.span.lowerBound - 1) == UInt8(ascii: "`")
      },
    ])
}
