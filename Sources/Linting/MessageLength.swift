import MessageText

/// How long a message is, as its channel counts.
public struct MessageLength: Sendable, Hashable {
  /// In `unit`; trailing white space is not counted, CRLF counts as one.
  public let counted: Int
  /// The channel's limit in `unit`, `nil` where none is known.
  public let limit: Int?
  public let unit: LengthUnit
  /// Characters as people see them.
  public let graphemes: Int
  /// Where the text passes the limit, as a byte offset in the message; `nil` when it doesn't.
  public let overflowByte: Int?

  public var isOver: Bool { limit.map { counted > $0 } ?? false }

  /// Measures the bytes of `body`, skipping those that `excluded` says are no part of the message.
  ///
  /// - Complexity: O(n).
  public init(_ bytes: [UInt8], excluding excluded: [Range<Int>] = [], channel: Channel) {
    if excluded.isEmpty, channel != .sms, MessageLength.isPlain(bytes) {
      self.init(plain: bytes, limit: ChannelLimits.limits(of: channel).limit)
    } else {
      self.init(measuring: bytes, excluding: excluded, channel: channel)
    }
  }

  private init(measuring bytes: [UInt8], excluding excluded: [Range<Int>], channel: Channel) {
    let body = MessageLength.body(of: bytes, excluding: excluded)
    let isGSM = channel == .sms && GSMAlphabet.holds(body.bytes)
    let usual = ChannelLimits.limits(of: channel).limit
    let limit = channel == .sms && !isGSM ? ChannelLimits.ucs2SMSLimit : usual
    var count = 0
    var overflow: Int?
    body.bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        if buffer[index] < 0x80, !isGSM {
          count += 1
          if let limit, count > limit, overflow == nil { overflow = index }
          index += 1
          continue
        }
        let decoded = UTF8Decoding.scalar(at: index, in: buffer)
        let scalar = decoded.scalar ?? 0xFFFD
        let costsTwo = isGSM ? GSMAlphabet.isExtended(scalar) : scalar > 0xFFFF
        count += costsTwo ? 2 : 1
        if let limit, count > limit, overflow == nil { overflow = index }
        index += decoded.byteCount
      }
    }
    counted = count
    self.limit = limit
    unit = channel == .sms ? (isGSM ? .gsm7 : .ucs2) : .utf16
    overflowByte = overflow.map { body.originalOffset(of: $0) }
    graphemes = MessageLength.graphemeCount(body.bytes)
  }

  /// ASCII without carriage returns: each byte is one unit and one character.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      // No early end, so that the loop looks at many bytes at once.
      var all: UInt8 = 0
      var returns: UInt8 = 0
      for byte in bytes {
        all |= byte
        returns |= byte == 0x0D ? 1 : 0
      }
      return all < 0x80 && returns == 0
    }
  }

  private init(plain bytes: [UInt8], limit: Int?) {
    var count = bytes.count
    while count > 0,
      bytes[count - 1] == 0x20 || bytes[count - 1] == 0x09 || bytes[count - 1] == 0x0A
    {
      count -= 1
    }
    counted = count
    self.limit = limit
    unit = .utf16
    graphemes = count
    overflowByte = limit.flatMap { count > $0 ? $0 : nil }
  }

  private static func graphemeCount(_ bytes: [UInt8]) -> Int {
    for byte in bytes where byte >= 0x80 { return String(decoding: bytes, as: UTF8.self).count }
    return bytes.count
  }

  /// The bytes that count, and where each stretch of them came from.
  private struct Body {
    var bytes: [UInt8] = []
    /// Offset in the original and in `bytes` at which a stretch begins.
    var stretches: [(original: Int, counted: Int)] = []

    mutating func trim() {
      while let last = bytes.last, last == 0x20 || last == 0x09 || last == 0x0A || last == 0x0D {
        bytes.removeLast()
      }
    }

    func originalOffset(of offset: Int) -> Int {
      var answer = offset
      for stretch in stretches where stretch.counted <= offset {
        answer = stretch.original + offset - stretch.counted
      }
      return answer
    }
  }

  private static func body(of bytes: [UInt8], excluding excluded: [Range<Int>]) -> Body {
    var body = Body()
    if excluded.isEmpty, !bytes.contains(0x0D) {
      body.bytes = bytes
      body.stretches = [(0, 0)]
      body.trim()
      return body
    }
    body.bytes.reserveCapacity(bytes.count)
    var index = 0
    var fresh = true
    while index < bytes.count {
      var skipTo: Int?
      for range in excluded where range.contains(index) { skipTo = range.upperBound }
      if let next = skipTo {
        index = next
        fresh = true
        continue
      }
      if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A {
        index += 1
        fresh = true
        continue
      }
      if fresh {
        body.stretches.append((index, body.bytes.count))
        fresh = false
      }
      body.bytes.append(bytes[index])
      index += 1
    }
    body.trim()
    return body
  }
}

/// The alphabet of plain SMS. Source: FACTS 3, GSM 03.38 default and extension tables.
private enum GSMAlphabet {
  static func isExtended(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x5E, 0x7B, 0x7D, 0x5C, 0x5B, 0x5D, 0x7E, 0x7C, 0x20AC: true
    default: false
    }
  }

  static func isBasic(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0A, 0x0D, 0x20...0x5A, 0x5F, 0x61...0x7A: true
    case 0xA1, 0xA3, 0xA4, 0xA5, 0xA7, 0xBF, 0xC4, 0xC5, 0xC6, 0xC7, 0xC9, 0xD1, 0xD6, 0xD8, 0xDC,
      0xDF, 0xE0, 0xE4, 0xE5, 0xE6, 0xE8, 0xE9, 0xEC, 0xF1, 0xF2, 0xF6, 0xF8, 0xF9, 0xFC:
      true
    case 0x394, 0x3A6, 0x393, 0x39B, 0x3A9, 0x3A0, 0x3A8, 0x3A3, 0x398, 0x39E: true
    default: false
    }
  }

  static func holds(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        let decoded = UTF8Decoding.scalar(at: index, in: buffer)
        guard let scalar = decoded.scalar, isBasic(scalar) || isExtended(scalar) else {
          return false
        }
        index += decoded.byteCount
      }
      return true
    }
  }
}
