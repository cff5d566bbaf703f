package import KindJudging

/// What a model says of texts by an author it has not learnt from.
public struct CrossValidation: Sendable {
  /// By example: the logit of each kind.
  public let logits: [[Double]]
  /// Logits divided by this are as sure as they are right.
  public let temperature: Double
  private let examples: [TrainingExample]

  /// Parts that the authors are held out in: as many weights are learnt, each without one part.
  public static let partCount = 12

  /// Learns once for each part of the authors, from all the others.
  ///
  /// - Parameters:
  ///   - learntOnly: More examples to learn from, which are not judged.
  ///   - concepts: Those that the examples were read with.
  public init(
    _ examples: [TrainingExample], learntOnly: [TrainingExample] = [], _ settings: TrainingSettings,
    concepts: WordConcepts = WordConcepts()
  ) async {
    let all = examples + learntOnly
    let partCount = CrossValidation.partCount
    logits = await withTaskGroup(of: [(number: Int, logits: [Double])].self) { group in
      for part in 0..<partCount {
        group.addTask {
          let held = examples.indices.filter { examples[$0].author % partCount == part }
          guard !held.isEmpty else { return [] }
          let others = all.filter { $0.author % partCount != part }
          let trainer = KindTrainer(others, settings, concepts: concepts)
          return held.map { ($0, trainer.logits(on: examples[$0])) }
        }
      }
      var logits = [[Double]](repeating: [], count: examples.count)
      for await part in group {
        for (number, held) in part { logits[number] = held }
      }
      return logits
    }
    self.examples = examples
    temperature = CrossValidation.temperature(logits, examples)
  }

  /// The temperature, to a twentieth, with the least surprise.
  private static func temperature(_ logits: [[Double]], _ examples: [TrainingExample]) -> Double {
    var best = (temperature: 1.0, surprise: Double.infinity)
    for step in 4...80 {
      let temperature = Double(step) / 20
      var surprise = 0.0
      for (number, example) in examples.enumerated() {
        // A quadratic loss ranks temperatures as well as the logarithm does, and needs none.
        let shares = KindTrainer.shares(logits[number], temperature: temperature)
        for kind in shares.indices {
          let miss = shares[kind] - (kind == example.column ? 1 : 0)
          surprise += miss * miss
        }
      }
      if surprise < best.surprise { best = (temperature, surprise) }
    }
    return best.temperature
  }

  /// Judged and stated kind of each example, as the shipped judge decides.
  package func judgements() -> [(stated: MessageKind, judgement: KindJudgement)] {
    examples.indices.map { number in
      let shares = KindTrainer.shares(logits[number], temperature: temperature)
      var thousandths: InlineArray<6, Int> = InlineArray(repeating: 0)
      for kind in 0..<6 { thousandths[kind] = Int((shares[kind] * 1000).rounded()) }
      let example = examples[number]
      let judgement =
        KindJudge.provenKind(example.evidence)
        ?? KindJudge.judgement(thousandths, example.evidence)
      return (KindFeatures.kinds[example.column], judgement)
    }
  }
}
