import MessageText
import Testing

@testable import KindJudging

@Suite struct `A model` {
  /// Weights of nothing for the smallest table there is.
  static let plain: [UInt8] = {
    var bytes = Array("TACTKND2".utf8)
    func append(_ number: Int) {
      for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
    append(KindModel.bucketSize)
    append(KindFeatures.evidenceRowCount)
    append(1)
    append(1)
    for bias in [0, 0, 0, 0, 2048, 0] { append(bias) }
    let byteCount =
      KindModel.bucketSize * KindModel.wordRowByteCount
      + KindFeatures.evidenceRowCount * KindModel.evidenceRowByteCount
    bytes.append(contentsOf: [UInt8](repeating: 0, count: byteCount))
    return bytes
  }()

  @Test func `reads bytes of the promised size`() throws {
    _ = try KindModel(Self.plain)
  }

  @Test(arguments: [0, 7, 47, 48, 100])
  func `is refused when cut short`(_ count: Int) {
    #expect(throws: KindModelError.self) { try KindModel(Array(Self.plain.prefix(count))) }
  }

  @Test func `is refused with a byte too many`() {
    #expect(
      throws: KindModelError.wrongSize(found: Self.plain.count + 1, wanted: Self.plain.count)
    ) { try KindModel(Self.plain + [0]) }
  }

  @Test func `is refused when it is heavier than a model may be`() {
    let heavy = [UInt8](repeating: 0, count: KindModel.byteLimit + 1)
    #expect(throws: KindModelError.wrongSize(found: heavy.count, wanted: KindModel.byteLimit)) {
      try KindModel(heavy)
    }
  }

  @Test func `is refused without its signature`() {
    var bytes = Self.plain
    bytes[0] = UInt8(ascii: "t")
    #expect(throws: KindModelError.wrongSignature) { try KindModel(bytes) }
  }

  @Test func `is refused when it was made for other evidence`() {
    var bytes = Self.plain
    bytes[12] &+= 1
    #expect(throws: KindModelError.self) { try KindModel(bytes) }
  }

  @Test(arguments: [0, 3, -4, Int(Int32.max)])
  func `is refused with a senseless number of rows`(_ count: Int) {
    var bytes = Self.plain
    for index in 0..<4 { bytes[8 + index] = UInt8(truncatingIfNeeded: count >> (8 * index)) }
    #expect(throws: KindModelError.self) { try KindModel(bytes) }
  }

  @Test func `gives the bias to a message without known words`() throws {
    let model = try KindModel(Self.plain)
    let message = Message(utf8: Array("Nothing known here".utf8))
    var memory = KindMemory()
    let logits = model.logits(on: message, with: KindEvidence(), using: &memory)
    let shares = model.shares(of: logits)
    // Logit 2 against five of 0: e^2 / (e^2 + 5) = 0.5964; the others 1 / (e^2 + 5) = 0.0807.
    #expect(shares[4] == 596)
    #expect(shares[0] == 81)
  }

  @Test(arguments: 0..<KindModel.bucketSize)
  func `finds a word's row in its bucket, and in it five weights with their signs`(_ row: Int)
    throws
  {
    var bytes = Self.plain
    for (index, byte) in withUnsafeBytes(of: Int32(1 << 20).littleEndian, Array.init).enumerated() {
      bytes[16 + index] = byte
    }
    let key = Array("offer".utf8).withUnsafeBufferPointer { WordKey(folded: $0) }
    let hash = KindFeatures.hash(ofWord: key, in: .anywhere)
    var bits = KindModel.place(of: hash, rowCount: KindModel.bucketSize).tag
    // A strength of 15, one of minus 15, one of 8, nothing, and one of minus 1.
    for (kind, strength) in [15, 31, 8, 0, 17].enumerated() {
      bits |= UInt32(strength) << (KindModel.tagBitCount + KindModel.weightBitCount * UInt32(kind))
    }
    for index in 0..<4 {
      bytes[KindModel.headerByteCount + 4 * row + index] = UInt8(
        truncatingIfNeeded: bits >> UInt32(8 * index))
    }
    let model = try KindModel(bytes)
    var memory = KindMemory()
    let logits = model.logits(
      on: Message(utf8: Array("offer".utf8)), with: KindEvidence(), using: &memory)
    // By 2^20 / 2^32 and the root of a twelfth in 65,536ths: 18,918 / 4,096 of 127, -127, 49, 0 and -2.
    #expect((0..<6).map { logits[$0] } == [586, -587, 226, 0, 2048 - 10, 0])
    let other = model.logits(
      on: Message(utf8: Array("reply".utf8)), with: KindEvidence(), using: &memory)
    #expect((0..<6).map { other[$0] } == [0, 0, 0, 0, 2048, 0])
  }

  @Test func `claims only what stands out from ordinary mail`() {
    // Outreach as a whole has seven tenths, but a claim must have 3.5 times the share of ordinary mail.
    let judgement = KindJudge.judgement([150, 340, 100, 50, 60, 300], KindEvidence())
    #expect(judgement.kind == .ordinary)
    #expect(judgement.confidence == Thousandths(300))
    let sure = KindJudge.judgement([80, 530, 80, 80, 80, 150], KindEvidence())
    #expect(sure.kind == .pitch)
    #expect(sure.confidence == Thousandths(530))
    #expect(KindJudge.judgement([85, 130, 50, 525, 60, 150], KindEvidence()).kind == .scam)
    #expect(KindJudge.judgement([85, 131, 50, 524, 60, 150], KindEvidence()).kind == .ordinary)
    // Nor is it personal then, whose share was far below the claim's.
    #expect(KindJudge.judgement([50, 400, 50, 50, 150, 300], KindEvidence()).kind == .ordinary)
    #expect(KindJudge.judgement([50, 50, 50, 50, 350, 450], KindEvidence()).kind == .personal)
    // What has less than three tenths is not said.
    #expect(KindJudge.judgement([140, 140, 140, 140, 300, 140], KindEvidence()).kind == .personal)
    #expect(KindJudge.judgement([140, 140, 141, 140, 299, 140], KindEvidence()).kind == .ordinary)
    #expect(KindJudge.judgement([200, 200, 300, 150, 100, 50], KindEvidence()).kind == .recruiter)
    #expect(KindJudge.judgement([200, 201, 299, 150, 100, 50], KindEvidence()).kind == .ordinary)
  }

  @Test func `claims nothing of a text that addresses nobody, but that it is personal`() {
    var evidence = KindEvidence()
    evidence.addressesNobody = true
    #expect(KindJudge.judgement([0, 990, 0, 0, 1, 9], evidence).kind == .ordinary)
    #expect(KindJudge.judgement([100, 100, 0, 0, 700, 100], evidence).kind == .personal)
  }

  @Test(arguments: [(0.0, 1.0), (1.0, 2.718281828459045), (-3.0, 0.049787068367863944)])
  func `has its own exponential`(_ power: Double, _ expected: Double) {
    #expect(abs(exponential(power) - expected) < 1e-12 * max(1, expected))
  }
}
