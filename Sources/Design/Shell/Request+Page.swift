public import HTML
public import HTTP
import Kernel

extension Request {
  /// A page around what a feature has to say: language, display, menu, person and form token are those of the request.
  public func page(
    title: String, breadcrumb: [Crumb] = [], flash: Flash? = nil, printHeader: PrintHeader? = nil, main: HTML
  ) -> Page {
    Page(
      title: title, language: language, preferences: preferences, address: address, navigation: navigation,
      user: pageUser, token: formToken, breadcrumb: breadcrumb, flash: flash ?? carriedFlash,
      printHeader: printHeader, main: main)
  }

  /// How the reader wants to see the product, as their cookie says.
  public var preferences: Preferences { Preferences(cookie: cookies[Preferences.cookieName]) }

  private var navigation: [NavigationItem] {
    let path = target.rawPath
    return navigationEntries.map { entry in
      let isCurrent = entry.address == "/" ? path == "/" : path == entry.address || path.hasPrefix(entry.address + "/")
      return NavigationItem(
        entry.title[language], to: entry.address, isCurrent: isCurrent, count: navigationBadges[entry.address] ?? 0)
    }
  }

  private var pageUser: PageUser? {
    guard let account = viewer.account else { return nil }
    let roles = account.roles.map { $0.title[language] }.joined(separator: ", ")
    let place = viewer.agencyName?[language]
    let others = viewer.principals.map { $0.name[language] }.joined(separator: ", ")
    let acting = others.isEmpty ? nil : "\(Phrase.onBehalfOf[language]) \(others)"
    return PageUser(
      name: account.name[language], role: [roles, place, acting].compactMap { $0 }.joined(separator: " · "),
      accountAddress: "/account")
  }
}

extension Response {
  /// A page as a response. It belongs to one reader and is not kept by anybody in between.
  public static func page(_ page: Page, status: Status = .ok) -> Response {
    var response = html(utf8: page.render().utf8, status: status)
    response.headers[.cacheControl] = "private, no-cache"
    return response
  }
}
