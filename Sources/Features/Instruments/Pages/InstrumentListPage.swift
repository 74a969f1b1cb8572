import Design
import HTML
import Kernel
import Scoring

/// The instruments on offer.
struct InstrumentListPage {
  let language: Language
  let plans: [Plan]
  /// Files that are not offered, for those who can mend them.
  let refused: [RefusedInstrument]

  var html: HTML {
    """
    \(Component.heading(InstrumentTexts.instruments[language], lead: HTML(text: InstrumentTexts.lead[language])))
    \(HTML.if(!refused.isEmpty, refusedFiles))
    \(HTML.if(
      plans.isEmpty,
      Component.emptyState(InstrumentTexts.none[language], InstrumentTexts.noneHint[language]),
      else: "<ul class=\"shelf\">\(HTML.forEach(inOrder, entry))</ul>"))
    """
  }

  /// The newest fiscal year first; those without a year last.
  private var inOrder: [Plan] {
    plans.sorted { left, right in
      let (a, b) = (left.instrument, right.instrument)
      if a.fiscalYear != b.fiscalYear { return (a.fiscalYear ?? 0) > (b.fiscalYear ?? 0) }
      return ThaiOrder(a.title.th) < ThaiOrder(b.title.th)
    }
  }

  private func entry(_ plan: Plan) -> HTML {
    let instrument = plan.instrument
    return """
      <li><h2><a href="/instruments/\(attr: instrument.id)">\(instrument.title[language])</a></h2>\
      \(HTML.let(instrument.source) { "<p class=\"soft small\">\(InstrumentTexts.source[language]): \(SourceLine.text($0, language))</p>" })\
      \(HTML.let(instrument.about) { "<p class=\"shelf-about\">\($0[language])</p>" })\
      <p class="shelf-facts">\(facts(plan).map { "<span>\($0)</span>" as HTML }.joined())</p></li>

      """
  }

  private func facts(_ plan: Plan) -> [String] {
    let figures = InstrumentFigures(plan)
    let instrument = plan.instrument
    let year = instrument.fiscalYear.flatMap { FiscalYear(buddhistYear: $0) }?.title[language]
    let rounds = instrument.rounds.map { $0.title[language] }.joined(separator: ", ")
    return [
      year, rounds, InstrumentTexts.questions(figures.questions)[language],
      figures.maximum.map { InstrumentTexts.fullMarks(NumberText().short($0))[language] },
    ].compactMap { $0 }
  }

  private var refusedFiles: HTML {
    Component.callout(
      .warning, title: InstrumentTexts.refused(refused.count)[language],
      """
      <p>\(InstrumentTexts.refusedHint[language])</p>\(HTML.forEach(refused) { file in
        """
        <p><code>\(file.file)</code></p><ul class="small">\(HTML.forEach(file.diagnostics) {
          "<li>\($0.line(in: language))</li>"
        })</ul>
        """
      })
      """)
  }
}

/// A document and the item in it, in one line.
enum SourceLine {
  static func text(_ source: Source, _ language: Language) -> String {
    [source.document[language], source.item?[language]].compactMap { $0 }.joined(separator: " · ")
  }
}
