package import KindJudging

/// What a model says of texts by an author it has not learnt from.
public struct CrossValidation: Sendable {
  /// By example: the logit of each kind.
  public let logits: [[Double]]
  /// Logits divided by this are as sure as they are right.
  public let temperature: Double
  private let examples: [TrainingExample]

  /// Learns once for each author, from all the others.
  ///
  /// - Parameter learntOnly: More examples to learn from, which are not judged.
  public init(
    _ examples: [TrainingExample], learntOnly: [TrainingExample] = [], _ settings: TrainingSettings
  ) {
    var logits = [[Double]](repeating: [], count: examples.count)
    var authors: [Int] = []
    for example in examples where !authors.contains(example.author) {
      authors.append(example.author)
    }
    let all = examples + learntOnly
    for author in authors {
      let trainer = KindTrainer(all.filter { $0.author != author }, settings)
      for (number, example) in examples.enumerated() where example.author == author {
        logits[number] = trainer.logits(on: example)
      }
    }
    self.logits = logits
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
