public import DataFormats
import Linting

/// Which column of a table holds what, found by the names in its header.
public struct CSVColumns: Sendable, Hashable {
  /// What a column can hold.
  enum Role: UInt8, Sendable, Hashable, CaseIterable {
    case id, text, subject, channel, direction, date
    case name, given, family, company, title, location, handle, languages, strength, mutuals
    case known, metInPerson, isRecruiter, hasPhoto, connectionCount

    /// The names it goes by, in lower case without blanks, `_`, `-` and `.`.
    var names: [StaticString] {
      switch self {
      case .id: ["id", "messageid", "key"]
      case .text:
        ["text", "message", "content", "body", "note", "nachricht", "mensaje", "mensagem"]
      case .subject: ["subject", "betreff", "asunto", "assunto"]
      case .channel: ["channel", "network", "platform"]
      case .direction: ["direction"]
      case .date: ["date", "sentat", "senton", "received", "receivedat", "createdat", "time"]
      case .name: ["from", "name", "sender", "sendername", "fullname", "author"]
      case .given: ["given", "givenname", "firstname", "vorname"]
      case .family: ["lastname", "familyname", "surname", "nachname"]
      case .company: ["company", "companyname", "organization", "organisation", "unternehmen"]
      case .title: ["title", "role", "position", "headline", "jobtitle"]
      case .location: ["location", "place", "city"]
      case .handle: ["handle", "username"]
      case .languages: ["languages", "language"]
      case .strength: ["strength"]
      case .mutuals: ["mutuals", "mutualconnections", "sharedconnections"]
      case .known: ["known"]
      case .metInPerson: ["metinperson", "met"]
      case .isRecruiter: ["isrecruiter"]
      case .hasPhoto: ["hasphoto"]
      case .connectionCount: ["connectioncount", "connections"]
      }
    }
  }

  /// The column of each role, by its raw value; -1 where there is none.
  private var columns: [Int]

  /// Finds the columns; `nil` when none holds a text.
  public init?(header: CSVRow, of batch: CSVBatch) {
    var columns = [Int](repeating: -1, count: Role.allCases.count)
    for index in 0..<header.fieldCount {
      guard let range = batch.field(index, of: header) else { continue }
      let name = HeaderName.plain(batch.bytes.span.extracting(range))
      for role in Role.allCases where columns[Int(role.rawValue)] < 0 {
        if role.names.contains(where: { name.span.isSenderWord($0) }) {
          columns[Int(role.rawValue)] = index
          break
        }
      }
    }
    guard columns[Int(Role.text.rawValue)] >= 0 else { return nil }
    self.columns = columns
  }

  /// What a row turned out to be.
  public enum Reading: UInt8, Sendable, Hashable {
    case record, blank
  }

  /// Reads a row in place of what the record held. Cells that make no sense count as left out.
  public func read(_ row: CSVRow, of batch: CSVBatch, into record: inout Record) -> Reading {
    record.removeAll()
    if row.fieldCount == 0 { return .blank }
    let bytes = batch.bytes.span
    func cell(_ role: Role) -> Range<Int>? {
      batch.field(columns[Int(role.rawValue)], of: row).flatMap { $0.isEmpty ? nil : $0 }
    }
    func take(_ role: Role, _ buffer: inout [UInt8]) {
      guard let range = cell(role) else { return }
      bytes.extracting(range).withUnsafeBufferPointer { buffer.append(contentsOf: $0) }
    }
    func number(_ role: Role) -> Int? {
      cell(role).flatMap { JSONNumber.integer(in: $0, of: bytes) }.flatMap { $0 >= 0 ? $0 : nil }
    }
    func truth(_ role: Role) -> Bool? {
      guard let range = cell(role) else { return nil }
      let word = bytes.extracting(range)
      if word.isAnyWord(["true", "yes", "y", "1", "x"]) { return true }
      if word.isAnyWord(["false", "no", "n", "0"]) { return false }
      return nil
    }
    take(.id, &record.id)
    take(.text, &record.text)
    take(.subject, &record.subject)
    record.channel = cell(.channel).flatMap { Channel(named: bytes.extracting($0)) }
    record.direction =
      cell(.direction).flatMap { Direction(named: bytes.extracting($0)) } ?? .received
    record.day = cell(.date).flatMap { DateReading.day(of: bytes.extracting($0)) }
    take(.name, &record.sender.name)
    take(.given, &record.sender.given)
    if record.sender.name.isEmpty, cell(.family) != nil {
      take(.given, &record.sender.name)
      record.sender.name.append(0x20)
      take(.family, &record.sender.name)
    }
    take(.company, &record.sender.company)
    take(.title, &record.sender.title)
    take(.location, &record.sender.location)
    take(.handle, &record.sender.handle)
    if cell(.languages) != nil {
      var languages: [UInt8] = []
      take(.languages, &languages)
      let parts = languages.split { $0 == 0x2C || $0 == 0x3B || $0 == 0x20 || $0 == 0x2F }
      record.sender.languages = parts.map { Array($0) }
    }
    record.sender.strength = number(.strength).flatMap { $0 >= 1 && $0 <= 5 ? $0 : nil }
    record.sender.mutuals = number(.mutuals)
    record.sender.connectionCount = number(.connectionCount)
    record.sender.known = truth(.known)
    record.sender.metInPerson = truth(.metInPerson)
    record.sender.isRecruiter = truth(.isRecruiter)
    record.sender.hasPhoto = truth(.hasPhoto)
    record.line = row.startLine
    record.byteRange = row.byteRange
    if record.id.isEmpty {
      // The row's cells, a separator between them: the same row has the same name in any file.
      var whole: [UInt8] = []
      for index in 0..<row.fieldCount {
        guard let range = batch.field(index, of: row) else { continue }
        bytes.extracting(range).withUnsafeBufferPointer { whole.append(contentsOf: $0) }
        whole.append(0x1F)
      }
      record.nameByHash(of: whole.span)
    }
    return .record
  }
}

/// Names of columns and files as they drift: case, blanks, `_`, `-` and `.` don't count.
enum HeaderName {
  static func plain(_ name: Span<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    for index in 0..<name.count {
      let byte = name[index].lowercased
      if byte >= 0x80 || byte.isDigit || byte.isLetter { plain.append(byte) }
    }
    return plain
  }
}

extension Span<UInt8> {
  /// Whether the bytes are `word`, or `sender` and `word`.
  func isSenderWord(_ word: StaticString) -> Bool {
    if isWord(word) { return true }
    return count > 6 && extracting(0..<6).isWord("sender") && extracting(6..<count).isWord(word)
  }

  func isAnyWord(_ words: [StaticString]) -> Bool {
    for word in words where isWordInAnyCase(word) { return true }
    return false
  }
}
