/// How much of a CSV file is taken in at once; what is larger becomes a `CSVProblem`.
public struct CSVLimits: Hashable, Sendable {
  /// The most bytes of a field, as written between its quotes, unless the caller says otherwise:
  /// 1 MiB. It is also how far a closing quote is searched.
  public static let defaultBytesPerField = 1 << 20
  /// The most bytes of a row without its line end, unless the caller says otherwise: 16 MiB.
  public static let defaultBytesPerRow = 16 << 20
  /// The most fields of a row, unless the caller says otherwise: 4,096.
  public static let defaultFieldsPerRow = 4096

  /// The most bytes of a field, as written between its quotes.
  public let bytesPerField: Int
  /// The most bytes of a row without its line end, at most 2 GiB.
  public let bytesPerRow: Int
  /// The most fields of a row.
  public let fieldsPerRow: Int

  /// Sets limits, each at least 1; a row larger than 2 GiB is never read.
  public init(
    bytesPerField: Int = defaultBytesPerField, bytesPerRow: Int = defaultBytesPerRow,
    fieldsPerRow: Int = defaultFieldsPerRow
  ) {
    precondition(bytesPerField > 0 && bytesPerRow > 0 && fieldsPerRow > 0, "limits are positive")
    self.bytesPerField = min(bytesPerField, Int(Int32.max) - 8)
    self.bytesPerRow = min(bytesPerRow, Int(Int32.max) - 8)
    self.fieldsPerRow = fieldsPerRow
  }
}
