import KindJudging
import MessageText
import PhraseMatching

extension Inspection {
  /// Gives the object a new message. The circumstances stay with the caller's `context`.
  public func read(_ bytes: [UInt8], context: LintContext) {
    self.context = context
    if context.excluded.isEmpty {
      message.read(bytes)
    } else {
      message.read(Inspection.blanked(bytes, context.excluded))
    }
  }

  /// The same for bytes that someone else owns.
  public func read(_ bytes: UnsafeBufferPointer<UInt8>, context: LintContext) {
    self.context = context
    message.read(bytes)
  }

  /// Lines that are no part of the message become blank, so that every offset stays.
  private static func blanked(_ bytes: [UInt8], _ excluded: [Range<Int>]) -> [UInt8] {
    var bytes = bytes
    for range in excluded {
      for offset in range.clamped(to: 0..<bytes.count) where bytes[offset] != 0x0A {
        bytes[offset] = 0x20
      }
    }
    return bytes
  }

  func hasMatch(ofSet set: UInt16, where test: (Range<Int>) -> Bool) -> Bool {
    for index in matchRange(ofSet: set) where test(span(of: matches[index])) { return true }
    return false
  }

  func countTokens() {
    var counts = TokenCounts()
    message.tokens.withUnsafeBufferPointer { tokens in
      for token in tokens {
        switch token.kind {
        case .word:
          if token.flags.rawValue & 3 == 0 { continue }
          if token.flags.contains(.allCaps) { counts.allCaps += 1 }
          if !token.flags.contains(.sentenceStart) { counts.names += 1 }
        case .placeholder: counts.slots += 1
        case .emoji: counts.emoji += 1
        case .url: counts.urls += 1
        case .email: counts.emails += 1
        case .stop:
          if token.flags.contains(.exclaimed) {
            for offset in token.start..<token.end
            where message.foldedByte(at: Int(offset)) == UInt8(ascii: "!") {
              counts.exclamations += 1
            }
          }
          if token.end > token.start, message.foldedByte(at: Int(token.end) - 1) == 0x3F {
            counts.questions += 1
          }
        default: continue
        }
      }
    }
    self.counts = counts
  }

  /// Words of a text needed before its language is guessed; below it counts as English.
  private static let leastWordsForLanguage = 4
  /// In texts of this many words, at least one in twelve is an English function word if it is English.
  private static let leastWordsForOther = 12

  func guessLanguage() {
    language = .english
    let scripts = message.folded.scriptCounts
    if scripts.notLatin > 8, scripts.notLatin > message.folded.byteCount / 8 {
      language = .other
      return
    }
    guard wordCount >= Inspection.leastWordsForLanguage else { return }
    let english = count(.english)
    var best = english
    let others: [(WordCounter, TextLanguage)] = [
      (.german, .german), (.french, .french), (.spanish, .spanish), (.portuguese, .portuguese),
      (.italian, .italian), (.dutch, .dutch),
    ]
    for (counter, candidate) in others where count(counter) > best {
      best = count(counter)
      language = candidate
    }
    if best < 2, language != .english { language = .english }
    if wordCount >= Inspection.leastWordsForOther, best * 12 < wordCount, counts.slots == 0 {
      language = .other
    }
  }

  func gatherEvidence(_ owners: [Linter.SetOwner], _ rules: [Rule]) {
    evidence.spans.removeAll(keepingCapacity: true)
    for match in matches {
      let signal: Signal?
      switch owners[Int(match.set)] {
      case .signal(let named): signal = named
      case .trigger(let rule): signal = rules[rule].signal
      case .guardPhrases: signal = nil
      }
      guard let signal else { continue }
      let span = span(of: match)
      evidence.spans.append(
        SignalSpan(signal: signal, start: UInt32(span.lowerBound), end: UInt32(span.upperBound)))
    }
    if counts.slots > 0 { addHeldReasons() }
    evidence.spans.sort {
      ($0.start, $0.end, $0.signal.rawValue) < ($1.start, $1.end, $1.signal.rawValue)
    }
    var signals = SignalCounts()
    var ends = InlineArray<32, UInt32>(repeating: 0)
    for span in evidence.spans {
      let index = Int(span.signal.rawValue)
      if span.start >= ends[index] || ends[index] == 0 { signals.add(span.signal) }
      ends[index] = max(ends[index], span.end)
    }
    evidence.signals = signals
    evidence.wordCount = wordCount
    evidence.slotCount = counts.slots
    evidence.questionCount = counts.questions
    evidence.nameCount = counts.names
    evidence.firstSingularCount = count(.firstSingular)
    evidence.firstPluralCount = count(.firstPlural)
    evidence.secondPersonCount = count(.second)
    evidence.exclamationCount = counts.exclamations
    evidence.capitalsCount = counts.allCaps
    evidence.linkCount = counts.urls + counts.emails
    evidence.emojiCount = counts.emoji
    weighSwap()
  }
}
