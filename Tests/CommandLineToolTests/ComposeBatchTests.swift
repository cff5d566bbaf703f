import Composing
import Foundation
import Testing

@testable import CommandLineTool

@Suite struct `tact compose --from` {
  /// A file in a fresh folder.
  private func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "tact-\(UInt64.random(in: 0...UInt64.max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: folder.appending(path: name))
    return folder.appending(path: name).path
  }

  private func file(_ name: String, _ text: String) throws -> String {
    try file(name, Array(text.utf8))
  }

  private func records(_ output: String) throws -> [[String: Any]] {
    try output.split(separator: "\n").map { line in
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
      return try #require(value as? [String: Any])
    }
  }

  private static let people = """
    name,company,about,point,met,where
    Ana Lopes,Acme,her talk on parsers,error recovery,,SwiftConf
    Dr. Okafor,,,battery leases,the grid forum,
    Tom Weir,Acme,,,,
    "Lopes, Ines",Vale & Sons,his article on tugs,"the table, row nine",,

    """

  @Test func `writes one note a person in order, or the reason why not`() throws {
    let run = RecordedRun(
      ["compose", "--format", "jsonl", "--from", try file("people.csv", Self.people)])
    #expect(run.exitCode == 0)
    let found = try records(run.output)
    #expect(found.map { $0["line"] as? Int } == [2, 3, 4, 5])
    let texts = found.map { $0["text"] as? String ?? "" }
    #expect(texts[0].contains("Ana") && texts[0].contains("your talk on parsers at SwiftConf"))
    #expect(texts[0].contains("error recovery") && texts[0].contains("Acme"))
    #expect(texts[1].hasPrefix("Dr. Okafor, good to have met you at the grid forum."))
    #expect(texts[2].isEmpty)
    #expect((found[2]["why"] as? String)?.contains("no reason that depends on this person") == true)
    #expect(texts[3].contains("Ines") && texts[3].contains("able, row nine"))
    #expect(run.error.contains("4 people, 3 notes, 1 without one (line 4)"))
    for record in found {
      let keys = [
        "line", "id", "name", "template", "subject", "text", "counted", "limit", "why", "error",
      ]
      #expect(Set(record.keys) == Set(keys))
    }
  }

  @Test func `gives a person the text that they get alone, in any company and order`() throws {
    let run = RecordedRun(
      ["compose", "--format", "jsonl", "--from", try file("people.csv", Self.people)])
    let lines = Self.people.split(separator: "\n")
    let turned = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n")
    let other = RecordedRun(
      ["compose", "--format", "jsonl", "--from", try file("people.csv", turned)])
    let first = try records(run.output).map { $0["text"] as? String }
    let second = try records(other.output).map { $0["text"] as? String }
    #expect(first == second.reversed())
    let alone = RecordedRun([
      "compose", "--format", "json", "--to", "Ana Lopes", "--company", "Acme", "--about",
      "her talk on parsers", "--point", "error recovery", "--where", "SwiftConf",
    ])
    let candidates = try #require(
      try records(alone.output).first?["candidates"] as? [[String: Any]])
    #expect(candidates.first?["text"] as? String == first[0])
  }

  @Test func `keeps order and bytes with any number of threads`() throws {
    // Wide enough for several pieces of input.
    let remark = String(repeating: "x", count: 300)
    var table = "first name,last name,about,point,remark\n"
    for number in 0..<3_000 {
      table += "P\(number),Roe,her talk on tugs,part \(number),\(remark)\n"
    }
    let path = try file("people.csv", table)
    let one = RecordedRun(["compose", "--format", "csv", "--jobs", "1", "--from", path])
    let four = RecordedRun(["compose", "--format", "csv", "--jobs", "4", "--from", path])
    #expect(one.output == four.output)
    #expect(one.error == four.error)
    #expect(one.output.split(separator: "\n").count == 3_001)
  }

  @Test func `tells a bad row with its place, and goes on`() throws {
    let table =
      Array("name,about,point\nAna Lopes,her talk on x,y,z\nL".utf8) + [0xE9]
      + Array("na,a,b\nTom Weir,\"her talk\non x\",\"q,\" ,\nIda Roe,her talk on a,b\n".utf8)
    let run = RecordedRun(
      ["compose", "--format", "jsonl", "--from", try file("people.csv", table)])
    #expect(run.exitCode == 0)
    let found = try records(run.output)
    let errors = found.map { $0["error"] as? [String: Any] }
    #expect(errors[0]?["line"] as? Int == 2)
    #expect(errors[0]?["column"] as? Int == 27)
    #expect(errors[0]?["reason"] as? String == "the row has 4 cells, the header 3")
    #expect(errors[1]?["line"] as? Int == 3)
    #expect(errors[1]?["column"] as? Int == 1)
    #expect(errors[1]?["reason"] as? String == "this cell is not UTF-8")
    #expect(errors[1]?["next"] as? String == "save the table as CSV UTF-8")
    #expect((found.last?["text"] as? String)?.contains("Ida") == true)
    #expect(run.error.contains("people.csv:2:27: error: the row has 4 cells"))
  }

  @Test func `reads records from standard input`() throws {
    let input = """
      {"to":"Ana Lopes","about":"her talk on parsers","point":"recovery","colour":"red"}
      {"name":"Bob Roe","reasons":[{"type":"met","where":"Porto","point":"the tugs"}],"id":7}
      {"name":5}
      not a record
      {"name":"Mei Sato","compny":"x","colour":"blue"}

      """
    let run = RecordedRun(["compose", "--format", "jsonl", "--from", "-"], input: input)
    #expect(run.exitCode == 0)
    let found = try records(run.output)
    #expect((found[0]["text"] as? String)?.contains("Ana") == true)
    #expect((found[1]["text"] as? String)?.contains("Porto") == true)
    #expect(found[1]["id"] as? String == "7")
    let wrong = try #require(found[2]["error"] as? [String: Any])
    #expect(wrong["line"] as? Int == 3 && wrong["column"] as? Int == 9)
    #expect((found[3]["error"] as? [String: Any])?["line"] as? Int == 4)
    #expect(found[4]["why"] as? String != nil)
    #expect(run.error.components(separatedBy: "`colour`").count == 2)
    #expect(run.error.contains("`compny` is no fact, and is not read; did you mean `company`?"))
  }

  @Test func `names columns that it does not read, once, and those that no note uses`() throws {
    let table =
      "naem,Name,Compnay,e-mail,location,about,point\n"
      + "x,Ana Roe,Acme,a@x,Porto,her talk on a,b\nx,Tom Roe,Acme,a@x,Ghent,her talk on c,d\n"
    let run = RecordedRun(["compose", "--from", try file("people.csv", table)])
    #expect(run.error.contains("column `naem` is no fact, and is not read; did you mean `name`?"))
    #expect(run.error.components(separatedBy: "did you mean `company`?").count == 2)
    #expect(
      run.error.contains("column `location` differs from person to person, and no note uses it"))
    #expect(!run.error.contains("column `point`"))
  }

  @Test func `uses every fact in which people differ`() throws {
    let table =
      "name,about,point,where,when,ask\n"
      + "Ana Roe,her talk on tugs,night shifts,SwiftConf,last week,who pays for it\n"
      + "Tom Weir,his talk on locks,the sluice,the fair,in May,is it open\n"
    let run = RecordedRun(
      ["compose", "--format", "jsonl", "--from", try file("people.csv", table)])
    let texts = try records(run.output).map { $0["text"] as? String ?? "" }
    for fact in ["tugs", "night shifts", "SwiftConf", "last week", "Who pays for it?"] {
      #expect(texts[0].contains(fact), "\(texts[0])")
    }
    for fact in ["locks", "the sluice", "the fair", "in May", "Is it open?"] {
      #expect(texts[1].contains(fact), "\(texts[1])")
    }
    #expect(!run.error.contains("no note uses it"))
  }

  @Test func `counts notes that are alike but for the name`() throws {
    let table =
      "name,met,point,when\n"
      + "Ana Roe,the fair,tugs,\nTom Weir,the fair,tugs,\nMei Sato,the fair,locks,\n"
    let run = RecordedRun(["compose", "--format", "csv", "--from", try file("people.csv", table)])
    // The wording depends on the name; that of these two may differ, so more of them are tried.
    var many = "name,met,point\n"
    for number in 0..<50 { many += "P\(number) Roe,the fair,tugs\n" }
    let alike = RecordedRun(["compose", "--format", "csv", "--from", try file("p.csv", many)])
    #expect(run.exitCode == 0 && alike.exitCode == 0)
    let texts = Set(
      alike.output.split(separator: "\n").dropFirst().map { row in
        row.replacing(/P[0-9]+/, with: "").replacing(/^[0-9]+,/, with: "")
          .replacing(/,[0-9]+,200/, with: "")
      })
    #expect(alike.error.contains("\(50 - texts.count) notes are alike but for the name"))
    #expect(alike.error.contains("like line"))
  }

  @Test func `writes a table that no spreadsheet runs`() throws {
    let table =
      "id,name,about,point\n=1+1,+Ana Roe,her talk on a,@SUM(1)\n-2,Tom Weir,her talk on b,=c\n"
    let run = RecordedRun(["compose", "--format", "csv", "--from", try file("people.csv", table)])
    for line in run.output.split(separator: "\n") {
      for cell in line.split(separator: ",") {
        #expect(!"=+@".contains(cell.first ?? " "), "\(line)")
      }
    }
    #expect(run.output.contains("\"'=1+1\""))
    #expect(run.output.contains("\"'-2\""))
  }

  @Test func `finds the header below remarks, takes tabs, and says when there is none`() throws {
    let remarks = "Notes:\n\"some words\"\n\nFirst Name,Last Name,About\nAna,Roe,her talk on tugs\n"
    let below = RecordedRun(
      ["compose", "--format", "jsonl", "--from", try file("Connections.csv", remarks)])
    #expect(try records(below.output).first?["line"] as? Int == 5)
    #expect(below.output.contains("your talk on tugs"))
    let tabs = RecordedRun(
      ["compose", "--from", try file("p.tsv", "name\tabout\nAna Roe\ther talk, on tugs\n")])
    #expect(tabs.output.contains("your talk, on tugs"))
    let none = RecordedRun(["compose", "--from", try file("p.csv", "a,b\n1,2\n")])
    #expect(none.exitCode == 2)
    #expect(none.error.contains("no column of this table holds a name"))
    #expect(none.error.contains("next: "))
  }

  @Test(arguments: [
    ["--from", "/no/such/people.csv"], ["--from", "/"], ["--from", "-", "--to", "Ana"],
    ["--from", "-", "--format", "json"], ["--from", "-", "--jobs", "0"],
    ["--from", "-", "--variant", "x"],
  ])
  func `exits 2 when it cannot work`(_ arguments: [String]) {
    let run = RecordedRun(["compose"] + arguments, input: "")
    #expect(run.exitCode == 2)
    #expect(run.output.isEmpty)
    #expect(!run.error.isEmpty)
  }
}

@Suite struct `Alike texts` {
  @Test func `are found within the window and forgotten beyond it`() throws {
    var table = AlikeTexts(capacity: 2)
    let keys = try ["a", "b", "c"].map { try Self.key("Ana", $0) }
    let other = try Self.key("Tom", "a")
    #expect(keys[0] == other)
    #expect(keys[0] != keys[1])
    #expect(table.first(like: keys[0], line: 1) == nil)
    #expect(table.first(like: other, line: 2) == 1)
    #expect(table.first(like: keys[1], line: 3) == nil)
    #expect(table.first(like: keys[2], line: 4) == nil)
    #expect(table.first(like: keys[0], line: 5) == nil)
    #expect(table.first(like: keys[2], line: 6) == 4)
  }

  private static func key(_ given: String, _ point: String) throws -> AlikeTexts.Key {
    let template = try Template(
      parsing: Array("id: x\nkind: invite\ntone: warm\nlanguage: en\n---\nHi {given}: {point}".utf8)
    )
    var answers = Answers()
    answers.set("given", Array(given.utf8))
    answers.set("point", Array(point.utf8))
    return AlikeTexts.Key(try #require(template.filled(with: answers, variant: 0)))
  }
}
