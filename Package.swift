// swift-tools-version: 6.2
import PackageDescription

// Strictness is the same for every target: Swift 6 concurrency, no silent existential or re-exported import,
// and no warning is left standing.
let common: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A C library from Debian: a module map and a shim header, no Swift.
func system(_ name: String, pkgConfig: String? = nil, apt: String) -> Target {
  .systemLibrary(name: name, path: "Sources/System/\(name)", pkgConfig: pkgConfig, providers: [.apt([apt])])
}

/// A Swift library target in the room (folder) it belongs to.
func library(_ name: String, in room: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, path: "Sources/\(room)\(name)", swiftSettings: common)
}

/// The tests of one target, in a folder of the same name; `files` are read by the tests and not compiled.
func tests(_ name: String, uses dependencies: [Target.Dependency], files: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, path: "Tests/\(name)", exclude: files, swiftSettings: common)
}

let systemLibraries: [Target] = [
  system("CMicroHTTPD", pkgConfig: "libmicrohttpd", apt: "libmicrohttpd-dev"),
  system("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
  system("CSQLite", pkgConfig: "sqlite3", apt: "libsqlite3-dev"),
  system("CPQ", pkgConfig: "libpq", apt: "libpq-dev"),
  system("CYAML", pkgConfig: "yaml-0.1", apt: "libyaml-dev"),
  system("CSodium", pkgConfig: "libsodium", apt: "libsodium-dev"),
  system("CXLSXWriter", pkgConfig: "xlsxwriter", apt: "libxlsxwriter-dev"),
  system("CZip", pkgConfig: "libzip", apt: "libzip-dev"),
  system("COath", pkgConfig: "liboath", apt: "liboath-dev"),
  system("CQRCode", pkgConfig: "libqrencode", apt: "libqrencode-dev"),
  system("CXML", pkgConfig: "libxml-2.0", apt: "libxml2-dev"),
  system("CCurl", pkgConfig: "libcurl", apt: "libcurl4-openssl-dev"),
  system("CMagic", pkgConfig: "libmagic", apt: "libmagic-dev"),
  system("CPoppler", pkgConfig: "poppler-glib", apt: "libpoppler-glib-dev"),
  system("CPixbuf", pkgConfig: "gdk-pixbuf-2.0", apt: "libgdk-pixbuf-2.0-dev"),
]

let platform: [Target] = [
  library("Database", in: "Platform/"),
  library("SQLite", in: "Platform/", uses: ["Database", "CSQLite"]),
  library("PostgreSQL", in: "Platform/", uses: ["Database", "CPQ"]),
  library("Blocking", in: "Platform/"),
  library("HTTP", in: "Platform/", uses: ["CZlib", "Blocking"]),
  library("MicroHTTP", in: "Platform/", uses: ["HTTP", "CMicroHTTPD"]),
  library("HTML", in: "Platform/"),
  library("Charts", in: "Platform/", uses: ["HTML"]),
  library("YAML", in: "Platform/", uses: ["CYAML"]),
  library("Spreadsheet", in: "Platform/", uses: ["CXLSXWriter", "CZip", "CXML"]),
  library("Crypto", in: "Platform/", uses: ["CSodium"]),
  library("OneTimeCode", in: "Platform/", uses: ["COath"]),
  library("QRCode", in: "Platform/", uses: ["CQRCode"]),
  library("Backup", in: "Platform/", uses: ["Database", "Crypto"]),
  library("Mail", in: "Platform/", uses: ["CCurl"]),
  library("WebClient", in: "Platform/", uses: ["Blocking", "Crypto", "CCurl"]),
  library("Archive", in: "Platform/", uses: ["CZip"]),
  library("FileType", in: "Platform/", uses: ["Archive", "CMagic"]),
  library("ObjectStorage", in: "Platform/", uses: ["Blocking", "Crypto", "WebClient"]),
  library(
    "TextExtraction", in: "Platform/", uses: ["Archive", "Blocking", "FileType", "CPoppler", "CPixbuf", "CXML"]),
  library("VirusScan", in: "Platform/", uses: ["Blocking"]),
]

let house: [Target] = [
  library("Kernel", in: "", uses: ["Database", "HTTP", "Crypto"]),
  library("Scoring", in: "", uses: ["Kernel", "YAML"]),
  .target(
    name: "Design", dependencies: ["Kernel", "HTTP", "HTML"], path: "Sources/Design",
    resources: [.embedInCode("Assets")], swiftSettings: common),
  library(
    "Identity", in: "Features/",
    uses: ["Kernel", "Database", "HTTP", "HTML", "Crypto", "OneTimeCode", "QRCode", "Design"]),
  library("Trust", in: "Features/", uses: ["Kernel", "Database", "HTTP", "HTML", "Spreadsheet", "Design"]),
  library("Home", in: "Features/", uses: ["Kernel", "HTTP", "HTML", "Design"]),
  library(
    "Instruments", in: "Features/",
    uses: ["Kernel", "Scoring", "Database", "HTTP", "HTML", "YAML", "Crypto", "Design"]),
  library(
    "Assessments", in: "Features/",
    uses: ["Kernel", "Scoring", "Database", "HTTP", "HTML", "Charts", "Spreadsheet", "Design"]),
  library(
    "Evidence", in: "Features/",
    uses: [
      "Kernel", "Database", "HTTP", "HTML", "Design", "Archive", "Blocking", "FileType", "ObjectStorage",
      "Spreadsheet", "TextExtraction", "VirusScan",
    ]),
  library("Notices", in: "Features/", uses: ["Kernel", "Database", "HTTP", "HTML", "Mail", "Design"]),
  library("Discussion", in: "Features/", uses: ["Kernel", "Database", "HTTP", "HTML", "Design"]),
  library(
    "Agencies", in: "Features/",
    uses: ["Kernel", "Database", "HTTP", "HTML", "Spreadsheet", "Crypto", "Design"]),
  library("Interface", in: "Features/", uses: ["Kernel", "HTTP", "HTML", "Design"]),
  library(
    "Planning", in: "Features/", uses: ["Kernel", "Scoring", "Database", "HTTP", "HTML", "Spreadsheet", "Design"]),
  library(
    "App", in: "",
    uses: [
      "Interface",
      "Trust",
      "Kernel", "Scoring", "Database", "SQLite", "PostgreSQL", "HTTP", "MicroHTTP", "HTML", "Charts", "YAML",
      "Spreadsheet", "Crypto", "Backup", "Design", "Home", "Identity", "Instruments", "Assessments", "Mail", "Notices",
      "Agencies",
      "FileType", "ObjectStorage", "TextExtraction", "VirusScan", "Evidence",
      "Discussion",
      "Planning",
    ]),
  .executableTarget(
    name: "samrit", dependencies: ["App"], path: "Sources/samrit", swiftSettings: common),
  .executableTarget(
    name: "bench", dependencies: ["Kernel", "Scoring"], path: "bench/swift", swiftSettings: common),
]

let testTargets: [Target] = [
  tests("ScoringTests", uses: ["Scoring", "Kernel", "YAML"]),
  tests("KernelTests", uses: ["Kernel", "Database", "SQLite", "HTTP"]),
  tests(
    "IdentityTests",
    uses: ["Identity", "Kernel", "Database", "SQLite", "PostgreSQL", "HTTP", "Design", "Crypto", "OneTimeCode"]),
  tests("CommandTests", uses: ["App", "Scoring", "Kernel", "Spreadsheet"]),
  tests("AppTests", uses: ["App", "Identity", "Kernel", "Database", "SQLite", "PostgreSQL", "HTTP", "Crypto"]),
  tests("TrustTests", uses: ["Trust", "Kernel", "Database", "SQLite", "PostgreSQL", "HTTP"]),
  tests("ArchitectureTests", uses: ["App", "Kernel"]),
  tests("HTTPTests", uses: ["HTTP", "Blocking"]),
  tests("MicroHTTPTests", uses: ["MicroHTTP", "HTTP"]),
  tests("DatabaseTests", uses: ["Database", "SQLite"]),
  tests("DatabaseContractTests", uses: ["Database", "SQLite", "PostgreSQL"]),
  tests("BackupTests", uses: ["Backup", "Database", "SQLite", "PostgreSQL"]),
  tests("YAMLTests", uses: ["YAML"]),
  tests("CryptoTests", uses: ["Crypto"]),
  tests("MailTests", uses: ["Mail"], files: ["smtp_server.py"]),
  tests("BlockingTests", uses: ["Blocking"]),
  tests("WebClientTests", uses: ["WebClient", "HTTP", "MicroHTTP"]),
  tests("ArchiveTests", uses: ["Archive"]),
  tests("FileTypeTests", uses: ["FileType", "Archive"]),
  tests("ObjectStorageTests", uses: ["ObjectStorage", "WebClient"]),
  tests("TextExtractionTests", uses: ["TextExtraction", "FileType", "Archive"], files: ["Fixtures"]),
  tests("VirusScanTests", uses: ["VirusScan"]),
  tests("OneTimeCodeTests", uses: ["OneTimeCode", "QRCode"]),
  tests("SpreadsheetTests", uses: ["Spreadsheet"], files: ["Fixtures"]),
  tests("HTMLTests", uses: ["HTML"]),
  tests(
    "InstrumentsTests",
    uses: ["Instruments", "Scoring", "Kernel", "Database", "SQLite", "HTTP", "HTML", "Crypto"]),
  tests(
    "AssessmentsTests",
    uses: ["Assessments", "Scoring", "Kernel", "Database", "SQLite", "HTTP", "HTML", "Design", "Crypto"]),
  tests(
    "DiscussionTests",
    uses: ["Discussion", "Kernel", "Database", "SQLite", "PostgreSQL", "HTTP", "MicroHTTP", "HTML"]),
  tests("NoticesTests", uses: ["Notices", "Kernel", "Database", "SQLite", "PostgreSQL", "HTTP", "Mail"]),
  tests(
    "AgenciesTests",
    uses: [
      "Agencies", "Kernel", "Database", "SQLite", "PostgreSQL", "HTTP", "HTML", "Design", "Crypto", "Spreadsheet",
    ]),
  tests(
    "EvidenceTests",
    uses: [
      "Evidence", "Kernel", "Database", "SQLite", "PostgreSQL", "HTTP", "Archive", "FileType", "ObjectStorage",
      "TextExtraction",
    ]),
  tests(
    "PlanningTests",
    uses: [
      "Planning", "Scoring", "Kernel", "Database", "SQLite", "PostgreSQL", "HTTP", "HTML", "Design", "Spreadsheet",
    ]),
  tests("ChartsTests", uses: ["Charts", "HTML"]),
  tests("DesignTests", uses: ["Design", "HTML", "Kernel"]),
]

let package = Package(
  name: "samrit",
  products: [.executable(name: "samrit", targets: ["samrit"])],
  targets: systemLibraries + platform + house + testTargets
)
