import Foundation
import Testing

@Suite("Who may know whom")
struct DirectionTests {
  /// Rooms a room may look into.
  private static let allowed: [Checkout.Room: Set<Checkout.Room>] = [
    .system: [],
    .platform: [.platform, .system],
    .kernel: [.platform],
    .scoring: [.kernel, .platform],
    .design: [.kernel, .platform],
    .features: [.kernel, .scoring, .design, .platform],
    .app: [.kernel, .scoring, .design, .platform, .features],
    .samrit: [.app],
  ]

  /// Modules that only App may choose between: drivers and the server.
  private static let drivers: Set<String> = ["SQLite", "PostgreSQL", "MicroHTTP"]

  @Test("knowledge goes one way: samrit, App, Features, Kernel and Scoring and Design, Platform, System")
  func direction() {
    let files = Checkout.swiftFiles(under: "Sources")
    #expect(files.count > 100)
    for file in files {
      guard let room = Checkout.rooms[file.target], let reach = Self.allowed[room] else {
        Issue.record("\(file): no room is known for it")
        continue
      }
      for (module, line) in file.imports {
        guard let other = Checkout.rooms[module] else { continue }
        #expect(reach.contains(other) || module == file.target, "\(file):\(line) imports \(module)")
        if room == .features { #expect(other != .features, "\(file):\(line): a feature imports \(module)") }
        if Self.drivers.contains(module) { #expect(room == .app, "\(file):\(line) imports the driver \(module)") }
      }
    }
  }

  /// Libraries that do several things, each for a module of its own.
  private static let shared: [String: Set<String>] = [
    "CCurl": ["Mail", "WebClient"], "CZip": ["Archive", "Spreadsheet"], "CXML": ["Spreadsheet", "TextExtraction"],
  ]

  @Test("a C library is known to one platform module only, unless it does several things")
  func cLibraries() {
    var users: [String: Set<String>] = [:]
    for file in Checkout.swiftFiles(under: "Sources") {
      for (module, _) in file.imports where Checkout.rooms[module] == .system {
        users[module, default: []].insert(file.target)
        #expect(Checkout.rooms[file.target] == .platform, "\(file) imports \(module)")
      }
    }
    #expect(users.count >= 5)
    for (module, targets) in users {
      let isOwn = Self.shared[module].map { targets.isSubset(of: $0) } ?? (targets.count == 1)
      #expect(isOwn, "\(module) is imported by \(targets.sorted())")
    }
  }

  @Test("scoring does no input or output: it knows no database, no network, no page")
  func scoring() {
    for file in Checkout.swiftFiles(under: "Sources/Scoring") {
      for (module, line) in file.imports {
        #expect(
          !["Database", "HTTP", "HTML", "Charts", "Spreadsheet"].contains(module),
          "\(file):\(line) imports \(module)")
      }
    }
  }

  @Test("every folder of Sources is a target of the manifest, and every target has one")
  func manifest() throws {
    let manifest = try Checkout.text("Package.swift")
    for target in Checkout.rooms.keys {
      #expect(manifest.contains("\"\(target)\""), "\(target) is not in Package.swift")
    }
  }
}
