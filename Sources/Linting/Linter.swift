public import KindJudging
package import MessageText
public import PhraseMatching

/// What phrases and words mean, apart from rules: handed in by a door, so that the linter believes nothing itself.
public struct Lexicon: Sendable {
  /// Phrases that give evidence for a kind.
  public let signals: [(signal: Signal, phrases: StaticString)]
  public let lists: [WordList]
  public let tallies: [WordTally]
  /// Phrases that rules ask for by name, such as the ways to say thanks.
  public let named: [(name: StaticString, phrases: StaticString)]

  public init(
    signals: [(signal: Signal, phrases: StaticString)], lists: [WordList], tallies: [WordTally],
    named: [(name: StaticString, phrases: StaticString)] = []
  ) {
    self.signals = signals
    self.lists = lists
    self.tallies = tallies
    self.named = named
  }
}

/// What a user has switched on, off or allowed.
public struct RuleSettings: Sendable {
  /// By rule index: `nil` leaves the rule as it is.
  public enum Switch: Sendable, Hashable {
    case off
    case on
    case severity(Severity)
  }

  public var switches: [Switch?]
  /// Phrases the user stands by: findings that lie inside one are dropped. UTF-8, compared folded.
  public var allowedPhrases: [[UInt8]] = []

  public init(ruleCount: Int) {
    switches = [Switch?](repeating: nil, count: ruleCount)
  }
}

/// Judges messages by a list of rules.
///
/// Immutable and free of clock, locale and randomness: same bytes and same rules give the same findings in
/// the same order. One linter serves any number of threads; each brings its own `Inspection`.
public struct Linter: Sendable {
  public let rules: [Rule]
  let automaton: PhraseAutomaton
  let judge: KindJudge
  /// What a phrase set belongs to.
  enum SetOwner: Sendable {
    case signal(Signal)
    case trigger(rule: Int)
    case guardPhrases
  }
  let owners: [SetOwner]
  /// Set numbers of each rule's guards, in order; guards without phrases have none.
  let guardSets: [[UInt16]]
  /// What a match of each set tells the judgement of kind, by set number.
  let signals: [Signal?]
  let inspected: [InspectedRule]
  let traits: [RuleTraits]
  /// Set numbers of the lexicon's named phrases.
  let namedSets: [(name: StaticString, number: UInt16)]

  /// Compiles all phrases, about five milliseconds for the whole catalogue, or takes an image of these very ones.
  public init(
    rules: [Rule], lexicon: Lexicon, judge: KindJudge, phraseImage: AutomatonImage? = nil
  ) {
    self.rules = rules
    self.judge = judge
    traits = RuleTraits.all(rules)
    var sets: [PhraseSet] = []
    var owners: [SetOwner] = []
    var guardSets: [[UInt16]] = []
    var inspected: [InspectedRule] = []
    for entry in lexicon.signals {
      sets.append(PhraseSet(number: UInt16(owners.count), phrases: entry.phrases))
      owners.append(.signal(entry.signal))
    }
    var namedSets: [(name: StaticString, number: UInt16)] = []
    for entry in lexicon.named {
      namedSets.append((entry.name, UInt16(owners.count)))
      sets.append(PhraseSet(number: UInt16(owners.count), phrases: entry.phrases))
      owners.append(.guardPhrases)
    }
    self.namedSets = namedSets
    for (index, rule) in rules.enumerated() {
      switch rule.detector {
      case .phrases(let phrases):
        sets.append(PhraseSet(number: UInt16(owners.count), phrases: phrases))
        owners.append(.trigger(rule: index))
      case .inspect(let body):
        inspected.append(
          InspectedRule(
            rule: index, isEnglish: rule.isEnglish, purposeMask: traits[index].purposeMask,
            channelMask: traits[index].channelMask, body: body))
      }
      var numbers: [UInt16] = []
      for exception in rule.guards {
        guard let phrases = exception.phrases else { continue }
        numbers.append(UInt16(owners.count))
        sets.append(PhraseSet(number: UInt16(owners.count), phrases: phrases))
        owners.append(.guardPhrases)
      }
      guardSets.append(numbers)
    }
    self.owners = owners
    signals = owners.map { owner in
      switch owner {
      case .signal(let signal): signal
      case .trigger(let rule): rules[rule].signal
      case .guardPhrases: nil
      }
    }
    self.guardSets = guardSets
    self.inspected = inspected
    automaton = PhraseAutomaton(
      sets: sets, lists: lexicon.lists, tallies: lexicon.tallies, image: phraseImage)
  }

  /// All phrases compiled, as bytes to ship.
  public var phraseImageBytes: [UInt8] { automaton.imageBytes }

  /// The index of the rule called `name`: `family.name`, or a bare name that only one rule has.
  public func ruleIndex(named name: [UInt8]) -> Int? {
    let hasFamily = name.contains(UInt8(ascii: "."))
    var found: Int?
    for (index, rule) in rules.enumerated() {
      let bytes = rule.id.bytes
      let matches =
        hasFamily
        ? bytes == name : Array(bytes.drop { $0 != UInt8(ascii: ".") }.dropFirst()) == name
      guard matches else { continue }
      if found != nil { return nil }
      found = index
    }
    return found
  }

  /// Judges the message that `inspection` was given with `read`.
  public func assess(_ inspection: inout Inspection, settings: RuleSettings? = nil) -> Assessment {
    examine(&inspection)
    var findings: [Finding] = []
    collect(inspection, settings: settings, into: &findings)
    gate(&findings, inspection)
    if let allowed = settings?.allowedPhrases, !allowed.isEmpty {
      dropAllowed(&findings, inspection, allowed)
    }
    fold(&findings, inspection)
    var worst: Severity?
    for finding in findings where worst.map({ finding.severity > $0 }) ?? true {
      worst = finding.severity
    }
    return Assessment(
      verdict: Verdict(worst: worst), judgement: inspection.judgement, findings: findings,
      language: inspection.language, unchecked: unchecked(inspection))
  }

  /// All that the rules object to, before findings are weighed against the message's kind and folded.
  public func findings(_ inspection: inout Inspection, settings: RuleSettings? = nil) -> [Finding] {
    examine(&inspection)
    var findings: [Finding] = []
    collect(inspection, settings: settings, into: &findings)
    findings.sort {
      ($0.span.lowerBound, $0.span.upperBound) < ($1.span.lowerBound, $1.span.upperBound)
    }
    return findings
  }

  /// Families whose English rules say nothing about a text in another language.
  private func unchecked(_ inspection: borrowing Inspection) -> [StaticString] {
    guard inspection.language != .english else { return [] }
    var families: [StaticString] = []
    for rule in rules where rule.isEnglish && rule.severity[inspection.context.purpose] != nil {
      let known = families.contains { $0.utf8Start == rule.id.family.utf8Start }
      if !known, !families.contains(where: { RuleID($0, "x") == RuleID(rule.id.family, "x") }) {
        families.append(rule.id.family)
      }
    }
    return families
  }

  // MARK: Evidence

  /// Finds the phrases of all rules and all evidence in a message, for whoever measures that stage.
  package func scan(_ message: Message, into scan: inout PhraseScan) {
    automaton.scan(message, into: &scan)
  }

  /// Fills everything in `inspection` that depends on the text alone, and the judgement of its kind.
  public func examine(_ inspection: inout Inspection) {
    automaton.scan(inspection.message, into: &inspection.scan)
    inspection.sorted.fill(inspection.scan.matches, setCount: owners.count)
    inspection.namedSets = namedSets
    inspection.countTokens()
    inspection.guessLanguage()
    inspection.gatherEvidence(signals)
    inspection.judgement = judge.judgement(on: inspection.message, with: inspection.evidence)
  }

  /// The parts of an examined message that spoke most for its kind, in the order of the text.
  public func decidingSpans(_ inspection: borrowing Inspection, limit: Int = 3) -> [DecidingSpan] {
    judge.decidingSpans(
      for: inspection.judgement.kind, in: inspection.message, with: inspection.evidence,
      limit: limit)
  }

  // MARK: Findings

  private func collect(
    _ inspection: borrowing Inspection, settings: RuleSettings?, into findings: inout [Finding]
  ) {
    let matches = inspection.sorted.all
    var index = 0
    var candidates: [Candidate] = []
    while index < matches.count {
      let set = matches[index].set
      var end = index
      while end < matches.count, matches[end].set == set { end += 1 }
      if case .trigger(let rule) = owners[Int(set)],
        let severity = severity(of: rule, inspection, settings)
      {
        candidates.removeAll(keepingCapacity: true)
        merge(matches[index..<end], inspection, into: &candidates)
        report(candidates, rule, severity, inspection, into: &findings)
      }
      index = end
    }
    let isEnglish = inspection.language == .english
    let purposeBit: UInt8 = 1 << inspection.context.purpose.rawValue
    let channelBit: UInt16 = 1 << UInt16(inspection.context.channel.rawValue)
    for index in inspected.indices
    where inspected[index].purposeMask & purposeBit != 0
      && inspected[index].channelMask & channelBit != 0
      && (isEnglish || !inspected[index].isEnglish)
    {
      let rule = inspected[index].rule
      guard let severity = severity(of: rule, inspection, settings) else { continue }
      if !candidates.isEmpty { candidates.removeAll(keepingCapacity: true) }
      inspected[index].body(inspection, &candidates)
      if !candidates.isEmpty { report(candidates, rule, severity, inspection, into: &findings) }
    }
  }

  @inline(__always)
  private func severity(
    of index: Int, _ inspection: borrowing Inspection, _ settings: RuleSettings?
  ) -> Severity? {
    traits[index].severity(
      inspection.context.purpose, inspection.context.channel, settings?.switches[index])
  }

  /// Joins matches of one rule that share tokens.
  private func merge(
    _ matches: ArraySlice<PhraseMatch>, _ inspection: borrowing Inspection,
    into candidates: inout [Candidate]
  ) {
    for match in matches {
      let span = inspection.span(of: match)
      if let last = candidates.last, span.lowerBound < last.span.upperBound {
        let end = max(span.upperBound, last.span.upperBound)
        candidates[candidates.count - 1].span = last.span.lowerBound..<end
      } else {
        candidates.append(Candidate(span))
      }
    }
  }

  private func report(
    _ candidates: [Candidate], _ rule: Int, _ severity: Severity,
    _ inspection: borrowing Inspection,
    into findings: inout [Finding]
  ) {
    for candidate in candidates where !isGuarded(candidate, rule, inspection) {
      findings.append(
        Finding(rule: rule, severity: severity, span: candidate.span, note: candidate.note))
      if rules[rule].flagsOnce { return }
    }
  }

  private func isGuarded(_ candidate: Candidate, _ index: Int, _ inspection: borrowing Inspection)
    -> Bool
  {
    var phraseGuard = 0
    for exception in rules[index].guards {
      switch exception {
      case .overlapping:
        let set = guardSets[index][phraseGuard]
        phraseGuard += 1
        if inspection.hasMatch(ofSet: set, overlapping: candidate.span) { return true }
      case .sameSentence:
        let set = guardSets[index][phraseGuard]
        phraseGuard += 1
        let sentence = inspection.sentenceIndex(atByte: candidate.span.lowerBound)
        let lastSentence = inspection.sentenceIndex(
          atByte: max(candidate.span.lowerBound, candidate.span.upperBound - 1))
        if inspection.hasMatch(ofSet: set, inSentences: sentence...lastSentence) { return true }
      case .sameMessage:
        let set = guardSets[index][phraseGuard]
        phraseGuard += 1
        if !inspection.matchRange(ofSet: set).isEmpty { return true }
      case .signal(let signal):
        if inspection.has(signal) { return true }
      case .when(_, let test):
        if test(inspection, candidate) { return true }
      }
    }
    return false
  }

  // MARK: Weighing

  /// Drops what is about a kind of outreach from messages that are none, and what a true reason answers.
  private func gate(_ findings: inout [Finding], _ inspection: borrowing Inspection) {
    let kind = inspection.judgement.kind
    let purpose = inspection.context.purpose
    if purpose == .reply { return }
    switch kind {
    case .ordinary, .automatic:
      if purpose == .invite { return }
      findings.removeAll { finding in
        guard let about = traits[finding.rule].about else { return false }
        return about != .ordinary && about != kind
      }
    case .personal:
      findings.removeAll { finding in
        let rule = traits[finding.rule]
        return rule.about == .standard || rule.about == .generic && finding.span.isEmpty
      }
      for index in findings.indices where traits[findings[index].rule].about == .generic {
        let finding = findings[index]
        findings[index] = Finding(
          rule: finding.rule, severity: .advice, span: finding.span, note: finding.note)
      }
    case .standard, .generic, .pitch, .recruiter, .scam:
      guard purpose != .invite, inspection.judgement.confidence < Linter.leastConfidenceToWarn
      else {
        return
      }
      // Not sure that it is outreach at all: what is about outreach is said, but holds nothing up.
      for index in findings.indices {
        let finding = findings[index]
        guard let about = traits[finding.rule].about, about != .ordinary else { continue }
        findings[index] = Finding(
          rule: finding.rule, severity: .advice, span: finding.span, note: finding.note)
      }
    }
  }

  /// Below this confidence an e-mail may well be none of our business. A false alarm on ordinary mail costs
  /// more trust than a missed cliché.
  private static let leastConfidenceToWarn = Thousandths(650)

  private func dropAllowed(
    _ findings: inout [Finding], _ inspection: borrowing Inspection, _ allowed: [[UInt8]]
  ) {
    for phrase in allowed where !phrase.isEmpty {
      let wanted = Message(utf8: phrase)
      let words = wanted.tokens.filter { $0.key != .none }.map { $0.key }
      guard !words.isEmpty else { continue }
      let tokens = inspection.tokens.filter { $0.key != .none }
      guard tokens.count >= words.count else { continue }
      for start in 0...(tokens.count - words.count) {
        var same = true
        for offset in 0..<words.count where tokens[start + offset].key != words[offset] {
          same = false
          break
        }
        guard same else { continue }
        let span = Int(tokens[start].start)..<Int(tokens[start + words.count - 1].end)
        findings.removeAll { finding in
          !rules[finding.rule].isProtected && span.lowerBound <= finding.span.lowerBound
            && finding.span.upperBound <= span.upperBound
        }
      }
    }
  }

  /// Sorts findings and keeps one where several say the same of a sentence.
  private func fold(_ findings: inout [Finding], _ inspection: borrowing Inspection) {
    guard findings.count > 1 else { return }
    let ordered = Linter.inOrderOfText(findings)
    var result: [Finding] = []
    var start = 0
    while start < ordered.count {
      // Only findings that overlap or share a sentence can say the same.
      var end = start
      var reach = 0
      var sentence = 0
      while end < ordered.count {
        let span = findings[ordered[end]].span
        let place = inspection.sentenceIndex(atByte: span.lowerBound)
        if end > start, span.lowerBound >= reach, place != sentence { break }
        reach = max(reach, span.upperBound)
        sentence = place
        end += 1
      }
      if end == start + 1 {
        result.append(findings[ordered[start]])
      } else {
        keep(ordered[start..<end], of: findings, inspection, in: &result)
      }
      start = end
    }
    // Not the linter itself: a closure would hold on to each of its parts.
    let rules = self.rules
    result.sort { left, right in
      if left.span.lowerBound != right.span.lowerBound {
        return left.span.lowerBound < right.span.lowerBound
      }
      if left.span.upperBound != right.span.upperBound {
        return left.span.upperBound < right.span.upperBound
      }
      return rules[left.rule].id.bytes.lexicographicallyPrecedes(rules[right.rule].id.bytes)
    }
    findings = result
  }

  /// The indices of findings by where they begin, equal ones in their own order.
  private static func inOrderOfText(_ findings: [Finding]) -> [Int] {
    findings.indices.sorted { left, right in
      let first = findings[left].span.lowerBound
      let second = findings[right].span.lowerBound
      return first == second ? left < right : first < second
    }
  }

  /// Findings that are kept of one stretch; nobody reads more, and comparing them stays linear in the text.
  static let stretchFindingLimit = 256

  /// Adds those of a stretch that say something of their own, the strongest first.
  private func keep(
    _ stretch: ArraySlice<Int>, of findings: [Finding], _ inspection: borrowing Inspection,
    in result: inout [Finding]
  ) {
    let ranked = stretch.sorted { left, right in
      let first = findings[left]
      let second = findings[right]
      if first.severity != second.severity { return first.severity > second.severity }
      return left < right
    }
    var kept: [Int] = []
    for index in ranked where kept.count < Linter.stretchFindingLimit {
      let says = kept.contains { saysTheSame(findings[$0], findings[index], inspection) }
      if !says { kept.append(index) }
    }
    for index in kept { result.append(findings[index]) }
  }

  /// Whether `weaker` adds nothing to `stronger`.
  private func saysTheSame(
    _ stronger: Finding, _ weaker: Finding, _ inspection: borrowing Inspection
  ) -> Bool {
    if stronger.span == weaker.span, !stronger.span.isEmpty { return true }
    let first = traits[stronger.rule]
    let second = traits[weaker.rule]
    let sameFamily = first.family == second.family
    let sameAbout = first.about != nil && first.about == second.about
    guard sameFamily || sameAbout else { return false }
    let overlaps =
      stronger.span.lowerBound < weaker.span.upperBound
      && weaker.span.lowerBound < stronger.span.upperBound
    if overlaps { return true }
    guard sameAbout else { return false }
    return inspection.sentenceIndex(atByte: stronger.span.lowerBound)
      == inspection.sentenceIndex(atByte: weaker.span.lowerBound)
  }
}
