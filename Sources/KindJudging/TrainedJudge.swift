import MessageText

extension KindJudge {
  /// Combines typed evidence with learnt weights. Abstains, with `ordinary`, when it is not sure of more.
  public static func trained(_ model: KindModel) -> KindJudge {
    KindJudge(
      { evidence, message, memory in
        if let proven = provenKind(evidence) { return proven }
        let shares = model.shares(of: model.logits(on: message, with: evidence, using: &memory))
        return judgement(shares, evidence)
      },
      explain: { kind, evidence, message, limit in
        model.decidingSpans(for: kind, in: message, with: evidence, limit: limit)
      })
  }

  /// What a kind's share counts for, in thousandths, in the order of `KindFeatures.kinds`. Kinds of which the corpus
  /// has few messages get less than their share from learning.
  ///
  /// Source: cross-validation for macro-F1 as the training part stood with thirty-five authors; what personal counts for
  /// beside ordinary, with fifty-one.
  package static let weights: InlineArray<6, Int> = [680, 1350, 1320, 1600, 1450, 900]

  /// How many times the share of ordinary mail outreach must have to be claimed, in thousandths: a false alarm costs more
  /// trust than a missed pitch.
  ///
  /// Source: cross-validation over authors, where with this one of a hundred ordinary messages is a false alarm.
  private static let leastOdds = 3500
  /// The share that anything but ordinary must have, in thousandths.
  ///
  /// Source: cross-validation over authors; 250 to 350 are alike.
  private static let leastShare = 300
  /// Columns before this one are outreach that costs something when it is claimed wrongly.
  private static let claimCount = 4
  private static let personal = 4
  private static let ordinary = KindModel.ordinaryColumn

  /// The kind that has most of the weighted shares; ordinary where that is in doubt.
  package static func judgement(
    _ shares: InlineArray<6, Int>, _ evidence: KindEvidence
  ) -> KindJudgement {
    var best =
      shares[personal] * weights[personal] > shares[ordinary] * weights[ordinary]
      ? personal : ordinary
    if !evidence.addressesNobody {
      for column in 0..<claimCount
      where shares[column] * weights[column] > shares[best] * weights[best] {
        best = column
      }
      if best < claimCount, shares[best] * 1000 < shares[ordinary] * leastOdds { best = ordinary }
    }
    if shares[best] < leastShare { best = ordinary }
    return KindJudgement(
      kind: KindFeatures.kinds[best], confidence: Thousandths(shares[best]),
      generic: Thousandths(shares[0]), pitch: Thousandths(shares[1]),
      personal: Thousandths(shares[personal]), swap: evidence.swap)
  }

  /// One-click texts and the platform's own sentence, where the text proves them.
  package static func provenKind(_ evidence: KindEvidence) -> KindJudgement? {
    let signals = evidence.signals
    let kind: MessageKind
    if signals.has(.oneClick) {
      kind = .automatic
    } else if signals.has(.defaultText), !signals.has(.reason), !signals.has(.offer),
      !signals.has(.jobOffer), !signals.has(.moneyLure), !signals.has(.valuablesAsk)
    {
      kind = .standard
    } else {
      return nil
    }
    return KindJudgement(
      kind: kind, confidence: Thousandths(950), generic: Thousandths(kind == .standard ? 900 : 0),
      pitch: Thousandths(0), personal: Thousandths(0), swap: evidence.swap)
  }
}

extension Signal {
  /// The kind that the signal speaks for; `nil` where it speaks for none or for several.
  public var kind: MessageKind? {
    switch self {
    case .defaultText: .standard
    case .oneClick: .automatic
    case .networkWish, .flattery, .seeker: .generic
    case .offer, .price, .proof, .demoAsk, .discovery, .followUp, .deniedPitch: .pitch
    case .jobOffer: .recruiter
    case .moneyLure, .valuablesAsk, .offPlatform, .romance: .scam
    case .reason, .reference, .detail, .heldReason: .personal
    case .ordinaryLife, .everyday, .homeLife, .answer, .decline: .ordinary
    case .provenance, .meetingAsk, .hiringWords, .anchor, .thanksForConnecting: nil
    }
  }
}

extension KindModel {
  /// The parts of a message that spoke most for a kind: its signals, then the sentences with the words that
  /// weigh most for it.
  ///
  /// - Returns: At most `limit` spans, in the order of the text.
  func decidingSpans(
    for kind: MessageKind, in message: Message, with evidence: KindEvidence, limit: Int
  ) -> [DecidingSpan] {
    var found = evidence.signalSpans(for: kind, limit: limit)
    var column: Int?
    for index in 0..<KindFeatures.kindCount where KindFeatures.kinds[index] == kind {
      column = index
    }
    guard found.count < limit, let column else { return found }
    var weights = [Int](repeating: 0, count: message.sentences.count)
    forEachWordWeight(of: column, in: message) { weight, token in
      let sentence = Int(message.tokens[token].sentence)
      if sentence < weights.count { weights[sentence] += weight }
    }
    while found.count < limit {
      var best = 0
      for index in weights.indices where weights[index] > weights[best] { best = index }
      guard best < weights.count, weights[best] > 0 else { break }
      weights[best] = 0
      let span = message.sentences[best].span
      let known = found.contains { known in
        known.span.lowerBound < span.upperBound && span.lowerBound < known.span.upperBound
      }
      if !known { found.append(DecidingSpan(span: span, signal: nil)) }
    }
    found.sort {
      ($0.span.lowerBound, $0.span.upperBound) < ($1.span.lowerBound, $1.span.upperBound)
    }
    return found
  }
}
