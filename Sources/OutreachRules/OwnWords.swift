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

  /// - Parameter limit: Counting ends when more words than that are the writer's own.
  /// - Complexity: O(tokens + evidence).
  init(_ inspection: borrowing Inspection, limit: Int) {
    let spans = inspection.evidence.spans
    var nextSpan = 0
    var stockEnd: UInt32 = 0
    // In a text all in capitals, capitals tell no names.
    let shouts = inspection.counts.allCaps * 2 > inspection.wordCount
    let roles = StockWords.roles
    for token in inspection.tokens {
      while nextSpan < spans.count, spans[nextSpan].start <= token.start {
        // The end where it counts and zero elsewhere, since which it is is anybody's guess.
        let isStock = spans[nextSpan].count(in: OwnWords.stock)
        stockEnd = max(stockEnd, isStock &* spans[nextSpan].end)
        nextSpan += 1
      }
      if token.start < stockEnd { continue }
      // A closing word at the start of a later line: what follows is the signature.
      if token.flags.contains(.lineStart), count > 0, roles.role(of: token.key) == .greeting {
        greetings += 1
        break
      }
      switch token.kind {
      case .word: add(token.key, token.flags, roles, shouts)
      case .number, .money, .percent, .multiplier, .time: count += 1
      default: continue
      }
      if count > limit { return }
    }
  }

  private mutating func add(
    _ key: WordKey, _ flags: TokenFlags, _ roles: StockWords.Roles, _ shouts: Bool
  ) {
    switch roles.role(of: key) {
    case .greeting: greetings += 1
    case .courtesy: courtesies += 1
    case .tie:
      ties += 1
      count += 1
    case nil:
      if shouts || !flags.contains(.capitalised) {
        count += 1
      } else if !flags.contains(.sentenceStart), key != WordKey(short: "i") {
        names += 1
      }
    }
  }

  /// Evidence that says nothing of the reader.
  @inline(__always)
  private static var stock: SignalSet {
    SignalSet(.defaultText) | SignalSet(.oneClick) | SignalSet(.networkWish)
      | SignalSet(.provenance) | SignalSet(.flattery)
  }
}

/// Words that frame a message in the languages whose default texts are known.
enum StockWords {
  /// Greetings, titles before names, and closings.
  static let greetings = WordKeySet(
    """
    hi hello hey hiya dear greetings morning afternoon evening madam sir mr mrs ms dr prof everyone
    regards best warm warmly warmest kind kindest cheers sincerely faithfully respectfully cordially bless
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

  /// What a word does in the frame of a message.
  enum Role {
    case greeting, courtesy, tie
  }

  /// The three lists as one, since most words are in none.
  final class Roles: Sendable {
    private let all = WordKeySet(StockWords.greetings, StockWords.courtesies, StockWords.ties)
    /// The role of each word of `all`, by its slot there.
    private let roles: [Role]

    init() {
      roles = all.slots.map { key in
        if StockWords.greetings.contains(key) { return .greeting }
        return StockWords.courtesies.contains(key) ? .courtesy : .tie
      }
    }

    @inline(__always)
    func role(of key: WordKey) -> Role? {
      guard let slot = all.slot(of: key) else { return nil }
      return roles[slot]
    }
  }

  static let roles = Roles()

  /// Words that open a message and are followed by the reader's name.
  static func isOpener(_ key: WordKey) -> Bool {
    switch key {
    case "hi", "hello", "hey", "hiya", "dear", "morning", "evening", "yo", "howdy": true
    default: key.isLong && longOpeners.contains(key)
    }
  }

  private static let longOpeners = WordKeySet("greetings afternoon")

  /// What follows `good` in a greeting.
  static let daytimes = WordKeySet("morning afternoon evening day")

  /// Words between an opener and its comma that are no name.
  static let addressed = WordKeySet(
    """
    there all everyone team again folks sir madam mr mrs ms miss dr prof professor friend friends
    day morning afternoon evening fellow colleague and
    """)
}

extension Inspection {
  /// Words of the writer's own, counted only until there are more than `limit`.
  func ownWords(upTo limit: Int = .max) -> OwnWords { OwnWords(self, limit: limit) }
}
