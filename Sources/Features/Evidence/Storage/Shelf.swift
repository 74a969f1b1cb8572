public import Database
import FileType
import Foundation
import HTTP
public import Kernel

/// Evidence as other features see it.
public struct EvidenceCabinet: EvidenceShelf {
  /// Where evidence is looked up.
  public init() {}

  /// What is attached to each item of a thing, with the version that stands there.
  public func attached(toAll kind: String, _ subject: String, in connection: any Connection) throws
    -> [String: [EvidenceSummary]]
  {
    let all = try EvidenceStore.attached(toAll: kind, subject, in: connection)
    return Dictionary(grouping: all, by: \.use.place.item).mapValues { entries in
      entries.map { Self.summary($0.item, $0.use) }
    }
  }

  /// The page where evidence is attached to a place.
  public func address(of place: EvidencePlace) -> String {
    "/evidence/attach?" + (["kind": place.kind, "subject": place.subject, "item": place.item] as QueryItems).encoded
  }

  static func summary(_ item: EvidenceItem, _ use: EvidenceUse) -> EvidenceSummary {
    EvidenceSummary(
      id: item.id.rawValue, title: item.title, form: item.form, detail: detail(item.current.content),
      period: item.period, expires: item.expires, demand: use.demand, version: item.current.number,
      changedAt: item.current.at, address: item.address)
  }

  /// `PDF, 1.2 MB`; the host; the figure.
  static func detail(_ content: EvidenceVersion.Content) -> String {
    switch content {
    case .file(let file): "\(file.kind.title), \(ByteCount.text(file.size))"
    case .link(let address): EvidenceDraft.host(of: address)
    case .figure(let value, let unit, _): "\(value) \(unit)"
    }
  }
}

/// Sizes of files as people read them.
enum ByteCount {
  static func text(_ bytes: Int) -> String {
    if bytes < 1_000 { return "\(bytes) B" }
    for (unit, size) in [("kB", 1_000), ("MB", 1_000_000)] where bytes < size * 1_000 || unit == "MB" {
      let tenths = (bytes * 10 + size / 2) / size
      return tenths >= 100 || tenths % 10 == 0
        ? "\((tenths + 5) / 10) \(unit)" : "\(tenths / 10).\(tenths % 10) \(unit)"
    }
    return "\(bytes) B"
  }
}
