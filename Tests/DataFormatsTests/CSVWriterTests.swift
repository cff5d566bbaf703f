import DataFormats
import TestSupport
import Testing

func written(_ rows: [[[UInt8]]], _ writer: CSVWriter = CSVWriter()) -> [UInt8] {
  var writer = writer
  for row in rows {
    for field in row { writer.field(field) }
    writer.endRow()
  }
  return writer.bytes
}

@Suite struct `Writing CSV` {
  func line(_ fields: [String], _ writer: CSVWriter = CSVWriter()) -> String {
    String(decoding: written([fields.map { Array($0.utf8) }], writer), as: UTF8.self)
  }

  @Test(arguments: [
    ([], "\n"), (["a", "b"], "a,b\n"), ([""], "\"\"\n"), (["", ""], ",\n"), (["a,b"], "\"a,b\"\n"),
    (["say \"hi\""], "\"say \"\"hi\"\"\"\n"), (["a\nb", "c\rd"], "\"a\nb\",\"c\rd\"\n"),
    (["\"", "\"\""], "\"\"\"\",\"\"\"\"\"\"\n"), ([" a "], " a \n"), (["a;b\tc"], "a;b\tc\n"),
    (["\u{FEFF}a"], "\"\u{FEFF}a\"\n"), (["=1+1"], "=1+1\n"),
  ])
  func `quotes only what needs it`(_ fields: [String], _ expected: String) {
    #expect(Array(line(fields).utf8) == Array(expected.utf8))
  }

  @Test(arguments: [
    ("=1+1", "\"'=1+1\"\n"), ("+1", "\"'+1\"\n"), ("-1", "\"'-1\"\n"), ("@a", "\"'@a\"\n"),
    ("\ta", "\"'\ta\"\n"), ("\ra", "\"'\ra\"\n"), ("\na", "\"'\na\"\n"), ("＝1", "\"'＝1\"\n"),
    ("＋1", "\"'＋1\"\n"), ("－1", "\"'－1\"\n"), ("＠1", "\"'＠1\"\n"), ("＜1", "\"＜1\"\n"),
    ("a=1", "a=1\n"), ("a;=1", "\"a;=1\"\n"), ("a\t=1", "\"a\t=1\"\n"),
    ("=\"x\"", "\"'=\"\"x\"\"\"\n"), ("", "\"\"\n"), ("é", "é\n"),
  ])
  func `can be safe for spreadsheets`(_ field: String, _ expected: String) {
    #expect(Array(line([field], CSVWriter(isSpreadsheetSafe: true)).utf8) == Array(expected.utf8))
  }

  @Test func `writes numbers, other delimiters and line ends`() {
    var writer = CSVWriter(
      delimiter: .semicolon, lineEnd: .carriageReturnLineFeed, isSpreadsheetSafe: true)
    writer.field("id")
    writer.integer(-5)
    writer.thousandths(-875)
    writer.endRow()
    #expect(writer.bytes == Array("id;-5;-0.875\r\n".utf8))
    writer.removeAll()
    writer.field("a,b;c")
    writer.endRow()
    #expect(writer.bytes == Array("\"a,b;c\"\r\n".utf8))
  }

  @Test(arguments: [1, 2, 3] as [UInt64], CSVDelimiter.allCases)
  func `gives back every row when it is read`(_ seed: UInt64, _ delimiter: CSVDelimiter) {
    var random = SeededGenerator(seed: seed)
    for round in 0..<500 {
      let table: [[[UInt8]]] = (0..<Int.random(in: 0..<5, using: &random)).map { _ in
        (0..<Int.random(in: 0..<4, using: &random)).map { _ in
          random.bytes(upTo: 8, from: "ab,;\t\"\"\r\n'=\u{FEFF}")
        }
      }
      let writer = CSVWriter(
        delimiter: delimiter, lineEnd: round % 2 == 0 ? .lineFeed : .carriageReturnLineFeed)
      let read = rows(
        written(table, writer), chunkSize: chunkSizes[round % chunkSizes.count],
        delimiter: delimiter)
      #expect(read.map(\.fields) == table, "seed \(seed)")
      #expect(read.allSatisfy { $0.problem == nil })
    }
  }
}
