import Database
import Kernel

extension AgencyDesk {
  /// Makes a change with its audit record.
  ///
  /// - Parameter stamp: how the agency stood when the form was opened.
  /// - Throws: `AgencyRefusal`, `PermissionDenied`, or `DatabaseError`.
  func change(
    _ id: ID<Agency>, _ change: AgencyChange, seen stamp: String, by viewer: Viewer
  ) async throws {
    try await work(by: viewer) { reading, changes in
      let before = reading.history.versions(of: id)
      _ = try reading.require(id)
      try reading.require(.manageOrganisation, at: id)
      guard AgencyStamp.of(before) == stamp else { throw AgencyRefusal.changedMeanwhile }
      guard let old = reading.history.agency(id, on: change.from) else {
        throw AgencyRefusal.flaws([
          FormFlaw(field: "from", message: AgencyTexts.beforeItsBeginning(before.first?.validFrom))
        ])
      }
      try checkReach(change, of: old, reading)
      let new = change.state(after: old)
      guard !AgencyAspect.changed(from: old, to: new).isEmpty else {
        throw AgencyRefusal.flaws([FormFlaw(field: change.kind.firstField, message: AgencyTexts.nothingChanges)])
      }
      let note = changes.note(reason: change.reason, reference: change.reference)
      changes.record(new, from: change.from, note)
      if case .merge(let successor, true) = change.content {
        for var unit in reading.history.agencies(on: change.from) where unit.parent == id && unit.isWorking {
          unit.parent = successor
          changes.record(unit, from: change.from, note)
        }
      }
      changes.fieldOfProblems = change.kind.firstField
    }
  }

  /// Adds an agency.
  func add(_ agency: Agency, from day: Day, reason: String, reference: String, by viewer: Viewer) async throws {
    try await work(by: viewer) { reading, changes in
      try reading.require(.manageOrganisation, at: agency.parent)
      guard reading.history.id(code: agency.code) == nil else {
        throw AgencyRefusal.flaws([FormFlaw(field: "code", message: AgencyTexts.codeTaken(agency.code))])
      }
      changes.record(agency, from: day, changes.note(reason: reason, reference: reference))
      changes.fieldOfProblems = "parent"
    }
  }

  /// Takes back a change that has not yet taken effect.
  func withdraw(_ id: ID<Agency>, from day: Day, seen stamp: String, by viewer: Viewer) async throws {
    try await work(by: viewer) { reading, changes in
      _ = try reading.require(id)
      try reading.require(.manageOrganisation, at: id)
      let versions = reading.history.versions(of: id)
      guard AgencyStamp.of(versions) == stamp else { throw AgencyRefusal.changedMeanwhile }
      guard day > reading.today, versions.dropFirst().contains(where: { $0.validFrom == day }) else {
        throw AgencyRefusal.flaws([FormFlaw(field: "from", message: AgencyTexts.notWithdrawable)])
      }
      changes.withdraw(id, from: day)
    }
  }

  /// Runs changes over the organisation as it is in the transaction; keeps them when every day still has its tree.
  private func work(
    by viewer: Viewer, _ body: @escaping @Sendable (OrganisationReading, inout OrganisationChanges) throws -> Void
  ) async throws {
    try Permissions(.empty).require(viewer, .readOrganisation, hiding: false)
    let clock = clock
    try await database.write { connection in
      let history = try AgencyStore.history(in: connection)
      let reading = try OrganisationReading(history, today: clock.today, viewer: viewer)
      var changes = OrganisationChanges(history, by: viewer, at: clock.now())
      try body(reading, &changes)
      let problems = changes.problems
      guard problems.isEmpty else {
        let field = changes.fieldOfProblems
        throw AgencyRefusal.flaws(
          problems.prefix(5).map { FormFlaw(field: field, message: AgencyTexts.problem($0, in: changes.history)) })
      }
      try changes.save(trail: AuditTrail(clock: clock), in: connection)
    }
  }

  /// Moving needs both ends within reach, and so does handing over to a successor.
  private func checkReach(_ change: AgencyChange, of old: Agency, _ reading: OrganisationReading) throws {
    switch change.content {
    case .move(let parent, _) where parent != old.parent:
      guard reading.allows(.manageOrganisation, at: old.parent) else {
        throw AgencyRefusal.flaws([FormFlaw(field: "parent", message: AgencyTexts.oldParentOutOfReach)])
      }
      guard reading.allows(.manageOrganisation, at: parent) else {
        throw AgencyRefusal.flaws([FormFlaw(field: "parent", message: AgencyTexts.newParentOutOfReach)])
      }
    case .merge(let successor, _):
      guard reading.allows(.manageOrganisation, at: successor) else {
        throw AgencyRefusal.flaws([FormFlaw(field: "successor", message: AgencyTexts.successorOutOfReach)])
      }
    default: break
    }
  }
}

extension OrganisationReading {
  /// Refuses what the reader may not do there, as if it were not there.
  func require(_ action: Action, at id: ID<Agency>?) throws {
    guard allows(action, at: id) else { throw PermissionDenied(action, by: viewer, hiding: true) }
  }
}

extension AgencyChange.Kind {
  /// The field that what is wrong with the whole change stands at.
  var firstField: String {
    switch self {
    case .rename: "name_th"
    case .move: "parent"
    case .reclassify: "kind"
    case .merge: "successor"
    case .close, .reopen: "from"
    }
  }
}
