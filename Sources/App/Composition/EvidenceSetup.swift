import Evidence
import Foundation
import HTTP
import Kernel
import ObjectStorage
import TextExtraction
import VirusScan

/// Evidence as the settings say.
enum EvidenceSetup {
  /// - Parameter hosts: the features whose items carry evidence.
  static func feature(_ ground: Ground, hosts: [any EvidenceHost], people: any PeopleDirectory) -> EvidenceFeature {
    let settings = ground.settings
    return EvidenceFeature(
      database: ground.database, organisation: ground.organisation, store: store(settings), hosts: hosts,
      people: people, worker: ExtractionWorker(command: reader),
      scanner: settings.value(of: SettingsTable.clamd).flatMap(VirusScanner.Address.init).map { VirusScanner($0) },
      limits: EvidenceLimits(
        fileBytes: fileLimit(settings), folder: settings.value(of: SettingsTable.temporaryFolder)),
      clock: ground.clock)
  }

  /// The addresses that take files.
  static func uploads(_ settings: Settings) -> [UploadRoute] {
    [
      UploadRoute(
        prefix: "/evidence/", folder: settings.value(of: SettingsTable.temporaryFolder), limit: fileLimit(settings),
        seconds: settings.value(of: SettingsTable.evidenceUploadSeconds))
    ]
  }

  /// The most bytes that the server has to let in: a file, and the fields around it.
  static func mostBytes(_ settings: Settings) -> Int { fileLimit(settings) + 8_000_000 }

  private static func fileLimit(_ settings: Settings) -> Int {
    settings.value(of: SettingsTable.evidenceFileLimit) * 1_000_000
  }

  private static func store(_ settings: Settings) -> any ObjectStore {
    let address = settings.value(of: SettingsTable.evidenceStorage)
    let place = S3Place(
      address: address, region: settings.value(of: SettingsTable.evidenceS3Region),
      accessKey: settings.value(of: SettingsTable.evidenceS3AccessKey) ?? "",
      secretKey: settings.value(of: SettingsTable.evidenceS3SecretKey) ?? "")
    if let place { return S3Store(place, cache: settings.value(of: SettingsTable.temporaryFolder)) }
    return FolderStore(String(address.dropFirst("folder:".count)))
  }

  /// This program as `samrit extract`.
  private static var reader: [String] {
    let program =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    return [program, "extract", "--framed", "--as"]
  }
}
