import Foundation

/// What a record changed, as lines that can be read: one for each member of what was kept as JSON, else one in all.
public struct AuditDifference: Sendable, Hashable {
  /// One thing that is different.
  public struct Line: Sendable, Hashable {
    /// The name of the member; empty when the whole is one thing.
    public let name: String
    /// What it was; `nil` for something new.
    public let before: String?
    /// What it is; `nil` for something that is gone.
    public let after: String?
  }

  /// What is different, in the order of names.
  public let lines: [Line]

  /// Compares what a record holds.
  public init(_ entry: AuditEntry) {
    let before = entry.before.map(Self.members) ?? [:]
    let after = entry.after.map(Self.members) ?? [:]
    lines = Set(before.keys).union(after.keys).sorted().compactMap { name in
      let (old, new) = (before[name], after[name])
      return old == new ? nil : Line(name: name, before: old, after: new)
    }
  }

  private static func members(of text: String) -> [String: String] {
    // An answer is kept as one line of JSON, and the note behind it as another.
    var members: [String: String] = [:]
    for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard let value = try? JSONSerialization.jsonObject(with: Data(line.utf8), options: .fragmentsAllowed) else {
        return ["": text]
      }
      if let object = value as? [String: Any] {
        flatten(object, under: "", into: &members)
      } else if let words = words(value) {
        members[place == 0 ? "" : "note", default: ""] += words
      }
    }
    return members
  }

  private static func flatten(_ object: [String: Any], under path: String, into members: inout [String: String]) {
    for (name, value) in object {
      let place = path.isEmpty ? name : "\(path).\(name)"
      if let inner = value as? [String: Any] {
        flatten(inner, under: place, into: &members)
      } else {
        members[place] = words(value)
      }
    }
  }

  private static func words(_ value: Any) -> String? {
    switch value {
    case is NSNull: nil
    case let text as String: text
    case let number as NSNumber where CFBooleanKind.isBoolean(number): number.boolValue ? "✓" : "✗"
    case let list as [Any]: list.compactMap(words).joined(separator: ", ")
    case let object as [String: Any]:
      object.sorted { $0.key < $1.key }.map { "\($0.key): \(words($0.value) ?? "–")" }.joined(separator: "; ")
    default: "\(value)"
    }
  }
}

/// Foundation reads `true` as a number; its Objective-C type tells the two apart.
private enum CFBooleanKind {
  static func isBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}
