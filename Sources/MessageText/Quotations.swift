/// Stretches of a message that somebody else said: `"just floating this to the top of your inbox"`.
///
/// Whoever quotes a cliché does not use it. A mark opens a quotation unless it stands right behind a word or
/// number, as an inch mark does; the next mark of its kind in the same paragraph closes it. Single marks must
/// also stand right before a word, and right behind one to close, so that apostrophes open nothing.
enum Quotations {
  /// Longer stretches are a writer's own text between marks, or marks that do not belong together.
  private static let tokenLimit = 40
  /// A text that is mostly quotation is taken as it stands, or a pitch could hide between marks: of so many quoted
  /// tokens one must stand for one of the writer's own.
  private static let ownShare = 2

  private static let double = UInt8(ascii: "\"")
  private static let single = UInt8(ascii: "'")

  static func isMark(_ folded: UInt8) -> Bool { folded == double || folded == single }

  /// - Returns: Half-open ranges of token indices between quotation marks, in the order of the text.
  static func ranges(
    in tokens: [Token], _ sentences: [Sentence], _ folded: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var quotedCount = 0
    var opened: (index: Int, mark: UInt8)?
    for index in tokens.indices where tokens[index].kind == .soft {
      let token = tokens[index]
      let mark = folded[Int(token.start)]
      guard token.end > token.start, isMark(mark) else { continue }
      let isBehind = index > 0 && tokens[index - 1].end == token.start && tokens[index - 1].isSpoken
      if let start = opened, start.mark == mark, isBehind || mark == double {
        let isNear =
          index - start.index <= tokenLimit
          && sentences[Int(token.sentence)].paragraph
            == sentences[Int(tokens[start.index].sentence)].paragraph
        if isNear {
          if index > start.index + 1 { ranges.append(start.index + 1..<index) }
          quotedCount += index - start.index - 1
          opened = nil
          continue
        }
        opened = nil
      }
      if opened == nil || opened?.mark == single && mark == double {
        let isBefore =
          index + 1 < tokens.count && tokens[index + 1].start == token.end
          && tokens[index + 1].kind == .word
        if !isBehind, mark == double || isBefore { opened = (index, mark) }
      }
    }
    let ownCount = tokens.count - quotedCount - 2 * ranges.count
    return ownCount * ownShare < quotedCount ? [] : ranges
  }
}

extension Token {
  /// Whether a quotation can begin or end right beside it: anything but a mark between words.
  fileprivate var isSpoken: Bool { kind != .soft && kind != .pause }
}
