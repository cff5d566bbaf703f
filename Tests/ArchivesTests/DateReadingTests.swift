import Archives
import Testing

@Suite struct `A date` {
  @Test(
    arguments: [
      "11/21/26, 2:15 PM", "11/21/2026", "2026-11-21", "2026-11-21 14:15:00 UTC",
      "2026-11-21T14:15:00", "21 Nov 2026", "21-Nov-26", "Nov 21, 2026, 2:15 PM",
      "Sat, 21 Nov 2026 14:15:00 +0100", "21 November 2026",
    ])
  func `is read in every form that exports write`(_ text: String) {
    #expect(
      DateReading.day(of: Array(text.utf8).span).map { DateReading.iso($0) }
        == Array("2026-11-21".utf8))
  }

  @Test(arguments: ["", "soon", "2026-02-30", "13/40/26", "21.11.2026", "99"])
  func `is not made up`(_ text: String) {
    #expect(DateReading.day(of: Array(text.utf8).span) == nil)
  }
}
