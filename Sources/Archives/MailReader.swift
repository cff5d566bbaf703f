import Linting

/// Reads mails as records: the words of the person who wrote each.
public struct MailReader {
  /// UTF-8 out of bytes in a character set, by the name that mails give it; `nil` when it is not known.
  public typealias Decoder = (_ charset: [UInt8], _ bytes: [UInt8]) -> [UInt8]?

  /// Parts within parts that are looked into.
  private static let depthLimit = 8

  private var charsets: MailCharsets

  /// - Parameter decoder: Of all character sets but UTF-8, ASCII and Windows-1252.
  public init(decoder: @escaping Decoder = { _, _ in nil }) {
    charsets = MailCharsets(decoder: decoder)
  }

  /// Character sets of the last mail that nobody knew; their bytes were taken for Windows-1252.
  public var unknownCharsets: [[UInt8]] { charsets.unknown }

  /// Reads a mail in place of what the record held.
  public mutating func read(_ mail: [UInt8], into record: inout Record) {
    record.removeAll()
    charsets = MailCharsets(decoder: charsets.decoder)
    let part = MailPart(mail[...])
    let from = MailDecoding.header(part.field("from"), &charsets)
    let (name, address) = MailReader.person(from)
    record.sender.name = name
    record.sender.address = address
    record.subject = MailDecoding.header(part.field("subject"), &charsets)
    record.day = DateReading.day(of: part.field("date").span)
    record.channel = .email
    if part.field("x-gmail-labels").span.holdsWord("sent") { record.direction = .sent }
    record.text = text(of: part, depth: 0) ?? []
    MailReader.stripNotification(&record)
    let id = part.field("message-id").filter { $0 > 0x20 && $0 != 0x3C && $0 != 0x3E }
    if id.isEmpty { record.nameByHash(of: mail.span) } else { record.id = id }
  }

  /// A display name and an address: `"Roe, Rita" <r@x.example>`, `r@x.example (Rita Roe)`.
  static func person(_ value: [UInt8]) -> (name: [UInt8], address: [UInt8]) {
    if let open = value.lastIndex(of: UInt8(ascii: "<")) {
      let address = value[(open + 1)...].prefix { $0 != UInt8(ascii: ">") }
      return (unquoted(value[..<open]), Array(address))
    }
    if let open = value.firstIndex(of: UInt8(ascii: "(")) {
      let name = value[(open + 1)...].prefix { $0 != UInt8(ascii: ")") }
      return (unquoted(name), unquoted(value[..<open]))
    }
    return ([], unquoted(value[...]))
  }

  private static func unquoted(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    for byte in text where byte != 0x22 && byte != 0x5C {
      if out.isEmpty, byte <= 0x20 { continue }
      out.append(byte)
    }
    while let last = out.last, last <= 0x20 { out.removeLast() }
    return out
  }

  // MARK: Text

  /// The text of a part: of alternatives the plain one, of others the first.
  private mutating func text(of part: MailPart, depth: Int) -> [UInt8]? {
    guard depth < MailReader.depthLimit else { return nil }
    if part.type.span.starts("multipart/") {
      var fallback: [UInt8]?
      for child in part.children() {
        guard let text = text(of: child, depth: depth + 1) else { continue }
        if !child.isWebPage { return text }
        if fallback == nil { fallback = text }
      }
      return fallback
    }
    if part.type.span.starts("message/rfc822") {
      return text(of: MailPart(part.body), depth: depth + 1)
    }
    guard part.type.isEmpty || part.type.span.starts("text/"), !part.isAttachment else {
      return nil
    }
    let decoded = charsets.utf8(part.decodedBody, charset: part.parameter("charset"))
    if part.isWebPage { return WebText.plain(decoded) }
    return MailReader.lines(
      decoded, isFlowed: part.parameter("format").span.isWordInAnyCase("flowed"))
  }

  /// Line ends as LF; flowed lines joined, their stuffing taken off. Source: RFC 3676.
  private static func lines(_ text: [UInt8], isFlowed: Bool) -> [UInt8] {
    var out: [UInt8] = []
    var joins = false
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      var line = line
      if line.last == 0x0D { line.removeLast() }
      if isFlowed, line.first == 0x20 { line.removeFirst() }
      let isSignature = line.count == 3 && line.starts(with: [0x2D, 0x2D, 0x20])
      if !out.isEmpty, !joins || isSignature { out.append(0x0A) }
      out += line
      joins = isFlowed && line.last == 0x20 && !isSignature
    }
    while let last = out.last, last <= 0x20 { out.removeLast() }
    return out
  }

  // MARK: Notifications

  /// Mails in which LinkedIn hands on what a member wrote. Source: FACTS 2.3.
  private static let relays: [(address: StaticString, channel: Channel)] = [
    ("invitations@linkedin.com", .linkedInNote), ("member@linkedin.com", .linkedInNote),
    ("messages-noreply@linkedin.com", .linkedInMessage),
    ("hit-reply@linkedin.com", .linkedInMessage), ("inmail-hit-reply@linkedin.com", .inMail),
  ]

  /// Lines of the platform's own around a member's words: buttons, footers.
  private static let furniture: [StaticString] = [
    "accept:", "view profile:", "view invitation:", "reply:", "unsubscribe", "you are receiving",
    "this email was intended for", "learn why we included this", "© ", "linkedin corporation",
    "linkedin ireland", "help:", "see all invitations", "manage your",
  ]

  private static func stripNotification(_ record: inout Record) {
    let address = record.sender.address
    guard let relay = relays.first(where: { address.span.isWordInAnyCase($0.address) }) else {
      return
    }
    record.channel = relay.channel
    for mark in [" (via LinkedIn)", " via LinkedIn"] as [StaticString] {
      let name = record.sender.name
      let start = name.count - mark.utf8CodeUnitCount
      if start > 0, name.span.extracting(start..<name.count).isWord(mark) {
        record.sender.name.removeLast(mark.utf8CodeUnitCount)
      }
    }
    var out: [UInt8] = []
    for line in record.text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let plain = Array(line.drop { $0 <= 0x20 })
      let isFurniture = furniture.contains { plain.span.startsInAnyCase($0) }
      let isLink = plain.span.starts("http://") || plain.span.starts("https://")
      let isRule = plain.count > 3 && plain.allSatisfy { $0 == 0x2D || $0 == 0x3D || $0 == 0x5F }
      if isRule, !out.isEmpty { break }
      if isFurniture || isLink || isRule { continue }
      if !out.isEmpty { out.append(0x0A) }
      out += plain
    }
    while let last = out.last, last <= 0x20 { out.removeLast() }
    record.text = out
  }
}

/// A mail, or a part of one: its header fields and its body.
struct MailPart {
  private var fields: [(name: [UInt8], value: [UInt8])] = []
  let body: ArraySlice<UInt8>
  /// The media type in lower case, without parameters; empty when none is stated.
  let type: [UInt8]

  init(_ bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    var fields: [(name: [UInt8], value: [UInt8])] = []
    while index < bytes.endIndex {
      let end = bytes[index...].firstIndex(of: 0x0A) ?? bytes.endIndex
      var line = bytes[index..<end]
      if line.last == 0x0D { line.removeLast() }
      index = min(bytes.endIndex, end + 1)
      if line.isEmpty { break }
      if let first = line.first, first == 0x20 || first == 0x09 {
        // A folded field goes on; its white space counts once.
        if !fields.isEmpty {
          fields[fields.count - 1].value.append(0x20)
          fields[fields.count - 1].value += line.drop { $0 <= 0x20 }
        }
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
        let name = line[..<colon].filter { $0 > 0x20 }.map { $0.lowercased }
        fields.append((name, Array(line[(colon + 1)...].drop { $0 <= 0x20 })))
      }
    }
    self.fields = fields
    body = bytes[index...]
    let stated = fields.first { $0.name.span.isWord("content-type") }?.value ?? []
    type = stated.prefix { $0 != UInt8(ascii: ";") }.filter { $0 > 0x20 }.map { $0.lowercased }
  }

  func field(_ name: StaticString) -> [UInt8] {
    fields.first { $0.name.span.isWord(name) }?.value ?? []
  }

  var isWebPage: Bool { type.span.isWord("text/html") }
  var isAttachment: Bool { field("content-disposition").span.startsInAnyCase("attachment") }

  /// A parameter of the media type, without quotes.
  func parameter(_ name: StaticString) -> [UInt8] {
    for piece in field("content-type").split(separator: UInt8(ascii: ";")).dropFirst() {
      guard let equals = piece.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let key = piece[..<equals].filter { $0 > 0x20 && $0 != UInt8(ascii: "*") }
      guard Array(key).span.isWordInAnyCase(name) else { continue }
      var value = piece[(equals + 1)...].drop { $0 <= 0x20 }
      while let last = value.last, last <= 0x20 { value.removeLast() }
      // Blanks count between quotes.
      return value.filter { $0 != 0x22 }
    }
    return []
  }

  var decodedBody: [UInt8] {
    let coding = field("content-transfer-encoding")
    if coding.span.startsInAnyCase("quoted-printable") {
      return MailDecoding.quotedPrintable(body)
    }
    if coding.span.startsInAnyCase("base64") { return MailDecoding.base64(body) }
    return Array(body)
  }

  /// The parts between the boundary lines; a missing last boundary ends with the body.
  func children() -> [MailPart] {
    let boundary = [0x2D, 0x2D] + parameter("boundary")
    guard boundary.count > 2 else { return [] }
    var parts: [MailPart] = []
    var start: Int?
    var index = body.startIndex
    while index < body.endIndex {
      let end = body[index...].firstIndex(of: 0x0A) ?? body.endIndex
      let line = body[index..<end]
      if line.starts(with: boundary) {
        let rest = line.dropFirst(boundary.count).filter { $0 > 0x20 }
        if rest.isEmpty || rest == [0x2D, 0x2D] {
          if let start { parts.append(MailPart(body[start..<max(start, index)])) }
          start = min(body.endIndex, end + 1)
          if !rest.isEmpty { return parts }
        }
      }
      index = end + 1
    }
    if let start, start < body.endIndex { parts.append(MailPart(body[start...])) }
    return parts
  }
}

extension Span<UInt8> {
  func starts(_ word: StaticString) -> Bool {
    count >= word.utf8CodeUnitCount && extracting(0..<word.utf8CodeUnitCount).isWord(word)
  }

  func startsInAnyCase(_ word: StaticString) -> Bool {
    count >= word.utf8CodeUnitCount && extracting(0..<word.utf8CodeUnitCount).isWordInAnyCase(word)
  }

  /// Whether `word` stands somewhere, in any ASCII case.
  func holdsWord(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard count >= length else { return false }
    for start in 0...(count - length)
    where extracting(start..<start + length).isWordInAnyCase(word) { return true }
    return false
  }
}
