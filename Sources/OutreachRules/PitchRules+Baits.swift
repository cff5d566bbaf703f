import KindJudging
import Linting

/// What sellers hold out: gifts, demos, denials, opportunities.
extension PitchRules {
  /// A free sample, discount or gift that nobody asked for.
  static let freeOffer = Rule(
    id: RuleID("pitch", "free-offer"),
    severity: SeverityTable(
      invite: .error, message: .warning, followUp: .warning, received: .warning),
    message: "offers a freebie or a discount unasked",
    why: "A gift from a stranger is read as bait, and the answers it gets are hollow.",
    remedy: "Ask whether the topic matters to them; offer the rest once they say yes.",
    source: "oneshot-agent/oneshot-gtm _lib.ts: hollow replies; RULES 4.5",
    about: .pitch,
    flagged: [
      "I could do a ⟦free audit⟧ of your shop.",
      "There is ⟦20 % off⟧ for you until Friday.",
      "I'd love to give you a ⟦complimentary strategy session⟧, ⟦no obligation⟧.",
      "Want one? The ⟦first month is on us⟧.",
    ],
    accepted: [
      "Entry to the meetup is free.",
      "Thanks for the free trial last week; we will stay with the old one.",
      "Does your free consultation on Fridays cover leases as well?",
    ],
    detector: .phrases(
      """
      @free ..2 (audit|consultation~|consult|demo|trial|assessment|strategy call|strategy session\
      |discovery call)
      @free ..2 (clarity call|clarity session~|health check|valuation|appraisal|quote|estimate\
      |mock up|mockup)
      @free ..2 (masterclass|webinar|pilot|taster|check up|checkup|evaluation|walkthrough\
      |coaching|mini audit|teardown)
      (complimentary|no obligation) ..2 (session~|call|review|report|analysis|month|access|copy\
      |pass|ticket~|lunch|visit)
      first (month|session|week|year|order|consultation|lesson|hour|one|box) (is|are)? (free|on \
      us|on the house|free of charge)
      (<number>|<time>|one|two|a|three) (days|weeks|months|month|week|day) (for)? free
      (do|run|prepare|draft|record|put together|write|build) ..4 (for free|free of charge|at no \
      cost|at no charge|without charge)
      <percent> (off|discount)
      (special|exclusive|introductory|limited time|early bird|launch) (offer|discount|price|rate\
      |pricing|deal)
      (promo|discount|coupon|voucher) code
      (no|without|zero) (obligation|commitment|obligations)
      no (credit card|hard pull|contract) (required|needed)?
      (no strings attached|risk free|money back guarantee|cancel anytime|cancel any time)
      (gift card|voucher) for (your|taking|attending|joining)
      (at no cost|free of charge|free|no cost) (to|for) (you|your|<slot>)
      (free of cost|no cost to|cost you nothing|costs you nothing)
      free (review|reviews|month|listing|sample|samples|copy of my|copy of our) (of your|for you\
      |for your|if|for my|this)
      welcome to a free
      (do not|does not) (like|get|work|convert) ..4 (do not pay|pay nothing|you owe nothing|no \
      charge)
      """),
    guards: [
      .sameSentence("(thanks|thank you|grateful) for"), .sameSentence("your (free|complimentary)"),
      .sameSentence("(my|our) (free trial|trial|voucher|discount code)"),
    ],
    signal: .demoAsk)

  /// A demo, a tour of the product or a seat is asked for before anybody showed interest.
  static let meetingForDemo = Rule(
    id: RuleID("pitch", "meeting-for-demo"),
    severity: SeverityTable(
      invite: .error, message: .warning, followUp: .warning, received: .warning),
    message: "asks for a demo before interest",
    why: "Asking whether the topic matters gets 12 % answers, asking for the meeting 7 %.",
    remedy: "Ask one question about the topic; show the product to those who want to see it.",
    source: "Gong, 304,000 messages, read second-hand at getgangly.com",
    about: .pitch,
    flagged: [
      "Would you like to ⟦book a demo⟧?",
      "⟦Let me walk you through⟧ the screens.",
      "You could ⟦see it in action⟧ on Thursday.",
      "I'd love to ⟦show you how we⟧ plan shifts.",
      "Happy to ⟦share how we can help⟧.",
    ],
    accepted: [
      "Is the demo you gave in Lyon recorded?",
      "You asked how the scanner works: let me walk you through it.",
      "Our students would love to see it in action at your open day.",
    ],
    detector: .phrases(
      """
      (book|schedule|get|request|arrange|set up|have|see) (a|our|your) ..2 demo
      (give|show|offer) you (a|our) ..2 (demo|tour|walkthrough)
      (quick|short|brief|live|personalised|personalized|<time>|minute|custom|product) demo
      demo of (our|my|how)
      (walk|take|talk) you through (our|my|how we|what we|your numbers|the numbers|the platform\
      |some ideas)
      let me walk you through
      show (you|your team) (how|what|around) (we|our|it|i|<name>)
      show (you|your team) (our|my|the) @product
      see (it|our @product|the platform|the product|the tool|<name>) in action
      (share|sharing|discuss|explore|learn|see|show|chat about|talk about|tell you) how we (can\
      |could|help|helped|might|do|have|are)
      how (we|i|our ..1 @product|<slot>) (can|could|might|may) (help|support|benefit|assist) (you\
      |your|<slot>|with)?
      (explore|discuss|see|chat about|talk about) (if|whether) (we|i|our @product) (can|could\
      |might|may) (help|support|add value)
      (sign up|register|join us|join me) (for|at) (our|my|the|this) ..2 (webinar|masterclass\
      |training|bootcamp|cohort|challenge|demo)
      (save|claim|reserve|hold|secure|keep|claimed) (your|a|you a|my) (seat|spot|place|slot)
      (our|this|my|live) (free)? (webinar|masterclass|bootcamp)
      (hosting|running|holding) (a|an) ..2 (webinar|masterclass|bootcamp)
      (worth|open to|up for|fancy) (a|seeing|taking) ..2 (demo|peek|look at)
      (set|setting) you up with (a|an) ..2 (account|trial|login|demo)
      (send|give) you (a|the) (login|log in|test account|trial account|access)
      """),
    guards: [
      .sameSentence("you (gave|asked|wanted|requested|showed|recorded|wrote|mentioned)"),
      .overlapping(
        "show you (what|how) (we|i|it) (found|saw|measured|made|changed|used|did|meant)"),
      .sameSentence("your (demo|open day|talk|lab|students|tool|recording|stand|booth)"),
    ],
    signal: .demoAsk)

  /// The claim not to sell, beside a sale.
  ///
  /// Said truthfully it is fine: with nothing offered the rule is silent.
  static let deniedPitch = Rule(
    id: RuleID("pitch", "denied-pitch"),
    severity: SeverityTable(
      invite: .error, message: .warning, followUp: .warning, received: .warning),
    message: "denies a sale that stands beside it",
    why:
      "A denial next to an offer is the one thing in the message the reader can check, and it fails.",
    remedy: "Remove one of the two: the offer, or the claim that there is none.",
    source: "oneshot-agent/oneshot-gtm#32: an anti-pitch must be true; RULES 4.5",
    about: .pitch,
    flagged: [
      "⟦I'm not trying to sell⟧ you anything, but we help agencies win clients.",
      "⟦No pitch⟧! I only want a quick call to show you what we do.",
      "⟦This isn't spam⟧. Our platform is new, that's all.",
      "⟦Promise this isn't a sales pitch⟧, just a free audit.",
    ],
    accepted: [
      "No reply needed.",
      "I'm not trying to sell you anything; your chapter on tides settled an argument here.",
      "Not a pitch, only thanks: the slides got me through the exam.",
    ],
    detector: .phrases(
      """
      (i am|we are)? not (trying|here|looking|going|asking|reaching out|writing) to (sell|pitch)
      (i am|we are)? not selling (you)? (anything|a thing|any)?
      (i promise|promise|i swear|swear)? (this|it|that) is not (a|an|another|one of those)? ..2 \
      (pitch|sales pitch|sales email|sales message|sales call|cold pitch)
      (this|it) is not (spam|a scam|a sales thing|automated|a bot)
      (promise|swear) (i am|this is|it is)? not (a|an|to|selling) ..1 (pitch|sell|sales|spam)
      <start> not (a|another) ..1 (pitch|sales pitch|sales call|cold pitch)
      not (a|another|one of those) (sales|sleazy|cold|generic) (pitch|email|message|call|guy|person)
      no (sales|hard)? (pitch|pitching|sell)
      no (sales|selling) (talk|call|pressure|agenda|pitch|tactics|bs|fluff)?
      (zero|without (a|any|the)) (sales)? pitch
      (i have|i have got|we have) (no product|nothing to sell|no agenda)
      nothing to sell
      not here to (sell|pitch|spam)
      (hate|do not want) to (be|sound|seem|come across as) (salesy|pushy|spammy|another)
      not (meant|intended) (as|to be) (a)? (sales)? pitch
      not asking for anything
      (before you|you might) (delete|think|assume) ..3 (pitch|spam|sales)
      """),
    guards: [
      .when("nothing is offered") { inspection, _ in
        inspection.offersNothing && !inspection.has(.moneyLure)
      }
    ],
    signal: .deniedPitch)

  /// An opportunity, proposal or benefit that is not named.
  static let baitOpportunity = Rule(
    id: RuleID("pitch", "bait-opportunity"),
    severity: SeverityTable(
      invite: .warning, message: .warning, followUp: .warning, received: .warning),
    message: "dangles something without naming it",
    why: "What is too good to be named is taken for a scam or a sale.",
    remedy: "Name the thing in five words, or don't mention it.",
    source: "automatedmsp.com on connection requests, read second-hand; RULES 4.5",
    about: .pitch,
    flagged: [
      "I have ⟦a business proposal for⟧ you.",
      "This could be ⟦an opportunity you'll⟧ love.",
      "It is ⟦something that could change your⟧ income.",
      "I'd like to ⟦explore synergies⟧, it would be ⟦mutually beneficial⟧.",
    ],
    accepted: [
      "There is a vacancy for a night editor at El Pais in Madrid.",
      "An opportunity for you: the archive hires a conservator, salary 38k, apply by May.",
      "The exam is an opportunity to show what you know.",
    ],
    detector: .phrases(
      """
      (an|the|exciting|great|unique|business|incredible|amazing|huge) opportunity (for you|you \
      will|you would|you might|you should)
      (an|exciting|great|unique|incredible|amazing|huge) opportunity (that|which|i think|we \
      think) ..2 (could|might|may|will|would|you)
      (business|lucrative|profitable|ground floor|side income|passive income|investment) \
      (opportunity|proposition)
      synergies (between|with) (us|you|our|your)
      a (business|lucrative|partnership|joint venture) (proposal|proposition) (for|that|to|which|i)
      something (that|which|i think|we think)? ..1 (could|might|will|would|may) (change|transform\
      |boost|benefit|grow|help) (you|your)
      (explore|discuss|seek|seeking|potential|possible|business) (potential|possible|some|any|the\
      |our)? (synergy|synergies)
      (explore|discuss|exploring|discussing) (a|potential|possible|mutual|strategic|some)? \
      (collaboration|collaborations|partnership|partnerships)
      (explore|exploring|discuss) (ways|how|opportunities) (to|for|we can|we could|we might) \
      (collaborat~|collaborate|work together|partner)
      (mutually beneficial|win win) ..1 (partnership|collaboration|relationship|opportunit~\
      |opportunity|arrangement)?
      (strategic partnership|strategic alliance|long term business relationship)
      (collaborate|partner) with (your (company|brand|team|firm|business)|<slot>)
      (working on|building|launching|doing) something (exciting|big|special|huge|revolutionary)
      (add|bring|adding|provide|deliver) (real|a lot of|some|tremendous|great|huge|significant)? \
      value (to|for) (you|your|<slot>)
      """),
    guards: [
      .signal(.jobOffer), .signal(.reason),
      .sameSentence("(salary|vacancy|apply|hires|scholarship|grant|fellowship|call for papers)"),
    ],
    signal: .offer)
}
