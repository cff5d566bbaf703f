/// Lines and columns of byte offsets; LF, CRLF and lone CR each end a line.
public struct LineIndex: Sendable {
  /// Byte offset at which each line starts; the first is 0.
  public let lineStarts: [Int]
  private let bytes: [UInt8]

  /// - Complexity: O(n).
  public init(_ bytes: [UInt8]) {
    var starts = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A || byte == 0x0D {
        if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
        starts.append(index)
      }
    }
    lineStarts = starts
    self.bytes = bytes
  }

  /// Line and column of a byte offset, both from 1; columns count Unicode scalars, and each
  /// maximal invalid run of bytes counts as one.
  ///
  /// - Complexity: O(log lines + bytes in the line).
  public func position(ofByte offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    var column = 1
    bytes.withUnsafeBufferPointer { buffer in
      var index = lineStarts[low]
      while index < min(offset, buffer.count) {
        index += UTF8Decoding.scalar(at: index, in: buffer).byteCount
        if index <= offset { column += 1 }
      }
    }
    return (low + 1, column)
  }

  /// The bytes of a line, from 1, without its line end.
  public func line(_ number: Int) -> Range<Int> {
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }
}
