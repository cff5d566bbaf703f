public import KindJudging

/// What we object to: what it says, why, what to do instead, and how it is found.
///
/// A rule is a value, so a family file reads like a catalogue; `Linter` compiles the phrases of all rules
/// into one automaton.
public struct Rule: Sendable {
  /// How candidates are found.
  public enum Detector: Sendable {
    /// Phrases in the notation of `PhraseSet`, one a line.
    case phrases(StaticString)
    /// A function over the tokenized message that adds the spans it objects to.
    case inspect(@Sendable (borrowing Inspection, inout [Candidate]) -> Void)
  }

  public let id: RuleID
  public let severity: SeverityTable
  /// Completes "this …": lower case, no full stop.
  public let message: StaticString
  public let why: StaticString
  public let remedy: StaticString
  /// Where the evidence is from.
  public let source: StaticString
  /// The kind of message the rule is about; such a finding is dropped from messages that are no outreach.
  public let about: MessageKind?
  /// The channels it applies to; `nil` for all.
  public let channels: [Channel]?
  /// Whether it only speaks English.
  public let isEnglish: Bool
  /// Whether it is off until somebody turns it on.
  public let isOptIn: Bool
  /// Whether ignore lines and configuration cannot silence it.
  public let isProtected: Bool
  /// Whether it speaks of the message as a whole, so that one finding says it all.
  public let flagsOnce: Bool
  /// Each text is flagged at exactly the places between ⟦ and ⟧.
  public let flagged: [Example]
  /// Each text is left alone; at least one holds a trigger that a guard keeps silent.
  public let accepted: [Example]
  /// What an inspecting detector asks of a message before it is called.
  public let needs: Needs
  public let detector: Detector
  public let guards: [Guard]
  /// Why the rule needs no guard, where it has none.
  public let unguarded: StaticString?
  /// What a match tells the judgement of kind.
  public let signal: Signal?
  public let fix: FixRecipe

  public init(
    id: RuleID, severity: SeverityTable, message: StaticString, why: StaticString,
    remedy: StaticString, source: StaticString, about: MessageKind? = nil,
    channels: [Channel]? = nil, isEnglish: Bool = true, isOptIn: Bool = false,
    isProtected: Bool = false, flagsOnce: Bool = false, flagged: [Example], accepted: [Example],
    needs: Needs = Needs(), detector: Detector,
    guards: [Guard] = [], unguarded: StaticString? = nil, signal: Signal? = nil,
    fix: FixRecipe = .none
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.why = why
    self.remedy = remedy
    self.source = source
    self.about = about
    self.channels = channels
    self.isEnglish = isEnglish
    self.isOptIn = isOptIn
    self.isProtected = isProtected
    self.flagsOnce = flagsOnce
    self.flagged = flagged
    self.accepted = accepted
    self.needs = needs
    self.detector = detector
    self.guards = guards
    self.unguarded = unguarded
    self.signal = signal
    self.fix = fix
  }

  /// The rule without its guards, for tests that a guard is what keeps the accepted examples silent.
  public var withoutGuards: Rule {
    Rule(
      id: id, severity: severity, message: message, why: why, remedy: remedy, source: source,
      about: about, channels: channels, isEnglish: isEnglish, isOptIn: isOptIn,
      isProtected: isProtected, flagsOnce: flagsOnce, flagged: flagged, accepted: accepted,
      needs: needs, detector: detector,
      unguarded: unguarded, signal: signal, fix: fix)
  }
}

/// A stretch of text that a rule may object to, before its guards have spoken.
public struct Candidate: Sendable, Hashable {
  /// Half-open byte range in the message.
  public var span: Range<Int>
  public var note: FindingNote

  public init(_ span: Range<Int>, note: FindingNote = .none) {
    self.span = span
    self.note = note
  }
}

/// A reason to leave a candidate alone.
public enum Guard: Sendable {
  /// One of these phrases shares a token with the candidate.
  case overlapping(StaticString)
  /// One of these phrases stands in the same sentence.
  case sameSentence(StaticString)
  /// One of these phrases stands anywhere in the message.
  case sameMessage(StaticString)
  /// The message gives this evidence.
  case signal(Signal)
  /// A test of the candidate, for what phrases cannot say; the name tells the reader what is tested.
  case when(StaticString, @Sendable (borrowing Inspection, Candidate) -> Bool)

  var phrases: StaticString? {
    switch self {
    case .overlapping(let phrases), .sameSentence(let phrases), .sameMessage(let phrases): phrases
    case .signal, .when: nil
    }
  }
}

/// A sentence that shows what a rule does, with the circumstances it needs.
public struct Example: Sendable, ExpressibleByStringLiteral {
  /// In ⟦ ⟧ notation.
  public let text: StaticString
  public var purpose: Purpose?
  public var channel: Channel?
  /// Whether the channel counts as stated, see `LintContext`.
  public var channelIsStated: Bool
  public var facts: Facts?
  public var subject: StaticString?
  /// The message that is answered.
  public var replyTo: StaticString?

  public init(
    _ text: StaticString, purpose: Purpose? = nil, channel: Channel? = nil,
    channelIsStated: Bool = true, facts: Facts? = nil, subject: StaticString? = nil,
    replyTo: StaticString? = nil
  ) {
    self.text = text
    self.purpose = purpose
    self.channel = channel
    self.channelIsStated = channelIsStated
    self.facts = facts
    self.subject = subject
    self.replyTo = replyTo
  }

  public init(stringLiteral text: StaticString) {
    self.init(text)
  }
}

/// What a finding knows beyond its rule, as facts; words are made where a person reads them.
public enum FindingNote: Sendable, Hashable {
  case none
  /// A length and the limit it passes, in the unit.
  case length(counted: Int, limit: Int, unit: LengthUnit)
  /// What the facts say instead.
  case expected([UInt8])
  /// How many there are, and how many are fine.
  case count(Int, limit: Int)
  /// What the finding is about is named elsewhere: a rule, a channel.
  case named([UInt8])
}

/// How a finding can be mended mechanically.
public enum FixRecipe: Sendable {
  case none
  /// Delete the span; safe when nothing that is promised, asked or claimed goes with it.
  case delete(title: StaticString, FixSafety)
  /// Build edits from the candidate.
  case custom(@Sendable (borrowing Inspection, Range<Int>) -> Fix?)
}

public enum FixSafety: UInt8, Sendable, Hashable {
  case safe, needsReview

  public var name: StaticString {
    switch self {
    case .safe: "safe"
    case .needsReview: "needs-review"
    }
  }
}

/// A change that mends a finding.
public struct Fix: Sendable {
  public struct Edit: Sendable, Hashable {
    /// Half-open byte range of the original that is replaced.
    public var span: Range<Int>
    public var replacement: [UInt8]

    public init(_ span: Range<Int>, with replacement: [UInt8] = []) {
      self.span = span
      self.replacement = replacement
    }
  }

  public let title: StaticString
  public let safety: FixSafety
  public let edits: [Edit]

  public init(title: StaticString, safety: FixSafety, edits: [Edit]) {
    self.title = title
    self.safety = safety
    self.edits = edits
  }
}
