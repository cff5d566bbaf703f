package import MessageText

/// Why bytes are no model.
public enum KindModelError: Error, Hashable {
  /// Shorter than the header says, or longer.
  case wrongSize(found: Int, wanted: Int)
  case wrongSignature
  /// Made for other evidence than this program gathers; it must be trained again.
  case otherEvidence(found: Int, wanted: Int)
}

/// Learnt weights: small integers for words, pairs of words, evidence and form.
///
///     offset  bytes
///     0       8      "TACTKND2"
///     8       4      word rows, little end first, as all numbers
///     12      4      evidence rows
///     16      4      what a unit of a word's weight counts, in 65,536ths of a logit's 1,024th
///     20      4      the same for evidence
///     24      24     bias of each kind, six signed numbers, in 1,024ths
///     48      4      per word row, from the lowest bit: seven bits of the hash it belongs to, five weights of five bits
///             6      per evidence row: six signed weights
///
/// A word's weights are the kinds' but for ordinary mail, from which they are counted: four bits of strength, see
/// `strengths`, and above them the sign. Four rows make a bucket. A word has one bucket and, if the model knows it, the
/// row in it with its bits; most unknown words are silent, and one in thirty-two borrows some other word's row.
public struct KindModel: Sendable {
  package static let headerByteCount = 48
  package static let wordRowByteCount = 4
  package static let evidenceRowByteCount = 6
  package static let signature: StaticString = "TACTKND2"
  /// Logits are kept in this many parts of one.
  package static let unit = 1024
  /// The most that a model may weigh.
  package static let byteLimit = 256 << 10

  /// A column each kind, by words' rows, then evidence's; the last row belongs to nothing.
  private let rows: [SIMD8<Int8>]
  /// Tells models apart, for whoever remembers what one said.
  private let identity = ModelIdentity()
  /// The hash bits of the words' rows, a byte a row, four rows a bucket, the first row lowest.
  private let tags: [UInt32]
  private let wordRowCount: Int
  private let wordScale: Int64
  private let evidenceScale: Int64
  private let bias: InlineArray<6, Int>
  /// `e` to the power of minus i/64, in 65,536ths.
  private let powers: [UInt32]
  /// What `inverseRoot` gives for the counts that most messages have.
  private let inverseRoots: [UInt16]

  /// - Throws: `wrongSignature`, `wrongSize`, and `otherEvidence` when signals were added since training.
  public init(_ bytes: [UInt8]) throws(KindModelError) {
    try self.init(bytes.span)
  }

  public init(_ bytes: Span<UInt8>) throws(KindModelError) {
    guard bytes.count >= KindModel.headerByteCount else {
      throw .wrongSize(found: bytes.count, wanted: KindModel.headerByteCount)
    }
    guard bytes.count <= KindModel.byteLimit else {
      throw .wrongSize(found: bytes.count, wanted: KindModel.byteLimit)
    }
    let isSigned = KindModel.signature.withUTF8Buffer { signature in
      for index in 0..<8 where bytes[index] != signature[index] { return false }
      return true
    }
    guard isSigned else { throw .wrongSignature }
    func bits(at offset: Int) -> UInt32 {
      UInt32(
        littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
    func number(at offset: Int) -> Int { Int(Int32(bitPattern: bits(at: offset))) }
    let wordRowCount = number(at: 8)
    let evidenceRowCount = number(at: 12)
    guard evidenceRowCount == KindFeatures.evidenceRowCount else {
      throw .otherEvidence(found: evidenceRowCount, wanted: KindFeatures.evidenceRowCount)
    }
    // Before anything is multiplied: the page's integers have thirty-two bits.
    let mostRows = KindModel.byteLimit / KindModel.wordRowByteCount
    guard wordRowCount > 0, wordRowCount <= mostRows, wordRowCount % KindModel.bucketSize == 0
    else {
      throw .wrongSize(found: bytes.count, wanted: KindModel.byteLimit)
    }
    let evidenceStart = KindModel.headerByteCount + wordRowCount * KindModel.wordRowByteCount
    let wanted = evidenceStart + evidenceRowCount * KindModel.evidenceRowByteCount
    guard bytes.count == wanted else { throw .wrongSize(found: bytes.count, wanted: wanted) }
    var bias: InlineArray<6, Int> = InlineArray(repeating: 0)
    for kind in 0..<6 { bias[kind] = number(at: 24 + 4 * kind) }
    var rows: [SIMD8<Int8>] = []
    rows.reserveCapacity(wordRowCount + evidenceRowCount + 1)
    var tags: [UInt32] = []
    tags.reserveCapacity(wordRowCount / KindModel.bucketSize)
    let pairs = KindModel.weightPairs()
    for bucket in 0..<wordRowCount / KindModel.bucketSize {
      var bucketTags: UInt32 = 0
      for place in 0..<KindModel.bucketSize {
        let row = bucket * KindModel.bucketSize + place
        let bits = bits(at: KindModel.headerByteCount + row * KindModel.wordRowByteCount)
        bucketTags |= (bits & KindModel.tagMask) << UInt32(8 * place)
        rows.append(KindModel.weights(bits, pairs))
      }
      tags.append(bucketTags)
    }
    for row in 0..<evidenceRowCount {
      let start = evidenceStart + row * KindModel.evidenceRowByteCount
      var lanes = SIMD8<Int8>()
      for lane in 0..<6 { lanes[lane] = Int8(bitPattern: bytes[start + lane]) }
      rows.append(lanes)
    }
    rows.append(.zero)
    self.rows = rows
    self.tags = tags
    self.wordRowCount = wordRowCount
    self.bias = bias
    wordScale = Int64(number(at: 16))
    evidenceScale = Int64(number(at: 20))
    powers = (0..<KindModel.powerCount).map { step in
      UInt32(exponential(-Double(step) / 64) * 65536)
    }
    inverseRoots = (0..<KindModel.inverseRootCount).map { count in
      UInt16(KindModel.inverseRoot(of: count))
    }
  }

  private static let powerCount = 64 * 12
  private static let inverseRootCount = 256

  // MARK: Rows of words

  package static let bucketSize = 4
  /// The column from which words' weights are counted; rows have those before it.
  package static let ordinaryColumn = KindFeatures.kindCount - 1
  /// Bits of a row that tell whose it is, the lowest ones.
  package static let tagBitCount: UInt32 = 7
  package static let tagMask: UInt32 = 1 << tagBitCount - 1
  /// Bits of each weight: four of strength, the sign above them.
  package static let weightBitCount: UInt32 = 5
  package static let signBit: UInt32 = 1 << (weightBitCount - 1)

  /// What the sixteen strengths of a word's weight count: 127 times the power 1.5 of a fifteenth of each, since most
  /// weights are small. Texts of held-out authors were judged as well by weights rounded to these as by eight bits, and
  /// better than by even steps.
  package static let strengths: InlineArray<16, UInt8> = [
    0, 2, 6, 11, 17, 24, 32, 40, 49, 59, 69, 80, 91, 102, 115, 127,
  ]

  /// Two neighbouring weights of a row by their ten bits, the lower one's in the lower byte: all rows are read at every
  /// start of the program.
  private static func weightPairs() -> [UInt16] {
    func weight(_ bits: UInt32) -> UInt16 {
      let strength = Int8(bitPattern: strengths[Int(bits & (signBit - 1))])
      return UInt16(UInt8(bitPattern: bits & signBit == 0 ? strength : -strength))
    }
    return (0...pairMask).map { bits in
      weight(bits & (1 << weightBitCount - 1)) | weight(bits >> weightBitCount) << 8
    }
  }

  private static let pairMask: UInt32 = 1 << (2 * weightBitCount) - 1

  /// The weights in a row's bits.
  @inline(__always)
  private static func weights(_ bits: UInt32, _ pairs: [UInt16]) -> SIMD8<Int8> {
    let first = pairs[Int(bits >> tagBitCount & pairMask)]
    let second = pairs[Int(bits >> (tagBitCount + 2 * weightBitCount) & pairMask)]
    let third = pairs[Int(bits >> (tagBitCount + 4 * weightBitCount))]
    let lanes = UInt64(first) | UInt64(second) << 16 | UInt64(third) << 32
    return unsafeBitCast(lanes.littleEndian, to: SIMD8<Int8>.self)
  }

  /// The bucket of a hash, and the bits it is known by.
  @inline(__always)
  package static func place(of hash: UInt64, rowCount: Int) -> (bucket: Int, tag: UInt32) {
    let bucketCount = UInt64(truncatingIfNeeded: rowCount / bucketSize)
    let bucket = ((hash >> 32) &* bucketCount) >> 32
    return (Int(truncatingIfNeeded: bucket), UInt32(truncatingIfNeeded: hash) & tagMask)
  }

  /// The logit of each kind, in 1,024ths.
  package func logits(
    on message: Message, with evidence: KindEvidence, using memory: inout KindMemory
  ) -> InlineArray<6, Int> {
    let words = weigh(message, using: &memory)
    let proofs = weigh(evidence, of: message)
    // Sixty-four bits throughout: the page's integers have thirty-two.
    let count = memory.hashCount
    let share =
      count < inverseRoots.count ? Int64(inverseRoots[count]) : KindModel.inverseRoot(of: count)
    var logits: InlineArray<6, Int> = InlineArray(repeating: 0)
    for kind in 0..<6 {
      let fromWords = (Int64(words[kind]) * share * wordScale) >> 32
      let fromEvidence = (Int64(proofs[kind]) * evidenceScale) >> 16
      logits[kind] = bias[kind] + Int(fromWords + fromEvidence)
    }
    return logits
  }

  /// The weights of what evidence and form say, summed.
  private func weigh(_ evidence: KindEvidence, of message: Message) -> SIMD8<Int32> {
    var sum = SIMD8<Int32>()
    rows.withUnsafeBufferPointer { rows in
      let rows = UnsafeBufferPointer(rebasing: rows[wordRowCount...])
      var small = SIMD8<Int16>()
      var count = 0
      KindFeatures.forEachEvidence(evidence, message) { row in
        small &+= SIMD8<Int16>(truncatingIfNeeded: rows[row])
        count &+= 1
        if count == KindModel.smallSumLimit {
          sum &+= SIMD8<Int32>(truncatingIfNeeded: small)
          small = SIMD8<Int16>()
          count = 0
        }
      }
      sum &+= SIMD8<Int32>(truncatingIfNeeded: small)
    }
    return sum
  }

  /// The weights of so many words or proofs, at most 254 each, fit sixteen bits.
  private static let smallSumLimit = 128

  /// The weights of a message's words, their stems and their pairs, summed.
  private func weigh(_ message: Message, using memory: inout KindMemory) -> SIMD8<Int32> {
    memory.serve(identity)
    let openingEnd = KindFeatures.openingEnd(of: message)
    var reader = KindFeatures.UnitReader(message)
    var sum = SIMD8<Int32>()
    rows.withUnsafeBufferPointer { rows in
      tags.withUnsafeBufferPointer { tags in
        let table = Table(rows: rows, tags: tags)
        message.folded.bytes.withUnsafeBufferPointer { folded in
          message.tokens.withUnsafeBufferPointer { tokens in
            memory.withRoom(for: tokens.count) { known, hashes, count in
              sum = table.weighWords(
                tokens, 0..<openingEnd, folded, &reader, known, hashes, &count)
              sum &+= table.weighOpening(UnsafeBufferPointer(hashes), count)
              sum &+= table.weighWords(
                tokens, openingEnd..<tokens.count, folded, &reader, known, hashes, &count)
              sum &+= table.weighPairs(UnsafeBufferPointer(hashes), count)
            }
            if message.counts.slots > 0 { sum &+= table.weighSlots(of: message) }
          }
        }
      }
    }
    return sum
  }

  /// The rows of words and their tags, lent. Loops over words are functions of their own, so that each holds what it
  /// needs in registers.
  private struct Table {
    let rows: UnsafeBufferPointer<SIMD8<Int8>>
    let tags: UnsafeBufferPointer<UInt32>

    /// The last row, which is all zeros.
    @inline(__always)
    var none: Int { rows.count &- 1 }

    /// The row of a hash that the model knows, and the last one for others. An empty row answers to the tag 0; it weighs
    /// nothing either.
    ///
    /// Whether a hash is known is anybody's guess, so that it is told without jumps: a wrong guess costs more.
    @inline(__always)
    func row(of hash: UInt64) -> Int {
      let (bucket, tag) = KindModel.place(of: hash, rowCount: tags.count &* KindModel.bucketSize)
      // A byte of zero is the lane that holds the tag: added to it, 0x7F leaves its highest bit alone. Tags have seven
      // bits, so that no sum runs over into the next lane.
      let differences = tags[bucket] ^ tag &* 0x0101_0101
      let hits = ~(differences &+ 0x7F7F_7F7F) & 0x8080_8080
      let row = bucket &* KindModel.bucketSize &+ (hits.trailingZeroBitCount &>> 3)
      // All ones when a lane holds the tag; a choice would be compiled to a jump.
      let isKnown = Int(truncatingIfNeeded: Int32(bitPattern: hits | (0 &- hits)) &>> 31)
      return none ^ (row ^ none) & isKnown
    }

    /// What the model knows by a hash weighs; nothing for what it doesn't know.
    @inline(__always)
    func weights(_ hash: UInt64) -> SIMD8<Int16> {
      SIMD8<Int16>(truncatingIfNeeded: rows[row(of: hash)])
    }

    /// Weighs the words in a stretch of tokens with their stems, and adds their hashes.
    @inline(never)
    func weighWords(
      _ tokens: UnsafeBufferPointer<Token>, _ stretch: Range<Int>,
      _ folded: UnsafeBufferPointer<UInt8>, _ reader: inout KindFeatures.UnitReader,
      _ known: UnsafeMutablePointer<KindMemory.Word>,
      _ hashes: UnsafeMutableBufferPointer<UInt64>, _ count: inout Int
    ) -> SIMD8<Int32> {
      var sum = SIMD8<Int32>()
      var end = count
      var first = stretch.lowerBound
      while first < stretch.upperBound {
        let next = min(stretch.upperBound, first + KindModel.smallSumLimit)
        var small = SIMD8<Int16>()
        reader.read(tokens, first..<next, folded) { unit in
          let hash = unit.hash
          let place = KindMemory.place(of: hash)
          let difference = (known[place].bits ^ unit.bits) | (known[place].stem ^ unit.stem)
          if difference != 0 { known[place] = weighed(unit) }
          small &+= known[place].weights
          hashes[end] = hash
          end &+= 1
        }
        sum &+= SIMD8<Int32>(truncatingIfNeeded: small)
        first = next
      }
      count = end
      return sum
    }

    @inline(never)
    private func weighed(_ unit: KindFeatures.Unit) -> KindMemory.Word {
      var sum = weights(unit.hash)
      if unit.stem != 0 { sum &+= weights(unit.stemHash) }
      return KindMemory.Word(bits: unit.bits, stem: unit.stem, weights: sum)
    }

    /// Weighs the first words once more.
    @inline(never)
    func weighOpening(_ hashes: UnsafeBufferPointer<UInt64>, _ count: Int) -> SIMD8<Int32> {
      weigh(count) { index in KindFeatures.openingHash(hashes[index]) }
    }

    /// Weighs each word with the one before it.
    @inline(never)
    func weighPairs(_ hashes: UnsafeBufferPointer<UInt64>, _ count: Int) -> SIMD8<Int32> {
      var pairs = KindFeatures.PairMaker()
      return weigh(count) { index in pairs.pair(with: hashes[index]) }
    }

    @inline(__always)
    private func weigh(_ count: Int, _ hash: (_ index: Int) -> UInt64) -> SIMD8<Int32> {
      var sum = SIMD8<Int32>()
      var first = 0
      while first < count {
        let end = min(count, first &+ KindModel.smallSumLimit)
        var small = SIMD8<Int16>()
        for index in first..<end { small &+= weights(hash(index)) }
        sum &+= SIMD8<Int32>(truncatingIfNeeded: small)
        first = end
      }
      return sum
    }

    /// Weighs what is to be filled into slots.
    func weighSlots(of message: Message) -> SIMD8<Int32> {
      var sum = SIMD8<Int32>()
      message.folded.bytes.withUnsafeBufferPointer { folded in
        message.tokens.withUnsafeBufferPointer { tokens in
          var reader = KindFeatures.UnitReader(message)
          reader.read(tokens, 0..<tokens.count, folded) { unit in
            guard unit.isSlot else { return }
            KindFeatures.forEachSlotWord(of: tokens[unit.token], folded) {
              sum &+= SIMD8<Int32>(truncatingIfNeeded: weights($0))
            }
          }
        }
      }
      return sum
    }
  }

  /// What the sum of a text's weights is multiplied by, in 65,536ths: one by the root of its count of words; beyond
  /// `mostWordCount` it falls as the count grows.
  private static func inverseRoot(of count: Int) -> Int64 {
    if count > mostWordCount {
      return inverseRoot(of: mostWordCount) * Int64(mostWordCount) / Int64(count)
    }
    let square = (Int64(1) << 32) / Int64(max(count, leastWordCount))
    // Below 2^29, so that its root has fifteen bits.
    var root: Int64 = 0
    for place in 0..<Int64(15) {
      let trial = root | 1 << (14 - place)
      if trial * trial <= square { root = trial }
    }
    return root
  }

  /// Shorter texts are not weighed up to this many words, so that one word doesn't decide alone.
  package static let leastWordCount = 12
  /// In longer texts the mean weight of a word counts, not the sum: there a small tilt of many words would outweigh
  /// everything. Long mail is where most ordinary texts were taken for outreach.
  package static let mostWordCount = 60

  /// The probability of each kind, in thousandths that sum to about 1,000.
  package func shares(of logits: InlineArray<6, Int>) -> InlineArray<6, Int> {
    var greatest = logits[0]
    for kind in 1..<6 { greatest = max(greatest, logits[kind]) }
    var weights: InlineArray<6, UInt32> = InlineArray(repeating: 0)
    var sum: UInt32 = 0
    for kind in 0..<6 {
      let step = (greatest - logits[kind]) * 64 / KindModel.unit
      weights[kind] = step < powers.count ? powers[step] : 0
      sum += weights[kind]
    }
    var shares: InlineArray<6, Int> = InlineArray(repeating: 0)
    // In thirty-two bits, which hold a thousand times the greatest weight: wider divisions take longer.
    for kind in 0..<6 { shares[kind] = Int((weights[kind] * 1000 + sum / 2) / sum) }
    return shares
  }

  /// Calls `body` with every weight that speaks for the kind in a column, in 65,536ths of a logit's part,
  /// and the token it is at.
  func forEachWordWeight(
    of column: Int, in message: Message, _ body: (_ weight: Int, _ token: Int) -> Void
  ) {
    rows.withUnsafeBufferPointer { rows in
      tags.withUnsafeBufferPointer { tags in
        let table = Table(rows: rows, tags: tags)
        _ = KindFeatures.forEachWord(of: message) { hash, token in
          let row = table.row(of: hash)
          if row == table.none { return }
          var others = 0
          for kind in 0..<6 { others += Int(rows[row][kind]) }
          body(Int(rows[row][column]) * 6 - others, token)
        }
      }
    }
  }
}

/// `e` to a power, from additions, multiplications and divisions alone, so that every build gets the same bits.
package func exponential(_ power: Double) -> Double {
  if power < -700 { return 0 }
  // e^x = (e^(x / 2^k))^(2^k), with the inner power below 1/32.
  var halvings = 0
  var small = power
  while small > 0.03125 || small < -0.03125 {
    small /= 2
    halvings += 1
  }
  var term = 1.0
  var sum = 1.0
  for degree in 1...9 {
    term = term * small / Double(degree)
    sum += term
  }
  for _ in 0..<halvings { sum *= sum }
  return sum
}
