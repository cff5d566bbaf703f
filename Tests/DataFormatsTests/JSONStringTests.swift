import DataFormats
import Testing

@Suite struct `The text of a JSON string` {
  @Test(arguments: [
    ("", ""), ("plain", "plain"), (#"a\"b\\c\/d"#, #"a"b\c/d"#),
    (#"\b\f\n\r\t"#, "\u{8}\u{C}\n\r\t"), (#"\u0041\u00e9\u20AC"#, "Aé€"),
    (#"\ud83d\ude00!"#, "😀!"), (#"\uDBFF\uDFFF"#, "\u{10FFFF}"), (#"x\u0000y"#, "x\0y"),
    // A surrogate alone, twice the same half, and the halves in the wrong order.
    (#"\ud83d"#, "\u{FFFD}"), (#"\ud83dx"#, "\u{FFFD}x"), (#"\ud83d\n"#, "\u{FFFD}\n"),
    (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀"), (#"\ude00\ud83d"#, "\u{FFFD}\u{FFFD}"),
    // What no reader lets pass is copied.
    (#"\"#, #"\"#), (#"\x"#, #"\x"#), (#"\u12"#, #"\u12"#), (#"\u12G4"#, #"\u12G4"#),
  ])
  func `has its escapes decoded`(_ content: String, _ expected: String) {
    let bytes = Array(content.utf8)
    var text: [UInt8] = []
    JSONString.appendText(of: 0..<bytes.count, in: bytes.span, to: &text)
    #expect(text == Array(expected.utf8))
  }
}
