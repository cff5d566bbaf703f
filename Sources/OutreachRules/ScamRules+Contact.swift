import KindJudging
import Linting

/// The warm beginning: a private chat, personal attention, a borrowed authority.
extension ScamRules {
  /// A pull to a private chat where nobody watches.
  ///
  /// One such sentence is no proof, so it weighs little in the judgement of kind.
  /// Misses: a bare telephone number.
  static let offPlatformMove = Rule(
    id: RuleID("scam", "off-platform-move"),
    severity: SeverityTable(
      invite: .warning, message: .warning, followUp: .warning, received: .warning),
    message: "pulls the reader into a private chat",
    why: "Frauds leave the platform early, since nobody can report them in a private chat.",
    remedy: "Stay on the channel until you know each other. If you received it, don't follow.",
    source: "reports of investment fraud, RULES 4.14",
    about: .scam, isEnglish: false, isProtected: true,
    flagged: [
      "Please ⟦add me on WhatsApp⟧, I'm seldom on this site.",
      "⟦My Telegram is⟧ liz_trades, write when you are free.",
      "It is ⟦better to chat on Line⟧, don't you think?",
      "⟦Schreib mir auf WhatsApp⟧, da ist es gemütlicher.",
    ],
    accepted: [
      "Our WhatsApp API team is hiring in Porto.",
      "Customers can message us on WhatsApp Business, and we answer within the hour.",
      "Text me on WhatsApp when you land, mum is making soup.",
      "I wrote a Telegram bot for the library's opening hours.",
    ],
    detector: .phrases(
      """
      (add|text|message|write|reach|contact|find|ping|msg|dm|inbox|call) (me|us|him|her|our manager|my manager|the manager|our hr|the hr|my broker|my mentor) ..1 (on|via|over|through|at|by) (my|our|his|her|the)? (private|personal)? (whatsapp|whats app|telegram|signal|wechat|viber|zangi)
      (add|contact|message|text|reach) (our|my|the) ..3 (on|via) (whatsapp|telegram|signal)
      my (whatsapp|whats app|telegram|signal|wechat|viber|line id) (is|number|id|handle|contact|no)
      (here is|this is|i will send you|below is) my (whatsapp|whats app|telegram|signal|wechat|viber)
      (continue|move|switch|take|carry on|keep|shift|proceed) ..4 (to|on|over to|via|over) (whatsapp|whats app|telegram|signal|wechat|viber)
      (chat|talk|speak|communicate|correspond|stay in touch|keep in touch|become friends|be friends) ..4 (on|via|over|through|by) (whatsapp|whats app|telegram|signal|wechat|viber)
      (better|easier|prefer|like) to (chat|talk) on (line|whatsapp|telegram|signal|wechat)
      (do|are) you (have|use|using|on) (whatsapp|whats app|telegram|signal|wechat|viber|line app)
      (if|when) you (have|use) (whatsapp|whats app|telegram|wechat|viber)
      (your|ur) (whatsapp|whats app|telegram|wechat|viber) (number|id|contact|handle|no|username)
      (what is|send me|share|give me|drop|leave|have|exchange) your (whatsapp|whats app|telegram|signal|wechat|viber)
      which (whatsapp|telegram|signal) number
      exchange (whatsapp|telegram|signal|wechat|phone numbers)
      (join|enter) (my|our|the)? (vip|private|exclusive|trading|investment|investor|free) ..2 (telegram|whatsapp|signal|discord) (group|channel|community|circle)?
      (introduce|add|invite) you ..5 (on|to) (our|my|the)? (whatsapp|telegram|signal) (group|channel|circle)?
      (more|most|very|always) (active|available|responsive|reachable|comfortable|convenient) (on|at|via) (my)? (whatsapp|whats app|telegram|signal|wechat|viber)
      (easier|better|faster|simpler|safer|more private|more convenient|more comfortable) ..3 (on|via|over|by|there) (whatsapp|whats app|telegram|signal|wechat|viber)
      (rarely|seldom|hardly|hardly ever|not often|not always) ..4 (here|this app|this site|this account|linkedin|this platform) ..6 (whatsapp|telegram|signal|wechat|gmail|hangouts|number)
      (may|can|could|shall) i ..4 (your|you at your) (private|personal) (mail|email|e mail|number|address)
      reply (to|me)? (via|at|on|through)? ..1 my private (mail|email|e mail)
      (schreib|schreibe|schreiben|kontaktier|kontaktiere|kontaktieren|melde|adde) (sie)? (mir|mich|dich|uns) ..3 (auf|uber|per|bei|via) (whatsapp|telegram|signal)
      (hast|haben|nutzt|nutzen|benutzt|benutzen) (du|sie) ..1 (whatsapp|telegram|signal)
      (deine|ihre) (whatsapp|telegram) nummer
      (ecris|ecrivez|contacte|contactez|ajoute|ajoutez|rejoins|rejoignez|retrouve|retrouvons) ..3 (sur|par|via) (mon)? (whatsapp|telegram|signal)
      (discuter|echanger|parler|continuer) ..4 (sur|par) (whatsapp|telegram|signal)
      (as tu|avez vous|tu as|vous avez|tu utilises) ..1 (whatsapp|telegram)
      (ton|votre) (numero)? whatsapp
      (escribeme|escribame|contactame|contacteme|agregame|anademe|hablame|escribir|escribirme) ..3 (por|en|al|a|via) ..1 (whatsapp|telegram)
      (hablar|conversar|seguir|continuar|chatear) ..4 (por|en) (whatsapp|telegram)
      (tienes|tiene|usas|usa) (whatsapp|telegram)
      (tu|su) (numero de)? whatsapp
      (scrivimi|scrivetemi|contattami|aggiungimi|mi scriva|mi contatti) ..3 (su|via|al) (whatsapp|telegram)
      (sentirci|parlare|continuare|spostarci|scriverci) ..4 su (whatsapp|telegram)
      (hai|ha|usi|usa) whatsapp
      (pls|kindly) add (our|my|the)? ..2 (on|via)? (whatsapp|whats app|telegram|tg|zangi)
      (details|info|pass you) ..6 (on|via) (tg|telegram|viber|zangi)
      (zullen we|kunnen we|wollen wir|lass uns) (op|auf|uber|via) (whatsapp|telegram|signal)
      (whatsapp|telegram|viber) (only|or telegram|or viber|or whatsapp) (i|so|to|is)
      (schreib|schreiben|scrivi|escribe|ecris) ..2 (auf|su|en|sur) telegram
      do you (maybe|also|perhaps) (have|use) (whatsapp|telegram|hangouts|viber)
      (use|have) (hangouts|google chat|zangi) (or|so|because|we)
      which (whatsapp|telegram|signal) ..2 (reach|call|add)
      (me chama|me chame|chama|chame|me adiciona|fala comigo) ..2 (no|pelo|na|via) (whatsapp|whats|zap|telegram)
      (conversar|falar|continuar) ..4 (no|pelo|por) (whatsapp|whats|zap|telegram)
      (seu|teu) (whatsapp|zap|telegram)
      (stuur|app|contacteer|voeg) (me|mij) ..3 (op|via|toe op) (whatsapp|telegram|signal)
      (heb|gebruik) (je|jij|u) (whatsapp|telegram)
      """),
    guards: [
      .overlapping("(whatsapp|telegram|signal|wechat) (business|api|integration|bot|team)"),
      .sameSentence("(we answer|customers)"),
      .sameMessage("(mum|mom|dad|when you land|landed|kids|grandma|see you|school run|lads)"),
      .signal(.ordinaryLife),
    ],
    signal: .offPlatform)

  /// Personal attention to a stranger.
  ///
  /// Misses: warm praise of the reader's work, which honest notes hold too.
  static let romanceDrift = Rule(
    id: RuleID("scam", "romance-drift"),
    severity: SeverityTable(
      invite: .warning, message: .warning, followUp: .warning, received: .warning),
    message: "turns to the reader's person instead of the matter",
    why: "To a stranger it is unwelcome, and fraud that takes months begins with it.",
    remedy: "Write about the matter. If you received it, you owe no answer.",
    source: "small talk in reports of relationship fraud, RULES 4.14",
    about: .scam, isEnglish: false, isProtected: true,
    flagged: [
      "Sorry to write, but ⟦you look kind and beautiful⟧.",
      "The evenings are long and ⟦I am lonely⟧.",
      "May I ask, ⟦are you married⟧?",
      "⟦Hello dear⟧, how is your day?",
      "Entschuldigung, ⟦bist du verheiratet⟧?",
    ],
    accepted: [
      "Your dog looks happy in the snow.",
      "You look beautiful in the wedding pictures, and so does the cake.",
      "Are you married to the idea of a printed programme?",
      "You're very kind, thank you for the lift.",
    ],
    detector: .phrases(
      """
      you (look|seem|looked) (so|very|really)? (kind|honest|trustworthy|beautiful|gorgeous|pretty|handsome|lovely|charming|elegant|sweet|attractive|cute|stunning|warm|gentle) (and (beautiful|kind|elegant|honest|gentle|smart|warm))?
      you are (so|very|really|such a)? (beautiful|gorgeous|pretty|handsome|charming|attractive|stunning|cute|pretty lady|beautiful woman|beautiful lady)
      your (smile|eyes|beauty|photo|picture|profile picture|profile photo|face|pictures) ..2 (is|are|looks|look|caught|drew|touched|attracted|captivated|made) ..2 (beautiful|warm|lovely|charming|gorgeous|kind|amazing|so|my eye|my attention|my heart|me smile|me|elegant)
      (beautiful|lovely|warm|gorgeous|charming|sweet|kind) (smile|eyes|lady|woman|soul|face|heart)
      i (am|feel|have been|get|got) (so|very|a bit|a little|quite|often|really)? lonely
      (feel|feeling|am|being|live|living) (so|very)? (lonely|all alone|alone) (here|since|in|and|out)
      are you (still)? (married|single|divorced|dating|in a relationship|seeing someone|seeing anyone)
      (do you have|have you) (a|got a)? (boyfriend|girlfriend)
      i am (a|an)? (widow|widower|widowed|divorced|single mother|single father|single man|single woman|single mom|single dad)
      i lost my (wife|husband) (too|also|as well|two years|three years|four years|five years|some years)
      my late (wife|husband) ..6 (too|also|alone|lonely|nobody|friend)
      (happy|glad|like|love|want|curious) to know ..1 more about you
      (so)? (we|i) can know (each other|you) (better|more)
      (maybe|perhaps|hope) we can (be|become) ..1 friends
      (value|treasure) a friend (who|here)
      to become friends
      friendly stranger
      (evenings|nights) (are)? (very|so)? long (here|out here|on the rig|on board|alone)
      (evenings|nights) (on|at|out) ..3 are long
      (offshore|marine|drilling|contract) engineer ..8 (widow|widowed|widower|alone|lonely)
      (army|military|un|peacekeeping) (doctor|surgeon|medical|general|mission|officer) ..8 (lonely|alone|nobody|friend|syria|yemen)
      you (seem|are) (so|very) polite ..6 (city|from)
      (patient|kind|honest|gentle) face
      (get|getting) to know (you|each other) (better|more|well|deeper) ..2 (as friends|as a friend|personally|if you|and become|dear)
      (know|learn) (a little|a bit)? more about you (as a person|personally|and your life|if|dear)
      (want|like|love|hope|wish|happy|nice|honored|honoured) to (be|become|make) (your|good|close|real|true|new|a good)? (friend|friends)
      (can|could|shall|may) (we|i) (be|become) (your|good|close)? (friend|friends)
      (make|making|looking for|seeking) (new|good|honest|sincere|true|some|real) (friend|friends|friendship)
      have a friend (there|here|in)
      (have|know) (no friends|no friend|nobody|no one|few friends|any friends|hardly anyone) (there|here|in this|to talk|yet)
      (no one|nobody|someone|anyone|somebody) ..1 to (talk|chat) (to|with) (here|in the evening|at night)
      (serious|lasting|long term) relationship
      (soul mate|soulmate|love of my life)
      (fate|destiny|god|heaven|the universe) (that)? (brought|has brought|led|wanted|made|crossed|connected) (us|you|me|our|we)
      (must|might|may) be (fate|destiny)
      believe in (fate|destiny|love at first)
      (hello|hi|hey|good morning|good evening|good day|greetings) (my)? (dear|beautiful|handsome|gorgeous|pretty|darling|honey|sweetie|sweetheart|angel|lovely lady|pretty lady|dear friend) <end>
      (hello|hi|hey) (my)? dear
      (my|saved|have|typed|dialed|dialled|given|got) ..4 wrong (number|digit|contact|person)
      recommended you to me
      (have you eaten|did you sleep well|how was your night)
      (forgive|excuse|pardon) (my|the|me for)? ..1 (boldness|forwardness|being forward)
      (disculpa|perdona|disculpe|perdone) (el|mi) atrevimiento
      what do you do for fun
      god fearing
      god bless you richly
      (heart|words|story|post|message) ..4 (touched|moved|stirred) (me|my heart|my soul|me deeply) ..6 (lost|late|lonely|widow|widower|friend|heart)
      (bist|sind) (du|sie) (verheiratet|single|vergeben|alleinstehend)
      ich (bin|fuhle mich) (so|sehr|oft)? einsam
      (du|sie) (bist|siehst|wirkst|sehen|wirken) ..3 (hubsch|wunderschon|bezaubernd|sympathisch aus|attraktiv)
      (deine|ihre) (positive|schone|warme|tolle) (art|ausstrahlung|energie)
      (tu es|vous etes) (si|tres|vraiment|une)? (belle|charmante|magnifique|seduisante|mignonne|beau)
      (es tu|etes vous) (mariee|marie|celibataire|en couple)
      je me sens (si|tres|bien)? (seul|seule)
      (belle|bonne) (energie|ame)
      (eres|es usted) (muy|tan|una)? (hermosa|guapa|linda|bella|preciosa|atractiva|mujer hermosa)
      (estas|eres|esta) (casada|soltera|casado|soltero)
      me siento (muy|tan)? (solo|sola)
      mi difunta (esposa|mujer)
      mi difunto (esposo|marido)
      (sei|lei e) (molto|cosi|davvero|una)? (bella|bellissima|affascinante|incantevole)
      (sei|e) (sposata|sposato|fidanzata)
      mi sento (molto|cosi)? (solo|sola)
      (sono|e) (vedova|vedovo)
      ken hier (nog)? niemand
      kenne hier (noch)? niemanden
      (voce e|tu es) (muito|tao)? (linda|bonita|maravilhosa|lindo)
      (voce e|es) (casada|solteira|casado|solteiro)
      me sinto (muito|tao)? (sozinho|sozinha)
      ben je (getrouwd|single|vrijgezel)
      ik voel me (zo|erg)? eenzaam
      """),
    guards: [
      .overlapping("are you married to (the|this|that|your)"),
      .sameSentence("(wedding|bridesmaid|graduation|prom|the dress|baptism)"),
      .when("a true reason stands beside it, and no second sign") { inspection, _ in
        let signals = inspection.evidence.signals
        let isAlone =
          signals[.romance] < 2 && !signals.has(.offPlatform) && !signals.has(.moneyLure)
        return isAlone && signals.has(.reason)
      },
      .sameMessage("(love mum|love dad|love you|grandma|xx|see you on)"),
    ],
    signal: .romance)

  /// Official-looking names where no official would write.
  static let impersonationHint = Rule(
    id: RuleID("scam", "impersonation-hint"),
    severity: SeverityTable(
      invite: .warning, message: .warning, followUp: .warning, received: .warning),
    message: "speaks in the name of an authority",
    why: "Platforms and banks don't write to people like this; who borrows their name does.",
    remedy: "In a draft, use your own name. If you received it, ask the office itself.",
    source: "LinkedIn help on phishing; RULES 4.14",
    about: .scam, isEnglish: false, isProtected: true,
    flagged: [
      "This is the ⟦LinkedIn security team⟧ about your premium badge.",
      "I'm writing from the ⟦HR department of your company⟧ about a bonus.",
      "⟦This is your bank's fraud department⟧, call us back at once.",
    ],
    accepted: [
      "I interviewed with the LinkedIn security team in 2019, lovely people.",
      "I'm your admin; the mailbox moves to the new server on Sunday.",
      "Our HR department sits on the second floor now.",
      "Your talk on how the PayPal fraud team finds mules was superb.",
    ],
    detector: .phrases(
      """
      (linkedin|facebook|meta|instagram|paypal|amazon|microsoft|google|apple|whatsapp|telegram|netflix|coinbase|binance) (business)? (security|support|trust|verification|safety|compliance|copyright|help|fraud|account) (team|department|center|centre|desk|unit|office|agent)
      (trust|verification|copyright|compliance) (team|department) at ..1 (<url>|linkedin|facebook|meta)
      (hr|personnel) (department|manager|team|office)? (of|at|from) your (company|firm|employer|office)
      (sicherheitsteam|sicherheitsabteilung) (von|der|des) (linkedin|facebook|meta|paypal|sparkasse|bank)
      equipe (de)? (securite|verification) (de)? (linkedin|facebook|meta|paypal)
      equipo de (seguridad|verificacion) de (linkedin|facebook|meta|paypal)
      (team|ufficio) (di)? (sicurezza|verifica) (di)? (linkedin|facebook|meta|paypal|poste)
      equipe de (seguranca|verificacao) (do|da) (linkedin|facebook|meta|paypal)
      this is your (bank|bank fraud department|mobile provider|energy supplier|card issuer)
      your bank fraud department
      this is your bank fraud department
      (irs|hmrc|interpol|fbi|europol) (officer|agent|notice|department|office|case)
      (appeal|review) ..4 (copyright|violation|strike|community standards)
      """),
    guards: [
      .sameSentence(
        "(interview|interviewed|talk|talks|worked|works|work|joined|article|podcast|paper)"),
      .signal(.reason),
    ])
}
