import MessageText
import Testing

@testable import KindJudging

@Suite struct `What a model sees` {
  private func words(_ text: String) -> [UInt64] {
    var hashes: [UInt64] = []
    _ = KindFeatures.forEachWord(of: Message(utf8: Array(text.utf8))) { hash, _ in
      hashes.append(hash)
    }
    return hashes
  }

  @Test func `is that something was quoted, not what`() {
    let one = words(#"Third one today: "just floating this up". I run a bakery, Greg."#)
    let other = words(
      #"Third one today: "we help plants like yours, call us now". I run a bakery, Greg."#)
    #expect(one == other)
    #expect(one != words("Third one today: I run a bakery, Greg."))
  }

  @Test func `are words without a pair of marks around them`() {
    let bare = words(#"Third one today: just floating this up. I run a bakery."#)
    #expect(bare == words(#"Third one today: "just floating this up. I run a bakery."#))
  }

  @Test(arguments: Signal.allCases)
  func `counts a signal among those of outreach by the kind it speaks for`(_ signal: Signal) {
    let outreach: [MessageKind] = [.generic, .pitch, .recruiter, .scam]
    let speaks = signal.kind.map { outreach.contains($0) } ?? false
    #expect(SignalSet.outreach.contains(signal) == speaks)
    #expect(SignalSet(signal).count(of: .outreach) == (speaks ? 1 : 0))
  }
}
