import KindJudging

extension KindTrainer {
  /// The model as `KindModel` reads it.
  ///
  /// - Parameter temperature: Logits are divided by it, so that shares are as sure as they are right.
  public func bytes(temperature: Double) -> [UInt8] {
    let table = wordTable()
    var evidencePeak = 1e-9
    for slot in 0..<KindFeatures.evidenceRowCount * 6 {
      evidencePeak = max(evidencePeak, weights[slot].magnitude * settings.evidenceGain)
    }
    let unit = Double(KindModel.unit) * 65536 / temperature / 127
    var bytes: [UInt8] = []
    KindModel.signature.withUTF8Buffer { bytes.append(contentsOf: $0) }
    append(settings.wordRowCount, to: &bytes)
    append(KindFeatures.evidenceRowCount, to: &bytes)
    append(Int((table.peak * unit).rounded()), to: &bytes)
    append(Int((evidencePeak * unit).rounded()), to: &bytes)
    for kind in 0..<6 {
      append(Int((bias[kind] * Double(KindModel.unit) / temperature).rounded()), to: &bytes)
    }
    for word in table.owners { append(word.map { table.bits[$0] } ?? 0, to: &bytes) }
    for row in 0..<KindFeatures.evidenceRowCount {
      for kind in 0..<6 {
        let weight = weights[row * 6 + kind] * settings.evidenceGain / evidencePeak * 127
        bytes.append(UInt8(bitPattern: Int8(weight.rounded())))
      }
    }
    return bytes
  }

  /// The rows of words, and who has them.
  struct WordTable {
    let words: [FinishedWord]
    /// What the greatest strength stands for: one word in a thousand has a greater weight, so that a few of them don't
    /// make all others coarse.
    let peak: Double
    /// What each word's row would hold.
    let bits: [UInt32]
    /// By row, the index of the word that has it. The words that move most have rows, unless all their weights are rounded
    /// to nothing; a full bucket turns the lightest away, and so does a heavier word with the same tag, whose row the
    /// lighter one borrows.
    let owners: [Int?]
  }

  func wordTable() -> WordTable {
    let words = finishedWords()
    let weights = words.map { $0.greatestWeight }.sorted()
    let peak = weights.isEmpty ? 1 : max(1e-9, weights[weights.count - 1 - weights.count / 1000])
    let bits = words.map { rowBits(of: $0, peak: peak) }
    let sizes = words.map { $0.size }
    let order = words.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    var owners = [Int?](repeating: nil, count: settings.wordRowCount)
    for word in order where bits[word] > KindModel.tagMask {
      let bucket = KindModel.place(of: words[word].hash, rowCount: settings.wordRowCount).bucket
      let first = bucket * KindModel.bucketSize
      for row in first..<first + KindModel.bucketSize {
        guard let owner = owners[row] else {
          owners[row] = word
          break
        }
        if (bits[owner] ^ bits[word]) & KindModel.tagMask == 0 { break }
      }
    }
    return WordTable(words: words, peak: peak, bits: bits, owners: owners)
  }

  /// What a word's row holds.
  private func rowBits(of word: FinishedWord, peak: Double) -> UInt32 {
    var bits = KindModel.place(of: word.hash, rowCount: settings.wordRowCount).tag
    let greatest = KindModel.strengths.count - 1
    for kind in 0..<KindModel.ordinaryColumn {
      let weight = word.weight(of: kind)
      let size = weight.magnitude / peak * Double(KindModel.strengths[greatest])
      // The nearest strength.
      var strength = 0
      while strength < greatest,
        Double(KindModel.strengths[strength]) + Double(KindModel.strengths[strength + 1]) < 2 * size
      {
        strength += 1
      }
      var field = UInt32(strength)
      if weight < 0, strength > 0 { field |= KindModel.signBit }
      bits |= field << (KindModel.tagBitCount + KindModel.weightBitCount * UInt32(kind))
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
