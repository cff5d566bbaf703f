/// The forms in which a mail merge marks a slot.
///
/// `{{x}}` `{x}` `${x}` `[x]` `[[x]]` `<x>` `<%= x %>` `%X%` `*|X|*` and a drawn blank `___`.
enum PlaceholderSyntax {
  /// Longest slot, in bytes; looking no farther keeps ten thousand open brackets linear.
  static let byteLimit = 96

  /// Bracketed words that are no slots: editorial marks, and HTML tags of exported mail.
  private static let notSlots: [WordKey] = [
    WordKey(folded: "sic"), WordKey(folded: "x"), WordKey(folded: "p"), WordKey(folded: "br"),
    WordKey(folded: "b"), WordKey(folded: "i"), WordKey(folded: "a"), WordKey(folded: "u"),
    WordKey(folded: "strong"), WordKey(folded: "em"), WordKey(folded: "li"),
    WordKey(folded: "ul"), WordKey(folded: "ol"), WordKey(folded: "div"), WordKey(folded: "span"),
    WordKey(folded: "sup"), WordKey(folded: "html"), WordKey(folded: "body"),
    WordKey(folded: "img"), WordKey(folded: "table"), WordKey(folded: "tr"),
    WordKey(folded: "td"), WordKey(folded: "snip"), WordKey(folded: "edit"),
    WordKey(folded: "draft"), WordKey(folded: "external"), WordKey(folded: "spam"),
    WordKey(folded: "wip"), WordKey(folded: "rfc"), WordKey(folded: "patch"),
  ]

  /// The end of the slot that opens at `start`, or `nil` when none does.
  static func end(
    of start: Int, in folded: UnsafeBufferPointer<UInt8>, original: UnsafeBufferPointer<UInt8>,
    end: Int
  ) -> Int? {
    let reader = SlotReader(
      folded: folded, original: original, limit: min(end, start + byteLimit))
    switch folded[start] {
    case UInt8(ascii: "{"): return reader.braces(start)
    case UInt8(ascii: "["): return reader.brackets(start)
    case UInt8(ascii: "<"): return reader.angles(start)
    case UInt8(ascii: "%"): return reader.percents(start)
    case UInt8(ascii: "*"): return reader.stars(start)
    default: return reader.blank(start)
    }
  }

  private struct SlotReader {
    let folded: UnsafeBufferPointer<UInt8>
    let original: UnsafeBufferPointer<UInt8>
    let limit: Int

    func byte(_ offset: Int) -> UInt8 { offset < limit ? folded[offset] : 0 }

    /// The offset of `closer`, with no line end before it.
    func find(_ closer: UInt8, from start: Int) -> Int? {
      var offset = start
      while offset < limit {
        if folded[offset] == closer { return offset }
        if ByteClass.of(folded[offset]) == ByteClass.newline { return nil }
        offset += 1
      }
      return nil
    }

    func braces(_ start: Int) -> Int? {
      let doubled = byte(start + 1) == UInt8(ascii: "{")
      guard let closer = find(UInt8(ascii: "}"), from: start + 1) else { return nil }
      if doubled {
        guard closer > start + 2, byte(closer + 1) == UInt8(ascii: "}") else { return nil }
        return closer + (byte(closer + 2) == UInt8(ascii: "}") ? 3 : 2)
      }
      return holdsName(from: start + 1, to: closer, allowed: allowedInSlot) ? closer + 1 : nil
    }

    func brackets(_ start: Int) -> Int? {
      let doubled = byte(start + 1) == UInt8(ascii: "[")
      let first = doubled ? start + 2 : start + 1
      guard let closer = find(UInt8(ascii: "]"), from: first),
        holdsName(from: first, to: closer, allowed: allowedInSlot)
      else { return nil }
      if doubled { return byte(closer + 1) == UInt8(ascii: "]") ? closer + 2 : nil }
      return byte(closer + 1) == UInt8(ascii: "(") ? nil : closer + 1
    }

    func angles(_ start: Int) -> Int? {
      if byte(start + 1) == UInt8(ascii: "%") {
        guard let closer = find(UInt8(ascii: ">"), from: start + 2),
          folded[closer - 1] == UInt8(ascii: "%")
        else { return nil }
        return closer + 1
      }
      guard let closer = find(UInt8(ascii: ">"), from: start + 1),
        holdsName(from: start + 1, to: closer, allowed: allowedInTag)
      else { return nil }
      return continued(closer + 1)
    }

    func percents(_ start: Int) -> Int? {
      var offset = start + 1
      while offset < limit {
        let kind = ByteClass.of(folded[offset])
        guard
          kind == ByteClass.letter || kind == ByteClass.filler
            || folded[offset] == UInt8(ascii: "_")
        else { break }
        offset += 1
      }
      guard offset - start > 3, byte(offset) == UInt8(ascii: "%") else { return nil }
      return offset + 1
    }

    func stars(_ start: Int) -> Int? {
      guard byte(start + 1) == UInt8(ascii: "|"),
        let closer = find(UInt8(ascii: "|"), from: start + 2),
        byte(closer + 1) == UInt8(ascii: "*")
      else { return nil }
      return closer + 2
    }

    /// Three underscores or more.
    func blank(_ start: Int) -> Int? {
      var offset = start
      while offset < limit, folded[offset] == UInt8(ascii: "_") { offset += 1 }
      return offset - start >= 3 ? offset : nil
    }

    func continued(_ offset: Int) -> Int {
      var next = offset
      while next < limit, folded[next] == FoldedText.continuation { next += 1 }
      return next
    }

    /// Begins with a letter, is no tag or editorial mark, and holds nothing but `allowed` marks.
    func holdsName(from start: Int, to stop: Int, allowed: (UInt8) -> Bool) -> Bool {
      var first = start
      while first < stop, folded[first] == 0x20 || folded[first] == FoldedText.continuation {
        first += 1
      }
      guard first < stop, ByteClass.of(folded[first]) == ByteClass.letter || folded[first] == 0x23
      else { return false }
      var offset = first
      while offset < stop {
        let kind = ByteClass.of(folded[offset])
        if kind != ByteClass.letter, kind != ByteClass.digit, kind != ByteClass.filler,
          !allowed(folded[offset])
        {
          return false
        }
        offset += 1
      }
      guard stop - first <= 8 else { return true }
      return !notSlots.contains(
        WordKey(folded: UnsafeBufferPointer(rebasing: folded[first..<stop])))
    }

    func allowedInSlot(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x20, 0x5F, 0x2D, 0x27, 0x2F, 0x2E, 0x2C, 0x26, 0x23, 0x28, 0x29, 0x7C, 0x3A, 0x3F, 0x40,
        0x24, 0x22:
        true
      default: false
      }
    }

    func allowedInTag(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x5F || byte == 0x2D || byte == 0x27
    }
  }
}
