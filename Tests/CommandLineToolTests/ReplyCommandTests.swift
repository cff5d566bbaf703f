import CommandLineTool
import Testing

@Suite struct `tact reply --from RECORDS` {
  private static let texts: [(id: String, text: String, sender: String)] = [
    ("default", "", ""),
    ("writing", "Hi, your article on night trains helped me plan our tests in Porto.", ""),
    (
      "local", "Hi, I heard your talk on parsers at the Porto meetup in May.",
      "\"location\":\"Porto\""
    ),
    ("mutuals", "", "\"mutuals\":40"),
    ("known", "", "\"known\":true"),
    ("pitch", "We offer a free demo to companies like yours. Book a call with me.", ""),
    ("recruiter", "", "\"title\":\"Senior Recruiter\""),
    ("ordinary", "Lunch at noon? I'll bring the drawings.", ""),
  ]

  private static func jsonLines() -> String {
    texts.map { entry in
      let facts = ["\"name\":\"Rita Roe\"", entry.sender].filter { !$0.isEmpty }
      return "{\"id\":\"\(entry.id)\",\"text\":\"\(entry.text)\",\"sender\":{"
        + facts.joined(separator: ",") + "}}"
    }.joined(separator: "\n")
  }

  /// The reply kind that the command wrote, `none` when no answer was needed.
  private func written(_ run: RecordedRun) -> String {
    if run.output.hasPrefix("No answer needed") { return "none" }
    if let match = run.output.firstMatch(of: /^reply: (\S+)\n/) { return String(match.1) }
    if let match = run.output.firstMatch(of: /^No (\S+) reply can be written/) {
      return String(match.1)
    }
    return run.output + run.error
  }

  @Test(arguments: ["pullara", "halpert", "miller", "bridge", "quantity"])
  func `writes the reply that triage names`(_ policy: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("in.jsonl", Self.jsonLines())
    try folder.write(
      "tact.json",
      "{\"me\":{\"homeArea\":[\"Porto\"],\"handle\":\"@ana\",\"reason\":\"I know few\"}}")
    let triage = RecordedRun(
      ["triage", "--format", "jsonl", "--policy", policy, file], folder: folder.path)
    let named = triage.output.matches(of: /"id":"(\w+)".*?"reply":"([a-z-]+)"/)
    #expect(named.count == Self.texts.count)
    var answered = 0
    for match in named {
      let run = RecordedRun(
        ["reply", "--from", file, "--id", String(match.1), "--policy", policy],
        folder: folder.path)
      #expect(written(run) == String(match.2), "\(match.1)")
      if match.2 != "none" { answered += 1 }
    }
    #expect(policy == "quantity" || answered >= 2)
  }

  @Test func `follows the rows of tact.json like triage, also for a message in a file`() throws {
    let folder = try TemporaryFolder()
    let message = try folder.write("in.txt", Self.texts[5].text)
    #expect(written(RecordedRun(["reply", message], folder: folder.path)) == "none")
    try folder.write(
      "tact.json",
      "{\"policy\":{\"rows\":{\"sales pitch\":{\"decision\":\"decline-politely\",\"reply\":\"decline-pitch\"}}}}"
    )
    #expect(written(RecordedRun(["reply", message], folder: folder.path)) == "decline-pitch")
    #expect(
      written(RecordedRun(["reply", "--no-ignore", message], folder: folder.path)).contains(
        "no option"))
  }

  @Test func `greets the sender of the record, unless another name is stated`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("in.jsonl", Self.jsonLines())
    let arguments = ["reply", "--from", file, "--id", "known"]
    #expect(RecordedRun(arguments).output.contains("Rita"))
    let stated = RecordedRun(arguments + ["--to", "Kim Vale"]).output
    #expect(stated.contains("Kim"))
    #expect(!stated.contains("Rita"))
  }

  @Test func `reads what triage reads`() throws {
    let folder = try TemporaryFolder()
    let text = "Hi Ana - your article on night trains helped me plan our tests in Porto."
    let files = [
      try folder.write("a.csv", "id;from;message\n1;Rita Roe;other\n2;Sam O'Hare;\(text)\n"),
      try folder.write(
        "a.mbox",
        "From a\nFrom: Rita <r@x.example>\nMessage-ID: <1>\n\nother\n\nFrom b\n"
          + "From: Sam O'Hare <s@x.example>\nMessage-ID: <2>\n\n\(text)\n"),
      try folder.write(
        "a.jsonl",
        "\n{\"id\":1,\"text\":\"other\"}\n{\"id\":2,\"text\":\"\(text)\",\"from\":\"Sam O'Hare\"}\n"
      ),
    ]
    for file in files {
      let run = RecordedRun(
        ["reply", "--from", file, "--id", "2", "--kind", "thanks"], folder: folder.path)
      #expect(run.exitCode == 0, "\(run.error)")
      #expect(run.output.contains("Sam"), "\(file): \(run.output)")
      #expect(run.error.isEmpty, "\(run.error)")
    }
    try folder.write(
      "archive/Invitations.csv",
      "From,To,Sent At,Message,Direction\nSam O'Hare,Ana Lopes,\"2/9/24, 12:30 PM\",\"\(text)\",INCOMING\n"
    )
    try folder.write("archive/tact.json", "{\"policy\":\"quantity\"}")
    let archive = folder.path + "/archive"
    let listed = RecordedRun(["triage", "--format", "jsonl", archive], folder: archive)
    let id = try #require(listed.output.firstMatch(of: /"id":"(\w+)"/)).1
    let run = RecordedRun(
      [
        "reply", "--from", archive, "--id", String(id), "--because", "I keep it small",
        "--fact", "myHandle=@ana",
      ],
      folder: archive)
    #expect(run.output.hasPrefix("reply: follow-me\n"), "\(run.output)")
    #expect(run.output.contains("Sam"))
    #expect(run.error.contains("not read, because it lies among the messages"))
  }

  @Test func `answers mails in files, and says so of files that hold records`() throws {
    let folder = try TemporaryFolder()
    let mail = try folder.write(
      "a.eml", "From: Rita Roe <r@x.example>\nMessage-ID: <7@x>\n\nLunch at noon?\n")
    let run = RecordedRun(["reply", "--kind", "thanks", mail], folder: "/")
    #expect(run.output.contains("Rita"), "\(run.output)")
    let records = try folder.write("a.jsonl", Self.jsonLines())
    let refused = RecordedRun(["reply", records], folder: "/")
    #expect(refused.exitCode == 2)
    #expect(refused.error.contains("--from \(records) --id ID"))
    let paper = try folder.write("a.pdf", "%PDF-1.7")
    #expect(RecordedRun(["reply", paper], folder: "/").error.contains("this is a PDF"))
  }

  @Test func `answers the questions that its facts know, and those alone`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "tact.json",
      """
      { "me": { "work": "bridge engineer", "homeArea": ["Porto"], "handle": "@joweir" } }
      """)
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

  @Test func `offers the nearest id, and tells what cannot be read`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "in.jsonl", Self.jsonLines() + "\n{\"id\":\"broken\",\"text\":\"Hi")
    func error(_ options: String...) -> String {
      let run = RecordedRun(["reply"] + options, folder: "/")
      #expect(run.exitCode == 2)
      #expect(run.output.isEmpty)
      return run.error
    }
    #expect(error("--from", file, "--id", "mutals").contains("did you mean `mutuals`?"))
    #expect(
      error("--from", file, "--id", "zzzzzzzz").contains(
        "the first ids are `default`, `writing`, `local`"))
    #expect(error("--from", file, "--id", "broken").contains("\(file):9: "))
    #expect(error("--from", file).contains("--id ID"))
    #expect(error("--id", "x").contains("--from RECORDS"))
    #expect(error("--from", folder.path + "/none", "--id", "x").contains("there is no such file"))
    let hostile = try folder.write(
      "bad.jsonl", "{\"id\":\"\\u001b]52;c;aGk=\\u0007\",\"text\":\"x\"}")
    #expect(!error("--from", hostile, "--id", "y").contains("\u{1B}"))
  }
}
