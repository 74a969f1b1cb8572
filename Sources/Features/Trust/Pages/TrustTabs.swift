import Design
import HTML
import Kernel

/// The parts of Trust, for those who may open them.
enum TrustTabs {
  enum Part: String, CaseIterable {
    case trail = "/audit"
    case retention = "/trust/retention"
    case inventory = "/trust/personal-data"
    case people = "/trust/people"

    var title: LocalizedText {
      switch self {
      case .trail: TrustTexts.trail
      case .retention: TrustTexts.retention
      case .inventory: TrustTexts.inventory
      case .people: TrustTexts.people
      }
    }
  }

  static func html(_ current: Part, viewer: Viewer) -> HTML {
    let permissions = Permissions(.empty)
    let parts = Part.allCases.filter { part in
      switch part {
      case .trail, .inventory: permissions.allowsAnywhere(viewer, .readAuditTrail)
      case .retention: permissions.allows(viewer, .readAuditTrail)
      case .people: permissions.allowsAnywhere(viewer, .manageAccounts)
      }
    }
    return Component.tabs(
      parts.map { Tab($0.title[viewer.language], to: $0.rawValue, isCurrent: $0 == current) },
      label: TrustTexts.parts[viewer.language])
  }
}
