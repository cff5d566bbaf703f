/// A node of the automaton: where its word edges, steps and outputs stand.
///
/// This and the other entries are written into an image byte by byte, so none of them has unnamed padding.
struct AutomatonNode: BitwiseCopyable {
  /// One bit for each outgoing word, by its number modulo 64: most walks end at this test.
  var wordMask: UInt64 = 0
  var firstEdge: Int32 = 0
  var firstStep: Int32 = 0
  var firstOutput: Int32 = 0
  var edgeCount: UInt16 = 0
  var stepCount: UInt16 = 0
  var outputCount: UInt16 = 0
  /// The token classes that lead on from here.
  var classMask: UInt16 = 0
  /// Whether a step needs no token: a gap, a sentence's end.
  var hasFreeSteps = false
  private var padding: (UInt8, UInt8, UInt8) = (0, 0, 0)

  /// Whether the node goes on with a word only.
  var needsWord: Bool { outputCount == 0 && !hasFreeSteps && classMask == 0 }

  /// Whether anything can come of this node when the next token is this one.
  @inline(__always)
  func leadsOn(wordBit: UInt64, classes: UInt16) -> Bool {
    wordMask & wordBit != 0 || outputCount > 0 || hasFreeSteps || classMask & classes != 0
  }

  /// An unknown word shares its bit with some that are known; it has no edge.
  @inline(__always)
  static func bit(ofWord word: UInt16) -> UInt64 { 1 &<< UInt64(word & 63) }
}

/// A way out of a root, with what its target needs next beside it: most end at that test.
struct RootEdge: BitwiseCopyable {
  private let wordMask: UInt64
  let to: Int32
  /// The target's classes.
  private let classMask: UInt16
  /// Whether the target ends a phrase or goes on without a token.
  private let isOpen: Bool
  private var padding: UInt8 = 0

  init(to: Int32, entry: AutomatonNode) {
    self.to = to
    classMask = entry.classMask
    isOpen = entry.outputCount > 0 || entry.hasFreeSteps
    wordMask = entry.wordMask
  }

  /// Whether anything can come of the target when the next token is this one.
  @inline(__always)
  func leadsOn(wordBit: UInt64, classes: UInt16) -> Bool {
    wordMask & wordBit != 0 || isOpen || classMask & classes != 0
  }
}

/// What follows a node other than a word.
struct AutomatonStep: BitwiseCopyable {
  enum Kind: UInt8 {
    /// A token of one of the classes in `bits`.
    case tokenClass
    /// Up to `bits` tokens of any kind but stops.
    case gap
    /// Only before a stop or the end of the text.
    case sentenceEnd
  }

  let to: Int32
  let bits: UInt16
  let kind: Kind
  private var padding: UInt8 = 0

  init(to: Int32, bits: UInt16, kind: Kind) {
    self.to = to
    self.bits = bits
    self.kind = kind
  }
}

/// A set whose phrase ends at a node.
struct AutomatonOutput: BitwiseCopyable {
  let set: UInt16
  /// Index of the opening that must stand before the phrase, or -1.
  let opening: Int16
}

/// Words of which one stands before a phrase.
struct AutomatonOpening: BitwiseCopyable {
  let firstWord: Int32
  let wordCount: Int32
  /// Tokens before the phrase in which it may stand.
  let tokenLimit: Int32
}

/// Where the ways out of a root stand that two words are.
struct WordPair: BitwiseCopyable {
  /// The first word's number in the upper half, the second's in the lower; 0 for an empty place.
  var key: UInt32 = 0
  var first: UInt16 = 0
  var count: UInt16 = 0
}

/// The pairs of words that begin phrases, by open addressing behind a bit for each pair: that nearly all pairs
/// in a text are none is told from the first cache.
struct WordPairTable {
  /// A power of two bits, at least 16 for each pair.
  let filter: UnsafeBufferPointer<UInt64>
  /// A power of two places, at most half of them used.
  let places: UnsafeBufferPointer<WordPair>

  @inline(__always)
  static func key(_ first: UInt16, _ second: UInt16) -> UInt32 {
    UInt32(first) << 16 | UInt32(second)
  }

  @inline(__always)
  static func hash(_ key: UInt32) -> UInt32 { (key &* 0x9E37_79B1) >> 8 }

  /// The ways out that these words are, if they begin phrases.
  @inline(__always)
  func edges(_ first: UInt16, _ second: UInt16) -> Range<Int>? {
    let key = WordPairTable.key(first, second)
    let hash = WordPairTable.hash(key)
    let bit = Int(hash) & (filter.count &* 64 &- 1)
    if filter[bit &>> 6] & 1 &<< UInt64(bit & 63) == 0 { return nil }
    var place = Int(hash) & (places.count &- 1)
    while places[place].key != key {
      if places[place].key == 0 { return nil }
      place = (place &+ 1) & (places.count &- 1)
    }
    let first = Int(places[place].first)
    return first..<first &+ Int(places[place].count)
  }
}

/// The ways out of a root.
struct AutomatonRoot {
  /// Bits of token classes; the two beyond mark stops and starts.
  static let classCount = 14

  /// Where the edges of each word begin, by word number. Those that need a certain word next are among the pairs.
  let starts: UnsafeBufferPointer<Int32>
  let edges: UnsafeBufferPointer<RootEdge>
  let pairs: WordPairTable
  /// The ways out that pairs of words are.
  let pairEdges: UnsafeBufferPointer<RootEdge>
  /// The classes that begin phrases, and where the edges of each begin.
  let classMask: UInt16
  let classStarts: UnsafeBufferPointer<Int32>
  let classEdges: UnsafeBufferPointer<RootEdge>
}

/// View of an image's tables, never changed, for loops without bounds checks in release builds.
///
/// A class, so that nobody copies forty addresses and counts.
final class AutomatonTables: @unchecked Sendable {
  /// Whose memory they are.
  let image: AutomatonImage
  let vocabulary: VocabularyReader
  let nodes: UnsafeBufferPointer<AutomatonNode>
  /// Word edges in the order of their nodes, then of their words.
  let edgeWords: UnsafeBufferPointer<UInt16>
  let edgeTargets: UnsafeBufferPointer<Int32>
  let root: AutomatonRoot
  let startRoot: AutomatonRoot
  let steps: UnsafeBufferPointer<AutomatonStep>
  let outputs: UnsafeBufferPointer<AutomatonOutput>
  let openings: UnsafeBufferPointer<AutomatonOpening>
  let openingWords: UnsafeBufferPointer<UInt16>

  /// The sections in the order in which `AutomatonImageWriter` takes them.
  init(_ image: AutomatonImage) {
    self.image = image
    let factors: UnsafeBufferPointer<UInt64> = image.section(2)
    vocabulary = VocabularyReader(
      entries: image.section(0), factor: factors[0], shifts: image.section(1),
      tallies: image.section(3))
    nodes = image.section(4)
    edgeWords = image.section(5)
    edgeTargets = image.section(6)
    root = image.root(from: 7)
    startRoot = image.root(from: 15)
    steps = image.section(23)
    outputs = image.section(24)
    openings = image.section(25)
    openingWords = image.section(26)
  }

  /// The first of a node's edges whose word is not before `word`.
  @inline(__always)
  func firstEdge(of entry: AutomatonNode, from word: UInt16) -> Int {
    var low = Int(entry.firstEdge)
    var count = Int(entry.edgeCount)
    while count > 0 {
      let half = count &>> 1
      let isBefore = edgeWords[low &+ half] < word
      low = isBefore ? low &+ half &+ 1 : low
      count = isBefore ? count &- half &- 1 : half
    }
    return low
  }
}
