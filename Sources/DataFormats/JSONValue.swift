/// A JSON value and its place in the text it was read from.
public struct JSONValue: Sendable {
  /// What a value is.
  public enum Content: Sendable {
    case null
    case boolean(Bool)
    /// A number as it was written, such as `-1.5e3`.
    case number([UInt8])
    /// The text of a string in UTF-8, escapes decoded.
    case string([UInt8])
    case array([JSONValue])
    /// The members in the order of the text; no key occurs twice.
    case object([JSONMember])
  }

  /// What the value is.
  public let content: Content
  /// The bytes of the whole value in the text, quotes and brackets included.
  public let byteRange: Range<Int>

  /// The kind of the value.
  public var kind: JSONKind {
    switch content {
    case .null: .null
    case .boolean(let value): value ? .true : .false
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  /// The truth value, or `nil` if this is none.
  public var boolean: Bool? {
    if case .boolean(let value) = content { value } else { nil }
  }

  /// The text of a string in UTF-8, or `nil` if this is none.
  public var text: [UInt8]? {
    if case .string(let text) = content { text } else { nil }
  }

  /// The whole number, or `nil` if this is none; `7.0` is 7.
  public var integer: Int? {
    guard case .number(let digits) = content else { return nil }
    return JSONNumber.integer(in: 0..<digits.count, of: digits.span)
  }

  /// The number times 1,000, or `nil` if this is no number with at most three decimals.
  public var thousandths: Int? {
    guard case .number(let digits) = content else { return nil }
    return JSONNumber.thousandths(in: 0..<digits.count, of: digits.span)
  }

  /// The elements of an array, or `nil` if this is none.
  public var elements: [JSONValue]? {
    if case .array(let elements) = content { elements } else { nil }
  }

  /// The members of an object in the order of the text, or `nil` if this is none.
  public var members: [JSONMember]? {
    if case .object(let members) = content { members } else { nil }
  }

  /// The value of the member with this key; `nil` if there is none or this is no object.
  /// - Complexity: linear in the number of members.
  public func value(forKey key: StaticString) -> JSONValue? {
    guard case .object(let members) = content else { return nil }
    for member in members where member.hasKey(key) { return member.value }
    return nil
  }
}

/// A key and its value in a JSON object.
public struct JSONMember: Sendable {
  /// The key in UTF-8, escapes decoded.
  public let key: [UInt8]
  /// The bytes of the key in the text, quotes included.
  public let keyByteRange: Range<Int>
  /// The value.
  public let value: JSONValue

  /// Whether the key is `text`, compared byte by byte.
  public func hasKey(_ text: StaticString) -> Bool {
    key.span.holds(text, at: 0..<key.count)
  }
}
