import CommandLineTool

/// A run of the tool with everything it wrote kept.
struct RecordedRun {
  var output = ""
  var error = ""
  var exitCode: Int32 = 0

  /// - Parameters:
  ///   - input: Standard input; `nil` stands for a terminal.
  ///   - answers: Lines that somebody types there when asked; `nil` when nobody can be asked.
  init(
    _ arguments: [String], input: String? = nil, answers: [String]? = nil,
    environment: [String: String] = [:], folder: String = "/"
  ) {
    final class Recorder {
      var output: [UInt8] = []
      var error: [UInt8] = []
    }
    let recorder = Recorder()
    var surroundings = Surroundings(
      arguments: arguments, environment: { environment[$0] }, workingDirectory: folder,
      standardInput: { input.map { Array($0.utf8) } },
      writeOutput: { recorder.output += $0 }, writeError: { recorder.error += $0 })
    if let answers {
      var rest = answers[...]
      surroundings.readAnswer = { rest.popFirst().map { Array($0.utf8) } }
    }
    exitCode = Tool.run(surroundings)
    output = String(decoding: recorder.output, as: UTF8.self)
    error = String(decoding: recorder.error, as: UTF8.self)
  }
}
