import KindJudging
import Linting

/// What sellers claim: virtues, figures, customers, crowds.
extension PitchRules {
  /// Three virtues of a product in a row.
  static let featureList = Rule(
    id: RuleID("pitch", "feature-list"),
    severity: SeverityTable(
      invite: .warning, message: .warning, followUp: .warning, received: .advice),
    message: "lists virtues of a product",
    why:
      "Adjectives in a row are read as brochure, and none of them answers a question they asked.",
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
      (bespoke|tailored|customised|customized|turnkey|turn key|end to end|full service) \
      (solution~|service~|package~)
      (high quality|top quality|premium) ..2 (competitive|affordable|low|unbeatable) (price~\
      |prices|pricing|rates|cost)
      (competitive|affordable|unbeatable) (prices|pricing|rates)
      """),
    guards: [
      .sameSentence("your (library|tool|app|code|guide|talk|work|package|design|service|writing)")
    ],
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
      (half|fraction) (of)? the (cost|price)
      (pay per|pay on|pay for) (performance|results|lead|appointment|meeting)
      <multiplier> (your|growth|roi|roas|return|returns|revenue|more|the leads|faster)
      (double|triple|quadruple|skyrocket|supercharge|maximise|maximize|explode) your
      (doubles|triples|quadruples) your
      (increase|increases|increasing|boost|boosts|boosting|grow|grows|growing|scale|scales\
      |scaling) your @gain
      (improve|improves|improving|accelerate|raise|raises|drive|drives|unlock|unlocks) your @gain
      (increase|boost|grow|drive|generate|improve) ..1 (revenue|sales|pipeline|bookings\
      |conversions|traffic|profits) (by|for|at|in|without)
      (cut|cuts|cutting|reduce|reduces|reducing|slash|slashes|lower|lowers|lowering|save|saves) \
      your ..2 @cost
      (save|saves|saving|cut|cuts|cutting|reduce|reduces|reducing|boost|boosts|improve|improves) \
      ..4 up to <percent>
      (save|saves|saving|cut|cuts|reduce|reduces) ..3 (by|an average of|at least|over) <percent>
      (save|saves|saving|saved) (you|your team|your staff|@clients|<slot>) ..3 (hours|days\
      |<money>|<percent>|thousands)
      (save|saves|saving|saved) (you|your team|@clients) ..3 (hours|days) (a|per|every|each) (day\
      |week|month|year)
      (save|saves|saving|saved) (you|your team|your staff) (time|money)
      (gives|give|get) (you|@clients|them) ..3 (hours|day|days) (back)? (a|per|every|each) (week\
      |month)
      (free|frees|freeing) up ..3 (hours|days) (a|per|every|each) (week|month)
      (results|return|roi|payback|growth) (in|within) ..2 <number> (days|weeks|months)
      guaranteed (results|leads|meetings|roi|growth|appointments|return)
      (results|leads|meetings|appointments) guaranteed
      (pay|pays|paid) for (itself|themselves)
      (<number>|five|ten|fifteen|twenty|thirty) ..1 (qualified|booked|sales|warm|new) (leads\
      |meetings|calls|appointments|demos)
      (qualified|warm|exclusive|inbound|sales ready|high quality) (leads|appointments|prospects\
      |sales calls)
      (fill|filling|fills|pack|book out) your (pipeline|calendar|diary|books|practice|schedule\
      |funnel|classes|rooms|chairs)
      (bring|brings|send|sends|get|gets|find|win|land|book) you ..3 (leads|clients|customers\
      |appointments|patients|buyers)
      without (you)? (lifting a finger|hiring (anyone|more|additional)|adding headcount|extra \
      headcount)
      """),
    guards: [
      .overlapping("(save|saves|saved|saving|give|gives|gave) (me|us|my|our)"),
      .sameSentence("you (wrote|said|showed|posted|mentioned|told|reported|explained|describe)"),
      .sameSentence(
        "your (post|article|talk|report|chart|paper|thread|annual report|book|episode)"),
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
      (trusted|loved|chosen|recommended) by ..2 (companies|brands|teams|firms|clients|customers\
      |hundreds|thousands)
      (trusted|loved|chosen) by ..1 (over|more than|leading|top|<number>) ..1 @clients?
      used by ..3 (companies|brands|teams|firms|clinics|hundreds of|thousands of|<number>) @clients?
      used by (<name>|companies like <name>) and <name>
      (clients|customers) (like|such as|including) <name>
      (our|my) (clients|customers) include
      (worked|work|working|works) with (brands|companies|clients|firms|teams|names) (like|such as\
      |including) <name>?
      (companies|brands|firms|teams) (like|such as) <name> ..2 (trust|use|rely|chose|switched|cut\
      |saved|already)
      (work|worked|working) with ..2 of? your (competitor|competitors|neighbours|neighbors|peers)
      your (competitors|competition|peers) (already|are|have|use|trust|is)
      (some|one|two|three|several|many|most) of your (competitors|peers|neighbours|neighbors)
      we (just|recently|have)? helped ..2 <name> ..2 (cut|grow|save|increase|reduce|double|win\
      |close|generate|book|scale|boost)
      (join|joining) (over|more than|the)? <number> (companies|founders|leaders|teams\
      |professionals|businesses|members)
      (went|dropped|fell|grew|rose|down|up) from <percent> to <percent>
      (see|here is|read|on) how <name> ..2 (cut|grew|saved|increased|reduced|doubled|won|closed\
      |scaled|boosted|went)
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
      (most|many|lots of|a lot of|plenty of|so many|other|countless) (of the)? ..3 (i|we) (talk\
      |speak|chat) (to|with)
      (most|many|lots of|a lot of|other|countless) (of the)? ..2 (i|we) (meet|work with|see)
      (most|many|lots of|a lot of|other) (of the)? ..2 (i|we) (have|am|are) (been)? (talking\
      |speaking|spoken|talked) (to|with)
      (i|we) (talk|speak|chat|am talking|are talking|have been talking) (to|with) (a lot of|lots \
      of|many|dozens of|hundreds of) @clients?
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
}
