/// A small JSON text read as a whole, such as a configuration or a file of facts.
///
/// Every value knows its place. Repeated keys in an object are an error; a byte order mark at the
/// start is passed over.
public struct JSONDocument: Sendable {
  /// Which texts are accepted.
  public enum Dialect: UInt8, Sendable {
    /// JSON as RFC 8259 has it.
    case strict
    /// JSON that may hold `// …` and `/* … */` comments, and a comma before a closing bracket.
    case commented
  }

  /// The most bytes a text may have, unless the caller says otherwise: 1 MiB.
  public static let defaultByteLimit = 1 << 20

  /// The deepest level of objects and arrays, the outermost being the first.
  public static let nestingLimit = JSONScanner.nestingLimit

  /// The outermost value.
  public let root: JSONValue

  /// Reads `bytes`.
  ///
  /// A surrogate escape without its partner becomes U+FFFD. For the line and column of an error
  /// make a `TextPosition` from its offset.
  /// - Throws: `JSONError`, with the first fault in the order of the text; faults of UTF-8 and of
  ///   length come before all others.
  /// - Complexity: O(n log n) in the number of bytes, for the search for repeated keys.
  public init(
    parsing bytes: [UInt8], dialect: Dialect = .strict, byteLimit: Int = defaultByteLimit
  ) throws(JSONError) {
    guard bytes.count <= byteLimit else {
      throw .tooLong(byteCount: bytes.count, limit: byteLimit)
    }
    if let offset = UTF8Check.firstInvalidOffset(in: bytes.span, range: 0..<bytes.count) {
      throw .invalidUTF8(byteOffset: offset)
    }
    var parser = JSONDocumentParser(
      byteOffset: byteOrderMarkLength(bytes.span), allowsComments: dialect == .commented)
    root = try parser.document(bytes.span)
  }
}

/// Recursive descent; the nesting limit bounds the recursion.
private struct JSONDocumentParser {
  private var i: Int
  private let allowsComments: Bool

  init(byteOffset: Int, allowsComments: Bool) {
    i = byteOffset
    self.allowsComments = allowsComments
  }

  mutating func document(_ bytes: Span<UInt8>) throws(JSONError) -> JSONValue {
    try skipTrivia(bytes)
    let root = try value(bytes, depth: 0)
    try skipTrivia(bytes)
    guard i == bytes.count else { throw unexpected(bytes, .end) }
    return root
  }

  private func next(_ bytes: Span<UInt8>) -> UInt8? { i < bytes.count ? bytes[i] : nil }

  private func unexpected(_ bytes: Span<UInt8>, _ wanted: JSONWanted) -> JSONError {
    .unexpected(byteOffset: i, found: next(bytes), wanted: wanted)
  }

  /// Skips white space and comments; where comments are not allowed, one is named as such.
  private mutating func skipTrivia(_ bytes: Span<UInt8>) throws(JSONError) {
    while true {
      JSONScanner.skipSpace(bytes, &i, bytes.count)
      guard next(bytes) == .ascii("/"), i + 1 < bytes.count else { return }
      let opening = i
      let second = bytes[i + 1]
      guard second == .ascii("/") || second == .ascii("*") else { return }
      guard allowsComments else { throw .commentNotAllowed(byteOffset: opening) }
      i += 2
      if second == .ascii("/") {
        i = ByteSearch.first(.lineFeed, in: bytes, from: i, to: bytes.count)
      } else {
        try skipBlockComment(bytes, opening: opening)
      }
    }
  }

  private mutating func skipBlockComment(_ bytes: Span<UInt8>, opening: Int) throws(JSONError) {
    while true {
      i = ByteSearch.first(.ascii("*"), in: bytes, from: i, to: bytes.count)
      guard i + 1 < bytes.count else { throw .unclosedComment(byteOffset: opening) }
      i += 1
      if bytes[i] == .ascii("/") {
        i += 1
        return
      }
    }
  }

  private mutating func value(_ bytes: Span<UInt8>, depth: Int) throws(JSONError) -> JSONValue {
    let start = i
    let content: JSONValue.Content
    switch next(bytes) {
    case .quote?:
      content = .string(try text(bytes))
    case .ascii("{")?:
      try checkDepth(depth)
      content = .object(try members(bytes, depth: depth + 1))
    case .ascii("[")?:
      try checkDepth(depth)
      content = .array(try elements(bytes, depth: depth + 1))
    default:
      switch try JSONScanner.scalar(bytes, &i, bytes.count) {
      case .true: content = .boolean(true)
      case .false: content = .boolean(false)
      case .number: content = .number(copy(bytes, start..<i))
      case .null, .string, .array, .object: content = .null
      }
    }
    return JSONValue(content: content, byteRange: start..<i)
  }

  private func checkDepth(_ depth: Int) throws(JSONError) {
    guard depth < JSONDocument.nestingLimit else {
      throw .nestedTooDeep(byteOffset: i, limit: JSONDocument.nestingLimit)
    }
  }

  private mutating func text(_ bytes: Span<UInt8>) throws(JSONError) -> [UInt8] {
    let token = try JSONScanner.string(bytes, &i, bytes.count)
    guard token.hasEscapes else { return copy(bytes, token.content) }
    var text: [UInt8] = []
    JSONString.appendText(of: token.content, in: bytes, to: &text)
    return text
  }

  private func copy(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var copy: [UInt8] = []
    copy.append(bytes, from: range.lowerBound, to: range.upperBound)
    return copy
  }

  private mutating func elements(_ bytes: Span<UInt8>, depth: Int) throws(JSONError) -> [JSONValue]
  {
    var elements: [JSONValue] = []
    i += 1
    try skipTrivia(bytes)
    while next(bytes) != .ascii("]") {
      elements.append(try value(bytes, depth: depth))
      try skipTrivia(bytes)
      try separator(bytes, closing: .ascii("]"), wanted: .commaOrBracket)
    }
    i += 1
    return elements
  }

  private mutating func members(_ bytes: Span<UInt8>, depth: Int) throws(JSONError) -> [JSONMember]
  {
    var members: [JSONMember] = []
    i += 1
    try skipTrivia(bytes)
    while next(bytes) != .ascii("}") {
      let keyStart = i
      guard next(bytes) == .quote else { throw unexpected(bytes, .key) }
      let key = try text(bytes)
      let keyByteRange = keyStart..<i
      try skipTrivia(bytes)
      guard next(bytes) == .ascii(":") else { throw unexpected(bytes, .colon) }
      i += 1
      try skipTrivia(bytes)
      let value = try value(bytes, depth: depth)
      members.append(JSONMember(key: key, keyByteRange: keyByteRange, value: value))
      try skipTrivia(bytes)
      try separator(bytes, closing: .ascii("}"), wanted: .commaOrBrace)
    }
    i += 1
    try refuseRepeatedKeys(members)
    return members
  }

  /// Moves past a comma and what is blank after it; stays before a closing bracket.
  private mutating func separator(
    _ bytes: Span<UInt8>, closing: UInt8, wanted: JSONWanted
  ) throws(JSONError) {
    if next(bytes) == closing { return }
    let comma = i
    guard next(bytes) == .ascii(",") else { throw unexpected(bytes, wanted) }
    i += 1
    try skipTrivia(bytes)
    if next(bytes) == closing, !allowsComments { throw .trailingComma(byteOffset: comma) }
  }

  /// Sorts places by key and then by order, so that equal keys are neighbours; of all repeated
  /// keys the one that comes first in the text is reported.
  private func refuseRepeatedKeys(_ members: [JSONMember]) throws(JSONError) {
    guard members.count > 1 else { return }
    let order = (0..<members.count).sorted { left, right in
      let (leftKey, rightKey) = (members[left].key, members[right].key)
      return leftKey == rightKey ? left < right : leftKey.lexicographicallyPrecedes(rightKey)
    }
    var repeated: (first: Int, second: Int)?
    for (first, second) in zip(order, order.dropFirst())
    where members[first].key == members[second].key {
      if repeated.map({ second < $0.second }) ?? true { repeated = (first, second) }
    }
    guard let repeated else { return }
    throw .duplicateKey(
      byteOffset: members[repeated.second].keyByteRange.lowerBound,
      firstByteOffset: members[repeated.first].keyByteRange.lowerBound)
  }
}
