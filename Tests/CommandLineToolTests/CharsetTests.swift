import CommandLineTool
import Foundation
import Testing

@Suite struct `Mail in other character sets` {
  /// The same words as a system's own tables write them; typed, not made by the code under test.
  private static let samples: [(charset: String, bytes: String, text: String)] = [
    ("gb18030", "=C4=E3=BA=C3=A3=AC=90=30=81=30", "你好，𐀀"),
    ("gb2312", "=C4=E3=BA=C3", "你好"), ("GBK", "=C4=E3=BA=C3=8C=A6", "你好對"),
    ("big5", "=A7A=A6n", "你好"),
    ("Shift_JIS", "=82=B1=82=F1=82=C9=82=BF=82=CD=94\\", "こんにちは能"),
    ("iso-2022-jp", "=1B$B$3$s$K$A$O=1B(B abc", "こんにちは abc"),
    ("euc-jp", "=A4=B3=A4=F3=A4=CB=A4=C1=A4=CF", "こんにちは"),
    ("ks_c_5601-1987", "=BE=C8=B3=E7", "안녕"),
    ("koi8-r", "=F0=D2=C9=D7=C5=D4, =A3 =BF", "Привет, ё ©"), ("koi8-u", "=A4=A6=A7=AD", "єіїґ"),
    ("windows-1250", "=8E=E1k", "Žák"), ("windows-1251", "=CF=F0=E8=E2=E5=F2", "Привет"),
    ("cp1252", "=93a=94 =80", "“a” €"), ("windows-1253", "=C3=E5=E9=DC", "Γειά"),
    ("windows-1254", "=DE=FD", "Şı"), ("windows-1255", "=F9=EC=E5=ED", "שלום"),
    ("windows-1256", "=E3=D1=CD=C8=C7", "مرحبا"), ("windows-1257", "=E2=E8", "āč"),
    ("windows-1258", "=D0=FD", "Đư"), ("iso-8859-2", "=A9=E1", "Šá"),
    ("iso-8859-15", "5 =A4 =BC", "5 € Œ"), ("tis-620", "=CA", "ส"),
  ]

  private func shown(_ mail: String) -> RecordedRun {
    RecordedRun(["triage", "--input", "mail", "--format", "csv", "-"], input: mail)
  }

  @Test(arguments: samples.indices) func `becomes UTF-8, in body, subject and name`(_ index: Int) {
    let sample = Self.samples[index]
    let word = "=?\(sample.charset)?Q?\(sample.bytes.replacing(" ", with: "_"))?="
    let run = shown(
      """
      From: \(word) <a@x.example>
      Message-ID: <1@x>
      Content-Type: text/plain; charset=\(sample.charset)
      Content-Transfer-Encoding: quoted-printable

      \(sample.bytes)
      """)
    #expect(run.output.components(separatedBy: sample.text).count == 3, "\(run.output)")
    #expect(run.error.isEmpty, "\(run.error)")
  }

  @Test func `that nobody knows is reported and loses nothing else`() throws {
    let folder = try TemporaryFolder()
    let mails = ["x-\u{7}mystery", "utf-8", "x-\u{7}mystery", "utf-8//TRANSLIT"].enumerated().map {
      "From a\nFrom: P\($0.offset) <a@x.example>\nMessage-ID: <\($0.offset)@x>\n"
        + "Content-Type: text/plain; charset=\($0.element)\n"
        + "Content-Transfer-Encoding: 8bit\n\ncafé number \($0.offset)\n\n"
    }
    let file = try folder.write("in.mbox", mails.joined())
    let run = RecordedRun(["triage", "--format", "csv", file])
    #expect(run.exitCode == 0)
    #expect(run.output.split(separator: "\n").count == 5)
    for index in 0..<4 { #expect(run.output.contains("number \(index)")) }
    #expect(run.output.contains("café number 1"))
    let lines = run.error.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].contains("in.mbox:1: the character set `x-"))
    #expect(lines[0].hasSuffix(", here and in 1 more; its letters were taken for Windows-1252"))
    #expect(!run.error.contains("\u{7}"))
    #expect(lines[1].contains("`utf-8//TRANSLIT`"))
  }

  @Test func `that is broken at any byte keeps what can be read`() throws {
    let folder = try TemporaryFolder()
    let bytes = "=C4=E3=BA=C3=82=B1=1B$B$3$s=FF=81"
    var box = ""
    var count = 0
    for charset in ["gb18030", "shift_jis", "iso-2022-jp", "euc-jp", "euc-kr", "big5", "utf-16"] {
      for end in 0...bytes.count {
        box +=
          "From a\nFrom: a@x.example\nMessage-ID: <\(count)@x>\n"
          + "Content-Type: text/plain; charset=\(charset)\n"
          + "Content-Transfer-Encoding: quoted-printable\n\n\(bytes.prefix(end))\n\n"
        count += 1
      }
    }
    let run = RecordedRun(
      ["triage", "--format", "csv", try folder.write("in.mbox", box)], folder: "/")
    #expect(run.exitCode == 0)
    #expect(run.output.split(separator: "\n").count == count + 1)
    #expect(run.output.components(separatedBy: "你好").count > 8)
  }
}
