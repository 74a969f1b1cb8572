public import Database
public import HTTP

/// One capability of the product. App knows a list of these and nothing else about them.
public protocol Feature: Sendable {
  /// Its name in code and logs, for instance `assessments`.
  var name: String { get }
  /// The steps of its tables; see `KernelMigrations` for whose numbers are whose.
  var migrations: [Migration] { get }
  /// Adds its addresses.
  func register(in router: inout Router)
  /// What programs may do with it; its addresses are added with those of the pages.
  var operations: [APIOperation] { get }
  /// Its entries in the main menu.
  var navigation: [NavigationEntry] { get }
  /// What it knows to be waiting for people; `nil` when nothing ever is.
  var waitingWork: (any WaitingWork)? { get }
  /// What it adds to the demonstration; `nil` when nothing.
  var demo: (any DemoContent)? { get }
  /// What it does from time to time while the server runs.
  var tasks: [PeriodicTask] { get }
  /// Does what must be done before anything is served, when the tables are up to date.
  ///
  /// - Returns: what the operator should know, a line each.
  func prepare() async throws -> [LocalizedText]
}

extension Feature {
  /// No tables.
  public var migrations: [Migration] { [] }
  /// Nothing for programs.
  public var operations: [APIOperation] { [] }
  /// No entries.
  public var navigation: [NavigationEntry] { [] }
  /// Nothing waits.
  public var waitingWork: (any WaitingWork)? { nil }
  /// Nothing to show.
  public var demo: (any DemoContent)? { nil }
  /// Nothing from time to time.
  public var tasks: [PeriodicTask] { [] }
  /// Nothing to do.
  public func prepare() async throws -> [LocalizedText] { [] }
}

/// An entry of the main menu.
public struct NavigationEntry: Sendable {
  /// The words.
  public let title: LocalizedText
  /// The address; pages whose address begins with it belong to the entry.
  public let address: String
  /// Its place, smaller first.
  public let order: Int
  /// Who sees it; the page behind it decides again.
  public let isShown: @Sendable (Viewer) -> Bool
  /// How much is new behind it for a person who sees it; `nil` when nothing is ever counted.
  public let badge: (@Sendable (Viewer) async throws -> Int)?

  /// An entry for those who may do something somewhere.
  public init(_ title: LocalizedText, to address: String, order: Int, for action: Action) {
    self.init(title, to: address, order: order) { viewer in
      Permissions(.empty).allowsAnywhere(viewer, action)
    }
  }

  /// An entry with its own rule of who sees it.
  public init(
    _ title: LocalizedText, to address: String, order: Int, badge: (@Sendable (Viewer) async throws -> Int)? = nil,
    isShown: @escaping @Sendable (Viewer) -> Bool
  ) {
    self.title = title
    self.address = address
    self.order = order
    self.isShown = isShown
    self.badge = badge
  }
}
