import Composing
import Linting

/// What somebody says of a person in flags, in answers to questions, or in a row of a table.
struct StatedFacts {
  /// What a facts file or record holds.
  var facts = Facts()
  var met: [UInt8]?
  var about: [UInt8]?
  var point: [UInt8]?
  var who: [UInt8]?
  var place: [UInt8]?
  var when: [UInt8]?
  var reasonType: [UInt8]?
  var ask: [UInt8]?
  /// Other fields of templates.
  var fields: [(name: [UInt8], value: [UInt8])] = []

  /// The facts with the stated reason as the first.
  func complete() -> Facts {
    var facts = facts
    guard let type = typeOfReason else { return facts }
    var reason = Facts.Reason()
    reason.type = type
    reason.what = about
    reason.place = met ?? place
    reason.when = when
    reason.who = who
    reason.point = point
    facts.reasons.insert(reason, at: 0)
    return facts
  }

  /// The type of reason that is spoken of, if one is.
  private var typeOfReason: [UInt8]? {
    if let reasonType { return reasonType }
    if met != nil { return Array("met".utf8) }
    if who != nil { return Array("referred-by".utf8) }
    guard let about else { return nil }
    return Array(StatedFacts.typeOfWork(about).utf8)
  }

  private static let works: [(type: String, words: [[UInt8]])] = [
    ("talk", "talk keynote lecture panel session workshop speech"),
    (
      "article",
      "article post paper book essay blog column report thesis newsletter chapter thread"
    ),
    (
      "uses-their-work",
      "library package tool app project software map data dataset course"
    ),
  ].map { ($0.0, $0.1.split(separator: " ").map { Array($0.utf8) }) }

  private static func typeOfWork(_ about: [UInt8]) -> String {
    let lower = about.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    let words = lower.split { !($0 >= 0x61 && $0 <= 0x7A || $0 >= 0x80) }
    for work in works where words.contains(where: { word in work.words.contains(Array(word)) }) {
      return work.type
    }
    return "their-work"
  }

  /// One for each reason, the first for the stated one.
  func answers(_ facts: Facts, of me: [(name: [UInt8], value: [UInt8])]) -> [Answers] {
    var all = facts.reasons.map { Answers(facts, reason: $0) }
    if all.isEmpty { all = [Answers(facts, reason: nil)] }
    for index in all.indices {
      for field in me { all[index].set(field.name, field.value) }
      if let ask { all[index].set("ask", ask) }
      for field in fields { all[index].set(field.name, field.value) }
    }
    return all
  }
}

/// What `tact.json` says of the user, as fields of templates.
enum MyFacts {
  static func fields(_ configuration: Configuration) -> [(name: [UInt8], value: [UInt8])] {
    guard let me = configuration.me else { return [] }
    let values: [(String, [UInt8]?)] = [
      ("myName", me.value(forKey: "name")?.text), ("myWork", me.value(forKey: "work")?.text),
      ("myArea", me.value(forKey: "homeArea")?.elements?.first?.text),
      ("myHandle", me.value(forKey: "handle")?.text),
      ("myReason", me.value(forKey: "reason")?.text),
    ]
    return values.compactMap { name, value in value.map { (Array(name.utf8), $0) } }
  }

  static func add(_ configuration: Configuration, to answers: inout Answers) {
    for field in fields(configuration) { answers.set(field.name, field.value) }
  }
}
