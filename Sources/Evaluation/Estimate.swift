public import KindJudging

/// A measured share with its 95 % interval.
public struct Estimate: Sendable, Hashable {
  public let value: Thousandths
  public let low: Thousandths
  public let high: Thousandths

  public init(value: Thousandths, low: Thousandths, high: Thousandths) {
    self.value = value
    self.low = low
    self.high = high
  }

  /// Wilson's score interval for a share of a count; `nil` when nothing was counted.
  public static func wilson(_ hits: Int, of count: Int) -> Estimate? {
    guard count > 0 else { return nil }
    let z = 1.959964
    let total = Double(count)
    let share = Double(hits) / total
    let weight = 1 + z * z / total
    let centre = (share + z * z / (2 * total)) / weight
    let variance = share * (1 - share) / total + z * z / (4 * total * total)
    let spread = z / weight * root(of: variance)
    return Estimate(
      value: .rounding(share), low: .rounding(centre - spread), high: .rounding(centre + spread))
  }

  /// The square root of a number from 0 to 1, after Newton; the page has no mathematical library.
  private static func root(of number: Double) -> Double {
    guard number > 0 else { return 0 }
    var root = 1.0
    for _ in 0..<40 { root = (root + number / root) / 2 }
    return root
  }
}

extension Thousandths {
  static func rounding(_ share: Double) -> Thousandths {
    Thousandths(Int((share * 1000).rounded()))
  }
}

/// Counts by stated and judged kind.
public struct ConfusionMatrix: Sendable, Hashable {
  public static let kindCount = MessageKind.allCases.count
  private var counts = [Int](repeating: 0, count: kindCount * kindCount)

  public init() {}

  public mutating func add(stated: MessageKind, judged: MessageKind) {
    counts[Int(stated.rawValue) * ConfusionMatrix.kindCount + Int(judged.rawValue)] += 1
  }

  mutating func removeAll() {
    for index in counts.indices { counts[index] = 0 }
  }

  public func count(stated: MessageKind, judged: MessageKind) -> Int {
    counts[Int(stated.rawValue) * ConfusionMatrix.kindCount + Int(judged.rawValue)]
  }

  public func statedCount(_ kind: MessageKind) -> Int {
    var sum = 0
    for judged in MessageKind.allCases { sum += count(stated: kind, judged: judged) }
    return sum
  }

  public func judgedCount(_ kind: MessageKind) -> Int {
    var sum = 0
    for stated in MessageKind.allCases { sum += count(stated: stated, judged: kind) }
    return sum
  }

  public var recordCount: Int {
    var sum = 0
    for count in counts { sum += count }
    return sum
  }

  public var hitCount: Int {
    var sum = 0
    for kind in MessageKind.allCases { sum += count(stated: kind, judged: kind) }
    return sum
  }

  /// The harmonic mean of precision and recall: 0 without hits, `nil` for a kind that was neither stated nor
  /// judged.
  func f1(_ kind: MessageKind) -> Double? {
    let all = statedCount(kind) + judgedCount(kind)
    return all == 0 ? nil : 2 * Double(count(stated: kind, judged: kind)) / Double(all)
  }

  /// The mean of F1 over the kinds that were stated.
  func macroF1(over kinds: [MessageKind]) -> Double {
    var sum = 0.0
    for kind in kinds { sum += f1(kind) ?? 0 }
    return kinds.isEmpty ? 0 : sum / Double(kinds.count)
  }

  var statedKinds: [MessageKind] {
    var kinds: [MessageKind] = []
    for kind in MessageKind.allCases where statedCount(kind) > 0 { kinds.append(kind) }
    return kinds
  }
}
