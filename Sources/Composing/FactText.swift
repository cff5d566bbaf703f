import MessageText

/// Makes one line of plain text of a fact, as tables and web forms hold them.
///
/// Terminal escapes, tags, entities, control and hidden characters, brackets that look like a slot, and marks
/// at the ends go. A slot that nobody filled, and a sign for nothing such as `N/A`, count as no fact at all.
enum FactText {
  /// Bytes of a value that are taken; names and titles are shorter.
  static let byteLimit = 300

  /// The text, empty when it says nothing.
  /// - Complexity: O(n).
  static func clean(_ value: [UInt8]) -> [UInt8] {
    // Nearly all facts are plain already, and there are many of them.
    if isPlain(value) { return isNothing(value) ? [] : value }
    var scalars: [UInt32] = []
    for scalar in String(decoding: value.prefix(byteLimit), as: UTF8.self).unicodeScalars {
      scalars.append(scalar.value)
    }
    while scalars.last == 0xFFFD { scalars.removeLast() }
    scalars = withoutEscapes(scalars)
    if holdsSlot(scalars) { return [] }
    scalars = joined(plain(withoutTags(withoutEntities(scalars))))
    let ends = trimmed(scalars)
    var clean: [UInt8] = []
    var saysSomething = false
    for value in ends {
      if isLetterOrDigit(value) { saysSomething = true }
      append(value, to: &clean)
    }
    return saysSomething && !isNothing(clean) ? clean : []
  }

  /// Letters, digits and single blanks, a letter or digit at both ends.
  private static func isPlain(_ value: [UInt8]) -> Bool {
    guard value.count <= byteLimit, let first = value.first, let last = value.last,
      isASCIIWord(first), isASCIIWord(last)
    else { return false }
    var previous: UInt8 = 0
    for byte in value {
      guard isASCIIWord(byte) || byte == 0x20 && previous != 0x20 || byte == 0x27 || byte == 0x2D
      else { return false }
      previous = byte
    }
    return true
  }

  private static func isASCIIWord(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }

  /// What computers and people write into a cell that has no value.
  private static let signsForNothing: [StaticString] = [
    "n/a", "#n/a", "null", "nil", "none", "undefined", "nan", "unknown", "tbd", "not available",
  ]

  private static func isNothing(_ value: [UInt8]) -> Bool {
    guard value.count <= 13 else { return false }
    for sign in signsForNothing where sign.utf8CodeUnitCount == value.count {
      if sign.withUTF8Buffer({ letters in
        for index in 0..<value.count where letters[index] != lower(value[index]) { return false }
        return true
      }) {
        return true
      }
    }
    return false
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    if value < 0x80 {
      bytes.append(UInt8(value))
    } else if let scalar = Unicode.Scalar(value) {
      bytes += Array(String(scalar).utf8)
    }
  }

  // MARK: What has no place in a sentence

  /// Without sequences that a terminal obeys: `ESC [ … m`, `ESC ] … BEL`, and their C1 forms.
  private static func withoutEscapes(_ scalars: [UInt32]) -> [UInt32] {
    var rest: [UInt32] = []
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let isEscape = scalar == 0x1B && index + 1 < scalars.count
      let next = isEscape ? scalars[index + 1] : 0
      if scalar == 0x9B || next == 0x5B {
        index += isEscape ? 2 : 1
        while index < scalars.count, scalars[index] >= 0x20, scalars[index] <= 0x3F { index += 1 }
        index += 1
      } else if scalar == 0x9D || next == 0x5D {
        while index < scalars.count, scalars[index] != 0x07, scalars[index] != 0x9C {
          index += 1
          if index + 1 < scalars.count, scalars[index] == 0x1B, scalars[index + 1] == 0x5C {
            index += 1
            break
          }
        }
        index += 1
      } else if isEscape {
        index += 2
      } else {
        rest.append(scalar)
        index += 1
      }
    }
    return rest
  }

  /// Whether a merge has left a slot: `{{x}}`, `[[x]]`, `<<x>>`, `((a||b))`, `%%x%%`, `${x}`, `*|x|*`,
  /// `{x|given}`, or nothing but `[x]`, `{x}` or `%x%`.
  private static func holdsSlot(_ scalars: [UInt32]) -> Bool {
    let text = scalars.filter { $0 > 0x20 }
    guard let first = text.first, let last = text.last else { return false }
    let isWhole =
      first == 0x5B && last == 0x5D || first == 0x7B && last == 0x7D
      || first == 0x25 && last == 0x25
    if isWhole && text.count > 2 { return true }
    var openBrace = false
    for index in text.indices {
      if text[index] == 0x7B { openBrace = true }
      if text[index] == 0x7D { openBrace = false }
      if text[index] == 0x7C, openBrace { return true }
      guard index + 1 < text.count else { continue }
      switch (text[index], text[index + 1]) {
      case (0x7B, 0x7B), (0x5B, 0x5B), (0x3C, 0x3C), (0x25, 0x25), (0x24, 0x7B), (0x2A, 0x7C),
        (0x7C, 0x7C):
        return true
      default: continue
      }
    }
    return false
  }

  private static func withoutEntities(_ scalars: [UInt32]) -> [UInt32] {
    guard scalars.contains(0x26) else { return scalars }
    var bytes: [UInt8] = []
    for scalar in scalars { append(scalar, to: &bytes) }
    var rest: [UInt32] = []
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        if buffer[index] == 0x26, let found = Entities.entity(at: index, in: buffer) {
          rest.append(found.scalar)
          index += found.byteCount
        } else if buffer[index] == 0x26, let length = shyLength(at: index, in: buffer) {
          index += length
        } else {
          let decoded = UTF8Decoding.scalar(at: index, in: buffer)
          rest.append(decoded.scalar ?? 0xFFFD)
          index += decoded.byteCount
        }
      }
    }
    return rest
  }

  /// `&shy;`, which is nothing on one line.
  private static func shyLength(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let shy: StaticString = "&shy;"
    let length = shy.utf8CodeUnitCount
    guard index + length <= bytes.count else { return nil }
    return shy.withUTF8Buffer { letters in
      for offset in 0..<length where bytes[index + offset] != letters[offset] { return nil }
      return length
    }
  }

  /// Without `<b>`, `</b>` and the like; what a script or style holds goes with it.
  private static func withoutTags(_ scalars: [UInt32]) -> [UInt32] {
    guard scalars.contains(0x3C) else { return scalars }
    var rest: [UInt32] = []
    var index = 0
    var isHidden = false
    while index < scalars.count {
      let next = index + 1 < scalars.count ? scalars[index + 1] : 0
      let opensTag =
        scalars[index] == 0x3C
        && (next == 0x2F || next == 0x21 || next | 0x20 >= 0x61 && next | 0x20 <= 0x7A)
      guard opensTag, let end = scalars[index...].firstIndex(of: 0x3E) else {
        if !isHidden { rest.append(scalars[index]) }
        index += 1
        continue
      }
      isHidden = begins(scalars, at: index + 1, "script") || begins(scalars, at: index + 1, "style")
      index = end + 1
    }
    return rest
  }

  private static func begins(_ scalars: [UInt32], at start: Int, _ word: StaticString) -> Bool {
    guard start + word.utf8CodeUnitCount <= scalars.count else { return false }
    return word.withUTF8Buffer { letters in
      for offset in 0..<letters.count
      where scalars[start + offset] | 0x20 != UInt32(letters[offset]) { return false }
      return true
    }
  }

  /// Control characters as blanks, hidden ones and brackets of slots dropped.
  private static func plain(_ scalars: [UInt32]) -> [UInt32] {
    var rest: [UInt32] = []
    // A quotation mark that nothing closes quotes nothing.
    let quoteCount = scalars.reduce(into: 0) { count, scalar in if scalar == 0x22 { count += 1 } }
    for scalar in scalars where scalar != 0x22 || quoteCount % 2 == 0 {
      switch scalar {
      case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
        rest.append(0x20)
      case 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B, 0x200E,
        0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFD,
        0xE0000...0xE0FFF:
        continue
      // { } [ ] < > ` | \
      case 0x7B, 0x7D, 0x5B, 0x5D, 0x3C, 0x3E, 0x60, 0x7C, 0x5C: continue
      default: rest.append(scalar)
      }
    }
    return rest
  }

  /// Single blanks, none before a mark, no mark twice, no brackets around brackets or nothing.
  private static func joined(_ scalars: [UInt32]) -> [UInt32] {
    var rest: [UInt32] = []
    for (index, scalar) in scalars.enumerated() {
      let last = rest.last ?? 0x20
      let next = index + 1 < scalars.count ? scalars[index + 1] : 0x20
      switch scalar {
      case 0x20: if last == 0x20 || last == 0x28 { continue }
      case 0x28: if last == 0x28 { continue }
      case 0x29:
        if last == 0x29 { continue }
        if last == 0x28 {
          rest.removeLast()
          continue
        }
      case _ where isMark(scalar):
        // `.NET` keeps its blank in front; `.` and `...` do not.
        if last == 0x20, !rest.isEmpty, !isLetterOrDigit(next) { rest.removeLast() }
        if let before = rest.last, isMark(before) {
          if before == 0x2E, scalar == 0x2E { rest[rest.count - 1] = 0x2026 }
          continue
        }
      default: break
      }
      rest.append(scalar)
    }
    return rest
  }

  /// `. , ; : ! ? …`
  private static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x2026: true
    default: false
    }
  }

  /// Without blanks and marks at the ends: the template sets its own.
  private static func trimmed(_ scalars: [UInt32]) -> ArraySlice<UInt32> {
    var rest = scalars[...]
    while let last = rest.last, last == 0x20 || isMark(last) || last == 0x28 || isDash(last) {
      rest.removeLast()
    }
    while let first = rest.first {
      let isStop = first == 0x2E && rest.dropFirst().first.map { !isLetterOrDigit($0) } ?? true
      guard first == 0x20 || isStop || first != 0x2E && isMark(first) || isDash(first) else {
        break
      }
      rest.removeFirst()
    }
    return rest
  }

  /// `-`, en and em dash, bullet.
  private static func isDash(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || scalar == 0x2013 || scalar == 0x2014 || scalar == 0x2022
  }

  /// Letters, digits and marks on letters of any script; no punctuation, symbols or pictures.
  static func isLetterOrDigit(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xAA, 0xB5, 0xBA: true
    case 0..<0xC0, 0xD7, 0xF7: false
    case 0x2000...0x2BFF, 0x2E00...0x2E7F, 0x3000...0x3004, 0x3008...0x3020, 0x3164: false
    case 0xD800...0xF8FF, 0xFE00...0xFE6F, 0xFF01...0xFF0F, 0xFF1A...0xFF20: false
    case 0xFF3B...0xFF40, 0xFF5B...0xFF65, 0xFFE0...0xFFFF, 0x1F000...0x1FFFF: false
    case 0xE0000...: false
    default: true
    }
  }
}
