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
  private static let written: [WordKey] = [
    WordKey(folded: "article"), WordKey(folded: "post"), WordKey(folded: "paper"),
    WordKey(folded: "book"), WordKey(folded: "essay"), WordKey(folded: "blog"),
    WordKey(folded: "column"), WordKey(folded: "piece"), WordKey(folded: "thread"),
    WordKey(folded: "newsletter"), WordKey(folded: "writing"),
  ]
  /// Words that want another behind them; a topic doesn't end in one.
  private static let joints: [WordKey] = [
    WordKey(folded: "in"), WordKey(folded: "of"), WordKey(folded: "for"), WordKey(folded: "at"),
    WordKey(folded: "on"), WordKey(folded: "and"), WordKey(folded: "or"), WordKey(folded: "with"),
    WordKey(folded: "to"), WordKey(folded: "from"), WordKey(folded: "by"), WordKey(folded: "the"),
    WordKey(folded: "a"), WordKey(folded: "an"), WordKey(folded: "your"), WordKey(folded: "how"),
    WordKey(folded: "is"), WordKey(folded: "was"), WordKey(folded: "are"), WordKey(folded: "i"),
  ]
  private static let your = WordKey(folded: "your")
  private static let links: [WordKey] = [WordKey(folded: "on"), WordKey(folded: "about")]

  /// The words behind `your article on …`, up to a mark or three words; `nil` when nothing is named.
  public static func named(in message: Message) -> [UInt8]? {
    let tokens = message.tokens
    for (index, token) in tokens.enumerated() where works.contains(token.key) {
      guard index + 2 < tokens.count, links.contains(tokens[index + 1].key) else { continue }
      guard tokens[max(0, index - 3)..<index].contains(where: { $0.key == your }) else { continue }
      var last = index + 1
      while last + 1 < tokens.count,
        tokens[last + 1].kind == .word || tokens[last + 1].kind == .number,
        last - index - 1 < wordLimit
      {
        last += 1
      }
      while last > index + 1, joints.contains(tokens[last].key) { last -= 1 }
      guard last > index + 1 else { return nil }
      return Array(message.bytes[Int(tokens[index + 2].start)..<Int(tokens[last].end)])
    }
    return nil
  }

  /// Whether the message speaks of something the reader wrote: `your post`, `your last essay`.
  public static func mentionsWriting(in message: Message) -> Bool {
    let tokens = message.tokens
    for (index, token) in tokens.enumerated() where written.contains(token.key) {
      if tokens[max(0, index - 3)..<index].contains(where: { $0.key == your }) { return true }
    }
    return false
  }
}
