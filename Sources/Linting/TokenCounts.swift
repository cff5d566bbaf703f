import MessageText

/// Token counts that several rules ask for, made in one pass.
public struct TokenCounts: Sendable, Hashable {
  public var slots = 0
  public var emoji = 0
  public var urls = 0
  public var emails = 0
  public var allCaps = 0
  /// Exclamation marks, each of a run counted.
  public var exclamations = 0
  public var questions = 0
  /// Capitalised words inside sentences.
  public var names = 0
  public var colons = 0
  /// Words that are the same as the word before, whatever stands between.
  public var doubledWords = 0
}

extension TokenCounts {
  private static let namesAndStarts =
    TokenFlags.capitalised.rawValue | TokenFlags.lineStart.rawValue

  /// Looks at those tokens only that are more than a word in small letters.
  ///
  /// - Parameter names: Gets the indices of capitalised words of two letters or more inside sentences and lines.
  init(_ message: borrowing Message, names: inout [UInt32]) {
    doubledWords = message.doubledWordCount
    message.tokens.withUnsafeBufferPointer { tokens in
      message.folded.bytes.withUnsafeBufferPointer { folded in
        message.notableTokens.withUnsafeBufferPointer { notable in
          for index in notable { add(tokens[Int(index)], at: index, folded, &names) }
        }
      }
    }
  }

  @inline(__always)
  private mutating func add(
    _ token: Token, at index: UInt32, _ folded: UnsafeBufferPointer<UInt8>, _ names: inout [UInt32]
  ) {
    switch token.kind {
    case .word:
      if token.flags.contains(.allCaps) { allCaps += 1 }
      if token.flags.contains(.sentenceStart) { return }
      self.names += 1
      let flags = token.flags.rawValue & TokenCounts.namesAndStarts
      if flags == TokenFlags.capitalised.rawValue, token.end - token.start > 1 {
        names.append(index)
      }
    case .placeholder: slots += 1
    case .pause:
      if folded[Int(token.start)] == UInt8(ascii: ":") { colons += 1 }
    case .emoji: emoji += 1
    case .url: urls += 1
    case .email: emails += 1
    case .stop:
      guard token.end > token.start else { return }
      if token.flags.contains(.exclaimed) {
        for byte in folded[token.span] where byte == UInt8(ascii: "!") { exclamations += 1 }
      }
      if folded[Int(token.end) - 1] == UInt8(ascii: "?") { questions += 1 }
    default: return
    }
  }
}
