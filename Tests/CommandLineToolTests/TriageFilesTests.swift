import CommandLineTool
import Foundation
import Testing

/// A folder that is gone when the test is over.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "tact-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @discardableResult func write(_ name: String, _ text: String) throws -> String {
    let file = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: file))
    return file
  }
}

@Suite struct `tact triage on files` {
  private let invitations = """
    From,To,Sent At,Message,Direction
    Rita Roe,Ana Lopes,"2/8/24, 9:05 AM",,INCOMING
    Sam O'Hare,Ana Lopes,"2/9/24, 12:30 PM","Hi Ana,  I heard your talk in Porto.",INCOMING
    Ana Lopes,Lee Park,"2/10/24, 1:00 PM",Hello Lee,OUTGOING

    """

  @Test func `reads an archive, tells what is missing, and counts every row`() throws {
    let folder = try TemporaryFolder()
    try folder.write("archive/Invitations.csv", invitations)
    try folder.write("archive/Logins.csv", "Login Date,IP Address\n2024,127.0.0.1\n")
    try folder.write("archive/tact.json", "{\"policy\":\"quantity\"}")
    let run = RecordedRun(
      ["triage", folder.path + "/archive"], folder: folder.path + "/archive")
    #expect(run.exitCode == 0)
    #expect(run.output.hasPrefix("2 messages, policy pullara\n"))
    #expect(run.output.contains("invitations without a note: 1 (decline-silently 1)"))
    #expect(run.output.contains("2024-02-09  Sam O'Hare"))
    #expect(run.error.contains("Invitations.csv: 3 rows = 2 received messages + 1 sent by you"))
    #expect(run.error.contains("missing Connections.csv, messages.csv, Profile.csv"))
    #expect(run.error.contains("not read, because it lies among the messages"))
    for line in run.output.split(separator: "\n") { #expect(line.count <= 80) }
  }

  @Test func `finds the tables of an archive whatever their names, and counts each`() throws {
    let folder = try TemporaryFolder()
    let header =
      "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,"
      + "SUBJECT,CONTENT,FOLDER\n"
    let me = "https://www.linkedin.com/in/ana"
    let row = { (from: String, to: String, text: String) in
      "2-a==,,\(from),https://www.linkedin.com/in/\(from.lowercased()),\(to),"
        + "https://www.linkedin.com/in/\(to.lowercased()),2024-02-11 09:00:00 UTC,,\(text),INBOX\n"
    }
    try folder.write("x/Invitations.csv", invitations)
    try folder.write(
      "x/Messages.csv",
      header + row("Rita", "Ana", "We offer a free demo to companies like yours")
        + row("Rita", "Ana", "\"never closed") + row("Sam", "Ana", "") + row("Ana", "Sam", "Hello"))
    try folder.write("x/guide_messages.csv", header)
    try folder.write("x/LearningCoachMessages.csv", "You have no conversations\n")
    try folder.write("x/Profile.csv", "First Name,Last Name,Headline\nAna,,Editor at \(me)\n")
    try folder.write("x/Shares.csv", "Date,ShareLink\n2024,\"a\nb \"c\"\n")
    let run = RecordedRun(["triage", "--format", "jsonl", folder.path + "/x"], folder: "/")
    #expect(run.exitCode == 0)
    #expect(run.output.split(separator: "\n").count == 3)
    #expect(
      run.error.contains(
        "Messages.csv: 4 rows = 1 received messages + 1 unreadable + 1 sent by you"
          + " + 1 without text (an attachment, a reaction or a call)"), "\(run.error)")
    #expect(run.error.contains("guide_messages.csv: 0 rows = 0 received messages"))
    #expect(
      run.error.contains("Messages.csv:3:107: error: this quote is never closed; close")
    )
    #expect(!run.error.contains("Shares.csv"))
  }

  @Test func `lists invitations that wait`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("Invitations.csv", invitations)
    let run = RecordedRun(
      ["triage", "--now", "2024-03-09", "--older-than", "30", file], folder: folder.path)
    #expect(run.output.contains("undecided for 30 days or more (1)\n  30 days  Rita Roe\n"))
  }

  @Test func `names files that are something else, with the command to unpack`() throws {
    let folder = try TemporaryFolder()
    let zip = try folder.write("Basic Export.zip", "PK\u{3}\u{4}rest")
    let zipRun = RecordedRun(["triage", zip], folder: folder.path)
    #expect(zipRun.exitCode == 2)
    #expect(zipRun.error.contains("unzip '\(zip)' -d '\(zip.dropLast(4))' && tact triage"))
    let book = try folder.write("Connections.csv", "PK\u{3}\u{4}xl/workbook.xml")
    #expect(RecordedRun(["triage", book], folder: "/").error.contains("Excel workbook"))
    let paper = try folder.write("messages.pdf", "%PDF-1.7")
    #expect(RecordedRun(["triage", paper], folder: "/").error.contains("this is a PDF"))
    let table = try folder.write("odd.csv", "a,b\n1,2\n")
    #expect(RecordedRun(["triage", table], folder: "/").error.contains("no column of this table"))
  }

  @Test func `judges the rest when one file cannot be read`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("Invitations.csv", invitations)
    let run = RecordedRun(
      ["triage", "--format", "jsonl", folder.path + "/none", file], folder: "/")
    #expect(run.exitCode == 2)
    #expect(run.output.split(separator: "\n").count == 2)
  }

  @Test func `follows a policy that is edited in tact.json, row by row`() throws {
    let folder = try TemporaryFolder()
    let records = [
      "{\"id\":\"d\",\"text\":\"\"}",
      "{\"id\":\"p\",\"text\":\"We offer a free demo to companies like yours\"}",
      "{\"id\":\"l\",\"text\":\"\",\"sender\":{\"location\":\"Porto, Portugal\"}}",
    ].joined(separator: "\n")
    func decisions(_ configuration: String) throws -> [String] {
      try folder.write("tact.json", configuration)
      let run = RecordedRun(["triage", "--format", "jsonl"], input: records, folder: folder.path)
      if run.exitCode != 0 { return [run.error] }
      return run.output.matches(of: /"decision":"([^"]*)"/).map { String($0.1) }
    }
    #expect(
      try decisions("{}") == ["decline-silently", "decline-silently", "decline-silently"])
    #expect(
      try decisions("{\"policy\":{\"rows\":{\"sales pitch\":{\"decision\":\"vet\"}}}}")
        == ["decline-silently", "vet", "decline-silently"])
    #expect(
      try decisions("{\"policy\":\"bridge\"}")
        == ["reply-without-accepting", "decline-politely", "reply-without-accepting"])
    let local = """
      {"me": {"homeArea": ["Porto"]}, "policy": {"preset": "pullara", "rows": {"neighbours":
      {"if": {"kind": ["default"], "local": true}, "decision": "accept", "before": "default text"}}}}
      """
    #expect(try decisions(local) == ["decline-silently", "decline-silently", "accept"])
    let misspelt = try decisions("{\"policy\":{\"rows\":{\"sales pich\":{\"decision\":\"vet\"}}}}")
    #expect(misspelt.first?.contains("did you mean `sales pitch`?") == true, "\(misspelt)")
    #expect(misspelt.first?.contains("tact.json:1:20") == true, "\(misspelt)")
    let accusing = try decisions(
      "{\"policy\":{\"rows\":{\"default text\":{\"decision\":\"report\"}}}}")
    #expect(accusing.first?.contains("fraudProven") == true, "\(accusing)")
  }

  @Test func `shows hostile texts harmlessly`() {
    let input = """
      {"id":"\\u001b]52;c;aGk=\\u0007","text":"\\u001b[2J\\u202e free demo for companies like yours","sender":{"name":"=cmd|'/c calc'!A1\\u009b"}}
      {"id":"::error::x","text":"::error::stop\\n::error::we offer a free demo to companies like yours"}
      """
    for format in ["text", "csv", "jsonl", "html"] {
      let run = RecordedRun(["triage", "--format", format], input: input)
      #expect(run.exitCode == 0)
      let scalars = run.output.unicodeScalars
      #expect(
        !scalars.contains { scalar in
          scalar.value < 0x20 && scalar.value != 0x0A || (0x7F...0x9F).contains(scalar.value)
            || format != "jsonl" && scalar.value == 0x202E
        }, "\(format)")
      for line in run.output.split(separator: "\n") {
        let start = line.drop { $0 == " " }
        #expect(!start.hasPrefix("::"), "\(format): \(line)")
        if format == "csv" { #expect(!line.contains(",=") && !line.contains("\"=")) }
      }
    }
  }

  @Test(arguments: ["a.eml", "-"])
  func `reads mail`(_ name: String) throws {
    let folder = try TemporaryFolder()
    let mail = "From: Rita <r@x.example>\nMessage-ID: <7@x>\nTo: me\n\nWe offer a free demo\n"
    let file = try folder.write("a.eml", mail)
    let run = RecordedRun(
      ["triage", "--format", "csv", name == "-" ? "-" : file], input: mail, folder: "/")
    #expect(run.output.contains("7@x,"), "\(run.output)")
    #expect(run.output.contains(",Rita,"))
  }

  @Test func `is the same on the same records in every form`() throws {
    let folder = try TemporaryFolder()
    let text = "I'd like to add you to my professional network on LinkedIn."
    func kinds(_ name: String, _ content: String) throws -> [String] {
      let file = try folder.write(name, content)
      let run = RecordedRun(["triage", "--format", "jsonl", file], folder: "/")
      return run.output.matches(of: /"kind":"([^"]*)","confidence":([0-9.]*)/).map { String($0.0) }
    }
    let expected = try kinds("a.jsonl", "{\"text\":\"\(text)\"}\n{\"text\":\"Lunch at noon?\"}\n")
    #expect(expected.count == 2)
    #expect(try kinds("a.csv", "from;text\nA;\(text)\nB;Lunch at noon?\n") == expected)
    #expect(try kinds("a.txt", "\(text)\n---\nLunch at noon?\n") == expected)
    #expect(
      try kinds("a.mbox", "From a\nFrom: a@x\n\n\(text)\n\nFrom b\nFrom: b@x\n\nLunch at noon?\n")
        == expected)
  }
}
