/// Finds messages that are the same but for names, within the last 1,048,576 distinct ones.
///
/// A message is known by a 128-bit hash of its words: case, punctuation, digits and white space don't
/// count, nor do the greeting's name and words that begin with a capital inside a sentence. The table has a
/// fixed size, and its oldest entries are overwritten: what lies further back is not found.
public struct DuplicateTable: Sendable {
  /// How many distinct messages are remembered.
  public static let capacity = 1 << 20

  /// What a message is known by.
  public struct Key: Sendable, Hashable {
    fileprivate let words: WordHash

    /// `nil` for a text of fewer than five words.
    /// - Complexity: linear in the length of the text.
    public init?(_ text: [UInt8]) {
      guard let words = DuplicateTable.hash(of: text) else { return nil }
      self.words = words
    }
  }

  private struct Entry: Sendable {
    var key: Key
    var id: [UInt8]
  }

  /// Remembered messages in a ring, by age.
  private var ring: [Entry] = []
  private var next = 0
  /// Places in the ring by hash, open addressing, -1 where free; twice the capacity.
  private var slots: [Int32]
  private let mask: Int

  private let capacity: Int

  /// - Parameter capacity: A power of two; tests take a small one.
  public init(capacity: Int = DuplicateTable.capacity) {
    precondition(capacity > 0 && capacity & (capacity - 1) == 0, "the capacity is a power of two")
    self.capacity = capacity
    slots = [Int32](repeating: -1, count: capacity * 2)
    mask = slots.count - 1
  }

  /// The id of the first message with this key, or `nil`, and then the message is remembered.
  public mutating func first(like key: Key, id: [UInt8]) -> [UInt8]? {
    var place = Int(truncatingIfNeeded: key.words.low) & mask
    while slots[place] >= 0 {
      let entry = ring[Int(slots[place])]
      if entry.key == key { return entry.id }
      place = (place + 1) & mask
    }
    let entry = Entry(key: key, id: id)
    if ring.count < capacity {
      slots[place] = Int32(ring.count)
      ring.append(entry)
    } else {
      forget(ring[next])
      // Forgetting may have moved entries, so the free place is looked up again.
      place = Int(truncatingIfNeeded: key.words.low) & mask
      while slots[place] >= 0 { place = (place + 1) & mask }
      slots[place] = Int32(next)
      ring[next] = entry
      next = (next + 1) % capacity
    }
    return nil
  }

  /// Takes an entry out and closes the gap, so that every other entry can still be reached.
  private mutating func forget(_ entry: Entry) {
    var hole = Int(truncatingIfNeeded: entry.key.words.low) & mask
    while slots[hole] >= 0 {
      if ring[Int(slots[hole])].key == entry.key { break }
      hole = (hole + 1) & mask
    }
    guard slots[hole] >= 0 else { return }
    slots[hole] = -1
    var place = (hole + 1) & mask
    while slots[place] >= 0 {
      let home = Int(truncatingIfNeeded: ring[Int(slots[place])].key.words.low) & mask
      // An entry may fill the hole unless its home lies cyclically after the hole.
      if (place - home) & mask >= (place - hole) & mask {
        slots[hole] = slots[place]
        slots[place] = -1
        hole = place
      }
      place = (place + 1) & mask
    }
  }

  private static let leastWords = 5

  /// The hash of a text without its names; `nil` when it has too few words.
  private static func hash(of text: [UInt8]) -> WordHash? {
    var scan = BlankedWords(text)
    var hash = WordHash()
    var wordCount = 0
    while let word = scan.next() {
      if word.isBlanked { continue }
      wordCount += 1
      hash.add(text, word.range)
    }
    return wordCount >= leastWords ? hash : nil
  }
}
