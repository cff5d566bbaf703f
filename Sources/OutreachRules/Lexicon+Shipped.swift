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
      "praise",
      """
      impressive|amazing|inspiring|great|excellent|outstanding|remarkable|incredible|fantastic\
      |awesome|wonderful|stellar|brilliant|exceptional|extraordinary|interesting|strong
      """),
    WordList(
      "work",
      """
      article|post|posts|talk|paper|book|essay|blog|newsletter|podcast|episode|panel|keynote\
      |lecture|workshop|session|thread|report|presentation|interview|video|webinar|library\
      |package|tool|app|project|repo|repository|tutorial|course|thesis|study|column|piece\
      |chapter|slides|question|answer|comment|write up
      """),
    WordList(
      "read",
      """
      read|reading|heard|saw|watched|attended|enjoyed|loved|liked|listened to|came to|followed
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
