import Design
import Foundation
import HTML
import HTTP
import Kernel

/// What is said at one place.
struct DiscussionPage {
  let opened: DiscussionDesk.Opened
  let viewer: Viewer
  let token: String?
  let now: Date
  /// What was typed and could not be taken, with the reason; for the thread it answers, or a new one.
  var typed: (root: ID<Comment>?, text: String, flaw: LocalizedText)?
  /// The comment that its author is changing.
  var editing: ID<Comment>?

  private var language: Language { viewer.language }
  private var standing: DiscussionStanding { opened.standing }

  var html: HTML {
    let threads = CommentThread.threads(opened.comments)
    return """
      \(Component.heading(
        standing.title[language], eyebrow: standing.context[language],
        actions: Component.linkButton(DiscussionTexts.back[language], to: standing.address, kind: .secondary)))
      \(Component.errorSummary(errors, language: language))
      <div id="comments" data-live="\(attr: "comment:\(opened.place.text)")">\(HTML.if(
        threads.isEmpty,
        Component.emptyState(DiscussionTexts.empty[language], DiscussionTexts.emptyHint[language]),
        else: HTML.forEach(threads, thread)))</div>
      \(HTML.if(standing.mayWrite, newThread, else: "<p class=\"soft\">\(DiscussionTexts.closedHint[language])</p>"))
      \(readers)
      """
  }

  private var errors: [FieldError] {
    typed.map { [FieldError(field($0.root), $0.flaw[language])] } ?? []
  }

  private func field(_ root: ID<Comment>?) -> String { root.map { "body-\($0)" } ?? "body" }

  private func thread(_ thread: CommentThread) -> HTML {
    let first = thread.first
    let state: HTML =
      first.isResolved
      ? Component.tag(.good, DiscussionTexts.resolved[language])
      : first.isWithdrawn ? .empty : Component.tag(.progress, DiscussionTexts.open[language])
    return """
      <section class="card" aria-label="\(attr: first.authorName[language])">\
      <p>\(state)\(HTML.let(first.resolvedBy) { " <span class=\"soft small\">\(DiscussionTexts.resolvedBy($0)[language])</span>" })</p>\
      \(comment(first))\(HTML.forEach(thread.answers, comment))\
      \(HTML.if(standing.mayWrite, threadForms(first)))</section>
      """
  }

  private func comment(_ comment: Comment) -> HTML {
    let dates = DateText(language)
    let edited: HTML = HTML.if(comment.editedAt != nil, " · \(DiscussionTexts.edited[language])")
    return """
      <article id="c-\(attr: comment.id.rawValue)"><p><b>\(comment.authorName[language])</b> \
      <span class="soft small">\(dates.dayAndTime(comment.createdAt))\(edited)</span></p>\
      \(HTML.if(comment.isWithdrawn, "<p class=\"soft\">\(DiscussionTexts.withdrawn[language])</p>"))\
      \(HTML.if(!comment.isWithdrawn, editing == comment.id ? editForm(comment) : SpokenText.html(comment.body)))\
      \(HTML.if(editing != comment.id, ownActions(comment)))</article>
      """
  }

  private func ownActions(_ comment: Comment) -> HTML {
    guard standing.mayWrite, comment.mayWithdraw(viewer.account?.id) else { return .empty }
    let address = "/discussion/comments/\(comment.id)"
    return """
      <div class="actions">\(HTML.if(
        comment.mayEdit(viewer.account?.id, at: now),
        Component.linkButton(
          DiscussionTexts.edit[language], to: "/discussion?\(DiscussionDesk.query(opened.place))&edit=\(comment.id)#c-\(comment.id)",
          kind: .quiet)))\
      <form method="post" action="\(url: address + "/withdraw")">\(Page.tokenInput(token))\
      \(Component.button(DiscussionTexts.withdraw[language], kind: .quiet))</form></div>
      """
  }

  private func editForm(_ comment: Comment) -> HTML {
    """
    <form method="post" action="\(url: "/discussion/comments/\(comment.id)/edit")">\(Page.tokenInput(token))\
    \(body("edit-\(comment.id)", comment.body, nil, lines: 4))\
    \(Component.actions(Component.button(DiscussionTexts.save[language])))</form>
    """
  }

  private func threadForms(_ first: Comment) -> HTML {
    let isTyped = typed?.root == first.id && typed != nil
    let settle = first.isResolved ? DiscussionTexts.reopen : DiscussionTexts.resolve
    return """
      \(Component.disclosure(
        DiscussionTexts.reply[language], id: "reply-\(first.id)", isOpen: isTyped,
        """
        <form method="post" action="/discussion">\(Page.tokenInput(token))\(placeFields)\
        <input type="hidden" name="root" value="\(attr: first.id.rawValue)"/>\
        \(body(field(first.id), isTyped ? typed?.text ?? "" : "", isTyped ? typed?.flaw : nil, lines: 3))\
        \(Component.actions(Component.button(DiscussionTexts.post[language])))</form>
        """))\
      \(HTML.if(
        !first.isWithdrawn,
        """
        <form method="post" action="\(url: "/discussion/comments/\(first.id)/\(first.isResolved ? "reopen" : "resolve")")">\
        \(Page.tokenInput(token))\(Component.button(settle[language], kind: .secondary))</form>
        """))
      """
  }

  private var newThread: HTML {
    let isTyped = typed != nil && typed?.root == nil
    return """
      <h2>\(DiscussionTexts.newThread[language])</h2>
      <form method="post" action="/discussion">\(Page.tokenInput(token))\(placeFields)\
      \(body("body", isTyped ? typed?.text ?? "" : "", isTyped ? typed?.flaw : nil, lines: 4))\
      \(Component.actions(Component.button(DiscussionTexts.post[language])))</form>
      """
  }

  private func body(_ name: String, _ value: String, _ flaw: LocalizedText?, lines: Int) -> HTML {
    Component.field(
      Field(
        name, label: DiscussionTexts.comment[language], kind: .lines(lines), value: value, error: flaw?[language]),
      language: language)
  }

  private var placeFields: HTML {
    let place = opened.place
    return HTML.forEach([("kind", place.kind), ("subject", place.subject), ("item", place.item)]) { name, value in
      "<input type=\"hidden\" name=\"\(attr: name)\" value=\"\(attr: value)\"/>"
    }
  }

  /// Who may be mentioned: those who may see the place, nobody else.
  private var readers: HTML {
    HTML.if(
      standing.mayWrite && !opened.readers.isEmpty,
      Component.disclosure(
        DiscussionTexts.whoReads[language], id: "readers",
        "<ul>\(HTML.forEach(opened.readers) { "<li><b>@\($0.username)</b> \($0.name[language])</li>" })</ul>"))
  }
}
