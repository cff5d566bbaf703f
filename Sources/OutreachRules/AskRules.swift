public import Linting

/// What is asked, and how much of it.
public enum AskRules {
  public static let all: [Rule] = []
}
