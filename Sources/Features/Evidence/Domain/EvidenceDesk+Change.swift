import Database
import FileType
import Foundation
import HTTP
import Kernel
import ObjectStorage

/// Why a change was not made, in words for the page.
struct EvidenceRefusal: Error, Sendable, Hashable {
  let message: LocalizedText
}

extension EvidenceDesk {
  /// What came of attaching something.
  enum Attached: Sendable {
    case new(EvidenceItem)
    /// The agency has this content already; its piece was attached.
    case known(EvidenceItem)
  }

  /// Adds a new piece, at a place or on the shelf of an agency.
  ///
  /// - Throws: `PermissionDenied`, `EvidenceRefusal`, `StorageError`.
  func add(
    _ content: EvidenceVersion.Content, _ details: EvidenceDraft.Details, form: EvidenceSummary.Form,
    demand: String?, at place: EvidencePlace, by viewer: Viewer
  ) async throws -> Attached {
    let moment = clock.now()
    let trail = AuditTrail(clock: clock)
    return try await database.write { connection in
      let (hosting, _) = try look(up: place, viewer, connection)
      guard hosting.mayChange else { throw EvidenceRefusal(message: EvidenceTexts.placeClosed) }
      let demand = hosting.checklist.contains { $0.id == demand } ? demand : nil
      if case .file(let file) = content,
        let known = try EvidenceStore.find(file.key, of: hosting.agency, in: connection)
      {
        try attach(known, demand: demand, at: place, by: viewer, moment, trail, connection)
        return .known(known)
      }
      let item = EvidenceItem(
        id: .make(at: moment), agency: hosting.agency, form: form, title: details.title, period: details.period,
        expires: details.expires,
        current: EvidenceVersion(number: 1, content: content, by: .init(viewer), at: moment))
      try EvidenceStore.save(item, at: moment, in: connection)
      try EvidenceStore.add(item.current, to: item.id, in: connection)
      let entry = AuditEntry(
        "evidence.added", on: "evidence", item.id.rawValue, agency: item.agency, after: Self.words(item))
      try trail.append(entry, by: viewer, in: connection)
      try attach(item, demand: demand, at: place, by: viewer, moment, trail, connection)
      return .new(item)
    }
  }

  /// Attaches a piece that the agency has already.
  func attach(_ id: ID<EvidenceItem>, demand: String?, at place: EvidencePlace, by viewer: Viewer) async throws {
    let moment = clock.now()
    let trail = AuditTrail(clock: clock)
    try await database.write { connection in
      let (hosting, _) = try look(up: place, viewer, connection)
      guard hosting.mayChange else { throw EvidenceRefusal(message: EvidenceTexts.placeClosed) }
      let opened = try look(up: id, viewer, connection)
      // Evidence of one agency proves nothing about another.
      guard opened.item.agency == hosting.agency, opened.item.voidReason == nil else { throw Self.refusal(viewer) }
      let demand = hosting.checklist.contains { $0.id == demand } ? demand : nil
      try attach(opened.item, demand: demand, at: place, by: viewer, moment, trail, connection)
    }
  }

  private func attach(
    _ item: EvidenceItem, demand: String?, at place: EvidencePlace, by viewer: Viewer, _ moment: Date,
    _ trail: AuditTrail, _ connection: any Connection
  ) throws {
    let use = EvidenceUse(
      evidence: item.id, place: place, demand: demand, version: item.current.number, at: moment)
    try EvidenceStore.attach(use, in: connection)
    let entry = AuditEntry(
      "evidence.attached", on: "evidence", item.id.rawValue, agency: item.agency, after: Self.words(place))
    try trail.append(entry, by: viewer, in: connection)
    try changed(place, by: viewer, in: connection)
  }

  /// Takes a piece away from a place; it stays on the shelf.
  func detach(_ id: ID<EvidenceItem>, from place: EvidencePlace, by viewer: Viewer) async throws {
    let trail = AuditTrail(clock: clock)
    try await database.write { connection in
      let (hosting, _) = try look(up: place, viewer, connection)
      guard hosting.mayChange else { throw EvidenceRefusal(message: EvidenceTexts.placeClosed) }
      guard try EvidenceStore.detach(id, from: place, in: connection) else { throw Self.refusal(viewer) }
      let entry = AuditEntry(
        "evidence.detached", on: "evidence", id.rawValue, agency: hosting.agency, before: Self.words(place))
      try trail.append(entry, by: viewer, in: connection)
      try changed(place, by: viewer, in: connection)
    }
  }

  /// Changes title, period and expiry.
  func change(_ id: ID<EvidenceItem>, to details: EvidenceDraft.Details, by viewer: Viewer) async throws {
    try await update(id, by: viewer, "evidence.changed") { item, _ in
      item.title = details.title
      item.period = details.period
      item.expires = details.expires
    }
  }

  /// Adds a version. Places that can still be changed show it; the others keep the one they had.
  func addVersion(_ content: EvidenceVersion.Content, to id: ID<EvidenceItem>, by viewer: Viewer) async throws {
    let moment = clock.now()
    try await update(id, by: viewer, "evidence.version-added") { item, connection in
      let newest = try EvidenceStore.versions(of: item.id, in: connection).first?.number ?? 0
      item.current = EvidenceVersion(number: newest + 1, content: content, by: .init(viewer), at: moment)
      try EvidenceStore.add(item.current, to: item.id, in: connection)
    }
  }

  /// Declares a piece void, with the reason; it stays readable.
  func void(_ id: ID<EvidenceItem>, reason: String, by viewer: Viewer) async throws {
    try await update(id, by: viewer, "evidence.voided") { item, connection in
      let uses = try EvidenceStore.uses(of: item.id, in: connection)
      for use in uses {
        guard try hosting(of: use.place, for: viewer, in: connection)?.mayChange == true else {
          throw EvidenceRefusal(message: EvidenceTexts.heldBySigned)
        }
      }
      for use in uses { _ = try EvidenceStore.detach(item.id, from: use.place, in: connection) }
      for use in uses { try changed(use.place, by: viewer, in: connection) }
      item.voidReason = reason
    }
  }

  private func update(
    _ id: ID<EvidenceItem>, by viewer: Viewer, _ action: String,
    _ body: @escaping @Sendable (inout EvidenceItem, any Connection) throws -> Void
  ) async throws {
    let moment = clock.now()
    let trail = AuditTrail(clock: clock)
    try await database.write { connection in
      let opened = try look(up: id, viewer, connection)
      guard opened.mayChange else {
        if opened.item.voidReason != nil { throw EvidenceRefusal(message: EvidenceTexts.isVoid) }
        throw PermissionDenied(.answer, by: viewer, hiding: false)
      }
      var item = opened.item
      try body(&item, connection)
      try EvidenceStore.save(item, at: moment, in: connection)
      for (use, hosting) in opened.uses where hosting.mayChange && item.voidReason == nil {
        var use = use
        use.version = item.current.number
        try EvidenceStore.attach(use, in: connection)
        try changed(use.place, by: viewer, in: connection)
      }
      let entry = AuditEntry(
        action, on: "evidence", id.rawValue, agency: item.agency, before: Self.words(opened.item),
        after: item.voidReason ?? Self.words(item))
      try trail.append(entry, by: viewer, in: connection)
    }
  }

  private static func words(_ place: EvidencePlace) -> String { "\(place.kind)/\(place.subject)/\(place.item)" }

  /// A piece in a line, for the trail.
  private static func words(_ item: EvidenceItem) -> String {
    let content =
      switch item.current.content {
      case .file(let file): "\(file.filename) sha256:\(file.key)"
      case .link(let address): address
      case .figure(let value, let unit, let source): "\(value) \(unit) (\(source))"
      }
    let period = item.period.map { " \($0.lowerBound)/\($0.upperBound)" } ?? ""
    let expires = item.expires.map { " until \($0)" } ?? ""
    return "v\(item.current.number) \(item.title): \(content)\(period)\(expires)"
  }
}
