public import DataFormats
public import KindJudging
import Linting

/// A message whose kind somebody has stated.
public struct LabelledRecord: Sendable {
  public var id: [UInt8]
  public var text: [UInt8]
  /// The label as written, such as `pitch` or `reply_thanks_good`.
  public var label: [UInt8]
  /// `as`, or `direction` where that is missing.
  public var purpose: [UInt8]
  public var channel: [UInt8]
  /// A two-letter code; empty when none was stated.
  public var language: [UInt8]
  public var subject: [UInt8]?
  /// Whether a second reading is defensible.
  public var isAmbiguous: Bool

  /// - Returns: `nil` when the value is no object with the strings `text` and `kind`.
  public init?(_ value: JSONValue) {
    guard let text = value.value(forKey: "text")?.text,
      let label = value.value(forKey: "kind")?.text
    else { return nil }
    func string(_ key: StaticString) -> [UInt8]? { value.value(forKey: key)?.text }
    self.text = text
    self.label = label
    id = string("id") ?? []
    purpose = string("as") ?? string("direction") ?? []
    channel = string("channel") ?? []
    language = string("language") ?? []
    subject = string("subject")
    isAmbiguous = value.value(forKey: "ambiguous")?.boolean ?? false
  }

  /// Reads JSON Lines; blank lines are passed over.
  ///
  /// - Returns: The records, and the numbers of lines that hold none.
  public static func records(
    inLines bytes: [UInt8]
  ) -> (records: [LabelledRecord], unreadableLines: [Int]) {
    var splitter = LineSplitter()
    var batch = LineBatch()
    splitter.read(bytes.span, into: &batch)
    splitter.finish(into: &batch)
    var records: [LabelledRecord] = []
    var unreadable: [Int] = []
    for line in batch.lines {
      let text = Array(batch.bytes[line.range])
      if !line.isTooLong, text.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      if !line.isTooLong, let document = try? JSONDocument(parsing: text),
        let record = LabelledRecord(document.root)
      {
        records.append(record)
      } else {
        unreadable.append(line.number)
      }
    }
    return (records, unreadable)
  }
}

extension MessageKind {
  /// The kind written as `name`.
  public init?(name: [UInt8]) {
    for kind in MessageKind.allCases {
      let isSame = kind.name.withUTF8Buffer { $0.elementsEqual(name) }
      if isSame {
        self = kind
        return
      }
    }
    return nil
  }
}
