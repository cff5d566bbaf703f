import KindJudging
public import Linting
import MessageText

/// A composed text with what the linter thinks of it.
public struct ComposedText: Sendable {
  public let template: [UInt8]
  public let tone: Template.Tone
  public let text: Draft
  public let subject: Draft
  public let length: MessageLength
  public let assessment: Assessment
}

/// Writes texts from templates and facts, and lets through only what the linter has nothing against.
public struct Composer: Sendable {
  private let templates: [Template]
  private let linter: Linter

  public init(templates: [Template], linter: Linter) {
    self.templates = templates
    self.linter = linter
  }

  /// What is to be written.
  public struct Request: Sendable {
    public var kind: Template.TemplateKind
    public var context: LintContext
    public var language: [UInt8]
    /// All reasons that may be used, each with the other facts.
    public var answers: [Answers]
    /// 0 is the person's usual text; others are other wordings.
    public var variant: Int
    public var limit: Int

    public init(
      kind: Template.TemplateKind, context: LintContext, language: [UInt8] = Array("en".utf8),
      answers: [Answers], variant: Int = 0, limit: Int = 3
    ) {
      self.kind = kind
      self.context = context
      self.language = language
      self.answers = answers
      self.variant = variant
      self.limit = limit
    }
  }

  /// The best candidates, at most one a template, fitted to the channel's limit.
  ///
  /// Better is: no finding, then more of the text specific to the person, then shorter. Texts with an error
  /// or a warning are left out.
  public func candidates(_ request: Request) -> [ComposedText] {
    var found: [ComposedText] = []
    let inspection = Inspection()
    let fitting = templates.filter { template in
      template.kind == request.kind && template.language == request.language
        && serves(template, request.context.channel)
    }
    // First every template's own wording for this person, then other wordings until there are enough.
    for round in 0..<Composer.wordingsTried where round == 0 || found.count < request.limit {
      for template in fitting where round == 0 || found.count < request.limit {
        for answers in request.answers {
          let seed = Composer.seed(answers, template.id, request.variant + round)
          guard let text = fitted(template, answers, seed, request.context, inspection) else {
            continue
          }
          if !found.contains(where: { $0.text.bytes == text.text.bytes }) { found.append(text) }
          break
        }
      }
    }
    found.sort { left, right in
      let first = left.rank
      let second = right.rank
      if first == second { return left.template.lexicographicallyPrecedes(right.template) }
      return first < second
    }
    return Array(found.prefix(request.limit))
  }

  /// Wordings of one template that are tried when few templates fit.
  private static let wordingsTried = 4

  private func serves(_ template: Template, _ channel: Channel) -> Bool {
    template.channels.isEmpty || template.channels.contains(text(channel.name))
  }

  /// The longest text within the limit that the linter lets go.
  private func fitted(
    _ template: Template, _ answers: Answers, _ seed: UInt64, _ context: LintContext,
    _ inspection: Inspection
  ) -> ComposedText? {
    var last: [UInt8] = []
    for least in 1...10 {
      guard let draft = template.filled(with: answers, variant: seed, leastPriority: least) else {
        return nil
      }
      if draft.bytes == last { continue }
      last = draft.bytes
      let length = MessageLength(draft.bytes, channel: context.channel)
      if length.isOver { continue }
      var context = context
      let subject = template.filledSubject(with: answers, variant: seed) ?? Draft()
      if context.channel.hasSubject { context.subject = subject.bytes }
      inspection.read(draft.bytes, context: context)
      let assessment = linter.assess(inspection)
      if assessment.verdict != .send { continue }
      return ComposedText(
        template: template.id, tone: template.tone, text: draft, subject: subject, length: length,
        assessment: assessment)
    }
    return nil
  }

  /// Depends on the person's own facts, the template and the variant only.
  static func seed(_ answers: Answers, _ template: [UInt8], _ variant: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ bytes: [UInt8]) {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      hash ^= hash >> 32
    }
    mix(template)
    for name in answers.names {
      mix(name)
      mix(answers.value(name) ?? [])
    }
    return (hash ^ hash >> 29) &+ UInt64(truncatingIfNeeded: variant)
  }
}

extension ComposedText {
  /// Smaller is better: advice, then the share that would survive another recipient, then length.
  fileprivate var rank: (Int, Int, Int) {
    (assessment.findings.count, assessment.judgement.swap.value / 50, length.counted)
  }
}
