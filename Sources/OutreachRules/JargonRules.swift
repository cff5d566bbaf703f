public import Linting

/// Words that say little.
public enum JargonRules {
  public static let all: [Rule] = []
}
