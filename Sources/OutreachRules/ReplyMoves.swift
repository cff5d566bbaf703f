import Linting
import MessageText

/// What a reply does, as phrases: thanks, a no, a reason, an open door.
enum ReplyMoves {
  /// Thanks, or warmth that does the same work.
  static let thanks: StaticString = """
    (thank|thanks|thankful|thx|cheers|ta)
    (many|kind|warm) thanks
    (appreciate|appreciated|appreciative|grateful|gratitude|honoured|honored|touched|flattered)
    (kind|good|nice|lovely|generous|thoughtful) of you
    (glad|happy|pleased|delighted|good|great|nice|lovely) (to|that|you|it|of)
    (was|is|it is|that is) (a|such a)? (pleasure|joy|treat)
    (enjoyed|liked|loved) (your|the|it|reading|hearing)
    (your|the) (letter|message|note|words|mail|email) (touched|moved|made|pleased)
    (kindly meant|well written|you are welcome|most welcome|congratulations|well done)
    (wonderful|lovely|delightful|beautiful) (idea|letter|note|project|offer|invitation)
    (danke|dank|vielen dank|merci|gracias|obrigado|obrigada|grazie|bedankt)
    """

  /// Good wishes and regret: enough that a no is not cold, not enough to come before a policy.
  static let kindness: StaticString = """
    (wish you|best of luck|good luck|all the best|every success|best wishes)
    (i am|i was|we are)? (sorry|afraid) (that|to|i|we)
    (nothing personal|no hard feelings)
    """

  /// A no, however it is put.
  static let decline: StaticString = """
    (can|could|will|would|shall) not (be able|accept|connect|help|join|take|make|do|come|give|meet|talk|add|offer|commit|contribute|review|speak|write|answer|reply|respond|discuss|attend|supervise|invest|buy|sign|participate|be accommodated)
    (will|would) (have to|need to|pass|decline|say no|rather not|leave it)
    (must|have to|need to|going to|i|we) (decline|pass|say no|turn this down)
    (declining|turning down|saying no)
    not (interested|for me|for us|a fit|the right fit|a match|able|available|possible|something|our thing|in a position)
    no thank you
    no thanks
    <start> (no|nope|nah) <end>
    but no
    (do|does|did) not (accept|connect|respond|answer|reply|deal|do|give|take|need|stock|want|have time|have the time|work with|offer|know you)
    (never|only) (accept|connect|respond|reply|answer|work|deal|do|take)
    (remove me|take me off|unsubscribe me|stop (writing|messaging|emailing|contacting)|leave me alone)
    (do not|never) (contact|write|message|email|call) (me|us)
    (unfortunately|sadly|regrettably)
    <start> (can not|will not|no)
    no time
    cannot
    count me out
    """

  /// A reason for the no.
  static let reason: StaticString = """
    (because|since|due to|as i|as we|so i|so we|as my|for now|right now|at the moment|these days|this year|this month|this week|currently|already|until|because of|given that|that is why|reason)
    (i|we) (only|keep|prefer|try|focus|limit|have|am|are|promised|use|work)
    (not|no longer) (looking|hiring|buying|in the market|taking on|my field|my area|our focus|in a position)
    (do not|does not|did not) (need|use|have|fit|know|work|cover|deal)
    (full|booked|busy|committed|travelling|traveling|covered|happy with|satisfied|outside)
    (weil|da|denn|car|parce que|puisque|porque|ya que|perche|omdat)
    """
}
