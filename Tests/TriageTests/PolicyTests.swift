import KindJudging
import Testing
import Triage

import struct TestSupport.SeededGenerator

/// Table 1.2 of the seeds, typed from it through the mapping in 1.3.
@Suite struct `The decision table` {
  static let known: Situation = {
    var situation = Situation(kind: .personal, relationship: .known)
    situation.metInPerson = true
    return situation
  }()
  static let recruiter: Situation = {
    var situation = Situation(kind: .generic, relationship: .stranger)
    situation.hasRecruiterTitle = true
    return situation
  }()
  static let mutuals: Situation = {
    var situation = Situation(kind: .standard, relationship: .stranger)
    situation.mutuals = 40
    return situation
  }()
  static let scam: Situation = {
    var situation = Situation(kind: .scam, relationship: .stranger)
    situation.fraudSignCount = 2
    return situation
  }()
  static let personal = Situation(kind: .personal, relationship: .stranger)
  static let standard = Situation(kind: .standard, relationship: .stranger)
  static let pitch = Situation(kind: .pitch, relationship: .stranger)

  @Test(
    arguments: [
      (Policy.pullara, known, .acceptAndThank, .thanks), (.pullara, recruiter, .accept, .none),
      (.pullara, personal, .replyWithoutAccepting, .declineWithReason),
      (.pullara, mutuals, .replyWithoutAccepting, .declineWithReason),
      (.pullara, standard, .declineSilently, .none), (.pullara, pitch, .declineSilently, .none),
      (.pullara, scam, .report, .none),
      (.halpert, known, .accept, .none), (.halpert, recruiter, .vet, .none),
      (.halpert, personal, .replyWithoutAccepting, .suggestCall),
      (.halpert, mutuals, .vet, .none), (.halpert, standard, .declineSilently, .none),
      (.halpert, pitch, .declinePolitely, .declinePitch), (.halpert, scam, .report, .none),
      (.miller, known, .accept, .none), (.miller, recruiter, .replyWithoutAccepting, .askWhy),
      (.miller, personal, .replyWithoutAccepting, .askWhy),
      (.miller, mutuals, .replyWithoutAccepting, .askHowMet),
      (.miller, standard, .replyWithoutAccepting, .askHowMet),
      (.miller, pitch, .replyWithoutAccepting, .askWhy), (.miller, scam, .report, .none),
      (.bridge, known, .accept, .none), (.bridge, recruiter, .accept, .none),
      (.bridge, personal, .replyWithoutAccepting, .askWhy),
      (.bridge, mutuals, .replyWithoutAccepting, .askHowMet),
      (.bridge, standard, .replyWithoutAccepting, .askWhy),
      (.bridge, pitch, .declinePolitely, .declinePitch), (.bridge, scam, .report, .none),
      (.quantity, known, .accept, .none), (.quantity, recruiter, .accept, .none),
      (.quantity, personal, .accept, .none), (.quantity, mutuals, .accept, .none),
      (.quantity, standard, .accept, .none), (.quantity, pitch, .declineSilently, .none),
      (.quantity, scam, .report, .none),
    ] as [(Policy, Situation, Decision, ReplyKind)])
  func `is reproduced by the presets`(
    _ policy: Policy, _ situation: Situation, _ decision: Decision, _ reply: ReplyKind
  ) {
    let ruling = policy.ruling(on: situation)
    #expect(ruling.decision == decision)
    #expect(ruling.reply == reply)
    #expect(ruling.row != nil)
  }

  @Test func `gives a stranger's generic note the default row`() {
    for policy in Policy.presets {
      let generic = policy.ruling(on: Situation(kind: .generic, relationship: .stranger))
      #expect(generic.decision == policy.ruling(on: Self.standard).decision)
    }
  }

  @Test func `picks follow-me before coffee before the reason`() {
    var situation = Self.personal
    situation.isLocal = true
    #expect(Policy.pullara.ruling(on: situation).reply == .coffee)
    situation.mentionsMyWriting = true
    #expect(Policy.pullara.ruling(on: situation).reply == .followMe)
    situation = Self.personal
    situation.isLocal = false
    situation.isInteresting = true
    #expect(Policy.pullara.ruling(on: situation).reply == .coffee)
  }

  @Test func `treats one person on four networks as the article does`() {
    var person = Self.personal
    person.metInPerson = false
    person.sharesLanguage = true
    func decision(_ network: Network) -> Decision {
      person.network = network
      return Policy.miller.ruling(on: person).decision
    }
    #expect(decision(.linkedin) == .replyWithoutAccepting)
    #expect(decision(.facebook) == .declineSilently)
    #expect(decision(.x) == .accept)
    #expect(decision(.other) == .vet)
    person.metInPerson = true
    #expect(decision(.facebook) == .accept)
    person.isAdult = true
    #expect(decision(.x) == .declineSilently)
  }

  @Test func `leaves ordinary and automatic messages, and what known people write, undecided`() {
    for policy in Policy.presets {
      for kind in [MessageKind.ordinary, .automatic] {
        #expect(policy.ruling(on: Situation(kind: kind)).decision == .none)
      }
      var message = Self.known
      message.isInvitation = false
      #expect(policy.ruling(on: message).decision == .none)
    }
  }
}

@Suite struct `Laws of policies` {
  private func situation(_ generator: inout SeededGenerator) -> Situation {
    func flip() -> Bool { Bool.random(using: &generator) }
    func maybe() -> Bool? { [true, false, nil][Int.random(in: 0..<3, using: &generator)] }
    let kinds = MessageKind.allCases
    var situation = Situation(
      kind: kinds[Int.random(in: 0..<kinds.count, using: &generator)],
      network: Network.allCases[Int.random(in: 0..<5, using: &generator)], isInvitation: flip(),
      relationship: Relationship.allCases[Int.random(in: 0..<3, using: &generator)])
    situation.metInPerson = maybe()
    situation.hasRecruiterTitle = flip()
    situation.mutuals = flip() ? Int.random(in: 0...60, using: &generator) : nil
    situation.mentionsMyWriting = flip()
    situation.isLocal = maybe()
    situation.isInteresting = flip()
    situation.sharesLanguage = maybe()
    situation.isAdult = flip()
    situation.fraudSignCount = Int.random(in: 0...3, using: &generator)
    situation.suspicionCount = Int.random(in: 0...2, using: &generator)
    return situation
  }

  @Test func `nothing accepted at orientation 0.2 is declined at 0.8, and openness never falls`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<4000 {
      let situation = situation(&generator)
      for var policy in Policy.presets {
        var last = -1
        for orientation in [0.0, 0.2, 0.5, 0.8, 1.0] {
          policy.orientation = orientation
          let openness = policy.ruling(on: situation).decision.openness ?? last
          #expect(openness >= last, "seed \(seed): \(situation)")
          last = openness
        }
      }
    }
  }

  @Test func `a single sign never leads to a report, nor do photo and connection count`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      var situation = situation(&generator)
      situation.fraudSignCount = 1
      for policy in Policy.presets {
        #expect(policy.ruling(on: situation).decision != .report, "seed \(seed)")
        var other = situation
        other.suspicionCount = 5
        #expect(policy.ruling(on: other) == policy.ruling(on: situation), "seed \(seed)")
      }
    }
  }

  @Test func `changing one row changes exactly the situations it decides`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    let policy = Policy.pullara
    var edited = policy
    let index = edited.rows.count - 1
    edited.rows[index].decision = .vet
    for _ in 0..<2000 {
      let situation = situation(&generator)
      let before = policy.ruling(on: situation)
      let after = edited.ruling(on: situation)
      if before.row == index {
        #expect(after.decision == .vet, "seed \(seed)")
      } else {
        #expect(after == before, "seed \(seed)")
      }
    }
  }
}
