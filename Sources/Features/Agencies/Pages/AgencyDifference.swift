import Kernel

/// What changes from one state of an agency to the next, a line for each aspect.
struct AgencyDifference {
  let from: Agency
  let to: Agency
  let history: OrganisationHistory
  /// The day of the change, whose names are used.
  let day: Day
  let language: Language

  var lines: [String] {
    AgencyAspect.changed(from: from, to: to).flatMap { $0 == .name ? nameLines : [line($0)] }
  }

  private var words: AgencyWords { AgencyWords(language: language) }

  private func line(_ aspect: AgencyAspect) -> String {
    switch aspect {
    case .name: nameLines.joined(separator: ", ")
    case .parent: pair(AgencyTexts.parent, name(from.parent), name(to.parent))
    case .kind: pair(AgencyTexts.kind, from.kind.title[language], to.kind.title[language])
    case .agencyClass: pair(AgencyTexts.agencyClass, words.className(from.classID), words.className(to.classID))
    case .province:
      pair(AgencyTexts.province, words.provinceName(from.provinceCode), words.provinceName(to.provinceCode))
    case .order: pair(AgencyTexts.order, String(from.sortOrder), String(to.sortOrder))
    case .end: endLine
    }
  }

  /// The names that change, the one in the reader's language first.
  private var nameLines: [String] {
    [language, language.other].filter { from.name[$0] != to.name[$0] }.map { shown in
      pair(shown == .thai ? AgencyTexts.nameThai : AgencyTexts.nameEnglish, from.name[shown], to.name[shown])
    }
  }

  private var endLine: String {
    guard to.ended != nil else { return AgencyTexts.title(.reopen)[language] }
    guard let successor = to.successor else { return AgencyTexts.closed[language] }
    return "\(AgencyTexts.successor[language]) \(name(successor))"
  }

  private func pair(_ label: LocalizedText, _ old: String, _ new: String) -> String {
    "\(label[language]): \(old) → \(new)"
  }

  private func name(_ id: ID<Agency>?) -> String {
    guard let id else { return "–" }
    return (history.agency(id, on: day) ?? history.versions(of: id).first?.agency)?.name[language] ?? "–"
  }
}
