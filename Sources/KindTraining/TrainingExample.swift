public import KindJudging
public import Linting
import MessageText

/// A labelled message reduced to what the model sees.
public struct TrainingExample: Sendable {
  /// Hashes of words, of their concepts, and of pairs, in the order of the text.
  let words: [UInt64]
  /// Words and marks, which is what weights are divided by the root of.
  let wordCount: Int
  let evidenceRows: [UInt16]
  /// Column of the kind, see `KindFeatures.kinds`.
  let column: Int
  /// Whose text it is; texts of one author are held out together.
  public let author: Int
  let evidence: KindEvidence

  /// Reads what `inspection` found.
  ///
  /// - Returns: `nil` for kinds that are not learnt.
  public init?(
    _ inspection: borrowing Inspection, kind: MessageKind, author: Int,
    concepts: WordConcepts = WordConcepts()
  ) {
    var column: Int?
    for index in 0..<KindFeatures.kindCount where KindFeatures.kinds[index] == kind {
      column = index
    }
    guard let column else { return nil }
    var words: [UInt64] = []
    wordCount = KindFeatures.forEachWord(of: inspection.message) { hash, _ in
      words.append(hash)
      if let shared = concepts.features[hash] { words += shared }
    }
    var rows: [UInt16] = []
    KindFeatures.forEachEvidence(inspection.evidence, inspection.message) {
      rows.append(UInt16($0))
    }
    self.words = words
    evidenceRows = rows
    self.column = column
    self.author = author
    evidence = inspection.evidence
  }
}

/// What learning may vary; the shipped values are the best of cross-validation over authors.
public struct TrainingSettings: Sendable {
  /// Words and pairs that fewer messages hold are left out.
  public var leastMessages = 2
  /// Words and pairs that fewer authors use are left out: they are about a topic, not about a kind.
  public var leastAuthors = 2
  public var rounds = 60
  public var rate = 0.2
  /// How strongly weights of words are drawn to zero.
  public var wordDecay = 0.0001
  public var evidenceDecay = 0.004
  /// How much a piece of evidence counts beside a word.
  public var evidenceGain = 0.2
  /// Where the weight of a signal for its kind is drawn to, before the gain.
  public var priorWeight = 2.0
  /// In one of so many rounds only evidence is seen; 0 for never.
  public var hidingPeriod = 6
  public var usesWords = true
  public var usesEvidence = true
  /// Rows of the finished model for words.
  public var wordRowCount = 64_000

  public init() {}
}
