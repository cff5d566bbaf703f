import DataFormats
import TestSupport
import Testing

@Suite struct `A JSON document` {
  func document(
    _ text: String, _ dialect: JSONDocument.Dialect = .commented
  ) throws(JSONError) -> JSONValue {
    try JSONDocument(parsing: Array(text.utf8), dialect: dialect).root
  }

  @Test func `gives values, keys and their places in order`() throws {
    let text = """
      // what we allow
      {
        "channel": "linkedin-note", /* dated
        data */ "on": true,
        "limits": [1, 2.5, -3,],
        "n\\u0061me": null,
      }
      """
    let bytes = Array(text.utf8)
    let root = try document(text)
    #expect(root.kind == .object)
    let members = try #require(root.members)
    let keys = members.map { String(decoding: $0.key, as: UTF8.self) }
    #expect(keys == ["channel", "on", "limits", "name"])
    #expect(root.value(forKey: "channel")?.text == Array("linkedin-note".utf8))
    #expect(root.value(forKey: "on")?.boolean == true)
    #expect(root.value(forKey: "limits")?.elements?.map(\.thousandths) == [1000, 2500, -3000])
    #expect(root.value(forKey: "limits")?.elements?.map(\.integer) == [1, nil, -3])
    #expect(root.value(forKey: "name")?.kind == .null)
    #expect(root.value(forKey: "nam") == nil)
    #expect(root.value(forKey: "on")?.value(forKey: "x") == nil)
    let on = members[1].keyByteRange.lowerBound
    #expect(TextPosition(ofByte: on, in: bytes) == TextPosition(line: 4, column: 11))
    let limits = members[2].value.byteRange
    #expect(String(decoding: bytes[limits], as: UTF8.self) == "[1, 2.5, -3,]")
  }

  @Test(arguments: ["null", "true", "false", "0", "\"\"", "[]", "{}", " [ ] ", "\u{FEFF}{}"])
  func `may be any value`(_ text: String) throws {
    _ = try document(text, .strict)
  }

  @Test(
    arguments: [
      ("// x\n1", .commentNotAllowed(byteOffset: 0)),
      ("1 /* x */", .commentNotAllowed(byteOffset: 2)),
      ("[1,]", .trailingComma(byteOffset: 2)), (#"{"a":1,}"#, .trailingComma(byteOffset: 6)),
    ] as [(String, JSONError)])
  func `is strict unless comments are allowed`(_ text: String, _ expected: JSONError) throws {
    #expect(throws: expected) { try document(text, .strict) }
    _ = try document(text, .commented)
  }

  @Test(
    arguments: [
      ("", .unexpected(byteOffset: 0, found: nil, wanted: .value)),
      ("1 1", .unexpected(byteOffset: 2, found: 0x31, wanted: .end)),
      ("1 /", .unexpected(byteOffset: 2, found: 0x2F, wanted: .end)),
      ("1 /x", .unexpected(byteOffset: 2, found: 0x2F, wanted: .end)),
      ("1 /* *", .unclosedComment(byteOffset: 2)), ("/*/", .unclosedComment(byteOffset: 0)),
      ("[,]", .unexpected(byteOffset: 1, found: 0x2C, wanted: .value)),
      ("{,}", .unexpected(byteOffset: 1, found: 0x2C, wanted: .key)),
      ("[1,,]", .unexpected(byteOffset: 3, found: 0x2C, wanted: .value)),
      ("[1", .unexpected(byteOffset: 2, found: nil, wanted: .commaOrBracket)),
      (#"{"a":1"#, .unexpected(byteOffset: 6, found: nil, wanted: .commaOrBrace)),
      ("{'a':1}", .unexpected(byteOffset: 1, found: 0x27, wanted: .key)),
      ("\"a\nb\"", .controlCharacter(byteOffset: 2, byte: 10)),
      (#"{"a":1,"b":2,"a":3}"#, .duplicateKey(byteOffset: 13, firstByteOffset: 1)),
      (#"{"b":1,"a":1,"a":2,"b":3}"#, .duplicateKey(byteOffset: 13, firstByteOffset: 7)),
      (#"{"a":1,"a":2,"a":3}"#, .duplicateKey(byteOffset: 7, firstByteOffset: 1)),
      (#"{"a":1,"\u0061":3}"#, .duplicateKey(byteOffset: 7, firstByteOffset: 1)),
      (#"[{"x":{"a":1,"a":3}}]"#, .duplicateKey(byteOffset: 13, firstByteOffset: 7)),
    ] as [(String, JSONError)])
  func `names the first fault and its place`(_ text: String, _ expected: JSONError) {
    #expect(throws: expected) { try document(text) }
    #expect(expected.byteOffset <= text.utf8.count)
  }

  @Test func `refuses bytes that are not UTF-8`() {
    #expect(throws: JSONError.invalidUTF8(byteOffset: 1)) {
      try JSONDocument(parsing: [0x22, 0xED, 0xA0, 0x80, 0x22])
    }
  }

  @Test func `keeps its limits, each on both sides`() throws {
    let limit = JSONDocument.nestingLimit
    func nested(_ levels: Int) -> String {
      String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
    _ = try document(nested(limit))
    #expect(throws: JSONError.nestedTooDeep(byteOffset: limit, limit: limit)) {
      try document(nested(limit + 1))
    }
    _ = try JSONDocument(parsing: Array("[1]".utf8), byteLimit: 3)
    #expect(throws: JSONError.tooLong(byteCount: 4, limit: 3)) {
      try JSONDocument(parsing: Array("[12]".utf8), byteLimit: 3)
    }
  }

  @Test func `never traps when cut anywhere or on random bytes`() {
    let whole = Array("/* c */ {\"a\": [1, \"\\ud83d\\n\", {}], // é\n \"b\": -1e5}".utf8)
    for count in 0..<whole.count {
      #expect(throws: JSONError.self) {
        try JSONDocument(parsing: Array(whole[..<count]), dialect: .commented)
      }
    }
    var random = SeededGenerator(seed: 11)
    for _ in 0..<20_000 {
      let bytes = random.bytes(upTo: 24, from: "{}[]\",:\\/*\n u0de-1.tn")
      _ = try? JSONDocument(parsing: bytes, dialect: .commented)
    }
  }
}
