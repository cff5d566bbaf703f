import MessageText
import PhraseMatching
import Testing

import struct TestSupport.SeededGenerator

@Suite struct `Phrase automaton` {
  private func found(_ phrases: StaticString, in text: String) -> [String] {
    let automaton = PhraseAutomaton(
      sets: [PhraseSet(number: 0, phrases: phrases)],
      lists: [WordList("greet", "hi|hello|good morning")])
    let message = Message(utf8: Array(text.utf8))
    var scan = PhraseScan()
    automaton.scan(message, into: &scan)
    return scan.matches.map { match in
      let start = Int(message.tokens[Int(match.firstToken)].start)
      let end = Int(message.tokens[Int(match.lastToken)].end)
      return String(decoding: message.bytes[start..<end], as: UTF8.self)
    }
  }

  @Test(
    arguments: [
      ("act now", "Please act now.", ["act now"]),
      ("act now", "ACT, “now” — or not", ["ACT, “now"]),
      ("act now", "Act. Now!", []),
      ("act now", "act: now", []),
      (
        "i would like", "I'd like, I would like, i’d like",
        ["I'd like", "I would like", "i’d like"]
      ),
      ("do not", "Don't. dont", ["Don't"]),
      ("help~ you", "helps you, helping you, helpful you", ["helps you", "helping you"]),
      ("very? happy", "happy", ["happy"]),
      ("(so very)? happy day", "so very happy day", ["so very happy day", "happy day"]),
      ("worth ..2 chat", "worth a quick chat, worth one two three chat", ["worth a quick chat"]),
      ("@greet you", "good morning you", ["good morning you"]),
      ("<start> quick question", "A quick question. Quick question:", ["Quick question"]),
      ("let me know <end>", "Let me know. Let me know when", ["Let me know"]),
      ("<number> minutes", "15 minutes, fifteen minutes", ["15 minutes"]),
      ("at <name>", "at Acme, at home, at [Company]", ["at Acme", "at [Company]"]),
      ("a b\na b c\nb", "a b c", ["a b", "a b c", "b"]),
      (
        "reseau professionnel", "réseau professionnel, RÉSEAU Professionnel",
        [
          "réseau professionnel", "RÉSEAU Professionnel",
        ]
      ),
    ] as [(StaticString, String, [String])])
  func `finds what the notation says`(
    _ phrases: StaticString, _ text: String, _ wanted: [String]
  ) {
    #expect(Set(found(phrases, in: text)) == Set(wanted), "\(phrases) in: \(text)")
  }

  @Test func `agrees with a naive search on random patterns and texts`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    let words = ["a", "b", "c", "d", "help", "use", "try", "plan", "reach"]
    let surface = [
      "a", "b", "c", "d", "helps", "using", "tried", "planned", "reaches", "Zed", "7", "[Name]",
      ",", ".", ":", "-", "https://x.example", "B", "\n",
    ]
    func pick(_ choices: [String]) -> String {
      choices[Int.random(in: 0..<choices.count, using: &generator)]
    }
    func branch(_ depth: Int) -> String {
      var elements: [String] = []
      for _ in 0..<Int.random(in: 1...2, using: &generator) { elements.append(element(depth + 1)) }
      return elements.joined(separator: " ")
    }
    func element(_ depth: Int) -> String {
      let word = pick(words)
      switch Int.random(in: 0..<12, using: &generator) {
      case 0: return pick(["help~", "use~", "try~", "plan~", "reach~"])
      case 1: return word + "?"
      case 2 where depth < 2:
        var branches: [String] = []
        for _ in 0..<Int.random(in: 1...3, using: &generator) { branches.append(branch(depth)) }
        let group = "(" + branches.joined(separator: "|") + ")"
        return Bool.random(using: &generator) ? group + "?" : group
      case 3: return pick(["<number>", "<slot>", "<url>", "<name>", "<any>"])
      case 4 where depth == 0:
        return word + " ..\(Int.random(in: 0...4, using: &generator)) " + word
      default: return word
      }
    }
    func pattern() -> String {
      var elements = [pick(["a", "b", "c", "d", "(a|b)", "(a|c)"])]
      if Int.random(in: 0..<3, using: &generator) == 0 {
        elements.append("..\(Int.random(in: 0...4, using: &generator))")
        elements.append(pick(["c", "d", "(c|d a)", "(b|c)", "help~", "<any>"]))
      }
      if Int.random(in: 0..<5, using: &generator) == 0 { elements.insert("<start>", at: 0) }
      for _ in 0..<Int.random(in: 0...3, using: &generator) { elements.append(element(0)) }
      if Int.random(in: 0..<6, using: &generator) == 0 { elements.append("<end>") }
      return elements.joined(separator: " ")
    }
    for round in 0..<60 {
      var sets: [(number: UInt16, lines: [String])] = []
      for number in 0..<4 {
        var lines: [String] = []
        for _ in 0..<Int.random(in: 1...5, using: &generator) { lines.append(pattern()) }
        sets.append((UInt16(number), lines))
      }
      let automaton = PhraseAutomaton(
        patterns: sets.map { ($0.number, Array($0.lines.joined(separator: "\n").utf8)) },
        // Patterns that begin with a counted word and a gap are found from behind.
        tallies: [WordTally(counter: 0, words: "a b")])
      let naive = NaiveMatcher(sets)
      var scan = PhraseScan()
      for _ in 0..<20 {
        var pieces: [String] = []
        for _ in 0..<Int.random(in: 0...30, using: &generator) { pieces.append(pick(surface)) }
        let text = pieces.joined(separator: " ")
        let message = Message(utf8: Array(text.utf8))
        automaton.scan(message, into: &scan)
        #expect(
          Set(scan.matches) == naive.matches(in: message),
          "seed \(seed), round \(round), text: \(text), patterns: \(sets)")
        #expect(
          scan.matches.count == Set(scan.matches).count,
          "seed \(seed), round \(round): something is reported twice")
      }
    }
  }

  @Test func `counts the words of each tally`() {
    let automaton = PhraseAutomaton(
      sets: [],
      tallies: [WordTally(counter: 0, words: "i me my"), WordTally(counter: 3, words: "you\nyour")])
    var scan = PhraseScan()
    automaton.scan(Message(utf8: Array("I'd tell you: my cat, Your dog.".utf8)), into: &scan)
    #expect(scan.counters[0] == 2)
    #expect(scan.counters[3] == 2)
    #expect(scan.wordCount == 8)
  }
}
