import DataFormats
import TestSupport
import Testing

/// What a walk over a record reports, in words: `key:kind:value`.
func walk(
  _ bytes: [UInt8], array: Bool = false, invalidUTF8: JSONRecordReader.InvalidUTF8 = .refused
) throws(JSONError) -> [String] {
  var reader =
    array
    ? JSONRecordReader(arrayIn: 0..<bytes.count, invalidUTF8: invalidUTF8)
    : JSONRecordReader(objectIn: 0..<bytes.count, invalidUTF8: invalidUTF8)
  var found: [String] = []
  while let member = try reader.next(in: bytes.span) {
    var value = Array(bytes[member.value])
    if member.kind == .string {
      value = []
      member.appendText(in: bytes.span, to: &value)
    }
    let key = String(decoding: bytes[member.key], as: UTF8.self)
    found.append("\(key):\(member.kind):\(String(decoding: value, as: UTF8.self))")
  }
  #expect(try! reader.next(in: bytes.span) == nil)
  return found
}

@Suite struct `Walking a record` {
  @Test(arguments: [
    ("{}", []), (" { } ", []), (#"{"a":1}"#, ["a:number:1"]),
    (
      #"{"a":"x","b":null , "c" : true,"d":false}"#,
      ["a:string:x", "b:null:null", "c:true:true", "d:false:false"]
    ),
    (#"{"a":{"b":[1,{"c":"}"}]},"d":[]}"#, [#"a:object:{"b":[1,{"c":"}"}]}"#, "d:array:[]"]),
    (#"{"a":"q\"\\\u0041"}"#, [#"a:string:q"\A"#]), (#"{"":""}"#, [":string:"]),
    (#"{"a":1,"a":2}"#, ["a:number:1", "a:number:2"]),
    ("{\"a\":-0.5e+10}\r", ["a:number:-0.5e+10"]),
    (#"{"é":"😀"}"#, ["é:string:😀"]), (#"{"t":[[],[{}],""]}"#, [#"t:array:[[],[{}],""]"#]),
  ])
  func `reports its members in order`(_ text: String, _ expected: [String]) throws {
    #expect(try walk(Array(text.utf8)) == expected)
  }

  @Test func `works for the elements of an array and inside a larger text`() throws {
    let bytes = Array(#"xx[1,"b",[2]]yy"#.utf8)
    var reader = JSONRecordReader(arrayIn: 2..<bytes.count - 2)
    var values: [Range<Int>] = []
    while let member = try reader.next(in: bytes.span) { values.append(member.value) }
    #expect(values == [3..<4, 6..<7, 9..<12])
  }

  @Test func `knows its keys, escaped or not`() throws {
    let bytes = Array(#"{"text":1,"te\u0078t":2,"tex":3}"#.utf8)
    var reader = JSONRecordReader(objectIn: 0..<bytes.count)
    var hits: [Bool] = []
    while let member = try reader.next(in: bytes.span) {
      hits.append(member.hasKey("text", in: bytes.span))
    }
    #expect(hits == [true, true, false])
  }

  @Test(
    arguments: [
      ("", .unexpected(byteOffset: 0, found: nil, wanted: .object)),
      ("[]", .unexpected(byteOffset: 0, found: 0x5B, wanted: .object)),
      ("{", .unexpected(byteOffset: 1, found: nil, wanted: .key)),
      ("{a:1}", .unexpected(byteOffset: 1, found: 0x61, wanted: .key)),
      (#"{"a"1}"#, .unexpected(byteOffset: 4, found: 0x31, wanted: .colon)),
      (#"{"a":}"#, .unexpected(byteOffset: 5, found: 0x7D, wanted: .value)),
      (#"{"a":1 2}"#, .unexpected(byteOffset: 7, found: 0x32, wanted: .commaOrBrace)),
      (#"{"a":1,}"#, .trailingComma(byteOffset: 6)),
      (#"{"a":[1,]}"#, .trailingComma(byteOffset: 7)),
      (#"{"a":[1}"#, .unexpected(byteOffset: 7, found: 0x7D, wanted: .commaOrBracket)),
      (#"{"a":1}x"#, .unexpected(byteOffset: 7, found: 0x78, wanted: .end)),
      (#"{"a":01}"#, .unexpected(byteOffset: 6, found: 0x31, wanted: .commaOrBrace)),
      (#"{"a":1.}"#, .unexpected(byteOffset: 7, found: 0x7D, wanted: .digit)),
      (#"{"a":-}"#, .unexpected(byteOffset: 6, found: 0x7D, wanted: .digit)),
      (#"{"a":1e}"#, .unexpected(byteOffset: 7, found: 0x7D, wanted: .digit)),
      (#"{"a":nul}"#, .unexpected(byteOffset: 5, found: 0x6E, wanted: .value)),
      (#"{"a":"b"#, .unclosedString(byteOffset: 5)),
      (#"{"a":"b\"#, .unclosedString(byteOffset: 5)),
      (#"{"a":"\x"}"#, .unknownEscape(byteOffset: 6)),
      (#"{"a":"\u00G0"}"#, .unexpected(byteOffset: 10, found: 0x47, wanted: .hexDigit)),
      ("{\"a\":\"\u{1}\"}", .controlCharacter(byteOffset: 6, byte: 1)),
      (#"{"a":{"b":1,"c"}}"#, .unexpected(byteOffset: 15, found: 0x7D, wanted: .colon)),
      (#"{"a":1//x"#, .unexpected(byteOffset: 6, found: 0x2F, wanted: .commaOrBrace)),
    ] as [(String, JSONError)])
  func `names the first fault and its place`(_ text: String, _ expected: JSONError) {
    #expect(throws: expected) { try walk(Array(text.utf8)) }
  }

  @Test func `refuses bytes that are not UTF-8, or keeps them`() throws {
    let bytes = Array(#"{"a":""#.utf8) + [0x62, 0xFF] + Array(#""}"#.utf8)
    #expect(throws: JSONError.invalidUTF8(byteOffset: 7)) { try walk(bytes) }
    #expect(try walk(bytes, invalidUTF8: .kept) == ["a:string:b\u{FFFD}"])
  }

  @Test func `goes down to the nesting limit and no deeper`() throws {
    func nested(_ levels: Int) -> [UInt8] {
      let inner = levels - 1
      return Array(
        ("{\"a\":" + String(repeating: "[", count: inner) + String(repeating: "]", count: inner)
          + "}").utf8)
    }
    let limit = JSONRecordReader.nestingLimit
    #expect(try walk(nested(limit)).count == 1)
    #expect(throws: JSONError.nestedTooDeep(byteOffset: 5 + limit - 1, limit: limit)) {
      try walk(nested(limit + 1))
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `accepts what the document parser accepts`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let parts = [
      "{", "}", "[", "]", ",", ":", "\"a\"", "\"b\"", "1", "-2.5e3", "null", "true", " ", "\"\\n\"",
      "\"é\"", "0", "{\"a\":1}", "[]", "\"\\ud83d\"", "/", "x", "\u{1}",
    ]
    for _ in 0..<20_000 {
      var text = "{\"k\":"
      for _ in 0..<Int.random(in: 0..<8, using: &random) {
        text += parts[Int.random(in: 0..<parts.count, using: &random)]
      }
      text += "}"
      let bytes = Array(text.utf8)
      var walkError: JSONError?
      do { _ = try walk(bytes) } catch { walkError = error }
      do {
        _ = try JSONDocument(parsing: bytes)
        #expect(walkError == nil, "\(text)")
      } catch JSONError.duplicateKey {
        continue
      } catch JSONError.commentNotAllowed {
        #expect(walkError != nil, "\(text)")
      } catch {
        #expect(walkError == error, "\(text)")
      }
    }
  }

  @Test func `never traps on a record cut anywhere or on random bytes`() {
    let whole = Array(#"{"id":"1","t":"a\ud83d\ude00é\n","s":{"x":[1.5e-3,true,null]}} "#.utf8)
    for count in 0..<whole.count - 1 {
      #expect(throws: JSONError.self) { try walk(Array(whole[..<count])) }
    }
    var random = SeededGenerator(seed: 7)
    for _ in 0..<20_000 {
      let bytes = Array("{\"".utf8) + random.bytes(upTo: 30, from: #"{}[]",:\u0de-1. tn"#)
      _ = try? walk(bytes, invalidUTF8: .kept)
    }
  }
}

@Suite struct `Taking a text while walking` {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `gives the same as walking and decoding, faults too`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<3000 {
      let content = random.bytes(
        upTo: 60, from: #"abcdefghijklmnop\\n\"\ud83d\ude00\u00e9é😀"#)
      let rest = random.bytes(upTo: 20, from: #"",,::}{"text"1"#)
      let bytes =
        Array(#"{"id": "x", "text": ""#.utf8) + content + Array(#"", "b": 2"#.utf8) + rest
        + Array("}".utf8)
      var plain = JSONRecordReader(objectIn: 0..<bytes.count, invalidUTF8: .kept)
      var taking = plain
      var text: [UInt8] = []
      while true {
        let expected = Result { () throws(JSONError) in try plain.next(in: bytes.span) }
        let found = Result { () throws(JSONError) in
          try taking.next(in: bytes.span, taking: "text", into: &text)
        }
        #expect(found == expected)
        guard case .success(let member?) = expected else { break }
        if member.hasKey("text", in: bytes.span), member.kind == .string {
          var decoded: [UInt8] = []
          member.appendText(in: bytes.span, to: &decoded)
          #expect(text == decoded)
        }
      }
    }
  }
}
