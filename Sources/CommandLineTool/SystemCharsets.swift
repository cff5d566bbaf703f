#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Character sets of mail, decoded by the system's `iconv`.
///
/// Foundation could do it too, and would double the start-up time. Where the system has no such function or
/// not that character set, it counts as unknown.
enum SystemCharsets {
  /// UTF-8 out of bytes in a character set, by the name that mails give it; `nil` when it is not known.
  ///
  /// What is no text in that set becomes U+FFFD, and the rest is read on.
  static func utf8(_ charset: [UInt8], _ bytes: [UInt8]) -> [UInt8]? {
    let label = String(decoding: charset.prefix(labelByteLimit), as: UTF8.self).lowercased()
    for name in names[label] ?? [] {
      if let text = utf8(bytes, systemName: name) { return text }
    }
    return nil
  }

  private static let labelByteLimit = 64

  /// Names that mails use, with what the system calls the set, or a wider one that holds it. Nothing else
  /// reaches the system. Source: WHATWG Encoding, section 4.2.
  private static let names: [String: [String]] = {
    var names: [String: [String]] = [:]
    let sets: [(labels: String, system: [String])] = [
      ("gb18030 gb2312 gbk x-gbk cp936 chinese gb_2312-80 csgb2312", ["GB18030"]),
      ("hz-gb-2312", ["HZ-GB-2312", "HZ"]),
      ("big5 big5-hkscs cn-big5 x-x-big5 csbig5", ["BIG5-HKSCS", "BIG5"]),
      ("shift_jis shift-jis sjis x-sjis windows-31j cp932 ms_kanji ms932", ["CP932", "SHIFT_JIS"]),
      ("iso-2022-jp csiso2022jp", ["ISO-2022-JP"]),
      ("iso-2022-jp-ms cp50221", ["ISO-2022-JP-3", "ISO-2022-JP"]),
      ("euc-jp x-euc-jp eucjp", ["EUC-JP-MS", "EUC-JP"]),
      ("euc-kr ks_c_5601-1987 ksc5601 korean windows-949 cp949 cseuckr", ["CP949", "EUC-KR"]),
      ("iso-2022-kr", ["ISO-2022-KR"]),
      ("koi8-r koi8 koi csKOI8R", ["KOI8-R"]), ("koi8-u koi8-ru", ["KOI8-U"]),
      ("utf-16 unicode ucs-2", ["UTF-16"]), ("utf-16le", ["UTF-16LE"]), ("utf-16be", ["UTF-16BE"]),
      ("utf-7 unicode-1-1-utf-7", ["UTF-7"]),
      ("macintosh mac x-mac-roman", ["MACINTOSH"]), ("ibm866 cp866 866", ["CP866"]),
      ("tis-620 windows-874 iso-8859-11", ["CP874", "TIS-620"]),
      ("iso-8859-8-i iso-8859-8 hebrew", ["ISO-8859-8"]), ("iso-8859-9 latin5", ["ISO-8859-9"]),
      ("iso-8859-15 latin9 latin-9 iso8859-15", ["ISO-8859-15"]),
      ("iso-8859-2 latin2", ["ISO-8859-2"]),
      ("iso-8859-5 cyrillic", ["ISO-8859-5"]), ("iso-8859-7 greek", ["ISO-8859-7"]),
      ("iso-8859-6 arabic", ["ISO-8859-6"]),
    ]
    for set in sets {
      for label in set.labels.split(separator: " ") { names[label.lowercased()] = set.system }
    }
    for number in [3, 4, 10, 13, 14, 16] { names["iso-8859-\(number)"] = ["ISO-8859-\(number)"] }
    for number in 1250...1258 where number != 1252 {
      for label in ["windows-\(number)", "cp\(number)", "x-cp\(number)"] {
        names[label] = ["CP\(number)"]
      }
    }
    return names
  }()

  #if canImport(Glibc) || canImport(Musl)
    private static func utf8(_ bytes: [UInt8], systemName: String) -> [UInt8]? {
      guard let converter = iconv_open("UTF-8", systemName),
        Int(bitPattern: converter) != -1
      else { return nil }
      defer { iconv_close(converter) }
      var out: [UInt8] = []
      out.reserveCapacity(bytes.count * 2)
      var piece = [CChar](repeating: 0, count: pieceByteCount)
      var input = bytes.map { CChar(bitPattern: $0) }
      input.withUnsafeMutableBufferPointer { all in
        var next = all.baseAddress
        var rest = all.count
        while rest > 0 {
          let fault = convert(converter, &next, &rest, &piece, &out)
          guard fault != 0, rest > 0 else { continue }
          out += replacement
          // An incomplete character ends the text; any other fault is one byte long.
          if fault == EINVAL { break }
          next = next.map { $0 + 1 }
          rest -= 1
        }
        // Some sets hold a letter back until its accent is known.
        var nothing: UnsafeMutablePointer<CChar>?
        var none = 0
        _ = convert(converter, &nothing, &none, &piece, &out)
      }
      return out
    }

    private static let pieceByteCount = 4096
    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    /// Converts what fits into `piece`; the system's number of the fault that it stopped at, else 0.
    private static func convert(
      _ converter: iconv_t, _ next: inout UnsafeMutablePointer<CChar>?, _ rest: inout Int,
      _ piece: inout [CChar], _ out: inout [UInt8]
    ) -> Int32 {
      var fault: Int32 = 0
      let room = piece.count
      let filled = piece.withUnsafeMutableBufferPointer { buffer in
        var target = buffer.baseAddress
        var left = room
        let result = iconv(converter, &next, &rest, &target, &left)
        if result == -1, errno != E2BIG { fault = errno }
        return room - left
      }
      for index in 0..<filled { out.append(UInt8(bitPattern: piece[index])) }
      return fault
    }
  #else
    private static func utf8(_ bytes: [UInt8], systemName: String) -> [UInt8]? { nil }
  #endif
}
