import Kernel

/// What a row of a file says of an agency. What its file has no column for is left as it is.
struct AgencyRow: Sendable {
  let number: Int
  let code: String
  var nameThai: String?
  var nameEnglish: String?
  /// The code above; empty for the top.
  var parent: String?
  var kind: Agency.Kind?
  var classID: String??
  var province: String??
  var order: Int?
  var validFrom: Day?
  var ended: Day??
  var successor: String?
}

/// Understands the rows of a file one by one; gathers everything that is wrong with them.
struct AgencyRowReader {
  let tree: OrganisationTree
  private(set) var problems: [AgencyFileProblem] = []
  private var seen: [String: Int] = [:]

  init(tree: OrganisationTree) {
    self.tree = tree
  }

  mutating func rows(of file: AgencyFile) -> [AgencyRow] {
    file.rows.compactMap { read($0) }
  }

  private mutating func read(_ row: AgencyFile.Row) -> AgencyRow? {
    for (column, value) in row.cells {
      if case .formula = value { fail(row, column, AgencyImportTexts.formula) }
    }
    let before = problems.count
    guard let code = text(row, .code), !code.isEmpty else {
      if problems.count == before { fail(row, .code, AgencyTexts.needsCode) }
      return nil
    }
    guard AgencyRule.isCode(code) else {
      fail(row, .code, AgencyTexts.badCode)
      return nil
    }
    if let other = seen[code] {
      fail(row, .code, AgencyImportTexts.codeTwice(row: other))
      return nil
    }
    seen[code] = row.number
    var result = AgencyRow(number: row.number, code: code)
    result.nameThai = name(row, .nameThai, AgencyTexts.needsThaiName)
    result.nameEnglish = name(row, .nameEnglish, AgencyTexts.needsEnglishName)
    result.parent = text(row, .parent)
    result.kind = kind(row)
    result.classID = agencyClass(row)
    result.province = province(row)
    result.order = order(row)
    result.validFrom = day(row, .validFrom) ?? nil
    result.ended = day(row, .ended)
    result.successor = text(row, .successor)
    if let ended = result.ended, ended == nil, result.successor?.isEmpty == false {
      fail(row, .successor, AgencyImportTexts.successorWithoutEnd)
    }
    return result
  }

  private mutating func fail(_ row: AgencyFile.Row, _ column: AgencyColumn, _ message: LocalizedText) {
    problems.append(AgencyFileProblem(row.number, column, row.cells[column]?.shown ?? "", message))
  }

  /// The text of a cell; `nil` when the file has no such column or the cell holds a formula.
  private func text(_ row: AgencyFile.Row, _ column: AgencyColumn) -> String? {
    guard case .text(let text) = row.cells[column] else { return nil }
    return text.trimmed
  }

  private mutating func name(
    _ row: AgencyFile.Row, _ column: AgencyColumn, _ missing: LocalizedText
  ) -> String? {
    guard let name = text(row, column) else { return nil }
    if name.isEmpty { fail(row, column, missing) }
    if name.count > AgencyRule.nameLimit { fail(row, column, AgencyTexts.longName) }
    return name
  }

  private mutating func kind(_ row: AgencyFile.Row) -> Agency.Kind? {
    guard let typed = text(row, .kind) else { return nil }
    let kind = Agency.Kind.allCases.first { kind in
      [kind.rawValue, kind.title.th, kind.title.en].contains { $0.lowercased() == typed.lowercased() }
    }
    if kind == nil { fail(row, .kind, AgencyImportTexts.unknownKind) }
    return kind
  }

  private mutating func agencyClass(_ row: AgencyFile.Row) -> String?? {
    guard let typed = text(row, .agencyClass) else { return nil }
    if typed.isEmpty { return .some(nil) }
    let known = AgencyClass.allCases.first { known in
      [known.rawValue, known.title.th, known.title.en].contains { $0.lowercased() == typed.lowercased() }
    }
    if let known { return known.rawValue }
    guard AgencyRule.isClass(typed, in: tree) else {
      fail(row, .agencyClass, AgencyImportTexts.unknownClass)
      return nil
    }
    return typed
  }

  private mutating func province(_ row: AgencyFile.Row) -> String?? {
    guard let typed = text(row, .province) else { return nil }
    if typed.isEmpty { return .some(nil) }
    let found = Province.all.first { province in
      [province.code, province.name.th, province.name.en].contains { $0.lowercased() == typed.lowercased() }
    }
    if found == nil { fail(row, .province, AgencyImportTexts.unknownProvince) }
    return found?.code
  }

  private mutating func order(_ row: AgencyFile.Row) -> Int? {
    guard let typed = text(row, .order), !typed.isEmpty else { return nil }
    guard let order = Int(typed), AgencyRule.orders.contains(order) else {
      fail(row, .order, AgencyTexts.badOrder)
      return nil
    }
    return order
  }

  /// The day of a cell; `.some(nil)` for an empty one.
  private mutating func day(_ row: AgencyFile.Row, _ column: AgencyColumn) -> Day?? {
    guard let typed = text(row, column) else { return nil }
    if typed.isEmpty { return .some(nil) }
    guard let day = TypedDay.read(typed) else {
      fail(row, column, AgencyTexts.badDay)
      return nil
    }
    return day
  }
}
