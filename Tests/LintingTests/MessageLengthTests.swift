import Linting
import Testing

@Suite struct `A message's length` {
  private func length(_ text: String, _ channel: Channel) -> MessageLength {
    MessageLength(Array(text.utf8), channel: channel)
  }

  @Test(arguments: [
    (String(repeating: "a", count: 200), false), (String(repeating: "a", count: 201), true),
    (String(repeating: "a", count: 200) + "\n", false),
    (String(repeating: "👋", count: 100), false), (String(repeating: "👋", count: 101), true),
    (String(repeating: "👋", count: 100) + "\r\n", false),
  ])
  func `is counted in UTF-16 units against the free note`(_ text: String, _ isOver: Bool) {
    #expect(length(text, .linkedInNote).isOver == isOver)
  }

  @Test func `counts CRLF as one and no trailing white space`() {
    #expect(length("a\r\nb  \r\n", .linkedInNote).counted == 3)
  }

  @Test func `shows graphemes beside`() {
    let family = length("👨‍👩‍👧 é", .linkedInNote)
    #expect(family.counted == 10)
    #expect(family.graphemes == 3)
  }

  @Test(arguments: [
    ("hello {x}", LengthUnit.gsm7, 11, 160), ("ça va", .ucs2, 5, 70), ("é à", .gsm7, 3, 160),
    ("it’s", .ucs2, 4, 70),
  ])
  func `of an SMS follows its alphabet`(
    _ text: String, _ unit: LengthUnit, _ counted: Int, _ limit: Int
  ) {
    let sms = length(text, .sms)
    #expect(sms.unit == unit)
    #expect(sms.counted == counted)
    #expect(sms.limit == limit)
  }

  @Test func `points at the first byte too many, ignore lines left out`() {
    let ignore = "tact-ignore: form.x why\n"
    let text = ignore + String(repeating: "é", count: 205)
    let layout = DraftLayout(Array(text.utf8), takesSubject: false)
    let length = MessageLength(
      Array(text.utf8), excluding: layout.excluded, channel: .linkedInNote)
    #expect(length.counted == 205)
    #expect(length.overflowByte == ignore.utf8.count + 400)
  }

  @Test func `has a limit row with a source for every channel`() {
    for channel in Channel.allCases {
      #expect(ChannelLimits.limits(of: channel).source.utf8CodeUnitCount > 0)
    }
  }
}
