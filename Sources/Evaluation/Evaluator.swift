import KindJudging
public import Linting

/// Lints labelled records and measures what came out.
public struct Evaluator {
  private let linter: Linter
  private let options: EvaluationOptions

  public init(_ linter: Linter, options: EvaluationOptions = EvaluationOptions()) {
    self.linter = linter
    self.options = options
  }

  /// Judges all records that the options admit.
  public func measures(of records: [LabelledRecord]) -> Measures {
    var inspection = Inspection()
    var judged: [JudgedRecord] = []
    var skipped = 0
    for record in records {
      guard let kind = admittedKind(of: record) else {
        skipped += 1
        continue
      }
      judged.append(judge(record, stated: kind, &inspection))
    }
    return Measures(
      judged, skipped: skipped, rules: linter.rules.map { ($0.id, $0.about) }, options: options)
  }

  private func admittedKind(of record: LabelledRecord) -> MessageKind? {
    if options.skipsAmbiguous, record.isAmbiguous { return nil }
    if !options.languages.isEmpty, !options.languages.contains(record.language) { return nil }
    return options.kind(of: record.label)
  }

  private func judge(
    _ record: LabelledRecord, stated: MessageKind, _ inspection: inout Inspection
  ) -> JudgedRecord {
    let context = LintContext(
      purpose: record.lintPurpose, channel: record.lintChannel, channelIsStated: true,
      subject: record.subject)
    inspection.read(record.text, context: context)
    let assessment = linter.assess(&inspection)
    var rules: [Int] = []
    for finding in assessment.findings where !rules.contains(finding.rule) {
      rules.append(finding.rule)
    }
    var length = 0
    for byte in record.text where byte & 0xC0 != 0x80 { length += 1 }
    let isMistaken = assessment.judgement.kind != stated
    return JudgedRecord(
      id: record.id, stated: stated, judged: assessment.judgement.kind,
      confidence: assessment.judgement.confidence, language: record.language, length: length,
      because: isMistaken ? linter.decidingSpans(inspection) : [], rules: rules)
  }
}

extension LabelledRecord {
  /// What the message is for; `message` when nothing else is stated.
  public var lintPurpose: Purpose {
    for purpose in Purpose.allCases {
      if purpose.name.withUTF8Buffer({ $0.elementsEqual(self.purpose) }) { return purpose }
    }
    return .message
  }

  /// The stated channel, or the usual one for the purpose: a premium note for invitations, else a message.
  public var lintChannel: Channel {
    for channel in Channel.allCases {
      if channel.name.withUTF8Buffer({ $0.elementsEqual(self.channel) }) { return channel }
    }
    return lintPurpose == .invite ? .linkedInNotePremium : .linkedInMessage
  }
}
