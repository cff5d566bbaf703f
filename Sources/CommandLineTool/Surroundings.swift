#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Everything the tool touches outside itself: streams, files, environment, terminal.
///
/// Commands reach the world only through this value, so tests hand in one that records.
public struct Surroundings {
  public var arguments: [String]
  public var environment: (String) -> String?
  public var workingDirectory: String
  /// Reads all of standard input; `nil` when it is a terminal.
  public var standardInput: () -> [UInt8]?
  public var writeOutput: ([UInt8]) -> Void
  public var writeError: ([UInt8]) -> Void
  /// Where standard input can be read in pieces; `nil` when only `standardInput` gives it.
  public var inputDescriptor: Int32?
  /// Reads the next line that somebody types, without its end; `nil` when nobody can be asked. The line is
  /// `nil` once there will be no more.
  public var readAnswer: (() -> [UInt8]?)?
  public var outputIsTerminal: Bool
  /// Whether somebody can watch progress.
  public var errorIsTerminal = false
  /// The time, for progress.
  public var now: () -> ContinuousClock.Instant = { ContinuousClock.now }
  /// Columns of the terminal, if there is one.
  public var terminalWidth: Int?

  public init(
    arguments: [String], environment: @escaping (String) -> String?, workingDirectory: String,
    standardInput: @escaping () -> [UInt8]?, writeOutput: @escaping ([UInt8]) -> Void,
    writeError: @escaping ([UInt8]) -> Void, outputIsTerminal: Bool = false,
    terminalWidth: Int? = nil
  ) {
    self.arguments = arguments
    self.environment = environment
    self.workingDirectory = workingDirectory
    self.standardInput = standardInput
    self.writeOutput = writeOutput
    self.writeError = writeError
    self.outputIsTerminal = outputIsTerminal
    self.terminalWidth = terminalWidth
  }

  /// Those of the running process. A closed pipe ends it quietly.
  public static func ofProcess() -> Surroundings {
    signal(SIGPIPE, SIG_IGN)
    var process = Surroundings(
      arguments: Array(CommandLine.arguments.dropFirst()),
      environment: { name in
        guard let value = getenv(name) else { return nil }
        return String(cString: value)
      },
      workingDirectory: Files.workingDirectory(),
      standardInput: { isatty(0) == 1 ? nil : Files.readAll(descriptor: 0) },
      writeOutput: { bytes in
        if !Files.write(bytes, descriptor: 1) { exit(0) }
      },
      writeError: { bytes in
        _ = Files.write(bytes, descriptor: 2)
      },
      outputIsTerminal: isatty(1) == 1, terminalWidth: Files.terminalWidth())
    process.inputDescriptor = isatty(0) == 1 ? nil : 0
    process.errorIsTerminal = isatty(2) == 1
    if isatty(0) == 1, isatty(2) == 1 { process.readAnswer = { Files.readLine(descriptor: 0) } }
    return process
  }

  func printError(_ words: String) { writeError(Array((words + "\n").utf8)) }
}
