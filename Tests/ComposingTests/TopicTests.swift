import Composing
import MessageText
import Testing

@Suite struct `The topic of a message` {
  @Test(arguments: [
    ("I liked your article on moved stops. Can we connect?", "moved stops"),
    ("Your article on night trains helped me plan.", "night trains"),
    ("I heard your talk about parsers and liked it", "parsers"),
    ("your last post on hiring juniors last week", "hiring juniors"),
    ("Your talk on tide tables", "tide tables"),
  ]) func `ends where the phrase ends`(_ text: String, _ topic: String) {
    let found = Topic.named(in: Message(utf8: Array(text.utf8)))
    #expect(found.map { String(decoding: $0, as: UTF8.self) } == topic)
  }

  @Test(arguments: [
    "I read an article on parsers", "Your company's product on offer",
    "your article on why small harbours never close early", "your article on", "your talk about me",
  ]) func `is not guessed`(_ text: String) {
    #expect(Topic.named(in: Message(utf8: Array(text.utf8))) == nil)
  }
}
