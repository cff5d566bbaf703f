import Composing
import MessageText
import Testing

@Suite struct `The topic that a message names` {
  @Test(
    arguments: [
      ("I liked your post about tide tables in Kent.", "tide tables"),
      ("I liked your last article on harbour dues, Ana.", "harbour dues"),
      ("Thank you for your talk on moss, and see you soon.", "moss"),
      ("I read your post about the.", nil), ("Your article was fine.", nil),
      ("She wrote an article on moss.", nil),
    ] as [(String, String?)])
  func `is a few of its words that stand alone`(_ text: String, _ topic: String?) {
    let message = Message(utf8: Array(text.utf8))
    #expect(Topic.named(in: message).map { String(decoding: $0, as: UTF8.self) } == topic)
  }
}
