/// The phrase sets that somebody asks for. Told from others by its identity, so that a scan may remember what it left
/// out.
public final class SetFilter: Sendable {
  /// A bit for each set.
  private let kept: [UInt64]

  /// - Parameter isKept: By set number; sets beyond are left out.
  public init(_ isKept: [Bool]) {
    var kept = [UInt64](repeating: 0, count: isKept.count / 64 + 1)
    for (set, isKept) in isKept.enumerated() where isKept {
      kept[set >> 6] |= 1 << UInt64(set & 63)
    }
    self.kept = kept
  }

  func keeps(_ set: UInt16) -> Bool {
    Int(set >> 6) < kept.count && kept[Int(set >> 6)] & 1 << UInt64(set & 63) != 0
  }

  /// Drops the matches from a place on whose sets nobody asks for.
  func drop(from first: Int, in matches: inout [UInt64]) {
    var end = first
    for index in first..<matches.count where keeps(PhraseMatch(bits: matches[index]).set) {
      matches[end] = matches[index]
      end += 1
    }
    matches.removeSubrange(end...)
  }
}
