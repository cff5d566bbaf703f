public import Linting
import MessageText

/// One message with everything a report says of it.
public struct JudgedMessage: Sendable {
  /// How the message is called: a path, `-` for standard input, or a record's id. UTF-8.
  public let id: [UInt8]
  public let bytes: [UInt8]
  public let context: LintContext
  public let assessment: Assessment
  public let length: MessageLength
  /// One for each finding, in order; `nil` where there is no mechanical change.
  public let fixes: [Fix?]

  /// Judges `bytes`, reusing the memory of `inspection`.
  public init(
    id: [UInt8], bytes: [UInt8], context: LintContext, linter: Linter, inspection: inout Inspection,
    settings: RuleSettings? = nil, dropping isSilenced: (Finding) -> Bool = { _ in false }
  ) {
    inspection.read(bytes, context: context)
    let assessment = linter.assess(&inspection, settings: settings).dropping(isSilenced)
    self.id = id
    self.bytes = bytes
    self.context = context
    self.assessment = assessment
    length = MessageLength(bytes, excluding: context.excluded, channel: context.channel)
    var fixes: [Fix?] = []
    for finding in assessment.findings { fixes.append(linter.fix(for: finding, in: inspection)) }
    self.fixes = fixes
  }

  /// How many findings have this severity.
  public func count(_ severity: Severity) -> Int {
    var count = 0
    for finding in assessment.findings where finding.severity == severity { count += 1 }
    return count
  }
}
