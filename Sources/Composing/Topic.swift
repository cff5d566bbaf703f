public import MessageText

/// What a message says it is about, as a short stretch of its own words.
public enum Topic {
  /// Words of a topic, at most; more would be a quotation of the message.
  static let wordLimit = 3

  private static let works: [WordKey] = [
    WordKey(folded: "article"), WordKey(folded: "post"), WordKey(folded: "talk"),
    WordKey(folded: "paper"), WordKey(folded: "book"), WordKey(folded: "essay"),
    WordKey(folded: "blog"), WordKey(folded: "lecture"), WordKey(folded: "panel"),
    WordKey(folded: "keynote"), WordKey(folded: "report"), WordKey(folded: "column"),
    WordKey(folded: "podcast"), WordKey(folded: "thread"), WordKey(folded: "piece"),
    WordKey(folded: "session"), WordKey(folded: "workshop"),
  ]
  private static let your = WordKey(folded: "your")
  private static let links: [WordKey] = [WordKey(folded: "on"), WordKey(folded: "about")]

  /// Words before which a topic has ended.
  private static let closers: [WordKey] = [
    WordKey(folded: "and"), WordKey(folded: "but"), WordKey(folded: "which"),
    WordKey(folded: "that"), WordKey(folded: "because"), WordKey(folded: "since"),
    WordKey(folded: "was"), WordKey(folded: "is"), WordKey(folded: "has"), WordKey(folded: "had"),
    WordKey(folded: "made"), WordKey(folded: "gave"), WordKey(folded: "at"),
    WordKey(folded: "last"), WordKey(folded: "from"), WordKey(folded: "in"),
    WordKey(folded: "me"), WordKey(folded: "us"), WordKey(folded: "i"), WordKey(folded: "we"),
    WordKey(folded: "really"), WordKey(folded: "yesterday"), WordKey(folded: "today"),
  ]

  /// Words that a topic does not end with.
  private static let danglers: [WordKey] = [
    WordKey(folded: "the"), WordKey(folded: "a"), WordKey(folded: "an"), WordKey(folded: "of"),
    WordKey(folded: "for"), WordKey(folded: "to"), WordKey(folded: "with"), WordKey(folded: "on"),
    WordKey(folded: "my"), WordKey(folded: "your"), WordKey(folded: "our"),
  ]

  /// The words behind `your article on …`, up to a mark, a verb or three words; `nil` when nothing is named
  /// or the phrase goes on.
  public static func named(in message: Message) -> [UInt8]? {
    let tokens = message.tokens
    for (index, token) in tokens.enumerated() where works.contains(token.key) {
      guard index + 2 < tokens.count, links.contains(tokens[index + 1].key) else { continue }
      guard tokens[max(0, index - 3)..<index].contains(where: { $0.key == your }) else { continue }
      let first = index + 2
      var end = first
      while end < tokens.count, tokens[end].kind == .word || tokens[end].kind == .number,
        !closers.contains(tokens[end].key), end == first || !isPast(tokens[end], in: message)
      {
        end += 1
        // A phrase cut in the middle would read as if it were not understood.
        if end - first > wordLimit { return nil }
      }
      while end > first, danglers.contains(tokens[end - 1].key) { end -= 1 }
      guard end > first else { return nil }
      return Array(message.bytes[Int(tokens[first].start)..<Int(tokens[end - 1].end)])
    }
    return nil
  }

  /// Whether a word looks like a verb of the past: "night trains helped me".
  private static func isPast(_ token: Token, in message: Message) -> Bool {
    message.bytes(of: token).suffix(2) == [UInt8(ascii: "e"), UInt8(ascii: "d")]
  }
}
