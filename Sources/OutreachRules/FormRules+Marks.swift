import KindJudging
import Linting
import MessageText

/// Capitals, exclamation marks, emoji and drawn letters.
extension FormRules {
  /// Words in capitals from which it is a voice raised, not a name. Source: own choice; names,
  /// acronyms and lines of a bill are rarely more than four.
  static let leastShoutedWords = 5

  /// What is taste among people who know each other is left alone there.
  static let ordinaryMail = Guard.when("the message is no outreach") { inspection, _ in
    inspection.context.purpose != .invite && inspection.judgement.kind == .ordinary
  }

  /// A run of words in capitals.
  ///
  /// Single words are the matter of `emphaticCapitals`, which only advises.
  static let shouting = Rule(
    id: RuleID("form", "shouting"),
    severity: .drafts(.warning),
    message: "is written in capitals",
    why: "Capitals read as shouting; subjects in capitals get a third fewer answers.",
    remedy: "Write it in lower case.",
    source: "Boomerang, 301,816 subjects; RULES 4.12",
    isEnglish: false,
    flagged: [
      "Hi Ana, ⟦PLEASE READ THIS NOTE BEFORE MONDAY⟧, it matters.",
      "We start at six and ⟦NOBODY IS LET IN LATER⟧!",
      "Bitte denkt daran: ⟦KEINE FAHRRÄDER IM TREPPENHAUS ABSTELLEN⟧, danke.",
    ],
    accepted: [
      "NATO and HTTP 404 are both abbreviations.",
      "CALL FOR PAPERS AND POSTERS\nSend yours by 3 May.",
      "The software comes WITHOUT WARRANTY OF ANY KIND, as the licence says.",
      "The sign reads \"NO BIKES ON THIS STAIR\", and nobody minds it.",
    ],
    needs: Needs(.capitals),
    detector: .inspect { inspection, candidates in
      guard inspection.counts.allCaps >= FormRules.leastShoutedWords else { return }
      Capitals.runs(in: inspection, into: &candidates)
    },
    guards: [
      .sameSentence("(warranty|warranties|liability|merchantability|confidential|herein)"),
      .when("is quoted") { inspection, candidate in inspection.isQuoted(candidate.span) },
      .when("is a heading on a line of its own") { inspection, candidate in
        Capitals.isHeading(candidate.span, in: inspection)
      },
    ])

  /// A common word in capitals for stress.
  static let emphaticCapitals = Rule(
    id: RuleID("form", "emphatic-capitals"),
    severity: .drafts(.advice),
    message: "is stressed by capitals",
    why: "Capitals for stress look like an advert to somebody who doesn't know you.",
    remedy: "Write it in lower case; the sentence carries the stress.",
    source: "Boomerang on capitals; RULES 4.12 shouting", isEnglish: false,
    flagged: [
      "This is ⟦HUGE⟧ for us.", "⟦PLEASE READ⟧ the second page.", "We're ⟦SO⟧ excited to see you.",
      "It is ⟦FREE⟧ for teachers.",
    ],
    accepted: [
      "NATO, HTTP 404 and GDPR are abbreviations.",
      "The NOW chapter in Denver met on Sunday.",
      "The button says \"READ NOW\" in both languages.",
    ],
    needs: Needs(.capitals),
    detector: .inspect { inspection, candidates in
      Capitals.stressed(in: inspection, into: &candidates)
    },
    guards: [
      .overlapping(
        "(the|a) (now|all|best|stop|love|win) (chapter|trial|study|study group|patients)"),
      .when("is quoted") { inspection, candidate in inspection.isQuoted(candidate.span) },
      .when("stands among other capitals") { inspection, candidate in
        Capitals.hasNeighbour(candidate.span, in: inspection)
      },
    ])

  /// Two exclamation marks or more in one place.
  static let exclamationRun = Rule(
    id: RuleID("form", "exclamation-run"),
    severity: SeverityTable(invite: .warning, message: .warning, followUp: .warning),
    message: "raises the voice",
    why: "One exclamation mark is a smile, three in a row are an advert.",
    remedy: "Keep one, or write a full stop.",
    source: "OGTM; RULES 4.12 exclamation-overload",
    isEnglish: false,
    flagged: [
      Example("Great talk⟦!!⟧", purpose: .invite),
      Example("Hello Ana⟦!!!⟧ I came by.", purpose: .invite),
      Example("Is that so⟦?!!⟧", purpose: .invite),
    ],
    accepted: [
      "Thanks!", "Is that so?! I had no idea.", "The soup was wonderful!! See you on Sunday.",
      Example("The sign said \"Stop!!\" in red paint.", purpose: .invite),
    ],
    needs: Needs(.severalExclamations),
    detector: .inspect { inspection, candidates in
      for token in inspection.tokens where token.flags.contains(.exclaimed) {
        let count = Marks.exclamations(in: token, of: inspection.message)
        if count > 1 { candidates.append(Candidate(token.span, note: .count(count, limit: 1))) }
      }
    },
    guards: [
      ordinaryMail,
      .when("is quoted") { inspection, candidate in inspection.isQuoted(candidate.span) },
    ],
    fix: .custom { inspection, span in
      var asks = false
      for offset in span where inspection.foldedByte(at: offset) == UInt8(ascii: "?") {
        asks = true
      }
      let replacement = asks ? Array("?!".utf8) : Array("!".utf8)
      return Fix(title: "Keep one", safety: .safe, edits: [Fix.Edit(span, with: replacement)])
    })

  /// Three single exclamation marks or more in one message.
  static let exclamationOverload = Rule(
    id: RuleID("form", "exclamation-overload"),
    severity: SeverityTable(invite: .warning, message: .warning, followUp: .warning),
    message: "is one exclamation mark too many",
    why: "When every sentence is excited, none is.",
    remedy: "Keep the one that you would say aloud.",
    source: "OGTM; RULES 4.12",
    isEnglish: false,
    flagged: [
      Example("Hi Ana! Great panel! See you in Porto⟦!⟧", purpose: .invite),
      Example("Hello! I came by! Nobody was in⟦!⟧ I left a note.", purpose: .invite),
      Example("Hallo Jo! Das war schön! Bis bald⟦!⟧", purpose: .invite),
    ],
    accepted: [
      "Thanks! See you on Sunday.", "Mum! The keys! They are in the oven!",
      Example("Congratulations! What a match! And that goal!", purpose: .invite),
      "Wait! Who has the key?",
    ],
    needs: Needs(.severalExclamations),
    detector: .inspect { inspection, candidates in
      guard inspection.counts.exclamations > FormRules.mostExclamations else { return }
      var seen = 0
      for token in inspection.tokens where token.flags.contains(.exclaimed) {
        seen += 1
        if seen > FormRules.mostExclamations {
          candidates.append(
            Candidate(
              token.span,
              note: .count(inspection.counts.exclamations, limit: FormRules.mostExclamations)))
          return
        }
      }
    },
    guards: [
      ordinaryMail,
      .sameMessage(
        "(happy birthday|congratulations|congrats|merry christmas|happy new year|well done)"),
    ])

  /// Exclamation marks that nobody minds. Source: RULES 4.12: three single ones fire.
  static let mostExclamations = 2

  /// Emoji in a row or one after another.
  static let emojiOverload = Rule(
    id: RuleID("form", "emoji-overload"),
    severity: SeverityTable(invite: .advice, message: .advice, followUp: .advice),
    message: "is more emoji than the words need",
    why: "To a stranger rows of emoji look like an advert, and screen readers read each one out.",
    remedy: "Keep one at most.",
    source: "RULES 4.12",
    isEnglish: false,
    flagged: [
      Example("Big news from the yard ⟦🚀🔥⟧", purpose: .invite),
      Example("✅ Dry wood\n✅ Fair price\n⟦✅⟧ Delivered on Friday", purpose: .invite),
      Example("Hello 👋 I heard your set 🎷 and stayed ⟦🎶⟧ too.", purpose: .invite),
    ],
    accepted: [
      "See you on Sunday 🙂", "The bread rose 🍞🔥 this time.",
      Example("Congrats on the boat 🎉⛵", purpose: .invite),
    ],
    needs: Needs(.severalEmoji),
    detector: .inspect { inspection, candidates in
      Marks.emoji(in: inspection, into: &candidates)
    },
    guards: [
      ordinaryMail,
      .sameMessage("(happy birthday|congratulations|congrats|merry christmas|happy new year)"),
    ])

  /// Letters drawn as symbols.
  static let unicodeStyling = Rule(
    id: RuleID("form", "unicode-styling"),
    severity: .drafts(.warning),
    message: "is drawn with symbols instead of letters",
    why: "Screen readers spell it out or skip it, and search doesn't find it.",
    remedy: "Type plain letters.",
    source: "FACTS 8.4; RULES 4.12",
    isEnglish: false,
    flagged: [
      "A ⟦𝗯𝗼𝗹𝗱⟧ promise.", "Today ⟦ＦＲＥＥ⟧ for schools.", "The big ⟦ⓢⓐⓛⓔ⟧ begins.",
      "Meet ⟦𝓸𝓾𝓻 𝓷𝓮𝔀⟧ choir.",
    ],
    accepted: [
      "Let x be in ℝ, and n in ℕ.",
      "Then 𝑠𝑖𝑛(𝑥) = 0 at every multiple of π.",
      "Ⓐ is the sign on the first door.",
    ],
    needs: Needs(.drawnLetters),
    detector: .inspect { inspection, candidates in
      StyledLetters.find(in: inspection, into: &candidates)
    },
    guards: [
      .when("stands in a formula") { inspection, candidate in
        StyledLetters.isFormula(candidate.span, in: inspection)
      },
      .when("is East Asian text") { inspection, _ in
        inspection.message.folded.scriptCounts.eastAsian > 0
      },
    ],
    fix: .custom { inspection, span in
      Fix(
        title: "Write plain letters", safety: .safe,
        edits: [Fix.Edit(span, with: StyledLetters.plain(span, in: inspection))])
    })

  /// Marks of a markup language where nothing renders them.
  static let markdownInPlainText = Rule(
    id: RuleID("form", "markdown-in-plain-text"),
    severity: SeverityTable(invite: .warning, message: .advice, followUp: .advice, reply: .advice),
    message: "is markup that the reader will see as it stands",
    why: "Message boxes show the marks themselves, which looks like a paste from elsewhere.",
    remedy: "Take the marks out.",
    source: "RULES 4.12",
    channels: [
      .linkedInNote, .linkedInNotePremium, .linkedInMessage, .inMail, .xDirectMessage, .xing, .sms,
    ],
    isEnglish: false,
    flagged: [
      "That was a ⟦**great**⟧ evening.", "⟦# ⟧Hello Ana\nI came by.",
      "I read it ⟦**twice**⟧ and lent it ⟦**once**⟧.",
    ],
    accepted: [
      "2 * 3 and 2 ** 3 are not the same.",
      "In Markdown you write **so** for bold.",
      "# 3 on the list was my favourite.", "See you\n- Jo",
    ],
    needs: Needs(.markup),
    detector: .inspect { inspection, candidates in
      Markup.find(in: inspection, into: &candidates)
    },
    guards: [
      .sameSentence("(markdown|asterisk~|markup|python|kwargs|syntax)")
    ],
    fix: .custom { inspection, span in
      let isHeading = inspection.foldedByte(at: span.lowerBound) == UInt8(ascii: "#")
      let edits =
        isHeading
        ? [Fix.Edit(span)]
        : [
          Fix.Edit(span.lowerBound..<span.lowerBound + 2),
          Fix.Edit(span.upperBound - 2..<span.upperBound),
        ]
      return Fix(title: "Take the marks out", safety: .safe, edits: edits)
    })
}
