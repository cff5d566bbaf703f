/// A message to be filled: what it is for, which facts it needs, and its body.
///
/// The format is documented in `templates/README.md`. No code runs in a template.
public struct Template: Sendable {
  public var id: [UInt8]
  public var kind: TemplateKind
  public var tone: Tone
  /// A language code such as `en`.
  public var language: [UInt8]
  /// Names of channels; empty for all.
  public var channels: [[UInt8]]
  /// The type of reason the text stands on; `nil` when it needs none.
  public var reason: [UInt8]?
  /// Fields without which the text says nothing.
  public var needs: [[UInt8]]
  /// Values for the samples that `tact templates check` renders.
  public var samples: [(field: [UInt8], value: [UInt8])]
  public var subject: [Piece]
  public var body: [Piece]

  /// What a template writes.
  public enum TemplateKind: Sendable, Hashable {
    case invite, message, followUp
    /// A reply of this kind, by its name: `thanks`, `coffee` …
    case reply([UInt8])
  }

  public enum Tone: UInt8, Sendable, Hashable, CaseIterable {
    case warm, plain, brief

    public var name: StaticString {
      switch self {
      case .warm: "warm"
      case .plain: "plain"
      case .brief: "brief"
      }
    }
  }

  /// A stretch of the body.
  public indirect enum Piece: Sendable {
    /// Closed wording; the range is its place in the template file.
    case literal([UInt8], at: Range<Int>)
    case field(name: [UInt8], helper: Helper, at: Range<Int>)
    /// Left out when a field in it is missing, or when the limit is tight: low priorities go first.
    /// Of several wordings the first whose facts are there is taken.
    case optional([[Piece]], priority: Int)
    /// One of several wordings; which one depends on the person's own facts.
    case alternatives([[Piece]])
  }

  /// Small grammar done to a field's value.
  public enum Helper: UInt8, Sendable, Hashable, CaseIterable {
    case plain
    /// `Dr. Ana van der Berg` -> `Ana`.
    case given
    /// `her talk on parsers` -> `your talk on parsers`.
    case your
    /// `nurse` -> `a nurse`, `engineer` -> `an engineer`.
    case article
    /// `SwiftConf` -> `at SwiftConf`; `in Ghent` stays.
    case at
    /// `Acme` -> `Acme's`.
    case possessive
    /// The first letter as a capital.
    case capital
    /// Between quotation marks, as somebody else's words.
    case quoted

    public var name: StaticString {
      switch self {
      case .plain: "plain"
      case .given: "given"
      case .your: "your"
      case .article: "a"
      case .at: "at"
      case .possessive: "possessive"
      case .capital: "capital"
      case .quoted: "quoted"
      }
    }
  }
}

/// Why a file is no template; offsets are bytes in the file.
public enum TemplateError: Error, Hashable, Sendable {
  /// The header has no line `---` after it.
  case noBody(byteOffset: Int)
  /// A header line without a colon.
  case noColon(byteOffset: Int)
  case unknownKey(byteOffset: Int, key: [UInt8])
  case missingKey(key: [UInt8])
  case unknownValue(byteOffset: Int, key: [UInt8], value: [UInt8])
  /// A field that neither facts nor the header know.
  case unknownField(byteOffset: Int, name: [UInt8])
  case unknownHelper(byteOffset: Int, name: [UInt8])
  /// A bracket that is never closed.
  case unclosed(byteOffset: Int)
  /// A closing bracket without an opening one.
  case unopened(byteOffset: Int)
  case nestedTooDeep(byteOffset: Int, limit: Int)
  case tooLong(byteCount: Int, limit: Int)
  case tooManyPieces(count: Int, limit: Int)

  public var byteOffset: Int {
    switch self {
    case .noBody(let offset), .noColon(let offset), .unknownKey(let offset, _),
      .unknownValue(let offset, _, _), .unknownField(let offset, _),
      .unknownHelper(let offset, _), .unclosed(let offset), .unopened(let offset),
      .nestedTooDeep(let offset, _):
      offset
    case .missingKey, .tooLong, .tooManyPieces: 0
    }
  }
}

extension Template {
  /// The fields that pieces name, each once, in order.
  public static func fields(in pieces: [Piece]) -> [[UInt8]] {
    var names: [[UInt8]] = []
    func add(_ pieces: [Piece]) {
      for piece in pieces {
        switch piece {
        case .literal: continue
        case .field(let name, _, _): if !names.contains(name) { names.append(name) }
        case .optional(let choices, _), .alternatives(let choices):
          for choice in choices { add(choice) }
        }
      }
    }
    add(pieces)
    return names
  }
}
