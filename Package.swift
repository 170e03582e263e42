// swift-tools-version: 6.1
import PackageDescription

/// Layers, lowest first.
///
/// A target imports only what its line names: `ArchitectureTests` reads this file and holds every import
/// against it, and `make lint` checks the same.
let package = Package(
  name: "parbook",
  products: [
    .executable(name: "parbook", targets: ["parbook"]),
    .library(name: "Spreadsheet", targets: ["Spreadsheet"]),
    .library(name: "Mail", targets: ["Mail"]),
    .library(name: "Operations", targets: ["Operations"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // Doors to C libraries.
    .systemLibrary(
      name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(
      name: "CUTF8Proc", providers: [.apt(["libutf8proc-dev"])]),
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "CBuiltInPlans"),

    .target(name: "Provenance"),
    .target(
      name: "Spreadsheet", dependencies: ["Provenance", "CExpat", "CDeflate", "CZlib", "CCrypto"]),
    .target(name: "Mail", dependencies: ["Provenance", "Spreadsheet"]),
    .target(name: "VietnameseText", dependencies: ["Provenance", "CUTF8Proc"]),
    .target(name: "PARIndex", dependencies: ["Provenance"]),
    .target(name: "Forms", dependencies: ["Provenance", "PARIndex"]),
    .target(name: "Messages", dependencies: ["Provenance", "PARIndex"]),
    .target(
      name: "WorkbookWriting", dependencies: ["Provenance", "CXlsxWriter", "CDeflate", "CZlib"]),
    .target(
      name: "Intake",
      dependencies: ["Provenance", "Spreadsheet", "VietnameseText", "PARIndex", "Forms"]),
    .target(name: "Reconciliation", dependencies: ["Provenance", "PARIndex", "Forms"]),
    .target(
      name: "Publishing",
      dependencies: ["Provenance", "PARIndex", "Forms", "Messages", "WorkbookWriting"],
      exclude: ["Canonical/Schema"]),
    .target(
      name: "Operations",
      dependencies: [
        "Provenance", "Spreadsheet", "Mail", "VietnameseText", "PARIndex", "Forms", "Messages",
        "WorkbookWriting", "Intake", "Reconciliation", "Publishing", "CBuiltInPlans", "CCrypto",
      ]),
    .executableTarget(
      name: "parbook",
      dependencies: [
        "Provenance", "PARIndex", "Forms", "Messages", "Operations",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(
      name: "TestSupport", dependencies: ["Provenance", "Spreadsheet", "PARIndex"],
      path: "Tests/TestSupport"),
    .testTarget(name: "ProvenanceTests", dependencies: ["Provenance"]),
    .testTarget(name: "SpreadsheetTests", dependencies: ["Spreadsheet", "TestSupport"]),
    .testTarget(name: "MailTests", dependencies: ["Mail", "TestSupport"]),
    .testTarget(name: "VietnameseTextTests", dependencies: ["VietnameseText", "TestSupport"]),
    .testTarget(name: "PARIndexTests", dependencies: ["PARIndex"]),
    .testTarget(
      name: "FormsTests",
      dependencies: [
        "Forms", "Intake", "Publishing", "Spreadsheet", "VietnameseText", "TestSupport",
      ]),
    .testTarget(name: "IntakeTests", dependencies: ["Intake", "Publishing", "TestSupport"]),
    .testTarget(
      name: "ReconciliationTests",
      dependencies: ["Reconciliation", "Intake", "Spreadsheet", "TestSupport"]),
    .testTarget(
      name: "WorkbookWritingTests", dependencies: ["WorkbookWriting", "Spreadsheet", "TestSupport"]),
    .testTarget(
      name: "PublishingTests",
      dependencies: ["Publishing", "Spreadsheet", "Intake", "TestSupport"]),
    .testTarget(name: "MessagesTests", dependencies: ["Messages"]),
    .testTarget(
      name: "OperationsTests",
      dependencies: [
        "Operations", "Forms", "Intake", "Messages", "PARIndex", "Provenance", "Publishing",
        "Reconciliation", "Spreadsheet", "TestSupport", "WorkbookWriting",
      ]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
