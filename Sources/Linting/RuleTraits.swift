import KindJudging

/// What the hot path asks of a rule, without the rule's texts and closures: copied freely.
struct RuleTraits: Sendable {
  /// One bit for each channel the rule applies to.
  let channelMask: UInt16
  let isEnglish: Bool
  let isOptIn: Bool
  let about: MessageKind?
  /// Equal for rules of one family.
  let family: UInt8
  private let severity: SeverityTable

  init(_ rule: Rule, family: UInt8) {
    var mask: UInt16 = 0
    if let channels = rule.channels {
      for channel in channels { mask |= 1 << UInt16(channel.rawValue) }
    } else {
      mask = .max
    }
    channelMask = mask
    isEnglish = rule.isEnglish
    isOptIn = rule.isOptIn
    about = rule.about
    severity = rule.severity
    self.family = family
  }

  /// The severity in these circumstances, `nil` where the rule doesn't apply or is switched off.
  @inline(__always)
  func severity(
    _ purpose: Purpose, _ channel: Channel, _ setting: RuleSettings.Switch?
  ) -> Severity? {
    guard let usual = severity[purpose], channelMask & 1 << UInt16(channel.rawValue) != 0 else {
      return nil
    }
    switch setting {
    case .off: return nil
    case .severity(let severity): return severity
    case .on: return usual
    case nil: return isOptIn ? nil : usual
    }
  }

  /// One bit for each purpose with a severity.
  var purposeMask: UInt8 {
    var mask: UInt8 = 0
    for purpose in Purpose.allCases where severity[purpose] != nil {
      mask |= 1 << purpose.rawValue
    }
    return mask
  }

  /// The traits of all rules, families numbered in order.
  static func all(_ rules: [Rule]) -> [RuleTraits] {
    var families: [StaticString] = []
    return rules.map { rule in
      let known = families.firstIndex { RuleID($0, "x") == RuleID(rule.id.family, "x") }
      if known == nil { families.append(rule.id.family) }
      return RuleTraits(rule, family: UInt8(known ?? families.count - 1))
    }
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
