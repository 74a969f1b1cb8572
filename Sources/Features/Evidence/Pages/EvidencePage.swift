import Design
import HTML
import HTTP
import Kernel
import ObjectStorage

/// One piece of evidence: what it is, what it looks like, its versions, where it is used.
struct EvidencePage {
  let opened: EvidenceDesk.OpenedItem
  let language: Language
  let today: Day
  let token: String?
  let limit: Int
  var draft: EvidenceDraft
  var flaws: [EvidenceDraft.Flaw] = []
  var reason = ""

  private var views: EvidenceViews { EvidenceViews(language: language, today: today) }
  private var item: EvidenceItem { opened.item }
  private var dates: DateText { DateText(language) }

  var html: HTML {
    """
    \(Component.heading(item.title, eyebrow: opened.agency.name[language]))
    \(views.summary(flaws))
    \(HTML.let(item.voidReason) {
      Component.callout(.warning, title: EvidenceTexts.isVoidWord[language], "<p>\($0)</p>")
    })
    \(Component.definitionList(facts))
    \(preview)
    <section><h2>\(EvidenceTexts.usedIn[language])</h2>\(uses)</section>
    <section><h2>\(EvidenceTexts.versions[language])</h2>\(versions)</section>
    \(HTML.if(opened.mayChange, changes))
    """
  }

  private var facts: [Fact] {
    var facts = [
      Fact(EvidenceTexts.content[language], views.content(item.current, of: item)),
      Fact(EvidenceTexts.state[language], views.state(item)),
      Fact(EvidenceTexts.period[language], text: views.period(item)),
    ]
    if let expires = item.expires {
      facts.append(Fact(EvidenceTexts.expires[language], text: dates.day(expires)))
    }
    if case .file(let file) = item.current.content {
      if let pages = file.pages { facts.append(Fact(EvidenceTexts.pages[language], text: String(pages))) }
      facts.append(Fact(EvidenceTexts.preview[language], reading(file)))
      facts.append(Fact(EvidenceTexts.hash[language], "<code>\(file.key.hex.prefix(16))…</code> \(views.scan(file))"))
    }
    return facts
  }

  private func reading(_ file: FileContent) -> HTML {
    switch file.reading {
    case .waiting: HTML(text: EvidenceTexts.readingWaiting[language])
    case .locked: HTML(text: EvidenceTexts.readingLocked[language])
    case .failed: HTML(text: EvidenceTexts.readingFailed[language])
    case .done: file.preview == nil ? "–" : "<a href=\"#preview\">\(EvidenceTexts.preview[language])</a>"
    }
  }

  private var preview: HTML {
    guard case .file(let file) = item.current.content, file.preview != nil, file.scan != .infected else {
      return .empty
    }
    return """
      <section id="preview"><h2>\(EvidenceTexts.preview[language])</h2><div class="scroller" role="region" tabindex="0" \
      aria-label="\(attr: EvidenceTexts.preview[language])">\
      <img src="\(url: "\(item.address)/versions/\(item.current.number)/preview")" loading="lazy" \
      alt="\(attr: "\(EvidenceTexts.previewOf[language]) \(file.filename)")"/></div></section>
      """
  }

  private var uses: HTML {
    if opened.uses.isEmpty, opened.hiddenUses == 0 { return "<p>\(EvidenceTexts.notUsed[language])</p>" }
    return """
      <ul>\(HTML.forEach(opened.uses) { use, hosting in
        """
        <li><a href="\(url: hosting.address)">\(hosting.title[language])</a> · \(hosting.context[language]) · \
        \(EvidenceTexts.version[language]) \(use.version) · \
        <a href="\(url: EvidenceCabinet().address(of: use.place))">\(EvidenceTexts.attached[language])\
        <span class="hidden-text">: \(hosting.title[language])</span></a></li>
        """
      })\(HTML.if(opened.hiddenUses > 0, "<li>\(EvidenceTexts.hiddenUses(opened.hiddenUses)[language])</li>"))</ul>
      """
  }

  private var versions: HTML {
    Component.table(
      Table(
        caption: EvidenceTexts.versions[language], isCaptionHidden: true,
        columns: [
          .init(EvidenceTexts.version[language]), .init(EvidenceTexts.content[language]),
          .init(EvidenceTexts.by[language]), .init(EvidenceTexts.at[language]),
        ],
        rows: opened.versions.map { version in
          .cells([
            HTML(text: String(version.number)), views.content(version, of: item),
            HTML(text: version.by.name[language]), HTML(text: dates.dayAndTime(version.at)),
          ])
        }, isStacked: true), language: language)
  }

  // MARK: Changing

  private var changes: HTML {
    let failed = Set(flaws.map(\.field))
    let details = !failed.isDisjoint(with: ["title", "from", "to", "expires"])
    let content = !failed.isDisjoint(with: ["file", "url", "figure", "unit", "source"])
    return """
      \(Component.disclosure(EvidenceTexts.newVersion[language], id: "new-version", isOpen: content, versionForm))
      \(Component.disclosure(EvidenceTexts.edit[language], id: "edit", isOpen: details, editForm))
      \(Component.disclosure(
        EvidenceTexts.void[language], id: "void", isOpen: failed.contains("reason"),
        opened.isHeld ? "<p>\(EvidenceTexts.heldBySigned[language])</p>" : voidForm))
      """
  }

  private var versionForm: HTML {
    """
    <p>\(EvidenceTexts.newVersionHint[language])</p>
    <form method="post" action="\(url: "\(item.address)/versions")" enctype="multipart/form-data">\
    \(Page.tokenInput(token))<input type="hidden" name="form" value="\(attr: item.form.rawValue)"/>\
    \(views.contentFields(draft, flaws, limit: limit))\
    \(Component.actions(Component.button(EvidenceTexts.newVersion[language])))</form>
    """
  }

  private var editForm: HTML {
    """
    <form method="post" action="\(url: item.address)">\(Page.tokenInput(token))\
    <input type="hidden" name="form" value="\(attr: item.form.rawValue)"/>\(views.detailFields(draft, flaws))\
    \(Component.actions(Component.button(EvidenceTexts.save[language])))</form>
    """
  }

  private var voidForm: HTML {
    """
    <p>\(EvidenceTexts.voidHint[language])</p>
    <form method="post" action="\(url: "\(item.address)/void")">\(Page.tokenInput(token))\
    \(Component.field(
      Field(
        "reason", label: EvidenceTexts.reason[language], value: reason,
        error: flaws.first { $0.field == "reason" }?.message[language]), language: language))\
    \(Component.actions(Component.button(EvidenceTexts.void[language], kind: .danger)))</form>
    """
  }
}
