import MessageText
import PhraseMatching

/// The pattern notation read in the most obvious way: try every pattern at every token, recursively.
///
/// It shares nothing with the automaton but the tokenizer, so that the two can disagree.
struct NaiveMatcher {
  indirect enum Node {
    case word([UInt8])
    case inflected([UInt8])
    case tokenClass(String)
    case sentenceEnd
    case gap(Int)
    case group([[Node]])
    case optional(Node)
  }

  struct Pattern {
    let set: UInt16
    let startsSentence: Bool
    let nodes: [Node]
  }

  let patterns: [Pattern]

  init(_ sets: [(number: UInt16, lines: [String])]) {
    patterns = sets.flatMap { set in
      set.lines.map { line in
        let starts = line.hasPrefix("<start> ")
        let text = starts ? String(line.dropFirst(8)) : line
        var words = Array(text)[...]
        return Pattern(
          set: set.number, startsSentence: starts, nodes: NaiveMatcher.sequence(&words))
      }
    }
  }

  private static func sequence(_ text: inout ArraySlice<Character>) -> [Node] {
    var nodes: [Node] = []
    while let first = text.first, first != "|", first != ")" {
      if first == " " {
        text.removeFirst()
        continue
      }
      var node: Node
      switch first {
      case "(":
        text.removeFirst()
        var branches = [sequence(&text)]
        while text.first == "|" {
          text.removeFirst()
          branches.append(sequence(&text))
        }
        text.removeFirst()
        node = .group(branches)
      case "<":
        let name = String(text.dropFirst().prefix { $0 != ">" })
        text.removeFirst(name.count + 2)
        node = name == "end" ? .sentenceEnd : .tokenClass(name)
      case ".":
        text.removeFirst(2)
        node = .gap(text.first?.wholeNumberValue ?? 0)
        text.removeFirst()
      default:
        let word = String(text.prefix { $0.isLetter || $0.isNumber })
        text.removeFirst(word.count)
        node = .word(Array(word.utf8))
        if text.first == "~" {
          text.removeFirst()
          node = .inflected(Array(word.utf8))
        }
      }
      if text.first == "?" {
        text.removeFirst()
        node = .optional(node)
      }
      nodes.append(node)
    }
    return nodes
  }

  func matches(in message: Message) -> Set<PhraseMatch> {
    let visible = message.tokens.indices.filter { message.tokens[$0].kind != .soft }
    var found: Set<PhraseMatch> = []
    for (place, index) in visible.enumerated() {
      let kind = message.tokens[index].kind
      if kind == .stop || kind == .pause { continue }
      let before = place == 0 ? TokenKind.stop : message.tokens[visible[place - 1]].kind
      for pattern in patterns {
        if pattern.startsSentence, before != .stop, before != .pause { continue }
        for end in ends(pattern.nodes[...], place, visible, message) where end > place {
          found.insert(
            PhraseMatch(
              set: pattern.set, firstToken: UInt32(index), lastToken: UInt32(visible[end - 1])))
        }
      }
    }
    return found
  }

  /// Every place at which the nodes can have been read, starting at `place`.
  private func ends(
    _ nodes: ArraySlice<Node>, _ place: Int, _ visible: [Int], _ message: Message
  ) -> Set<Int> {
    guard let first = nodes.first else { return [place] }
    var ends: Set<Int> = []
    for next in self.next(first, place, visible, message) {
      ends.formUnion(self.ends(nodes.dropFirst(), next, visible, message))
    }
    return ends
  }

  private func next(
    _ node: Node, _ place: Int, _ visible: [Int], _ message: Message
  ) -> Set<Int> {
    let token = place < visible.count ? message.tokens[visible[place]] : nil
    let isStop = token.map { $0.kind == .stop || $0.kind == .pause } ?? true
    switch node {
    case .word(let word):
      guard let token, token.key == key(word) else { return [] }
      return [place + 1]
    case .inflected(let word):
      guard let token, forms(of: word).contains(where: { key($0) == token.key }) else { return [] }
      return [place + 1]
    case .tokenClass(let name):
      guard let token, !isStop, belongs(token, to: name) else { return [] }
      return [place + 1]
    case .sentenceEnd: return isStop ? [place] : []
    case .gap(let limit):
      var places: Set<Int> = [place]
      var next = place
      while next - place < limit, next < visible.count {
        let kind = message.tokens[visible[next]].kind
        if kind == .stop || kind == .pause { break }
        next += 1
        places.insert(next)
      }
      return places
    case .group(let branches):
      return branches.reduce(into: []) { places, branch in
        places.formUnion(ends(branch[...], place, visible, message))
      }
    case .optional(let inner):
      return self.next(inner, place, visible, message).union([place])
    }
  }

  private func key(_ word: [UInt8]) -> WordKey {
    word.withUnsafeBufferPointer { WordKey(folded: $0) }
  }

  /// Typed out for the few verbs the tests use.
  private func forms(of word: [UInt8]) -> [[UInt8]] {
    let table = [
      "help": ["help", "helps", "helped", "helping"],
      "use": ["use", "uses", "used", "using"],
      "try": ["try", "tries", "tried", "trying"],
      "plan": ["plan", "plans", "planned", "planning"],
      "reach": ["reach", "reaches", "reached", "reaching"],
    ]
    return (table[String(decoding: word, as: UTF8.self)] ?? []).map { Array($0.utf8) }
  }

  private func belongs(_ token: Token, to name: String) -> Bool {
    switch name {
    case "number": token.kind == .number
    case "slot": token.kind == .placeholder
    case "url": token.kind == .url
    case "any": token.kind != .emoji
    case "name":
      token.kind == .placeholder
        || token.kind == .word && token.flags.contains(.capitalised)
          && !token.flags.contains(.sentenceStart)
    default: false
    }
  }
}
