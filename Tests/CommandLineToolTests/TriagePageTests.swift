import CommandLineTool
import Foundation
import Testing

@Suite struct `The page of a triage` {
  private static let hostile = [
    "<script>alert(1)</script>", "\\\"><svg onload=alert(1)>", "' onclick='alert(1)",
    "<img src=https://evil.example/x onerror=alert(1)>", "javascript:alert(1)", "</style><b>",
    "\\u001b]52;c;aGk=\\u0007", "\\u202egnp.exe", "=cmd|'/c calc'!A1", "\\u0000", "&lt;b&gt;",
    "<!--", "]]>", "\\ud83d",
  ]

  private func page() -> String {
    let records = Self.hostile.enumerated().flatMap { index, text in
      [
        "{\"id\":\"\(text)\",\"text\":\"We offer a free demo \(text)\",\"date\":\"2026-01-0\(index % 9 + 1)\","
          + "\"sender\":{\"name\":\"\(text)\",\"title\":\"\(text)\",\"company\":\"\(text)\"}}",
        "{\"text\":\"I heard your talk in Porto \(text)\",\"sender\":{\"name\":\"\(text)\"}}",
      ]
    }
    let run = RecordedRun(
      ["triage", "--format", "html", "--now", "2026-11-21"],
      input: records.joined(separator: "\n"))
    #expect(run.exitCode == 0)
    #expect(run.error.isEmpty, "\(run.error)")
    return run.output
  }

  @Test func `holds nothing that runs or is fetched, whatever it is about`() {
    let page = page()
    #expect(page.contains("decline-silently"))
    let known: Set = [
      "!doctype", "html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "p", "nav",
      "ul", "li", "a", "figure", "figcaption", "svg", "text", "rect", "section", "article",
      "blockquote", "br",
    ]
    let attributes: Set = [
      "lang", "charset", "http-equiv", "content", "name", "class", "id", "href", "aria-label",
      "aria-labelledby", "viewBox", "role", "x", "y", "text-anchor", "width", "height", "rx",
    ]
    for match in page.matches(of: /<([^>]*)>/) {
      let tag = String(match.1)
      let name = String(tag.drop { $0 == "/" }.prefix { $0 != " " && $0 != "/" && $0 != "\n" })
      #expect(known.contains(name), "<\(tag)>")
      for attribute in tag.matches(of: /\s([\w-]+)(="[^"]*")?/) where name != "!doctype" {
        guard attribute.2 != nil else { continue }
        let key = String(attribute.1)
        #expect(attributes.contains(key), "<\(tag)>")
        #expect(!key.lowercased().hasPrefix("on"), "<\(tag)>")
        if key == "href" { #expect(attribute.2?.hasPrefix("=\"#") == true, "<\(tag)>") }
      }
    }
    #expect(!page.contains("url("))
    #expect(!page.contains("@import"))
    #expect(!page.lowercased().contains("<script"))
    #expect(page.count(of: "<style>") == 1)
    #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0.value != 0x0A })
    #expect(!page.unicodeScalars.contains { $0.value == 0x202E })
  }

  @Test func `allows its own style sheet only, by the right hash`() throws {
    let page = page()
    let style = try #require(page.firstMatch(of: /<style>([\s\S]*?)<\/style>/)).1
    let policy = try #require(page.firstMatch(of: /Security-Policy" content="([^"]*)"/)).1
    #expect(policy.hasPrefix("default-src 'none'; style-src 'sha256-"))
    #expect(!policy.contains("unsafe"))
    let hash = Data(SHA256.digest(Array(style.utf8))).base64EncodedString()
    #expect(policy.contains("'sha256-\(hash)'"))
  }
}

extension String {
  fileprivate func count(of part: String) -> Int { components(separatedBy: part).count - 1 }
}

/// FIPS 180-4, for the test alone.
enum SHA256 {
  static func digest(_ message: [UInt8]) -> [UInt8] {
    let primes = sequence(first: 2) { last in
      (last + 1..<last + 100).first { number in (2..<number).allSatisfy { number % $0 != 0 } }
    }
    let first = Array(primes.prefix(64))
    func fraction(_ root: Double) -> UInt32 { UInt32((root - root.rounded(.down)) * 4_294_967_296) }
    let constants = first.map { fraction(cbrt(Double($0))) }
    var state = first.prefix(8).map { fraction(Double($0).squareRoot()) }
    var padded = message + [0x80]
    while padded.count % 64 != 56 { padded.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      padded.append(UInt8(truncatingIfNeeded: (message.count * 8) >> shift))
    }
    func turned(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }
    for block in stride(from: 0, to: padded.count, by: 64) {
      var words = (0..<16).map { index in
        padded[block + index * 4..<block + index * 4 + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      }
      for index in 16..<64 {
        let low = words[index - 15]
        let high = words[index - 2]
        let small = turned(low, 7) ^ turned(low, 18) ^ low >> 3
        let large = turned(high, 17) ^ turned(high, 19) ^ high >> 10
        words.append(words[index - 16] &+ small &+ words[index - 7] &+ large)
      }
      var v = state
      for index in 0..<64 {
        let large = turned(v[4], 6) ^ turned(v[4], 11) ^ turned(v[4], 25)
        let choice = v[4] & v[5] ^ ~v[4] & v[6]
        let one = v[7] &+ large &+ choice &+ constants[index] &+ words[index]
        let small = turned(v[0], 2) ^ turned(v[0], 13) ^ turned(v[0], 22)
        let majority = v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2]
        v = [one &+ small &+ majority, v[0], v[1], v[2], v[3] &+ one, v[4], v[5], v[6]]
      }
      for index in 0..<8 { state[index] = state[index] &+ v[index] }
    }
    return state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) } }
  }
}
