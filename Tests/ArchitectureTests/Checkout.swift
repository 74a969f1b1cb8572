import Foundation

/// The sources as files, for tests that read what the compiler does not judge.
enum Checkout {
  /// The folder of the package.
  static let root: URL = {
    var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return folder
  }()

  /// One Swift file.
  struct File: Sendable, CustomStringConvertible {
    /// The path from the root, for instance `Sources/Kernel/Time/Day.swift`.
    let path: String
    let lines: [Substring]

    var description: String { path }
    /// The target it belongs to.
    var target: String { Checkout.target(of: path) }
  }

  /// Every Swift file under a folder.
  static func swiftFiles(under folder: String) -> [File] {
    let start = root.appendingPathComponent(folder).path
    let names = FileManager.default.enumerator(atPath: start)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted().compactMap { name in
      guard let text = try? String(contentsOfFile: start + "/" + name, encoding: .utf8) else { return nil }
      return File(path: "\(folder)/\(name)", lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }

  /// Text of a file at a path from the root.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// `Sources/Platform/HTTP/…` belongs to HTTP, `Sources/Features/Home/…` to Home, `Sources/App/…` to App.
  static func target(of path: String) -> String {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count > 2 else { return "" }
    return ["Platform", "Features", "System"].contains(parts[1]) ? parts[2] : parts[1]
  }

  /// The room (folder of Sources) of every target that has sources.
  static let rooms: [String: Room] = {
    var rooms: [String: Room] = [:]
    for file in swiftFiles(under: "Sources") {
      let room = file.path.split(separator: "/")[1]
      rooms[file.target] = Room(rawValue: String(room)) ?? .system
    }
    let system = (try? FileManager.default.contentsOfDirectory(atPath: root.path + "/Sources/System")) ?? []
    for name in system { rooms[name] = .system }
    return rooms
  }()

  enum Room: String {
    case system = "System"
    case platform = "Platform"
    case kernel = "Kernel"
    case scoring = "Scoring"
    case design = "Design"
    case features = "Features"
    case app = "App"
    case samrit
  }
}

extension Checkout.File {
  /// The modules it imports, with their line numbers.
  var imports: [(module: String, line: Int)] {
    lines.enumerated().compactMap { offset, line in
      let words = line.split(separator: " ").map(String.init)
      guard let position = words.firstIndex(of: "import"), position <= 2, position + 1 < words.count,
        words[..<position].allSatisfy({ ["public", "package", "internal", "private", "@testable"].contains($0) })
      else { return nil }
      return (words[words.count - 1].split(separator: ".").first.map(String.init) ?? "", offset + 1)
    }
  }
}
