import Design
import HTML
import Kernel

/// One record with everything it says.
struct AuditRecordPage {
  let record: AuditRecord
  let names: AuditNames

  private var language: Language { names.language }

  var title: String { TrustTexts.record(record.number)[language] }

  var html: HTML {
    let entry = record.entry
    let lines = AuditDifference(entry).lines
    return """
      \(Component.heading(title, eyebrow: DateText(language).dayAndTime(record.moment), lead: names.action(entry)))\
      \(Component.definitionList(facts))\
      <h2>\(TrustTexts.change[language])</h2>\
      \(HTML.if(
        lines.isEmpty, "<p class=\"soft\">\(TrustTexts.noChange[language])</p>",
        else: Component.changes(lines, limit: 20_000, language: language)))\
      \(links)\
      \(Component.disclosure(TrustTexts.digest[language], Component.definitionList(chain)))
      """
  }

  private var facts: [Fact] {
    let entry = record.entry
    var facts = [
      Fact(TrustTexts.person[language], text: names.person(record)),
      Fact(TrustTexts.action[language], "<code>\(entry.action)</code>"),
      Fact(TrustTexts.subject[language], names.subject(entry)),
    ]
    if let agency = names.agency(entry) { facts.append(Fact(TrustTexts.agency[language], text: agency)) }
    if !record.address.isEmpty { facts.append(Fact(TrustTexts.address[language], text: record.address)) }
    return facts
  }

  private var chain: [Fact] {
    [
      Fact(TrustTexts.digest[language], "<code>\(record.digest)</code>"),
      Fact(TrustTexts.previousDigest[language], "<code>\(record.previousDigest)</code>"),
    ]
  }

  private var links: HTML {
    var same = AuditQuery()
    same.kind = record.entry.subjectKind
    same.subject = record.entry.subjectID
    var person = AuditQuery()
    person.person = record.actor == nil ? AuditQuery.commandLine : record.actorName
    return Component.actions(
      Component.linkButton(TrustTexts.sameSubject[language], to: same.address(), kind: .secondary),
      Component.linkButton(TrustTexts.allOfPerson[language], to: person.address(), kind: .quiet))
  }
}
