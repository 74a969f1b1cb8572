import Archive
import Blocking
import Database
import Foundation
import HTML
import HTTP
import Kernel
import ObjectStorage
import Spreadsheet

/// All evidence of one thing as a ZIP file with an index.
struct EvidencePack: Sendable {
  let desk: EvidenceDesk
  let language: Language

  /// A line of the index.
  struct Line: Sendable {
    var itemTitle: String
    var title: String
    /// The path in the archive, the address, or the figure.
    var content: String
    var isFile: Bool
    var hash: String
    var period: String
  }

  private static let queue = BlockingQueue(label: "samrit.packs", width: 1, waiting: 8)

  /// What goes in, as far as a person sees it.
  func lines(
    _ kind: String, _ subject: String, for viewer: Viewer
  ) async throws -> (context: LocalizedText, lines: [Line], files: [(name: String, content: FileContent)]) {
    let (context, all) = try await desk.database.read { connection -> (LocalizedText?, [(String, EvidenceItem)]) in
      guard viewer.isSignedIn else { throw EvidenceDesk.refusal(viewer) }
      var context: LocalizedText?
      var titles: [EvidencePlace: String?] = [:]
      var visible: [(String, EvidenceItem)] = []
      for (use, item) in try EvidenceStore.attached(toAll: kind, subject, in: connection) {
        if titles[use.place] == nil {
          let hosting = try desk.hosting(of: use.place, for: viewer, in: connection)
          context = context ?? hosting?.context
          titles[use.place] = .some(hosting?.title[language])
        }
        if let title = titles[use.place] ?? nil { visible.append((title, item)) }
      }
      return (context, visible)
    }
    guard let context else { throw EvidenceDesk.refusal(viewer) }
    var taken: Set<String> = []
    var names: [ObjectKey: String] = [:]
    var lines: [Line] = []
    var files: [(String, FileContent)] = []
    let dates = DateText(language)
    for (itemTitle, item) in all {
      var line = Line(
        itemTitle: itemTitle, title: item.title, content: "", isFile: false, hash: "",
        period: item.period.map { dates.period($0, .short) } ?? "")
      switch item.current.content {
      case .file(let file):
        line.hash = file.key.hex
        if file.scan == .infected {
          line.content = EvidenceTexts.infectedLeftOut[language]
        } else {
          let name = names[file.key] ?? "files/" + EntryName.unique(EntryName.safe(file.filename), among: &taken)
          if names[file.key] == nil { files.append((name, file)) }
          names[file.key] = name
          line.content = name
          line.isFile = true
        }
      case .link(let address): line.content = address
      case .figure(let value, let unit, let source): line.content = "\(value) \(unit) (\(source))"
      }
      lines.append(line)
    }
    return (context, lines, files)
  }

  /// Writes the archive into a file that goes away when it was sent.
  func make(_ title: String, _ lines: [Line], _ files: [(name: String, content: FileContent)]) async throws
    -> TemporaryFile
  {
    var held: [(name: String, file: StoredFile)] = []
    for (name, content) in files { held.append((name, try await desk.store.file(content.key))) }
    let sources = held
    let page = Array(index(title, lines).utf8)
    let table = CSVWriter(hasByteOrderMark: true, forSpreadsheets: true).write(rows(lines))
    let folder = desk.limits.folder
    return try await Self.queue.run {
      let target = try TemporaryFile(in: folder)
      try target.close()
      let writer = try ArchiveWriter(target.path)
      try writer.add("index.html", bytes: page)
      try writer.add("index.csv", bytes: table)
      // Evidence is packed already, nearly all of it: packing again costs time and saves nothing.
      for (name, file) in sources { try writer.add(name, file: file.path, compressed: false) }
      try writer.finish()
      return target
    }
  }

  private var columns: [String] {
    [
      EvidenceTexts.item, EvidenceTexts.title, EvidenceTexts.content, EvidenceTexts.period, EvidenceTexts.hash,
    ].map { $0[language] }
  }

  private func rows(_ lines: [Line]) -> [[String]] {
    [columns] + lines.map { [$0.itemTitle, $0.title, $0.content, $0.period, $0.hash] }
  }

  private func index(_ title: String, _ lines: [Line]) -> String {
    let rows = HTML.forEach(lines) { line in
      let content: HTML =
        line.isFile || line.content.hasPrefix("https:")
        ? "<a href=\"\(url: line.isFile ? Self.encoded(line.content) : line.content)\">\(line.content)</a>"
        : HTML(text: line.content)
      return """
        <tr><td>\(line.itemTitle)</td><td>\(line.title)</td><td>\(content)</td><td>\(line.period)</td>\
        <td><code>\(line.hash)</code></td></tr>

        """
    }
    let page: HTML = """
      <!doctype html>
      <html lang="\(language.rawValue)"><head><meta charset="utf-8"/><title>\(title)</title></head>
      <body><h1>\(title)</h1><table border="1"><thead><tr>\(HTML.forEach(columns) { "<th>\($0)</th>" })</tr></thead>
      <tbody>\(rows)</tbody></table></body></html>

      """
    return page.render()
  }

  private static func encoded(_ path: String) -> String {
    path.split(separator: "/").map { PercentCoding.encode(String($0)) }.joined(separator: "/")
  }
}
