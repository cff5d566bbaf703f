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
        "Chi sono questi?\nDa: Ivo\nInviato: marted\u{EC}\nAiutiamo fabbriche.",
        ["Chi sono questi?"]
      ),
      ("Ken je ze?\nVan: Ivo\nVerzonden: maandag\nWij helpen fabrieken.", ["Ken je ze?"]),
      (
        "Quem s\u{E3}o eles?\nDe: Ivo\nEnviada em: ter\u{E7}a\nAjudamos f\u{E1}bricas.",
        ["Quem s\u{E3}o eles?"]
      ),
      (
        "From: Leeds\nSent from my phone, the trains are late.",
        ["From: Leeds", "Sent from my phone, the trains are late."]
      ),
      (
        "Un abrazo\nDe: Ana\nEnviado desde mi iPhone",
        ["Un abrazo", "De: Ana", "Enviado desde mi iPhone"]
      ),
      (
        "From: Leeds\nTo: York\nSent: nothing yet.",
        ["From: Leeds", "To: York", "Sent: nothing yet."]
      ),
      ("Is it still there?\nFrom: Ivo\n", ["Is it still there?", "From: Ivo"]),
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
      ("From: Ivo\nSent: Monday\n\nWe help plants like yours.", 9),
      ("The yield of 2024 > 2023, they say: -> up.", 8),
    ])
  func `is read where hardly a word stands beside it, and no other line is taken for it`(
    text: String, wordCount: Int
  ) {
    let message = Message(utf8: Array(text.utf8))
    #expect(message.sentences.reduce(0) { $0 + $1.wordCount } == wordCount)
  }
}
