public import KindJudging
public import Linting

extension Measures {
  /// Scalars at which a longer bucket of lengths begins.
  static let lengthSteps = [0, 100, 300, 700]
  private static let binCount = 10

  /// Measures judgements that were made.
  ///
  /// Intervals of precision, recall, accuracy and false alarms are Wilson's; those of F1 are the middle 95 % of
  /// `options.resamplingCount` draws of all records with a seeded generator.
  /// - Parameter rules: In the order that `JudgedRecord.rules` counts: the names, and the kinds they are about.
  public init(
    _ records: [JudgedRecord], skipped: Int = 0, rules: [(id: RuleID, about: MessageKind?)] = [],
    options: EvaluationOptions = EvaluationOptions()
  ) {
    var confusion = ConfusionMatrix()
    for record in records { confusion.add(stated: record.stated, judged: record.judged) }
    let stated = confusion.statedKinds
    var draws = Resampling(records, kinds: stated, options)
    draws.run()

    var kinds: [Kind] = []
    for kind in MessageKind.allCases {
      guard let f1 = confusion.f1(kind) else { continue }
      let hits = confusion.count(stated: kind, judged: kind)
      kinds.append(
        Kind(
          kind: kind, stated: confusion.statedCount(kind), judged: confusion.judgedCount(kind),
          hits: hits, precision: .wilson(hits, of: confusion.judgedCount(kind)),
          recall: .wilson(hits, of: confusion.statedCount(kind)),
          f1: draws.estimate(f1, of: kind)))
    }
    var alarms = 0
    for kind in [MessageKind.standard, .generic, .pitch, .recruiter, .scam] {
      alarms += confusion.count(stated: .ordinary, judged: kind)
    }
    self.records = records.count
    self.skipped = skipped
    accuracy = .wilson(confusion.hitCount, of: records.count)
    macroF1 = draws.macroEstimate(confusion.macroF1(over: stated))
    self.kinds = kinds
    self.confusion = confusion
    self.alarms = alarms
    alarmRate = .wilson(alarms, of: confusion.statedCount(.ordinary))
    (calibration, calibrationError) = Measures.calibration(records)
    languages = Measures.languageGroups(records)
    lengths = Measures.lengthGroups(records)
    self.rules = Measures.ruleUses(records, rules)
    mistakes = records.filter { $0.stated != $0.judged }
  }

  private static func calibration(_ records: [JudgedRecord]) -> ([Bin], Thousandths) {
    var order = Array(records.indices)
    order.sort { (records[$0].confidence.value, $0) < (records[$1].confidence.value, $1) }
    var bins: [Bin] = []
    var distance = 0
    for number in 0..<binCount {
      let part = order[order.count * number / binCount..<order.count * (number + 1) / binCount]
      guard !part.isEmpty else { continue }
      var sure = 0
      var right = 0
      for index in part {
        sure += records[index].confidence.value
        if records[index].stated == records[index].judged { right += 1000 }
      }
      distance += abs(sure - right)
      bins.append(
        Bin(
          records: part.count, confidence: Thousandths((sure + part.count / 2) / part.count),
          accuracy: Thousandths((right + part.count / 2) / part.count)))
    }
    let whole = max(1, records.count)
    return (bins, Thousandths((distance + whole / 2) / whole))
  }

  private static func group(_ name: [UInt8], _ records: [JudgedRecord]) -> Group {
    var confusion = ConfusionMatrix()
    for record in records { confusion.add(stated: record.stated, judged: record.judged) }
    return Group(
      name: name, records: records.count,
      accuracy: .rounding(Double(confusion.hitCount) / Double(max(1, records.count))),
      macroF1: .rounding(confusion.macroF1(over: confusion.statedKinds)))
  }

  private static func languageGroups(_ records: [JudgedRecord]) -> [Group] {
    var names: [[UInt8]] = []
    for record in records where !names.contains(record.language) { names.append(record.language) }
    names.sort { $0.lexicographicallyPrecedes($1) }
    return names.map { name in group(name, records.filter { $0.language == name }) }
  }

  private static func lengthGroups(_ records: [JudgedRecord]) -> [Group] {
    var groups: [Group] = []
    for (number, start) in lengthSteps.enumerated() {
      let end = number + 1 < lengthSteps.count ? lengthSteps[number + 1] : Int.max
      let part = records.filter { $0.length >= start && $0.length < end }
      guard !part.isEmpty else { continue }
      var name = digits(start)
      name.append(contentsOf: end == Int.max ? Array("+".utf8) : Array("-".utf8) + digits(end - 1))
      groups.append(group(name, part))
    }
    return groups
  }

  private static func ruleUses(
    _ records: [JudgedRecord], _ rules: [(id: RuleID, about: MessageKind?)]
  ) -> [RuleUse] {
    var messages = [Int](repeating: 0, count: rules.count)
    var right = messages
    var ordinary = messages
    for record in records {
      for rule in record.rules where rules.indices.contains(rule) {
        messages[rule] += 1
        if rules[rule].about == record.stated { right[rule] += 1 }
        if record.stated == .ordinary { ordinary[rule] += 1 }
      }
    }
    var uses: [RuleUse] = []
    for rule in rules.indices where messages[rule] > 0 {
      uses.append(
        RuleUse(
          rule: rules[rule].id, messages: messages[rule],
          precision: rules[rule].about == nil ? nil : .wilson(right[rule], of: messages[rule]),
          ordinary: ordinary[rule]))
    }
    return uses
  }

  static func digits(_ number: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = number
    repeat {
      bytes.insert(UInt8(0x30 + rest % 10), at: 0)
      rest /= 10
    } while rest > 0
    return bytes
  }
}

/// Draws as many records as there are, with repetition, again and again.
private struct Resampling {
  private let records: [JudgedRecord]
  private let kinds: [MessageKind]
  private let count: Int
  private var state: UInt64
  private var byKind: [[Double]]
  private var macro: [Double] = []

  init(_ records: [JudgedRecord], kinds: [MessageKind], _ options: EvaluationOptions) {
    self.records = records
    self.kinds = kinds
    count = records.isEmpty ? 0 : max(0, options.resamplingCount)
    state = options.seed
    byKind = [[Double]](repeating: [], count: ConfusionMatrix.kindCount)
  }

  mutating func run() {
    var confusion = ConfusionMatrix()
    for _ in 0..<count {
      confusion.removeAll()
      for _ in records.indices {
        let record = records[Int(next() % UInt64(records.count))]
        confusion.add(stated: record.stated, judged: record.judged)
      }
      for kind in MessageKind.allCases {
        if let f1 = confusion.f1(kind) { byKind[Int(kind.rawValue)].append(f1) }
      }
      macro.append(confusion.macroF1(over: kinds))
    }
    for index in byKind.indices { byKind[index].sort() }
    macro.sort()
  }

  /// SplitMix64.
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  func estimate(_ value: Double, of kind: MessageKind) -> Estimate {
    estimate(value, byKind[Int(kind.rawValue)])
  }

  func macroEstimate(_ value: Double) -> Estimate { estimate(value, macro) }

  private func estimate(_ value: Double, _ sorted: [Double]) -> Estimate {
    guard !sorted.isEmpty else {
      return Estimate(value: .rounding(value), low: .rounding(value), high: .rounding(value))
    }
    return Estimate(
      value: .rounding(value), low: .rounding(sorted[(sorted.count - 1) * 25 / 1000]),
      high: .rounding(sorted[(sorted.count - 1) * 975 / 1000]))
  }
}
