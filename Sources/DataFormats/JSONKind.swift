/// The kind of a JSON value; the two booleans are two kinds.
public enum JSONKind: UInt8, Hashable, Sendable, CaseIterable {
  case null
  case `false`
  case `true`
  case number
  case string
  case array
  case object
}
