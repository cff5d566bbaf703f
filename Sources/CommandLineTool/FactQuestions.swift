/// Asks at a terminal for what a note needs and nobody has said yet.
struct FactQuestions {
  private let surroundings: Surroundings
  private let readAnswer: () -> [UInt8]?
  private var hasAsked = false
  private var hasEnded = false

  /// `nil` where nobody can be asked.
  init?(_ surroundings: Surroundings) {
    guard let readAnswer = surroundings.readAnswer else { return nil }
    self.surroundings = surroundings
    self.readAnswer = readAnswer
  }

  /// Fills in the name and a reason, and what goes with them; every question can be skipped.
  mutating func complete(_ stated: inout StatedFacts) {
    let hasName = stated.facts.name != nil || stated.facts.given != nil
    let hasReason = !stated.complete().reasons.isEmpty
    guard !hasName || !hasReason else { return }
    if !hasName { stated.facts.name = answer("Whom do you write to?") }
    guard !hasReason else { return }
    stated.met = answer("Where did you meet?")
    if stated.met == nil {
      stated.about = answer("Which talk, article or work of theirs do you know?")
    } else {
      stated.about = answer("What did you talk about?")
    }
    if stated.met != nil || stated.about != nil {
      stated.point = stated.point ?? answer("Which point of it stayed with you?")
      stated.ask = stated.ask ?? answer("What do you want to ask them?")
    }
  }

  /// What was answered; `nil` when the question was skipped, or the answers have ended.
  private mutating func answer(_ question: String) -> [UInt8]? {
    if hasEnded { return nil }
    if !hasAsked { surroundings.printError("Return skips a question.") }
    hasAsked = true
    surroundings.writeError(Array((question + " ").utf8))
    guard let line = readAnswer() else {
      hasEnded = true
      surroundings.printError("")
      return nil
    }
    return line.contains { $0 > 0x20 } ? line : nil
  }
}
