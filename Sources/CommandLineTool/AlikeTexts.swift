import Composing

/// Finds texts that are alike but for the name they greet, within the last 65,536 different ones.
///
/// The table has a fixed size and forgets the oldest text first: what lies further back is not found.
struct AlikeTexts {
  /// How many different texts are remembered.
  static let capacity = 1 << 16

  /// What a text is known by: a 128-bit hash of every byte that is not the person's name.
  struct Key: Hashable {
    private var low: UInt64 = 0xCBF2_9CE4_8422_2325
    private var high: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// - Complexity: linear in the length of the text.
    init(_ draft: Draft) {
      let given = Array("given".utf8)
      let name = Array("name".utf8)
      for stretch in draft.stretches {
        if case .fact(let fact) = stretch.origin, fact == given || fact == name {
          mix(0)
          continue
        }
        for index in stretch.span { mix(draft.bytes[index]) }
      }
    }

    private mutating func mix(_ byte: UInt8) {
      low = (low ^ UInt64(byte)) &* 0x100_0000_01B3
      high = (high &+ UInt64(byte)) &* 0xD6E8_FEB8_6659_FD93
      high ^= high >> 32
    }
  }

  private let capacity: Int
  private var lines: [Key: Int] = [:]
  /// Remembered texts in a ring, by age.
  private var ring: [Key] = []
  private var next = 0

  /// - Parameter capacity: Tests take a small one.
  init(capacity: Int = AlikeTexts.capacity) {
    self.capacity = capacity
  }

  /// The line of the first text like this one, or `nil`, and then the text is remembered.
  mutating func first(like key: Key, line: Int) -> Int? {
    if let first = lines[key] { return first }
    lines[key] = line
    if ring.count < capacity {
      ring.append(key)
    } else {
      lines[ring[next]] = nil
      ring[next] = key
      next = (next + 1) % capacity
    }
    return nil
  }
}

extension Int {
  /// With commas between thousands.
  var grouped: String {
    var digits = ""
    for (index, digit) in String(magnitude).reversed().enumerated() {
      if index > 0, index % 3 == 0 { digits.append(",") }
      digits.append(digit)
    }
    return (self < 0 ? "-" : "") + String(digits.reversed())
  }
}
