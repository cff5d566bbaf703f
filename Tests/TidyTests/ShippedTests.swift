import Foundation
import Testing

@Suite struct `Everything shipped` {
  @Test func `has a line for each template, and no line for a file that is gone`() throws {
    let folder = SourceTree.root.appending(path: "templates")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".txt") }
    let source = SourceTree.text("Sources/ShippedBytes/Templates.c")
    for file in files {
      #expect(
        source.contains("#embed \"../../templates/\(file)\""),
        "Sources/ShippedBytes/Templates.c: add a block for templates/\(file)")
    }
    #expect(source.components(separatedBy: "#embed").count - 1 == files.count)
  }
}
