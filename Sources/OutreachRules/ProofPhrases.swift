import KindJudging

/// Phrases sure enough for a rule to hold back on: what guards and the counting of own words rest on.
///
/// `EvidencePhrases` is the wider net for the judgement of kind, where a weak sign is weighed and not believed.
enum ProofPhrases {
  static let all: [(signal: Signal, phrases: StaticString)] = [
    (.networkWish, networkWish), (.offer, offer), (.proof, proof), (.demoAsk, demoAsk),
    (.discovery, discovery), (.meetingAsk, meetingAsk), (.followUp, followUp),
    (.jobOffer, jobOffer), (.hiringWords, hiringWords), (.reason, reason), (.anchor, anchor),
    (.ordinaryLife, ordinaryLife), (.answer, answer), (.thanksForConnecting, thanksForConnecting),
  ]

  private static let networkWish: StaticString = """
    (would|will) (love|like) to connect
    (let us|we should) connect
    connect with you
    looking forward to connecting
    be part of your network
    """

  private static let offer: StaticString = """
    we (help|assist|support|enable|empower) ..3 @company
    i (help|assist|support) ..3 (@company|founders|owners|leaders|professionals|people|executives)
    @company (like|such as) (yours|<name>)
    our (platform|solution|software|service~|product~|tool~|agency|team can|clients)
    we (offer|provide|specialise in|specialize in|build|deliver)
    (i|we) work with ..3 (founders|ceos|ctos|leaders|owners|teams|companies|managers|brands)
    """

  private static let proof: StaticString = """
    (increase|increased|boost|boosted|grow|grew|cut|reduce|reduced|save|saved|saving) ..4 <percent>
    <multiplier> your
    (our|my) clients (see|get|typically)
    (case study|case studies)
    in (just|only|under)? <number> (days|weeks|months)
    """

  private static let demoAsk: StaticString = """
    (free|quick|short|personalised|personalized) (demo|trial|audit|consultation|strategy call)
    (book|schedule|see|get) a demo
    show you (how|what)
    """

  private static let discovery: StaticString = """
    (biggest|main|top) (challenge~|priority|priorities|pain point~)
    how are you (currently|handling|managing|dealing)
    are you (currently|happy with|satisfied with|the right person)
    who (is|would be) the (right|best) person
    """

  private static let meetingAsk: StaticString = """
    (quick|short|brief) @meet
    (<number>|fifteen|ten|twenty|thirty|<time>) @times ..2 @meet?
    (hop|jump|get) on a (quick|short|brief)? (call|zoom)
    (book|grab|find|pick) a (time|slot)
    virtual coffee
    """

  private static let followUp: StaticString = """
    (just|quickly)? following up
    circling back
    bumping this
    (did you|have you) (get|had|have) a chance to
    checking in
    """

  private static let jobOffer: StaticString = """
    (exciting|great|new|perfect)? (role|position|opportunity|job) (at|with) (<name>|a|an|my client)
    (are you|would you be) open to ..3 (opportunit~|opportunities|roles|role|job)
    (i am|we are) (hiring|recruiting)
    looking for a ..4 (engineer|developer|manager|designer|nurse|analyst|director|consultant)
    my client
    """

  private static let hiringWords: StaticString = """
    (resume|cv|interview|candidate~|salary|remote|hybrid|vacancy)
    your (background|skill set|experience)
    """

  private static let reason: StaticString = """
    (we|i) met (you)? (at|in|during|last|on|through)
    (meeting|met) you (at|in|on|during|last)
    (nice|good|great|lovely) (to meet|meeting|chatting with|talking to|speaking with) you (at|in|on|during|last|yesterday)
    @read (your|the) ..3 @work
    your ..3 @work ..2 (on|about|at|in|from|for|of)
    (suggested|recommended|told me) (i|that i|to) ..2 (reach|contact|write|get in touch|connect|message|talk)
    (referred|introduced) (me|us) (to you|by)
    we (worked|studied|volunteered|served|trained|played|sat|spoke|talked) (together|at|in|on|about)
    (i|we) (use|used|maintain|forked|translated) your
    your (point|question|answer|argument|chart|example|idea|comment|remark) (about|on|that|at|in)
    """

  private static let anchor: StaticString = """
    your ..2 @work
    (at|from) the <name>
    """

  private static let ordinaryLife: StaticString = """
    (invoice|receipt|refund|order number|tracking number|purchase order)
    (meeting|room|appointment|booking|reservation) (is|has been)? (moved|confirmed|cancelled|rescheduled)
    (see you|talk) (tomorrow|tonight|then|there|on monday|on tuesday|on wednesday|on thursday|on friday)
    (please find|find) attached
    happy birthday
    """

  private static let answer: StaticString = """
    <start> (thanks|thank you) for (your|the|getting back|coming back|letting me know|sending)
    <start> (yes|no|sure|ok|okay|sounds good)
    """

  private static let thanksForConnecting: StaticString = """
    (thanks|thank you) for (connecting|accepting|the connection|the add)
    (great|good|nice|happy) to (connect|be connected)
    """
}
