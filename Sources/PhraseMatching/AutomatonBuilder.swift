/// Makes an automaton's tables of what the compiler collected.
struct AutomatonBuilder {
  private let compiler: PhraseCompiler
  private var nodes: [AutomatonNode]
  private var edgeWords: [UInt16] = []
  private var edgeTargets: [Int32] = []
  private var steps: [AutomatonStep] = []
  private var outputs: [AutomatonOutput] = []
  private var rootEdges: [[PhraseCompiler.WordEdge]] = [[], []]
  private var rootSteps: [[AutomatonStep]] = [[], []]

  init(_ compiler: PhraseCompiler) {
    self.compiler = compiler
    nodes = [AutomatonNode](repeating: AutomatonNode(), count: compiler.nodeCount)
    edgeWords.reserveCapacity(compiler.wordEdges.count * 2)
    edgeTargets.reserveCapacity(compiler.wordEdges.count * 2)
    fillNodes()
  }

  func image(digest: UInt64) -> AutomatonImage {
    var writer = AutomatonImageWriter(digest: digest)
    compiler.vocabulary.write(to: &writer)
    writer.append(nodes)
    writer.append(edgeWords)
    writer.append(edgeTargets)
    writeRoot(rootEdges[0], rootSteps[0], to: &writer)
    writeRoot(rootEdges[1], rootSteps[1], to: &writer)
    writer.append(steps)
    writer.append(outputs)
    var openings: [AutomatonOpening] = []
    var openingWords: [UInt16] = []
    for opening in compiler.openings {
      openings.append(
        AutomatonOpening(
          firstWord: Int32(openingWords.count), wordCount: Int32(opening.words.count),
          tokenLimit: Int32(opening.gapTokenLimit + 1)))
      openingWords += opening.words
    }
    writer.append(openings)
    writer.append(openingWords)
    return AutomatonImage(writer)
  }

  // MARK: Nodes

  /// A node takes over what the nodes have that it reaches for nothing.
  private mutating func fillNodes() {
    let closures = AutomatonBuilder.closures(compiler)
    // By word, then by node, so that each node's edges are in the order of their words.
    let wordsInOrder = AutomatonBuilder.grouped(
      compiler.wordEdges, compiler.vocabulary.wordCount + 1
    ) { Int32($0.word) }
    let words = AutomatonBuilder.grouped(wordsInOrder.elements, compiler.nodeCount) { $0.from }
    let stepEdges = AutomatonBuilder.grouped(compiler.stepEdges, compiler.nodeCount) { $0.from }
    let allOutputs = AutomatonBuilder.grouped(compiler.outputs, compiler.nodeCount) { $0.node }
    for node in 0..<compiler.nodeCount {
      var entry = AutomatonNode()
      entry.firstEdge = Int32(edgeWords.count)
      entry.firstStep = Int32(steps.count)
      entry.firstOutput = Int32(outputs.count)
      for source in [Int32(node)] + closures[node] {
        let source = Int(source)
        for index in words.starts[source]..<words.starts[source + 1] {
          take(words.elements[Int(index)], for: node, &entry)
        }
        for index in stepEdges.starts[source]..<stepEdges.starts[source + 1] {
          take(stepEdges.elements[Int(index)], for: node, &entry)
        }
        // An optional beginning makes no phrase by itself.
        if node <= PhraseCompiler.startRoot { continue }
        for index in allOutputs.starts[source]..<allOutputs.starts[source + 1] {
          let output = allOutputs.elements[Int(index)]
          outputs.append(AutomatonOutput(set: output.set, opening: output.opening))
        }
      }
      let first = Int(entry.firstEdge)
      precondition(
        edgeWords.count - first <= Int(UInt16.max), "a node has fewer than 65,536 edges")
      if !closures[node].isEmpty { sortEdges(from: first) }
      entry.edgeCount = UInt16(edgeWords.count - first)
      entry.stepCount = UInt16(steps.count - Int(entry.firstStep))
      entry.outputCount = UInt16(outputs.count - Int(entry.firstOutput))
      nodes[node] = entry
    }
  }

  private mutating func take(
    _ edge: PhraseCompiler.WordEdge, for node: Int, _ entry: inout AutomatonNode
  ) {
    if node <= PhraseCompiler.startRoot {
      rootEdges[node].append(edge)
      return
    }
    edgeWords.append(edge.word)
    edgeTargets.append(edge.to)
    entry.wordMask |= AutomatonNode.bit(ofWord: edge.word)
  }

  private mutating func take(
    _ edge: PhraseCompiler.StepEdge, for node: Int, _ entry: inout AutomatonNode
  ) {
    let step: AutomatonStep
    switch edge.step {
    case .nothing: return
    case .tokenClass(let bits):
      step = AutomatonStep(to: edge.to, bits: bits, kind: .tokenClass)
      entry.classMask |= bits
    case .gap(let limit):
      step = AutomatonStep(to: edge.to, bits: UInt16(limit), kind: .gap)
      entry.hasFreeSteps = true
    case .sentenceEnd:
      step = AutomatonStep(to: edge.to, bits: 0, kind: .sentenceEnd)
      entry.hasFreeSteps = true
    }
    if node <= PhraseCompiler.startRoot {
      precondition(step.kind == .tokenClass, "a pattern begins with a word or a class")
      rootSteps[node].append(step)
    } else {
      steps.append(step)
    }
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

  /// Puts a node's edges, the last ones of both columns, in the order of their words.
  private mutating func sortEdges(from first: Int) {
    if edgeWords.count - first < 2 { return }
    let order = (first..<edgeWords.count).sorted { edgeWords[$0] < edgeWords[$1] }
    let sortedWords = order.map { edgeWords[$0] }
    let sortedTargets = order.map { edgeTargets[$0] }
    for (index, word) in sortedWords.enumerated() {
      edgeWords[first + index] = word
      edgeTargets[first + index] = sortedTargets[index]
    }
  }

  // MARK: Roots

  private func edge(to node: Int32) -> RootEdge { RootEdge(to: node, entry: nodes[Int(node)]) }

  /// The ways out of a root, by word, by pair of words and by token class.
  private func writeRoot(
    _ wordEdges: [PhraseCompiler.WordEdge], _ steps: [AutomatonStep],
    to writer: inout AutomatonImageWriter
  ) {
    let wordCount = compiler.vocabulary.wordCount
    let grouped = AutomatonBuilder.grouped(
      wordEdges.filter { !nodes[Int($0.to)].needsWord }, wordCount + 1
    ) { Int32($0.word) }
    writer.append(grouped.starts)
    writer.append(grouped.elements.map { edge(to: $0.to) })
    writePairs(wordEdges.filter { nodes[Int($0.to)].needsWord }, to: &writer)
    var classMask: UInt16 = 0
    var classStarts: [Int32] = [0]
    var classEdges: [RootEdge] = []
    for number in 0..<AutomatonRoot.classCount {
      for step in steps where step.bits & 1 << UInt16(number) != 0 {
        classMask |= step.bits
        classEdges.append(edge(to: step.to))
      }
      classStarts.append(Int32(classEdges.count))
    }
    writer.append([classMask])
    writer.append(classStarts)
    writer.append(classEdges)
  }

  /// For edges whose targets need a certain word next: where both words lead.
  private func writePairs(
    _ wordEdges: [PhraseCompiler.WordEdge], to writer: inout AutomatonImageWriter
  ) {
    var found: [(key: UInt32, to: Int32)] = []
    for edge in wordEdges {
      let entry = nodes[Int(edge.to)]
      for index in Int(entry.firstEdge)..<Int(entry.firstEdge) + Int(entry.edgeCount) {
        found.append((WordPairTable.key(edge.word, edgeWords[index]), edgeTargets[index]))
      }
    }
    found.sort { ($0.key, $0.to) < ($1.key, $1.to) }
    var pairCount = 0
    for index in found.indices where index == 0 || found[index].key != found[index - 1].key {
      pairCount += 1
    }
    var size = 64
    while size < 2 * pairCount { size *= 2 }
    var filter = [UInt64](repeating: 0, count: size * 8 / 64)
    var places = [WordPair](repeating: WordPair(), count: size)
    var targets: [Int32] = []
    precondition(found.count < Int(UInt16.max), "targets of pairs are counted in sixteen bits")
    var index = 0
    while index < found.count {
      let key = found[index].key
      let first = targets.count
      while index < found.count, found[index].key == key {
        targets.append(found[index].to)
        index += 1
      }
      let hash = Int(WordPairTable.hash(key))
      let bit = hash & (filter.count * 64 - 1)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
      var place = hash & (size - 1)
      while places[place].key != 0 { place = (place + 1) & (size - 1) }
      places[place] = WordPair(
        key: key, first: UInt16(first), count: UInt16(targets.count - first))
    }
    writer.append(filter)
    writer.append(places)
    writer.append(targets.map { edge(to: $0) })
  }
}
