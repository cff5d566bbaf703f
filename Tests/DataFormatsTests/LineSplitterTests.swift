import DataFormats
import TestSupport
import Testing

struct FoundLine: Equatable {
  var text: String
  var number: Int
  var byteOffset: Int
  var byteCount: Int
  var isTooLong: Bool
}

extension LineBatch {
  /// Moves the lines behind those that were found before.
  fileprivate mutating func move(to found: inout [FoundLine]) {
    for line in lines {
      found.append(
        FoundLine(
          text: String(decoding: bytes[line.range], as: UTF8.self), number: line.number,
          byteOffset: line.byteOffset, byteCount: line.byteCount, isTooLong: line.isTooLong))
    }
    removeAll()
  }
}

func lines(_ bytes: [UInt8], chunkSize: Int, limit: Int = 1000) -> [FoundLine] {
  var splitter = LineSplitter(lineByteLimit: limit)
  var batch = LineBatch()
  var found: [FoundLine] = []
  inChunks(of: chunkSize, bytes) {
    splitter.read($0, into: &batch)
    batch.move(to: &found)
  }
  splitter.finish(into: &batch)
  batch.move(to: &found)
  return found
}

@Suite struct `Splitting lines` {
  @Test(
    arguments: [
      ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]), ("\n\n", ["", ""]),
      ("a\r\nb\r\n", ["a", "b"]), ("a\r\r\n", ["a\r"]), ("a\rb\n", ["a\rb"]), ("a\r", ["a\r"]),
      ("\u{FEFF}a\n\u{FEFF}b", ["a", "\u{FEFF}b"]), ("\u{FEFF}", []), ("\u{FEFF}\n", [""]),
      ("a\u{2028}b\u{2029}c\u{85}d\n", ["a\u{2028}b\u{2029}c\u{85}d"]), ("\0\n", ["\0"]),
      ("\r\n", [""]), ("\n", [""]),
    ], chunkSizes)
  func `ends them at LF only`(_ example: (String, [String]), _ chunkSize: Int) {
    #expect(lines(Array(example.0.utf8), chunkSize: chunkSize).map(\.text) == example.1)
  }

  @Test(arguments: chunkSizes)
  func `knows where each line stands`(_ chunkSize: Int) {
    let found = lines(Array("\u{FEFF}ab\r\n\né".utf8), chunkSize: chunkSize)
    #expect(
      found == [
        FoundLine(text: "ab", number: 1, byteOffset: 3, byteCount: 2, isTooLong: false),
        FoundLine(text: "", number: 2, byteOffset: 7, byteCount: 0, isTooLong: false),
        FoundLine(text: "é", number: 3, byteOffset: 8, byteCount: 2, isTooLong: false),
      ])
  }

  @Test(arguments: ["\n", "\r\n", ""], chunkSizes)
  func `reports a line over the limit once and goes on`(_ end: String, _ chunkSize: Int) {
    for mark in ["", "\u{FEFF}"] {
      for count in [5, 6, 7, 8, 9, 10, 11, 12, 30] {
        let text = mark + String(repeating: "x", count: count) + end + (end.isEmpty ? "" : "next")
        let found = lines(Array(text.utf8), chunkSize: chunkSize, limit: 6)
        let first = FoundLine(
          text: count > 6 ? "" : String(repeating: "x", count: count), number: 1,
          byteOffset: mark.utf8.count, byteCount: count, isTooLong: count > 6)
        #expect(found.first == first, "\(count) bytes")
        guard !end.isEmpty else { continue }
        #expect(
          found.dropFirst() == [
            FoundLine(
              text: "next", number: 2, byteOffset: mark.utf8.count + count + end.utf8.count,
              byteCount: 4, isTooLong: false)
          ])
      }
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `does not depend on the chunks`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let bytes = random.bytes(upTo: 60, from: "ab\r\n\u{FEFF}\n")
      let whole = lines(bytes, chunkSize: 4096, limit: 5)
      for chunkSize in chunkSizes {
        #expect(lines(bytes, chunkSize: chunkSize, limit: 5) == whole, "\(bytes)")
      }
      // Every line stands where it says.
      for line in whole where !line.isTooLong {
        let end = line.byteOffset + line.byteCount
        #expect(line.text == String(decoding: bytes[line.byteOffset..<end], as: UTF8.self))
      }
    }
  }
}

@Suite struct `Reading lines straight into a batch` {
  /// The same as `lines`, with pieces that are read into the batch.
  private func readLines(_ bytes: [UInt8], pieceSize: Int, limit: Int) -> [FoundLine] {
    var splitter = LineSplitter(lineByteLimit: limit)
    var batch = LineBatch()
    var found: [FoundLine] = []
    var offset = 0
    while true {
      let got = splitter.read(atMost: pieceSize, into: &batch) { room in
        let count = min(room.count, bytes.count - offset)
        room.copyBytes(from: bytes[offset..<offset + count])
        offset += count
        return count
      }
      batch.move(to: &found)
      if got <= 0 { break }
    }
    splitter.finish(into: &batch)
    batch.move(to: &found)
    return found
  }

  @Test(
    arguments: [
      "", "a", "a\n", "a\nb", "\n\n", "a\r\nb\r\n", "\u{FEFF}a\n\u{FEFF}b", "\u{FEFF}", "\n",
      "one\ntwo, longer\r\n\nthree", String(repeating: "x", count: 40) + "\nshort\n",
    ], [1, 2, 3, 7, 64])
  func `finds what copying finds`(_ text: String, _ pieceSize: Int) {
    let bytes = Array(text.utf8)
    #expect(
      readLines(bytes, pieceSize: pieceSize, limit: 30)
        == lines(bytes, chunkSize: pieceSize, limit: 30))
  }

  @Test(arguments: [100, 4096, 5000, 20_000])
  func `finds lines longer than its pieces`(_ pieceSize: Int) {
    let long = String(repeating: "lang ", count: 2500)
    let bytes = Array("\(long)\nshort\n\(long)\(long)\r\nend".utf8)
    #expect(
      readLines(bytes, pieceSize: pieceSize, limit: 15_000)
        == lines(bytes, chunkSize: pieceSize, limit: 15_000))
  }

  @Test func `tells why nothing came`() {
    var splitter = LineSplitter()
    var batch = LineBatch()
    #expect(splitter.read(atMost: 8, into: &batch) { _ in -1 } == -1)
    #expect(batch.lines.isEmpty && batch.bytes.isEmpty)
  }
}
