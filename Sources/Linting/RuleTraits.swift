import KindJudging

/// What the hot path asks of a rule, without the rule's texts and closures: copied freely.
struct RuleTraits: Sendable {
  /// Where the rule is not asked.
  let barred: Circumstances
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
    var barred = Circumstances()
    var severities: UInt32 = 0
    for purpose in Purpose.allCases {
      if let severity = rule.severity[purpose] {
        severities |= UInt32(severity.rawValue + 1) << RuleTraits.shift(purpose)
      } else {
        barred.insert(.purpose(purpose))
      }
    }
    for channel in Channel.allCases where !(rule.channels?.contains(channel) ?? true) {
      barred.insert(.channel(channel))
    }
    if let about = rule.about { barred.insert(.dropped(about)) }
    if rule.isOptIn { barred.insert(.nothingSwitched) }
    self.barred = barred
    self.severities = severities
    isOptIn = rule.isOptIn
    flagsOnce = rule.flagsOnce
    about = rule.about
    self.family = family
    self.rank = rank
  }

  private static func shift(_ purpose: Purpose) -> UInt32 { UInt32(purpose.rawValue) * 4 }

  /// The usual severity, if the rule is not switched off; only asked where the rule is not barred.
  @inline(__always)
  func severity(_ purpose: Purpose, _ setting: RuleSettings.Switch?) -> Severity? {
    switch setting {
    case .off: return nil
    case .severity(let severity): return severity
    case nil where isOptIn: return nil
    case .on, nil:
      return Severity(rawValue: UInt8(severities >> RuleTraits.shift(purpose) & 15) &- 1)
    }
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

/// Circumstances of a message in which some rules are not asked, one bit each.
struct Circumstances: OptionSet, Sendable {
  let rawValue: UInt32

  static func purpose(_ purpose: Purpose) -> Circumstances {
    Circumstances(rawValue: 1 << UInt32(purpose.rawValue))
  }

  static func channel(_ channel: Channel) -> Circumstances {
    Circumstances(rawValue: 1 << (8 + UInt32(channel.rawValue)))
  }

  /// Nothing is said about this kind of message.
  static func dropped(_ kind: MessageKind) -> Circumstances {
    Circumstances(rawValue: 1 << (20 + UInt32(kind.rawValue)))
  }

  /// Nothing is said about any kind.
  static var allKinds: Circumstances { Circumstances(rawValue: 0xFF << 20) }

  /// No settings were given, so that what is off stays off.
  static var nothingSwitched: Circumstances { Circumstances(rawValue: 1 << 30) }

  static var notEnglish: Circumstances { Circumstances(rawValue: 1 << 31) }
}
