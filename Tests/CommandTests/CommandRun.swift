import Foundation
import Kernel
import Synchronization

@testable import App

/// What a command wrote, and how it ended.
struct CommandRun {
  let code: ExitCode
  let out: String
  let note: String

  private final class Streams: Sendable {
    let out = Mutex("")
    let note = Mutex("")
  }

  /// Runs a command line as a terminal would.
  init(_ words: [String], language: Language = .english) async {
    let streams = Streams()
    let terminal = Terminal(
      language: language, out: { text in streams.out.withLock { $0 += text } },
      note: { text in streams.note.withLock { $0 += text } })
    code = await Program.run(words, terminal: terminal)
    out = streams.out.withLock { $0 }
    note = streams.note.withLock { $0 }
  }

  var outLines: [String] { out.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init) }
  var noteLines: [String] { note.split(separator: "\n").map(String.init) }
}

/// A folder that is gone after the test.
final class Workplace: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "samrit-commands-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and gives its path.
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = "\(path)/\(name)"
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")))
  }

  var files: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }
}

/// What the tests score.
enum Sample {
  /// The folder of the shipped instruments.
  static let instruments = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "instruments").path

  static let shipped: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: instruments)) ?? [])
    .filter { FileManager.default.fileExists(atPath: "\(instruments)/\($0)/instrument.yaml") }.sorted()

  /// A small instrument with every kind of row an answers file may have.
  static let instrument = """
    samrit: 1
    id: small
    version: "1"
    title: { th: แบบเล็ก, en: A small one }
    rounds:
      - { id: m6, title: { th: รอบ 6 เดือน, en: 6 months } }
      - { id: m12, title: { th: รอบ 12 เดือน, en: 12 months } }
    classes: [{ id: central, title: { th: ส่วนกลาง, en: Central } }, { id: regional, title: { th: ภูมิภาค, en: Regional } }]
    facts: [{ id: clients, title: { th: จำนวนผู้รับบริการ, en: Clients }, type: number, min: 0 }]
    grades: [{ at_least: 0, title: { th: พอใช้, en: Fair } }, { at_least: 3, title: { th: ดี, en: Good } }]
    root:
      id: total
      kind: weighted_mean
      title: { th: คะแนนรวม, en: Total }
      children:
        - id: plan
          kind: yes_no
          points: 5
          weight: { central: 1, otherwise: 3 }
          joint: true
          title: { th: มีแผน, en: A plan exists }
        - id: work
          kind: levels
          weight: 2
          title: { th: ติดตามงาน, en: Following up work }
          levels: [{ score: 1, text: { th: ต่ำ, en: Low } }, { score: 3, text: { th: กลาง, en: Middle } }, { score: 5, text: { th: สูง, en: High } }]
        - id: late
          kind: yes_no
          rounds: [m12]
          points: 5
          weight: 1
          title: { th: เฉพาะรอบหลัง, en: Second round only }
        - id: sets
          kind: collection
          weight: 1
          title: { th: ชุดข้อมูล, en: Data sets }
          item: { th: ชุดข้อมูล, en: data set }
          each:
            id: open
            kind: bands
            title: { th: เปิดเผย, en: Openness }
            input: { unit: "%", min: 0, max: 100 }
            bands: [{ at_least: 0, score: 0 }, { at_least: 50, score: 5 }]

    """

  /// A workplace with the small instrument in `instruments/small`.
  static func workplace() throws -> Workplace {
    let workplace = try Workplace()
    _ = try workplace.write("instruments/small/instrument.yaml", instrument)
    return workplace
  }
}
