import Kernel

/// A change of one agency with the day from which it holds.
struct AgencyChange: Sendable, Hashable {
  /// What is changed.
  enum Kind: String, Sendable, CaseIterable {
    case rename, move, reclassify, merge, close, reopen
  }

  /// What is changed, with what it becomes.
  enum Content: Sendable, Hashable {
    case rename(LocalizedText)
    case move(under: ID<Agency>?, order: Int)
    case reclassify(Agency.Kind, classID: String?, province: String?)
    case merge(into: ID<Agency>, movesUnits: Bool)
    case close
    case reopen
  }

  var content: Content
  var from: Day
  var reason: String
  var reference: String

  var kind: Kind {
    switch content {
    case .rename: .rename
    case .move: .move
    case .reclassify: .reclassify
    case .merge: .merge
    case .close: .close
    case .reopen: .reopen
    }
  }

  /// What the agency is afterwards.
  func state(after agency: Agency) -> Agency {
    var agency = agency
    switch content {
    case .rename(let name): agency.name = name
    case .move(let parent, let order):
      agency.parent = parent
      agency.sortOrder = order
    case .reclassify(let kind, let classID, let province):
      agency.kind = kind
      agency.classID = classID
      agency.provinceCode = province
    case .merge(let successor, _):
      agency.ended = from
      agency.successor = successor
    case .close:
      agency.ended = from
      agency.successor = nil
    case .reopen:
      agency.ended = nil
      agency.successor = nil
    }
    return agency
  }
}

extension AgencyAspect {
  /// The word of the audit trail for a change of these aspects.
  static func action(_ aspects: [AgencyAspect], of agency: Agency) -> String {
    if aspects.contains(.end) {
      return agency.isWorking ? "agency.reopened" : agency.successor == nil ? "agency.closed" : "agency.merged"
    }
    if aspects.contains(.parent) { return "agency.moved" }
    if aspects.contains(.name) { return "agency.renamed" }
    return "agency.reclassified"
  }
}
