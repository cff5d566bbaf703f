import Archives
import Testing

@Suite struct `A mail` {
  private func read(_ mail: String) -> Record {
    var record = Record()
    var reader = MailReader()
    reader.read(Array(mail.utf8), into: &record)
    return record
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `has its plain part read, decoded`() {
    let record = read(
      """
      From: =?utf-8?Q?Jos=C3=A9_?= =?iso-8859-1?B?UGVyZXo=?= <jose@mail.example>\r
      Subject: =?utf-8?B?SGVsbG8=?=\r
      Date: Sat, 21 Nov 2026 09:00:00 +0100\r
      Message-ID: <1@mail.example>\r
      Content-Type: multipart/alternative;\r
       boundary="b 1"\r
      \r
      preamble\r
      --b 1\r
      Content-Type: text/html; charset=utf-8\r
      \r
      <p>not this</p>\r
      --b 1\r
      Content-Type: text/plain; charset=windows-1252\r
      Content-Transfer-Encoding: quoted-printable\r
      \r
      I=92d like to =\r
      meet =3D you=\r
      .\r
      --b 1--\r
      """)
    #expect(text(record.text) == "I’d like to meet = you.")
    #expect(text(record.sender.name) == "José Perez")
    #expect(text(record.subject) == "Hello")
    #expect(text(record.id) == "1@mail.example")
    #expect(record.day.map { text(DateReading.iso($0)) } == "2026-11-21")
    #expect(record.channel == .email)
  }

  @Test func `has its web page read when nothing else is there`() {
    let record = read(
      """
      From: "Roe, Rita" <r@x.example>
      Content-Type: text/html; charset=utf-8
      Content-Transfer-Encoding: base64

      PHN0eWxlPnB7fTwvc3R5bGU+PHA+SGkgQW5hLDwvcD48c2NyaXB0PmFsZXJ0KDEpPC9zY3JpcHQ+
      PHA+YSAmYW1wOyBiPC9wPg==
      """)
    #expect(text(record.text) == "Hi Ana,\na & b")
    #expect(text(record.sender.name) == "Roe, Rita")
  }

  @Test func `of LinkedIn is stripped to the person's words`() {
    let record = read(
      """
      From: Rita Roe via LinkedIn <invitations@linkedin.com>
      Subject: Ana, please add me to your LinkedIn network

      Hi Ana,
      I heard your talk in Porto.
      Accept: https://www.linkedin.com/comm/x?trk=1
      View profile: https://www.linkedin.com/in/rita
      -----
      Unsubscribe here
      """)
    #expect(text(record.text) == "Hi Ana,\nI heard your talk in Porto.")
    #expect(text(record.sender.name) == "Rita Roe")
    #expect(record.channel == .linkedInNote)
  }

  @Test func `in another character set asks its decoder, and says which nobody knew`() {
    let mail = Array(
      """
      From: =?x-one?Q?A?= =?x-two?Q?B=E9?= <a@x.example>
      Subject: =?X-ONE*en?Q?C?=
      Content-Type: text/plain; charset="x-two"
      Content-Transfer-Encoding: quoted-printable

      caf=E9, =ZZ stays
      """.utf8)
    var reader = MailReader { charset, bytes in
      text(charset).lowercased() == "x-one" ? Array("one:".utf8) + bytes : nil
    }
    var record = Record()
    reader.read(mail, into: &record)
    #expect(text(record.sender.name) == "one:ABé")
    #expect(text(record.subject) == "one:C")
    #expect(text(record.text) == "café, =ZZ stays")
    #expect(reader.unknownCharsets.map { text($0) } == ["x-two"])
    reader.read(Array("From: a@x.example\n\nplain".utf8), into: &record)
    #expect(reader.unknownCharsets.isEmpty)
  }

  @Test(arguments: [1, 2, 5, 4096])
  func `box is cut at its From lines, quoted ones given back`(_ size: Int) {
    let box = Array(
      """
      From a@x.example Sat Nov 21 09:00:00 2026
      From: a@x.example

      one
      >From here on
      >>From there
      From mid paragraph

      From b@x.example Sat Nov 21 09:00:00 2026
      From: b@x.example

      two

      """.utf8)
    var splitter = MailboxSplitter()
    var mails: [MailboxSplitter.Mail] = []
    var start = 0
    while start < box.count {
      let end = min(box.count, start + size)
      splitter.read(Array(box[start..<end]).span, into: &mails)
      start = end
    }
    splitter.finish(into: &mails)
    #expect(mails.count == 2)
    #expect(
      mails.first.map { text($0.bytes) }
        == "From: a@x.example\n\none\nFrom here on\n>From there\nFrom mid paragraph\n\n")
    #expect(mails.last?.line == 9)
    #expect(mails.last?.byteRange.upperBound == box.count)
  }

  @Test func `cut off anywhere does no harm`() {
    let mail = Array(
      "From: =?utf-8?Q?J=C3?= <j@x>\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n=3\n--b--"
        .utf8)
    for end in 0...mail.count {
      var record = Record()
      var reader = MailReader()
      reader.read(Array(mail[..<end]), into: &record)
    }
  }

  @Test func `as plain text is one message, or several between lines of dashes`() {
    func texts(_ file: String) -> [String] {
      PlainTexts.records(Array(file.utf8), named: Array("f".utf8)).map {
        text($0.id) + ":\($0.line):" + text($0.text)
      }
    }
    #expect(texts("one\nmore\n") == ["f:1:one\nmore"])
    #expect(texts("one\n---\r\n\ntwo\n----\n---\n") == ["f#1:1:one", "f#2:3:two\n----"])
    #expect(texts("") == ["f:1:"])
  }
}
