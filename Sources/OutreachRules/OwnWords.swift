import KindJudging
import Linting
import MessageText

/// How much of a message its writer said: the words left without greeting, courtesies, signature and the
/// stock phrases that evidence was found in.
struct OwnWords {
  /// Words in lower case that are none of these.
  var count = 0
  /// Words that tie what is said to the reader: we, both, your, because, since.
  var ties = 0
  /// Greetings and closings, without thanks.
  var greetings = 0
  /// Thanks, apologies, please.
  var courtesies = 0
  /// Capitalised words inside sentences other than I, greetings included.
  var names = 0

  /// - Complexity: O(tokens + evidence).
  init(_ inspection: Inspection) {
    let spans = inspection.evidence.spans
    var nextSpan = 0
    var stockEnd: UInt32 = 0
    // In a text all in capitals, capitals tell no names.
    let shouts = inspection.counts.allCaps * 2 > inspection.wordCount
    for token in inspection.tokens {
      while nextSpan < spans.count, spans[nextSpan].start <= token.start {
        if OwnWords.isStock(spans[nextSpan].signal) { stockEnd = max(stockEnd, spans[nextSpan].end) }
        nextSpan += 1
      }
      if token.start < stockEnd { continue }
      switch token.kind {
      case .word: add(token, shouts)
      case .number, .money, .percent, .multiplier, .time: count += 1
      default: continue
      }
    }
  }

  private mutating func add(_ token: Token, _ shouts: Bool) {
    if StockWords.greetings.contains(token.key) {
      greetings += 1
    } else if StockWords.courtesies.contains(token.key) {
      courtesies += 1
    } else if StockWords.ties.contains(token.key) {
      ties += 1
      count += 1
    } else if shouts || !token.flags.contains(.capitalised) {
      count += 1
    } else if !token.flags.contains(.sentenceStart), token.key != StockWords.i {
      names += 1
    }
  }

  /// Evidence that says nothing of the reader.
  private static func isStock(_ signal: Signal) -> Bool {
    switch signal {
    case .defaultText, .oneClick, .networkWish, .provenance, .flattery: true
    default: false
    }
  }
}

/// A set of words for comparison with keys of tokens.
struct WordKeySet: Sendable {
  /// Sorted bits of the keys.
  private let bits: [UInt64]

  /// - Parameter words: Folded words between blanks or line ends.
  init(_ words: StaticString) {
    var bits: [UInt64] = []
    words.withUTF8Buffer { text in
      var start = 0
      while start < text.count {
        var end = start
        while end < text.count, text[end] != 0x20, text[end] != 0x0A { end += 1 }
        if end > start {
          bits.append(WordKey(folded: UnsafeBufferPointer(rebasing: text[start..<end])).bits)
        }
        start = end + 1
      }
    }
    bits.sort()
    self.bits = bits
  }

  /// - Complexity: O(log n).
  func contains(_ key: WordKey) -> Bool {
    var low = 0
    var high = bits.count
    while low < high {
      let middle = (low + high) / 2
      if bits[middle] < key.bits { low = middle + 1 } else { high = middle }
    }
    return low < bits.count && bits[low] == key.bits
  }
}

/// Words that frame a message in the languages whose default texts are known.
enum StockWords {
  static let i = WordKey(folded: "i")

  /// Greetings, titles before names, and closings.
  static let greetings = WordKeySet(
    """
    hi hello hey hiya dear greetings morning afternoon evening madam sir mr mrs ms dr prof everyone
    regards best warm warmest kind kindest cheers sincerely faithfully respectfully cordially bless
    hallo hoi guten tag sehr geehrter geehrte herr frau liebe lieber grusse gruss freundlichen viele
    mfg lg vg bonjour bonsoir salut madame monsieur cordialement bien hola buenos buenas dias tardes
    estimado estimada sr sra saludos saludo atentamente ola caro cara prezado prezada bom dia boa
    tarde abs abraco att cumprimentos ciao salve buongiorno buonasera gentile egregio dott dottore
    dottoressa saluti cordiali cordialita cordialmente beste geachte goedemorgen goedemiddag groet
    groeten groetjes vriendelijke hej kaere hilsen med venlig dzien dobry pozdrawiam
    """)

  /// Thanks, apologies and requests for attention.
  static let courtesies = WordKeySet(
    """
    thanks thank thx ty please pls sorry apologies apologise apologize excuse advance appreciated
    danke bitte vielen dank entschuldigung entschuldigen merci avance gracias obrigado obrigada
    grazie scusi disturbo bedankt alvast tak
    """)

  /// Words by which a sentence is about both, or gives a reason.
  static let ties = WordKeySet(
    """
    we our ours both your because since after together yesterday told said
    weil wir unser unsere ihr ihre ihren ihrem ihrer dein deine deinen deinem da seit
    votre vos nous notre car parce puisque apres
    nos nuestro nuestra porque tras su sus tu tus ambos
    seu sua seus suas nosso nossa pois depois
    suo sua tuo tua suoi nostro nostra perche dopo poiche
    uw jouw jullie omdat onze wij
    """)

  /// Words that open a message and are followed by the reader's name.
  static let openers = WordKeySet(
    "hi hello hey hiya dear greetings good morning afternoon evening yo howdy happy new year")

  /// Words between an opener and its comma that are no name.
  static let addressed = WordKeySet(
    """
    there all everyone team again folks sir madam mr mrs ms miss dr prof professor friend friends
    day morning afternoon evening fellow colleague and
    """)
}

extension Inspection {
  /// Words of the writer's own.
  var ownWords: OwnWords { OwnWords(self) }

  /// The first sentence after the greeting, without its stop; `nil` when the message only greets.
  var opening: Range<Int>? {
    let first = greetingEnd
    guard first < tokens.count else { return nil }
    var last = first
    var index = first
    while index < tokens.count, tokens[index].sentence == tokens[first].sentence {
      switch tokens[index].kind {
      case .soft, .stop, .pause: break
      default: last = index
      }
      index += 1
    }
    return Int(tokens[first].start)..<Int(tokens[last].end)
  }

  /// Whether a stretch lies in the first sentence after the greeting.
  func isInOpening(_ span: Range<Int>) -> Bool {
    guard let opening else { return false }
    return span.lowerBound >= opening.lowerBound && span.lowerBound < opening.upperBound
  }

  /// Whether one of the signals was found in the sentences that a stretch touches.
  func has(_ first: Signal, or second: Signal, besides span: Range<Int>) -> Bool {
    guard has(first) || has(second) else { return false }
    let from = sentenceIndex(atByte: span.lowerBound)
    let to = sentenceIndex(atByte: max(span.lowerBound, span.upperBound - 1))
    for found in evidence.spans where found.signal == first || found.signal == second {
      let place = sentenceIndex(atByte: Int(found.start))
      if place >= from && place <= to { return true }
    }
    return false
  }

  /// Whether the sentence that a stretch stands in says something true of this reader only.
  func givesReason(beside span: Range<Int>) -> Bool {
    has(.reason, or: .anchor, besides: span)
  }

  /// The index of the first token that is no greeting: words such as `Hi`, a name or two, the comma.
  private var greetingEnd: Int {
    var index = 0
    var wordCount = 0
    skipMarks(&index)
    let begin = index
    guard index < tokens.count else { return index }
    if StockWords.openers.contains(tokens[index].key) {
      while index < tokens.count, StockWords.openers.contains(tokens[index].key) { index += 1 }
      while index < tokens.count, wordCount < 5, isAddressing(tokens[index]) {
        index += 1
        wordCount += 1
      }
      // `hey dan, …`: one word in lower case is a name when a comma follows it.
      if wordCount == 0, index + 1 < tokens.count, tokens[index].kind == .word,
        isComma(tokens[index + 1])
      { index += 1 }
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

  private func isAddressing(_ token: Token) -> Bool {
    switch token.kind {
    case .placeholder: true
    case .word:
      token.flags.contains(.capitalised) && token.key != StockWords.i
        && !token.flags.contains(.contracted) || StockWords.addressed.contains(token.key)
    case .soft: message.foldedByte(at: Int(token.start)) == UInt8(ascii: ".")
    default: false
    }
  }

  private func isComma(_ token: Token) -> Bool {
    token.kind == .soft && message.foldedByte(at: Int(token.start)) == UInt8(ascii: ",")
  }

  private func skipMarks(_ index: inout Int) {
    while index < tokens.count {
      switch tokens[index].kind {
      case .soft, .stop, .pause, .emoji: index += 1
      default: return
      }
    }
  }
}
