import Database
import Design
import HTML
import Kernel

/// What records are told with: the organisation, and the people who did what is told.
struct AuditNames: Sendable {
  let tree: OrganisationTree
  let people: [ID<Account>: Account]
  let erased: Set<ID<Account>>
  let language: Language

  /// Looks up whoever appears in the records.
  init(
    _ records: [AuditRecord], tree: OrganisationTree, people directory: any PeopleDirectory, language: Language,
    in connection: any Connection
  ) throws {
    self.tree = tree
    self.language = language
    var people: [ID<Account>: Account] = [:]
    for id in Set(records.compactMap(\.actor)) { people[id] = try directory.person(id, in: connection) }
    self.people = people
    erased = try ErasedStore.among(Set(people.keys), in: connection)
  }

  /// Whoever did it: the name with the username, or what stands for one who has neither.
  func person(_ record: AuditRecord) -> String {
    guard let id = record.actor else { return TrustTexts.commandLine[language] }
    if erased.contains(id) { return TrustTexts.formerUser[language] }
    guard let account = people[id] else { return record.actorName }
    return "\(account.name[language]) (\(record.actorName))"
  }

  func agency(_ entry: AuditEntry) -> String? {
    entry.agency.map { tree[$0]?.name[language] ?? $0.rawValue }
  }

  func action(_ entry: AuditEntry) -> HTML {
    guard let words = AuditWords.action(entry.action) else { return "<code>\(entry.action)</code>" }
    return HTML(text: words[language])
  }

  func subject(_ entry: AuditEntry) -> HTML {
    let name: HTML =
      "\(AuditWords.kind(entry.subjectKind)[language]) <span class=\"soft small\">\(entry.subjectID)</span>"
    return HTML.let(AuditWords.address(of: entry)) { "<a href=\"\(url: $0)\">\(name)</a>" }
      + HTML.if(AuditWords.address(of: entry) == nil, name)
  }
}
