import Benchmarks
import CommandLineTool
import KindJudging
import Linting
import OutreachRules

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// usage: BenchmarkRunner [MESSAGES.jsonl [STAGE]]
// Prints, for each stage, the median of five runs: messages and megabytes a second, and what was found.

let arguments = CommandLine.arguments.dropFirst()
let workload: Workload
if let path = arguments.first {
  guard let bytes = try? Files.read(path) else {
    print("\(path) cannot be read")
    exit(2)
  }
  workload = Workload(jsonLines: bytes)
} else {
  workload = .small(messageCount: 20_000)
}
let linter = Linter(rules: RuleCatalog.all, lexicon: .shipped, judge: .fromEvidence)
print("stage,messages,bytes,found,median_seconds,messages_per_second,megabytes_per_second")
let stages = Stage.allCases.filter { arguments.count < 2 || $0.rawValue == arguments.last }
for stage in stages {
  var times: [Double] = []
  var found = 0
  for _ in 0..<5 {
    let clock = ContinuousClock()
    let elapsed = clock.measure { found = stage.run(workload, with: linter) }
    let parts = elapsed.components
    times.append(Double(parts.seconds) + Double(parts.attoseconds) * 1e-18)
  }
  let median = times.sorted()[2]
  let count = stage == .construct ? 1 : workload.messages.count
  print(
    "\(stage.rawValue),\(count),\(workload.byteCount),\(found),\(median),"
      + "\(Int(Double(count) / median)),\(Int(Double(workload.byteCount) / median / 1e6))")
}
var usage = rusage()
getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
print("peak memory: \(usage.ru_maxrss) KiB")
