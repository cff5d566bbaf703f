public import MessageText

/// All phrases of all sets, found in one pass over a message's tokens.
///
/// Every match is reported, overlapping and nested ones included. Each token is the start of at most a few
/// short walks through the automaton: a walk is no longer than a pattern and branches only at gaps, so the
/// work is linear in the tokens.
public struct PhraseAutomaton: Sendable {
  /// Number of counters for tallies.
  public static let counterCount = 16

  private let image: AutomatonImage
  private let tables: AutomatonTables

  /// Takes a shipped image if it was made from these phrases, and compiles them otherwise.
  ///
  /// - Complexity: O(bytes of all phrases); about five milliseconds for two thousand phrases without an image.
  public init(
    sets: [PhraseSet], lists: [WordList] = [], tallies: [WordTally] = [],
    image: AutomatonImage? = nil
  ) {
    let digest = PhraseDigest(sets, lists, tallies).value
    if let image, image.digest == digest {
      self.init(image)
      return
    }
    var compiler = PhraseCompiler(lists: lists)
    for tally in tallies { compiler.add(tally) }
    for set in sets { compiler.add(set) }
    self.init(AutomatonBuilder(compiler).image(digest: digest))
  }

  /// The same for patterns made while running, as tests make them at random.
  package init(patterns: [(number: UInt16, lines: [UInt8])], tallies: [WordTally] = []) {
    var compiler = PhraseCompiler(lists: [])
    for tally in tallies { compiler.add(tally) }
    for pattern in patterns {
      pattern.lines.withUnsafeBufferPointer { compiler.add(lines: $0, as: pattern.number) }
    }
    self.init(AutomatonBuilder(compiler).image(digest: 0))
  }

  private init(_ image: AutomatonImage) {
    self.image = image
    tables = image.tables
  }

  /// The automaton as bytes to ship.
  public var imageBytes: [UInt8] { Array(image.bytes) }

  /// Finds every phrase in the message and counts its words.
  public func scan(_ message: Message, into scan: inout PhraseScan) {
    scan.reset(tokenCount: message.tokens.count)
    message.tokens.withUnsafeBufferPointer { scan.read($0, tables.vocabulary) }
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
            tables: tables, count: streamCount, numbers: numbers, classes: classes,
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
  let tables: AutomatonTables
  let count: Int
  let numbers: UnsafeBufferPointer<UInt16>
  let classes: UnsafeBufferPointer<UInt16>
  let tokenIndices: UnsafeBufferPointer<UInt32>
  var matches: [PhraseMatch]

  mutating func run() {
    for place in 0..<count {
      let classes = classes[place]
      if classes & PhraseScan.stopBit != 0 { continue }
      begin(tables.root, at: place)
      if classes & PhraseScan.startBit != 0 { begin(tables.startRoot, at: place) }
    }
  }

  /// Begins the phrases of a root at a token, as far as the next tokens can go on with them.
  @inline(__always)
  private mutating func begin(_ root: AutomatonRoot, at place: Int) {
    let word = numbers[place]
    if word != 0 {
      let start = Int(root.starts[Int(word)])
      let end = Int(root.starts[Int(word) + 1])
      if start < end { follow(root.edges, start..<end, from: place, at: place + 1) }
      if place + 1 < count, let pair = root.pairs.targets(word, numbers[place + 1]) {
        for index in pair { walk(root.pairTargets[index], from: place, at: place + 2) }
      }
    }
    var bits = classes[place] & root.classMask
    while bits != 0 {
      let number = bits.trailingZeroBitCount
      bits &= bits - 1
      follow(
        root.classEdges, Int(root.classStarts[number])..<Int(root.classStarts[number + 1]),
        from: place, at: place + 1)
    }
  }

  /// Goes on over those of a root's edges whose targets can go on with the token at `place`.
  @inline(__always)
  private mutating func follow(
    _ edges: UnsafeBufferPointer<RootEdge>, _ range: Range<Int>, from first: Int, at place: Int
  ) {
    let isInside = place < count
    let bit = isInside ? AutomatonNode.bit(ofWord: numbers[place]) : 0
    let classes = isInside ? self.classes[place] : 0
    for index in range {
      let edge = edges[index]
      if edge.leadsOn(wordBit: bit, classes: classes) { walk(edge.to, from: first, at: place) }
    }
  }

  /// `place` is the next token to read; the phrase began at `first`.
  private mutating func walk(_ node: Int32, from first: Int, at place: Int) {
    var node = node
    var place = place
    while true {
      let entry = tables.nodes[Int(node)]
      if entry.outputCount > 0 { report(entry, from: first, to: place - 1) }
      let isInside = place < count
      if entry.hasFreeSteps || isInside && entry.classMask & classes[place] != 0 {
        takeSteps(of: entry, from: first, at: place)
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

  private mutating func takeSteps(of entry: AutomatonNode, from first: Int, at place: Int) {
    let isInside = place < count
    let start = Int(entry.firstStep)
    for index in start..<start + Int(entry.stepCount) {
      let step = tables.steps[index]
      switch step.kind {
      case .tokenClass:
        if isInside, classes[place] & step.bits != 0 {
          walk(step.to, from: first, at: place + 1)
        }
      case .sentenceEnd:
        if !isInside || classes[place] & PhraseScan.stopBit != 0 {
          walk(step.to, from: first, at: place)
        }
      case .gap: takeGap(step.to, limit: Int(step.bits), from: first, at: place)
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

  private mutating func report(_ entry: AutomatonNode, from first: Int, to last: Int) {
    guard last >= first else { return }
    let start = Int(entry.firstOutput)
    for index in start..<start + Int(entry.outputCount) {
      let output = tables.outputs[index]
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
