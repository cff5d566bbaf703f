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
  private enum SetOwner {
    case signal(Signal)
    case named
    case trigger(rule: Int)
    case exception(rule: Int)
  }
  /// Those that phrases set off.
  private let phraseRules: PhraseRules
  /// The sets that matter, by purpose: half of the rules have nothing to say about a received message.
  private let filters: [SetFilter]
  let guards: GuardTable
  /// What a match of each set tells the judgement of kind, by set number: the signal's raw value.
  let signals: [UInt8]
  /// Stands there for a set that tells none.
  static let noSignal: UInt8 = 32
  /// Those with a function for detector, by purpose.
  private let inspected: [InspectedRules]
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
    var guards = GuardTable()
    var inspected: [InspectedRule] = []
    var triggered: [(rule: Int, guards: RuleGuards)] = []
    for entry in lexicon.signals {
      sets.append(PhraseSet(number: UInt16(owners.count), phrases: entry.phrases))
      owners.append(.signal(entry.signal))
    }
    var namedSets: [(name: StaticString, number: UInt16)] = []
    for entry in lexicon.named {
      namedSets.append((entry.name, UInt16(owners.count)))
      sets.append(PhraseSet(number: UInt16(owners.count), phrases: entry.phrases))
      owners.append(.named)
    }
    self.namedSets = namedSets
    for (index, rule) in rules.enumerated() {
      if case .phrases(let phrases) = rule.detector {
        sets.append(PhraseSet(number: UInt16(owners.count), phrases: phrases))
        owners.append(.trigger(rule: index))
      }
      let guardRow = guards.add(rule.guards, firstSet: owners.count)
      for exception in rule.guards {
        guard let phrases = exception.phrases else { continue }
        sets.append(PhraseSet(number: UInt16(owners.count), phrases: phrases))
        owners.append(.exception(rule: index))
      }
      switch rule.detector {
      case .phrases: triggered.append((index, guardRow))
      case .inspect(let body):
        var barred = traits[index].barred
        if rule.isEnglish { barred.insert(.notEnglish) }
        var needed: UInt64 = 0
        for (place, entry) in namedSets.enumerated()
        where rule.needs.phrases.contains(where: { RuleID.same($0, entry.name) }) {
          needed |= 1 << UInt64(place)
        }
        inspected.append(
          InspectedRule(
            rule: index, barred: barred, signs: rule.needs.signs, words: rule.needs.words,
            namedSets: needed, guards: guardRow, body: body))
      }
    }
    let traits = traits
    phraseRules = PhraseRules(triggered, traits, setCount: owners.count)
    signals = owners.map { owner in
      let signal: Signal? =
        switch owner {
        case .signal(let signal): signal
        case .trigger(let rule): rules[rule].signal
        case .named, .exception: nil
        }
      return signal?.rawValue ?? Linter.noSignal
    }
    self.guards = guards
    filters = Purpose.allCases.map { purpose in
      SetFilter(
        owners.map { owner in
          switch owner {
          case .signal, .named: true
          case .trigger(let rule):
            rules[rule].signal != nil || !traits[rule].barred.contains(.purpose(purpose))
          case .exception(let rule): !traits[rule].barred.contains(.purpose(purpose))
          }
        })
    }
    self.inspected = Purpose.allCases.map { InspectedRules(inspected, for: $0) }
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
    var memory = LintMemory()
    swap(&memory, &inspection.memory)
    find(in: &inspection, settings: settings, using: &memory)
    var worst: Severity?
    for finding in memory.findings where worst.map({ finding.severity > $0 }) ?? true {
      worst = finding.severity
    }
    let assessment = Assessment(
      verdict: Verdict(worst: worst), judgement: inspection.judgement, findings: memory.findings,
      language: inspection.language, unchecked: unchecked(inspection))
    swap(&memory, &inspection.memory)
    return assessment
  }

  /// What an assessment is made of, for whoever judges many messages and needs no verdict: the judgement stays with the
  /// inspection, the findings are left in `memory`.
  package func find(
    in inspection: inout Inspection, settings: RuleSettings?, using memory: inout LintMemory
  ) {
    examine(&inspection)
    keepFindings(of: inspection, settings, using: &memory)
  }

  /// The rules' part. The inspection is lent once for all of it, since each time costs a copy of its outside.
  private func keepFindings(
    of inspection: borrowing Inspection, _ settings: RuleSettings?, using memory: inout LintMemory
  ) {
    collect(inspection, settings?.switches, KindGate(inspection), into: &memory)
    if let allowed = settings?.allowedPhrases, !allowed.isEmpty {
      dropAllowed(&memory.claims, inspection, allowed)
    }
    memory.claims.fold(Linter.fold)
    memory.findings.empty()
    memory.claims.write(to: &memory.findings)
  }

  /// All that the rules object to, before findings are weighed against the message's kind and folded.
  public func findings(_ inspection: inout Inspection, settings: RuleSettings? = nil) -> [Finding] {
    examine(&inspection)
    var memory = LintMemory()
    collect(inspection, settings?.switches, KindGate(), into: &memory)
    var findings: [Finding] = []
    memory.claims.write(to: &findings)
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
    let filter = filters[Int(inspection.context.purpose.rawValue)]
    inspection.sets.forget(inspection.scan.matches)
    // Lent, since to hand an array over would count its users.
    inspection.message.tokens.withUnsafeBufferPointer {
      automaton.scan($0, into: &inspection.scan, keeping: filter)
    }
    if !inspection.namedSets.isSame(as: namedSets) { inspection.namedSets = namedSets }
    inspection.guessLanguage()
    inspection.gatherEvidence(signals)
    inspection.judgement = judge.judgement(
      on: inspection.message, with: inspection.evidence, using: &inspection.kindMemory)
  }

  /// The parts of an examined message that spoke most for its kind, in the order of the text.
  public func decidingSpans(_ inspection: borrowing Inspection, limit: Int = 3) -> [DecidingSpan] {
    judge.decidingSpans(
      for: inspection.judgement.kind, in: inspection.message, with: inspection.evidence,
      limit: limit)
  }

  // MARK: Findings

  private func collect(
    _ inspection: borrowing Inspection, _ switches: [RuleSettings.Switch?]?, _ gate: KindGate,
    into memory: inout LintMemory
  ) {
    memory.claims.empty()
    let purpose = inspection.context.purpose
    var circumstances = gate.dropped
    circumstances.insert(.purpose(purpose))
    circumstances.insert(.channel(inspection.context.channel))
    if switches == nil { circumstances.insert(.nothingSwitched) }
    collectPhrases(inspection, switches, circumstances, gate, into: &memory.claims)
    if inspection.language != .english { circumstances.insert(.notEnglish) }
    let against = InspectedRule.against(circumstances, inspection.signs)
    let row = Int(purpose.rawValue)
    var next = inspected[row].next(from: 0, against)
    while next < inspected[row].rules.count {
      ask(row, next, inspection, switches, gate, into: &memory)
      next = inspected[row].next(from: next + 1, against)
    }
  }

  /// Adds what a rule with a function objects to.
  ///
  /// The rule is named by its places, since to hand it in would copy it.
  @inline(__always)
  private func ask(
    _ row: Int, _ place: Int, _ inspection: borrowing Inspection,
    _ switches: [RuleSettings.Switch?]?, _ gate: KindGate, into memory: inout LintMemory
  ) {
    let rule = inspected[row].rules[place].rule
    guard inspected[row].rules[place].isAsked(inspection.wordCount, inspection.metNamedSets)
    else { return }
    inspected[row].rules[place].body(inspection, &memory.candidates)
    // Most find nothing, so that nothing else is asked before.
    if memory.candidates.isEmpty { return }
    guard let usual = traits[rule].severity(inspection.context.purpose, switches?[rule]) else {
      memory.candidates.empty()
      return
    }
    let exceptions = inspected[row].rules[place].guards
    let met = inspection.sets.bits(from: exceptions.firstSet)
    if exceptions.excuseAll(met, inspection.evidence.signals.present) == 0 {
      let traits = traits[rule]
      let severity = gate.severity(usual, of: traits)
      for candidate in memory.candidates {
        if guards.excuse(candidate, exceptions, met, inspection) { continue }
        if !gate.drops(traits, atEmpty: candidate.span.isEmpty) {
          memory.claims.append(
            candidate, sentence: inspection.sentenceIndex(atByte: candidate.span.lowerBound),
            rule: rule, traits, severity)
        }
        if traits.flagsOnce { break }
      }
    }
    memory.candidates.empty()
  }

  /// Matches of one rule that share tokens are one claim.
  private func collectPhrases(
    _ inspection: borrowing Inspection, _ switches: [RuleSettings.Switch?]?,
    _ circumstances: Circumstances, _ gate: KindGate, into claims: inout ClaimList
  ) {
    let purpose = inspection.context.purpose
    let signals = inspection.evidence.signals.present
    inspection.scan.matches.withUnsafeBufferPointer { matches in
      inspection.tokens.withUnsafeBufferPointer { tokens in
        // A match belongs to one rule at most.
        claims.append(atMost: matches.count) { room, count in
          phraseRules.forEach(in: inspection.sets.met, for: purpose) { rule in
            rule.traits.barred.rawValue & circumstances.rawValue
              | rule.guards.excuseAll(inspection.sets.bits(from: rule.guards.firstSet), signals)
          } _: { rule in
            let met = inspection.sets.bits(from: rule.guards.firstSet)
            var severity = rule.severity
            if let switches {
              guard let set = rule.traits.severity(purpose, switches[Int(rule.rule)]) else {
                return
              }
              severity = set
            }
            severity = gate.severity(severity, of: rule.traits)
            let mayBeExcused = rule.guards.mayExcuse(met)
            var cursor = inspection.sets.cursor(ofSet: rule.set)
            var place = inspection.sets.next(&cursor)
            while let first = place {
              let token = tokens[Int(matches[first].firstToken)]
              let start = token.start
              var end = tokens[Int(matches[first].lastToken)].end
              place = inspection.sets.next(&cursor)
              while let other = place, tokens[Int(matches[other].firstToken)].start < end {
                end = max(end, tokens[Int(matches[other].lastToken)].end)
                place = inspection.sets.next(&cursor)
              }
              if mayBeExcused,
                guards.excuse(Candidate(Int(start)..<Int(end)), rule.guards, met, inspection)
              {
                continue
              }
              if !gate.drops(rule.traits, atEmpty: start == end) {
                room[count] = Claim(
                  start, end, sentence: token.sentence, rule: rule.rule, rule.traits, severity,
                  index: count)
                count &+= 1
              }
              if rule.traits.flagsOnce { break }
            }
          }
        }
      }
    }
  }

  private func dropAllowed(
    _ claims: inout ClaimList, _ inspection: borrowing Inspection, _ allowed: [[UInt8]]
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
        claims.removeAll { claim in
          !rules[Int(claim.rule)].isProtected && span.lowerBound <= claim.span.lowerBound
            && claim.span.upperBound <= span.upperBound
        }
      }
    }
  }
}

extension Array {
  /// Whether both are one array, so that neither need take the other's place, which would count its users.
  func isSame(as other: Self) -> Bool {
    withUnsafeBufferPointer { mine in
      other.withUnsafeBufferPointer { mine.baseAddress == $0.baseAddress }
    }
  }

  /// Removes all elements and keeps the memory; for the few of a message this is the short way.
  mutating func empty() {
    while !isEmpty { removeLast() }
  }
}

/// What a message's findings are gathered in, kept for the next message.
package struct LintMemory {
  var candidates: [Candidate] = []
  var claims = ClaimList()
  /// Those of the last message. Whoever is done with them before the next one leaves the memory to that one.
  package internal(set) var findings: [Finding] = []

  package init() {}
}
