public import Linting

/// The sentence a finding is reported with: the rule's message and what this finding knows beyond it.
public enum FindingWords {
  public static func message(of finding: Finding, rule: Rule) -> [UInt8] {
    var text: [UInt8] = []
    rule.message.withUTF8Buffer { text += $0 }
    switch finding.note {
    case .none: break
    case .length(let counted, let limit, let unit):
      append(" (", to: &text)
      append(counted, to: &text)
      append(" of ", to: &text)
      append(limit, to: &text)
      append(unit == .utf16 ? " characters)" : " SMS characters)", to: &text)
    case .expected(let expected):
      append(" (the facts say “", to: &text)
      text += expected
      append("”)", to: &text)
    case .count(let count, let limit):
      append(" (", to: &text)
      append(count, to: &text)
      append("; ", to: &text)
      append(limit, to: &text)
      append(limit == 1 ? " is fine)" : " are fine)", to: &text)
    case .named(let name):
      append(" (", to: &text)
      text += name
      append(")", to: &text)
    }
    return text
  }

  private static func append(_ words: StaticString, to text: inout [UInt8]) {
    words.withUTF8Buffer { text += $0 }
  }

  private static func append(_ number: Int, to text: inout [UInt8]) {
    text += Array(String(number).utf8)
  }
}
