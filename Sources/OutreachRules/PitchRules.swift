public import Linting

/// Selling, and how it hides.
public enum PitchRules {
  public static let all: [Rule] = []
}
