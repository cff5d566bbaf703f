import Linting
import MessageText

extension Inspection {
  /// The measured length when the text may pass the channel's limit by more than `units`; `nil` when its
  /// byte count alone says that it cannot, which is cheap.
  func lengthIfOver(_ units: Int) -> MessageLength? {
    guard let limit = ChannelLimits.limits(of: context.channel).limit else { return nil }
    // A byte is at most one unit; in SMS a bracket is two, and one letter outside GSM lowers the limit.
    let least = context.channel == .sms ? ChannelLimits.ucs2SMSLimit : limit
    guard message.bytes.count > least + units else { return nil }
    return MessageLength(message.bytes, excluding: context.excluded, channel: context.channel)
  }

  /// Just past the last byte that is no white space.
  var contentEnd: Int? {
    var end = message.bytes.count
    while end > 0 {
      let byte = message.bytes[end - 1]
      guard byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D else { return end }
      end -= 1
    }
    return nil
  }

  /// The first sentence that is more than a greeting.
  var openingSpan: Range<Int>? {
    for sentence in message.sentences {
      var wordCount = 0
      for index in sentence.firstToken..<sentence.endToken where tokens[index].kind == .word {
        wordCount += 1
        if wordCount > 3 { return sentence.span }
      }
    }
    return message.sentences.first?.span
  }

  /// The last word, address or number.
  var lastWordSpan: Range<Int>? {
    for token in tokens.reversed() {
      switch token.kind {
      case .soft, .stop, .pause, .emoji: continue
      default: return token.span
      }
    }
    return nil
  }

  /// Words of an e-mail beyond which answers get rarer. Source: RULES 4.17: 25 to 125 words are best in
  /// two studies, under 150 in a third; the largest stands, so that only the long ones are named.
  static let recommendedMailWords = 150

  /// Where the text passes the length that the channel's readers answer most, and by how much.
  var recommendedLengthPassed: (byte: Int, note: FindingNote)? {
    if context.channel == .email { return recommendedWordsPassed }
    guard let limit = ChannelLimits.limits(of: context.channel).recommended,
      message.bytes.count > limit
    else { return nil }
    guard context.excluded.isEmpty, context.channel != .sms,
      !message.folded.traits.contains(.invalidUTF8)
    else { return measuredLengthPassed(limit) }
    let end = contentEnd ?? 0
    if !message.isTruncated, !message.folded.traits.contains(.nonASCII),
      !message.folded.traits.contains(.carriageReturn)
    {
      return end > limit ? (limit, .length(counted: end, limit: limit, unit: .utf16)) : nil
    }
    return message.bytes.withUnsafeBufferPointer { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes[..<end])
      let hasReturns = message.folded.traits.contains(.carriageReturn)
      let counted = Inspection.unitCount(of: text, hasReturns: hasReturns)
      guard counted > limit else { return nil }
      let passed = Inspection.end(ofUnits: limit, in: text, hasReturns: hasReturns)
      return (passed, .length(counted: counted, limit: limit, unit: .utf16))
    }
  }

  /// Bytes whose units are counted in one byte: each is two at most.
  private static let blockByteCount = 120

  /// The UTF-16 units of well-formed UTF-8, a carriage return before a line feed left out.
  private static func unitCount(of text: UnsafeBufferPointer<UInt8>, hasReturns: Bool) -> Int {
    var count = 0
    var start = 0
    while start < text.count {
      // Counted in a byte and without branches, so that the loop looks at many bytes at once.
      let end = min(text.count, start + blockByteCount)
      var units: UInt8 = 0
      for index in start..<end {
        units &+= (text[index] & 0xC0 == 0x80 ? 0 : 1) &+ (text[index] >= 0xF0 ? 1 : 0)
      }
      count += Int(units)
      start = end
    }
    guard hasReturns else { return count }
    for index in text.indices.dropLast() where text[index] == 0x0D && text[index + 1] == 0x0A {
      count -= 1
    }
    return count
  }

  /// Just past the first byte of the last character that `units` UTF-16 units hold; the text has more.
  private static func end(
    ofUnits units: Int, in text: UnsafeBufferPointer<UInt8>, hasReturns: Bool
  ) -> Int {
    // As many bytes hold no more units: they need no look one by one.
    var index = hasReturns ? 0 : units
    var counted = unitCount(of: UnsafeBufferPointer(rebasing: text[..<index]), hasReturns: false)
    var passed = index
    while passed > 0, text[passed - 1] & 0xC0 == 0x80 { passed -= 1 }
    while index < text.count {
      let byte = text[index]
      index += 1
      // The rest of a character, and the first half of a line end.
      if byte & 0xC0 == 0x80 { continue }
      if byte == 0x0D, index < text.count, text[index] == 0x0A { continue }
      counted += byte >= 0xF0 ? 2 : 1
      if counted > units { break }
      passed = index
    }
    return passed
  }

  /// The same by the channel's own measure, which takes a look at every character.
  private func measuredLengthPassed(_ limit: Int) -> (byte: Int, note: FindingNote)? {
    let length = MessageLength(
      message.bytes, excluding: context.excluded, channel: context.channel)
    guard length.counted > limit else { return nil }
    var left = limit
    var offset = 0
    while offset < message.bytes.count, left > 0 {
      let byte = message.bytes[offset]
      if !context.excluded.contains(where: { $0.contains(offset) }), byte & 0xC0 != 0x80 {
        left -= byte >= 0xF0 ? 2 : 1
      }
      offset += 1
    }
    return (offset, .length(counted: length.counted, limit: limit, unit: length.unit))
  }

  private var recommendedWordsPassed: (byte: Int, note: FindingNote)? {
    let limit = Inspection.recommendedMailWords
    guard wordCount > limit else { return nil }
    var count = 0
    for token in tokens {
      switch token.kind {
      case .soft, .stop, .pause: continue
      default: if !token.flags.contains(.contracted) { count += 1 }
      }
      if count > limit { return (Int(token.start), .count(wordCount, limit: limit)) }
    }
    return nil
  }

  /// Whether the line at `offset` is quoted mail: it begins with `>`.
  func isQuotedLine(at offset: Int) -> Bool {
    let start = lineStart(before: offset, byteLimit: 256)
    return message.foldedByte(at: start) == UInt8(ascii: ">")
  }
}
