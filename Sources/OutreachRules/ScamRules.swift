public import Linting

/// Signs of fraud, and tricks played on whoever reads the bytes.
public enum ScamRules {
  public static let all: [Rule] = []
}
