import TestSupport
import Testing

@testable import DataFormats

@Suite struct `Searching bytes by words` {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `finds what a search byte by byte finds`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let bytes = random.bytes(upTo: 40, from: "abcdefgh\"\\,\r\n\u{7f}é")
      let from = Int.random(in: 0...bytes.count, using: &random)
      let to = Int.random(in: from...bytes.count, using: &random)
      func naive(_ isHit: (UInt8) -> Bool) -> Int {
        (from..<to).first { isHit(bytes[$0]) } ?? to
      }
      let span = bytes.span
      let isBreak = { (byte: UInt8) in byte == 0x22 || byte == 0x5C || byte < 0x20 }
      #expect(ByteSearch.first(0x2C, in: span, from: from, to: to) == naive { $0 == 0x2C })
      #expect(
        ByteSearch.firstLineBreak(or: 0x2C, in: span, from: from, to: to)
          == naive { $0 == 0x2C || $0 == 10 || $0 == 13 })
      #expect(ByteSearch.firstStringBreak(in: span, from: from, to: to) == naive(isBreak))
      #expect(
        ByteSearch.firstUnplain(in: span, from: from, to: to)
          == naive { isBreak($0) || $0 >= 0x7F })
      #expect(ByteSearch.firstNonASCII(in: span, from: from, to: to) == naive { $0 >= 0x80 })
    }
  }
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `finds two letters side by side in any case`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let bytes = random.bytes(upTo: 50, from: "aaaaaaaayyYoO Y9/")
      let from = Int.random(in: 0...bytes.count, using: &random)
      func isLetter(_ index: Int, _ letter: UInt8) -> Bool { bytes[index] | 0x20 == letter }
      let expected = (from..<bytes.count).first {
        $0 + 1 < bytes.count && isLetter($0, 0x79) && isLetter($0 + 1, 0x6F)
      }
      let found = ByteSearch.firstPair("y", "o", in: bytes.span, from: from)
      #expect(found == expected ?? bytes.count, "\(bytes) from \(from)")
    }
  }
}
