import Evaluation
import Foundation
import KindJudging
import KindTraining
import Linting
import MessageText
import OutreachRules

func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

func bytes(_ path: String) -> [UInt8] {
  guard let data = FileManager.default.contents(atPath: path) else {
    note("train: \(path) can't be read")
    exit(2)
  }
  return Array(data)
}

func purpose(_ record: LabelledRecord) -> Purpose {
  switch String(decoding: record.purpose, as: UTF8.self) {
  case "invite": .invite
  case "follow-up": .followUp
  case "reply": .reply
  default: .message
  }
}

func stated(_ record: LabelledRecord) -> MessageKind {
  MessageKind(name: record.label) ?? .ordinary
}

func measure(_ pairs: [(stated: MessageKind, judgement: KindJudgement)], _ title: String) {
  let kinds: [MessageKind] = [.generic, .pitch, .recruiter, .scam, .personal, .ordinary, .standard, .automatic]
  var line = title
  var sum = 0.0
  var used = 0.0
  for kind in kinds {
    let hits = pairs.filter { $0.stated == kind && $0.judgement.kind == kind }.count
    let all = pairs.filter { $0.stated == kind }.count
    let claimed = pairs.filter { $0.judgement.kind == kind }.count
    guard all > 0 else { continue }
    let f1 = 2 * Double(hits) / Double(max(1, all + claimed))
    sum += f1
    used += 1
    line += "  \(kind.name) \(String(format: "p%.2f r%.2f f%.2f", Double(hits) / Double(max(1, claimed)), Double(hits) / Double(all), f1))"
  }
  let ordinary = pairs.filter { $0.stated == .ordinary }
  let alarms = ordinary.filter { $0.judgement.kind != .ordinary && $0.judgement.kind != .personal && $0.judgement.kind != .automatic }.count
  let sorted = pairs.map { ($0.judgement.confidence.value, $0.stated == $0.judgement.kind ? 1.0 : 0.0) }.sorted { $0.0 < $1.0 }
  var ece = 0.0
  for bin in 0..<10 {
    let part = sorted[sorted.count * bin / 10..<sorted.count * (bin + 1) / 10]
    guard !part.isEmpty else { continue }
    let sure = part.map { Double($0.0) / 1000 }.reduce(0, +)
    let right = part.map { $0.1 }.reduce(0, +)
    ece += abs(sure - right) / Double(sorted.count)
  }
  note(line + String(format: "\n   MACRO %.3f accuracy %.3f alarms %d/%d ECE %.3f", sum / used, pairs.reduce(0.0) { $0 + ($1.stated == $1.judgement.kind ? 1 : 0) } / Double(pairs.count), alarms, ordinary.count, ece))
}

var settings = TrainingSettings()
var files: [String] = []
var output = "Sources/ShippedBytes/kinds.model"
var measured: [String] = []
var crossValidates = false
var mistakes = false
for argument in CommandLine.arguments.dropFirst() {
  let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
  let value = parts.count > 1 ? Double(parts[1]) ?? 0 : 0
  switch parts[0] {
  case "--cv": crossValidates = true
  case "--mistakes": mistakes = true
  case "--messages": settings.leastMessages = Int(value)
  case "--authors": settings.leastAuthors = Int(value)
  case "--rounds": settings.rounds = Int(value)
  case "--rate": settings.rate = value
  case "--wdecay": settings.wordDecay = value
  case "--edecay": settings.evidenceDecay = value
  case "--prior": settings.priorWeight = value
  case "--hide": settings.hidingPeriod = Int(value)
  case "--gain": settings.evidenceGain = value
  case "--nowords": settings.usesWords = false
  case "--noevidence": settings.usesEvidence = false
  case "--on": measured.append(parts[1])
  case "--out": output = parts[1]
  default: files.append(argument)
  }
}
let linter = Linter(rules: RuleCatalog.all, lexicon: .shipped, judge: .fromEvidence)
let inspection = Inspection()
var examples: [TrainingExample] = []
var origins: [String] = []
for (author, file) in files.sorted().enumerated() {
  for record in LabelledRecord.records(inLines: bytes(file)).records {
    inspection.read(record.text, context: LintContext(purpose: purpose(record)))
    linter.examine(inspection)
    if let example = TrainingExample(inspection, kind: stated(record), author: author) {
      examples.append(example)
      if mistakes {
        origins.append("\(String(decoding: record.id, as: UTF8.self)) [\(inspection.evidence.spans.map { "\($0.signal.name)" }.joined(separator: " "))] \(String(decoding: record.text.prefix(260), as: UTF8.self).replacingOccurrences(of: "\n", with: "/"))")
      }
    }
  }
}
let validation = CrossValidation(examples, settings)
measure(validation.judgements(), "cv T=\(validation.temperature)")
if mistakes {
  for (pair, origin) in zip(validation.judgements(), origins) where pair.stated != pair.judgement.kind {
    print("CV \(pair.stated.name) -> \(pair.judgement.kind.name) \(pair.judgement.confidence.value) \(origin)")
  }
}
if crossValidates {
  for (least, unsupported) in [(400, 400), (400, 600), (500, 500), (500, 600), (600, 600), (600, 800), (700, 700), (800, 800), (800, 900), (900, 900), (900, 950)] {
    measure(validation.judgements(least: least, unsupported: unsupported), "cv \(least) \(unsupported)")
  }
}
let trainer = KindTrainer(examples, settings)
note("features \(trainer.wordFeatureCount)")
let made = trainer.bytes(temperature: validation.temperature)
if output != "-" { try Data(made).write(to: URL(fileURLWithPath: output)) }
let model = try KindModel(made)
for file in measured {
  var pairs: [(stated: MessageKind, judgement: KindJudgement)] = []
  var before: [(stated: MessageKind, judgement: KindJudgement)] = []
  for record in LabelledRecord.records(inLines: bytes(file)).records where !record.isAmbiguous {
    if file.contains("field"), record.language != Array("en".utf8) { continue }
    inspection.read(record.text, context: LintContext(purpose: purpose(record)))
    linter.examine(inspection)
    before.append((stated(record), inspection.judgement))
    let judgement = KindJudge.trained(model).judgement(on: inspection.message, with: inspection.evidence)
    pairs.append((stated(record), judgement))
    if mistakes, judgement.kind != stated(record) {
      print("\(String(decoding: record.id, as: UTF8.self)) \(stated(record).name) -> \(judgement.kind.name) \(judgement.confidence.value) [\(inspection.evidence.spans.map { "\($0.signal.name)" }.joined(separator: " "))] \(String(decoding: record.text.prefix(260), as: UTF8.self).replacingOccurrences(of: "\n", with: "/"))")
    }
  }
  measure(before, "before \(file)")
  measure(pairs, "after \(file)")
}
