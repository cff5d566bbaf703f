/// Walks the members of one JSON object, or the elements of one array, without allocating.
///
/// The bytes are handed to every call instead of being kept, so a reader is a plain value:
///
///     var reader = JSONRecordReader(objectIn: line)
///     while let member = try reader.next(in: bytes) {
///       if member.hasKey("text", in: bytes) { … }
///     }
///
/// Everything passed over is checked: once `next` has returned `nil`, the whole range was one JSON
/// value and white space around it. Repeated keys are reported as often as they occur.
public struct JSONRecordReader: Sendable {
  /// One member of an object or element of an array; ranges are offsets in the bytes walked.
  ///
  /// Small enough to be handed over in registers: stored and loaded again at once, it would have to be waited for.
  public struct Member: Hashable, Sendable {
    @usableFromInline let keyStart: UInt32
    @usableFromInline let keyEnd: UInt32
    @usableFromInline let valueStart: UInt32
    @usableFromInline let valueEnd: UInt32
    /// Whether the key holds a backslash, so that its bytes are not yet its text.
    public let keyHasEscapes: Bool
    /// The kind of the value.
    public let kind: JSONKind
    /// Whether a string value holds a backslash. If not, its bytes are its text.
    public let valueHasEscapes: Bool

    /// The key between its quotes; empty for an element of an array.
    @inlinable public var key: Range<Int> {
      Range(uncheckedBounds: (Int(keyStart), Int(keyEnd)))
    }
    /// The value: for a string what lies between the quotes, for all else the whole value.
    @inlinable public var value: Range<Int> {
      Range(uncheckedBounds: (Int(valueStart), Int(valueEnd)))
    }

    /// Offsets are those of a reader, which has none that is too large.
    init(
      key: Range<Int>, keyHasEscapes: Bool, kind: JSONKind, value: Range<Int>,
      valueHasEscapes: Bool
    ) {
      keyStart = UInt32(truncatingIfNeeded: key.lowerBound)
      keyEnd = UInt32(truncatingIfNeeded: key.upperBound)
      valueStart = UInt32(truncatingIfNeeded: value.lowerBound)
      valueEnd = UInt32(truncatingIfNeeded: value.upperBound)
      self.keyHasEscapes = keyHasEscapes
      self.kind = kind
      self.valueHasEscapes = valueHasEscapes
    }

    /// Whether the key, escapes decoded, is `text`.
    @inlinable
    public func hasKey(_ text: StaticString, in bytes: Span<UInt8>) -> Bool {
      // Most keys differ in their length.
      (key.count == text.utf8CodeUnitCount || keyHasEscapes) && isKey(text, in: bytes)
    }

    @usableFromInline
    func isKey(_ text: StaticString, in bytes: Span<UInt8>) -> Bool {
      JSONRecordReader.isKey((key, keyHasEscapes), text, bytes)
    }

    /// Appends the text of a string value to `buffer`, escapes decoded; see `JSONString`.
    public func appendText(in bytes: Span<UInt8>, to buffer: inout [UInt8]) {
      precondition(kind == .string, "only a string has a text")
      if valueHasEscapes {
        JSONString.appendText(of: value, in: bytes, to: &buffer)
      } else {
        buffer.append(bytes, from: value.lowerBound, to: value.upperBound)
      }
    }
  }

  /// What happens to bytes that are not UTF-8.
  public enum InvalidUTF8: UInt8, Sendable {
    /// The first one is an error.
    case refused
    /// They stay as they are inside strings, for a later reader of the text to judge.
    case kept
  }

  /// The deepest level of objects and arrays that is read, the walked one being the first.
  public static let nestingLimit = JSONScanner.nestingLimit

  private enum Stage: UInt8 { case start, first, later, end }

  private var byteOffset: Int
  private let start: Int
  private let end: Int
  private let isObject: Bool
  private let invalidUTF8: InvalidUTF8
  private var stage = Stage.start

  /// Prepares to walk the one object that `range` holds.
  public init(objectIn range: Range<Int>, invalidUTF8: InvalidUTF8 = .refused) {
    self.init(range, isObject: true, invalidUTF8: invalidUTF8)
  }

  /// Prepares to walk the one array that `range` holds.
  public init(arrayIn range: Range<Int>, invalidUTF8: InvalidUTF8 = .refused) {
    self.init(range, isObject: false, invalidUTF8: invalidUTF8)
  }

  private init(_ range: Range<Int>, isObject: Bool, invalidUTF8: InvalidUTF8) {
    precondition(
      UInt32(exactly: range.upperBound) != nil, "the walked range lies in the first four gigabytes")
    byteOffset = range.lowerBound
    start = range.lowerBound
    end = range.upperBound
    self.isObject = isObject
    self.invalidUTF8 = invalidUTF8
  }

  /// The next member, or `nil` after the last one.
  ///
  /// To enter an object or array, make another reader over `value`; it was checked already.
  /// - Throws: `JSONError` with the offset in `bytes` of the first fault. After an error the reader
  ///   throws or returns members of what follows; stop there.
  public mutating func next(in bytes: Span<UInt8>) throws(JSONError) -> Member? {
    guard try advance(bytes) else { return nil }
    return try value(bytes, key(bytes))
  }

  /// Like `next`, and puts the text of a string under `textKey` in place of what `text` held: a record's one
  /// long text is gone over once.
  public mutating func next(
    in bytes: Span<UInt8>, taking textKey: StaticString, into text: inout [UInt8]
  ) throws(JSONError) -> Member? {
    guard try advance(bytes) else { return nil }
    let key = try key(bytes)
    guard byteOffset < end, bytes[byteOffset] == .quote,
      JSONRecordReader.isKey(key, textKey, bytes)
    else { return try value(bytes, key) }
    let found = try JSONString.read(bytes, &byteOffset, end, into: &text)
    return Member(
      key: key.content, keyHasEscapes: key.hasEscapes, kind: .string, value: found.content,
      valueHasEscapes: found.hasEscapes)
  }

  private typealias Key = (content: Range<Int>, hasEscapes: Bool)

  @inline(__always)
  private static func isKey(_ key: Key, _ text: StaticString, _ bytes: Span<UInt8>) -> Bool {
    guard key.hasEscapes else { return bytes.holds(text, at: key.content) }
    var decoded: [UInt8] = []
    JSONString.appendText(of: key.content, in: bytes, to: &decoded)
    return decoded.span.holds(text, at: 0..<decoded.count)
  }

  /// Goes on to the next member, false behind the last one.
  @inline(__always)
  private mutating func advance(_ bytes: Span<UInt8>) throws(JSONError) -> Bool {
    precondition(start >= 0 && end <= bytes.count, "the walked range lies inside the bytes")
    switch stage {
    case .start:
      try open(bytes)
      guard try !closes(bytes) else { return false }
    case .first, .later:
      guard try !closes(bytes) else { return false }
      guard byteOffset < end, bytes[byteOffset] == .ascii(",") else {
        throw JSONScanner.unexpected(
          bytes, byteOffset, end, isObject ? .commaOrBrace : .commaOrBracket)
      }
      try JSONScanner.skipComma(bytes, &byteOffset, end, isObject: isObject)
    case .end:
      return false
    }
    stage = .later
    return true
  }

  private mutating func open(_ bytes: Span<UInt8>) throws(JSONError) {
    if invalidUTF8 == .refused,
      let offset = UTF8Check.firstInvalidOffset(in: bytes, range: start..<end)
    {
      throw .invalidUTF8(byteOffset: offset)
    }
    JSONScanner.skipSpace(bytes, &byteOffset, end)
    guard byteOffset < end, bytes[byteOffset] == (isObject ? .ascii("{") : .ascii("[")) else {
      throw JSONScanner.unexpected(bytes, byteOffset, end, isObject ? .object : .array)
    }
    byteOffset += 1
    stage = .first
  }

  /// Moves over the closing bracket, if it comes next, and checks that nothing follows it.
  @inline(__always)
  private mutating func closes(_ bytes: Span<UInt8>) throws(JSONError) -> Bool {
    JSONScanner.skipSpace(bytes, &byteOffset, end)
    guard byteOffset < end, bytes[byteOffset] == (isObject ? .ascii("}") : .ascii("]")) else {
      return false
    }
    byteOffset += 1
    JSONScanner.skipSpace(bytes, &byteOffset, end)
    guard byteOffset == end else { throw JSONScanner.unexpected(bytes, byteOffset, end, .end) }
    stage = .end
    return true
  }

  @inline(__always)
  private mutating func key(_ bytes: Span<UInt8>) throws(JSONError) -> Key {
    guard isObject else { return (byteOffset..<byteOffset, false) }
    return try JSONScanner.key(bytes, &byteOffset, end)
  }

  private mutating func value(_ bytes: Span<UInt8>, _ key: Key) throws(JSONError) -> Member {
    guard byteOffset < end else { throw JSONScanner.unexpected(bytes, byteOffset, end, .value) }
    let valueStart = byteOffset
    let kind: JSONKind
    switch bytes[byteOffset] {
    case .quote:
      let text = try JSONScanner.string(bytes, &byteOffset, end)
      return Member(
        key: key.content, keyHasEscapes: key.hasEscapes, kind: .string, value: text.content,
        valueHasEscapes: text.hasEscapes)
    case .ascii("{"), .ascii("["):
      kind = bytes[byteOffset] == .ascii("{") ? .object : .array
      try JSONScanner.skipContainer(bytes, &byteOffset, end, depth: 1)
    default:
      kind = try JSONScanner.scalar(bytes, &byteOffset, end)
    }
    return Member(
      key: key.content, keyHasEscapes: key.hasEscapes, kind: kind, value: valueStart..<byteOffset,
      valueHasEscapes: false)
  }
}
