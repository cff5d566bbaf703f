/// Tokens that several rules count, counted as they are read.
public struct TokenCounts: Sendable, Hashable {
  public var slots = 0
  public var emoji = 0
  public var urls = 0
  public var emails = 0
  public var allCaps = 0
  /// Exclamation marks, each of a run counted.
  public var exclamations = 0
  public var questions = 0
  /// Capitalised words inside sentences.
  public var names = 0
  public var colons = 0
  /// Words that are the same as the word before, whatever stands between.
  public var doubledWords = 0

  public init() {}
}
