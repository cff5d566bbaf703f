import KindJudging
import Linting
import MessageText

/// Where a message begins after its greeting, and what stands beside a stretch of it.
extension Inspection {
  /// The first sentence after the greeting, without its stop; `nil` when the message only greets.
  var opening: Range<Int>? {
    let first = greetingEnd
    guard first < tokens.count else { return nil }
    var last = message.sentences[Int(tokens[first].sentence)].endToken - 1
    while last > first, Inspection.isMark(tokens[last]) { last -= 1 }
    return Int(tokens[first].start)..<Int(tokens[last].end)
  }

  /// Whether a stretch lies in the first sentence after the greeting.
  func isInOpening(_ span: Range<Int>) -> Bool {
    let first = greetingEnd
    guard first < tokens.count else { return false }
    let sentence = message.sentences[Int(tokens[first].sentence)].span
    return span.lowerBound >= Int(tokens[first].start) && span.lowerBound < sentence.upperBound
  }

  /// Pieces of evidence looked at beside one stretch, so that hostile texts cost no more than long ones.
  private static let evidenceLimit = 64

  /// Whether one of the signals was found in the sentence that a stretch begins in.
  func has(_ first: Signal, or second: Signal, beside span: Range<Int>) -> Bool {
    guard has(first) || has(second) else { return false }
    let sentence = message.sentences[sentenceIndex(atByte: span.lowerBound)].span
    let spans = evidence.spans
    let start = spans.partitioningIndex { Int($0.start) >= sentence.lowerBound }
    for found in spans[start..<min(spans.count, start + Inspection.evidenceLimit)] {
      if Int(found.start) >= sentence.upperBound { return false }
      if found.tells(first) || found.tells(second) { return true }
    }
    return false
  }

  /// Whether the sentence that a stretch stands in says something true of this reader only.
  func givesReason(beside span: Range<Int>) -> Bool {
    has(.reason, or: .anchor, beside: span)
  }

  /// The index of the first token that is no greeting: words such as `Hi`, a name or two, the comma.
  private var greetingEnd: Int {
    var index = 0
    var wordCount = 0
    skipMarks(&index)
    let begin = index
    guard index < tokens.count else { return index }
    if isOpener(index) {
      while index < begin + 8, isOpener(index) { index += 1 }
      while index < tokens.count, wordCount < 5, isAddressing(tokens[index]) {
        index += 1
        wordCount += 1
      }
      // `hey dan, …`: one word in lower case is a name when a comma follows it.
      if wordCount == 0, index + 1 < tokens.count, tokens[index].kind == .word,
        isComma(tokens[index + 1])
      {
        index += 1
      }
      skipMarks(&index)
      return index
    }
    while index < tokens.count, wordCount < 4, isAddressing(tokens[index]) {
      index += 1
      wordCount += 1
    }
    guard wordCount > 0, wordCount < 4, index < tokens.count, isComma(tokens[index]) else {
      return begin
    }
    skipMarks(&index)
    return index
  }

  private func isOpener(_ index: Int) -> Bool {
    guard index < tokens.count else { return false }
    if StockWords.isOpener(tokens[index].key) { return true }
    return tokens[index].key == WordKey(short: "good") && index + 1 < tokens.count
      && StockWords.daytimes.contains(tokens[index + 1].key)
  }

  private func isAddressing(_ token: Token) -> Bool {
    switch token.kind {
    case .placeholder: true
    case .word:
      token.flags.contains(.capitalised) && token.key != WordKey(short: "i")
        && !token.flags.contains(.contracted) || StockWords.addressed.contains(token.key)
    case .soft: foldedByte(at: Int(token.start)) == UInt8(ascii: ".")
    default: false
    }
  }

  private func isComma(_ token: Token) -> Bool {
    token.kind == .soft && foldedByte(at: Int(token.start)) == UInt8(ascii: ",")
  }

  /// Marks that are stepped over before a word; no greeting holds more.
  private static let markLimit = 32

  private func skipMarks(_ index: inout Int) {
    let last = min(tokens.count, index + Inspection.markLimit)
    while index < last, Inspection.isMark(tokens[index]) || tokens[index].kind == .emoji {
      index += 1
    }
  }

  private static func isMark(_ token: Token) -> Bool {
    switch token.kind {
    case .soft, .stop, .pause: true
    default: false
    }
  }

  /// The stretch without stops and commas at its end.
  func withoutFinalMarks(_ span: Range<Int>) -> Range<Int> {
    var end = span.lowerBound
    for token in tokens where Int(token.end) <= span.upperBound && token.start >= span.lowerBound {
      switch token.kind {
      case .soft, .stop, .pause: continue
      default: end = Int(token.end)
      }
    }
    return span.lowerBound..<max(span.lowerBound, end)
  }

  /// The fix that takes out a sentence which the stretch fills, greeting before it aside; `nil` where more
  /// stands in the sentence or nothing would be left.
  func deletionOfSentence(_ span: Range<Int>, title: StaticString) -> Fix? {
    var index = 0
    while index < tokens.count, Int(tokens[index].start) < span.lowerBound { index += 1 }
    guard index < tokens.count, opening?.lowerBound == span.lowerBound else { return nil }
    let sentence = tokens[index].sentence
    var end = span.upperBound
    while index < tokens.count, tokens[index].sentence == sentence {
      let token = tokens[index]
      index += 1
      if Int(token.end) <= span.upperBound { continue }
      switch token.kind {
      case .stop, .soft: end = max(end, Int(token.end))
      default: return nil
      }
    }
    guard index < tokens.count else { return nil }
    while message.foldedByte(at: end) == 0x20 { end += 1 }
    return Fix(title: title, safety: .safe, edits: [Fix.Edit(span.lowerBound..<end)])
  }
}
