import Archive
import FileType

/// Reads the words of office files.
enum OfficeText {
  static func extract(
    _ path: String, _ kind: FileKind, _ limits: ExtractionLimits
  ) throws(ExtractionError) -> Extraction {
    do {
      let archive = try ArchiveReader(path, limits: .init(entries: 20_000, bytes: limits.unpackedBytes))
      let gatherer = OfficeGatherer(limit: limits.textBytes)
      let parts = parts(of: kind, in: archive.names)
      for part in parts.prefix(limits.pages) where !gatherer.isFull {
        try XMLText.read(part, of: archive, into: gatherer)
        gatherer.breakLine()
      }
      return Extraction(
        text: gatherer.text, pages: pages(of: kind, in: archive.names),
        isCut: gatherer.isFull || parts.count > limits.pages)
    } catch let error as ExtractionError {
      throw error
    } catch let error as ArchiveError {
      throw ExtractionError(error)
    } catch {
      throw .damaged("\(error)")
    }
  }

  private static func parts(of kind: FileKind, in names: [String]) -> [String] {
    switch kind {
    case .docx:
      ["word/document.xml"] + names.filter { $0 == "word/footnotes.xml" || $0 == "word/endnotes.xml" }
    case .xlsx: names.filter { $0 == "xl/sharedStrings.xml" } + numbered("xl/worksheets/sheet", in: names)
    case .pptx: numbered("ppt/slides/slide", in: names)
    case .odt, .ods, .odp: ["content.xml"]
    default: []
    }
  }

  private static func pages(of kind: FileKind, in names: [String]) -> Int? {
    switch kind {
    case .pptx: numbered("ppt/slides/slide", in: names).count
    case .xlsx: numbered("xl/worksheets/sheet", in: names).count
    default: nil
    }
  }

  /// `slide2.xml` before `slide10.xml`.
  private static func numbered(_ prefix: String, in names: [String]) -> [String] {
    names.compactMap { name -> (Int, String)? in
      guard name.hasPrefix(prefix), name.hasSuffix(".xml") else { return nil }
      return Int(name.dropFirst(prefix.count).dropLast(4)).map { ($0, name) }
    }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

extension ExtractionError {
  init(_ error: ArchiveError) {
    switch error {
    case .encrypted: self = .locked
    case .tooLarge(let limit): self = .tooMuch("more than \(limit) unpacked")
    case .notAnArchive: self = .damaged("no archive")
    case .damaged(let part), .missing(let part), .cannotWrite(let part): self = .damaged(part)
    }
  }
}

/// Takes the texts of office XML in order: what stands in `t` elements (Microsoft) and in `p` and `h` (OpenDocument).
final class OfficeGatherer {
  private var gathered: TextGatherer
  private var depth = 0

  init(limit: Int) { gathered = TextGatherer(limit: limit) }

  var isFull: Bool { gathered.isFull }
  var text: String { gathered.text }

  func breakLine() {
    if let last = gathered.bytes.last, last != 0x0A { gathered.add("\n") }
  }

  func start(_ name: String, isOpenDocument: Bool) {
    switch name {
    case "t": if !isOpenDocument { depth += 1 }
    case "p", "h": if isOpenDocument { depth += 1 }
    case "tab": gathered.add("\t")
    case "s": if isOpenDocument { gathered.add(" ") }
    case "br", "line-break", "cr": gathered.add("\n")
    default: break
    }
  }

  func end(_ name: String, isOpenDocument: Bool) {
    switch name {
    case "t": if !isOpenDocument { depth -= 1 }
    case "p", "h":
      if isOpenDocument { depth -= 1 }
      breakLine()
    case "si", "is": breakLine()
    default: break
    }
  }

  func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    if depth > 0 { gathered.add(bytes) }
  }
}
