import Design
import HTML
import Kernel

/// What became of an agency, the latest first, with what is still to come.
struct AgencyHistoryTable {
  let reading: OrganisationReading
  let versions: [AgencyVersion]
  /// Given when what is still to come may be withdrawn.
  let stamp: String?
  let token: String?
  let language: Language

  private var words: AgencyWords { AgencyWords(language: language) }

  var html: HTML {
    let pairs = zip([nil] + versions.map(Optional.some), versions).reversed()
    let table = Table(
      caption: AgencyTexts.history[language], isCaptionHidden: true,
      columns: [
        .init(AgencyTexts.day[language]), .init(AgencyTexts.what[language]), .init(AgencyTexts.why[language]),
        .init(AgencyTexts.recorded[language]),
      ], rows: pairs.map { row($1, after: $0) }, isStacked: true)
    return Component.table(table, language: language)
  }

  private func row(_ version: AgencyVersion, after previous: AgencyVersion?) -> Table.Row {
    let isToCome = version.validFrom > reading.today
    return .cells([
      """
      \(words.day(version.validFrom))\
      \(HTML.if(isToCome, "<br/>\(Component.tag(.info, AgencyTexts.stillToCome[language]))"))
      """,
      "\(changes(version, previous))\(HTML.if(isToCome && previous != nil, withdrawal(version)))",
      "<div>\(words.typed(version.note.reason))</div><div class=\"soft small\">\(words.typed(version.note.reference))</div>",
      recorded(version.note),
    ])
  }

  private func changes(_ version: AgencyVersion, _ previous: AgencyVersion?) -> HTML {
    guard let previous else {
      return "\(AgencyTexts.established[language]) \(version.agency.name[language])"
    }
    let lines = AgencyDifference(
      from: previous.agency, to: version.agency, history: reading.history, day: version.validFrom, language: language
    ).lines
    let words = AgencyWords(language: language)
    return HTML.if(lines.isEmpty, "–", else: HTML.forEach(lines) { "<div>\(words.typed($0))</div>" })
  }

  private func recorded(_ note: AgencyVersion.Note) -> HTML {
    guard let moment = note.changedAt else { return "–" }
    return "\(DateText(language).dayAndTime(moment))<br/><span class=\"soft small\">\(note.changedBy)</span>"
  }

  private func withdrawal(_ version: AgencyVersion) -> HTML {
    HTML.let(stamp) { stamp in
      """
      <form method="post" action="\(url: AgencyWords.address(version.agency.id, "/withdraw"))">\(Page.tokenInput(token))\
      <input type="hidden" name="stamp" value="\(attr: stamp)"/>\
      <input type="hidden" name="from" value="\(attr: version.validFrom.iso)"/>\
      \(Component.button(AgencyTexts.withdraw[language], kind: .quiet))</form>
      """
    }
  }
}
