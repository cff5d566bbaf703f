import MessageText
import PhraseMatching

/// What is known of a message before any rule is asked.
public struct Signs: OptionSet, Sendable, Hashable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The address of a page.
  public static var address: Signs { Signs(rawValue: 1) }
  /// More than one emoji.
  public static var severalEmoji: Signs { Signs(rawValue: 2) }
  /// A word in capitals.
  public static var capitals: Signs { Signs(rawValue: 4) }
  /// More than one exclamation mark.
  public static var severalExclamations: Signs { Signs(rawValue: 8) }
  public static var question: Signs { Signs(rawValue: 16) }
  public static var noQuestion: Signs { Signs(rawValue: 32) }
  public static var colon: Signs { Signs(rawValue: 64) }
  /// A word that stands twice in a row, whatever stands between.
  public static var doubledWord: Signs { Signs(rawValue: 128) }
  /// Blanks side by side.
  public static var doubledBlank: Signs { Signs(rawValue: 256) }
  /// An asterisk or a number sign.
  public static var markup: Signs { Signs(rawValue: 512) }
  public static var nonASCII: Signs { Signs(rawValue: 1024) }
  /// Letters drawn as symbols.
  public static var drawnLetters: Signs { Signs(rawValue: 2048) }
  /// Characters nobody sees, those inside emoji included.
  public static var hiddenCharacters: Signs { Signs(rawValue: 4096) }
  public static var lookAlikes: Signs { Signs(rawValue: 8192) }
  /// More than two sentences.
  public static var severalSentences: Signs { Signs(rawValue: 1 << 14) }
  /// Nine tenths of what its channel takes, or more.
  public static var fillsChannel: Signs { Signs(rawValue: 1 << 15) }
  /// More bytes than the characters that its channel's readers answer most; also where nobody measured.
  public static var pastRecommended: Signs { Signs(rawValue: 1 << 16) }
  /// A subject, which may be empty.
  public static var subject: Signs { Signs(rawValue: 1 << 17) }
  public static var facts: Signs { Signs(rawValue: 1 << 18) }
  public static var ignoreLines: Signs { Signs(rawValue: 1 << 19) }
}

extension Signs {
  /// Adds a sign by the bit of a difference; a choice would become a jump, and which counts are zero is anybody's guess.
  @inline(__always)
  fileprivate mutating func insert(_ sign: Signs, if count: Int, isMoreThan least: Int) {
    let isMore = UInt(bitPattern: least &- count) &>> UInt(UInt.bitWidth - 1)
    self = Signs(rawValue: rawValue | sign.rawValue & (0 &- UInt32(truncatingIfNeeded: isMore)))
  }
}

/// What a message must have for an inspecting rule to find anything; most rules are done with at this.
public struct Needs: Sendable {
  /// All of them.
  public var signs: Signs
  /// Words, numbers, addresses and slots.
  public var words: ClosedRange<Int>
  /// Named sets of the lexicon, of one of which a phrase must occur; none asks for no phrase.
  public var phrases: [StaticString]

  public init(
    _ signs: Signs = [], words: ClosedRange<Int> = 0...Int.max, phrases: [StaticString] = []
  ) {
    self.signs = signs
    self.words = words
    self.phrases = phrases
  }
}

extension Inspection {
  /// The signs that an examined message bears.
  var signs: Signs {
    var signs: Signs = []
    signs.insert(.question, if: counts.questions, isMoreThan: 0)
    signs.insert(.noQuestion, if: 1, isMoreThan: counts.questions)
    signs.insert(.address, if: counts.urls, isMoreThan: 0)
    signs.insert(.severalEmoji, if: counts.emoji, isMoreThan: 1)
    signs.insert(.capitals, if: counts.allCaps, isMoreThan: 0)
    signs.insert(.severalExclamations, if: counts.exclamations, isMoreThan: 1)
    signs.insert(.colon, if: counts.colons, isMoreThan: 0)
    signs.insert(.doubledWord, if: counts.doubledWords, isMoreThan: 0)
    signs.insert(.severalSentences, if: message.sentences.count, isMoreThan: 2)
    let marks = message.marks
    if marks.contains(0x20) { signs.insert(.doubledBlank) }
    if marks.contains(UInt8(ascii: "*")) || marks.contains(UInt8(ascii: "#")) {
      signs.insert(.markup)
    }
    let traits = message.folded.traits
    if traits.contains(.nonASCII) { signs.insert(.nonASCII) }
    if traits.contains(.styled) { signs.insert(.drawnLetters) }
    if traits.contains(.lookAlike) { signs.insert(.lookAlikes) }
    if !traits.isDisjoint(with: [.hidden, .emoji]) { signs.insert(.hiddenCharacters) }
    signs.formUnion(context.signs)
    insertLength(into: &signs)
    return signs
  }

  private func insertLength(into signs: inout Signs) {
    let row = Int(context.channel.rawValue)
    let byteCount = message.bytes.count
    if let limit = ChannelLimits.all[row].limit {
      // A byte is at most one unit; in SMS a bracket is two, and one letter outside GSM lowers the limit.
      let least = context.channel == .sms ? ChannelLimits.ucs2SMSLimit : limit
      if byteCount * 10 > least * 9 { signs.insert(.fillsChannel) }
    }
    if byteCount > ChannelLimits.all[row].recommended ?? 0 { signs.insert(.pastRecommended) }
  }
}
