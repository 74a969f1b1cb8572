import Design
import HTML
import Kernel

/// Where a person is looked for.
struct FindPersonPage {
  let viewer: Viewer
  var username = ""
  var failure: LocalizedText?

  private var language: Language { viewer.language }

  var html: HTML {
    """
    \(Component.heading(PersonTexts.findTitle[language], lead: HTML(text: PersonTexts.findLead[language])))\
    \(TrustTabs.html(.people, viewer: viewer))\
    \(Component.errorSummary(failure.map { [FieldError("username", $0[language])] } ?? [], language: language))\
    <form method="get" action="/trust/people" role="search">\
    \(Component.field(
      Field(
        "username", label: TrustTexts.usernameField[language], value: username, error: failure?[language],
        autocomplete: "off"), language: language))\
    \(Component.actions(Component.button(PersonTexts.find[language])))</form>
    """
  }
}

/// What is held of one person.
struct PersonPage {
  let viewer: Viewer
  let opened: PersonDesk.Opened

  /// Things of one kind shown on the page; all of them are in the export.
  private static let shown = 20

  private var language: Language { viewer.language }
  private var base: String { "/trust/people/\(opened.person.id)" }

  var title: String { opened.person.name[language] }

  var html: HTML {
    """
    \(Component.heading(title, eyebrow: "\(PersonTexts.findTitle[language]) · \(opened.person.username)"))\
    \(HTML.let(opened.erasedAt) { moment in
      Component.callout(
        .info, title: PersonTexts.alreadyErased[language], "<p>\(DateText(language).dayAndTime(moment))</p>")
    })\
    <h2>\(PersonTexts.heldOf[language])</h2>\
    \(HTML.if(
      opened.holdings.isEmpty,
      Component.emptyState(PersonTexts.nothing[language], PersonTexts.nothingHint[language]), else: holdings))\
    \(Component.actions(
      Component.linkButton(PersonTexts.export[language], to: "\(base)/data.json"),
      HTML.if(
        opened.mayErase && opened.erasedAt == nil,
        Component.linkButton(PersonTexts.erase[language], to: "\(base)/erase", kind: .quiet))))
    """
  }

  private var holdings: HTML {
    """
    \(HoldingTable(holdings: opened.holdings, language: language).html)\
    \(HTML.forEach(opened.holdings.enumerated()) { place, holding in
      Component.disclosure(holding.title[language], id: "held-\(place)", items(holding))
    })
    """
  }

  private func items(_ holding: PersonalHolding) -> HTML {
    let rest = holding.items.count - Self.shown
    return """
      \(HTML.forEach(holding.items.prefix(Self.shown)) { item in
        Component.definitionList(item.values.filter { !$0.text.isEmpty }.map { Fact($0.name[language], OwnWords.html($0.text)) })
      })\(HTML.if(rest > 0, "<p class=\"soft\">\(PersonTexts.more(rest)[language])</p>"))
      """
  }
}

/// Kinds of things held, how many there are, and what becomes of them.
struct HoldingTable {
  let holdings: [PersonalHolding]
  let language: Language

  var html: HTML {
    Component.table(
      Table(
        caption: PersonTexts.heldOf[language], isCaptionHidden: true,
        columns: [
          Table.Column(PersonTexts.what[language]), Table.Column(PersonTexts.count[language], isNumber: true),
          Table.Column(PersonTexts.whenErased[language]),
        ],
        rows: holdings.map { holding in
          .cells([
            HTML(text: holding.title[language]), "\(holding.items.count)",
            HTML(text: PersonTexts.consequence(holding.consequence)[language]),
          ])
        }, isStacked: true), language: language)
  }
}

/// Asks once more before anything is erased, with what it means.
struct ErasePage {
  let viewer: Viewer
  let opened: PersonDesk.Opened
  let token: String?
  var typed: (username: String, reason: String) = ("", "")
  var flaws: [(field: String, message: LocalizedText)] = []

  private var language: Language { viewer.language }

  var html: HTML {
    """
    \(Component.heading(
      PersonTexts.eraseTitle[language], eyebrow: "\(opened.person.name[language]) · \(opened.person.username)"))\
    \(Component.errorSummary(flaws.map { FieldError($0.field, $0.message[language]) }, language: language))\
    \(HTML.let(opened.hold) { hold in
      Component.callout(.warning, title: RetentionTexts.held[language], "<p>\(PersonTexts.heldBack(hold.reason)[language])</p>")
    })\
    <p>\(PersonTexts.eraseLead[language])</p>\(HoldingTable(holdings: opened.holdings, language: language).html)\
    \(HTML.if(opened.hold == nil, form))
    """
  }

  private var form: HTML {
    """
    <form method="post" action="/trust/people/\(opened.person.id.rawValue)/erase" novalidate="">\(Page.tokenInput(token))\
    \(field("username", PersonTexts.confirmName, typed.username, hint: opened.person.username))\
    \(field("reason", PersonTexts.reason, typed.reason, hint: PersonTexts.eraseReasonHint[language]))\
    \(Component.actions(
      Component.button(PersonTexts.eraseNow[language], kind: .danger),
      Component.linkButton(
        PersonTexts.cancel[language], to: "/trust/people/\(opened.person.id)", kind: .quiet)))</form>
    """
  }

  private func field(_ name: String, _ label: LocalizedText, _ value: String, hint: String) -> HTML {
    Component.field(
      Field(
        name, label: label[language], value: value, hint: hint,
        error: flaws.first { $0.field == name }?.message[language], autocomplete: "off"), language: language)
  }
}

/// What people wrote or are called, marked with its language so that it is read out rightly.
enum OwnWords {
  static func html(_ text: String) -> HTML {
    let isThai = text.unicodeScalars.contains { (0x0E01...0x0E5B).contains($0.value) }
    return "<span\(attribute: "lang", isThai ? "th" : nil)>\(text)</span>"
  }
}
