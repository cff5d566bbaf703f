import Testing
import Triage

@Suite struct `Duplicates` {
  private func key(_ text: String) -> DuplicateTable.Key? { DuplicateTable.Key(Array(text.utf8)) }

  @Test func `are the same but for names, numbers and marks`() {
    let first = key("Hi Ana, I came across your profile and was impressed by Blue Labs.")
    #expect(first != nil)
    #expect(first == key("Hi Noor,  I came across your profile and was impressed by Iron Works!"))
    #expect(first != key("Hi Ana, I came across your paper and was impressed by Blue Labs."))
    #expect(key("Thanks a lot") == nil)
  }

  @Test func `are found within the table's size and not beyond`() throws {
    #expect(DuplicateTable.capacity == 1_048_576)
    var table = DuplicateTable(capacity: 1 << 12)
    func letters(_ number: Int) -> String {
      var rest = number
      var word = ""
      for _ in 0..<6 {
        word += String(UnicodeScalar(UInt8(97 + rest % 26)))
        rest /= 26
      }
      return "this is message number \(word)"
    }
    let count = (1 << 12) + 5000
    for number in 0..<count {
      let found = try #require(key(letters(number)))
      #expect(table.first(like: found, id: Array("\(number)".utf8)) == nil)
    }
    // All that the table has room for are known; the ones before are forgotten, and remembered anew.
    for number in stride(from: 5000, to: count, by: 7) {
      let found = try #require(key(letters(number)))
      #expect(table.first(like: found, id: []) == Array("\(number)".utf8))
    }
    let old = try #require(key(letters(10)))
    #expect(table.first(like: old, id: []) == nil)
  }
}
