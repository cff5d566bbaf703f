import BrowserRuntime
import DataFormats
import KindJudging
import Linting
import MessageText
import OutreachRules
import PhraseMatching
import Reporting
import ShippedBytes

/// The page's door: memory in, JSON out. The page writes UTF-8 at the address from `tact_allocate`, calls
/// `tact_lint` and reads the answer at the address it returns.
@main
enum BrowserExports {
  static func main() {}
}

/// Made at the first call and kept: rules don't change while a page is open.
nonisolated(unsafe) private var linter: Linter?
nonisolated(unsafe) private var inspection = Inspection()
nonisolated(unsafe) private var answer: [UInt8] = []
nonisolated(unsafe) private var buffer: UnsafeMutableRawBufferPointer?

/// Room for `byteCount` bytes of text; the room of the call before is given back.
@_expose(wasm, "tact_allocate")
@_cdecl("tact_allocate")
public func allocate(_ byteCount: Int32) -> UInt32 {
  buffer?.deallocate()
  let room = UnsafeMutableRawBufferPointer.allocate(
    byteCount: max(1, Int(byteCount)), alignment: 16)
  buffer = room
  return UInt32(truncatingIfNeeded: UInt(bitPattern: room.baseAddress))
}

/// Judges the first `byteCount` bytes of the room as `tact lint --format json -` does.
///
/// - Parameter channel: Index into `Channel`'s cases; -1 assumes one as the command does.
/// - Parameter purpose: Index into `Purpose`'s cases; -1 follows from the channel.
/// - Returns: How many bytes of JSON wait at `tact_answer`.
@_expose(wasm, "tact_lint")
@_cdecl("tact_lint")
public func lint(_ byteCount: Int32, _ channel: Int32, _ purpose: Int32) -> Int32 {
  var bytes: [UInt8] = []
  if let buffer, byteCount > 0 { bytes = Array(buffer.prefix(Int(byteCount))) }
  let linter = sharedLinter()
  let draft = DraftContext.context(
    for: bytes, channel: Channel(rawValue: UInt8(truncatingIfNeeded: channel)),
    purpose: Purpose(rawValue: UInt8(truncatingIfNeeded: purpose)))
  var json = LintJSON(rules: linter.rules)
  json.add(
    JudgedMessage(
      id: [UInt8(ascii: "-")], bytes: bytes, context: draft, linter: linter,
      inspection: &inspection))
  answer = json.finish()
  return Int32(truncatingIfNeeded: answer.count)
}

/// Where the last answer stands.
@_expose(wasm, "tact_answer")
@_cdecl("tact_answer")
public func answerAddress() -> UInt32 {
  answer.withUnsafeBufferPointer {
    UInt32(truncatingIfNeeded: UInt(bitPattern: $0.baseAddress))
  }
}

private func sharedLinter() -> Linter {
  if let linter { return linter }
  let made = Linter(rules: RuleCatalog.all, lexicon: .shipped, judge: shippedJudge())
  linter = made
  return made
}

/// The trained judgement of kinds; evidence alone should the shipped weights not be readable.
private func shippedJudge() -> KindJudge {
  var count = 0
  guard let bytes = tact_kind_model(&count),
    let model = try? KindModel(Array(UnsafeBufferPointer(start: bytes, count: count)))
  else { return .fromEvidence }
  return .trained(model)
}
