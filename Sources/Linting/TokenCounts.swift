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
  private static let capitals = TokenFlags.capitalised.rawValue | TokenFlags.allCaps.rawValue
  private static let namesAndStarts =
    TokenFlags.capitalised.rawValue | TokenFlags.lineStart.rawValue

  /// - Parameter names: Gets the indices of capitalised words of two letters or more inside sentences and lines.
  init(
    _ tokens: UnsafeBufferPointer<Token>, _ folded: UnsafeBufferPointer<UInt8>,
    names: inout [UInt32]
  ) {
    var lastWord = WordKey.none
    for index in 0..<tokens.count {
      let token = tokens[index]
      let flags = token.flags.rawValue
      if token.kind == .word {
        if token.key == lastWord { doubledWords += 1 }
        lastWord = token.key
        // Most tokens are words in small letters.
        if flags & TokenCounts.capitals == 0 { continue }
        if token.flags.contains(.allCaps) { allCaps += 1 }
        if token.flags.contains(.sentenceStart) { continue }
        self.names += 1
        if flags & TokenCounts.namesAndStarts == TokenFlags.capitalised.rawValue,
          token.end - token.start > 1
        {
          names.append(UInt32(truncatingIfNeeded: index))
        }
        continue
      }
      switch token.kind {
      case .placeholder: slots += 1
      case .pause:
        if folded[Int(token.start)] == UInt8(ascii: ":") { colons += 1 }
      case .emoji: emoji += 1
      case .url: urls += 1
      case .email: emails += 1
      case .stop:
        guard token.end > token.start else { continue }
        if token.flags.contains(.exclaimed) {
          for byte in folded[token.span] where byte == UInt8(ascii: "!") { exclamations += 1 }
        }
        if folded[Int(token.end) - 1] == UInt8(ascii: "?") { questions += 1 }
      default: continue
      }
    }
  }
}
