/// Which ASCII marks a text holds outside words, addresses and slots; stops and colons are not among them.
///
/// Whoever looks for such a mark needs not look through a text without it.
public struct MarkSet: Sendable, Hashable {
  /// One bit for each byte from 0x20 to 0x5F, letters left out.
  private var low: UInt64 = 0
  /// One bit for each byte from 0x60 on.
  private var high: UInt64 = 0

  public init() {}

  /// Whether the mark occurs; a blank counts when two stand side by side.
  public func contains(_ mark: UInt8) -> Bool {
    let bit: UInt64 = 1 << UInt64(mark & 0x3F)
    return mark & 0x60 == 0x60 ? high & bit != 0 : low & bit != 0
  }

  @inline(__always)
  mutating func insert(_ mark: UInt8) {
    let bit: UInt64 = 1 << UInt64(mark & 0x3F)
    if mark & 0x60 == 0x60 { high |= bit } else { low |= bit }
  }
}
