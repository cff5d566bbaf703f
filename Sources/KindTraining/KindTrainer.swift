import KindJudging

/// Learns weights from examples: logistic regression over six kinds, by gradient steps in a fixed order.
///
/// Same examples and settings give the same bytes: no randomness, threads, or functions of the platform.
public struct KindTrainer {
  private let settings: TrainingSettings
  /// Weights by feature, six each; evidence rows first, then words.
  private var weights: [Double]
  private var bias = [Double](repeating: 0, count: 6)
  private var features: [UInt64: Int] = [:]
  /// What weights of evidence are drawn to: what each signal stands for, stated before any text was read.
  private var prior: [Double] = []
  /// Hashes in the order of their numbers.
  private var hashes: [UInt64] = []

  private struct Row {
    var feature: [Int32] = []
    var value: [Double] = []
    var column = 0
  }

  public init(_ examples: [TrainingExample], _ settings: TrainingSettings) {
    self.settings = settings
    weights = []
    if settings.usesWords { chooseWords(examples) }
    weights = [Double](repeating: 0, count: 6 * (KindFeatures.evidenceRowCount + hashes.count))
    if settings.usesEvidence { statePrior() }
    let rows = examples.map { row(of: $0) }
    learn(rows)
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
    }
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
    let share = 1 / Double(max(example.wordCount, KindModel.leastWordCount)).squareRoot()
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

  // MARK: Bytes

  /// The model as `KindModel` reads it.
  ///
  /// - Parameter temperature: Logits are divided by it, so that shares are as sure as they are right.
  public func bytes(temperature: Double) -> [UInt8] {
    var wordPeak = 1e-9
    var evidencePeak = 1e-9
    let evidenceEnd = KindFeatures.evidenceRowCount * 6
    for (slot, weight) in weights.enumerated() {
      if slot < evidenceEnd {
        evidencePeak = max(evidencePeak, weight.magnitude * settings.evidenceGain)
      } else {
        wordPeak = max(wordPeak, weight.magnitude)
      }
    }
    let unit = Double(KindModel.unit) * 65536 / temperature / 127
    var bytes: [UInt8] = []
    KindModel.signature.withUTF8Buffer { bytes.append(contentsOf: $0) }
    append(settings.wordRowCount, to: &bytes)
    append(KindFeatures.evidenceRowCount, to: &bytes)
    append(Int((wordPeak * unit).rounded()), to: &bytes)
    append(Int((evidencePeak * unit).rounded()), to: &bytes)
    for kind in 0..<6 {
      append(Int((bias[kind] * Double(KindModel.unit) / temperature).rounded()), to: &bytes)
    }
    appendWordRows(peak: wordPeak, to: &bytes)
    for row in 0..<KindFeatures.evidenceRowCount {
      for kind in 0..<6 {
        let weight = weights[row * 6 + kind] * settings.evidenceGain / evidencePeak * 127
        bytes.append(UInt8(bitPattern: Int8(weight.rounded())))
      }
      bytes.append(contentsOf: [0, 0])
    }
    return bytes
  }

  /// The words that weigh most have the rows; a full bucket turns the lightest away.
  private func appendWordRows(peak: Double, to bytes: inout [UInt8]) {
    var sizes = [Double](repeating: 0, count: hashes.count)
    for number in hashes.indices {
      for kind in 0..<6 { sizes[number] += weight(ofWord: number, kind).magnitude }
    }
    let order = hashes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    var owners = [Int](repeating: -1, count: settings.wordRowCount)
    for number in order where sizes[number] * 127 >= peak {
      let (bucket, tag) = KindModel.place(of: hashes[number], rowCount: settings.wordRowCount)
      let first = bucket * KindModel.bucketSize
      for row in first..<first + KindModel.bucketSize {
        if owners[row] < 0 {
          owners[row] = number
          break
        }
        let known = KindModel.place(of: hashes[owners[row]], rowCount: settings.wordRowCount).tag
        if known == tag { break }
      }
    }
    for owner in owners {
      guard owner >= 0 else {
        bytes.append(contentsOf: [0, 0, 0, 0, 0, 0, 0, 0])
        continue
      }
      for kind in 0..<6 {
        let weight = self.weight(ofWord: owner, kind) / peak * 127
        bytes.append(UInt8(bitPattern: Int8(max(-127, min(127, weight.rounded())))))
      }
      let tag = KindModel.place(of: hashes[owner], rowCount: settings.wordRowCount).tag
      bytes.append(UInt8(truncatingIfNeeded: tag))
      bytes.append(UInt8(truncatingIfNeeded: tag >> 8))
    }
  }

  /// Words and pairs that were learnt.
  public var wordFeatureCount: Int { hashes.count }

  private func weight(ofWord number: Int, _ kind: Int) -> Double {
    weights[(KindFeatures.evidenceRowCount + number) * 6 + kind]
  }

  private func append(_ number: Int, to bytes: inout [UInt8]) {
    let bits = UInt32(bitPattern: Int32(truncatingIfNeeded: number))
    for shift in [0, 8, 16, 24] as [UInt32] {
      bytes.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
  }
}
