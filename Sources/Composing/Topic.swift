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

  /// Words that end a topic: what follows tells something about it.
  private static let enders: Set<WordKey> = {
    var enders: Set<WordKey> = []
    let words: StaticString = """
      was were is are has have had made makes helped helps got gave gives taught changed saved convinced \
      showed said says that which who and but or because so to when where while as if i we you it they \
      struck reminded answered explained resonated at last yesterday today this
      """
    words.withUTF8Buffer { bytes in
      var start = 0
      for end in 0...bytes.count
      where end == bytes.count || bytes[end] == 0x20 || bytes[end] == 0x0A {
        if end > start {
          enders.insert(WordKey(folded: UnsafeBufferPointer(rebasing: bytes[start..<end])))
        }
        start = end + 1
      }
    }
    return enders
  }()

  /// The words behind `your article on …`, up to a mark, a verb or three words; `nil` when nothing is named.
  public static func named(in message: Message) -> [UInt8]? {
    let tokens = message.tokens
    for (index, token) in tokens.enumerated() where works.contains(token.key) {
      guard index + 2 < tokens.count, links.contains(tokens[index + 1].key) else { continue }
      guard tokens[max(0, index - 3)..<index].contains(where: { $0.key == your }) else { continue }
      var last = index + 1
      while last + 1 < tokens.count,
        tokens[last + 1].kind == .word || tokens[last + 1].kind == .number,
        !enders.contains(tokens[last + 1].key), last - index - 1 < wordLimit
      {
        last += 1
      }
      guard last > index + 1 else { return nil }
      return Array(message.bytes[Int(tokens[index + 2].start)..<Int(tokens[last].end)])
    }
    return nil
  }
}
