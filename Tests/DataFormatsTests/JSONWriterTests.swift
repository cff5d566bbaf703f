import DataFormats
import TestSupport
import Testing

@Suite struct `Writing JSON` {
  func written(_ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func `puts commas where they belong`() {
    let text = written {
      $0.beginObject()
      $0.key("a")
      $0.integer(1)
      $0.key(Array("k\"".utf8).span)
      $0.beginArray()
      $0.beginArray()
      $0.endArray()
      $0.null()
      $0.boolean(true)
      $0.boolean(false)
      $0.string("x")
      $0.beginObject()
      $0.endObject()
      $0.endArray()
      $0.key("c")
      $0.thousandths(875)
      $0.key("d")
      $0.value(copying: Array("[1]".utf8).span)
      $0.key("e")
      $0.string(Array("y".utf8))
      $0.endObject()
      $0.endLine()
      $0.beginObject()
      $0.endObject()
      $0.endLine()
    }
    #expect(
      text == #"{"a":1,"k\"":[[],null,true,false,"x",{}],"c":0.875,"d":[1],"e":"y"}"# + "\n{}\n")
  }

  @Test func `starts anew when emptied`() {
    var writer = JSONWriter(reservingCapacity: 8)
    writer.beginArray()
    writer.integer(1)
    writer.removeAll()
    writer.integer(2)
    #expect(writer.bytes == Array("2".utf8))
  }

  @Test(arguments: [0, 1, -1, 10, 999, -1000, Int.max, Int.min])
  func `writes whole numbers`(_ value: Int) {
    #expect(written { $0.integer(value) } == String(value))
  }

  @Test(arguments: [
    (0, "0.000"), (1, "0.001"), (-1, "-0.001"), (875, "0.875"), (1000, "1.000"),
    (-12_345, "-12.345"),
    (Int.min, "-9223372036854775.808"),
  ])
  func `writes thousandths with three decimals`(_ value: Int, _ expected: String) {
    #expect(written { $0.thousandths(value) } == expected)
  }

  @Test(arguments: [
    ("plain text, long enough for words", "plain text, long enough for words"),
    ("\"\\/", #"\"\\/"#), ("\u{8}\t\n\u{C}\r", #"\b\t\n\f\r"#),
    ("\0\u{1b}[0m\u{1f}", #"\u0000\u001b[0m\u001f"#),
    ("\u{7f}\u{80}\u{9b}\u{9f}\u{a0}", "\\u007f\\u0080\\u009b\\u009f\u{a0}"),
    ("\u{2027}\u{2028}\u{2029}\u{202a}", "\u{2027}\\u2028\\u2029\u{202a}"), ("é€😀", "é€😀"),
    ("", ""),
  ])
  func `escapes what could do harm`(_ text: String, _ expected: String) {
    #expect(written { $0.string(Array(text.utf8)) } == "\"\(expected)\"")
  }

  @Test(
    arguments: [
      ([0x61, 0xFF, 0x62], "a\u{FFFD}b"), ([0xE2, 0x82], "\u{FFFD}"), ([0xC2], "\u{FFFD}"),
      ([0xF0, 0x9F, 0x98, 0x41], "\u{FFFD}A"), ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"), ([0xE2, 0x80, 0x22], "\u{FFFD}\\\""),
      // Unicode 15, table 3-11.
      (
        [0xE1, 0x80, 0xE2, 0xF0, 0x91, 0x92, 0xF1, 0xBF, 0x41], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}A"
      ),
    ] as [([UInt8], String)])
  func `replaces each maximal bad part once`(_ bytes: [UInt8], _ expected: String) {
    #expect(written { $0.string(bytes) } == "\"\(expected)\"")
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `gives back every text when it is read`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<5000 {
      let bytes = random.bytes(upTo: 40, from: "abc\"\\\n\0é€😀\u{2028}\u{9b}\u{7f}")
      var writer = JSONWriter()
      writer.string(bytes)
      let read = try JSONDocument(parsing: writer.bytes).root.text
      #expect(read == Array(String(decoding: bytes, as: UTF8.self).utf8), "\(bytes)")
    }
  }
}
