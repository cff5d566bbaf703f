import KindJudging
import MessageText

extension Inspection {
  /// Adds a signal for every slot that can only be filled by somebody who knows the recipient.
  ///
  /// `[event where we met]` holds a reason open; `[company]` is a merge field, which a list fills.
  mutating func addHeldReasons() {
    for token in message.tokens where token.kind == .placeholder {
      guard asksForReason(token) else { continue }
      evidence.spans.append(SignalSpan(signal: .heldReason, start: token.start, end: token.end))
    }
  }

  private func asksForReason(_ slot: Token) -> Bool {
    var word: UInt64 = 0
    var length: UInt64 = 0
    for offset in Int(slot.start)...Int(slot.end) {
      let byte = offset < Int(slot.end) ? message.foldedByte(at: offset) : 0
      if byte >= 0x61, byte <= 0x7A {
        if length < 8 { word |= UInt64(byte) << (8 * length) }
        length += 1
        continue
      }
      if length > 3 {
        for known in SlotWords.reasons where known == word { return true }
      }
      word = 0
      length = 0
    }
    return false
  }
}

/// Words in slots' names, by their first eight letters.
private enum SlotWords {
  static let reasons: [UInt64] = keys(
    """
    event conferen meetup talk panel session keynote workshop podcast episode interview article post \
    paper book essay chapter page insight point specific detail topic question quote project mutual \
    referrer referral teacher professo lecture webinar reason remark comment achievem result finding \
    library repo tool recipe film song album exhibiti vortrag artikel beitrag buch thema veransta \
    conferen evenemen sujet livre charla articulo libro evento palestra artigo livro libro articolo \
    lezing boek onderwer artikel
    """)

  private static func keys(_ text: StaticString) -> [UInt64] {
    var keys: [UInt64] = []
    text.withUTF8Buffer { bytes in
      var word: UInt64 = 0
      var length: UInt64 = 0
      for index in 0...bytes.count {
        let byte = index < bytes.count ? bytes[index] : 0
        if byte >= 0x61, byte <= 0x7A {
          if length < 8 { word |= UInt64(byte) << (8 * length) }
          length += 1
        } else {
          if length > 0 { keys.append(word) }
          word = 0
          length = 0
        }
      }
    }
    return keys
  }
}
