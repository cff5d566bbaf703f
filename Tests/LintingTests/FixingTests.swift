import Foundation
import KindJudging
import Linting
import MessageText
import OutreachRules
import Testing

@Suite struct `Safe fixes` {
  static let linter = Linter(rules: RuleCatalog.all, lexicon: .shipped, judge: .fromEvidence)

  /// Flagged examples of rules that have a fix, and training texts.
  static let texts: [String] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    struct Record: Decodable { let text: String }
    let lines =
      (try? String(contentsOf: root.appending(path: "corpus/train/b.jsonl"), encoding: .utf8)) ?? ""
    let corpus = lines.split(separator: "\n").prefix(150).compactMap { line in
      (try? JSONDecoder().decode(Record.self, from: Data(line.utf8)))?.text
    }
    let examples = RuleCatalog.all.flatMap { rule in
      rule.flagged.map { "\($0.text)".filter { $0 != "⟦" && $0 != "⟧" } }
    }
    return corpus + examples
  }()

  private func fixed(_ text: String, _ purpose: Purpose) -> (text: String, count: Int) {
    let context = LintContext(purpose: purpose, channel: .linkedInMessage)
    let result = Self.linter.fixed(Array(text.utf8), context: context)
    return (String(decoding: result.bytes, as: UTF8.self), result.count)
  }

  @Test func `change nothing when applied again`() {
    #expect(Self.texts.count > 100)
    for text in Self.texts {
      for purpose in [Purpose.invite, .message, .reply] {
        let once = fixed(text, purpose)
        #expect(fixed(once.text, purpose).text == once.text, "\(text)")
      }
    }
  }

  @Test func `add no word that was not in the text`() {
    for text in Self.texts {
      let before = Set(Message(utf8: Array(text.utf8)).tokens.map(\.key))
      for purpose in [Purpose.invite, .message] {
        let after = Message(utf8: Array(fixed(text, purpose).text.utf8)).tokens
        for token in after {
          #expect(before.contains(token.key), "\(text)")
        }
      }
    }
  }

  @Test(arguments: [
    ("Just wanted to ask.", 0..<4, "Wanted to ask."), ("I really like it.", 2..<8, "I like it."),
    ("Well, I like it.", 0..<4, "I like it."), ("It ends here now.", 13..<16, "It ends here."),
  ])
  func `leave a sentence that reads on`(_ text: String, _ span: Range<Int>, _ wanted: String) {
    let bytes = Array(text.utf8)
    let edited = Linter.apply([Deletion(of: span, in: bytes).edit], to: bytes)
    #expect(String(decoding: edited, as: UTF8.self) == wanted)
  }
}
