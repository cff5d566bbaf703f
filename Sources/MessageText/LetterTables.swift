/// How letters of other shapes are read: marks off, styles off, look-alikes on.
///
/// Source: decompositions and letter names of the Unicode Character Database 15.0; the look-alikes are those
/// of UTS #39 that a reader takes for a lower- or upper-case Latin letter in running text.
enum LetterTables {
  /// Base letters of U+00C0…U+024F; upper case stands for two letters (`digraph`), `.` for none.
  static let latin: StaticString = """
    aaaaaaAceeeeiiiidnooooo.ouuuuyTSaaaaaaAceeeeiiiidnooooo.ouuuuyTy\
    aaaaaaccccccccddddeeeeeeeeeeegggggggghhhhiiiiiiiiiiJJjjkkkllllll.\
    llnnnnnn.nnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    bb.....ccdd...eeeffg...ikkl..n.ooo..pp......tttuu.vyyzz.........\
    ....DDDLLLNNNaaiioouuuuuuuuuueaaaaAA..ggkkoooo..jDDDgg..nnaaAAoo\
    aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy.......ccl.s\
    z..b..eejjqqrryy
    """

  /// Base letters of U+1E00…U+1EFF.
  static let latinAdditional: StaticString = """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwy.s..S.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......
    """

  /// The second letter of a digraph code; the first is the code in lower case.
  static func secondLetter(ofDigraph code: UInt8) -> UInt8 {
    switch code {
    case UInt8(ascii: "A"), UInt8(ascii: "O"): UInt8(ascii: "e")
    case UInt8(ascii: "S"): UInt8(ascii: "s")
    case UInt8(ascii: "T"), UInt8(ascii: "H"): UInt8(ascii: "h")
    case UInt8(ascii: "J"), UInt8(ascii: "N"), UInt8(ascii: "L"): UInt8(ascii: "j")
    default: UInt8(ascii: "z")
    }
  }

  /// The Latin letter that a Cyrillic, Greek or Armenian one is mistaken for, or 0.
  static func lookAlike(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x0430, 0x0410, 0x03B1, 0x0391: UInt8(ascii: "a")
    case 0x0412, 0x0392, 0x0432: UInt8(ascii: "b")
    case 0x0441, 0x0421, 0x03F2: UInt8(ascii: "c")
    case 0x0501: UInt8(ascii: "d")
    case 0x0435, 0x0415, 0x03B5, 0x0395, 0x0451: UInt8(ascii: "e")
    case 0x0581: UInt8(ascii: "g")
    case 0x04BB, 0x041D, 0x0397, 0x0570, 0x043D: UInt8(ascii: "h")
    case 0x0456, 0x0406, 0x03B9, 0x0399, 0x0457, 0x04CF, 0x04C0: UInt8(ascii: "i")
    case 0x0458, 0x0408: UInt8(ascii: "j")
    case 0x043A, 0x041A, 0x03BA, 0x039A: UInt8(ascii: "k")
    case 0x041C, 0x039C, 0x043C: UInt8(ascii: "m")
    case 0x039D, 0x03B7, 0x0578: UInt8(ascii: "n")
    case 0x043E, 0x041E, 0x03BF, 0x039F, 0x0585: UInt8(ascii: "o")
    case 0x0440, 0x0420, 0x03C1, 0x03A1: UInt8(ascii: "p")
    case 0x051B, 0x0566: UInt8(ascii: "q")
    case 0x0433: UInt8(ascii: "r")
    case 0x0455, 0x0405: UInt8(ascii: "s")
    case 0x0422, 0x03A4, 0x03C4, 0x0442: UInt8(ascii: "t")
    case 0x057D, 0x03C5: UInt8(ascii: "u")
    case 0x03BD, 0x0475: UInt8(ascii: "v")
    case 0x051D: UInt8(ascii: "w")
    case 0x0445, 0x0425, 0x03C7, 0x03A7: UInt8(ascii: "x")
    case 0x0443, 0x0423, 0x03A5, 0x04AF: UInt8(ascii: "y")
    case 0x0396: UInt8(ascii: "z")
    default: 0
    }
  }

  /// The plain letter or digit behind full-width, mathematical, circled and squared forms, or 0.
  static func plain(_ scalar: UInt32) -> UInt8 {
    let a = UInt32(UInt8(ascii: "a"))
    switch scalar {
    case 0xFF21...0xFF3A: return UInt8(a + scalar - 0xFF21)
    case 0xFF41...0xFF5A: return UInt8(a + scalar - 0xFF41)
    case 0xFF01...0xFF0F, 0xFF10...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF5E:
      return UInt8(scalar - 0xFF01 + 0x21)
    case 0x1D400...0x1D6A3: return UInt8(a + (scalar - 0x1D400) % 26)
    case 0x1D7CE...0x1D7FF: return UInt8(0x30 + (scalar - 0x1D7CE) % 10)
    case 0x24B6...0x24CF: return UInt8(a + scalar - 0x24B6)
    case 0x24D0...0x24E9: return UInt8(a + scalar - 0x24D0)
    case 0x1F130...0x1F149: return UInt8(a + scalar - 0x1F130)
    case 0x1F150...0x1F169: return UInt8(a + scalar - 0x1F150)
    case 0x1F170...0x1F189: return UInt8(a + scalar - 0x1F170)
    case 0x2102: return UInt8(ascii: "c")
    case 0x210A, 0x2110: return scalar == 0x210A ? UInt8(ascii: "g") : UInt8(ascii: "i")
    case 0x210B...0x210E: return UInt8(ascii: "h")
    case 0x2112, 0x2113: return UInt8(ascii: "l")
    case 0x2115: return UInt8(ascii: "n")
    case 0x2119: return UInt8(ascii: "p")
    case 0x211A: return UInt8(ascii: "q")
    case 0x211B...0x211D: return UInt8(ascii: "r")
    case 0x2124: return UInt8(ascii: "z")
    case 0x212C: return UInt8(ascii: "b")
    case 0x212F, 0x2130: return UInt8(ascii: "e")
    case 0x2131: return UInt8(ascii: "f")
    case 0x2133: return UInt8(ascii: "m")
    case 0x2134: return UInt8(ascii: "o")
    default: return 0
    }
  }

  /// Whether readers don't see the character: zero-width, bidi control, filler, tag.
  ///
  /// Source: FACTS 8.4. Variation selectors and joiners inside emoji are told apart by the caller.
  static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200F,
      0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0,
      0xE0000...0xE007F, 0xE0100...0xE01EF:
      true
    default: false
    }
  }

  static func isEmoji(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x1F300...0x1FAFF, 0x1F1E6...0x1F1FF, 0x2600...0x27BF, 0x2B1B...0x2B1C, 0x2B50, 0x2B55,
      0x231A...0x231B, 0x23E9...0x23F3, 0x1F004, 0x1F0CF, 0x1F18E, 0x1F191...0x1F19A,
      0x1F200...0x1F251, 0x203C, 0x2049, 0x2139, 0x2194...0x2199, 0x21A9...0x21AA,
      0x25AA...0x25AB, 0x25B6, 0x25C0, 0x25FB...0x25FE, 0x2934...0x2935, 0x2B05...0x2B07:
      true
    default: false
    }
  }

  /// What non-ASCII punctuation and space reads as, or 0: quotes, dashes, blanks, bullets, full stops.
  static func punctuation(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x2018, 0x2019, 0x201A, 0x201B, 0x02BC, 0x00B4, 0x2032, 0x02B9, 0xFF07: UInt8(ascii: "'")
    case 0x201C, 0x201D, 0x201E, 0x201F, 0x00AB, 0x00BB, 0x2039, 0x203A, 0x2033, 0x300C, 0x300D:
      UInt8(ascii: "\"")
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: UInt8(ascii: "-")
    case 0x00A0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x1680: UInt8(ascii: " ")
    case 0x2028, 0x2029, 0x0085: UInt8(ascii: "\n")
    case 0x2022, 0x00B7, 0x2219, 0x25CF, 0x25E6, 0x30FB: UInt8(ascii: "*")
    case 0x3002, 0xFF61, 0x0964, 0x06D4: UInt8(ascii: ".")
    case 0x3001, 0x060C: UInt8(ascii: ",")
    case 0x20A0...0x20BF, 0x00A2...0x00A5: UInt8(ascii: "$")
    case 0x061F: UInt8(ascii: "?")
    default: 0
    }
  }

  /// The kind of writing a letter belongs to; 0 for marks that are no letters.
  static func script(_ scalar: UInt32) -> Script? {
    switch scalar {
    case 0x0370...0x03FF, 0x1F00...0x1FFF: .greek
    case 0x0400...0x052F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF: .cyrillic
    case 0x0530...0x058F, 0x10A0...0x10FF: .other
    case 0x0590...0x05FF, 0xFB1D...0xFB4F: .hebrew
    case 0x0600...0x06FF, 0x0750...0x077F, 0xFB50...0xFDFF, 0xFE70...0xFEFE: .arabic
    case 0x0900...0x0DFF, 0x0E00...0x0FFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF: .other
    case 0x3040...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF,
      0x20000...0x3FFFF:
      .eastAsian
    case 0x0250...0x02AF, 0x2C60...0x2C7F, 0xA720...0xA7FF: .latin
    default: nil
    }
  }
}

/// A family of writing systems, as far as language checks need it.
public enum Script: UInt8, Sendable, Hashable, CaseIterable {
  case latin, greek, cyrillic, hebrew, arabic, eastAsian, other
}
