public import KindJudging

/// Whether a draft may go.
public enum Verdict: UInt8, Sendable, Hashable, CaseIterable {
  /// No error and no warning.
  case send
  /// Warnings.
  case revise
  /// Errors.
  case hold

  public var name: StaticString {
    switch self {
    case .send: "send"
    case .revise: "revise"
    case .hold: "hold"
    }
  }

  public init(worst severity: Severity?) {
    switch severity {
    case .error: self = .hold
    case .warning: self = .revise
    case .advice, nil: self = .send
    }
  }
}

/// What the linter concluded about one message.
public struct Assessment: Sendable {
  public let verdict: Verdict
  public let judgement: KindJudgement
  /// Sorted by start, end and rule id.
  public let findings: [Finding]
  public let language: TextLanguage
  /// Families whose English phrases were not looked for, because the text is in another language.
  public let unchecked: [StaticString]

  public init(
    verdict: Verdict, judgement: KindJudgement, findings: [Finding], language: TextLanguage,
    unchecked: [StaticString]
  ) {
    self.verdict = verdict
    self.judgement = judgement
    self.findings = findings
    self.language = language
    self.unchecked = unchecked
  }
}

extension Assessment {
  /// The same without the findings that `isSilenced` names; the verdict follows from the rest.
  public func dropping(_ isSilenced: (Finding) -> Bool) -> Assessment {
    let rest = findings.filter { !isSilenced($0) }
    guard rest.count < findings.count else { return self }
    var worst: Severity?
    for finding in rest where worst.map({ finding.severity > $0 }) ?? true {
      worst = finding.severity
    }
    return Assessment(
      verdict: Verdict(worst: worst), judgement: judgement, findings: rest, language: language,
      unchecked: unchecked)
  }
}
