import KindJudging
public import Linting

/// The platform's own words, and messages with none.
public enum DefaultRules {
  public static let all: [Rule] = [
    defaultInvitationText, connectOnly, congratsText, inMailTemplate, emptyMessage, greetingOnly,
    subjectMissing, subjectGeneric,
  ]

  /// Words of one's own beside the default text that may still be an apology or a title line.
  private static let leastWordsOfReason = 5
  /// Words of one's own that are no mere frame, even where nothing ties them to the reader.
  private static let leastWordsOfContent = 12

  /// Words beyond which a message says more than one sentence and its frame; no note is as long.
  private static let frameWordLimit = 120

  /// The platform's sentence, exact or edited by a few words, in every wording with evidence.
  ///
  /// English, Italian, Spanish, Portuguese and French texts are evidenced in FACTS 2.1; for German, Dutch,
  /// Swedish, Danish, Norwegian, Polish and Turkish the verb, the network and its adjective or LinkedIn
  /// must come together. Misses: other languages, and scripts without blanks.
  static let defaultInvitationText = Rule(
    id: RuleID("default", "invitation-text"),
    severity: SeverityTable(
      invite: .error, message: .warning, followUp: .warning, received: .warning),
    message: "is the platform's own sentence",
    why: "Everybody knows the prefilled text; it says that you gave the request no thought.",
    remedy: "Say in a line why you want to know this person, or send the request without a note.",
    source: "FACTS 2.1; SEEDS S1, S4; tegze.eu: tailored 44 of 50 accepted, template 38 of 50",
    about: .standard, isEnglish: false,
    flagged: [
      "⟦I'd like to add you to my professional network on LinkedIn⟧.",
      "Hi Ana, ⟦I'd like to join your LinkedIn network⟧.",
      "Hello Jo,\n⟦I would really like to add you to my network⟧.\nSam",
      "Marta, ⟦vorrei aggiungerti alla mia rete professionale su LinkedIn⟧",
      "Sorry for the bother, ⟦id like to add you to my professional network on linkedin⟧",
      "Guten Tag Frau Ohm, ⟦ich würde Sie gern meinem LinkedIn-Netzwerk hinzufügen⟧.\nKai Rott",
      "Hej Maja, jag vill gärna ⟦lägga till dig i mitt nätverk på LinkedIn⟧.",
      "Dear Ms Obi,\n⟦I would like to invite you to join my professional network⟧.\nDirector of Sales",
    ],
    accepted: [
      "I'd like to add you to my network: your Kotlin talk on Tuesday changed my mind on coroutines.",
      "Can you add me to the network drive?",
      "We met at the Porto meetup, and I'd like to add you to my professional network on LinkedIn.",
      "I'd like to add you to my network. We both sit on the parish council in Ely.",
      "Ich möchte Sie gerne zu meinem Netzwerk auf LinkedIn hinzufügen, weil Ihr Buch mich trägt.",
    ],
    detector: .phrases(
      """
      (i would|id|i will|would) (really|very much|also|just|greatly)? (like|love) to add you (to|at|in|into|on) my (professional|profesional|personal|business)? linkedin? network ((on|in|at|of) linkedin)?
      (i would|id|i will|would) (really|very much|also|just)? (like|love) to add you (to|on) my linkedin professional network
      i (want|wish) to add you (to|in) my (professional|linkedin) network ((on|in|at) linkedin)?
      i am adding you to my (professional|linkedin) network ((on|in|at) linkedin)?
      (i would|id|would) (really|also|just)? (like|love) to invite you to join my (professional|linkedin) network (on linkedin)?
      (i would|id|i will|would) (really|also|just|very much)? (like|love) to join your (professional linkedin|linkedin|professional) network (on linkedin)?
      (i would|id|i will|would) (really|also|just|very much)? (like|love) to join your network (on linkedin|<end>)
      (i would|id) (also)? (like|love) to connect with you on linkedin
      accept my invitation to connect (on linkedin)?
      please add me to your linkedin network
      please add me to your (professional)? network <end>
      (vorrei|mi piacerebbe|desidero|desidererei) (aggiungerti|aggiungerla|aggiungervi|inserirti|inserirla) (alla|nella) mia rete (professionale)? ((su|di) linkedin)?
      (vorrei|mi piacerebbe|desidero) (invitarti|invitarla) (a far parte della|nella|alla) mia rete (professionale)? ((su|di) linkedin)?
      <start> voglio collegarmi <end>
      me gustaria contactar (contigo|con usted) (<end>|(en|por|via|a traves de) linkedin|saludos|un saludo|gracias)
      (me gustaria|quisiera|quiero|desearia) (anadirte|anadirle|anadirla|anadirlo|agregarte|agregarle|agregarla|agregarlo|sumarte|invitarte a|invitarle a) (unirse a|unirte a|a)? mi red (profesional (en|de)? linkedin?|(en|de) linkedin|<end>)
      gostaria de (adicionar te|adiciona lo|adiciona la|adiciona los|te adicionar|o adicionar|a adicionar|lhe adicionar|adicionar voce) (a|na|ao) minha rede (profissional ((no|do) linkedin)?|((no|do) linkedin)|<end>)
      (je souhaite|je souhaiterais|j aimerais|je voudrais|je desire) (vous|t) ajouter (a|dans) mon reseau (professionnel (sur)? linkedin?|(sur)? linkedin|<end>)
      je (souhaite|souhaiterais|voudrais) vous ajouter a mon reseau professionnel
      (je vous invite|je souhaite vous inviter|je souhaiterais vous inviter|j aimerais vous inviter) a (faire partie de|rejoindre) mon reseau (professionnel)? (sur)? linkedin?
      (ich mochte|ich wurde|mochte ich|wurde ich) (sie|dich|euch) (sehr)? (gerne|gern)? (zu|in)? (meinem|mein) (beruflichen|berufliches|professionellen|professionelles|geschaftlichen)? (linkedin)? (netzwerk|kontakten) ((auf|bei|in) linkedin)? (hinzufugen|aufnehmen|einladen)
      ik (wil|zou|wilde) (je|jou|u) graag (willen)? (toevoegen aan|opnemen in|uitnodigen voor|uitnodigen om deel uit te maken van) mijn (professionele|zakelijke)? linkedin? netwerk ((op|via) linkedin)?
      ik (wil|zou|wilde) (je|jou|u) graag (aan|in) mijn (professionele|zakelijke)? linkedin? netwerk ((op|via) linkedin)? (willen)? (toevoegen|opnemen)
      lagga till dig i mitt (professionella|yrkesmassiga) linkedin? natverk (pa linkedin)?
      lagga till dig i mitt (linkedin natverk|natverk pa linkedin)
      tilfoje dig til mit (professionelle)? (linkedin netvaerk|netvaerk pa linkedin)
      legge deg til i (mitt|nettverket mitt) (profesjonelle)? (nettverk)? pa linkedin
      (dodac|zaprosic) (cie|pana|pania|ciebie) do (mojej|swojej) sieci (kontaktow|zawodowej)? (na|w) linkedin
      sizi (linkedin de|linkedin deki)? (profesyonel|linkedin) agima eklemek (istiyorum|isterim)
      """),
    guards: [
      .signal(.reason), .signal(.anchor),
      .when("more is said than a greeting, an apology and a signature") { inspection, _ in
        guard inspection.wordCount <= frameWordLimit else { return true }
        let own = inspection.ownWords(upTo: leastWordsOfContent - 1)
        return own.ties > 1 || own.ties == 1 && own.count >= leastWordsOfReason
          || own.count >= leastWordsOfContent
      },
    ],
    signal: .defaultText)

  /// Words of one's own that a message may hold and still say nothing but the wish to connect.
  static let mostWordsOfWish = 3

  /// The wish to connect and nothing else.
  ///
  /// `reason.no-reason` takes over where more is said. Misses: wishes in other languages, and those whose
  /// only other words are names.
  static let connectOnly = Rule(
    id: RuleID("default", "connect-only"),
    severity: SeverityTable(
      invite: .error, message: .warning, followUp: .warning, received: .warning),
    message: "wishes to connect and says no more",
    why: "The request itself says that you want to connect; the reader still doesn't know why.",
    remedy: "Name what brings you to this person, or send the request without a note.",
    source: "RULES 4.1; SEEDS S1: nobody phones a stranger to say only that; S4 rule 4",
    about: .generic,
    flagged: [
      "⟦Would love to connect⟧!",
      Example("Hi Sam, ⟦let's connect⟧. Jo", purpose: .invite),
      Example("⟦Please accept my invitation⟧.\nRegards, Jo Reyes", purpose: .invite),
      "Hello Ines, ⟦looking forward to connecting⟧ with you.",
      "Good morning Dr. Pell,\n⟦happy to connect⟧ here.\nThanks",
    ],
    accepted: [
      "Let's connect: we both chair PTA meetings in Leeds.",
      "Would love to connect: your talk at the Ghent meetup settled an argument in our team.",
      "Looking forward to connecting the pump on Monday, the parts are in the van already.",
      "Let's connect the two tanks first, then fill them.",
    ],
    detector: .phrases(
      """
      (i would|would|i will|id) (really|also|very much)? (love|like|be happy|be glad|be delighted|be honoured|be honored|be pleased) to (connect|link up|be connected)
      it would be (great|nice|good|lovely|wonderful|an honour|an honor|a pleasure) to (connect|be connected|link up)
      (happy|keen|glad|pleased|eager|excited|hoping|wanting|delighted|nice) to connect
      (i want|i wanted|i wish|wish|i hope|hope) to connect
      (let us|lets) (connect|link up|network)
      (can|could|shall|may) we (connect|link up) <end>
      (we should|we must) (connect|be connected)
      (looking|look) forward to (connecting|being connected|our connection)
      (please|kindly) (accept|approve|confirm) (my|this|the) (invitation|invite|request|connection request|connection)
      (accept|approve) my (invitation|invite|request|connection request|friend request)
      (please|kindly) (add|connect with) me <end>
      (please|kindly) connect
      (add|adding) you to my (connections|contacts|professional circle)
      (have|welcome) you in my (professional|linkedin)? network
      """),
    guards: [
      .signal(.reason), .signal(.anchor), .signal(.defaultText), .signal(.jobOffer),
      .when("more is said than the wish") { inspection, _ in
        guard inspection.wordCount <= frameWordLimit else { return true }
        let own = inspection.ownWords(upTo: mostWordsOfWish)
        return own.count > mostWordsOfWish || own.ties > 1
      },
    ],
    signal: .networkWish)

  /// The texts that the platform offers for one tap, when they are the whole message.
  ///
  /// All of them tell the judgement of kind that the text is automatic; only congratulations are worth a
  /// word, since a bare "Thanks" answers something.
  static let congratsText = Rule(
    id: RuleID("default", "congrats-text"),
    severity: SeverityTable(message: .advice, received: .advice),
    message: "is the platform's one-tap text",
    why: "The reader gets this sentence from everybody on the same day, word for word.",
    remedy: "Add one sentence that only you could write, or leave it out.",
    source: "FACTS 2.2: counted over 23,388 real messages",
    about: .automatic, isEnglish: false,
    flagged: [
      "⟦Congrats on your work anniversary⟧!", "⟦Happy birthday, Priya⟧!",
      "⟦Congratulations on your 5 years at Nordlicht⟧!", "¡⟦Felicidades por tu nuevo puesto⟧!",
      "⟦Congrats on the anniversary⟧! ⟦Hope you're doing well⟧.",
    ],
    accepted: [
      "Congrats on the new role! Does it mean that you leave Porto?",
      "Thanks for connecting!", "Okay, thanks",
      "Happy birthday, you old sailor, see you at the pier.",
    ],
    detector: .phrases(
      """
      <start> (congrats|congratulations) on (the|your) (new)? (role|job|position|anniversary|work anniversary|promotion) <name>? <end>
      <start> (congrats|congratulations) on (your)? <number> years <name>? <end>
      <start> (congrats|congratulations) on (your)? <number> years at <name> <name>? <end>
      <start> (congrats|congratulations) on (finishing up|starting) at <name> <name>? <name>? <end>
      <start> (congrats|congratulations|well done) <name>? <end>
      <start> (congrats|congratulations) on (the|your)? (promotion|milestone|certification|new gig|new challenge|starting a new position|new chapter) <name>? <end>
      <start> (congrats|congratulations) on (your)? (first year|<number> year|one year|two years|three years|five years|ten years) (at <name> <name>?)? <name>? <end>
      <start> happy (birthday|work anniversary|anniversary|belated birthday|workiversary) (to you)? <name>? <end>
      <start> happy <number> (year|years) (work)? (anniversary)? <name>? <end>
      <start> (have a great|enjoy your|have a wonderful|have a lovely) (day|birthday|one) <name>? <end>
      <start> hope you are doing well <end>
      <start> (many happy returns|best wishes on your birthday) <name>? <end>
      <start> (felicidades|enhorabuena|felicitaciones) <name>? <end>
      <start> (felicidades|enhorabuena|felicitaciones) por (tu|su|el|los|tus|sus)? <number>? (nuevo puesto|nuevo trabajo|nuevo cargo|nuevo rol|aniversario|aniversario laboral|aniversario de trabajo|anos|ascenso) (en <name> <name>?)? <name>? <end>
      <start> (feliz cumpleanos|feliz aniversario|feliz aniversario laboral|muy feliz cumpleanos) <name>? <end>
      <start> parabens <name>? <end>
      <start> parabens (pelo|pela|pelos|por)? (seu|teu|sua|tua|seus)? <number>? (novo cargo|novo emprego|novo trabalho|nova funcao|nova posicao|promocao|aniversario|aniversario de trabalho|aniversario de empresa|anos) (na <name>|no <name>|de empresa)? <name>? <end>
      <start> (felicitations|bravo) <name>? <end>
      <start> (felicitations|bravo) pour (votre|ton|vos|tes|ce|le|la)? <number>? (nouveau poste|nouvel emploi|nouveau travail|anniversaire|anniversaire de travail|anniversaire professionnel|promotion|ans) (chez <name> <name>?|dans l entreprise)? <name>? <end>
      <start> (joyeux|bon|tres bon) anniversaire <name>? <end>
      <start> (herzlichen gluckwunsch|gluckwunsch) (zum|zur|zu ihrer|zu deiner) (neuen)? (position|stelle|job|jubilaum|firmenjubilaum|geburtstag|dienstjubilaum|arbeitsjubilaum|rolle|aufgabe|beforderung) <name>? <end>
      <start> (herzlichen gluckwunsch|gluckwunsch|ich gratuliere|gratuliere|gratulation) <name>? <end>
      <start> (herzlichen gluckwunsch|gluckwunsch) zu <number> jahren (bei <name> <name>?)? <name>? <end>
      <start> alles gute (zum geburtstag|zum jubilaum|zur neuen stelle|zum neuen job|zur neuen position|nachtraglich)? <name>? <end>
      <start> (buon compleanno|tanti auguri|auguri|auguri di buon compleanno) <name>? <end>
      <start> (congratulazioni|complimenti) <name>? <end>
      <start> (congratulazioni|complimenti) per (il|la|i)? (tuo|tua|suo|sua|tuoi|suoi)? <number>? (nuovo ruolo|nuovo lavoro|nuova posizione|anniversario|anniversario lavorativo|anniversario di lavoro|promozione|anni) (in <name> <name>?)? <name>? <end>
      <start> buon anniversario (di lavoro|lavorativo)? <name>? <end>
      <start> (hartelijk|van harte)? gefeliciteerd <name>? <end>
      <start> (hartelijk|van harte)? gefeliciteerd met (je|uw|jouw)? <number>? (nieuwe functie|nieuwe baan|nieuwe rol|werkjubileum|jubileum|verjaardag|promotie|jaar) (bij <name> <name>?)? <name>? <end>
      <start> (fijne verjaardag|gelukkige verjaardag|proficiat|fijne dag) <name>? <end>
      <start> (danke|danke schon|vielen dank|danke dir|merci|merci beaucoup|obrigado|obrigada|muito obrigado|muito obrigada|muchas gracias|grazie|grazie mille|bedankt|dank je|dank je wel|dank u wel) <name>? <end>
      <start> (gern|gerne|gern geschehen|gerne geschehen|de rien|avec plaisir|de nada|prego|di niente|graag gedaan|por nada) <name>? <end>
      <start> (thanks|thank you|thank you so much|many thanks|great thanks) <name>? <end>
      <start> (thanks|thank you) for (connecting|sharing|asking|the wishes|the birthday wishes) <name>? <end>
      <start> (you are welcome|how are you|i am good too|it is my pleasure|my pleasure|that is great) <name>? <end>
      <start> (okay|ok|great|sure|oh ok|no problem|same to you|good luck|sounds good|will do) <name>? <end>
      <start> (okay|ok|great|sure) (thanks|thank you) <name>? <end>
      <start> thanks will do <end>
      <start> that is good to (hear|know) <name>? <end>
      <start> gracias <name>? <end>
      <start> <emoji> <end>
      """),
    guards: [
      .when("more is said") { inspection, _ in !inspection.has(.oneClick) },
      .overlapping(
        """
        (thanks|thank you|gracias|welcome|how are you|pleasure|okay|ok|great|sure|no problem|good luck)
        (same to you|sounds good|will do|good too|good to hear|good to know|<emoji>)
        (danke|dank|merci|obrigado|obrigada|grazie|bedankt|gern|gerne|de rien|avec plaisir|de nada|prego|di niente|graag gedaan|por nada)
        """),
    ],
    signal: .oneClick)

  /// Sentences of recruiting templates, left as they came.
  ///
  /// Misses: templates in other words; what such a message leaves out is `pitch.recruiter-missing-facts`.
  static let inMailTemplate = Rule(
    id: RuleID("default", "inmail-template"),
    severity: .messages(.warning),
    message: "is a sentence from the recruiting template",
    why: "Candidates read it several times a week, so it tells them that the rest is a form, too.",
    remedy: "Open with company, role, place and pay, and with what made you think of this person.",
    source: "linkedin.com/help/recruiter a1480502; RULES 4.1",
    about: .recruiter,
    flagged: [
      "Hi Ola, ⟦I have an exciting opportunity⟧ that might suit you.",
      "⟦I'm reaching out about a role that matches your background⟧.",
      "⟦Your profile caught my eye for a position⟧ we are filling.",
    ],
    accepted: [
      "Acme needs a staff SRE in Oslo, 2 days on site; your Borg talk made me think of you.",
      "I have an exciting opportunity: Acme pays 90k for a night editor in Oslo, 2 days on site.",
      "The opportunity to see the archive was exciting, thank you.",
    ],
    detector: .phrases(
      """
      i (currently)? have (an|a) (exciting|great|amazing|fantastic|excellent|new|unique|perfect) (job|career|new)? (opportunity|role|opening|position)
      (i am reaching out|just reaching out|reaching out) (about|regarding|with|for) (a|an) ..2 (role|position|opportunity|opening) (that|which) ..2 (matches|match|fits|fit|aligns|suits) ..1 your (background|profile|experience|skills|skill set)
      your (profile|background|experience) (really|recently)? (caught my (eye|attention)|stood out) ..2 for (a|an|the) ..2 (role|position|opportunity|opening)
      i came across your profile and (think|thought|believe) you ..2 (great|perfect|good|strong|excellent) (fit|match)
      (perfect|great|ideal|excellent|strong) (fit|match|candidate) for (a|an|the|our) (role|position|opportunity|opening) (i|we) (am|are) (currently)? (hiring|recruiting|looking) for
      """),
    guards: [
      .sameSentence(
        """
        (<money>|on site|onsite|days a week|days at home|salary of|pays)
        (90k|80k|70k|60k|50k|100k|120k|150k)
        """)
    ],
    signal: .jobOffer)
}
