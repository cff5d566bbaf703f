/// Remembers what a model's words weigh, from message to message: most words come again, and each asks for two
/// look-ups.
public struct KindMemory: Sendable {
  /// A word with its stem, and the sum of their weights: half a line of the cache.
  struct Word: BitwiseCopyable {
    var bits: UInt64 = 0
    var stem: UInt64 = 0
    var weights = SIMD8<Int16>()
  }

  /// 128 KiB; a word takes the place of another.
  private static let placeBits: UInt64 = 12

  /// The words and marks of the message that is judged, by their hashes; the first `hashCount` are in use.
  private var hashes: [UInt64] = []
  private(set) var hashCount = 0
  /// Words by their places, and room to begin at a half line.
  private var words: [SIMD2<UInt64>] = []
  /// The index in `words` of the first place: a word across two lines of the cache would be loaded twice.
  private var firstPlace = 0
  /// The model whose weights they are.
  private var owner: ModelIdentity?

  public init() {}

  /// Forgets everything unless this model said it.
  mutating func serve(_ model: ModelIdentity) {
    if owner === model { return }
    owner = model
    // No word and no mark has the bits of an empty place.
    words = [SIMD2<UInt64>](repeating: .zero, count: 2 << Int(KindMemory.placeBits) + 1)
    firstPlace = words.withUnsafeBufferPointer { words in
      (Int(bitPattern: words.baseAddress) & 16) &>> 4
    }
  }

  @inline(__always)
  static func place(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> (64 &- placeBits)) }

  /// Lends the words that are known, and room for the hashes of a message's words, which `body` counts.
  @inline(__always)
  mutating func withRoom(
    for tokenCount: Int,
    _ body: (
      _ known: UnsafeMutablePointer<Word>, _ hashes: UnsafeMutableBufferPointer<UInt64>,
      _ count: inout Int
    ) -> Void
  ) {
    if hashes.count < tokenCount {
      hashes = [UInt64](repeating: 0, count: max(256, tokenCount * 2))
    }
    let firstPlace = firstPlace
    words.withUnsafeMutableBytes { words in
      guard let base = words.baseAddress else { return }
      let known = (base + 16 &* firstPlace).assumingMemoryBound(to: Word.self)
      hashes.withUnsafeMutableBufferPointer { hashes in
        var count = 0
        body(known, hashes, &count)
        hashCount = count
      }
    }
  }
}

/// Tells a model from others; its copies share it.
final class ModelIdentity: Sendable {}
