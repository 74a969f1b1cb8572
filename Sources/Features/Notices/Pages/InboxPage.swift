import Design
import Foundation
import HTML
import Kernel

/// What a person was told, unread first, by day.
struct InboxPage {
  let language: Language
  let token: String?
  let notices: [StoredNotice]
  let count: (all: Int, unread: Int)
  let page: Int
  let today: Day

  /// Notices on a page.
  static let size = 50

  var html: HTML {
    """
    \(Component.heading(
      NoticesTexts.inbox[language], lead: count.all == 0 ? nil : HTML(text: NoticesTexts.lead(unread: count.unread)[language]),
      actions: headActions))
    \(HTML.if(
      notices.isEmpty,
      Component.emptyState(NoticesTexts.empty[language], NoticesTexts.emptyHint[language]),
      else: list))
    \(Component.pagination(
      page: page, of: max(1, (count.all + Self.size - 1) / Self.size), language: language,
      address: { "/inbox?page=\($0)" }))
    """
  }

  private var headActions: HTML {
    """
    \(HTML.if(
      count.unread > 0,
      """
      <form method="post" action="/inbox/read">\(Page.tokenInput(token))\
      \(Component.button(NoticesTexts.markAll[language], kind: .secondary))</form>
      """))\
    \(Component.linkButton(NoticesTexts.settings[language], to: "/inbox/settings", kind: .quiet))
    """
  }

  /// Unread ones of all days, then the read ones; each part by day.
  private var list: HTML {
    let parts = [
      (NoticesTexts.unread, notices.filter { !$0.isRead }), (NoticesTexts.read, notices.filter(\.isRead)),
    ].filter { !$0.1.isEmpty }
    return HTML.forEach(parts) { title, notices in
      "<section><h2>\(title[language])</h2>\(HTML.forEach(days(notices)) { day, notices in dayList(day, notices) })</section>"
    }
  }

  private func days(_ notices: [StoredNotice]) -> [(Day, [StoredNotice])] {
    Dictionary(grouping: notices) { Day(of: $0.createdAt) }.sorted { $0.key > $1.key }.map { ($0.key, $0.value) }
  }

  private func dayList(_ day: Day, _ notices: [StoredNotice]) -> HTML {
    """
    <h3>\(name(of: day))</h3><ul class="tasks">\(HTML.forEach(notices, item))</ul>
    """
  }

  private func name(of day: Day) -> String {
    switch day.days(until: today) {
    case 0: NoticesTexts.today[language]
    case 1: NoticesTexts.yesterday[language]
    default: DateText(language).day(day, .full)
    }
  }

  private func item(_ notice: StoredNotice) -> HTML {
    """
    <li><a class="task-title" href="\(url: "/inbox/\(notice.id)")">\(notice.subject[language])</a>\
    \(HTML.if(!notice.isRead, Component.tag(.info, NoticesTexts.unread[language])))\
    <span class="task-note">\(HTML.if(!notice.body[language].isEmpty, "\(notice.body[language]) · "))\
    \(NoticeGroup(kind: notice.kind).title[language])</span>\
    <div class="task-due">\(DateText(language).time(notice.createdAt))\(HTML.if(!notice.isRead, readButton(notice)))</div></li>
    """
  }

  private func readButton(_ notice: StoredNotice) -> HTML {
    """
    <form method="post" action="\(url: "/inbox/\(notice.id)/read")">\(Page.tokenInput(token))\
    <button type="submit" class="button button-quiet">\(NoticesTexts.markRead[language])\
    <span class="hidden-text">: \(notice.subject[language])</span></button></form>
    """
  }
}
