import Linting

/// The name to greet somebody with.
enum GivenName {
  /// Words in front of a name that are no part of it, without full stop.
  private static let titles: [StaticString] = [
    "dr", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "rev", "mag", "ing",
    "herr", "frau", "dipl", "monsieur", "madame",
  ]
  /// Words that a surname begins with.
  private static let particles: [StaticString] = [
    "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "das", "du", "la", "le",
    "ter", "ten", "zu", "zum", "zur", "af", "av", "bin", "ibn", "al", "el", "vom", "'t", "ten",
  ]
  /// What follows a comma behind a name without being one.
  private static let additions: [StaticString] = [
    "jr", "sr", "phd", "md", "mba", "esq", "msc", "bsc", "cpa", "pmp", "mph", "jd", "llm", "rn",
    "ii", "iii", "iv",
  ]

  /// `given`, else the one in `name`; `nil` when nothing is left.
  static func of(_ facts: Facts) -> [UInt8]? {
    if let given = facts.given {
      let clean = FactText.clean(given)
      if !clean.isEmpty, !isAddress(clean) {
        // `Anne Marie` stays whole, `Ana "Nita"` does not.
        let words = clean.split(separator: 0x20).filter { !isNickname($0) }
        let names = words.compactMap { withoutPictures(Array($0)) }
        if !names.isEmpty { return Array(names.joined(separator: [0x20])) }
      }
    }
    guard let name = facts.name else { return nil }
    return of(FactText.clean(name))
  }

  /// The first word behind titles. A surname alone keeps its title and its particles: `Dr. Okafor`,
  /// `van der Berg`; `Lopes, Ana` is turned round.
  static func of(_ name: [UInt8]) -> [UInt8]? {
    if isAddress(name) { return nil }
    let parts = name.split(separator: 0x2C, maxSplits: 1)
    guard let first = parts.first else { return nil }
    let words = self.words(first)
    let start = words.firstIndex { !isOne(of: titles, $0) } ?? words.count
    let rest = words[start...]
    guard let given = rest.first else { return nil }
    let isSurname = isOne(of: particles, given, inLowerCase: true) || rest.count == 1
    if isSurname, parts.count == 2, let turned = self.words(parts[1]).first,
      !isOne(of: additions, turned)
    {
      return turned
    }
    let isBare = isOne(of: particles, given, inLowerCase: true) || start > 0 && rest.count == 1
    return isBare ? Array(words.joined(separator: [0x20])) : withoutStop(given)
  }

  /// An address or a formula, which is nobody's name.
  private static func isAddress(_ name: [UInt8]) -> Bool {
    for byte in name where byte == 0x3D || byte == 0x40 || byte == 0x2F { return true }
    return false
  }

  /// Whether a word opens with a quotation mark or a bracket.
  private static func isNickname(_ word: ArraySlice<UInt8>) -> Bool {
    word.first == 0x22 || word.first == 0x28 || word.starts(with: [0xE2, 0x80, 0x9C])
  }

  /// The words with letters in them, without pictures and brackets.
  private static func words(_ name: ArraySlice<UInt8>) -> [[UInt8]] {
    name.split(separator: 0x20).compactMap { withoutPictures(Array($0)) }
  }

  /// Without anything but letters, digits, and a full stop or apostrophe at the ends; `nil` when nothing is left.
  private static func withoutPictures(_ word: [UInt8]) -> [UInt8]? {
    var scalars: [Unicode.Scalar] = []
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars { scalars.append(scalar) }
    func isEdge(_ scalar: Unicode.Scalar) -> Bool { FactText.isLetterOrDigit(scalar.value) }
    while let first = scalars.first, !isEdge(first), first.value != 0x27 { scalars.removeFirst() }
    while let last = scalars.last, !isEdge(last), last.value != 0x2E { scalars.removeLast() }
    guard scalars.contains(where: { isEdge($0) }) else { return nil }
    var bytes: [UInt8] = []
    for scalar in scalars { bytes += Array(String(scalar).utf8) }
    return bytes
  }

  private static func withoutStop(_ word: [UInt8]) -> [UInt8] {
    word.last == 0x2E ? Array(word.dropLast()) : word
  }

  private static func isOne(
    of words: [StaticString], _ word: [UInt8], inLowerCase: Bool = false
  ) -> Bool {
    let bare = word.filter { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ",") }
    return words.contains { known in
      guard known.utf8CodeUnitCount == bare.count else { return false }
      return known.withUTF8Buffer { letters in
        for index in 0..<bare.count {
          let byte = bare[index]
          let folded = !inLowerCase && byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
          if folded != letters[index] { return false }
        }
        return true
      }
    }
  }
}
