import Foundation
import Testing

import enum TestSupport.Golden

@Suite struct `tact lint` {
  private let personal = [
    "Hi Ines, your talk on GTFS feeds at the Porto meetup made me rewrite our night-bus parser."
      + " Do you keep stop ids stable between versions?",
    "hey tom! we met at the spring regatta in leeds, you lent me your gloves. ok if i add you?",
    "Dear Dr Okafor, I read your paper on soil sensors twice, and its table on drift settled an"
      + " argument in our lab. May I cite the appendix?",
  ]

  @Test func `holds a stock default sentence, with the span exact`() {
    let run = RecordedRun(
      ["lint", "--format", "json"],
      input: "I'd like to add you to my professional network on LinkedIn.")
    #expect(run.exitCode == 1)
    #expect(run.output.contains("\"verdict\":\"hold\""))
    #expect(run.output.contains("\"startByte\":0,\"endByte\":58"))
  }

  @Test func `holds an unfilled slot`() {
    let run = RecordedRun(["lint"], input: "Hi {{first_name}}, your talk in Porto helped me.")
    #expect(run.exitCode == 1)
    #expect(run.output.contains("hold: 1 error"))
  }

  @Test func `lets a personal note go, in three registers`() {
    for text in personal {
      let run = RecordedRun(["lint"], input: text)
      #expect(run.exitCode == 0, "\(run.output)")
      #expect(run.output.contains("send: "), "\(run.output)")
    }
  }

  @Test func `exits as --fail-on says`() {
    let text = "I'd like to add you to my professional network on LinkedIn."
    #expect(RecordedRun(["lint", "--exit-zero"], input: text).exitCode == 0)
    #expect(RecordedRun(["lint", "--fail-on", "never"], input: text).exitCode == 0)
    #expect(RecordedRun(["lint", "--fail-on=error"], input: text).exitCode == 1)
  }

  @Test func `tells a text given as a file name how to be piped`() {
    let run = RecordedRun(["lint", "Hi Ana, let's connect"])
    #expect(run.exitCode == 2)
    #expect(run.error.contains("printf '%s'"))
  }

  @Test func `judges what is readable when something is not`() {
    let run = RecordedRun(["lint", "/no/such/file", "-"], input: personal[0])
    #expect(run.exitCode == 2)
    #expect(run.output.contains("send: "))
  }

  @Test func `gives a hint at a terminal`() {
    let run = RecordedRun(["lint"])
    #expect(run.exitCode == 2)
    #expect(run.error.contains("tact lint draft.txt"))
  }

  @Test(arguments: [
    ["lnit"], ["lint", "--chanel", "email"], ["lint", "--channel", "linkedin-not"],
    ["lint", "--format"], ["lint", "--exit-zero=1"], ["explain", "false-urgncy"],
    ["explain"], ["lint", "--rule", "nothing"], ["lint", "--channel", "sms", "--channel", "sms"],
  ])
  func `offers the nearest name for wrong words`(_ arguments: [String]) {
    let run = RecordedRun(arguments, input: "x")
    #expect(run.exitCode == 2)
    #expect(run.output.isEmpty)
    Golden.expect(run.error, matches: "Errors/\(arguments.joined(separator: "_")).txt")
  }

  @Test(arguments: ["", "lint", "triage", "rules", "explain", "init"])
  func `has help with an example`(_ command: String) {
    let run = RecordedRun(command.isEmpty ? ["--help"] : [command, "--help"])
    #expect(run.exitCode == 0)
    #expect(run.output.contains("example: tact "))
    for line in run.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    Golden.expect(run.output, matches: "Help/\(command.isEmpty ? "tact" : command).txt")
  }

  @Test(arguments: Golden.names(in: "Drafts"))
  func `reports every sample draft as reviewed`(_ name: String) {
    let text = String(decoding: Golden.bytes("Drafts/\(name)"), as: UTF8.self)
    let run = RecordedRun(["lint", "--exit-zero"], input: text)
    #expect(run.exitCode == 0)
    Golden.expect(run.output, matches: "Reports/\(name)")
  }

  @Test func `colours only when asked`() {
    let text = "Hi {{name}}"
    #expect(!RecordedRun(["lint"], input: text).output.contains("\u{1B}"))
    #expect(
      RecordedRun(["lint", "--color", "always"], input: text).output.contains("\u{1B}[1;31m"))
    let forced = RecordedRun(["lint"], input: text, environment: ["CLICOLOR_FORCE": "1"])
    #expect(forced.output.contains("\u{1B}"))
    let both = RecordedRun(
      ["lint"], input: text, environment: ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"])
    #expect(!both.output.contains("\u{1B}"))
  }

  @Test func `shows nothing of a draft raw`() {
    let run = RecordedRun(
      ["lint", "--exit-zero"], input: "Hi {{\u{1B}]52;c;x\u{07}\u{202E}}} act now \u{9B}31m")
    #expect(!run.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!run.output.contains("\u{202E}"))
    #expect(!run.output.contains("\u{9B}"))
  }

  // MARK: Configuration, ignore lines, baselines

  /// A fresh folder with files in it.
  private func folder(_ files: [String: String]) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "tact-\(UInt64.random(in: 0...UInt64.max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    return folder.path
  }

  @Test func `takes the nearest configuration upward, unless told not to`() throws {
    let folder = try folder([
      "tact.json": "{ // quiet\n \"rules\": {\"pressure.false-urgency\": \"off\"}, }"
    ])
    let text = "Subject: x y\n\nHi Ana, our offer ends soon, act now. See a demo of our platform."
    let quiet = RecordedRun(["lint", "--format", "json"], input: text, folder: folder)
    let loud = RecordedRun(
      ["lint", "--format", "json", "--no-ignore"], input: text, folder: folder)
    #expect(!quiet.output.contains("pressure.false-urgency"))
    #expect(loud.output.contains("pressure.false-urgency"))
  }

  @Test(arguments: [
    "{\"chanel\": \"email\"}", "{\"rules\": {\"presure.false-urgency\": \"off\"}}",
    "{\"rules\": {\"pressure.false-urgency\": \"of\"}}", "{\"rules\": {}, \"rules\": {}}", "[]",
    "{\"channel\": \"mail\"}", "{",
  ])
  func `names the place of a mistake in the configuration`(_ json: String) throws {
    let folder = try folder(["tact.json": json])
    let run = RecordedRun(["lint"], input: "x", folder: folder)
    #expect(run.exitCode == 2)
    #expect(run.error.contains("tact.json:1:"), "\(run.error)")
    #expect(run.error.contains("next:"), "\(run.error)")
  }

  @Test func `lets an ignore line silence a rule, but not a protected one`() {
    let text =
      "tact-ignore: pressure.false-urgency a quotation\n"
      + "tact-ignore: fill.unfilled-merge-tag because\n"
      + "Hi {{name}}, the poster says act now, and our platform says so too."
    let run = RecordedRun(["lint", "--format", "json"], input: text)
    #expect(!run.output.contains("pressure.false-urgency\",\"about"))
    #expect(run.output.contains("\"rule\":\"fill.unfilled-merge-tag\""))
    let strict = RecordedRun(["lint", "--format", "json", "--no-ignore"], input: text)
    #expect(strict.output.contains("pressure.false-urgency\",\"about"))
  }

  @Test func `leaves out what a baseline records`() throws {
    let folder = try folder(["a.txt": "Hi Ana, act now, our platform is great for you."])
    let path = folder + "/base.json"
    let draft = folder + "/a.txt"
    let first = RecordedRun(["lint", "--write-baseline", path, "--format", "json", draft])
    #expect(first.output.contains("pressure.false-urgency"))
    let second = RecordedRun(["lint", "--baseline", path, "--format", "json", draft])
    #expect(!second.output.contains("\"rule\":\"pressure.false-urgency\""))
    #expect(!(try String(contentsOfFile: path, encoding: .utf8)).contains("act now"))
  }

  @Test func `judges all drafts of a folder`() throws {
    let folder = try folder(["b.txt": personal[0], "a.md": "Hi {{name}}", "c.png": "no"])
    let run = RecordedRun(["lint", folder])
    #expect(run.exitCode == 1)
    #expect(run.output.contains("2 messages: 1 to hold, 0 to revise, 1 to send"))
  }

  @Test func `writes a configuration that it can read`() throws {
    let folder = try folder([:])
    #expect(RecordedRun(["init"], folder: folder).exitCode == 0)
    #expect(RecordedRun(["lint"], input: personal[0], folder: folder).exitCode == 0)
    let again = RecordedRun(["init"], folder: folder)
    #expect(again.exitCode == 2)
    #expect(again.error.contains("--print"))
  }

  @Test func `refuses facts it does not know, with the nearest one`() throws {
    let folder = try folder(["facts.json": "{\n  \"compny\": \"Acme\"\n}"])
    let run = RecordedRun(["lint", "--facts", folder + "/facts.json"], input: "x")
    #expect(run.exitCode == 2)
    #expect(
      run.error.contains("facts.json:2:3: error: `compny` is no fact, did you mean `company`?"))
  }
}
