import KindJudging
public import Linting
import MessageText

/// Words that say little.
public enum JargonRules {
  public static let all: [Rule] = [
    corporateJargon, promotionalAdjective, hedgeStack, filler, servileCloser, boilerplatePile,
    negativeParallelism, ruleOfThree, emDash,
  ]

  /// Business words that stand for plain ones.
  ///
  /// Misses: words that are jargon in one trade and terms in another, such as pipeline or ecosystem.
  static let corporateJargon = Rule(
    id: RuleID("jargon", "corporate-jargon"),
    severity: .outreach(.warning),
    message: "is office talk",
    why: "The reader has to translate it, and it could stand in anybody's message.",
    remedy: "Say it the way you would at the coffee machine.",
    source: "RULES 4.13; proselint, corporate speak",
    about: .generic,
    flagged: [
      "There are ⟦synergies⟧ between our teams.", "Let me ⟦circle back⟧ next week.",
      "We ⟦move the needle⟧ for shops like yours.", "I'd like to ⟦touch base⟧ about the ⟦win-win⟧.",
      "We ⟦leverage our⟧ network of ⟦thought leaders⟧.",
    ],
    accepted: [
      "The leverage ratio of the bank fell to four.",
      "Your essay on why nobody should say \"move the needle\" made my day.",
      "We move the needle of the compass by hand before each dive.",
      "The pipeline breaks when the parser sees a tab.",
    ],
    detector: .phrases(
      """
      (synergy|synergies|synergistic|synergize)
      circle back
      (move|moves|moving|moved) the needle
      low hanging fruit
      touch base
      (paradigm shift|paradigm shifting)
      thought (leader|leaders|leadership)
      leverage~ (our|your|my|their|the power|ai|this|these|existing)
      (value add|value adds|added value proposition|value proposition)
      win win
      best of breed
      (actionable|deep) (insights|insight)
      boil the ocean
      (game changer|game changers)
      (take|takes|taking|elevate|elevates) ..3 to the next level
      (think|thinking) outside the box
      (ideate|ideating|ideation)
      (learnings|key takeaways)
      (growth hacking|growth hacker|growth hack)
      (mutually beneficial) (partnership|partnerships|relationship|collaboration|opportunity)
      (explore|discuss|find|uncover) (potential|possible|mutual) synergies
      (unlock|unlocks|unlocking|unleash) ..2 (potential|growth|value|revenue|opportunities)
      (supercharge|supercharges|turbocharge) (your|our)
      (drive|drives|driving) (growth|impact|results|value|engagement|adoption|success)
      (pain points|pain point) (and|of|that|in|your)
      (end to end|turnkey|holistic|seamless) (solution|solutions|platform|experience|integration)
      (on|off) the same page (moving|going) forward
      at the end of the day we
      (peel|peeling) the onion
      open the kimono
      (bandwidth) to (chat|connect|talk|discuss|take)
      """),
    guards: [
      .overlapping("(leverage|value) ratio"),
      .sameSentence("(compass|gauge|dial|needle of|jargon|buzzword|buzzwords|cliche|cliches)"),
      .when("is quoted") { inspection, candidate in inspection.isQuoted(candidate.span) },
    ])

  /// Hype about the sender's own thing.
  static let promotionalAdjective = Rule(
    id: RuleID("jargon", "promotional-adjective"),
    severity: .outreach(.warning),
    message: "praises the sender's own thing",
    why: "Praise from the seller counts for nothing; a fact the reader can check counts.",
    remedy: "Put a fact in its place: what it does, for whom, how much.",
    source: "RULES 4.13; OGTM",
    about: .pitch,
    flagged: [
      "We built a ⟦cutting-edge platform⟧ for rotas.",
      "Our ⟦revolutionary app⟧ does it in a minute.",
      "It is a ⟦world-class solution⟧ for bakers.",
      "Our ⟦award-winning, industry-leading team⟧ is here for you.",
    ],
    accepted: [
      "The world-class sailing regatta starts on Friday.",
      "Your cutting-edge platform on the quay held in the storm, and I wonder how.",
      "The revolutionary tool of 1789 stands in the museum.",
    ],
    detector: .phrases(
      """
      (cutting edge|revolutionary|world class|state of the art|industry leading|best in class|market leading|bleeding edge|game changing|next generation|groundbreaking|ground breaking|unparalleled|unrivalled|unrivaled|award winning) ..2 (platform|solution|solutions|app|software|tool|tools|product|products|service|services)
      (cutting edge|revolutionary|world class|state of the art|industry leading|best in class|market leading|bleeding edge|game changing|next generation|groundbreaking|ground breaking|unparalleled|unrivalled|unrivaled|award winning) ..2 (technology|team|training|programme|program|approach|system|suite|agency|offering)
      """),
    guards: [
      .sameSentence("(your|yours) ..2 (cutting edge|world class|innovative|revolutionary|leading)"),
      .sameSentence("(museum|regatta|1789|exhibition)"),
    ])

  /// Doubt upon doubt.
  static let hedgeStack = Rule(
    id: RuleID("jargon", "hedge-stack"),
    severity: SeverityTable(invite: .advice, message: .advice, followUp: .advice),
    message: "asks three times for leave to ask",
    why: "Doubt upon doubt makes the reader guess whether you want anything at all.",
    remedy: "Keep one, or none: ask.",
    source: "RULES 4.13",
    about: .generic,
    flagged: [
      "⟦Maybe we could possibly⟧ meet.", "I ⟦was just wondering if you might⟧ know him.",
      "It is ⟦sort of kind of⟧ a choir.", "⟦Perhaps you might possibly⟧ look at it.",
    ],
    accepted: [
      "Maybe we meet at the mill.", "Could you possibly send the key?",
      "He wrote \"maybe we could possibly\" and crossed it out.",
    ],
    detector: .phrases(
      """
      (maybe|perhaps|possibly) ..2 (could|might|would) ..1 (possibly|perhaps|maybe|potentially)
      just wondering (if|whether) (you|we) (might|could possibly|would possibly|might be able)
      (was|am) (just)? wondering (if|whether) ..2 (maybe|perhaps|possibly|might)
      (sort of kind of|kind of sort of)
      (possibly perhaps|perhaps possibly|maybe perhaps|perhaps maybe|possibly maybe|maybe possibly)
      (might|could) (possibly|perhaps|maybe) ..1 (consider|be open|be willing|be interested) ..2 (maybe|perhaps|possibly)
      i (think|guess|suppose) ..2 (maybe|perhaps) ..2 (might|could)
      """),
    guards: [.when("is quoted") { inspection, candidate in inspection.isQuoted(candidate.span) }])

  /// Words that can go without loss, from a closed list.
  static let filler = Rule(
    id: RuleID("jargon", "filler"),
    severity: .drafts(.advice),
    message: "takes more words than it needs",
    why: "A reader who doesn't know you gives you a few seconds; these words spend them.",
    remedy: "Use the short form.",
    source: "RULES 4.13; OGTM",
    flagged: [
      "I ⟦just wanted to⟧ thank you.", "I came ⟦in order to⟧ see the mill.",
      "⟦Due to the fact that⟧ it rains, we stay.", "We are full ⟦at this point in time⟧.",
    ],
    accepted: [
      "Just in time delivery is what the yard lives by.",
      "Your papers are in order to the last page.",
      "They wanted to thank you.",
    ],
    detector: .phrases(
      """
      just (wanted|want) to
      in order to
      at this point in time
      at the present time
      due to the fact that
      in the event that
      (for|with) the purpose of
      in light of the fact that
      owing to the fact that
      despite the fact that
      """),
    guards: [
      .overlapping("(is|are|was|were|be|all|everything|papers|files|books|house) in order to")
    ],
    fix: .custom { inspection, span in Fillers.fix(of: span, in: inspection) })

  /// An offer to help that asks the reader to think of something.
  static let servileCloser = Rule(
    id: RuleID("jargon", "servile-closer"),
    severity: SeverityTable(message: .advice, followUp: .advice),
    message: "offers help with nothing in particular",
    why: "It leaves it to the reader to find out what you could do, and ends on a formula.",
    remedy: "End on your question, or name what you offer.",
    source: "RULES 4.13; OGTM",
    about: .generic,
    flagged: [
      "⟦Let me know if you need anything⟧.", "I'm ⟦happy to help in any way⟧ I can.",
      "⟦Hope this helps⟧!",
    ],
    accepted: [
      "Let me know if you need the key before nine.",
      "Thanks for your question. The tap opens to the left. Hope this helps!",
      "Happy to help with the tent on Friday.",
    ],
    detector: .phrases(
      """
      let me know if (you need anything|there is anything|i can (help|assist|be of (help|service))|i can ever)
      (happy|glad|here) to (help|assist|support) (you)? in any way
      (i)? hope (this|that) (helps|is helpful|was helpful) <end>
      (do not|never) hesitate to (reach out|contact me|ask)
      (please)? feel free to reach out (at any time|any time|anytime|if) ..3
      at your (service|disposal) (at any time|any time|anytime)
      """),
    guards: [
      .signal(.answer),
      .sameMessage("(your question|you asked|your enquiry|your inquiry|as requested|your ticket)"),
    ])
}
