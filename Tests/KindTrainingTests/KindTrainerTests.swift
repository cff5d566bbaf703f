import KindJudging
import Linting
import OutreachRules
import Testing

@testable import KindTraining

@Suite struct `Training` {
  static let texts: [(kind: MessageKind, text: String)] = [
    (.pitch, "We sell bright lamps to bakers, shall I send a price list?"),
    (.pitch, "Our lamps cut the bill of any bakery, shall I send a sample?"),
    (.personal, "Your talk on sourdough in Leeds changed how I bake on Mondays."),
    (.personal, "Your book on rye changed how I bake, chapter 4 above all."),
    (.ordinary, "The oven is fixed, see you tomorrow at six."),
    (.ordinary, "Flour came late, the oven is off until six."),
  ]

  static func examples(concepts: WordConcepts = WordConcepts()) -> [TrainingExample] {
    let linter = Linter(rules: [], lexicon: .shipped, judge: .fromEvidence)
    var inspection = Inspection()
    var examples: [TrainingExample] = []
    for (number, entry) in texts.enumerated() {
      inspection.read(Array(entry.text.utf8), context: LintContext(purpose: .message))
      linter.examine(&inspection)
      if let example = TrainingExample(
        inspection, kind: entry.kind, author: number % 2, concepts: concepts)
      {
        examples.append(example)
      }
    }
    return examples
  }

  @Test func `joins texts to longer ones, each once`() {
    let letters = Array("abcdefghijklmnopqrstuvwx".utf8).map { [$0] }
    let joined = JoinedTexts.joined(letters).map {
      String(decoding: $0, as: UTF8.self).replacing("\n\n", with: " ")
    }
    #expect(joined == ["a b", "c d e", "f g h i", "j k l m n", "o p q r s t", "u v"])
    #expect(JoinedTexts.joined([Array("a".utf8)]).isEmpty)
  }

  @Test func `gives the same bytes every time`() {
    let first = KindTrainer(Self.examples(), TrainingSettings()).bytes(temperature: 1)
    let second = KindTrainer(Self.examples(), TrainingSettings()).bytes(temperature: 1)
    #expect(first == second)
  }

  @Test func `gives a model that is read and knows what it has learnt`() throws {
    let bytes = KindTrainer(Self.examples(), TrainingSettings()).bytes(temperature: 1)
    #expect(bytes.count <= 256 << 10)
    let judge = KindJudge.trained(try KindModel(bytes))
    let linter = Linter(rules: [], lexicon: .shipped, judge: judge)
    var inspection = Inspection()
    for entry in Self.texts {
      inspection.read(Array(entry.text.utf8), context: LintContext(purpose: .message))
      linter.examine(&inspection)
      #expect(inspection.judgement.kind == entry.kind, "\(entry.text)")
    }
  }

  @Test func `weighs in whole numbers as it did in fractions`() throws {
    let examples = Self.examples()
    let trainer = KindTrainer(examples, TrainingSettings())
    let model = try KindModel(trainer.bytes(temperature: 1))
    let linter = Linter(rules: [], lexicon: .shipped, judge: .fromEvidence)
    var inspection = Inspection()
    var memory = KindMemory()
    for (number, entry) in Self.texts.enumerated() {
      inspection.read(Array(entry.text.utf8), context: LintContext(purpose: .message))
      linter.examine(&inspection)
      let whole = model.logits(
        on: inspection.message, with: inspection.evidence, using: &memory)
      let fractions = trainer.logits(on: examples[number])
      // Rows of words count from ordinary mail; what counts is how kinds stand to each other.
      for kind in 0..<5 {
        let difference = Double(whole[kind] - whole[5]) / 1024
        #expect(abs(difference - (fractions[kind] - fractions[5])) < 0.2)
      }
    }
  }

  @Test func `gives few rows to the words that move most, and learns these alone`() throws {
    var settings = TrainingSettings()
    settings.wordRowCount = 2 * KindModel.bucketSize
    let everything = KindTrainer(Self.examples(), TrainingSettings())
    let trainer = KindTrainer(Self.examples(), settings)
    #expect(everything.wordFeatureCount > settings.wordRowCount)
    #expect(trainer.wordFeatureCount <= settings.wordRowCount)
    // All that are learnt have rows, and the bytes hold no others.
    let table = trainer.wordTable()
    #expect(table.owners.count == settings.wordRowCount)
    #expect(table.words.count == trainer.wordFeatureCount)
    let placed = table.owners.compactMap { $0 }
    #expect(Set(placed).count == placed.count)
    for (row, owner) in table.owners.enumerated() {
      guard let owner else { continue }
      let place = KindModel.place(of: table.words[owner].hash, rowCount: settings.wordRowCount)
      #expect(row / KindModel.bucketSize == place.bucket)
      #expect(table.bits[owner] & KindModel.tagMask == place.tag)
      #expect(table.bits[owner] > KindModel.tagMask, "a row of nothing")
    }
    // Fewer words than before say as much: the others' share of it was learnt anew.
    let model = try KindModel(trainer.bytes(temperature: 1))
    let linter = Linter(rules: [], lexicon: .shipped, judge: .trained(model))
    var inspection = Inspection()
    for entry in Self.texts {
      inspection.read(Array(entry.text.utf8), context: LintContext(purpose: .message))
      linter.examine(&inspection)
      #expect(inspection.judgement.kind == entry.kind, "\(entry.text)")
    }
  }

  @Test func `rounds weights to the nearest strength, the greatest ones down`() {
    let table = KindTrainer(Self.examples(), TrainingSettings()).wordTable()
    for (word, bits) in zip(table.words, table.bits) {
      for kind in 0..<KindModel.ordinaryColumn {
        let field = bits >> (KindModel.tagBitCount + KindModel.weightBitCount * UInt32(kind))
        let strength = Double(KindModel.strengths[Int(field & (KindModel.signBit - 1))])
        let rounded = (field & KindModel.signBit == 0 ? strength : -strength) / 127 * table.peak
        // Half the widest step, that from 102 to 115.
        #expect(abs(rounded - word.weight(of: kind)) <= 6.5 / 127 * table.peak + 1e-9)
      }
    }
  }

  @Test func `holds authors out together, and learns nothing of what they wrote`() {
    let examples = Self.examples()
    let settings = TrainingSettings()
    let parts = (0..<CrossValidation.partCount).map {
      CrossValidation.holdOut($0, of: examples, learntOnly: examples, settings)
    }
    // Two authors make two parts; the others hold nothing.
    #expect(parts.map(\.count) == [3, 3] + [Int](repeating: 0, count: parts.count - 2))
    let validation = CrossValidation(examples, parts: parts.reversed())
    for author in 0..<2 {
      let others = (examples + examples).filter { $0.author != author }
      let trainer = KindTrainer(others, settings)
      for (number, example) in examples.enumerated() where example.author == author {
        #expect(validation.logits[number] == trainer.logits(on: example))
      }
    }
    #expect(validation.judgements().map(\.stated) == Self.texts.map(\.kind))
  }

  @Test func `leaves out kinds that phrases prove`() {
    var inspection = Inspection()
    inspection.read(Array("Congrats!".utf8), context: LintContext())
    #expect(TrainingExample(inspection, kind: .automatic, author: 0) == nil)
    #expect(TrainingExample(inspection, kind: .standard, author: 0) == nil)
  }
}
