// Learns the kinds from corpus/train and writes the model that ships, and the compiled phrases beside it:
// `swift run -c release TrainKinds`.
// Same corpus, rules and phrases give the same bytes.
import Evaluation
import Foundation
import KindJudging
import KindTraining
import Linting
import OutreachRules

let usage = """
  usage: TrainKinds [--check] [--measure FILE]…
    learns from corpus/train/*.jsonl and corpus/concepts.txt, compiles the phrases, and writes
    kinds.model and phrases.image to Sources/ShippedBytes
    --check         writes nothing; exit code 1 when the file would change
    --measure FILE  measures the new model on labelled JSON Lines, `reply_*` as ordinary

  """

func fail(_ text: String) -> Never {
  FileHandle.standardError.write(Data((text + "\n").utf8))
  exit(2)
}

func contents(_ path: String) -> [UInt8] {
  guard let data = FileManager.default.contents(atPath: path) else {
    fail("TrainKinds: \(path) can't be read; run it in the top folder of the package")
  }
  return Array(data)
}

func records(_ path: String) -> [LabelledRecord] {
  let read = LabelledRecord.records(inLines: contents(path))
  if let line = read.unreadableLines.first { fail("\(path):\(line): is no labelled record") }
  return read.records
}

var options = EvaluationOptions()
options.labels = [
  EvaluationOptions.LabelRule(pattern: Array("reply_*".utf8), kind: .ordinary)
]
options.skipsAmbiguous = true
var measuredFiles: [String] = []
var onlyChecks = false
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
  switch argument {
  case "--check": onlyChecks = true
  case "--measure":
    guard let file = arguments.popFirst() else { fail(usage) }
    measuredFiles.append(file)
  default: fail(usage)
  }
}

let conceptsFile = "corpus/concepts.txt"
let concepts: WordConcepts
do {
  concepts = try WordConcepts(lines: contents(conceptsFile))
} catch {
  fail("\(conceptsFile): \(error)")
}

let folder = "corpus/train"
let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
let linter = Linter(rules: RuleCatalog.all, lexicon: .shipped, judge: .fromEvidence)
var inspection = Inspection()
var examples: [TrainingExample] = []
/// Ordinary mail joined to longer texts, so that length alone speaks for nothing.
var joined: [TrainingExample] = []

@MainActor func makeExample(
  _ text: [UInt8], _ purpose: Purpose, _ kind: MessageKind, by author: Int
)
  -> TrainingExample?
{
  inspection.read(text, context: LintContext(purpose: purpose))
  linter.examine(&inspection)
  return TrainingExample(inspection, kind: kind, author: author, concepts: concepts)
}

for (author, name) in names.filter({ $0.hasSuffix(".jsonl") }).enumerated() {
  var ordinary: [[UInt8]: [[UInt8]]] = [:]
  for record in records("\(folder)/\(name)") {
    guard let kind = options.kind(of: record.label) else { continue }
    if let example = makeExample(record.text, record.lintPurpose, kind, by: author) {
      examples.append(example)
    }
    if record.label == Array("ordinary".utf8) {
      ordinary[record.language, default: []].append(record.text)
    }
  }
  for (_, texts) in ordinary.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
    joined += JoinedTexts.joined(texts).compactMap {
      makeExample($0, .message, .ordinary, by: author)
    }
  }
}
guard !examples.isEmpty else { fail("TrainKinds: \(folder) holds no labelled messages") }

let settings = TrainingSettings()
/// As many parts at a time as the machine has cores.
let parts = await withTaskGroup(of: CrossValidation.HeldOut.self) {
  [examples, joined, concepts] group in
  for part in 0..<CrossValidation.partCount {
    group.addTask {
      CrossValidation.holdOut(
        part, of: examples, learntOnly: joined, settings, concepts: concepts)
    }
  }
  var parts: [CrossValidation.HeldOut] = []
  for await part in group { parts.append(part) }
  return parts
}
let validation = CrossValidation(examples, parts: parts)
let held = Measures(
  validation.judgements().map { pair in
    JudgedRecord(
      stated: pair.stated, judged: pair.judgement.kind, confidence: pair.judgement.confidence)
  })
print("\(examples.count) messages, their authors held out in \(CrossValidation.partCount) parts:")
print(String(decoding: held.text(mistakeLimit: 0), as: UTF8.self))

let bytes = KindTrainer(examples + joined, settings, concepts: concepts).bytes(
  temperature: validation.temperature)
let outputs = [
  ("Sources/ShippedBytes/kinds.model", bytes),
  ("Sources/ShippedBytes/phrases.image", linter.phraseImageBytes),
]
for (output, bytes) in outputs {
  if onlyChecks {
    guard contents(output) == bytes else {
      print("\(output) is out of date: run `swift run -c release TrainKinds`")
      exit(1)
    }
    print("\(output) is up to date")
  } else {
    try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
    print("\(output): \(bytes.count) bytes")
  }
}

let trained = Linter(
  rules: RuleCatalog.all, lexicon: .shipped, judge: .trained(try KindModel(bytes)))
for file in measuredFiles {
  let measures = Evaluator(trained, options: options).measures(of: records(file))
  print("\(file):")
  print(String(decoding: measures.text(), as: UTF8.self))
}
