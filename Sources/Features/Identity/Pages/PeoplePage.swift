import Design
import Foundation
import HTML
import Kernel

/// The list of the people of a part.
struct PeoplePage {
  let viewer: Viewer
  let reach: PeopleReach
  let filter: PeopleFilter
  let people: PeopleList

  private var language: Language { viewer.language }

  var html: HTML {
    let mayInvite = reach.permissions.allowsAnywhere(viewer, .invitePeople)
    let invite = Component.linkButton(PeopleTexts.invite[language], to: "/people/invite")
    return """
      \(Component.heading(
        PeopleTexts.title[language], lead: HTML(text: PeopleTexts.lead[language]), actions: mayInvite ? invite : nil))
      \(Component.filterBar(
        action: "/people", fields: fields, clearAddress: filter.isEmpty ? nil : "/people", language: language))
      \(list)
      """
  }

  private var fields: [Field] {
    let roles =
      [FieldOption("", PeopleTexts.anyRole[language])]
      + Role.allCases.map { FieldOption($0.rawValue, $0.title[language]) }
    let states =
      [FieldOption("", PeopleTexts.anyState[language])]
      + PersonState.allCases.map { FieldOption($0.rawValue, $0.title[language]) }
    let parts = reach.permissions.agencies(where: viewer, may: .readPeople)
    return [
      Field("q", label: PeopleTexts.search[language], kind: .search, value: filter.text),
      Field("role", label: PeopleTexts.role[language], kind: .select(roles), value: filter.role?.rawValue ?? ""),
      AgencyField.field(
        "part", label: PeopleTexts.part[language], agencies: parts, leading: [("", PeopleTexts.anyPart[language])],
        value: filter.part, language: language),
      Field("state", label: PeopleTexts.state[language], kind: .select(states), value: filter.state?.rawValue ?? ""),
    ]
  }

  private var list: HTML {
    guard people.count > 0 else {
      return Component.emptyState(PeopleTexts.none[language], PeopleTexts.noneLead[language])
    }
    return """
      <p>\(PeopleTexts.count(people.count)[language])</p>
      \(Component.table(table, language: language))
      \(Component.pagination(page: min(filter.page, people.pages), of: people.pages, language: language) {
        filter.address(page: $0)
      })
      """
  }

  private var table: Table {
    let dates = DateText(language)
    return Table(
      caption: PeopleTexts.title[language], isCaptionHidden: true,
      columns: [
        .init(PeopleTexts.name[language]), .init(IdentityTexts.username[language]),
        .init(IdentityTexts.workplace[language]), .init(PeopleTexts.roles[language]),
        .init(PeopleTexts.state[language]), .init(PeopleTexts.lastSeen[language]),
      ],
      rows: people.lines.map { line in
        let account = line.account
        return .cells([
          "<a href=\"/people/\(url: account.id.rawValue)\">\(account.name[language])</a>",
          "<code>\(account.username)</code>",
          HTML(text: account.agency.flatMap { reach.tree[$0]?.name[language] } ?? "–"),
          GrantList.html(account.grants, reach.tree, language), PersonTag.html(line.state, language),
          HTML(text: line.lastSeen.map { dates.day($0, .short) } ?? "–"),
        ])
      }, isStacked: true)
  }
}

/// Roles, one line each.
enum GrantList {
  static func html(_ grants: [RoleGrant], _ tree: OrganisationTree, _ language: Language) -> HTML {
    guard !grants.isEmpty else { return HTML(text: PeopleTexts.noRoles[language]) }
    return grants.map { "<div>\(line($0, tree, language))</div>" }.joined()
  }

  static func line(_ grant: RoleGrant, _ tree: OrganisationTree, _ language: Language) -> String {
    let part = grant.part.map { tree[$0]?.name[language] ?? $0.rawValue } ?? PeopleTexts.wholeOrganisation[language]
    let held = grant.delegatedBy == nil ? "" : " (\(DelegationTexts.held[language]))"
    return "\(grant.role.title[language]) · \(part)\(held)"
  }
}

/// Whether somebody can sign in, as a tag.
enum PersonTag {
  static func html(_ state: PersonState, _ language: Language) -> HTML {
    let look: TagState =
      switch state {
      case .active: .good
      case .invited: .progress
      case .inactive: .locked
      }
    return Component.tag(look, state.title[language])
  }
}

/// A choice of one agency: a list while it is short enough to be read, otherwise the agency's code.
enum AgencyField {
  /// The most agencies that are listed.
  static let most = 300

  static func field(
    _ name: String, label: String, agencies: [Agency], leading: [(value: String, label: String)], value: String,
    error: String? = nil, language: Language
  ) -> Field {
    guard agencies.count <= most else {
      let others = leading.filter { !$0.value.isEmpty }.map { " (\($0.value) = \($0.label))" }.joined()
      return Field(
        name, label: label, value: value, hint: PeopleTexts.agencyCodeHint[language] + others, error: error)
    }
    let options =
      leading.map { FieldOption($0.value, $0.label) }
      + agencies.map { FieldOption($0.code, "\($0.name[language]) (\($0.code))") }
    return Field(name, label: label, kind: .select(options), value: value, error: error)
  }
}
