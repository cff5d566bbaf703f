public import MessageText

/// All phrases of all sets, found in one pass over a message's tokens.
///
/// Every match is reported, overlapping and nested ones included. Each token is the start of at most a few
/// short walks through the automaton: a walk is no longer than a pattern and branches only at gaps, so the
/// work is linear in the tokens.
public struct PhraseAutomaton: Sendable {
  /// Number of counters for tallies.
  public static let counterCount = 16

  private let tables: AutomatonTables

  /// Takes a shipped image if it was made from these phrases, and compiles them otherwise.
  ///
  /// - Complexity: O(bytes of all phrases); about five milliseconds for two thousand phrases without an image.
  public init(
    sets: [PhraseSet], lists: [WordList] = [], tallies: [WordTally] = [],
    image: AutomatonImage? = nil
  ) {
    let digest = PhraseDigest(sets, lists, tallies).value
    if let image, image.digest == digest {
      self.init(image)
      return
    }
    var compiler = PhraseCompiler(lists: lists)
    for tally in tallies { compiler.add(tally) }
    for set in sets { compiler.add(set) }
    self.init(AutomatonBuilder(compiler).image(digest: digest))
  }

  /// The same for patterns made while running, as tests make them at random.
  package init(patterns: [(number: UInt16, lines: [UInt8])], tallies: [WordTally] = []) {
    var compiler = PhraseCompiler(lists: [])
    for tally in tallies { compiler.add(tally) }
    for pattern in patterns {
      pattern.lines.withUnsafeBufferPointer { compiler.add(lines: $0, as: pattern.number) }
    }
    self.init(AutomatonBuilder(compiler).image(digest: 0))
  }

  private init(_ image: AutomatonImage) { tables = AutomatonTables(image) }

  /// The automaton as bytes to ship.
  public var imageBytes: [UInt8] { Array(tables.image.bytes) }

  /// Finds every phrase in the message and counts its words.
  ///
  /// - Parameter filter: The sets whose phrases are reported; `nil` for all.
  public func scan(
    _ message: Message, into scan: inout PhraseScan, keeping filter: SetFilter? = nil
  ) {
    message.tokens.withUnsafeBufferPointer { self.scan($0, into: &scan, keeping: filter) }
  }

  /// The same for the tokens of a message, lent: to hand in all of it would copy its outside.
  package func scan(
    _ tokens: UnsafeBufferPointer<Token>, into scan: inout PhraseScan, keeping filter: SetFilter?
  ) {
    scan.fill(from: tokens, tables, filter)
  }
}
