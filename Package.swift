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
      dependencies: ["DataFormats", "KindJudging", "Linting", "MessageText"], swiftSettings: core),
    .target(
      name: "KindTraining", dependencies: ["KindJudging", "Linting", "MessageText"],
      swiftSettings: house),
    .executableTarget(
      name: "TrainKinds",
      dependencies: [
        "Evaluation", "KindJudging", "KindTraining", "Linting", "MessageText", "OutreachRules",
      ], swiftSettings: house),
    .target(
      name: "Reporting", dependencies: ["DataFormats", "KindJudging", "Linting", "MessageText"],
      swiftSettings: core),
    .target(
      name: "CommandLineTool",
      dependencies: [
        "DataFormats", "KindJudging", "Linting", "MessageText", "OutreachRules", "Reporting",
      ], swiftSettings: house),
    .executableTarget(name: "tact", dependencies: ["CommandLineTool"], swiftSettings: house),
    .target(name: "BrowserRuntime"),
    .executableTarget(
      name: "BrowserExports",
      dependencies: [
        "BrowserRuntime", "DataFormats", "KindJudging", "Linting", "MessageText", "OutreachRules",
        "PhraseMatching", "Reporting",
      ],
      swiftSettings: core),
    .target(
      name: "OutreachRules",
      dependencies: ["Linting", "KindJudging", "MessageText", "PhraseMatching"],
      swiftSettings: core),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: house),
    .testTarget(
      name: "DataFormatsTests", dependencies: ["DataFormats", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "OutreachRulesTests", dependencies: ["OutreachRules", "TestSupport"],
      swiftSettings: house),
  ]
)
