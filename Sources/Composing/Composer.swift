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
  /// By template: the fields without which it says nothing, and all that it can use.
  private let needed: [FieldSet]
  private let used: [FieldSet]

  public init(templates: [Template], linter: Linter) {
    self.templates = templates
    self.linter = linter
    needed = templates.map { FieldSet($0.needs) }
    used = templates.map {
      FieldSet(Template.fields(in: $0.body)).union(FieldSet(Template.fields(in: $0.subject)))
    }
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

  /// The best candidates, fitted to the channel's limit; texts with an error or a warning are left out.
  ///
  /// First come the texts of the templates that use most of what is known; among those better is: no
  /// finding, then more of the text specific to the person, then shorter. Other wordings of a template are
  /// tried when too few templates fit.
  public func candidates(_ request: Request) -> [ComposedText] {
    let shortlists = request.answers.map { shortlist(request, $0) }
    var inspection = Inspection()
    return composition(request, shortlists: shortlists, inspection: &inspection).texts
  }

  /// What became of a request.
  public struct Composition: Sendable {
    public var texts: [ComposedText] = []
    /// What kept the last text back that was not let go.
    public var hindrance: Hindrance?
  }

  /// Why a text that the facts allow was not written.
  public enum Hindrance: Sendable, Hashable {
    /// Even without its optional parts it is over the channel's limit.
    case tooLong
    /// The linter objects to it, by this rule.
    case objection(rule: Int)
  }

  /// Templates that the same set of facts fills, by how many of them they use.
  public struct Shortlist: Sendable, Hashable {
    /// Indices of templates, those that use as many facts together, the most first.
    let tiers: [Tier]

    struct Tier: Sendable, Hashable {
      let usedCount: Int
      let templates: [Int]
    }

    public var isEmpty: Bool { tiers.isEmpty }
  }

  /// The templates for a request and one of its answers; the same for all answers with the same fields and
  /// type of reason, so that a batch can keep it.
  public func shortlist(_ request: Request, _ answers: Answers) -> Shortlist {
    let fields = answers.fields
    var fitting: [(index: Int, usedCount: Int)] = []
    for (index, template) in templates.enumerated() {
      guard template.kind == request.kind, template.language == request.language,
        serves(template, request.context.channel), needed[index].isSubset(of: fields),
        template.reason == nil || template.reason == answers.reasonType
      else { continue }
      fitting.append((index, used[index].intersection(fields).count))
    }
    fitting.sort { ($1.usedCount, $0.index) < ($0.usedCount, $1.index) }
    var tiers: [Shortlist.Tier] = []
    for entry in fitting {
      if let last = tiers.last, last.usedCount == entry.usedCount {
        tiers[tiers.count - 1] = Shortlist.Tier(
          usedCount: entry.usedCount, templates: last.templates + [entry.index])
      } else {
        tiers.append(Shortlist.Tier(usedCount: entry.usedCount, templates: [entry.index]))
      }
    }
    return Shortlist(tiers: tiers)
  }

  /// The facts that the nearest template of this kind of reason lacks; empty when one has all it needs.
  public func missing(_ request: Request) -> [[UInt8]] {
    var best: [[UInt8]]?
    for (index, template) in templates.enumerated() where template.kind == request.kind {
      for answers in request.answers where template.reason == answers.reasonType {
        guard template.language == request.language, serves(template, request.context.channel)
        else { continue }
        if needed[index].isSubset(of: answers.fields) { return [] }
        let lacks = template.needs.filter { answers.value($0) == nil }
        if best.map({ lacks.count < $0.count }) ?? true { best = lacks }
      }
    }
    return best ?? []
  }

  /// The best texts; one shortlist for each of the request's answers, in their order.
  public func composition(
    _ request: Request, shortlists: [Shortlist], inspection: inout Inspection
  ) -> Composition {
    var context = request.context
    context.facts = context.facts?.plain()
    var composition = Composition()
    var found: [(text: ComposedText, round: Int, usedCount: Int)] = []
    // First every template's own wording for this person, then other wordings until there are enough.
    for round in 0..<Composer.wordingsTried where round == 0 || found.count < request.limit {
      for usedCount in Composer.usedCounts(shortlists) where found.count < request.limit {
        for (answers, shortlist) in zip(request.answers, shortlists) {
          guard let tier = shortlist.tiers.first(where: { $0.usedCount == usedCount }) else {
            continue
          }
          for index in tier.templates {
            let template = templates[index]
            if round == 0, found.contains(where: { $0.text.template == template.id }) { continue }
            let seed = Composer.seed(answers, template.id, request.variant + round)
            switch fitted(template, answers, seed, context, &inspection) {
            case .text(let text):
              if found.contains(where: { $0.text.text.bytes == text.text.bytes }) { continue }
              found.append((text, round, usedCount))
            case .hindered(let hindrance): composition.hindrance = hindrance
            case .unfilled: continue
            }
          }
        }
      }
      if round == 0, request.limit == 1, found.isEmpty == false { break }
    }
    found.sort { left, right in
      let first = left.text.rank
      let second = right.text.rank
      if left.round != right.round { return left.round < right.round }
      if left.usedCount != right.usedCount { return left.usedCount > right.usedCount }
      if first == second {
        return left.text.template.lexicographicallyPrecedes(right.text.template)
      }
      return first < second
    }
    composition.texts = found.prefix(request.limit).map { $0.text }
    return composition
  }

  /// Wordings of one template that are tried when few templates fit.
  private static let wordingsTried = 4

  private static func usedCounts(_ shortlists: [Shortlist]) -> [Int] {
    if shortlists.count == 1 { return shortlists[0].tiers.map { $0.usedCount } }
    var counts: [Int] = []
    for shortlist in shortlists {
      for tier in shortlist.tiers where !counts.contains(tier.usedCount) {
        counts.append(tier.usedCount)
      }
    }
    return counts.sorted { $0 > $1 }
  }

  private func serves(_ template: Template, _ channel: Channel) -> Bool {
    template.channels.isEmpty || template.channels.contains(text(channel.name))
  }

  private enum Fitting {
    case text(ComposedText)
    case hindered(Hindrance)
    case unfilled
  }

  /// The longest text within the limit that the linter lets go.
  private func fitted(
    _ template: Template, _ answers: Answers, _ seed: UInt64, _ context: LintContext,
    _ inspection: inout Inspection
  ) -> Fitting {
    var last: [UInt8] = []
    var fitting = Fitting.unfilled
    for least in 1...10 {
      guard let draft = template.filled(with: answers, variant: seed, leastPriority: least) else {
        return fitting
      }
      if draft.bytes == last { continue }
      last = draft.bytes
      let length = MessageLength(draft.bytes, channel: context.channel)
      if length.isOver {
        fitting = .hindered(.tooLong)
        continue
      }
      var context = context
      let subject = template.filledSubject(with: answers, variant: seed) ?? Draft()
      if context.channel.hasSubject { context.subject = subject.bytes }
      inspection.read(draft.bytes, context: context)
      let assessment = linter.assess(&inspection)
      if assessment.verdict != .send {
        for finding in assessment.findings where finding.severity != .advice {
          fitting = .hindered(.objection(rule: finding.rule))
          break
        }
        continue
      }
      return .text(
        ComposedText(
          template: template.id, tone: template.tone, text: draft, subject: subject,
          length: length, assessment: assessment))
    }
    return fitting
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
