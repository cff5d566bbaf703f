import KindJudging
public import Linting

/// Selling, and how it hides.
public enum PitchRules {
  public static let all: [Rule] =
    [
      inInvite, onAccept, weHelpFormula, featureList, roiClaim, nameDropProof, borrowedCrowd,
      freeOffer, meetingForDemo, deniedPitch, baitOpportunity,
    ] + quiet + steps + recruiting

  /// An offer in the note of a connection request, loud or quiet.
  ///
  /// Its phrases are the evidence for an offer in every other message too, so each must be a sale
  /// by its grammar: somebody does something for a market, or a thing of the sender's is offered.
  /// Misses: trades named without an offer ("I build kitchens in Frome"), which peers write as well.
  static let inInvite = Rule(
    id: RuleID("pitch", "in-invite"),
    severity: .invites(.error),
    message: "sells something in a connection request",
    why: "A stranger who sells before being let in is turned away, and the profile goes unread.",
    remedy: "Leave the product out; say why you want to know this person, and sell nothing yet.",
    source: "SEEDS S1 (decline those who just want to sell), S2; RULES 4.5",
    about: .pitch,
    flagged: [
      "⟦We help firms like yours⟧ grow.",
      "Hi Ana, ⟦our platform cuts⟧ costs by a third.",
      "⟦I offer coaching packages⟧ and more. Let's connect!",
      "⟦Our clients see⟧ twice the bookings in spring.",
      "Hi Lena, I was hoping to connect. ⟦I work with dental practices⟧ on their recalls.",
      "Love the shop! ⟦If you ever need a photographer⟧, think of me.",
      "Hi Sam, may I show you how ⟦we helped three hotels⟧ near you?",
    ],
    accepted: [
      "I run a payroll shop too; how do you handle holidays?",
      "We help teams at the same shelter on Sundays, and I never asked your name.",
      "Your platform cuts my paperwork in half. Thank you for it.",
      "You wrote that our platform makes booking hard; I would like to hear where it broke.",
      "Your budget sheet is on the wall: we help families at the advice centre with it.",
    ],
    detector: .phrases(
      """
      (we|i) (also|currently|mostly|mainly|already|now|just)? (help|assist|enable|empower|equip) ..3 @clients
      (we|i) (have)? (already|just|recently)? helped ..4 @clients
      (have been|am|are) helping ..3 @clients
      (we|i) (also|mostly|mainly)? help <slot>
      (we|i) (help|partner with|work with|support) ..2 @clients (like|such as) (you|yours|yourself|yourselves)
      (we|i) help ..3 (women|men|parents|students|graduates) (to|who|build|get|grow|find|achieve|earn|win)
      (helps|helping) ..3 @business
      (we|i) (work|partner) with ..3 @business
      (we|i) (advise|coach|mentor) ..3 @business
      (my|our) (job|mission|work|passion|purpose) is (to help|helping)
      on a mission to help ..3 @clients
      (we|i) (specialise|specialize) in (helping|working with|supporting|providing|delivering)
      we (specialise|specialize) in
      @clients like (yours|<slot>)
      our @product (can|could|will|would)? (help|helps|let|lets|allow|allows|enable|enables|cut|cuts|save|saves)
      our @product (can|could|will|would)? (automate|automates|reduce|reduces|boost|boosts|increase|increases)
      our @product (can|could|will|would)? (deliver|delivers|make|makes|give|gives|take|takes|replace|replaces)
      (we|i) (have)? (built|build|make|made|developed|created|launched) (a|an) ..3 @product that
      (we|i) (have)? (built|build|make|made|developed|created|launched) (a|an) ..3 @product for ..2 @clients
      (we|i) (have)? built something that
      (try|trying|trial|testing) (our|my) @product
      (introduce|introducing|present|showcase|share) (our|my) ..1 @product
      (introduce|introducing) (our|my) (company|firm|agency)
      (benefit|profit) from (our|my) ..1 @product
      interested in (our|my) ..1 (@product|offer)
      (offer|offering|providing) (you|you our|our|my) ..1 services
      (i|we) (offer|provide|supply|deliver|sell) ..3 (services|packages|solutions|consulting|coaching)
      (i|we) (offer|sell|supply) ..4 (to|for) ..1 @clients
      (i|we) (offer|run) ..3 (audits|consultations|bootcamps|masterclasses)
      (my|our) (rates|prices|packages|fees) (start|starts|begin|are)
      (our|my) clients (see|saw|get|got|save|saved|grow|grew|report|achieve|love|typically|usually|often|include)
      (our|my) (clients|customers) (have|are) (seen|seeing|saved|saving|doubled|doubling|getting|growing)
      (one|some|several|many|most|three|two) of (our|my) (clients|customers)
      (looking for|taking on|accepting|onboarding) (new|first|more|a few|our first|my first) ..1 (clients|customers)
      (looking for|seeking) ..2 (resellers|distributors|beta users|sponsors|affiliates)
      if you (ever|are ever|should ever)? (need|require|want|looking for) ..3 (designer|developer|copywriter|quote)
      if you (ever|are ever|should ever)? (need|require|want|looking for) ..3 (photographer|videographer|bookkeeper)
      if you (ever|are ever|should ever)? (need|require|want|looking for) ..3 (accountant|supplier|broker|realtor)
      (happy|glad|pleased|love|like) to quote
      (give|send|offer) you (a|our|an) (no obligation|free|competitive)? (quote|estimate|proposal)
      (web|website|app|software) (design|development) (services|company|agency)
      (seo|marketing|lead generation|link building|outsourcing|staffing) (services|agency|package~)
      (outsourcing|development) requirement~
      our team of ..3 (developers|designers|experts|specialists|vas|virtual assistants|consultants)
      (team|company) of ..2 (developers|designers) in
      (found|rank|ranking|ranked) ..2 on google
      first page of google
      (noticed|found|spotted) ..4 (issues|errors|problems|quick wins|gaps|leaks) (on|with|in) your (website|site|seo)
      quick wins (on|for|in) your
      (guest post~|sponsored post~|link insertion|dofollow|backlink~)
      (feature|have|interview) you (on|in) our (podcast|show|magazine|publication|platform)
      you (are|have been) pre (qualified|approved|selected)
      (business|merchant|working capital) (loan|loans|funding|advance|financing)
      (sponsor|sponsoring) ..2 (our|my|the) (podcast|event|conference|newsletter|meetup|gala|ball|show)
      (using|use|uses|used) our @product
      (redesign|rebuild|optimise|optimize|audit) your (website|site|store|profile|funnel)
      (reach|get in front of|in front of) ..2 (buyers|decision makers|your (target|ideal))
      (happy|glad|here) to be a resource
      """),
    guards: [
      .sameSentence("(volunteer~|shelter|soup kitchen|food bank|parish|on sundays)"),
      .sameSentence("you (wrote|said|say|told|mentioned|complained|asked|reported)"),
      .when("is quoted") { inspection, candidate in inspection.isQuoted(candidate.span) },
    ],
    signal: .offer)

  /// A sale in the message that thanks for the connection.
  ///
  /// Flags the thanks, since they are the pretext; what is sold is found by the other rules.
  /// Misses: sales that no phrase gives away.
  static let onAccept = Rule(
    id: RuleID("pitch", "on-accept"),
    severity: .messages(.warning),
    message: "thanks for the connection only to sell",
    why: "The reader has just let you in; a sale in the same breath makes the thanks a pretext.",
    remedy: "Thank, ask one question that doesn't lead to the product, and stop there.",
    source: "RULES 4.5, erwann-lefevre/linkedin-rules: no pitch in the first message, ever",
    about: .pitch,
    flagged: [
      "⟦Thanks for connecting⟧! We offer payroll for bakeries.",
      "⟦Great to connect⟧, Omar. Our platform might interest you.",
      "⟦Thank you for accepting⟧. Could I show you how we plan rotas?",
      "⟦Appreciate the connection⟧, Lee! What is your biggest challenge at the moment?",
    ],
    accepted: [
      "Thanks for connecting! How was the fair in Lyon?",
      "Thanks for connecting; you asked for our price list, so here is what we offer.",
      "We offer rooms to visiting speakers.",
    ],
    detector: .phrases(
      """
      (thanks|thank you|thx|cheers|ty) (so much|a lot|very much|again)? for (connecting|accepting|linking in|adding me|linking)
      (thanks|thank you|thx|cheers) (so much|a lot|very much|again)? for (the|our|your) (connection|connect|add|follow|accept)
      (thanks|thank you|thx|cheers) (so much|a lot|very much)? for (accepting|taking|approving) (my|the) (request|invite|invitation|connection)
      (thanks|thank you) for (being part of|joining) my network
      appreciate (you|the|your) (connect|connecting|connection|add|adding me|accepting|accept)
      (great|good|nice|happy|glad|pleased|lovely|wonderful) to (connect|be connected|be in touch|link up|have you in my network)
      (glad|happy|pleased) (that)? we are (now)? connected
      (now that|since|as) we are (now)? (connected|linked|in touch|contacts)
      """),
    guards: [
      .sameMessage("(you asked|you wanted|as you asked|you were asking|your enquiry)"),
      .when("nothing is sold") { inspection, _ in
        !inspection.has(.offer) && !inspection.has(.demoAsk) && !inspection.has(.proof)
          && !inspection.has(.discovery)
      },
    ],
    signal: .thanksForConnecting)

  /// "We help X do Y", the formula of a seller who knows nothing of the reader.
  static let weHelpFormula = Rule(
    id: RuleID("pitch", "we-help-formula"),
    severity: SeverityTable(message: .warning, followUp: .warning, received: .warning),
    message: "describes a market, not the reader",
    why: "Anybody in that market gets the same sentence, so it tells the reader nothing.",
    remedy: "Say what you saw at theirs, or ask whether the problem exists there at all.",
    source: "alex-vacca/copywriting-principles: generic value; RULES 4.5",
    about: .pitch,
    flagged: [
      "⟦We help SaaS founders⟧ scale their sales.",
      "⟦I work with hotel owners⟧ who want fewer cancellations.",
      "⟦I've helped dozens of agencies⟧ with this.",
    ],
    accepted: [
      "We help at the same shelter on Sundays.",
      "We help the school leaders at the food bank every Friday; will you come?",
      "Could you help the new teams on Monday?",
    ],
    detector: .phrases(
      """
      (we|i) (also|currently|mostly|mainly|already|now|just)? (help|assist|enable|empower|equip) ..3 @clients
      (we|i) (have)? (already|just|recently)? helped ..4 @clients
      (have been|am|are) helping ..3 @clients
      (we|i) (also|mostly|mainly)? help <slot>
      (we|i) (work|partner) with ..3 @business
      (we|i) (advise|coach|mentor) ..3 @business
      (my|our) (job|mission|work|passion|purpose) is (to help|helping)
      our @product (helps|enables|empowers) ..3 @clients
      """),
    guards: [
      .sameSentence("(volunteer~|shelter|soup kitchen|food bank|parish|on sundays)"),
      .when("is quoted") { inspection, candidate in inspection.isQuoted(candidate.span) },
    ],
    signal: .offer)

  /// Three virtues of a product in a row.
  static let featureList = Rule(
    id: RuleID("pitch", "feature-list"),
    severity: SeverityTable(
      invite: .warning, message: .warning, followUp: .warning, received: .advice),
    message: "lists virtues of a product",
    why: "Adjectives in a row are read as brochure, and none of them answers a question they asked.",
    remedy: "Keep the one that matters to this reader, and say how they would notice it.",
    source: "RULES 4.5; own judgement",
    about: .pitch,
    flagged: [
      "It is ⟦fast, secure and affordable⟧.",
      "Rota planning that is ⟦simple, reliable, and scalable⟧.",
      "We build ⟦modern, responsive, SEO-friendly⟧ sites.",
    ],
    accepted: [
      "I could do Tuesday, Thursday or Friday.",
      "Your library is simple, fast and reliable; we use it in three services.",
      "Simple is good.",
    ],
    detector: .phrases(
      """
      @virtue @virtue and? @virtue
      (saves|save) (you)? time (saves|save)? money and
      all in one ..1 (platform|solution|software|system|app)
      (bespoke|tailored|customised|customized|turnkey|turn key|end to end|full service) (solution~|service~|package~)
      (high quality|top quality|premium) ..2 (competitive|affordable|low|unbeatable) (price~|prices|pricing|rates|cost)
      (competitive|affordable|unbeatable) (prices|pricing|rates)
      """),
    guards: [.sameSentence("your (library|tool|app|code|guide|talk|work|package|design|service|writing)")],
    signal: .offer)

  /// Figures and multiples promised to the reader.
  ///
  /// Only what is promised about *your* business, or in the words of advertising: a figure the
  /// reader published, or that they saved the writer, is left alone.
  static let roiClaim = Rule(
    id: RuleID("pitch", "roi-claim"),
    severity: SeverityTable(
      invite: .error, message: .warning, followUp: .warning, received: .warning),
    message: "promises a result",
    why: "Figures from a stranger lower the number of answers: 0.44 times as many on LinkedIn.",
    remedy: "Drop the figure, or give it with its source when they ask for one.",
    source: "swan-gtm/gtm-skills#136: numbers in the body, odds ratio 0.44 over 63,372 messages",
    about: .pitch,
    flagged: [
      "Would you like to ⟦10x your⟧ pipeline?",
      "Shops ⟦save up to 40 %⟧ on heating with it.",
      "We ⟦double your⟧ leads in a month, and it ⟦pays for itself⟧.",
      "You would get ⟦ten qualified leads⟧ a week.",
      "It ⟦saves teams six hours a week⟧.",
    ],
    accepted: [
      "Attendance was up 40 % at your meetup.",
      "Your script saves me six hours a week.",
      "You wrote that the new till helped you double your sales; which one is it?",
    ],
    detector: .phrases(
      """
      <multiplier> (your|growth|roi|return|returns|revenue|more|the leads|faster)
      (double|triple|quadruple|skyrocket|supercharge|maximise|maximize|explode) your
      (doubles|triples|quadruples) your
      (increase|increases|increasing|boost|boosts|boosting|grow|grows|growing|scale|scales|scaling) your @gain
      (improve|improves|improving|accelerate|raise|raises|drive|drives|unlock|unlocks) your @gain
      (increase|boost|grow|drive|generate|improve) ..1 (revenue|sales|pipeline|bookings|conversions|traffic|profits) (by|for|at|in|without)
      (cut|cuts|cutting|reduce|reduces|reducing|slash|slashes|lower|lowers|lowering|save|saves) your ..2 @cost
      (save|saves|saving|cut|cuts|cutting|reduce|reduces|reducing|boost|boosts|improve|improves) ..4 up to <percent>
      (save|saves|saving|cut|cuts|reduce|reduces) ..3 (by|an average of|at least|over) <percent>
      (save|saves|saving|saved) (you|your team|your staff|@clients|<slot>) ..3 (hours|days|<money>|<percent>|thousands)
      (save|saves|saving|saved) (you|your team|@clients) ..3 (hours|days) (a|per|every|each) (day|week|month|year)
      (save|saves|saving|saved) (you|your team|your staff) (time|money)
      (gives|give|get) (you|@clients|them) ..3 (hours|day|days) (back)? (a|per|every|each) (week|month)
      (free|frees|freeing) up ..3 (hours|days) (a|per|every|each) (week|month)
      (results|return|roi|payback|growth) (in|within) ..2 <number> (days|weeks|months)
      guaranteed (results|leads|meetings|roi|growth|appointments|return)
      (results|leads|meetings|appointments) guaranteed
      (pay|pays|paid) for (itself|themselves)
      (<number>|five|ten|fifteen|twenty|thirty) ..1 (qualified|booked|sales|warm|new) (leads|meetings|calls|appointments|demos)
      (qualified|warm|exclusive|inbound|sales ready|high quality) (leads|appointments|prospects|sales calls)
      (fill|filling|fills|pack|book out) your (pipeline|calendar|diary|books|practice|schedule|funnel|classes|rooms|chairs)
      (bring|brings|send|sends|get|gets|find|win|land|book) you ..3 (leads|clients|customers|appointments|patients|buyers)
      without (you)? (lifting a finger|hiring (anyone|more|additional)|adding headcount|extra headcount)
      """),
    guards: [
      .overlapping("(save|saves|saved|saving|give|gives|gave) (me|us|my|our)"),
      .sameSentence("you (wrote|said|showed|posted|mentioned|told|reported|explained|describe)"),
      .sameSentence("your (post|article|talk|report|chart|paper|thread|annual report|book|episode)"),
    ],
    signal: .proof)

  /// Customers named as proof.
  static let nameDropProof = Rule(
    id: RuleID("pitch", "name-drop-proof"),
    severity: SeverityTable(
      invite: .error, message: .warning, followUp: .warning, received: .warning),
    message: "names customers as proof",
    why: "Proof from strangers makes answers rarer on LinkedIn: 0.36 times as many.",
    remedy: "Leave the names out until somebody asks who else uses it.",
    source: "swan-gtm/gtm-skills#136: proof in the body, odds ratio 0.36 over 63,372 messages",
    about: .pitch,
    channels: [.linkedInMessage, .linkedInNote, .linkedInNotePremium, .inMail],
    flagged: [
      "It is already ⟦trusted by 300 clinics⟧ in the north.",
      "We ⟦worked with brands like Halden⟧ on the same thing.",
      "⟦Your competitors already⟧ plan this way.",
      "⟦Our customers include⟧ two of the largest ports.",
    ],
    accepted: [
      "We both worked at Halden, you in the lab and I at the gate.",
      "Your paper calls the index trusted by thousands of analysts; who checked it?",
      "The hall is used by Anna on Fridays.",
    ],
    detector: .phrases(
      """
      (trusted|loved|chosen|recommended) by ..2 (companies|brands|teams|firms|clients|customers|hundreds|thousands)
      (trusted|loved|chosen) by ..1 (over|more than|leading|top|<number>) ..1 @clients?
      used by ..3 (companies|brands|teams|firms|clinics|hundreds of|thousands of|<number>) @clients?
      used by (<name>|companies like <name>) and <name>
      (clients|customers) (like|such as|including) <name>
      (our|my) (clients|customers) include
      (worked|work|working|works) with (brands|companies|clients|firms|teams|names) (like|such as|including) <name>?
      (companies|brands|firms|teams) (like|such as) <name> ..2 (trust|use|rely|chose|switched|cut|saved|already)
      (work|worked|working) with ..2 of? your (competitor|competitors|neighbours|neighbors|peers)
      your (competitors|competition|peers) (already|are|have|use|trust|is)
      (some|one|two|three|several|many|most) of your (competitors|peers|neighbours|neighbors)
      we (just|recently|have)? helped ..2 <name> ..2 (cut|grow|save|increase|reduce|double|win|close|generate|book|scale|boost)
      (join|joining) (over|more than|the)? <number> (companies|founders|leaders|teams|professionals|businesses|members)
      (went|dropped|fell|grew|rose|down|up) from <percent> to <percent>
      (see|here is|read|on) how <name> ..2 (cut|grew|saved|increased|reduced|doubled|won|closed|scaled|boosted|went)
      """),
    guards: [
      .sameSentence("(your|the) (paper|library|index|article|book|report|thesis|data set|dataset)")
    ],
    signal: .proof)

  /// An unnamed crowd that is said to think or suffer as the reader does.
  static let borrowedCrowd = Rule(
    id: RuleID("pitch", "borrowed-crowd"),
    severity: SeverityTable(
      invite: .warning, message: .warning, followUp: .warning, received: .warning),
    message: "speaks for a crowd instead of the reader",
    why: "The unnamed many are a sales script; they say nothing about the person who reads this.",
    remedy: "Ask this reader, or quote one person by name with their leave.",
    source: "RULES 4.9 presumed-pain: only a documented problem; own judgement",
    about: .pitch,
    flagged: [
      "⟦Most matrons I talk to⟧ lose a day to the rota.",
      "⟦I speak to a lot of founders⟧ who hate their books.",
      "⟦Many of the coaches we work with⟧ felt the same.",
    ],
    accepted: [
      "Most of the parents I spoke with liked your plan for the crossing.",
      "Most people I talk to at the allotment grow beans.",
      "I spoke to the caretaker.",
    ],
    detector: .phrases(
      """
      (most|many|lots of|a lot of|plenty of|so many|other|countless) (of the)? ..3 (i|we) (talk|speak|chat) (to|with)
      (most|many|lots of|a lot of|other|countless) (of the)? ..2 (i|we) (meet|work with|see)
      (most|many|lots of|a lot of|other) (of the)? ..2 (i|we) (have|am|are) (been)? (talking|speaking|spoken|talked) (to|with)
      (i|we) (talk|speak|chat|am talking|are talking|have been talking) (to|with) (a lot of|lots of|many|dozens of|hundreds of) @clients?
      (i|we) (talk|speak|work) with ..2 @business (every|all) (day|week|the time)
      (we|i) (keep hearing|often hear|hear a lot|always hear) (from|that)
      (most|many) @clients (tell|told) (us|me)
      @clients (of|about) your size
      (of your size|the size of (yours|<slot>))
      your size (usually|often|typically|tend|overpay|spend|lose|waste)
      (like|just like) (most|many|other) @clients
      (sound|sounds) familiar
      (ring|rings) (a|any) (bell|bells)
      """),
    guards: [.sameSentence("(people|friends|parents|neighbours|neighbors|everyone|kids|children)")],
    signal: .discovery)

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
      @free ..2 (audit|consultation~|consult|demo|trial|assessment|strategy call|strategy session|discovery call)
      @free ..2 (clarity call|clarity session~|health check|valuation|appraisal|quote|estimate|mock up|mockup)
      @free ..2 (masterclass|webinar|pilot|taster|check up|checkup|evaluation|walkthrough|coaching|mini audit|teardown)
      (complimentary|no obligation) ..2 (session~|call|review|report|analysis|month|access|copy|pass|ticket~|lunch|visit)
      first (month|session|week|year|order|consultation|lesson|hour|one|box) (is|are)? (free|on us|on the house|free of charge)
      (<number>|<time>|one|two|a|three) (days|weeks|months|month|week|day) (for)? free
      (do|run|prepare|draft|record|put together|write|build) ..4 (for free|free of charge|at no cost|at no charge|without charge)
      <percent> (off|discount)
      (special|exclusive|introductory|limited time|early bird|launch) (offer|discount|price|rate|pricing|deal)
      (promo|discount|coupon|voucher) code
      (no|without|zero) (obligation|commitment|obligations)
      no (credit card|hard pull|contract) (required|needed)?
      (no strings attached|risk free|money back guarantee|cancel anytime|cancel any time)
      (gift card|voucher) for (your|taking|attending|joining)
      (at no cost|free of charge|free|no cost) (to|for) (you|your|<slot>)
      (free of cost|no cost to|cost you nothing|costs you nothing)
      free (review|reviews|month|listing|sample|samples|copy of my|copy of our) (of your|for you|for your|if|for my|this)
      welcome to a free
      (do not|does not) (like|get|work|convert) ..4 (do not pay|pay nothing|you owe nothing|no charge)
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
      (walk|take|talk) you through (our|my|how we|what we|your numbers|the numbers|the platform|some ideas)
      let me walk you through
      show (you|your team) (how|what|around) (we|our|it|i|<name>)
      show (you|your team) (our|my|the) @product
      see (it|our @product|the platform|the product|the tool|<name>) in action
      (share|sharing|discuss|explore|learn|see|show|chat about|talk about|tell you) how we (can|could|help|helped|might|do|have|are)
      how (we|i|our ..1 @product|<slot>) (can|could|might|may) (help|support|benefit|assist) (you|your|<slot>|with)?
      (explore|discuss|see|chat about|talk about) (if|whether) (we|i|our @product) (can|could|might|may) (help|support|add value)
      (sign up|register|join us|join me) (for|at) (our|my|the|this) ..2 (webinar|masterclass|training|bootcamp|cohort|challenge|demo)
      (save|claim|reserve|hold|secure|keep|claimed) (your|a|you a|my) (seat|spot|place|slot)
      (our|this|my|live) (free)? (webinar|masterclass|bootcamp)
      (worth|open to|up for|fancy) (a|seeing|taking) ..2 (demo|peek|look at)
      (set|setting) you up with (a|an) ..2 (account|trial|login|demo)
      (send|give) you (a|the) (login|log in|test account|trial account|access)
      """),
    guards: [
      .sameSentence("you (gave|asked|wanted|requested|showed|recorded|wrote|mentioned)"),
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
    why: "A denial next to an offer is the one thing in the message the reader can check, and it fails.",
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
      (i promise|promise|i swear|swear)? (this|it|that) is not (a|an|another|one of those)? ..2 (pitch|sales pitch|sales email|sales message|sales call|cold pitch)
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
        !inspection.has(.offer) && !inspection.has(.demoAsk) && !inspection.has(.proof)
          && !inspection.has(.moneyLure)
      }
    ],
    signal: .deniedPitch)

  /// An opportunity, proposal or benefit that is not named.
  static let baitOpportunity = Rule(
    id: RuleID("pitch", "bait-opportunity"),
    severity: SeverityTable(
      invite: .error, message: .warning, followUp: .warning, received: .warning),
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
      (an|the|exciting|great|unique|business|incredible|amazing|huge) opportunity (for you|you will|you would|you might|you should)
      (an|exciting|great|unique|incredible|amazing|huge) opportunity (that|which|i think|we think) ..2 (could|might|may|will|would|you)
      (business|lucrative|profitable|ground floor|side income|passive income|investment) (opportunity|proposition)
      a (business|lucrative|partnership|joint venture) (proposal|proposition) (for|that|to|which|i)
      something (that|which|i think|we think)? ..1 (could|might|will|would|may) (change|transform|boost|benefit|grow|help) (you|your)
      (explore|discuss|seek|seeking|potential|possible|business) (potential|possible|some|any|the|our)? (synergy|synergies)
      (explore|discuss|exploring|discussing) (a|potential|possible|mutual|strategic|some)? (collaboration|collaborations|partnership|partnerships)
      (explore|exploring|discuss) (ways|how|opportunities) (to|for|we can|we could|we might) (collaborat~|collaborate|work together|partner)
      (mutually beneficial|win win) ..1 (partnership|collaboration|relationship|opportunit~|opportunity|arrangement)?
      (strategic partnership|strategic alliance|long term business relationship)
      (collaborate|partner) with (your (company|brand|team|firm|business)|<slot>)
      (working on|building|launching|doing) something (exciting|big|special|huge|revolutionary)
      (add|bring|adding|provide|deliver) (real|a lot of|some|tremendous|great|huge|significant)? value (to|for) (you|your|<slot>)
      """),
    guards: [
      .signal(.jobOffer), .signal(.reason),
      .sameSentence("(salary|vacancy|apply|hires|scholarship|grant|fellowship|call for papers)"),
    ],
    signal: .offer)
}
