import Design
import HTML
import HTTP
import Kernel

/// What was asked about a round, and the answers.
struct QuestionsPage {
  let round: String
  let standing: DiscussionStanding
  let viewer: Viewer
  let token: String?
  let questions: [RoundQuestion]
  let search: String
  /// What was typed and could not be taken.
  var typed: (field: String, text: String, flaw: LocalizedText)?

  private var language: Language { viewer.language }
  private var base: String { "/rounds/\(PercentCoding.encode(round))/questions" }

  var html: HTML {
    let shown = questions.filter { $0.matches(search) }
    return """
      \(Component.heading(
        QuestionTexts.questions[language], eyebrow: standing.title[language],
        lead: HTML(text: QuestionTexts.lead[language]),
        actions: Component.linkButton(QuestionTexts.back[language], to: standing.address, kind: .secondary)))
      \(Component.errorSummary(typed.map { [FieldError($0.field, $0.flaw[language])] } ?? [], language: language))
      \(HTML.if(!questions.isEmpty, filter))
      \(HTML.if(shown.isEmpty, nothing, else: HTML.forEach(shown, card)))
      \(HTML.if(standing.mayWrite, askForm))
      """
  }

  private var filter: HTML {
    Component.filterBar(
      action: base, fields: [Field("q", label: QuestionTexts.search[language], kind: .search, value: search)],
      clearAddress: search.isEmpty ? nil : base, language: language)
  }

  private var nothing: HTML {
    search.isEmpty
      ? Component.emptyState(QuestionTexts.none[language], QuestionTexts.noneHint[language])
      : Component.emptyState(QuestionTexts.noMatch[language], QuestionTexts.noMatchHint[language])
  }

  private func card(_ question: RoundQuestion) -> HTML {
    let dates = DateText(language)
    let isOwn = question.askedBy == viewer.account?.id
    // Who asked is known to those who answer, and to the one who asked.
    let name: HTML = HTML.if(standing.mayModerate || isOwn, "\(question.askedName[language]) · ")
    return """
      <section class="card" id="q-\(attr: question.id.rawValue)"><p>\(tags(question)) \
      <span class="soft small">\(name)\(dates.dayAndTime(question.askedAt))</span></p>\
      \(SpokenText.html(question.body))\
      \(HTML.let(question.answer) { answer in
        """
        <h2>\(QuestionTexts.answer[language])</h2>\(SpokenText.html(answer))\
        <p class="soft small">\(question.answeredName?[language]) · \(question.answeredAt.map { dates.dayAndTime($0) })</p>
        """
      })\
      \(HTML.if(standing.mayModerate, answerForm(question)))\
      \(HTML.if(isOwn && question.answer == nil, simpleForm(question, "withdraw", QuestionTexts.withdraw)))</section>
      """
  }

  private func tags(_ question: RoundQuestion) -> HTML {
    """
    \(HTML.if(question.isPinned, "\(Component.tag(.info, QuestionTexts.pinned[language])) "))\
    \(question.answer == nil
      ? Component.tag(.progress, QuestionTexts.waiting[language])
      : Component.tag(.good, QuestionTexts.answered[language]))
    """
  }

  private func answerForm(_ question: RoundQuestion) -> HTML {
    let name = "answer-\(question.id)"
    let own = typed?.field == name ? typed : nil
    return """
      \(Component.disclosure(
        (question.answer == nil ? QuestionTexts.answer : QuestionTexts.changeAnswer)[language], id: "form-\(question.id)", isOpen: question.answer == nil || own != nil,
        """
        <form method="post" action="\(url: "\(base)/\(question.id)/answer")">\(Page.tokenInput(token))\
        \(Component.field(
          Field(
            name, label: QuestionTexts.answer[language], kind: .lines(4), value: own?.text ?? question.answer ?? "",
            error: own?.flaw[language]), language: language))\
        \(Component.actions(Component.button(QuestionTexts.saveAnswer[language])))</form>
        """))\
      \(simpleForm(
        question, question.isPinned ? "unpin" : "pin", question.isPinned ? QuestionTexts.unpin : QuestionTexts.pin))
      """
  }

  private func simpleForm(_ question: RoundQuestion, _ act: String, _ words: LocalizedText) -> HTML {
    """
    <form method="post" action="\(url: "\(base)/\(question.id)/\(act)")">\(Page.tokenInput(token))\
    \(Component.button(words[language], kind: .quiet))</form>
    """
  }

  private var askForm: HTML {
    let own = typed?.field == "question" ? typed : nil
    return """
      <h2>\(QuestionTexts.ask[language])</h2>
      <form method="post" action="\(url: base)">\(Page.tokenInput(token))\
      \(Component.field(
        Field(
          "question", label: QuestionTexts.question[language], kind: .lines(4), value: own?.text ?? "",
          hint: QuestionTexts.questionHint[language], error: own?.flaw[language]), language: language))\
      \(Component.actions(Component.button(QuestionTexts.send[language])))</form>
      """
  }
}
