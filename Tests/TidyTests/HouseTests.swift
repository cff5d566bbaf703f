import Foundation
import Testing

@Suite struct `The house` {
  /// Modules of the core and what each may import, as STYLE §1 draws it.
  static let arrows: [String: Set<String>] = [
    "MessageText": [],
    "PhraseMatching": ["MessageText"],
    "KindJudging": ["MessageText", "PhraseMatching"],
    "DataFormats": [],
    "Linting": ["MessageText", "PhraseMatching", "KindJudging", "DataFormats"],
    "OutreachRules": ["MessageText", "PhraseMatching", "KindJudging", "Linting"],
    "Composing": ["MessageText", "KindJudging", "Linting"],
    "Archives": ["MessageText", "Linting", "DataFormats"],
    "Triage": ["MessageText", "KindJudging", "Linting", "DataFormats", "Archives"],
    "Evaluation": ["MessageText", "KindJudging", "Linting", "DataFormats"],
    "KindTraining": ["MessageText", "KindJudging", "Linting"],
    "Reporting": ["MessageText", "KindJudging", "Linting", "DataFormats"],
  ]

  @Test(arguments: arrows.keys.sorted())
  func `imports downwards only, and no Foundation in the core`(_ module: String) {
    let allowed = Self.arrows[module] ?? []
    let files = SourceTree.swiftFiles("Sources/\(module)")
    #expect(!files.isEmpty, "Sources/\(module) holds no Swift file")
    for file in files {
      for (index, line) in file.lines.enumerated() {
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place < 2, place + 1 < words.count else {
          continue
        }
        #expect(
          allowed.contains(String(words[place + 1])),
          "\(file.path):\(index + 1): \(module) may import \(allowed.sorted()) only")
      }
    }
  }

  @Test func `lists every rule of a family in its all`() throws {
    let declaration = /static let (\w+) = Rule\(/
    var count = 0
    var listed: [String: String] = [:]
    for file in SourceTree.swiftFiles("Sources/OutreachRules") {
      let family = String(
        (file.path.split(separator: "/").last ?? "").prefix { $0 != "+" && $0 != "." })
      if let match = file.text.firstMatch(of: /static let all: \[Rule\] =\s*([\s\S]*?)\n\n/) {
        listed[family, default: ""] += String(match.1)
      } else if file.text.contains("static let all: [Rule] = ") {
        listed[family, default: ""] += file.text
      }
    }
    for file in SourceTree.swiftFiles("Sources/OutreachRules") {
      let family = String(
        (file.path.split(separator: "/").last ?? "").prefix { $0 != "+" && $0 != "." })
      for match in file.text.matches(of: declaration) {
        count += 1
        let words = (listed[family] ?? "").split { !$0.isLetter && !$0.isNumber }
        #expect(
          words.contains(match.1), "\(file.path): add `\(match.1)` to the `all` of \(family)")
      }
    }
    #expect(count > 0, "no rule was found; the test no longer reads the sources rightly")
  }

  @Test func `has no crash on user input and no unfinished marks`() {
    let words = ["try!", "fatalError(", "as!", "TO" + "DO", "FIX" + "ME"]
    for file in SourceTree.swiftFiles("Sources") {
      for (index, line) in file.lines.enumerated() {
        let code = line.prefix(upTo: line.range(of: "//")?.lowerBound ?? line.endIndex)
        for word in words {
          let scanned = word.hasSuffix("O") || word.hasSuffix("ME") ? line[...] : code[...]
          #expect(!scanned.contains(word), "\(file.path):\(index + 1): `\(word)`; see STYLE §4")
        }
      }
    }
  }

  @Test func `depends on no package`() {
    #expect(!SourceTree.text("Package.swift").contains(".package("))
  }
}
