import Linting

extension Facts {
  /// Facts about somebody of this name, for examples of rules.
  static func named(_ name: StaticString) -> Facts {
    var facts = Facts()
    facts.name = name.withUTF8Buffer { Array($0) }
    return facts
  }
}
