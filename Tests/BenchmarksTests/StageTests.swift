import Benchmarks
import KindJudging
import Linting
import OutreachRules
import Testing

@Suite struct `Every benchmark stage` {
  @Test(arguments: Stage.allCases)
  func `finds on a small input what a second run finds, and something at all`(_ stage: Stage) {
    let linter = Linter(rules: RuleCatalog.all, lexicon: .shipped, judge: .fromEvidence)
    let workload = Workload.small(messageCount: 60)
    let found = stage.run(workload, with: linter)
    #expect(found > 0)
    #expect(stage.run(workload, with: linter) == found)
  }

  @Test func `reads a workload from JSON Lines`() {
    let lines = "{\"id\":\"1\",\"text\":\"a\\nb\"}\n{\"text\":\"\"}\n"
    #expect(Workload(jsonLines: Array(lines.utf8)).messages == [Array("a\nb".utf8), []])
  }
}
