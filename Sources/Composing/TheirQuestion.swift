public import MessageText

/// A question of a received message that its receiver's own facts can answer.
public enum TheirQuestion: CaseIterable, Sendable {
  /// What do you do?
  case work
  /// Where do you live?
  case area
  /// Where can I read what you write?
  case handle
  /// How do we know each other?
  case meeting

  /// The field of templates that answers it, and the receiver's fact that it is filled from; `nil` for how the two
  /// met, which a reply kind of its own answers.
  public var answer: (field: StaticString, fact: StaticString)? {
    switch self {
    case .work: ("askedWork", "myWork")
    case .area: ("askedArea", "myArea")
    case .handle: ("askedHandle", "myHandle")
    case .meeting: nil
    }
  }

  /// The words that ask it: all of a row stand in this order in one question, with at most
  /// `gapLimit` words between two.
  private var rows: [[WordKey]] {
    switch self {
    case .work: TheirQuestion.workRows
    case .area: TheirQuestion.areaRows
    case .handle: TheirQuestion.handleRows
    case .meeting: TheirQuestion.meetingRows
    }
  }

  private static let workRows = rows(
    "what do you do", "what is your job", "what are you working on")
  private static let areaRows = rows(
    "where do you live", "where are you based", "where are you located", "which city are you")
  private static let handleRows = rows(
    "where can i read", "where can i follow", "how can i follow", "do you have newsletter",
    "do you have blog", "where do you write", "where do you publish")
  private static let meetingRows = rows(
    "how do we know", "do we know each", "have we met", "how did you find me",
    "where did we meet", "where have we met", "how did we meet", "where do we know")

  private static func rows(_ texts: StaticString...) -> [[WordKey]] {
    texts.map { text in
      var row: [WordKey] = []
      text.withUTF8Buffer { bytes in
        var start = 0
        for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x20 {
          row.append(WordKey(folded: UnsafeBufferPointer(rebasing: bytes[start..<end])))
          start = end + 1
        }
      }
      return row
    }
  }

  /// Words that may stand between two of a row: "what exactly do you do".
  private static let gapLimit = 1

  /// The questions that a message asks, each once.
  ///
  /// - Complexity: O(tokens).
  public static func asked(in message: Message) -> [TheirQuestion] {
    var found: [TheirQuestion] = []
    for sentence in message.sentences where isQuestion(sentence, message) {
      let words = message.tokens[sentence.firstToken..<sentence.endToken].filter {
        $0.kind == .word
      }
      for question in allCases where !found.contains(question) {
        if question.rows.contains(where: { holds($0, words) }) { found.append(question) }
      }
    }
    return found
  }

  private static func isQuestion(_ sentence: Sentence, _ message: Message) -> Bool {
    guard let last = message.tokens[sentence.firstToken..<sentence.endToken].last else {
      return false
    }
    return message.foldedByte(at: Int(last.end) - 1) == UInt8(ascii: "?")
  }

  private static func holds(_ row: [WordKey], _ words: [Token]) -> Bool {
    for start in words.indices where words[start].key == row[0] {
      var place = start
      var met = 1
      while met < row.count {
        var next = place + 1
        while next < words.count, next - place <= gapLimit + 1, words[next].key != row[met] {
          next += 1
        }
        guard next < words.count, next - place <= gapLimit + 1 else { break }
        place = next
        met += 1
      }
      if met == row.count { return true }
    }
    return false
  }
}
