/// Counts how many messages begin alike but for names, among the last 65,536 different beginnings.
///
/// The table has a fixed size. When it is full, beginnings that were not met again since they were last
/// looked at make room, the oldest first: one that many messages share stays.
public struct OpenerTable: Sendable {
  /// How many different beginnings are counted at a time.
  public static let capacity = 1 << 16
  /// From so many messages on a beginning is worth telling.
  public static let leastMessages = 3

  /// The beginning of a message: its first sentence behind the greeting, eight words of it at most.
  public struct Opening: Sendable, Hashable {
    fileprivate let hash: WordHash
    /// The words as they stand, `…` for names and numbers between them.
    public let words: [UInt8]

    private static let leastWords = 3
    private static let mostWords = 8
    /// Bytes of a word that are shown; longer ones are cut.
    private static let wordByteLimit = 40
    /// Words that may stand between a greeting and its mark: "Dear Dr van der Berg,".
    private static let greetedWords = 5
    private static let greetings: [StaticString] = [
      "hi", "hello", "hey", "dear", "good", "greetings", "hola", "bonjour", "hallo", "guten",
      "liebe", "lieber", "sehr", "ciao", "estimado", "estimada", "cher",
    ]

    /// `nil` for a text with fewer than three words behind its greeting.
    /// - Complexity: linear in the length of the text.
    public init?(_ text: [UInt8]) {
      var scan = BlankedWords(text)
      if let end = Opening.endOfGreeting(text) { scan.skip(to: end) }
      var hash = WordHash()
      var words: [UInt8] = []
      var wordCount = 0
      var hasGap = false
      while wordCount < Opening.mostWords, let word = scan.next() {
        if word.startsSentence, wordCount >= Opening.leastWords { break }
        if word.isBlanked {
          hasGap = true
          continue
        }
        hash.add(text, word.range)
        if !words.isEmpty { words.append(0x20) }
        if hasGap, !words.isEmpty { words += [0xE2, 0x80, 0xA6, 0x20] }
        hasGap = false
        words += Opening.cut(text[word.range])
        wordCount += 1
      }
      guard wordCount >= Opening.leastWords else { return nil }
      self.hash = hash
      self.words = words
    }

    /// A word's beginning, whole characters only.
    private static func cut(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
      guard word.count > wordByteLimit else { return word }
      var end = word.startIndex + wordByteLimit
      while end > word.startIndex, word[end] & 0xC0 == 0x80 { end -= 1 }
      return word[..<end]
    }

    /// The offset behind "Hi Ana," or "Ana,"; `nil` when the text begins otherwise.
    private static func endOfGreeting(_ text: [UInt8]) -> Int? {
      var scan = BlankedWords(text)
      guard let first = scan.next() else { return nil }
      let isGreeting = greetings.contains {
        $0.utf8CodeUnitCount == first.range.count
          && WordSearch.holds($0, in: text.span.extracting(first.range))
      }
      var end = first.range.upperBound
      for _ in 0..<(isGreeting ? greetedWords : 1) {
        while end < text.count, !text[end].isWordPart {
          let byte = text[end]
          if byte == 0x2C || byte == 0x0A || isGreeting && byte == 0x21 { return end + 1 }
          if byte == 0x2E && !isGreeting || byte == 0x3F { return nil }
          end += 1
        }
        while end < text.count, text[end].isWordPart || text[end] == 0x27 { end += 1 }
      }
      return nil
    }
  }

  private struct Entry: Sendable {
    var opening: Opening
    var count: Int
    /// Whether it was met again since the hand passed by.
    var isFresh: Bool
  }

  private let capacity: Int
  private var places: [WordHash: Int] = [:]
  private var entries: [Entry] = []
  private var hand = 0

  /// - Parameter capacity: Tests take a small one.
  public init(capacity: Int = OpenerTable.capacity) {
    precondition(capacity > 0, "there is room for one beginning at least")
    self.capacity = capacity
  }

  /// Counts a message that begins like this.
  /// - Complexity: amortized constant: the hand passes a fresh entry once for each time it was met.
  public mutating func count(_ opening: Opening) {
    if let place = places[opening.hash] {
      entries[place].count += 1
      entries[place].isFresh = true
      return
    }
    let entry = Entry(opening: opening, count: 1, isFresh: false)
    guard entries.count == capacity else {
      places[opening.hash] = entries.count
      entries.append(entry)
      return
    }
    while entries[hand].isFresh {
      entries[hand].isFresh = false
      hand = (hand + 1) % capacity
    }
    places[entries[hand].opening.hash] = nil
    places[opening.hash] = hand
    entries[hand] = entry
    hand = (hand + 1) % capacity
  }

  /// Beginnings that at least `leastMessages` messages share, the most frequent first.
  public func overused(limit: Int) -> [(words: [UInt8], count: Int)] {
    var found = entries.filter { $0.count >= OpenerTable.leastMessages }
    found.sort { left, right in
      left.count == right.count
        ? left.opening.words.lexicographicallyPrecedes(right.opening.words)
        : left.count > right.count
    }
    return found.prefix(limit).map { ($0.opening.words, $0.count) }
  }
}
