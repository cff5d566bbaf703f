extension Template {
  /// Bytes of a template file that are read.
  public static let byteLimit = 16 * 1024
  /// Brackets inside brackets, at most.
  public static let nestingLimit = 4
  /// Literals, fields, optional parts and alternatives in one text, at most.
  public static let pieceLimit = 400

  /// Reads a template file.
  ///
  /// - Throws: `TemplateError` with the first fault.
  public init(parsing bytes: [UInt8]) throws(TemplateError) {
    guard bytes.count <= Template.byteLimit else {
      throw .tooLong(byteCount: bytes.count, limit: Template.byteLimit)
    }
    var header = TemplateHeader(bytes)
    try header.read()
    var parser = BodyParser(bytes, from: header.bodyStart)
    let body = try parser.pieces()
    var subject: [Piece] = []
    if let range = header.subject {
      var parser = BodyParser(bytes, from: range.lowerBound, to: range.upperBound)
      subject = try parser.pieces()
    }
    id = try header.required("id")
    let kindName = try header.required("kind")
    guard let kind = TemplateKind(kindName) else {
      throw .unknownValue(byteOffset: header.offset(of: "kind"), key: text("kind"), value: kindName)
    }
    self.kind = kind
    let toneName = try header.required("tone")
    guard let tone = Tone.allCases.first(where: { text($0.name) == toneName }) else {
      throw .unknownValue(byteOffset: header.offset(of: "tone"), key: text("tone"), value: toneName)
    }
    self.tone = tone
    language = try header.required("language")
    channels = header.list("channels")
    reason = header.value("reason")
    needs = header.list("needs")
    samples = try header.samples()
    self.subject = subject
    self.body = body
    for need in needs where !TemplateFields.isKnown(need) {
      throw .unknownField(byteOffset: header.offset(of: "needs"), name: need)
    }
  }
}

extension Template.TemplateKind {
  /// `invite`, `message`, `follow-up` or `reply KIND`.
  init?(_ words: [UInt8]) {
    if words == text("invite") {
      self = .invite
    } else if words == text("message") {
      self = .message
    } else if words == text("follow-up") {
      self = .followUp
    } else if words.starts(with: text("reply ")) {
      self = .reply(Array(words.dropFirst(6)))
    } else {
      return nil
    }
  }
}

/// The lines above `---`: `key: value`, `#` for remarks.
struct TemplateHeader {
  static let keys: [StaticString] = [
    "id", "kind", "tone", "language", "channels", "reason", "needs", "sample", "subject",
  ]

  private let bytes: [UInt8]
  private(set) var bodyStart = 0
  private var entries: [(key: [UInt8], value: Range<Int>)] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func read() throws(TemplateError) {
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      let line = trimmed(start..<end)
      let next = end + 1
      if Array(bytes[line]) == text("---") {
        bodyStart = min(next, bytes.count)
        return
      }
      if !line.isEmpty, bytes[line.lowerBound] != UInt8(ascii: "#") { try readEntry(line) }
      start = next
    }
    throw .noBody(byteOffset: bytes.count)
  }

  private mutating func readEntry(_ line: Range<Int>) throws(TemplateError) {
    guard let colon = bytes[line].firstIndex(of: UInt8(ascii: ":")) else {
      throw .noColon(byteOffset: line.lowerBound)
    }
    let key = Array(bytes[trimmed(line.lowerBound..<colon)])
    guard TemplateHeader.keys.contains(where: { text($0) == key }) else {
      throw .unknownKey(byteOffset: line.lowerBound, key: key)
    }
    entries.append((key, trimmed(colon + 1..<line.upperBound)))
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  private func entry(_ key: StaticString) -> Range<Int>? {
    let wanted = text(key)
    return entries.first { $0.key == wanted }?.value
  }

  var subject: Range<Int>? { entry("subject") }

  func offset(of key: StaticString) -> Int { entry(key)?.lowerBound ?? 0 }

  func value(_ key: StaticString) -> [UInt8]? { entry(key).map { Array(bytes[$0]) } }

  func required(_ key: StaticString) throws(TemplateError) -> [UInt8] {
    guard let value = value(key), !value.isEmpty else { throw .missingKey(key: text(key)) }
    return value
  }

  /// Values between commas.
  func list(_ key: StaticString) -> [[UInt8]] {
    guard let range = entry(key), !range.isEmpty else { return [] }
    var values: [[UInt8]] = []
    var start = range.lowerBound
    for index in range.lowerBound...range.upperBound
    where index == range.upperBound || bytes[index] == UInt8(ascii: ",") {
      values.append(Array(bytes[trimmed(start..<index)]))
      start = index + 1
    }
    return values.filter { !$0.isEmpty }
  }

  /// `sample: field = value`, one a line.
  func samples() throws(TemplateError) -> [(field: [UInt8], value: [UInt8])] {
    var samples: [(field: [UInt8], value: [UInt8])] = []
    for entry in entries where entry.key == text("sample") {
      guard let equals = bytes[entry.value].firstIndex(of: UInt8(ascii: "=")) else {
        throw .noColon(byteOffset: entry.value.lowerBound)
      }
      let field = Array(bytes[trimmed(entry.value.lowerBound..<equals)])
      guard TemplateFields.isKnown(field) else {
        throw .unknownField(byteOffset: entry.value.lowerBound, name: field)
      }
      samples.append((field, Array(bytes[trimmed(equals + 1..<entry.value.upperBound)])))
    }
    return samples
  }
}

/// Reads a body: `{field}`, `{field|helper}`, `[[ … ]]`, `[[3: … ]]`, `(( a || b ))`.
struct BodyParser {
  private let bytes: [UInt8]
  private var index: Int
  private let end: Int
  private var pieceCount = 0

  init(_ bytes: [UInt8], from start: Int, to end: Int? = nil) {
    self.bytes = bytes
    index = start
    var last = end ?? bytes.count
    while last > start, bytes[last - 1] == 0x0A || bytes[last - 1] == 0x20 { last -= 1 }
    self.end = last
  }

  /// Priority of an optional part that names none, of 1…9; the lower, the sooner it goes.
  static let usualPriority = 5

  mutating func pieces() throws(TemplateError) -> [Template.Piece] {
    let pieces = try sequence(depth: 0)
    guard index >= end else { throw .unopened(byteOffset: index) }
    return pieces
  }

  private func stands(_ first: StaticString) -> Bool {
    index + 1 < end && bytes[index] == first.utf8Start[0] && bytes[index + 1] == first.utf8Start[1]
  }

  private mutating func sequence(depth: Int) throws(TemplateError) -> [Template.Piece] {
    guard depth <= Template.nestingLimit else {
      throw .nestedTooDeep(byteOffset: index, limit: Template.nestingLimit)
    }
    var pieces: [Template.Piece] = []
    var literalStart = index
    func literal(upTo end: Int) -> Template.Piece? {
      end > literalStart
        ? .literal(Array(bytes[literalStart..<end]), at: literalStart..<end) : nil
    }
    while index < end {
      if stands("]]") || stands("))") || stands("||") { break }
      let opensField = bytes[index] == UInt8(ascii: "{")
      guard opensField || stands("[[") || stands("((") else {
        index += 1
        continue
      }
      if let piece = literal(upTo: index) { pieces.append(piece) }
      pieceCount += 1
      guard pieceCount <= Template.pieceLimit else {
        throw .tooManyPieces(count: pieceCount, limit: Template.pieceLimit)
      }
      if opensField {
        pieces.append(try field())
      } else if stands("[[") {
        pieces.append(try optional(depth: depth))
      } else {
        pieces.append(try alternatives(depth: depth))
      }
      literalStart = index
    }
    if let piece = literal(upTo: index) { pieces.append(piece) }
    return pieces
  }

  private mutating func field() throws(TemplateError) -> Template.Piece {
    let start = index
    guard let close = bytes[start..<end].firstIndex(of: UInt8(ascii: "}")) else {
      throw .unclosed(byteOffset: start)
    }
    let inside = bytes[start + 1..<close]
    var name = Array(inside)
    var helper = Template.Helper.plain
    if let bar = inside.firstIndex(of: UInt8(ascii: "|")) {
      name = Array(inside[..<bar])
      let helperName = Array(inside[(bar + 1)...])
      guard let found = Template.Helper.allCases.first(where: { text($0.name) == helperName })
      else { throw .unknownHelper(byteOffset: bar + 1, name: helperName) }
      helper = found
    }
    guard TemplateFields.isKnown(name) else {
      throw .unknownField(byteOffset: start + 1, name: name)
    }
    index = close + 1
    return .field(name: name, helper: helper, at: start..<close + 1)
  }

  private mutating func optional(depth: Int) throws(TemplateError) -> Template.Piece {
    let start = index
    index += 2
    var priority = BodyParser.usualPriority
    if index + 1 < end, bytes[index] >= 0x31, bytes[index] <= 0x39,
      bytes[index + 1] == UInt8(ascii: ":")
    {
      priority = Int(bytes[index] - 0x30)
      index += 2
    }
    var choices = [try sequence(depth: depth + 1)]
    while stands("||") {
      index += 2
      choices.append(try sequence(depth: depth + 1))
    }
    guard stands("]]") else { throw .unclosed(byteOffset: start) }
    index += 2
    return .optional(choices, priority: priority)
  }

  private mutating func alternatives(depth: Int) throws(TemplateError) -> Template.Piece {
    let start = index
    index += 2
    var choices = [try sequence(depth: depth + 1)]
    while stands("||") {
      index += 2
      choices.append(try sequence(depth: depth + 1))
    }
    guard stands("))") else { throw .unclosed(byteOffset: start) }
    index += 2
    return .alternatives(choices)
  }
}

/// A static text as bytes.
func text(_ words: StaticString) -> [UInt8] { words.withUTF8Buffer { Array($0) } }

/// The fields that templates may name.
public enum TemplateFields {
  public static let all: [StaticString] = [
    // The other person.
    "name", "given", "company", "title", "location",
    // The reason.
    "what", "where", "when", "who", "point", "effect",
    // The writer.
    "myName", "myWork", "myArea", "myHandle", "myReason",
    // The matter.
    "ask", "role", "firm", "place", "pay", "offer", "date", "news", "link",
    // What their message named.
    "theirTopic", "answer",
    // What they asked and the writer's facts know; set only where it was asked.
    "askedWork", "askedArea", "askedHandle",
  ]

  public static func isKnown(_ name: [UInt8]) -> Bool {
    index(of: name) != nil
  }

  /// Its place in `all`.
  static func index(of name: [UInt8]) -> Int? {
    all.firstIndex { field in
      guard field.utf8CodeUnitCount == name.count else { return false }
      return field.withUTF8Buffer { letters in
        for index in 0..<name.count where letters[index] != name[index] { return false }
        return true
      }
    }
  }
}
