import KindJudging
import Linting

/// What a fraud wants: money, codes, documents, accounts, hands.
extension ScamRules {
  /// Gift cards, fees before anything is delivered, loans to strangers.
  ///
  /// Misses: asks in which the amount and the reason stand in different sentences.
  static let moneyOrGiftRequest = Rule(
    id: RuleID("scam", "money-or-gift-request"),
    severity: .always(.error),
    message: "asks for money, cards or a fee",
    why: "Cards, fees in advance and transfers can't be had back; that is why fraud asks for them.",
    remedy: "In a draft, leave it out. If you received it, don't pay; ask the person by phone.",
    source: "LinkedIn help on reporting fraud; RULES 4.14",
    about: .scam, isEnglish: false, isProtected: true,
    flagged: [
      "Could you ⟦buy five gift cards⟧ for me before the meeting ends?",
      "You only ⟦have to pay a small fee⟧ and the contract is yours.",
      "Please ⟦send 50 USD to my wallet⟧ today.",
      "Bitte ⟦die Bearbeitungsgebühr überweisen⟧, dann wird alles freigegeben.",
    ],
    accepted: [
      "Membership costs 50 USD a year, details are on the site.",
      "For the raffle, could you buy three gift cards from the school office?",
      "The invoice for the March workshop is attached.",
      "Never buy gift cards for somebody who writes in the director's name.",
    ],
    detector: .phrases(
      """
      (purchase|buy|buying|pick up|procure|arrange) ..4 (gift cards|giftcards|gift card|itunes cards|steam cards|amazon cards|apple cards|google play cards)
      (scratch|scratched|reveal) ..5 (code|codes|back|pin|pins)
      (photo|picture|pictures|photos|pics) of the (codes|cards|back)
      (pay|paid|paying|send|remit|transfer|settle|settled|settling|require|requires|required|deposit) ..5 (small|refundable|token|upfront|advance|activation|clearance|release|unlocking) ..2 (fee|fees|deposit|charge)
      have to pay a small fee
      (to|before|for) (release|activate|unlock|claim|secure your place|receive your payment) ..8 (fee|deposit|charge|clearance)
      (fee|deposit|charge|clearance|levy|clearing cost) ..6 (to|before) (release|activate|unlock|claim|the release|the transfer|funds move|funds are)
      (pay|paying|paid|cover|covering) (only|just) ..3 (shipping|postage|delivery|clearance|customs)
      only (pay|cover) ..3 (shipping|postage|delivery|medal|customs|registration)
      (paid|payment|payments|pay|payout|weekly|upfront) ..3 (in|by|with) (usdt|bitcoin|crypto)
      (settle|pay|payable|accepted|payment) ..5 (retail gift vouchers|gift vouchers|by voucher|paysafecard)
      only (take|takes|asks|ask) ..2 (fee|wallet fee) ..3 (after|at start|first|before|upfront)
      only (formality|requirement) ..8 (report|certificate|registration|fee|clearance|bond|registry|deposit)
      (goodwill|compliance|holding|commitment|security) (deposit|bond) of ..1 (<money>|<number>|<slot>)
      (fee|charge|cost|certificate|report) ..6 (refunded|reimbursed|deducted|returned) (with|from|against|after|in) ..3 (salary|first|arrival|payout|funds)
      keys ..6 (sent|posted|couriered|delivered) ..8 (deposit|transfer)
      (bond|penalty|underpayment) ..8 (enforcement|arrest|bailiff|warrant|prosecution)
      (avoid|prevent) (arrest|enforcement|retraction)
      (not to|do not|kindly do not|please do not) (discuss|tell|speak|inform) ..5 (anyone|anybody|school|bank|my wife|my husband|family) ..6 (investigation|confidential|ongoing|else|transfer)
      (our|my|the) ..2 account ..8 audit ..8 (receive|payment|payments|below|new)
      (mum|mom|dad|mama|papa|mam|mae|pai) ..8 (new number|neue nummer|nieuwe nummer|numero novo|nuevo numero|nuovo numero|nouveau numero)
      interdit bancaire
      (octroie|accorde|propose) des prets
      (lend|loan|wire|borrow) (me|us) ..3 (<money>|<number> (usd|eur|euro|euros|dollars|gbp|pounds))
      send (me|us)? (<money>|<number> (usd|usdt|dollars|btc|eth|euros|pounds)) (to|via|by|through|in|with)? (this|my|the|a)? (wallet|bitcoin|btc|usdt|crypto|western union|moneygram|cash app|cashapp|zelle|gift card)?
      (via|by|through|using) (western union|moneygram|money gram|cash app|cashapp|zelle)
      (payable|pay|paid|payment|deposit) (in|by|with|via) (bitcoin|btc|crypto|usdt|gift cards|gift card)
      (crypto|bitcoin|usdt|btc) or gift (card|cards)
      (parcel|package|shipment|delivery) ..8 (unpaid|missing|outstanding) ..2 (fee|postage|customs|duty|charge)
      (registration|training|visa|certificate|legalisation|legalization|processing|agency|recruitment|medical) (fee|deposit|cost) ..3 of ..2 (<money>|<number>|<slot>) ..8 (refundable|refunded|deducted|reimbursed|agent|before|contract)
      (refundable|refunded|reimbursed) ..2 (certificate|processing|registration|training|visa|onboarding|equipment|activation) (fee|deposit|of)?
      keep (<money>|<slot>) ..3 (for yourself|as your|as sign|for your|for yours)
      send the (balance|rest|remainder|difference|remaining) ..2 to (the|our|my|a) ..2 (vendor|florist|mover|agent|supplier|shipper|planner|driver|technician)
      (send|pay|forward) ..3 the (part|share) of the (florist|planner|mover|driver|caterer)
      (gutscheinkarten|guthabenkarten|geschenkkarten|paysafecards|paysafe)
      (die|eine|der)? (bearbeitungsgebuhr|zollgebuhr|zollgebuhren|freigabegebuhr|vorauszahlung) ..4 (uberweisen|zahlen|bezahlen|begleichen|entrichten)
      (uberweise|uberweisen|zahlen|bezahlen) ..4 (bearbeitungsgebuhr|zollgebuhr|zollgebuhren|freigabegebuhr)
      (payer|regler|verser|versez|payez|reglez) ..5 frais de (dossier|douane|traitement|liberation|deblocage)
      (cartes cadeaux|coupons transcash|tickets transcash|recharge pcs|coupons pcs)
      (abonar|pagar|pague|abone) ..5 (tasa notarial|tasa de|gastos de aduana|gastos de gestion|tasa administrativa)
      (tarjetas regalo|tarjetas de regalo)
      (versare|pagare|versi|paghi) ..4 (spese doganali|spese di sblocco|tassa di|commissione di|quota di attivazione)
      (carte regalo|buoni regalo)
      (pacco|paket|colis|paquete|encomenda|pakket) ..8 (spese doganali|zollgebuhr|frais de douane|gastos de aduana|taxa|invoerkosten|dogana) ..6 (<money>|<number>)
      pacco ..8 (dogana|smistamento|sblocco)
      (pagar|pague|paga) ..5 (taxa de|taxa|custas) ..3 (liberar|liberacao|inscricao|visto|alfandega)
      (cartoes|cartao) presente
      """),
    guards: [
      .sameSentence("(raffle|tombola|never|do not|school fair|leaving do|secret santa)"),
      .signal(.ordinaryLife),
    ],
    signal: .valuablesAsk)

  /// Codes, passwords, identity papers, bank log-ins.
  ///
  /// Misses: a form behind a link that asks for all of these.
  static let credentialRequest = Rule(
    id: RuleID("scam", "credential-request"),
    severity: .always(.error),
    message: "asks for codes, passwords or papers",
    why: "Whoever has the code or the scan has the account; nobody honest needs it in a message.",
    remedy: "In a draft, name the official page instead. If you received it, send nothing.",
    source: "LinkedIn help on reporting messages; RULES 4.14",
    about: .scam, isEnglish: false, isProtected: true,
    flagged: [
      "Please ⟦send me the 6-digit code⟧ you just got.",
      "To begin I need ⟦a scan of your passport⟧ and a selfie.",
      "⟦Verify your login⟧ on the page below.",
      "⟦Schicken Sie mir den Bestätigungscode⟧, dann ist alles erledigt.",
    ],
    accepted: [
      "Where is the login page of the archive?",
      "The code on page 6 doesn't compile, is there an erratum?",
      "The consulate needs a scan of your passport by Monday; bring it to the counter.",
      "I forgot my password again, sorry.",
    ],
    detector: .phrases(
      """
      (send|forward|text|give|tell|share with|read) (me|us) ..4 (digit|verification|confirmation|security|otp|sms|whatsapp|login) (code|codes|number)
      send (me|us)? the <number> (digit|digits) (code|number)?
      (send|enter|forward|reply with) (me|us)? the <number> (digit|digits) code
      (code|codes|digits) (we|i) (text|texted|sent|send) you
      (send|provide|confirm|reply with|give|submit|enter) ..4 your ..3 (password|pin|passcode|login details|login credentials|bank login|card number|card details|cvv|ssn|social security number|seed phrase|recovery phrase|wallet phrase|private key|online banking|current password|login email)
      (login|log in|username) ..2 (and|with) ..2 (current)? password
      (a|the)? (scan|copy|photo|picture|photos|pictures|image|front and back) of your (valid)? (passport|id|id card|identity card|driving licence|driving license|driver license|drivers license|social security card|bank card|credit card|debit card)
      your (passport|id|id card) (scan|copy|photo)
      (verify|validate|reactivate|restore) your (login|bank|bank login|wallet|identity|credentials|password|banking)
      (connect|link|sync|import) your (wallet|bank login|seed|metamask)
      (uploading|upload) your (passport|id|payment card|bank card)
      digit code ..6 (fwd|forward|mistake|ready|read it|copy)
      (fwd|forward|copy) (it|that|me|the) ..3 (code|digits)
      (code|otp) (ready|at hand)
      (card number|expiry) ..3 (expiry|cvv|security code|by return)
      (give|send|provide) ..2 login ..4 (we|access)
      (card|bank|wallet) ..2 you (booked|paid|registered) with
      (confirm|confirme|confirmez|bestatigen|confirmar|confermi) ..4 (carte|kartendaten|cartao|tarjeta|carta|datos bancarios)
      (reembolso|rimborso|remboursement|erstattung|tax refund) ..8 (cartao|card|carta|carte|karte|tarjeta)
      (code|codes) (recu|recus|a 6 chiffres) ..4 (sms|recopier|transmettre|donner)
      code a <number> chiffres
      (code|codice|codigo) ..4 (sms|per sms|por sms) ..6 (schick|schickst|inviami|mandame|recopier)
      foto (von|vom|ihres|deines) ..1 (ausweis|personalausweis|reisepass)
      foto (del|de tu|de su|do|della) ..1 (dni|pasaporte|documento|carta d identita|cartao de cidadao|passaporte|rg|cpf)
      (bank|online banking|portal|student portal|apple|icloud) login ..3 (and|code|to|password)
      (schick|schicken|schicke|senden|sende|leiten|gib|geben) (sie)? ..4 (bestatigungscode|sicherheitscode|sms code|tan|passwort|verifizierungscode|zugangsdaten)
      (kopie|foto|scan) (ihres|deines|vom) (ausweises|personalausweises|reisepasses|ausweis|personalausweis|reisepass)
      (envoyez|envoie|transmettez|transmets|communiquez|donne|donnez) ..5 (code recu|codes recus|code de verification|code sms|mot de passe|copie de (votre|ta) (piece|carte|passeport))
      codes recus par sms
      (envie|envia|enviame|envieme|remitir|comparte|mandame) ..5 (codigo de verificacion|codigo sms|codigo que|contrasena|copia de (su|tu) (dni|pasaporte))
      copia de su (dni|pasaporte)
      (inviami|mi invii|inviare|mandami|comunichi|fornire) ..5 (codice otp|codice di verifica|codice ricevuto|codice sms|password|copia del (documento|passaporto))
      (mande|manda|envie|me envia|enviar) ..5 (codigo que|codigo de|codigo sms|senha|foto do (cartao|rg|documento|cpf))
      """),
    guards: [
      .sameSentence("(consulate|counter|embassy|in person|reception|never)"),
      .signal(.ordinaryLife),
    ],
    signal: .valuablesAsk)

  /// An account is about to be lost unless the reader acts at once.
  static let accountThreat = Rule(
    id: RuleID("scam", "account-threat"),
    severity: .always(.error),
    message: "threatens the reader's account",
    why: "Fear makes people click; real notices are waiting inside the account itself.",
    remedy: "If you received it, open the site yourself; don't use its link or number.",
    source: "RULES 4.14 impersonation-hint; FTC on phishing",
    about: .scam, isEnglish: false, isProtected: true,
    flagged: [
      "⟦Your account will be closed within 24 hours⟧ if nothing happens.",
      "⟦Confirm your identity to avoid suspension⟧.",
      "⟦Your page has been reported⟧, and it goes offline on Monday.",
    ],
    accepted: [
      "I'm leaving, so my account will be closed within a week; write to Ada then.",
      "Your account will be closed within 30 days, as you asked in your letter.",
      "The bank account for the club needs two signatures.",
      "Your page has been reported as the best of the show, congratulations.",
    ],
    detector: .phrases(
      """
      your ..2 (account|profile|page|badge|listing|wallet) (will be|is|has been|was|gets|is about to be|is scheduled to be) ..3 (closed|suspended|restricted|limited|locked|disabled|deactivated|terminated|unpublished|deleted|flagged|unverified) ..4 (within|in|before|unless|until) ..1 (<number>|<time>|<slot>|you|today|midnight) (hours|hrs|days)?
      your ..1 (account|page|profile) (has been|was|is) (reported|flagged)
      your ..1 (account|page|profile) ..2 (violated|violates|breached|infringes|goes against) (our|the|community|commercial|meta)
      (verify|confirm|validate|update) your ..3 (account|identity|details|ownership|profile|billing|payment|information|bank) ..6 (to avoid|to prevent|or lose|or it|within <number>|to keep|to restore|to unlock)
      (permanently|immediately) (unpublished|suspended|disabled|deleted|terminated)
      (avoid|prevent) (account)? (suspension|deactivation|closure|termination|permanent loss)
      (account|payout|payment|card) ..3 (is|has been) (paused|on hold|blocked|frozen) ..6 (verify|confirm|click|call|login)
      not you ..4 (agent|advisor|officer|conseiller) ..4 (call|ring|phone|appelle)
      (agent|advisor|officer) will (call|ring|phone) (you)? ..3 (shortly|minutes)
      (un conseiller|un gestor|un agente|onze medewerker) ..5 (appelle|appellera|llamara|chiamera|ophalen)
      (page|account|profile|listing) ..3 (has been|was) reported (for|as) ..4 (violation|infringement|impersonation|copyright)
      (if (this|it) was not you|not you) ..3 (cancel|call|click|verify|block) ..2 (now|immediately|here|at)
      (ihr|dein) konto (wird|wurde) ..6 (gesperrt|geschlossen|eingeschrankt|gesperrt)
      votre compte (sera|a ete|est) ..4 (suspendu|bloque|ferme|limite|desactive)
      su cuenta (sera|ha sido|esta) ..4 (suspendida|bloqueada|cerrada|limitada)
      (suo|tuo) (account|conto) (sara|e stato|verra) ..4 (sospeso|bloccato|chiuso|limitato)
      (sua|tua) (conta) (sera|foi|esta) ..4 (suspensa|bloqueada|encerrada)
      (fornitura|utenza) ..3 sara (sospesa|interrotta) entro
      """),
    guards: [.sameSentence("(as you asked|at your request|as requested|the best|as agreed)")],
    signal: .valuablesAsk)

  /// High pay for little work, and jobs without an interview.
  ///
  /// Day rates and "no experience needed" alone are left alone: honest adverts hold both.
  static let tooGoodJob = Rule(
    id: RuleID("scam", "too-good-job"),
    severity: SeverityTable(
      invite: .warning, message: .warning, followUp: .warning, received: .warning),
    message: "offers pay far above the work",
    why: "Jobs with daily pay for clicks and no interview end in fees or stolen identities.",
    remedy: "In a draft, name employer, work and steps. If you received it, check the employer.",
    source: "LinkedIn help on job scams; RULES 4.14",
    about: .scam, isEnglish: false, isProtected: true,
    flagged: [
      "The role is yours, ⟦no interview needed⟧.",
      "⟦Earn $250 daily by liking⟧ videos in your free time.",
      "A ⟦part-time online job that pays $200 a day⟧, ask me how.",
    ],
    accepted: [
      "The post is a band 6 role at St Mary's, 38 to 42 thousand, interviews in May.",
      "As you move inside the department, no interview is required, says Tove from personnel.",
      "We pay 450 a day for the six weeks of the dig.",
      "No experience with looms is required for the weaving course.",
    ],
    detector: .phrases(
      """
      no ..1 interview (is|will be)? (needed|required|necessary)
      (hired|approved|accepted|selected|recruited|employed|onboarded) ..5 without ..2 interview
      without (an|any)? interview
      unanimously approved you
      start today ..2 (any|no|zero) experience
      (text|chat|telegram|whatsapp|signal|messenger|google chat) (based)? interview
      interview (on|via|over|through) (telegram|whatsapp|signal|google chat|text|hangouts)
      (earn|earning|make|making|pay|pays|paying|paid|salary|get|up to) ..4 (<money>|<slot>) (daily|a day|per day|every day|each day) ..3 (by|for|from) ..1 (liking|rating|reviewing|clicking|watching|following|subscribing|typing|posting|boosting|optimising|optimizing|testing)
      (<money>|<slot>) (daily|a day|per day) ..1 (liking|rating|reviewing|clicking|watching|following|subscribing|typing|boosting)
      (liking|rate|rating|reviewing|boosting|optimising|optimizing|subscribing to) ..2 (videos|posts|hotels|apps|merchants|youtube|tiktok|channels|restaurants|products) ..6 (daily|per day|a day|pay|earn|paid|<money>)
      (optimising|optimizing|boosting|evaluating) ..2 (app data|apps|merchants)
      <number> (minutes|mins|min|hours) (a|per|each) day ..8 (<money>|your phone|daily)
      (<money>|<slot>) (daily|per day) (paid|flexible|trial)
      (interview|screening) (is|will be) text based
      (switch|turn) off (your)? (antivirus|firewall)
      (rate|like|boost|optimise|optimize|review) ..1 (hotels|apps|videos|merchants|products) ..4 <number> ..2 (min|mins|minutes)
      part time ..2 (online|remote|job|work|position|role|offer) ..6 (daily|a day|per day)
      (simple|easy|small) (online|daily|remote) (task|tasks|work|job) ..6 (earn|paid|pay|daily|<money>)
      (pay|salary|wage|earn|earnings) ..3 (daily|every day) ..4 (no experience|from home|from your phone|flexible)
      (check|cheque) ..4 (purchase of|home office|office equipment|your equipment|office supplies)
      (deposit it|deposit the check|deposit the cheque) ..4 (by mobile|on receipt|at your bank|via|keep)
      (errands|buying supplies|mailing letters) ..8 (behalf|professor|transfer|weekly)
      ohne (bewerbungsgesprach|vorstellungsgesprach)
      sans entretien d embauche
      sin (entrevista de trabajo|entrevista previa)
      senza (colloquio|colloqui)
      sem entrevista de emprego
      job offer from (indeed|linkedin|amazon|tiktok|ziprecruiter)
      """),
    guards: [
      .sameSentence("(inside the department|internal|transfer within|you move)"),
      .signal(.ordinaryLife),
    ],
    signal: .moneyLure)

  /// Renting accounts, forwarding parcels or money: the reader's name does the dirty work.
  static let taskOrAgentScheme = Rule(
    id: RuleID("scam", "task-or-agent-scheme"),
    severity: .always(.error),
    message: "wants to use the reader's name, account or address",
    why: "Who rents out an account or forwards parcels answers for what is done with them.",
    remedy: "In a draft, leave it out. If you received it, don't answer; report it.",
    source: "RULES 4.14; US Treasury on IT workers with borrowed identities",
    about: .scam, isEnglish: false, isProtected: true,
    flagged: [
      "Would you ⟦rent your LinkedIn account⟧ to us for 200 a month?",
      "You ⟦receive parcels for us⟧ and post them on.",
      "You ⟦forward payments on our behalf⟧ and keep a share.",
    ],
    accepted: [
      "We sell parcel tracking for small shops.",
      "For a study we rent your account of the 1953 flood in print, as agreed with the publisher.",
      "Can you take in a parcel for me on Friday?",
      "The bank will forward payments to the new account from June.",
    ],
    detector: .phrases(
      """
      (rent|renting|lease|leasing|borrow|rent out|buy) ..1 your ..2 (account|profile|accounts)
      (rental|lease) of your ..2 (account|profile)
      (we|agency|team|company|i) (rent|rents|lease|leases) ..2 (accounts|profiles)
      aged (linkedin|upwork|facebook)? (profiles|accounts|profile|account)
      (profile|account) is (well|nicely)? aged
      (you|u) (create|make|open|register|keep) ..1 (the|an|a) ..2 (account|profile) ..8 (i|we|my team) (do|work|bid|code|handle)
      (open|create|register) ..2 (upwork|freelancer|fiverr|toptal|linkedin|paypal|stripe) (account|profile) (in|under|with) your name
      (anydesk|teamviewer|remote desktop|remote access) (to|on) your ..2 (laptop|computer|pc|machine)
      (i|we) do all (the|of the)? work ..4 (you|keep|take|get)
      (receive|accept|collect) ..2 (parcels|packages) at (home|your home|their home|your address)
      (attach|stick|put|print) ..3 new (label|labels) ..6 (courier|post|forward|hand|drop)
      (empfangen|nehmen|erhalten) ..2 pakete ..6 (etikett|weiter|privatadresse)
      (recevoir|reception de) ..2 colis ..6 (domicile|reexpedier|etiquette)
      (recibir|reenviar) ..2 paquetes ..6 (casa|domicilio|etiqueta)
      (ricevere|rispedire) ..2 pacchi ..6 (casa|domicilio|etichetta)
      (use|using|bid with|apply with|apply under|work under|work with|operate|manage|through) your (upwork|freelancer|fiverr|linkedin|toptal|freelance|paypal|bank|stripe) (account|profile|identity)
      (use|using|work under|apply under) your (name|identity) ..6 (interview|interviews|jobs|job|account|apply|clients)
      (you|u) (only|just|simply) ..2 attend ..4 (interviews|calls|meetings) ..8 (we|i|my team|our) (do|does|handle|code|developers)
      (receive|receiving|reship|reshipping|repackage|relabel) ..2 (parcels|packages|goods) ..2 (for|from|on behalf of) (us|our)
      (parcels|packages) ..3 (to|at) your (home|address|home address) ..6 (forward|reship|relabel|send them)
      (forward|process|receive|transfer|collect) ..2 (payments|funds|transfers|money) (for us|on our behalf|through your account|into your account|through your bank|to your account)
      (payment|payments|transfer|financial) (agent|representative) ..6 (your country|commission|percent|<percent>|account|home)
      (receive|accept|collect) ..3 (on|in|into|through|to) your (bank|paypal|personal) account
      your (bank|paypal) account (to|for) (receive|receiving|collect|collecting)
      (stand|standing) (in|as) ..3 (us|company) ..3 (interviews|verification)
      (car|vehicle) wrap (advert|advertising|campaign|program|programme|sticker)
      mystery shopper ..6 (pay|paid|cheque|check|earn|<money>)
      (miete|mieten|vermieten|verleihen) ..4 (account|konto|profil)
      (louer|louez|loue|location de) ..3 (compte|profil)
      vous nous donnez (seulement|juste)? l acces
      (alquilar|alquila|alquile|alquilamos) ..3 (cuenta|perfil)
      (affittare|affitta|noleggiare) ..3 (account|profilo|conto)
      (alugar|alugamos|aluga) ..3 (conta|perfil)
      """),
    guards: [
      .overlapping("your account of (the|a|that|this)"),
      .sameSentence("(as agreed with the publisher|the landlord|the dentist)"),
    ],
    signal: .valuablesAsk)
}
