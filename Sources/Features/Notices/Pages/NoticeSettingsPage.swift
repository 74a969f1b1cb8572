import Design
import HTML
import Kernel

/// What a person wants to get by mail.
struct NoticeSettingsPage {
  let language: Language
  let token: String?
  let chosen: [NoticeGroup: NoticeDelivery]
  /// Whether the system sends mail at all.
  let hasMail: Bool
  let mailAddress: String?

  var html: HTML {
    """
    \(Component.heading(
      NoticesTexts.settings[language], eyebrow: NoticesTexts.inbox[language],
      lead: HTML(text: NoticesTexts.settingsLead[language])))
    \(note)
    <form method="post" action="/inbox/settings">\(Page.tokenInput(token))
    \(HTML.forEach(NoticeGroup.allCases) { group in
      Component.radioCards(
        ChoiceQuestion(
          Self.field(group), legend: group.title[language],
          choices: NoticeDelivery.allCases.map { Choice($0.rawValue, $0.title[language]) },
          selected: [(chosen[group] ?? group.usual).rawValue]), language: language)
    })
    \(Component.actions(Component.button(NoticesTexts.save[language])))</form>
    """
  }

  static func field(_ group: NoticeGroup) -> String { "group-\(group.rawValue)" }

  private var note: HTML {
    if !hasMail { return Component.callout(.info, title: NoticesTexts.noMail[language]) }
    guard let mailAddress else { return Component.callout(.warning, title: NoticesTexts.noAddress[language]) }
    return "<p>\(NoticesTexts.sentTo(mailAddress)[language])</p>"
  }
}
