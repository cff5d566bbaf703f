import KindJudging
public import Linting
import MessageText

/// How a text report looks.
public struct TextStyle: Sendable {
  /// Columns of the terminal; nothing is wider where it can be broken.
  public var width: Int
  public var usesColour: Bool

  /// - Parameter width: Less than 40 counts as 40.
  public init(width: Int = 80, usesColour: Bool = false) {
    self.width = max(40, width)
    self.usesColour = usesColour
  }
}

/// The report that a person reads: what, where, why, what to do, with the writer's own words shown.
public struct TextReport {
  private var out: [UInt8] = []
  private let style: TextStyle
  private let rules: [Rule]

  public init(rules: [Rule], style: TextStyle) {
    self.rules = rules
    self.style = style
  }

  /// What was written so far; it is taken out, so that a long run can be printed as it goes.
  public mutating func take() -> [UInt8] {
    let taken = out
    out = []
    return taken
  }

  // MARK: One message

  /// Adds the report on one message.
  ///
  /// - Parameter assumption: What was assumed about the draft and how to change it, one line.
  public mutating func add(_ judged: JudgedMessage, assumption: [UInt8]) {
    let name = TerminalText.safe(judged.id)
    paint(.faint, wrapped(assumption, indent: 0, hanging: 2))
    let lines = LineIndex(judged.bytes)
    for (index, finding) in judged.assessment.findings.enumerated() {
      newLine()
      add(finding, fix: judged.fixes[index], judged, name, lines)
    }
    newLine()
    addVerdict(judged, name)
  }

  private mutating func add(
    _ finding: Finding, fix: Fix?, _ judged: JudgedMessage, _ name: [UInt8], _ lines: LineIndex
  ) {
    let rule = rules[finding.rule]
    let place = lines.position(ofByte: finding.span.lowerBound)
    paint(.bold, name + text(":\(place.line):\(place.column): "))
    paint(colour(of: finding.severity), bytes(finding.severity.name))
    write(text(": "))
    write(FindingWords.message(of: finding, rule: rule).safeForTerminal)
    paint(.faint, text(" [") + rule.id.bytes + text("]"))
    newLine()
    addFrame(finding, judged.bytes, lines)
    addField("why", bytes(rule.why))
    addField("fix", bytes(rule.remedy))
    if let fix, fix.safety == .safe {
      addField("can", bytes(fix.title) + text(" (--fix does it)"))
    }
  }

  private mutating func addField(_ name: StaticString, _ words: [UInt8]) {
    write(text("  "))
    paint(.faint, bytes(name) + text(": "))
    write(wrapped(words, indent: 7, hanging: 7))
    newLine()
  }

  // MARK: The code frame

  /// Lines of a finding that are shown; the rest is summed up.
  private static let frameLineLimit = 3

  private mutating func addFrame(_ finding: Finding, _ message: [UInt8], _ lines: LineIndex) {
    let first = lines.position(ofByte: finding.span.lowerBound).line
    let lastByte = max(finding.span.lowerBound, finding.span.upperBound - 1)
    let last = lines.position(ofByte: lastByte).line
    let numberWidth = String(min(last, first + TextReport.frameLineLimit - 1)).utf8.count
    for number in first...last {
      if number >= first + TextReport.frameLineLimit {
        paint(.faint, spaces(numberWidth + 3) + text("| … and \(last - number + 1) more lines"))
        newLine()
        break
      }
      addFrameLine(number, numberWidth, finding, message, lines)
    }
  }

  private mutating func addFrameLine(
    _ number: Int, _ numberWidth: Int, _ finding: Finding, _ message: [UInt8], _ lines: LineIndex
  ) {
    let line = lines.line(number)
    let range = TextReport.surroundings(of: finding.span.lowerBound, in: line, message)
    let cells = TerminalText(message[range]).cells
    let available = style.width - numberWidth - 5
    var flaggedFrom = 0
    var flaggedTo = 0
    for (index, cell) in cells.enumerated() {
      if cell.offset < finding.span.lowerBound { flaggedFrom = index + 1 }
      if cell.offset < finding.span.upperBound { flaggedTo = index + 1 }
    }
    let window = TextReport.window(
      cells, from: flaggedFrom, to: max(flaggedTo, flaggedFrom), columns: available)
    let digits = String(number)
    paint(.faint, spaces(2 + numberWidth - digits.utf8.count) + text(digits + " | "))
    let isCutBefore = window.lowerBound > 0 || range.lowerBound > line.lowerBound
    let isCutAfter = window.upperBound < cells.count || range.upperBound < line.upperBound
    if isCutBefore { paint(.faint, text("…")) }
    for index in window { write(cells[index].bytes) }
    if isCutAfter { paint(.faint, text("…")) }
    newLine()
    var before = isCutBefore ? 1 : 0
    var marked = 0
    for index in window {
      if index < flaggedFrom {
        before += cells[index].width
      } else if index < flaggedTo {
        marked += cells[index].width
      }
    }
    paint(.faint, spaces(numberWidth + 3) + text("| "))
    write(spaces(before))
    paint(
      colour(of: finding.severity), [UInt8](repeating: UInt8(ascii: "^"), count: max(1, marked)))
    newLine()
  }

  /// Bytes of a line before and after a finding that are made ready to be shown: more than any terminal's width.
  private static let surroundingByteCount = 4096

  /// The part of a line around a place, whole characters only.
  private static func surroundings(
    of place: Int, in line: Range<Int>, _ message: [UInt8]
  ) -> Range<Int> {
    var start = max(line.lowerBound, min(place, line.upperBound) - surroundingByteCount)
    var end = min(line.upperBound, max(place, line.lowerBound) + surroundingByteCount)
    while start > line.lowerBound, start < end, message[start] & 0xC0 == 0x80 { start += 1 }
    while end < line.upperBound, end > start, message[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<end
  }

  /// The cells to show so that the flagged ones are in sight with some of the line around them.
  private static func window(
    _ cells: [TerminalText.Cell], from: Int, to: Int, columns: Int
  ) -> Range<Int> {
    var total = 0
    for cell in cells { total += cell.width }
    if total <= columns { return 0..<cells.count }
    let room = columns - 2
    var start = from
    var used = 0
    // A third of the room for what stands before.
    while start > 0, used + cells[start - 1].width <= room / 3 {
      start -= 1
      used += cells[start].width
    }
    var end = start
    used = 0
    while end < cells.count, used + cells[end].width <= room {
      used += cells[end].width
      end += 1
    }
    while end == cells.count, start > 0, used + cells[start - 1].width <= room {
      start -= 1
      used += cells[start].width
    }
    return start..<max(end, min(start + 1, cells.count))
  }

  // MARK: Verdict

  private mutating func addVerdict(_ judged: JudgedMessage, _ name: [UInt8]) {
    let assessment = judged.assessment
    let verdict = assessment.verdict
    let mark: Paint = verdict == .send ? .green : verdict == .revise ? .yellow : .red
    paint(mark, bytes(verdict.name))
    var parts: [[UInt8]] = []
    for (severity, plural) in [(Severity.error, "errors"), (.warning, "warnings")] {
      let count = judged.count(severity)
      if count > 0 {
        parts.append(text("\(count) ") + (count == 1 ? bytes(severity.name) : text(plural)))
      }
    }
    let advice = judged.count(.advice)
    if advice > 0 { parts.append(text("\(advice) advice")) }
    if parts.isEmpty { parts.append(text("nothing to object to")) }
    if !assessment.unchecked.isEmpty { parts.append(text("as far as checked")) }
    parts.append(lengthWords(judged.length))
    let kind = assessment.judgement
    parts.append(
      text("reads as ") + bytes(kind.kind.name)
        + text(" (\(kind.confidence.value / 10) % sure)"))
    var line: [UInt8] = text(": ")
    for (index, part) in parts.enumerated() {
      if index > 0 { line += text(" · ") }
      line += part
    }
    write(wrapped(line, indent: verdict.name.utf8CodeUnitCount, hanging: 2))
    newLine()
    if !assessment.unchecked.isEmpty {
      var note = text("not checked, because the text is not English: ")
      for (index, family) in assessment.unchecked.enumerated() {
        if index > 0 { note += text(", ") }
        note += bytes(family)
      }
      write(wrapped(note, indent: 0, hanging: 2))
      newLine()
    }
  }

  private func lengthWords(_ length: MessageLength) -> [UInt8] {
    var words = "\(length.counted)"
    if let limit = length.limit { words += " of \(limit)" }
    words += length.unit == .utf16 ? " characters" : " SMS characters"
    if length.graphemes != length.counted { words += " (\(length.graphemes) as people count)" }
    return text(words)
  }

  /// Adds the totals of a run over several messages.
  public mutating func addSummary(messages: Int, held: Int, revise: Int, sent: Int) {
    newLine()
    write(text("\(messages) messages: \(held) to hold, \(revise) to revise, \(sent) to send"))
    newLine()
  }

  // MARK: Words and colours

  private enum Paint {
    case bold, faint, red, yellow, green, blue
  }

  private func colour(of severity: Severity) -> Paint {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .advice: .blue
    }
  }

  private mutating func paint(_ paint: Paint, _ words: [UInt8]) {
    guard style.usesColour else {
      write(words)
      return
    }
    let code =
      switch paint {
      case .bold: "1"
      case .faint: "2"
      case .red: "1;31"
      case .yellow: "1;33"
      case .green: "1;32"
      case .blue: "1;34"
      }
    write(text("\u{1B}[\(code)m"))
    write(words)
    write(text("\u{1B}[0m"))
  }

  private mutating func write(_ words: [UInt8]) { out += words }
  private mutating func newLine() { out.append(0x0A) }
  private func spaces(_ count: Int) -> [UInt8] { [UInt8](repeating: 0x20, count: max(0, count)) }
  private func text(_ words: String) -> [UInt8] { Array(words.utf8) }
  private func bytes(_ words: StaticString) -> [UInt8] { words.withUTF8Buffer { Array($0) } }

  private func wrapped(_ words: [UInt8], indent: Int, hanging: Int) -> [UInt8] {
    LineWrapping.wrapped(words, width: style.width, firstIndent: indent, hanging: hanging)
  }
}

extension [UInt8] {
  fileprivate var safeForTerminal: [UInt8] { TerminalText.safe(self) }
}

/// Breaking words into lines by the columns they take.
public enum LineWrapping {
  /// `words` with line ends instead of the blanks that pass `width`; later lines are indented.
  ///
  /// - Parameter firstIndent: Columns taken on the first line already.
  public static func wrapped(
    _ words: [UInt8], width: Int, firstIndent: Int, hanging: Int
  ) -> [UInt8] {
    var out: [UInt8] = []
    var column = firstIndent
    var isFirst = true
    for word in words.split(separator: 0x20, omittingEmptySubsequences: true) {
      let wordWidth = TerminalText(word).width
      if !isFirst {
        if column + 1 + wordWidth > width {
          out.append(0x0A)
          out += [UInt8](repeating: 0x20, count: hanging)
          column = hanging
        } else {
          out.append(0x20)
          column += 1
        }
      }
      out += word
      column += wordWidth
      isFirst = false
    }
    return out
  }
}
