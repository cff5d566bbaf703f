import Linting
import MessageText

extension Inspection {
  /// Calls `body` with where each address of a page stands, in the order of the text.
  func forEachAddress(_ body: (Range<Int>) -> Void) {
    var left = counts.urls
    for token in tokens where token.kind == .url {
      body(token.span)
      left -= 1
      if left == 0 { return }
    }
  }
}

/// Parts of addresses that are looked for together.
struct AddressParts: Sendable {
  fileprivate let names: [StaticString]
  /// The first two bytes of each.
  fileprivate let pairs: [UInt16]
  /// One bit of 256 for each pair: most places in an address end at this test.
  private var filter = InlineArray<4, UInt64>(repeating: 0)

  /// - Parameter names: Folded, of two bytes at least.
  init(_ names: [StaticString]) {
    self.names = names
    pairs = names.map { AddressParts.pair($0.utf8Start[0], $0.utf8Start[1]) }
    for pair in pairs {
      let place = AddressParts.place(pair)
      filter[place >> 6] |= 1 << UInt64(place & 63)
    }
  }

  @inline(__always)
  fileprivate static func pair(_ first: UInt8, _ second: UInt8) -> UInt16 {
    UInt16(first) << 8 | UInt16(second)
  }

  @inline(__always)
  private static func place(_ pair: UInt16) -> Int {
    Int(truncatingIfNeeded: (pair &* 0x9E35) >> 8)
  }

  /// Whether a part may begin with the two bytes.
  @inline(__always)
  fileprivate func mayBegin(with pair: UInt16) -> Bool {
    let place = AddressParts.place(pair)
    return filter[place >> 6] >> UInt64(place & 63) & 1 != 0
  }
}

/// Questions about the bytes of links and numbers.
extension Message {
  /// Whether the folded text of one of the parts begins somewhere in the span.
  func holds(oneOf parts: AddressParts, in span: Range<Int>) -> Bool {
    folded.bytes.withUnsafeBufferPointer { bytes in
      for start in span.clamped(to: 0..<folded.byteCount) {
        // Zeros are kept behind the text, so that each place has a next one.
        let pair = AddressParts.pair(bytes[start], bytes[start + 1])
        let isShapeless = isShapeless(bytes[start + 1])
        guard isShapeless || parts.mayBegin(with: pair) else { continue }
        for index in parts.pairs.indices where isShapeless || parts.pairs[index] == pair {
          if matches(parts.names[index], at: start) { return true }
        }
      }
      return false
    }
  }

  /// Whether the span reads exactly `word`.
  func reads(_ word: StaticString, at span: Range<Int>) -> Bool {
    foldedByte(at: span.lowerBound) == word.utf8Start[0]
      && end(of: word, at: span.lowerBound) == span.upperBound
  }

  /// Whether `word` starts at the byte.
  func matches(_ word: StaticString, at start: Int) -> Bool { end(of: word, at: start) != nil }

  /// Where `word` ends when it starts at the byte; what has no shape of its own is seen through.
  private func end(of word: StaticString, at start: Int) -> Int? {
    guard start >= 0, start < folded.byteCount else { return nil }
    return folded.bytes.withUnsafeBufferPointer { bytes in
      // The zero behind the text equals no letter and has a shape: no place passes it.
      var place = start
      for offset in 0..<word.utf8CodeUnitCount {
        if bytes[place] != word.utf8Start[offset] { return nil }
        place += 1
        while isShapeless(bytes[place]) { place += 1 }
      }
      return place
    }
  }

  /// Later bytes of a wide letter, and hidden characters.
  private func isShapeless(_ byte: UInt8) -> Bool {
    byte == FoldedText.continuation || byte == FoldedText.ignorable
  }

  /// The host of a URL without scheme and `www.`.
  func hostSpan(ofURL span: Range<Int>) -> Range<Int> {
    var start = span.lowerBound
    for scheme in ["https://", "http://"] as [StaticString] where matches(scheme, at: start) {
      start += scheme.utf8CodeUnitCount
      break
    }
    if matches("www.", at: start) { start += 4 }
    let end = folded.bytes.withUnsafeBufferPointer { bytes in
      var end = start
      while end < span.upperBound, bytes[end] != UInt8(ascii: "/"),
        bytes[end] != UInt8(ascii: "?"), bytes[end] != UInt8(ascii: ":")
      {
        end += 1
      }
      return end
    }
    return start..<max(start, end)
  }

  // MARK: Tracking

  /// Calls `body` with each run of tracking parameters of a URL, the separators around it left out.
  func forEachTracking(inURL span: Range<Int>, _ body: (Range<Int>) -> Void) {
    var index = span.lowerBound
    while index < span.upperBound, foldedByte(at: index) != UInt8(ascii: "?") { index += 1 }
    index += 1
    var run: Range<Int>?
    while index < span.upperBound {
      var end = index
      while end < span.upperBound, !endsParameter(end) { end += 1 }
      let isTracking = Message.trackers.contains { matches($0, at: index) }
      if isTracking {
        run = (run?.lowerBound ?? index)..<end
      } else {
        if let found = run { body(found) }
        run = nil
      }
      if end < span.upperBound, foldedByte(at: end) == UInt8(ascii: "#") { break }
      index = end + 1
    }
    if let found = run { body(found) }
  }

  private func endsParameter(_ offset: Int) -> Bool {
    let byte = foldedByte(at: offset)
    return byte == UInt8(ascii: "&") || byte == UInt8(ascii: "#")
  }

  /// What to delete so that the address stays whole: one separator goes with the parameters.
  func cut(ofTracking span: Range<Int>) -> Range<Int> {
    if foldedByte(at: span.upperBound) == UInt8(ascii: "&") {
      return span.lowerBound..<span.upperBound + 1
    }
    return span.lowerBound - 1..<span.upperBound
  }

  /// How tracking parameters begin. Source: the parameters' vendors, and browsers' stripping lists.
  private static let trackers: [StaticString] = [
    "utm_", "fbclid=", "gclid=", "gbraid=", "wbraid=", "dclid=", "msclkid=", "mc_eid=", "mc_cid=",
    "igshid=", "igsh=", "twclid=", "li_fat_id=", "_hsenc=", "_hsmi=", "mkt_tok=", "vero_id=",
    "oly_enc_id=", "oly_anon_id=", "yclid=", "ttclid=", "trk=", "trkcampaign=", "hsctatracking=",
  ]

  // MARK: Telephone numbers

  func digitCount(in span: Range<Int>) -> Int {
    var count = 0
    for offset in span {
      let byte = foldedByte(at: offset)
      if byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") { count += 1 }
    }
    return count
  }

  /// Whether a mark can stand inside a telephone number: brackets, dashes, dots, slashes, plus.
  func joinsDigits(_ token: Token) -> Bool {
    switch foldedByte(at: Int(token.start)) {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "/"), UInt8(ascii: "+"):
      true
    default: false
    }
  }

  /// Whether a number starts as telephone numbers do: with a plus, a bracket, or a nought.
  func startsAsPhone(_ token: Token) -> Bool {
    let before = foldedByte(at: Int(token.start) - 1)
    return foldedByte(at: Int(token.start)) == UInt8(ascii: "0") || before == UInt8(ascii: "+")
      || before == UInt8(ascii: "(")
  }
}
