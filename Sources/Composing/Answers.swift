public import Linting

/// The values that a template's fields are filled with, cleaned so that they cannot break out of a sentence.
public struct Answers: Sendable {
  private var values: [(name: [UInt8], value: [UInt8])] = []
  /// The type of reason that `what`, `where` and the like come from.
  public var reasonType: [UInt8]?

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
    let clean = FactText.clean(value)
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
    set("title", facts.title.map { Answers.midSentenceTitle($0) })
    set("location", facts.location)
    guard let reason else { return }
    reasonType = reason.type
    set("what", reason.what.map { Answers.midSentence($0) })
    set("where", reason.place.map { Answers.midSentence($0) })
    set("when", reason.when.map { Answers.midSentence($0) })
    set("who", reason.who)
    set("point", reason.point.map { Answers.midSentence($0) })
  }

  /// Words that a place brings along when `at` is not its own: `in Ghent`, `on the night train`.
  static let prepositions: [StaticString] = ["at ", "in ", "on ", "during "]

  /// As it stands inside a sentence to the person: `The meetup` -> `the meetup`, `Her talk` -> `your talk`.
  static func midSentence(_ value: [UInt8]) -> [UInt8] {
    let clean = FactText.clean(value)
    for word in ["the ", "your ", "last ", "this "] + prepositions where startsWith(word, clean) {
      return text(word) + clean.dropFirst(word.utf8CodeUnitCount)
    }
    for pronoun in ["her ", "his ", "their "] as [StaticString] where startsWith(pronoun, clean) {
      return text("your ") + clean.dropFirst(pronoun.utf8CodeUnitCount)
    }
    return clean
  }

  /// Words behind which a title says more than the title.
  private static let titleEnds: [[UInt8]] = ["at", "@", "-", "|", "–", "—", "·", "•", "&"].map {
    text($0)
  }

  /// A title as it stands inside a sentence: `Head of Data | Speaker` -> `head of data`, `CTO` -> `CTO`.
  static func midSentenceTitle(_ value: [UInt8]) -> [UInt8] {
    var title: [UInt8] = []
    for word in value.split(separator: UInt8(ascii: " ")) {
      if titleEnds.contains(where: { $0.elementsEqual(word) }) { break }
      if !title.isEmpty { title.append(UInt8(ascii: " ")) }
      // Only the first letter is a capital: `Engineer`, but not `CTO` or `DevOps`.
      let letters = word.last == UInt8(ascii: ",") ? word.dropLast() : word
      let isPlain = letters.count > 1 && letters.dropFirst().allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
      for (place, byte) in letters.enumerated() {
        let isCapital = byte >= 0x41 && byte <= 0x5A
        title.append(place == 0 && isCapital && isPlain ? byte | 0x20 : byte)
      }
      if letters.count < word.count { break }
    }
    return title
  }

  /// Whether a value begins with a word and its blank, in any case.
  static func startsWith(_ word: StaticString, _ value: [UInt8]) -> Bool {
    guard value.count > word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { letters in
      for index in 0..<letters.count {
        let byte = value[index]
        if letters[index] != (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) { return false }
      }
      return true
    }
  }
}
