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
  /// Word edges by node: `edgeStarts[n]..<edgeStarts[n + 1]`, sorted by word.
  fileprivate let edgeStarts: [Int32]
  fileprivate let edgeWords: [UInt16]
  fileprivate let edgeTargets: [Int32]
  /// Edges out of the two roots, by word number; the targets are pairs of node and root.
  fileprivate let rootStarts: [Int32]
  fileprivate let rootTargets: [Int32]
  fileprivate let startRootStarts: [Int32]
  fileprivate let startRootTargets: [Int32]
  fileprivate let stepStarts: [Int32]
  fileprivate let steps: [PhraseCompiler.StepEdge]
  fileprivate let outputStarts: [Int32]
  fileprivate let outputs: [UInt16]

  /// - Complexity: O(bytes of all phrases), about a millisecond for two thousand phrases.
  public init(sets: [PhraseSet], lists: [WordList] = [], tallies: [WordTally] = []) {
    var compiler = PhraseCompiler(lists: lists)
    for tally in tallies { compiler.add(tally) }
    for set in sets { compiler.add(set) }
    self.init(compiler)
  }

  /// The same for patterns made while running, as tests make them at random.
  package init(patterns: [(number: UInt16, lines: [UInt8])]) {
    var compiler = PhraseCompiler(lists: [])
    for pattern in patterns {
      pattern.lines.withUnsafeBufferPointer { compiler.add(lines: $0, as: pattern.number) }
    }
    self.init(compiler)
  }

  private init(_ compiler: PhraseCompiler) {
    vocabulary = compiler.vocabulary
    let nodeCount = compiler.nodeCount
    let edges = compiler.wordEdges
    var starts = [Int32](repeating: 0, count: nodeCount + 1)
    for edge in edges { starts[Int(edge.from) + 1] += 1 }
    for node in 0..<nodeCount { starts[node + 1] += starts[node] }
    var cursors = starts
    var words = [UInt16](repeating: 0, count: edges.count)
    var targets = [Int32](repeating: 0, count: edges.count)
    for edge in edges {
      let place = Int(cursors[Int(edge.from)])
      cursors[Int(edge.from)] += 1
      words[place] = edge.word
      targets[place] = edge.to
    }
    edgeStarts = starts
    edgeWords = words
    edgeTargets = targets
    (rootStarts, rootTargets) = PhraseAutomaton.byWord(
      edges, from: PhraseCompiler.root, wordCount: compiler.vocabulary.wordCount)
    (startRootStarts, startRootTargets) = PhraseAutomaton.byWord(
      edges, from: PhraseCompiler.startRoot, wordCount: compiler.vocabulary.wordCount)
    var stepStarts = [Int32](repeating: 0, count: nodeCount + 1)
    for edge in compiler.stepEdges { stepStarts[Int(edge.from) + 1] += 1 }
    for node in 0..<nodeCount { stepStarts[node + 1] += stepStarts[node] }
    self.stepStarts = stepStarts
    steps = compiler.stepEdges.sorted { $0.from < $1.from }
    var outputStarts = [Int32](repeating: 0, count: nodeCount + 1)
    for output in compiler.outputs { outputStarts[Int(output.node) + 1] += 1 }
    for node in 0..<nodeCount { outputStarts[node + 1] += outputStarts[node] }
    self.outputStarts = outputStarts
    outputs = compiler.outputs.sorted { ($0.node, $0.set) < ($1.node, $1.set) }.map { $0.set }
  }

  private static func byWord(
    _ edges: [PhraseCompiler.WordEdge], from node: Int32, wordCount: Int
  ) -> ([Int32], [Int32]) {
    var starts = [Int32](repeating: 0, count: wordCount + 2)
    for edge in edges where edge.from == node { starts[Int(edge.word) + 1] += 1 }
    for word in 0...wordCount { starts[word + 1] += starts[word] }
    var cursors = starts
    var targets = [Int32](repeating: 0, count: Int(starts[wordCount + 1]))
    for edge in edges where edge.from == node {
      targets[Int(cursors[Int(edge.word)])] = edge.to
      cursors[Int(edge.word)] += 1
    }
    return (starts, targets)
  }

  /// Finds every phrase in the message and counts its words.
  public func scan(_ message: Message, into scan: inout PhraseScan) {
    scan.reset()
    vocabulary.withReader { reader in
      message.tokens.withUnsafeBufferPointer { tokens in
        for (index, token) in tokens.enumerated() {
          scan.append(token, index: index, number: number(of: token, reader))
        }
      }
    }
    tally(&scan)
    var matches = scan.takeMatches()
    scan.withStream { stream in
      var walker = PhraseWalker(self, stream, matches)
      matches = []
      walker.run()
      matches = walker.matches
    }
    scan.put(matches)
  }

  @inline(__always)
  private func number(of token: Token, _ reader: VocabularyReader) -> UInt16 {
    token.key == .none ? 0 : reader.number(of: token.key)
  }

  private func tally(_ scan: inout PhraseScan) {
    vocabulary.tallyBits.withUnsafeBufferPointer { bits in
      scan.count(bits)
    }
  }
}

/// What a scan found, and the memory it used; kept and lent again for the next message.
public struct PhraseScan: Sendable {
  /// In order of the last token, then of the walk; unsorted within that.
  public private(set) var matches: [PhraseMatch] = []
  /// How often words of each tally occurred.
  public private(set) var counters = [Int32](repeating: 0, count: PhraseAutomaton.counterCount)
  /// Words, numbers, addresses and slots in the message.
  public private(set) var wordCount = 0

  private var numbers: [UInt16] = []
  private var classes: [UInt16] = []
  private var tokenIndices: [UInt32] = []

  public init() {}

  fileprivate mutating func reset() {
    matches.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    classes.removeAll(keepingCapacity: true)
    tokenIndices.removeAll(keepingCapacity: true)
    wordCount = 0
    for index in counters.indices { counters[index] = 0 }
  }

  /// Marks a stop in the stream of classes; no token class has this bit.
  static let stopBit: UInt16 = 1 << 15
  /// Marks a token at which a sentence or line begins.
  static let startBit: UInt16 = 1 << 14

  @inline(__always)
  fileprivate mutating func append(_ token: Token, index: Int, number: UInt16) {
    var bits = TokenClass.bits(of: token)
    switch token.kind {
    case .soft: return
    case .stop, .pause: bits = PhraseScan.stopBit
    default: wordCount += 1
    }
    let afterStop = classes.last.map { $0 & PhraseScan.stopBit != 0 } ?? true
    if afterStop { bits |= PhraseScan.startBit }
    numbers.append(number)
    classes.append(bits)
    tokenIndices.append(UInt32(truncatingIfNeeded: index))
  }

  fileprivate mutating func count(_ tallyBits: UnsafeBufferPointer<UInt16>) {
    for number in numbers {
      var bits = tallyBits[Int(number)]
      while bits != 0 {
        counters[bits.trailingZeroBitCount] += 1
        bits &= bits - 1
      }
    }
  }

  fileprivate mutating func takeMatches() -> [PhraseMatch] {
    let taken = matches
    matches = []
    return taken
  }

  fileprivate mutating func put(_ found: [PhraseMatch]) { matches = found }

  fileprivate func withStream(_ body: (TokenStream) -> Void) {
    numbers.withUnsafeBufferPointer { numbers in
      classes.withUnsafeBufferPointer { classes in
        tokenIndices.withUnsafeBufferPointer { indices in
          body(TokenStream(numbers: numbers, classes: classes, tokenIndices: indices))
        }
      }
    }
  }
}

/// The tokens that phrases see, as three parallel columns.
private struct TokenStream {
  let numbers: UnsafeBufferPointer<UInt16>
  let classes: UnsafeBufferPointer<UInt16>
  let tokenIndices: UnsafeBufferPointer<UInt32>
}

/// Walks from every token through the automaton.
private struct PhraseWalker {
  let automaton: PhraseAutomaton
  let stream: TokenStream
  var matches: [PhraseMatch]

  init(_ automaton: PhraseAutomaton, _ stream: TokenStream, _ matches: [PhraseMatch]) {
    self.automaton = automaton
    self.stream = stream
    self.matches = matches
  }

  mutating func run() {
    let hasRootSteps =
      automaton.stepStarts[Int(PhraseCompiler.root)]
      < automaton.stepStarts[Int(PhraseCompiler.startRoot) + 1]
    for place in 0..<stream.numbers.count {
      let word = Int(stream.numbers[place])
      let classes = stream.classes[place]
      if word != 0 {
        for edge in automaton.rootStarts[word]..<automaton.rootStarts[word + 1] {
          walk(automaton.rootTargets[Int(edge)], from: place, at: place + 1)
        }
        if classes & PhraseScan.startBit != 0 {
          for edge in automaton.startRootStarts[word]..<automaton.startRootStarts[word + 1] {
            walk(automaton.startRootTargets[Int(edge)], from: place, at: place + 1)
          }
        }
      }
      if hasRootSteps, classes & PhraseScan.stopBit == 0 {
        takeSteps(of: PhraseCompiler.root, from: place, at: place)
        if classes & PhraseScan.startBit != 0 {
          takeSteps(of: PhraseCompiler.startRoot, from: place, at: place)
        }
      }
    }
  }

  /// `place` is the next token to read; the phrase began at `first`.
  private mutating func walk(_ node: Int32, from first: Int, at place: Int) {
    let index = Int(node)
    if automaton.outputStarts[index] < automaton.outputStarts[index + 1] {
      report(index, from: first, to: place - 1)
    }
    if automaton.stepStarts[index] < automaton.stepStarts[index + 1] {
      takeSteps(of: node, from: first, at: place)
    }
    guard place < stream.numbers.count else { return }
    let word = stream.numbers[place]
    guard word != 0 else { return }
    var edge = Int(automaton.edgeStarts[index])
    let end = Int(automaton.edgeStarts[index + 1])
    while edge < end {
      if automaton.edgeWords[edge] == word {
        walk(automaton.edgeTargets[edge], from: first, at: place + 1)
      }
      edge += 1
    }
  }

  private mutating func takeSteps(of node: Int32, from first: Int, at place: Int) {
    let index = Int(node)
    for number in automaton.stepStarts[index]..<automaton.stepStarts[index + 1] {
      let edge = automaton.steps[Int(number)]
      let isInside = place < stream.classes.count
      switch edge.step {
      case .nothing:
        if node > PhraseCompiler.startRoot {
          walk(edge.to, from: first, at: place)
        } else {
          walkFromOptionalStart(edge.to, at: place)
        }
      case .tokenClass(let bits):
        if isInside, stream.classes[place] & bits != 0 {
          walk(edge.to, from: first, at: place + 1)
        }
      case .sentenceEnd:
        if !isInside || stream.classes[place] & PhraseScan.stopBit != 0 {
          walk(edge.to, from: first, at: place)
        }
      case .gap(let limit):
        var next = place
        for _ in 0...limit {
          walk(edge.to, from: first, at: next)
          guard next < stream.classes.count, stream.classes[next] & PhraseScan.stopBit == 0 else {
            break
          }
          next += 1
        }
      }
    }
  }

  /// A phrase whose first element is optional begins at the element after it.
  private mutating func walkFromOptionalStart(_ node: Int32, at place: Int) {
    walk(node, from: place, at: place)
  }

  private mutating func report(_ node: Int, from first: Int, to last: Int) {
    guard last >= first else { return }
    let firstToken = stream.tokenIndices[first]
    let lastToken = stream.tokenIndices[last]
    for output in automaton.outputStarts[node]..<automaton.outputStarts[node + 1] {
      matches.append(
        PhraseMatch(
          set: automaton.outputs[Int(output)], firstToken: firstToken, lastToken: lastToken))
    }
  }
}
