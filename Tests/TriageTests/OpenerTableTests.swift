import Testing
import Triage

@Suite struct `Openers` {
  private func opening(_ text: String) -> OpenerTable.Opening? {
    OpenerTable.Opening(Array(text.utf8))
  }

  private func words(_ text: String) -> String? {
    opening(text).map { String(decoding: $0.words, as: UTF8.self) }
  }

  @Test(arguments: [
    (
      "Hi Ana, I came across your profile and was impressed by it.",
      "I came across your profile and was impressed"
    ),
    ("Dear Dr van der Berg,\n\nI hope you are well. We sell tea.", "I hope you are well"),
    (
      "Noor, I noticed that Blue Labs is hiring in 2026 again",
      "I noticed that … is hiring in … again"
    ),
    ("Hello! Quick one. Do you hire?", "Quick one Do you hire"),
    ("Recently we met at the harbour.", "Recently we met at the harbour"),
  ]) func `are the first words behind the greeting`(_ text: String, _ expected: String) {
    #expect(words(text) == expected)
  }

  @Test func `need three words`() {
    for text in ["", "Hi Ana,", "Hi Ana, thanks", "Thanks again", "42 43 44 45", "Hi"] {
      #expect(words(text) == nil, "\(text)")
    }
  }

  @Test func `are counted together when only names, numbers and case differ`() {
    var table = OpenerTable()
    let texts = [
      "Hi Ana, I saw that Blue Labs grew by 20 percent. A",
      "hello sam, i saw that Iron grew by 3 percent",
      "I saw that Rust Works grew by 1 percent! Well", "Hi Kim, I saw that you grew by 2 percent",
    ]
    for text in texts { if let found = opening(text) { table.count(found) } }
    let overused = table.overused(limit: 10)
    #expect(overused.count == 1)
    #expect(overused.first?.count == 3)
    #expect(
      overused.first.map { String(decoding: $0.words, as: UTF8.self) }
        == "I saw that … grew by … percent")
  }

  @Test func `that many share stay when the table overflows`() throws {
    #expect(OpenerTable.capacity == 65_536)
    var table = OpenerTable(capacity: 64)
    let shared = try #require(opening("we help companies like yours"))
    for number in 0..<10_000 {
      var rest = number
      var word = ""
      for _ in 0..<4 {
        word.append(Character(UnicodeScalar(UInt8(97 + rest % 26))))
        rest /= 26
      }
      table.count(try #require(opening("once upon a \(word)")))
      if number % 20 == 0 { table.count(shared) }
    }
    let overused = table.overused(limit: 10)
    #expect(overused.map(\.count) == [500])
    #expect(table.overused(limit: 0).isEmpty)
  }

  @Test func `never cut a character in two`() {
    let word = String(repeating: "é", count: 30)
    let shown = words("a\(word) b\(word) c\(word)")
    #expect(shown?.contains("\u{FFFD}") == false)
    #expect(shown?.split(separator: " ").allSatisfy { $0.utf8.count <= 40 } == true)
  }
}
