/// What a mail program puts below or between what somebody writes: the mail that is answered or passed on.
enum QuotedMail {
  private static let lineMark = UInt8(ascii: ">")
  private static let rule = UInt8(ascii: "-")
  /// A line of fewer dashes is a signature's or a list's.
  private static let leastDashes = 2

  /// What stands behind the dashes that part an answer from the mail below it, as mail programs write it in seven
  /// languages; compared letter by letter with the folded text.
  private static let announcements: StaticString = """
    original message
    forwarded
    ursprungliche nachricht
    originalnachricht
    weitergeleitete nachricht
    message original
    message d'origine
    message transfere
    mensaje original
    mensaje reenviado
    mensagem original
    mensagem encaminhada
    messaggio originale
    messaggio inoltrato
    oorspronkelijk bericht
    doorgestuurd bericht
    """

  /// How a mail program names the sender at the head of a mail that stands below an answer. Their first letters are asked
  /// for in `end`.
  private static let senders: StaticString = """
    from:
    von:
    de:
    de :
    da:
    van:
    """
  /// And how it names the time on the next line; any of them, since few programs mix languages.
  private static let times: StaticString = """
    sent:
    gesendet:
    envoye :
    envoye:
    enviado:
    enviado el:
    enviado em:
    enviada:
    enviada em:
    inviato:
    verzonden:
    """

  /// Where the quoted mail ends that a line begins: at the line's end, or with the text.
  ///
  /// - Parameter start: The offset of the line's first mark.
  /// - Returns: `nil` for a line of another kind.
  @inline(__always)
  static func end(from start: Int, in folded: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int? {
    guard start < end else { return nil }
    switch folded[start] {
    case lineMark: return lineEnd(from: start, folded, end)
    case rule: return announcesMail(start, folded, end) ? end : nil
    case UInt8(ascii: "f"), UInt8(ascii: "v"), UInt8(ascii: "d"):
      return isHead(start, folded, end) ? end : nil
    default: return nil
    }
  }

  @inline(__always)
  private static func lineEnd(
    from start: Int, _ folded: UnsafeBufferPointer<UInt8>, _ end: Int
  ) -> Int {
    var stop = start
    while stop < end, ByteClass.of(folded[stop]) != ByteClass.newline { stop += 1 }
    return stop
  }

  @inline(never)
  private static func announcesMail(
    _ start: Int, _ folded: UnsafeBufferPointer<UInt8>, _ end: Int
  ) -> Bool {
    var index = start
    while index < end, folded[index] == rule { index += 1 }
    guard index - start >= leastDashes else { return false }
    return hasOne(of: announcements, atOrAfterBlanks: index, folded, end)
  }

  /// Whether a line names a sender, and the next one that isn't empty a time.
  @inline(never)
  private static func isHead(
    _ start: Int, _ folded: UnsafeBufferPointer<UInt8>, _ end: Int
  ) -> Bool {
    guard hasOne(of: senders, atOrAfterBlanks: start, folded, end) else { return false }
    var index = lineEnd(from: start, folded, end)
    while index < end, ByteClass.of(folded[index]) == ByteClass.newline { index += 1 }
    return hasOne(of: times, atOrAfterBlanks: index, folded, end)
  }

  /// Whether the text goes on with one of the lines of `phrases`.
  private static func hasOne(
    of phrases: StaticString, atOrAfterBlanks start: Int, _ folded: UnsafeBufferPointer<UInt8>,
    _ end: Int
  ) -> Bool {
    var index = start
    while index < end, folded[index] == 0x20 { index += 1 }
    return phrases.withUTF8Buffer { letters in
      var place = index
      var matches = true
      for letter in letters {
        if letter == 0x0A {
          if matches { return true }
          place = index
          matches = true
        } else if matches {
          while place < end, folded[place] == FoldedText.continuation { place += 1 }
          matches = place < end && folded[place] == letter
          place += 1
        }
      }
      return matches
    }
  }
}
