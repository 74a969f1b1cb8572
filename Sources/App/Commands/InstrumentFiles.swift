import Crypto
import Foundation
import Kernel
import Scoring
import YAML

/// Finds and reads instruments for the command line.
struct InstrumentFiles {
  /// The folder with one folder for each instrument.
  let folder: String

  static let instrumentFile = "instrument.yaml"
  static let examplesFile = "examples.yaml"
  /// Larger than any file somebody writes.
  static let sizeLimit = 8 << 20

  static let folderOption = CommandManual.Option("instruments", value: "FOLDER", InstrumentCommandTexts.folderOption)

  /// The folder that `--instruments` or the setting names.
  init(_ arguments: Arguments, _ terminal: Terminal) throws {
    if let folder = arguments.value("instruments") {
      self.folder = folder
    } else {
      folder = try CommandGround.settings(arguments, terminal).value(of: SettingsTable.instruments)
    }
  }

  /// Paths of the files of all instruments in the folder, in the order of their names.
  func all() throws(CommandFailure) -> [String] { try Self.all(in: folder) }

  /// The files that a folder of instruments, a folder, a file or an id names.
  func paths(of written: String) throws(CommandFailure) -> [String] {
    if let inside = try? Self.all(in: written), !inside.isEmpty { return inside }
    return [try path(of: written)]
  }

  private static func all(in folder: String) throws(CommandFailure) -> [String] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw CommandFailure(.unavailable, InstrumentCommandTexts.noFolder(folder))
    }
    return names.sorted().map { "\(folder)/\($0)/\(instrumentFile)" }
      .filter { FileManager.default.fileExists(atPath: $0) }
  }

  /// The file that a folder, a file or an id names.
  func path(of written: String) throws(CommandFailure) -> String {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: written, isDirectory: &isFolder) {
      guard isFolder.boolValue else { return written }
      let base = written.hasSuffix("/") ? String(written.dropLast()) : written
      let file = "\(base)/\(Self.instrumentFile)"
      guard FileManager.default.fileExists(atPath: file) else {
        throw CommandFailure(.unavailable, InstrumentCommandTexts.noInstrumentIn(written))
      }
      return file
    }
    let file = "\(folder)/\(written)/\(Self.instrumentFile)"
    guard !written.contains("/"), FileManager.default.fileExists(atPath: file) else {
      let known = (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted() ?? []
      throw CommandFailure(
        .unavailable,
        InstrumentCommandTexts.noInstrument(written, folder: folder, like: closest(to: written, among: known)))
    }
    return file
  }

  /// Reads and checks one instrument file.
  static func read(_ path: String) throws(CommandFailure) -> ReadInstrument {
    let bytes = try OutputFile.read(path, limit: sizeLimit)
    let reading = InstrumentReader.read(bytes, file: path)
    var instrument = reading.instrument
    instrument?.contentHash = SHA256.hex(bytes)
    return ReadInstrument(
      path: path, instrument: instrument, diagnostics: reading.diagnostics, idMark: reading.idMark)
  }

  /// The compiled instrument that a folder, a file or an id names; what is wrong with it goes to the terminal.
  ///
  /// - Returns: `nil` when something is wrong with it.
  func plan(_ written: String, _ terminal: Terminal) throws(CommandFailure) -> Plan? {
    let read = try Self.read(try path(of: written))
    guard let instrument = read.instrument else {
      for diagnostic in read.diagnostics { terminal.note(DisplayWidth.safe(diagnostic.line(in: terminal.language))) }
      terminal.note(InstrumentCommandTexts.unusable(read.path))
      return nil
    }
    return Plan(instrument)
  }
}

/// An instrument file that has been read.
struct ReadInstrument {
  let path: String
  let instrument: Instrument?
  let diagnostics: [Diagnostic]
  let idMark: YAMLMark

  /// The folder the file stands in, without a slash at its end.
  var folder: String { path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]) : "." }
}

/// Checks one instrument: the file, its name, and its worked examples.
struct InstrumentInspection {
  let path: String
  let plan: Plan?
  let diagnostics: [Diagnostic]
  /// Worked examples that were run.
  let exampleCount: Int
  let failedExamples: Int

  var isSound: Bool { diagnostics.isEmpty }

  init(_ read: ReadInstrument) throws(CommandFailure) {
    path = read.path
    var found = read.diagnostics
    var failed = 0
    var count = 0
    plan = read.instrument.map { Plan($0) }
    if let plan {
      found += Self.nameMistakes(plan.instrument, read)
      let file = "\(read.folder)/\(InstrumentFiles.examplesFile)"
      if FileManager.default.fileExists(atPath: file) {
        let bytes = try OutputFile.read(file, limit: InstrumentFiles.sizeLimit)
        let reading = ExamplesReader.read(bytes, file: file, instrument: plan.instrument)
        found += reading.diagnostics
        count = reading.examples.count
        for example in reading.examples {
          let mismatches = ExampleRunner.run(example, plan: plan, file: file)
          if !mismatches.isEmpty { failed += 1 }
          found += mismatches.map { Self.named($0, example) }
        }
      }
    }
    diagnostics = found
    exampleCount = count
    failedExamples = failed
  }

  /// An instrument in a folder for instruments has the folder's name as its id.
  private static func nameMistakes(_ instrument: Instrument, _ read: ReadInstrument) -> [Diagnostic] {
    guard read.path.hasSuffix("/" + InstrumentFiles.instrumentFile) else { return [] }
    let name = URL(fileURLWithPath: read.folder).standardizedFileURL.lastPathComponent
    guard name != instrument.id else { return [] }
    let words = InstrumentCommandTexts.otherFolder(instrument.id, name)
    return [Diagnostic(file: read.path, mark: read.idMark, problem: words.problem, remedy: words.remedy)]
  }

  /// A mismatch, with the example's title before it.
  private static func named(_ diagnostic: Diagnostic, _ example: Example) -> Diagnostic {
    var named = diagnostic
    named.problem = LocalizedText(
      th: "ตัวอย่าง “\(example.title.th)”: \(diagnostic.problem.th)",
      en: "example “\(example.title.en)”: \(diagnostic.problem.en)")
    return named
  }
}
