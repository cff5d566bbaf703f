import KindJudging
public import Linting

/// Wording that hurries or corners the reader.
public enum PressureRules {
  public static let all: [Rule] = [falseUrgency]

  /// Urgency that no date or event explains.
  ///
  /// Only the phrase is judged, never the tone, so that the writer can see what to change.
  /// Misses: urgency put in other words.
  static let falseUrgency = Rule(
    id: RuleID("pressure", "false-urgency"),
    severity: .outreach(.warning),
    message: "hurries the reader without a reason",
    why: "Unexplained urgency reads as a sales trick, and most readers stop there.",
    remedy: "Name the real date and what it closes, or drop the phrase.",
    source: "FTC guidance on deceptive subjects; RULES 4.10",
    about: .pitch,
    flagged: [
      "Please ⟦act now⟧ to join.", "⟦Last chance⟧, so ⟦act now⟧!",
      "There are ⟦only 2 seats left⟧ in the cohort.",
    ],
    accepted: [
      "The call for papers closes on 3 May.",
      "Last chance to change your talk's title: the programme goes to print on Friday.",
      "The actors act now and then in our theatre.",
    ],
    detector: .phrases(
      """
      act (now|fast|today)
      last chance
      only <number> (seats|spots|places|slots) (left|remaining)?
      (offer|deal) (ends|expires)
      before it is too late
      """),
    guards: [
      .overlapping("act now and then"),
      .sameSentence("(goes to print|closes on|deadline|submission~)"),
    ],
    signal: .proof)
}
