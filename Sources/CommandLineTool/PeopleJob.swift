import Composing
import DataFormats
import Linting

/// A part of the people on its way: what was read, and what was made of it.
final class PeopleJob {
  var lines = LineBatch()
  var rows = CSVBatch()
  var columns: PeopleColumns?
  /// Rows up to the header, which name nobody.
  var skippedRowCount = 0
  var place = ""
  /// What goes to the output as it is.
  var output: [UInt8] = []
  /// The notes, in order, by what they are known by.
  var notes: [(line: Int, key: AlikeTexts.Key)] = []
  var problems: [PersonProblem] = []
  /// Lines of people who got no note; their number and the first few.
  var refusedCount = 0
  var refusedLines: [Int] = []
  /// Keys of records that are no facts, each once.
  var unknownKeys: [String] = []
  var usage = ColumnUsage()

  func removeAll() {
    lines.removeAll()
    rows.removeAll()
    columns = nil
    skippedRowCount = 0
    output.removeAll(keepingCapacity: true)
    notes.removeAll(keepingCapacity: true)
    problems.removeAll(keepingCapacity: true)
    refusedCount = 0
    refusedLines.removeAll(keepingCapacity: true)
    unknownKeys.removeAll(keepingCapacity: true)
    usage = ColumnUsage()
  }
}

/// A row or record that could not be read.
struct PersonProblem {
  var line: Int
  /// In Unicode scalars from 1; `nil` where the whole line is meant.
  var column: Int?
  var reason: String
  var next: String
}

/// In which columns people differ, and which of those their notes speak of.
struct ColumnUsage {
  private(set) var firstHashes: [Int?] = []
  private(set) var differs: [Bool] = []
  private(set) var isUsed: [Bool] = []

  private mutating func grow(to count: Int) {
    while firstHashes.count < count {
      firstHashes.append(nil)
      differs.append(false)
      isUsed.append(false)
    }
  }

  mutating func see(_ column: Int, hash: Int) {
    grow(to: column + 1)
    if let first = firstHashes[column] {
      if first != hash { differs[column] = true }
    } else {
      firstHashes[column] = hash
    }
  }

  mutating func use(_ columns: PeopleColumns, _ fields: FieldSet) {
    grow(to: columns.fields.count)
    for (index, field) in columns.fields.enumerated() where !isUsed[index] {
      guard let field else { continue }
      if field.templateFields.intersection(fields).count > 0 { isUsed[index] = true }
    }
  }

  mutating func add(_ other: ColumnUsage) {
    grow(to: other.firstHashes.count)
    for index in other.firstHashes.indices {
      if let hash = other.firstHashes[index] { see(index, hash: hash) }
      if other.differs[index] { differs[index] = true }
      if other.isUsed[index] { isUsed[index] = true }
    }
  }
}

enum PeopleFormat: String {
  case text, jsonl, csv
}

/// What every worker shares.
struct PeopleSetup: Sendable {
  let composer: Composer
  let linter: Linter
  let request: Composer.Request
  let me: [(name: [UInt8], value: [UInt8])]
  /// What options say of everybody.
  let ask: [UInt8]?
  let fields: [(name: [UInt8], value: [UInt8])]
  let format: PeopleFormat
}

/// Why somebody gets no note, in words.
enum PeopleWords {
  static let noReason =
    "the facts hold no reason that depends on this person, and no note is better than one that"
    + " could go to anybody"

  static func missing(_ fields: [[UInt8]]) -> String {
    fields.map { FieldWords.words($0.string) }.joined(separator: "; ")
  }
}

/// Writes the notes of jobs; one for each thread.
final class PeopleWorker {
  private struct Known: Hashable {
    var reasonType: [UInt8]?
    var fields: FieldSet
  }

  private let setup: PeopleSetup
  private var inspection = Inspection()
  private var shortlists: [Known: Composer.Shortlist] = [:]
  private var report: PeopleReport
  /// Sets of facts whose templates are remembered; tables have few, hostile records many.
  private static let shortlistLimit = 4096

  init(_ setup: PeopleSetup) {
    self.setup = setup
    report = PeopleReport(setup.format, limit: setup.request.context.channel)
  }

  func work(_ job: PeopleJob) {
    report.removeAll()
    if let columns = job.columns {
      for row in job.rows.rows.dropFirst(job.skippedRowCount) { read(row, columns, job) }
    }
    for line in job.lines.lines { read(line, job) }
    job.output += report.bytes
  }

  // MARK: Reading

  private func read(_ row: CSVRow, _ columns: PeopleColumns, _ job: PeopleJob) {
    if let problem = row.problem {
      fail(
        PersonProblem(
          line: row.problemPlace.line, column: row.problemPlace.column,
          reason: CSVWords.words(problem),
          next: "close the quote, or put the cell between quotes"), job)
      return
    }
    var person = StatedPerson()
    var isBlank = true
    for index in 0..<row.fieldCount {
      guard let range = job.rows.field(index, of: row), !range.isEmpty else { continue }
      isBlank = false
      if index >= columns.fields.count {
        fail(
          problem(
            row, index, job,
            "the row has \(row.fieldCount) cells, the header \(columns.fields.count)",
            "put cells that hold the delimiter between quotes"), job)
        return
      }
      guard let field = columns.fields[index] else { continue }
      if UTF8Check.firstInvalidOffset(in: job.rows.bytes.span, range: range) != nil {
        fail(
          problem(row, index, job, "this cell is not UTF-8", "save the table as CSV UTF-8"), job)
        return
      }
      person.set(field, Array(job.rows.bytes[range]))
    }
    if isBlank { return }
    for index in columns.fields.indices where columns.fields[index] != nil {
      let range = job.rows.field(index, of: row) ?? 0..<0
      job.usage.see(index, hash: PeopleWorker.hash(job.rows.bytes[range]))
    }
    person.finish()
    write(person, line: row.startLine, job)
  }

  private static func hash(_ bytes: ArraySlice<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash)
  }

  /// The place of a cell: the batch keeps a row's bytes as they stand in the file.
  private func problem(
    _ row: CSVRow, _ index: Int, _ job: PeopleJob, _ reason: String, _ next: String
  ) -> PersonProblem {
    let bytes = job.rows.bytes
    func start(_ index: Int) -> Int {
      let range = job.rows.field(index, of: row) ?? 0..<0
      let isQuoted = range.lowerBound > 0 && bytes[range.lowerBound - 1] == UInt8(ascii: "\"")
      return range.lowerBound - (isQuoted ? 1 : 0)
    }
    let before = Array(bytes[start(0)..<max(start(0), start(index))])
    let position = TextPosition(ofByte: before.count, in: before)
    return PersonProblem(
      line: row.startLine + position.line - 1, column: position.column, reason: reason, next: next)
  }

  private func read(_ line: LineBatch.Line, _ job: PeopleJob) {
    let bytes = Array(job.lines.bytes[line.range])
    func fail(_ offset: Int?, _ reason: String, _ next: String) {
      let column = offset.map { TextPosition(ofByte: $0, in: bytes).column }
      self.fail(
        PersonProblem(line: line.number, column: column, reason: reason, next: next), job)
    }
    if line.isTooLong {
      fail(
        nil, "the line has \(line.byteCount) bytes, \(JSONDocument.defaultByteLimit) are read",
        "split it, one person a line")
      return
    }
    if bytes.allSatisfy({ $0 <= 0x20 }) { return }
    var person = StatedPerson()
    do {
      let root = try JSONDocument(parsing: bytes).root
      person.stated.facts = try Facts(root, allowsUnknownKeys: true)
      for member in root.members ?? [] where !take(member, &person, job) {
        fail(
          member.value.byteRange.lowerBound,
          "`\(member.key.string.terminalSafe)` wants \(FactsType.text.words.string)",
          "correct the value")
        return
      }
    } catch let error as JSONError {
      fail(error.byteOffset, JSONWords.words(error), "write one JSON object on the line")
      return
    } catch let error as FactsError {
      fail(error.byteOffset, FactsOption.words(error), "correct the value")
      return
    } catch {
      fail(nil, "the record cannot be read", "write one JSON object on the line")
      return
    }
    person.finish()
    write(person, line: line.number, job)
  }

  private static let factsKeys = Set(Facts.keys.map(\.string))

  /// Takes what a facts object does not know; false for a value of the wrong type.
  private func take(_ member: JSONMember, _ person: inout StatedPerson, _ job: PeopleJob) -> Bool {
    let key = member.key.string
    if PeopleWorker.factsKeys.contains(key) { return true }
    guard let field = PersonField(named: key) else {
      if job.unknownKeys.count < PeopleOutput.unknownKeyLimit, !job.unknownKeys.contains(key) {
        job.unknownKeys.append(key)
      }
      return true
    }
    switch member.value.content {
    case .null: return true
    case .string(let text): person.set(field, text)
    case .number(let digits) where field == .id: person.set(field, digits)
    default: return false
    }
    return true
  }

  // MARK: Writing

  private func fail(_ problem: PersonProblem, _ job: PeopleJob) {
    job.problems.append(problem)
    report.add(problem, place: job.place)
  }

  private func write(_ person: StatedPerson, line: Int, _ job: PeopleJob) {
    var person = person
    person.stated.ask = person.stated.ask ?? setup.ask
    let facts = person.stated.complete()
    var request = setup.request
    request.context.facts = facts
    request.answers = person.stated.answers(facts, of: setup.me + setup.fields)
    request.limit = 1
    let shortlists = request.answers.map { shortlist(request, $0) }
    let composition = setup.composer.composition(
      request, shortlists: shortlists, inspection: &inspection)
    let heading = PeopleReport.Heading(
      place: job.place, line: line, id: person.id ?? [],
      name: facts.plain().name ?? facts.plain().given ?? [])
    if let text = composition.texts.first {
      job.notes.append((line, AlikeTexts.Key(text.text)))
      if let columns = job.columns { job.usage.use(columns, text.text.fields) }
      report.add(text, for: heading)
      return
    }
    job.refusedCount += 1
    if job.refusedLines.count < PeopleOutput.shownLimit { job.refusedLines.append(line) }
    report.add(refusal: refusal(request, facts, composition), for: heading)
  }

  private func shortlist(
    _ request: Composer.Request, _ answers: Answers
  ) -> Composer.Shortlist {
    let known = Known(reasonType: answers.reasonType, fields: answers.fields)
    if let found = shortlists[known] { return found }
    if shortlists.count >= PeopleWorker.shortlistLimit { shortlists.removeAll() }
    let made = setup.composer.shortlist(request, answers)
    shortlists[known] = made
    return made
  }

  private func refusal(
    _ request: Composer.Request, _ facts: Facts, _ composition: Composer.Composition
  ) -> String {
    switch composition.hindrance {
    case .tooLong:
      return "every text that these facts give is longer than"
        + " \(request.context.channel.name.string) allows"
    case .objection(let rule):
      return "the linter objects to every text that these facts give"
        + " [\(setup.linter.rules[rule].id.bytes.string)]"
    case nil: break
    }
    if facts.reasons.isEmpty { return PeopleWords.noReason }
    let missing = PeopleWords.missing(setup.composer.missing(request))
    if missing.isEmpty, let type = request.answers.first?.reasonType {
      return "no template stands on the reason `\(type.string.terminalSafe)`"
    }
    return missing.isEmpty
      ? "no template fits these facts" : "no template fits these facts; what would help: \(missing)"
  }
}
