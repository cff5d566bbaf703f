import MessageText

/// A token as phrases see it: the number of its word and its classes.
struct PhraseUnit: BitwiseCopyable {
  /// The number in the lower half, classes in the upper.
  let bits: UInt32

  /// Stands behind each clause: no word, and of no token class, so that nothing goes on with it.
  static var stop: PhraseUnit { PhraseUnit(number: 0, PhraseUnit.classes(1 << 15)) }

  /// Classes where a unit has them.
  @inline(__always)
  static func classes(_ bits: UInt16) -> UInt32 { UInt32(bits) << 16 }

  @inline(__always)
  init(number: UInt16, _ classes: UInt32) { bits = classes | UInt32(number) }

  @inline(__always)
  var number: UInt16 { UInt16(truncatingIfNeeded: bits) }
  @inline(__always)
  var classes: UInt16 { UInt16(truncatingIfNeeded: bits >> 16) }
  @inline(__always)
  var isStop: Bool { bits & 1 << 31 != 0 }
}

extension PhraseUnit {
  static var hashSeed: UInt64 { 0x9E37_79B9_7F4A_7C15 }

  @inline(__always)
  func mixed(into hash: UInt64) -> UInt64 {
    ((hash &<< 7 | hash &>> 57) ^ UInt64(bits)) &* 0x517C_C1B7_2722_0A95
  }
}

/// What stands between stops, which no phrase reaches over.
struct Clause: BitwiseCopyable {
  /// Of its units.
  var hash: UInt64 = 0
  /// Place of its first unit among those of the message.
  var firstUnit: Int32 = 0
  var unitCount: Int32 = 0
  /// Where the memo keeps what was found in it.
  var firstMatch: Int32 = 0
  var matchCount: Int32 = 0
}

/// What a scan found, and the memory it used; kept and lent again for the next message.
public struct PhraseScan: Sendable {
  /// In the order of the text but for a few places; what several phrases of a set, or several readings of one, find at
  /// the same tokens is reported once.
  public private(set) var matches: [PhraseMatch] = []
  /// How often words of each tally occurred.
  public private(set) var counters = [Int32](repeating: 0, count: PhraseAutomaton.counterCount)
  /// Words, numbers, addresses and slots in the message.
  public private(set) var wordCount = 0

  /// The tokens that phrases see, and their places among all; a stop behind each clause.
  private var units: [PhraseUnit] = []
  private var tokenIndices: [UInt32] = []
  /// The first `clauseCount` are in use.
  private var clauses: [Clause] = []
  private var clauseCount = 0
  /// How many words of each of the vocabulary's tallies the message has; zeros between messages.
  private var tallyCounts: [Int32] = []
  private var memo = ClauseMemo()

  public init() {}

  mutating func fill(
    from tokens: UnsafeBufferPointer<Token>, _ tables: AutomatonTables, _ filter: SetFilter?
  ) {
    if units.count < tokens.count + 2 {
      let room = max(256, tokens.count * 2)
      units = [PhraseUnit](repeating: .stop, count: room)
      tokenIndices = [UInt32](repeating: 0, count: room)
      clauses = [Clause](repeating: Clause(), count: room / 2 + 1)
    }
    if tallyCounts.count < tables.vocabulary.tallies.count {
      tallyCounts = [Int32](repeating: 0, count: tables.vocabulary.tallies.count)
    }
    read(tokens, tables.vocabulary)
    count(tables.vocabulary.tallies)
    memo.serve(tables, filter)
    recallOrWalk(tables)
  }

  /// Reads the tokens clause by clause.
  private mutating func read(
    _ tokens: UnsafeBufferPointer<Token>, _ vocabulary: VocabularyReader
  ) {
    var count = 0
    var words = 0
    units.withUnsafeMutableBufferPointer { units in
      tokenIndices.withUnsafeMutableBufferPointer { indices in
        tallyCounts.withUnsafeMutableBufferPointer { tallyCounts in
          clauses.withUnsafeMutableBufferPointer { clauses in
            var next = 0
            var place = 0
            while next < tokens.count {
              let start = place
              var hash = PhraseUnit.hashSeed
              while next < tokens.count {
                let kind = tokens[next].kind
                let classes: UInt32
                if kind == .word {
                  classes = PhraseUnit.classes(TokenClass.bits(ofWord: tokens[next].flags))
                } else if kind == .soft {
                  next &+= 1
                  continue
                } else if kind == .stop || kind == .pause {
                  break
                } else {
                  classes = PhraseUnit.classes(TokenClass.bits(of: kind))
                }
                let word = vocabulary.word(of: tokens[next].key)
                tallyCounts[Int(word.tally)] &+= 1
                let unit = PhraseUnit(number: word.number, classes)
                hash = unit.mixed(into: hash)
                units[place] = unit
                indices[place] = UInt32(truncatingIfNeeded: next)
                place &+= 1
                next &+= 1
              }
              next &+= 1
              if place == start { continue }
              clauses[count].hash = hash
              clauses[count].firstUnit = Int32(truncatingIfNeeded: start)
              clauses[count].unitCount = Int32(truncatingIfNeeded: place &- start)
              count &+= 1
              words &+= place &- start
              units[place] = .stop
              place &+= 1
            }
          }
        }
      }
    }
    clauseCount = count
    wordCount = words
  }

  /// Sums up the tallies by counter, and leaves them empty.
  private mutating func count(_ tallies: UnsafeBufferPointer<UInt16>) {
    counters.withUnsafeMutableBufferPointer { counters in
      tallyCounts.withUnsafeMutableBufferPointer { tallyCounts in
        for index in counters.indices { counters[index] = 0 }
        for tally in tallies.indices where tallyCounts[tally] != 0 {
          var bits = tallies[tally]
          while bits != 0 {
            counters[bits.trailingZeroBitCount] &+= tallyCounts[tally]
            bits &= bits &- 1
          }
          tallyCounts[tally] = 0
        }
      }
    }
  }

  /// Finds the phrases of each clause, then puts them at their places in the message.
  private mutating func recallOrWalk(_ tables: AutomatonTables) {
    var matchCount = 0
    units.withUnsafeBufferPointer { units in
      clauses.withUnsafeMutableBufferPointer { clauses in
        let used = UnsafeMutableBufferPointer(rebasing: clauses[..<clauseCount])
        memo.find(used, units, tables)
        for clause in used { matchCount &+= Int(clause.matchCount) }
      }
    }
    matches.removeAll(keepingCapacity: true)
    matches.append(addingCapacity: matchCount) { room in
      room.withUnsafeMutableBufferPointer { found, foundCount in
        clauses.withUnsafeBufferPointer { clauses in
          tokenIndices.withUnsafeBufferPointer { indices in
            memo.withKept { kept in
              var count = 0
              for clause in clauses[..<clauseCount] {
                PhraseScan.place(clause, kept, indices, into: found, &count)
              }
              foundCount = count
            }
          }
        }
      }
    }
  }

  /// Puts a clause's matches where it stands in the message.
  @inline(__always)
  private static func place(
    _ clause: Clause, _ kept: UnsafeBufferPointer<UInt64>, _ indices: UnsafeBufferPointer<UInt32>,
    into found: UnsafeMutableBufferPointer<PhraseMatch>, _ count: inout Int
  ) {
    let firstUnit = Int(clause.firstUnit)
    let first = indices[firstUnit]
    let lastPlace = clause.unitCount &- 1
    let isWhole = indices[firstUnit &+ Int(lastPlace)] &- first == UInt32(bitPattern: lastPlace)
    let firstMatch = Int(clause.firstMatch)
    let matchCount = Int(clause.matchCount)
    if isWhole {
      let shift = PhraseMatch.shift(first)
      for index in 0..<matchCount {
        let match = PhraseMatch(bits: kept[firstMatch &+ index] &+ shift)
        found.initializeElement(at: count &+ index, to: match)
      }
    } else {
      // With soft tokens inside, places differ from tokens by more than where the clause begins.
      for index in 0..<matchCount {
        let match = PhraseMatch(bits: kept[firstMatch &+ index])
        found.initializeElement(
          at: count &+ index,
          to: PhraseMatch(
            set: match.set, firstToken: indices[firstUnit &+ Int(match.firstToken)],
            lastToken: indices[firstUnit &+ Int(match.lastToken)]))
      }
    }
    count &+= matchCount
  }
}
