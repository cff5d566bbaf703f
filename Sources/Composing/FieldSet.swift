/// Some of the fields that templates may name.
public struct FieldSet: Sendable, Hashable {
  /// One bit a field, in the order of `TemplateFields.all`.
  private var bits: UInt32 = 0

  public init() {}

  /// Names that are no fields are left out.
  public init(_ names: [[UInt8]]) {
    for name in names { insert(name) }
  }

  public mutating func insert(_ name: [UInt8]) {
    if let index = TemplateFields.index(of: name) { bits |= 1 << UInt32(index) }
  }

  public func contains(_ name: StaticString) -> Bool {
    guard let index = TemplateFields.index(of: text(name)) else { return false }
    return bits & 1 << UInt32(index) != 0
  }

  public var count: Int { bits.nonzeroBitCount }

  public func isSubset(of other: FieldSet) -> Bool { bits & ~other.bits == 0 }

  public func union(_ other: FieldSet) -> FieldSet {
    var all = self
    all.bits |= other.bits
    return all
  }

  public func intersection(_ other: FieldSet) -> FieldSet {
    var both = self
    both.bits &= other.bits
    return both
  }
}

extension Answers {
  /// The fields that have a value.
  public var fields: FieldSet { FieldSet(names) }
}

extension Draft {
  /// The facts that the text holds.
  public var fields: FieldSet {
    var fields = FieldSet()
    for stretch in stretches {
      if case .fact(let name) = stretch.origin { fields.insert(name) }
    }
    return fields
  }
}
