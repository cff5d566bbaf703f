import Foundation
public import Testing

/// An expected output in `Tests/Goldens`, reviewed like code.
///
/// `UPDATE_GOLDENS=1 swift test` rewrites the files and still fails; a plain run never writes.
public enum Golden {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Goldens")

  public static func expect(
    _ actual: String, matches name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let url = folder.appending(path: name)
    let expected = try? String(contentsOf: url, encoding: .utf8)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1", actual != expected {
      try? FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try? Data(actual.utf8).write(to: url)
      Issue.record("\(name) was rewritten; read the difference", sourceLocation: sourceLocation)
      return
    }
    guard let expected else {
      Issue.record(
        "\(name) is missing; UPDATE_GOLDENS=1 swift test writes it", sourceLocation: sourceLocation)
      return
    }
    #expect(actual == expected, "\(name) differs", sourceLocation: sourceLocation)
  }

  /// The content of a file in the folder of goldens, as bytes.
  public static func bytes(_ name: String) -> [UInt8] {
    (try? Data(contentsOf: folder.appending(path: name))).map { Array($0) } ?? []
  }

  /// The names of the files in a folder of goldens, sorted.
  public static func names(in name: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path)) ?? [])
      .sorted()
  }
}
