import KindJudging
import Linting
import MessageText

/// Sentences, paragraphs and slips of the keyboard.
extension FormRules {
  /// Words from which a paragraph is a wall. Source: RULES 4.12; three to four sentences are usual.
  static let mostParagraphWords = 60

  /// A paragraph of a first message without a break.
  static let wallOfText = Rule(
    id: RuleID("form", "wall-of-text"),
    severity: SeverityTable(message: .advice, followUp: .advice),
    message: "begins a paragraph without a break",
    why: "On a phone it fills the screen, and readers put it off.",
    remedy: "Break it where the thought turns.",
    source: "RULES 4.12, own choice of figure",
    about: .generic, isEnglish: false,
    flagged: [
      Example(
        """
        ⟦Nadia, the choir's new room has an echo that eats every consonant.⟧ We sang there\
         on Sunday and nobody past the third row could follow a word of the Brahms. The \
        tenors blame the carpet, which is gone, and the altos blame the tenors. I remember\
         that you hung felt in the school hall at Varde, and that it cost less than the \
        curtains. How thick was it, and did you glue or nail it to the battens?
        """),
      Example(
        """
        ⟦Mr Osei, I teach printing at the college and your type specimens hang in our \
        corridor.⟧ This year the second class set a whole page from them and found that \
        the capital G sits a hair too low in all sizes below ten. We measured it with the \
        glass and then on the negative, and it is there in both. The students think it is \
        on purpose, to keep the line quiet. I think somebody filed the matrix. Who of us \
        is right?
        """),
      Example(
        """
        Hello Britta, ⟦we share the allotment fence on the north side, plot nine.⟧ The \
        hazel has put up shoots on your side again and two of them lift the path by the \
        tap. I can dig them out this weekend if you don't mind me walking over your onions\
         for ten minutes. Last time the root came up as far as the water pipe, so I would \
        rather do it by hand and slowly. Is Saturday morning all right for you?
        """),
    ],
    accepted: [
      Example(
        """
        Nadia, the choir's new room has an echo that eats every consonant. We sang there \
        on Sunday and nobody past the third row could follow a word of the Brahms.

        The tenors blame the carpet, which is gone, and the altos blame the tenors.

        I remember that you hung felt in the school hall at Varde, and that it cost less \
        than the curtains. How thick was it, and did you glue or nail it to the battens?
        """),
      "The keys are with the porter, who leaves at nine.",
      "Minutes:\n- roof\n- tap\n- boat\nNext time on the fourth, at the mill.",
    ],
    needs: Needs(words: mostParagraphWords + 1...Int.max),
    detector: .inspect { inspection, candidates in
      Paragraphs.walls(in: inspection, into: &candidates)
    },
    unguarded: "the count is all there is to it")

  /// Words from which a sentence is long. Source: RULES 4.12: over 30; Lavender advises under 25.
  static let mostSentenceWords = 30

  /// A sentence that has to be read twice.
  static let longSentence = Rule(
    id: RuleID("form", "long-sentence"),
    severity: SeverityTable(invite: .advice, message: .advice, followUp: .advice),
    message: "is a long sentence",
    why: "Readers lose the beginning before they reach the end.",
    remedy: "Make two of it.",
    source: "RULES 4.12; Lavender 2024",
    about: .generic, isEnglish: false,
    flagged: [
      Example(
        """
        ⟦I write because the three boats that we took over from your yard in spring, two \
        of which you had drawn yourself before the fire, all show the same crack along the\
         second plank near the bow where the new paint begins.⟧
        """),
      Example(
        """
        ⟦We have tried to reach the office on Mondays and on Thursdays and by letter and \
        through the caretaker and each time somebody promised to look into the matter of \
        the missing key and nobody ever wrote back to us.⟧
        """),
      Example(
        """
        ⟦Since the bridge that leads to the school is closed until the autumn and the \
        detour takes the bus along the quarry, where two lorries can hardly pass each \
        other in the wet months, we ask you to let the little ones leave earlier.⟧
        """),
    ],
    accepted: [
      Example(
        """
        The jury were Ada Holm, Bo Lind, Carla Reyes, Dan Okoye, Eva Brandt, Finn Dahl, \
        Gita Rao, Hal Moss, Ines Prado, Jon Vik, Kaya Demir, Lea Roth, Mo Said, Nils Berg,\
         Olga Sand and Per Holt.
        """),
      "The boat leaves at nine.",
      "Your talk on tide mills was the reason that I went to see one, and I am glad I did.",
    ],
    needs: Needs(words: mostSentenceWords + 1...Int.max),
    detector: .inspect { inspection, candidates in
      for sentence in inspection.message.sentences
      where sentence.wordCount > FormRules.mostSentenceWords {
        let note = FindingNote.count(sentence.wordCount, limit: FormRules.mostSentenceWords)
        candidates.append(Candidate(sentence.span, note: note))
      }
    },
    guards: [
      .when("is a list of names and numbers") { inspection, candidate in
        Paragraphs.isList(candidate.span, in: inspection)
      },
      .when("is quoted mail") { inspection, candidate in
        inspection.isQuotedLine(at: candidate.span.lowerBound)
      },
    ])

  /// A job title or a phone's advert under a note.
  static let signatureInNote = Rule(
    id: RuleID("form", "signature-in-note"),
    severity: .invites(.advice),
    message: "repeats what the profile shows",
    why: "A note has few characters, and your name and title stand beside it anyway.",
    remedy: "Take it out and use the room for your reason.",
    source: "RULES 4.12", isEnglish: false,
    flagged: [
      "Your tide table helped us. ⟦Sent from my iPhone⟧",
      "I liked the second act. ⟦Best regards, Jo Tamm, CEO⟧",
      "See you in Porto. ⟦Kind regards, Ines, Head of Sales⟧",
    ],
    accepted: [
      "I liked the second act.\n- Jo",
      "My best regards to Ida, your director, who lent me the score.",
      "The photo was sent from my phone by mistake, sorry.",
    ],
    detector: .phrases(
      """
      (gesendet|verzonden|envoye|enviado|inviato) (von|vanaf|de|depuis|desde|do|dal|da) (meinem|mijn|mon|mi|meu|mio)? (iphone|ipad|android)
      sent from my (iphone|ipad|android|phone|mobile|samsung|galaxy|blackberry|huawei)
      (best|kind|warm|warmest)? regards ..3 (ceo|cto|cfo|coo|founder|director|manager|president)
      (best|kind|warm|warmest)? regards ..3 (head of|vp of|partner at|co founder|consultant) ..1
      (cheers|sincerely|best|thanks) <name> <name>? (ceo|cto|cfo|coo|founder|director)
      """),
    guards: [
      .overlapping("regards to"),
      .overlapping("sent from my (phone|mobile) (by|to|and|when|with|at|in|on)"),
    ])

  /// Three sentences in a row that begin with the same word about the writer.
  static let repeatedSentenceStart = Rule(
    id: RuleID("form", "repeated-sentence-start"),
    severity: SeverityTable(message: .advice, followUp: .advice),
    message: "begins like the two sentences before it",
    why: "A row of I or We turns a message into a list about the writer.",
    remedy: "Begin one of them with the reader, the time or the thing.",
    source: "OGTM 66; RULES 4.12",
    about: .generic, isEnglish: false,
    flagged: [
      "I teach physics. I saw your film. ⟦I⟧ have a question.",
      "We make sails. We are in Brest. ⟦We⟧ ship on Fridays. We care.",
      "Our shop is small. Our prices are fair. ⟦Our⟧ door is open.",
    ],
    accepted: [
      "I came. I saw the mill. Then it rained.",
      "\"I came. I saw. I conquered.\" That was his whole letter.",
      "We met in Porto. The boat was late. We waited.",
    ],
    needs: Needs(.severalSentences),
    detector: .inspect { inspection, candidates in
      Paragraphs.repeatedStarts(in: inspection, into: &candidates)
    },
    guards: [
      .when("is quoted") { inspection, candidate in
        inspection.isQuoted(candidate.span)
          || inspection.isQuotedLine(at: candidate.span.lowerBound)
      }
    ])

  /// A small word typed twice.
  ///
  /// Only words that hardly ever stand twice on purpose are looked at.
  static let doubledWord = Rule(
    id: RuleID("form", "doubled-word"),
    severity: .drafts(.advice),
    message: "stands twice",
    why: "It is a slip of editing, and readers stumble over it.",
    remedy: "Delete one.",
    source: "proselint, illusions; RULES 4.12", isEnglish: false,
    flagged: [
      "I saw the ⟦the⟧ heron.", "It leads to ⟦to⟧ the mill.",
      "We came for\n⟦for⟧ the bread.", "Das Boot und ⟦und⟧ die Kinder kamen.",
    ],
    accepted: [
      "He said that that was all he had had.", "Please log in in the morning.",
      "The band The The played first.", "What it is is a pity.", "A: a, b: b.",
    ],
    needs: Needs(.doubledWord, words: 3...Int.max),
    detector: .inspect { inspection, candidates in
      Doublings.words(in: inspection, into: &candidates)
    },
    guards: [
      .when("is meant, or a name") { inspection, candidate in
        Doublings.isMeant(candidate.span, in: inspection)
      }
    ],
    fix: .delete(title: "Delete the second", .safe))

  /// Two blanks inside a sentence.
  static let doubleSpace = Rule(
    id: RuleID("form", "double-space"),
    severity: .drafts(.advice),
    message: "is one blank too many",
    why: "It looks like a slot that was filled with nothing.",
    remedy: "Delete one.",
    source: "RULES 4.12",
    isEnglish: false,
    flagged: [
      "Hello⟦  ⟧Ana, I came by.", "The boat⟦  ⟧leaves at nine.", "Hi⟦  ⟧, how is the mill?",
    ],
    accepted: [
      "The boat left.  We stayed.", "Name    Room\nAna     204",
      "    indented code\nstays as it is", "Ana  204\nJo   17",
    ],
    needs: Needs(.doubledBlank),
    detector: .inspect { inspection, candidates in
      Doublings.blanks(in: inspection, into: &candidates)
    },
    guards: [
      .when("follows a sentence or lines up columns") { inspection, candidate in
        Doublings.isLayout(candidate.span, in: inspection)
      }
    ],
    fix: .custom { inspection, span in
      let next = inspection.foldedByte(at: span.upperBound)
      let beforeMark = next == UInt8(ascii: ",") || next == UInt8(ascii: ".")
      return Fix(
        title: "Keep one blank", safety: .safe,
        edits: [Fix.Edit(span, with: beforeMark ? [] : [0x20])])
    })
}
