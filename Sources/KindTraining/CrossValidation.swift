package import KindJudging

/// What is said of texts by authors that weights were not learnt from.
///
/// The authors, in the order of their numbers, are dealt into parts; of each part, weights learnt from all others judge.
/// A new author changes the parts.
public struct CrossValidation: Sendable {
  /// The logits of texts of one part's authors, by the number of the example.
  public typealias HeldOut = [(number: Int, logits: [Double])]

  /// By example: the logit of each kind.
  public let logits: [[Double]]
  /// Logits divided by this are as sure as they are right.
  public let temperature: Double
  private let examples: [TrainingExample]

  public static let partCount = 12

  /// Learns without the authors of one part, and weighs their texts. Whoever calls it may do so for several parts at a
  /// time.
  ///
  /// - Parameters:
  ///   - part: Below `partCount`.
  ///   - learntOnly: More examples to learn from, which are not weighed.
  ///   - concepts: Those that the examples were read with.
  public static func holdOut(
    _ part: Int, of examples: [TrainingExample], learntOnly: [TrainingExample] = [],
    _ settings: TrainingSettings, concepts: WordConcepts = WordConcepts()
  ) -> HeldOut {
    func isHeld(_ example: TrainingExample) -> Bool { example.author % partCount == part }
    let held = examples.indices.filter { isHeld(examples[$0]) }
    guard !held.isEmpty else { return [] }
    let others = examples.filter { !isHeld($0) } + learntOnly.filter { !isHeld($0) }
    let trainer = KindTrainer(others, settings, concepts: concepts)
    return held.map { ($0, trainer.logits(on: examples[$0])) }
  }

  /// - Parameter parts: What `holdOut` says of each part, in any order.
  public init(_ examples: [TrainingExample], parts: [HeldOut]) {
    var logits = [[Double]](repeating: [], count: examples.count)
    for (number, held) in parts.joined() { logits[number] = held }
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

  /// Judged and stated kind of each example, as the shipped judge decides, but by weights that are not rounded.
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
