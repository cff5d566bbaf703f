/// A text with ⟦ and ⟧ around the stretches that a test is about.
public struct MarkedText: Sendable {
  /// UTF-8 without the brackets.
  public let bytes: [UInt8]
  /// Half-open byte ranges between brackets, in order.
  public let spans: [Range<Int>]

  public init(_ text: String) {
    var bytes: [UInt8] = []
    var spans: [Range<Int>] = []
    var opened = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "⟦": opened = bytes.count
      case "⟧": spans.append(opened..<bytes.count)
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    self.bytes = bytes
    self.spans = spans
  }
}
