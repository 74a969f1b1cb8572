import Kernel
import Spreadsheet

/// The plan as a workbook with the columns of the form: one sheet for the roadmap, one for the action plan, one for
/// what was reported.
struct PlanWorkbook {
  let opened: PlanningDesk.OpenedPlan
  let language: Language

  private var content: ActionPlan.Content { opened.plan.content }
  private var year: FiscalYear { opened.place.year }

  private static let text: XLSXStyle = {
    var style = XLSXStyle()
    style.wraps = true
    style.hasBorder = true
    return style
  }()

  func bytes() throws(SpreadsheetError) -> [UInt8] {
    let writer = try XLSXWriter()
    try roadmap(in: writer)
    try actionPlan(in: writer)
    try reports(in: writer)
    return try writer.bytes()
  }

  private func roadmap(in writer: XLSXWriter) throws(SpreadsheetError) {
    let layout = XLSXLayout(columnWidths: [30] + content.years.map { _ in 40 }, isLandscape: true)
    let sheet = try writer.addSheet(XLSXWriter.sheetName(near: "Roadmap"), layout: layout)
    let head = [
      (PlanTexts.title, content.title), (PlanTexts.lead, content.lead), (PlanTexts.partners, content.partners),
      (PlanTexts.person, content.person), (PlanTexts.position, content.position), (PlanTexts.phone, content.phone),
      (PlanTexts.mail, content.mail),
    ]
    for (name, value) in head { try sheet.append([.text(name[language]), .text(value)], style: Self.text) }
    try sheet.append([.empty])
    try sheet.append(
      [.text(PlanningTexts.year[language])] + content.years.map { .text($0.year) }, style: .header)
    try sheet.append(
      [.text(PlanTexts.goal[language])] + content.years.map { .text($0.goal) }, style: Self.text)
    try sheet.append(
      [.text(PlanTexts.indicator[language])] + content.years.map { .text($0.indicator) }, style: Self.text)
    try sheet.append(
      [.text(PlanTexts.yearAgencies[language])] + content.years.map { .text($0.agencies) }, style: Self.text)
  }

  private func actionPlan(in writer: XLSXWriter) throws(SpreadsheetError) {
    let quarter: [Double] = [30, 20, 12]
    let widths: [Double] = [36] + quarter + quarter + quarter + quarter + [16]
    let layout = XLSXLayout(columnWidths: widths, frozenRows: 1, frozenColumns: 1, isLandscape: true)
    let sheet = try writer.addSheet(XLSXWriter.sheetName(near: PlanTexts.actionPlan[language]), layout: layout)
    var header: [Cell] = [.text(PlanTexts.activity[language])]
    for quarter in 1...4 {
      let name = PlanTexts.quarter(quarter, of: year)[language]
      header += [
        .text(name), .text(PlanTexts.responsible[language]), .text(PlanTexts.share[language]),
      ]
    }
    header.append(.text("\(PlanTexts.budget[language]) (\(PlanTexts.baht[language]))"))
    try sheet.append(header, style: .header)
    for activity in opened.activities {
      var cells: [Cell] = [.text(activity.content.name)]
      for quarter in 1...4 {
        let planned = activity.content[quarter]
        cells += [.text(planned.output), .text(planned.agency), number(planned.share)]
      }
      try sheet.append(cells + [number(activity.content.budget)], style: Self.text)
    }
  }

  private func reports(in writer: XLSXWriter) throws(SpreadsheetError) {
    let layout = XLSXLayout(columnWidths: [24, 36, 30, 16, 16, 40, 30, 30], frozenRows: 1, isLandscape: true)
    let sheet = try writer.addSheet(XLSXWriter.sheetName(near: PlanTexts.reports[language]), layout: layout)
    let titles = [
      PlanTexts.reports, PlanTexts.activity, PlanTexts.output, PlanTexts.status, PlanTexts.figure, PlanTexts.text,
      PlanTexts.evidence, PlanTexts.problems,
    ]
    try sheet.append(titles.map { .text($0[language]) }, style: .header)
    for quarter in 1...4 {
      guard let report = opened.reports[quarter] else { continue }
      for activity in opened.due(in: quarter) {
        let line = report.lines[activity.id.rawValue] ?? QuarterReport.Line()
        let status = QuarterReport.Status(rawValue: line.status).map { PlanTexts.status($0)[language] } ?? ""
        let texts = [
          PlanTexts.quarter(quarter, of: year)[language], activity.content.name, activity.content[quarter].output,
          status, line.figure, line.text, line.evidence, line.problems,
        ]
        try sheet.append(texts.map { .text($0) }, style: Self.text)
      }
    }
  }

  /// A number as one; what is none stays text, which a spreadsheet never computes.
  private func number(_ text: String) -> Cell {
    IndicatorContent.number(text).map { .number($0.description) } ?? .text(text)
  }
}
