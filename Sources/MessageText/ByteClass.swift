/// What a folded byte can be part of; one table look-up in the tokenizer's loop.
///
/// The classes are letters whose lowest five bits differ, so that sets of them are numbers of 32 bits.
enum ByteClass {
  static let punctuation = UInt8(ascii: "p")
  static let letter = UInt8(ascii: "l")
  static let digit = UInt8(ascii: "d")
  static let space = UInt8(ascii: "s")
  static let newline = UInt8(ascii: "n")
  /// Part of the character before it, or of nothing.
  static let filler = UInt8(ascii: "f")
  /// Ends a sentence: a full stop, an exclamation or question mark.
  static let stop = UInt8(ascii: "t")
  /// Ends a phrase: a colon, semicolon or bar.
  static let pause = UInt8(ascii: "u")
  /// May open a placeholder.
  static let opener = UInt8(ascii: "o")
  static let emoji = UInt8(ascii: "e")
  static let apostrophe = UInt8(ascii: "a")
  /// The sign before a handle.
  static let at = UInt8(ascii: "h")
  static let currency = UInt8(ascii: "c")

  /// The class of a folded byte.
  @inline(__always)
  static func of(_ byte: UInt8) -> UInt8 { table.utf8Start[Int(byte)] }

  /// The classes of all bytes, sixteen a line. A literal, so that nothing has to be set up before it is read.
  private static let table: StaticString = """
    pffeppppppnppnpp\
    pppppppppppppppp\
    stppcopappoppptp\
    dddddddddduuoppt\
    hppppppppppppppp\
    pppppppppppopppo\
    plllllllllllllll\
    lllllllllllouppp\
    llllllllllllllll\
    llllllllllllllll\
    llllllllllllllll\
    llllllllllllllll\
    llllllllllllllll\
    llllllllllllllll\
    llllllllllllllll\
    llllllllllllllll
    """

  /// Before a byte of these a word ends, unless it is part of an address.
  static let ends = bit(space) | bit(newline) | bit(punctuation) | bit(stop) | bit(pause)
  /// A byte of these can join a word and what is before it to an address.
  static let joins = bit(letter) | bit(digit) | bit(punctuation)

  @inline(__always)
  private static func bit(_ byteClass: UInt8) -> UInt32 { 1 &<< UInt32(byteClass) }

  /// Whether a set of classes, such as `ends`, holds the class of a folded byte.
  @inline(__always)
  static func has(_ byte: UInt8, in classes: UInt32) -> Bool {
    classes &>> UInt32(of(byte)) & 1 != 0
  }
}
