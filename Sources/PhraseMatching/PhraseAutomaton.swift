public import MessageText

/// All phrases of all sets, found in one pass over a message's tokens.
///
/// Every match is reported, overlapping and nested ones included. Each token is the start of at most a few
/// short walks through the automaton: a walk is no longer than a pattern and branches only at gaps, so the
/// work is linear in the tokens.
public struct PhraseAutomaton: Sendable {
  /// Number of counters for tallies.
  public static let counterCount = 16

  fileprivate let vocabulary: Vocabulary
  fileprivate let tables: AutomatonTables

  /// - Complexity: O(bytes of all phrases), about a millisecond for two thousand phrases.
  public init(sets: [PhraseSet], lists: [WordList] = [], tallies: [WordTally] = []) {
    var compiler = PhraseCompiler(lists: lists)
    for tally in tallies { compiler.add(tally) }
    for set in sets { compiler.add(set) }
    self.init(compiler)
  }

  /// The same for patterns made while running, as tests make them at random.
  package init(patterns: [(number: UInt16, lines: [UInt8])], tallies: [WordTally] = []) {
    var compiler = PhraseCompiler(lists: [])
    for tally in tallies { compiler.add(tally) }
    for pattern in patterns {
      pattern.lines.withUnsafeBufferPointer { compiler.add(lines: $0, as: pattern.number) }
    }
    self.init(compiler)
  }

  private init(_ compiler: PhraseCompiler) {
    vocabulary = compiler.vocabulary
    tables = AutomatonTables(compiler)
  }

  /// Finds every phrase in the message and counts its words.
  public func scan(_ message: Message, into scan: inout PhraseScan) {
    scan.reset(tokenCount: message.tokens.count)
    vocabulary.withReader { reader in
      message.tokens.withUnsafeBufferPointer { scan.read($0, reader) }
    }
    scan.walk(tables)
  }
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

  /// The tokens that phrases see, as three parallel columns; the first `streamCount` are in use.
  private var numbers: [UInt16] = []
  private var classes: [UInt16] = []
  private var tokenIndices: [UInt32] = []
  private var streamCount = 0

  public init() {}

  /// Marks a stop in the stream of classes; no token class has this bit.
  static let stopBit: UInt16 = 1 << 15
  /// Marks a token at which a sentence or line begins.
  static let startBit: UInt16 = 1 << 14

  fileprivate mutating func reset(tokenCount: Int) {
    matches.removeAll(keepingCapacity: true)
    if numbers.count < tokenCount {
      let room = max(256, tokenCount * 2)
      numbers = [UInt16](repeating: 0, count: room)
      classes = [UInt16](repeating: 0, count: room)
      tokenIndices = [UInt32](repeating: 0, count: room)
    }
    wordCount = 0
    streamCount = 0
    for index in counters.indices { counters[index] = 0 }
  }

  fileprivate mutating func read(
    _ tokens: UnsafeBufferPointer<Token>, _ reader: VocabularyReader
  ) {
    var count = 0
    var words = 0
    numbers.withUnsafeMutableBufferPointer { numbers in
      classes.withUnsafeMutableBufferPointer { classes in
        tokenIndices.withUnsafeMutableBufferPointer { indices in
          counters.withUnsafeMutableBufferPointer { counters in
            var start = PhraseScan.startBit
            for index in 0..<tokens.count {
              let token = tokens[index]
              if token.kind == .soft { continue }
              indices[count] = UInt32(truncatingIfNeeded: index)
              if token.kind == .stop || token.kind == .pause {
                numbers[count] = 0
                classes[count] = PhraseScan.stopBit | start
                start = PhraseScan.startBit
              } else {
                let number = token.key == .none ? 0 : reader.number(of: token.key)
                numbers[count] = number
                classes[count] = TokenClass.bits(of: token) | start
                // An emoji in front does not keep the next word from beginning the sentence.
                if token.kind != .emoji { start = 0 }
                words += 1
                var bits = reader.tallyBits[Int(number)]
                while bits != 0 {
                  counters[bits.trailingZeroBitCount] += 1
                  bits &= bits - 1
                }
              }
              count += 1
            }
          }
        }
      }
    }
    streamCount = count
    wordCount = words
  }

  fileprivate mutating func walk(_ tables: AutomatonTables) {
    var found: [PhraseMatch] = []
    swap(&found, &matches)
    numbers.withUnsafeBufferPointer { numbers in
      classes.withUnsafeBufferPointer { classes in
        tokenIndices.withUnsafeBufferPointer { indices in
          var walker = PhraseWalker(
            tables: tables.pointers, count: streamCount, numbers: numbers, classes: classes,
            tokenIndices: indices, matches: found)
          found = []
          walker.run()
          found = walker.matches
        }
      }
    }
    matches = found
  }
}

/// Walks from every token through the automaton.
private struct PhraseWalker {
  let tables: AutomatonPointers
  let count: Int
  let numbers: UnsafeBufferPointer<UInt16>
  let classes: UnsafeBufferPointer<UInt16>
  let tokenIndices: UnsafeBufferPointer<UInt32>
  var matches: [PhraseMatch]

  mutating func run() {
    for place in 0..<count {
      let classes = classes[place]
      if classes & PhraseScan.stopBit != 0 { continue }
      let isLast = place + 1 >= count
      let nextBit = isLast ? 0 : AutomatonNode.bit(ofWord: numbers[place + 1])
      let nextClasses = isLast ? 0 : self.classes[place + 1]
      let next = isLast ? 0 : numbers[place + 1]
      begin(tables.root, at: place, next, nextBit, nextClasses)
      if classes & PhraseScan.startBit != 0 {
        begin(tables.startRoot, at: place, next, nextBit, nextClasses)
      }
    }
  }

  /// Begins the phrases of a root at a token, as far as the next token can go on with them.
  @inline(__always)
  private mutating func begin(
    _ root: AutomatonRoot, at place: Int, _ next: UInt16, _ nextBit: UInt64, _ nextClasses: UInt16
  ) {
    let word = Int(numbers[place])
    if word != 0 {
      var index = Int(root.starts[word])
      let mayPair = next != 0 && root.pairs.mayHold(numbers[place], next)
      let end = Int(mayPair ? root.starts[word + 1] : root.pairStarts[word])
      while index < end {
        let edge = root.edges[index]
        if edge.leadsOn(wordBit: nextBit, classes: nextClasses) {
          walk(edge.to, from: place, at: place + 1)
        }
        index += 1
      }
    }
    var bits = classes[place] & root.classMask
    while bits != 0 {
      let number = bits.trailingZeroBitCount
      bits &= bits - 1
      for index in Int(root.classStarts[number])..<Int(root.classStarts[number + 1]) {
        let edge = root.classEdges[index]
        if edge.leadsOn(wordBit: nextBit, classes: nextClasses) {
          walk(edge.to, from: place, at: place + 1)
        }
      }
    }
  }

  /// `place` is the next token to read; the phrase began at `first`.
  private mutating func walk(_ node: Int32, from first: Int, at place: Int) {
    var node = node
    var place = place
    while true {
      let entry = tables.nodes[Int(node)]
      if entry.hasOutput { report(node, from: first, to: place - 1) }
      let isInside = place < count
      if entry.hasFreeSteps || isInside && entry.classMask & classes[place] != 0 {
        takeSteps(of: node, from: first, at: place)
      }
      guard isInside else { return }
      let word = numbers[place]
      guard entry.wordMask & AutomatonNode.bit(ofWord: word) != 0 else { return }
      var edge = tables.firstEdge(of: entry, from: word)
      let end = Int(entry.firstEdge) + Int(entry.edgeCount)
      guard edge < end, tables.edgeWords[edge] == word else { return }
      place += 1
      while edge + 1 < end, tables.edgeWords[edge + 1] == word {
        walk(tables.edgeTargets[edge], from: first, at: place)
        edge += 1
      }
      // The last of the ways on, mostly the only one, is gone without a call.
      node = tables.edgeTargets[edge]
    }
  }

  private mutating func takeSteps(of node: Int32, from first: Int, at place: Int) {
    let isInside = place < count
    for edge in tables.steps(of: node) {
      switch edge.step {
      case .nothing: continue
      case .tokenClass(let bits):
        if isInside, classes[place] & bits != 0 { walk(edge.to, from: first, at: place + 1) }
      case .sentenceEnd:
        if !isInside || classes[place] & PhraseScan.stopBit != 0 {
          walk(edge.to, from: first, at: place)
        }
      case .gap(let limit): takeGap(edge.to, limit: limit, from: first, at: place)
      }
    }
  }

  /// Goes on at every token within the gap at which the next node can.
  private mutating func takeGap(_ node: Int32, limit: Int, from first: Int, at place: Int) {
    let entry = tables.nodes[Int(node)]
    var next = place
    for _ in 0...limit {
      guard next < count else {
        walk(node, from: first, at: next)
        return
      }
      let classes = classes[next]
      if entry.leadsOn(wordBit: AutomatonNode.bit(ofWord: numbers[next]), classes: classes) {
        walk(node, from: first, at: next)
      }
      if classes & PhraseScan.stopBit != 0 { return }
      next += 1
    }
  }

  private mutating func report(_ node: Int32, from first: Int, to last: Int) {
    guard last >= first else { return }
    for output in tables.outputs(of: node) {
      if output.opening >= 0 {
        reportOpened(output, tables.openings[Int(output.opening)], at: first, to: last)
      } else {
        add(output.set, from: first, to: last)
      }
    }
  }

  @inline(__always)
  private mutating func add(_ set: UInt16, from first: Int, to last: Int) {
    matches.append(
      PhraseMatch(set: set, firstToken: tokenIndices[first], lastToken: tokenIndices[last]))
  }

  /// Reports the phrase from each of its opening's words in the tokens before it, the nearest first.
  private mutating func reportOpened(
    _ output: AutomatonOutput, _ opening: AutomatonOpening, at place: Int, to last: Int
  ) {
    let words = Int(opening.firstWord)..<Int(opening.firstWord + opening.wordCount)
    var before = place - 1
    let least = max(0, place - Int(opening.tokenLimit))
    while before >= least, classes[before] & PhraseScan.stopBit == 0 {
      let word = numbers[before]
      if word != 0 {
        for index in words where tables.openingWords[index] == word {
          add(output.set, from: before, to: last)
          break
        }
      }
      before -= 1
    }
  }
}
