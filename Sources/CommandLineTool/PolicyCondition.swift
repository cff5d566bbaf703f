import DataFormats
import KindJudging
import Triage

/// The conditions of a policy's row as `tact.json` writes them.
enum PolicyCondition {
  struct Fault: Error {
    var byteOffset: Int
    var what: String
    var next: String
  }

  static let keys = [
    "kind", "network", "relationship", "recruiterTitle", "mutuals", "mentionsMyWriting", "local",
    "interesting", "metInPerson", "sharesLanguage", "adult", "invitation", "fraudProven",
  ]

  /// The conditions of an object, or the first fault in it.
  static func list(_ value: JSONValue) -> Parsed {
    guard let members = value.members else {
      return .fault(
        Fault(
          byteOffset: value.byteRange.lowerBound, what: "conditions are an object",
          next: "write {\"kind\": [\"pitch\"]}"))
    }
    var conditions: [Condition] = []
    for member in members {
      switch condition(member) {
      case .condition(let condition): conditions.append(condition)
      case .fault(let fault): return .fault(fault)
      }
    }
    return .conditions(conditions)
  }

  enum Parsed {
    case conditions([Condition])
    case fault(Fault)

    func get(_ failure: (Fault) -> any Error) throws -> [Condition] {
      switch self {
      case .conditions(let conditions): return conditions
      case .fault(let fault): throw failure(fault)
      }
    }
  }

  private enum One {
    case condition(Condition)
    case fault(Fault)
  }

  private static func condition(_ member: JSONMember) -> One {
    let value = member.value
    switch member.key.string {
    case "kind": return words(value, MessageKind.allCases, \.name) { .kind($0) }
    case "network": return words(value, Network.allCases, \.name) { .network($0) }
    case "relationship": return words(value, Relationship.allCases, \.name) { .relationship($0) }
    case "mutuals":
      guard let count = value.integer, count >= 0 else {
        return fault(value, "`mutuals` wants a whole number", "write the least number that counts")
      }
      return .condition(.mutuals(atLeast: count))
    case "metInPerson":
      return truth(value) { .metInPerson($0) }
    case "invitation":
      return truth(value) { .invitation($0) }
    case "recruiterTitle": return onlyTrue(value, .recruiterTitle)
    case "mentionsMyWriting": return onlyTrue(value, .mentionsMyWriting)
    case "local": return onlyTrue(value, .local)
    case "interesting": return onlyTrue(value, .interesting)
    case "sharesLanguage": return onlyTrue(value, .sharesLanguage)
    case "adult": return onlyTrue(value, .adult)
    case "fraudProven": return onlyTrue(value, .fraudProven)
    case let name:
      let nearest = NearestName.of(name, among: keys)
      return .fault(
        Fault(
          byteOffset: member.keyByteRange.lowerBound,
          what: "`\(name.terminalSafe)` is no condition"
            + (nearest.map { ", did you mean `\($0)`?" } ?? ""),
          next: "write one of " + keys.joined(separator: ", ")))
    }
  }

  private static func words<Word>(
    _ value: JSONValue, _ all: [Word], _ name: (Word) -> StaticString,
    _ make: ([Word]) -> Condition
  ) -> One {
    let names = all.map { name($0).string }
    var found: [Word] = []
    for element in value.elements ?? [value] {
      guard let index = names.firstIndex(where: { $0 == element.text?.string }) else {
        let nearest = NearestName.of(element.text?.string ?? "", among: names)
        return fault(
          element, "this word is not known" + (nearest.map { ", did you mean `\($0)`?" } ?? ""),
          "write one of " + names.joined(separator: ", "))
      }
      found.append(all[index])
    }
    return .condition(make(found))
  }

  private static func truth(_ value: JSONValue, _ make: (Bool) -> Condition) -> One {
    guard let truth = value.boolean else {
      return fault(value, "true or false is wanted", "write true or false")
    }
    return .condition(make(truth))
  }

  /// A condition that is left out rather than denied; what must not hold goes under `unless`.
  private static func onlyTrue(_ value: JSONValue, _ condition: Condition) -> One {
    guard value.boolean == true else {
      return fault(value, "true is wanted", "write true; what must not hold goes under `unless`")
    }
    return .condition(condition)
  }

  private static func fault(_ value: JSONValue, _ what: String, _ next: String) -> One {
    .fault(Fault(byteOffset: value.byteRange.lowerBound, what: what, next: next))
  }
}
