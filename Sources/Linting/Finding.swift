/// A rule objects to a stretch of a message.
public struct Finding: Sendable, Hashable {
  /// Index of the rule in the linter's list.
  public let rule: Int
  public let severity: Severity
  /// Half-open byte range of the original message; empty where something is missing.
  public let span: Range<Int>
  public let note: FindingNote

  public init(rule: Int, severity: Severity, span: Range<Int>, note: FindingNote = .none) {
    self.rule = rule
    self.severity = severity
    self.span = span
    self.note = note
  }
}
