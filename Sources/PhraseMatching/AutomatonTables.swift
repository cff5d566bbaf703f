/// A node of the automaton: where its word edges stand, and what else it has.
struct AutomatonNode {
  var firstEdge: Int32
  var edgeCount: UInt16
  var hasOutput: Bool
  var hasSteps: Bool
}

/// The automaton's tables, allocated once and never changed, so that threads may share them.
final class AutomatonTables: @unchecked Sendable {
  let pointers: AutomatonPointers

  init(_ compiler: PhraseCompiler) {
    let nodeCount = compiler.nodeCount
    let edges = compiler.wordEdges
    var starts = [Int32](repeating: 0, count: nodeCount + 1)
    for edge in edges { starts[Int(edge.from) + 1] += 1 }
    for node in 0..<nodeCount { starts[node + 1] += starts[node] }
    var cursors = starts
    let words = AutomatonTables.allocate(UInt16(0), count: edges.count)
    let targets = AutomatonTables.allocate(Int32(0), count: edges.count)
    for edge in edges {
      let place = Int(cursors[Int(edge.from)])
      cursors[Int(edge.from)] += 1
      words[place] = edge.word
      targets[place] = edge.to
    }
    let stepStarts = AutomatonTables.allocate(Int32(0), count: nodeCount + 1)
    for edge in compiler.stepEdges { stepStarts[Int(edge.from) + 1] += 1 }
    for node in 0..<nodeCount { stepStarts[node + 1] += stepStarts[node] }
    let outputStarts = AutomatonTables.allocate(Int32(0), count: nodeCount + 1)
    for output in compiler.outputs { outputStarts[Int(output.node) + 1] += 1 }
    for node in 0..<nodeCount { outputStarts[node + 1] += outputStarts[node] }
    let nodes = AutomatonTables.allocate(
      AutomatonNode(firstEdge: 0, edgeCount: 0, hasOutput: false, hasSteps: false),
      count: nodeCount)
    for node in 0..<nodeCount {
      // The roots' edges are looked up by word instead, and may be more than fit the count.
      let edgeCount = node > PhraseCompiler.startRoot ? starts[node + 1] - starts[node] : 0
      precondition(edgeCount <= Int32(UInt16.max), "a node has fewer than 65,536 edges")
      nodes[node] = AutomatonNode(
        firstEdge: starts[node], edgeCount: UInt16(edgeCount),
        hasOutput: outputStarts[node] < outputStarts[node + 1],
        hasSteps: stepStarts[node] < stepStarts[node + 1])
    }
    let steps = compiler.stepEdges.sorted { $0.from < $1.from }
    let outputs = compiler.outputs.sorted { ($0.node, $0.set) < ($1.node, $1.set) }
    let root = AutomatonTables.byWord(edges, from: PhraseCompiler.root, compiler)
    let startRoot = AutomatonTables.byWord(edges, from: PhraseCompiler.startRoot, compiler)
    pointers = AutomatonPointers(
      nodes: UnsafeBufferPointer(nodes), edgeWords: UnsafeBufferPointer(words),
      edgeTargets: UnsafeBufferPointer(targets), rootStarts: root.starts,
      rootTargets: root.targets, startRootStarts: startRoot.starts,
      startRootTargets: startRoot.targets, stepStarts: UnsafeBufferPointer(stepStarts),
      steps: AutomatonTables.copy(steps), outputStarts: UnsafeBufferPointer(outputStarts),
      outputs: AutomatonTables.copy(outputs.map { $0.set }))
  }

  deinit {
    pointers.nodes.deallocate()
    pointers.edgeWords.deallocate()
    pointers.edgeTargets.deallocate()
    pointers.rootStarts.deallocate()
    pointers.rootTargets.deallocate()
    pointers.startRootStarts.deallocate()
    pointers.startRootTargets.deallocate()
    pointers.stepStarts.deallocate()
    pointers.steps.deallocate()
    pointers.outputStarts.deallocate()
    pointers.outputs.deallocate()
  }

  private static func byWord(
    _ edges: [PhraseCompiler.WordEdge], from node: Int32, _ compiler: PhraseCompiler
  ) -> (starts: UnsafeBufferPointer<Int32>, targets: UnsafeBufferPointer<Int32>) {
    let wordCount = compiler.vocabulary.wordCount
    let starts = allocate(Int32(0), count: wordCount + 2)
    for edge in edges where edge.from == node { starts[Int(edge.word) + 1] += 1 }
    for word in 0...wordCount { starts[word + 1] += starts[word] }
    var cursors = Array(starts)
    let targets = allocate(Int32(0), count: Int(starts[wordCount + 1]))
    for edge in edges where edge.from == node {
      targets[Int(cursors[Int(edge.word)])] = edge.to
      cursors[Int(edge.word)] += 1
    }
    return (UnsafeBufferPointer(starts), UnsafeBufferPointer(targets))
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
  /// Word edges in the order of their nodes.
  let edgeWords: UnsafeBufferPointer<UInt16>
  let edgeTargets: UnsafeBufferPointer<Int32>
  /// Edges out of the two roots, by word number.
  let rootStarts: UnsafeBufferPointer<Int32>
  let rootTargets: UnsafeBufferPointer<Int32>
  let startRootStarts: UnsafeBufferPointer<Int32>
  let startRootTargets: UnsafeBufferPointer<Int32>
  let stepStarts: UnsafeBufferPointer<Int32>
  let steps: UnsafeBufferPointer<PhraseCompiler.StepEdge>
  let outputStarts: UnsafeBufferPointer<Int32>
  let outputs: UnsafeBufferPointer<UInt16>

  @inline(__always)
  func steps(of node: Int32) -> Slice<UnsafeBufferPointer<PhraseCompiler.StepEdge>> {
    steps[Int(stepStarts[Int(node)])..<Int(stepStarts[Int(node) + 1])]
  }

  @inline(__always)
  func outputs(of node: Int32) -> Slice<UnsafeBufferPointer<UInt16>> {
    outputs[Int(outputStarts[Int(node)])..<Int(outputStarts[Int(node) + 1])]
  }
}
