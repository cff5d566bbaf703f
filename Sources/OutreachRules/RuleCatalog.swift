public import Linting

/// Every rule that ships, in the order of the reference.
public enum RuleCatalog {
  public static let all: [Rule] =
    DefaultRules.all + PressureRules.all + FillRules.all
}
