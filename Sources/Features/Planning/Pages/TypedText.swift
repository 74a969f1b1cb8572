import HTML
import Kernel

/// Text that somebody typed, marked where it is in another language than the page; its lines stay lines.
enum TypedText {
  static func html(_ text: String, _ language: Language) -> HTML {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { HTML(text: String($0)) }
      .joined(separator: "<br/>")
    let isThai = text.unicodeScalars.contains { (0x0E01...0x0E5B).contains($0.value) }
    return language == .english && isThai ? "<span lang=\"th\">\(lines)</span>" : lines
  }
}
