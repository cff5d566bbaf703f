public import Linting

/// Praise, apology and address.
public enum ToneRules {
  public static let all: [Rule] = []
}
