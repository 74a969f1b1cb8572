public import HTML
public import Kernel

/// A whole page: what its main part says, and what the shell around it needs to know.
public struct Page: Sendable {
  /// How wide the main part may grow.
  public enum Width: String, Sendable { case text, full }

  /// What the browser's tab and the history show.
  public var title: String
  /// The language of the page.
  public var language: Language
  /// The reader's wishes.
  public var preferences: Preferences
  /// The address of this page with its query, so that language and display can change in place.
  public var address: String
  /// The main menu.
  public var navigation: [NavigationItem]
  /// Who is signed in, if anybody.
  public var user: PageUser?
  /// The token that the shell's own forms carry; features put the same one into theirs.
  public var token: String?
  /// The way here, this page last.
  public var breadcrumb: [Crumb]
  /// What the last act did.
  public var flash: Flash?
  /// The line at the top of a print.
  public var printHeader: PrintHeader?
  /// The main part.
  public var main: HTML

  /// Makes a page; everything but title, language, address and main may be left out.
  public init(
    title: String, language: Language, preferences: Preferences = Preferences(), address: String,
    navigation: [NavigationItem] = [], user: PageUser? = nil, token: String? = nil, breadcrumb: [Crumb] = [],
    flash: Flash? = nil, printHeader: PrintHeader? = nil, main: HTML
  ) {
    self.title = title
    self.language = language
    self.preferences = preferences
    self.address = address
    self.navigation = navigation
    self.user = user
    self.token = token
    self.breadcrumb = breadcrumb
    self.flash = flash
    self.printHeader = printHeader
    self.main = main
  }

  /// The name of the hidden field that carries the token.
  public static let tokenField = "csrf"

  /// The hidden field itself, for every form that posts.
  public static func tokenInput(_ token: String?) -> HTML {
    HTML.let(token) { "<input type=\"hidden\" name=\"\(attr: tokenField)\" value=\"\(attr: $0)\"/>" }
  }

  /// The whole document.
  public func render() -> HTML {
    """
    <!doctype html>
    <html lang="\(language.rawValue)"\(attribute: "data-theme", preferences.theme == .device ? nil : preferences.theme.rawValue)\
    \(attribute: "data-size", preferences.textSize == .normal ? nil : preferences.textSize.rawValue)\
    \(attribute: "data-face", preferences.face == .plain ? nil : preferences.face.rawValue)\
    \(attribute: "data-keys", preferences.keys == .on ? nil : preferences.keys.rawValue)>
    \(head)
    <body>
    <a class="skip" href="#main">\(Phrase.skipToContent[language])</a>
    \(Masthead(page: self).html)
    <div class="frame">\(breadcrumbTrail)\(flashRegion)</div>
    <main id="main" tabindex="-1" class="frame">
    \(printHeader?.html)
    \(main)
    </main>
    \(footer)
    \(KeyList.dialog(language))
    </body>
    </html>

    """
  }

  private var head: HTML {
    """
    <head>
    <meta charset="utf-8"/>
    <title>\(title) – \(Phrase.productName[language])</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    \(HTML.forEach(DesignAssets.preloaded(for: preferences.face)) { font in
      "<link rel=\"preload\" href=\"\(url: font.address)\" as=\"font\" type=\"font/woff2\" crossorigin=\"\"/>\n"
    })\
    <link rel="stylesheet" href="\(url: DesignAssets.stylesheet.address)"/>
    <link rel="icon" href="\(url: DesignAssets.mark.address)" type="image/svg+xml"/>
    <script src="\(url: DesignAssets.script.address)" defer=""></script>
    </head>
    """
  }

  private var breadcrumbTrail: HTML {
    HTML.if(
      !breadcrumb.isEmpty,
      """
      <nav class="crumbs" aria-label="\(attr: Phrase.breadcrumb[language])"><ol>\
      <li><a href="/">\(Phrase.front[language])</a></li>\
      \(HTML.forEach(breadcrumb) { "<li>\($0.html)</li>" })</ol></nav>
      """)
  }

  private var flashRegion: HTML {
    "<div class=\"flash\" role=\"status\" id=\"flash\">\(flash.map { Component.callout($0.kind, title: $0.text) })</div>"
  }

  private var footer: HTML {
    """
    <footer class="foot"><div class="frame"><p>\(Phrase.footerNote[language])</p>\
    <p><a href="\(url: DesignAssets.licence.address)">\(Phrase.licences[language])</a></p></div></footer>
    """
  }
}
