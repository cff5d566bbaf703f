import Composing
import KindJudging
import Linting
import OutreachRules
import ShippedBytes
import Testing

/// What the tool itself judges with.
private enum Trained {
  static let linter: Linter = {
    var count = 0
    guard let bytes = tact_kind_model(&count),
      let model = try? KindModel(Array(UnsafeBufferPointer(start: bytes, count: count)))
    else {
      Issue.record("the shipped model cannot be read")
      return ShippedTemplates.linter
    }
    return Linter(rules: RuleCatalog.all, lexicon: .shipped, judge: .trained(model))
  }()

  static func objections(
    to draft: Draft, _ template: Template, _ person: AwkwardPerson, _ variant: UInt64,
    _ inspection: inout Inspection
  ) -> [String] {
    let channel = template.channel
    var context = LintContext(
      purpose: template.purpose, channel: channel, channelIsStated: true,
      facts: person.facts.plain())
    if channel.hasSubject {
      context.subject = template.filledSubject(with: person.answers, variant: variant)?.bytes
    }
    inspection.read(draft.bytes, context: context)
    let assessment = linter.assess(&inspection)
    if assessment.verdict == .send { return [] }
    return assessment.findings.filter { $0.severity != .advice }.map { finding in
      let rule = linter.rules[finding.rule].id
      return "\(rule.family).\(rule.name)"
    }
  }
}

@Suite struct `Awkward facts` {
  private static let variants: [UInt64] = [0, 1, 5]

  /// What is wrong with the shape of a text, or `nil`.
  static func fault(_ draft: Draft, _ template: Template) -> String? {
    let text = String(decoding: draft.bytes, as: UTF8.self)
    let isFrench = template.language == Array("fr".utf8)
    for hole in [
      "  ", " ,", " .", " ;", " :", " ?", " !", "..", ",,", ",.", ".,", "?.", "!.", ";.", ":.",
      "??", "?!", "!?", ";?", ":?", ",?", "…?", "…:", "( )", "()", "“”", "\"\"", "{", "}", "[",
      "]", "<", ">", "|", "((", "))", "\n\n\n", " \n", "\n ", "\r", "\t", "&amp;", "&shy;",
      "&nbsp;",
      "\u{FFFD}",
    ] where text.contains(hole) {
      if isFrench, hole == " ?" || hole == " :" { continue }
      return "holds “\(hole)”"
    }
    for scalar in text.unicodeScalars where scalar != "\n" {
      if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) { return "raw control" }
      if (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        || [0xAD, 0x200B, 0xFEFF, 0x3164].contains(scalar.value)
        || (0xE0000...0xE007F).contains(scalar.value)
      {
        return "hidden character"
      }
    }
    guard let last = text.last, ".?!".contains(last) || draft.endsWithFact else {
      return "ends in nothing"
    }
    return dangling(draft) ?? smallStart(draft)
  }

  private static let joints: Set<String> = [
    "a", "about", "an", "and", "as", "at", "because", "but", "by", "for", "from", "if", "in", "of",
    "on", "or", "than", "that", "the", "to", "when", "with", "your",
  ]

  /// A word that wants another behind it, right before a mark that comes from elsewhere.
  private static func dangling(_ draft: Draft) -> String? {
    for (index, stretch) in draft.stretches.enumerated().dropFirst() {
      guard case .template = stretch.origin, case .template = draft.stretches[index - 1].origin,
        let mark = draft.bytes[stretch.span].first, ".,;:?!\n".utf8.contains(mark)
      else { continue }
      let before = draft.bytes[draft.stretches[index - 1].span]
      let word = String(decoding: before.split(separator: 0x20).last ?? [], as: UTF8.self)
      if before.last == 0x20 || joints.contains(word.lowercased()) {
        return "“\(word)” dangles"
      }
    }
    return nil
  }

  /// Closed wording that begins a sentence small.
  private static func smallStart(_ draft: Draft) -> String? {
    var isStart = true
    for stretch in draft.stretches {
      let words = String(decoding: draft.bytes[stretch.span], as: UTF8.self)
      if isStart, ["your ", "a ", "an "].contains(where: { words.hasPrefix($0) }) {
        return "begins a sentence with a small “\(words)”"
      }
      var isTemplate = false
      if case .template = stretch.origin { isTemplate = true }
      for byte in draft.bytes[stretch.span] {
        if byte == 0x0A || ".?!".utf8.contains(byte) && isTemplate {
          isStart = true
        } else if byte != 0x20, byte != 0x22 {
          if isStart, isTemplate, byte >= 0x61, byte <= 0x7A { return "begins a sentence small" }
          isStart = false
        }
      }
    }
    return nil
  }

  /// Whether every byte is a literal of the template's file, or a fact but for the helper's grammar.
  static func isTraced(_ draft: Draft, _ answers: Answers, _ file: [UInt8]) -> Bool {
    var end = 0
    for stretch in draft.stretches {
      guard stretch.span.lowerBound == end else { return false }
      end = stretch.span.upperBound
      let bytes = Array(draft.bytes[stretch.span])
      switch stretch.origin {
      case .template(let place): if Array(file[place]) != bytes { return false }
      case .fact(let name):
        guard let value = answers.value(name) else { return false }
        if !isHelped(bytes, of: value) { return false }
      }
    }
    return end == draft.bytes.count
  }

  private static func isHelped(_ bytes: [UInt8], of value: [UInt8]) -> Bool {
    func bare(_ bytes: [UInt8]) -> String {
      var text = String(decoding: bytes, as: UTF8.self)
      for mark in ["“", "”", "\""] { text = text.filter { String($0) != mark } }
      for front in ["your ", "her ", "his ", "their ", "the ", "its ", "an ", "a "]
      where text.lowercased().hasPrefix(front) {
        text.removeFirst(front.count)
        break
      }
      return text.lowercased()
    }
    var written = bare(bytes)
    let known = bare(value)
    if written.hasPrefix("at "), !known.hasPrefix("at ") {
      written = bare(Array(written.dropFirst(3).utf8))
    }
    return written == known || written == known + "'s" || written == known + "'"
  }

  /// The bytes of the shipped files, in the order of the templates.
  private static let files: [[UInt8]: [UInt8]] = {
    var files: [[UInt8]: [UInt8]] = [:]
    for index in 0..<tact_template_count() {
      var count = 0
      guard let bytes = tact_template(index, &count) else { continue }
      let file = Array(UnsafeBufferPointer(start: bytes, count: count))
      if let template = try? Template(parsing: file) { files[template.id] = file }
    }
    return files
  }()

  private func check(
    _ template: Template, _ person: AwkwardPerson, _ set: AwkwardFacts,
    _ inspection: inout Inspection,
    _ isHostile: Bool
  ) -> Int {
    let answers = person.answers
    let file = Self.files[template.id] ?? []
    var seen: Set<[UInt8]> = []
    for variant in Self.variants {
      for least in [1, 3, 4, 5, 6, 10] {
        guard let draft = template.filled(with: answers, variant: variant, leastPriority: least)
        else { continue }
        guard seen.insert(draft.bytes).inserted else { continue }
        let text = String(decoding: draft.bytes, as: UTF8.self)
        if let fault = Self.fault(draft, template) {
          Issue.record("\(set.label): \(fault): \(text)")
        }
        if !Self.isTraced(draft, answers, file) { Issue.record("\(set.label): untraced: \(text)") }
        for (work, article) in set.articles {
          let wrong = article.lowercased() == "a" ? "an" : "a"
          if text.lowercased().contains(" \(wrong) \(work.lowercased())") {
            Issue.record("\(set.label): wrong article: \(text)")
          }
        }
        if MessageLength(draft.bytes, channel: template.channel).isOver || isHostile { continue }
        let said = Trained.objections(to: draft, template, person, variant, &inspection)
        if !said.isEmpty { Issue.record("\(set.label): \(said): \(text)") }
      }
    }
    return seen.count
  }

  @Test(arguments: ShippedTemplates.all)
  func `leave whole, clean and traceable texts, with every fact and without any one`(
    _ template: Template
  ) {
    var inspection = Inspection()
    var count = 0
    for set in AwkwardFacts.all {
      let isHostile = set.label == "an offence"
      let person = set.person(for: template)
      count += check(template, person, set, &inspection, isHostile)
      for name in person.answers.names {
        let field = String(decoding: name, as: UTF8.self)
        count += check(template, person.without(field), set, &inspection, isHostile)
      }
    }
    // A template that most people's facts do not fill would make all of this hollow.
    #expect(count >= AwkwardFacts.all.count / 2, "\(count)")
  }

  @Test(arguments: ShippedTemplates.all)
  func `get no text past the linter, whatever they say`(_ template: Template) {
    let composer = Composer(templates: [template], linter: Trained.linter)
    var inspection = Inspection()
    for set in AwkwardFacts.all {
      let person = set.person(for: template)
      let context = LintContext(
        purpose: template.purpose, channel: template.channel, facts: person.facts.plain())
      let found = composer.candidates(
        Composer.Request(
          kind: template.kind, context: context, language: template.language,
          answers: [person.answers]))
      for candidate in found {
        #expect(!candidate.length.isOver)
        let said = Trained.objections(to: candidate.text, template, person, 0, &inspection)
        #expect(said.isEmpty, "\(set.label)")
      }
    }
  }

  @Test(
    arguments: [
      ("Ana Lopes", "Ana"), ("Dr. Ana van der Berg", "Ana"), ("Dr. Okafor", "Dr. Okafor"),
      ("Prof. Dr. Weber", "Prof. Dr. Weber"), ("van der Berg", "van der Berg"),
      ("Herr von Stein", "Herr von Stein"), ("Lopes, Ana", "Ana"), ("Ana Lopes, PhD", "Ana"),
      ("Okafor, MBA", "Okafor"), ("O", "O"), ("J. Smith", "J"), ("🌸 Ana 🌸 Lopes", "Ana"),
      ("(Ana) Lopes", "Ana"), ("Siobhán O'Neil", "Siobhán"), ("محمد علي", "محمد"), ("Dr.", nil),
      ("", nil), ("🌸", nil), ("-", nil), ("N/A", nil), ("{{first_name}}", nil),
      ("{{first_name}} Roe", nil), ("\u{1B}[31mLena\u{1B}[0m", "Lena"), ("<b>Lena</b>", "Lena"),
      ("Anne-Marie Roe", "Anne-Marie"), ("Jean Paul", "Jean"), ("Ms. Al Roe", "Al"),
      ("ana@example.com", nil), ("=cmd|x Roe", nil), ("Ana \"Nita\" Roe", "Ana"),
    ] as [(String, String?)])
  func `give the name to greet with`(_ name: String, _ given: String?) {
    var facts = Facts()
    facts.name = Array(name.utf8)
    let answers = Answers(facts, reason: nil)
    #expect(answers.value("given").map { String(decoding: $0, as: UTF8.self) } == given)
  }
}

@Suite struct `A stated given name` {
  @Test(
    arguments: [
      ("Anne Marie", "Anne Marie"), ("Ana \"Nita\"", "Ana"), ("🌸 Ana", "Ana"), ("=1+1", nil),
      ("Ana \"Nita", "Ana Nita"),
    ] as [(String, String?)])
  func `is taken without what is no name`(_ stated: String, _ given: String?) {
    var facts = Facts()
    facts.given = Array(stated.utf8)
    let answers = Answers(facts, reason: nil)
    #expect(answers.value("given").map { String(decoding: $0, as: UTF8.self) } == given)
  }
}

extension Draft {
  var endsWithFact: Bool {
    guard let last = stretches.last else { return false }
    if case .fact = last.origin { return true }
    return false
  }
}
