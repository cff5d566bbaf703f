import KindJudging
import Linting
import OutreachRules
import Testing

@testable import KindTraining

@Suite struct `Word concepts` {
  @Test func `lend what is learnt of a word to those of its concept`() throws {
    let concepts = try WordConcepts(lines: Array("# lights\nlamp: lamps lampen lampes\n".utf8))
    #expect(concepts.names == ["lamp"])
    let examples = Training.examples(concepts: concepts)
    let trainer = KindTrainer(examples, TrainingSettings(), concepts: concepts)
    let model = try KindModel(trainer.bytes(temperature: 1))
    let linter = Linter(rules: [], lexicon: .shipped, judge: .fromEvidence)
    func pitch(_ text: String) -> Int {
      var inspection = Inspection()
      var memory = KindMemory()
      inspection.read(Array(text.utf8), context: LintContext(purpose: .message))
      linter.examine(&inspection)
      return model.logits(
        on: inspection.message, with: inspection.evidence, using: &memory)[1]
    }
    // No example holds either word.
    #expect(pitch("lampen") > pitch("tassen"))
  }

  @Test(arguments: [
    ("lamp lamps", 1), ("lamp: Lamps", 1), ("\n: lamps", 2), ("lamp: a\nlamp: b", 2),
    ("lamp: l\u{E4}mpchen", 1),
  ])
  func `name the line that is none`(_ text: String, _ line: Int) {
    #expect {
      try WordConcepts(lines: Array(text.utf8))
    } throws: { error in
      guard let error = error as? WordConcepts.ReadingError else { return false }
      return error == .unreadable(line: line) || error == .repeatedName(line: line)
    }
  }
}
