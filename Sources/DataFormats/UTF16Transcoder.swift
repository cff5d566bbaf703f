/// Turns a stream of UTF-16 into UTF-8; an unpaired surrogate or half a unit becomes U+FFFD.
struct UTF16Transcoder: Sendable {
  private let isBigEndian: Bool
  private var firstByte: UInt8?
  private var highSurrogate: UInt32?

  init(isBigEndian: Bool) {
    self.isBigEndian = isBigEndian
  }

  mutating func append(_ chunk: Span<UInt8>, from start: Int, to output: inout [UInt8]) {
    for i in start..<chunk.count {
      guard let first = firstByte else {
        firstByte = chunk[i]
        continue
      }
      firstByte = nil
      let (high, low) = isBigEndian ? (first, chunk[i]) : (chunk[i], first)
      append(unit: UInt32(high) << 8 | UInt32(low), to: &output)
    }
  }

  mutating func finish(to output: inout [UInt8]) {
    if highSurrogate != nil { output.appendReplacementCharacter() }
    if firstByte != nil { output.appendReplacementCharacter() }
    highSurrogate = nil
    firstByte = nil
  }

  private mutating func append(unit: UInt32, to output: inout [UInt8]) {
    if let high = highSurrogate {
      highSurrogate = nil
      if unit & 0xFC00 == 0xDC00 {
        output.appendScalar(0x10000 + (unit & 0x3FF) + (high & 0x3FF) << 10)
        return
      }
      output.appendReplacementCharacter()
    }
    if unit & 0xFC00 == 0xD800 {
      highSurrogate = unit
    } else {
      output.appendScalar(unit)
    }
  }
}

/// Knows where in the file as it was given a byte of the decoded text came from.
///
/// For UTF-8 that is a sum. For UTF-16 the text between two places is measured: four bytes of UTF-8
/// were four in the file, every other scalar two.
struct SourceOffsets: Sendable {
  private let isUTF16: Bool
  /// An index in the text and the offset in the file that belongs to it.
  private var index = 0
  private var offset: Int
  /// How many bytes of the file were seen; half a unit at its end counts as one byte, not two.
  var fileByteCount = 0

  init(isUTF16: Bool, markLength: Int) {
    self.isUTF16 = isUTF16
    offset = markLength
  }

  /// The offset in the file of `wanted`. For UTF-16 it must not lie before one asked for earlier.
  mutating func offset(of wanted: Int, in text: Span<UInt8>) -> Int {
    guard isUTF16 else { return offset + wanted - index }
    precondition(wanted >= index, "places are asked for in the order of the text")
    while index < wanted {
      let byte = text[index]
      if byte & 0xC0 != 0x80 { offset += byte >= 0xF0 ? 4 : 2 }
      index += 1
    }
    return min(offset, fileByteCount)
  }

  /// Forgets the first `count` bytes of the text; indexes count from after them.
  mutating func drop(_ count: Int, of text: Span<UInt8>) {
    if isUTF16, index < count { _ = offset(of: count, in: text) }
    index -= count
  }
}
