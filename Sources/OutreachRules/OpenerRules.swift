public import Linting

/// First sentences that any stranger could have written.
public enum OpenerRules {
  public static let all: [Rule] = []
}
