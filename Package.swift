// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same: Swift 6, imports internal unless said otherwise, warnings as errors.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

/// The core also builds for the page: what Embedded Swift lacks is an error here already.
let core: [SwiftSetting] = house + [.treatWarning("EmbeddedRestrictions", as: .error)]

let package = Package(
  name: "tact",
  products: [
    .library(
      name: "TactCore",
      targets: [
        "MessageText", "PhraseMatching", "KindJudging", "Linting", "OutreachRules", "DataFormats",
        "Reporting",
      ]),
    .executable(name: "tact", targets: ["tact"]),
    .executable(name: "TrainKinds", targets: ["TrainKinds"]),
    .executable(name: "BrowserExports", targets: ["BrowserExports"]),
  ],
  targets: [
    .target(name: "MessageText", swiftSettings: core),
    .target(name: "PhraseMatching", dependencies: ["MessageText"], swiftSettings: core),
    .target(
      name: "KindJudging", dependencies: ["MessageText", "PhraseMatching"], swiftSettings: core),
    .target(
      name: "Linting",
      dependencies: ["DataFormats", "KindJudging", "MessageText", "PhraseMatching"],
      swiftSettings: core),
    .target(name: "DataFormats", swiftSettings: core),
    .target(
      name: "Evaluation",
      dependencies: ["DataFormats", "KindJudging", "Linting", "MessageText"], swiftSettings: core,
      linkerSettings: [.linkedLibrary("m")]),
    .target(
      name: "KindTraining", dependencies: ["KindJudging", "Linting", "MessageText"],
      swiftSettings: house, linkerSettings: [.linkedLibrary("m")]),
    .executableTarget(
      name: "TrainKinds",
      dependencies: [
        "Evaluation", "KindJudging", "KindTraining", "Linting", "MessageText", "OutreachRules",
      ], swiftSettings: house),
    .target(
      name: "Reporting", dependencies: ["DataFormats", "KindJudging", "Linting", "MessageText"],
      swiftSettings: core),
    .target(
      name: "Archives", dependencies: ["DataFormats", "Linting", "MessageText"],
      swiftSettings: core),
    .target(
      name: "Triage",
      dependencies: ["Archives", "DataFormats", "KindJudging", "Linting", "MessageText"],
      swiftSettings: core),
    .target(
      name: "ShippedBytes", exclude: ["kinds.model", "phrases.image"],
      cSettings: [.disableWarning("c23-extensions")]),
    .target(
      name: "Composing", dependencies: ["KindJudging", "Linting", "MessageText"],
      swiftSettings: core),
    .target(
      name: "CommandLineTool",
      dependencies: [
        "Archives", "Composing", "DataFormats", "Evaluation", "KindJudging", "Linting",
        "MessageText", "OutreachRules", "PhraseMatching", "Reporting", "ShippedBytes", "Triage",
      ], swiftSettings: house),
    .executableTarget(name: "tact", dependencies: ["CommandLineTool"], swiftSettings: house),
    .target(name: "BrowserRuntime"),
    .executableTarget(
      name: "BrowserExports",
      dependencies: [
        "BrowserRuntime", "DataFormats", "KindJudging", "Linting", "MessageText", "OutreachRules",
        "PhraseMatching", "Reporting", "ShippedBytes",
      ],
      swiftSettings: core),
    .target(
      name: "OutreachRules",
      dependencies: ["Linting", "KindJudging", "MessageText", "PhraseMatching"],
      swiftSettings: core),
    .target(
      name: "Benchmarks",
      dependencies: [
        "DataFormats", "KindJudging", "Linting", "MessageText", "OutreachRules", "PhraseMatching",
      ], exclude: ["Records"], swiftSettings: house),
    .executableTarget(
      name: "BenchmarkRunner",
      dependencies: ["Benchmarks", "CommandLineTool", "KindJudging", "Linting", "OutreachRules"],
      swiftSettings: house),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: house),
    .testTarget(
      name: "MessageTextTests", dependencies: ["MessageText", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "PhraseMatchingTests", dependencies: ["PhraseMatching", "MessageText", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "KindJudgingTests", dependencies: ["KindJudging", "MessageText"], swiftSettings: house),
    .testTarget(
      name: "KindTrainingTests",
      dependencies: ["KindJudging", "KindTraining", "Linting", "OutreachRules"],
      swiftSettings: house),
    .testTarget(
      name: "EvaluationTests", dependencies: ["Evaluation", "KindJudging", "Linting"],
      swiftSettings: house),
    .testTarget(
      name: "LintingTests",
      dependencies: [
        "DataFormats", "KindJudging", "Linting", "MessageText", "OutreachRules", "TestSupport",
      ], swiftSettings: house),
    .testTarget(
      name: "CommandLineToolTests",
      dependencies: [
        "CommandLineTool", "Composing", "Linting", "OutreachRules", "TestSupport",
      ],
      swiftSettings: house),
    .testTarget(
      name: "BenchmarksTests",
      dependencies: ["Benchmarks", "KindJudging", "Linting", "OutreachRules"],
      swiftSettings: house),
    .testTarget(
      name: "ArchivesTests", dependencies: ["Archives", "DataFormats", "Linting", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "TriageTests", dependencies: ["KindJudging", "Linting", "TestSupport", "Triage"],
      swiftSettings: house),
    .testTarget(
      name: "ComposingTests",
      dependencies: [
        "Composing", "KindJudging", "Linting", "MessageText", "OutreachRules", "ShippedBytes",
        "TestSupport",
      ], swiftSettings: house),
    .testTarget(name: "TidyTests", dependencies: ["TestSupport"], swiftSettings: house),
    .testTarget(
      name: "DataFormatsTests", dependencies: ["DataFormats", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "OutreachRulesTests", dependencies: ["OutreachRules", "TestSupport"],
      swiftSettings: house),
  ]
)
