import KindJudging
import Linting

extension Measures {
  /// A report of at most 80 columns. It names ids, places and signals, never the words of a message.
  ///
  /// - Parameter mistakeLimit: How many mistakes are listed.
  public func text(mistakeLimit: Int = 50) -> [UInt8] {
    var page = TextPage()
    page.line([
      .number(records), .word(" records, "), .number(skipped), .word(" left out"),
    ])
    page.line([.word("macro-F1 "), .estimate(macroF1), .word("   accuracy "), .estimate(accuracy)])
    page.line([
      .word("false alarms: "), .number(alarms), .word(" of "),
      .number(confusion.statedCount(.ordinary)), .word(" ordinary, "), .estimate(alarmRate),
    ])
    page.line([
      .word("calibration error "), .share(calibrationError), .word("   (intervals: 95 %)"),
    ])
    writeKinds(&page)
    writeConfusion(&page)
    writeCalibration(&page)
    writeGroups(&page, "language", languages)
    writeGroups(&page, "length", lengths)
    writeRules(&page)
    writeMistakes(&page, limit: mistakeLimit)
    return page.bytes
  }

  private func writeKinds(_ page: inout TextPage) {
    page.title("kind        stated judged  precision             recall                F1")
    for kind in kinds {
      page.row([
        (.word(kind.kind.name), 12), (.number(kind.stated), -6), (.number(kind.judged), -7),
        (.word(""), 2), (.estimate(kind.precision), 20), (.word(""), 1),
        (.estimate(kind.recall), 20), (.word(""), 1), (.share(kind.f1.value), 5),
      ])
    }
    page.title("F1 by resampling")
    for kind in kinds { page.row([(.word(kind.kind.name), 12), (.estimate(kind.f1), 0)]) }
  }

  private func writeConfusion(_ page: inout TextPage) {
    page.title("stated \\ judged")
    var heading: [(TextPage.Piece, Int)] = [(.word(""), 11)]
    for kind in MessageKind.allCases { heading.append((.start(kind.name, 7), -8)) }
    page.row(heading)
    for stated in MessageKind.allCases where confusion.statedCount(stated) > 0 {
      var cells: [(TextPage.Piece, Int)] = [(.word(stated.name), 11)]
      for judged in MessageKind.allCases {
        cells.append((.number(confusion.count(stated: stated, judged: judged)), -8))
      }
      page.row(cells)
    }
  }

  private func writeCalibration(_ page: inout TextPage) {
    page.title("records  confidence  accuracy")
    for bin in calibration {
      page.row([
        (.number(bin.records), -7), (.share(bin.confidence), -12), (.share(bin.accuracy), -10),
      ])
    }
  }

  private func writeGroups(_ page: inout TextPage, _ name: StaticString, _ groups: [Group]) {
    page.blank()
    page.row([
      (.word(name), 12), (.word("records"), -8), (.word("accuracy"), -10), (.word("macro-F1"), -10),
    ])
    for group in groups {
      page.row([
        (.bytes(group.name), 12), (.number(group.records), -8), (.share(group.accuracy), -10),
        (.share(group.macroF1), -10),
      ])
    }
  }

  private func writeRules(_ page: inout TextPage) {
    guard !rules.isEmpty else { return }
    page.blank()
    page.row([
      (.word("rule"), 40), (.word("messages"), -9), (.word("ordinary"), -9),
      (.word("  right kind"), 0),
    ])
    for use in rules {
      page.row([
        (.bytes(use.rule.bytes), 40), (.number(use.messages), -9),
        (.number(use.ordinary), -9), (.word("  "), 2), (.estimate(use.precision), 0),
      ])
    }
  }

  private func writeMistakes(_ page: inout TextPage, limit: Int) {
    guard !mistakes.isEmpty else { return }
    page.blank()
    page.line([.number(mistakes.count), .word(" judged otherwise than stated")])
    for record in mistakes.prefix(limit) {
      page.row([
        (.bytes(record.id), 20), (.word(" "), 1), (.word(record.stated.name), 10),
        (.word("-> "), 3), (.word(record.judged.name), 10), (.share(record.confidence), 6),
      ])
      for reason in record.because {
        page.line([
          .word("    bytes "), .number(reason.span.lowerBound), .word("-"),
          .number(reason.span.upperBound), .word(" "), .word(reason.signal?.name ?? "words"),
        ])
      }
    }
    if mistakes.count > limit {
      page.line([.word("and "), .number(mistakes.count - limit), .word(" more")])
    }
  }
}

/// Lines of text as bytes, with columns of fixed width.
private struct TextPage {
  private(set) var bytes: [UInt8] = []

  enum Piece {
    case word(StaticString)
    /// The first so many bytes of a word.
    case start(StaticString, Int)
    case bytes([UInt8])
    case number(Int)
    case share(Thousandths)
    case estimate(Estimate?)
  }

  mutating func blank() { bytes.append(0x0A) }

  mutating func line(_ pieces: [Piece]) {
    for piece in pieces { bytes.append(contentsOf: TextPage.written(piece)) }
    endLine()
  }

  mutating func title(_ text: StaticString) {
    blank()
    line([.word(text)])
  }

  /// Columns are filled with blanks to their width: after the text, or before it where the width is negative.
  mutating func row(_ cells: [(Piece, Int)]) {
    for (piece, width) in cells {
      let text = TextPage.written(piece)
      let missing = max(0, abs(width) - TextPage.columns(text))
      if width < 0 { bytes.append(contentsOf: repeatElement(0x20, count: missing)) }
      bytes.append(contentsOf: text)
      if width > 0 { bytes.append(contentsOf: repeatElement(0x20, count: missing)) }
    }
    endLine()
  }

  private mutating func endLine() {
    while bytes.last == 0x20 { bytes.removeLast() }
    bytes.append(0x0A)
  }

  private static func columns(_ text: [UInt8]) -> Int {
    var count = 0
    for byte in text where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

  private static func written(_ piece: Piece) -> [UInt8] {
    switch piece {
    case .word(let text): return text.withUTF8Buffer { Array($0) }
    case .start(let text, let count): return text.withUTF8Buffer { Array($0.prefix(count)) }
    case .bytes(let text): return harmless(text)
    case .number(let number): return Measures.digits(number)
    case .share(let share): return decimals(share)
    case .estimate(let estimate):
      guard let estimate else { return Array("-".utf8) }
      return decimals(estimate.value) + Array(" (".utf8) + decimals(estimate.low) + Array("-".utf8)
        + decimals(estimate.high) + Array(")".utf8)
    }
  }

  private static func decimals(_ share: Thousandths) -> [UInt8] {
    let value = share.value
    return [
      UInt8(0x30 + value / 1000), UInt8(ascii: "."), UInt8(0x30 + value / 100 % 10),
      UInt8(0x30 + value / 10 % 10), UInt8(0x30 + value % 10),
    ]
  }

  /// Ids come from files: whatever isn't printable ASCII is shown as a dot, and long ones are cut.
  private static func harmless(_ text: [UInt8]) -> [UInt8] {
    text.prefix(40).map { $0 >= 0x20 && $0 < 0x7F ? $0 : UInt8(ascii: ".") }
  }
}
