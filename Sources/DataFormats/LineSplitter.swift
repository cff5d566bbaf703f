/// Cuts a stream of bytes into lines, in memory bounded by its longest line.
///
/// A line ends with LF, or with the end of the input if bytes stand before it. One CR before the LF
/// belongs to the line end, a byte order mark at the very start to no line. U+2028, U+2029 and a
/// lone CR end nothing.
public struct LineSplitter: Sendable {
  /// The most bytes a line may have, unless the caller says otherwise: 16 MiB.
  public static let defaultLineByteLimit = 16 << 20

  private let lineByteLimit: Int
  /// The start of a line whose end has not come yet.
  private var pending: [UInt8] = []
  /// Bytes of that line which were dropped, because it is too long whatever follows.
  private var droppedCount = 0
  private var droppedEndsWithCarriageReturn = false
  private var lineNumber = 1
  private var lineOffset = 0

  /// Makes a splitter for a new input.
  public init(lineByteLimit: Int = defaultLineByteLimit) {
    precondition(lineByteLimit >= 0, "a limit is not negative")
    self.lineByteLimit = lineByteLimit
  }

  /// Takes the next bytes and appends the lines that they complete.
  ///
  /// A line longer than the limit is appended once, at its end, without its bytes.
  /// - Complexity: linear in the length of `chunk`, however long the pending line is.
  public mutating func read(_ chunk: Span<UInt8>, into batch: inout LineBatch) {
    let linesEnd = endOfLastLine(chunk)
    if linesEnd > 0 {
      // All complete lines are copied at once, then found in the copy.
      let start = batch.bytes.count
      batch.bytes.append(pending.span)
      pending.removeAll(keepingCapacity: pending.capacity <= 1 << 20)
      let searchStart = batch.bytes.count
      batch.bytes.append(chunk, from: 0, to: linesEnd)
      appendLines(from: start, searching: searchStart..<batch.bytes.count, to: &batch)
    }
    keep(chunk, from: linesEnd)
  }

  /// A longer start of a line is not copied in front of each piece of its rest.
  private static let prefixedByteLimit = 4096

  /// Takes the next bytes from where they are: `fill` puts them at the beginning of the room that it is
  /// given, and they become lines where they lie.
  ///
  /// - Returns: What `fill` says: how many bytes it were, or not more than 0 when there were none.
  public mutating func read(
    atMost byteCount: Int, into batch: inout LineBatch,
    _ fill: (UnsafeMutableRawBufferPointer) -> Int
  ) -> Int {
    guard pending.count <= LineSplitter.prefixedByteLimit else {
      var got = 0
      let piece = [UInt8](unsafeUninitializedCapacity: byteCount) { room, filledCount in
        got = fill(UnsafeMutableRawBufferPointer(room))
        filledCount = max(0, got)
      }
      read(piece.span, into: &batch)
      return got
    }
    let start = batch.bytes.count
    batch.bytes.reserveCapacity(start + LineSplitter.prefixedByteLimit + byteCount)
    batch.bytes.append(pending.span)
    let searchStart = batch.bytes.count
    var got = 0
    batch.bytes.append(addingCapacity: byteCount) { room in
      room.withUnsafeMutableBufferPointer { all, filledCount in
        let free = UnsafeMutableBufferPointer(rebasing: all[filledCount...].prefix(byteCount))
        got = fill(UnsafeMutableRawBufferPointer(free))
        filledCount += max(0, got)
      }
    }
    let linesEnd = endOfLastLine(batch.bytes.span.extracting(searchStart...))
    if linesEnd > 0 {
      pending.removeAll(keepingCapacity: true)
      appendLines(from: start, searching: searchStart..<searchStart + linesEnd, to: &batch)
    }
    keep(batch.bytes.span.extracting(searchStart...), from: linesEnd)
    // What was kept, and what it goes on from where no line ended, is in front of the next piece again.
    let taken = linesEnd > 0 ? searchStart + linesEnd : start
    batch.bytes.removeLast(batch.bytes.count - taken)
    return got
  }

  /// Finds the lines in bytes of a batch: all line feeds stand in `searched`, which ends with one, and the
  /// first line begins at `start`.
  private mutating func appendLines(
    from start: Int, searching searched: Range<Int>, to batch: inout LineBatch
  ) {
    var (start, searchStart) = (start, searched.lowerBound)
    while searchStart < searched.upperBound {
      let end = ByteSearch.first(
        .lineFeed, in: batch.bytes.span, from: searchStart, to: searched.upperBound)
      appendLine(start, end, hasLineFeed: true, to: &batch)
      start = end + 1
      searchStart = start
    }
  }

  /// Ends the input: appends the last line if it has no LF. A lone byte order mark is no line.
  public mutating func finish(into batch: inout LineBatch) {
    guard !pending.isEmpty || droppedCount > 0 else { return }
    let isOnlyByteOrderMark = pending.count == 3 && byteOrderMarkLength(pending.span) == 3
    if lineNumber == 1, droppedCount == 0, isOnlyByteOrderMark { return }
    let start = batch.bytes.count
    batch.bytes.append(pending.span)
    pending.removeAll()
    appendLine(start, batch.bytes.count, hasLineFeed: false, to: &batch)
  }

  private func endOfLastLine(_ chunk: Span<UInt8>) -> Int {
    var i = chunk.count
    while i > 0, chunk[i - 1] != .lineFeed { i -= 1 }
    return i
  }

  /// Keeps the start of the line that is not complete, or only its length if it is too long.
  private mutating func keep(_ chunk: Span<UInt8>, from start: Int) {
    guard start < chunk.count else { return }
    // A byte order mark and a CR do not count towards the limit.
    let longest = lineByteLimit + 4
    if droppedCount == 0, pending.count + chunk.count - start <= longest {
      pending.append(chunk, from: start, to: chunk.count)
      return
    }
    if droppedCount == 0, lineNumber == 1 { leaveOutByteOrderMark(chunk, from: start) }
    droppedCount += pending.count + chunk.count - start
    droppedEndsWithCarriageReturn = chunk[chunk.count - 1] == .carriageReturn
    pending = []
  }

  /// Before the first line's bytes are dropped: it begins after a byte order mark.
  private mutating func leaveOutByteOrderMark(_ chunk: Span<UInt8>, from start: Int) {
    var head: [UInt8] = []
    head.append(pending.span, from: 0, to: min(3, pending.count))
    head.append(chunk, from: start, to: min(chunk.count, start + 3))
    let length = byteOrderMarkLength(head.span)
    lineOffset += length
    droppedCount -= length
  }

  private mutating func appendLine(
    _ start: Int, _ end: Int, hasLineFeed: Bool, to batch: inout LineBatch
  ) {
    var contentStart = start
    var contentEnd = end
    let nextLineOffset = lineOffset + droppedCount + (end - start) + (hasLineFeed ? 1 : 0)
    if lineNumber == 1, droppedCount == 0 {
      let length = byteOrderMarkLength(batch.bytes.span.extracting(start..<end))
      contentStart += length
      lineOffset += length
    }
    var byteCount = droppedCount + contentEnd - contentStart
    if hasLineFeed {
      if contentEnd > contentStart, batch.bytes[contentEnd - 1] == .carriageReturn {
        contentEnd -= 1
        byteCount -= 1
      } else if contentEnd == contentStart, droppedCount > 0, droppedEndsWithCarriageReturn {
        byteCount -= 1
      }
    }
    let isTooLong = byteCount > lineByteLimit
    batch.lines.append(
      LineBatch.Line(
        range: contentStart..<(isTooLong ? contentStart : contentEnd), number: lineNumber,
        byteOffset: lineOffset, byteCount: byteCount, isTooLong: isTooLong))
    lineNumber += 1
    lineOffset = nextLineOffset
    droppedCount = 0
  }
}
