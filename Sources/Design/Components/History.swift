public import Foundation
public import HTML
public import Kernel

/// One thing that happened, for a history.
public struct HistoryEntry: Sendable {
  let moment: Date
  let person: String
  let words: String
  let changes: [AuditDifference.Line]
  let address: String?

  /// Something that happened, already in the reader's language.
  public init(
    at moment: Date, by person: String, _ words: String, changes: [AuditDifference.Line] = [], address: String? = nil
  ) {
    self.moment = moment
    self.person = person
    self.words = words
    self.changes = changes
    self.address = address
  }

  /// A record of the audit trail; `name` tells what to call whoever did it.
  public init(_ record: AuditRecord, language: Language, name: (AuditRecord) -> String = \.actorName) {
    let action = record.entry.action
    self.init(
      at: record.moment, by: name(record), AuditWords.action(action)?[language] ?? action,
      changes: AuditDifference(record.entry).lines)
  }
}

extension Component {
  /// What happened to a thing, newest first: when, who, what, and what it was before.
  public static func history(_ entries: [HistoryEntry], language: Language) -> HTML {
    """
    <ol class="history">\(HTML.forEach(entries) { entry in
      """
      <li><span class="soft small">\(DateText(language).dayAndTime(entry.moment))\
      \(HTML.if(!entry.person.isEmpty, " · \(entry.person)"))</span><br/>\
      \(HTML.let(entry.address) { "<a href=\"\(url: $0)\">\(entry.words)</a>" })\
      \(HTML.if(entry.address == nil, HTML(text: entry.words)))\
      \(changes(entry.changes, language: language))</li>
      """
    })</ol>
    """
  }

  /// What was different, one line each.
  ///
  /// - Parameter limit: characters of each side beyond which the rest is left out.
  public static func changes(_ lines: [AuditDifference.Line], limit: Int = 400, language: Language) -> HTML {
    HTML.forEach(lines) { line in
      """
      <p class="small">\(HTML.if(!line.name.isEmpty, "<span class=\"soft\">\(line.name):</span> "))\
      \(HTML.let(line.before) { "<del>\(spoken(HistoryWords.was, language))\(value($0, limit))</del>" })\
      \(HTML.if(line.before != nil && line.after != nil, " → "))\
      \(HTML.let(line.after) { "<ins>\(spoken(HistoryWords.becomes, language))\(value($0, limit))</ins>" })</p>
      """
    }
  }

  /// Struck out and underlined words look alike to those who listen.
  private static func spoken(_ word: LocalizedText, _ language: Language) -> HTML {
    "<span class=\"hidden-text\">\(word[language]) </span>"
  }

  /// People's own words are marked with their language, so that they are read out rightly.
  private static func value(_ text: String, _ limit: Int) -> HTML {
    let isThai = text.unicodeScalars.contains { (0x0E01...0x0E5B).contains($0.value) }
    let shown = text.count > limit ? text.prefix(limit) + "…" : Substring(text)
    return "<span\(attribute: "lang", isThai ? "th" : nil)>\(shown)</span>"
  }
}

private enum HistoryWords {
  static let was = LocalizedText(th: "เดิม", en: "was")
  static let becomes = LocalizedText(th: "เปลี่ยนเป็น", en: "now")
}
