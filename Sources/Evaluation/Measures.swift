public import KindJudging
public import Linting

/// One record and what was concluded about it.
public struct JudgedRecord: Sendable {
  public var id: [UInt8]
  public var stated: MessageKind
  public var judged: MessageKind
  public var confidence: Thousandths
  public var language: [UInt8]
  /// Unicode scalars of the text.
  public var length: Int
  /// What spoke for the judged kind.
  public var because: [DecidingSpan]
  /// Indices of the rules that fired, each once.
  public var rules: [Int]

  public init(
    id: [UInt8] = [], stated: MessageKind, judged: MessageKind, confidence: Thousandths,
    language: [UInt8] = [], length: Int = 0, because: [DecidingSpan] = [], rules: [Int] = []
  ) {
    self.id = id
    self.stated = stated
    self.judged = judged
    self.confidence = confidence
    self.language = language
    self.length = length
    self.because = because
    self.rules = rules
  }
}

/// How well kinds were judged, and what rules did.
public struct Measures: Sendable {
  public struct Kind: Sendable {
    public let kind: MessageKind
    public let stated: Int
    public let judged: Int
    public let hits: Int
    /// Of those judged so, the share that are; `nil` when none was judged so.
    public let precision: Estimate?
    /// Of those that are, the share judged so.
    public let recall: Estimate?
    /// Interval by resampling.
    public let f1: Estimate
  }

  /// Records of like confidence.
  public struct Bin: Sendable {
    public let records: Int
    public let confidence: Thousandths
    public let accuracy: Thousandths
  }

  /// Records of one language or length.
  public struct Group: Sendable {
    public let name: [UInt8]
    public let records: Int
    public let accuracy: Thousandths
    public let macroF1: Thousandths
  }

  public struct RuleUse: Sendable {
    public let rule: RuleID
    /// Messages in which it fired.
    public let messages: Int
    /// The share of them that are stated to be of the kind the rule is about; `nil` for rules about no kind.
    public let precision: Estimate?
    /// Ordinary messages in which it fired.
    public let ordinary: Int
  }

  public let records: Int
  /// Records left out: unknown label, another language, ambiguous.
  public let skipped: Int
  public let accuracy: Estimate?
  public let macroF1: Estimate
  public let kinds: [Kind]
  public let confusion: ConfusionMatrix
  /// Ordinary records judged default, generic, pitch, recruiter or scam.
  public let alarms: Int
  public let alarmRate: Estimate?
  /// Ten parts of equal count, least sure first.
  public let calibration: [Bin]
  /// Expected calibration error: the mean distance of confidence and accuracy over the bins.
  public let calibrationError: Thousandths
  public let languages: [Group]
  public let lengths: [Group]
  public let rules: [RuleUse]
  /// Where judged and stated kind differ, in the order of the input.
  public let mistakes: [JudgedRecord]
}
