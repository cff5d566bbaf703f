import DataFormats
import Testing

@Suite struct `A JSON number` {
  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("7", 7), ("-12", -12), ("7.0", 7), ("7.5", nil), ("0.7e1", 7),
      ("1e3", 1000), ("1E+2", 100), ("10e-1", 1), ("1e-1", nil), ("100", 100),
      ("9223372036854775807", Int.max), ("9223372036854775808", nil),
      ("-9223372036854775808", Int.min), ("-9223372036854775809", nil), ("1e400", nil),
      ("0e999999999999999999999", 0), ("1.00000000000000000000000000000", 1),
      ("1e99999999999", nil),
    ] as [(String, Int?)])
  func `is a whole number exactly or not at all`(_ text: String, _ expected: Int?) {
    let bytes = Array(text.utf8)
    #expect(JSONNumber.integer(in: 0..<bytes.count, of: bytes.span) == expected)
  }

  @Test(
    arguments: [
      ("0.875", 875), ("1", 1000), ("0.5", 500), ("-0.001", -1), ("0.0005", nil), ("1.0000", 1000),
      ("5e-3", 5), ("5e-4", nil), ("9223372036854775.807", Int.max), ("9223372036854775.808", nil),
    ] as [(String, Int?)])
  func `is thousandths exactly or not at all`(_ text: String, _ expected: Int?) {
    let bytes = Array(text.utf8)
    #expect(JSONNumber.thousandths(in: 0..<bytes.count, of: bytes.span) == expected)
  }

  @Test(arguments: ["", "-", "e", "1e", "1e+", "1x", ".", "-.", "--1"])
  func `that is none does no harm`(_ text: String) {
    let bytes = Array(text.utf8)
    _ = JSONNumber.integer(in: 0..<bytes.count, of: bytes.span)
  }
}
