/// Walks from every token of a clause through the automaton.
struct PhraseWalker {
  let tables: AutomatonTables
  let units: UnsafeBufferPointer<PhraseUnit>
  let tokenIndices: UnsafeBufferPointer<UInt32>
  var matches: [PhraseMatch]

  mutating func run() {
    for place in units.indices {
      begin(tables.root, at: place)
      if units[place].isStart { begin(tables.startRoot, at: place) }
    }
  }

  /// Begins the phrases of a root at a token, as far as the next tokens can go on with them.
  @inline(__always)
  private mutating func begin(_ root: AutomatonRoot, at place: Int) {
    let word = units[place].number
    if word != 0 {
      let start = Int(root.starts[Int(word)])
      let end = Int(root.starts[Int(word) + 1])
      if start < end { follow(root.edges, start..<end, from: place, at: place + 1) }
      if place + 1 < units.count,
        let pair = root.pairs.targets(word, units[place + 1].number)
      {
        for index in pair { walk(root.pairTargets[index], from: place, at: place + 2) }
      }
    }
    var bits = units[place].classes & root.classMask
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
    let isInside = place < units.count
    let bit = isInside ? AutomatonNode.bit(ofWord: units[place].number) : 0
    let classes = isInside ? units[place].classes : 0
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
      let isInside = place < units.count
      if entry.hasFreeSteps || isInside && entry.classMask & units[place].classes != 0 {
        takeSteps(of: entry, from: first, at: place)
      }
      guard isInside else { return }
      let word = units[place].number
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
    let isInside = place < units.count
    let start = Int(entry.firstStep)
    for index in start..<start + Int(entry.stepCount) {
      let step = tables.steps[index]
      switch step.kind {
      case .tokenClass:
        if isInside, units[place].classes & step.bits != 0 {
          walk(step.to, from: first, at: place + 1)
        }
      case .sentenceEnd:
        if !isInside { walk(step.to, from: first, at: place) }
      case .gap: takeGap(step.to, limit: Int(step.bits), from: first, at: place)
      }
    }
  }

  /// Goes on at every token within the gap at which the next node can.
  private mutating func takeGap(_ node: Int32, limit: Int, from first: Int, at place: Int) {
    let entry = tables.nodes[Int(node)]
    var next = place
    for _ in 0...limit {
      guard next < units.count else {
        walk(node, from: first, at: next)
        return
      }
      let bit = AutomatonNode.bit(ofWord: units[next].number)
      if entry.leadsOn(wordBit: bit, classes: units[next].classes) {
        walk(node, from: first, at: next)
      }
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
    while before >= least {
      let word = units[before].number
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
