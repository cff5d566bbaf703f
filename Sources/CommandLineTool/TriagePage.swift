import Archives
import KindJudging
import Reporting
import Triage

/// The report on a triage as one web page: nothing in it is fetched, and nothing runs.
///
/// Every text from outside goes through `escape`. The policy in the head forbids all but the one style
/// sheet, which is named by its hash.
struct TriagePage {
  private var out: [UInt8] = []
  private let summary: TriageSummary

  init(_ summary: TriageSummary) { self.summary = summary }

  /// The style sheet; `styleHash` is its SHA-256, and a test compares the two.
  static let style = """
    :root{color-scheme:light dark;--ink:#1a1d21;--soft:#5b6470;--paper:#fbfbf9;--line:#dcdfe3;--bar:#2f6f9f}
    @media(prefers-color-scheme:dark){:root{--ink:#e8eaed;--soft:#a2abb6;--paper:#16191d;--line:#343a42;--bar:#6fb1e0}}
    *{box-sizing:border-box}
    body{margin:0 auto;max-width:60rem;padding:1.5rem 1rem 4rem;font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
    h1{font-size:1.5rem;margin:0 0 .25rem}h2{font-size:1.15rem;margin:2rem 0 .5rem}
    nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;padding:0;list-style:none}
    a{color:inherit}figure{margin:1rem 0}figcaption{font-weight:600}
    svg{width:100%;height:auto}svg text{fill:var(--ink);font:13px system-ui,sans-serif}svg rect{fill:var(--bar)}
    article{border-top:1px solid var(--line);padding:.75rem 0}
    article h3{font-size:1rem;margin:0}blockquote{margin:.25rem 0;padding-left:.75rem;border-left:3px solid var(--line);overflow-wrap:anywhere}
    .soft{color:var(--soft);font-size:.875rem;margin:0;overflow-wrap:anywhere}
    """

  static let styleHash = "XY5KsyGVCx8u2Upo7W+xiCj0msITT/W+2HRXb+VkHRc="

  /// The whole page.
  mutating func finish() -> [UInt8] {
    let count = summary.count
    let title = "\(count) \(count == 1 ? "message" : "messages")"
    raw(
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-\(TriagePage.styleHash)'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <title>Triage: \(title)</title>
      <style>\(TriagePage.style)</style>
      </head>
      <body>
      <h1>\(title)</h1>

      """)
    raw("<p class=\"soft\">policy ")
    escape(Array(summary.policyName.utf8))
    if summary.problemCount > 0 { raw(", \(summary.problemCount) records could not be read") }
    raw("</p>\n")
    addContents()
    chart("kinds", summary.kinds)
    chart("decisions", summary.decisions)
    chart("months", summary.months)
    addWordless()
    addRepeated()
    for decision in TriageSummary.order { add(decision) }
    addUndecided()
    if !summary.notes.isEmpty {
      raw("<h2 id=\"notes\">Notes</h2>\n")
      for note in summary.notes { paragraph(note) }
    }
    raw("</body>\n</html>\n")
    return out
  }

  private mutating func addContents() {
    raw("<nav aria-label=\"Decisions\"><ul>\n")
    for decision in TriageSummary.order {
      let count = summary.listed(decision).count
      guard count > 0 else { continue }
      let name = decision.name.string
      raw("<li><a href=\"#\(name)\">\(name)</a> \(count)</li>\n")
    }
    raw("</ul></nav>\n")
  }

  private mutating func chart(_ name: String, _ counts: [(name: String, count: Int)]) {
    guard !counts.isEmpty else { return }
    let most = counts.map(\.count).max() ?? 1
    let height = counts.count * 24
    raw(
      "<figure><figcaption>\(name)</figcaption><svg viewBox=\"0 0 720 \(height)\" role=\"img\""
        + " aria-label=\"\(name)\">\n")
    for (index, entry) in counts.enumerated() {
      let width = max(2, entry.count * 440 / most)
      let top = index * 24
      raw("<text x=\"190\" y=\"\(top + 16)\" text-anchor=\"end\">")
      escape(Array(entry.name.utf8))
      raw(
        "</text><rect x=\"200\" y=\"\(top + 4)\" width=\"\(width)\" height=\"16\" rx=\"2\"/>"
          + "<text x=\"\(208 + width)\" y=\"\(top + 16)\">\(entry.count)</text>\n")
    }
    raw("</svg></figure>\n")
  }

  private mutating func addWordless() {
    let wordless = summary.wordless
    guard !wordless.isEmpty else { return }
    let total = wordless.reduce(0) { $0 + $1.count }
    paragraph(
      "Invitations without a note: \(total) ("
        + wordless.map { "\($0.name) \($0.count)" }.joined(separator: ", ") + ")")
  }

  private mutating func addRepeated() {
    if summary.duplicateCount > 0 {
      paragraph("The same as an earlier message but for names: \(summary.duplicateCount)")
    }
    guard !summary.openers.isEmpty else { return }
    raw("<h2 id=\"openers\">Openers that several messages share</h2>\n<ul>\n")
    for opener in summary.openers {
      raw("<li>\(opener.count) × “")
      escape(opener.words)
      raw("”</li>\n")
    }
    raw("</ul>\n")
  }

  private mutating func add(_ decision: Decision) {
    let listed = summary.listed(decision)
    guard listed.count > 0 else { return }
    let name = decision.name.string
    raw("<section aria-labelledby=\"\(name)\"><h2 id=\"\(name)\">\(name) (\(listed.count))</h2>\n")
    for entry in listed.entries { add(entry) }
    let rest = listed.count - listed.entries.count
    if rest > 0 { raw("<p class=\"soft\">and \(rest) more; --format jsonl gives all</p>\n") }
    raw("</section>\n")
  }

  private mutating func add(_ entry: TriageEntry) {
    raw("<article><h3>")
    escape(Array(TriageSummary.name(of: entry).utf8))
    raw("</h3><p class=\"soft\">")
    var facts: [String] = []
    if let day = entry.day { facts.append(DateReading.iso(day).string) }
    let work = TriageSummary.work(of: entry)
    if !work.isEmpty { facts.append(work) }
    facts.append("\(entry.kind.name.string), \(entry.confidence / 10) % sure")
    if entry.isSponsored { facts.append("sponsored") }
    if let category = entry.category { facts.append(category.words.string) }
    if entry.reply != .none { facts.append("reply: \(entry.reply.name.string)") }
    escape(Array(facts.joined(separator: " · ").utf8))
    raw("</p>")
    if !entry.isWordless {
      raw("<blockquote>")
      escape(entry.excerpt)
      raw("</blockquote>")
    }
    raw("<p class=\"soft\">")
    escape(Array(entry.because.joined(separator: Array("; ".utf8))))
    raw(" · id ")
    escape(entry.id)
    if let first = entry.duplicateOf {
      raw(" · the same text as ")
      escape(first)
    }
    raw("</p></article>\n")
  }

  private mutating func addUndecided() {
    let undecided = summary.undecided
    guard summary.now != nil else { return }
    raw(
      "<h2 id=\"undecided\">Undecided for \(summary.patience) days or more"
        + " (\(summary.waitingCount))</h2>\n<ul>\n")
    for entry in undecided {
      raw("<li>\(entry.days) days: ")
      escape(Array(entry.name.utf8))
      raw("</li>\n")
    }
    raw("</ul>\n")
  }

  private mutating func paragraph(_ words: String) {
    raw("<p>")
    escape(Array(words.utf8))
    raw("</p>\n")
  }

  // MARK: Writing

  /// Our own markup, as it is.
  private mutating func raw(_ markup: String) { out += Array(markup.utf8) }

  /// A text from outside: invisible characters are spelled out, what HTML could read is escaped.
  private mutating func escape(_ text: [UInt8]) {
    for (index, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { raw("<br>") }
      for byte in TerminalText.safe(Array(line.filter { $0 != 0x0D })) {
        switch byte {
        case UInt8(ascii: "&"): raw("&amp;")
        case UInt8(ascii: "<"): raw("&lt;")
        case UInt8(ascii: ">"): raw("&gt;")
        case UInt8(ascii: "\""): raw("&quot;")
        case UInt8(ascii: "'"): raw("&#39;")
        default: out.append(byte)
        }
      }
    }
  }
}
