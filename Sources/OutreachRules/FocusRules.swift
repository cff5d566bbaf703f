public import Linting

/// Whom the message is about.
public enum FocusRules {
  public static let all: [Rule] = []
}
