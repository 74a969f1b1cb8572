import Archive
import CMagic
import Foundation

/// What a file is, as its content says.
public struct FileFinding: Sendable, Hashable {
  /// Its kind; `nil` when it is none that is known here.
  public let kind: FileKind?
  /// The media type as found, also of kinds that are not known here: `text/html`, `application/x-executable`.
  public let mediaType: String
  /// Whether the ending of its name fits its content; a name without an ending always does.
  public let nameFits: Bool

  /// Describes a finding.
  public init(kind: FileKind?, mediaType: String, nameFits: Bool) {
    self.kind = kind
    self.mediaType = mediaType
    self.nameFits = nameFits
  }
}

/// Why a file's type could not be found out.
public enum FileTypeError: Error, Sendable, Hashable {
  /// The database of types is missing or broken.
  case unavailable(String)
  /// The file could not be read.
  case unreadable(String)
}

/// Tells what files are by their content, never by their name. Its calls block; one of it serves one thread.
public final class FileTypeReader {
  private let cookie: magic_t
  /// How much of a file is looked at.
  private static let headSize = 1 << 18

  /// Loads the database of types.
  public init() throws(FileTypeError) {
    guard let cookie = magic_open(MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS) else {
      throw .unavailable("magic_open")
    }
    self.cookie = cookie
    guard magic_load(cookie, nil) == 0 else { throw .unavailable(String(cString: magic_error(cookie))) }
  }

  deinit { magic_close(cookie) }

  /// Recognises a file.
  ///
  /// - Parameters:
  ///   - path: where the content is.
  ///   - name: what the file is called by whoever sent it; used for telling CSV from other text, and for the warning.
  public func recognise(_ path: String, named name: String) throws(FileTypeError) -> FileFinding {
    guard let file = FileHandle(forReadingAtPath: path) else { throw .unreadable(path) }
    defer { try? file.close() }
    let head = (try? file.read(upToCount: Self.headSize)) ?? Data()
    let found = head.withUnsafeBytes { bytes in
      magic_buffer(cookie, bytes.baseAddress, bytes.count).map { String(cString: $0) }
    }
    guard let found else { throw .unreadable(String(cString: magic_error(cookie))) }
    let ending = Self.ending(of: name)
    let kind = kind(found, head, path, ending)
    let fits = ending.isEmpty || kind.map { Self.endings($0).contains(ending) } == true
    return FileFinding(kind: kind, mediaType: kind?.mediaType ?? found, nameFits: fits)
  }

  private func kind(_ found: String, _ head: Data, _ path: String, _ ending: String) -> FileKind? {
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      return ZipKind.of(path)
    }
    switch found {
    case "application/pdf": return .pdf
    case "image/png": return .png
    case "image/jpeg": return .jpeg
    case "image/gif": return .gif
    case "image/webp": return .webp
    case "text/csv", "text/plain":
      // Pages that a browser would run are text too, for those who look at a few words only.
      if Self.looksLikeMarkup(head) || Self.runnable.contains(ending) { return nil }
      return ["csv", "tsv"].contains(ending) ? .csv : .text
    default: return nil
    }
  }

  private static let runnable: Set<String> = [
    "html", "htm", "xhtml", "svg", "xml", "js", "mjs", "hta", "bat", "cmd", "ps1", "vbs", "sh", "py", "php", "reg",
    "url",
    "lnk",
  ]

  private static func looksLikeMarkup(_ head: Data) -> Bool {
    let start = String(decoding: head.prefix(4096), as: UTF8.self).lowercased()
    let text = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return ["<!doctype", "<html", "<svg", "<script", "<?xml", "<head", "<body", "<iframe"].contains {
      text.hasPrefix($0)
    } || start.contains("<script") || start.contains("<svg")
  }

  private static func endings(_ kind: FileKind) -> [String] {
    kind == .text ? kind.endings + FileKind.csv.endings : kind.endings
  }

  /// The ending of a name without its dot, in small letters; empty when it has none.
  public static func ending(of name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}

/// Tells office files from other archives.
enum ZipKind {
  static func of(_ path: String) -> FileKind? {
    guard let archive = try? ArchiveReader(path, limits: .init(entries: 100_000, bytes: 1 << 20)) else { return nil }
    let names = Set(archive.names)
    if names.contains("[Content_Types].xml") {
      // Programs inside a document are for the reader's computer to run.
      if names.contains(where: { $0.hasSuffix("vbaProject.bin") }) { return nil }
      if names.contains("word/document.xml") { return .docx }
      if names.contains("xl/workbook.xml") { return .xlsx }
      if names.contains("ppt/presentation.xml") { return .pptx }
    }
    if names.contains("mimetype"), let bytes = try? archive.bytes(of: "mimetype") {
      let type = String(decoding: bytes.prefix(200), as: UTF8.self)
      for kind in [FileKind.odt, .ods, .odp] where type.hasPrefix(kind.mediaType) { return kind }
      return nil
    }
    // Programs for Java and Android are archives too.
    if names.contains("META-INF/MANIFEST.MF") || names.contains("AndroidManifest.xml") { return nil }
    return .zip
  }
}
