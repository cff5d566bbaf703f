/// A node of the automaton: where its word edges stand, and what else it has.
struct AutomatonNode {
  /// One bit for each outgoing word, by its number modulo 64: most walks end at this test.
  var wordMask: UInt64
  var firstEdge: Int32
  var edgeCount: UInt16
  /// The token classes that lead on from here.
  var classMask: UInt16
  var hasOutput: Bool
  /// Whether the node has steps at all, and whether one of them needs no token: a gap, a sentence's end.
  var hasSteps: Bool
  var hasFreeSteps: Bool

  /// Whether the node goes on with a word only.
  var needsWord: Bool { !hasOutput && !hasFreeSteps && classMask == 0 }

  /// Whether anything can come of this node when the next token is this one.
  @inline(__always)
  func leadsOn(wordBit: UInt64, classes: UInt16) -> Bool {
    wordMask & wordBit != 0 || hasOutput || hasFreeSteps || classMask & classes != 0
  }

  @inline(__always)
  static func bit(ofWord word: UInt16) -> UInt64 {
    word == 0 ? 0 : 1 << UInt64(word & 63)
  }
}

/// A way out of a root, with what its target needs next beside it: most end at that test.
struct RootEdge {
  let to: Int32
  /// The target's classes.
  private let classMask: UInt16
  /// Whether the target ends a phrase or goes on without a token.
  private let isOpen: Bool
  private let wordMask: UInt64

  init(to: Int32, entry: AutomatonNode) {
    self.to = to
    classMask = entry.classMask
    isOpen = entry.hasOutput || entry.hasFreeSteps
    wordMask = entry.wordMask
  }

  /// Whether anything can come of the target when the next token is this one.
  @inline(__always)
  func leadsOn(wordBit: UInt64, classes: UInt16) -> Bool {
    wordMask & wordBit != 0 || isOpen || classMask & classes != 0
  }
}

/// A set whose phrase ends at a node.
struct AutomatonOutput {
  let set: UInt16
  /// Index of the opening that must stand before the phrase, or -1.
  let opening: Int16
}

/// Words of which one stands before a phrase.
struct AutomatonOpening {
  let firstWord: Int32
  let wordCount: Int32
  /// Tokens before the phrase in which it may stand.
  let tokenLimit: Int32
}

/// Tells which pairs of words begin no phrase: a bit for each pair, by a hash.
struct WordPairFilter {
  /// 32 KiB of bits: a few ten thousand pairs leave most of them clear, and the first cache holds them.
  private static let bitCount = 1 << 18

  private let bits: UnsafeMutableBufferPointer<UInt64>

  init() {
    bits = .allocate(capacity: WordPairFilter.bitCount / 64)
    bits.initialize(repeating: 0)
  }

  func deallocate() { bits.deallocate() }

  @inline(__always)
  private static func place(_ first: UInt16, _ second: UInt16) -> Int {
    let pair = UInt32(first) << 16 | UInt32(second)
    return Int((pair &* 0x9E37_79B1) >> 14)
  }

  func insert(_ first: UInt16, _ second: UInt16) {
    let place = WordPairFilter.place(first, second)
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  @inline(__always)
  func mayHold(_ first: UInt16, _ second: UInt16) -> Bool {
    let place = WordPairFilter.place(first, second)
    return bits[place >> 6] & 1 << UInt64(place & 63) != 0
  }
}

/// The ways out of a root.
struct AutomatonRoot {
  /// Bits of token classes; the two beyond mark stops and starts.
  static let classCount = 14

  /// Where the edges of each word begin, by word number, and where those that need a certain word next do.
  let starts: UnsafeBufferPointer<Int32>
  let pairStarts: UnsafeBufferPointer<Int32>
  let edges: UnsafeBufferPointer<RootEdge>
  /// The two words that the latter begin with.
  let pairs: WordPairFilter
  /// The classes that begin phrases, and where the edges of each begin.
  let classMask: UInt16
  let classStarts: UnsafeBufferPointer<Int32>
  let classEdges: UnsafeBufferPointer<RootEdge>

  func deallocate() {
    starts.deallocate()
    pairStarts.deallocate()
    edges.deallocate()
    pairs.deallocate()
    classStarts.deallocate()
    classEdges.deallocate()
  }
}

/// The automaton's tables, allocated once and never changed, so that threads may share them.
final class AutomatonTables: @unchecked Sendable {
  let pointers: AutomatonPointers

  init(_ compiler: PhraseCompiler) {
    let nodeCount = compiler.nodeCount
    let closures = AutomatonTables.closures(compiler)
    // By word, then by node, so that each node's edges are in the order of their words.
    let wordsInOrder = AutomatonTables.grouped(
      compiler.wordEdges, compiler.vocabulary.wordCount + 1
    ) { Int32($0.word) }
    let words = AutomatonTables.grouped(wordsInOrder.elements, nodeCount) { $0.from }
    let steps = AutomatonTables.grouped(
      compiler.stepEdges.filter { if case .nothing = $0.step { false } else { true } }, nodeCount
    ) { $0.from }
    let outputs = AutomatonTables.grouped(compiler.outputs, nodeCount) { $0.node }

    // A node takes over what the nodes have that it reaches for nothing.
    var edgeWords: [UInt16] = []
    var edgeTargets: [Int32] = []
    var allSteps: [PhraseCompiler.StepEdge] = []
    var allOutputs: [AutomatonOutput] = []
    edgeWords.reserveCapacity(compiler.wordEdges.count * 2)
    edgeTargets.reserveCapacity(compiler.wordEdges.count * 2)
    let nodes = AutomatonTables.allocate(
      AutomatonNode(
        wordMask: 0, firstEdge: 0, edgeCount: 0, classMask: 0, hasOutput: false, hasSteps: false,
        hasFreeSteps: false), count: nodeCount)
    let stepStarts = AutomatonTables.allocate(Int32(0), count: nodeCount + 1)
    let outputStarts = AutomatonTables.allocate(Int32(0), count: nodeCount + 1)
    var rootEdges: [[PhraseCompiler.WordEdge]] = [[], []]
    var rootSteps: [[PhraseCompiler.StepEdge]] = [[], []]
    for node in 0..<nodeCount {
      let first = edgeWords.count
      var entry = nodes[node]
      func take(_ source: Int) {
        for index in words.starts[source]..<words.starts[source + 1] {
          let edge = words.elements[Int(index)]
          if node <= PhraseCompiler.startRoot {
            rootEdges[node].append(edge)
          } else {
            edgeWords.append(edge.word)
            edgeTargets.append(edge.to)
            entry.wordMask |= AutomatonNode.bit(ofWord: edge.word)
          }
        }
        for index in steps.starts[source]..<steps.starts[source + 1] {
          let edge = steps.elements[Int(index)]
          if node <= PhraseCompiler.startRoot {
            rootSteps[node].append(edge)
            continue
          }
          allSteps.append(edge)
          switch edge.step {
          case .tokenClass(let bits): entry.classMask |= bits
          case .gap, .sentenceEnd, .nothing: entry.hasFreeSteps = true
          }
        }
        // An optional beginning makes no phrase by itself.
        if node > PhraseCompiler.startRoot {
          for index in outputs.starts[source]..<outputs.starts[source + 1] {
            let output = outputs.elements[Int(index)]
            allOutputs.append(AutomatonOutput(set: output.set, opening: output.opening))
          }
        }
      }
      take(node)
      for other in closures[node] { take(Int(other)) }
      precondition(
        edgeWords.count - first <= Int(UInt16.max), "a node has fewer than 65,536 edges")
      if !closures[node].isEmpty { AutomatonTables.sort(&edgeWords, &edgeTargets, from: first) }
      entry.firstEdge = Int32(first)
      entry.edgeCount = UInt16(edgeWords.count - first)
      stepStarts[node + 1] = Int32(allSteps.count)
      outputStarts[node + 1] = Int32(allOutputs.count)
      entry.hasSteps = stepStarts[node] < stepStarts[node + 1]
      entry.hasOutput = outputStarts[node] < outputStarts[node + 1]
      nodes[node] = entry
    }
    var openings: [AutomatonOpening] = []
    var openingWords: [UInt16] = []
    for opening in compiler.openings {
      openings.append(
        AutomatonOpening(
          firstWord: Int32(openingWords.count), wordCount: Int32(opening.words.count),
          tokenLimit: Int32(opening.gapTokenLimit + 1)))
      openingWords += opening.words
    }
    let wordCount = compiler.vocabulary.wordCount
    pointers = AutomatonPointers(
      nodes: UnsafeBufferPointer(nodes), edgeWords: AutomatonTables.copy(edgeWords),
      edgeTargets: AutomatonTables.copy(edgeTargets),
      root: AutomatonTables.root(rootEdges[0], rootSteps[0], wordCount, nodes, edgeWords),
      startRoot: AutomatonTables.root(rootEdges[1], rootSteps[1], wordCount, nodes, edgeWords),
      stepStarts: UnsafeBufferPointer(stepStarts),
      steps: AutomatonTables.copy(allSteps), outputStarts: UnsafeBufferPointer(outputStarts),
      outputs: AutomatonTables.copy(allOutputs),
      openings: AutomatonTables.copy(openings), openingWords: AutomatonTables.copy(openingWords))
  }

  /// For each node: the nodes it reaches over optional elements alone, each once.
  private static func closures(_ compiler: PhraseCompiler) -> [[Int32]] {
    var direct = [[Int32]](repeating: [], count: compiler.nodeCount)
    for edge in compiler.stepEdges {
      if case .nothing = edge.step { direct[Int(edge.from)].append(edge.to) }
    }
    var closures = direct
    for node in direct.indices where !direct[node].isEmpty {
      var reached: [Int32] = []
      var waiting = direct[node]
      while let next = waiting.popLast() {
        if reached.contains(next) { continue }
        reached.append(next)
        waiting += direct[Int(next)]
      }
      reached.sort()
      closures[node] = reached
    }
    return closures
  }

  /// The elements in the order of their nodes, and where each node's begin.
  private static func grouped<Element>(
    _ elements: [Element], _ nodeCount: Int, by node: (Element) -> Int32
  ) -> (starts: [Int32], elements: [Element]) {
    var starts = [Int32](repeating: 0, count: nodeCount + 1)
    for element in elements { starts[Int(node(element)) + 1] += 1 }
    for index in 0..<nodeCount { starts[index + 1] += starts[index] }
    guard let first = elements.first else { return (starts, []) }
    var cursors = starts
    var grouped = [Element](repeating: first, count: elements.count)
    for element in elements {
      let place = Int(node(element))
      grouped[Int(cursors[place])] = element
      cursors[place] += 1
    }
    return (starts, grouped)
  }

  deinit {
    pointers.nodes.deallocate()
    pointers.edgeWords.deallocate()
    pointers.edgeTargets.deallocate()
    pointers.root.deallocate()
    pointers.startRoot.deallocate()
    pointers.stepStarts.deallocate()
    pointers.steps.deallocate()
    pointers.outputStarts.deallocate()
    pointers.outputs.deallocate()
    pointers.openings.deallocate()
    pointers.openingWords.deallocate()
  }

  /// Puts a node's edges, the last ones of both columns, in the order of their words.
  private static func sort(_ words: inout [UInt16], _ targets: inout [Int32], from first: Int) {
    if words.count - first < 2 { return }
    let order = (first..<words.count).sorted { words[$0] < words[$1] }
    let sortedWords = order.map { words[$0] }
    let sortedTargets = order.map { targets[$0] }
    for (index, word) in sortedWords.enumerated() {
      words[first + index] = word
      targets[first + index] = sortedTargets[index]
    }
  }

  /// The ways out of a root, by word and by token class.
  private static func root(
    _ edges: [PhraseCompiler.WordEdge], _ steps: [PhraseCompiler.StepEdge], _ wordCount: Int,
    _ nodes: UnsafeMutableBufferPointer<AutomatonNode>, _ edgeWords: [UInt16]
  ) -> AutomatonRoot {
    let starts = allocate(Int32(0), count: wordCount + 2)
    for edge in edges { starts[Int(edge.word) + 1] += 1 }
    for word in 0...wordCount { starts[word + 1] += starts[word] }
    var cursors = Array(starts)
    let entries = allocate(
      RootEdge(to: 0, entry: nodes[0]), count: Int(starts[wordCount + 1]))
    func place(_ edge: PhraseCompiler.WordEdge, _ entry: AutomatonNode) {
      entries[Int(cursors[Int(edge.word)])] = RootEdge(to: edge.to, entry: entry)
      cursors[Int(edge.word)] += 1
    }
    let pairs = WordPairFilter()
    for edge in edges where nodes[Int(edge.to)].needsWord == false {
      place(edge, nodes[Int(edge.to)])
    }
    let pairStarts = allocate(Int32(0), count: wordCount + 2)
    for word in 0...wordCount { pairStarts[word] = cursors[word] }
    for edge in edges where nodes[Int(edge.to)].needsWord {
      let entry = nodes[Int(edge.to)]
      place(edge, entry)
      for index in Int(entry.firstEdge)..<Int(entry.firstEdge) + Int(entry.edgeCount) {
        pairs.insert(edge.word, edgeWords[index])
      }
    }
    var byClass: [RootEdge] = []
    let classStarts = allocate(Int32(0), count: AutomatonRoot.classCount + 1)
    var classMask: UInt16 = 0
    for number in 0..<AutomatonRoot.classCount {
      for edge in steps {
        guard case .tokenClass(let bits) = edge.step else {
          preconditionFailure("a pattern begins with a word or a class")
        }
        if bits & 1 << UInt16(number) == 0 { continue }
        classMask |= bits
        byClass.append(RootEdge(to: edge.to, entry: nodes[Int(edge.to)]))
      }
      classStarts[number + 1] = Int32(byClass.count)
    }
    return AutomatonRoot(
      starts: UnsafeBufferPointer(starts), pairStarts: UnsafeBufferPointer(pairStarts),
      edges: UnsafeBufferPointer(entries), pairs: pairs,
      classMask: classMask, classStarts: UnsafeBufferPointer(classStarts),
      classEdges: copy(byClass))
  }

  private static func allocate<Element>(
    _ value: Element, count: Int
  ) -> UnsafeMutableBufferPointer<Element> {
    let buffer = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(1, count))
    buffer.initialize(repeating: value)
    return buffer
  }

  private static func copy<Element>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
    let buffer = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(1, elements.count))
    _ = buffer.initialize(from: elements)
    return UnsafeBufferPointer(rebasing: buffer[0..<elements.count])
  }
}

/// Borrowed view of the tables, for loops without bounds checks in release builds.
struct AutomatonPointers {
  let nodes: UnsafeBufferPointer<AutomatonNode>
  /// Word edges in the order of their nodes, then of their words.
  let edgeWords: UnsafeBufferPointer<UInt16>
  let edgeTargets: UnsafeBufferPointer<Int32>
  let root: AutomatonRoot
  let startRoot: AutomatonRoot
  let stepStarts: UnsafeBufferPointer<Int32>
  let steps: UnsafeBufferPointer<PhraseCompiler.StepEdge>
  let outputStarts: UnsafeBufferPointer<Int32>
  let outputs: UnsafeBufferPointer<AutomatonOutput>
  let openings: UnsafeBufferPointer<AutomatonOpening>
  let openingWords: UnsafeBufferPointer<UInt16>

  /// The first of a node's edges whose word is not before `word`.
  @inline(__always)
  func firstEdge(of entry: AutomatonNode, from word: UInt16) -> Int {
    var low = Int(entry.firstEdge)
    var count = Int(entry.edgeCount)
    while count > 0 {
      let half = count >> 1
      let isBefore = edgeWords[low + half] < word
      low = isBefore ? low + half + 1 : low
      count = isBefore ? count - half - 1 : half
    }
    return low
  }

  @inline(__always)
  func steps(of node: Int32) -> Slice<UnsafeBufferPointer<PhraseCompiler.StepEdge>> {
    steps[Int(stepStarts[Int(node)])..<Int(stepStarts[Int(node) + 1])]
  }

  @inline(__always)
  func outputs(of node: Int32) -> Slice<UnsafeBufferPointer<AutomatonOutput>> {
    outputs[Int(outputStarts[Int(node)])..<Int(outputStarts[Int(node) + 1])]
  }
}
