import PhraseMatching

extension Inspection {
  /// Where phrases of a named set of the lexicon stand, in the order of the text; phrases that share a word
  /// are one.
  public func spans(ofPhrases name: StaticString) -> [Range<Int>] {
    guard let set = namedSet(name) else { return [] }
    var spans: [Range<Int>] = []
    var cursor = sets.cursor(ofSet: set)
    while let match = sets.next(&cursor) {
      let span = self.span(ofMatch: match)
      if let last = spans.last, span.lowerBound < last.upperBound {
        spans[spans.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
      } else {
        spans.append(span)
      }
    }
    return spans
  }
}
