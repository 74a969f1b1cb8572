import Design
import HTML
import Kernel

/// What waits for one person, most urgent first.
struct HomePage {
  let language: Language
  let name: String
  let items: [WaitingItem]
  let today: Day
  /// Where else there is something to read.
  let elsewhere: [NavigationEntry]

  var html: HTML {
    """
    \(Component.heading(HomeTexts.title[language], eyebrow: HomeTexts.greeting(name)[language], lead: lead))
    \(HTML.if(
      items.isEmpty,
      Component.emptyState(HomeTexts.nothing[language], HomeTexts.nothingMore[language], action: links),
      else: Component.taskList(items.map(task), language: language)))
    """
  }

  private var links: HTML {
    let links = elsewhere.map { Component.linkButton($0.title[language], to: $0.address, kind: .quiet) }
    return "<div class=\"actions\">\(links)</div>"
  }

  private var lead: HTML? {
    guard !items.isEmpty else { return nil }
    let overdue = items.filter { $0.urgency(on: today) == .overdue }.count
    return HTML(text: HomeTexts.lead(count: items.count, overdue: overdue)[language])
  }

  private func task(_ item: WaitingItem) -> TaskItem {
    let (state, word) = look(item.urgency(on: today))
    let due = item.due.map { day in
      "\(DateText(language).day(day, .short)) (\(HomeTexts.inDays(today.days(until: day))[language]))"
    }
    return TaskItem(
      item.title[language], to: item.address, state: state, word[language],
      note: "\(item.place[language]) · \(item.state[language])", due: due)
  }

  private func look(_ urgency: WaitingItem.Urgency) -> (TagState, LocalizedText) {
    switch urgency {
    case .overdue: (.bad, HomeTexts.overdue)
    case .soon: (.warning, HomeTexts.soon)
    case .later: (.progress, HomeTexts.later)
    case .none: (.neutral, HomeTexts.noDeadline)
    }
  }

  /// Overdue before soon before later; within each the earlier day first, then in the order given.
  static func inOrder(_ items: [WaitingItem], on today: Day) -> [WaitingItem] {
    let ranked = items.enumerated().map { ($0.offset, $0.element.urgency(on: today), $0.element) }
    return ranked.sorted { left, right in
      if left.1 != right.1 { return left.1 < right.1 }
      if let earlier = left.2.due, let later = right.2.due, earlier != later { return earlier < later }
      return left.0 < right.0
    }.map(\.2)
  }
}
