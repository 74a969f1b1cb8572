public import Kernel
public import Spreadsheet

/// All agencies of a day as a file that can be changed in a spreadsheet and taken in again.
public struct AgencyExport: Sendable {
  private let history: OrganisationHistory
  private let tree: OrganisationTree

  /// The organisation of a day.
  ///
  /// - Throws: `OrganisationTree.Flaw`.
  public init(_ history: OrganisationHistory, on day: Day) throws {
    self.history = history
    tree = try history.tree(on: day)
  }

  /// How many agencies it holds.
  public var count: Int { tree.agencies.count }

  /// CSV in UTF-8; with the mark by which Excel knows it, unless it is piped into another program.
  public func csv(forExcel: Bool = true) -> [UInt8] {
    CSVWriter(hasByteOrderMark: forExcel, forSpreadsheets: true)
      .write([AgencyColumn.allCases.map(\.rawValue)] + tree.agencies.map { cells(of: $0) })
  }

  /// A workbook of one sheet; every cell is text, so that no code loses its zeros.
  public func xlsx() throws(SpreadsheetError) -> [UInt8] {
    let workbook = try XLSXWriter()
    let widths: [Double] = [16, 50, 50, 16, 18, 20, 10, 8, 12, 12, 16]
    let filter = CellRange(
      CellReference(row: 0, column: 0),
      CellReference(row: tree.agencies.count, column: AgencyColumn.allCases.count - 1))
    let sheet = try workbook.addSheet(
      "agencies",
      layout: XLSXLayout(columnWidths: widths, frozenRows: 1, frozenColumns: 1, isLandscape: true, filter: filter))
    try sheet.append(AgencyColumn.allCases.map { .text($0.rawValue) }, style: .header)
    for agency in tree.agencies {
      try sheet.append(cells(of: agency).map { $0.isEmpty ? .empty : .text($0) })
    }
    return try workbook.bytes()
  }

  private func cells(of agency: Agency) -> [String] {
    let first = history.versions(of: agency.id).first?.validFrom
    return AgencyColumn.allCases.map { column in
      switch column {
      case .code: agency.code
      case .nameThai: agency.name.th
      case .nameEnglish: agency.name.en
      case .parent: agency.parent.flatMap { tree[$0]?.code } ?? ""
      case .kind: agency.kind.rawValue
      case .agencyClass: agency.classID ?? ""
      case .province: agency.provinceCode ?? ""
      case .order: String(agency.sortOrder)
      case .validFrom: first.flatMap { $0 == .beginning ? nil : $0.iso } ?? ""
      case .ended: agency.ended?.iso ?? ""
      case .successor: agency.successor.flatMap { tree[$0]?.code } ?? ""
      }
    }
  }
}
