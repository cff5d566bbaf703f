import Foundation

/// The project's own files, read for tests about the house.
enum SourceTree {
  static let root: URL = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  struct File {
    let path: String
    let text: String
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
  }

  /// Swift files below a folder, sorted by path.
  static func swiftFiles(_ folder: String) -> [File] {
    let base = root.appending(path: folder)
    let walker = FileManager.default.enumerator(atPath: base.path)
    var files: [File] = []
    while let name = walker?.nextObject() as? String {
      guard name.hasSuffix(".swift") else { continue }
      let text = (try? String(contentsOf: base.appending(path: name), encoding: .utf8)) ?? ""
      files.append(File(path: "\(folder)/\(name)", text: text))
    }
    return files.sorted { $0.path < $1.path }
  }

  static func text(_ path: String) -> String {
    (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
  }
}
