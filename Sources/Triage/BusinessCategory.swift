public import Archives
public import KindJudging

/// How one might deal with a stranger in business. A hint for people, never part of a decision.
public enum BusinessCategory: UInt8, Sendable, Hashable, CaseIterable {
  case supplier, speaker, candidate

  public var words: StaticString {
    switch self {
    case .supplier: "possible supplier"
    case .speaker: "possible speaker"
    case .candidate: "possible candidate"
    }
  }

  /// Guesses from title, text and kind; `nil` when nothing points anywhere.
  public init?(of record: Record, judgedAs kind: MessageKind) {
    let title = record.sender.title.span
    let text = record.text.span
    for words in BusinessCategory.speaking where WordSearch.holds(words, in: title) {
      self = .speaker
      return
    }
    for words in BusinessCategory.seeking
    where WordSearch.holds(words, in: title) || WordSearch.holds(words, in: text) {
      self = .candidate
      return
    }
    guard kind == .pitch else { return nil }
    self = .supplier
  }

  private static let speaking: [StaticString] = [
    "speaker", "keynote", "lecturer", "professor", "moderator",
  ]
  private static let seeking: [StaticString] = [
    "open to work", "looking for a job", "looking for a new role", "job seeker", "seeking a role",
    "seeking new opportunities", "looking for new opportunities", "my cv", "my resume",
    "my résumé", "my application",
  ]
}
