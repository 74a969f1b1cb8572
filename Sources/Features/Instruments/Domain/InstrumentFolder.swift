import Crypto
import Foundation
import Kernel
public import Scoring
import YAML

/// What the folder of instruments held when it was read.
public struct FolderReading: Sendable {
  /// The sound instruments, compiled, sorted by id; each carries its content hash.
  public var plans: [Plan]
  /// Those that are not offered, and why; the others do not suffer from them.
  public var refused: [RefusedInstrument]
  /// The bytes of the sound ones, by content hash.
  var bytes: [String: [UInt8]]
}

/// A file that is not offered because something is wrong with it.
public struct RefusedInstrument: Sendable, Hashable {
  /// Its place below the folder, for instance `pmqa40/instrument.yaml`.
  public var file: String
  /// Everything that is wrong with it, in the order of the file.
  public var diagnostics: [Diagnostic]
}

/// A folder with one folder for each instrument, and `instrument.yaml` in each.
struct InstrumentFolder: Sendable {
  let path: String

  private static let fileName = "instrument.yaml"

  /// Reads, checks and compiles every instrument. A folder without the file is passed over.
  func read() -> FolderReading {
    var reading = FolderReading(plans: [], refused: [], bytes: [:])
    var takenIDs: [String: String] = [:]
    for file in files(&reading) {
      let (instrument, bytes, diagnostics) = Self.instrument(at: path + "/" + file, named: file)
      guard let instrument else {
        reading.refused.append(RefusedInstrument(file: file, diagnostics: diagnostics))
        continue
      }
      if let first = takenIDs[instrument.id] {
        let diagnostic = Self.diagnostic(file, InstrumentTexts.sameID(instrument.id, first))
        reading.refused.append(RefusedInstrument(file: file, diagnostics: [diagnostic]))
        continue
      }
      takenIDs[instrument.id] = file
      reading.plans.append(Plan(instrument))
      reading.bytes[instrument.contentHash] = bytes
    }
    reading.plans.sort { $0.instrument.id < $1.instrument.id }
    return reading
  }

  /// The files to read, in the order of their names.
  private func files(_ reading: inout FolderReading) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        .map { $0 + "/" + Self.fileName }
        .filter { FileManager.default.fileExists(atPath: path + "/" + $0) }
    } catch {
      let diagnostic = Self.diagnostic(path, InstrumentTexts.folderUnreadable)
      reading.refused.append(RefusedInstrument(file: path, diagnostics: [diagnostic]))
      return []
    }
  }

  private static func instrument(
    at path: String, named file: String
  ) -> (Instrument?, bytes: [UInt8], [Diagnostic]) {
    guard let data = FileManager.default.contents(atPath: path) else {
      return (nil, [], [diagnostic(file, InstrumentTexts.fileUnreadable)])
    }
    let bytes = [UInt8](data)
    let reading = InstrumentReader.read(bytes, file: file)
    var instrument = reading.instrument
    instrument?.contentHash = SHA256.hex(bytes)
    return (instrument, bytes, reading.diagnostics)
  }

  private static func diagnostic(
    _ file: String, _ words: (problem: LocalizedText, remedy: LocalizedText)
  ) -> Diagnostic {
    Diagnostic(file: file, mark: YAMLMark(line: 1, column: 1), problem: words.problem, remedy: words.remedy)
  }
}
