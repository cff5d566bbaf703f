import PhraseMatching

/// Words that sellers use for the people they sell to and the things they sell.
extension WordLists {
  static let selling: [WordList] = [
    // Groups that somebody sells to; plural, so that "I help a neighbour" stays what it is.
    WordList(
      "clients",
      """
      companies|firms|businesses|agencies|startups|start ups|brands|organisations|organizations\
      |founders|owners|leaders|executives|execs|entrepreneurs|professionals|freelancers\
      |ceos|ctos|cfos|cmos|coos|cios|cisos|vps|directors|managers|consultants|coaches|teams\
      |practices|clinics|dentists|physicians|surgeons|practitioners|hospitals|trusts|pharmacies\
      |schools|universities|charities|nonprofits|non profits|councils|municipalities|departments\
      |restaurants|hotels|retailers|stores|shops|manufacturers|contractors|builders|trades\
      |realtors|agents|brokers|landlords|investors|marketers|recruiters|sellers|vendors|suppliers\
      |lawyers|attorneys|accountants|advisors|advisers|architects|creators|authors|speakers\
      |studios|labs|publishers|operators|clients|customers|homeowners|expats|internationals\
      |planners|growers|farms|farmers|wineries|galleries|museums|venues|gyms|salons
      """),
    // Groups that are only ever named as a market.
    WordList(
      "business",
      """
      companies|firms|businesses|agencies|startups|start ups|brands|founders|owners|leaders\
      |executives|execs|entrepreneurs|ceos|ctos|cfos|cmos|coos|cios|cisos|vps|sales teams\
      |retailers|manufacturers|ecommerce stores|practices|clinics|hotels|restaurants|realtors\
      |marketers|operators|funeral directors|landlords|physicians|dentists|attorneys|homeowners
      """),
    // What is sold.
    WordList(
      "product",
      """
      platform|software|solution|solutions|product|products|app|tool|tools|system|technology\
      |service|services|programme|program|package|packages|offering|crm|saas|marketplace
      """),
    WordList(
      "virtue",
      """
      fast|faster|secure|affordable|reliable|scalable|simple|easy|easy to use|flexible|powerful\
      |modern|responsive|seamless|robust|intuitive|cost effective|user friendly|seo friendly\
      |cheap|cheaper|customisable|customizable|efficient|effective|innovative|professional
      """),
    WordList(
      "free",
      """
      free|complimentary|no cost|no obligation|zero cost|no charge|risk free|gratis
      """),
    // What a seller asks about.
    WordList(
      "pain",
      """
      bottleneck|bottlenecks|headache|headaches|frustration|frustrations|hurdle|hurdles|obstacle\
      |obstacles|pain|pains|struggle|struggles|goal|goals|focus|challenge|challenges|priority\
      |priorities|pain point|pain points
      """),
    // What is said to have been made for the reader.
    WordList(
      "artifact",
      """
      audit|teardown|video|loom|mock up|mockup|benchmark|analysis|breakdown|proposal|report\
      |review|plan|roadmap|demo|page|redesign|prototype|quote|list
      """),
    // What sales departments send.
    WordList(
      "brochure",
      """
      playbook|case study|case studies|one pager|one page|deck|brochure|teardown|benchmark\
      |white paper|whitepaper|loom|media kit|rate card|price list|pricing|proposal|prospectus\
      |catalogue|catalog|flyer|info pack|information pack|sample pack|fee schedule
      """),
    // What is attached to first messages.
    WordList(
      "document",
      """
      deck|brochure|flyer|cv|resume|catalogue|catalog|price list|pricing|proposal|one pager\
      |prospectus|presentation|portfolio|case study|overview|rate card|leaflet|media kit|profile
      """),
    WordList(
      "day",
      """
      monday|tuesday|wednesday|thursday|friday|mon|tue|tues|wed|weds|thu|thur|thurs|fri|tomorrow\
      |today|this week|next week|early next week|later this week
      """),
    // What a recruiter has to fill.
    WordList(
      "job",
      """
      role|roles|position|positions|vacancy|vacancies|opening|openings|post|job|jobs|assignment\
      |requirement|job opportunity|job opportunities|new opportunity|new opportunities
      """),
    // What a seller says will grow.
    WordList(
      "gain",
      """
      revenue|sales|pipeline|profit|profits|profitability|margins|traffic|conversion|conversions\
      |bookings|leads|roi|income|productivity|output|reach|visibility|growth|business|brand\
      |practice|following|audience|reply rates|close rate|efficiency|occupancy|impact
      """),
    // What a seller says will shrink.
    WordList(
      "cost",
      """
      cost|costs|bill|bills|spend|expenses|churn|workload|admin|fees|taxes|premiums|overheads\
      |downtime|no shows|cancellations|energy|waste|time|hours|denials
      """),
  ]
}
