import HTML
import Kernel

/// The top of every page: the product, its parts, and what belongs to the reader.
struct Masthead {
  let page: Page

  private var language: Language { page.language }

  var html: HTML {
    """
    <header class="masthead"><div class="frame">
    <a class="brand" href="/">\(mark)\
    <span><strong>\(brandName)</strong><span class="brand-line">\(Phrase.productLine[language])</span></span></a>
    <div class="tools">\(languageLink)\(displayMenu)\(accountMenu)</div>
    \(navigation)
    </div></header>
    """
  }

  private var brandName: HTML {
    language == .thai ? "สัมฤทธิ์ <span lang=\"en\" class=\"hidden-text\">Samrit</span>" : "Samrit"
  }

  private var mark: HTML {
    """
    <svg viewBox="0 0 34 34" aria-hidden="true" focusable="false" fill="none" stroke-width="3.4" \
    stroke-linecap="round" stroke-linejoin="round"><path class="brand-mark-ring" d="M29 17a12 12 0 1 1-6.8-10.8"/>\
    <path class="brand-mark-rise" d="M10.5 17.5l5.5 5.5L30.5 7.5"/></svg>
    """
  }

  private var languageLink: HTML {
    let other = language.other
    return """
      <a href="\(url: LanguageSwitch.address(page.address, in: other))" hreflang="\(other.rawValue)" \
      lang="\(other.rawValue)" title="\(attr: Phrase.switchLanguage[language])">\(other.ownName)</a>
      """
  }

  private var navigation: HTML {
    HTML.if(
      !page.navigation.isEmpty,
      """
      <nav class="nav" aria-label="\(attr: Phrase.mainNavigation[language])"><ul>\
      \(HTML.forEach(page.navigation) { item in
        "<li><a href=\"\(url: item.address)\"\(attribute: "aria-current", item.isCurrent ? "page" : nil)>\(item.title)\(badge(item.count))</a></li>"
      })</ul></nav>
      """)
  }

  /// What is new, as a figure to the eye and a phrase to the ear.
  private func badge(_ count: Int) -> HTML {
    HTML.if(
      count > 0,
      """
      \u{A0}<span class="count" aria-hidden="true">(\(count > 99 ? "99+" : "\(count)"))</span>\
      <span class="hidden-text"> \(Phrase.newThings[language].replacing("{count}", with: "\(count)"))</span>
      """)
  }

  private var displayMenu: HTML {
    let chosen = page.preferences
    return """
      <details><summary>\(Icon.letters)<span class="tool-word">\(Phrase.display[language])</span></summary>
      <form class="sheet" method="post" action="\(url: Preferences.action)">\
      \(Page.tokenInput(page.token))<input type="hidden" name="back" value="\(attr: page.address)"/>
      \(segments("theme", .theme, chosen.theme, [(.device, .themeDevice), (.light, .themeLight), (.dark, .themeDark)]))
      \(segments("size", .textSize, chosen.textSize, [(.normal, .sizeNormal), (.large, .sizeLarge), (.larger, .sizeLarger)]))
      \(segments("face", .face, chosen.face, [(.plain, .facePlain), (.looped, .faceLooped)]))
      \(segments("keys", .keysSetting, chosen.keys, [(.on, .keysOn), (.off, .keysOff)]))
      \(Component.button(Phrase.apply[language]))
      </form></details>
      """
  }

  private func segments<Choice: RawRepresentable<String> & Equatable>(
    _ name: String, _ legend: Phrase, _ chosen: Choice, _ choices: [(Choice, Phrase)]
  ) -> HTML {
    """
    <fieldset><legend>\(legend[language])</legend><div class="segments">\
    \(HTML.forEach(choices) { choice, phrase in
      """
      <label><input type="radio" name="\(attr: name)" value="\(attr: choice.rawValue)"\
      \(attribute: "checked", if: choice == chosen)/>\(phrase[language])</label>
      """
    })</div></fieldset>
    """
  }

  private var accountMenu: HTML {
    HTML.let(page.user) { user in
      """
      <details><summary>\(Icon.person)<span class="tool-word">\(user.name)</span></summary>
      <div class="sheet"><p class="sheet-name">\(user.name)</p><p class="soft small">\(user.role)</p>
      \(HTML.let(user.accountAddress) { "<p><a href=\"\(url: $0)\">\(Phrase.account[language])</a></p>" })
      <form method="post" action="\(url: user.signOutAction)">\(Page.tokenInput(page.token))\
      \(Component.button(Phrase.signOut[language], kind: .secondary))</form></div></details>
      """
    }
  }
}
