import Design
import HTML
import HTTP
import Kernel

/// What a person thinks of a round; and, for those who run it, what everybody does.
struct FeedbackPage {
  let round: String
  let standing: DiscussionStanding
  let viewer: Viewer
  let token: String?
  let feedback: RoundFeedback
  /// `nil` for those who may not see what is gathered.
  let summary: FeedbackSummary?
  var flaws: [(field: String, text: LocalizedText)] = []

  private var language: Language { viewer.language }

  static func field(_ aspect: FeedbackAspect) -> String { "score-\(aspect.rawValue)" }

  var html: HTML {
    """
    \(Component.heading(
      FeedbackTexts.feedback[language], eyebrow: standing.title[language],
      lead: HTML(text: FeedbackTexts.lead[language]),
      actions: Component.linkButton(QuestionTexts.back[language], to: standing.address, kind: .secondary)))
    \(Component.errorSummary(flaws.map { FieldError($0.field, $0.text[language]) }, language: language))
    \(HTML.let(summary, results))
    <form method="post" action="\(url: "/rounds/\(PercentCoding.encode(round))/feedback")">\(Page.tokenInput(token))
    \(HTML.forEach(FeedbackAspect.allCases, question))
    \(Component.field(
      Field(
        "words", label: FeedbackTexts.words[language], kind: .lines(4), value: feedback.words,
        hint: FeedbackTexts.wordsHint[language], error: flaw("words"), isOptional: true), language: language))
    \(Component.actions(Component.button(FeedbackTexts.send[language])))</form>
    """
  }

  private func flaw(_ field: String) -> String? { flaws.first { $0.field == field }?.text[language] }

  private func question(_ aspect: FeedbackAspect) -> HTML {
    let name = Self.field(aspect)
    return Component.radioCards(
      ChoiceQuestion(
        name, legend: aspect.title[language],
        choices: (1...5).reversed().map { Choice("\($0)", FeedbackTexts.scale($0)[language]) },
        selected: Set(feedback.scores[aspect].map { ["\($0)"] } ?? []), error: flaw(name)), language: language)
  }

  private func results(_ summary: FeedbackSummary) -> HTML {
    guard summary.people >= FeedbackSummary.enough else {
      return Component.callout(
        .info, title: FeedbackTexts.answered(summary.people)[language], "<p>\(FeedbackTexts.notEnough[language])</p>")
    }
    let table = Table(
      caption: FeedbackTexts.results[language], note: FeedbackTexts.answered(summary.people)[language],
      columns: [.init(FeedbackTexts.aspect[language]), .init(FeedbackTexts.mean[language], isNumber: true)]
        + (1...5).reversed().map { .init(FeedbackTexts.scale($0)[language], isNumber: true) },
      rows: FeedbackAspect.allCases.map { aspect in
        let counts = summary.counts[aspect] ?? [0, 0, 0, 0, 0]
        let mean = summary.mean(of: aspect).map { NumberText().decimal($0, decimals: 2) } ?? "–"
        return .cells([HTML(text: aspect.title[language]), HTML(text: mean)] + counts.reversed().map { "\($0)" })
      })
    return """
      \(Component.table(table, language: language))
      \(HTML.if(
        !summary.words.isEmpty,
        Component.disclosure(
          FeedbackTexts.proposals[language], id: "words",
          "<ul>\(HTML.forEach(summary.words) { "<li>\(SpokenText.html($0))</li>" })</ul>")))
      """
  }
}
