import Kernel

/// Every table's columns, told apart: what is about people, with purpose, right, time and readers, and what is not. A
/// test compares it with the tables as they are, so that nobody adds a column without thinking of this.
public enum PersonalData {
  /// By what right of the Personal Data Protection Act B.E. 2562 something is kept.
  enum Basis: Sendable {
    case publicTask, legalDuty, legitimateInterest, consent

    var words: LocalizedText {
      switch self {
      case .publicTask: InventoryTexts.publicTask
      case .legalDuty: InventoryTexts.legalDuty
      case .legitimateInterest: InventoryTexts.legitimateInterest
      case .consent: InventoryTexts.consent
      }
    }
  }

  /// Columns of one table that are about people, kept for one purpose.
  struct Entry: Sendable {
    let table: String
    let columns: [String]
    let title: LocalizedText
    let purpose: LocalizedText
    let basis: Basis
    let kept: LocalizedText
    let readers: LocalizedText
  }

  /// What is about people.
  static let entries: [Entry] = accounts + keys + traces + work + life + planning + messages

  /// Every column that is classified, as `table.column`, by whether it is about people.
  public static var classified: [String: Bool] {
    var all: [String: Bool] = [:]
    for entry in entries { for column in entry.columns { all["\(entry.table).\(column)"] = true } }
    for (table, columns) in otherColumns {
      for column in columns.split(separator: " ") { all["\(table).\(column)"] = false }
    }
    return all
  }

  /// The inventory as a document, in English and Thai.
  public static var markdown: String {
    var lines = [
      "# Personal data / ข้อมูลส่วนบุคคล", "", InventoryTexts.written.en, "", InventoryTexts.written.th, "",
      "| Data / ข้อมูล | Columns | Purpose / วัตถุประสงค์ | Basis / ฐานกฎหมาย | Kept / เก็บนาน | Readers / ผู้เห็น |",
      "|---|---|---|---|---|---|",
    ]
    for entry in entries {
      let columns = entry.columns.map { "`\(entry.table).\($0)`" }.joined(separator: " ")
      let cells = [
        both(entry.title), columns, both(entry.purpose), both(entry.basis.words), both(entry.kept), both(entry.readers),
      ]
      lines.append("| " + cells.joined(separator: " | ") + " |")
    }
    lines += ["", InventoryTexts.others.en, "", InventoryTexts.others.th, ""]
    for (table, columns) in otherColumns.sorted(by: { $0.key < $1.key }) {
      lines.append("- `\(table)`: " + columns.split(separator: " ").joined(separator: ", "))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func both(_ text: LocalizedText) -> String { "\(text.en)<br>\(text.th)" }
}
