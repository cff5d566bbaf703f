public import Linting

/// Links, attachments and contact data.
public enum LinkRules {
  public static let all: [Rule] = []
}
