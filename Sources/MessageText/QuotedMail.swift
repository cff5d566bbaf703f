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

  /// Where the quoted mail ends that a line begins: at the line's end, or with the text.
  ///
  /// - Parameter start: The offset of the line's first mark.
  /// - Returns: `nil` for a line of another kind.
  @inline(__always)
  static func end(from start: Int, in folded: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int? {
    guard start < end else { return nil }
    if folded[start] == lineMark {
      var stop = start
      while stop < end, ByteClass.of(folded[stop]) != ByteClass.newline { stop += 1 }
      return stop
    }
    return folded[start] == rule && announcesMail(start, folded, end) ? end : nil
  }

  @inline(never)
  private static func announcesMail(
    _ start: Int, _ folded: UnsafeBufferPointer<UInt8>, _ end: Int
  ) -> Bool {
    var index = start
    while index < end, folded[index] == rule { index += 1 }
    guard index - start >= leastDashes else { return false }
    while index < end, folded[index] == 0x20 { index += 1 }
    return announcements.withUTF8Buffer { letters in
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
