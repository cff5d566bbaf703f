import TestSupport

extension SeededGenerator {
  /// Up to `count` bytes, most of them from `alphabet`, so that structure turns up often.
  mutating func bytes(upTo count: Int, from alphabet: String) -> [UInt8] {
    let alphabet = Array(alphabet.utf8)
    return (0..<Int.random(in: 0...count, using: &self)).map { _ in
      Int.random(in: 0..<20, using: &self) == 0
        ? UInt8.random(in: 0...255, using: &self)
        : alphabet[Int.random(in: 0..<alphabet.count, using: &self)]
    }
  }
}

let chunkSizes = [1, 2, 3, 7, 4096]

/// Calls `body` with each piece of `bytes`, of `size` bytes but for the last.
func inChunks(of size: Int, _ bytes: [UInt8], _ body: (Span<UInt8>) -> Void) {
  var start = 0
  while start < bytes.count {
    let end = min(bytes.count, start + size)
    body(bytes.span.extracting(start..<end))
    start = end
  }
}
