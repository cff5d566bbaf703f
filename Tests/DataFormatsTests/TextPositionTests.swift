import DataFormats
import Testing

@Suite struct `A text position` {
  @Test(arguments: [
    ("", 0, 1, 1), ("abc", 2, 1, 3), ("a\nb", 2, 2, 1), ("a\r\nb", 3, 2, 1), ("a\n", 2, 2, 1),
    ("é€😀x", 9, 1, 4), ("é", 1, 1, 1), ("\u{FEFF}ab", 4, 1, 2), ("abc", 99, 1, 4),
    ("e\u{301}x", 3, 1, 3), ("abc", -1, 1, 1),
  ])
  func `counts lines and scalars from 1`(_ text: String, _ offset: Int, _ line: Int, _ column: Int)
  {
    #expect(
      TextPosition(ofByte: offset, in: Array(text.utf8)) == TextPosition(line: line, column: column)
    )
  }
}
