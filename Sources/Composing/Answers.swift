public import Linting

/// The values that a template's fields are filled with, cleaned so that they cannot break out of a sentence.
public struct Answers: Sendable {
  private var values: [(name: [UInt8], value: [UInt8])] = []
  /// The type of reason that `what`, `where` and the like come from.
  public var reasonType: [UInt8]?

  /// Bytes of a value that are taken; names and titles are shorter.
  public static let valueByteLimit = 300

  public init() {}

  public func value(_ name: [UInt8]) -> [UInt8]? {
    for entry in values where entry.name == name { return entry.value }
    return nil
  }

  public func value(_ name: StaticString) -> [UInt8]? { value(text(name)) }

  /// The names of all fields that have a value, in the order they were set.
  public var names: [[UInt8]] { values.map { $0.name } }

  /// Sets a field; a value with nothing to say counts as none.
  public mutating func set(_ name: StaticString, _ value: [UInt8]?) {
    set(text(name), value)
  }

  public mutating func set(_ name: [UInt8], _ value: [UInt8]?) {
    values.removeAll { $0.name == name }
    guard let value else { return }
    let clean = Answers.clean(value)
    if !clean.isEmpty { values.append((name, clean)) }
  }

  /// The same without one field.
  public func without(_ name: [UInt8]) -> Answers {
    var rest = self
    rest.values.removeAll { $0.name == name }
    return rest
  }

  /// What is known of a person, with one of the reasons to write to them.
  public init(_ facts: Facts, reason: Facts.Reason?) {
    set("name", facts.name ?? facts.given)
    set("given", GivenName.of(facts))
    set("company", facts.company)
    set("title", facts.title)
    set("location", facts.location)
    guard let reason else { return }
    reasonType = reason.type
    set("what", reason.what)
    set("where", reason.place)
    set("when", reason.when)
    set("who", reason.who)
    set("point", reason.point)
  }

  /// One line of plain text: no control or hidden characters, no brackets that look like a slot or a tag,
  /// single blanks, no blank or full stop at the ends.
  static func clean(_ value: [UInt8]) -> [UInt8] {
    var clean: [UInt8] = []
    var text = String(decoding: value.prefix(valueByteLimit), as: UTF8.self).unicodeScalars
    while text.last?.value == 0xFFFD { text.removeLast() }
    for scalar in text {
      switch scalar.value {
      case 0...0x20, 0x7F...0xA0, 0x2028, 0x2029, 0x3000:
        if let last = clean.last, last != 0x20 { clean.append(0x20) }
      case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xE0000...0xE007F,
        0xFFFD:
        continue
      case 0x7B, 0x7D, 0x5B, 0x5D, 0x3C, 0x3E, 0x60, 0x7C, 0x5C: continue
      default: clean += Array(String(scalar).utf8)
      }
    }
    while let last = clean.last, last == 0x20 || last == 0x2E || last == 0x2C { clean.removeLast() }
    while let first = clean.first, first == 0x20 { clean.removeFirst() }
    return clean
  }
}

/// The name to greet somebody with.
enum GivenName {
  /// Words in front of a name that are no part of it, without full stop.
  private static let titles: [StaticString] = [
    "dr", "prof", "professor", "mr", "mrs", "ms", "sir", "dame", "rev", "mag", "ing", "herr",
    "frau",
  ]

  /// `given`, else the first word of `name` behind titles; `nil` when nothing is left.
  static func of(_ facts: Facts) -> [UInt8]? {
    if let given = facts.given, !Answers.clean(given).isEmpty { return given }
    guard let name = facts.name else { return nil }
    return of(Answers.clean(name))
  }

  static func of(_ name: [UInt8]) -> [UInt8]? {
    for word in name.split(separator: 0x20) {
      let bare = word.filter { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ",") }
      let lower = bare.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
      if titles.contains(where: { text($0) == lower }) { continue }
      return Array(word)
    }
    return nil
  }
}
