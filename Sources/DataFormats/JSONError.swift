/// Why bytes are not the JSON that was wanted. Offsets count from the start of the bytes given.
public enum JSONError: Error, Hashable, Sendable {
  /// Another byte, or `nil` for the end, stood where `wanted` had to be.
  case unexpected(byteOffset: Int, found: UInt8?, wanted: JSONWanted)
  /// The string whose opening quote is at `byteOffset` never ends.
  case unclosedString(byteOffset: Int)
  /// A byte below U+0020 stood in a string, where it must be written as an escape.
  case controlCharacter(byteOffset: Int, byte: UInt8)
  /// The backslash at `byteOffset` begins no escape that JSON knows.
  case unknownEscape(byteOffset: Int)
  /// The byte at `byteOffset` is not part of well-formed UTF-8.
  case invalidUTF8(byteOffset: Int)
  /// The comment at `byteOffset` stands in a text that allows none.
  case commentNotAllowed(byteOffset: Int)
  /// The comment that opens at `byteOffset` never ends.
  case unclosedComment(byteOffset: Int)
  /// The comma at `byteOffset` is followed by the end of its object or array.
  case trailingComma(byteOffset: Int)
  /// The key at `byteOffset` was already used at `firstByteOffset` in the same object.
  case duplicateKey(byteOffset: Int, firstByteOffset: Int)
  /// The object or array at `byteOffset` lies deeper than `limit` levels.
  case nestedTooDeep(byteOffset: Int, limit: Int)
  /// The text has more bytes than the limit.
  case tooLong(byteCount: Int, limit: Int)

  /// Where to look first; 0 when the text as a whole is too long.
  public var byteOffset: Int {
    switch self {
    case .unexpected(let offset, _, _), .unclosedString(let offset),
      .controlCharacter(let offset, _), .unknownEscape(let offset), .invalidUTF8(let offset),
      .commentNotAllowed(let offset), .unclosedComment(let offset), .trailingComma(let offset),
      .duplicateKey(let offset, _), .nestedTooDeep(let offset, _):
      offset
    case .tooLong: 0
    }
  }
}

/// What JSON had to continue with.
public enum JSONWanted: UInt8, Hashable, Sendable, CaseIterable {
  /// Any value.
  case value
  /// The `{` of an object.
  case object
  /// The `[` of an array.
  case array
  /// The `"` of a key.
  case key
  /// The `:` after a key.
  case colon
  /// A `,`, or the `}` that ends the object.
  case commaOrBrace
  /// A `,`, or the `]` that ends the array.
  case commaOrBracket
  /// A digit of a number.
  case digit
  /// One of the four hexadecimal digits after `\u`.
  case hexDigit
  /// Nothing more.
  case end
}
