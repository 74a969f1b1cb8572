import Design
import HTML
import HTTP
import Kernel

/// Pieces that several pages of Evidence show.
struct EvidenceViews {
  let language: Language
  let today: Day

  func state(_ item: EvidenceItem) -> HTML {
    if item.voidReason != nil { return Component.tag(.locked, EvidenceTexts.isVoidWord[language]) }
    guard let expires = item.expires else { return Component.tag(.good, EvidenceTexts.good[language]) }
    if expires < today { return Component.tag(.bad, EvidenceTexts.expired[language]) }
    if today.days(until: expires) <= EvidenceDesk.expiryNotice {
      return Component.tag(.warning, EvidenceTexts.expiresSoon[language])
    }
    return Component.tag(.good, EvidenceTexts.good[language])
  }

  func form(_ form: EvidenceSummary.Form) -> String {
    switch form {
    case .file: EvidenceTexts.file[language]
    case .link: EvidenceTexts.link[language]
    case .figure: EvidenceTexts.figure[language]
    }
  }

  func period(_ item: EvidenceItem) -> String {
    item.period.map { DateText(language).period($0, .short) } ?? EvidenceTexts.noPeriod[language]
  }

  /// What was given, in a line that leads to it. A file leads to its download.
  func content(_ version: EvidenceVersion, of item: EvidenceItem) -> HTML {
    switch version.content {
    case .file(let file):
      let detail = EvidenceCabinet.detail(version.content)
      guard file.scan != .infected else {
        return "\(file.filename) (\(detail)) \(Component.tag(.bad, EvidenceTexts.scanInfected[language]))"
      }
      return "<a href=\"\(url: "\(item.address)/versions/\(version.number)")\">\(file.filename)</a> (\(detail))"
    case .link(let address):
      return """
        <a href="\(url: address)" rel="noopener noreferrer nofollow">\(address)</a> \
        <span class="soft">\(EvidenceDraft.host(of: address)) · \(EvidenceTexts.outsideLink[language])</span>
        """
    case .figure(let value, let unit, let source):
      return "<b>\(value) \(unit)</b> · \(source)"
    }
  }

  func scan(_ file: FileContent) -> HTML {
    switch file.scan {
    case .none: Component.tag(.neutral, EvidenceTexts.notScanned[language])
    case .waiting: Component.tag(.progress, EvidenceTexts.scanWaiting[language])
    case .clean: Component.tag(.good, EvidenceTexts.scanClean[language])
    case .infected: Component.tag(.bad, EvidenceTexts.scanInfected[language])
    case .failed: Component.tag(.warning, EvidenceTexts.scanFailed[language])
    }
  }

  /// Title, period and expiry.
  func detailFields(_ draft: EvidenceDraft, _ flaws: [EvidenceDraft.Flaw]) -> HTML {
    let error = { (name: String) in flaws.first { $0.field == name }?.message[language] }
    let day = { (name: String, label: LocalizedText, value: String, hint: LocalizedText?) in
      Component.field(
        Field(
          name, label: label[language], value: value, hint: hint?[language], error: error(name), isOptional: true),
        language: language)
    }
    return """
      \(Component.field(
        Field(
          "title", label: EvidenceTexts.title[language], value: draft.title,
          hint: draft.form == .file ? EvidenceTexts.titleHint[language] : nil, error: error("title"),
          isOptional: draft.form == .file), language: language))\
      \(day("from", EvidenceTexts.from, draft.from, EvidenceTexts.dayHint))\
      \(day("to", EvidenceTexts.to, draft.to, nil))\
      \(day("expires", EvidenceTexts.expires, draft.expires, nil))
      """
  }

  /// What is given: a file, a link, a figure.
  func contentFields(_ draft: EvidenceDraft, _ flaws: [EvidenceDraft.Flaw], limit: Int) -> HTML {
    let error = { (name: String) in flaws.first { $0.field == name }?.message[language] }
    switch draft.form {
    case .file:
      return fileField(error("file"), limit: limit)
    case .link:
      return Component.field(
        Field(
          "url", label: EvidenceTexts.linkAddress[language], value: draft.url,
          hint: EvidenceTexts.linkHint[language], error: error("url")), language: language)
    case .figure:
      return """
        \(Component.field(
          Field(
            "figure", label: EvidenceTexts.value[language], kind: .number, value: draft.figure,
            error: error("figure")), language: language))\
        \(Component.field(
          Field("unit", label: EvidenceTexts.unit[language], value: draft.unit, error: error("unit")),
          language: language))\
        \(Component.field(
          Field("source", label: EvidenceTexts.source[language], value: draft.source, error: error("source")),
          language: language))
        """
    }
  }

  /// The file stands last in its form: what stands before it is known before a byte of it is kept.
  private func fileField(_ error: String?, limit: Int) -> HTML {
    """
    <div class="\(raw: error == nil ? "field" : "field field-failed")">\
    <label for="field-file">\(EvidenceTexts.file[language])</label>\
    <p class="hint" id="hint-file">\(EvidenceTexts.fileHint(limit)[language])</p>\
    \(HTML.let(error) { "<p class=\"field-error\" id=\"error-file\">\($0)</p>" })\
    <input class="input" type="file" id="field-file" name="file" \
    aria-describedby="\(raw: error == nil ? "hint-file" : "hint-file error-file")"\
    \(attribute: "aria-invalid", error == nil ? nil : "true")/></div>
    """
  }

  func placeInputs(_ place: EvidencePlace) -> HTML {
    HTML.forEach([("kind", place.kind), ("subject", place.subject), ("item", place.item)]) { name, value in
      "<input type=\"hidden\" name=\"\(attr: name)\" value=\"\(attr: value)\"/>"
    }
  }

  func summary(_ flaws: [EvidenceDraft.Flaw]) -> HTML {
    Component.errorSummary(flaws.map { FieldError($0.field, $0.message[language]) }, language: language)
  }
}
