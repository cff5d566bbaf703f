/// Reads the text of a JSON number as a whole quantity, exactly or not at all.
public enum JSONNumber {
  /// The whole number in `range`: `7`, `7.0` and `0.7e1` are 7; `7.5` and what no `Int` holds are
  /// `nil`.
  public static func integer(in range: Range<Int>, of bytes: Span<UInt8>) -> Int? {
    scaled(in: range, of: bytes, decimals: 0)
  }

  /// The number in `range` times 1,000: `0.875` is 875; `nil` for more than three decimals that
  /// are not zero, and for what no `Int` holds.
  public static func thousandths(in range: Range<Int>, of bytes: Span<UInt8>) -> Int? {
    scaled(in: range, of: bytes, decimals: 3)
  }

  /// The number times ten to the power `decimals`.
  ///
  /// Digits are gathered without the point; zeros are held back until another digit follows, so
  /// that `1.50000000000000000000000` costs no more than `1.5`.
  private static func scaled(
    in range: Range<Int>, of bytes: Span<UInt8>, decimals: Int
  ) -> Int? {
    var i = range.lowerBound
    let end = range.upperBound
    let isNegative = i < end && bytes[i] == .ascii("-")
    if isNegative { i += 1 }
    guard i < end else { return nil }
    var digits = 0
    var heldZeroCount = 0
    var power = decimals
    var isPastPoint = false
    while i < end {
      let byte = bytes[i]
      if byte == .ascii(".") {
        isPastPoint = true
      } else if byte.isASCIIDigit {
        if isPastPoint { power -= 1 }
        heldZeroCount += 1
        if byte != .ascii("0") {
          let digit = Int(byte) - 0x30
          guard let raised = raise(digits, by: heldZeroCount) else { return nil }
          let (sum, overflow) = raised.addingReportingOverflow(isNegative ? -digit : digit)
          guard !overflow else { return nil }
          digits = sum
          heldZeroCount = 0
        }
      } else {
        break
      }
      i += 1
    }
    if i < end {
      guard bytes[i] | 0x20 == .ascii("e"), let exponent = exponent(in: i + 1..<end, of: bytes)
      else { return nil }
      power += exponent
    }
    return digits == 0 ? 0 : raise(digits, by: power + heldZeroCount)
  }

  /// `value` times ten to `power`; `nil` when that is not a whole number or not an `Int`.
  private static func raise(_ value: Int, by power: Int) -> Int? {
    if value == 0 { return 0 }
    guard power >= 0, power < 20 else { return nil }
    var result = value
    for _ in 0..<power {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      result = product
    }
    return result
  }

  /// The exponent after the `e`, held to a million either way: more is out of range all the same.
  private static func exponent(in range: Range<Int>, of bytes: Span<UInt8>) -> Int? {
    var i = range.lowerBound
    guard i < range.upperBound else { return nil }
    let isNegative = bytes[i] == .ascii("-")
    if isNegative || bytes[i] == .ascii("+") { i += 1 }
    guard i < range.upperBound else { return nil }
    var value = 0
    while i < range.upperBound {
      guard bytes[i].isASCIIDigit else { return nil }
      value = min(value * 10 + Int(bytes[i]) - 0x30, 1_000_000)
      i += 1
    }
    return isNegative ? -value : value
  }
}
