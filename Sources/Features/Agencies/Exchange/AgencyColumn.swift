import Kernel

/// The columns of a file of agencies, in the order in which they are written.
enum AgencyColumn: String, Sendable, CaseIterable {
  case code
  case nameThai = "name_th"
  case nameEnglish = "name_en"
  case parent = "parent_code"
  case kind
  case agencyClass = "class"
  case province
  case order
  case validFrom = "valid_from"
  case ended
  case successor = "successor_code"

  /// The column that a heading names: its own word, or what it is called on pages.
  static func named(_ heading: String) -> AgencyColumn? {
    let wanted = heading.trimmed.lowercased()
    return allCases.first { column in
      [column.rawValue, column.title.th, column.title.en].contains { $0.lowercased() == wanted }
    }
  }

  var title: LocalizedText {
    switch self {
    case .code: AgencyTexts.code
    case .nameThai: AgencyTexts.nameThai
    case .nameEnglish: AgencyTexts.nameEnglish
    case .parent: AgencyTexts.parent
    case .kind: AgencyTexts.kind
    case .agencyClass: AgencyTexts.agencyClass
    case .province: AgencyTexts.province
    case .order: AgencyTexts.order
    case .validFrom: AgencyTexts.established
    case .ended: AgencyTexts.ended
    case .successor: AgencyTexts.successor
    }
  }
}
