import KindJudging
public import Linting
import PhraseMatching

extension Lexicon {
  /// The words and evidence that the shipped rules rest on.
  public static let shipped = Lexicon(
    signals: EvidencePhrases.all, lists: WordLists.all + WordLists.selling,
    tallies: WordTallies.all,
    named: [
      ("reply-thanks", ReplyMoves.thanks), ("reply-kindness", ReplyMoves.kindness),
      ("reply-decline", ReplyMoves.decline),
      ("reply-reason", ReplyMoves.reason),
      ("tone-overblown", TonePhrases.overblown), ("tone-superlative", TonePhrases.superlative),
      ("tone-apology", TonePhrases.apology), ("tone-grovel", TonePhrases.grovel),
    ])
}

/// Named lists for patterns.
enum WordLists {
  static let all: [WordList] = [
    WordList(
      "company",
      """
      company|companies|firm|firms|business|businesses|agency|agencies|startup|startups\
      |brand|brands|organisation|organisations|organization|organizations|team|teams
      """),
    WordList(
      "buyers",
      """
      company|companies|firms|businesses|agencies|startups|brands|organisations|organizations\
      |teams|founders|owners|leaders|executives|managers|professionals|practices|clinics\
      |restaurants|hotels|shops|stores|retailers|contractors|builders|installers|manufacturers\
      |schools|landlords|agents|brokers|coaches|consultants|recruiters|marketers|creators|authors\
      |ceos|ctos|cfos|cmos|clients|customers|smes|people|employers|farms|farmers|growers|engineers\
      |developers|designers|nurses|doctors|dentists|therapists|lawyers|accountants|freelancers\
      |charities|venues|studios|salons|gyms|families|investors|entrepreneurs|individuals|experts\
      |offices|departments|councils|hospitals|surgeries|publishers|producers|photographers|others
      """),
    WordList(
      "trade",
      """
      professional|professionals|engineer|developer|designer|nurse|teacher|founder|entrepreneur\
      |marketer|recruiter|manager|consultant|accountant|lawyer|architect|researcher|analyst\
      |photographer|writer|creator|leader|leaders|enthusiast|enthusiasts|colleagues|people|<slot>
      """),
    WordList(
      "occupation",
      """
      engineer|engineers|developer|developers|manager|designer|nurse|nurses|analyst|director\
      |consultant|architect|accountant|electrician|electricians|driver|drivers|chef|cook|waiter\
      |teacher|tutor|carer|carers|welder|plumber|mechanic|technician|scientist|administrator\
      |assistant|receptionist|lead|head|specialist|operator|controller|officer|adviser|advisor\
      |bookkeeper|surveyor|planner|pharmacist|dentist|physio|therapist|doctor|editor|writer\
      |translator|photographer|producer|tester|programmer|executive|representative|buyer|cleaner\
      |joiner|carpenter|fitter|foreman|supervisor|coordinator|stylist|barista|bartender|cleaners
      """),
    WordList(
      "praise",
      """
      impressive|amazing|inspiring|great|excellent|outstanding|remarkable|incredible|fantastic\
      |awesome|wonderful|stellar|brilliant|exceptional|extraordinary|interesting|strong
      """),
    WordList(
      "superb",
      """
      amazing|incredible|phenomenal|extraordinary|exceptional|outstanding|unparalleled|legendary\
      |stellar|brilliant|remarkable|fantastic|awesome
      """),
    WordList(
      "work",
      """
      article|post|posts|talk|paper|book|essay|blog|newsletter|podcast|episode|panel|keynote\
      |lecture|workshop|session|thread|report|presentation|interview|video|webinar|library\
      |package|tool|app|project|repo|repository|tutorial|course|thesis|study|column|piece\
      |chapter|slides|question|answer|comment|write up|guide|manual|documentation|handbook|novel\
      |poem|song|record|album|recording|film|documentary|exhibition|concert|show|lesson|class|seminar\
      |demo|tutorials|articles|papers|books|videos|research|review|translation|recipe|map|drawing|piece\
      |testimony|speech|sermon|letter|editorial|interviews|conference talk|lightning talk|ted talk
      """),
    WordList(
      "read",
      """
      read|reading|heard|hearing|saw|seeing|watched|watching|attended|enjoyed|loved|liked|came to\
      |listened to|listening to|followed|found|finished|reread|bought|sat in on|was at|were at|went to
      """),
    WordList(
      "times",
      """
      minutes|minute|mins|min|hour|half hour
      """),
    WordList(
      "meet",
      """
      call|chat|meeting|zoom|conversation|coffee|catch up|talk|demo
      """),
  ]
}
