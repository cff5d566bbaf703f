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
    _ files: [[UInt8]]
  ) -> (records: [Record], counts: RowCounts) {
    var context = LinkedInContext()
    for stage in LinkedInContext.Stage.allCases {
      for file in files {
        rows(file) { context.learn(stage, from: $1.row, of: $1.batch, under: $0) }
      }
      context.finish(stage)
    }
    var records: [Record] = []
    var counts = RowCounts()
    for file in files {
      rows(file) { header, row in
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
    read([archive.connections, archive.invitations, archive.messages].map { Array($0.utf8) })
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
    let (records, counts) = read(MadeUpArchive.all[4])
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
    #expect(comparable(records) == comparable(read(MadeUpArchive.all[4]).records))
    var skipped = 0
    for reason in SkipReason.allCases { skipped += counts.skipped(reason) }
    #expect(counts.rows == counts.messages + skipped)
  }

  @Test func `is read as spreadsheets save it`() {
    let archive = MadeUpArchive.all[4]
    let plain = comparable(read(archive).records)
    let files = [archive.connections, archive.invitations, archive.messages]
    let marked = files.map {
      [0xEF, 0xBB, 0xBF]
        + Array(
          $0.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n").utf8
        )
    }
    #expect(comparable(read(marked).records) == plain)
    // UTF-16LE, separated by tabs.
    let tabbed = MadeUpArchive.all[0].invitations
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in tabbed.replacing(",", with: "\t").replacing("24\t ", with: "24, ").utf16 {
      wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    #expect(read([wide]).counts.rows == 3)
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
