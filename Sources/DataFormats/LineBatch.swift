/// Whole lines and their bytes, ready to be handed to a worker.
public struct LineBatch: Sendable {
  /// One line of a file.
  public struct Line: Hashable, Sendable {
    /// The line's bytes in `LineBatch.bytes`, without its line end; empty if it is too long.
    public let range: Range<Int>
    /// The number of the line in the file, from 1.
    public let number: Int
    /// Where the line begins in the file, a byte order mark counted.
    public let byteOffset: Int
    /// How many bytes the line has in the file, without its line end.
    public let byteCount: Int
    /// Whether the line has more bytes than the limit.
    public let isTooLong: Bool
  }

  /// The bytes that the ranges of the lines index.
  public internal(set) var bytes: [UInt8] = []
  /// The lines in the order of the file.
  public internal(set) var lines: [Line] = []

  /// Makes an empty batch.
  public init() {}

  /// Forgets the lines and keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
  }
}
