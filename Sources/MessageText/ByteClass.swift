/// What a folded byte can be part of; one table look-up in the tokenizer's loop.
enum ByteClass {
  static let punctuation: UInt8 = 0
  static let letter: UInt8 = 1
  static let digit: UInt8 = 2
  static let space: UInt8 = 3
  static let newline: UInt8 = 4
  static let filler: UInt8 = 5
  static let stop: UInt8 = 6
  static let pause: UInt8 = 7
  /// May open a placeholder.
  static let opener: UInt8 = 8
  static let emoji: UInt8 = 9
  static let apostrophe: UInt8 = 10
  static let at: UInt8 = 11
  static let currency: UInt8 = 12

  static let table: [UInt8] = {
    var table = [UInt8](repeating: punctuation, count: 256)
    for byte in UInt8(ascii: "a")...UInt8(ascii: "z") { table[Int(byte)] = letter }
    for byte in 0x80...0xFF { table[byte] = letter }
    for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { table[Int(byte)] = digit }
    table[0x20] = space
    table[0x0A] = newline
    table[0x0D] = newline
    table[Int(FoldedText.continuation)] = filler
    table[Int(FoldedText.ignorable)] = filler
    table[Int(FoldedText.emoji)] = emoji
    for byte in [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")] {
      table[Int(byte)] = stop
    }
    for byte in [UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "|")] {
      table[Int(byte)] = pause
    }
    for byte in [
      UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: "%"),
      UInt8(ascii: "*"), UInt8(ascii: "_"),
    ] { table[Int(byte)] = opener }
    table[Int(UInt8(ascii: "'"))] = apostrophe
    table[Int(UInt8(ascii: "@"))] = at
    table[Int(UInt8(ascii: "$"))] = currency
    return table
  }()
}
