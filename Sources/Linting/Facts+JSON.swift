public import DataFormats

/// Why an object is no facts object.
public enum FactsError: Error, Hashable, Sendable {
  /// A key that facts do not have, at the byte offset.
  case unknownKey(byteOffset: Int, key: [UInt8])
  /// A value of another type than the key wants.
  case wrongType(byteOffset: Int, key: StaticStringName, wanted: FactsType)
  /// A number outside its range.
  case outOfRange(byteOffset: Int, key: StaticStringName, low: Int, high: Int)
  /// A word that is none of the allowed ones.
  case unknownWord(byteOffset: Int, key: StaticStringName)
  case notAnObject(byteOffset: Int)

  public var byteOffset: Int {
    switch self {
    case .unknownKey(let offset, _), .wrongType(let offset, _, _),
      .outOfRange(let offset, _, _, _), .unknownWord(let offset, _), .notAnObject(let offset):
      offset
    }
  }
}

/// What a facts key holds.
public enum FactsType: UInt8, Sendable, Hashable {
  case text, number, truth, listOfTexts, listOfReasons

  public var words: StaticString {
    switch self {
    case .text: "a text in quotes"
    case .number: "a whole number"
    case .truth: "true or false"
    case .listOfTexts: "a list of texts"
    case .listOfReasons: "a list of reasons"
    }
  }
}

/// A key's name that can be compared.
public struct StaticStringName: Sendable, Hashable {
  public let name: StaticString

  public init(_ name: StaticString) { self.name = name }

  public static func == (left: StaticStringName, right: StaticStringName) -> Bool {
    RuleID("", left.name) == RuleID("", right.name)
  }

  public func hash(into hasher: inout Hasher) { RuleID("", name).hash(into: &hasher) }
}

extension Facts {
  /// The keys of a facts object, for messages that offer the nearest one.
  public static let keys: [StaticString] = [
    "name", "given", "company", "title", "role", "location", "languages", "handle", "strength",
    "mutuals", "known", "metInPerson", "isRecruiter", "hasPhoto", "connectionCount",
    "invitePolicy", "reasons",
  ]
  public static let reasonKeys: [StaticString] = ["type", "what", "where", "when", "who", "point"]

  /// Reads a facts object.
  ///
  /// - Parameter allowsUnknownKeys: Records of a batch may hold more; a facts file may not.
  /// - Throws: `FactsError` with the first fault.
  public init(_ value: JSONValue, allowsUnknownKeys: Bool = false) throws(FactsError) {
    self.init()
    guard let members = value.members else {
      throw .notAnObject(byteOffset: value.byteRange.lowerBound)
    }
    for member in members { try read(member, allowsUnknownKeys) }
  }

  private mutating func read(
    _ member: JSONMember, _ allowsUnknownKeys: Bool
  ) throws(FactsError) {
    let value = member.value
    if case .null = value.content { return }
    if member.hasKey("name") {
      name = try Facts.text(value, "name")
    } else if member.hasKey("given") {
      given = try Facts.text(value, "given")
    } else if member.hasKey("company") {
      company = try Facts.text(value, "company")
    } else if member.hasKey("title") || member.hasKey("role") {
      title = try Facts.text(value, "title")
    } else if member.hasKey("location") {
      location = try Facts.text(value, "location")
    } else if member.hasKey("handle") {
      handle = try Facts.text(value, "handle")
    } else if member.hasKey("languages") {
      languages = try Facts.texts(value)
    } else if member.hasKey("strength") {
      strength = try Facts.number(value, "strength", 1, 5)
    } else if member.hasKey("mutuals") {
      mutuals = try Facts.number(value, "mutuals", 0, 1_000_000)
    } else if member.hasKey("connectionCount") {
      connectionCount = try Facts.number(value, "connectionCount", 0, 1_000_000)
    } else if member.hasKey("known") {
      known = try Facts.truth(value, "known")
    } else if member.hasKey("metInPerson") {
      metInPerson = try Facts.truth(value, "metInPerson")
    } else if member.hasKey("isRecruiter") {
      isRecruiter = try Facts.truth(value, "isRecruiter")
    } else if member.hasKey("hasPhoto") {
      hasPhoto = try Facts.truth(value, "hasPhoto")
    } else if member.hasKey("invitePolicy") {
      let word = try Facts.text(value, "invitePolicy")
      guard let policy = InvitePolicy.allCases.first(where: { Facts.same(word, $0.name) }) else {
        throw .unknownWord(
          byteOffset: value.byteRange.lowerBound, key: StaticStringName("invitePolicy"))
      }
      invitePolicy = policy
    } else if member.hasKey("reasons") {
      guard let elements = value.elements else {
        throw Facts.wrong(value, "reasons", .listOfReasons)
      }
      for element in elements { reasons.append(try Reason(element, allowsUnknownKeys)) }
    } else if !allowsUnknownKeys {
      throw .unknownKey(byteOffset: member.keyByteRange.lowerBound, key: member.key)
    }
  }

  fileprivate static func wrong(
    _ value: JSONValue, _ key: StaticString, _ wanted: FactsType
  ) -> FactsError {
    .wrongType(
      byteOffset: value.byteRange.lowerBound, key: StaticStringName(key), wanted: wanted)
  }

  fileprivate static func text(
    _ value: JSONValue, _ key: StaticString
  ) throws(FactsError) -> [UInt8] {
    guard let text = value.text else { throw wrong(value, key, .text) }
    return text
  }

  private static func texts(_ value: JSONValue) throws(FactsError) -> [[UInt8]] {
    guard let elements = value.elements else { throw wrong(value, "languages", .listOfTexts) }
    var texts: [[UInt8]] = []
    for element in elements { texts.append(try text(element, "languages")) }
    return texts
  }

  private static func number(
    _ value: JSONValue, _ key: StaticString, _ low: Int, _ high: Int
  ) throws(FactsError) -> Int {
    guard let number = value.integer else { throw wrong(value, key, .number) }
    guard number >= low, number <= high else {
      throw .outOfRange(
        byteOffset: value.byteRange.lowerBound, key: StaticStringName(key), low: low, high: high)
    }
    return number
  }

  private static func truth(
    _ value: JSONValue, _ key: StaticString
  ) throws(FactsError) -> Bool {
    guard let truth = value.boolean else { throw wrong(value, key, .truth) }
    return truth
  }

  fileprivate static func same(_ text: [UInt8], _ name: StaticString) -> Bool {
    name.withUTF8Buffer { buffer in
      guard buffer.count == text.count else { return false }
      for index in 0..<text.count where buffer[index] != text[index] { return false }
      return true
    }
  }
}

extension Facts.Reason {
  fileprivate init(_ value: JSONValue, _ allowsUnknownKeys: Bool) throws(FactsError) {
    self.init()
    guard let members = value.members else {
      throw .notAnObject(byteOffset: value.byteRange.lowerBound)
    }
    for member in members {
      if case .null = member.value.content { continue }
      if member.hasKey("type") {
        type = try Facts.text(member.value, "type")
      } else if member.hasKey("what") {
        what = try Facts.text(member.value, "what")
      } else if member.hasKey("where") {
        place = try Facts.text(member.value, "where")
      } else if member.hasKey("when") {
        when = try Facts.text(member.value, "when")
      } else if member.hasKey("who") {
        who = try Facts.text(member.value, "who")
      } else if member.hasKey("point") {
        point = try Facts.text(member.value, "point")
      } else if !allowsUnknownKeys {
        throw .unknownKey(byteOffset: member.keyByteRange.lowerBound, key: member.key)
      }
    }
  }
}
