public import Linting

/// Why this person and nobody else.
public enum ReasonRules {
  public static let all: [Rule] = []
}
