/// An automaton's tables as bytes that can be used where they lie: eight-byte aligned, little end first, as all
/// platforms that Swift builds for have it.
///
///     offset  bytes
///     0       8      "TACTAUT3"
///     8       8      digest of the phrases it was made from
///     16      8      per section: offset and count of its entries
///     …              the sections, each at a multiple of eight
///
/// Made once and shipped, it spares every start the time of compiling the phrases.
public struct AutomatonImage: Sendable {
  static let signature: UInt64 = 0x3354_5541_5443_4154
  static let sectionCount = 27
  static let headerByteCount = 16 + 8 * sectionCount

  private let storage: Storage

  /// Memory that the image may own.
  private final class Storage: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer
    private let isOwned: Bool

    init(_ bytes: UnsafeRawBufferPointer, isOwned: Bool) {
      self.bytes = bytes
      self.isOwned = isOwned
    }

    deinit { if isOwned { bytes.deallocate() } }
  }

  var bytes: UnsafeRawBufferPointer { storage.bytes }

  /// Refers to bytes that live as long as the program and were written by `PhraseAutomaton.imageBytes`.
  ///
  /// - Returns: `nil` where they are no image of this layout, or not aligned.
  public init?(shipped bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress, bytes.count >= AutomatonImage.headerByteCount,
      Int(bitPattern: base) & 7 == 0,
      bytes.load(as: UInt64.self) == AutomatonImage.signature
    else { return nil }
    storage = Storage(bytes, isOwned: false)
  }

  init(_ writer: consuming AutomatonImageWriter) {
    let bytes = writer.bytes
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    memory.copyBytes(from: bytes)
    storage = Storage(UnsafeRawBufferPointer(memory), isOwned: true)
  }

  /// What the phrases it was made from add up to.
  var digest: UInt64 { bytes.load(fromByteOffset: 8, as: UInt64.self) }

  func section<Entry: BitwiseCopyable>(_ number: Int) -> UnsafeBufferPointer<Entry> {
    let offset = bytes.load(fromByteOffset: 16 + 8 * number, as: UInt32.self)
    let count = bytes.load(fromByteOffset: 20 + 8 * number, as: UInt32.self)
    guard count > 0, let base = bytes.baseAddress else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    let start = (base + Int(offset)).assumingMemoryBound(to: Entry.self)
    return UnsafeBufferPointer(start: start, count: Int(count))
  }

  func root(from number: Int) -> AutomatonRoot {
    let classMask: UnsafeBufferPointer<UInt16> = section(number + 5)
    return AutomatonRoot(
      starts: section(number), edges: section(number + 1),
      pairs: WordPairTable(filter: section(number + 2), places: section(number + 3)),
      pairEdges: section(number + 4), classMask: classMask[0], classStarts: section(number + 6),
      classEdges: section(number + 7))
  }
}

/// Puts sections one after the other.
struct AutomatonImageWriter {
  private(set) var bytes: [UInt8]
  private var number = 0

  init(digest: UInt64) {
    bytes = [UInt8](repeating: 0, count: AutomatonImage.headerByteCount)
    put(AutomatonImage.signature, at: 0, byteCount: 8)
    put(digest, at: 8, byteCount: 8)
  }

  private mutating func put(_ value: UInt64, at offset: Int, byteCount: Int) {
    for index in 0..<byteCount {
      bytes[offset + index] = UInt8(truncatingIfNeeded: value >> UInt64(8 * index))
    }
  }

  mutating func append<Entry: BitwiseCopyable>(_ entries: [Entry]) {
    precondition(number < AutomatonImage.sectionCount, "the header has a place for each section")
    put(UInt64(bytes.count), at: 16 + 8 * number, byteCount: 4)
    put(UInt64(entries.count), at: 20 + 8 * number, byteCount: 4)
    number += 1
    entries.withUnsafeBytes { bytes.append(contentsOf: $0) }
    while bytes.count & 7 != 0 { bytes.append(0) }
  }
}
