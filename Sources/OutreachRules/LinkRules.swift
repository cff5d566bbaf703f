import KindJudging
public import Linting
import MessageText

/// Links, attachments and contact data.
public enum LinkRules {
  public static let all: [Rule] = [
    inInvite, inFirstMessage, shortened, trackingParameters, attachmentInFirstTouch, phoneInInvite,
  ]

  /// A link in the note of a connection request.
  static let inInvite = Rule(
    id: RuleID("link", "in-invite"),
    severity: .invites(.warning),
    message: "puts a link into a connection request",
    why: "A stranger's link asks for trust before there is any, and takes room from the reason.",
    remedy: "Remove it; send it once they have accepted and asked.",
    source: "erwann-lefevre/linkedin-rules: no link in the note; own judgement",
    isEnglish: false,
    flagged: [
      "Have a look at ⟦https://acme.example/tour⟧ and let's connect.",
      "I run ⟦halden.io⟧, a payroll shop.",
      "Portfolio: ⟦www.lee-draws.com⟧",
    ],
    accepted: [
      "Your site parse.dev saved my week; the CSV page most of all.",
      "I use example.com in tests, as your book advises.",
      "The talk at e.g. Porto was good.",
    ],
    needs: Needs(.address),
    detector: .inspect { inspection, candidates in
      inspection.forEachAddress { candidates.append(Candidate($0)) }
    },
    guards: [
      .sameSentence("your"),
      .sameSentence("you (wrote|made|built|run|maintain|shared|linked|posted)"),
      .sameSentence("(dein|deine|ihre|euer|votre|tu|su|sua|seu|vostro|jouw|uw)"),
    ])

  /// A link before there was any interest. Weak evidence: links can also show who you are.
  static let inFirstMessage = Rule(
    id: RuleID("link", "in-first-message"),
    severity: SeverityTable(message: .advice),
    message: "sends a link before interest",
    why: "Many readers don't open links from strangers, so what it says is lost on them.",
    remedy: "Say in words what they would find; send the link when they ask.",
    source: "asknestr.com (links may add credibility), so advice only; own judgement",
    about: .pitch, isEnglish: false,
    flagged: [
      "Our deck is at ⟦https://acme.example/deck⟧.",
      "Watch the video: ⟦https://video.example.com/v/31⟧",
      "More on ⟦www.halden.io⟧.",
    ],
    accepted: [
      "You asked for the data: https://data.example.org/tides",
      "Your page https://tides.example.org/faq has a typo in line 3.",
      "There is no link in here.",
    ],
    needs: Needs(.address),
    detector: .inspect { inspection, candidates in
      for token in inspection.tokens where token.kind == .url {
        candidates.append(Candidate(token.span))
        return
      }
    },
    guards: [
      .sameSentence("your"), .signal(.answer), .signal(.reason),
      .sameMessage("(you asked|as you asked|as promised|you wanted|you requested)"),
    ])

  /// A shortened address, which hides where it leads.
  ///
  /// Addresses that platforms shorten by themselves are left out. Misses: shorteners on own domains.
  static let shortened = Rule(
    id: RuleID("link", "shortened"),
    severity: SeverityTable(
      invite: .warning, message: .warning, followUp: .warning, reply: .warning,
      received: .warning),
    message: "hides where it leads",
    why: "Shortened addresses are what fraud uses, so careful readers and mail filters drop them.",
    remedy: "Give the full address.",
    source: "RULES 4.7; a spam signal, own judgement",
    isEnglish: false,
    flagged: [
      "The form is at ⟦bit.ly/3xYz12⟧.",
      "See ⟦https://tinyurl.com/lee-slides⟧",
      "Register: ⟦https://t.ly/AbC9⟧!",
    ],
    accepted: [
      "The bit.ly API answers slowly today: bit.ly/api",
      "The photos are at https://photos.example.com/2024",
      "Be a bit. Lying helps nobody.",
    ],
    needs: Needs(.address),
    detector: .inspect { inspection, candidates in
      inspection.forEachAddress { address in
        let host = inspection.message.hostSpan(ofURL: address)
        if shorteners.contains(where: { inspection.message.reads($0, at: host) }) {
          candidates.append(Candidate(address))
        }
      }
    },
    guards: [.sameSentence("(api|shortener|shorteners|shortened|short link|short links|redirect)")])

  /// Hosts of public shorteners. Left out: lnkd.in, t.co and youtu.be, which platforms set by themselves.
  private static let shorteners: [StaticString] = [
    "bit.ly", "bitly.com", "tinyurl.com", "t.ly", "ow.ly", "rebrand.ly", "is.gd", "cutt.ly",
    "rb.gy", "buff.ly", "shorturl.at", "tiny.cc", "v.gd", "adf.ly", "soo.gd", "bl.ink", "s.id",
    "short.io", "shorte.st", "u.to", "clck.ru", "urlz.fr", "qr.ae", "dub.sh",
  ]

  /// Parameters that say where a link was copied or who opened it.
  static let trackingParameters = Rule(
    id: RuleID("link", "tracking-parameters"),
    severity: SeverityTable(
      invite: .warning, message: .warning, followUp: .warning, reply: .warning),
    message: "tracks who opens the link",
    why: "It tells the reader that they are measured, or from where the link was copied.",
    remedy: "Cut the address before these parameters; it leads to the same page.",
    source: "conorbronsdon/avoid-ai-writing#54: utm_source as a paste fingerprint; RULES 4.7",
    isEnglish: false,
    flagged: [
      "See https://tides.example.org/faq?⟦utm_source=chatgpt.com⟧",
      "Here: https://a.example.com/p?id=3&⟦fbclid=IwAR0x⟧.",
      "Slides: https://a.example.com/p?⟦utm_source=mail&utm_medium=li⟧&page=2#top",
    ],
    accepted: [
      "Does your utm tagging add https://a.example.com/?utm_source=test by itself?",
      "The page is https://a.example.com/p?id=3&page=2.",
      "Our source is the medium-sized lake.",
    ],
    needs: Needs(.address),
    detector: .inspect { inspection, candidates in
      inspection.forEachAddress { address in
        inspection.message.forEachTracking(inURL: address) { candidates.append(Candidate($0)) }
      }
    },
    guards: [.sameSentence("(utm|tracking|analytics|fbclid|gclid|campaign url|query string)")],
    fix: .custom { inspection, span in
      Fix(
        title: "Cut the tracking from the address", safety: .safe,
        edits: [Fix.Edit(inspection.message.cut(ofTracking: span))])
    })

  /// A document that comes with the first message.
  static let attachmentInFirstTouch = Rule(
    id: RuleID("link", "attachment-in-first-touch"),
    severity: SeverityTable(invite: .warning, message: .warning, received: .advice),
    message: "attaches a document nobody asked for",
    why: "Files from strangers are not opened; many mail systems put the message aside for them.",
    remedy: "Say in a line what is in it, and offer to send it.",
    source: "swan-gtm/gtm-skills reach-out: never attach; own judgement",
    about: .pitch,
    flagged: [
      "Please ⟦see the attached deck⟧.",
      "⟦PFA my CV⟧.",
      "⟦Our brochure is enclosed⟧.",
      "⟦I've attached our price list⟧.",
    ],
    accepted: [
      "You asked for my CV: see the attached CV.",
      "The job description and the salary bands are attached.",
      "The roof is attached to the wall.",
    ],
    detector: .phrases(
      """
      (see|find|review|view|check|open) (the|my|our)? (attached|enclosed) ..2 @document
      (attached|enclosed) (is|are|you will find|please find) (the|a|an|my|our) ..2 @document
      (attached|enclosed|attaching|attach|enclose|enclosing) (the|a|an|my|our|you our|you my) ..2 \
      @document
      (our|my|the|a) ..1 @document (is|are)? (attached|enclosed)
      i (have|am) (attached|attaching|enclosed|enclosing) (the|a|an|my|our) ..2 @document
      pfa (my|our|the|a)? ..1 @document?
      """),
    guards: [
      .sameMessage("(you asked|as requested|as you asked|you wanted|you requested|as promised)"),
      .signal(.answer),
    ])

  /// A telephone number in the note of a connection request.
  static let phoneInInvite = Rule(
    id: RuleID("link", "phone-in-invite"),
    severity: .invites(.warning),
    message: "gives a phone number in a connection request",
    why: "Numbers in a stranger's note are how fraud moves people off the platform.",
    remedy: "Remove it; your profile can show it to those you are connected with.",
    source: "RULES 4.7 and 4.14: a lure off the platform; own judgement",
    isEnglish: false,
    flagged: [
      "Call me on ⟦+44 20 7946 0958⟧.",
      "Ring Keith, ⟦020 7946 0958⟧, before noon.",
      "WhatsApp ⟦+351 912 345 678⟧ is best.",
    ],
    accepted: [
      "We met at stand 1204 in 2019, hall 7.",
      "The helpline 0800 555 0199 you run answered my brother; thank you.",
      "Call 112 was the name of your play.",
    ],
    detector: .inspect { inspection, candidates in
      let tokens = inspection.tokens
      var index = 0
      while index < tokens.count {
        guard tokens[index].kind == .number else {
          index += 1
          continue
        }
        var end = index
        var digitCount = 0
        var cursor = index
        while cursor < tokens.count,
          tokens[cursor].kind == .number || tokens[cursor].kind == .soft
        {
          if tokens[cursor].kind == .number {
            digitCount += inspection.message.digitCount(in: tokens[cursor].span)
            end = cursor
          } else if !inspection.message.joinsDigits(tokens[cursor]) {
            break
          }
          cursor += 1
        }
        if digitCount >= leastDigitsOfAPhone, digitCount <= mostDigitsOfAPhone,
          inspection.message.startsAsPhone(tokens[index])
        {
          var start = Int(tokens[index].start)
          let plus = UInt8(ascii: "+")
          if inspection.message.foldedByte(at: start - 1) == plus { start -= 1 }
          candidates.append(Candidate(start..<Int(tokens[end].end)))
        }
        index = max(end, index) + 1
      }
    },
    guards: [.sameSentence("you (run|answer|built|staff|set up|wrote|published)")])

  /// Numbering plans: national numbers have at least nine digits nearly everywhere, ITU E.164 at most 15.
  private static let leastDigitsOfAPhone = 9
  private static let mostDigitsOfAPhone = 15
}
