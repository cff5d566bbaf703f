/// The words of a mail written as a web page.
enum WebText {
  /// Elements whose content nobody reads.
  private static let hidden: [StaticString] = ["style", "script", "head", "title", "template"]

  /// Drops comments, hidden elements and all tags, then decodes entities once.
  static func plain(_ page: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(page.count)
    var index = 0
    while index < page.count {
      let byte = page[index]
      guard byte == UInt8(ascii: "<"), index + 1 < page.count else {
        // White space of the source is one blank; only tags break lines.
        if byte <= 0x20 {
          if let last = kept.last, last > 0x20 { kept.append(0x20) }
        } else {
          kept.append(byte)
        }
        index += 1
        continue
      }
      if page[index...].starts(with: Array("<!--".utf8)) {
        index = end(of: "-->", in: page, from: index + 4)
        continue
      }
      var nameStart = index + 1
      let closes = page[nameStart] == UInt8(ascii: "/")
      if closes { nameStart += 1 }
      var nameEnd = nameStart
      while nameEnd < page.count, page[nameEnd].isLetter || page[nameEnd].isDigit { nameEnd += 1 }
      guard nameEnd > nameStart || page[nameStart] == UInt8(ascii: "!") else {
        kept.append(byte)
        index += 1
        continue
      }
      let name = Array(page[nameStart..<nameEnd])
      let tagEnd = end(of: ">", in: page, from: nameEnd)
      if !closes, hidden.contains(where: { name.span.isWordInAnyCase($0) }) {
        index = closing(name, in: page, from: tagEnd)
        continue
      }
      if name.span.isAnyWord(blocks), let last = kept.last, last != 0x0A {
        if last == 0x20 { kept.removeLast() }
        kept.append(0x0A)
      }
      index = tagEnd
    }
    return ExportText.plain(kept.span)
  }

  private static let blocks: [StaticString] = [
    "p", "br", "div", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "blockquote", "hr",
  ]

  /// The offset behind the next `mark`, or the end.
  private static func end(of mark: StaticString, in page: [UInt8], from start: Int) -> Int {
    let length = mark.utf8CodeUnitCount
    var index = start
    while index + length <= page.count {
      if page.span.extracting(index..<index + length).isWord(mark) { return index + length }
      index += 1
    }
    return page.count
  }

  /// The offset behind the tag that closes `name`, or the end.
  private static func closing(_ name: [UInt8], in page: [UInt8], from start: Int) -> Int {
    var index = start
    while index < page.count {
      index = end(of: "</", in: page, from: index)
      guard index + name.count <= page.count else { return page.count }
      var same = true
      for offset in name.indices where page[index + offset].lowercased != name[offset].lowercased {
        same = false
        break
      }
      if same { return end(of: ">", in: page, from: index) }
    }
    return page.count
  }
}
