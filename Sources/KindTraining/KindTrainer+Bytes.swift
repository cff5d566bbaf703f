import KindJudging

extension KindTrainer {
  /// The model as `KindModel` reads it.
  ///
  /// - Parameter temperature: Logits are divided by it, so that shares are as sure as they are right.
  public func bytes(temperature: Double) -> [UInt8] {
    let words = finishedWords()
    var wordPeak = 1e-9
    for word in words {
      for kind in 0..<6 { wordPeak = max(wordPeak, word.weights[kind].magnitude) }
    }
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
    appendRows(of: words, peak: wordPeak, to: &bytes)
    for row in 0..<KindFeatures.evidenceRowCount {
      for kind in 0..<6 {
        let weight = weights[row * 6 + kind] * settings.evidenceGain / evidencePeak * 127
        bytes.append(UInt8(bitPattern: Int8(weight.rounded())))
      }
      bytes.append(contentsOf: [0, 0])
    }
    return bytes
  }

  /// The words that move most have the rows, unless all their weights are rounded to nothing; a full bucket turns the
  /// lightest away.
  private func appendRows(of words: [FinishedWord], peak: Double, to bytes: inout [UInt8]) {
    let sizes = words.map { $0.size }
    let order = words.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    var owners = [Int](repeating: -1, count: settings.wordRowCount)
    func tag(of word: Int) -> UInt16 {
      KindModel.place(of: words[word].hash, rowCount: settings.wordRowCount).tag
    }
    for word in order where words[word].greatestWeight * 254 >= peak {
      let place = KindModel.place(of: words[word].hash, rowCount: settings.wordRowCount)
      let first = place.bucket * KindModel.bucketSize
      for row in first..<first + KindModel.bucketSize {
        if owners[row] < 0 {
          owners[row] = word
          break
        }
        if tag(of: owners[row]) == place.tag { break }
      }
    }
    for owner in owners {
      guard owner >= 0 else {
        bytes.append(contentsOf: [0, 0, 0, 0, 0, 0, 0, 0])
        continue
      }
      for kind in 0..<6 {
        let weight = words[owner].weights[kind] / peak * 127
        bytes.append(UInt8(bitPattern: Int8(max(-127, min(127, weight.rounded())))))
      }
      bytes.append(UInt8(truncatingIfNeeded: tag(of: owner)))
      bytes.append(UInt8(truncatingIfNeeded: tag(of: owner) >> 8))
    }
  }

  private func append(_ number: Int, to bytes: inout [UInt8]) {
    let bits = UInt32(bitPattern: Int32(truncatingIfNeeded: number))
    for shift in [0, 8, 16, 24] as [UInt32] {
      bytes.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
  }
}
