import KindJudging
import Linting
import MessageText

/// Time that is asked for.
extension AskRules {
  /// Minutes or a call in the note of a connection request.
  ///
  /// Coffee is left out: people who met ask for it in a note and mean it.
  static let timeDemandInInvite = Rule(
    id: RuleID("ask", "time-demand-in-invite"),
    severity: .invites(.error),
    message: "asks for time in a connection request",
    why: "Accepting would then mean agreeing to a call, so many leave the request alone.",
    remedy: "Drop it; ask for the call once you are connected and have exchanged a line.",
    source: "erwann-lefevre/linkedin-rules; Gong: meeting asks get 7 %, interest asks 12 %",
    about: .pitch,
    flagged: [
      "Do you ⟦have 15 min this⟧ week?",
      "Could we ⟦jump on a call⟧?",
      "I'd value ⟦a quick chat⟧ about pricing.",
      "⟦Are you free Thursday⟧ for Zoom?",
      "Let's connect and ⟦schedule a call⟧.",
    ],
    accepted: [
      "Thanks for the 15 minutes on Monday, Lee.",
      "Your 20 minute talk on locks is the reason I write.",
      "We had a quick chat by the coffee urn in Lyon, about gears.",
      "You said I should schedule a call once we're connected here.",
    ],
    detector: .phrases(
      """
      (have|spare|got|take|steal|grab|borrow|give me|need|just|only|worth) ..2 (<number>|ten\
      |fifteen|twenty|thirty|a few|five|<time>) ..1 @times
      (<number>|ten|fifteen|twenty|thirty) (minutes|minute|mins|min) (this|next|on|tomorrow|to \
      (chat|talk|connect|discuss|show|explain)|of your|for a|call|chat|with you|sometime|some time)
      <time> (call|chat|zoom|intro|this week|next week|of your time|to (chat|talk|connect|discuss))
      (hop|jump|get|hopping|jumping) on (a|the) ..2 (call|zoom|video|phone|chat)
      (hop|jump) on (zoom|teams|the phone|google meet)
      (a|for|some) (quick|short|brief|introductory|intro|exploratory|discovery|casual|virtual\
      |informal) ..1 (call|chat|meeting|zoom|conversation|intro|catch up|video call|phone call)
      (quick|short|brief|intro|discovery|exploratory|fit|introductory) (call|zoom|chat|meeting)
      (schedule|arrange|set up|book|organise|organize) (a|some|an) ..2 (call|meeting|chat|zoom\
      |time|slot|conversation|demo|appointment)
      (can|could|shall|may) we (talk|speak|zoom|schedule|set up|arrange|find a time|find time\
      |have a call)
      when (can|could|would be a good time|is a good time|are you free|works) ..1 (you|to|for) \
      (talk|speak|a call|a chat|chat|call)?
      (are|would) you (be)? (free|available|around) (this|next|on|for|tomorrow|to|monday|tuesday\
      |wednesday|thursday|friday)
      (book|grab|find|pick|choose) (a|some|any) (time|slot) (on|in|here|that|with|to|this|next)
      (give|drop) you a (call|ring)
      """),
    guards: [
      .sameSentence("(thanks|thank you|thankful|grateful|enjoyed|loved) ..2 (for|the|your|our)"),
      .sameSentence(
        "your ..3 (talk|session|video|episode|workshop|lecture|podcast|keynote|webinar|film)"),
      .sameSentence("(we|i) (had|spoke|talked|met|chatted|enjoyed)"),
      .sameSentence("you (said|suggested|asked|offered|proposed|wanted|told|mentioned)"),
    ],
    signal: .meetingAsk)

  /// A meeting in the first message.
  ///
  /// Silent beside a reason and in answers: who met and agreed may well meet again.
  static let meetingFirstTouch = Rule(
    id: RuleID("ask", "meeting-first-touch"),
    severity: SeverityTable(message: .warning, followUp: .advice, received: .advice),
    message: "asks for a meeting before interest",
    why: "Asking whether the topic matters gets 12 % answers, asking for a meeting 7 %.",
    remedy: "Ask whether the topic matters to them; the meeting follows from a yes.",
    source: "Gong, 304,000 messages, read second-hand at getgangly.com",
    about: .pitch,
    flagged: [
      "⟦Are you free Thursday⟧ for a talk about payroll?",
      "⟦Can we schedule 30 minutes⟧?",
      "⟦Let's set up a chat⟧.",
      "⟦Would you be open to a quick call⟧?",
      "⟦When is a good time to talk⟧?",
    ],
    accepted: [
      "You suggested Thursday: are you free Thursday at ten?",
      "We met at the Lyon fair; can we schedule 30 minutes about the gears?",
      "Is there a good place for coffee near you?",
    ],
    detector: .phrases(
      """
      (can|could|shall|may|should) we (schedule|set up|arrange|book|find|have|do|plan|organise\
      |organize) ..2 (<number>|<time>|a|some|time|thirty|fifteen|ten|twenty) ..1 (@times|@meet\
      |time|slot)?
      (can|could|shall|may) we (talk|speak|meet|zoom|connect) (this|next|on|tomorrow|briefly|for\
      |by phone|over|sometime)
      (let us|we should) (set up|schedule|arrange|book|have|grab|hop on|jump on|find) (a|some\
      |time|an) ..2 @meet?
      (are|would) you (be)? (free|available|around) (this|next|on|for|tomorrow|monday|tuesday\
      |wednesday|thursday|friday|sometime)
      (are|would) you (be)? (open|up|willing|interested|happy|keen) (to|for|in) (a|an|having|chat\
      |chatting|meet|meeting|talking|hop|hopping|jumping|jump|connecting|exploring|learning more\
      |hearing more|discussing) ..3 @meet?
      (do you have|have you got|got|can you spare|could you spare|spare) ..1 (<number>|<time>|ten\
      |fifteen|twenty|thirty|a few|five) ..1 (@times|moments)
      (could|can|may|might) i (have|steal|borrow|take|grab|get) ..1 (<number>|<time>|ten|fifteen\
      |twenty|a few|five) ..1 @times
      (when|what) (is|would be)? ..1 (good|best|convenient|suitable) (time|day) (for|to) (you|a \
      call|a chat|call|talk|chat|speak|connect|reach)
      when (can|could) (we|i) (talk|speak|call|chat|meet|reach you)
      (hop|jump) on (a|the) ..2 (call|zoom|video|phone|chat)
      (hop|jump) on (zoom|teams|the phone|google meet)
      (worth|open to|up for|down for|game for) (a|an) (quick|short|brief|informal|casual|intro\
      |<number>|<time>) ..2 @meet
      (set up|schedule|arrange|book|organise|organize) (a|an) ..2 (call|chat|meeting|demo|zoom\
      |conversation)
      (does|do|would|will|how about|how does|how is) (monday|tuesday|wednesday|thursday|friday\
      |tomorrow|next week|this week) ..3 (work|suit|look|sound)
      (make|makes) sense to (talk|chat|connect|compare notes|have|speak|jump|hop|meet)
      (grab|book|find|pick|choose) (a|some|any) (time|slot) (on|in|here|that|with|below)
      (my|here is my|here is a link to my) (calendar|diary|booking) (link|is|page|here)
      (buy|treat) you (to)? (a|an)? (virtual)? (coffee|lunch)
      (over|grab|for|virtual) (a)? (virtual)? coffee (sometime|this|next|chat|to)
      """),
    guards: [
      .signal(.reason), .signal(.answer), .signal(.ordinaryLife),
      .sameMessage("you (suggested|asked|offered|proposed|wanted|told|agreed)"),
      .sameSentence("(thanks|thank you) ..2 (for|the)"),
    ],
    signal: .meetingAsk)

  /// Two exact times to choose from.
  static let twoSlotClose = Rule(
    id: RuleID("ask", "two-slot-close"),
    severity: SeverityTable(invite: .warning, message: .advice, followUp: .advice),
    message: "offers two times before there is a yes",
    why: "Choosing between Tuesday and Wednesday skips the question whether to meet at all.",
    remedy: "Ask yes or no first; times come after.",
    source: "oneshot-agent/oneshot-gtm#596; own judgement",
    about: .pitch,
    flagged: [
      "Does ⟦Tuesday or Wednesday⟧ work better?",
      "Would ⟦3:30 today or noon⟧ suit?",
      "⟦Monday at 9 or Tuesday⟧ at 11?",
    ],
    accepted: [
      "You asked when I can: Tuesday or Wednesday, both are fine.",
      "The library opens on Mondays.",
      "Tea or coffee?",
    ],
    detector: .phrases(
      """
      @day ..2 or ..1 @day
      @day ..2 (or|vs) ..1 <time>
      <time> ..2 or ..1 (<time>|@day|noon)
      (morning or afternoon|this week or next|later this week or|early next week or)
      """),
    guards: [
      .sameMessage(
        "(you asked|when can you|you proposed|you suggested|you offered|as agreed|we agreed)"),
      .signal(.reason), .signal(.answer), .signal(.ordinaryLife),
    ],
    signal: .meetingAsk)

  /// "Worth a chat?"
  static let worthAClose = Rule(
    id: RuleID("ask", "worth-a-close"),
    severity: SeverityTable(
      invite: .warning, message: .warning, followUp: .warning, received: .advice),
    message: "closes with a sales formula",
    why: "Messages without the worth-a close get half as many answers again.",
    remedy: "Ask the plain question about the topic.",
    source: "swan-gtm/gtm-skills#136: dropping it, odds ratio 1.49 in mail and 1.57 on LinkedIn",
    about: .pitch,
    flagged: [
      "⟦Worth a quick chat⟧?",
      "⟦Worth 15 minutes⟧?",
      "Would it be ⟦worth exploring⟧?",
      "Is it ⟦worth a conversation⟧ on Friday?",
    ],
    accepted: [
      "The castle is worth a visit.",
      "Your essay is worth a conversation in our class.",
      "It was worth a try.",
    ],
    detector: .phrases(
      """
      worth (a|an|having a) ..2 (chat|call|conversation|look|peek|meeting|discussion|demo|zoom\
      |reply|glance|talk|follow up|quick one)
      worth (<number>|ten|fifteen|five|twenty|a few) ..1 @times
      worth <time> <end>
      worth (exploring|discussing|chatting|connecting|considering|talking|pursuing|a deeper\
      |comparing|seeing) <end>
      worth (exploring|discussing|chatting about|connecting on|talking through|a closer look)
      worth your (time|while) (to|if|for|next)
      """),
    guards: [
      .sameSentence("(visit|trip|museum|castle|essay|class|film|book|read)"), .signal(.answer),
      .when("praises something of the reader's") { inspection, _ in
        inspection.has(.reason) && !inspection.has(.offer)
      },
    ],
    signal: .meetingAsk)

  /// A booking page before there was any interest.
  static let calendarLink = Rule(
    id: RuleID("ask", "calendar-link"),
    severity: SeverityTable(
      invite: .error, message: .warning, followUp: .warning, received: .warning),
    message: "hands out a booking link before a yes",
    why:
      "A link to your calendar asks the reader to do your scheduling before they agreed to meet.",
    remedy: "Ask whether they'd like to talk; send the link when they say yes.",
    source: "oneshot-agent/oneshot-gtm#596; own judgement",
    about: .pitch, isEnglish: false,
    flagged: [
      "Pick a time: ⟦https://calendly.com/lee-halden/15⟧",
      "Book here ⟦cal.com/lee⟧",
      "My diary: ⟦https://meetings.hubspot.com/lee⟧.",
    ],
    accepted: [
      "You asked for my link: https://calendly.com/lee-halden/15",
      "The timetable is at https://buses.example.com/porto",
      "We use a wall calendar.",
    ],
    needs: Needs(.address),
    detector: .inspect { inspection, candidates in
      inspection.forEachAddress { address in
        if inspection.message.holds(oneOf: bookingSites, in: address) {
          candidates.append(Candidate(address))
        }
      }
    },
    guards: [
      .sameMessage(
        "(you asked|as you asked|as agreed|we agreed|you wanted|you suggested|your request|my link)"
      ),
      .signal(.answer),
    ])

  /// Hosts and paths of booking pages. Source: the services' own addresses.
  private static let bookingSites = AddressParts([
    "calendly.com", "cal.com/", "savvycal.com", "meetings.hubspot", "hubspot.com/meetings",
    "tidycal.com", "zcal.co", "chilipiper.com", "youcanbook.me", "acuityscheduling.com",
    "calendar.app.google", "oncehub.com", "go.oncehub", "calendarhero", "appointlet.com",
    "outlook.office365.com/owa/calendar", "doodle.com/bp", "koalendar.com", "lemcal.com",
    "setmore.com", "simplybook", "book.vimcal", "motion.com/meet", "reclaim.ai/m",
  ])
}
