import Linting
import Triage

/// All that a decision on received messages depends on beside the messages: `tact triage` and `tact reply`
/// decide by the same.
struct TriageSetup: Sendable {
  let linter: Linter
  let settings: RuleSettings?
  let profile: TriageProfile
  let format: TriageFormat
  /// Of messages that name none.
  let channel: Channel?
  let findsDuplicates: Bool
  let configuration: Configuration

  /// - Parameter places: Files and folders of messages; a `tact.json` in such a folder is data.
  init(
    _ surroundings: Surroundings, _ arguments: Arguments, places: [String], linter: Linter,
    format: TriageFormat = .jsonl
  ) throws {
    let configuration = try TriageSetup.configuration(surroundings, arguments, places, linter)
    self.linter = linter
    settings = configuration.settings(ruleCount: linter.rules.count)
    self.format = format
    self.configuration = configuration
    profile = try TriageProfile(configuration, arguments)
    channel = arguments.value("--channel").flatMap { Channel(named: $0) }
    findsDuplicates = arguments.has("--duplicates")
  }

  /// One for each thread.
  func triager() -> Triager {
    Triager(
      linter: linter, settings: settings, policy: profile.policy, receiver: profile.receiver,
      assumedChannel: channel)
  }

  /// The user's configuration; one that lies in a folder of messages is data, and not read.
  private static func configuration(
    _ surroundings: Surroundings, _ arguments: Arguments, _ places: [String], _ linter: Linter
  ) throws -> Configuration {
    if arguments.value("--config") == nil, let path = Configuration.find(surroundings) {
      let inside = places.contains { place in
        guard Files.isFolder(place), let folder = Files.realPath(place),
          let found = Files.realPath(path)
        else { return false }
        return found.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
      }
      if inside {
        surroundings.printError(
          "\(path.terminalSafe): not read, because it lies among the messages"
            + "\n  next: give it with --config if it is yours")
        return Configuration()
      }
    }
    return try LintCommand.configuration(surroundings, arguments, linter)
  }
}
