import MessageText
import TestSupport
import Testing

@Suite struct `A line index` {
  /// Line and column counted from the beginning of the text, scalar by scalar.
  private func counted(_ text: [Unicode.Scalar], to offset: Int) -> (line: Int, column: Int) {
    var line = 1
    var column = 1
    var byte = 0
    for (index, scalar) in text.enumerated() {
      byte += scalar.utf8.count
      if byte > offset { break }
      let endsLine =
        scalar == "\n" || scalar == "\r" && (index + 1 == text.count || text[index + 1] != "\n")
      column = endsLine ? 1 : column + 1
      if endsLine { line += 1 }
    }
    return (line, column)
  }

  @Test func `agrees with counting, on short lines and on long ones`() {
    var generator = SeededGenerator(seed: 77)
    let pieces = ["a", "é", "漢", "🚌", " ", "\n", "\r\n", "\r"]
    for round in 0..<30 {
      // Later rounds have few line ends, so that columns are counted from inside a line.
      let choices = round < 10 ? pieces.count : 5
      var text = ""
      for _ in 0..<1500 {
        text += pieces[Int.random(in: 0..<choices, using: &generator)]
        if round >= 10, Int.random(in: 0..<700, using: &generator) == 0 { text += "\n" }
      }
      let scalars = Array(text.unicodeScalars)
      let lines = LineIndex(Array(text.utf8))
      var offset = 0
      for scalar in scalars {
        if Int.random(in: 0..<20, using: &generator) == 0 {
          let place = lines.position(ofByte: offset)
          let wanted = counted(scalars, to: offset)
          #expect(place == wanted, "round \(round), byte \(offset)")
        }
        offset += scalar.utf8.count
      }
    }
  }

  @Test func `takes a run of bytes that are no UTF-8 for one column`() {
    let lines = LineIndex([0x61, 0xE2, 0x82, 0x62, 0x0A, 0xFF, 0x63])
    #expect(lines.position(ofByte: 3) == (1, 3))
    #expect(lines.position(ofByte: 6) == (2, 2))
  }
}
