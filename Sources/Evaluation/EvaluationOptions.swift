public import KindJudging

/// Which records count, and how labels become kinds.
public struct EvaluationOptions: Sendable {
  /// `reply_*=ordinary`: labels that match become a kind. A star stands for any run of bytes.
  public struct LabelRule: Sendable, Hashable {
    public let pattern: [UInt8]
    public let kind: MessageKind

    public init(pattern: [UInt8], kind: MessageKind) {
      self.pattern = pattern
      self.kind = kind
    }

    /// Reads `pattern=kind`; `nil` when there is no `=` or no such kind.
    public init?(_ text: [UInt8]) {
      guard let place = text.lastIndex(of: UInt8(ascii: "=")), place > 0,
        let kind = MessageKind(name: Array(text[(place + 1)...]))
      else { return nil }
      self.init(pattern: Array(text[..<place]), kind: kind)
    }

    /// - Complexity: O(label times stars).
    public func matches(_ label: [UInt8]) -> Bool {
      var place = 0
      var index = 0
      var starPlace = -1
      var starIndex = 0
      while place < label.count {
        if index < pattern.count, pattern[index] == UInt8(ascii: "*") {
          starPlace = place
          starIndex = index
          index += 1
        } else if index < pattern.count, pattern[index] == label[place] {
          place += 1
          index += 1
        } else if starPlace >= 0 {
          starPlace += 1
          place = starPlace
          index = starIndex + 1
        } else {
          return false
        }
      }
      while index < pattern.count, pattern[index] == UInt8(ascii: "*") { index += 1 }
      return index == pattern.count
    }
  }

  /// The first that matches counts; labels that none matches are read as kinds.
  public var labels: [LabelRule] = []
  public var skipsAmbiguous = false
  /// Language codes that count; empty for all.
  public var languages: [[UInt8]] = []
  /// How often records are drawn anew for the intervals of F1.
  public var resamplingCount = 1000
  public var seed: UInt64 = 1

  public init() {}

  /// The kind a label stands for; `nil` when it is none.
  public func kind(of label: [UInt8]) -> MessageKind? {
    for rule in labels where rule.matches(label) { return rule.kind }
    return MessageKind(name: label)
  }
}
