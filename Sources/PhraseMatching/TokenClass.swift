import MessageText

/// The classes of token that a pattern can name in angle brackets.
public enum TokenClass: UInt8, Sendable, CaseIterable {
  case number
  /// A number, an amount of money, a percentage or a factor.
  case amount
  case money
  case percent
  case multiplier
  case time
  case url
  case email
  case handle
  /// A merge slot, filled or not yet: `{{company}}`, `[Name]`.
  case slot
  case emoji
  /// A capitalised word inside a sentence, or a slot.
  case name
  /// Any word, number, address or slot.
  case any

  public var name: StaticString {
    switch self {
    case .number: "number"
    case .amount: "amount"
    case .money: "money"
    case .percent: "percent"
    case .multiplier: "multiplier"
    case .time: "time"
    case .url: "url"
    case .email: "email"
    case .handle: "handle"
    case .slot: "slot"
    case .emoji: "emoji"
    case .name: "name"
    case .any: "any"
    }
  }

  /// One bit for each class that a word written so belongs to.
  @inline(__always)
  static func bits(ofWord flags: TokenFlags) -> UInt16 {
    let named =
      flags.rawValue & (TokenFlags.capitalised.rawValue | TokenFlags.sentenceStart.rawValue)
      == TokenFlags.capitalised.rawValue
    return named ? TokenClass.any.bit | TokenClass.name.bit : TokenClass.any.bit
  }

  /// The same for a token that is no word, as few are.
  @inline(never)
  static func bits(of kind: TokenKind) -> UInt16 {
    let any = TokenClass.any.bit
    switch kind {
    case .word: return any
    case .number: return any | TokenClass.number.bit | TokenClass.amount.bit
    case .money: return any | TokenClass.money.bit | TokenClass.amount.bit
    case .percent: return any | TokenClass.percent.bit | TokenClass.amount.bit
    case .multiplier: return any | TokenClass.multiplier.bit | TokenClass.amount.bit
    case .time: return any | TokenClass.time.bit
    case .url: return any | TokenClass.url.bit
    case .email: return any | TokenClass.email.bit
    case .handle: return any | TokenClass.handle.bit
    case .placeholder: return any | TokenClass.slot.bit | TokenClass.name.bit
    case .emoji: return TokenClass.emoji.bit
    case .soft, .pause, .stop: return 0
    }
  }

  var bit: UInt16 { 1 << UInt16(rawValue) }
}
