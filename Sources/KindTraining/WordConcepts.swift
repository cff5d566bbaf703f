import KindJudging
import MessageText

/// Words of several languages that mean much the same to a judge of messages, such as those of invoices.
///
/// What is learnt of one word of a concept goes to all of them, also to those that no example holds. The
/// finished model knows words only: each carries its concepts' weights beside its own.
public struct WordConcepts: Sendable {
  /// Why lines are no concepts.
  public enum ReadingError: Error, Hashable {
    /// Neither blank, a comment, nor a name, a colon and words of small letters.
    case unreadable(line: Int)
    case repeatedName(line: Int)
  }

  /// By the hash of a word in one of its places: what stands for its concepts in that place.
  private(set) var features: [UInt64: [UInt64]] = [:]
  public private(set) var names: [String] = []

  public init() {}

  /// Reads lines of a concept's name, a colon and its words between blanks, letters as messages are compared:
  /// small and without marks. Lines that begin with `#` say something to people.
  public init(lines: [UInt8]) throws(ReadingError) {
    // The concept of each stem that longer words of one concept alone begin with; 0 for several.
    var stems: [WordKey: Int] = [:]
    for (index, line) in lines.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && line.first != UInt8(ascii: "#") {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
        throw .unreadable(line: index + 1)
      }
      let name = String(decoding: line[..<colon], as: UTF8.self)
      if names.contains(name) { throw .repeatedName(line: index + 1) }
      names.append(name)
      for word in line[(colon + 1)...].split(separator: 0x20) {
        guard word.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else {
          throw .unreadable(line: index + 1)
        }
        add(Array(word), toConcept: names.count, &stems)
      }
    }
    for (stem, concept) in stems where concept > 0 {
      features[KindFeatures.hash(ofWord: stem, in: .stem)] = [
        KindFeatures.hash(ofConcept: concept, in: .stem)
      ]
    }
  }

  private mutating func add(
    _ word: [UInt8], toConcept number: Int, _ stems: inout [WordKey: Int]
  ) {
    let key = word.withUnsafeBufferPointer { WordKey(folded: $0) }
    if let stem = KindFeatures.stem(of: word) {
      stems[stem] = stems[stem, default: number] == number ? number : 0
    }
    for place in [KindFeatures.WordPlace.anywhere, .opening] {
      let hash = KindFeatures.hash(ofWord: key, in: place)
      let concept = KindFeatures.hash(ofConcept: number, in: place)
      if features[hash]?.contains(concept) != true { features[hash, default: []].append(concept) }
    }
  }
}
