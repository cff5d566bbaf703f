public import Linting
import MessageText

/// Claims that are not so, or cannot be checked.
public enum HonestyRules {
  public static let all: [Rule] = [
    recipientAskedNotTo, unsupportedMeeting, vagueReferral, wrongRecipientDetail, fakeReplyPrefix,
  ]

  private static func facts(_ change: (inout Facts) -> Void) -> Facts {
    var facts = Facts()
    change(&facts)
    return facts
  }

  private static func reason(_ type: StaticString) -> Facts.Reason {
    var reason = Facts.Reason()
    reason.type = type.withUTF8Buffer { Array($0) }
    return reason
  }

  /// The recipient has said how they want to be approached, and this is not it.
  static let recipientAskedNotTo = Rule(
    id: RuleID("honesty", "recipient-asked-not-to"),
    severity: SeverityTable(invite: .error, message: .error, followUp: .error),
    message: "is what this person has asked people not to send",
    why: "They said so in public; writing all the same tells them that you did not look.",
    remedy: "Follow them instead, or leave it.",
    source: "SEEDS S4: don't send me a request, follow me",
    isEnglish: false, isProtected: true,
    flagged: [
      Example(
        "⟦Hi Ana, your talk in Porto helped me.⟧", purpose: .invite,
        facts: facts { $0.invitePolicy = .followOnly }),
      Example(
        "⟦We'd love to connect after the fair.⟧", purpose: .invite,
        facts: facts { $0.invitePolicy = .followOnly }),
      Example(
        "⟦Hi Jo, may I ask about your map?⟧", purpose: .invite,
        facts: facts { $0.invitePolicy = .followOnly }),
    ],
    accepted: [
      Example(
        "Hi Ana, your talk in Porto helped me.", purpose: .message,
        facts: facts { $0.invitePolicy = .followOnly }),
      Example(
        "Hi Ana, your talk in Porto helped me.", purpose: .invite,
        facts: facts { $0.invitePolicy = .open }),
      Example("Hi Ana, your talk in Porto helped me.", purpose: .invite),
    ],
    needs: Needs(.facts),
    detector: .inspect { inspection, candidates in
      guard inspection.facts?.invitePolicy != nil, let first = inspection.message.sentences.first,
        let last = inspection.message.sentences.last
      else { return }
      candidates.append(Candidate(first.span.lowerBound..<last.span.upperBound))
    },
    guards: [
      .when("their wish allows it") { inspection, _ in
        switch inspection.facts?.invitePolicy {
        case .followOnly: inspection.context.purpose != .invite
        case .noRecruiters: inspection.judgement.kind != .recruiter
        case .noSales: inspection.judgement.kind != .pitch
        case .open, nil: true
        }
      }
    ])

  /// A meeting that the facts know nothing of.
  static let unsupportedMeeting = Rule(
    id: RuleID("honesty", "unsupported-shared-history"),
    severity: SeverityTable(invite: .error, message: .error, followUp: .error),
    message: "claims a shared past that the facts do not hold",
    why: "False closeness is found out in a minute, and it angers people more than none.",
    remedy: "Take it out, or add the meeting to the facts if it is true.",
    source: "FTC 2003: 42 % of sampled spam feigned a personal tie",
    isProtected: true,
    flagged: [
      Example("Hi Ana, ⟦we met⟧ in Lyon.", facts: facts { $0.company = Array("Acme".utf8) }),
      Example(
        "⟦We worked together⟧ at the port.", facts: facts { $0.company = Array("Acme".utf8) }),
      Example(
        "⟦We studied together⟧, and I write at last.",
        facts: facts { $0.reasons = [reason("talk")] }),
    ],
    accepted: [
      Example("Hi Ana, we met in Lyon.", facts: facts { $0.reasons = [reason("met")] }),
      Example(
        "We worked together at the port.", facts: facts { $0.reasons = [reason("worked-together")] }
      ),
      Example("Hi Ana, we met in Lyon.", facts: facts { $0.metInPerson = true }),
      "Hi Ana, we met in Lyon.",
    ],
    detector: .phrases(
      """
      we (met|worked together|studied together)
      (great|good|nice|lovely) (meeting|to have met) you
      it was (great|good|nice|lovely) (meeting|to meet) you
      """),
    guards: [
      .when("the facts support it, or there are none") { inspection, _ in
        guard let facts = inspection.facts else { return true }
        if facts.metInPerson == true || facts.known == true || (facts.strength ?? 5) <= 4 {
          return true
        }
        let shared: [StaticString] = [
          "met", "worked-together", "studied-together", "volunteering", "group", "mailed",
        ]
        return facts.reasons.contains { reason in
          shared.contains { name in name.withUTF8Buffer { $0.elementsEqual(reason.type) } }
        }
      }
    ])

  /// Somebody is said to have sent the writer, and nobody is named.
  static let vagueReferral = Rule(
    id: RuleID("honesty", "vague-referral"),
    severity: .outreach(.warning),
    message: "borrows the trust of somebody it doesn't name",
    why: "A friend without a name can't be asked, so the reader doubts that there is one.",
    remedy: "Say who it was, if they are willing, or leave them out.",
    source: "own judgement; RULES 4.8",
    about: .generic, isProtected: true,
    flagged: [
      "Hi Ana, ⟦a mutual friend told me⟧ about you.",
      "⟦A colleague suggested you⟧ might like to connect.",
      "⟦I was referred to you⟧ and would love to connect.",
      "⟦Someone recommended you⟧ to me, so let's connect.",
    ],
    accepted: [
      "Ana Lopes suggested you, and she says hello.",
      "A colleague of yours, Rui Prates, told me about the lock.",
      "I was referred to you by Rui Prates at the fair.",
      "My neighbour Rui, a mutual friend, told me about you.",
    ],
    detector: .phrases(
      """
      (a|our)? mutual (friend|contact|connection|acquaintance) (told me|suggested|recommended\
      |mentioned)
      (a|one of your) (friend|colleague|contact|colleagues|friends) (suggested|recommended) you
      (somebody|someone) (suggested|recommended) you
      i was (referred|recommended|pointed) to you
      you were recommended to me
      """),
    guards: [
      .when("somebody is named") { inspection, candidate in
        let sentence = inspection.message.sentences[
          inspection.sentenceIndex(atByte: candidate.span.lowerBound)]
        // The reader's own name in the greeting is nobody's referral.
        let start = max(sentence.span.lowerBound, inspection.opening?.lowerBound ?? 0)
        for token in inspection.tokens[sentence.firstToken..<sentence.endToken] {
          guard Int(token.start) >= start, !candidate.span.overlaps(token.span) else { continue }
          if token.kind == .placeholder { return true }
          if token.kind == .word, token.flags.contains(.capitalised),
            token.key != WordKey(short: "i")
          {
            return true
          }
        }
        return false
      }
    ])

  /// `Re:` on a first message.
  static let fakeReplyPrefix = Rule(
    id: RuleID("honesty", "fake-reply-prefix"),
    severity: SeverityTable(message: .error),
    message: "has a subject that feigns an earlier exchange",
    why: "A subject that misleads about what the mail is breaks the law in some countries.",
    remedy: "Take the prefix out.",
    source: "FTC guidance on deceptive subject lines (CAN-SPAM)",
    isEnglish: false, isProtected: true,
    flagged: [
      Example(
        "⟦⟧Hi Ana, we help companies like yours save paper, and our clients love it.",
        purpose: .message, channel: .email,
        subject: "Re: our call"),
      Example(
        "⟦⟧Hello, our platform helps teams like yours. Would you like to book a demo?",
        purpose: .message, channel: .email,
        subject: "FWD: proposal"),
      Example(
        "⟦⟧Our platform saves time.", purpose: .message, channel: .inMail,
        subject: "RE: RE: invoice"),
    ],
    accepted: [
      Example(
        "Hi Ana, the room is booked.", purpose: .message, channel: .email, subject: "Re: Thursday"),
      Example("Hi Ana, here it is.", purpose: .reply, channel: .email, subject: "Re: our call"),
      Example("Hi Ana, we help.", purpose: .message, channel: .email, subject: "Reading group"),
    ],
    needs: Needs(.subject),
    detector: .inspect { inspection, candidates in
      guard let subject = inspection.context.subject, subject.count > 3 else { return }
      let start = subject.prefix(4).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
      let isReply =
        start.starts(with: [0x72, 0x65, 0x3A]) || start.starts(with: [0x66, 0x77, 0x3A])
      let isForward = start == [0x66, 0x77, 0x64, 0x3A]
      if isReply || isForward { candidates.append(Candidate(0..<0)) }
    },
    guards: [
      .when("nothing shows that it is outreach") { inspection, _ in
        switch inspection.judgement.kind {
        case .ordinary, .personal, .automatic: true
        case .standard, .generic, .pitch, .recruiter, .scam: false
        }
      }
    ])
}
