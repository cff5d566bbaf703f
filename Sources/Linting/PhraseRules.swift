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

  /// - Parameters:
  ///   - all: The index of each rule and what guards it.
  ///   - setCount: One more than the number of the last set there is.
  init(_ all: [(rule: Int, guards: RuleGuards)], _ traits: [RuleTraits], setCount: Int) {
    wordCount = setCount / 64 + 1
    self.setCount = setCount
    var rules: [PhraseRule] = []
    var places = [UInt16](repeating: 0, count: Purpose.allCases.count * setCount)
    var triggers = [UInt64](repeating: 0, count: Purpose.allCases.count * wordCount)
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

  /// Calls `body` with the rules that one of the sets whose bits are set sets off, ascending by set number.
  @inline(__always)
  func forEach(in sets: [UInt64], for purpose: Purpose, _ body: (PhraseRule) -> Void) {
    let row = Int(purpose.rawValue)
    sets.withUnsafeBufferPointer { sets in
      triggers.withUnsafeBufferPointer { triggers in
        places.withUnsafeBufferPointer { places in
          rules.withUnsafeBufferPointer { rules in
            for index in 0..<min(sets.count, wordCount) {
              var bits = sets[index] & triggers[row &* wordCount &+ index]
              while bits != 0 {
                let set = index &* 64 &+ bits.trailingZeroBitCount
                bits &= bits &- 1
                body(rules[Int(places[row &* setCount &+ set])])
              }
            }
          }
        }
      }
    }
  }
}
