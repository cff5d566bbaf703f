import Composing
import DataFormats
import Linting
import Reporting

/// Notes for many people, in the form that was asked for.
struct PeopleReport {
  /// Whom a note is for.
  struct Heading {
    var place: String
    var line: Int
    var id: [UInt8]
    var name: [UInt8]
  }

  private let format: PeopleFormat
  private let channel: Channel
  private var json = JSONWriter()
  private var table = CSVWriter(isSpreadsheetSafe: true)
  private var text: [UInt8] = []

  init(_ format: PeopleFormat, limit channel: Channel) {
    self.format = format
    self.channel = channel
  }

  static var tableHeader: [UInt8] {
    Array("line,id,name,template,subject,text,counted,limit,why,error\n".utf8)
  }

  var bytes: [UInt8] {
    switch format {
    case .text: text
    case .jsonl: json.bytes
    case .csv: table.bytes
    }
  }

  mutating func removeAll() {
    json.removeAll()
    table.removeAll()
    text.removeAll(keepingCapacity: true)
  }

  mutating func add(_ note: ComposedText, for heading: Heading) {
    add(heading, note, why: nil, problem: nil)
  }

  mutating func add(refusal: String, for heading: Heading) {
    add(heading, nil, why: refusal, problem: nil)
  }

  mutating func add(_ problem: PersonProblem, place: String) {
    add(
      Heading(place: place, line: problem.line, id: [], name: []), nil, why: nil, problem: problem)
  }

  private mutating func add(
    _ heading: Heading, _ note: ComposedText?, why: String?, problem: PersonProblem?
  ) {
    switch format {
    case .text: addText(heading, note, why, problem)
    case .jsonl: addLine(heading, note, why, problem)
    case .csv: addRow(heading, note, why, problem)
    }
  }

  // MARK: Forms

  private mutating func addText(
    _ heading: Heading, _ note: ComposedText?, _ why: String?, _ problem: PersonProblem?
  ) {
    var first = "\(heading.place.terminalSafe):\(heading.line)"
    if let problem {
      first += (problem.column.map { ":\($0)" } ?? "") + ": error: \(problem.reason)"
      text += Array("\(first)\n  next: \(problem.next)\n\n".utf8)
      return
    }
    first += ": " + (heading.name.isEmpty ? "somebody" : heading.name.string.terminalSafe)
    guard let note else {
      text += Array("\(first): no note\n  why: \(why ?? "")\n\n".utf8)
      return
    }
    let limit = note.length.limit.map { " of \($0)" } ?? ""
    text += Array("\(first) [\(note.template.string), \(note.length.counted)\(limit)]\n".utf8)
    if !note.subject.bytes.isEmpty, channel.hasSubject {
      text += Array("  Subject: ".utf8) + TerminalText.safe(note.subject.bytes) + [0x0A]
    }
    for line in note.text.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if !line.isEmpty { text += [0x20, 0x20] + TerminalText.safe(Array(line)) }
      text.append(0x0A)
    }
    text.append(0x0A)
  }

  private mutating func addLine(
    _ heading: Heading, _ note: ComposedText?, _ why: String?, _ problem: PersonProblem?
  ) {
    json.beginObject()
    json.key("line")
    json.integer(heading.line)
    json.key("id")
    member(heading.id)
    json.key("name")
    member(heading.name)
    json.key("template")
    member(note?.template ?? [])
    json.key("subject")
    member(channel.hasSubject ? note?.subject.bytes ?? [] : [])
    json.key("text")
    member(note?.text.bytes ?? [])
    json.key("counted")
    member(note?.length.counted)
    json.key("limit")
    member(note?.length.limit)
    json.key("why")
    member(Array((why ?? "").utf8))
    json.key("error")
    if let problem {
      json.beginObject()
      json.key("file")
      json.string(Array(heading.place.utf8))
      json.key("line")
      json.integer(problem.line)
      json.key("column")
      member(problem.column)
      json.key("reason")
      json.string(Array(problem.reason.utf8))
      json.key("next")
      json.string(Array(problem.next.utf8))
      json.endObject()
    } else {
      json.null()
    }
    json.endObject()
    json.endLine()
  }

  private mutating func member(_ value: [UInt8]) {
    if value.isEmpty { json.null() } else { json.string(value) }
  }

  private mutating func member(_ value: Int?) {
    if let value { json.integer(value) } else { json.null() }
  }

  private mutating func addRow(
    _ heading: Heading, _ note: ComposedText?, _ why: String?, _ problem: PersonProblem?
  ) {
    table.integer(heading.line)
    table.field(TerminalText.safe(heading.id))
    table.field(TerminalText.safe(heading.name))
    table.field(note?.template ?? [])
    table.field(channel.hasSubject ? note?.subject.bytes ?? [] : [])
    table.field(note?.text.bytes ?? [])
    if let note { table.integer(note.length.counted) } else { table.field("") }
    if let limit = note?.length.limit { table.integer(limit) } else { table.field("") }
    table.field(Array((why ?? "").utf8))
    if let problem {
      let column = problem.column.map { ":\($0)" } ?? ""
      table.field(
        Array(
          "\(heading.place.terminalSafe):\(problem.line)\(column): \(problem.reason); \(problem.next)"
            .utf8))
    } else {
      table.field("")
    }
    table.endRow()
  }
}
