import KindJudging
public import Linting

/// Selling, and how it hides.
public enum PitchRules {
  public static let all: [Rule] = [
    inInvite, onAccept, weHelpFormula, featureList, roiClaim, nameDropProof, borrowedCrowd,
    freeOffer, meetingForDemo, deniedPitch, baitOpportunity, standingOffer, businessCard,
    priceUnasked, unaskedMaterial, discoveryQuestion, inventedArtifact, chasedOffer,
    recruiterMissingFacts, massRecruiterFlattery,
  ]

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
      (we|i) (also|currently|mostly|mainly|already|now|just)? (help|assist|enable|empower|equip) \
      ..3 @clients
      (we|i) (have)? (already|just|recently)? helped ..4 @clients
      (have been|am|are) helping ..3 @clients
      (we|i) (also|mostly|mainly)? help <slot>
      (we|i) (help|partner with|work with|support) ..2 @clients (like|such as) (you|yours\
      |yourself|yourselves)
      (we|i) help ..3 (women|men|parents|students|graduates) (to|who|build|get|grow|find|achieve\
      |earn|win)
      (helps|helping) ..3 @business
      (we|i) (work|partner) with ..3 @business
      (we|i) (advise|coach|mentor) ..3 @business
      (my|our) (job|mission|work|passion|purpose) is (to help|helping)
      on a mission to help ..3 @clients
      (we|i) (specialise|specialize) in (helping|working with|supporting|providing|delivering)
      we (specialise|specialize) in
      @clients like (yours|<slot>)
      our @product (can|could|will|would)? (help|helps|let|lets|allow|allows|enable|enables|cut\
      |cuts|save|saves)
      our @product (can|could|will|would)? (automate|automates|reduce|reduces|boost|boosts\
      |increase|increases)
      our @product (can|could|will|would)? (deliver|delivers|make|makes|give|gives|take|takes\
      |replace|replaces)
      (we|i) (have)? (built|build|make|made|developed|created|launched) (a|an) ..3 @product that
      (we|i) (have)? (built|build|make|made|developed|created|launched) (a|an) ..3 @product for \
      ..2 @clients
      (we|i) (have)? built something that
      (try|trying|trial|testing) (our|my) @product
      (introduce|introducing|present|showcase|share) (our|my) ..1 @product
      (introduce|introducing) (our|my) (company|firm|agency)
      (benefit|profit) from (our|my) ..1 @product
      interested in (our|my) ..1 (@product|offer)
      (offer|offering|providing) (you|you our|our|my) ..1 services
      (i|we) (offer|provide|supply|deliver|sell) ..3 (services|packages|solutions|consulting\
      |coaching)
      (i|we) (offer|sell|supply) ..4 (to|for) ..1 @clients
      (i|we) (offer|run) ..3 (audits|consultations|bootcamps|masterclasses)
      (my|our) (rates|prices|packages|fees) (start|starts|begin|are)
      (our|my) clients (see|saw|get|got|save|saved|grow|grew|report|achieve|love|typically\
      |usually|often|include)
      (our|my) (clients|customers) (have|are) (seen|seeing|saved|saving|doubled|doubling|getting\
      |growing)
      (one|some|several|many|most|three|two) of (our|my) (clients|customers)
      (looking for|taking on|accepting|onboarding) (new|first|more|a few|our first|my first) ..1 \
      (clients|customers)
      (looking for|seeking) ..2 (resellers|distributors|beta users|sponsors|affiliates)
      if you (ever|are ever|should ever)? (need|require|want|looking for) ..3 (designer|developer\
      |copywriter|quote)
      if you (ever|are ever|should ever)? (need|require|want|looking for) ..3 (photographer\
      |videographer|bookkeeper)
      if you (ever|are ever|should ever)? (need|require|want|looking for) ..3 (accountant\
      |supplier|broker|realtor)
      (happy|glad|pleased|love|like) to quote
      (give|send|offer) you (a|our|an) (no obligation|free|competitive)? (quote|estimate|proposal)
      (web|website|app|software) (design|development) (services|company) (based|in|from|offering\
      |and|with)
      (seo|marketing|lead generation|link building|outsourcing|staffing) (services|package~)
      we are (a|an|one of the) (leading|premier|fast growing|trusted|top|boutique|award winning\
      |full service)
      (coach|consultant|adviser|advisor|strategist|specialist|agency|firm|company) (helping|that \
      helps|who helps|serving) ..4 @clients
      (we|i) (can|could|would|will) (also)? help you (grow|scale|land|increase|reduce|generate\
      |achieve|automate|streamline|optimise|optimize|boost|double)
      (offer|offering|provide|providing) ..2 (coaching|consulting|consultancy)
      (we|i) (generate|book|deliver) ..3 (leads|appointments|meetings|demos) (for|to)
      (company|business|firm|team|@clients) similar to (yours|you)
      (outsourcing|development) requirement~
      our team of ..3 (developers|designers|experts|specialists|vas|virtual assistants|consultants)
      (team|company) of ..2 (developers|designers) in
      (found|rank|ranking|ranked) ..2 on google
      first page of google
      (noticed|found|spotted) ..4 (issues|errors|problems|quick wins|gaps|leaks) (on|with|in) \
      your (website|site|seo)
      quick wins (on|for|in) your
      (guest post~|sponsored post~|link insertion|dofollow|backlink~)
      (feature|have|interview) you (on|in) our (podcast|show|magazine|publication|platform)
      you (are|have been) pre (qualified|approved|selected)
      (business|merchant|working capital) (loan|loans|funding|advance|financing)
      (sponsor|sponsoring) ..2 (our|my|the) (podcast|event|conference|newsletter|meetup|gala|ball\
      |show)
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
    about: .pitch, flagsOnce: true,
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
      (thanks|thank you|thx|cheers|ty) (so much|a lot|very much|again)? for (connecting|accepting\
      |linking in|adding me|linking)
      (thanks|thank you|thx|cheers) (so much|a lot|very much|again)? for (the|our|your) \
      (connection|connect|add|follow|accept)
      (thanks|thank you|thx|cheers) (so much|a lot|very much)? for (accepting|taking|approving) \
      (my|the) (request|invite|invitation|connection)
      (thanks|thank you) for (being part of|joining) my network
      appreciate (you|the|your) (connect|connecting|connection|add|adding me|accepting|accept)
      (great|good|nice|happy|glad|pleased|lovely|wonderful) to (connect|be connected|be in touch\
      |link up|have you in my network)
      (glad|happy|pleased) (that)? we are (now)? connected
      (now that|since|as) we are (now)? (connected|linked|in touch|contacts)
      """),
    guards: [
      .sameMessage("(you asked|you wanted|as you asked|you were asking|your enquiry)"),
      .when("nothing is sold") { inspection, _ in
        inspection.offersNothing && !inspection.has(.discovery)
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
      (we|i) (also|currently|mostly|mainly|already|now|just)? (help|assist|enable|empower|equip) \
      ..3 @clients
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
}
