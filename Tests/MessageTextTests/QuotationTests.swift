import MessageText
import Testing

@Suite struct `What a message quotes` {
  private func quotations(_ text: String) -> [String] {
    let message = Message(utf8: Array(text.utf8))
    return message.quotations.map { range in
      let first = message.tokens[range.lowerBound].start
      let last = message.tokens[range.upperBound - 1].end
      return String(decoding: message.bytes[Int(first)..<Int(last)], as: UTF8.self)
    }
  }

  @Test(
    arguments: [
      (#""Just floating this up." Third one since Monday, Greg."#, ["Just floating this up."]),
      ("He wrote “no pressure” and „ganz kurz“ to all of us.", ["no pressure", "ganz kurz"]),
      ("Elle dit « bonjour à tous » chaque fois qu'elle entre.", ["bonjour à tous"]),
      ("Another 'exciting opportunity' today, and the lads' van broke.", ["exciting opportunity"]),
      (#"She said "a 'quick chat' works" and left for the day."#, ["a 'quick chat' works"]),
    ])
  func `stands between its marks`(text: String, expected: [String]) {
    #expect(quotations(text) == expected)
  }

  @Test(
    arguments: [
      #"A 24" screen and a 27" one stand in the office."#,
      "It's the '90s van of the lads' old band, isn't it.",
      "She said \"never mind\n\nand went\" home with the rest of us.",
      #""Hi Ana, we help plants like yours to save a third of their steam. Worth a chat next week?""#,
      #"One mark " alone opens nothing."#,
      #""I'd like to join your network""#,
      "\"" + String(repeating: "word ", count: 80) + "\" is more than anybody quotes, they said",
    ])
  func `is nothing without a pair of marks around a part`(text: String) {
    #expect(quotations(text).isEmpty)
  }

  @Test func `is forgotten with the text`() {
    var message = Message(utf8: Array(#"They call it "synergy" over there."#.utf8))
    #expect(message.quotations.count == 1)
    message.read(Array("They call it nothing over there.".utf8))
    #expect(message.quotations.isEmpty)
  }
}
