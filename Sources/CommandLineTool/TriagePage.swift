import Triage

struct TriagePage {
  init(_ summary: TriageSummary) {}
  mutating func finish() -> [UInt8] { [] }
}
