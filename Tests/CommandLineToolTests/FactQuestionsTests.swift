import Foundation
import Testing

@Suite struct `tact compose at a terminal` {
  private static let questions = [
    "Whom do you write to?", "Where did you meet?",
    "Which talk, article or work of theirs do you know?", "What did you talk about?",
    "Which point of it stayed with you?", "What do you want to ask them?",
  ]

  /// The questions that were asked, in order.
  private func asked(_ run: RecordedRun) -> [String] {
    Self.questions.filter { run.error.contains($0) }.sorted { left, right in
      let first = run.error.range(of: left)
      let second = run.error.range(of: right)
      return (first?.lowerBound ?? run.error.endIndex) < (second?.lowerBound ?? run.error.endIndex)
    }
  }

  @Test func `asks, and writes what the same options give`() {
    let run = RecordedRun(
      ["compose"],
      answers: ["Ana Lopes", "", "her talk on parsers", "error recovery", "do you keep comments?"])
    let told = RecordedRun([
      "compose", "--to", "Ana Lopes", "--about", "her talk on parsers", "--point",
      "error recovery", "--ask", "do you keep comments?",
    ])
    #expect(run.exitCode == 0)
    #expect(run.output == told.output)
    #expect(run.output.contains("your talk on parsers"))
    #expect(
      asked(run) == [
        "Whom do you write to?", "Where did you meet?",
        "Which talk, article or work of theirs do you know?",
        "Which point of it stayed with you?", "What do you want to ask them?",
      ])
    #expect(run.error.hasPrefix("Return skips a question.\n"))
    #expect(!told.error.contains("?"))
  }

  @Test func `asks what you talked about when you met`() {
    let run = RecordedRun(
      ["compose"], answers: ["Tom Weir", "the Porto meetup", "night buses", "", ""])
    #expect(run.exitCode == 0)
    #expect(run.output.contains("we met at the Porto meetup"))
    #expect(run.output.contains("talked about night buses"))
    #expect(!run.error.contains("Which talk, article"))
  }

  @Test func `asks only for what the options leave open`() {
    let named = RecordedRun(
      ["compose", "--to", "Ana Lopes"], answers: ["the grid forum", "", "leases"])
    #expect(!asked(named).contains("Whom do you write to?"))
    #expect(named.output.contains("the grid forum"))
    let known = RecordedRun(["compose", "--met", "the fair", "--point", "tugs"], answers: ["Ana"])
    #expect(asked(known) == ["Whom do you write to?"])
    #expect(known.output.contains("the fair"))
    let all = RecordedRun(
      ["compose", "--to", "Ana", "--met", "the fair", "--point", "x"], answers: [])
    #expect(all.error.isEmpty && all.exitCode == 0)
  }

  @Test(arguments: [[], [""], ["", "", ""], ["Ana Lopes"], ["Ana Lopes", "", ""], ["\u{1B}[A"]])
  func `refuses as ever when the answers hold no reason`(_ answers: [String]) {
    let run = RecordedRun(["compose"], answers: answers)
    #expect(run.exitCode == 1)
    #expect(run.output.hasPrefix("No note: "))
    // Without a reason there is no point of it to ask for.
    #expect(!asked(run).contains("Which point of it stayed with you?"))
  }

  @Test func `asks nobody without a terminal, for a program, or for many people`() {
    let piped = RecordedRun(["compose"], input: "Ana Lopes\n")
    #expect(piped.exitCode == 1)
    #expect(piped.error.isEmpty)
    #expect(piped.output.hasPrefix("No note: "))
    let program = RecordedRun(["compose", "--format", "json"], answers: ["Ana"])
    #expect(program.error.isEmpty && program.exitCode == 1)
    let many = RecordedRun(["compose", "--from", "-"], input: "{}\n", answers: ["Ana"])
    #expect(asked(many).isEmpty)
  }
}
