import KindJudging
import MessageText
import PhraseMatching

extension Inspection {
  /// Gives the object a new message. The circumstances stay with the caller's `context`.
  public mutating func read(_ bytes: [UInt8], context: LintContext) {
    self.context = context
    if context.excluded.isEmpty {
      message.read(bytes)
    } else {
      message.read(Inspection.blanked(bytes, context.excluded))
    }
  }

  /// The same for bytes that someone else owns.
  public mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, context: LintContext) {
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

  /// Tokens that a phrase spans at most: eight gaps of eight and their words would be fewer.
  private static let phraseTokenLimit = 96

  /// Whether a phrase of the set shares a byte with `span`.
  func hasMatch(ofSet set: UInt16, overlapping span: Range<Int>) -> Bool {
    let first = max(0, tokenIndex(atByte: span.lowerBound) - Inspection.phraseTokenLimit)
    let range = matchRange(ofSet: set)
    for index in firstMatch(in: range, atToken: first)..<range.upperBound {
      let other = self.span(of: matches[index])
      if other.lowerBound >= span.upperBound { return false }
      if span.lowerBound < other.upperBound { return true }
    }
    return false
  }

  /// Whether a phrase of the set begins in one of these sentences.
  func hasMatch(ofSet set: UInt16, inSentences sentences: ClosedRange<Int>) -> Bool {
    let all = message.sentences
    guard sentences.upperBound < all.count else { return false }
    let range = matchRange(ofSet: set)
    let index = firstMatch(in: range, atToken: all[sentences.lowerBound].firstToken)
    return index < range.upperBound
      && Int(matches[index].firstToken) < all[sentences.upperBound].endToken
  }

  /// The first match of `range` that begins at `token` or after it.
  private func firstMatch(in range: Range<Int>, atToken token: Int) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if Int(matches[middle].firstToken) < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The first token that begins at the byte or after it.
  package func tokenIndex(atByte offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  mutating func countTokens() {
    var counts = TokenCounts()
    var lastWord = WordKey.none
    message.tokens.withUnsafeBufferPointer { tokens in
      for token in tokens {
        switch token.kind {
        case .word:
          if token.key == lastWord { counts.doubledWords += 1 }
          lastWord = token.key
          if token.flags.rawValue & 3 == 0 { continue }
          if token.flags.contains(.allCaps) { counts.allCaps += 1 }
          if !token.flags.contains(.sentenceStart) { counts.names += 1 }
        case .placeholder: counts.slots += 1
        case .pause:
          if message.foldedByte(at: Int(token.start)) == UInt8(ascii: ":") { counts.colons += 1 }
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

  mutating func guessLanguage() {
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

  /// - Parameter signalOfSet: What a match of each set tells, by set number.
  mutating func gatherEvidence(_ signalOfSet: [Signal?]) {
    evidence.spans.removeAll(keepingCapacity: true)
    var oneClickEnd: UInt32 = 0
    var oneClickWordCount = 0
    for match in scan.matches {
      guard let signal = signalOfSet[Int(match.set)] else { continue }
      if signal == .oneClick {
        // Matches come in the order of the text, so that words in several of them count once.
        let first = match.firstToken < oneClickEnd ? oneClickEnd : match.firstToken
        oneClickWordCount += wordCount(from: first, through: match.lastToken)
        oneClickEnd = max(oneClickEnd, match.lastToken + 1)
      }
      evidence.spans.append(
        SignalSpan(
          signal: signal, start: message.tokens[Int(match.firstToken)].start,
          end: message.tokens[Int(match.lastToken)].end))
    }
    if counts.slots > 0 { addHeldReasons() }
    evidence.sortSpans(areNearlySorted: counts.slots == 0)
    // A one-click text is one only when it is the whole message.
    if oneClickEnd > 0, oneClickWordCount < wordCount - counts.emoji {
      evidence.spans.removeAll { $0.signal == .oneClick }
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
  /// Words, numbers, addresses and slots among some tokens.
  private func wordCount(from first: UInt32, through last: UInt32) -> Int {
    var count = 0
    for index in Int(first)..<max(Int(first), Int(last) + 1) {
      switch tokens[index].kind {
      case .soft, .pause, .stop, .emoji: continue
      default: count += 1
      }
    }
    return count
  }
}
