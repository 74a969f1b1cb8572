public import HTTP

private enum ViewerKey: RequestContextKey { typealias Value = Viewer }
private enum FormTokenKey: RequestContextKey { typealias Value = String }
private enum NavigationKey: RequestContextKey { typealias Value = [NavigationEntry] }
private enum BadgesKey: RequestContextKey { typealias Value = [String: Int] }

extension Request {
  /// Who is asking, as found out by the session; somebody unknown reading Thai when nobody found out.
  public var viewer: Viewer {
    get { context[ViewerKey.self] ?? .anonymous(.thai, address: remoteAddress) }
    set { context[ViewerKey.self] = newValue }
  }

  /// The language to answer in.
  public var language: Language { viewer.language }

  /// The token that every posting form of this session carries.
  public var formToken: String? {
    get { context[FormTokenKey.self] }
    set { context[FormTokenKey.self] = newValue }
  }

  /// The entries of the main menu that this viewer sees, in order.
  public var navigationEntries: [NavigationEntry] {
    get { context[NavigationKey.self] ?? [] }
    set { context[NavigationKey.self] = newValue }
  }

  /// How much is new behind entries of the main menu, by their address.
  public var navigationBadges: [String: Int] {
    get { context[BadgesKey.self] ?? [:] }
    set { context[BadgesKey.self] = newValue }
  }

  /// The path with its query, as it was asked for.
  public var address: String { target.rawPath + (target.rawQuery.map { "?" + $0 } ?? "") }
}
