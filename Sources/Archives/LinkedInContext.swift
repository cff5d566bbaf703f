public import DataFormats

/// What an archive says of people: who its owner is, who is connected, whom the owner has written to.
///
/// Tables are learned in the order of `Stage`, each stage over all its tables, before records are read.
public struct LinkedInContext: Sendable {
  /// What is learned from which tables.
  public enum Stage: UInt8, Sendable, Hashable, CaseIterable {
    /// Connections, Profile and Invitations: people, and who the owner is.
    case people
    /// Messages: who takes part in nearly all of them.
    case owner
    /// Messages: whom the owner wrote to, and when first.
    case correspondence
  }

  struct Person: Sendable {
    var connectedDay: Int?
    var isConnected = false
    var company: [UInt8] = []
    var title: [UInt8] = []
    var firstWrittenDay: Int?
    /// Whether two people go by this name.
    var isAmbiguous = false
  }

  private var byAddress: [[UInt8]: Person] = [:]
  private var byName: [[UInt8]: Person] = [:]
  private var ownerAddresses: [[UInt8]: Int] = [:]
  private var ownerNames: [[UInt8]: Int] = [:]
  private var addressRowCounts: [[UInt8]: Int] = [:]
  /// Messages by addresses of senders who have the owner's name.
  private var namedRowCounts: [[UInt8]: Int] = [:]
  private var messageRowCount = 0

  /// From so many messages on, taking part in nearly all of them outweighs another name than the owner's.
  private static let tellingRowCount = 50

  public init() {}

  /// Whether sent can be told from received where no column says so.
  public var knowsOwner: Bool { !ownerAddresses.isEmpty || !ownerNames.isEmpty }

  /// Learns from one row in one stage; rows of other tables are passed over.
  public mutating func learn(
    _ stage: Stage, from row: CSVRow, of batch: CSVBatch, under header: LinkedInHeader
  ) {
    guard row.problem == nil, row.fieldCount > 0 else { return }
    switch (stage, header.kind) {
    case (.people, .connections): learnConnection(row, batch, header)
    case (.people, .profile):
      let name = LinkedInContext.joined(
        header.text(.firstName, row, batch), header.text(.lastName, row, batch))
      if !name.isEmpty { ownerNames[LinkedInContext.key(name: name), default: 0] += 1 }
    case (.people, .invitations): learnOwner(row, batch, header)
    case (.owner, .messages): countAddresses(row, batch, header)
    case (.correspondence, .messages): learnCorrespondence(row, batch, header)
    default: break
    }
  }

  /// Concludes a stage. Without an address of the owner it is that of the sender with the owner's name, else
  /// of who takes part in nearly all messages. Source: FACTS 1.8.
  public mutating func finish(_ stage: Stage) {
    guard stage == .owner, ownerAddresses.isEmpty else { return }
    defer {
      addressRowCounts = [:]
      namedRowCounts = [:]
    }
    var named: (address: [UInt8], count: Int)?
    for (address, count) in namedRowCounts {
      guard let best = named else {
        named = (address, count)
        continue
      }
      // A namesake may write too; the owner writes more.
      let isFirst = address.lexicographicallyPrecedes(best.address)
      if count > best.count || count == best.count && isFirst { named = (address, count) }
    }
    if let named {
      ownerAddresses[named.address] = named.count
      return
    }
    // In few messages somebody with another name may take part in all.
    guard ownerNames.isEmpty || messageRowCount >= LinkedInContext.tellingRowCount else { return }
    let enough = max(2, messageRowCount * 9 / 10)
    var candidates: [[UInt8]] = []
    for (address, count) in addressRowCounts where count >= enough { candidates.append(address) }
    // Two people who write only to each other cannot be told apart by this.
    if candidates.count == 1 { ownerAddresses[candidates[0]] = 1 }
  }

  // MARK: Learning

  private mutating func learnConnection(
    _ row: CSVRow, _ batch: CSVBatch, _ header: LinkedInHeader
  ) {
    var person = Person()
    person.isConnected = true
    person.connectedDay = header.cell(.date, row, batch).flatMap {
      DateReading.day(of: batch.bytes.span.extracting($0))
    }
    person.company = header.text(.company, row, batch)
    person.title = header.text(.position, row, batch)
    let address = LinkedInContext.key(address: header.text(.address, row, batch))
    let name = LinkedInContext.key(
      name: LinkedInContext.joined(
        header.text(.firstName, row, batch), header.text(.lastName, row, batch)))
    if !address.isEmpty { byAddress[address] = person }
    // Members who hid their profile leave a row without a name.
    guard !name.isEmpty else { return }
    if byName[name] != nil {
      person.isAmbiguous = true
      person.company = []
      person.title = []
    }
    byName[name] = person
  }

  private mutating func learnOwner(_ row: CSVRow, _ batch: CSVBatch, _ header: LinkedInHeader) {
    guard let range = header.cell(.direction, row, batch),
      let direction = Direction(named: batch.bytes.span.extracting(range))
    else { return }
    let isSent = direction == .sent
    let address = LinkedInContext.key(
      address: header.text(isSent ? .inviter : .invitee, row, batch))
    let name = LinkedInContext.key(name: header.text(isSent ? .from : .to, row, batch))
    if !address.isEmpty { ownerAddresses[address, default: 0] += 1 }
    if !name.isEmpty { ownerNames[name, default: 0] += 1 }
  }

  private mutating func countAddresses(
    _ row: CSVRow, _ batch: CSVBatch, _ header: LinkedInHeader
  ) {
    let sender = LinkedInContext.key(address: header.text(.senderAddress, row, batch))
    let recipients = addresses(row, batch, header)
    guard !sender.isEmpty, !recipients.isEmpty else { return }
    messageRowCount += 1
    addressRowCounts[sender, default: 0] += 1
    let name = LinkedInContext.key(name: header.text(.from, row, batch))
    if ownerNames[name] != nil { namedRowCounts[sender, default: 0] += 1 }
    for recipient in recipients where recipient != sender {
      addressRowCounts[recipient, default: 0] += 1
    }
  }

  private mutating func learnCorrespondence(
    _ row: CSVRow, _ batch: CSVBatch, _ header: LinkedInHeader
  ) {
    guard isSent(row, batch, header), !LinkedInRows.isDraft(row, batch, header) else { return }
    let day =
      header.cell(.date, row, batch).flatMap {
        DateReading.day(of: batch.bytes.span.extracting($0))
      } ?? 0
    for address in addresses(row, batch, header) {
      var person = byAddress[address] ?? Person()
      person.firstWrittenDay = min(person.firstWrittenDay ?? day, day)
      byAddress[address] = person
    }
    // Names may hold commas themselves, so only a whole cell is taken for a name.
    let name = LinkedInContext.key(name: header.text(.to, row, batch))
    if !name.isEmpty {
      var person = byName[name] ?? Person()
      person.firstWrittenDay = min(person.firstWrittenDay ?? day, day)
      byName[name] = person
    }
  }

  private func addresses(
    _ row: CSVRow, _ batch: CSVBatch, _ header: LinkedInHeader
  ) -> [[UInt8]] {
    let cell = header.text(.recipientAddresses, row, batch)
    var keys: [[UInt8]] = []
    for part in cell.split(separator: UInt8(ascii: ",")) {
      let key = LinkedInContext.key(address: Array(part))
      // What is left of a torn address would stand for everybody without one.
      if !key.isEmpty { keys.append(key) }
    }
    return keys
  }

  // MARK: Asking

  /// Whether the owner of the archive sent the message of this row.
  func isSent(_ row: CSVRow, _ batch: CSVBatch, _ header: LinkedInHeader) -> Bool {
    let bytes = batch.bytes.span
    if let range = header.cell(.direction, row, batch),
      let direction = Direction(named: bytes.extracting(range))
    {
      return direction == .sent
    }
    if let range = header.cell(.folder, row, batch),
      bytes.extracting(range).isWordInAnyCase("sent")
    {
      return true
    }
    let address = LinkedInContext.key(address: header.text(.senderAddress, row, batch))
    if !address.isEmpty, !ownerAddresses.isEmpty { return ownerAddresses[address] != nil }
    let name = LinkedInContext.key(name: header.text(.from, row, batch))
    return !name.isEmpty && ownerNames[name] != nil
  }

  /// What is known of somebody, by address where there is one, else by name.
  func person(address: [UInt8], name: [UInt8]) -> Person? {
    let byAddress = self.byAddress[LinkedInContext.key(address: address)]
    let byName = self.byName[LinkedInContext.key(name: name)]
    guard var person = byAddress else {
      return byName
    }
    guard let byName, !byName.isAmbiguous else { return person }
    if let day = byName.firstWrittenDay {
      person.firstWrittenDay = min(person.firstWrittenDay ?? day, day)
    }
    if !person.isConnected, byName.isConnected {
      person.isConnected = true
      person.connectedDay = byName.connectedDay
      person.company = byName.company
      person.title = byName.title
    }
    return person
  }

  // MARK: Keys

  static func joined(_ first: [UInt8], _ last: [UInt8]) -> [UInt8] {
    first.isEmpty ? last : last.isEmpty ? first : first + [0x20] + last
  }

  /// A name without case, titles' commas and doubled blanks.
  static func key(name: [UInt8]) -> [UInt8] {
    var key: [UInt8] = []
    for byte in name {
      if byte <= 0x20 {
        if let last = key.last, last != 0x20 { key.append(0x20) }
      } else {
        key.append(byte.lowercased)
      }
    }
    if key.last == 0x20 { key.removeLast() }
    // A deleted or hidden account is nobody in particular. Source: FACTS 1.4.
    return key.span.isWord("linkedin member") ? [] : key
  }

  /// An address without scheme, `www.`, query and closing slash.
  static func key(address: [UInt8]) -> [UInt8] {
    var key: [UInt8] = []
    for byte in address {
      if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") { break }
      if byte > 0x20 { key.append(byte.lowercased) }
    }
    for prefix in ["https://", "http://", "www."] as [StaticString]
    where key.count >= prefix.utf8CodeUnitCount
      && key.span.extracting(0..<prefix.utf8CodeUnitCount).isWord(prefix)
    {
      key.removeFirst(prefix.utf8CodeUnitCount)
    }
    while key.last == UInt8(ascii: "/") { key.removeLast() }
    // The names of 2023 are not what messages call the same people by.
    let isURN = key.count >= 4 && key.span.extracting(0..<4).isWord("urn:")
    return isURN ? [] : key
  }
}
