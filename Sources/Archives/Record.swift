public import Linting

/// Whether a message came in or went out.
public enum Direction: UInt8, Sendable, Hashable, CaseIterable {
  case received, sent
}

/// What is known of a sender; empty texts and `nil` mean not known.
///
/// The same as `Facts`, in a form that is filled again for each record without new memory.
public struct Sender: Sendable, Hashable {
  public var name: [UInt8] = []
  public var given: [UInt8] = []
  public var company: [UInt8] = []
  public var title: [UInt8] = []
  public var location: [UInt8] = []
  public var handle: [UInt8] = []
  public var languages: [[UInt8]] = []
  public var strength: Int?
  public var mutuals: Int?
  public var known: Bool?
  public var metInPerson: Bool?
  public var isRecruiter: Bool?
  public var hasPhoto: Bool?
  public var connectionCount: Int?
  public var invitePolicy: Facts.InvitePolicy?
  /// Address of the sender's profile, as an archive gives it.
  public var address: [UInt8] = []

  public init() {}

  /// Forgets everything and keeps the memory.
  public mutating func removeAll() {
    name.clear()
    given.clear()
    company.clear()
    title.clear()
    location.clear()
    handle.clear()
    address.clear()
    if !languages.isEmpty { languages.removeAll() }
    strength = nil
    mutuals = nil
    known = nil
    metInPerson = nil
    isRecruiter = nil
    hasPhoto = nil
    connectionCount = nil
    invitePolicy = nil
  }

  /// Takes over what the facts say; what they leave out stays.
  public mutating func take(_ facts: Facts) {
    name = facts.name ?? name
    given = facts.given ?? given
    company = facts.company ?? company
    title = facts.title ?? title
    location = facts.location ?? location
    handle = facts.handle ?? handle
    if !facts.languages.isEmpty { languages = facts.languages }
    strength = facts.strength ?? strength
    mutuals = facts.mutuals ?? mutuals
    known = facts.known ?? known
    metInPerson = facts.metInPerson ?? metInPerson
    isRecruiter = facts.isRecruiter ?? isRecruiter
    hasPhoto = facts.hasPhoto ?? hasPhoto
    connectionCount = facts.connectionCount ?? connectionCount
    invitePolicy = facts.invitePolicy ?? invitePolicy
  }

  /// The same as facts, for whoever writes to this sender.
  public var facts: Facts {
    func known(_ text: [UInt8]) -> [UInt8]? { text.isEmpty ? nil : text }
    var facts = Facts()
    facts.name = known(name)
    facts.given = known(given)
    facts.company = known(company)
    facts.title = known(title)
    facts.location = known(location)
    facts.handle = known(handle)
    facts.languages = languages
    facts.strength = strength
    facts.mutuals = mutuals
    facts.known = self.known
    facts.metInPerson = metInPerson
    facts.isRecruiter = isRecruiter
    facts.hasPhoto = hasPhoto
    facts.connectionCount = connectionCount
    facts.invitePolicy = invitePolicy
    return facts
  }
}

/// One message of a batch, whatever file it came from.
public struct Record: Sendable, Hashable {
  public var id: [UInt8] = []
  /// Whether the id was written as a number, and is echoed as one.
  public var idIsNumber = false
  public var text: [UInt8] = []
  public var subject: [UInt8] = []
  public var channel: Channel?
  public var direction = Direction.received
  /// The day it was sent, in days since 1970-01-01.
  public var day: Int?
  public var sender = Sender()
  /// Whether the text comes from a campaign, by the marks of the sending tool.
  public var isSponsored = false
  /// Whether the receiver has written to this sender.
  public var isAnswered = false
  /// Whether the sender is a connection by now, so that an invitation was decided.
  public var isConnected = false
  /// Where it was read: the number of its first line, from 1.
  public var line = 1
  /// Its bytes in the file.
  public var byteRange = 0..<0

  public init() {}

  /// Forgets everything and keeps the memory.
  public mutating func removeAll() {
    id.clear()
    idIsNumber = false
    text.clear()
    subject.clear()
    channel = nil
    direction = .received
    day = nil
    sender.removeAll()
    isSponsored = false
    isAnswered = false
    isConnected = false
    line = 1
    byteRange = 0..<0
  }

  /// Whether nothing but white space was written.
  public var isWordless: Bool {
    for byte in text where byte > 0x20 { return false }
    return true
  }

  /// Names a record by what it holds: the 64-bit FNV-1a hash of its bytes, in sixteen digits.
  public mutating func nameByHash(of bytes: Span<UInt8>) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in 0..<bytes.count {
      hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3
    }
    id.clear()
    idIsNumber = false
    var shift = 60
    while shift >= 0 {
      let digit = UInt8(truncatingIfNeeded: hash >> UInt64(shift)) & 15
      id.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
      shift -= 4
    }
  }
}

extension [UInt8] {
  /// Forgets the bytes and keeps the memory. Most fields of most records are empty already.
  @inline(__always)
  mutating func clear() {
    if !isEmpty { removeAll(keepingCapacity: true) }
  }
}

extension Channel {
  /// The channel of that name, from bytes.
  public init?(named name: Span<UInt8>) {
    for channel in Channel.allCases where name.isWord(channel.name) {
      self = channel
      return
    }
    return nil
  }
}

extension Span<UInt8> {
  /// Whether the bytes are exactly `word`.
  func isWord(_ word: StaticString) -> Bool {
    guard word.utf8CodeUnitCount == count else { return false }
    for index in 0..<count where word.utf8Start[index] != self[index] { return false }
    return true
  }

  /// Whether the bytes are `word`, which is written in lower case, in any ASCII case.
  func isWordInAnyCase(_ word: StaticString) -> Bool {
    guard word.utf8CodeUnitCount == count else { return false }
    for index in 0..<count where word.utf8Start[index] != self[index].lowercased { return false }
    return true
  }
}

extension UInt8 {
  /// The small letter of an ASCII capital, else the byte itself.
  var lowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}
