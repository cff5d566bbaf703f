public import Linting

extension Facts {
  /// The same with every text as a template would write it, so that drafts are held against what they say.
  public func plain() -> Facts {
    var facts = self
    facts.name = Facts.plain(name)
    facts.given = Facts.plain(given)
    facts.company = Facts.plain(company)
    facts.title = Facts.plain(title)
    facts.location = Facts.plain(location)
    for index in facts.reasons.indices {
      facts.reasons[index].what = Facts.plain(reasons[index].what)
      facts.reasons[index].place = Facts.plain(reasons[index].place)
      facts.reasons[index].when = Facts.plain(reasons[index].when)
      facts.reasons[index].who = Facts.plain(reasons[index].who)
      facts.reasons[index].point = Facts.plain(reasons[index].point)
    }
    return facts
  }

  private static func plain(_ value: [UInt8]?) -> [UInt8]? {
    guard let value else { return nil }
    let clean = FactText.clean(value)
    return clean.isEmpty ? nil : clean
  }
}
