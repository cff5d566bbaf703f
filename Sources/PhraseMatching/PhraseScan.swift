import MessageText

/// A token as phrases see it: the number of its word, its classes, and whether it stops a phrase.
struct PhraseUnit: BitwiseCopyable {
  /// The number in the lower half, classes in the upper.
  let bits: UInt32

  /// Marks a stop; no token class has this bit.
  static let stopBit: UInt16 = 1 << 15
  /// Marks a token at which a sentence or line begins.
  static let startBit: UInt16 = 1 << 14

  @inline(__always)
  init(number: UInt16, classes: UInt16) { bits = UInt32(classes) << 16 | UInt32(number) }

  @inline(__always)
  var number: UInt16 { UInt16(truncatingIfNeeded: bits) }
  @inline(__always)
  var classes: UInt16 { UInt16(truncatingIfNeeded: bits >> 16) }
  @inline(__always)
  var isStop: Bool { bits & 1 << 31 != 0 }
  @inline(__always)
  var isStart: Bool { bits & 1 << 30 != 0 }
}

/// What a scan found, and the memory it used; kept and lent again for the next message.
public struct PhraseScan: Sendable {
  /// In the order of the text but for a few places; a phrase that can be read in several ways is reported for
  /// each.
  public private(set) var matches: [PhraseMatch] = []
  /// How often words of each tally occurred.
  public private(set) var counters = [Int32](repeating: 0, count: PhraseAutomaton.counterCount)
  /// Words, numbers, addresses and slots in the message.
  public private(set) var wordCount = 0

  /// The tokens that phrases see, and their places among all; the first `unitCount` are in use.
  private var units: [PhraseUnit] = []
  private var tokenIndices: [UInt32] = []
  private var unitCount = 0
  private var memo = ClauseMemo()

  public init() {}

  mutating func reset(tokenCount: Int) {
    matches.removeAll(keepingCapacity: true)
    if units.count < tokenCount {
      let room = max(256, tokenCount * 2)
      units = [PhraseUnit](repeating: PhraseUnit(number: 0, classes: 0), count: room)
      tokenIndices = [UInt32](repeating: 0, count: room)
    }
    wordCount = 0
    unitCount = 0
    for index in counters.indices { counters[index] = 0 }
  }

  mutating func read(_ tokens: UnsafeBufferPointer<Token>, _ reader: VocabularyReader) {
    var count = 0
    var words = 0
    units.withUnsafeMutableBufferPointer { units in
      tokenIndices.withUnsafeMutableBufferPointer { indices in
        counters.withUnsafeMutableBufferPointer { counters in
          var start = PhraseUnit.startBit
          for index in 0..<tokens.count {
            let token = tokens[index]
            if token.kind == .soft { continue }
            indices[count] = UInt32(truncatingIfNeeded: index)
            if token.kind == .stop || token.kind == .pause {
              units[count] = PhraseUnit(number: 0, classes: PhraseUnit.stopBit | start)
              start = PhraseUnit.startBit
            } else {
              let number = token.key == .none ? 0 : reader.number(of: token.key)
              units[count] = PhraseUnit(number: number, classes: TokenClass.bits(of: token) | start)
              // An emoji in front does not keep the next word from beginning the sentence.
              if token.kind != .emoji { start = 0 }
              words &+= 1
              var bits = reader.tallyBits[Int(number)]
              while bits != 0 {
                counters[bits.trailingZeroBitCount] &+= 1
                bits &= bits &- 1
              }
            }
            count &+= 1
          }
        }
      }
    }
    unitCount = count
    wordCount = words
  }

  /// Finds the phrases of each clause: what stands between stops, which no phrase reaches over.
  mutating func walk(_ image: AutomatonImage, _ tables: AutomatonTables) {
    memo.serve(image)
    var found: [PhraseMatch] = []
    swap(&found, &matches)
    units.withUnsafeBufferPointer { units in
      tokenIndices.withUnsafeBufferPointer { indices in
        var start = 0
        while start < unitCount {
          var hash = ClauseMemo.seed
          var end = start
          while end < unitCount, !units[end].isStop {
            hash = ClauseMemo.hash(hash, units[end])
            end += 1
          }
          if end > start {
            let clause = UnsafeBufferPointer(rebasing: units[start..<end])
            let places = UnsafeBufferPointer(rebasing: indices[start..<end])
            if !memo.recall(clause, hash, places, into: &found) {
              let first = found.count
              var walker = PhraseWalker(
                tables: tables, units: clause, tokenIndices: places, matches: found)
              found = []
              walker.run()
              found = walker.matches
              memo.keep(clause, hash, places, found[first...])
            }
          }
          start = end + 1
        }
      }
    }
    matches = found
  }
}
