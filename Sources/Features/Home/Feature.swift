import Design
public import HTTP
public import Kernel

/// The front page: what waits for the person who opens it, gathered from every feature.
public struct HomeFeature: Feature {
  /// `home`
  public let name = "home"
  private let sources: [any WaitingWork]
  private let clock: WallClock

  /// A front page that asks these.
  public init(sources: [any WaitingWork], clock: WallClock) {
    self.sources = sources
    self.clock = clock
  }

  /// The front page stands first.
  public var navigation: [NavigationEntry] {
    [NavigationEntry(HomeTexts.home, to: "/", order: 0) { $0.isSignedIn }]
  }

  /// Adds `/`.
  public func register(in router: inout Router) {
    router.register(.get, "/", show)
  }

  @Sendable private func show(_ request: Request) async throws -> Response {
    let viewer = request.viewer
    guard let account = viewer.account else { throw PermissionDenied(.keepOwnAccount, by: viewer) }
    var items: [WaitingItem] = []
    for source in sources { items += try await source.items(for: viewer) }
    let today = clock.today
    let page = HomePage(
      language: request.language, name: account.name[request.language],
      items: HomePage.inOrder(items, on: today), today: today,
      elsewhere: request.navigationEntries.filter { $0.address != "/" })
    return .page(request.page(title: HomeTexts.title[request.language], main: page.html))
  }
}
