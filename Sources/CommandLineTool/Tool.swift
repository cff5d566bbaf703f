import KindJudging
import Linting
import OutreachRules
import PhraseMatching
import ShippedBytes

/// The command line: picks the command, turns failures into words and exit codes.
public struct Tool {
  public static let version = "0.1.0"

  /// 0 done, or the draft may go; 1 it should not go as it is; 2 the work could not be done.
  public static func run(_ surroundings: Surroundings) -> Int32 {
    Tool(surroundings).run()
  }

  let surroundings: Surroundings

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
  }

  /// Every command, in the order of the help.
  public static let commands: [CommandSpec] = [
    LintCommand.spec, ComposeCommand.spec, ReplyCommand.spec, TriageCommand.spec,
    EvalCommand.spec, TemplatesCommand.spec, RulesCommand.spec, ExplainCommand.spec,
    InitCommand.spec,
  ]

  private func run() -> Int32 {
    var words = surroundings.arguments
    guard let name = words.first else {
      surroundings.writeOutput(Array(HelpText.overview.utf8))
      return 0
    }
    if name == "--help" || name == "-h" || name == "help" {
      if name == "help", words.count > 1,
        let command = Tool.commands.first(where: { $0.name == words[1] })
      {
        surroundings.writeOutput(Array(HelpText.of(command).utf8))
      } else {
        surroundings.writeOutput(Array(HelpText.overview.utf8))
      }
      return 0
    }
    if name == "--version" {
      surroundings.writeOutput(Array("tact \(Tool.version)\n".utf8))
      return 0
    }
    do {
      guard let command = Tool.commands.first(where: { $0.name == name }) else {
        throw UsageError.unknownCommand(
          name.terminalSafe, nearest: NearestName.of(name, among: Tool.commands.map(\.name)))
      }
      words.removeFirst()
      let arguments = try Arguments(words, for: command)
      if arguments.has("--help") {
        surroundings.writeOutput(Array(HelpText.of(command).utf8))
        return 0
      }
      return try run(command, arguments)
    } catch let error as UsageError {
      surroundings.printError("tact: error: \(error.words)")
      return 2
    } catch let problem as Problem {
      surroundings.printError(problem.words)
      return 2
    } catch {
      surroundings.printError("tact: error: the command stopped")
      return 2
    }
  }

  private func run(_ command: CommandSpec, _ arguments: Arguments) throws -> Int32 {
    switch command.name {
    case LintCommand.spec.name: try LintCommand(surroundings, arguments).run()
    case ComposeCommand.spec.name: try ComposeCommand(surroundings, arguments).run()
    case ReplyCommand.spec.name: try ReplyCommand(surroundings, arguments).run()
    case TriageCommand.spec.name: try TriageCommand(surroundings, arguments).run()
    case TemplatesCommand.spec.name: try TemplatesCommand(surroundings, arguments).run()
    case EvalCommand.spec.name: try EvalCommand(surroundings, arguments).run()
    case RulesCommand.spec.name: try RulesCommand(surroundings, arguments).run()
    case ExplainCommand.spec.name: try ExplainCommand(surroundings, arguments).run()
    default: try InitCommand(surroundings, arguments).run()
    }
  }
}

/// What every command needs, made on demand.
enum Shipped {
  static func linter() -> Linter {
    var count = 0
    let start = tact_phrase_image(&count)
    let bytes = UnsafeRawBufferPointer(start: start, count: count)
    return Linter(
      rules: RuleCatalog.all, lexicon: .shipped, judge: judge,
      phraseImage: AutomatonImage(shipped: bytes))
  }

  /// The trained judgement of kinds; evidence alone should the shipped weights not be readable.
  static let judge: KindJudge = {
    var count = 0
    guard let bytes = tact_kind_model(&count),
      let model = try? KindModel(Array(UnsafeBufferPointer(start: bytes, count: count)))
    else { return .fromEvidence }
    return .trained(model)
  }()
}
