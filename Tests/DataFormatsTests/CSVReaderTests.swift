import DataFormats
import TestSupport
import Testing

struct FoundRow: Equatable {
  var fields: [[UInt8]]
  var startLine: Int
  var byteRange: Range<Int>
  var problem: CSVProblem?
  var problemPlace: CSVPlace

  /// Line and column of the problem.
  var place: [Int] { [problemPlace.line, problemPlace.column] }
  var texts: [String] { fields.map { String(decoding: $0, as: UTF8.self) } }
}

func rows(
  _ bytes: [UInt8], chunkSize: Int = 4096, delimiter: CSVDelimiter? = nil,
  limits: CSVLimits = CSVLimits()
) -> [FoundRow] {
  var reader = CSVReader(delimiter: delimiter, limits: limits)
  var batch = CSVBatch()
  var found: [FoundRow] = []
  func take() {
    for row in batch.rows {
      let fields = (0..<row.fieldCount).compactMap { index in
        batch.field(index, of: row).map { Array(batch.bytes[$0]) }
      }
      #expect(fields.count == row.fieldCount && batch.field(row.fieldCount, of: row) == nil)
      found.append(
        FoundRow(
          fields: fields, startLine: row.startLine, byteRange: row.byteRange, problem: row.problem,
          problemPlace: row.problemPlace))
    }
    batch.removeAll()
  }
  inChunks(of: chunkSize, bytes) {
    reader.read($0, into: &batch)
    take()
  }
  reader.finish(into: &batch)
  take()
  return found
}

/// UTF-16 with a byte order mark.
func utf16(_ text: String, bigEndian: Bool = false) -> [UInt8] {
  ([0xFEFF] + Array(text.utf16)).flatMap { (unit: UInt16) -> [UInt8] in
    let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
    return bigEndian ? [high, low] : [low, high]
  }
}

@Suite struct `Reading CSV` {
  static let wellFormed: [(String, [[String]])] = [
    ("", []), ("a", [["a"]]), ("a,b,c\n1,2,3\n", [["a", "b", "c"], ["1", "2", "3"]]),
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]), ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("a,b\n1,2", [["a", "b"], ["1", "2"]]), ("a,b\n1,\"x, y\"\n", [["a", "b"], ["1", "x, y"]]),
    ("a,b\n\"\",\"\"\n,\n", [["a", "b"], ["", ""], ["", ""]]),
    ("a,b\r\n1,\"\"\r\n2,", [["a", "b"], ["1", ""], ["2", ""]]),
    ("a,b\n1,\"say \"\"hi\"\"\"\n", [["a", "b"], ["1", "say \"hi\""]]),
    ("a,b\n1,\"\"\"\"\n", [["a", "b"], ["1", "\""]]),
    (
      "a,b\n1,\"{\"\"k\"\": \"\"v\"\", \"\"n\"\": [1]}\"\n",
      [["a", "b"], ["1", "{\"k\": \"v\", \"n\": [1]}"]]
    ),
    ("a,b\n\"one\ntwo\",2\n\"x\r\ny\",3\n", [["a", "b"], ["one\ntwo", "2"], ["x\r\ny", "3"]]),
    ("a\n\"he said\n\"\"no\"\"\n\"\n", [["a"], ["he said\n\"no\"\n"]]),
    ("a,b\n1,ʤ é😀\n", [["a", "b"], ["1", "ʤ é😀"]]),
    ("\u{FEFF}a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("\u{FEFF}\"a\",b\n", [["a", "b"]]),
    ("a,b\n\n1,2\n\n", [["a", "b"], [], ["1", "2"], []]), ("\"\"\n", [[""]]),
    (" a , b \n", [[" a ", " b "]]),
    ("a,b,c\n1\n1,2,3,4\n", [["a", "b", "c"], ["1"], ["1", "2", "3", "4"]]),
    // Quotes that RFC 4180 does not have.
    ("a,b\"c\"d\n", [["a", "b\"c\"d"]]), ("a, \"b\"\n", [["a", " \"b\""]]),
    ("a,\"b\" c,d\n", [["a", "b c", "d"]]), ("a,\"b\"\"\"c\"d\"\n", [["a", "b\"c\"d\""]]),
    ("a,\"b\"x\n\"c\ny\" \"z\",2\n", [["a", "bx"], ["c\ny \"z\"", "2"]]),
    // A line break and unescaped quotes inside: the field still ends at its delimiter.
    ("a,b\n\"one\nsaid \"hi\" there\",2\n", [["a", "b"], ["one\nsaid hi\" there\"", "2"]]),
    ("a,b\n1,\"x\"", [["a", "b"], ["1", "x"]]), ("a\0b,c\n", [["a\0b", "c"]]),
    ("\r\n\n\r", [[], [], []]), ("a,\r\n", [["a", ""]]), (",", [["", ""]]),
  ]

  @Test(arguments: wellFormed, chunkSizes)
  func `gives the fields of each row`(_ example: (String, [[String]]), _ chunkSize: Int) {
    let found = rows(Array(example.0.utf8), chunkSize: chunkSize)
    #expect(found.map(\.texts) == example.1)
    #expect(found.allSatisfy { $0.problem == nil })
  }

  @Test(arguments: wellFormed.map(\.0).filter { !$0.hasPrefix("\u{FEFF}") }, [1, 3, 4096])
  func `reads UTF-16 like UTF-8`(_ text: String, _ chunkSize: Int) {
    let expected = rows(Array(text.utf8), delimiter: .comma)
    for bigEndian in [false, true] {
      let bytes = utf16(text, bigEndian: bigEndian)
      let found = rows(bytes, chunkSize: chunkSize, delimiter: .comma)
      #expect(found.map(\.fields) == expected.map(\.fields))
      #expect(found.map(\.startLine) == expected.map(\.startLine))
      for (row, wanted) in zip(found, expected) {
        let raw = Array(text.utf8)[wanted.byteRange]
        let rawUTF16 = utf16(String(decoding: raw, as: UTF8.self), bigEndian: bigEndian).dropFirst(
          2)
        #expect(Array(bytes[row.byteRange]) == Array(rawUTF16))
      }
    }
  }

  @Test func `replaces broken UTF-16`() {
    // A high half, a letter, a low half, and half a unit at the end.
    let bytes: [UInt8] = [0xFF, 0xFE, 0x3D, 0xD8, 0x61, 0, 0x00, 0xDE, 0x62]
    for chunkSize in chunkSizes {
      let found = rows(bytes, chunkSize: chunkSize)
      #expect(found.map(\.texts) == [["\u{FFFD}a\u{FFFD}\u{FFFD}"]])
      #expect(found.map(\.byteRange) == [2..<9])
    }
  }

  @Test(arguments: chunkSizes)
  func `knows the line and the bytes of each row`(_ chunkSize: Int) {
    let text = "\u{FEFF}a,b\r\n\"1\r\n2\n3\r4\",x\n\ny"
    let found = rows(Array(text.utf8), chunkSize: chunkSize)
    #expect(found.map(\.startLine) == [1, 2, 6, 7])
    #expect(found.map(\.byteRange) == [3..<6, 8..<20, 21..<21, 22..<23])
  }

  @Test(
    arguments: [
      ("a,b\n", .comma), ("a;b\n", .semicolon), ("a\tb\n", .tab), ("a;b,c;d\n", .semicolon),
      ("\"a,b,c\";d\n", .semicolon), ("a\n", .comma), ("", .comma), ("\"a;b", .semicolon),
      ("Last, First\tAge\n", .tab), ("a,b;c\n", .comma),
      ("Notes:\n\"long, long; text\"\n\nx;y\n", .semicolon),
      ("\"a;\"\"b,,,\";c\n", .semicolon), ("\"\"a;b\n", .semicolon),
    ] as [(String, CSVDelimiter)])
  func `finds the delimiter in the first line that has one`(
    _ text: String, _ expected: CSVDelimiter
  ) {
    for chunkSize in chunkSizes {
      for bytes in [Array(text.utf8), utf16(text)] {
        var reader = CSVReader()
        var batch = CSVBatch()
        #expect(reader.delimiter == nil)
        inChunks(of: chunkSize, bytes) { reader.read($0, into: &batch) }
        reader.finish(into: &batch)
        #expect(reader.delimiter == expected)
        #expect(reader.encoding == (bytes == Array(text.utf8) ? .utf8 : .utf16LittleEndian))
      }
    }
  }

  @Test func `takes a file without delimiters for one column after a while`() {
    var text = String(repeating: "word\n", count: 20_000)
    text += "a;b;c\n"
    for chunkSize in [7, 4096, 1 << 20] {
      let found = rows(Array(text.utf8), chunkSize: chunkSize)
      #expect(found.count == 20_001 && found.last?.texts == ["a;b;c"])
    }
  }

  @Test func `hands out rows as soon as they are complete`() {
    var reader = CSVReader()
    var batch = CSVBatch()
    reader.read(Array("a,b\r".utf8).span, into: &batch)
    #expect(batch.rows.count == 1)
    reader.read(Array("\n1,2".utf8).span, into: &batch)
    #expect(batch.rows.count == 1)
    reader.read(Array("\n".utf8).span, into: &batch)
    #expect(batch.rows.count == 2)
  }
}

@Suite struct `A quote that nothing closes` {
  @Test(arguments: chunkSizes)
  func `costs one row when the file ends`(_ chunkSize: Int) {
    let text = "a,b\n1,\"open\n2,x\n3,\"y \"\"z\"\"\n4,q"
    // The quote of row 3 looks like a start, so row 1 is given up there, and row 3 at the end.
    let found = rows(Array(text.utf8), chunkSize: chunkSize)
    #expect(found.map(\.texts) == [["a", "b"], [], ["2", "x"], [], ["4", "q"]])
    #expect(found.map(\.startLine) == [1, 2, 3, 4, 5])
    #expect(found[1].problem == .unclosedQuote(line: 2, byteOffset: 6))
    #expect(found[1].byteRange == 4..<11)
    #expect(found[1].place == [2, 3])
    #expect(found[3].problem == .unclosedQuote(line: 4, byteOffset: 18))
    #expect(found[3].place == [4, 3])
  }

  @Test(arguments: ["\n", "\r\n", "\r"], chunkSizes)
  func `costs one row when it meets the next quoted field`(_ end: String, _ chunkSize: Int) {
    let text = ["a,b", "1,\"open", "2,\"x\"", "\"3\",y", ""].joined(separator: end)
    let found = rows(Array(text.utf8), chunkSize: chunkSize)
    #expect(found.map(\.texts) == [["a", "b"], [], ["2", "x"], ["3", "y"]])
    #expect(found.map(\.startLine) == [1, 2, 3, 4])
    #expect(found[1].problem == .unclosedQuote(line: 2, byteOffset: 5 + end.utf8.count))
  }

  @Test(arguments: chunkSizes)
  func `costs one row when its field grows over the limit`(_ chunkSize: Int) {
    let limits = CSVLimits(bytesPerField: 20)
    let text = "1,\"open\n" + String(repeating: "2,x\n", count: 30) + "3,\"fine\"\n"
    let found = rows(Array(text.utf8), chunkSize: chunkSize, limits: limits)
    #expect(found.count == 32)
    #expect(found[0].problem == .unclosedQuote(line: 1, byteOffset: 2))
    #expect(found.dropFirst().allSatisfy { $0.problem == nil && $0.fields.count == 2 })
    #expect(found.map(\.startLine) == Array(1...32))
  }

  @Test(arguments: chunkSizes)
  func `is named with its own line when its row began earlier`(_ chunkSize: Int) {
    let text = "\"a\nb\",\"open\nnext,row\n"
    let found = rows(Array(text.utf8), chunkSize: chunkSize)
    #expect(found.map(\.texts) == [[], ["next", "row"]])
    #expect(found.map(\.startLine) == [1, 3])
    #expect(found[0].problem == .unclosedQuote(line: 2, byteOffset: 6))
    #expect(found[0].place == [2, 4])
    #expect(found[0].byteRange == 0..<11)
  }

  @Test(arguments: chunkSizes)
  func `and a field that is too long are named with their columns`(_ chunkSize: Int) {
    let limits = CSVLimits(bytesPerField: 10)
    let long = String(repeating: "x", count: 11)
    let found = rows(
      Array("a,b\n1,\(long)\n\"2\n\",\"y\"\(long)\n\"3\n\",\"open\n".utf8), chunkSize: chunkSize,
      limits: limits)
    #expect(found.map { $0.problem == nil } == [true, false, false, false])
    #expect(found.map(\.place) == [[1, 1], [2, 3], [4, 4], [6, 3]])
  }

  @Test(arguments: chunkSizes)
  func `may stand on the last line or on a line longer than the limit`(_ chunkSize: Int) {
    let last = rows(Array("a,b\n1,\"open".utf8), chunkSize: chunkSize)
    #expect(last.map(\.problem) == [nil, .unclosedQuote(line: 2, byteOffset: 6)])
    #expect(last[1].byteRange == 4..<11)
    let long = "\"" + String(repeating: "x", count: 50) + "\nb,c\n"
    let found = rows(
      Array(long.utf8), chunkSize: chunkSize, limits: CSVLimits(bytesPerField: 10))
    #expect(found.map(\.problem) == [.unclosedQuote(line: 1, byteOffset: 0), nil])
    #expect(found.map(\.startLine) == [1, 2])
    #expect(found.map(\.byteRange) == [0..<51, 52..<55])
  }

  @Test func `does not make reading slow, whatever the file holds`() {
    // Every line opens a quote: each is given up at the next one.
    let text = String(repeating: "a,\"b\n", count: 200_000)
    let found = rows(Array(text.utf8), chunkSize: 4096)
    #expect(found.count == 200_000)
    // Doubled quotes only: the first quote is looked after up to the limit, the rest are closed.
    let doubled = "\"\n" + String(repeating: "\"\"\n", count: 800_000)
    #expect(rows(Array(doubled.utf8), chunkSize: 4096).count == 800_001)
  }
}

@Suite struct `The limits of CSV` {
  @Test(arguments: chunkSizes)
  func `hold for fields, on both sides`(_ chunkSize: Int) {
    let limits = CSVLimits(bytesPerField: 5)
    func problems(_ text: String) -> [CSVProblem?] {
      rows(
        Array((text + "\nok,ok\n").utf8), chunkSize: chunkSize, delimiter: .comma, limits: limits
      )
      .map(\.problem)
    }
    let tooLong = CSVProblem.fieldTooLong(limit: 5)
    #expect(problems("12345,1") == [nil, nil])
    #expect(problems("123456,1") == [tooLong, nil])
    #expect(problems("1,12345") == [nil, nil])
    #expect(problems("1,123456") == [tooLong, nil])
    #expect(problems("1,1234567890123") == [tooLong, nil])
    #expect(problems("\"12345\",1") == [nil, nil])
    #expect(problems("\"123456\",1") == [.unclosedQuote(line: 1, byteOffset: 0), nil])
    #expect(problems("\"123\"\"\",1") == [nil, nil])
    #expect(problems("\"1234\"\"\",1") == [.unclosedQuote(line: 1, byteOffset: 0), nil])
    #expect(problems("\"123\"45,1") == [nil, nil])
    #expect(problems("\"123\"456,1") == [tooLong, nil])
  }

  @Test(arguments: chunkSizes)
  func `hold for rows, on both sides`(_ chunkSize: Int) {
    let limits = CSVLimits(bytesPerRow: 8)
    let tooLong = CSVProblem.rowTooLong(limit: 8)
    for end in ["\n", "\r\n", "\r"] {
      func problems(_ text: String) -> [CSVProblem?] {
        let found = rows(
          Array((text + end + "ok,ok").utf8), chunkSize: chunkSize, delimiter: .comma,
          limits: limits)
        #expect(found.last?.texts == ["ok", "ok"])
        return found.dropLast().map(\.problem)
      }
      #expect(problems("1,3,5,78") == [nil])
      #expect(problems("1,3,5,789") == [tooLong])
      #expect(problems("1,3,5,7,") == [nil])
      #expect(problems("1,3,5,78,") == [tooLong])
      #expect(problems("1,3,5,78,\"x") == [tooLong])
      #expect(problems("\"2345678") == [.unclosedQuote(line: 1, byteOffset: 0)])
      #expect(problems("\"234567\"") == [nil])
      #expect(problems("\"2345678\"") == [tooLong])
      #expect(problems("\"234567\(end)0\"") == [.unclosedQuote(line: 1, byteOffset: 0), nil])
    }
    let atEnd = { (text: String) in
      rows(Array(text.utf8), chunkSize: chunkSize, delimiter: .comma, limits: limits).map(\.problem)
    }
    #expect(atEnd("12345678") == [nil] && atEnd("123456789") == [tooLong])
    #expect(atEnd("1234567,") == [nil] && atEnd("12345678,") == [tooLong])
  }

  @Test(arguments: chunkSizes)
  func `hold for the number of fields, on both sides`(_ chunkSize: Int) {
    let found = rows(
      Array("1,2,3\n1,2,\"3\",\"4\"\"\",5\n,,\n,,,\n1\n".utf8), chunkSize: chunkSize,
      limits: CSVLimits(fieldsPerRow: 3))
    #expect(found.map(\.fields.count) == [3, 0, 3, 0, 1])
    #expect(
      found.map(\.problem) == [
        nil, .tooManyFields(count: 5, limit: 3), nil, .tooManyFields(count: 4, limit: 3), nil,
      ])
  }
}

@Suite struct `Any bytes read as CSV` {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `give the same rows whatever the chunks`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for round in 0..<1500 {
      var bytes = random.bytes(upTo: 80, from: "ab,\"\"\n\r\n,;é")
      if round % 5 == 0 { bytes = [0xFF, 0xFE] + bytes }
      if round % 7 == 0 { bytes = [0xEF, 0xBB, 0xBF] + bytes }
      let limits =
        round % 2 == 0
        ? CSVLimits(bytesPerField: 6, bytesPerRow: 14, fieldsPerRow: 3) : CSVLimits()
      let whole = rows(bytes, limits: limits)
      for chunkSize in chunkSizes.dropLast() {
        let found = rows(bytes, chunkSize: chunkSize, limits: limits)
        #expect(found == whole, "seed \(seed), chunks of \(chunkSize): \(bytes)")
      }
      // Rows follow each other inside the file.
      var end = 0
      var line = 0
      for row in whole {
        #expect(row.byteRange.lowerBound >= end && row.byteRange.upperBound <= bytes.count)
        #expect(row.startLine > line, "seed \(seed): \(bytes)")
        end = row.byteRange.upperBound
        line = row.startLine
      }
    }
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `lose no line, whatever the quotes`(_ seed: UInt64) {
    // A naive count of lines: every row starts on the line that the bytes before it make.
    var random = SeededGenerator(seed: seed)
    for round in 0..<2000 {
      let bytes = random.bytes(upTo: 60, from: "a,\"\n\r")
      let limits = round % 2 == 0 ? CSVLimits(bytesPerField: 5, bytesPerRow: 12) : CSVLimits()
      for row in rows(bytes, delimiter: .comma, limits: limits) {
        let before = bytes[..<row.byteRange.lowerBound]
        var line = 1
        for (i, byte) in before.enumerated() {
          if byte == 13 || byte == 10 && (i == 0 || before[i - 1] != 13) { line += 1 }
        }
        #expect(row.startLine == line, "seed \(seed): \(bytes)")
      }
    }
  }

  @Test func `never trap when cut anywhere`() {
    let whole = Array("\u{FEFF}a;b\r\n\"x\"\"\r\ny\";2\r\"open;3\n4;\"5\"6\n".utf8)
    for count in 0...whole.count { _ = rows(Array(whole[..<count]), chunkSize: 3) }
    let wide = utf16("a\tb\r\n\"😀\n\"\t2\n\"open")
    for count in 0...wide.count { _ = rows(Array(wide[..<count]), chunkSize: 3) }
  }
}
