import Composing
import DataFormats
import Linting

/// What a column of a table of people, or a key of a record, can hold.
enum PersonField: Hashable, Sendable {
  case id, name, given, family, company, title, location
  case met, about, point, who, place, when, reason, ask
  /// Another field of templates.
  case template(String)

  /// The names each goes by, in lower case and without blanks, `_`, `-`, `.` and `:`; the first is shown.
  private static let names: [(field: PersonField, names: [String])] = [
    (.id, ["id"]), (.name, ["name", "to", "fullname"]),
    (.given, ["given", "givenname", "firstname"]),
    (.family, ["lastname", "familyname", "surname"]),
    (.company, ["company", "companyname", "organization", "organisation", "employer"]),
    (.title, ["title", "role", "jobtitle", "position", "headline"]),
    (.location, ["location", "city"]), (.met, ["met", "metat"]), (.about, ["about", "what"]),
    (.point, ["point"]), (.who, ["who", "referredby", "referrer"]), (.place, ["where"]),
    (.when, ["when"]), (.reason, ["reason", "reasontype"]), (.ask, ["ask", "question"]),
  ]

  /// Every name, and the field it stands for. `role` is a person's title, as in facts; the role that is
  /// offered is `fact:role`.
  static let all: [(name: String, field: PersonField)] = {
    var all: [(String, PersonField)] = []
    for entry in names { all += entry.names.map { ($0, entry.field) } }
    for name in TemplateFields.all.map(\.string) {
      let lower = name.lowercased()
      all.append(("fact" + lower, .template(name)))
      if !all.contains(where: { $0.0 == lower }) { all.append((lower, .template(name))) }
    }
    return all
  }()

  static func plain(_ name: String) -> String {
    String(name.lowercased().filter { !" _-.:\u{A0}".contains($0) })
  }

  init?(named name: String) {
    let plain = PersonField.plain(name)
    guard let found = PersonField.all.first(where: { $0.name == plain }) else { return nil }
    self = found.field
  }

  static func nearest(_ name: String) -> String? {
    NearestName.of(plain(name), among: all.map(\.name))
  }

  /// The fields of templates that are filled from it.
  var templateFields: FieldSet {
    let names: [String] =
      switch self {
      case .id, .reason: []
      case .name, .given, .family: ["name", "given"]
      case .company: ["company"]
      case .title: ["title"]
      case .location: ["location"]
      case .met, .place: ["where"]
      case .about: ["what"]
      case .point: ["point"]
      case .who: ["who"]
      case .when: ["when"]
      case .ask: ["ask"]
      case .template(let name): [name]
      }
    return FieldSet(names.map { Array($0.utf8) })
  }
}

/// One person as a row or record states them.
struct StatedPerson {
  var stated = StatedFacts()
  var id: [UInt8]?
  var family: [UInt8]?

  mutating func set(_ field: PersonField, _ value: [UInt8]) {
    guard value.contains(where: { $0 > 0x20 }) else { return }
    switch field {
    case .id: id = value
    case .name: stated.facts.name = value
    case .given: stated.facts.given = value
    case .family: family = value
    case .company: stated.facts.company = value
    case .title: stated.facts.title = value
    case .location: stated.facts.location = value
    case .met: stated.met = value
    case .about: stated.about = stated.about ?? value
    case .point: stated.point = value
    case .who: stated.who = value
    case .place: stated.place = value
    case .when: stated.when = value
    case .reason: stated.reasonType = value
    case .ask: stated.ask = value
    case .template(let name): stated.fields.append((Array(name.utf8), value))
    }
  }

  /// Makes the full name of its parts where only those were given.
  mutating func finish() {
    guard stated.facts.name == nil, let family else { return }
    let parts = [stated.facts.given, family].compactMap { $0 }
    stated.facts.name = Array(parts.joined(separator: [0x20]))
  }
}

/// Which column of a table of people holds what, found by the names in its header.
struct PeopleColumns: Sendable {
  /// By column; `nil` where it is no fact.
  private(set) var fields: [PersonField?] = []
  private(set) var names: [String] = []

  /// Finds the columns; `nil` when none names a person.
  init?(header: CSVRow, of batch: CSVBatch) {
    for index in 0..<header.fieldCount {
      guard let range = batch.field(index, of: header) else { continue }
      let name = Array(batch.bytes[range]).string
      names.append(name)
      let field = PersonField(named: name)
      fields.append(field.flatMap { fields.contains($0) ? nil : $0 })
    }
    guard fields.contains(where: { $0 == .name || $0 == .given || $0 == .family }) else {
      return nil
    }
  }

  /// What is to be said of columns that are not read, once a file.
  var notes: [String] {
    var notes: [String] = []
    for (name, field) in zip(names, fields) where field == nil {
      let shown = name.terminalSafe
      if PersonField(named: name) != nil {
        notes.append("column `\(shown)` says what another column says, and is not read")
      } else {
        notes.append(
          "column `\(shown)` is no fact, and is not read"
            + (PersonField.nearest(name).map { "; did you mean `\($0)`?" } ?? ""))
      }
    }
    return notes
  }
}
