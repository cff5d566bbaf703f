/// Messages in a plain text, a line of `---` between one and the next.
public enum PlainTexts {
  /// The messages of a file.
  ///
  /// - Parameter name: The file's path, the id of its only message; of several each has `#` and its
  ///   number behind it.
  public static func records(_ bytes: [UInt8], named name: [UInt8]) -> [Record] {
    var ranges: [(range: Range<Int>, line: Int)] = []
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var start = mark
    var startLine = 1
    var index = mark
    var line = 1
    while index < bytes.count {
      let end = bytes[index...].firstIndex(of: 0x0A) ?? bytes.count
      if isSeparator(bytes[index..<end]) {
        ranges.append((start..<index, startLine))
        start = min(bytes.count, end + 1)
        startLine = line + 1
      }
      line += 1
      index = end + 1
    }
    ranges.append((start..<bytes.count, startLine))
    var records: [Record] = []
    for entry in ranges {
      var record = Record()
      record.text = trimmed(bytes[entry.range])
      record.line = entry.line
      record.byteRange = entry.range
      if ranges.count > 1, record.text.isEmpty { continue }
      records.append(record)
    }
    for index in records.indices {
      records[index].id = name
      if records.count > 1 { records[index].id += Array("#\(index + 1)".utf8) }
    }
    return records
  }

  private static func isSeparator(_ line: ArraySlice<UInt8>) -> Bool {
    var line = line
    while let last = line.last, last <= 0x20 { line.removeLast() }
    return line.count == 3 && line.allSatisfy { $0 == UInt8(ascii: "-") }
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var text = text.drop { $0 == 0x0A || $0 == 0x0D }
    while let last = text.last, last <= 0x20 { text.removeLast() }
    return Array(text)
  }
}
