import DataFormats

/// The messages that every benchmark runs over.
public struct Workload: Sendable {
  public let messages: [[UInt8]]
  public let byteCount: Int

  public init(messages: [[UInt8]]) {
    self.messages = messages
    var count = 0
    for message in messages { count += message.count }
    byteCount = count
  }

  /// The `text` of each line of a JSON Lines file.
  public init(jsonLines bytes: [UInt8]) {
    var splitter = LineSplitter()
    var batch = LineBatch()
    splitter.read(bytes.span, into: &batch)
    splitter.finish(into: &batch)
    var messages: [[UInt8]] = []
    for line in batch.lines {
      var reader = JSONRecordReader(objectIn: line.range)
      while let member = try? reader.next(in: batch.bytes.span) {
        if member.kind == .string, member.hasKey("text", in: batch.bytes.span) {
          var text: [UInt8] = []
          member.appendText(in: batch.bytes.span, to: &text)
          messages.append(text)
        }
      }
    }
    self.init(messages: messages)
  }

  /// A small workload made here, for tests: the same sentences in a fixed order.
  public static func small(messageCount: Int) -> Workload {
    let sentences = [
      "Hi Noor, I'd like to add you to my professional network on LinkedIn.",
      "Your post about query planners made me rethink how we do it; the second chart was new to me.",
      "We help companies like yours book qualified meetings, so act now: https://cal.example/x",
      "The meeting moved to 14:30, room 12. I put the notes in the usual folder.",
      "Hello {{first_name}}, would you be open to a quick 15-minute call this week?",
      "São Paulo was lovely — thanks for the photos; the one with the boats is on our fridge.",
    ]
    var messages: [[UInt8]] = []
    for index in 0..<messageCount {
      let text =
        sentences[index % sentences.count] + " "
        + sentences[(index * 7 + index / sentences.count) % sentences.count]
      messages.append(Array(text.utf8))
    }
    return Workload(messages: messages)
  }
}
