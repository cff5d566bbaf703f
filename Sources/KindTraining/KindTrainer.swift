import KindJudging

/// Learns weights from examples: logistic regression over six kinds, by gradient steps in a fixed order.
///
/// It learns twice: once to find the words that are worth a row of the model, and once with these alone, so that they make
/// up for the words that are left out.
///
/// Same examples and settings give the same bytes: no randomness, threads, or functions of the platform.
public struct KindTrainer {
  let settings: TrainingSettings
  private let concepts: WordConcepts
  /// Weights by feature, six each; evidence rows first, then words.
  private(set) var weights: [Double]
  private(set) var bias: [Double]
  private var features: [UInt64: Int] = [:]
  /// What weights of evidence are drawn to: what each signal stands for, stated before any text was read.
  private var prior: [Double] = []
  /// Hashes in the order of their numbers.
  private var hashes: [UInt64] = []
  /// How many messages hold a word, pair or concept, of all that enough messages hold.
  private var messageCounts: [UInt64: Int32] = [:]

  private struct Row {
    var feature: [Int32] = []
    var value: [Double] = []
    var column = 0
  }

  /// - Parameter concepts: Those that the examples were read with.
  public init(
    _ examples: [TrainingExample], _ settings: TrainingSettings,
    concepts: WordConcepts = WordConcepts()
  ) {
    self.settings = settings
    self.concepts = concepts
    weights = []
    bias = []
    if settings.usesWords { chooseWords(examples) }
    learn(examples)
    guard settings.usesWords else { return }
    dropUnplacedWords()
    learn(examples)
  }

  /// Learns what was chosen, from nothing.
  private mutating func learn(_ examples: [TrainingExample]) {
    bias = [Double](repeating: 0, count: 6)
    weights = [Double](repeating: 0, count: 6 * (KindFeatures.evidenceRowCount + hashes.count))
    if settings.usesEvidence { statePrior() }
    learn(examples.map { row(of: $0) })
  }

  /// Published outreach is full of set phrases, the corpus has few of each: without a prior they would weigh
  /// too little.
  private mutating func statePrior() {
    prior = [Double](repeating: 0, count: 6 * KindFeatures.evidenceRowCount)
    for signal in Signal.allCases {
      for column in 0..<KindFeatures.kindCount where KindFeatures.kinds[column] == signal.kind {
        for level in 0..<KindFeatures.signalLevelCount {
          let row = KindFeatures.evidenceRow(of: signal, level: level)
          prior[row * 6 + column] = settings.priorWeight / Double(1 + level)
        }
      }
    }
    for slot in prior.indices { weights[slot] = prior[slot] }
  }

  // MARK: Words

  private mutating func chooseWords(_ examples: [TrainingExample]) {
    var messages: [UInt64: (count: Int32, authors: UInt64, last: Int32)] = [:]
    var order: [UInt64] = []
    for (number, example) in examples.enumerated() {
      for hash in example.words {
        var entry = messages[hash] ?? (0, 0, -1)
        if entry.last < 0 { order.append(hash) }
        guard entry.last != Int32(number) else { continue }
        entry.count += 1
        entry.authors |= 1 << UInt64(example.author & 63)
        entry.last = Int32(number)
        messages[hash] = entry
      }
    }
    for hash in order {
      guard let entry = messages[hash], entry.count >= settings.leastMessages,
        entry.authors.nonzeroBitCount >= settings.leastAuthors
      else { continue }
      features[hash] = hashes.count
      hashes.append(hash)
      messageCounts[hash] = entry.count
    }
  }

  /// Keeps the words that have rows, and the concepts, which need none.
  private mutating func dropUnplacedWords() {
    let table = wordTable()
    var kept = Set(concepts.features.values.joined())
    for case let owner? in table.owners { kept.insert(table.words[owner].hash) }
    hashes.removeAll { !kept.contains($0) }
    features = Dictionary(uniqueKeysWithValues: zip(hashes, hashes.indices))
  }

  private func row(of example: TrainingExample) -> Row {
    var row = Row()
    row.column = example.column
    if settings.usesEvidence {
      for place in example.evidenceRows {
        row.feature.append(Int32(place))
        row.value.append(settings.evidenceGain)
      }
    }
    guard settings.usesWords else { return row }
    let share = KindTrainer.share(ofWords: example.wordCount)
    var counts: [Int: Int] = [:]
    var order: [Int] = []
    for hash in example.words {
      guard let number = features[hash] else { continue }
      if counts[number] == nil { order.append(number) }
      counts[number, default: 0] += 1
    }
    for number in order {
      row.feature.append(Int32(KindFeatures.evidenceRowCount + number))
      row.value.append(Double(counts[number] ?? 0) * share)
    }
    return row
  }

  /// What each word's weight is multiplied by, as in the finished model.
  private static func share(ofWords count: Int) -> Double {
    let rooted = min(max(count, KindModel.leastWordCount), KindModel.mostWordCount)
    return Double(rooted).squareRoot() / Double(max(count, rooted))
  }

  // MARK: Steps

  private mutating func learn(_ rows: [Row]) {
    var squares = [Double](repeating: 1e-4, count: weights.count)
    var biasSquares = [Double](repeating: 1e-4, count: 6)
    // A fixed stride that shares no factor with the count visits every row once, far neighbours in turn.
    var stride = rows.count * 618 / 1000 | 1
    while greatestDivisor(stride, rows.count) != 1 { stride += 1 }
    let evidenceEnd = Int32(KindFeatures.evidenceRowCount)
    for round in 0..<settings.rounds {
      let rate = settings.rate / (1 + 0.1 * Double(round))
      // Every so often words are hidden, so that evidence learns to stand alone: it is what carries over to
      // messages unlike the corpus.
      let hidesWords =
        settings.usesEvidence && settings.hidingPeriod > 0
        && round % settings.hidingPeriod == settings.hidingPeriod - 1
      let endFeature = hidesWords ? evidenceEnd : .max
      var place = round
      for _ in rows.indices {
        place = (place + stride) % rows.count
        let row = rows[place]
        let shares = KindTrainer.shares(
          logits(of: row, below: endFeature), temperature: 1)
        for kind in 0..<6 {
          let error = shares[kind] - (kind == row.column ? 1 : 0)
          biasSquares[kind] += error * error
          bias[kind] -= rate * error / biasSquares[kind].squareRoot()
          for (index, feature) in row.feature.enumerated()
          where feature < endFeature {
            let slot = Int(feature) * 6 + kind
            var slope = error * row.value[index]
            if feature < evidenceEnd {
              slope += settings.evidenceDecay * (weights[slot] - prior[slot])
            } else {
              slope += settings.wordDecay * weights[slot]
            }
            squares[slot] += slope * slope
            weights[slot] -= rate * slope / squares[slot].squareRoot()
          }
        }
      }
    }
  }

  private func greatestDivisor(_ first: Int, _ second: Int) -> Int {
    second == 0 ? first : greatestDivisor(second, first % second)
  }

  private func logits(of row: Row, below endFeature: Int32 = .max) -> [Double] {
    var sums = bias
    for (index, feature) in row.feature.enumerated() where feature < endFeature {
      for kind in 0..<6 { sums[kind] += weights[Int(feature) * 6 + kind] * row.value[index] }
    }
    return sums
  }

  static func shares(_ logits: [Double], temperature: Double) -> [Double] {
    var greatest = logits[0]
    for logit in logits { greatest = max(greatest, logit) }
    var result = [Double](repeating: 0, count: logits.count)
    var sum = 0.0
    for kind in logits.indices {
      result[kind] = exponential((logits[kind] - greatest) / temperature)
      sum += result[kind]
    }
    for kind in logits.indices { result[kind] /= sum }
    return result
  }

  /// The logit of each kind for a message that was not learnt from.
  public func logits(on example: TrainingExample) -> [Double] { logits(of: row(of: example)) }

  /// Words and pairs that were learnt.
  public var wordFeatureCount: Int { hashes.count }

  // MARK: Weights

  /// A word or pair as the finished model knows it.
  struct FinishedWord {
    let hash: UInt64
    var weights: InlineArray<6, Double>
    /// How many messages of the corpus hold it.
    let messageCount: Int32

    /// What it says for a kind and against ordinary mail.
    func weight(of kind: Int) -> Double { weights[kind] - weights[KindModel.ordinaryColumn] }

    /// The greatest of these, without its sign.
    var greatestWeight: Double {
      var greatest = 0.0
      for kind in 0..<KindModel.ordinaryColumn {
        greatest = max(greatest, weight(of: kind).magnitude)
      }
      return greatest
    }

    /// How much it moves judgements: rare words seldom do. The root, since the weights of one message's words partly
    /// cancel out. Of the weights as they are: their differences from ordinary mail's choose worse.
    var size: Double {
      var size = 0.0
      for kind in 0..<6 { size += weights[kind].magnitude }
      return size * Double(messageCount).squareRoot().squareRoot()
    }
  }

  /// What was learnt of words and pairs, with the weights of each word's concepts added to its own.
  func finishedWords() -> [FinishedWord] {
    let conceptHashes = Set(concepts.features.values.joined())
    var words: [FinishedWord] = []
    for hash in hashes where !conceptHashes.contains(hash) {
      words.append(finished(hash))
    }
    // In ascending order, so that the bytes are the same on every run.
    for hash in concepts.features.keys.sorted() where features[hash] == nil {
      words.append(finished(hash))
    }
    return words
  }

  /// A word that hardly any author used counts as if a few had, for the concepts it belongs to.
  private func finished(_ hash: UInt64) -> FinishedWord {
    FinishedWord(hash: hash, weights: sum(hash), messageCount: messageCounts[hash] ?? 4)
  }

  private func sum(_ hash: UInt64) -> InlineArray<6, Double> {
    var sums = InlineArray<6, Double>(repeating: 0)
    for part in [hash] + (concepts.features[hash] ?? []) {
      guard let number = features[part] else { continue }
      for kind in 0..<6 {
        sums[kind] += weights[(KindFeatures.evidenceRowCount + number) * 6 + kind]
      }
    }
    return sums
  }
}
