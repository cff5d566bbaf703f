import KindJudging
import PhraseMatching

/// A rule that phrases set off, as the hot path asks it.
struct PhraseRule: Sendable {
  /// The sets of its exceptions follow that of its phrases.
  let guards: RuleGuards
  let traits: RuleTraits
  /// Its index among all rules.
  let rule: UInt16
  /// Where nothing is switched.
  let severity: Severity

  /// The number of its phrases' set.
  @inline(__always)
  var set: UInt16 { guards.firstSet &- 1 }
}

/// The rules that phrases set off, apart for messages of each purpose, but in one row: nothing is held on to while they
/// are gone through.
struct PhraseRules: Sendable {
  private let rules: [PhraseRule]
  /// By set number, for one purpose after the other.
  private let places: [UInt16]
  /// A bit for each set that sets off a rule, for one purpose after the other.
  private let triggers: [UInt64]
  private let setCount: Int
  /// Of the bits of one purpose.
  private let wordCount: Int

  /// Twice as many as there are; their places fill a kilobyte.
  private static let mostRules = 511

  /// - Parameters:
  ///   - all: The index of each rule and what guards it.
  ///   - setCount: One more than the number of the last set there is.
  init(_ all: [(rule: Int, guards: RuleGuards)], _ traits: [RuleTraits], setCount: Int) {
    wordCount = setCount / 64 + 1
    self.setCount = setCount
    var rules: [PhraseRule] = []
    var places = [UInt16](repeating: 0, count: Purpose.allCases.count * setCount)
    var triggers = [UInt64](repeating: 0, count: Purpose.allCases.count * wordCount)
    precondition(all.count <= PhraseRules.mostRules, "the rules that a message sets off have room")
    for (row, purpose) in Purpose.allCases.enumerated() {
      for (index, guards) in all where !traits[index].barred.contains(.purpose(purpose)) {
        let rule = PhraseRule(
          guards: guards, traits: traits[index], rule: UInt16(index),
          severity: traits[index].severity(purpose, .on) ?? .advice)
        places[row * setCount + Int(rule.set)] = UInt16(rules.count)
        triggers[row * wordCount + Int(rule.set >> 6)] |= 1 << UInt64(rule.set & 63)
        rules.append(rule)
      }
    }
    self.rules = rules
    self.places = places
    self.triggers = triggers
  }

  /// Calls `body` with those rules that one of the sets whose bits are set sets off and that nothing keeps silent,
  /// ascending by set number.
  ///
  /// All are looked up before any is gone into: which ones are silent is anybody's guess, and a wrong one would wait for
  /// a rule that was not read for long.
  ///
  /// - Parameter silence: More than nought for a rule that has nothing to say.
  @inline(__always)
  func forEach(
    in sets: [UInt64], for purpose: Purpose, _ silence: (PhraseRule) -> UInt32,
    _ body: (PhraseRule) -> Void
  ) {
    let row = Int(purpose.rawValue)
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: PhraseRules.mostRules + 1) { loud in
      sets.withUnsafeBufferPointer { sets in
        triggers.withUnsafeBufferPointer { triggers in
          places.withUnsafeBufferPointer { places in
            rules.withUnsafeBufferPointer { rules in
              var count = 0
              for index in 0..<min(sets.count, wordCount) {
                var bits = sets[index] & triggers[row &* wordCount &+ index]
                while bits != 0 {
                  let set = index &* 64 &+ bits.trailingZeroBitCount
                  bits &= bits &- 1
                  let place = places[row &* setCount &+ set]
                  loud.initializeElement(at: count, to: place)
                  // Nought less something is below nought.
                  count &+= 1 &- Int((0 &- UInt64(silence(rules[Int(place)]))) &>> 63)
                }
              }
              for index in 0..<count { body(rules[Int(loud[index])]) }
            }
          }
        }
      }
    }
  }
}
