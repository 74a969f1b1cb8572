import Design
import HTML
import Kernel

/// One agency: where it stands, what it is, what is under it, what became of it.
struct AgencyPage {
  let reading: OrganisationReading
  let agency: Agency
  let trail: [AuditRecord]
  let page: Int
  let token: String?
  let language: Language

  private var words: AgencyWords { AgencyWords(language: language) }
  private var tree: OrganisationTree { reading.tree }
  private var versions: [AgencyVersion] { reading.history.versions(of: agency.id) }
  private var mayManage: Bool { reading.allows(.manageOrganisation, at: agency.id) }

  var html: HTML {
    """
    \(Component.heading(agency.name[language], eyebrow: "\(agency.kind.title[language]) · \(agency.code)", actions: actions))
    \(standing)
    \(Component.card(title: AgencyTexts.facts[language], Component.definitionList(facts)))
    \(Component.card(title: AgencyTexts.units[language], id: "units", units))
    \(Component.card(
      title: AgencyTexts.history[language], id: "history",
      AgencyHistoryTable(
        reading: reading, versions: versions, stamp: mayManage ? AgencyStamp.of(versions) : nil, token: token,
        language: language
      ).html))
    \(HTML.if(!trail.isEmpty, Component.card(title: AgencyTexts.trail[language], id: "trail", trailTable)))
    """
  }

  private var actions: HTML? {
    guard mayManage else { return nil }
    let kinds: [AgencyChange.Kind] =
      agency.isWorking ? [.rename, .move, .reclassify, .merge, .close] : [.reopen, .rename]
    return """
      \(HTML.if(agency.isWorking, Component.linkButton(AgencyTexts.addUnder[language], to: "/agencies/new?under=\(agency.code)")))\
      \(HTML.forEach(kinds) { kind in
        Component.linkButton(
          AgencyTexts.title(kind)[language], to: AgencyWords.address(agency.id, "/change/\(kind.rawValue)"), kind: .secondary)
      })
      """
  }

  private var standing: HTML {
    var parts: [HTML] = []
    if let first = versions.first, first.validFrom > reading.today {
      parts.append(Component.callout(.info, title: AgencyTexts.comesOn(first.validFrom)[language]))
    }
    if let ended = agency.ended {
      let successor = agency.successor.flatMap { reading.agency($0) }
      parts.append(
        Component.callout(
          .warning, title: AgencyTexts.ended(agency, on: ended)[language],
          HTML.let(successor) { "<p>\(AgencyTexts.successor[language]) \(words.link($0))</p>" }))
    }
    return HTML.if(!parts.isEmpty, "<div>\(parts)</div>")
  }

  private var facts: [Fact] {
    let other = language.other
    var facts = [
      Fact(AgencyTexts.code[language], text: agency.code),
      Fact(
        (other == .thai ? AgencyTexts.nameThai : AgencyTexts.nameEnglish)[language],
        "<span lang=\"\(attr: other.rawValue)\">\(agency.name[other])</span>"),
      Fact(AgencyTexts.parent[language], agency.parent.flatMap { reading.agency($0) }.map(words.link) ?? "–"),
      Fact(AgencyTexts.kind[language], text: agency.kind.title[language]),
      Fact(AgencyTexts.agencyClass[language], text: words.className(agency.classID)),
      Fact(AgencyTexts.province[language], text: words.provinceName(agency.provinceCode)),
      Fact(AgencyTexts.state[language], words.state(agency)),
    ]
    let merged = tree.agencies.filter { $0.successor == agency.id }
    if !merged.isEmpty {
      facts.append(
        Fact(AgencyTexts.predecessors[language], HTML.forEach(merged) { "<div>\(words.link($0))</div>" }))
    }
    return facts
  }

  private var units: HTML {
    let children = tree.children(of: agency.id)
    guard !children.isEmpty else { return "<p class=\"soft\">\(AgencyTexts.noUnits[language])</p>" }
    return AgencyTable(
      agencies: children, page: page, caption: AgencyTexts.matching(children.count)[language], showsPath: false,
      tree: tree, language: language
    ) { AgencyWords.address(agency.id, "?page=\($0)#units") }.html
  }

  private var trailTable: HTML {
    let dates = DateText(language)
    let table = Table(
      caption: AgencyTexts.trail[language], isCaptionHidden: true,
      columns: [
        .init(AgencyTexts.moment[language]), .init(AgencyTexts.actor[language]), .init(AgencyTexts.what[language]),
        .init(AgencyTexts.before[language]), .init(AgencyTexts.after[language]),
      ],
      rows: trail.map { record in
        .cells([
          HTML(text: dates.dayAndTime(record.moment)),
          HTML(text: record.actorName.isEmpty ? "samrit" : record.actorName),
          "<code>\(record.entry.action)</code>", words.typed(record.entry.before ?? "–"),
          words.typed(record.entry.after ?? "–"),
        ])
      }, isStacked: true)
    return Component.table(table, language: language)
  }
}
