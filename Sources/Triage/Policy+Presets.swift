import KindJudging

extension Policy {
  /// The shipped presets, by the name that `--policy` takes.
  public static let presets: [Policy] = [pullara, halpert, miller, bridge, quantity]

  /// From so many mutual connections on, a wordless request is treated like a personal note.
  /// Source: SEEDS 1.1, S4 rule 3 ("dozens").
  static let manyMutuals = 24

  private static func text(_ words: StaticString) -> [UInt8] { words.withUTF8Buffer { Array($0) } }

  private static let strangerText: [Condition] = [.kind([.standard, .generic])]

  /// Rows that every preset begins with.
  private static func opening(
    known: Decision, thanks: ReplyKind = .none, pitch: Decision, pitchReply: ReplyKind = .none,
    pitchNext: [UInt8]? = nil
  ) -> [PolicyRow] {
    [
      PolicyRow(
        text("known person"), if: [.relationship([.known])], unless: [.kind([.scam])], then: known,
        reply: thanks, isMovable: false),
      PolicyRow(
        text("scam, two signs"), if: [.kind([.scam]), .fraudProven], then: .report,
        next: text("report it; if you are connected already, disconnect first"), isMovable: false),
      PolicyRow(
        text("scam, one sign"), if: [.kind([.scam])], then: .declineSilently,
        next: text("one sign is not enough to report somebody"), isMovable: false),
      PolicyRow(
        text("sales pitch"), if: [.kind([.pitch])], then: pitch, reply: pitchReply,
        next: pitchNext),
    ]
  }

  /// A job approach from somebody whose title is not a recruiter's; the table has no row for it.
  private static let jobApproach = PolicyRow(
    text("job approach"), if: [.kind([.recruiter])], then: .replyWithoutAccepting,
    reply: .recruiterInfo)

  private static let goodAnswer = text("good answer: accept; no answer: let it lapse")

  /// Thanks and a reason for strangers who write personally, silence for default texts. SEEDS S4.
  public static let pullara = Policy(
    name: text("pullara"),
    rows: opening(known: .acceptAndThank, thanks: .thanks, pitch: .declineSilently) + [
      PolicyRow(text("recruiter title"), if: [.recruiterTitle], then: .accept),
      jobApproach,
      PolicyRow(
        text("personal note about my writing"), if: [.kind([.personal]), .mentionsMyWriting],
        then: .replyWithoutAccepting, reply: .followMe),
      PolicyRow(
        text("personal note from my area"), if: [.kind([.personal]), .local],
        then: .replyWithoutAccepting, reply: .coffee),
      PolicyRow(
        text("personal note from somebody interesting"), if: [.kind([.personal]), .interesting],
        then: .replyWithoutAccepting, reply: .coffee),
      PolicyRow(
        text("personal note"), if: [.kind([.personal])], then: .replyWithoutAccepting,
        reply: .declineWithReason),
      PolicyRow(
        text("many mutuals, my area"), if: [.mutuals(atLeast: manyMutuals), .local],
        then: .replyWithoutAccepting, reply: .coffee),
      PolicyRow(
        text("many mutuals, interesting"), if: [.mutuals(atLeast: manyMutuals), .interesting],
        then: .replyWithoutAccepting, reply: .coffee),
      PolicyRow(
        text("many mutuals"), if: [.mutuals(atLeast: manyMutuals)], then: .replyWithoutAccepting,
        reply: .declineWithReason),
      PolicyRow(text("default text"), if: strangerText, then: .declineSilently),
    ])

  /// Vet everybody you could not introduce. SEEDS S1.
  public static let halpert = Policy(
    name: text("halpert"),
    rows: opening(known: .accept, pitch: .declinePolitely, pitchReply: .declinePitch) + [
      PolicyRow(text("recruiter title"), if: [.recruiterTitle], then: .vet),
      jobApproach,
      PolicyRow(
        text("personal note"), if: [.kind([.personal])], then: .replyWithoutAccepting,
        reply: .suggestCall, next: text("not every talk ends in a connection")),
      PolicyRow(text("many mutuals"), if: [.mutuals(atLeast: manyMutuals)], then: .vet),
      PolicyRow(text("default text"), if: strangerText, then: .declineSilently),
    ])

  /// Reply but do not connect; other networks have rules of their own. SEEDS S0.
  public static let miller = Policy(
    name: text("miller"),
    rows: [
      PolicyRow(
        text("facebook: met in person"), if: [.network([.facebook]), .metInPerson(true)],
        unless: [.kind([.scam])], then: .accept, isMovable: false),
      PolicyRow(
        text("facebook: everybody else"), if: [.network([.facebook])], unless: [.kind([.scam])],
        then: .declineSilently, isMovable: false),
      PolicyRow(
        text("x: my language and decent"), if: [.network([.x]), .sharesLanguage],
        unless: [.adult, .kind([.scam])], then: .accept, isMovable: false),
      PolicyRow(
        text("x: everybody else"), if: [.network([.x])], unless: [.kind([.scam])],
        then: .declineSilently, isMovable: false),
      PolicyRow(
        text("huh"), if: [.network([.other])], unless: [.kind([.scam])], then: .vet,
        next: text("unclassified"), isMovable: false),
    ]
      + opening(
        known: .accept, pitch: .replyWithoutAccepting, pitchReply: .askWhy, pitchNext: goodAnswer)
      + [
        PolicyRow(
          text("recruiter title"), if: [.recruiterTitle], then: .replyWithoutAccepting,
          reply: .askWhy, next: goodAnswer),
        jobApproach,
        PolicyRow(
          text("personal note"), if: [.kind([.personal])], then: .replyWithoutAccepting,
          reply: .askWhy, next: goodAnswer),
        PolicyRow(
          text("many mutuals"), if: [.mutuals(atLeast: manyMutuals)], then: .replyWithoutAccepting,
          reply: .askHowMet, next: goodAnswer),
        PolicyRow(
          text("default text"), if: strangerText, then: .replyWithoutAccepting, reply: .askHowMet,
          next: goodAnswer),
      ])

  /// Don't turn people away only for being unknown. SEEDS S2.
  public static let bridge = Policy(
    name: text("bridge"),
    rows: opening(known: .accept, pitch: .declinePolitely, pitchReply: .declinePitch) + [
      PolicyRow(text("recruiter title"), if: [.recruiterTitle], then: .accept),
      jobApproach,
      PolicyRow(
        text("personal note"), if: [.kind([.personal])], then: .replyWithoutAccepting,
        reply: .askWhy, next: text("lean towards accepting")),
      PolicyRow(
        text("many mutuals"), if: [.mutuals(atLeast: manyMutuals)], then: .replyWithoutAccepting,
        reply: .askHowMet),
      PolicyRow(
        text("default text"), if: strangerText, then: .replyWithoutAccepting, reply: .askWhy,
        next: text("look at their profile first")),
    ])

  /// Everybody but sellers and frauds. SEEDS S3.
  public static let quantity = Policy(
    name: text("quantity"),
    rows: opening(known: .accept, pitch: .declineSilently) + [
      PolicyRow(
        text("everybody else"),
        if: [.kind([.standard, .generic, .personal, .recruiter])], then: .accept)
    ])
}
