import MessageText

/// Text that a terminal shows harmlessly, and how many columns it takes.
///
/// Control characters, escape sequences, bidi controls and other invisible characters are shown as
/// `<U+202E>`; bytes that are no UTF-8 as `�`.
public struct TerminalText: Sendable {
  /// One character as the terminal moves on: a base with its marks, or an emoji with its parts.
  public struct Cell: Sendable {
    public fileprivate(set) var bytes: [UInt8]
    /// Columns it takes: 0, 1, 2, or more for a written-out control character.
    public fileprivate(set) var width: Int
    /// The byte offset in the source.
    public let offset: Int
  }

  public let cells: [Cell]

  public init(_ source: ArraySlice<UInt8>) {
    var cells: [Cell] = []
    source.withUnsafeBufferPointer { buffer in
      var index = 0
      var joins = false
      var halfFlag = false
      while index < buffer.count {
        let decoded = UTF8Decoding.scalar(at: index, in: buffer)
        let start = index
        index += decoded.byteCount
        guard let scalar = decoded.scalar else {
          cells.append(
            Cell(bytes: [0xEF, 0xBF, 0xBD], width: 1, offset: source.startIndex + start))
          continue
        }
        let own = Array(buffer[start..<index])
        let isFlagHalf = (0x1F1E6...0x1F1FF).contains(scalar)
        // What could harm is written out whatever it claims to be joined to.
        let isUnsafe = TerminalText.isUnsafe(scalar)
        let extends =
          TerminalText.extends(scalar) || joins && !isUnsafe || isFlagHalf && halfFlag
        if extends, let width = cells.last?.width, width > 0 {
          cells[cells.count - 1].bytes += own
          if scalar == 0xFE0F, width == 1 { cells[cells.count - 1].width = 2 }
          joins = scalar == 0x200D && width == 2
          halfFlag = false
          continue
        }
        joins = false
        halfFlag = isFlagHalf
        if isUnsafe {
          let shown = TerminalText.spelled(scalar)
          cells.append(
            Cell(bytes: shown, width: shown.count, offset: source.startIndex + start))
        } else {
          cells.append(
            Cell(
              bytes: own, width: TerminalText.width(scalar), offset: source.startIndex + start))
        }
      }
    }
    self.cells = cells
  }

  /// Columns of the whole text.
  public var width: Int {
    var width = 0
    for cell in cells { width += cell.width }
    return width
  }

  /// The harmless bytes.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for cell in cells { bytes += cell.bytes }
    return bytes
  }

  /// The harmless form of any text: the bytes of its cells, without making them.
  public static func safe(_ source: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    source.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        if buffer[index] >= 0x20, buffer[index] < 0x7F {
          bytes.append(buffer[index])
          index += 1
          continue
        }
        let decoded = UTF8Decoding.scalar(at: index, in: buffer)
        let end = index + decoded.byteCount
        if let scalar = decoded.scalar {
          if isUnsafe(scalar) {
            bytes += spelled(scalar)
          } else {
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[index..<end]))
          }
        } else {
          bytes += [0xEF, 0xBF, 0xBD]
        }
        index = end
      }
    }
    return bytes
  }

  private static func spelled(_ scalar: UInt32) -> [UInt8] {
    let hexadecimal = Array(String(scalar, radix: 16, uppercase: true).utf8)
    let padding = [UInt8](repeating: 0x30, count: max(0, 4 - hexadecimal.count))
    return Array("<U+".utf8) + padding + hexadecimal + [0x3E]
  }

  /// Characters that move the cursor, change direction, or cannot be seen.
  private static func isUnsafe(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x2069,
      0xFEFF, 0xE0000...0xE007F, 0x3164, 0xFFA0, 0x115F...0x1160:
      true
    default: false
    }
  }

  /// Marks that belong to the character before them.
  private static func extends(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0300...0x036F, 0x0483...0x0489, 0x0591...0x05BD, 0x0610...0x061A, 0x064B...0x065F,
      0x093C, 0x0941...0x0948, 0x094D, 0x0E31, 0x0E34...0x0E3A, 0x200C...0x200D,
      0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0x1F3FB...0x1F3FF, 0xE0100...0xE01EF:
      true
    default: false
    }
  }

  /// Columns of a character by itself. Source: East Asian Width W and F of Unicode 15.0, and emoji.
  private static func width(_ scalar: UInt32) -> Int {
    switch scalar {
    case 0x1100...0x115E, 0x231A...0x231B, 0x23E9...0x23EC, 0x23F0, 0x23F3, 0x25FD...0x25FE,
      0x2614...0x2615, 0x2648...0x2653, 0x267F, 0x2693, 0x26A1, 0x26AA...0x26AB, 0x26BD...0x26BE,
      0x26C4...0x26C5, 0x26CE, 0x26D4, 0x26EA, 0x26F2...0x26F3, 0x26F5, 0x26FA, 0x26FD, 0x2705,
      0x270A...0x270B, 0x2728, 0x274C, 0x274E, 0x2753...0x2755, 0x2757, 0x2795...0x2797, 0x27B0,
      0x27BF, 0x2B1B...0x2B1C, 0x2B50, 0x2B55, 0x2E80...0x303E, 0x3041...0x33FF,
      0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F004, 0x1F0CF, 0x1F18E,
      0x1F191...0x1F19A, 0x1F1E6...0x1F202, 0x1F210...0x1F23B, 0x1F240...0x1F248,
      0x1F250...0x1F251, 0x1F300...0x1F320, 0x1F32D...0x1F335, 0x1F337...0x1F37C,
      0x1F37E...0x1F393, 0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F4,
      0x1F3F8...0x1F43E, 0x1F440, 0x1F442...0x1F4FC, 0x1F4FF...0x1F53D, 0x1F54B...0x1F54E,
      0x1F550...0x1F567, 0x1F57A, 0x1F595...0x1F596, 0x1F5A4, 0x1F5FB...0x1F64F,
      0x1F680...0x1F6C5, 0x1F6CC, 0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6D7, 0x1F6DC...0x1F6DF,
      0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7EB, 0x1F90C...0x1F9FF,
      0x1FA70...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
