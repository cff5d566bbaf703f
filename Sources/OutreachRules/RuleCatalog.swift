public import Linting

/// Every rule that ships, in the order of the reference.
public enum RuleCatalog {
  public static let all: [Rule] = [
    DefaultRules.all, OpenerRules.all, ReasonRules.all, FocusRules.all, PitchRules.all,
    AskRules.all, LinkRules.all, HonestyRules.all, ToneRules.all, PressureRules.all,
    FillRules.all, FormRules.all, JargonRules.all, ScamRules.all, ReplyRules.all,
  ].flatMap { $0 }
}
