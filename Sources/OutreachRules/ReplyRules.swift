public import Linting
import MessageText

/// Answering without connecting, and declining.
public enum ReplyRules {
  public static let all: [Rule] = [
    condescendingAcceptance, policyFirstDecline, mockery, scareQuotes, declineWithoutThanks,
    declineWithoutReason,
    declineAmbiguousPromise, declineLecture, declineHostile, closedDoor, declineTooLong,
    accusingHowMet, stackedQuestions, acceptWithoutThanks, askInThankYou, priceTag,
    coffeeWithoutFrame, followMeWithoutHandle, connectionPromise,
  ]

  static let condescendingAcceptance = Rule(
    id: RuleID("reply", "condescending-acceptance"),
    severity: .replies(.warning),
    message: "lets the sender know that they are an exception",
    why: "It makes the acceptance a favour; the reader remembers the tone, not the yes.",
    remedy: "Thank them and say what you liked about their note.",
    source: "SEEDS S2: the weirdest LinkedIn strategy",
    flagged: [
      "⟦Normally I don't accept⟧ requests from strangers. However, you may come in.",
      "⟦I usually ignore⟧ these, but your profile looks fine.",
      "I'll ⟦make an exception⟧ for you this time.",
    ],
    accepted: [
      "Thanks for writing. I usually ignore nobody, so ask away.",
      "I keep this network small, so no, but thank you for asking.",
      "Normally I don't accept lifts, but it was raining; thank you again for yours.",
    ],
    detector: .phrases(
      """
      (normally|usually|generally|ordinarily|typically) i (do not|never|would not) (accept|connect|approve|add|reply|respond|answer)
      i (normally|usually|generally|typically) (do not|never) (accept|connect|approve|add|reply|respond|answer)
      i (normally|usually|generally|typically) (decline|ignore|delete|refuse|reject)
      (make|making|made) an exception
      """),
    guards: [
      .overlapping("i usually ignore nobody"), .sameSentence("(lift|lifts|gift|gifts|cash)"),
    ])

  static let policyFirstDecline = Rule(
    id: RuleID("reply", "policy-first-decline"),
    severity: .replies(.warning),
    message: "states a policy before a word of thanks",
    why: "A policy in the first line reads as a closed counter and puts people off.",
    remedy: "Thank them first; then one honest line on how you handle requests.",
    source: "linkedintelligence.com on declining: the author moved the policy down",
    flagged: [
      "⟦I only connect with⟧ people I know. Thanks.", "⟦As a policy⟧ I see nobody before noon.",
      "⟦I have a strict policy⟧ of not answering students.",
      "Hello, ⟦I don't accept invitations⟧ from people I haven't met.",
    ],
    accepted: [
      "Thank you for asking. I only connect with people I have worked with, so I say no here.",
      "It was kind of you to write; as a policy I keep this list to colleagues.",
      "Our travel desk has a strict policy on receipts, so please send them.",
    ],
    detector: .phrases(
      """
      i (only|exclusively) (connect with|accept|reply to|respond to|answer|work with|deal with|take on|add|do)
      we only (work with|deal with|reply to|respond to|accept|take)
      as a (policy|rule|matter of principle|matter of policy)
      (my|our) (policy|rule) is
      i have a (strict)? (policy|rule)
      i make it a (rule|policy)
      i (do not|never) (accept|answer|respond to|reply to|connect with|deal with|take) (any)? (invitations|requests|strangers|people|unsolicited|cold|students|headhunters|recruiters|messages|invites|meetings|calls)
      i (do not|never) (take|do) (unsolicited|cold) (meeting|call|coffee|meetings|calls|requests)
      i do not (respond|reply|answer)
      strict policy
      """),
    guards: [
      .when("thanks come first") { inspection, candidate in
        inspection.hasPhrase(of: "reply-thanks", before: candidate.span.lowerBound)
      },
      .sameSentence("(receipts|travel desk|expenses|refund~)"),
    ])

  static let mockery = Rule(
    id: RuleID("reply", "mockery"),
    severity: .replies(.warning),
    message: "makes fun of the sender",
    why: "The joke is at the cost of somebody who can pass it on, with your name above it.",
    remedy: "Say no in a plain line, or say nothing.",
    source: "linkedintelligence.com, the counter-example; RULES 4.15",
    flagged: [
      "⟦Ah yes, another⟧ miracle tool. No, thank you.",
      "⟦Let me guess⟧, the salary is competitive? ⟦Hard pass⟧.",
      "Thanks! ⟦Just kidding⟧.", "You are ⟦the fifth person this⟧ week to offer me a website.",
    ],
    accepted: [
      "Ah yes, another cup of tea would be lovely, thank you.",
      "Let me guess your answer from the map you sent, it is a good one.",
      "You are the fifth person this week to praise the bread, and I pass it on; thank you.",
    ],
    detector: .phrases(
      """
      (ah|oh) (yes|great|good|joy|wow|look|lovely|boy) (another|yet another|one more|a|more)
      (let me|i will|i) guess
      hard pass
      <start> pass <end>
      just kidding
      what are the odds
      (shocking|revolutionary|crazy|radical|groundbreaking|novel) (idea|concept)? i know
      (how|so|very) (original|creative|thoughtful of your template|flattering from)
      here we go again
      (the|my) (<number>|second|third|fourth|fifth|sixth|tenth|hundredth|millionth) (person|one|recruiter|email|message|pitch|agency|seller) (this|today|to)
      (my|this) ..3 quota
      if i had (a|coffee|lunch|time) ..5 (everyone|every|each|all)
      try again in <number>
      (obviously|clearly|how) ..3 (chatgpt|bot|ai|template|copied|automated|mail merge)
      (costs|cost) me in (reading|deleting|answering)
      color me (surprised|impressed)
      lucky me
      be still my (beating)? heart
      i am (sure|certain) (it|that|this) is (not|totally|definitely) (a|an|at all)?
      that (definitely|totally|surely) will not
      (found|messaged|told|picked) (this|that|me) (week|month)
      """),
    guards: [.sameSentence("(tea|map|bread|cake|the same boat)")])

  static let scareQuotes = Rule(
    id: RuleID("reply", "scare-quotes"),
    severity: .replies(.warning),
    message: "throws the sender's own words back at them",
    why: "Words in quotation marks next to a no are a sneer, even where it was meant lightly.",
    remedy: "Say no without quoting; the plain reason is enough.",
    source: "FACTS field notes: sarcastic replies quote the sender's phrases",
    flagged: [
      "I'm not interested in ⟦\"synergies\"⟧.", "Sorry, no time for ⟦\"quick chats\"⟧ this year.",
      "Not available for ⟦\"exciting roles\"⟧, sorry.",
    ],
    accepted: [
      "Thank you. I can't review “Moved Stops” before May, sorry.",
      "I'm not interested in selling my copy of \"The River\", sorry.",
      "Thanks for your note on \"night buses\"; I'm not able to join.",
    ],
    needs: Needs(phrases: ["reply-decline"]),
    detector: .inspect { inspection, candidates in
      for span in inspection.quotedStretches(wordLimit: 5)
      where inspection.hasPhrase(of: "reply-decline", inSentenceOf: span)
        || inspection.sentenceIndex(atByte: span.lowerBound) == 0
      {
        candidates.append(Candidate(span))
      }
    },
    guards: [
      .when("a title or name") { inspection, candidate in
        let first = inspection.message.bytes[
          min(
            candidate.span.lowerBound + 1, candidate.span.upperBound - 1)]
        let afterCurly = candidate.span.lowerBound + 3
        let letter =
          first < 0x80 || afterCurly >= candidate.span.upperBound
          ? first : inspection.message.bytes[afterCurly]
        return letter >= 0x41 && letter <= 0x5A
      },
      .sameSentence("(thanks|thank you|your (note|post|talk|article|words|piece))"),
    ])

  static let declineWithoutThanks = Rule(
    id: RuleID("reply", "decline-without-thanks"),
    severity: .replies(.warning),
    message: "says no without a word of thanks",
    why: "Somebody took the trouble to write; a no without thanks is what they will remember.",
    remedy: "Begin with a thank you, even to a stranger.",
    source:
      "SEEDS S4; Boomerang: messages that close with thanks are answered more (62 % to 47.5 %)",
    flagged: [
      "I ⟦can't help⟧ with that.", "⟦Not interested⟧.", "Hi Tom, ⟦we don't need⟧ this.",
    ],
    accepted: [
      "Thank you for asking, but I can't help with that.",
      "We can't do Tuesday; is Wednesday good for you?",
      "I'm sorry to say no: we don't need another supplier this year.",
    ],
    detector: .phrases(
      """
      (can|could|will) not (help|accept|connect|join|commit|offer|give|invest|supervise|review|discuss|be accommodated)
      not (interested|for me|for us|a fit|our thing|able to)
      (i|we) (do not|never) (need|want|deal|respond|reply|accept|answer|give|take|know you)
      (i|we) (will|must|have to) (pass|decline|say no)
      (remove me|take me off|stop writing|stop messaging|leave me alone)
      (do not|never) (contact|write|message|email) me
      <start> no thank you
      <start> (no|nope) <end>
      (unfortunately|regrettably)
      """),
    guards: [
      .when("thanks, wishes or regret stand somewhere") { inspection, _ in
        inspection.hasPhrase(of: "reply-thanks", before: .max)
          || inspection.hasPhrase(of: "reply-kindness", before: .max)
      },
      .sameMessage("(tuesday|wednesday|thursday|friday|monday) (is)? (good|fine|possible)"),
    ])

  static let declineWithoutReason = Rule(
    id: RuleID("reply", "decline-without-reason"),
    severity: .replies(.warning),
    message: "gives no reason",
    why: "A bare no leaves the other to guess, and people guess the worst.",
    remedy: "Add one honest line on why.",
    source: "SEEDS S4: explain the more personal network",
    flagged: [
      "⟦Thanks, but no⟧.", "Dear Ms Vale, thank you, ⟦I must decline⟧.", "⟦No, thank you⟧.",
    ],
    accepted: [
      "Thanks, but no: I only connect with people I have met.",
      "No, thank you, because we already have one.",
      "I must decline the noun in my German homework, and thank you for the book.",
    ],
    detector: .phrases(
      """
      thanks but no thanks?
      thank you but no
      i must (respectfully|politely)? decline
      i (will|would) have to (decline|pass)
      i (will|would like to) pass
      no thank you
      no thanks
      """),
    guards: [
      .when("a reason is given") { inspection, _ in
        inspection.hasPhrase(of: "reply-reason", before: .max) || inspection.wordCount > 40
      },
      .sameSentence("(noun|homework)"),
    ])

  static let declineAmbiguousPromise = Rule(
    id: RuleID("reply", "decline-ambiguous-promise"),
    severity: .replies(.warning),
    message: "is a no that sounds like a maybe",
    why: "The other waits for a later that never comes; a clear no is kinder.",
    remedy: "Decide: say no, or name a date.",
    source: "RULES 4.15",
    flagged: [
      "Looks great, ⟦maybe later⟧!", "Busy now, ⟦ping me⟧ again in a while and ⟦we'll see⟧.",
      "I'll ⟦get back to you⟧ one day.",
    ],
    accepted: [
      "Ask me again after we meet in May.", "Maybe later in the week, on Thursday at 5?",
      "I'll get back to you on Monday with the figures.",
    ],
    detector: .phrases(
      """
      maybe (later|sometime|some other time|after|next time|in the future|another time)
      (definitely|perhaps|possibly) (maybe)? (later|sometime|some other time|at some point)
      (some|another) (other)? time (later|perhaps|maybe)
      (sometime|some time) (later|soon|next)
      at some point
      ping me
      (we will|let us|will) see (how|if|what)?
      (get|come|circle) back to you
      (let us|we should|we could) (catch up|talk) (one of these days|sometime|at some point|soon)
      one of these days
      touch base (later|again|sometime)
      down the line
      """),
    guards: [
      .sameSentence(
        """
        (on|by|after|in|until|before) (monday|tuesday|wednesday|thursday|friday|saturday|sunday)
        (on|by|in|after|until) (january|february|march|april|may|june|july|august|september|october|november|december)
        after we meet
        (tomorrow|tonight|this afternoon)
        at <number>
        """)
    ])

  static let declineLecture = Rule(
    id: RuleID("reply", "decline-lecture"),
    severity: .replies(.warning),
    message: "lectures the sender",
    why: "Nobody asked for lessons; the reader feels small and learns nothing.",
    remedy: "Leave the lesson out; the answer is enough.",
    source: "linkedintelligence.com, the counter-example; RULES 4.15",
    flagged: [
      "⟦Next time, read⟧ my profile first.", "⟦You could have googled⟧ this.",
      "⟦Do your homework⟧ before you write.", "⟦A tip for⟧ your career: spell my name right.",
    ],
    accepted: [
      "You asked for feedback: next time, read the brief aloud once.",
      "Next time, read me the poem, I enjoyed the last one so much; thank you.",
      "Thank you. The report you could have googled is attached.",
    ],
    detector: .phrases(
      """
      next time (read|check|look|try|do|learn|spend|please read)
      (do|done) your (own)? (homework|research)
      you (could|should|would|might) have (googled|read|looked|known|checked|seen|found|asked)
      (had|if) you (had)? (read|looked|spent|checked|done|bothered|taken)
      you (would|should) (know|have known) (it|that|this)?
      (anyone|anybody|everybody|whoever) (who|with|that) ..4 (would|knows|reads|had|spent)
      (a|one) (tip|word of advice|piece of advice|suggestion) (for|if|from|on)?
      (should|ought to|need to|might want to) (really)? learn
      learn (how to|to|the basics|the fundamentals|who you)
      (in my day|when i was your age|young (man|lady|woman))
      (this|that) is (not)? how (you|one) (should|do|writes|works|to)
      lazy (template|message|request)
      (clearly|obviously) (have not|did not|do not) (read|look|know|understand|bother)
      (i would|i) suggest you (read|learn|do|look|start|try)
      before (approaching|bothering|contacting|writing to|messaging) (people|funds|me|us|anyone|someone)
      (all)? (it|she|he|they) needs to say
      if you have to ask
      most of this
      advise learning
      might reflect on
      """),
    guards: [
      .sameMessage("(you asked for feedback|as you asked|since you ask|you asked me)"),
      .signal(.thanksForConnecting),
      .sameSentence("(poem|attached)"),
    ])

  static let declineHostile = Rule(
    id: RuleID("reply", "decline-hostile"),
    severity: .replies(.error),
    message: "insults or threatens",
    why: "It is in writing and it is yours; the other can show it to anybody.",
    remedy: "Write nothing, or one neutral line.",
    source: "RULES 4.15",
    flagged: [
      "⟦Get lost⟧.", "⟦Reported and blocked⟧.", "I have no time for ⟦spammers like you⟧.",
      "⟦Find a real job⟧.",
    ],
    accepted: [
      "He wrote \"get lost\" and I laughed; thank you for standing up for me.",
      "The road is blocked, so take the ferry.", "I reported the leak, thank you for the photo.",
    ],
    detector: .phrases(
      """
      get (lost|a life|a real job)
      (reported|blocked) (and|you|as) ..2 (blocked|reported|spam|you)?
      <start> (blocked|reported) <end>
      (spammers|scammers|people|salespeople|recruiters) like you
      you people
      find a real job
      (waste|wasting|wasted) (of)? (my|our|everybody s|everyone s|people s) time
      (stop|quit) (bothering|pestering|spamming|harassing)
      (nobody|no one) asked (for|you)
      (must be|how) (depressing|desperate|pathetic|embarrassing|sad)
      (is|this is|that is) (insulting|pathetic|ridiculous|laughable|embarrassing)
      do (people|you) (really|actually) (fall for|ever do|expect)
      (shame on you|go away|leave me alone|how dare you)
      not your (lead|sales) (database|list)
      (stupid|idiot|moron|idiotic|clueless)
      """),
    guards: [
      .when("quotes it") { inspection, candidate in inspection.isQuoted(candidate.span) },
      .sameSentence("(road|leak|pipe|street|account was)"),
    ])

  static let closedDoor = Rule(
    id: RuleID("reply", "closed-door"),
    severity: .replies(.warning),
    message: "slams the door",
    why: "A no can be final without being unfriendly; this one invites a bad story about you.",
    remedy: "End with a thank you, or with what would be welcome.",
    source: "linkedintelligence.com: leave the door open",
    flagged: [
      "⟦No further correspondence⟧ will be entered into.",
      "⟦Don't contact me again⟧.", "I work with colleagues only and make ⟦no exceptions⟧.",
    ],
    accepted: [
      "Thank you, but no. Please don't contact me again about this offer.",
      "The rules make no exceptions for children, so please bring a card.",
      "Thanks! No further correspondence is needed on the invoice.",
    ],
    detector: .phrases(
      """
      no further (correspondence|contact|discussion)
      (do not|never) (ever)? (contact|write to|message|email|call) me (again|on this|anymore)
      (make|making|without|no) exceptions
      (i|we) trust (that)? you (will)? understand
      has been considered and
      not something i am able to discuss
      (off|from) whatever list
      (is|was) (stated|written|clearly) on my (page|profile|site)
      """),
    guards: [
      .sameMessage("(thank you|thanks) ..1 but no"),
      .sameSentence("(children|card|invoice|is needed)"),
    ])

  /// Words after which a decline loses its reader.
  private static let declineWordLimit = 90

  static let declineTooLong = Rule(
    id: RuleID("reply", "decline-too-long"),
    severity: .replies(.advice),
    message: "is a long way to say no",
    why: "A long no reads as doubt or as self-defence.",
    remedy: "Thanks, one reason, one open door: three sentences are enough.",
    source: "RULES 4.15",
    flagged: [
      Example(
        """
        ⟦Thank you, but I can't join.⟧ The first reason is my work, which takes every day of the week \
        and most of the evenings. The second is my family, who have been patient with me for three \
        years and deserve some of my time. The third is the garden, which you would not believe if \
        you saw it. Then there is the choir, which meets on Mondays, and the house, where the roof \
        has to be done before the autumn. I have thought about it for a long time and I have asked \
        my wife and my brother, and both of them said what I had feared they would say.
        """),
      Example(
        """
        ⟦I must decline your kind request.⟧ When I began in this trade there were four of us, and \
        everybody knew everybody, and one could take on a student for a summer without papers and \
        permits. Today it is another world. There is insurance to think of, and the safety course, \
        and the union, and the accountant who wants a form for every hour. I have written to the \
        ministry about it twice. The first time they answered after a year, the second time not at \
        all. So that is how things stand here with us, and I can only say that I wish it were not so.
        """),
      Example(
        """
        ⟦Unfortunately I can't help with the book.⟧ It is not that I would not like to, because I \
        would, and the subject is close to my heart, as you know from our talk at the fair. But the \
        publisher wants the next volume by the spring, and then there is the translation, which has \
        turned out to be worse than I thought, and the two lectures in the south. On top of that my \
        eyes are not what they were, and the doctor has told me to read less in the evening, which \
        is when I used to do this kind of thing. I hope that you will find somebody younger for it.
        """),
    ],
    accepted: [
      "Thank you, but I can't join: my evenings are taken this year. Ask me again in May.",
      "I must decline, as we have a supplier. Good luck with the launch.",
      Example(
        """
        Here is the long answer you asked for, with thanks for your patience. I can't join the tour, and you \
        wanted to know why in detail, so: the first reason is my work, which takes every day of the week and \
        most of the evenings; the second is my family, who have been patient with me for three years and deserve \
        some of my time; the third is the garden, which you would not believe if you saw it; and the fourth is \
        the choir, which meets on Mondays and cannot do without its only bass. That is all of it, I believe.
        """),
    ],
    needs: Needs(words: declineWordLimit + 1...Int.max, phrases: ["reply-decline"]),
    detector: .inspect { inspection, candidates in
      guard let sentence = inspection.message.sentences.first(where: { $0.span.count > 12 }) else {
        return
      }
      candidates.append(
        Candidate(sentence.span, note: .count(inspection.wordCount, limit: declineWordLimit)))
    },
    guards: [.sameMessage("(the long answer|in detail|you asked for (a|the) (full|long))")])

  static let accusingHowMet = Rule(
    id: RuleID("reply", "accusing-how-met"),
    severity: .replies(.warning),
    message: "asks who they are as if they had broken in",
    why: "Suspicion in the first line makes an honest stranger give up.",
    remedy: "Thank them and ask neutrally: “Have we met, or what made you write?”",
    source: "SEEDS S2: a little awkward",
    flagged: [
      "⟦Who are you⟧?", "⟦How did you get my⟧ address?", "⟦Why are you in my inbox⟧?",
    ],
    accepted: [
      "Thanks for the note! Who are you working with these days?",
      "Thank you. Have we met, or what made you write?", "How did you get my bike fixed so fast?",
    ],
    detector: .phrases(
      """
      who are you
      how did you (get|find) (my|me)
      who gave you my (name|number|address|email)
      why are you (in my inbox|writing to me|contacting me|messaging me)
      do i know you
      what do you want (from me)?
      why did ..2 give you my name
      are you (even)? (with the tax|qualified|actually)
      """),
    guards: [
      .overlapping("(who are you (working|meeting|seeing|with)|get my (bike|car|phone|order|book))")
    ])

  /// Questions that an answer can carry; a third makes it an interrogation.
  private static let questionLimit = 2

  static let stackedQuestions = Rule(
    id: RuleID("reply", "stacked-questions"),
    severity: .replies(.warning),
    message: "asks question upon question",
    why: "The easy ones get answered and the tone is an interrogation.",
    remedy: "Ask the one question whose answer decides.",
    source: "SEEDS S0: one question is enough; Boomerang: more than three work against you",
    isEnglish: false,
    flagged: [
      "Thanks. Who are your clients? What is it about? ⟦When is it due?⟧",
      "Which firm is it? Who pays? ⟦And why me?⟧ Tell me first.",
      "Where? When? ⟦With whom?⟧",
    ],
    accepted: [
      "Thanks, how was Lyon? Did the train run?",
      "You asked what we need: which size? which colour? which date?", "Have we met?",
    ],
    needs: Needs(.question),
    detector: .inspect { inspection, candidates in
      guard inspection.counts.questions > questionLimit else { return }
      var count = 0
      for sentence in inspection.message.sentences {
        guard inspection.foldedByte(at: sentence.span.upperBound - 1) == 0x3F else {
          continue
        }
        count += 1
        if count > questionLimit {
          candidates.append(
            Candidate(
              sentence.span, note: .count(inspection.counts.questions, limit: questionLimit)))
          return
        }
      }
    },
    guards: [.sameMessage("you (asked|wanted to know) (what|which|for)")])

  static let acceptWithoutThanks = Rule(
    id: RuleID("reply", "accept-without-thanks"),
    severity: .replies(.advice),
    message: "accepts without a word",
    why: "The follow-up note is what makes a contact out of a click.",
    remedy: "Add thanks and what you remember of them.",
    source: "SEEDS S4 rule 1",
    flagged: ["⟦Accepted⟧.", "⟦Done⟧!", "⟦Added you⟧."],
    accepted: [
      "Done, thank you for the reminder!", "Thanks, good to be in touch.",
      "Accepted. Good to hear from you after Lyon.",
    ],
    detector: .phrases("<start> (accepted|done|added|added you|connected|approved) <end>"),
    guards: [
      .when("says more than that") { inspection, _ in inspection.wordCount > 6 }
    ])

  static let askInThankYou = Rule(
    id: RuleID("reply", "ask-in-thank-you"),
    severity: .replies(.warning),
    message: "turns a thank-you into a request",
    why: "The thanks was the point; with an ask behind it, it reads as bait.",
    remedy: "Send the thanks alone; ask another day.",
    source: "SEEDS S4: thanks only",
    flagged: [
      "Thanks! ⟦Could you leave me a review⟧?",
      "Glad you like it. ⟦By the way, we sell⟧ the cover as well.",
      "Thank you. ⟦While I have you⟧: can you sign this?",
    ],
    accepted: [
      "Thanks, how was Lyon?", "Could you leave me a review copy at the desk, as you offered?",
      "By the way, we sell the house in May, so come by before.",
    ],
    detector: .phrases(
      """
      (could|can|would|will) you ..1 (leave|write|give|put|post) ..4 (review|recommendation|testimonial|stars|rating)
      (could|can|would|will) you (also|please|maybe)? (share|like|follow|promote|refer|introduce|subscribe|pre order|forward) (me|us|it|the|this|our|my|that)
      would you mind (sharing|leaving|introducing|referring|forwarding|liking)
      (share|pass) (it|this|the link|the shop page|the template) (with|to|on) ..4 (friends|colleagues|network|team|others)
      (by the way|btw) (we|i|are you|is your|do you) (sell|offer|looking|need|planning|provide)
      while i have you
      (quick|one) ..1 in return
      introduce me to (somebody|someone|your|anyone)
      (pre order|preorder|pre orders|licence|license) ..6 (help|help authors|needs|next cohort|link)
      leave (me|us) five stars
      are you (also)? looking for a (distributor|supplier|agency|consultant)
      (could|can) you put (that|it) on google
      """),
    guards: [
      .overlapping("(review copy|we sell the house)"),
      .sameSentence("as you offered"),
    ])

  static let priceTag = Rule(
    id: RuleID("reply", "price-tag"),
    severity: .replies(.warning),
    message: "answers a friendly question with a price list",
    why: "Nobody had asked to buy your time; a plain no would have been kinder.",
    remedy: "Say no with thanks, or say kindly that you do this as paid work.",
    source: "RULES 4.15, decline-lecture and S4",
    flagged: [
      "⟦My rate is⟧ 250 an hour.", "Coffee, sure, but ⟦I charge for⟧ my time.",
      "⟦My time is not free⟧.",
    ],
    accepted: [
      "You asked for an offer: my rate is 60 an hour, and thank you for thinking of me.",
      "My time is not free before noon; would two be fine?",
      "They asked what I charge for apples.",
    ],
    detector: .phrases(
      """
      my ..1 (rate|fee) is
      i charge for
      my time is (not free|billable|money|<money>|<number>|precious|valuable)
      <money> (an|per) (hour|hr)
      (book|via|through) ..2 my (page|calendar|profile|assistant)
      free coffees are
      my ..1 hour is <money>
      work away for exposure
      what is in it for me
      """),
    guards: [
      .sameMessage("(you asked for (an offer|a quote|my rate|prices)|your question on prices)"),
      .sameSentence("(apples|before noon)"),
    ])

  static let coffeeWithoutFrame = Rule(
    id: RuleID("reply", "coffee-without-frame"),
    severity: .replies(.advice),
    message: "proposes coffee without place, time or purpose",
    why: "“Coffee some time” is a polite form of nothing.",
    remedy: "Add where, when and about what.",
    source: "get-alfred.ai on undefined purpose; SEEDS S4",
    flagged: [
      "Thanks! ⟦Let's grab coffee⟧.", "⟦Coffee sometime⟧?", "⟦Virtual coffee⟧?",
    ],
    accepted: [
      "Let's grab coffee near Union Station in June, about the buses.",
      "Coffee sometime next week at the museum?", "Virtual coffee on Thursday at 4?",
    ],
    detector: .phrases(
      """
      let us (grab|get|have|do) (a)? coffee
      coffee (sometime|some time|soon|one day)
      virtual coffee
      """),
    guards: [
      .sameSentence(
        """
        (in|on|at|next|this|near) (january|february|march|april|may|june|july|august|september|october|november|december|week|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday)
        (at|near|in) the
        near <name>
        """)
    ])

  static let followMeWithoutHandle = Rule(
    id: RuleID("reply", "follow-me-without-handle"),
    severity: .replies(.advice),
    message: "says to follow you, but not where",
    why: "Nobody searches for a handle.",
    remedy: "Add your handle or address.",
    source: "SEEDS S4: the handle is given",
    flagged: [
      "Thanks, but no. ⟦Follow me⟧ instead.", "You can ⟦see my posts⟧.",
      "Please ⟦subscribe to my newsletter⟧.",
    ],
    accepted: [
      "Thanks! Follow me at @joweir.", "You can see my posts at parse.example/blog.",
      "Will you follow me to the station?",
    ],
    detector: .phrases(
      """
      follow me
      (see|read) my (posts|articles|blog)
      subscribe to my (newsletter|channel|blog)
      """),
    guards: [
      .when("a handle or address stands beside") { inspection, _ in
        inspection.counts.urls > 0 || inspection.tokens.contains { $0.kind == .handle }
      },
      .sameSentence("follow me to the"),
    ])

  static let connectionPromise = Rule(
    id: RuleID("reply", "connection-promise-in-vetting"),
    severity: .replies(.advice),
    message: "promises to connect before you have talked",
    why: "Not every talk ends in a connection, and a broken promise is worse than none.",
    remedy: "Offer the talk and leave the rest open.",
    source: "SEEDS S1",
    flagged: [
      "Let's talk on Friday, ⟦then I'll accept⟧.", "A short call first and ⟦we'll surely connect⟧.",
      "⟦I'll accept your invitation after⟧ we talk.",
    ],
    accepted: [
      "Happy to talk on Friday.", "If the offer stands, then I'll accept the post.",
      "Let's talk first and see.",
    ],
    detector: .phrases(
      """
      then i (will|can) (accept|connect)
      we will surely connect
      i will accept your (invitation|request) (after|once|when)
      """),
    guards: [.sameSentence("(offer stands|the post|the job)")])
}
