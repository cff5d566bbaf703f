import KindJudging

extension KindTrainer {
  /// The model as `KindModel` reads it.
  ///
  /// - Parameter temperature: Logits are divided by it, so that shares are as sure as they are right.
  public func bytes(temperature: Double) -> [UInt8] {
    let words = finishedWords()
    let wordPeak = KindTrainer.peak(of: words)
    var evidencePeak = 1e-9
    for slot in 0..<KindFeatures.evidenceRowCount * 6 {
      evidencePeak = max(evidencePeak, weights[slot].magnitude * settings.evidenceGain)
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
    let rows = words.map { rowBits(of: $0, peak: wordPeak) }
    for owner in rowOwners(words, rows) { append(owner.map { rows[$0] } ?? 0, to: &bytes) }
    for row in 0..<KindFeatures.evidenceRowCount {
      for kind in 0..<6 {
        let weight = weights[row * 6 + kind] * settings.evidenceGain / evidencePeak * 127
        bytes.append(UInt8(bitPattern: Int8(weight.rounded())))
      }
    }
    return bytes
  }

  /// What the greatest strength stands for: one word in a thousand has a greater weight, so that a few of them don't make
  /// all others coarse.
  private static func peak(of words: [FinishedWord]) -> Double {
    let sizes = words.map { $0.greatestWeight }.sorted()
    return sizes.isEmpty ? 1 : max(1e-9, sizes[sizes.count - 1 - sizes.count / 1000])
  }

  /// The words that have rows when all of them compete.
  func placedWords() -> [FinishedWord] {
    let words = finishedWords()
    let peak = KindTrainer.peak(of: words)
    return rowOwners(words, words.map { rowBits(of: $0, peak: peak) })
      .compactMap { owner in owner.map { words[$0] } }
  }

  /// By row, the index of the word that has it: those that move most, unless all their weights are rounded to nothing.
  /// A full bucket turns the lightest away.
  private func rowOwners(_ words: [FinishedWord], _ rows: [UInt32]) -> [Int?] {
    let sizes = words.map { $0.size }
    let order = words.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    var owners = [Int?](repeating: nil, count: settings.wordRowCount)
    for word in order where rows[word] > KindModel.tagMask {
      let bucket = KindModel.place(of: words[word].hash, rowCount: settings.wordRowCount).bucket
      let first = bucket * KindModel.bucketSize
      for row in first..<first + KindModel.bucketSize {
        guard let owner = owners[row] else {
          owners[row] = word
          break
        }
        if (rows[owner] ^ rows[word]) & KindModel.tagMask == 0 { break }
      }
    }
    return owners
  }

  /// What a word's row holds.
  private func rowBits(of word: FinishedWord, peak: Double) -> UInt32 {
    var bits = KindModel.place(of: word.hash, rowCount: settings.wordRowCount).tag
    for kind in 0..<KindModel.wordColumnCount {
      let weight = word.weight(of: kind)
      let size = weight.magnitude / peak * 127
      var strength = 0
      while strength < 15,
        Double(KindModel.strengths[strength]) + Double(KindModel.strengths[strength + 1]) < 2 * size
      {
        strength += 1
      }
      if weight < 0, strength > 0 { strength |= 16 }
      bits |= UInt32(strength) << (KindModel.tagBits + KindModel.weightBits * UInt32(kind))
    }
    return bits
  }

  private func append(_ number: Int, to bytes: inout [UInt8]) {
    append(UInt32(bitPattern: Int32(truncatingIfNeeded: number)), to: &bytes)
  }

  private func append(_ bits: UInt32, to bytes: inout [UInt8]) {
    for shift in [0, 8, 16, 24] as [UInt32] {
      bytes.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
  }
}
