/// Walks from every unit of a clause through the automaton.
struct PhraseWalker {
  private let tables: AutomatonTables
  /// The units of the clause and a stop behind them.
  private let units: UnsafeBufferPointer<PhraseUnit>
  /// Bits of matches, with places in the clause instead of tokens.
  var found: [UInt64]

  /// - Parameter found: What the matches are added to.
  init(
    _ tables: AutomatonTables, _ clause: Clause, _ units: UnsafeBufferPointer<PhraseUnit>,
    found: consuming [UInt64]
  ) {
    self.tables = tables
    let first = Int(clause.firstUnit)
    self.units = UnsafeBufferPointer(rebasing: units[first...first + Int(clause.unitCount)])
    self.found = found
  }

  mutating func run() {
    let first = found.count
    var isStart = true
    for place in 0..<units.count - 1 {
      begin(tables.root, at: place)
      if isStart {
        begin(tables.startRoot, at: place)
        // An emoji in front does not keep the next word from beginning the sentence.
        isStart = units[place].classes == TokenClass.emoji.bit
      }
    }
    found.withUnsafeMutableBufferPointer { PhraseWalker.putInOrder($0, from: first) }
    dropRepeated(from: first)
  }

  /// Keeps one of those that several readings of a phrase found, which stand side by side now.
  private mutating func dropRepeated(from first: Int) {
    guard found.count - first > 1 else { return }
    var end = first + 1
    for index in end..<found.count where found[index] != found[end - 1] {
      found[end] = found[index]
      end += 1
    }
    found.removeSubrange(end...)
  }

  /// Puts matches into the order of the text, once for all the times they are recalled.
  ///
  /// They stand within a few places of their own: they are found by their first unit, but for phrases with an
  /// opening.
  private static func putInOrder(_ found: UnsafeMutableBufferPointer<UInt64>, from first: Int) {
    guard found.count - first > 1 else { return }
    for index in first + 1..<found.count {
      let bits = found[index]
      var place = index
      while place > first, order(of: bits) < order(of: found[place - 1]) {
        found[place] = found[place - 1]
        place -= 1
      }
      found[place] = bits
    }
  }

  /// Grows with the first unit, then with the last, then with the set.
  private static func order(of match: UInt64) -> UInt64 { match &<< 16 | match &>> 48 }

  /// Begins the phrases of a root at a unit, as far as the next unit can go on with them.
  @inline(__always)
  private mutating func begin(_ root: AutomatonRoot, at place: Int) {
    let word = units[place].number
    if word != 0 {
      let start = Int(root.starts[Int(word)])
      let end = Int(root.starts[Int(word) &+ 1])
      if start < end { follow(root.edges, start..<end, from: place, at: place &+ 1) }
      if let pair = root.pairs.edges(word, units[place &+ 1].number) {
        follow(root.pairEdges, pair, from: place, at: place &+ 2)
      }
    }
    var bits = units[place].classes & root.classMask
    while bits != 0 {
      let number = bits.trailingZeroBitCount
      bits &= bits &- 1
      follow(
        root.classEdges, Int(root.classStarts[number])..<Int(root.classStarts[number &+ 1]),
        from: place, at: place &+ 1)
    }
  }

  /// Goes on over those of a root's edges whose targets can go on with the unit at `place`.
  @inline(__always)
  private mutating func follow(
    _ edges: UnsafeBufferPointer<RootEdge>, _ range: Range<Int>, from first: Int, at place: Int
  ) {
    let unit = units[place]
    let bit = AutomatonNode.bit(ofWord: unit.number)
    for index in range where edges[index].leadsOn(wordBit: bit, classes: unit.classes) {
      walk(edges[index].to, from: first, at: place)
    }
  }

  /// `place` is the next unit to read; the phrase began at `first`.
  private mutating func walk(_ node: Int32, from first: Int, at place: Int) {
    var node = Int(node)
    var place = place
    while true {
      let entry = tables.nodes[node]
      if entry.outputCount > 0 { report(node, from: first, to: place &- 1) }
      let unit = units[place]
      if entry.hasFreeSteps || entry.classMask & unit.classes != 0 {
        takeSteps(of: node, from: first, at: place)
      }
      // A stop has no number.
      guard entry.wordMask & AutomatonNode.bit(ofWord: unit.number) != 0 else { return }
      var edge = tables.firstEdge(of: entry, from: unit.number)
      let end = Int(entry.firstEdge) &+ Int(entry.edgeCount)
      guard edge < end, tables.edgeWords[edge] == unit.number else { return }
      place &+= 1
      while edge &+ 1 < end, tables.edgeWords[edge &+ 1] == unit.number {
        walk(tables.edgeTargets[edge], from: first, at: place)
        edge &+= 1
      }
      // The last of the ways on, mostly the only one, is gone without a call.
      node = Int(tables.edgeTargets[edge])
    }
  }

  private mutating func takeSteps(of node: Int, from first: Int, at place: Int) {
    let start = Int(tables.nodes[node].firstStep)
    for index in start..<start &+ Int(tables.nodes[node].stepCount) {
      let step = tables.steps[index]
      switch step.kind {
      case .tokenClass:
        if units[place].classes & step.bits != 0 { walk(step.to, from: first, at: place &+ 1) }
      case .sentenceEnd:
        if units[place].isStop { walk(step.to, from: first, at: place) }
      case .gap: takeGap(step.to, limit: Int(step.bits), from: first, at: place)
      }
    }
  }

  /// Goes on at every unit within the gap at which the next node can.
  @inline(__always)
  private mutating func takeGap(_ node: Int32, limit: Int, from first: Int, at place: Int) {
    let entry = tables.nodes[Int(node)]
    for next in place...place &+ limit {
      let unit = units[next]
      if unit.isStop {
        walk(node, from: first, at: next)
        return
      }
      let bit = AutomatonNode.bit(ofWord: unit.number)
      if entry.leadsOn(wordBit: bit, classes: unit.classes) { walk(node, from: first, at: next) }
    }
  }

  private mutating func report(_ node: Int, from first: Int, to last: Int) {
    guard last >= first else { return }
    let start = Int(tables.nodes[node].firstOutput)
    for index in start..<start &+ Int(tables.nodes[node].outputCount) {
      let output = tables.outputs[index]
      if output.opening >= 0 {
        reportOpened(output, at: first, to: last)
      } else {
        add(output.set, from: first, to: last)
      }
    }
  }

  @inline(__always)
  private mutating func add(_ set: UInt16, from first: Int, to last: Int) {
    let match = PhraseMatch(
      set: set, firstToken: UInt32(truncatingIfNeeded: first),
      lastToken: UInt32(truncatingIfNeeded: last))
    found.append(match.bits)
  }

  /// Reports the phrase from each of its opening's words in the units before it, the nearest first.
  @inline(never)
  private mutating func reportOpened(_ output: AutomatonOutput, at place: Int, to last: Int) {
    let opening = tables.openings[Int(output.opening)]
    let words = Int(opening.firstWord)..<Int(opening.firstWord &+ opening.wordCount)
    var before = place &- 1
    let least = max(0, place &- Int(opening.tokenLimit))
    while before >= least {
      let word = units[before].number
      if word != 0 {
        for index in words where tables.openingWords[index] == word {
          add(output.set, from: before, to: last)
          break
        }
      }
      before &-= 1
    }
  }
}
