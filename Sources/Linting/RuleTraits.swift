import KindJudging

/// What the hot path asks of a rule, without the rule's texts and closures: copied freely.
struct RuleTraits: Sendable {
  /// One bit for each channel the rule applies to.
  let channelMask: UInt16
  let isEnglish: Bool
  let isOptIn: Bool
  let flagsOnce: Bool
  let about: MessageKind?
  /// Equal for rules of one family.
  let family: UInt8
  /// The rule's place among all by id, equal for equal ids.
  let rank: UInt16
  /// Four bits for each purpose: 0 where the rule doesn't apply, else one more than the severity's raw value.
  private let severities: UInt32

  init(_ rule: Rule, family: UInt8, rank: UInt16) {
    var mask: UInt16 = 0
    if let channels = rule.channels {
      for channel in channels { mask |= 1 << UInt16(channel.rawValue) }
    } else {
      mask = .max
    }
    channelMask = mask
    isEnglish = rule.isEnglish
    isOptIn = rule.isOptIn
    flagsOnce = rule.flagsOnce
    about = rule.about
    var severities: UInt32 = 0
    for purpose in Purpose.allCases {
      guard let severity = rule.severity[purpose] else { continue }
      severities |= UInt32(severity.rawValue + 1) << RuleTraits.shift(purpose)
    }
    self.severities = severities
    self.family = family
    self.rank = rank
  }

  private static func shift(_ purpose: Purpose) -> UInt32 { UInt32(purpose.rawValue) * 4 }

  /// The severity in these circumstances, `nil` where the rule doesn't apply or is switched off.
  @inline(__always)
  func severity(
    _ purpose: Purpose, _ channel: Channel, _ setting: RuleSettings.Switch?
  ) -> Severity? {
    let bits = UInt8(severities >> RuleTraits.shift(purpose) & 15)
    guard bits != 0, channelMask & 1 << UInt16(channel.rawValue) != 0 else { return nil }
    switch setting {
    case .off: return nil
    case .severity(let severity): return severity
    case .on: return Severity(rawValue: bits - 1)
    case nil: return isOptIn ? nil : Severity(rawValue: bits - 1)
    }
  }

  /// One bit for each purpose with a severity.
  var purposeMask: UInt8 {
    var mask: UInt8 = 0
    for purpose in Purpose.allCases where severities >> RuleTraits.shift(purpose) & 15 != 0 {
      mask |= 1 << purpose.rawValue
    }
    return mask
  }

  /// The traits of all rules, families numbered in order.
  static func all(_ rules: [Rule]) -> [RuleTraits] {
    var families: [StaticString] = []
    let ranks = ranks(rules.map { $0.id.bytes })
    return rules.indices.map { index in
      let rule = rules[index]
      let known = families.firstIndex { RuleID($0, "x") == RuleID(rule.id.family, "x") }
      if known == nil { families.append(rule.id.family) }
      return RuleTraits(rule, family: UInt8(known ?? families.count - 1), rank: ranks[index])
    }
  }

  /// The place of each id in their order by bytes.
  private static func ranks(_ ids: [[UInt8]]) -> [UInt16] {
    let order = ids.indices.sorted { ids[$0].lexicographicallyPrecedes(ids[$1]) }
    var ranks = [UInt16](repeating: 0, count: ids.count)
    var rank: UInt16 = 0
    for (place, index) in order.enumerated() {
      if place > 0, ids[index] != ids[order[place - 1]] { rank += 1 }
      ranks[index] = rank
    }
    return ranks
  }
}

/// A rule whose detector is a function, as the hot path calls it.
struct InspectedRule: Sendable {
  let rule: Int
  let isEnglish: Bool
  /// One bit for each purpose that the rule speaks of, by default or not.
  let purposeMask: UInt8
  /// One bit for each channel it applies to.
  let channelMask: UInt16
  let body: @Sendable (borrowing Inspection, inout [Candidate]) -> Void
}
