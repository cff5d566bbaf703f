public import DataFormats
import Linting

/// Why a line of JSON is no record.
public enum RecordError: Error, Hashable, Sendable {
  case blank
  case tooLong(byteCount: Int, limit: Int)
  case json(JSONError)
  case noText
  /// The value at the offset is not what the key wants.
  case wrongValue(byteOffset: Int, wanted: Wanted)

  /// What a key of a record takes.
  public enum Wanted: UInt8, Sendable, Hashable {
    case text, wholeNumber, trueOrFalse, list, object, channel, direction, strength, date, policy

    public var words: StaticString {
      switch self {
      case .text: "a text in quotes is wanted"
      case .wholeNumber: "a whole number, 0 or more, is wanted"
      case .trueOrFalse: "true or false is wanted"
      case .list: "a list of texts is wanted"
      case .object: "an object in braces is wanted"
      case .channel: "this is no channel; `tact triage --help` lists them"
      case .direction: "`incoming` or `outgoing` is wanted"
      case .strength: "a whole number from 1 to 5 is wanted"
      case .date: "a date such as 2026-11-21 is wanted"
      case .policy: "`open`, `follow-only`, `no-recruiters` or `no-sales` is wanted"
      }
    }
  }

  /// Where to look, in the bytes that were read; `nil` when the line as a whole is at fault.
  public var byteOffset: Int? {
    switch self {
    case .blank, .tooLong, .noText: nil
    case .json(let error): error.byteOffset
    case .wrongValue(let offset, _): offset
    }
  }
}

extension Record {
  /// Reads the record that one line of JSON Lines holds, in place of what was here before.
  ///
  /// Unknown keys are passed over, `null` counts as left out. Without an id the record is named by the
  /// hash of its line, also when reading fails.
  public mutating func read(
    jsonLine range: Range<Int>, of bytes: Span<UInt8>
  ) throws(RecordError) {
    removeAll()
    do throws(RecordError) {
      try readMembers(range, bytes)
    } catch {
      if id.isEmpty { nameByHash(of: bytes.extracting(range)) }
      throw error
    }
    if id.isEmpty { nameByHash(of: bytes.extracting(range)) }
  }

  private mutating func readMembers(
    _ range: Range<Int>, _ bytes: Span<UInt8>
  ) throws(RecordError) {
    if Record.isBlank(bytes, range) { throw .blank }
    var hasText = false
    var reader = JSONRecordReader(objectIn: range, invalidUTF8: .kept)
    while let member = try nextTakingText(&reader, bytes) {
      if member.kind == .null { continue }
      if member.hasKey("text", in: bytes) {
        guard member.kind == .string else {
          throw .wrongValue(byteOffset: member.value.lowerBound, wanted: .text)
        }
        hasText = true
      } else {
        try readMember(member, bytes)
      }
    }
    if !hasText { throw .noText }
  }

  private mutating func readMember(
    _ member: JSONRecordReader.Member, _ bytes: Span<UInt8>
  ) throws(RecordError) {
    if member.hasKey("id", in: bytes) {
      if member.kind == .number {
        id.clear()
        for index in member.value { id.append(bytes[index]) }
        idIsNumber = true
      } else {
        try Record.take(member, bytes, &id)
        idIsNumber = false
      }
    } else if member.hasKey("subject", in: bytes) {
      try Record.take(member, bytes, &subject)
    } else if member.hasKey("from", in: bytes) {
      // Other files write an object here; only a name is ours.
      if member.kind == .string, sender.name.isEmpty {
        try Record.take(member, bytes, &sender.name)
      }
    } else if member.hasKey("channel", in: bytes) {
      guard member.kind == .string, let found = Channel(named: bytes.extracting(member.value))
      else {
        throw .wrongValue(byteOffset: member.value.lowerBound, wanted: .channel)
      }
      channel = found
    } else if member.hasKey("direction", in: bytes) {
      guard member.kind == .string,
        let found = Direction(named: bytes.extracting(member.value))
      else { throw .wrongValue(byteOffset: member.value.lowerBound, wanted: .direction) }
      direction = found
    } else if member.hasKey("date", in: bytes) {
      guard member.kind == .string,
        let found = DateReading.day(of: bytes.extracting(member.value))
      else { throw .wrongValue(byteOffset: member.value.lowerBound, wanted: .date) }
      day = found
    } else if member.hasKey("sender", in: bytes) {
      guard member.kind == .object else {
        throw .wrongValue(byteOffset: member.value.lowerBound, wanted: .object)
      }
      var reader = JSONRecordReader(objectIn: member.value, invalidUTF8: .kept)
      while let fact = try Record.next(&reader, bytes) {
        if fact.kind != .null { try sender.readMember(fact, bytes) }
      }
    }
  }

  private mutating func nextTakingText(
    _ reader: inout JSONRecordReader, _ bytes: Span<UInt8>
  ) throws(RecordError) -> JSONRecordReader.Member? {
    do { return try reader.next(in: bytes, taking: "text", into: &text) } catch {
      throw .json(error)
    }
  }

  fileprivate static func next(
    _ reader: inout JSONRecordReader, _ bytes: Span<UInt8>
  ) throws(RecordError) -> JSONRecordReader.Member? {
    do { return try reader.next(in: bytes) } catch { throw .json(error) }
  }

  fileprivate static func take(
    _ member: JSONRecordReader.Member, _ bytes: Span<UInt8>, _ buffer: inout [UInt8]
  ) throws(RecordError) {
    guard member.kind == .string else {
      throw .wrongValue(byteOffset: member.value.lowerBound, wanted: .text)
    }
    buffer.clear()
    member.appendText(in: bytes, to: &buffer)
  }

  private static func isBlank(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where bytes[index] > 0x20 { return false }
    return true
  }
}

extension Direction {
  /// `incoming` or `received`, `outgoing` or `sent`, in any case.
  public init?(named name: Span<UInt8>) {
    if name.isWordInAnyCase("incoming") || name.isWordInAnyCase("received") {
      self = .received
    } else if name.isWordInAnyCase("outgoing") || name.isWordInAnyCase("sent") {
      self = .sent
    } else {
      return nil
    }
  }
}

extension Sender {
  fileprivate mutating func readMember(
    _ member: JSONRecordReader.Member, _ bytes: Span<UInt8>
  ) throws(RecordError) {
    if member.hasKey("name", in: bytes) {
      try Record.take(member, bytes, &name)
    } else if member.hasKey("given", in: bytes) {
      try Record.take(member, bytes, &given)
    } else if member.hasKey("company", in: bytes) {
      try Record.take(member, bytes, &company)
    } else if member.hasKey("title", in: bytes) || member.hasKey("role", in: bytes) {
      try Record.take(member, bytes, &title)
    } else if member.hasKey("location", in: bytes) {
      try Record.take(member, bytes, &location)
    } else if member.hasKey("handle", in: bytes) {
      try Record.take(member, bytes, &handle)
    } else if member.hasKey("languages", in: bytes) {
      guard member.kind == .array else {
        throw .wrongValue(byteOffset: member.value.lowerBound, wanted: .list)
      }
      var reader = JSONRecordReader(arrayIn: member.value, invalidUTF8: .kept)
      while let element = try Record.next(&reader, bytes) {
        var language: [UInt8] = []
        try Record.take(element, bytes, &language)
        languages.append(language)
      }
    } else if member.hasKey("strength", in: bytes) {
      let value = try Sender.number(member, bytes)
      guard value >= 1, value <= 5 else {
        throw .wrongValue(byteOffset: member.value.lowerBound, wanted: .strength)
      }
      strength = value
    } else if member.hasKey("mutuals", in: bytes) {
      mutuals = try Sender.number(member, bytes)
    } else if member.hasKey("connectionCount", in: bytes) {
      connectionCount = try Sender.number(member, bytes)
    } else if member.hasKey("known", in: bytes) {
      known = try Sender.truth(member, bytes)
    } else if member.hasKey("metInPerson", in: bytes) {
      metInPerson = try Sender.truth(member, bytes)
    } else if member.hasKey("isRecruiter", in: bytes) {
      isRecruiter = try Sender.truth(member, bytes)
    } else if member.hasKey("hasPhoto", in: bytes) {
      hasPhoto = try Sender.truth(member, bytes)
    } else if member.hasKey("invitePolicy", in: bytes) {
      let policies = Facts.InvitePolicy.allCases
      guard member.kind == .string,
        let found = policies.first(where: { bytes.extracting(member.value).isWord($0.name) })
      else { throw .wrongValue(byteOffset: member.value.lowerBound, wanted: .policy) }
      invitePolicy = found
    }
  }

  private static func number(
    _ member: JSONRecordReader.Member, _ bytes: Span<UInt8>
  ) throws(RecordError) -> Int {
    guard member.kind == .number,
      let value = JSONNumber.integer(in: member.value, of: bytes), value >= 0
    else { throw .wrongValue(byteOffset: member.value.lowerBound, wanted: .wholeNumber) }
    return value
  }

  private static func truth(
    _ member: JSONRecordReader.Member, _ bytes: Span<UInt8>
  ) throws(RecordError) -> Bool {
    guard member.kind == .true || member.kind == .false else {
      throw .wrongValue(byteOffset: member.value.lowerBound, wanted: .trueOrFalse)
    }
    return member.kind == .true
  }
}
