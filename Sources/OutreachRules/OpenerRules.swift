import KindJudging
public import Linting
import MessageText

/// First sentences that any stranger could have written.
public enum OpenerRules {
  public static let all: [Rule] = [
    wellbeing, provenance, expandNetwork, likeMinded, mutualCountOnly, suggestedByPlatform,
    selfNaming, busyAcknowledgement, triggerEvent, quickQuestion, reachingOutBecause,
  ]

  /// A wish for the reader's health that no acquaintance stands behind.
  ///
  /// Misses: wishes about weather, weekends and seasons in other words.
  static let wellbeing = Rule(
    id: RuleID("opener", "wellbeing"),
    severity: .outreach(.warning),
    message: "wishes well before it says anything",
    why: "A stranger's health wish is skipped, and it takes the place that the preview shows.",
    remedy: "Delete the sentence and begin with what concerns the reader.",
    source: "RULES 4.2; oneshot-gtm prompts; Lavender: a mail is read for 11 seconds",
    about: .generic,
    flagged: [
      "Hi Ana, ⟦I hope this message finds you well⟧. Would you like a demo?",
      "⟦Trust you're doing great⟧! I would love to connect.",
      "Dear Mr Oduya,\n⟦I hope your week is going well⟧.",
      "⟦Hope all is well with you⟧. We help clinics like yours.",
    ],
    accepted: [
      "Hope the knee is better since the race.",
      "I hope you are well after the operation, and that they let you out soon.",
      "Hope you're doing well since the move; the new flat sounded noisy.",
      "The letter finds its reader well prepared.",
    ],
    detector: .phrases(
      """
      (i hope|we hope|hope|hoping|i trust|we trust|trust|trusting) that? (this|my) (email|mail|e mail|message|note|letter|dm|inmail)? (finds|reaches|catches|meets) you (and your (family|team|loved ones))? (well|safe|safely|in (good|great|the best of) (health|spirits|form)|at a good time)
      (i hope|we hope|hope|hoping|i trust|trust) (that)? you and your (family|team|loved ones|household|colleagues) are (all|both|keeping|doing)? (well|safe|healthy|fine|good|in good health)
      (i hope|we hope|hope|hoping|i trust|we trust|trust|trusting) that? you (are|have been) (doing|keeping|all|both|very|really|quite)? (well|great|good|fine|fantastic|safe|amazing|okay|ok)
      (i hope|we hope|hope|i trust|we trust|trust) that? (all|everything) (is|goes) (well|great|good|fine) (with you|on your end|at your end)?
      (i hope|we hope|hope|hoping|i trust|we trust|trust) that? (your|the) (day|week|weekend|month|year|summer|monday|friday|quarter) (is|has been|was|is going|has started|started|is off to|has been going) ..2 (well|great|good|start|fantastic|amazing|lovely|wonderful)
      (i hope|we hope|hope|hoping) that? you (are having|had|have had|are enjoying) (a|an|your|the) (great|good|lovely|wonderful|fantastic|nice|amazing|productive|relaxing)? (day|week|weekend|start to the week|start to the year|summer|holiday|monday)
      """),
    guards: [
      .overlapping(
        """
        you ..3 (well|good|better|great|fine|ok|okay|safe) (again|after|since|enough|rested|and that)
        (with|without) the (baby|move|knee|leg|back|exam~|thesis)
        """),
      .sameSentence(
        """
        (operation|surgery|hospital|flu|fever|illness|accident|funeral|storm|flood|fire|earthquake)
        (race|marathon|wedding|baby|exam|move|new flat|new house|back home|jet lag)
        """),
    ],
    fix: .custom { inspection, span in
      inspection.deletionOfSentence(span, title: "Delete the health wish")
    })

  /// How the sender stumbled on the reader.
  ///
  /// Silent in replies, where it may be the honest answer to "how did you find me?", and in sentences that go
  /// on to something of the reader's. Misses: provenance told as a story.
  static let provenance = Rule(
    id: RuleID("opener", "provenance"),
    severity: .outreach(.warning),
    message: "tells how you came across the reader",
    why: "That a profile was seen is no reason to write; everybody's profile is seen.",
    remedy: "Begin with the one thing on the profile that made you write.",
    source: "RULES 4.2; SWAN136: such openings do worse than a plain word on who writes",
    about: .generic,
    flagged: [
      "Hi Eva, ⟦I came across your profile⟧ and would love to connect.",
      "⟦While browsing LinkedIn I stumbled upon your page⟧.",
      "⟦Your profile popped up⟧ and I thought I'd say hi.",
      "Dear Dr. Adeyemi, ⟦I was looking through your profile⟧ with great interest.",
    ],
    accepted: [
      "I came across your profile after your talk at the Ghent meetup, and the part on brakes helped.",
      "I came across your article on tidal mills and it answered my question.",
      Example(
        "We have not met; I came across your profile in a search.", purpose: .reply,
        replyTo: "How do we know each other?"),
      "She found your page in the phone book, number 40.",
    ],
    detector: .phrases(
      """
      (while|when|as) i was ..3 (browsing|searching|scrolling|looking) ..3 (linkedin|the web|the internet|profiles|online|my feed) ..3 (i|and) (came across|found|saw|noticed|stumbled) ..1 your (profile|page|account|company|website)
      (while|when) (browsing|searching|scrolling|looking) ..3 (linkedin|the web|the internet|profiles|online|my feed) ..1 i (came across|found|saw|noticed|stumbled (upon|on|across)) your (profile|page|account|company|website)
      i (just|recently|happened to)? (came|come|happened) (across|upon|on) your (linkedin|impressive|interesting|wonderful|great)? (profile|page|account|background|company|website)
      i (just|recently)? (stumbled|chanced) (upon|on|across|over) your (linkedin|impressive|interesting)? (profile|page|account|company|website)
      i (just|recently)? (found|discovered|noticed|spotted|saw|viewed|visited|reviewed|read) your (linkedin|impressive|interesting)? profile
      i (was|have been|had been) (looking|going|reading|browsing) (through|at|over) your (linkedin)? profile
      your (linkedin)? (profile|page) (just|recently|really)? (popped up|came up|showed up|appeared|crossed my|caught my|stood out|was recommended|grabbed my)
      your (posts|content|updates) (keep|keeps|kept|always) (popping|pop|pops|showing|coming|come) up
      your name (just)? (popped up|showed up) (in|on) (my|the|our) (feed|search|suggestions)
      (coming|came) across your (linkedin)? (profile|page)
      """),
    guards: [
      .when("the sentence goes on to something of the reader's") { inspection, candidate in
        inspection.givesReason(beside: candidate.span)
      },
      .sameSentence(
        "your ..3 (article|talk|paper|book|answer|question|poem|column|slides) (on|about|in|at)"),
    ],
    signal: .provenance)

  /// The growth of the sender's network as the reason.
  static let expandNetwork = Rule(
    id: RuleID("opener", "expand-network"),
    severity: .outreach(.warning),
    message: "gives your network as the reason",
    why: "Asked why they wanted to connect, 40 % of strangers said this, and were turned down.",
    remedy: "Say why this person belongs in it.",
    source: "Sieben's experiment, dhirubhai.net/pulse/9; SEEDS S1",
    about: .generic,
    flagged: [
      "I'm looking to ⟦expand my network⟧.",
      "Hi Tom, I am ⟦growing my circle of professionals⟧ in Lagos.",
      "⟦Always happy to add great people⟧ here.",
      "Trying to ⟦build my professional network⟧ before I graduate.",
    ],
    accepted: [
      "I'm building a list of UK beekeepers for a survey; you run two apiaries.",
      "I expand my network of water sensors next week, and your valve is on the map.",
      "It is always good to see another Cork kayak on the Lee, as your paper on eddies said.",
    ],
    detector: .phrases(
      """
      (expand~|grow~|widen~|broaden~|extend~|build~|enlarge~|increase~|develop~|diversify~|strengthen~) (out|up)? my (own|professional|personal|linkedin|business|local|global|international)? (professional)? (network|circle|connections|contacts)
      (expand~|grow~|widen~|broaden~|build~) our (professional|personal|linkedin) (network|circle|connections)
      (expand~|grow~|widen~|broaden~|extend~|enlarge~) (my|our) circle of (professionals|contacts|connections|people)
      (growing|building|expanding) (a|an|my) ..2 network of
      always ..1 (happy|keen|glad|looking|love|nice|good|great|fun|lovely|handy|pleased|delighted|up|valuable|pleasure) (to|for) (add|adding|meet|meeting|have|having|know|knowing|see|seeing|find|welcome|run into|link up with|connect with|connecting with|linking up with) ..1 (great|new|good|interesting|amazing|inspiring|more|fellow|other|another|like minded|folks|people)
      (happy|keen|glad|looking|good|great) to (add|meet) (great|new|good|interesting|amazing|inspiring|more) (people|connections|contacts|professionals|minds)
      always on the lookout for
      connecting with (other|fellow|as many|like minded|a few|some|more|people|professionals|leaders|experts)
      adding (as many|a few|everybody|everyone|people|some) ..2 (of|from|in|as|here|on)
      (trying|hoping|looking|wanting|mission) to (meet|know|get to know|surround myself with|add) (more|other|fellow|new|amazing|as many|people|folks|professionals)
      (reach|reaching|get to|hit|hitting) <number> connections
      surround~ myself with
      (make|making|meet|meeting) (new|more) (connections|contacts)
      grow (our|my) networks (together)?
      (add|adding) (more|new|as many) ..3 (to|in) my (network|connections|circle)
      """),
    guards: [
      .sameSentence(
        """
        (sensor~|router~|cable~|switch~|nodes|wifi|fibre|fiber|stations|servers|mesh|pipes|valve~)
        (charging|antenna~|branch~|depots|warehouses)
        """),
      .when("the sentence gives a reason beside it") { inspection, candidate in
        inspection.givesReason(beside: candidate.span)
      },
    ],
    signal: .networkWish)

  /// Sameness claimed and left empty.
  static let likeMinded = Rule(
    id: RuleID("opener", "like-minded"),
    severity: .outreach(.warning),
    message: "claims something in common without naming it",
    why: "Whoever is called like-minded by a stranger knows that it was said of everybody.",
    remedy: "Name the one thing that you share.",
    source: "RULES 4.2; SEEDS S1",
    about: .generic,
    flagged: [
      "I enjoy meeting ⟦like-minded professionals⟧.",
      "It seems ⟦we have a lot in common⟧!",
      "⟦We share similar interests⟧, so let's connect.",
    ],
    accepted: [
      "We both maintain CSV parsers.",
      "It turns out we have a lot in common: we both restore clocks and own a deaf dog.",
      "The two drafts have a lot in common, please merge them.",
    ],
    detector: .phrases(
      """
      like minded ..1 (people|professionals|individuals|folks|person|leaders|founders|entrepreneurs|women|peers|souls|minds|others|colleagues|connections|person)
      (we|we both|you and i) (seem to|may|might|clearly|probably)? (have|share) (a lot|so much|much|many things|lots|quite a bit|a few things) in common
      (we|we both) (seem to|appear to)? (share|have) (similar|the same|common|many common) (interests|interest|passions|goals|values|backgrounds|background|passion|vision|mindset)
      (our|your|similar) (similar|shared|common)? (interests|backgrounds|paths|fields) (align|overlap)
      (given|based on) our (similar|shared|common|mutual) (interests|backgrounds|background|interest|fields|industry)
      same (industry|field|wavelength|space) as (me|you|yours)
      """),
    guards: [
      .sameMessage("(we both|both of us|namely|you and i both|as do i|just like me)"),
      .when("the sentence gives a reason beside it") { inspection, candidate in
        inspection.givesReason(beside: candidate.span)
      },
    ],
    signal: .networkWish)

  /// A count of shared connections, and nobody named.
  static let mutualCountOnly = Rule(
    id: RuleID("opener", "mutual-count-only"),
    severity: SeverityTable(
      invite: .warning, message: .warning, followUp: .advice, received: .advice),
    message: "counts shared connections and names nobody",
    why: "The platform shows the count already; only a name, and what was said, tells more.",
    remedy: "Name the person you both know, and what they have to do with your note.",
    source: "practicalsmm.com; SEEDS S4 on mutual connections",
    about: .generic,
    flagged: [
      "⟦We share 14 connections⟧ here.", "I see ⟦we have several mutual contacts⟧.",
      "⟦Small world, same network⟧!", "Noticed ⟦we have a few people in common⟧, so let's connect.",
    ],
    accepted: [
      "Rui Prado said you fixed the same billing bug.",
      "We have a mutual friend in Rui Prado, who said you fixed the same billing bug.",
      "Among our mutual contacts, Ines Costa told me that you mend accordions.",
      "The two stations share 14 connections a day.",
    ],
    detector: .phrases(
      """
      we (both)? (share|have) (<number>|some|several|many|a few|a lot of|lots of|quite a few|numerous|multiple|a number of|the same) (mutual|shared|common)? (linkedin)? (connections|connection|contacts|friends)
      we (both)? (share|have) (a|some|several|many|a few|a lot of|lots of|quite a few|numerous|multiple|<number>) (mutual|shared) (connections|connection|contacts|contact|friends|friend|acquaintances)
      we (share|have) (some|several|many|a few|a lot of|lots of|quite a few) (people|contacts) in common
      (our|with) ..1 mutual (connections|contacts|friends)
      we (seem to)? (run|move|swim|travel) in (the)? (same|similar) circles
      (lots of|many|several|some|a few|<number>|<slot>) mutuals
      we (seem to)? (know|are connected to|are linked to) (a lot of|many of|some of|several of)? the same (people|folks|crowd)
      (small world same network|same network <end>)
      (connected to|connected with) (the same|similar) people
      """),
    guards: [
      .sameSentence(
        """
        (said|told|tells|says|suggested|recommended|mentioned|introduced|thinks|thought)
        (friend|connection|contact) (in|is|called|named) <name>
        """),
      .when("the sentence gives a reason beside it") { inspection, candidate in
        inspection.givesReason(beside: candidate.span)
      },
    ],
    signal: .provenance)

  /// The algorithm as the reason.
  static let suggestedByPlatform = Rule(
    id: RuleID("opener", "suggested-by-platform"),
    severity: .outreach(.warning),
    message: "gives the platform's suggestion as the reason",
    why: "The reader was suggested to thousands; it shows that you had no reason of your own.",
    remedy: "Give your own reason, or don't write.",
    source: "RULES 4.2, own judgement",
    about: .generic,
    flagged: [
      "Hi Mo, ⟦LinkedIn suggested you⟧ to me.",
      "⟦You showed up in my people you may know⟧.",
      "⟦The algorithm thinks we should meet⟧!",
    ],
    accepted: [
      "You were suggested as reviewer for our JSON paper.",
      "LinkedIn suggested your talk at the Ghent meetup, and I watched it twice.",
      "LinkedIn suggested you change the banner, the old one is cut off.",
    ],
    detector: .phrases(
      """
      linkedin (keeps|kept) (telling|showing|suggesting|recommending) (me)? (we|that we|you|your|us)
      you (came up|popped up|showed up|appeared) as a suggestion
      linkedin (just|keeps|kept)? (suggested|suggests|suggesting|recommended|recommends|recommending|showed me|shows me|introduced me to|matched us) (you|your profile|your|we|that we|i connect)
      (you|your (profile|name)) (just|keep|keeps|recently)? (showed up|popped up|came up|appeared|showing up|popping up|coming up|were suggested|was suggested|were recommended|was recommended) (in|on|by|as|among) ..2 (people you may know|suggestions|suggested|linkedin|feed|recommendations|recommended)
      (people you may know|suggested connections|suggested contacts)
      the algorithm (thinks|thought|suggested|suggests|says|decided|brought|keeps|wants) (that)? (we|us|you|our)? (should|must|ought to)? (meet|connect|together|know each other|be friends)?
      (linkedin|the app|the platform) (thinks|thought|says|told me) (that)? (we|you)
      """),
    guards: [
      .overlapping("suggested you (change|update|use|add|remove|fix|try|read)"),
      .when("the sentence goes on to something of the reader's") { inspection, candidate in
        inspection.givesReason(beside: candidate.span)
      },
    ],
    signal: .provenance)
}
