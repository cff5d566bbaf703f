/// What the sender knows about the recipient (for drafts) or about the sender (for received messages).
///
/// Texts are UTF-8 bytes. `nil` means not known, which is never the same as no.
public struct Facts: Sendable, Hashable {
  public var name: [UInt8]?
  public var given: [UInt8]?
  public var company: [UInt8]?
  public var title: [UInt8]?
  public var location: [UInt8]?
  /// Language codes or names, as given.
  public var languages: [[UInt8]] = []
  public var handle: [UInt8]?
  /// 1 (best friend) … 5 (never met).
  public var strength: Int?
  public var mutuals: Int?
  public var known: Bool?
  public var metInPerson: Bool?
  public var isRecruiter: Bool?
  public var hasPhoto: Bool?
  public var connectionCount: Int?
  public var invitePolicy: InvitePolicy?
  public var reasons: [Reason] = []

  public init() {}

  /// What the recipient has said about being invited.
  public enum InvitePolicy: UInt8, Sendable, Hashable, CaseIterable {
    case open, followOnly, noRecruiters, noSales

    public var name: StaticString {
      switch self {
      case .open: "open"
      case .followOnly: "follow-only"
      case .noRecruiters: "no-recruiters"
      case .noSales: "no-sales"
      }
    }
  }

  /// One true reason to write.
  public struct Reason: Sendable, Hashable {
    /// `met`, `article`, `talk`, `mutual`, `worked-together`, `studied-together`, `group`, `referred-by`,
    /// `their-question`, `uses-their-work` or a word of the user's own.
    public var type: [UInt8] = []
    public var what: [UInt8]?
    public var place: [UInt8]?
    /// A date or a phrase such as `last week`.
    public var when: [UInt8]?
    public var who: [UInt8]?
    /// The point of theirs that stayed with the writer.
    public var point: [UInt8]?

    public init() {}
  }

  /// The name to greet with: `given`, else the first word of `name` that is no title.
  public var givenName: [UInt8]? {
    if let given, !given.isEmpty { return given }
    guard let name else { return nil }
    var words: [[UInt8]] = [[]]
    for byte in name {
      if byte == 0x20 { words.append([]) } else { words[words.count - 1].append(byte) }
    }
    return words.first { !$0.isEmpty && !Facts.isTitle($0) }
  }

  private static func isTitle(_ word: [UInt8]) -> Bool {
    let titles: [StaticString] = [
      "dr", "dr.", "prof", "prof.", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "sir", "dame", "rev",
      "rev.",
    ]
    return titles.contains { title in
      title.utf8CodeUnitCount == word.count
        && title.withUTF8Buffer { letters in
          for index in 0..<word.count where letters[index] != word[index] | 0x20 {
            if !(letters[index] == UInt8(ascii: ".") && word[index] == UInt8(ascii: ".")) {
              return false
            }
          }
          return true
        }
    }
  }
}
