import KindJudging
public import Linting
import MessageText
import OutreachRules
import PhraseMatching

/// One stage of the work, measured over a workload. Its result is counted, so that a fast wrong answer fails.
public enum Stage: String, CaseIterable, Sendable {
  case construct, tokenize, match, judge, lint

  /// Runs the stage once over all messages.
  ///
  /// - Returns: What it found: tokens, matches, or findings.
  public func run(_ workload: Workload, with linter: Linter) -> Int {
    switch self {
    case .construct:
      return Linter(rules: RuleCatalog.all, lexicon: .shipped, judge: .fromEvidence).rules.count
    case .tokenize:
      var message = Message()
      var count = 0
      for text in workload.messages {
        text.withUnsafeBufferPointer { message.read($0) }
        count += message.tokens.count
      }
      return count
    case .match:
      var message = Message()
      var scan = PhraseScan()
      var count = 0
      for text in workload.messages {
        text.withUnsafeBufferPointer { message.read($0) }
        linter.scan(message, into: &scan)
        count += scan.matches.count
      }
      return count
    case .judge:
      var inspection = Inspection()
      var count = 0
      let context = LintContext(purpose: .received, channel: .linkedInMessage)
      for text in workload.messages {
        text.withUnsafeBufferPointer { inspection.read($0, context: context) }
        linter.examine(&inspection)
        count += inspection.judgement.kind == .ordinary ? 0 : 1
      }
      return count
    case .lint:
      var inspection = Inspection()
      var count = 0
      let context = LintContext(purpose: .message, channel: .linkedInMessage)
      for text in workload.messages {
        text.withUnsafeBufferPointer { inspection.read($0, context: context) }
        count += linter.assess(&inspection).findings.count
      }
      return count
    }
  }
}
