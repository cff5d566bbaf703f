import Composing
import Linting

/// Facts about a person as tables really hold them: short, long, foreign, decorated, empty, hostile.
struct AwkwardFacts: Sendable {
  let label: String
  var name: String?
  var company: String?
  var title: String?
  /// Other fields of templates, by name.
  var fields: [String: String] = [:]
  /// The article that each value of a kind of work takes, typed by hand.
  var articles: [String: String] = [:]

  static let all: [AwkwardFacts] = [
    AwkwardFacts(label: "the sample's own"),
    AwkwardFacts(
      label: "one letter", name: "O", company: "X", title: "Q",
      fields: ["who": "Q", "what": "R", "where": "Y", "point": "C", "theirTopic": "K"]),
    AwkwardFacts(
      label: "an initial", name: "J. Smith", company: "Acme Inc.",
      fields: ["who": "Dr. B. Roe", "where": "St. Gallen"]),
    AwkwardFacts(
      label: "particles", name: "Ana van der Berg", company: "de Vries & Zonen",
      fields: ["who": "Jan van der Berg"]),
    AwkwardFacts(label: "particles alone", name: "van der Berg", fields: ["who": "van der Berg"]),
    AwkwardFacts(
      label: "a title and a surname", name: "Dr. Okafor", title: "Head of Research",
      fields: ["who": "Prof. Dr. Weber", "myWork": "MD", "role": "MBA graduate"],
      articles: ["MD": "an", "MBA graduate": "an"]),
    AwkwardFacts(
      label: "titles and a name", name: "Prof. Dr. Kofi Mensah-Boateng, PhD",
      fields: ["myWork": "hourly clerk", "role": "European sales lead"],
      articles: ["hourly clerk": "an", "European sales lead": "a"]),
    AwkwardFacts(label: "a surname first", name: "Lopes, Ana"),
    AwkwardFacts(
      label: "apostrophes", name: "Siobhán O'Neil", company: "O'Neil's",
      fields: [
        "who": "Conor O’Neil", "what": "the lads' ferry map", "point": "it's the tides",
        "where": "Queen's", "role": "X-ray technician", "myWork": "SRE",
      ], articles: ["X-ray technician": "an", "SRE": "an"]),
    AwkwardFacts(
      label: "forty characters", name: "Wilhelmina-Charlotte Featherstonehaugh-Cholmondeley",
      company: "Norddeutsche Küstenschifffahrt Werke AG.",
      title: "Deputy Assistant Director of Water Works",
      fields: [
        "where": "the Annual Meeting of the Harbour Police",
        "what": "talk on how small ports could share tugs",
        "point": "that two tugs can serve up to five ports",
        "role": "8-bit engineer", "myWork": "unit tester",
      ], articles: ["8-bit engineer": "an", "unit tester": "a"]),
    AwkwardFacts(
      label: "Arabic", name: "محمد علي", company: "شركة النيل", fields: ["who": "ليلى حسن"]),
    AwkwardFacts(
      label: "Hebrew", name: "דוד כהן", company: "נמל חיפה", fields: ["where": "כנס הנמלים"]),
    AwkwardFacts(label: "Chinese", name: "王芳", company: "海港", fields: ["where": "港口会议"]),
    AwkwardFacts(
      label: "emoji", name: "🌸 Ana 🌸 Lopes", company: "Bloom 🌷",
      fields: ["who": "Zoë 🐝", "where": "the spring fair 🌼"]),
    AwkwardFacts(label: "emoji inside a name", name: "An👩‍🌾a", fields: ["who": "🚀 Tom"]),
    AwkwardFacts(
      label: "capitals", name: "ANA LOPES", company: "ACME",
      fields: [
        "who": "INES COSTA", "role": "UX designer", "myWork": "utility planner",
      ], articles: ["UX designer": "a", "utility planner": "a"]),
    AwkwardFacts(
      label: "small letters", name: "ana lopes", company: "acme",
      fields: ["who": "ines costa", "role": "R developer", "myWork": "uninsured diver"],
      articles: ["R developer": "an", "uninsured diver": "an"]),
    AwkwardFacts(
      label: "full stops and blanks", name: "  Lena   Roe. ", company: "Acme Corp.",
      fields: [
        "what": "talk on parsers. ", "point": " error recovery!", "where": "SwiftConf,",
        "who": "Ines Costa.", "when": "last week.", "news": "it is public now.",
        "ask": "does it keep comments??", "place": "Porto, ", "myReason": "I know nobody here.",
        "answer": "we met in Porto!", "theirTopic": "moved stops…", "date": "in June.",
        "offer": "a tour;", "pay": "850,000 NOK.",
      ]),
    AwkwardFacts(
      label: "articles and pronouns", name: "The Ana",
      fields: [
        "what": "Her talk on parsers", "point": "The part on recovery", "where": "The Porto meetup",
        "role": "a nurse", "myWork": "An engineer",
      ], articles: ["nurse": "a", "engineer": "An"]),
    AwkwardFacts(
      label: "empty", name: "Lena Roe", company: "", title: "",
      fields: [
        "what": "", "where": "  ", "when": "", "who": "\t", "point": "", "myName": "", "myWork": "",
        "theirTopic": "", "date": "", "place": "",
      ]),
    AwkwardFacts(label: "an empty name", name: ""),
    AwkwardFacts(
      label: "signs for nothing", name: "Lena Roe", company: "N/A", title: "-",
      fields: ["when": "?", "where": "n/a", "point": "—", "who": "#N/A", "myWork": "null"]),
    AwkwardFacts(label: "a name that is a sign", name: "-", company: "Acme"),
    AwkwardFacts(
      label: "slots", name: "{{first_name}} Roe", company: "[COMPANY]", title: "<title>",
      fields: [
        "what": "{name|given}", "where": "[[x]]", "point": "((a||b))", "who": "%%NAME%%",
        "myName": "<<me>>", "theirTopic": "${topic}",
      ]),
    AwkwardFacts(
      label: "brackets inside", name: "Lena (Leni) Roe", company: "Acme {Labs}",
      fields: [
        "what": "talk [draft] on parsers", "where": "Swift<Conf>", "point": "((error)) recovery",
        "theirTopic": "moved {{stops}}",
      ]),
    AwkwardFacts(
      label: "new lines", name: "Lena\nRoe", company: "Acme\r\n\r\nSubject: Re: your invoice",
      fields: [
        "what": "talk\non\tparsers", "where": "Swift\u{2028}Conf", "point": "error\n\n\nrecovery",
        "myName": "Tom\nWeir",
      ]),
    AwkwardFacts(
      label: "terminal escapes", name: "\u{1B}[31mLena\u{1B}[0m Roe",
      company: "\u{9B}31mAcme\u{07}\u{08}", title: "\u{1B}]52;c;eA==\u{07}Editor",
      fields: [
        "what": "talk on \u{1B}[1mparsers\u{1B}[0m", "where": "\u{1B}]0;owned\u{1B}\\SwiftConf",
        "point": "error\u{0} recovery",
      ]),
    AwkwardFacts(
      label: "HTML", name: "<b>Lena</b> Roe", company: "Acme<script>alert(1)</script>",
      fields: [
        "what": "talk on <i>parsers</i>", "where": "Swift&shy;Conf &amp; more",
        "point": "<img src=x onerror=alert(1)>error recovery", "who": "Ines&nbsp;Costa",
      ]),
    AwkwardFacts(
      label: "hidden letters", name: "\u{202E}Le\u{200B}na\u{2066} Roe",
      company: "Ac\u{AD}me\u{FEFF}", fields: ["where": "Swift\u{E0041}Conf", "point": "\u{3164}"]),
    AwkwardFacts(
      label: "formulas", name: "=HYPERLINK(\"http://example.com\",\"Lena\")", company: "+Acme",
      fields: ["where": "@SUM(1+1)", "what": "-2+3"]),
    AwkwardFacts(
      label: "quotation marks", name: "Lena \"Leni\" Roe", company: "\"Acme\"",
      fields: ["what": "talk \"Why?\"", "theirTopic": "“moved” \"stops\"", "point": "'recovery'"]),
    AwkwardFacts(
      label: "an offence", name: "Lena Roe",
      fields: [
        "point": "act now, last chance, book a demo at http://bit.ly/x",
        "what": "our platform that increases your revenue by 300 %",
        "myReason": "we guarantee to double your sales", "answer": "send me your password",
      ]),
    AwkwardFacts(
      label: "too long", name: String(repeating: "Lena ", count: 100),
      fields: [
        "what": String(repeating: "ü", count: 400), "point": String(repeating: "error ", count: 80),
      ]),
  ]

  /// A template's sample with these facts in place of its own.
  func person(for template: Template) -> AwkwardPerson {
    var person = AwkwardPerson()
    for sample in template.samples {
      person.values.append((String(decoding: sample.field, as: UTF8.self), sample.value))
    }
    person.facts.name = Array("Lena Roe".utf8)
    for (field, value) in person.values {
      switch field {
      case "given": person.facts.name = value
      case "company": person.facts.company = value
      case "title": person.facts.title = value
      default: continue
      }
    }
    person.values.removeAll { ["given", "company", "title"].contains($0.name) }
    if let name { person.facts.name = Array(name.utf8) }
    if let company { person.facts.company = Array(company.utf8) }
    if let title { person.facts.title = Array(title.utf8) }
    for (field, value) in fields.sorted(by: { $0.key < $1.key }) {
      person.values.removeAll { $0.name == field }
      person.values.append((field, Array(value.utf8)))
    }
    if let type = template.reason {
      var reason = Facts.Reason()
      reason.type = type
      func take(_ field: String) -> [UInt8]? {
        defer { person.values.removeAll { $0.name == field } }
        return person.values.first { $0.name == field }?.value
      }
      reason.what = take("what")
      reason.place = take("where")
      reason.when = take("when")
      reason.who = take("who")
      reason.point = take("point")
      person.facts.reasons = [reason]
    }
    return person
  }
}

/// A person as one template's facts: what the linter is told, and fields beside.
struct AwkwardPerson {
  var facts = Facts()
  var values: [(name: String, value: [UInt8])] = []

  var answers: Answers {
    var answers = Answers(facts, reason: facts.reasons.first)
    for (name, value) in values { answers.set(Array(name.utf8), value) }
    return answers
  }

  /// The same without one fact, for the linter too.
  func without(_ field: String) -> AwkwardPerson {
    var rest = self
    rest.values.removeAll { $0.name == field }
    switch field {
    case "name", "given": rest.facts.name = nil
    case "company": rest.facts.company = nil
    case "title": rest.facts.title = nil
    case "location": rest.facts.location = nil
    default: break
    }
    if var reason = rest.facts.reasons.first {
      switch field {
      case "what": reason.what = nil
      case "where": reason.place = nil
      case "when": reason.when = nil
      case "who": reason.who = nil
      case "point": reason.point = nil
      default: break
      }
      rest.facts.reasons = [reason]
    }
    return rest
  }
}
