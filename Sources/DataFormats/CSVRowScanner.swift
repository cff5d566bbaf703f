/// Finds rows and fields in decoded text that arrives piece by piece.
///
/// `pending` holds the text from the start of the row that is not complete:
///
///     … earlier row ⏎ | a , " b …            ← pending
///                       ↑     ↑    ↑
///                rowStart     │    index     next byte to look at
///                         fieldStart         after the opening quote
///
/// As the whole row is kept, a quote that nothing closes needs no other memory: `index` goes back.
/// Going back is rare and cheap. A field whose quote is open ends at the first run of an odd number
/// of quotes, and only such a run can open a field that does not close by itself; so the text
/// passed over in vain holds no other unclosed quote, and no byte is read more than a few times.
struct CSVRowScanner: Sendable {
  private enum State: UInt8 {
    case rowStart
    case fieldStart
    case unquoted
    case quoted
    /// After a quote that ends a quoted field, or is the first half of a doubled one.
    case quoteInQuoted
    case afterClosingQuote
    /// The row has a problem; its line is passed over.
    case skipping
  }

  var pending: [UInt8] = []
  var offsets = SourceOffsets(isUTF16: false, markLength: 0)
  var delimiter: UInt8 = .ascii(",")

  private let limits: CSVLimits
  private var state = State.rowStart
  private var index = 0
  private var line = 1
  private var endedWithCarriageReturn = false

  private var rowStart = 0
  private var rowLine = 1
  private var rowPlace: CSVPlace { CSVPlace(line: rowLine, column: 1) }
  /// The fields of the row are the first `fieldCount`, up to the limit; the others are old.
  private var fields: [CSVField] = []
  private var fieldCount = 0
  /// The fields of the row that hold quotes to be taken out.
  private var escapedFields: [Int] = []

  private var fieldStart = 0
  private var openingQuote = 0
  private var openingQuoteLine = 1
  private var isFieldEscaped = false

  private var skippedRowOffset = 0
  private var skippedRowProblem = CSVProblem.fieldTooLong(limit: 0)
  private var skippedRowPlace = CSVPlace(line: 1, column: 1)

  init(limits: CSVLimits) {
    self.limits = limits
  }

  /// Reads what is pending and appends the rows that are complete.
  mutating func scan(into batch: inout CSVBatch) {
    // Taken out of `self` so that the text can be read while the state changes.
    var text: [UInt8] = []
    swap(&text, &pending)
    while index < text.count { step(text.span, &batch) }
    drop(from: &text)
    swap(&text, &pending)
  }

  /// Ends the file: what is pending is the last row.
  mutating func finish(into batch: inout CSVBatch) {
    while state != .rowStart {
      var text: [UInt8] = []
      swap(&text, &pending)
      endOfFile(text.span, &batch)
      swap(&text, &pending)
      scan(into: &batch)
    }
  }

  /// Reads up to the next place where the state changes; at least one byte is left.
  private mutating func step(_ text: Span<UInt8>, _ batch: inout CSVBatch) {
    switch state {
    case .rowStart: startRow(text, &batch)
    case .fieldStart: readPlainFields(text, &batch)
    case .unquoted, .afterClosingQuote: readToFieldEnd(text, &batch)
    case .quoted: readQuoted(text)
    case .quoteInQuoted: judgeQuote(text, &batch)
    case .skipping: skip(text, &batch)
    }
  }

  private mutating func startRow(_ text: Span<UInt8>, _ batch: inout CSVBatch) {
    let isSecondHalf = endedWithCarriageReturn && text[index] == .lineFeed
    endedWithCarriageReturn = false
    if isSecondHalf {
      index += 1
      return
    }
    rowStart = index
    rowLine = line
    fieldCount = 0
    if !escapedFields.isEmpty { escapedFields.removeAll(keepingCapacity: true) }
    if text[index] == .lineFeed || text[index] == .carriageReturn {
      endRow(text, at: index, &batch)
      endLine(text)
    } else {
      state = .fieldStart
    }
  }

  /// Reads fields in one go while they are plain: unquoted, whole and within the limits. The field
  /// after them, or the end of the row, is then met in the state that fits it.
  private mutating func readPlainFields(_ text: Span<UInt8>, _ batch: inout CSVBatch) {
    let delimiter = delimiter
    let bytesPerField = limits.bytesPerField
    let rowEndLimit = min(text.count, rowStart + limits.bytesPerRow + 1)
    while index < rowEndLimit, text[index] != .quote {
      let start = index
      let end = min(rowEndLimit, start + bytesPerField + 1)
      let fieldEnd = ByteSearch.firstLineBreak(or: delimiter, in: text, from: start, to: end)
      guard fieldEnd < end else { break }
      addField(start: start, end: fieldEnd)
      guard text[fieldEnd] == delimiter else {
        index = fieldEnd
        endRow(text, at: fieldEnd, &batch)
        endLine(text)
        return
      }
      index = fieldEnd + 1
    }
    if index < text.count { startField(text) }
  }

  private mutating func startField(_ text: Span<UInt8>) {
    guard index - rowStart <= limits.bytesPerRow else {
      startSkipping(text, .rowTooLong(limit: limits.bytesPerRow), at: rowPlace)
      return
    }
    fieldStart = index
    isFieldEscaped = false
    state = .unquoted
    if text[index] == .quote {
      openingQuote = index
      openingQuoteLine = line
      index += 1
      fieldStart = index
      state = .quoted
    }
  }

  /// One past the last byte that may be looked at without breaking a limit.
  private func searchEnd(_ text: Span<UInt8>) -> Int {
    min(text.count, fieldStart + fieldByteLimit + 1, rowStart + limits.bytesPerRow + 1)
  }

  /// A closing quote within a field does not count.
  private var fieldByteLimit: Int {
    state == .afterClosingQuote ? limits.bytesPerField + 1 : limits.bytesPerField
  }

  private mutating func readToFieldEnd(_ text: Span<UInt8>, _ batch: inout CSVBatch) {
    let end = max(index, searchEnd(text))
    index = ByteSearch.firstLineBreak(or: delimiter, in: text, from: index, to: end)
    if index < end {
      endField(text, at: index, &batch)
    } else if index - fieldStart > fieldByteLimit {
      let place = CSVPlace(
        line: state == .afterClosingQuote ? openingQuoteLine : line,
        column: column(of: fieldStart, text))
      startSkipping(text, .fieldTooLong(limit: limits.bytesPerField), at: place)
    } else if index - rowStart > limits.bytesPerRow {
      startSkipping(text, .rowTooLong(limit: limits.bytesPerRow), at: rowPlace)
    }
  }

  private mutating func readQuoted(_ text: Span<UInt8>) {
    let end = searchEnd(text)
    while index < end {
      index = ByteSearch.firstLineBreak(or: .quote, in: text, from: index, to: end)
      guard index < end else { break }
      let byte = text[index]
      index += 1
      if byte == .quote {
        state = .quoteInQuoted
        return
      }
      let isSecondHalf = byte == .lineFeed && text[index - 2] == .carriageReturn
      if !isSecondHalf { line += 1 }
    }
    let isTooLong =
      index - fieldStart > limits.bytesPerField || index - rowStart > limits.bytesPerRow
    if isTooLong { giveUpQuote(text) }
  }

  /// Decides what the quote before `index` was, now that the byte after it is known.
  private mutating func judgeQuote(_ text: Span<UInt8>, _ batch: inout CSVBatch) {
    let byte = text[index]
    if byte == .quote {
      isFieldEscaped = true
      index += 1
      state = .quoted
    } else if byte == delimiter || byte == .lineFeed || byte == .carriageReturn {
      endField(text, at: isFieldEscaped ? index : index - 1, &batch)
    } else if line != openingQuoteLine, looksLikeFieldStart(text[index - 2]) {
      giveUpQuote(text)
    } else {
      isFieldEscaped = true
      state = .afterClosingQuote
    }
  }

  private func looksLikeFieldStart(_ byteBeforeQuote: UInt8) -> Bool {
    byteBeforeQuote == delimiter || byteBeforeQuote == .lineFeed
      || byteBeforeQuote == .carriageReturn
  }

  /// Ends the field, and the row too unless a delimiter stands at `index`.
  private mutating func endField(
    _ text: Span<UInt8>, at fieldEnd: Int, _ batch: inout CSVBatch
  ) {
    addField(end: fieldEnd)
    if text[index] == delimiter {
      index += 1
      state = .fieldStart
    } else {
      endRow(text, at: index, &batch)
      endLine(text)
    }
  }

  private mutating func addField(start: Int, end: Int) {
    let place = fieldCount
    fieldCount += 1
    guard place < limits.fieldsPerRow else { return }
    let field = CSVField(
      start: UInt32(truncatingIfNeeded: start - rowStart),
      end: UInt32(truncatingIfNeeded: end - rowStart))
    if place < fields.count { fields[place] = field } else { fields.append(field) }
  }

  private mutating func addField(end: Int) {
    if isFieldEscaped, fieldCount < limits.fieldsPerRow { escapedFields.append(fieldCount) }
    addField(start: fieldStart, end: end)
  }

  private mutating func endRow(_ text: Span<UInt8>, at end: Int, _ batch: inout CSVBatch) {
    var problem: CSVProblem?
    if end - rowStart > limits.bytesPerRow {
      problem = .rowTooLong(limit: limits.bytesPerRow)
    } else if fieldCount > limits.fieldsPerRow {
      problem = .tooManyFields(count: fieldCount, limit: limits.fieldsPerRow)
    }
    let start = offsets.offset(of: rowStart, in: text)
    appendRow(from: start, to: end, problem, at: rowPlace, text, &batch)
    state = .rowStart
  }

  private mutating func appendRow(
    from startOffset: Int, to end: Int, _ problem: CSVProblem?, at problemPlace: CSVPlace,
    _ text: Span<UInt8>, _ batch: inout CSVBatch
  ) {
    let place = CSVRow.Place(
      startLine: rowLine, byteRange: startOffset..<offsets.offset(of: end, in: text),
      problem: problem, problemPlace: problemPlace)
    if problem == nil {
      batch.append(
        place, text: text.extracting(rowStart..<end),
        fields: fields.span.extracting(0..<fieldCount), escaped: escapedFields)
    } else {
      batch.append(
        place, text: text.extracting(end..<end), fields: fields.span.extracting(0..<0),
        escaped: [])
    }
  }

  /// Moves over the line end at `index`; the LF of a CRLF is left to the next row's start.
  private mutating func endLine(_ text: Span<UInt8>) {
    endedWithCarriageReturn = text[index] == .carriageReturn
    index += 1
    line += 1
  }

  /// The quote that is open is taken for a mistake: back to the end of the line it stands on.
  private mutating func giveUpQuote(_ text: Span<UInt8>) {
    let start = offsets.offset(of: rowStart, in: text)
    let quote = offsets.offset(of: openingQuote, in: text)
    index = ByteSearch.firstLineBreak(or: .lineFeed, in: text, from: openingQuote, to: index)
    line = openingQuoteLine
    let place = CSVPlace(line: line, column: column(of: openingQuote, text))
    startSkipping(from: start, .unclosedQuote(line: line, byteOffset: quote), at: place)
  }

  /// Counts from the start of the line that the row or the break before `offset` begins.
  private func column(of offset: Int, _ text: Span<UInt8>) -> Int {
    var start = offset
    while start > rowStart, text[start - 1] != .lineFeed, text[start - 1] != .carriageReturn {
      start -= 1
    }
    return offset - start + 1
  }

  private mutating func startSkipping(
    _ text: Span<UInt8>, _ problem: CSVProblem, at place: CSVPlace
  ) {
    startSkipping(from: offsets.offset(of: rowStart, in: text), problem, at: place)
  }

  private mutating func startSkipping(
    from rowOffset: Int, _ problem: CSVProblem, at place: CSVPlace
  ) {
    skippedRowOffset = rowOffset
    skippedRowProblem = problem
    skippedRowPlace = place
    state = .skipping
  }

  private mutating func skip(_ text: Span<UInt8>, _ batch: inout CSVBatch) {
    index = ByteSearch.firstLineBreak(or: .lineFeed, in: text, from: index, to: text.count)
    guard index < text.count else { return }
    endSkippedRow(text, &batch)
    endLine(text)
  }

  private mutating func endSkippedRow(_ text: Span<UInt8>, _ batch: inout CSVBatch) {
    appendRow(
      from: skippedRowOffset, to: index, skippedRowProblem, at: skippedRowPlace, text, &batch)
    state = .rowStart
  }

  private mutating func endOfFile(_ text: Span<UInt8>, _ batch: inout CSVBatch) {
    switch state {
    case .rowStart:
      return
    case .fieldStart:
      fieldStart = index
      isFieldEscaped = false
      addField(end: index)
      endRow(text, at: index, &batch)
    case .unquoted, .afterClosingQuote:
      addField(end: index)
      endRow(text, at: index, &batch)
    case .quoteInQuoted:
      addField(end: isFieldEscaped ? index : index - 1)
      endRow(text, at: index, &batch)
    case .quoted:
      giveUpQuote(text)
      if index == text.count { endSkippedRow(text, &batch) }
    case .skipping:
      endSkippedRow(text, &batch)
    }
  }

  /// Drops the text that no row needs any more.
  private mutating func drop(from text: inout [UInt8]) {
    let count = state == .rowStart || state == .skipping ? index : rowStart
    guard count > 0 else { return }
    offsets.drop(count, of: text.span)
    text.removeSubrange(0..<count)
    index -= count
    rowStart -= count
    fieldStart -= count
    openingQuote -= count
  }
}
