import Foundation
import Testing

@Suite struct `The corpus` {
  struct Record: Decodable {
    let id: String
    let situation: String
    let kind: String
    let `as`: String
    let language: String
    let text: String
  }

  /// A record and the file it is in.
  struct Entry {
    let file: String
    let record: Record
    /// Lower-case words.
    let words: [Substring]
  }

  static let entries: [Entry] = {
    var entries: [Entry] = []
    for part in ["train", "test"] {
      let folder = SourceTree.root.appending(path: "corpus/\(part)")
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      for name in names.sorted() where name.hasSuffix(".jsonl") {
        for line in SourceTree.text("corpus/\(part)/\(name)").split(separator: "\n") {
          guard let record = try? JSONDecoder().decode(Record.self, from: Data(line.utf8)) else {
            continue
          }
          entries.append(
            Entry(file: "\(part)/\(name)", record: record, words: words(record.text)))
        }
      }
    }
    return entries
  }()

  static func words(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" }
  }

  /// Runs of `count` words, as hashes.
  static func runs(_ words: [Substring], _ count: Int) -> Set<Int> {
    guard words.count >= count else { return [] }
    return Set((0...(words.count - count)).map { words[$0..<$0 + count].hashValue })
  }

  @Test func `has the promised number of messages of every kind`() {
    var counts: [String: Int] = [:]
    for entry in Self.entries {
      let kind = entry.record.kind.hasPrefix("reply_") ? "reply" : entry.record.kind
      counts[kind, default: 0] += 1
    }
    let least = [
      "generic": 400, "pitch": 500, "recruiter": 250, "scam": 200, "personal": 400,
      "ordinary": 500, "default": 120, "automatic": 60, "reply": 160,
    ]
    for (kind, count) in least {
      #expect(counts[kind, default: 0] >= count, "\(kind): \(counts[kind, default: 0]) of \(count)")
    }
    let test = Self.entries.filter { $0.file.hasPrefix("test/") }.count
    #expect(test * 5 >= Self.entries.count, "the test part is less than a fifth")
    let foreign = Self.entries.filter { $0.record.language != "en" }.count
    #expect(foreign * 100 >= 15 * Self.entries.count, "less than 15 % are not English")
  }

  @Test func `reads every line, with ids and situations of its own`() {
    var ids: Set<String> = []
    var situations: Set<String> = []
    var lineCount = 0
    for file in Set(Self.entries.map(\.file)) {
      lineCount += SourceTree.text("corpus/\(file)").split(separator: "\n").count
    }
    #expect(lineCount == Self.entries.count, "a line is no record")
    for entry in Self.entries {
      #expect(ids.insert(entry.record.id).inserted, "\(entry.record.id) stands twice")
      let situation = entry.record.situation.lowercased()
      #expect(
        situations.insert(situation).inserted, "\(entry.record.id) repeats a situation")
    }
  }

  @Test func `holds no near-duplicates`() {
    var holders: [Int: [Int]] = [:]
    for (index, entry) in Self.entries.enumerated() {
      if ["default", "automatic"].contains(entry.record.kind) { continue }
      for run in Self.runs(entry.words, 5) { holders[run, default: []].append(index) }
    }
    // A run that many share is a stock phrase of life, not a copy.
    let stockLimit = 6
    var shared: [[Int]: Int] = [:]
    for indices in holders.values where indices.count > 1 && indices.count <= stockLimit {
      for (place, first) in indices.enumerated() {
        for second in indices[(place + 1)...] { shared[[first, second], default: 0] += 1 }
      }
    }
    for (pair, count) in shared where count >= 6 {
      let shorter = min(Self.entries[pair[0]].words.count, Self.entries[pair[1]].words.count) - 4
      #expect(
        Double(count) < 0.2 * Double(max(1, shorter)),
        "\(Self.entries[pair[0]].record.id) and \(Self.entries[pair[1]].record.id) are alike")
    }
  }

  @Test func `shares no run of eight words with the evaluation set, where that is at hand`() {
    let url = SourceTree.root.deletingLastPathComponent()
      .appending(path: "shared/field/messages.jsonl")
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return }
    struct FieldRecord: Decodable { let text: String }
    var field: Set<Int> = []
    for line in text.split(separator: "\n") {
      guard let record = try? JSONDecoder().decode(FieldRecord.self, from: Data(line.utf8)) else {
        continue
      }
      field.formUnion(Self.runs(Self.words(record.text), 8))
    }
    for entry in Self.entries {
      #expect(
        Self.runs(entry.words, 8).isDisjoint(with: field),
        "\(entry.record.id) shares eight words with the evaluation set")
    }
  }
}
