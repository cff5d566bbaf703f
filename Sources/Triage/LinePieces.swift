import DataFormats
import KindJudging
import Linting

/// The parts of a line that are the same for many records, written as JSON once: what is left for each record
/// is to copy them one behind the other.
struct LinePieces: Sendable {
  /// All pieces, one behind the other and a stripe of zeros behind them, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// The first piece of each sort.
  private var firstKind = 0
  private var firstDecision = 0
  private var firstReply = 0
  private var firstRow = 0
  private var firstRowless = 0
  private var firstMissing = 0
  private var suspicion = 0
  private var firstSeverity = 0
  private var firstRule = 0

  /// The most bytes of a line without its id and its findings.
  private(set) var byteLimit = 0
  /// The most bytes of a finding.
  private(set) var findingByteLimit = 0

  init(rules: [Rule], policy: Policy) {
    firstKind = ends.count
    for kind in MessageKind.allCases { add(",\"kind\":", kind.name, ",\"confidence\":") }
    firstDecision = ends.count
    for decision in Decision.allCases { add("},\"decision\":", decision.name, "") }
    firstReply = ends.count
    for reply in ReplyKind.allCases { add(",\"reply\":", reply.name, ",\"because\":[") }
    firstRow = ends.count
    for row in policy.rows {
      let next = row.next.map { Because.bytes(",") + JSONWriter.quoted($0) }
      add(JSONWriter.quoted(Because.words(row: row.name, policy.name)) + (next ?? []))
    }
    firstRowless = ends.count
    for reason in Because.Rowless.allCases {
      add(JSONWriter.quoted(Because.words(reason, policy.name)))
    }
    firstMissing = ends.count
    for fact in MissingFact.allCases {
      add(Because.bytes(",") + JSONWriter.quoted(Because.words(missing: fact)))
    }
    suspicion = ends.count
    add(",", Because.suspicion, "")
    firstSeverity = ends.count
    for severity in Severity.allCases { add(",\"severity\":", severity.name, ",\"startByte\":") }
    // A line has less than all pieces so far, and its braces, keys and figures beside them.
    byteLimit = bytes.count + 200

    firstRule = ends.count
    for rule in rules {
      let start = bytes.count
      bytes.append(contentsOf: "{\"rule\":\"".utf8)
      bytes.append(contentsOf: rule.id.bytes)
      add([UInt8(ascii: "\"")])
      findingByteLimit = max(findingByteLimit, bytes.count - start)
    }
    // The severity, two offsets and the keys.
    findingByteLimit += 100
    bytes.append(contentsOf: [UInt8](repeating: 0, count: LineRoom.stripeByteCount))
  }

  private mutating func add(_ piece: [UInt8]) {
    bytes.append(contentsOf: piece)
    ends.append(bytes.count)
  }

  /// Adds a name of our own in quotes, with what stands before and behind it.
  private mutating func add(_ before: StaticString, _ name: StaticString, _ after: StaticString) {
    add(Because.bytes(before) + JSONWriter.quoted(Because.bytes(name)) + Because.bytes(after))
  }

  /// Writes the line of a record.
  func write(
    _ outcome: borrowing Outcome, id: Span<UInt8>, isQuoted: Bool, to json: inout JSONWriter
  ) {
    let findingsLimit = outcome.findings.count * findingByteLimit
    let limit = byteLimit + id.count + findingsLimit + LineRoom.stripeByteCount
    json.line(atMost: limit) { room in
      var line = LineRoom(room)
      line.put("{\"id\":")
      line.put(UInt8(ascii: "\""), if: isQuoted)
      line.put(id)
      line.put(UInt8(ascii: "\""), if: isQuoted)
      write(outcome, &line)
      return line.count
    }
  }

  /// Writes the line of a record behind its id.
  private func write(_ outcome: borrowing Outcome, _ line: inout LineRoom) {
    let judgement = outcome.judgement
    let ruling = outcome.ruling
    put(firstKind + Int(judgement.kind.rawValue), &line)
    line.put(judgement.confidence)
    line.put(",\"scores\":{\"generic\":")
    line.put(judgement.generic)
    line.put(",\"pitch\":")
    line.put(judgement.pitch)
    line.put(",\"personal\":")
    line.put(judgement.personal)
    line.put(",\"swap\":")
    line.put(judgement.swap)
    put(firstDecision + Int(ruling.decision.rawValue), &line)
    put(firstReply + Int(ruling.reply.rawValue), &line)
    if let row = ruling.row {
      put(firstRow + row, &line)
    } else {
      put(firstRowless + Int(Because.Rowless(outcome).rawValue), &line)
    }
    var missing = ruling.missing.rawValue
    while missing != 0 {
      put(firstMissing + missing.trailingZeroBitCount, &line)
      missing &= missing &- 1
    }
    if Because.isSuspicious(outcome) { put(suspicion, &line) }
    line.put("],\"findings\":[")
    var isFirst = true
    for finding in outcome.findings {
      if !isFirst { line.put(",") }
      isFirst = false
      put(firstRule + finding.rule, &line)
      put(firstSeverity + Int(finding.severity.rawValue), &line)
      line.put(finding.span.lowerBound)
      line.put(",\"endByte\":")
      line.put(finding.span.upperBound)
      line.put("}")
    }
    line.put("]}\n")
  }

  @inline(__always)
  private func put(_ piece: Int, _ line: inout LineRoom) {
    let start = piece == 0 ? 0 : ends[piece - 1]
    line.put(bytes.span, from: start, byteCount: ends[piece] - start)
  }
}

/// Room for a line, filled from its beginning on.
struct LineRoom {
  private var next: UnsafeMutablePointer<UInt8>
  private let start: UnsafeMutablePointer<UInt8>
  private let end: UnsafeMutablePointer<UInt8>

  init(_ room: UnsafeMutableBufferPointer<UInt8>) {
    guard let base = room.baseAddress else { preconditionFailure("a line has room") }
    start = base
    next = base
    end = base + room.count
  }

  /// Bytes that were written.
  var count: Int { next - start }

  @inline(__always)
  private mutating func take(_ byteCount: Int) -> UnsafeMutablePointer<UInt8> {
    precondition(byteCount <= end - next, "the line fits into its room")
    defer { next += byteCount }
    return next
  }

  @inline(__always)
  mutating func put(_ words: StaticString) {
    take(words.utf8CodeUnitCount).initialize(from: words.utf8Start, count: words.utf8CodeUnitCount)
  }

  mutating func put(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { bytes in
      guard let first = bytes.baseAddress else { return }
      take(bytes.count).initialize(from: first, count: bytes.count)
    }
  }

  /// One byte, or nothing.
  @inline(__always)
  mutating func put(_ byte: UInt8, if isWanted: Bool) {
    take(1).initialize(to: byte)
    if !isWanted { next -= 1 }
  }

  /// Bytes that are copied at once.
  static let stripeByteCount = 48

  /// A piece of bytes behind which there is a stripe more. Nearly all pieces are shorter than a stripe, and a copy of a
  /// fixed length needs no call; what is copied too much is written over.
  @inline(__always)
  mutating func put(_ bytes: Span<UInt8>, from start: Int, byteCount: Int) {
    precondition(
      start >= 0 && byteCount >= 0
        && bytes.count - start >= byteCount + LineRoom.stripeByteCount
        && end - next >= byteCount + LineRoom.stripeByteCount,
      "there is a stripe behind the piece and behind its place")
    let raw = bytes.bytes
    let place = UnsafeMutableRawPointer(next)
    func copyBlock(_ offset: Int) {
      let block = raw.unsafeLoadUnaligned(
        fromUncheckedByteOffset: start &+ offset, as: SIMD16<UInt8>.self)
      place.storeBytes(of: block, toByteOffset: offset, as: SIMD16<UInt8>.self)
    }
    var offset = 0
    repeat {
      copyBlock(offset)
      copyBlock(offset &+ 16)
      copyBlock(offset &+ 32)
      offset &+= LineRoom.stripeByteCount
    } while offset < byteCount
    next += byteCount
  }

  /// Three decimals always: `0.875`, `1.000`.
  @inline(__always)
  mutating func put(_ share: Thousandths) {
    let value = UInt32(truncatingIfNeeded: share.value)
    let (tenths, low) = (value / 100, value % 100)
    let (whole, high) = (tenths / 10, tenths % 10)
    let start = whole | high << 16 | (low / 10) << 24
    let place = take(5)
    // The zero of every digit, and the point.
    UnsafeMutableRawPointer(place).storeBytes(
      of: (start &+ 0x3030_2E30).littleEndian, as: UInt32.self)
    (place + 4).initialize(to: 0x30 + UInt8(truncatingIfNeeded: low % 10))
  }

  /// An offset; most have four digits or fewer, which are made without a loop.
  @inline(__always)
  mutating func put(_ offset: Int) {
    precondition(offset >= 0, "an offset is not negative")
    guard offset < 10_000 else {
      putLong(offset)
      return
    }
    let value = UInt32(truncatingIfNeeded: offset)
    let (high, low) = value.quotientAndRemainder(dividingBy: 100)
    let digits = high / 10 | (high % 10) << 8 | (low / 10) << 16 | (low % 10) << 24
    let leadingZeroCount = (value < 10 ? 1 : 0) + (value < 100 ? 1 : 0) + (value < 1000 ? 1 : 0)
    let text = (digits | 0x3030_3030) &>> UInt32(truncatingIfNeeded: 8 * leadingZeroCount)
    UnsafeMutableRawPointer(take(4)).storeBytes(of: text.littleEndian, as: UInt32.self)
    next -= leadingZeroCount
  }

  /// From its last digit on.
  private mutating func putLong(_ offset: Int) {
    var digitCount = 1
    var power = 10
    while digitCount < 19, offset >= power {
      digitCount += 1
      power &*= 10
    }
    let place = take(digitCount)
    var rest = UInt(bitPattern: offset)
    var index = digitCount
    while index > 0 {
      index &-= 1
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      place[index] = 0x30 + UInt8(truncatingIfNeeded: digit)
      rest = quotient
    }
  }
}
