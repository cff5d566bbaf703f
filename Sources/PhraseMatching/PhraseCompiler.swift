import MessageText

/// Turns pattern notation into the automaton's nodes and edges.
///
/// Nodes are shared by patterns that begin alike, element for element as written, so the automaton is a
/// tree except where the branches of a group meet again:
///
///     (quick|short) call      0 ─quick─► 1 ─call─► 2 ✓
///                             0 ─short─┘
struct PhraseCompiler {
  /// An edge for a word.
  struct WordEdge {
    let from: Int32
    let word: UInt16
    let to: Int32
  }

  /// What follows a node other than a word.
  enum Step {
    /// A token of one of these classes.
    case tokenClass(bits: UInt16)
    /// Up to this many tokens of any kind but stops.
    case gap(tokenLimit: Int)
    /// Nothing: the element before was optional.
    case nothing
    /// Only before a stop or the end of the text.
    case sentenceEnd
  }

  struct StepEdge {
    let from: Int32
    let step: Step
    let to: Int32
  }

  /// A phrase that ends at a node.
  struct Output {
    let node: Int32
    let set: UInt16
    /// Index into `openings`, or -1: then the phrase began where the walk did.
    let opening: Int16
  }

  /// The first words of a phrase where they are looked for last.
  struct Opening {
    /// One of these stands before the rest of the phrase.
    let words: [UInt16]
    /// Tokens that may stand between it and the rest.
    let gapTokenLimit: Int
  }

  /// The root for phrases anywhere and the one for phrases that begin a sentence.
  static let root: Int32 = 0
  static let startRoot: Int32 = 1

  var vocabulary = Vocabulary()
  private(set) var nodeCount = 2
  private(set) var wordEdges: [WordEdge] = []
  private(set) var stepEdges: [StepEdge] = []
  private(set) var outputs: [Output] = []
  private(set) var openings: [Opening] = []
  private let lists: [WordList]
  /// Nodes already made, by node before and element; open addressing.
  private var memoKeys: [UInt64]
  private var memoNodes: [Int32]
  private var memoCount = 0

  init(lists: [WordList]) {
    self.lists = lists
    wordEdges.reserveCapacity(1 << 14)
    memoKeys = [UInt64](repeating: 0, count: 1 << 14)
    memoNodes = [Int32](repeating: 0, count: 1 << 14)
  }

  mutating func add(_ set: PhraseSet) {
    set.phrases.withUTF8Buffer { add(lines: $0, as: set.number) }
  }

  /// Adds a pattern for each line.
  mutating func add(lines text: UnsafeBufferPointer<UInt8>, as set: UInt16) {
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != 0x0A { end += 1 }
      add(UnsafeBufferPointer(rebasing: text[start..<end]), as: set)
      start = end + 1
    }
  }

  mutating func add(_ tally: WordTally) {
    tally.words.withUTF8Buffer { text in
      var start = 0
      while start < text.count {
        var end = start
        while end < text.count, text[end] != 0x20, text[end] != 0x0A { end += 1 }
        if end > start {
          vocabulary.add(
            WordKey(folded: UnsafeBufferPointer(rebasing: text[start..<end])),
            toCounter: tally.counter)
        }
        start = end + 1
      }
    }
  }

  private mutating func add(_ line: UnsafeBufferPointer<UInt8>, as set: UInt16) {
    var cursor = PatternCursor(line)
    cursor.skipBlanks()
    if cursor.atEnd { return }
    var node = PhraseCompiler.root
    var opening: Int16 = -1
    if cursor.take("<start>") {
      node = PhraseCompiler.startRoot
    } else if let found = takeOpening(&cursor) {
      precondition(openings.count < Int(Int16.max), "openings are counted in sixteen bits")
      opening = Int16(openings.count)
      openings.append(found)
    }
    while let element = cursor.nextElement() {
      node = follow(element, from: node, of: cursor)
    }
    precondition(cursor.atEnd, "a pattern is well-formed to its end")
    precondition(node > PhraseCompiler.startRoot, "a pattern holds at least one word")
    outputs.append(Output(node: node, set: set, opening: opening))
  }

  // MARK: Openings

  /// Steps over common words and a gap at the beginning of a pattern, where rarer words follow:
  ///
  ///     (my|our) ..3 platform
  ///
  /// Such a phrase is found at `platform`, and its opening is looked for in the tokens before it. Common words
  /// are those that a tally counts. Beginning a walk at each of them took most of the time.
  private mutating func takeOpening(_ cursor: inout PatternCursor) -> Opening? {
    var ahead = cursor
    guard let first = ahead.nextElement(), !first.isOptional, let gap = ahead.nextElement(),
      !gap.isOptional, case .gap(let limit) = gap.kind
    else { return nil }
    let rest = ahead
    guard let next = ahead.nextElement(), !next.isOptional,
      let words = leadingWords(of: first, in: cursor), words.areWhole,
      words.numbers.contains(where: { vocabulary.tallyBits[Int($0)] != 0 }),
      let following = leadingWords(of: next, in: ahead),
      !following.numbers.contains(where: { vocabulary.tallyBits[Int($0)] != 0 })
    else { return nil }
    cursor = rest
    return Opening(words: words.numbers, gapTokenLimit: limit)
  }

  /// The words that an element can begin with, and whether each is the whole of it; `nil` where it can begin
  /// with something else.
  private mutating func leadingWords(
    of element: PatternElement, in cursor: PatternCursor
  ) -> (numbers: [UInt16], areWhole: Bool)? {
    if element.isOptional { return nil }
    let text = cursor.text(of: element)
    var numbers: [UInt16] = []
    switch element.kind {
    case .word: return ([vocabulary.number(adding: WordKey(folded: text))], true)
    case .inflected:
      var forms: [WordKey] = []
      Inflection.forEachForm(of: text) { form in
        form.withUnsafeBufferPointer { forms.append(WordKey(folded: $0)) }
      }
      for form in forms { numbers.append(vocabulary.number(adding: form)) }
      return (numbers, true)
    case .tokenClass, .sentenceEnd, .gap: return nil
    case .group, .list:
      var alternatives = AlternativeCursor(text)
      if case .list = element.kind { alternatives = AlternativeCursor(list(named: text)) }
      var areWhole = true
      while let branch = alternatives.next() {
        var inner = PatternCursor(branch)
        guard let first = inner.nextElement(), let found = leadingWords(of: first, in: inner) else {
          return nil
        }
        if inner.nextElement() != nil || !found.areWhole { areWhole = false }
        numbers += found.numbers
      }
      return (numbers, areWhole)
    }
  }

  /// The node after `element`, made once for each node before it.
  private mutating func follow(
    _ element: PatternElement, from node: Int32, of cursor: PatternCursor
  ) -> Int32 {
    let key = UInt64(UInt32(bitPattern: node)) &* 0xD6E8_FEB8_6659_FD93 ^ cursor.hash(of: element)
    let sealed = key == 0 ? 1 : key
    var slot = Int(truncatingIfNeeded: sealed >> 20) & (memoKeys.count - 1)
    while memoKeys[slot] != 0 {
      if memoKeys[slot] == sealed { return memoNodes[slot] }
      slot = (slot + 1) & (memoKeys.count - 1)
    }
    let target = Int32(nodeCount)
    nodeCount += 1
    memoKeys[slot] = sealed
    memoNodes[slot] = target
    memoCount += 1
    if memoCount * 2 > memoKeys.count { growMemo() }
    compile(element, from: node, to: target, of: cursor)
    return target
  }

  private mutating func growMemo() {
    let keys = memoKeys
    let nodes = memoNodes
    memoKeys = [UInt64](repeating: 0, count: keys.count * 2)
    memoNodes = [Int32](repeating: 0, count: keys.count * 2)
    for (index, key) in keys.enumerated() where key != 0 {
      var slot = Int(truncatingIfNeeded: key >> 20) & (memoKeys.count - 1)
      while memoKeys[slot] != 0 { slot = (slot + 1) & (memoKeys.count - 1) }
      memoKeys[slot] = key
      memoNodes[slot] = nodes[index]
    }
  }

  private mutating func compile(
    _ element: PatternElement, from node: Int32, to target: Int32, of cursor: PatternCursor
  ) {
    if element.isOptional {
      stepEdges.append(StepEdge(from: node, step: .nothing, to: target))
    }
    let text = cursor.text(of: element)
    switch element.kind {
    case .word: addWord(text, from: node, to: target)
    case .inflected:
      var forms: [[UInt8]] = []
      Inflection.forEachForm(of: text) { forms.append($0) }
      for form in forms {
        form.withUnsafeBufferPointer { addWord($0, from: node, to: target) }
      }
    case .tokenClass:
      let bits = PhraseCompiler.classBits(named: text)
      stepEdges.append(StepEdge(from: node, step: .tokenClass(bits: bits), to: target))
    case .sentenceEnd:
      stepEdges.append(StepEdge(from: node, step: .sentenceEnd, to: target))
    case .gap(let limit):
      stepEdges.append(StepEdge(from: node, step: .gap(tokenLimit: limit), to: target))
    case .group: addAlternatives(text, from: node, to: target)
    case .list:
      addAlternatives(list(named: text), from: node, to: target)
    }
  }

  /// The alternatives of a word list; they live as long as the program.
  private func list(named name: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard let list = lists.first(where: { PatternCursor.equals(name, $0.name) }) else {
      preconditionFailure("every @name in a pattern is a word list")
    }
    return UnsafeBufferPointer(start: list.words.utf8Start, count: list.words.utf8CodeUnitCount)
  }

  private mutating func addWord(
    _ text: UnsafeBufferPointer<UInt8>, from node: Int32, to target: Int32
  ) {
    let word = vocabulary.number(adding: WordKey(folded: text))
    wordEdges.append(WordEdge(from: node, word: word, to: target))
  }

  private mutating func addAlternatives(
    _ text: UnsafeBufferPointer<UInt8>, from node: Int32, to target: Int32
  ) {
    var alternatives = AlternativeCursor(text)
    while let branch = alternatives.next() {
      if PatternCursor.isWord(branch) {
        addWord(branch, from: node, to: target)
      } else {
        addSequence(branch, from: node, to: target)
      }
    }
  }

  private mutating func addSequence(
    _ text: UnsafeBufferPointer<UInt8>, from node: Int32, to target: Int32
  ) {
    var cursor = PatternCursor(text)
    var node = node
    var held: PatternElement?
    while let element = cursor.nextElement() {
      if let earlier = held { node = follow(earlier, from: node, of: cursor) }
      held = element
    }
    precondition(cursor.atEnd, "an alternative is well-formed to its end")
    guard let last = held else { preconditionFailure("no alternative is empty") }
    compile(last, from: node, to: target, of: cursor)
  }

  private static func classBits(named text: UnsafeBufferPointer<UInt8>) -> UInt16 {
    for candidate in TokenClass.allCases where PatternCursor.equals(text, candidate.name) {
      return candidate.bit
    }
    preconditionFailure("every class in a pattern is a token class")
  }
}
