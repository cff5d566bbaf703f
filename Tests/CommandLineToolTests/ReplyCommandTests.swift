import Foundation
import Testing

@Suite struct `tact reply` {
  private static let me = """
    { "me": { "name": "Jo Weir", "work": "bridge engineer", "homeArea": ["Porto"],
      "handle": "@joweir", "reason": "I keep this list to people I have worked with" } }
    """

  private static let records = """
    {"id":"note","text":"Hi Jo, your article on moved bus stops helped me argue for one in our street.",\
    "sender":{"name":"Greta Lind"}}
    {"id":"empty","text":""}
    {"id":"sale","text":"Hi Jo, we help clinics like yours fill empty chairs. Open to a quick demo this week?",\
    "sender":{"name":"Max Roe"}}
    {"id":"money","text":"I am your account manager. Write me on WhatsApp, invest $500 and earn $5,000 a week, guaranteed."}
    {"id":"mine","text":"Hello Lee, thanks for the slides.","direction":"sent"}

    """

  /// The kind of reply on the first line of an answer; `none` when none is needed.
  private static func kind(_ run: RecordedRun) -> String {
    guard run.output.hasPrefix("reply: ") else { return "none" }
    return String(run.output.prefix { $0 != "\n" }.dropFirst(7))
  }

  @Test(arguments: ["pullara", "halpert", "miller", "bridge", "quantity"])
  func `writes the reply that triage names`(policy: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("tact.json", Self.me)
    let file = try folder.write("records.jsonl", Self.records)
    let triage = RecordedRun(
      ["triage", "--format", "jsonl", "--policy", policy, file], folder: folder.path)
    var count = 0
    for line in triage.output.split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let record = try #require(object)
      let id = try #require(record["id"] as? String)
      let named = try #require(record["reply"] as? String)
      let run = RecordedRun(
        ["reply", "--policy", policy, "--from", file, "--id", id], folder: folder.path)
      if run.exitCode == 0 {
        #expect(Self.kind(run) == named, "\(id)")
      } else {
        // A scam is never answered; others tell which fact their reply lacks.
        #expect(
          record["kind"] as? String == "scam" || run.output.contains("No \(named) reply"), "\(id)")
      }
      count += 1
    }
    #expect(count == 5)
  }

  @Test func `greets the sender of the record and picks up what they named`() throws {
    let folder = try TemporaryFolder()
    try folder.write("tact.json", Self.me)
    let file = try folder.write("records.jsonl", Self.records)
    let run = RecordedRun(["reply", "--from", file, "--id", "note"], folder: folder.path)
    #expect(run.output.hasPrefix("reply: follow-me\n"))
    #expect(run.output.contains("Greta"))
    #expect(run.output.contains("“moved bus stops”"))
    #expect(run.output.contains("@joweir"))
    #expect(RecordedRun(["reply", "--from", file, "--id", "money"]).exitCode == 1)
    let mine = RecordedRun(["reply", "--from", file, "--id", "mine"])
    #expect(mine.output.contains("You wrote this one yourself"))
  }

  @Test func `answers the questions that its facts know, and those alone`() throws {
    let folder = try TemporaryFolder()
    try folder.write("tact.json", Self.me)
    func reply(_ text: String) throws -> String {
      let file = try folder.write("message.txt", text)
      let run = RecordedRun(
        ["reply", "--kind", "thanks", "--to", "Ana Lopes", file], folder: folder.path)
      return run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let asked = try reply("Hi Jo, what exactly do you do? And which city are you in?")
    #expect(asked.contains("I am a bridge engineer."))
    #expect(asked.contains("I live in Porto."))
    #expect(!asked.contains("@joweir"))
    let other = try reply("Hi Jo, what do you think of the new bridge? I do like it.")
    #expect(!other.contains("bridge engineer"))
    #expect(!other.contains("Porto"))
  }

  @Test func `says what is wrong with an id, an input or the options`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("records.jsonl", Self.records)
    let unknown = RecordedRun(["reply", "--from", file, "--id", "nots"])
    #expect(unknown.exitCode == 2)
    #expect(unknown.error.contains("no record is called `nots`, did you mean `note`?"))
    let absent = RecordedRun(["reply", "--from", folder.path + "/none.csv", "--id", "x"])
    #expect(absent.exitCode == 2)
    #expect(absent.error.contains("there is no such file"))
    #expect(!absent.error.contains("no record is called"))
    for arguments in [["--id", "x"], ["--from", file], ["--from", file, "--id", "x", "y.txt"]] {
      #expect(RecordedRun(["reply"] + arguments).exitCode == 2)
    }
  }
}
