import KindJudging
public import Linting
import MessageText

/// Length, marks and layout.
public enum FormRules {
  public static let all: [Rule] = [
    overChannelLimit, channelNotStated, nearLimit, overRecommended, underMinimum, subjectTooLong,
    subjectShouting, shouting, emphaticCapitals, exclamationRun, exclamationOverload,
    emojiOverload, unicodeStyling, markdownInPlainText, wallOfText, longSentence,
    signatureInNote, repeatedSentenceStart, doubledWord, doubleSpace, ignoreLine,
    unexplainedIgnore,
  ]

  /// Characters from which a text is no invitation note, whatever the limit: then the channel was
  /// guessed wrongly. Source: twice the longest real note.
  static let leastForOtherChannel = 600

  /// Text that the channel cuts off or refuses.
  static let overChannelLimit = Rule(
    id: RuleID("form", "over-channel-limit"),
    severity: .drafts(.error),
    message: "is over the limit of the channel",
    why:
      "The channel cuts off, splits or refuses what is over, and the reader gets half a sentence.",
    remedy: "Shorten the text until the marked part fits.",
    source: "github.com/career-ops-hq/career-ops/pull/2951: 200 and 300, confirmed; FACTS 3",
    isEnglish: false,
    flagged: [
      Example(
        """
        Hi Marta, your talk on harbour cranes at the Porto meetup made me rethink our load\
         tables, above all the chart with gusts over forty knots. I keep such tables in \
        Bremen and would be glad to connect. J⟦!⟧
        """, purpose: .invite, channel: .linkedInNote),
      Example(
        """
        Hi Marta, your talk on harbour cranes at the Porto meetup made me rethink our load\
         tables, above all the chart with gusts over forty knots. I keep such tables for \
        the port in Bremen, where the wind turns twice a day, and would be glad to connect\
         and hear how your crews read the numbers at dusk. Jon.⟦?⟧
        """, purpose: .invite, channel: .linkedInNotePremium),
      Example(
        """
        😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀\
        😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀⟦😀⟧
        """, purpose: .invite, channel: .linkedInNote),
      Example(
        """
        The plumber can come on Tuesday between eight and ten, or on Friday after two, and\
         he needs the cellar key both times, so please tell me which day is best for u⟦.⟧
        """, purpose: .message, channel: .sms),
    ],
    accepted: [
      Example(
        """
        Hi Marta, your talk on harbour cranes at the Porto meetup made me rethink our load\
         tables, above all the chart with gusts over forty knots. I keep such tables in \
        Bremen and would be glad to connect. J
        """, purpose: .invite, channel: .linkedInNote),
      Example(
        """
        Hi Marta, your talk on harbour cranes at the Porto meetup made me rethink our load\
         tables, above all the chart with gusts over forty knots. I keep such tables in \
        Bremen and would be glad to connect. J

        """, purpose: .invite, channel: .linkedInNote),
      Example(
        """
        😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀\
        😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀
        """, purpose: .invite, channel: .linkedInNote),
      Example(
        """
        The plumber can come on Tuesday between eight and ten, or on Friday after two, and\
         he needs the cellar key both times, so please tell me which day is best for u
        """, purpose: .message, channel: .sms),
      Example(
        """
        Hi Marta, your talk on harbour cranes at the Porto meetup made me rethink our load\
         tables, above all the chart with gusts over forty knots. I maintain such tables \
        for the port in Bremen, where the wind turns twice a day. We tried your rule of \
        three readings in May, and two of our older crews were against it until the storm \
        on the ninth, when it saved a boom. Since then they ask for it. I wrote up what \
        happened, with the numbers and the two mistakes we made, and I would like to send \
        it to you before it goes to print in our trade paper. Would that be all right, or \
        should it rather go to your office? It has four pages, and the two charts are the \
        part that matters.
        """, purpose: .invite, channel: .linkedInNote, channelIsStated: false),
      Example(
        """
        Hi Marta, your talk on harbour cranes at the Porto meetup made me rethink our load\
         tables, above all the chart with gusts over forty knots. I keep such tables for \
        the port in Bremen, where the wind turns twice a day, and would be glad to connect\
         and hear how your crews read the numbers at dusk. Jon.
        """, purpose: .reply, channel: .linkedInNote, channelIsStated: false),
    ],
    needs: Needs(.fillsChannel),
    detector: .inspect { inspection, candidates in
      guard let length = inspection.lengthIfOver(0), length.isOver,
        let overflow = length.overflowByte, let end = inspection.contentEnd, overflow < end
      else { return }
      let note = FindingNote.length(
        counted: length.counted, limit: length.limit ?? 0, unit: length.unit)
      candidates.append(Candidate(overflow..<end, note: note))
    },
    guards: [
      .when("the channel was only assumed, and the text is long or an answer") {
        inspection, candidate in
        guard !inspection.context.channelIsStated else { return false }
        if inspection.context.purpose == .reply { return true }
        if case .length(let counted, _, _) = candidate.note {
          return counted > FormRules.leastForOtherChannel
        }
        return false
      }
    ])

  /// The one thing said of length when nobody named the channel of a long text.
  static let channelNotStated = Rule(
    id: RuleID("form", "channel-not-stated"),
    severity: .drafts(.advice),
    message: "looks too long for an invitation note",
    why: "Nobody said where the text goes, so the shortest channel was assumed.",
    remedy: "State the channel, as in --channel email, or set it in tact.json.",
    source: "PRODUCT 3, what a bare lint assumes",
    isEnglish: false,
    flagged: [
      Example(
        """
        Hi Marta, ⟦your talk on harbour cranes at the Porto meetup made me rethink our \
        load tables, above all the chart with gusts over forty knots.⟧ I maintain such \
        tables for the port in Bremen, where the wind turns twice a day. We tried your \
        rule of three readings in May, and two of our older crews were against it until \
        the storm on the ninth, when it saved a boom. Since then they ask for it. I wrote \
        up what happened, with the numbers and the two mistakes we made, and I would like \
        to send it to you before it goes to print in our trade paper. Would that be all \
        right, or should it rather go to your office? It has four pages, and the two \
        charts are the part that matters.
        """, purpose: .invite, channel: .linkedInNote, channelIsStated: false),
      Example(
        """
        Dear Ilse, ⟦the reading group in Graz finished your novel last night, and we \
        quarrelled until the host put the chairs up.⟧ Half of us hold that the ferryman \
        knows from the first page, since he never asks for the fare. The other half, with \
        me, believe that he learns it at the lock, in the scene with the two lamps, and \
        that the fare is only shyness. We have a bottle of pear brandy on it. Nobody wants\
         you to spoil a book of your own, and I would not dare to ask for the truth. A \
        hint would do. Which page should we read again, and should it be read aloud or \
        alone? There is no hurry, since the next evening is in three weeks, and the host \
        has bought new chairs.
        """, purpose: .invite, channel: .linkedInNote, channelIsStated: false),
      Example(
        """
        ⟦Good morning Tarek, I looked after the two kilns at the craft school before you \
        came, and I hear the large one is tripping again.⟧ It did so every autumn. The \
        reason was never the elements, although three people sold us new ones. It was the \
        damp in the back wall, which swells the board behind the switch box, so that the \
        contactor sits at an angle. We dried it with a fan for two days and it was well \
        until the next autumn. The drawing for the vent that was never built is in the \
        grey cupboard, bottom drawer, in a folder named lamps. Would you like me to come \
        by on a Thursday and show you? I am in the building from nine until the bell at \
        four, and I have still got a key.
        """, purpose: .invite, channel: .linkedInNote, channelIsStated: false),
    ],
    accepted: [
      Example(
        """
        Hi Marta, your talk on harbour cranes at the Porto meetup made me rethink our load\
         tables, above all the chart with gusts over forty knots. I maintain such tables \
        for the port in Bremen, where the wind turns twice a day. We tried your rule of \
        three readings in May, and two of our older crews were against it until the storm \
        on the ninth, when it saved a boom. Since then they ask for it. I wrote up what \
        happened, with the numbers and the two mistakes we made, and I would like to send \
        it to you before it goes to print in our trade paper. Would that be all right, or \
        should it rather go to your office? It has four pages, and the two charts are the \
        part that matters.
        """, purpose: .invite, channel: .linkedInNote),
      Example(
        """
        Hi Marta, your talk on harbour cranes at the Porto meetup made me rethink our load\
         tables, above all the chart with gusts over forty knots. I maintain such tables \
        for the port in Bremen, where the wind turns twice a day. We tried your rule of \
        three readings in May, and two of our older crews were against it until the storm \
        on the ninth, when it saved a boom. Since then they ask for it. I wrote up what \
        happened, with the numbers and the two mistakes we made, and I would like to send \
        it to you before it goes to print in our trade paper. Would that be all right, or \
        should it rather go to your office? It has four pages, and the two charts are the \
        part that matters.
        """, purpose: .message, channel: .email, channelIsStated: false),
      Example(
        """
        Hi Marta, your talk on harbour cranes at the Porto meetup made me rethink our load\
         tables, above all the chart with gusts over forty knots. I keep such tables in \
        Bremen and would be glad to connect. J
        """, purpose: .invite, channel: .linkedInNote, channelIsStated: false),
    ],
    needs: Needs(.fillsChannel),
    detector: .inspect { inspection, candidates in
      guard let length = inspection.lengthIfOver(0), length.isOver,
        length.counted > FormRules.leastForOtherChannel, let span = inspection.openingSpan
      else { return }
      let note = FindingNote.length(
        counted: length.counted, limit: length.limit ?? 0, unit: length.unit)
      candidates.append(Candidate(span, note: note))
    },
    guards: [
      .when("the channel was stated") { inspection, _ in inspection.context.channelIsStated }
    ])

  /// Within five characters of the limit.
  static let nearLimit = Rule(
    id: RuleID("form", "near-limit"),
    severity: SeverityTable(invite: .advice, message: .advice, followUp: .advice),
    message: "leaves no room before the limit",
    why: "A longer name, or a character that the channel counts twice, pushes it over.",
    remedy: "Take out a few words.",
    source: "RULES 4.12; how channels count emoji is not documented",
    isEnglish: false,
    flagged: [
      Example(
        """
        Hi Marta, your talk on harbour cranes at the Porto meetup made me rethink our load\
         tables, above all the chart with gusts over forty knots. I keep such tables in \
        Bremen and would be glad to ⟦connect⟧.
        """, purpose: .invite, channel: .linkedInNote),
      Example(
        """
        Hi Marta, your talk on harbour cranes at the Porto meetup made me rethink our load\
         tables, above all the chart with gusts over forty knots. I keep such tables for \
        the port in Bremen, where the wind turns twice a day, and would be glad to connect\
         and hear how your crews read the numbers at dusk. ⟦Jon⟧
        """, purpose: .invite, channel: .linkedInNotePremium),
      Example(
        """
        The plumber can come on Tuesday between eight and ten, or on Friday after two, and\
         he needs the cellar key both times, so please tell me which day is best ⟦for⟧
        """, purpose: .message, channel: .sms),
    ],
    accepted: [
      Example(
        """
        Hi Marta, your talk on harbour cranes at the Porto meetup made me rethink our load\
         tables, above all the chart with gusts over forty knots. I maintain such tables \
        in Bremen. Jonas.
        """, purpose: .invite, channel: .linkedInNote),
      Example(
        """
        Hi Marta, your talk on harbour cranes at the Porto meetup made me rethink our load\
         tables, above all the chart with gusts over forty knots. I keep such tables in \
        Bremen and would be glad to connect. J!
        """, purpose: .invite, channel: .linkedInNote),
      Example(
        """
        Hi Marta, your talk on harbour cranes at the Porto meetup made me rethink our load\
         tables, above all the chart with gusts over forty knots. I keep such tables in \
        Bremen and would be glad to connect
        """, purpose: .message, channel: .email),
    ],
    needs: Needs(.fillsChannel),
    detector: .inspect { inspection, candidates in
      guard let length = inspection.lengthIfOver(-FormRules.slackInUnits), !length.isOver,
        let limit = length.limit, limit - length.counted <= FormRules.slackInUnits,
        let span = inspection.lastWordSpan
      else { return }
      candidates.append(
        Candidate(
          span, note: .length(counted: length.counted, limit: limit, unit: length.unit)))
    },
    unguarded: "the count is all there is to it")

  /// Room that a filled-in name may need, in the channel's unit. Source: RULES 4.12, own choice.
  static let slackInUnits = 5

  /// Longer than what gets answered most.
  static let overRecommended = Rule(
    id: RuleID("form", "over-recommended"),
    severity: SeverityTable(message: .warning, followUp: .warning),
    message: "is longer than first messages that get answered",
    why: "Answers get rarer with length: InMails over 800 characters lose 6 % and more.",
    remedy: "Keep the reason and the question; what is left can wait for the answer.",
    source: "LinkedIn 2022, tens of millions of InMails; RULES 4.12",
    about: .generic, isEnglish: false,
    flagged: [
      Example(
        """
        Hello Ruth, I run the evening school in Turku, and your book on teaching adults to\
         read has been on my desk since the spring. We changed the first four weeks after \
        your third chapter, and the share of people who stay past Christmas went from a \
        half to nearly two thirds. What we do not manage is the step from words to forms, \
        the tax form above all. You write that you let people bring their own letters. I \
        would like to know how you deal with letters that hold things nobody in the room \
        should see. ⟦Do you cover them, or do you copy them out by hand?⟧
        """),
      Example(
        """
        Dear Ilse, the reading group in Graz finished your novel last night, and we \
        quarrelled until the host put the chairs up. Half of us hold that the ferryman \
        knows from the first page, since he never asks for the fare. The other half, with \
        me, believe that he learns it at the lock, in the scene with the two lamps, and \
        that the fare is only shyness. We have a bottle of pear brandy on it. Nobody wants\
         you to spoil a book of your own, and I would not dare to ask for the truth. A \
        hint would do. ⟦Which page should we read again, and should it be read aloud or \
        alone?⟧
        """),
      Example(
        """
        Good morning Tarek, I looked after the two kilns at the craft school before you \
        came, and I hear the large one is tripping again. It did so every autumn. The \
        reason was never the elements, although three people sold us new ones. It was the \
        damp in the back wall, which swells the board behind the switch box, so that the \
        contactor sits at an angle. We dried it with a fan for two days and it was well \
        until the next autumn. ⟦The drawing for the vent that was never built is in the \
        grey cupboard, bottom drawer, in a folder named lamps.⟧ Would you like me to come \
        by on a Thursday and show you?
        """, purpose: .followUp),
      Example(
        """
        Good morning Tarek, I looked after the two kilns at the craft school before you \
        came, and I hear the large one is tripping again. It did so every autumn. The \
        reason was never the elements, although three people sold us new ones. It was the \
        damp in the back wall, which swells the board behind the switch box, so that the \
        contactor sits at an angle. We dried it with a fan for two days and it was well \
        until the next autumn. The drawing for the vent that was never built is in the \
        grey cupboard, bottom drawer, in a folder named lamps. Would you like me to come \
        by on a Thursday and show you?

        The second thing is the glaze room. ⟦The scale there was never right below two \
        grams, and I kept a brass weight in the left drawer to show the classes by how \
        much.⟧ If it is gone, the school bank will lend you one for the week, ask for Mrs \
        Tamm. Please tell me also whether the old recipe book is still on the shelf, since\
         my name is in it and I would like to copy four pages before the summer.
        """, channel: .email),
    ],
    accepted: [
      Example(
        """
        Hi Marta, your talk on harbour cranes at the Porto meetup made me rethink our load\
         tables, above all the chart with gusts over forty knots. I keep such tables for \
        the port in Bremen, where the wind turns twice a day, and would be glad to connect\
         and hear how your crews read the numbers at dusk. Jon.
        """),
      Example(
        """
        Hello Ruth, I run the evening school in Turku, and your book on teaching adults to\
         read has been on my desk since the spring. We changed the first four weeks after \
        your third chapter, and the share of people who stay past Christmas went from a \
        half to nearly two thirds. What we do not manage is the step from words to forms, \
        the tax form above all. You write that you let people bring their own letters. I \
        would like to know how you deal with letters that hold things nobody in the room \
        should see. Do you cover them, or do you copy them out by hand?
        """, channel: .inMail),
      Example(
        """
        Hello Ruth, I run the evening school in Turku, and your book on teaching adults to\
         read has been on my desk since the spring. We changed the first four weeks after \
        your third chapter, and the share of people who stay past Christmas went from a \
        half to nearly two thirds. What we do not manage is the step from words to forms, \
        the tax form above all. You write that you let people bring their own letters. I \
        would like to know how you deal with letters that hold things nobody in the room \
        should see. Do you cover them, or do you copy them out by hand?
        """, channel: .email),
    ],
    needs: Needs(.pastRecommended),
    detector: .inspect { inspection, candidates in
      guard let passed = inspection.recommendedLengthPassed, !inspection.message.sentences.isEmpty
      else { return }
      let sentence = inspection.message.sentences[inspection.sentenceIndex(atByte: passed.byte)]
      candidates.append(Candidate(sentence.span, note: passed.note))
    },
    unguarded: "the count is all there is to it; the channel decides which")

  /// A message of a word or two that gives no reason to answer.
  static let underMinimum = Rule(
    id: RuleID("form", "under-minimum"),
    severity: SeverityTable(invite: .advice, message: .advice, followUp: .advice),
    message: "is too short to carry a reason",
    why: "Messages of fewer than ten words lose about a third of the answers.",
    remedy: "Add in a line why you write to this person.",
    source: "Boomerang, 40 million e-mails; RULES 4.12",
    channels: [
      .linkedInMessage, .linkedInNote, .linkedInNotePremium, .inMail, .xDirectMessage, .xing,
    ], isEnglish: false,
    flagged: ["⟦Interested⟧?", "Hi Jo, ⟦call me⟧.", "⟦You there⟧?", "⟦Hi⟧"],
    accepted: [
      "Call me if the ferry is late, otherwise I'll be at the pier with Sven at nine.",
      "Yes, Tuesday.",
      "Are you interested in the second-hand loom that we spoke of on Sunday?",
    ],
    detector: .phrases(
      """
      <start> (are you)? (still)? interested <end>
      call me (back)? (please|asap|when you can)?
      <start> (ruf|rufen sie) mich an <end>
      <start> (hallo|hola|ciao|bonjour|salut|ola|oi|hoi) <end>
      <start> (interesse|interessiert|interesado|interesada|interessato|interessata|interessado|interesse) <end>
      <start> (you|are you) there <end>
      <start> (hi|hello|hey) (there)? <end>
      (got|have) a (minute|moment|second|sec) <end>
      (can|could) we (talk|chat|connect) <end>
      <start> (let us|lets) (talk|chat|connect) <end>
      """),
    guards: [
      .when("the message says more") { inspection, _ in
        inspection.wordCount > FormRules.mostWordsOfStub
      }
    ])

  /// Words up to which a stub is all there is, its greeting and name included.
  static let mostWordsOfStub = 7
}
