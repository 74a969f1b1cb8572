/// A file the browser fetches beside a page.
public struct Asset: Sendable, Hashable {
  /// The name without the hash, such as `samrit.css`.
  public let name: String
  /// Where it is served: the hash of its content is part of the address, so it may be cached for ever.
  public let address: String
  /// The media type, such as `text/css; charset=utf-8`.
  public let contentType: String
  /// The file itself.
  public let bytes: [UInt8]

  init(name: String, contentType: String, bytes: [UInt8]) {
    self.name = name
    self.contentType = contentType
    self.bytes = bytes
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    address = "/assets/\(name[..<dot]).\(ContentMark.of(bytes))\(name[dot...])"
  }
}

/// The style, the script, the mark and the fonts; they travel inside the executable.
public enum DesignAssets {
  /// Every asset, to be registered with the server once at start.
  public static let all: [Asset] = [stylesheet, script, mark, licence] + fonts

  /// The one stylesheet: tokens first, then the parts, with the fonts' addresses filled in.
  public static let stylesheet = Asset(
    name: "samrit.css", contentType: "text/css; charset=utf-8", bytes: Array(styleText.utf8))

  /// The one script; pages work without it.
  public static let script = Asset(
    name: "samrit.js", contentType: "text/javascript; charset=utf-8", bytes: PackageResources.samrit_js)

  /// The mark of the product, for the browser's tab.
  public static let mark = Asset(name: "mark.svg", contentType: "image/svg+xml", bytes: PackageResources.mark_svg)

  /// The licence that the fonts travel with.
  public static let licence = Asset(
    name: "fonts-licence.txt", contentType: "text/plain; charset=utf-8", bytes: PackageResources.OFL_txt)

  /// The faces, each a small subset.
  public static let fonts: [Asset] = [
    font("sans-thai-regular", PackageResources.sans_thai_regular_woff2),
    font("sans-thai-bold", PackageResources.sans_thai_bold_woff2),
    font("sans-latin-regular", PackageResources.sans_latin_regular_woff2),
    font("sans-latin-bold", PackageResources.sans_latin_bold_woff2),
    font("looped-thai-regular", PackageResources.looped_thai_regular_woff2),
    font("looped-thai-bold", PackageResources.looped_thai_bold_woff2),
  ]

  /// The fonts that nearly every page needs at once, so that text does not jump.
  static func preloaded(for face: Preferences.Face) -> [Asset] {
    let thai = face == .looped ? "looped-thai-regular.woff2" : "sans-thai-regular.woff2"
    return fonts.filter { $0.name == thai || $0.name == "sans-latin-regular.woff2" }
  }

  private static func font(_ name: String, _ bytes: [UInt8]) -> Asset {
    Asset(name: name + ".woff2", contentType: "font/woff2", bytes: bytes)
  }

  private static var styleText: String {
    let parts = [
      PackageResources.tokens_css, PackageResources.base_css, PackageResources.page_css, PackageResources.form_css,
      PackageResources.part_css, PackageResources.table_css, PackageResources.reading_css,
      PackageResources.answering_css, PackageResources.medium_css,
    ]
    var text = parts.map { compacted(String(decoding: $0, as: UTF8.self)) }.joined(separator: "\n")
    for font in fonts {
      text = text.replacing("url(font:\(font.name.dropLast(6)))", with: "url(\(font.address))")
    }
    return text
  }

  /// The same style without comments and without space that only people need.
  private static func compacted(_ style: String) -> String {
    var text = style
    while let start = text.firstRange(of: "/*"), let end = text[start.upperBound...].firstRange(of: "*/") {
      text.removeSubrange(start.lowerBound..<end.upperBound)
    }
    for (long, short) in [(" { ", "{"), ("; }", "}"), (" }", "}"), ("; ", ";"), (": ", ":"), (", ", ",")] {
      text = text.replacing(long, with: short)
    }
    return text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: "\n")
  }
}

/// A short mark of a file's content (FNV-1a, 64 bits): it tells versions apart, it does not protect.
enum ContentMark {
  static func of(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    let text = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}
