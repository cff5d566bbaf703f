public import Linting

/// Answering without connecting, and declining.
public enum ReplyRules {
  public static let all: [Rule] = []
}
