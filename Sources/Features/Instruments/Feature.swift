public import Database
public import HTTP
public import Kernel
import Scoring

/// The evaluation instruments: a library of versions, and pages to read them like documents.
public struct InstrumentsFeature: Feature {
  /// `instruments`
  public let name = "instruments"
  /// What other features score by.
  public let library: StoredInstruments
  private let routes: InstrumentRoutes

  /// Puts the feature together; reads nothing yet.
  ///
  /// - Parameter folder: path of the folder with a folder for each instrument.
  public init(folder: String, database: any Database, clock: WallClock) {
    library = StoredInstruments(folder: folder, database: database, clock: clock)
    routes = InstrumentRoutes(library: library, database: database)
  }

  /// The versions.
  public var migrations: [Migration] { InstrumentMigrations.all }

  /// One entry.
  public var navigation: [NavigationEntry] {
    [NavigationEntry(InstrumentTexts.instruments, to: "/instruments", order: 40, for: .readInstruments)]
  }

  /// Keeps the present version of every instrument, and names the files that are refused.
  public func prepare() async throws -> [LocalizedText] {
    try await library.keep()
    return library.reading().refused.flatMap { refused in
      refused.diagnostics.map { LocalizedText(th: $0.line(in: .thai), en: $0.line(in: .english)) }
    }
  }

  /// What programs may do.
  public var operations: [APIOperation] { InstrumentOperations(library: library).all }

  /// Adds the addresses of Instruments.
  public func register(in router: inout Router) { routes.register(in: &router) }
}
