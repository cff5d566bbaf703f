public import Composing
import KindJudging
import Linting
import MessageText
import OutreachRules
import ShippedBytes
public import Testing

/// The shipped templates, parsed.
enum ShippedTemplates {
  static let all: [Template] = {
    var templates: [Template] = []
    for index in 0..<tact_template_count() {
      var count = 0
      guard let bytes = tact_template(index, &count) else { continue }
      do {
        templates.append(
          try Template(parsing: Array(UnsafeBufferPointer(start: bytes, count: count))))
      } catch {
        Issue.record("template \(index): \(error)")
      }
    }
    return templates
  }()

  static func answers(_ template: Template) -> Answers {
    var answers = Answers()
    for sample in template.samples { answers.set(sample.field, sample.value) }
    answers.reasonType = template.reason
    return answers
  }

  static let linter = Linter(rules: RuleCatalog.all, lexicon: .shipped, judge: .fromEvidence)
}

extension Template: CustomTestStringConvertible {
  public var testDescription: String { String(decoding: id, as: UTF8.self) }

  var purpose: Purpose {
    switch kind {
    case .invite: .invite
    case .message: .message
    case .followUp: .followUp
    case .reply: .reply
    }
  }

  var channel: Channel { purpose == .invite ? .linkedInNotePremium : .linkedInMessage }
}

@Suite struct `Every shipped template` {
  @Test func `is one of at least forty-five, with an id of its own`() {
    #expect(ShippedTemplates.all.count >= 45)
    #expect(Set(ShippedTemplates.all.map(\.id)).count == ShippedTemplates.all.count)
  }

  @Test(arguments: ShippedTemplates.all)
  func `lints clean when filled with its samples, in every wording`(_ template: Template) {
    let answers = ShippedTemplates.answers(template)
    for variant in 0..<12 {
      guard let draft = template.filled(with: answers, variant: UInt64(variant)) else {
        Issue.record("the samples do not fill it")
        return
      }
      var inspection = Inspection()
      let subject = template.filledSubject(with: answers, variant: 0)?.bytes
      inspection.read(
        draft.bytes,
        context: LintContext(
          purpose: template.purpose, channel: template.channel, subject: subject))
      let assessment = ShippedTemplates.linter.assess(&inspection)
      let said = assessment.findings.map { finding in
        let rule = ShippedTemplates.linter.rules[finding.rule].id
        return "\(rule.family).\(rule.name) \(finding.severity)"
      }
      #expect(
        assessment.verdict == .send, "\(String(decoding: draft.bytes, as: UTF8.self)): \(said)")
      if template.purpose == .invite {
        #expect(MessageLength(draft.bytes, channel: .linkedInNotePremium).isOver == false)
      }
    }
  }

  @Test(arguments: ShippedTemplates.all)
  func `reads on when any one fact is missing`(_ template: Template) {
    let full = ShippedTemplates.answers(template)
    for name in full.names {
      for variant in 0..<6 {
        let draft = template.filled(with: full.without(name), variant: UInt64(variant))
        if template.needs.contains(name) {
          #expect(draft == nil)
        } else if let draft {
          let text = String(decoding: draft.bytes, as: UTF8.self)
          for hole in ["  ", " ,", " .", " ?", "{", "}", "[[", "]]", "((", "))", ",,", "\n\n\n"] {
            let isFrench = template.language == Array("fr".utf8) && hole == " ?"
            #expect(isFrench || !text.contains(hole), "\(text)")
          }
        }
      }
    }
  }

  @Test(arguments: ShippedTemplates.all)
  func `knows where every byte came from`(_ template: Template) {
    let answers = ShippedTemplates.answers(template)
    guard let draft = template.filled(with: answers, variant: 3) else { return }
    var end = 0
    for stretch in draft.stretches {
      #expect(stretch.span.lowerBound == end)
      end = stretch.span.upperBound
      if case .fact(let name) = stretch.origin { #expect(answers.value(name) != nil) }
    }
    #expect(end == draft.bytes.count)
  }
}

@Suite struct `Template notation` {
  private func parse(_ body: String) throws(TemplateError) -> Template {
    try Template(
      parsing: Array("id: x\nkind: invite\ntone: warm\nlanguage: en\n---\n\(body)".utf8))
  }

  private func fill(_ body: String, _ values: [(StaticString, String)]) throws -> String? {
    var answers = Answers()
    for (name, value) in values { answers.set(name, Array(value.utf8)) }
    return try parse(body).filled(with: answers, variant: 0)
      .map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test(arguments: [
    ("{title|a}", "nurse", "a nurse"), ("{title|a}", "engineer", "an engineer"),
    ("{title|a}", "SRE", "an SRE"), ("{title|a}", "UX designer", "a UX designer"),
    ("{title|a}", "hourly clerk", "an hourly clerk"), ("{title|a}", "the head", "the head"),
    ("{title|possessive}", "James", "James'"), ("{title|possessive}", "Acme", "Acme's"),
    ("{title|your}", "her talk on x", "your talk on x"), ("{title|your}", "talk", "your talk"),
    ("{title|given}", "Dr. Ana van der Berg", "Ana"), ("{title|given}", "O", "O"),
    ("{title|quoted}", "a \"b\"", "“a b”"), ("{title|capital}", "the map.", "The map"),
    ("{title}", "a{b}\nc\u{1B}[31m<i>", "ab c"),
  ])
  func `helps with grammar and cleans values`(_ body: String, _ value: String, _ wanted: String)
    throws
  {
    #expect(try fill("as \(body)", [("title", value)]) == "as \(wanted)")
  }

  @Test(
    arguments: [
      ("Head of Data | Speaker", "head of data"), ("CTO", "CTO"),
      ("Compiler Engineer at Acme", "compiler engineer"),
      ("DevOps Lead, Mentor", "DevOps lead"), ("nurse", "nurse"), ("| x", nil),
    ] as [(String, String?)])
  func `puts a title into a sentence`(_ stated: String, _ wanted: String?) {
    var facts = Facts()
    facts.title = Array(stated.utf8)
    let value = Answers(facts, reason: nil).value("title")
    #expect(value.map { String(decoding: $0, as: UTF8.self) } == wanted)
  }

  @Test func `begins a sentence with a capital, also where a helper wrote the word`() throws {
    #expect(try fill("Yes. {title|a}", [("title", "nurse")]) == "Yes. A nurse")
    #expect(try fill("{title|your} ended.", [("title", "talk")]) == "Your talk ended.")
    #expect(try fill("{title}, yes", [("title", "nurse")]) == "nurse, yes")
  }

  @Test func `leaves optional parts out without a hole`() throws {
    #expect(try fill("a[[ {what}]]b", []) == "ab")
    #expect(try fill("a[[3: {what}]]b", [("what", "x")]) == "a xb")
    #expect(try fill("a[[3: {what}|| {who}]]b", [("who", "y")]) == "a yb")
    #expect(try fill("a[[ {what}|| {who}]]b", [("what", "x"), ("who", "y")]) == "a xb")
    #expect(try fill("a[[ {what}|| {who}]]b", []) == "ab")
    #expect(try fill("((  {what}||c))", []) == "c")
    #expect(try fill("a {what}", []) == nil)
  }

  @Test(arguments: [
    ("{nmae}", TemplateError.unknownField(byteOffset: 48, name: Array("nmae".utf8))),
    ("{name|x}", .unknownHelper(byteOffset: 53, name: Array("x".utf8))),
    ("a[[b", .unclosed(byteOffset: 48)), ("a]]", .unopened(byteOffset: 48)),
    ("a((b||c", .unclosed(byteOffset: 48)), ("{name", .unclosed(byteOffset: 47)),
  ])
  func `names the place of a mistake`(_ body: String, _ wanted: TemplateError) {
    #expect(throws: wanted) { try parse(body) }
  }
}
