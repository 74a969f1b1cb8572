import Design
import Foundation
import HTML
import Kernel
import Scoring

/// Typed words with their line breaks.
enum Lines {
  static func html(_ text: String) -> HTML {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { HTML(text: String($0)) }
    let html = lines.joined(separator: "<br/>")
    // What people wrote in Thai is read out as Thai, whatever the language of the page.
    let isThai = text.unicodeScalars.contains { ("\u{0E01}"..."\u{0E5B}").contains($0) }
    return isThai ? "<span lang=\"th\">\(html)</span>" : html
  }
}

/// What every form of a step carries: what was on the screen, and when.
struct StepFields {
  let context: FormContext
  let now: Date
  /// Whether exactly what is shown is put a name to.
  var signs = false

  var html: HTML {
    let digest: HTML = HTML.if(signs, hidden(LifeForm.digest, SignedContent.digest(context.opened.signable)))
    return """
      \(Page.tokenInput(context.token))\
      \(hidden(LifeForm.revision, "\(context.opened.sheet.assessment.revision)"))\
      \(hidden(LifeForm.looked, "\(Int64(now.timeIntervalSince1970 * 1000))"))\(digest)
      """
  }

  private func hidden(_ name: String, _ value: String) -> HTML {
    "<input type=\"hidden\" name=\"\(attr: name)\" value=\"\(attr: value)\"/>"
  }
}

/// What changed after a signature, old beside new.
struct DifferenceTable {
  let context: FormContext
  let title: LocalizedText
  let differences: [AnswerDifference]

  private var language: Language { context.language }

  var html: HTML {
    guard !differences.isEmpty else { return .empty }
    let table = Table(
      caption: title[language],
      columns: [
        Table.Column(LifeTexts.item[language]), Table.Column(LifeTexts.before[language]),
        Table.Column(LifeTexts.after[language]),
      ],
      rows: differences.map { difference in
        .cells([
          name(difference.key), words(difference.before, difference.key), words(difference.after, difference.key),
        ])
      }, isStacked: true)
    return "<section id=\"changes\">\(Component.table(table, language: language))</section>"
  }

  private func node(_ key: AnswerKey) -> Int? {
    if case .node(let id) = key { context.plan.indices[id] } else { nil }
  }

  private func name(_ key: AnswerKey) -> HTML {
    guard let node = node(key) else {
      let id = if case .fact(let id) = key { id } else { key.text }
      return HTML(text: context.plan.instrument.facts.first { $0.id == id }?.title[language] ?? key.text)
    }
    return "<a href=\"\(url: context.address(of: node))\">\(context.name(of: node))</a>"
  }

  private func words(_ summary: String?, _ key: AnswerKey) -> HTML {
    guard let summary else { return HTML(text: AssessmentTexts.blank[language]) }
    let (answer, note) = StoredAnswer.read(summary: summary)
    let rule = node(key).map { context.plan.nodes[$0] }
    return """
      \(AnswerWords.text(answer, of: rule, language))\(HTML.if(!note.isEmpty, "<br/><span class=\"soft small\">\(Lines.html(note))</span>"))
      """
  }
}

/// What happened so far, and who signed.
struct Timeline {
  let context: FormContext

  private var language: Language { context.language }

  var html: HTML {
    let events = context.opened.events
    return """
      <h2>\(LifeTexts.timeline[language])</h2>\(HTML.if(
        events.isEmpty, "<p class=\"soft\">\(LifeTexts.nothingYet[language])</p>",
        else: "<ol class=\"history\">\(HTML.forEach(events.reversed(), line))</ol>"))
      """
  }

  private func line(_ event: LifeEvent) -> HTML {
    """
    <li><span class="soft small">\(DateText(language).dayAndTime(event.at)) · \(event.by.name[language])</span><br/>\
    <b>\(LifeTexts.step(event.step)[language])</b>\
    \(HTML.if(!event.reason.isEmpty, "<br/>\(Lines.html(event.reason))"))\
    \(HTML.if(!event.points.isEmpty, "<ul>\(HTML.forEach(event.points, point))</ul>"))</li>
    """
  }

  private func point(_ point: LifePoint) -> HTML {
    let name: HTML =
      context.plan.indices[point.node].map {
        "<a href=\"\(url: context.address(of: $0))\">\(context.name(of: $0))</a>"
      } ?? HTML(text: point.node)
    return """
      <li>\(name)\(HTML.if(!point.reason.isEmpty, ": \(Lines.html(point.reason))"))\
      \(HTML.if(!point.reply.isEmpty, "<br/>\(LifeTexts.reply[language]): \(Lines.html(point.reply))"))</li>
      """
  }
}

/// Who signed what, and when.
struct SignatureLine {
  let signature: Signature
  let language: Language

  var html: HTML {
    """
    <p class="soft small">\(LifeTexts.signedBy(signature)[language]) \
    <span class="number">\(String(signature.digest.prefix(16)))</span></p>
    """
  }
}

/// Every question with its answer, and a place to say something about it.
struct ItemReasons {
  let context: FormContext
  let nodes: [Int]
  let label: LocalizedText
  let hint: LocalizedText
  /// What was typed before, by node id.
  var typed: [String: String] = [:]
  /// The name of the field of a node.
  var field: (String) -> String = LifeForm.point
  /// More about an item: the other side's words.
  var extra: (Int) -> HTML = { _ in .empty }
  var isOpen = false

  private var language: Language { context.language }

  var html: HTML { HTML.forEach(nodes, item) }

  private func item(_ node: Int) -> HTML {
    let rule = context.plan.nodes[node]
    let record = context.opened.sheet[.node(rule.id)]
    let said = typed[rule.id] ?? ""
    let pieces = context.opened.attached?[rule.id] ?? []
    return """
      <article class="criterion question" id="q-\(attr: rule.id)"><div class="criterion-head">\
      <h2><a href="\(url: context.address(of: node))">\(context.name(of: node))</a></h2></div>\
      <p><b>\(AnswerWords.text(record.answer, of: rule, language))</b></p>\
      \(HTML.if(!record.note.isEmpty, "<p class=\"soft\">\(Lines.html(record.note))</p>"))\
      \(HTML.if(!pieces.isEmpty, EvidenceList(pieces: pieces, language: language).html))\(extra(node))\
      \(Component.disclosure(
        label[language], id: "d-\(rule.id)", isOpen: isOpen || !said.isEmpty,
        Component.field(
          Field(
            field(rule.id), label: "\(label[language]): \(context.name(of: node))", kind: .lines(2), value: said,
            hint: hint[language]), language: language)))</article>
      """
  }
}
