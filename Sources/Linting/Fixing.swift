import MessageText

extension Linter {
  /// The change that mends a finding, or `nil` when its rule has none.
  public func fix(for finding: Finding, in inspection: borrowing Inspection) -> Fix? {
    switch rules[finding.rule].fix {
    case .none: return nil
    case .delete(let title, let safety):
      return Fix(
        title: title, safety: safety,
        edits: [Deletion(of: finding.span, in: inspection.message.bytes).edit])
    case .custom(let build): return build(inspection, finding.span)
    }
  }

  /// Passes after which mending stops; each one removes findings, so a handful is plenty.
  public static let fixPassLimit = 8

  /// The text with every safe fix applied until none is left, and how many were applied.
  ///
  /// Applying it again changes nothing: each pass judges the text anew and the last one found nothing to
  /// mend.
  public func fixed(
    _ bytes: [UInt8], context: LintContext, settings: RuleSettings? = nil,
    excluding: ([UInt8]) -> [Range<Int>] = { _ in [] }
  ) -> (bytes: [UInt8], count: Int) {
    var bytes = bytes
    var count = 0
    var inspection = Inspection()
    for _ in 0..<Linter.fixPassLimit {
      var context = context
      context.excluded = excluding(bytes)
      inspection.read(bytes, context: context)
      var edits: [Fix.Edit] = []
      var applied = 0
      for finding in assess(&inspection, settings: settings).findings {
        guard let fix = fix(for: finding, in: inspection), fix.safety == .safe else { continue }
        let clashes = fix.edits.contains { edit in
          edits.contains { $0.span.overlaps(edit.span) || $0.span == edit.span }
        }
        if clashes { continue }
        edits += fix.edits
        applied += 1
      }
      let mended = Linter.apply(edits, to: bytes)
      if mended == bytes { break }
      count += applied
      bytes = mended
    }
    return (bytes, count)
  }

  /// The text with edits applied; they must not overlap.
  public static func apply(_ edits: [Fix.Edit], to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    for edit in edits.sorted(by: { $0.span.lowerBound < $1.span.lowerBound })
    where edit.span.lowerBound >= index && edit.span.upperBound <= bytes.count {
      result += bytes[index..<edit.span.lowerBound]
      result += edit.replacement
      index = edit.span.upperBound
    }
    return result + bytes[index...]
  }
}

/// Taking words out of a sentence so that what is left reads on: one blank stays between its neighbours,
/// and a new first word gets the capital.
public struct Deletion {
  public let edit: Fix.Edit

  public init(of span: Range<Int>, in bytes: [UInt8]) {
    var start = span.lowerBound
    var end = span.upperBound
    let atLineStart = start == 0 || bytes[start - 1] == 0x0A || bytes[start - 1] == 0x0D
    let opensSentence = atLineStart || Deletion.followsStop(start, bytes)
    if opensSentence {
      while end < bytes.count, bytes[end] == 0x2C { end += 1 }
      while end < bytes.count, bytes[end] == 0x20 { end += 1 }
      let small = end < bytes.count && bytes[end] >= 0x61 && bytes[end] <= 0x7A
      let hadCapital = bytes[span.lowerBound] >= 0x41 && bytes[span.lowerBound] <= 0x5A
      if small, hadCapital {
        edit = Fix.Edit(start..<end + 1, with: [bytes[end] & ~0x20])
        return
      }
    } else if start > 0, bytes[start - 1] == 0x20 {
      start -= 1
    } else if end < bytes.count, bytes[end] == 0x20 {
      end += 1
    }
    edit = Fix.Edit(start..<end)
  }

  private static func followsStop(_ start: Int, _ bytes: [UInt8]) -> Bool {
    var index = start - 1
    while index >= 0, bytes[index] == 0x20 { index -= 1 }
    guard index >= 0, index < start - 1 else { return false }
    return bytes[index] == 0x2E || bytes[index] == 0x21 || bytes[index] == 0x3F
  }
}
