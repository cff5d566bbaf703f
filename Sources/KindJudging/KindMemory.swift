/// Remembers what a model's words weigh, from message to message: most words come again, and each asks for two
/// look-ups.
public struct KindMemory: Sendable {
  /// A word with its stem, and the sum of their weights.
  struct Word: BitwiseCopyable {
    var bits: UInt64 = 0
    var stem: UInt64 = 0
    var weights = SIMD8<Int16>()
  }

  /// 128 KiB; a word takes the place of another.
  private static let placeBits: UInt64 = 12

  /// The words and marks of the message that is judged, by their hashes.
  private(set) var hashes: [UInt64] = []
  private var words: [Word] = []
  /// The model whose weights they are.
  private var owner: ModelIdentity?

  public init() {}

  /// Forgets everything unless this model said it.
  mutating func serve(_ model: ModelIdentity) {
    if owner === model { return }
    owner = model
    // No word and no mark has the bits of an empty place.
    words = [Word](repeating: Word(), count: 1 << Int(KindMemory.placeBits))
  }

  @inline(__always)
  static func place(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> (64 &- placeBits)) }

  /// Lends the words that are known, and room for the hashes of a message's words, which `body` counts.
  @inline(__always)
  mutating func withRoom(
    for tokenCount: Int,
    _ body: (
      _ known: UnsafeMutableBufferPointer<Word>, _ hashes: UnsafeMutableBufferPointer<UInt64>,
      _ count: inout Int
    ) -> Void
  ) {
    hashes.removeAll(keepingCapacity: true)
    words.withUnsafeMutableBufferPointer { words in
      hashes.append(addingCapacity: tokenCount) { room in
        room.withUnsafeMutableBufferPointer { body(words, $0, &$1) }
      }
    }
  }
}

/// Tells a model from others; its copies share it.
final class ModelIdentity: Sendable {}
