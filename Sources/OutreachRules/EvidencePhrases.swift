import KindJudging

/// Phrases that speak for a kind of message without being objectionable themselves.
///
/// Rules give evidence too, through `Rule.signal`; where a rule and a phrase mean the same words, they count
/// once. Phrases are in every language that `TextLanguage` names.
enum EvidencePhrases {
  static let all: [(signal: Signal, phrases: StaticString)] = [
    (.networkWish, networkWish), (.networkWish, networkWishAbroad), (.flattery, flattery),
    (.provenance, provenance), (.seeker, seeker), (.offer, offer), (.offer, offerAbroad),
    (.price, price), (.proof, proof), (.demoAsk, demoAsk), (.discovery, discovery),
    (.deniedPitch, deniedPitch), (.meetingAsk, meetingAsk), (.followUp, followUp),
    (.jobOffer, jobOffer), (.jobOffer, jobOfferAbroad), (.hiringWords, hiringWords),
    (.moneyLure, moneyLure), (.valuablesAsk, valuablesAsk), (.offPlatform, offPlatform),
    (.romance, romance), (.reason, reason), (.reason, reasonAbroad), (.reference, reference),
    (.detail, detail),
    (.anchor, anchor), (.ordinaryLife, ordinaryLife), (.everyday, everyday),
    (.everyday, everydayAbroad),
    (.homeLife, homeLife), (.answer, answer), (.decline, decline),
    (.thanksForConnecting, thanksForConnecting),
  ]

  // MARK: Networking

  private static let networkWish: StaticString = """
    (would|will) (love|like|be happy|be great|be good|be nice|be glad|be honoured|be honored) to ..2 connect
    (let us|we should|can we|could we|shall we|happy to|keen to|want to|wanted to|hoping to|love to|like to) connect
    connect with (you|like minded|people|professionals|fellow|others|more|other)
    connect <end>
    connecting with (you|like minded|people|professionals|fellow|others|more|other)
    (looking forward|look forward) to connecting
    (be part of|join|add you to|have you in|be in) (your|my) ..2 network
    (expand|expanding|grow|growing|build|building|widen|widening|extend|extending|broaden|strengthen) (my|our) ..3 (network|circle|connections|contacts)
    (my|our) (professional|linkedin)? network
    networking
    like minded
    (fellow|other|another) @trade
    (always|just) (good|great|nice|happy|looking) to (know|meet|connect|see|grow)
    (mutual|shared|common) (connection~|contact~|interest~|friends)
    (same|similar) (industry|field|space|sector|line of work|role|city|area|background|interests)
    (exchange|share|swap) (ideas|experiences|insights|notes|thoughts|knowledge|tips|contacts|stories|war stories)
    (synergies|synergy|mutually beneficial|mutual benefit|explore opportunities|explore potential|potential collaboration|possible collaboration|collaborate|join forces)
    (stay|keep|be) in touch
    (virtual|online|digital) coffee
    (grab|have|get) a coffee
    pick your (brain|brains)
    (hit|click|press) connect
    (learn|learning) from (you|your|each other|one another|people like you|the best)
    (both|we are both) (work|working)? in
    thought (leader|leaders|leadership)
    your (network|connections|followers|circle)
    (would|will) (love|like) to connect
    (let us|we should) connect
    connect with you
    looking forward to connecting
    be part of your network
    """

  private static let networkWishAbroad: StaticString = """
    (vernetzen|vernetzung|netzwerk|netzwerken|kontaktanfrage|kontaktnetzwerk)
    (austausch|austauschen|gleichgesinnte|gleichgesinnten|gedankenaustausch)
    (reseau|reseauter|echanger|echange|echanges|elargir|agrandir)
    (rete|collegarci|collegarmi|ampliare|confrontarci|confronto|scambiare|scambio)
    (networking|conectar|conectarme|contactar|contactos|ampliar|ampliando|red de contactos|intercambiar)
    (minha rede|vamos conectar|trocar ideias|trocar experiencias|conectar nos|conectarmos|contatos)
    (netwerk|netwerken|connecten|uitbreiden|sparren|ervaringen uitwisselen|connectie)
    """

  private static let flattery: StaticString = """
    (really|very|so|truly|genuinely|deeply|thoroughly|particularly|incredibly)? (impressed|inspired|amazed|blown away) (by|with) (your|the|you|what)
    (impressive|inspiring|amazing|incredible|fantastic|remarkable|outstanding|stellar|phenomenal|extensive|wonderful|fascinating|exceptional) (background|profile|career|journey|work|experience|achievement~|track record|trajectory|content|story|path|accomplishment~|resume|success)
    your ..2 (profile|career|journey|background|trajectory|content|feed|page|presence|achievements|accomplishments) (is|are|really|truly|caught|stood|resonated|inspires|looks|speaks|shows|has)
    (admire|admired|admiring) (your|you|what|how|the way)
    (big|huge) fan of (your|you|what)
    (love|loved|loving) (what|how|your) ..2 (you are|doing|work|content|profile|posts|feed|energy|vibe|page)
    (keep up|keep) (the)? (great|good|amazing|fantastic|excellent) (work|content|posts)
    (caught|catches) my (eye|attention)
    (stood|stands) out to me
    (an|such an|a true|a real) (inspiration|expert|innovator|visionary|leader|rockstar|legend)
    someone (of your|with your|like you) ..2
    people like you
    (your|ihr|ihre|dein|deine) ..2 (werdegang|profil|laufbahn|karriere)
    (beeindruckt|beeindruckend|beeindruckende|inspirierend|inspirierende|spannend|spannendes|spannende)
    (impressionne|impressionnee|impressionnant|impressionnante|inspirant|inspirante|parcours|admiration)
    (impresionado|impresionada|impresionante|inspirador|inspiradora|trayectoria|admiro)
    (impressionado|impressionada|impressionante|inspiradora|trajetoria)
    (colpito|colpita|ispirazione|stimolante|complimenti)
    (indrukwekkend|indrukwekkende|inspirerend|inspirerende|onder de indruk|bewonder)
    """

  private static let provenance: StaticString = """
    (came|come|stumbled|ran) (across|upon|on) (your|you|the)
    (found|saw|noticed|seen|noted|spotted|viewed|checked out|looked at|looking at|browsing|visited) (your|you) ..1 (profile|page|name|website|site|company|account|linkedin)
    (noticed|see|saw|noted) (that)? you (are|were|have|work|also|recently|just|lead|run|went)
    your (profile|name) (came|come|popped|showed) up
    (suggested|recommended) (by|to me by) (linkedin|the algorithm)
    (linkedin|the algorithm|the app) (suggested|recommended|showed|thinks|says|keeps)
    (i have been|been) following (your|you)
    (auf ihr|auf dein|auf ihrem|auf deinem) profil
    (tombe|tombee) sur (votre|ton)
    (j ai|ai) (vu|decouvert|remarque|consulte) (votre|ton) (profil|entreprise|page)
    (vi|he visto|encontre|me tope con) (tu|su) (perfil|empresa)
    (vi|encontrei|me deparei com) (o)? (seu|teu) perfil
    (ho visto|ho trovato|mi sono imbattuto|visto) ..1 (tuo|suo) profilo
    (je|uw|jouw) profiel (tegen|gezien|kwam|zag)
    """

  private static let seeker: StaticString = """
    (looking|searching|hunting) for (a|an|my|new|my first|my next|work|internship~|opportunit~|roles|entry level|junior)
    (i am|currently) (actively|now)? (looking|job hunting|seeking|searching|unemployed|between jobs|on the market|exploring)
    (aspiring|recent graduate|recent grad|new grad|fresh graduate|recently graduated|just graduated|graduating|career changer|career change|bootcamp|job seeker|laid off|redundant|made redundant)
    (break|breaking|get|getting|move|moving|transition|transitioning|pivot|pivoting) (in|into) (the|your|ux|data|tech|consulting|product|marketing|film|finance|design|publishing)
    (any|some|your) (advice|tips|guidance|pointers|insight|insights|wisdom|openings|vacancies|leads)
    (my|attached|attaching my) (cv|resume|portfolio)
    (internship~|apprenticeship|placement|work experience|traineeship|mentor|mentorship|mentoring)
    (refer me|a referral|put in a word|keep me in mind|think of me)
    (about your career|from your career|your career path|career path|your journey|your path|how you got)
    (stage|alternance|praktikum|praktikumsplatz|werkstudent|werkstudentin|ausbildung|absolvent|bewerbung|stagiaire|tirocinio|laureando|neolaureato|neolaureata|practicas|estagio|recien graduado|recem formado|afgestudeerd|berufseinsteiger)
    (i am a|as a) ..3 student
    """

  // MARK: Selling

  private static let offer: StaticString = """
    (we|i|our firm|our team|my team) (also|already|currently|mainly|mostly|basically|simply|only)? (help|helped|assist|assisted|support|supported|enable|empower|advise|advised|coach|train|serve|served) ..5 @buyers
    (we|i) (have|just)? helped (<number>|over|dozens|hundreds|several|many|more than|some|similar|other|a)
    (we|i) (also|already|currently)? (work|worked|working|partner|partnered|team up) with ..4 @buyers
    (i|we) help ..4 (get|grow|save|cut|reduce|build|find|fill|win|make|reach|sell|scale|turn|avoid|stop|increase|improve|automate|launch|manage|attract|keep|protect|plan|achieve|bridge|optimise|optimize|explore)
    helping ..3 @buyers
    @buyers (like|such as|similar to) (you|yours|yourself|<name>|<slot>)
    (similar|other|several|most|comparable) @buyers
    (we|i) (offer|provide|supply|sell|distribute|import|stock|manufacture|specialise in|specialize in|develop|design|build|produce|rent|deliver|host|handle|take care of|look after|take over|print|publish|organise|roast|make|run) ..3 (for|to|software|services|solutions|training|tools|@buyers)
    (i|we) (specialise|specialize) in
    our (product|service|team|software|solution) (could|can|might|would) (help|save|support)
    (got|have|had) (a|some|one|two|three|a few)? (gap|space|spaces|slot|slots|spot|spots|place|places|availability|capacity) (on|in|for|left|free|next|this|that)
    (spots|places|banners|seats|stalls|tables|spaces|pitches|slots) (left|remaining|still free|going)
    (i|we) (can|could|would|will) do (a|the|them|it|that|you|your|yours|both|all) ..5 (for <money>|at <money>|at <number>|for you|the same day)
    (if you|should you|whenever you) ..1 (need|want|would like|fancy|like) (a|another|any|some|help with|someone to|one of) ..4 (let me know|give me|just|call|drop|i can|we can|i do|we do|i am|<end>)
    (gone|going|now|newly|recently) (self employed|freelance)
    (planning|need|needing|looking for|thinking of|want|tired of) (a|an|your|some|new|to) ..3 <end> (we|i) (do|can|make|have|offer|sell|build|print|clean|fit|paint|design|run)
    (specialising|specializing|specialised|specialized) in
    our (platform|software|solution~|system|service~|product~|tool~|app|agency|range|catalogue|catalog|programme|program|package~|clients|customers|prices|pricing|rates|tariff~|plans|brochure|team of|experts|specialists|workshop|course|academy|method|approach|framework|technology|audit|newest|new|latest)
    my (platform|software|service~|product~|course|programme|program|coaching|agency|clients|customers|method|framework|masterclass|company helps|firm helps)
    (our|my) ..2 (clients|customers|members|users) (see|saw|get|got|save|saved|use|cut|report|typically|usually|love|tell|find)
    (a|the) (tool|platform|app|service|system|solution|software|programme) (that|which|to|for)
    (we|we have) (built|developed|created|launched|made|just released|put together) (a|an|the|our|something|this|some)
    (outsource|outsourced|outsourcing|white label|turnkey|end to end|all in one|one stop|plug and play|bespoke|tailor made|hassle free|cost effective|done for you)
    (partner|partnership|reseller|affiliate|distributor) ..2 (programme|program|opportunity|model|with us|terms)
    (sponsor|sponsoring|sponsorship|exhibitor|exhibit|stand space|advertise|advertising|ad space|media kit)
    (franchise|franchises|portfolio review|wealth|financial plan|financial planning|financial adviser|financial advisor|pension review|tax planning|retirement)
    (happy|glad|pleased|like|love) to (send|share|show|quote|drop off|pop in|walk you|run|do|offer|give you|put together|arrange|bring) ..6 (sample~|quote|catalogue|demo|deck|overview|brochure|details|video|example~|price list|numbers|figures|case study|one pager|guide|report|trial|more info|more information|walkthrough|login)
    (shall|should|can|could|may|want me to|would you like me to) i? (send|show|reserve|hold|book|pop|drop|quote|forward|share|email|mail|ring) (you|over|a|some|one|by|through|in|two|this|them)
    (would|is) (a|it|this|that) ..4 (be)? (useful|of interest|helpful|worth|relevant|of use)
    worth (a|exploring|discussing|<number>|having|your while|it)
    (of interest|interested in seeing|curious to see|if you are curious|if you are interested|if interested|if that is of interest|if this is relevant|if it is of interest)
    (interested|curious|sound good|sound familiar|make sense|open to it|ring a bell|worth it) <end>
    (improve|improving|increase|increasing|boost|boosting|grow|growing|cut|cutting|reduce|reducing|double|scale|streamline|automate|optimise|optimize) (your|their) ..3
    (save|saves|saving|cost|costs|costing|losing) (you|them|your team|your company|money|time|thousands|hours)
    (more|new|qualified|extra|better) (leads|customers|clients|sales|bookings|revenue|traffic|visibility|orders|appointments|patients|conversions)
    (lead generation|seo|google ads|paid ads|ad spend|ad performance|cost per|conversion~|roi|crm|saas|web design|website redesign|social media|content marketing|cold email|outbound|sales team|pipeline|dev team|developers|it support|managed services|cyber security|cybersecurity|payroll|bookkeeping|compliance|insurance|translation services|video production|staffing solutions)
    (register|sign up|save your seat|reserve your seat|seats left|places left|join us|tickets|webinar|masterclass|bootcamp|workshop) (here|now|today|at|on|for|for free|is|are)
    we (help|assist|support|enable|empower) ..3 @company
    i (help|assist|support) ..3 (@company|founders|owners|leaders|professionals|people|executives)
    @company (like|such as) (yours|<name>)
    our (platform|solution|software|service~|product~|tool~|agency|team can|clients)
    we (offer|provide|specialise in|specialize in|build|deliver)
    (i|we) work with ..3 (founders|ceos|ctos|leaders|owners|teams|companies|managers|brands)
    """

  private static let price: StaticString = """
    <money> (per|a|an|each|for|plus) (month|week|year|seat|user|head|person|night|licence|license|day|hour|vat|piece|unit|bottle|box|kilo)
    (from|starting at|just|only|for|under|costs|at) <money>
    <money> (framed|fitted|all in|including|inc|plus parts|plus vat|ex vat|or nearest|ono|postage)
    (from|starting at|just|only) <number> per (head|person|month|night|hour|day|week|wheel|seat|user|piece|unit)
    (make|give|do) you a (good|better|fair|special|great)? (price|quote|deal|rate)
    (normal price|full price|price as quoted|set up cost~|second quote|better price|best price|no win no fee|our terms|my terms|valid until|valid till|while stocks last)
    <percent> (off|discount|commission|cheaper|less|rabatt|de descuento|de desconto|di sconto|de remise|korting)
    (discount~|early bird|special offer|introductory|no obligation|without obligation|no commitment|no strings|free of charge|no cost|cancel any time|cancel anytime|money back|minimum order|price list|free shipping|free delivery|trial period|limited places|per licence|invoice monthly|flat fee|flat rate|monthly fee|commission)
    (free|complimentary) (sample~|trial|audit|consultation|review|quote|assessment|session|ebook|guide|report|analysis|health check|check|ticket~|month|class|lesson|call|copy|template~|estimate|account|access|training|workshop|webinar|valuation)
    (unverbindlich|unverbindliches|kostenlos|kostenlose|kostenloses|kostenfrei|gratis|angebot|angebote|rabatt|sonderkonditionen|preisliste|muster|probemonat)
    (sans engagement|gratuit|gratuite|gratuitement|offert|offerte|devis|tarif|tarifs|remise|essai|echantillon~)
    (sin compromiso|gratuito|gratuita|presupuesto|tarifa|tarifas|descuento|descuentos|prueba|muestras|catalogo|oferta)
    (sem compromisso|orcamento|desconto|descontos|amostras|experimentar|tabela de precos)
    (senza impegno|gratuita|preventivo|sconto|listino|campioni|campione|prova|offerta)
    (vrijblijvend|gratis|offerte|korting|proefperiode|prijslijst|proefles|aanbieding)
    """

  private static let offerAbroad: StaticString = """
    (wir|ich) (helfen|unterstutzen|begleiten|beraten|bieten|entwickeln|liefern|vertreiben|ubernehmen|helfe|unterstutze|begleite|berate|biete)
    (unsere|unserer|unseren|unser|unserem) (losung|software|plattform|kunden|produkt|produkte|tool|agentur|service|app|system|leistungen|programm|team)
    (unternehmen|firmen|betriebe|praxen|kanzleien|agenturen|kunden|teams) wie (ihres|ihre|ihrem|eures|deines|<name>)
    (umsatz|neukunden|leads|kundengewinnung|digitalisierung|effizienz|sichtbarkeit|kosten senken|kosten sparen|einsparen)
    (nous|j) (aidons|accompagnons|proposons|aide|accompagne|propose|developpons|offrons|concevons|fournissons)
    (notre|nos) (solution|solutions|logiciel|plateforme|outil|outils|clients|offre|offres|agence|service|services|equipe|gamme|expertise|formation)
    (entreprises|cabinets|societes|agences|equipes) comme (la votre|le votre|les votres|vous|<name>)
    (chiffre d affaires|prospects|rendez vous qualifies|gagner du temps|rentabilite)
    (ayudamos|ayudo|ofrecemos|ofrezco|desarrollamos|trabajamos con|acompanamos|somos una agencia|nuestra plataforma|nuestra solucion|nuestro software|nuestros clientes|nuestro equipo|nuestros servicios|empresas como)
    (ajudamos|ajudo|oferecemos|desenvolvemos|trabalhamos com|a nossa plataforma|nossa solucao|nossos clientes|os nossos clientes|nossos servicos|nossa equipe|empresas como)
    (aiutiamo|aiuto|offriamo|proponiamo|sviluppiamo|lavoriamo con|la nostra piattaforma|la nostra soluzione|il nostro software|i nostri clienti|il nostro team|i nostri servizi|aziende come|realta come)
    (wij|we|ik) (helpen|help|ondersteunen|bieden|ontwikkelen|leveren|begeleiden|verzorgen)
    (ons|onze) (platform|oplossing|software|klanten|product|producten|dienst|diensten|team|tool|bureau|training|aanpak)
    (bedrijven|teams|organisaties|ondernemers) zoals (jullie|de uwe|die van u|<name>)
    """

  private static let proof: StaticString = """
    (increase|increased|boost|boosted|grow|grew|cut|cuts|cutting|reduce|reduced|reduces|save|saved|saving|raised|improved|up|down|dropped|lifted|fell) ..5 (<percent>|<multiplier>|<money>|half|third)
    (<percent>|<multiplier>) (more|less|fewer|increase|reduction|growth|faster|higher|lower|cheaper|better|return|in|uplift|boost)
    <multiplier> (your|their|the|our)
    (case study|case studies|success story|success stories|testimonial~|measurable results|great results|real results|same results|similar results|better results|amazing results|get results|results for|results in|proven|track record|award winning|market leader|leading provider|trusted by|rated)
    in (just|only|under|less than|as little as)? <number> (days|weeks|months|minutes)
    within (just|only|under|less than) <number> (days|weeks|months|minutes)
    (over|more than|already) <number> (clients|customers|@buyers)
    (like|such as|including|worked with|work with|working with) <name> and <name>
    (saving|saved|save) ..3 (hours|<money>|days|time)
    (referenzen|fallstudie|erfolgsgeschichte|etude de cas|cas client|caso de exito|casos de exito|caso de sucesso|caso di successo|casi di successo|referenties)
    (increase|increased|boost|boosted|grow|grew|cut|reduce|reduced|save|saved|saving) ..4 <percent>
    <multiplier> your
    (our|my) clients (see|get|typically)
    (case study|case studies)
    in (just|only|under)? <number> (days|weeks|months)
    """

  private static let demoAsk: StaticString = """
    (free|quick|short|personalised|personalized|live|<number> minute|brief)? (demo|trial|strategy call|discovery call|strategy session|consultation|walkthrough|product tour)
    (book|schedule|see|get|grab|arrange|request) (a|your|one|some)? (demo|time|slot|call|meeting|session|appointment|seat|spot)
    (show|showing|walk) you (how|what|a|around|through|our|the)
    (see|check|explore|learn) (if|whether) (there is|there might be|it is|we are|this is) a (fit|good fit|match|good match)
    (in action|my calendar|my calendly|calendar link|booking link|pick a time|find a time|grab a time)
    (erstgesprach|beratungsgesprach|vorfuhren|vorfuhrung|termin vereinbaren|kurzes gesprach|unverbindliches gesprach|demotermin|kurzes telefonat)
    (demonstration|une demo|echange de <number>)
    (una demo|agendar|agendamos|te ensene|le muestre)
    (uma demo|agendar)
    (una demo|le mostro|ti mostro)
    (een demo|kennismaking|kennismakingsgesprek|laten zien)
    (free|quick|short|personalised|personalized) (demo|trial|audit|consultation|strategy call)
    (book|schedule|see|get) a demo
    show you (how|what)
    """

  private static let discovery: StaticString = """
    (biggest|main|top|number one|greatest|current) (challenge~|priority|priorities|pain point~|headache~|frustration~|bottleneck~|struggle~|obstacle~|hurdle~)
    how (are|do) you (and your team|guys|all|folks|currently|presently|at the moment)? (currently|handling|handle|managing|manage|dealing|deal|keeping|keep|tracking|track|solving|solve|planning|plan|approaching|approach|finding|find|sourcing|source|doing|getting|get|organise|cope|coping|make sure)
    how (is|are) ..3 (handled|managed|going|organised|done|looking) (at|in|on|over|these days|there|right now|your side)
    what (are|is|do) (you|your) ..3 (using|use|process|current|setup|set up|plan|strategy|approach)
    (are|is|would) (you|it|this|that) ..2 (happy|satisfied|the right person|the best person|you or|responsible|in charge|in house|a priority)
    are you (currently|happy with|satisfied with|using|looking to|planning|struggling|aware|still|responsible|where you)
    (do|does) you ..1 (currently|already|still|ever) (use|have|handle|manage|work|struggle|outsource|offer|do|get|run)
    who (is|would be|might be|would|handles|deals|manages|runs|decides|takes care|should i|can i) ..2 (person|in charge|responsible|handling|managing|looking after|looks after|running|deals with|to talk|to speak|about|of|for|your|speak|talk)
    (right|best|correct|wrong) (person|contact|address|department|colleague) (to|for|at|in|about)?
    point me (to|in|towards)
    (handle|do|manage|manages|handled) ..2 (in house|internally|yourself|yourselves|by hand|manually|in spreadsheets)
    (on your radar|on your roadmap|on your agenda|on your list|on your plate|keeping you up|holding you back|tired of|fed up with|struggling with|struggling to|sick of)
    have you (ever)? (considered|thought about|thought of|tried|looked at|looked into)
    (wer ist|wer kummert|zustandig|ansprechpartner|ansprechpartnerin|grosste herausforderung|herausforderungen|wie losen sie|wie lost ihr|nutzen sie|setzen sie)
    (qui s occupe|qui gere|bon interlocuteur|bonne personne|interlocuteur|comment gerez|comment faites|votre plus grand defi|vos enjeux)
    (quien se encarga|quien lleva|persona adecuada|persona indicada|mayor reto|principal desafio|como gestionan|como gestionais|como estais)
    (quem trata|quem e responsavel|pessoa certa|maior desafio|como gerem|como fazem)
    (chi si occupa|persona giusta|referente|sfida|sfide|come gestite|come gestisce)
    (wie gaat er over|wie regelt|juiste persoon|grootste uitdaging|hoe regelen|hoe doen jullie|hoe pakken)
    (biggest|main|top) (challenge~|priority|priorities|pain point~)
    how are you (currently|handling|managing|dealing)
    are you (currently|happy with|satisfied with|the right person)
    who (is|would be) the (right|best) person
    """

  private static let deniedPitch: StaticString = """
    (not a|no|is not a|not trying to|am not|without a|not here to|not going to|zero|no hard|not another) (sales)? (pitch|pitching|spam|sell|selling|salesy|strings|pressure|hard sell)
    (no|not) (sales|hard) (pitch|sell|talk|call)
    (not|never) (selling|trying to sell|pitching)
    (i will|will) (be honest|keep this short|keep this brief|keep it short|keep it brief|be brief|not waste)
    (inbox|inundated|flooded|bombarded) (is|full|with)
    (kein spam|kein verkaufsgesprach|kein pitch|keine werbung|keine verkaufsmasche)
    (pas de spam|pas de demarchage|rien a vendre|nessuno spam|niente spam|no es spam|no vendo nada|nao e spam|geen spam|geen verkooppraatje)
    """

  private static let meetingAsk: StaticString = """
    (quick|short|brief|little|proper|friendly|informal|exploratory|introductory|intro) (@meet|word)
    (<number>|fifteen|ten|twenty|thirty|five|<time>|a few|a couple of) @times ..4 (@meet|of your time|this week|next week|to|with you|on)?
    (hop|jump|get) on (a|the) ..1 (call|zoom|phone)
    (book|grab|find|pick) a (time|slot)
    (open to|up for|free for|time for|available for|fancy|keen on|interested in) a ..2 (@meet|coffee)
    (call|chat|coffee|talk|conversation|meeting) (this|next|sometime|some time|on|one day|at your) ..1
    (compare notes|talk shop|catch up)
    (rendez vous|un creneau|un appel|une reunion|una llamada|una reunion|videollamada|uma chamada|uma reuniao|uma conversa|marcar|una chiamata|una call|un appuntamento|fissare|een belletje|een afspraak)
    (quick|short|brief) @meet
    (<number>|fifteen|ten|twenty|thirty|<time>) @times ..2 @meet?
    (hop|jump|get) on a (quick|short|brief)? (call|zoom)
    virtual coffee
    """

  private static let followUp: StaticString = """
    (just|quickly)? (following up|follow up|circling back|bumping|bump|checking in|nudging|nudge|pinging|ping|floating|touching base|chasing|reaching out again|trying again|writing again)
    (did|have|had|has) (you|this|it|my|that) ..3 (chance|get my|see my|seen my|got my|reach you|slip|slipped|buried|lost|a look|a moment|a minute|time to|received)
    (see|saw|get|got|read|receive|about|on|to|sent|below|since) (my|the|our) (last|previous|earlier|first|second|below) (mail|email|e mail|message|note|letter|text|inmail|one)
    (have|had|has) not (heard|had|received|seen) ..2 (back|from you|reply|answer|anything|response)
    (my|one|a|this is my|this is the) (last|final|third|second|fourth) (note|message|mail|email|e mail|ping|try|attempt|time|word|nudge|reminder|one|thing)
    the (last|final|third|second|fourth) (note|message|mail|email|e mail|ping|try|attempt|nudge|reminder)
    (reached out|written|wrote|emailed|messaged|contacted you|tried you|tried to reach you|tried reaching you) (a|you|to you|twice|two|three|several|before|last|again|by|on) ..2
    close (the|your|my|this|out) (file|loop|your file|folder)
    (not|is not|no longer) ..2 (a priority|the right time|the right moment|on your list|relevant|a good time|a fit|for you)
    (bad|wrong|poor) (timing|time|moment)
    timing (is|was) (off|bad|not)
    (your|the) silence
    (i will|then i will|i shall) (stop|leave it|leave you|not write|not bother|assume|close|take you off|cross you off|get out|not chase|go away)
    (last|final) (chance|call|try|ping|attempt|nudge)
    (no worries|totally understand|completely understand|no problem) if
    worth (reconnecting|revisiting|circling back)
    (any|had any) (thoughts|news|luck|interest|update) (on|about|yet)?
    (top of your inbox|back to the top|up your inbox|in case you missed|in case it got|fell through|slipped through)
    (nachfassen|nachhaken|nachgehakt|nochmal|noch einmal|meine letzte nachricht|meine letzte mail|letzter versuch|keine antwort|keine ruckmeldung)
    (relance|je reviens vers vous|je me permets de revenir|sans reponse|mon dernier message|mon dernier mail|mon dernier courriel|mon precedent)
    (mi ultimo mensaje|mi ultimo correo|mi anterior mensaje|mi anterior correo|retomo|sin respuesta|ultimo intento|no he recibido)
    (minha ultima|minha mensagem|retomo|sem resposta|ultima tentativa|nao recebi)
    (mia ultima|mia precedente|torno a|riprendo|nessuna risposta|non ho ricevuto|ultimo tentativo)
    (mijn vorige|mijn laatste|kom ik terug|nogmaals|geen reactie|laatste poging|niets gehoord)
    (just|quickly)? following up
    circling back
    bumping this
    (did you|have you) (get|had|have) a chance to
    checking in
    """

  // MARK: Hiring

  private static let jobOffer: StaticString = """
    (a|an|the|this|our|another|new|exciting|great|perfect|amazing|senior|permanent|fantastic|open) ..2 (role|position|vacancy|opening|opportunity|gig|contract|shift) (at|with|in|for|is|that|which|based|has|available|has come|here|on|to fill|opened|paying)
    (role~|position~|vacanc~|vacancies|opening~|gig) (i am|i have|we are|we have|that|i think|at|with|in|for|is|are|opened|available)
    (i am|we are|i have been|am|is|are) (currently|also|now|always|actively|urgently)? (hiring|recruiting|headhunting|sourcing|filling|building out|staffing)
    (recruiting|hiring|recruit|hire) (for|a|an|two|three|someone|nurses|carers|engineers|developers|drivers|on behalf)
    (looking|searching|on the lookout|hunting|seeking|search) (for)? (a|an|two|three|another|our|our next|someone|somebody|experienced|qualified|reliable|good) ..4 @occupation
    (need|needs|needing|want|wants|seeks|seek|require|requires) (a|an|two|three|another|experienced|qualified|reliable|cover|someone) ..4 @occupation
    (my|our|a) client (is|are|has|have|in|needs|wants|based|seeks|looking|who|of)? 
    (on behalf of|for) (a|my|our|one of our) ..2 client
    (open to|consider|considering|interested in|tempted by|thinking about|thought about|thinking of|up for|keen on) (a|an|new|other|hearing|moving|making|the|exploring|discussing)? (new|next|different|another)? (opportunit~|opportunities|roles|role|job|jobs|offers|move|a move|challenge|change|moving|position~|employer|work)
    (your next|a new|new|next) (role|challenge|job|career move|career step|position|employer)
    happy (in|at|with|where) (your|you) (current)? (role|job|are|position|employer|post)
    (perfect|great|good|ideal|strong|excellent|right|exact) (fit|match|candidate|person) for (a|the|this|our|my|what)
    (your|his|her) (background|experience|skills|skill set|profile) (is|are|would|looks|fits|matches|match|fit|seems|makes|and)
    (do you|if you|you might|anyone|anybody|someone|somebody) know (anyone|anybody|someone|somebody|of anyone|a good) ..3 (who|for|looking|that|might|interested)
    (referral|finder|finders|recommendation) (fee|bonus|reward)
    (join|joining) (our|the|a|us|my) ..3 (team|company|crew|as|practice|ward|kitchen|staff)
    (head hunter|headhunter|recruiter|talent acquisition|talent partner|talent team|executive search|staffing agency|recruitment consultant|people team|talent lead|resourcer|recruitment)
    (apply|application|applications|applying) (by|here|via|takes|close|closes|to|form|link|before|until)
    (immediate start|start asap|notice period|day rate|hourly rate|per annum|permanent|fixed term|inside ir35|outside ir35|grade <number>|band <number>|salary range|night shift~|day shift~|uncapped|holiday pay|relocation|visa sponsorship|sign on bonus|signing bonus|equity)
    (exciting|great|new|perfect)? (role|position|opportunity|job) (at|with) (<name>|a|an|my client)
    (are you|would you be) open to ..3 (opportunit~|opportunities|roles|role|job)
    (i am|we are) (hiring|recruiting)
    looking for a ..4 (engineer|developer|manager|designer|nurse|analyst|director|consultant)
    my client
    """

  private static let jobOfferAbroad: StaticString = """
    (festanstellung|unbefristet|unbefristete|vollzeit|teilzeit|quereinstieg|neue herausforderung|wechselwillig|wechselbereit|mandant|mandanten|verstarkung|suchen wir|suche ich|wir suchen|personalberatung|personalberater|personalvermittlung|headhunter|recruiter|recruiterin|arbeitgeber|gehalt|jahresgehalt|tarif|einstieg|bewerben|offen fur)
    (cdi|cdd|recrute|recrutons|recherche un|recherche une|recherchons|recrutement|recruteur|recruteuse|opportunite|opportunites|a l ecoute|embauche|remuneration|salaire|fixe|mon client|notre client|chasseur de tetes)
    (vacante|vacantes|contratacion|oferta de trabajo|oferta laboral|buscamos|estamos buscando|seleccion|reclutadora|reclutador|oportunidad|oportunidades|salario|sueldo|jornada|incorporacion|mi cliente|nuestro cliente|abierto a)
    (vaga|vagas|contratacao|recrutamento|recrutadora|recrutador|recrutar|procuramos|estamos a procura|estamos a recrutar|oportunidade|oportunidades|salario|ordenado|remuneracao|nosso cliente|freelas)
    (assunzione|assumere|assumiamo|cerchiamo|cerco un|cerco una|stiamo cercando|selezione|ricerca e selezione|tempo indeterminato|tempo pieno|ral|retribuzione|stipendio|opportunita|inserimento|nostro cliente)
    (vaste baan|fulltime|parttime|uur per week|salaris|opdrachtgever|recruiter|solliciteren|zoeken we|zoeken wij|wij zoeken|we zoeken|zoek ik|nieuwe uitdaging|nieuwe stap|dienstverband|versterking)
    """

  private static let hiringWords: StaticString = """
    (resume|cv|interview~|candidate~|salary|remote|hybrid|vacancy|vacancies|job|jobs|hire|hired|hiring|role|roles|position|recruiter|recruiters|employer|pay|shifts|contract|freelance)
    (stelle|stellen|poste|postes|mission|missions|candidature|puesto|contrato|candidatura|posizione|posizioni|contratto|colloquio|vacature|functie)
    your (background|skill set|experience|skills|notice)
    """

  // MARK: Fraud

  private static let moneyLure: StaticString = """
    (passive|extra|additional|residual|side|second|steady|daily|weekly|online|supplemental|serious) income
    (passive|extra|additional|real|serious|good|easy|big) (earnings|profits|cash)
    (financial|time) (freedom|independence)
    (earn|earning|earned|make|making|made|paid|pays|pay|receive|received|get) ..3 <money> ..2 (a|per|every|each|daily|weekly|in|within|from) ..1 (day|week|hour|month|task|days|home|hours)?
    (work|working|earn|earning|money|business|income) from (home|anywhere|your phone|my phone|your sofa|your couch|the phone)
    (guaranteed|high|huge|amazing|daily|weekly|monthly|steady|stable|risk free) (return~|profit~|roi|yield|payout~|gains)
    (crypto|cryptocurrency|bitcoin|btc|ethereum|usdt|forex|blockchain|web3|token|tokens|nft|airdrop|presale|trading platform|trading signals|trading bot|trading mentor|copy trading|staking|liquidity|options trading|gold trading|ai trading|arbitrage)
    (invest|investing|investment|investor|investors|trade|trading) ..2 (opportunit~|platform|plan|group|mentor|teacher|coach|strategy|returns|with me|signals|club|fund|account|uncle|aunt)
    (double|triple|multiply|grow) (your|my) (money|savings|capital|investment|income)
    (be your own boss|quit your job|quit my job|in on the ground floor|life changing|changed my life|transformed my life|serious people|serious inquiries|serious enquiries|my mentor|six figure~|seven figure~|multi level|network marketing|downline|team of winners|my team is growing)
    (inheritance|next of kin|beneficiary|late husband|late father|late client|estate of|unclaimed|compensation fund|lottery|you have won|have been selected|been chosen|pre selected|winner|prize|grant of|fund transfer|funds transfer|transfer of funds|million|millions|consignment|donation of|transfer the sum|trust fund|gold bars|diplomat|barrister)
    (simple tasks|easy tasks|rate apps|rating apps|like videos|liking videos|review hotels|optimise apps|app optimisation|commission per|no experience needed|no experience required|no experience necessary|<number> minutes a day|<number> minutes per day|<number> hours a day|<number> hours per day)
    (passives einkommen|finanzielle freiheit|nebenverdienst|nebeneinkommen|nebenjob|erbe|erbschaft|anlagemoglichkeit|kryptowahrung|krypto|rendite|renditen|gewinn|gewinne)
    (revenu passif|revenus passifs|revenus complementaires|complement de revenu|liberte financiere|heritage|cryptomonnaie|rendement|gains|placement financier|placements financiers|placement garanti|placement sur|investissement)
    (ingresos pasivos|ingresos extra|libertad financiera|herencia|criptomonedas|rentabilidad|ganancias|inversion|invertir|ganar dinero)
    (renda passiva|renda extra|liberdade financeira|heranca|criptomoedas|rendimento|lucro|lucros|investimento|investir|ganhar dinheiro)
    (reddito passivo|entrate extra|guadagno|guadagnare|guadagni|liberta finanziaria|eredita|criptovalute|rendimento|investimento|investire)
    (passief inkomen|bijverdienen|bijverdienste|financiele vrijheid|erfenis|cryptomunten|rendement|investering|investeren|geld verdienen)
    """

  private static let valuablesAsk: StaticString = """
    (processing|registration|training|activation|release|customs|clearance|handling|transfer|admin|verification|delivery|legal|refundable|application|booking|upfront|small) (fee~|deposit|charge~|payment)
    (gift|steam|apple|itunes|google play|prepaid) (card~|voucher~)
    (bank|account|card|iban|passport|id|wallet|personal|banking) (details|number~|data|information|statement|copy)
    (verification|security|six digit|<number> digit|one time|confirmation|login) (code~|pin|password)
    (code|codes|pin|otp) (we|you|that|sent|i|to|from)
    (rent|renting|lend|borrow|use|share|buy|lease) (your|out your|a|the) ..2 (account|profile|linkedin|login)
    (account|profile|page|listing|parcel|package|card|mailbox|shipment) (will be|has been|is|was) (suspended|locked|restricted|limited|removed|deleted|blocked|disabled|held|on hold|flagged|closed|compromised|terminated)
    (verify|confirm|validate|restore|unlock|appeal|secure|update) (your|the) (account|identity|details|profile|payment|page|ownership|information|wallet|card)
    (within|in the next|next) (24|48|12|72) hours
    (keep this|keep it|between us|strictly|just between) (confidential|secret|between us|private|you and me)
    (seed phrase|private key|wallet address|connect your wallet|remote access|anydesk|teamviewer|wire transfer|western union|moneygram)
    (send|pay|transfer|deposit|wire|advance) ..3 (<money>|fee|deposit|funds|money|euros|dollars|pounds)
    (konto wird|konto wurde|konto ist|gesperrt|gebuhr|bearbeitungsgebuhr|kaution|zollgebuhr|ausweis|bankdaten|bestatigungscode|frais de dossier|frais de douane|frais de livraison|compte sera|compte est|compte a ete|coordonnees bancaires|code recu|piece d identite)
    (su cuenta|tasa de|gastos de|codigo que|datos bancarios|sua conta|taxa de|dados bancarios|codigo que|suo account|spese di|codice che|dati bancari|uw account|kosten vooraf|bankgegevens|code die)
    """

  private static let offPlatform: StaticString = """
    (on|via|to|over|through|my|add me on|your|using|by) (whatsapp|telegram|signal|wechat|viber|hangouts|google chat|snapchat|line|kik|discord|icq)
    (whatsapp|telegram|wechat|viber)
    (private|personal|my personal|your personal|your private) (chat|email|e mail|mail|number|address|message|phone|inbox)
    (dm|message|text|inbox|pm) me (to|for|if|on|now|here|and|at|your)?
    (your|ur) (number|phone number|mobile|cell)
    (talk|chat|continue|speak|discuss) ..2 (elsewhere|off here|outside|somewhere else|more privately|privately|in private)
    (rarely|seldom|not often|do not often|hardly) (on|use|check|here|log) ..2
    """

  private static let romance: StaticString = """
    (beautiful|pretty|lovely|gorgeous|handsome|sweet|kind|warm|gentle|nice|honest) (smile|eyes|face|lady|woman|man|soul|heart|picture|photo|photos|person)
    (your|ur) (smile|eyes|beauty|photo|picture|pictures)
    (be|become|make|as|new) (friends|friend|my friend|your friend|good friends)
    (get to know|know more about|know each other better|know you better|getting to know)
    (i am|am) (a)? (widow|widower|single|divorced|lonely|widowed|an orphan)
    (my late wife|my late husband|my late father|my late mother|lost my wife|lost my husband)
    (fate|destiny|soulmate|god brought|god bless|dear friend|my dear|beloved|dearest|greetings of peace)
    (oil rig|deployed|army|military|peacekeeping|offshore|un mission|surgeon in|engineer on)
    (sorry|oops|hi|hello) ..3 (wrong number|wrong person|is this <name>)
    (freundschaft|amitie|amistad|amizade|amicizia|vriendschap|kennenlernen|faire connaissance|conocerte|te conhecer|conoscerti|leren kennen)
    """

  // MARK: Reasons

  private static let reason: StaticString = """
    (we|i) met (you)? (at|in|during|last|on|through)
    (meeting|met) you (at|in|on|during|last)
    (nice|good|great|lovely) (to meet|meeting|chatting with|talking to|speaking with) you (at|in|on|during|last|yesterday)
    @read (your|the) ..3 @work
    your ..3 @work ..2 (on|about|at|in|from|for|of)
    (suggested|recommended|told me) (i|that i|to) ..2 (reach|contact|write|get in touch|connect|message|talk)
    (referred|introduced) (me|us) (to you|by)
    (we|you and i) (both)? (worked|studied|volunteered|served|trained|played|sat|spoke|talked) \
    (together|at|in|on|about|under)
    (we|you and i) were (both)? (students|pupils|colleagues|classmates|neighbours|neighbors|interns|apprentices|teammates|volunteers|soldiers) (together|at|in|of|under|on|with)
    (we|you and i) (wrote to|mailed|have written to|have mailed|wrote) each other (about|on|in|last)
    (i|we) (use|used|maintain|forked|translated|work with|teach with|rely on|build on) your
    (go|goes) back to our (time|days|years)
    (while|when|from|by) (using|teaching with|working with|building on) your
    your (point|question|answer|argument|chart|example|idea|comment|remark) (about|on|that|at|in)
    """

  private static let reference: StaticString = """
    (we|i) (briefly|first|both|once|last)? (met|spoke|talked|chatted|sat|stood|shared|queued|danced|sang) (you)? (at|in|during|last|on|through|after|next to|beside|over|by|when|about|briefly)
    (meeting|met|seeing|saw|hearing|heard|bumping into) you (speak|talk|present|play|teach|perform|explain|read|at|in|on|during|last|again|the other)
    (nice|good|great|lovely|wonderful|pleasure|enjoyed) (to meet|meeting|chatting with|talking to|talking with|speaking with|seeing) you (at|in|on|during|last|yesterday|the other|after|again)
    (we|our) (conversation|chat|talk) (at|in|on|about|after|during|over)
    @read ..1 (your|the|you) ..4 @work
    (thanks|thank you|grateful|cheers|thx) for (your|the|writing|making|sharing|publishing|posting|recording|explaining|answering|putting) ..4 @work
    your ..4 @work ..3 (on|about|at|in|from|for|of|helped|taught|made|convinced|got|saved|says|said|was|resonated|really|mentioned|mentions|explained|explains|has|cited|has been)
    (suggested|recommended|told me|said|says|thought|reckons|advised|urged|encouraged|insisted) (i|that i|to|you|me to|we|me that) ..3 (reach|contact|write|get in touch|connect|message|talk|ask|would know|might know|are the|speak|should|were the|could|drop)
    (referred|introduced|pointed|sent|put|directed) (me|us) (to you|by|your way|onto you|in your direction|in touch)
    (gave|passed|got) (me|on|us|your) ..1 (name|number|address|contact|email|details)
    your name (came up|was mentioned|from|was given)
    (mentioned|recommended|speaks highly of|spoke of|told me about|talked about) (you|your name|your work)
    (<name>|<slot>) (told me|and i were|gave me|said i|said you|sent me|pointed me|introduced us|mentioned you|mentioned your|suggested i|suggested that i|recommended you)
    (friend|colleague|cousin|teacher|professor|boss|supervisor|neighbour|neighbor) of (yours|mine) ..2 (said|told|suggested|mentioned|gave)?
    we (both)? (worked|studied|volunteered|served|trained|played|sat|spoke|talked|overlapped|graduated|went|lived|grew up|were|used to|share|shared|had) (together|at|in|on|about|the same|school|to the|under|with the)
    (same|shared) (teacher|professor|supervisor|school|university|college|course|class|year|village|choir|club|team|tutor|regiment|cohort|programme|program|department|lab|dorm|primary)
    (fellow|former|old) (alum|alumnus|alumna|alumni|graduate|classmate|student of|pupil|colleague|neighbour)
    (alum|alumna|alumnus|alumni|class of|cohort|old boys|year above|year below|years above|years below|years after you|years before you)
    (i|we) (use|used|using|maintain|forked|translated|tried|built|followed|cite|cited|teach|taught|copied|adapted|tested|replicated|reproduced|implemented|installed|ran|read|watched|heard|saw|bought|cooked|sang|knitted|play|apply|applied) (your|you|it with your)
    your ..2 (point|question|answer|argument|chart|example|idea|comment|remark|advice|explanation|recipe|pattern|method|diagram|drawing|photo|photos|map|translation|trick|tip|story|correction|reply|library|code|patch|recording|performance|exhibition|garden|design|building|bridge|invention|experiment|finding|findings|proof|theorem|data|dataset|testimony|speech|sermon|poem|novel|song) ..1 (about|on|that|at|in|of|for|from|with|is|was|helped|made|and|where|saved|how|which)
    (you|your) (said|wrote|mentioned|explained|argued|described|posted|asked|recommended|answered|published|presented|gave a talk|spoke|told|demonstrated|pointed out|call|called|suggest|claim|write)
    (what|when|how|as|where|that|something|the way|the one|which|because) you (said|wrote|mentioned|explained|showed|argued|described|posted|asked|recommended|presented|did|built|made|call|told|drew|solved|published)
    (may|could|can|might|would you mind if|like to|allowed to|permission to|okay if|ok if) (i|we|to)? (quote|cite|reprint|translate|use your|reproduce|include your|link to your|reference|borrow your|show your)
    (error|typo|mistake|correction|slip|misprint|bug|broken link|discrepancy) (in|on|with|to|at) ..3 (your|the|page|chapter|table|figure|slide)
    (helped|saved|taught|got|convinced|inspired|made|showed|pushed|moved) (me|us|my|our) ..6 (understand|fix|solve|pass|through|realise|realize|finish|start|change|rethink|try|avoid|hours|weekend|exam|a lot|day|how|that|think|cry|to)
    changed (how|the way|my|our)
    (specific|particular)? (point|part|bit|section|chapter|slide|passage|line) (about|on|where|when)
    (reminded me of|made me think of) your
    """

  private static let reasonAbroad: StaticString = """
    (ihr|ihren|ihrem|ihres|dein|deinen|deinem|deines|euer|euren|eurem) ..2 (vortrag|artikel|buch|beitrag|aufsatz|paper|podcast|interview|kurs|video|workshop|referat|kommentar|blog|blogbeitrag|film|konzert|hinweis|rat|tipp|antwort|frage|studie|text|rezept|projekt)
    (ihre|deine|eure|ihrer|deiner) ..2 (antwort|frage|studie|dissertation|arbeit|ausstellung|folge|sendung|rezension|predigt|lesung|fuhrung|erklarung|zeichnung|tabelle|seite|karte)
    (haben wir uns|wir haben uns|wir sassen|wir standen|wir waren|kennengelernt|getroffen|gemeinsam studiert|zusammen gearbeitet|hat mir geraten|hat mich auf sie|hat mir ihren namen|empfohlen|erzahlt|schickt mich)
    (votre|ton|vos|tes) ..2 (article|conference|intervention|livre|ouvrage|expose|podcast|video|these|chapitre|cours|atelier|billet|commentaire|reponse|etude|texte|emission|traduction|recette|film|concert|question|remarque)
    (rencontres|rencontre lors|croises|assis|avons parle|avons discute|m a conseille|m a parle de vous|m a donne votre|de la part de|sur les conseils|recommande par|ancien eleve|ancienne eleve|meme promo|meme ecole|promotion)
    (su|tu|sus|tus) ..2 (charla|articulo|libro|ponencia|conferencia|podcast|video|tesis|capitulo|curso|taller|comentario|respuesta|estudio|texto|traduccion|receta|pelicula|hilo|entrada|pregunta|presentacion)
    (nos conocimos|coincidimos|hablamos|charlamos|me hablo de|me recomendo|me recomendo que|me dio su|me dio tu|de parte de|me sugirio|antiguo alumno|antigua alumna|misma promocion|misma facultad|mismo profesor)
    (seu|sua|teu|tua|vosso|vossa) ..2 (palestra|artigo|livro|intervencao|conferencia|podcast|video|tese|capitulo|curso|comentario|resposta|estudo|texto|traducao|receita|filme|aula|pergunta|apresentacao|trabalho)
    (conhecemo nos|conhecemos|falamos|conversamos|me falou de|falou me|recomendou|deu me o seu|da parte de|sugeriu|antigo aluno|antiga aluna|mesmo professor|mesma turma)
    (suo|sua|tuo|tua|vostro) ..2 (intervento|articolo|libro|conferenza|relazione|podcast|video|tesi|capitolo|corso|commento|risposta|studio|testo|traduzione|ricetta|film|domanda|presentazione|lezione|laboratorio|saggio)
    (ci siamo conosciuti|ci siamo incontrati|abbiamo parlato|abbiamo chiacchierato|mi ha parlato di|mi ha consigliato|mi ha dato il|da parte di|mi ha suggerito|ex allievo|ex allieva|stesso professore|stessa scuola|stesso corso)
    (uw|jouw|je) ..2 (lezing|artikel|boek|presentatie|podcast|video|proefschrift|hoofdstuk|cursus|workshop|reactie|antwoord|onderzoek|tekst|vertaling|recept|film|vraag|column|verhaal|les|opmerking|stuk|blog)
    (we hebben elkaar|elkaar ontmoet|elkaar gesproken|spraken elkaar|zaten naast|vertelde me|raadde me aan|gaf me je|gaf mij uw|tipte me|namens|oud leerling|oud student|zelfde docent|zelfde school|via <name>)
    """

  private static let detail: StaticString = """
    (page|chapter|figure|table|slide|section|episode|line|step|minute|example|appendix|footnote|paragraph|verse|bar|issue|version|p|fig|ch) (<number>|<time>|<slot>|one|two|three|four|five|six)
    (seite|kapitel|abbildung|tabelle|folie|folge|schritt|zeile|abschnitt|page|chapitre|tableau|episode|capitulo|pagina|tabla|figura|episodio|capitolo|tabella|puntata|hoofdstuk|bladzijde|aflevering|tabel) (<number>|<time>)
    (why|how) (did|do) you (choose|decide|not|use|pick|get|make|solve|handle|measure|count|come|manage|keep|know|deal|prevent|mount|fix|avoid)
        (i|we) (wonder|wondered|tried|measured|disagree|was wondering|am curious|built|counted|checked|compared) (whether|if|why|how|the same|it|the)
    (in your|in the) <number> ..2 @work
    <number> (article|paper|talk|book|report|study|edition|paper)
    """

  private static let anchor: StaticString = """
    your ..2 @work
    (at|from) the <name>
    """

  // MARK: Everyday

  private static let ordinaryLife: StaticString = """
    (invoice|receipt|refund|order number|tracking number|purchase order)
    (meeting|room|appointment|booking|reservation) (is|has been)? (moved|confirmed|cancelled|rescheduled)
    (see you|talk) (tomorrow|tonight|then|there|on monday|on tuesday|on wednesday|on thursday|on friday)
    (please find|find) attached
    happy birthday
    """

  private static let everyday: StaticString = """
    (invoice~|receipt~|refund~|reimbursement|statement|remittance|purchase order|credit note|po number|timesheet~|expenses|payslip)
    (order|tracking|ticket|reference|booking|case|policy|confirmation|room|flight|invoice|serial) (number|no|id|ref|<number>)
    (meeting|room|appointment|booking|reservation|call|session|class|lesson|viewing|training|rehearsal|delivery|inspection|interview|visit) (is|has been|was|will be|on|at|for)? (moved|confirmed|cancelled|canceled|rescheduled|postponed|booked|changed|tomorrow|today|tonight|now)
    (see you|speak|until|till) (tomorrow|tonight|then|there|later|soon|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next week)
    (please find|find|see|as|i have|i am|have) (attached|enclosed|attaching)
    (attached|attachment|enclosed|below) (is|are|the|you|please|find|a)
    (this|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday) (morning|afternoon|evening|night)
    (can you|could you|please|would you|will you|can we|could we|kindly) (send|check|bring|sign|confirm|review|forward|upload|fill|resend|let|move|swap|cover|print|book|pick|take|call|reply|return|update|look|add|change|remind|approve|collect|give|ask|tell|have a look|leave|fix|remove|pay|make sure|remember|submit|complete|choose|arrive|use|note)
    your (application|interview|order|booking|appointment|subscription|reservation|tenancy|submission|talk is|session is|prescription|refund|registration|membership|flight|stay|manuscript)
    (we regret|unfortunately|regret to|on this occasion|after careful|another candidate|not been successful|we have decided|decided to|not be taking|shortlisted|second interview|first interview|interview on|interview at|interview is|interview will|interview slot~|interview panel)
    (swap|cover|covering|swapping) ..2 (shift~|late|early|duty|class|lesson|on call)
    (newsletter|unsubscribe|mailing list|you are receiving|you receive this|registered|list members|dear members|dear all|hi all|hi everyone|hello everyone|hi team|morning all|dear parents|dear speakers|dear residents|dear neighbours|folks)
    (as discussed|as agreed|as promised|as requested|as mentioned|as per|per our|like we said|like i said|we agreed|we discussed|we said|you asked|you requested|you ordered|you wanted|your request)
    (out of office|on leave|back on|back in the office|annual leave|off sick|maternity|on holiday)
    (looping in|looped in|cc|copied in|adding|meet|introducing) (<name>|you to|you both|my colleague|our)
    (landlord|tenant|boiler|leak|meter|neighbour|parking|key|council|bins|lease|rent|flat|heating|plumber)
    (doctor|dentist|surgery|prescription|blood test|clinic|vaccination|vet)
    (not|no longer|unable to) (access|log in|log on|log into|sign in|sign into|get into|get back into|upload|download) ..1 (my|our|the|it|into|to)
    (locked|logged) ..1 out of (my|our|the|it)
    my (account|subscription|login|username|password|profile|order|parcel|delivery|phone|card|payment|files|data) (is|was|has|does|did|with|from|number|again|and|to|for|since|information)
    (forgot|forgotten|lost|reset|changed|changing|mistyped|recover|recovering|regain|regaining|restore|unlock|close|delete|cancel) ..2 my ..2 (account|password|login|phone|card|pin|username|access|subscription|order|membership)
    i (was|am|have been|got|keep being|keep getting) (charged|billed|double charged|double billed|debited)
    (request|requesting|like|want|ask for|asking for|get) (a|my|the|full)? (refund|replacement|copy of my)
    (mein konto|meinem konto|mein passwort|mein paket|meine bestellung|meine rechnung|mon compte|mon mot de passe|mon colis|ma commande|ma facture|mi cuenta|mi contrasena|mi paquete|mi pedido|mi factura|minha conta|minha senha|minha encomenda|minha fatura|il mio account|il mio conto|la mia password|il mio ordine|la mia fattura|mijn account|mijn wachtwoord|mijn pakket|mijn bestelling|mijn factuur)
    """

  private static let homeLife: StaticString = """
    (mum|mom|mummy|dad|daddy|gran|granny|nan|auntie|sis|bro|babe|darling|love you|xx|xxx|hugs)
    (pick up|drop off|lift|ride|on my way|running late|be late|at the station|at the usual|the usual|home by|milk|bread)
    (haha|lol|lmao|omg|hahaha|sorry mate|yep|nope|yeah|nah|miss you)
    (mama|papa|oma|opa|schatz|bis morgen|bis dann|bis gleich|bis spater|maman|papi|mamie|bisous|a demain|a ce soir|a tout|mami|abuela|abuelo|besos|hasta manana|nos vemos|beijinhos|beijos|ate amanha|mamma|nonna|nonno|baci|a domani|a dopo|ci vediamo|mam|pap|groetjes|tot morgen|tot straks|tot zo|liefs)
    """

  private static let everydayAbroad: StaticString = """
    (rechnung|rechnungen|termin|anhang|anbei|bestellung|lieferung|bestellnummer|angehangt|besprechung|sitzung|protokoll|unterlagen|krank|urlaub|verschoben|abgesagt|bestatigt|bestatigen|mietvertrag|heizung|elternabend|liebe eltern|liebe kollegen|liebe alle|hallo zusammen|morgen um|wie besprochen|wie vereinbart|schlussel|frist|bescheid|raum)
    (facture|factures|piece jointe|ci joint|commande|livraison|reunion|compte rendu|reporte|annule|confirme|confirmer|conges|rendez vous du|bail|chauffage|chers parents|chers collegues|bonjour a tous|comme convenu|dossier|delai|salle|cles|inscription)
    (factura|facturas|adjunto|adjunta|pedido|entrega|reunion|acta|aplazada|cancelada|confirmada|confirmar|vacaciones|cita|alquiler|caldera|queridos padres|hola a todos|como acordamos|como quedamos|plazo|aula|llaves|inscripcion|manana a las)
    (fatura|anexo|em anexo|encomenda|entrega|reuniao|ata|adiada|cancelada|confirmada|confirmar|ferias|consulta|renda|esquentador|caros pais|ola a todos|como combinado|prazo|sala|chaves|inscricao|amanha as)
    (fattura|fatture|allegato|in allegato|ordine|consegna|riunione|verbale|rinviata|rinviato|annullata|confermato|confermare|ferie|appuntamento|affitto|caldaia|cari genitori|ciao a tutti|buongiorno a tutti|come d accordo|come concordato|scadenza|aula|chiavi|iscrizione|domani alle)
    (factuur|bijlage|bijgevoegd|bestelling|levering|vergadering|notulen|verplaatst|afgezegd|geannuleerd|bevestigd|bevestigen|vakantie|afspraak|huur|ketel|beste ouders|hallo allemaal|beste collega|zoals afgesproken|termijn|lokaal|sleutel|inschrijving|morgen om)
    """

  private static let answer: StaticString = """
    <start> (hi|hello|hey|dear|hallo)? (<name>|<slot>|<any>)? (thanks|thank you|cheers|many thanks|thx) (so much|very much|again|a lot)? for (your|the|getting|coming|letting|sending|taking|thinking|asking|reaching|writing|this|that|offering|inviting|considering|sharing|speaking|talking|meeting|contacting|replying|all|everything|looking|helping|having|being|making|checking|confirming|such|those)
    <start> (sure|sounds good|sounds great|got it|will do|noted|of course|absolutely|agreed)
    <start> (no problem|no worries) <end>
    <start> (yes|no|ok|okay|perfect|done|ja|nein|oui|non|sim|nao|nee|genau|claro|certo|d accord|prima) <end>
    (thanks|thank you) (for reaching out|for getting in touch|for thinking of me|for the invitation|for the offer|for your interest|for asking|for your patience|for yesterday|for today|for last night|for your time|for the chat|for the call|for the conversation|again for|anyway|for your help|for your reply)
    (works for me|works for us|suits me|sounds good|sounds great|no problem|i have sent|i have checked|i have asked|i have fixed|i have moved|i have signed|i have paid|i have uploaded|i have updated|i have changed|i have forwarded|i have received|i have read|we have received|we have booked|we have sent|we have updated|we have fixed|we have moved|we have checked|we have changed|we have decided|we have scheduled|we have reserved|we have added)
    (danke|vielen dank|besten dank|herzlichen dank|merci|merci beaucoup|gracias|muchas gracias|obrigado|obrigada|grazie|grazie mille|bedankt|dank|hartelijk dank) (fur|pour|por|pelo|pela|per|voor|je wel|u) (die|ihre|deine|das|den|la|le|l|votre|ton|les|tu|su|el|a|o|il|lo|het|de|je|uw|nachricht|message|tutto)
    <start> (thanks|thank you) for (your|the|getting back|coming back|letting me know|sending)
    (i|we) (really|do|much)? appreciate (the|your|you) (info|information|message|note|offer|mail|email|interest|update|reply|invitation|getting in touch|reaching out|thinking of)
    (i|we) would be (happy|glad|delighted) to (meet|talk|chat|speak|come|join|help|take part|accept)
    <start> (yes|sure|ok|okay|sounds good)
    """

  private static let decline: StaticString = """
    (not|no longer) (interested|looking|in the market|taking on|accepting|hiring|buying|for me|for us|something i|something we|able to|right for|in a position|my thing|the right fit|planning)
    (no|but no) (thanks|thank you)
    (i|we) (will|would|must|have to|am going to|shall|prefer to|would rather) (pass|decline|say no|not be|leave it|turn it down|turn this down|turn that down|keep my|keep to)
    (not|no|never|hardly) ..2 (a|our|my|any)? (priority|focus|need|use|interest|concern) (for|to|of|at|in) (us|me|ours|mine|the moment|our|my)
    (happy|content|settled|staying) (where i am|in my|with our|with my|with what|with the|put)
    (we|i) (already|are already|have already) (have|use|work with|got|signed|covered|sorted|decided)
    (i only|i do not|we do not|i never|i rarely) (connect|accept|add|take|buy|answer|respond|work|do|use|give|reply|know)
    (please|kindly)? (remove me|take me off|stop writing|stop messaging|stop emailing|stop sending|do not contact|do not write|do not message|do not call)
    (good luck|best of luck|wish you|all the best|wishing you) (with|for|in|all|well|the best|every)
    (tied up|under contract|no budget|budget is|no capacity|too busy|at capacity|fully booked|not at the moment|not right now|not for now|maybe later|another time)
    (kein interesse|kein bedarf|keinen bedarf|leider nein|leider nicht|kann ich leider|muss ich absagen|nicht interessiert|pas interesse|pas interessee|je decline|ne suis pas|nous ne sommes pas|no me interesa|no estoy interesado|no estoy interesada|no gracias|nao estou interessado|nao estou interessada|nao obrigado|non sono interessato|non sono interessata|no grazie|non mi interessa|geen interesse|nee bedankt|geen behoefte|niet geinteresseerd)
    """

  private static let thanksForConnecting: StaticString = """
    (thanks|thank you|thx|cheers) ..2 for (connecting|accepting|the connection|the add|adding me|the follow|following|linking)
    (great|good|nice|happy|glad|lovely|pleased) to (connect|be connected|be linked|have you) (here|with you)?
    (now that we are|since we are|we are now) connected
    (danke|vielen dank) furs? (vernetzen|annehmen|vernetzung|bestatigen|kontakt)
    (merci) (d avoir accepte|pour l ajout|pour la connexion|de m avoir)
    (gracias) por (aceptar|conectar|agregarme)
    (obrigado|obrigada) por (aceitar|conectar|ligar)
    (grazie) per (aver accettato|il collegamento|il contatto|avermi)
    (bedankt|dank) voor (het connecten|het accepteren|de connectie|je connectie)
    (thanks|thank you) for (connecting|accepting|the connection|the add)
    (great|good|nice|happy) to (connect|be connected)
    """
}
