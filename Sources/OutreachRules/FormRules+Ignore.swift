import Linting

extension FormRules {
  /// A line that speaks to this tool and not to the reader.
  static let ignoreLine = Rule(
    id: RuleID("form", "ignore-line"),
    severity: .drafts(.advice),
    message: "speaks to this tool; take the line out before you send the message",
    why: "The line is no part of the message, but it would be sent with it.",
    remedy: "Send the text without the line; a baseline file silences a finding without one.",
    source: "PRODUCT: ignore lines",
    isEnglish: false,
    flagged: [
      "⟦tact-ignore: form.shouting NATO is a name⟧\nHi Ana, how was NATO?",
      "Hi Ana.\n⟦tact-ignore: pressure.false-urgency a quotation⟧",
      "⟦TACT-IGNORE: x y⟧\nHello",
    ],
    accepted: [
      "Write tact-ignore: and the rule on a line of its own.", "Please do not ignore my tact.",
      "tact ignore: nothing",
    ],
    needs: Needs(.ignoreLines),
    detector: .inspect { inspection, candidates in
      for line in inspection.context.ignoreLines { candidates.append(Candidate(line.span)) }
    },
    unguarded: "only whole lines of that form are taken as such, by DraftLayout",
    fix: .none)

  /// An ignore line that does not say why.
  static let unexplainedIgnore = Rule(
    id: RuleID("form", "unexplained-ignore"),
    severity: .drafts(.warning),
    message: "silences a rule without saying why",
    why: "Whoever reads the draft next cannot tell whether the exception is still right.",
    remedy: "Write the reason behind the rule's name.",
    source: "PRODUCT: an ignore without a reason is itself a finding",
    isEnglish: false,
    flagged: [
      "⟦tact-ignore: form.shouting⟧\nHi Ana.", "⟦tact-ignore:⟧\nHi Ana.",
      "Hi Ana.\n⟦tact-ignore: fill.empty-slot  ⟧",
    ],
    accepted: [
      "tact-ignore: form.shouting NATO is a name\nHi Ana.", "Hi Ana, say it with tact.",
      "In our manual: tact-ignore: form.shouting",
    ],
    needs: Needs(.ignoreLines),
    detector: .inspect { inspection, candidates in
      for line in inspection.context.ignoreLines where !line.hasReason {
        candidates.append(Candidate(line.span))
      }
    },
    unguarded: "the reason is either there or not")
}
