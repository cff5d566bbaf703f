import Archives
import KindJudging
import Reporting
import Triage

/// The report on a triage for a terminal: totals with bars, then the messages that want a decision.
struct TriageText {
  private var out: [UInt8] = []
  private let style: TextStyle
  private let summary: TriageSummary

  init(_ summary: TriageSummary, style: TextStyle) {
    self.summary = summary
    self.style = style
  }

  /// The whole report.
  mutating func finish() -> [UInt8] {
    let count = summary.count
    line("\(count) \(count == 1 ? "message" : "messages"), policy \(summary.policyName)")
    if summary.problemCount > 0 { line("\(summary.problemCount) could not be read") }
    guard count > 0 else { return out }
    bars("kind", summary.kinds)
    bars("decision", summary.decisions)
    addWordless()
    addRepeated()
    for decision in TriageSummary.order { add(decision) }
    addUndecided()
    for note in summary.notes {
      line("")
      paragraph(note, indent: 0)
    }
    return out
  }

  private mutating func bars(_ title: String, _ counts: [(name: String, count: Int)]) {
    line("")
    bold(title)
    let most = counts.map(\.count).max() ?? 1
    let nameWidth = (counts.map(\.name.count).max() ?? 0) + 2
    let numberWidth = String(most).count
    let room = max(10, style.width - nameWidth - numberWidth - 4)
    for entry in counts {
      let number = String(entry.count)
      let length = max(1, entry.count * room / most)
      line(
        "  " + entry.name + spaces(nameWidth - entry.name.count)
          + spaces(numberWidth - number.count) + number + " "
          + String(repeating: "█", count: length))
    }
  }

  private mutating func addWordless() {
    let wordless = summary.wordless
    guard !wordless.isEmpty else { return }
    line("")
    let total = wordless.reduce(0) { $0 + $1.count }
    paragraph(
      "invitations without a note: \(total) ("
        + wordless.map { "\($0.name) \($0.count)" }.joined(separator: ", ") + ")", indent: 0)
  }

  private mutating func addRepeated() {
    if summary.duplicateCount > 0 {
      line("")
      line("the same as an earlier message but for names: \(summary.duplicateCount)")
    }
    guard let most = summary.openers.first else { return }
    line("")
    bold("openers that several messages share")
    let width = String(most.count).count
    for opener in summary.openers {
      let number = String(opener.count)
      let head = spaces(width - number.count) + number + "  “"
      fitted(Array(head.utf8) + opener.words + Array("”".utf8), indent: 2)
    }
  }

  private mutating func add(_ decision: Decision) {
    let listed = summary.listed(decision)
    guard listed.count > 0 else { return }
    line("")
    bold("\(decision.name.string) (\(listed.count))")
    for entry in listed.entries { add(entry) }
    let rest = listed.count - listed.entries.count
    if rest > 0 { line("  and \(rest) more; --format jsonl gives all") }
  }

  private mutating func add(_ entry: TriageEntry) {
    var head = TriageSummary.name(of: entry)
    let work = TriageSummary.work(of: entry)
    if !work.isEmpty { head += " · " + work }
    // Nothing from outside begins a line: build servers take some beginnings for commands.
    head = (entry.day.map { DateReading.iso($0).string } ?? "from") + "  " + head
    fitted(Array(head.utf8), indent: 2)
    if !entry.isWordless {
      fitted(Array("“".utf8) + TriageSummary.line(of: entry) + Array("”".utf8), indent: 4)
    }
    var facts = "\(entry.kind.name.string) (\(entry.confidence / 10) % sure)"
    if entry.isSponsored { facts += " · sponsored" }
    if let category = entry.category { facts += " · " + category.words.string }
    if entry.reply != .none { facts += " · reply: \(entry.reply.name.string)" }
    facts += " · id " + entry.id.string
    fitted(Array(facts.utf8), indent: 4)
    paragraph(entry.because.map(\.string).joined(separator: "; "), indent: 4)
    if let first = entry.duplicateOf {
      fitted(Array(("the same text as " + first.string).utf8), indent: 4)
    }
  }

  private mutating func addUndecided() {
    let undecided = summary.undecided
    guard summary.now != nil else { return }
    line("")
    bold("invitations undecided for \(summary.patience) days or more (\(summary.waitingCount))")
    for entry in undecided {
      fitted(
        Array("\(entry.days) days  \(entry.name)".utf8), indent: 2)
    }
  }

  // MARK: Lines

  private mutating func line(_ words: String) {
    out += Array(words.utf8)
    out.append(0x0A)
  }

  private mutating func bold(_ words: String) {
    line(style.usesColour ? "\u{1B}[1m\(words)\u{1B}[0m" : words)
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  /// One line, cut where the terminal ends; whatever could move the cursor is written out.
  private mutating func fitted(_ words: [UInt8], indent: Int) {
    let room = style.width - indent
    var shown: [UInt8] = []
    var used = 0
    let cells = TerminalText(words[...]).cells
    for (index, cell) in cells.enumerated() {
      let needsEllipsis = index < cells.count - 1
      if used + cell.width > room - (needsEllipsis ? 1 : 0) {
        shown += Array("…".utf8)
        break
      }
      shown += cell.bytes
      used += cell.width
    }
    out += [UInt8](repeating: 0x20, count: indent) + shown
    out.append(0x0A)
  }

  private mutating func paragraph(_ words: String, indent: Int) {
    let safe = TerminalText.safe(Array(words.utf8))
    out += [UInt8](repeating: 0x20, count: indent)
    out += LineWrapping.wrapped(
      safe, width: style.width, firstIndent: indent, hanging: indent)
    out.append(0x0A)
  }
}
