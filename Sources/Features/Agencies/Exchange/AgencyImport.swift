import Foundation
public import Kernel

/// What taking a file in would change, worked out without changing anything.
public struct AgencyImport: Sendable {
  /// How a file is to be taken in.
  public struct Options: Sendable, Hashable {
    /// The day from which changes hold.
    public var effective: Day
    /// Whether agencies that the file leaves out are closed on that day.
    public var closesMissing: Bool

    /// A way of taking a file in.
    public init(effective: Day, closesMissing: Bool = false) {
      self.effective = effective
      self.closesMissing = closesMissing
    }
  }

  /// A change of one agency.
  public struct Item: Sendable, Hashable {
    /// What happens to it.
    public enum Action: String, Sendable, CaseIterable {
      case added, renamed, moved, reclassified, closed, merged, reopened
    }

    /// The row that says so; `nil` when the file leaves the agency out.
    public let row: Int?
    /// What happens to it; what weighs most where it is several things at once.
    public let action: Action
    /// What it is until then; `nil` for a new one.
    public let before: Agency?
    /// What it is from then on.
    public let after: Agency
    /// The day of the change.
    public let from: Day
  }

  /// What would change, in the order of the file.
  public private(set) var items: [Item] = []
  /// Everything that is wrong; with anything here, nothing can be recorded.
  public private(set) var problems: [AgencyFileProblem] = []
  private(set) var changes: OrganisationChanges

  /// How many of each action, those that happen.
  public var counts: [(action: Item.Action, count: Int)] {
    Item.Action.allCases.compactMap { action in
      let count = items.count { $0.action == action }
      return count > 0 ? (action, count) : nil
    }
  }

  /// The organisation as it would be.
  public var history: OrganisationHistory { changes.history }

  private let reading: OrganisationReading
  private let options: Options
  /// Whether permissions bind: not those of the command line.
  private let isBound: Bool
  private var ids: [String: ID<Agency>] = [:]

  init(
    _ file: AgencyFile, options: Options, reading: OrganisationReading, isBound: Bool, filename: String, at moment: Date
  ) {
    self.reading = reading
    self.options = options
    self.isBound = isBound
    changes = OrganisationChanges(reading.history, by: reading.viewer, at: moment)
    var reader = AgencyRowReader(tree: reading.tree)
    let rows = reader.rows(of: file)
    problems = file.problems + reader.problems
    for row in rows { ids[row.code] = reading.history.id(code: row.code) ?? .make(at: moment) }
    let note = changes.note(reason: AgencyImportTexts.importedFrom(filename), reference: "")
    for row in rows { take(row, note) }
    if options.closesMissing { closeMissing(Set(file.rows.compactMap { $0.cells[.code]?.shown.trimmed }), note) }
    if problems.isEmpty { checkWhole(rows) }
    problems.sort { ($0.row, $0.column) < ($1.row, $1.column) }
  }

  private mutating func fail(_ row: AgencyRow, _ column: AgencyColumn?, _ value: String, _ message: LocalizedText) {
    problems.append(AgencyFileProblem(row.number, column, value, message))
  }

  private mutating func take(_ row: AgencyRow, _ note: AgencyVersion.Note) {
    let parent = resolve(row, .parent, row.parent)
    let successor = resolve(row, .successor, row.successor)
    guard let id = ids[row.code] else { return }
    let first = reading.history.versions(of: id).first?.validFrom
    guard let first else { return takeNew(row, id: id, parent: parent, successor: successor, note) }
    if let given = row.validFrom, given != first {
      fail(row, .validFrom, given.iso, AgencyImportTexts.establishedOtherwise(first))
    }
    let day = max(options.effective, first)
    guard let old = reading.history.agency(id, on: day) else { return }
    var new = old
    new.name = LocalizedText(th: row.nameThai ?? old.name.th, en: row.nameEnglish ?? old.name.en)
    if let parent { new.parent = parent }
    new.kind = row.kind ?? old.kind
    if let classID = row.classID { new.classID = classID }
    if let province = row.province { new.provinceCode = province }
    new.sortOrder = row.order ?? old.sortOrder
    if let ended = row.ended, ended == nil, !old.isWorking {
      new.ended = nil
      new.successor = nil
    }
    record(row.number, old, new, from: day, note)
    if let ended = row.ended, let last = ended { end(row, id, on: last, successor: successor ?? nil, note) }
  }

  private mutating func takeNew(
    _ row: AgencyRow, id: ID<Agency>, parent: ID<Agency>??, successor: ID<Agency>??, _ note: AgencyVersion.Note
  ) {
    guard let thai = row.nameThai, let english = row.nameEnglish else {
      return fail(row, row.nameThai == nil ? .nameThai : .nameEnglish, "", AgencyImportTexts.newNeedsName)
    }
    guard let kind = row.kind else {
      // A kind that is not understood has been named already.
      if !problems.contains(where: { $0.row == row.number && $0.column == AgencyColumn.kind.rawValue }) {
        fail(row, .kind, "", AgencyImportTexts.newNeedsKind)
      }
      return
    }
    let agency = Agency(
      id: id, code: row.code, name: LocalizedText(th: thai, en: english), parent: parent ?? nil, kind: kind,
      classID: row.classID ?? nil, provinceCode: row.province ?? nil, sortOrder: row.order ?? 0)
    let day = row.validFrom ?? options.effective
    record(row.number, nil, agency, from: day, note)
    if let ended = row.ended, let last = ended { end(row, id, on: last, successor: successor ?? nil, note) }
  }

  /// Lets an agency end on a day, unless it does so already.
  private mutating func end(
    _ row: AgencyRow, _ id: ID<Agency>, on day: Day, successor: ID<Agency>?, _ note: AgencyVersion.Note
  ) {
    guard let first = changes.history.versions(of: id).first?.validFrom, day > first,
      let old = changes.history.agency(id, on: day)
    else { return fail(row, .ended, day.iso, AgencyImportTexts.endsBeforeItBegins) }
    if let earlier = old.ended, earlier != day {
      return fail(row, .ended, day.iso, AgencyImportTexts.endedOtherwise(earlier))
    }
    var new = old
    new.ended = day
    new.successor = successor
    record(row.number, old, new, from: day, note)
  }

  /// The agency that a cell names; `.some(nil)` for an empty one, `nil` when there is none to compare.
  private mutating func resolve(_ row: AgencyRow, _ column: AgencyColumn, _ code: String?) -> ID<Agency>?? {
    guard let code else { return nil }
    if code.isEmpty { return .some(nil) }
    guard let id = ids[code] ?? reading.history.id(code: code) else {
      fail(row, column, code, AgencyImportTexts.unknownCode(code))
      return nil
    }
    return .some(id)
  }

  private mutating func record(
    _ row: Int?, _ old: Agency?, _ new: Agency, from day: Day, _ note: AgencyVersion.Note
  ) {
    let aspects = old.map { AgencyAspect.changed(from: $0, to: new) }
    guard aspects?.isEmpty != true else { return }
    guard mayChange(old, new) else {
      problems.append(AgencyFileProblem(row ?? 0, .code, new.code, AgencyImportTexts.outOfReach))
      return
    }
    items.append(Item(row: row, action: Item.Action(aspects, new), before: old, after: new, from: day))
    changes.record(new, from: day, note)
  }

  private func mayChange(_ old: Agency?, _ new: Agency) -> Bool {
    guard isBound else { return true }
    if let old {
      guard reading.allows(.manageOrganisation, at: old.id) || isAdded(old.id) else { return false }
      if old.parent != new.parent, !reaches(old.parent) || !reaches(new.parent) { return false }
      if let successor = new.successor, old.successor != successor, !reaches(successor) { return false }
      return true
    }
    return reaches(new.parent)
  }

  private func isAdded(_ id: ID<Agency>) -> Bool { reading.history.versions(of: id).isEmpty }

  /// A unit that the file adds is within reach when the one it stands under is; it is looked at with its own row.
  private func reaches(_ id: ID<Agency>?) -> Bool {
    if let id, isAdded(id) { return true }
    return reading.allows(.manageOrganisation, at: id)
  }

  private mutating func closeMissing(_ given: Set<String>, _ note: AgencyVersion.Note) {
    let day = options.effective
    let left = reading.history.agencies(on: day).filter { $0.isWorking && !given.contains($0.code) }
    for old in left.sorted(by: { $0.code < $1.code }) where mayChange(old, old) {
      var new = old
      new.ended = day
      record(nil, old, new, from: day, note)
    }
  }

  /// Looks at every day from the first change on.
  private mutating func checkWhole(_ rows: [AgencyRow]) {
    let places = Dictionary(rows.compactMap { row in ids[row.code].map { ($0, row) } }) { first, _ in first }
    for problem in changes.problems {
      let row = places[problem.agency]
      let column: AgencyColumn = if case .successorNotWorking = problem { .successor } else { .parent }
      let value = column == .parent ? row?.parent : row?.successor
      problems.append(
        AgencyFileProblem(
          row?.number ?? 0, column, value ?? "", AgencyTexts.problem(problem, in: changes.history)))
    }
  }
}

extension AgencyImport.Item.Action {
  init(_ aspects: [AgencyAspect]?, _ new: Agency) {
    guard let aspects else {
      self = .added
      return
    }
    self =
      if aspects.contains(.end) {
        new.isWorking ? .reopened : new.successor == nil ? .closed : .merged
      } else if aspects.contains(.parent) { .moved } else if aspects.contains(.name) { .renamed } else { .reclassified }
  }

  /// In words.
  public var title: LocalizedText {
    switch self {
    case .added: AgencyImportTexts.added
    case .renamed: AgencyImportTexts.renamed
    case .moved: AgencyImportTexts.moved
    case .reclassified: AgencyImportTexts.reclassified
    case .closed: AgencyImportTexts.closed
    case .merged: AgencyImportTexts.merged
    case .reopened: AgencyImportTexts.reopened
    }
  }
}
