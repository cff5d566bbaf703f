public import Linting

/// Length, marks and layout.
public enum FormRules {
  public static let all: [Rule] = [ignoreLine, unexplainedIgnore]
}
