public import Database
public import HTTP
public import Kernel
public import ObjectStorage
public import TextExtraction
public import VirusScan

/// Evidence: files, links and figures that prove what is claimed, kept once and used in many places.
public struct EvidenceFeature: Feature {
  /// `evidence`
  public let name = "evidence"
  /// Where other features look evidence up.
  public let shelf: any EvidenceShelf = EvidenceCabinet()
  let desk: EvidenceDesk
  let keeper: EvidenceKeeper

  /// Puts the feature together.
  ///
  /// - Parameters:
  ///   - hosts: the features whose items carry evidence.
  ///   - people: who is told of evidence that expires; `nil` tells nobody.
  ///   - scanner: looks for viruses; without it pages say that nothing was scanned.
  public init(
    database: any Database, organisation: Organisation, store: any ObjectStore, hosts: [any EvidenceHost],
    people: (any PeopleDirectory)?, worker: ExtractionWorker, scanner: VirusScanner?, limits: EvidenceLimits,
    clock: WallClock
  ) {
    desk = EvidenceDesk(
      database: database, organisation: organisation, store: store, hosts: hosts, clock: clock, limits: limits,
      isScanning: scanner != nil)
    keeper = EvidenceKeeper(desk: desk, worker: worker, scanner: scanner, people: people)
  }

  /// Evidence, versions, places.
  public var migrations: [Migration] { EvidenceMigrations.all }

  /// What it keeps about people.
  public var personalData: (any PersonalDataHolder)? { EvidenceAuthors() }

  /// Adds the addresses of Evidence.
  public func register(in router: inout Router) { EvidenceRoutes(desk: desk).register(in: &router) }

  /// The register.
  public var navigation: [NavigationEntry] {
    [NavigationEntry(EvidenceTexts.evidence, to: "/evidence", order: 15, for: .readAssessment)]
  }

  /// Reading, scanning, notices, clearing up.
  public var tasks: [PeriodicTask] { keeper.tasks }
}
