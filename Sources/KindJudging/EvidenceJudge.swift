import MessageText

/// The judgement of kind from typed evidence alone, with weights set by hand.
///
/// Each kind gets points for the signals that speak for it; the kind with the most points wins, `ordinary`
/// when none has enough. It needs no training data and serves until a trained model is handed in.
extension KindJudge {
  public static let fromEvidence = KindJudge { evidence, _, _ in
    EvidencePoints(
      signals: evidence.signals, nameCount: evidence.nameCount, swap: evidence.swap
    ).judgement
  }
}

private struct EvidencePoints {
  let signals: SignalCounts
  let nameCount: Int
  let swap: Thousandths

  private func count(_ signal: Signal) -> Int { min(3, signals[signal]) }
  private func has(_ signal: Signal) -> Bool { signals.has(signal) }

  private var hasReason: Bool { has(.reason) }

  /// Points below which a kind is not claimed.
  private static let threshold = 30

  var pitch: Int {
    var points = count(.offer) * 26 + count(.demoAsk) * 24 + count(.proof) * 16
    points += count(.discovery) * 20 + count(.deniedPitch) * 22 + count(.followUp) * 14
    if has(.thanksForConnecting), has(.discovery) || has(.meetingAsk) { points += 14 }
    if has(.meetingAsk), has(.offer) || has(.proof) { points += 12 }
    return points - count(.ordinaryLife) * 14 - count(.answer) * 10
  }

  var recruiter: Int {
    let points = count(.jobOffer) * 34 + min(1, count(.jobOffer)) * count(.hiringWords) * 6
    return points - count(.ordinaryLife) * 10
  }

  var scam: Int {
    var points = count(.moneyLure) * 34 + count(.valuablesAsk) * 34 + count(.offPlatform) * 22
    points += count(.romance) * 24
    if has(.offPlatform), has(.moneyLure) || has(.romance) || has(.valuablesAsk) { points += 20 }
    return points - count(.ordinaryLife) * 12
  }

  var personal: Int {
    var points = count(.reason) * 34 + count(.anchor) * 12
    if nameCount > 0, hasReason { points += 6 }
    points -= count(.flattery) * 4
    return points - count(.ordinaryLife) * 12
  }

  var generic: Int {
    var points = count(.networkWish) * 24 + count(.provenance) * 20 + count(.flattery) * 16
    if !hasReason, has(.meetingAsk) { points += 12 }
    if has(.thanksForConnecting) { points += 20 }
    return points - count(.ordinaryLife) * 16 - count(.answer) * 12
  }

  var judgement: KindJudgement {
    if has(.oneClick) { return judged(.automatic, points: 90, over: 0) }
    let defaultOnly = has(.defaultText) && !hasReason && !has(.offer) && !has(.jobOffer)
    if defaultOnly, scam < EvidencePoints.threshold {
      return judged(.standard, points: 90, over: 0)
    }
    // Ties go to the kind that does the reader more harm when missed.
    var ranking = Ranking()
    ranking.take(.scam, scam)
    ranking.take(.recruiter, recruiter)
    ranking.take(.pitch, pitch)
    ranking.take(.personal, personal)
    ranking.take(.generic, generic)
    return judged(ranking.kind, points: ranking.points, over: ranking.second)
  }

  private struct Ranking {
    var kind = MessageKind.ordinary
    var points = EvidencePoints.threshold - 1
    var second = 0

    mutating func take(_ kind: MessageKind, _ points: Int) {
      if points > self.points {
        second = self.kind == .ordinary ? 0 : self.points
        self.kind = kind
        self.points = points
      } else {
        second = max(second, points)
      }
    }
  }

  private func judged(_ kind: MessageKind, points: Int, over second: Int) -> KindJudgement {
    KindJudgement(
      kind: kind,
      confidence: Thousandths(
        kind == .ordinary ? 600 : 500 + (points - second) * 1000 / (2 * points + 60)),
      generic: EvidencePoints.score(generic), pitch: EvidencePoints.score(pitch),
      personal: EvidencePoints.score(personal), swap: swap)
  }

  private static func score(_ points: Int) -> Thousandths {
    Thousandths(points <= 0 ? 0 : points * 1000 / (points + 30))
  }
}
