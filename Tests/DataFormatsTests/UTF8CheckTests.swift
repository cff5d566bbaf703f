import TestSupport
import Testing

@testable import DataFormats

@Suite struct `Checking UTF-8` {
  @Test(
    arguments: [
      ([], nil), (Array("plain".utf8), nil), (Array("é€😀\u{0}\u{10FFFF}".utf8), nil),
      ([0x61, 0x80], 1), ([0xC0, 0x80], 0), ([0xC1, 0xBF], 0), ([0xE0, 0x9F, 0x80], 0),
      ([0xED, 0xA0, 0x80], 0), ([0xF0, 0x8F, 0x80, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0),
      ([0xF5, 0x80, 0x80, 0x80], 0), ([0x61, 0x62, 0xE2, 0x82], 2), ([0xFF], 0),
    ] as [([UInt8], Int?)])
  func `names the first bad byte`(_ bytes: [UInt8], _ expected: Int?) {
    #expect(UTF8Check.firstInvalidOffset(in: bytes.span, range: 0..<bytes.count) == expected)
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `agrees with the standard library`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<5000 {
      let bytes = random.bytes(upTo: 20, from: "aé€😀\u{D7FF}\u{E000}\u{10FFFF}")
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      let offset = UTF8Check.firstInvalidOffset(in: bytes.span, range: 0..<bytes.count)
      #expect((offset == nil) == isValid, "\(bytes)")
    }
  }
}
