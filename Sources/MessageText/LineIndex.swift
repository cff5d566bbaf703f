/// Lines and columns of byte offsets; LF, CRLF and lone CR each end a line.
public struct LineIndex: Sendable {
  /// Byte offset at which each line starts; the first is 0.
  public let lineStarts: [Int]
  private let bytes: [UInt8]
  /// Places inside long lines with their columns, so that a column is counted over a short stretch only.
  private let checkpoints: [(byte: Int, column: Int)]

  /// Bytes between two checkpoints, at least.
  private static let stride = 1024

  /// - Complexity: O(n).
  public init(_ bytes: [UInt8]) {
    var starts = [0]
    var checkpoints = [(byte: 0, column: 1)]
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      var column = 1
      while index < buffer.count {
        let byte = buffer[index]
        if byte == 0x0A || byte == 0x0D {
          index += byte == 0x0D && index + 1 < buffer.count && buffer[index + 1] == 0x0A ? 2 : 1
          starts.append(index)
          column = 1
          continue
        }
        if index - checkpoints[checkpoints.count - 1].byte >= LineIndex.stride {
          checkpoints.append((index, column))
        }
        index += byte < 0x80 ? 1 : UTF8Decoding.scalar(at: index, in: buffer).byteCount
        column += 1
      }
    }
    lineStarts = starts
    self.checkpoints = checkpoints
    self.bytes = bytes
  }

  /// Line and column of a byte offset, both from 1; columns count Unicode scalars, and each
  /// maximal invalid run of bytes counts as one.
  ///
  /// - Complexity: O(log bytes).
  public func position(ofByte offset: Int) -> (line: Int, column: Int) {
    let line = lineStarts.indexBeforePartition { $0 > offset }
    let checkpoint = checkpoints[checkpoints.indexBeforePartition { $0.byte > offset }]
    let isInLine = checkpoint.byte >= lineStarts[line]
    var column = isInLine ? checkpoint.column : 1
    bytes.withUnsafeBufferPointer { buffer in
      var index = isInLine ? checkpoint.byte : lineStarts[line]
      while index < min(offset, buffer.count) {
        index += UTF8Decoding.scalar(at: index, in: buffer).byteCount
        if index <= offset { column += 1 }
      }
    }
    return (line + 1, column)
  }

  /// The bytes of a line, from 1, without its line end.
  public func line(_ number: Int) -> Range<Int> {
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }
}
