/// Short texts made longer.
///
/// Ordinary mail of the corpus is mostly short and real mail often is not: learnt from as it stands, length alone would
/// speak for a pitch. What several ordinary messages say one after the other is as ordinary as each of them.
public enum JoinedTexts {
  /// Texts in one, at most.
  public static let most = 6

  /// Two texts in one, the next three in one, and so on up to `most`, then two again, with an empty line between them.
  ///
  /// - Returns: Each text once, but for the last ones, too few for the next length.
  public static func joined(_ texts: [[UInt8]]) -> [[UInt8]] {
    var result: [[UInt8]] = []
    var start = 0
    var count = 2
    while start + count <= texts.count {
      result.append(Array(texts[start..<start + count].joined(separator: [0x0A, 0x0A])))
      start += count
      count = count == most ? 2 : count + 1
    }
    return result
  }
}
