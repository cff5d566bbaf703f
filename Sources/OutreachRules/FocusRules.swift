import KindJudging
public import Linting
import MessageText

/// How much of a message is about its sender.
public enum FocusRules {
  public static let all: [Rule] = [
    selfFocusRatio, noYou, companyFirstSentence, credentialDump, wishList,
  ]

  /// Words from which on a balance of pronouns means something.
  private static let leastWordsOfBalance = 25
  /// First-person words for each second-person word. Source: practitioners want the reverse, 3 to 1.
  private static let mostSelfPerReader = 2
  /// First-person words below which nobody is called self-absorbed.
  private static let leastSelfWords = 5

  /// Two or more words for the sender to each one for the reader.
  ///
  /// Counts pronouns only. Silent where a reason is given and where the message answers something.
  static let selfFocusRatio = Rule(
    id: RuleID("focus", "self-focus-ratio"),
    severity: SeverityTable(invite: .warning, message: .warning, followUp: .warning),
    message: "speaks mostly of yourself: here is where it starts",
    why: "The reader looks for what concerns them and finds I, we and my.",
    remedy: "Turn one sentence to the reader, and cut one about you.",
    source: "gtm-skills media-pr-outreach: three words for them to one for us; practitioners' rule",
    about: .generic,
    flagged: [
      """
      Hi Tom, ⟦I run a studio in Leeds⟧. Our platform is my pride, and our clients love what we do \
      with it. I won two prizes with my team last year, and I want you to see them.
      """,
      """
      Hello, ⟦we are a family firm⟧. Our platform is what our clients love, our office is new and \
      we grow every year. My brother and I want you to see what we do.
      """,
      """
      Dear Ms Roth, ⟦I am new in town⟧. I need a change because my firm closed, and I think I could \
      start in May. I would love to connect. I hope that you are well and I say let us connect.
      """,
    ],
    accepted: [
      """
      I read your article on silt. I run a dredger in Ghent, I use my own charts, and I think I can \
      show where we see the same: our river is slower, so I would expect my figures to be lower.
      """,
      "I run a studio. I won a prize.",
      """
      I lost my keys, my coat and my way on the island, and we had to call my sister, who drove us \
      home in my father's van. I promise you that I will bring cake.
      """,
      """
      Your chart helped you and your readers, and it helped me. I would like to print it in our \
      school's paper if you allow it; you keep all rights and you get ten copies of your own.
      """,
    ],
    needs: Needs(words: leastWordsOfBalance...Int.max),
    detector: .inspect { inspection, candidates in
      let own = inspection.count(.firstSingular) + inspection.count(.firstPlural)
      guard own >= leastSelfWords else { return }
      let reader = inspection.count(.second)
      guard reader > 0, own >= mostSelfPerReader * reader, let opening = inspection.opening else {
        return
      }
      candidates.append(Candidate(opening))
    },
    guards: [
      .signal(.reason), .signal(.anchor), .signal(.answer), .signal(.ordinaryLife),
      .when("is no outreach, or gives its reason") { inspection, _ in !isImpersonal(inspection) },
      .sameMessage(
        """
        (we|both of us) (met|both|share|shared|worked|studied|spoke|talked|sat|had|used to|should catch up)
        (you asked|you wanted|you wrote|you said|you told|you mentioned|as promised|your question|your message)
        """),
    ])

  /// Whether the message is outreach that was judged to hold no reason of its own.
  private static func isImpersonal(_ inspection: borrowing Inspection) -> Bool {
    switch inspection.judgement.kind {
    case .generic, .standard, .pitch, .recruiter, .scam: true
    case .personal, .ordinary, .automatic: false
    }
  }

  /// Words from which on a message without "you" talks past the reader.
  private static let leastWordsToAddress = 20

  /// No word for the reader at all.
  ///
  /// Misses: addresses by name only, and texts that say "u" count as addressing.
  static let noYou = Rule(
    id: RuleID("focus", "no-you"),
    severity: SeverityTable(invite: .warning, message: .warning, followUp: .warning),
    message: "never says you: here is where it starts",
    why: "It reads like a notice that happened to land in this inbox.",
    remedy: "Say what it has to do with the reader, in a sentence with you in it.",
    source: "RULES 4.4, own judgement",
    about: .generic,
    flagged: [
      """
      ⟦We help firms cut their costs⟧. Our tool is quick to install, our team is on call all night, \
      and prices begin at the size of a small lunch.
      """,
      """
      Hello, ⟦I am a coach with ten years behind me⟧. Leaders find clarity, teams find calm, and \
      everybody sleeps better. Looking forward to connecting. Let us connect.
      """,
      """
      ⟦Our platform is out today⟧. It is faster, with maps in all sizes, and we offer the first \
      month for nothing to agencies, brokers and their clients.
      """,
    ],
    accepted: [
      "Thanks, the parcel came today.",
      """
      The rota for next week: Asha on Monday, Jean and Paul on Tuesday, closed on Wednesday for the \
      boiler, and whoever is free on Friday.
      """,
      """
      Hi Jo, would u like to see the lighthouse lamp before it goes to the museum? We help to carry \
      it down on Sunday and there is soup after, our treat, bring gloves.
      """,
      """
      Our tool is out today: faster, cheaper, and with maps in all sizes. Attached as asked are the \
      release notes, the price list and the form for the committee's vote on Friday morning.
      """,
    ],
    needs: Needs(words: leastWordsToAddress...Int.max),
    detector: .inspect { inspection, candidates in
      guard inspection.count(.second) == 0, inspection.count(.english) > 0,
        let opening = inspection.opening
      else { return }
      candidates.append(Candidate(opening))
    },
    guards: [
      .signal(.reason), .signal(.answer), .signal(.ordinaryLife),
      .when("is no outreach, or gives its reason") { inspection, _ in !isImpersonal(inspection) },
      .sameMessage(
        """
        (u|ur|ya|yall|thee|thy|youre|youve)
        (attached|enclosed|as asked|as agreed|as discussed|as promised|minutes|agenda)
        """),
    ])

  /// The sender's firm as the subject of the first sentence.
  static let companyFirstSentence = Rule(
    id: RuleID("focus", "company-first-sentence"),
    severity: SeverityTable(message: .warning, followUp: .warning, received: .advice),
    message: "opens with your company",
    why: "It is how mass mail begins; the reader hasn't asked who you are yet.",
    remedy: "Begin with what you noticed at the reader's, then say what you do about it.",
    source: "get-alfred.ai on cold mail; RULES 4.4",
    about: .pitch,
    flagged: [
      "Hi Jo, ⟦we are a leading provider of⟧ payroll software.",
      "⟦At Holmgren we⟧ build racks for warehouses.",
      "Dear Sir, ⟦our agency helps⟧ hotels fill their rooms.",
      "⟦Holmgren is a global⟧ supplier of racks.",
    ],
    accepted: [
      "Your racks bend at the feet. We are a leading supplier of feet.",
      "At Holmgren we both sat by the door, you with the cactus.",
      "Our agency helps at the shelter you run on Sundays.",
    ],
    detector: .phrases(
      """
      we are (a|an|the|one of the) ..2 (leading|premier|global|fast growing|growing|award winning|top|boutique|trusted|full service|largest|specialised|specialized|certified) ..2 (provider of|company|agency|firm|supplier of|platform|consultancy|studio|startup|manufacturer of|partner for|team of|software house)
      we are (a|an) (software|marketing|design|seo|it|web|development|recruitment|recruiting|staffing|consulting|digital|branding|growth|lead generation|outsourcing|logistics) ..2 (provider of|company|agency|firm|consultancy|studio|startup|partner)
      <start> at <any> we
      here at <any> we
      (our|my) (company|firm|agency|startup|organisation|organization|business|team|platform|studio) (is|helps|offers|provides|specialises|specializes|delivers|builds|has helped|works with|supports)
      <any> is (a|an|the) (leading|global|premier|fast growing|award winning|cutting edge|next generation|boutique)
      """),
    guards: [
      .when("stands after the first sentence") { inspection, candidate in
        !inspection.isInOpening(candidate.span)
      },
      .sameSentence(
        "(you|your|where you|both of us|we both) (run|ran|worked|left|founded|know|saw|sat|asked)"),
      .sameSentence("(we both|you with)"),
    ],
    signal: .offer)

  /// Three or more titles, names or figures that speak for the sender.
  ///
  /// Misses: credentials spread over several sentences.
  static let credentialDump = Rule(
    id: RuleID("focus", "credential-dump"),
    severity: SeverityTable(
      invite: .warning, message: .warning, followUp: .warning, received: .advice),
    message: "piles up credentials",
    why: "On LinkedIn proof and figures made answers rarer; one that matters here is plenty.",
    remedy: "Keep the one that has to do with the reader.",
    source: "SWAN136: proof has odds 0.36, figures 0.44 on LinkedIn",
    about: .generic,
    flagged: [
      "I'm an ⟦MBA, ex-Google, author and TEDx speaker⟧.",
      "I bring ⟦20 years, 300 clients and 4 exits⟧.",
      "We are ⟦trusted by Holm, Vale and Ottering⟧ in the whole of Europe.",
      "Hi, I am a ⟦keynote speaker, certified coach and bestselling author⟧.",
    ],
    accepted: [
      "I was your student in 2011.",
      "Your keynote speaker, a certified coach and a bestselling author of yours, has arrived.",
      "You have 20 years, 300 clients and 4 exits behind you, so what would you do?",
      "I have an MBA.",
    ],
    detector: .phrases(
      """
      (mba|phd|cpa|ex <name>|forbes|tedx|ted|author|speaker|keynote speaker|founder|investor|certified|award winning|bestselling|coach|mentor|advisor) ..2 (mba|phd|ex <name>|forbes|tedx|author|speaker|keynote speaker|founder|investor|certified coach|certified|award winning|advisor|podcaster|mentor) ..2 (bestselling author|author|tedx speaker|keynote speaker|speaker|podcaster|podcast host|investor|forbes contributor|advisor|mentor|coach|phd|mba|award winner|entrepreneur)
      <number> (years|yrs) ..4 <number> (clients|customers|projects|companies|brands|exits|countries|students|employees|campaigns|awards) ..4 <number> (clients|customers|projects|companies|brands|exits|countries|students|employees|campaigns|awards|continents)
      trusted by <name> ..1 <name> ..1 <name>
      (worked with|clients include|clients like|clients such as|featured in|as seen in|partnered with) <name> ..1 <name> ..1 <name>
      """),
    guards: [
      .sameSentence("(your|you are a|you have|you were|you brought|with you) <any>")
    ],
    signal: .proof)

  /// Wishes of the sender's, and nothing for the reader in them.
  static let wishList = Rule(
    id: RuleID("focus", "wish-list"),
    severity: SeverityTable(
      invite: .advice, message: .advice, followUp: .advice, received: .advice),
    message: "says what you need and not why from this person",
    why: "A stranger's need is no reason yet; the reader asks why it came to them.",
    remedy: "Say why them, or what they gain, and ask for something small.",
    source: "SEEDS S0: what is in it for both; own judgement",
    about: .generic,
    flagged: [
      "Hello, ⟦I need a job⟧ and would love to connect.", "⟦Looking for investors⟧. Let's connect!",
      "Dear Sir, ⟦please help me find a job⟧.", "⟦I'm looking for a mentor⟧ in tax.",
    ],
    accepted: [
      "I can translate your docs to Portuguese; may I?",
      "I am looking for a mentor for our pupils, because your book on locks is what they read.",
      "I need a job number before the crane can start.",
    ],
    detector: .phrases(
      """
      (i|we) (really|urgently|desperately|badly|just)? need (a|an|some) (job|visa|mentor|sponsor|investor|referral|internship|loan|placement)
      (i am|we are|am|currently|actively) (desperately|actively|urgently|currently|also)? (looking|searching|seeking) (for)? (a|an|any|my|some)? (new|suitable|full time|entry level|first|next)? (job|work|mentor|sponsor|internship|investors|investor|funding|employment|employer|opportunity|opportunities|challenge|placement)
      <start> (looking|searching|seeking) (for)? (a|an|any|new)? (investors|investor|funding|mentor|job|internship|work|opportunities|sponsor)
      (please|kindly) help me (to)? (get|find|land|secure) (a|any|some)? (new)? (job|work|internship|visa|employment)
      (please|kindly) help me <end>
      (in need of|in search of|on the lookout for) (a|an|any)? (new)? (job|mentor|sponsor|funding|internship|opportunity|opportunities|employment|investors|role)
      """),
    guards: [
      .when("a reason stands beside it") { inspection, candidate in
        inspection.givesReason(beside: candidate.span)
      },
      .overlapping("job (number|title|description|sheet|ticket|id|code|lot)"),
      .sameSentence("because your"),
    ])
}
