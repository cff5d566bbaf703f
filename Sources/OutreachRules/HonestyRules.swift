public import Linting

/// Claims that are not so, or cannot be checked.
public enum HonestyRules {
  public static let all: [Rule] = []
}
