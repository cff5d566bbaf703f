import Archives
import DataFormats
import Testing

@Suite struct `A LinkedIn archive` {
  /// Reads a table in pieces of `size` bytes.
  private func rows(
    _ text: [UInt8], size: Int = 7, _ body: (LinkedInHeader, LinkedInRow) -> Void
  ) {
    var reader = LinkedInTableReader()
    var start = 0
    while start < text.count {
      let end = min(text.count, start + size)
      reader.read(Array(text[start..<end]).span) { body($0, LinkedInRow($1, $2)) }
      start = end
    }
    reader.finish { body($0, LinkedInRow($1, $2)) }
  }

  private func read(
    _ files: [[UInt8]], size: Int = 7
  ) -> (records: [Record], counts: RowCounts) {
    var context = LinkedInContext()
    for stage in LinkedInContext.Stage.allCases {
      for file in files {
        rows(file, size: size) { context.learn(stage, from: $1.row, of: $1.batch, under: $0) }
      }
      context.finish(stage)
    }
    var records: [Record] = []
    var counts = RowCounts()
    for file in files {
      rows(file, size: size) { header, row in
        guard header.kind == .invitations || header.kind == .messages else { return }
        var record = Record()
        let reading = LinkedInRows.read(
          row.row, of: row.batch, under: header, context, into: &record)
        counts.count(reading)
        if reading == .record { records.append(record) }
      }
    }
    return (records, counts)
  }

  private func read(_ archive: MadeUpArchive) -> (records: [Record], counts: RowCounts) {
    read(archive.files)
  }

  /// What every generation tells; addresses and places differ.
  private func comparable(_ records: [Record]) -> [Record] {
    records.map { record in
      var record = record
      record.line = 1
      record.byteRange = 0..<0
      record.sender.address = []
      return record
    }
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `gives up what it holds`() throws {
    let (records, counts) = read(MadeUpArchive.all[MadeUpArchive.december2024])
    #expect(
      records.map { text($0.sender.name) } == ["Rita Roe", "Sam O'Hare", "Kim Vale", "Big Suite"])
    #expect(
      records.map { text($0.text) } == [
        "", "Hi Ana,\n\nI heard your talk in Porto.", "Thanks & see \"you\" soon.\n\nKim",
        "Hi Ana,\nOur new\u{20}suite is out.",
      ])
    #expect(
      records.map(\.channel) == [.linkedInNote, .linkedInNote, .linkedInMessage, .inMail])
    #expect(records.map(\.isSponsored) == [false, false, false, true])
    #expect(records.map(\.isAnswered) == [false, false, true, false])
    #expect(records.map(\.sender.known) == [nil, nil, true, nil])
    #expect(text(records[2].sender.company) == "Vale, Sons & Co")
    #expect(records.map { $0.day.map { text(DateReading.iso($0)) } }.first == "2024-02-08")
    #expect(counts.rows == 8)
    #expect(counts.messages == 4)
    #expect(counts.skipped(.sentByYou) == 2)
    #expect(counts.skipped(.draft) == 1)
    #expect(counts.skipped(.noText) == 1)
  }

  @Test(arguments: MadeUpArchive.all)
  func `gives the same records in every generation`(_ archive: MadeUpArchive) {
    let (records, counts) = read(archive)
    #expect(
      comparable(records) == comparable(read(MadeUpArchive.all[MadeUpArchive.december2024]).records)
    )
    #expect(counts.rows == 7 + archive.draftCount)
    #expect(counts.messages == 4)
    #expect(counts.skipped(.sentByYou) == 2)
    #expect(counts.skipped(.draft) == archive.draftCount)
    #expect(counts.skipped(.noText) == 1)
    #expect(counts.skipped(.unreadable) == 0)
    #expect(counts.skipped(.blank) == 0)
  }

  @Test(arguments: MadeUpArchive.all)
  func `cut off at any byte gives the rows before the cut`(_ archive: MadeUpArchive) {
    let whole = comparable(read(archive).records)
    let file = archive.files[2]
    for end in 0...file.count {
      let (records, counts) = read(
        [archive.files[0], archive.files[1], Array(file[..<end])], size: 4096)
      let found = comparable(records)
      // What was known before stays the same; of what comes last, a part is missing.
      for (index, record) in found.enumerated() where index < 2 {
        #expect(record == whole[index], "cut at \(end)")
      }
      #expect(counts.rows == counts.messages + skipped(counts), "cut at \(end)")
      #expect(counts.rows <= 7 + archive.draftCount, "cut at \(end)")
    }
  }

  /// The middle one of three messages is broken in every way a byte can be broken.
  @Test(arguments: MadeUpArchive.all)
  func `broken at any byte of a row gives all other records`(_ archive: MadeUpArchive) throws {
    let mark = Array((archive.isUTF16 ? "\0B\0i\0g\0" : "Big Suite").utf8)
    let file = archive.files[2]
    let place = try #require(file.firstRange(of: mark)).lowerBound
    let lineEnd = { (index: Int) in
      file[index] == 0x0A && (!archive.isUTF16 || file[index + 1] == 0)
    }
    let start =
      try #require(file.indices[..<place].last(where: lineEnd)) + (archive.isUTF16 ? 2 : 1)
    let end = try #require(file.indices[place...].first(where: lineEnd))
    let unit = archive.isUTF16 ? 2 : 1
    func changed(_ index: Int, to bytes: [UInt8]) -> [UInt8] {
      let wide: [UInt8] = archive.isUTF16 ? bytes.flatMap { [$0, UInt8(0)] } : bytes
      return Array(file[..<index]) + wide + Array(file[(index + unit)...])
    }
    func names(_ file: [UInt8]) -> [String] {
      let (records, counts) = read([archive.files[0], archive.files[1], file], size: 4096)
      #expect(counts.rows == counts.messages + skipped(counts))
      return records.filter { text($0.sender.name) != "Big Suite" && !$0.isSponsored }
        .map { text($0.sender.name) + "|" + text($0.text) }
    }
    let others = names(file)
    #expect(others.count == 3)
    for index in stride(from: start, to: end, by: unit) {
      let byte = file[index]
      for broken in [[], [0x22], [0x22, byte], [0x00], [0x2C], [0x0D]] as [[UInt8]] {
        let found = names(changed(index, to: broken))
        for other in others { #expect(found.contains(other), "byte \(index), \(broken)") }
      }
      if !archive.isUTF16 {
        let found = names(changed(index, to: [0xFF]))
        for other in others { #expect(found.contains(other), "byte \(index), 0xFF") }
      }
    }
  }

  private func skipped(_ counts: RowCounts) -> Int {
    SkipReason.allCases.reduce(0) { $0 + counts.skipped($1) }
  }

  @Test func `is read as spreadsheets save it`() {
    let archive = MadeUpArchive.all[MadeUpArchive.december2024]
    let plain = comparable(read(archive).records)
    let marked = archive.files.map { file -> [UInt8] in
      var out: [UInt8] = [0xEF, 0xBB, 0xBF]
      for byte in file { out += byte == 0x0A ? [0x0D, 0x0A] : [byte] }
      return out
    }
    #expect(comparable(read(marked).records) == plain)
  }

  @Test func `loses one row to a quote that nothing closes`() {
    let text = """
      From,To,Sent At,Message,Direction
      Rita Roe,Ana Lopes,"2/8/24, 9:05 AM","no end,INCOMING
      Sam O'Hare,Ana Lopes,"2/9/24, 12:30 PM",Hello,INCOMING
      Kim Vale,Ana Lopes,"2/9/24, 12:30 PM",Hello,INCOMING

      """
    let (records, counts) = read([Array(text.utf8)])
    #expect(counts.skipped(.unreadable) == 1)
    #expect(records.last.map { self.text($0.sender.name) } == "Kim Vale")
    #expect(counts.rows == counts.messages + 1)
  }

  @Test func `decodes entities exactly once and leaves other brackets alone`() {
    func plain(_ text: String) -> String {
      self.text(ExportText.plain(Array(text.utf8).span))
    }
    #expect(plain("a &amp;lt; b") == "a &lt; b")
    #expect(plain("&rsquo;tis&nbsp;so &#39;x&#39;") == "’tis so 'x'")
    #expect(plain("if a < b and c > d <script>") == "if a < b and c > d <script>")
    #expect(plain("one<br>two<br/>three") == "one\ntwo\nthree")
    #expect(plain("<a href=\"https://x.example/?a>b\">link</a>") == "link")
  }
}

/// A row with the batch that holds it.
private struct LinkedInRow {
  var row: CSVRow
  var batch: CSVBatch

  init(_ row: CSVRow, _ batch: CSVBatch) {
    self.row = row
    self.batch = batch
  }
}
