import KindJudging
import MessageText

/// The swap test: how much of a message would survive if it were sent to somebody else.
///
/// Specific are reasons and named works of the reader, each to the end of its clause; names inside sentences;
/// slots that hold a reason open, for whoever fills them must know the reader. Not specific are the greeting and
/// the signature, and merge fields such as name, firm and title: a list fills those.
extension Inspection {
  mutating func weighSwap() {
    findSpecificSpans()
    var specific = 0
    var whole = 0
    message.folded.bytes.withUnsafeBytes { folded in
      // Without specific spans all of the text survives, however much it is.
      guard let folded = folded.baseAddress, !evidence.specificSpans.isEmpty else { return }
      var counter = TextByteCounter(folded)
      evidence.specificSpans.withUnsafeBufferPointer { spans in
        for span in spans { counter.add(span) }
      }
      specific = counter.take()
      counter.add(0..<message.folded.byteCount)
      whole = counter.take()
    }
    evidence.swap = Thousandths(1000 - min(1000, specific * 1000 / max(1, whole)))
  }

  private mutating func findSpecificSpans() {
    evidence.specificSpans.removeAll(keepingCapacity: true)
    // In German every noun has a capital, so names can't be told from other words.
    let nameCount = language == .german ? 0 : message.nameTokens.count
    // Few messages speak of their reader at all.
    let isImpersonal = evidence.signals.present.isDisjoint(with: SpecificSpans.signals)
    let spanCount = isImpersonal ? 0 : evidence.spans.count
    if nameCount + spanCount == 0 { return }
    plainNames.lend { plain in
      message.tokens.withUnsafeBufferPointer { tokens in
        message.sentences.withUnsafeBufferPointer { sentences in
          message.nameTokens.withUnsafeBufferPointer { names in
            evidence.spans.withUnsafeBufferPointer { spans in
              evidence.specificSpans.append(addingCapacity: nameCount + spanCount) { room in
                room.withUnsafeMutableBufferPointer { found, count in
                  var finder = SpecificSpans(
                    UnsafeBufferPointer(rebasing: names[..<nameCount]), tokens, sentences,
                    without: plain, into: found)
                  finder.find(UnsafeBufferPointer(rebasing: spans[..<spanCount]))
                  count = finder.count
                }
              }
            }
          }
        }
      }
    }
  }

  /// The stretches that would survive unchanged: what lies between the specific spans.
  public var survivingSpans: [Range<Int>] {
    var spans: [Range<Int>] = []
    var start = 0
    for span in evidence.specificSpans {
      if span.lowerBound > start { spans.append(start..<span.lowerBound) }
      start = span.upperBound
    }
    if start < message.folded.byteCount { spans.append(start..<message.folded.byteCount) }
    return spans
  }
}

/// Counts bytes that are more than white space, so that layout weighs nothing.
///
/// Sixteen at a time, since the compiler leaves such a loop at one byte a turn; the padding behind the text
/// allows for that everywhere in it.
private struct TextByteCounter {
  private let folded: UnsafeRawPointer
  /// What was counted, a lane for each place in a block.
  private var sums = SIMD16<UInt8>.zero
  /// Blocks that may follow before a lane could pass 255.
  private var roomInBlocks = 255
  private var count = 0

  init(_ folded: UnsafeRawPointer) { self.folded = folded }

  mutating func add(_ span: Range<Int>) {
    var offset = span.lowerBound
    while offset < span.upperBound {
      if roomInBlocks == 0 { gather() }
      let end = min(span.upperBound, offset &+ roomInBlocks &* 16)
      roomInBlocks &-= (end &- offset &+ 15) &>> 4
      var left = end &- offset
      var sums = sums
      while left > 32 {
        sums &+= text(at: offset) &+ text(at: offset &+ 16)
        offset &+= 32
        left &-= 32
      }
      if left > 16 {
        sums &+= text(at: offset)
        offset &+= 16
        left &-= 16
      }
      // At least one, so that a name, which is most often shorter than a block, is counted straight.
      sums &+= text(at: offset) & TextByteCounter.firstLanes(left)
      offset = end
      self.sums = sums
    }
  }

  /// What was counted since the last time.
  mutating func take() -> Int {
    gather()
    defer { count = 0 }
    return count
  }

  private mutating func gather() {
    let pairs = unsafeBitCast(sums, to: SIMD8<UInt16>.self)
    count += Int(((pairs & 0xFF) &+ (pairs &>> 8)).wrappedSum())
    sums = .zero
    roomInBlocks = 255
  }

  /// One in each lane whose byte is more than a blank.
  @inline(__always)
  private func text(at offset: Int) -> SIMD16<UInt8> {
    let blank = SIMD16<UInt8>(repeating: 0x20)
    let block = folded.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
    return SIMD16<UInt8>.zero.replacing(with: 1, where: block .> blank)
  }

  /// All bits of the first lanes of sixteen.
  @inline(__always)
  private static func firstLanes(_ count: Int) -> SIMD16<UInt8> {
    // By halves, since by sixty-four bits nothing would be shifted.
    let low = UInt64(truncatingIfNeeded: 4 &* min(count, 8))
    let high = UInt64(truncatingIfNeeded: 4 &* max(count &- 8, 0))
    let bits = SIMD2<UInt64>(
      ~((.max &<< low) &<< low).littleEndian, ~((.max &<< high) &<< high).littleEndian)
    return unsafeBitCast(bits, to: SIMD16<UInt8>.self)
  }
}
