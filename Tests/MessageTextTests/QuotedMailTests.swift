import MessageText
import Testing

@Suite struct `Quoted mail` {
  private func sentences(_ text: String) -> [String] {
    let message = Message(utf8: Array(text.utf8))
    return message.sentences.map { String(decoding: message.bytes[$0.span], as: UTF8.self) }
  }

  @Test(
    arguments: [
      ("> We help plants like yours.\nNo thanks, we are two.", ["No thanks, we are two."]),
      (
        "On Monday Ana wrote:\n> Are you open to a chat?\n>> We met.\r\n> It is short.\nnot now, thanks.\n  > And this?",
        ["On Monday Ana wrote:", "not now, thanks."]
      ),
      (
        "We sell as they buy\n> at half the price\nand nobody asks.",
        ["We sell as they buy", "and nobody asks."]
      ),
      (
        "Is this spam? Carla thinks so.\n\n-----Original Message-----\nFrom: Ivo\n\nWe help plants.",
        ["Is this spam?", "Carla thinks so."]
      ),
      (
        "Kennst du die Leute?\n---- Ursprüngliche Nachricht ----\nWir helfen Firmen.",
        ["Kennst du die Leute?"]
      ),
      (
        "Do you know them?\n\nFrom: Ivo <ivo@plants.example>\r\nSent: Monday\r\nTo: Ana\r\n\r\nWe help plants.",
        ["Do you know them?"]
      ),
      (
        "Wer ist das?\n\nDe : Ivo\nEnvoyé : lundi 3 mars\n\nNous aidons des usines.",
        ["Wer ist das?"]
      ),
      (
        "From: Leeds\nTo: York\nSent from my phone, the trains are late.",
        ["From: Leeds", "To: York", "Sent from my phone, the trains are late."]
      ),
      (
        "The first one is original.\n-- \nOriginal message to follow. Jo",
        ["The first one is original.", "-- ", "Original message to follow.", "Jo"]
      ),
    ])
  func `is no part of the message`(text: String, own: [String]) {
    #expect(sentences(text) == own)
  }

  @Test(
    arguments: [
      ("> We help plants like yours.\n> Worth a chat?", 8),
      ("Ana,\n> we help plants like yours.", 6),
      ("The yield of 2024 > 2023, they say: -> up.", 8),
    ])
  func `is read where hardly a word stands beside it, and no other line is taken for it`(
    text: String, wordCount: Int
  ) {
    let message = Message(utf8: Array(text.utf8))
    #expect(message.sentences.reduce(0) { $0 + $1.wordCount } == wordCount)
  }
}
