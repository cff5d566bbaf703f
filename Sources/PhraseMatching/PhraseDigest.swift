/// A number that tells phrases from all others that somebody may come to write.
struct PhraseDigest {
  private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  init(_ sets: [PhraseSet], _ lists: [WordList], _ tallies: [WordTally]) {
    for tally in tallies {
      add(UInt64(tally.counter))
      add(tally.words)
    }
    for list in lists {
      add(list.name)
      add(list.words)
    }
    for set in sets {
      add(UInt64(set.number))
      add(set.phrases)
    }
  }

  private mutating func add(_ number: UInt64) {
    value = (value ^ number) &* 0x517C_C1B7_2722_0A95
    value ^= value >> 32
  }

  private mutating func add(_ text: StaticString) {
    text.withUTF8Buffer { bytes in
      add(UInt64(bytes.count))
      let raw = UnsafeRawBufferPointer(bytes)
      var offset = 0
      while offset + 8 <= raw.count {
        add(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        offset += 8
      }
      while offset < raw.count {
        add(UInt64(raw[offset]))
        offset += 1
      }
    }
  }
}
