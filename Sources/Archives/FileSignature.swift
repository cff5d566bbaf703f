/// What a file is by its first bytes, where it is nothing that is read here.
public enum FileSignature: UInt8, Sendable, Hashable, CaseIterable {
  case zip, spreadsheet, pdf, oldOffice, gzip, image, webPage

  /// Looks at the first bytes of a file; `nil` when they may be a text.
  ///
  /// - Parameter looksLikeTable: Whether the name ends like a table's: a workbook is a zip inside.
  public init?(_ head: Span<UInt8>, looksLikeTable: Bool = false) {
    if FileSignature.starts(head, [0x50, 0x4B, 0x03, 0x04]) {
      // A workbook names its parts in the clear; its first entry is this list.
      let isWorkbook =
        FileSignature.holds(head, "[Content_Types].xml") || FileSignature.holds(head, "xl/")
      self = isWorkbook || looksLikeTable ? .spreadsheet : .zip
    } else if FileSignature.starts(head, [0x25, 0x50, 0x44, 0x46]) {
      self = .pdf
    } else if FileSignature.starts(head, [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .oldOffice
    } else if FileSignature.starts(head, [0x1F, 0x8B]) {
      self = .gzip
    } else if FileSignature.starts(head, [0x89, 0x50, 0x4E, 0x47])
      || FileSignature.starts(head, [0xFF, 0xD8, 0xFF])
    {
      self = .image
    } else if FileSignature.startsInAnyCase(head, "<!doctype html")
      || FileSignature.startsInAnyCase(head, "<html")
    {
      self = .webPage
    } else {
      return nil
    }
  }

  /// What it is, for a sentence.
  public var words: StaticString {
    switch self {
    case .zip: "this is a zip archive"
    case .spreadsheet: "this is an Excel workbook, whatever its name says"
    case .pdf: "this is a PDF"
    case .oldOffice: "this is an old Office document"
    case .gzip: "this is a gzip file"
    case .image: "this is a picture"
    case .webPage: "this is a web page"
    }
  }

  private static func starts(_ head: Span<UInt8>, _ bytes: [UInt8]) -> Bool {
    guard head.count >= bytes.count else { return false }
    for index in bytes.indices where head[index] != bytes[index] { return false }
    return true
  }

  private static func startsInAnyCase(_ head: Span<UInt8>, _ word: StaticString) -> Bool {
    head.count >= word.utf8CodeUnitCount
      && head.extracting(0..<word.utf8CodeUnitCount).isWordInAnyCase(word)
  }

  private static func holds(_ head: Span<UInt8>, _ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard head.count >= length else { return false }
    for start in 0...(head.count - length)
    where head.extracting(start..<start + length).isWord(word) { return true }
    return false
  }
}
