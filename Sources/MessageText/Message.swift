/// A sentence: a run of tokens up to a stop.
public struct Sentence: Sendable, Hashable {
  /// Half-open range of token indices, the closing stop included.
  public let firstToken: Int
  public let endToken: Int
  /// From the first byte of its first token to the last byte of its last; half-open.
  public let span: Range<Int>
  /// Which paragraph it belongs to, from 0.
  public let paragraph: Int
  /// Words, numbers, addresses and slots in it; a contraction is one word.
  public let wordCount: Int
}

/// A text to judge: its bytes, and the tokens and sentences in them.
///
/// Any bytes make a message: what is not UTF-8 becomes unreadable punctuation. Only the first
/// `byteLimit` bytes are tokenized; `isTruncated` says when there were more. Quoted mail (lines that begin with `>`, what
/// stands below `-----Original Message-----` or from a line `From:` above one `Sent:` on) is somebody else's words: it holds
/// no tokens, unless there is hardly anything beside it.
public struct Message: Sendable {
  /// Bytes that are read into tokens: 1 MiB, over three thousand times the longest invitation note.
  /// At 28 bytes a token and 48 a sentence of two bytes this bounds the memory of a message to about 54 MiB.
  public static let byteLimit = 1 << 20

  /// Of a text with fewer words of its own, quoted mail is read too: it is all that the sender shows.
  private static let leastAnswer = 3

  /// Tokens beyond one for each byte: a stop may close the text.
  private static let tokenReserve = 8

  /// The original bytes, all of them.
  public private(set) var bytes: [UInt8] = []
  public private(set) var folded = FoldedText()
  public private(set) var tokens: [Token] = []
  public private(set) var sentences: [Sentence] = []
  public private(set) var counts = TokenCounts()
  /// The indices of capitalised words of two letters or more inside sentences and lines.
  package private(set) var nameTokens: [UInt32] = []
  /// The ASCII marks that occur outside words and addresses, and whether blanks follow each other.
  public private(set) var marks = MarkSet()
  /// Half-open ranges of token indices between quotation marks: what somebody else said.
  public private(set) var quotations: [Range<Int>] = []
  /// Whether bytes beyond `byteLimit` were left unread.
  public private(set) var isTruncated = false

  public init() {}

  /// - Complexity: O(n).
  public init(utf8 bytes: [UInt8]) {
    read(bytes)
  }

  /// Replaces the text, reusing the memory of the last one.
  public mutating func read(_ newBytes: [UInt8]) {
    bytes = newBytes
    tokenize()
  }

  /// Replaces the text by a copy of `newBytes`, reusing the memory of the last one.
  public mutating func read(_ newBytes: UnsafeBufferPointer<UInt8>) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: newBytes)
    tokenize()
  }

  /// Lets go of the bytes that were shared with `read`, so that their owner may write to them without a copy. Of the
  /// text, only what was read from it remains.
  package mutating func forgetBytes() { bytes = [] }

  private mutating func tokenize() {
    var readable = bytes.count
    isTruncated = readable > Message.byteLimit
    if isTruncated {
      readable = Message.byteLimit
      while readable > Message.byteLimit - 3, bytes[readable] & 0xC0 == 0x80 { readable -= 1 }
    }
    tokens.removeAll(keepingCapacity: true)
    nameTokens.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    var quotationMarkCount = 0
    // Taken out while it is read, or it would be counted that somebody uses it.
    var text: [UInt8] = []
    swap(&text, &bytes)
    text.withUnsafeBufferPointer { all in
      let original = UnsafeBufferPointer(rebasing: all[0..<readable])
      folded.read(original) { folded, breaks in
        let room = readable + Message.tokenReserve
        tokens.append(addingCapacity: room) { tokens in
          nameTokens.append(addingCapacity: room) { names in
            sentences.append(addingCapacity: Tokenizer.sentenceLimit(byteCount: readable)) {
              sentences in
              tokens.withUnsafeMutableBufferPointer { tokens, tokenCount in
                names.withUnsafeMutableBufferPointer { names, nameCount in
                  sentences.withUnsafeMutableBufferPointer { sentences, sentenceCount in
                    func finished(readsQuotedMail: Bool) -> Tokenizer {
                      var tokenizer = Tokenizer(
                        original: original, folded: folded, breaks: breaks, tokens: tokens,
                        names: names, sentences: sentences, readsQuotedMail: readsQuotedMail)
                      tokenizer.run()
                      return tokenizer
                    }
                    var tokenizer = finished(readsQuotedMail: false)
                    if tokenizer.hasPassedQuotedMail, tokenizer.wordCount < Message.leastAnswer {
                      tokenizer = finished(readsQuotedMail: true)
                    }
                    tokenCount = tokenizer.tokenCount
                    nameCount = tokenizer.nameCount
                    sentenceCount = tokenizer.sentenceCount
                    counts = tokenizer.counts
                    quotationMarkCount = tokenizer.quotationMarkCount
                    marks = tokenizer.marks
                  }
                }
              }
            }
          }
        }
      }
    }
    swap(&text, &bytes)
    if quotationMarkCount > 1 {
      quotations = folded.bytes.withUnsafeBufferPointer {
        Quotations.ranges(in: tokens, sentences, $0)
      }
    } else if !quotations.isEmpty {
      quotations = []
    }
  }

  /// The original bytes of a token.
  public func bytes(of token: Token) -> ArraySlice<UInt8> { bytes[token.span] }

  /// The folded byte at an offset of the original, 0 beyond the text that was read.
  public func foldedByte(at offset: Int) -> UInt8 { folded.byte(at: offset) }
}
