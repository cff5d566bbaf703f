import Foundation
import Testing

@Suite struct `The README` {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The texts between fences of this kind, in order.
  private static func blocks(_ kind: String) throws -> [String] {
    var blocks: [(kind: Substring, lines: [Substring])] = []
    var isOpen = false
    for line in try text("README.md").split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isOpen.toggle()
        if isOpen { blocks.append((line.dropFirst(3), [])) }
      } else if isOpen {
        blocks[blocks.count - 1].lines.append(line)
      }
    }
    return blocks.filter { $0.kind == kind }.map { $0.lines.joined(separator: "\n") }
  }

  @Test func `shows the draft and the report that its first command prints`() throws {
    let draft = try Self.text("corpus/examples/hold.txt")
    _ = FileManager.default.changeCurrentDirectoryPath(Self.root.path)
    let run = RecordedRun(["lint", "--exit-zero", "corpus/examples/hold.txt"])
    let shown = try Self.blocks("")
    #expect(shown.contains(draft.trimmingCharacters(in: .newlines)))
    #expect(
      shown.contains(run.output.trimmingCharacters(in: .newlines)),
      "the README should show:\n\(run.output)")
  }

  /// Lines of the evaluation that the README shows, up to the table of kinds.
  private static let shownLineCount = 14

  /// The files that a word `folder/*.type` stands for, as a shell has it; another word stands for itself.
  private static func expanded(_ word: String) throws -> [String] {
    guard let star = word.range(of: "/*") else { return [word] }
    let folder = String(word[..<star.lowerBound])
    return try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
      .filter { $0.hasSuffix(word[star.upperBound...]) }.sorted().map { "\(folder)/\($0)" }
  }

  @Test func `shows how good the judgement is, as tact eval measures it`() throws {
    _ = FileManager.default.changeCurrentDirectoryPath(Self.root.path)
    let parts = try Self.expanded("corpus/test/*.jsonl")
    let run = RecordedRun(["eval", "--map", "reply_*=ordinary"] + parts)
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = lines.prefix(Self.shownLineCount).joined(separator: "\n")
    let readme = try Self.text("README.md")
    let fence = "<!-- from tact eval: UPDATE_GOLDENS=1 swift test writes it -->\n```\n"
    let start = try #require(readme.range(of: fence)).upperBound
    let end = try #require(readme[start...].range(of: "\n```")).lowerBound
    guard readme[start..<end] != wanted else { return }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      let path = Self.root.appending(path: "README.md")
      try Data((readme[..<start] + wanted + readme[end...]).utf8).write(to: path)
    }
    Issue.record("the README shows other measures than tact eval gives:\n\(wanted)")
  }

  @Test func `shows only commands that the tool understands`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "tact-readme-\(UInt64.random(in: 0...UInt64.max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var count = 0
    for block in try Self.blocks("sh") {
      for line in block.split(separator: "\n") {
        let command = line.prefix(upTo: line.range(of: "  #")?.lowerBound ?? line.endIndex)
        let words = Self.words(command)
        guard let place = words.firstIndex(of: "tact"), !words.contains("build") else { continue }
        count += 1
        var arguments = try words[(place + 1)...].flatMap { try Self.expanded($0) }
        for (index, word) in arguments.enumerated()
        where word.hasSuffix(".txt") && !word.contains("/") {
          let path = folder.appending(path: word)
          try Data("Hi Ana, we met at the Porto meetup; how is the parser?".utf8).write(to: path)
          arguments[index] = path.path
        }
        for (index, word) in arguments.enumerated() where word.hasPrefix("corpus/") {
          arguments[index] = Self.root.appending(path: word).path
        }
        let run = RecordedRun(arguments, input: "", folder: folder.path)
        #expect(run.exitCode != 2, "\(line)\n\(run.error)")
      }
    }
    #expect(count >= 3)
  }

  /// Words of a shell line; only double quotes are known.
  private static func words(_ line: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var quoted = false
    for character in line {
      if character == "\"" {
        quoted.toggle()
      } else if character == "'" {
        continue
      } else if character == " ", !quoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}
