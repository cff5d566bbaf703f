import PhraseMatching

extension Inspection {
  /// Whether a phrase of a named set of the lexicon ends before a byte offset.
  public func hasPhrase(of name: StaticString, before offset: Int) -> Bool {
    guard let set = namedSets.first(where: { RuleID("", $0.name) == RuleID("", name) }) else {
      return false
    }
    return hasMatch(ofSet: set.number) { $0.upperBound <= offset }
  }
}
