import KindJudging
public import Linting

/// Signs of fraud, and tricks played on whoever reads the bytes.
public enum ScamRules {
  public static let all: [Rule] = [
    investmentLure, windfall, moneyOrGiftRequest, credentialRequest, accountThreat, tooGoodJob,
    taskOrAgentScheme, offPlatformMove, romanceDrift, impersonationHint, promptInjection,
    roleLine, hiddenCharacters, lookAlikeLetters,
  ]

  /// Quick riches: trading, mining, passive income, guaranteed returns.
  ///
  /// Patterns name the lure with its promise, since firms write about crypto and investment every day.
  /// Misses: lures that only hint at a "small project" or a "circle".
  static let investmentLure = Rule(
    id: RuleID("scam", "investment-lure"),
    severity: .always(.error),
    message: "promises easy money",
    why: "Investment fraud begins like this; the median loss of its victims is $52,000.",
    remedy: "In a draft, leave the promise out. If you received it, don't answer; report it.",
    source: "FBI on relationship investment fraud; RULES 4.14, 550 victims",
    about: .scam, isEnglish: false, isProtected: true,
    flagged: [
      "My desk pays ⟦guaranteed returns⟧, and you can ⟦withdraw any time⟧.",
      "Let me ⟦teach you how to trade gold⟧, it changed my life.",
      "⟦My uncle trades⟧ in Singapore and shares his hints with me.",
      "I ⟦make $300 a day from my phone⟧ and would like the same for you.",
      "So viele Menschen leben schon von ihrem ⟦passiven Einkommen⟧.",
    ],
    accepted: [
      "We audit crypto firms, and your checklist for custody saved us a week.",
      "Anybody who promises guaranteed returns is lying, as your column said.",
      "The fund publishes its returns every quarter.",
      "Our teaching pack warns pupils of the words \"double your money\" in adverts.",
    ],
    detector: .phrases(
      """
      (guaranteed|guarantees|guarantee|fixed) ..2 (daily|weekly|monthly)? (return|returns|profit|profits|roi|yield)
      (daily|weekly) (profit|profits|payout|payouts)
      passive income
      residual income
      financial freedom
      financially free
      (earn|earns|earned|earning|make|makes|made|making|gain) ..5 (<money>|<slot>) (a|per|every|each)? (day|daily) (from|while|with|without|on) (home|my phone|your phone|you sleep|i sleep|a system|no experience)?
      (earn|earns|earning|make|makes|making|profit|return|returns|yield|give|gives|pays|work) ..5 <percent> (a|per|every|each)? (day|week|daily|weekly)
      (earn|earns|earning|make|makes|making) ..3 (<money>|<slot>) ..3 (weekly|monthly|a week|per week|a month|per month) ..3 (from home|from my phone|from your phone|online|part time|while)
      (earn|earning|income|money|cash) ..3 (from home|from your phone|from my phone|on autopilot|while (i|you) sleep|in your sleep)
      earn daily (with|in|through|from)
      (works|working|runs|running|earns) while (i|you) sleep
      (taught|teach|show|shows|showed|guide|introduce|introduced) (me|you) ..4 (trade|trading|invest|investing) ..3 (crypto|cryptocurrency|bitcoin|btc|usdt|forex|fx|gold|options|futures|currencies|stocks|digital)
      (taught|teach) (me|you) (how)? to? (trade|trading|invest)
      (replace|replaced|replacing) (their|your|my) ..2 (salary|income|wages) ..2 (from|with|working|on|online)
      (extra|additional) (<money>|<slot>) ..4 (a day|a week|a month|weekly|monthly|per month) (from|with|on|working|part time)
      (study|learn|trade|trading|invest|investing) ..2 (gold|forex|crypto|bitcoin|options|stocks|currencies) (with|from) my
      (earning|income|earn) outside (of)? (work|your job|your shift|your shifts|office hours)
      (not|no) a (pyramid|ponzi)
      (kein|keine) (schneeballsystem|pyramidensystem)
      are you coachable
      (last|this|past) (week|month) ..2 <percent> (with|profit)
      (digital|virtual) (currency|currencies|assets) ..6 (strategy|profit|profits|return|returns|uncle|mentor|circle)
      (digitale|digitaler|digitalen) (wahrung|wahrungen|valuta) ..6 (strategie|gewinn|winst|rendite)
      (ganas|gana|ganar) de <number> a <number>
      (bis zu|fino a|ate|hasta|jusqu a) (<money>|<number>) ..1 (am tag|pro tag|al giorno|por dia|al dia|par jour)
      (recovery|refund) (expert|hacker)
      (learn|learned|learnt) ..2 (trading|investing) (from|with) my
      my (uncle|aunt|mentor|professor|teacher) ..4 (trades|trading|trader|bitcoin|crypto|forex|gold|nodes|signals|exchange)
      (bitcoin|btc|crypto|usdt|eth|forex|gold) (mining|investment|investments|trading|trade) (pool|expert|opportunity|program|programme|mentor|manager|nodes|signals|guide|tutor|circle)
      (legit|legitimate|genuine|trusted) (bitcoin|crypto|forex|investment|trading|mining)
      (trading|forex|crypto) (signals|signal group|mentor|mentorship)
      (my|our) ..1 (account manager|broker) ..3 (trades|trade|invest|invests)
      invest~ ..2 (<money>|<number>|<slot>) ..5 (get|earn|receive|make|back|return|returns|withdraw)
      (start|begin|invest|deposit) (with|from)? (only|just|as little as|as low as) (<money>|<number>|<slot>) ..6 (earn|profit|return|returns|withdraw|usdt|btc|bitcoin|weekly|daily)
      (start|begin) (with|from) (<number>|<money>) (usdt|btc|in bitcoin|in crypto)
      withdraw (your profits|profit|it|them)? (any time|anytime|whenever|at any time|daily)
      (double|triple|multiply) your (money|investment|savings|capital|bitcoin|btc|deposit|income|crypto)
      (second|extra|additional|side|secondary|another) (stream|source) of income
      (extra|side|second|additional) income ..3 (from|online|with|without|for you|stream)
      (replaced|replacing|replace) my ..2 (salary|income|wage|paycheck)
      (let|lets|letting|put|makes) ..4 (money|reserves|savings|capital|crypto) work (for you|at)
      (recover|recovered|recovering|retrieve|retrieved|got back|get back) ..3 (your|my|their|his|her)? (lost|stolen|scammed) ..2 (crypto|bitcoin|btc|usdt|funds|fund|money|coins|wallet|investment)
      (crypto|bitcoin|funds|asset) recovery (expert|agent|specialist|hacker|service|team)
      (private|vip|insider|exclusive) ..1 (investment|investor|trading|crypto) (circle|group|club|community|channel)
      (short term|node) trading (opportunity|profit|strategy|nodes)
      (ai|arbitrage|forex|trading) (bot|robot) ..4 (does|earns|makes|pays|profit|daily|while)
      (passives|passiven|passivem|passive) einkommen
      zweites (standbein|einkommen) ..4 (aufbauen|von zuhause|online|nebenbei)
      (taglich|wochentlich) ..3 (gewinn|gewinne|verdienen|rendite)
      (garantierte|garantierten) (rendite|renditen|gewinne)
      finanzielle freiheit
      (revenu passif|revenus passifs)
      liberte financiere
      (gagne|gagner|gagnez) ..4 (<money>|<number>) ..3 (par jour|par semaine|depuis (mon|ton|votre))
      (ingreso pasivo|ingresos pasivos)
      libertad financiera
      (ganar|gana|gano|ganando) ..4 (<money>|<number>) ..3 (al dia|diarios|por dia|a la semana|desde casa)
      renda (passiva|extra)
      liberdade financeira
      (ganhar|ganho|ganha|faco|fazer) ..5 (por dia|por semana|por mes) (com|sem|em casa|pelo)
      (reddito|entrate|rendita) (passivo|passive|passiva)
      liberta finanziaria
      (guadagno|guadagnare|guadagni) ..4 (<money>|<number>) ..3 (al giorno|a settimana|da casa)
      passief inkomen
      financiele vrijheid
      """),
    guards: [
      .sameSentence("(lying|fraud|scam|scams|warn~|beware|suspicious|column|lesson|adverts)"),
      .when("is somebody else's words") { inspection, candidate in
        inspection.isQuoted(candidate.span)
      },
    ],
    signal: .moneyLure)

  /// Money that fell from the sky: estates, prizes, grants, compensation.
  ///
  /// Misses: invented art prizes and honours, whose praise is like that of real ones until the fee.
  static let windfall = Rule(
    id: RuleID("scam", "windfall"),
    severity: .always(.error),
    message: "offers money that nobody owes the reader",
    why: "Estates, prizes and grants nobody applied for end in a fee to be paid first.",
    remedy: "If you received it, don't answer; report it. A real grant names its call.",
    source: "RULES 4.14 money-or-gift-request; advance-fee letters",
    about: .scam, isEnglish: false, isProtected: true,
    flagged: [
      "I want to ⟦present you as the next of kin⟧ of an engineer.",
      "Your address ⟦was selected for a grant in the sum of⟧ USD 90,000.",
      "This letter may ⟦come to you as a surprise⟧, yet I trust you.",
      "Click below to ⟦claim your prize⟧.",
    ],
    accepted: [
      "We won a grant of 40,000 euros for the archive, and your essay was in the proposal.",
      "Please name your next of kin on the ward's form.",
      "Congratulations on the lottery-funded museum; the exhibition was lovely.",
      "Claim your prize at the raffle table before nine tonight, ticket 214.",
    ],
    detector: .phrases(
      """
      (stand as|stand in as|present you as|act as) (the|his|her|my|their)? ..1 next of kin
      as next of kin (of|to) (the|my|our|a) (late|deceased)
      (late|deceased) (client|customer|husband|wife|father|depositor|mr|engineer) ..8 (fund|funds|estate|inheritance|deposit|deposited|sum|account|will)
      (late|deceased) (client|customer|depositor)
      (unclaimed|dormant|abandoned) ..1 (fund|funds|estate|inheritance|deposit|sum|account|consignment)
      died ..3 (without|leaving) ..2 (will|heir|next of kin)
      intestate
      (inheritance|beneficiary|consignment|compensation) (fund|funds|claim|payment|payout)
      (fixed deposit|sum) of ..3 (million|<money>|<slot>|usd|us|eur|gbp) ..8 (transfer|account|deposit|bank|claim|shared|left)
      (come|comes|coming) to you as a (surprise|shock)
      (been|was|were|are) (selected|chosen|picked|awarded|shortlisted|pre selected) (for|to receive|to win|as)? ..6 (grant|prize|voucher|reward|award|compensation|giveaway|lottery|gift card) (in the (sum|amount) of|of <money>|worth)?
      grant in the (sum|amount) of
      (won|winner of|winning of) ..4 (lottery|sweepstake|sweepstakes|giveaway|jackpot|promo draw)
      (claim|collect|redeem) your (prize|reward|voucher|winnings|winning|airdrop|compensation|free gift|bonus|inheritance)
      (release|activate|unlock|activating) (the|your|these)? ..1 (fund|funds|grant|prize|winnings|inheritance|award money)
      (proceeds|fund|funds|money|sum) ..4 (shared|share|split|divided) ..3 (between|equally|with you|<number>|<percent>)
      (donate|donating|donation of) ..5 (to you|to your charity|my (late|fortune|wealth))
      (widow|dying|terminally ill|cancer) ..8 (fund|inheritance|charity|donate|orphanage|orphanages|estate)
      (calvary greetings|greetings in the name of the lord)
      (investor|partner|client) ..4 (place|invest|loan|fund|lend) up to ..3 (million|<money>|<number>)
      loan at <percent>
      (erbschaft|nachlass|erbe) ..8 (konto|uberweisen|transfer|million|millionen|anteil)
      (nachster|nachste) angehorige
      (heritage|succession|legs) ..8 (fonds|banque|million|millions|transferer|beneficiaire)
      (herencia|fondos|legado) ..8 (transferir|millones|beneficiario|banco)
      (eredita|somma|fondi) ..8 (trasferire|trasferirla|destinare|milioni|beneficiario)
      (heranca|fundos) ..8 (transferir|milhoes|beneficiario|banco)
      """),
    guards: [
      .sameSentence("(raffle|ticket <number>|ward form|tombola)"),
      .sameMessage("(your application|you applied|the call for|our proposal|in the proposal|ward)"),
    ],
    signal: .moneyLure)
}
