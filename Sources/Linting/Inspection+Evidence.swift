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
  public mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, context: consuming LintContext) {
    self.context = context
    message.read(bytes)
  }

  /// The same for one message of many: of what was told of the last one only its channel and subject change.
  ///
  /// The bytes are shared, until `forgetBytes`.
  package mutating func read(_ bytes: [UInt8], channel: Channel, subject: [UInt8]?) {
    context.channel = channel
    if subject != nil || context.subject != nil { context.subject = subject }
    message.read(bytes)
  }

  /// Lets go of the bytes, once the message has been judged.
  package mutating func forgetBytes() { message.forgetBytes() }

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
    var cursor = sets.cursor(ofSet: set, from: firstMatch(atToken: first))
    while let match = sets.next(&cursor) {
      let other = self.span(ofMatch: match)
      if other.lowerBound >= span.upperBound { return false }
      if span.lowerBound < other.upperBound { return true }
    }
    return false
  }

  /// Whether a phrase of the set begins in one of these sentences.
  func hasMatch(ofSet set: UInt16, inSentences sentences: ClosedRange<Int>) -> Bool {
    let all = message.sentences
    guard sentences.upperBound < all.count else { return false }
    let first = firstMatch(atToken: all[sentences.lowerBound].firstToken)
    var cursor = sets.cursor(ofSet: set, from: first)
    guard let match = sets.next(&cursor) else { return false }
    return Int(scan.matches[match].firstToken) < all[sentences.upperBound].endToken
  }

  /// The place of the first match that begins at `token` or after it.
  private func firstMatch(atToken token: Int) -> Int {
    scan.matches.partitioningIndex { Int($0.firstToken) >= token }
  }

  /// The first token that begins at the byte or after it.
  package func tokenIndex(atByte offset: Int) -> Int {
    tokens.partitioningIndex { Int($0.start) >= offset }
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

  /// - Parameter signalOfSet: What a match of each set tells, by set number, as in the linter.
  mutating func gatherEvidence(_ signalOfSet: [UInt8]) {
    let oneClick = takeSignals(signalOfSet)
    noteNamedSets()
    if !message.quotations.isEmpty { dropQuotedSignals() }
    if counts.slots > 0 {
      let count = evidence.spans.count
      addHeldReasons()
      if evidence.spans.count > count { evidence.sortSpans() }
    }
    // A one-click text is one only when it is the whole message.
    if oneClick.endToken > 0, oneClick.wordCount < wordCount - counts.emoji {
      evidence.spans.removeAll { $0.tells(.oneClick) }
    }
    evidence.arrangeSpans()
    evidence.wordCount = wordCount
    evidence.slotCount = counts.slots
    evidence.questionCount = counts.questions
    evidence.nameCount = counts.names
    evidence.firstSingularCount = count(.firstSingular)
    evidence.firstPluralCount = count(.firstPlural)
    evidence.secondPersonCount = count(.second)
    evidence.addressesNobody = addressesNobody
    evidence.exclamationCount = counts.exclamations
    evidence.capitalsCount = counts.allCaps
    evidence.linkCount = counts.urls + counts.emails
    evidence.emojiCount = counts.emoji
    weighSwap()
  }

  /// English texts of so many words that want to win somebody say `you`, at least once in `mostWordsForAddress`, long
  /// ones once in half as many: of 571 in the corpus's training part all but four. Of ordinary ones of 150 words and more,
  /// a third don't; of reports, articles and list mail most.
  private static let leastWordsForAddress = 60
  private static let leastWordsOfLongText = 150
  private static let mostWordsForAddress = 200

  private var addressesNobody: Bool {
    switch language {
    case .english:
      let isLong = wordCount >= Inspection.leastWordsOfLongText
      let most = isLong ? Inspection.mostWordsForAddress / 2 : Inspection.mostWordsForAddress
      return wordCount >= Inspection.leastWordsForAddress
        && evidence.secondPersonCount * most < wordCount
    case .other: return evidence.signals.present.count(of: .outreach) == 0
    default: return false
    }
  }

  /// What somebody else said is no evidence of what the writer wants.
  private mutating func dropQuotedSignals() {
    let quotations = message.quotations
    let tokens = message.tokens
    var next = 0
    // Both are in the order of the text, so that one pass does.
    evidence.spans.removeAll { span in
      while next < quotations.count, tokens[quotations[next].upperBound - 1].end <= span.start {
        next += 1
      }
      guard next < quotations.count else { return false }
      let quoted = quotations[next]
      return span.start >= tokens[quoted.lowerBound].start
        && span.end <= tokens[quoted.upperBound - 1].end
    }
  }

  /// Notes the matches by their sets, and fills the evidence with those that tell a signal, as they stand.
  private mutating func takeSignals(_ signalOfSet: [UInt8]) -> OneClickWords {
    evidence.spans.removeAll(keepingCapacity: true)
    var hasOneClick = false
    scan.matches.withUnsafeBufferPointer { matches in
      message.tokens.withUnsafeBufferPointer { tokens in
        signalOfSet.withUnsafeBufferPointer { signals in
          evidence.spans.append(addingCapacity: matches.count) { room in
            room.withUnsafeMutableBufferPointer { spans, count in
              var kept = 0
              var met: UInt64 = 0
              sets.note(matches, setCount: signals.count) { match in
                let signal = signals[Int(match.set)]
                // Half of them tell one; which is anybody's guess, so that each is written and some are kept.
                spans.initializeElement(
                  at: kept,
                  to: SignalSpan(
                    signal: signal, start: tokens[Int(match.firstToken)].start,
                    end: tokens[Int(match.lastToken)].end))
                met |= 1 &<< UInt64(signal)
                // One less the bit of a number that no signal has, since a choice would become a jump.
                kept &+= 1 &- Int(signal &>> 5)
              }
              count = kept
              hasOneClick = met & 1 << UInt64(Signal.oneClick.rawValue) != 0
            }
          }
        }
      }
    }
    var oneClick = OneClickWords()
    if hasOneClick {
      for match in scan.matches where signalOfSet[Int(match.set)] == Signal.oneClick.rawValue {
        oneClick.add(match, message.tokens)
      }
    }
    return oneClick
  }
}

/// How much of a message one-click texts are.
private struct OneClickWords {
  /// One more than the last token of such a text; 0 without any.
  var endToken: UInt32 = 0
  /// Words, numbers, addresses and slots in them.
  var wordCount = 0

  /// Matches come in the order of the text, so that words in several of them count once.
  mutating func add(_ match: PhraseMatch, _ tokens: [Token]) {
    let end = max(endToken, match.lastToken + 1)
    for index in max(match.firstToken, endToken)..<end {
      if tokens[Int(index)].kind.isWord { wordCount += 1 }
    }
    endToken = end
  }
}
