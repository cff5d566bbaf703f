/// A run of non-blanks that may be a URL or a mail address.
struct AddressRun {
  /// Longest address looked at, in bytes. RFC 3986 sets none; browsers take about this much.
  static let byteLimit = 2048

  /// Where the run of non-blanks ends.
  let end: Int
  /// Where the address ends, its trailing punctuation left out.
  let addressEnd: Int
  let kind: TokenKind?

  /// Top-level domains taken as such without a scheme. The second list are everyday words as well, so
  /// they count only when a path follows.
  private static let domains: [WordKey] = [
    WordKey(folded: "com"), WordKey(folded: "org"), WordKey(folded: "net"), WordKey(folded: "io"),
    WordKey(folded: "ai"), WordKey(folded: "co"), WordKey(folded: "dev"), WordKey(folded: "app"),
    WordKey(folded: "de"), WordKey(folded: "fr"), WordKey(folded: "es"), WordKey(folded: "nl"),
    WordKey(folded: "pt"), WordKey(folded: "eu"), WordKey(folded: "uk"), WordKey(folded: "edu"),
    WordKey(folded: "gov"), WordKey(folded: "info"), WordKey(folded: "biz"),
    WordKey(folded: "ly"), WordKey(folded: "gg"), WordKey(folded: "ch"), WordKey(folded: "br"),
    WordKey(folded: "xyz"), WordKey(folded: "tech"), WordKey(folded: "online"),
    WordKey(folded: "site"), WordKey(folded: "agency"), WordKey(folded: "example"),
    WordKey(folded: "test"),
  ]
  private static let wordLikeDomains: [WordKey] = [
    WordKey(folded: "me"), WordKey(folded: "it"), WordKey(folded: "to"), WordKey(folded: "so"),
    WordKey(folded: "be"), WordKey(folded: "at"), WordKey(folded: "in"), WordKey(folded: "us"),
    WordKey(folded: "is"), WordKey(folded: "link"), WordKey(folded: "page"),
  ]
  private static let http = WordKey(folded: "http")
  private static let https = WordKey(folded: "https")
  private static let www = WordKey(folded: "www")

  init(folded: UnsafeBufferPointer<UInt8>, from start: Int, end textEnd: Int) {
    let limit = min(textEnd, start + AddressRun.byteLimit)
    var stop = start
    var at = -1
    var slash = -1
    var lastDot = -1
    var firstDot = -1
    while stop < limit, !AddressRun.endsRun(folded[stop]) {
      switch folded[stop] {
      case UInt8(ascii: "@"): if at < 0 { at = stop }
      case UInt8(ascii: "/"), UInt8(ascii: "?"): if slash < 0 { slash = stop }
      case UInt8(ascii: "."):
        if slash < 0, stop + 1 < limit, AddressRun.isNamePart(folded[stop + 1]) { lastDot = stop }
        if firstDot < 0 { firstDot = stop }
      default: break
      }
      stop += 1
    }
    end = stop
    while stop > start, AddressRun.trails(folded[stop - 1]) { stop -= 1 }
    addressEnd = stop
    func key(_ from: Int, _ to: Int) -> WordKey {
      guard from < to else { return .none }
      return WordKey(folded: UnsafeBufferPointer(rebasing: folded[from..<to]))
    }
    if slash > start, folded[slash - 1] == UInt8(ascii: ":"), slash + 1 < stop,
      folded[slash + 1] == UInt8(ascii: "/")
    {
      let scheme = key(start, slash - 1)
      kind = scheme == AddressRun.http || scheme == AddressRun.https ? .url : nil
      return
    }
    if at > start, lastDot > at + 1 {
      kind = .email
      return
    }
    if firstDot > 0, key(start, firstDot) == AddressRun.www, lastDot > firstDot {
      kind = .url
      return
    }
    guard lastDot > start, at < 0 else {
      kind = nil
      return
    }
    var hostEnd = lastDot + 1
    while hostEnd < stop, AddressRun.isNamePart(folded[hostEnd]) { hostEnd += 1 }
    let domain = key(lastDot + 1, hostEnd)
    let pathFollows = hostEnd < stop && folded[hostEnd] == UInt8(ascii: "/")
    let stands = hostEnd == stop || pathFollows || folded[hostEnd] == UInt8(ascii: "?")
    let known =
      AddressRun.domains.contains(domain)
      || pathFollows && AddressRun.wordLikeDomains.contains(domain)
    kind = known && stands ? .url : nil
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == UInt8(ascii: "-")
      || byte == FoldedText.continuation || byte >= 0x80
  }

  private static func endsRun(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, 0x0A, 0x0D, 0x20, 0x22, 0x28, 0x29, 0x2C, 0x3B, 0x3C, 0x3E, 0x5B, 0x5D, 0x7B, 0x7D,
      0x7C,
      FoldedText.emoji:
      true
    default: false
    }
  }

  private static func trails(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
      UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
