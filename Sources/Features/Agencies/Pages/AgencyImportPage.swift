import Design
import HTML
import Kernel

/// The form with which a file is handed in.
struct AgencyImportPage {
  let effective: String
  let closesMissing: Bool
  let flaws: [FormFlaw]
  let token: String?
  let language: Language

  var html: HTML {
    """
    \(Component.heading(
      AgencyImportTexts.title[language], lead: HTML(text: AgencyImportTexts.lead[language]),
      actions: Component.linkButton(AgencyTexts.asXLSX[language], to: "/agencies/export.xlsx", kind: .quiet)))
    \(Component.errorSummary(flaws.map { FieldError($0.field, $0.message[language]) }, language: language))
    <form method="post" action="/agencies/import" enctype="multipart/form-data">\(Page.tokenInput(token))
    \(fileField)
    \(Component.field(
      Field(
        "effective", label: AgencyImportTexts.effective[language], kind: .date, value: effective,
        hint: AgencyTexts.fromHint[language], error: error("effective")), language: language))
    \(Component.checkboxList(
      ChoiceQuestion(
        "close_missing", legend: AgencyImportTexts.closeMissing[language],
        choices: [Choice("yes", AgencyImportTexts.closeMissingChoice[language])],
        selected: closesMissing ? ["yes"] : []), language: language))
    \(Component.actions(
      Component.button(AgencyImportTexts.check[language]),
      Component.linkButton(AgencyTexts.cancel[language], to: "/agencies", kind: .quiet)))
    </form>
    """
  }

  private var fileField: HTML {
    let message = error("file")
    return """
      <div class="\(raw: message == nil ? "field" : "field field-failed")"><label for="field-file">\(AgencyImportTexts.file[language])</label>\
      <p class="hint" id="hint-file">\(AgencyImportTexts.fileHint[language])</p>\
      \(HTML.let(message) { "<p class=\"field-error\" id=\"error-file\">\($0)</p>" })\
      <input class="input" type="file" id="field-file" name="file" accept=".csv,.xlsx" \
      aria-describedby="hint-file\(attr: message == nil ? "" : " error-file")"\
      \(attribute: "aria-invalid", message == nil ? nil : "true")/></div>
      """
  }

  private func error(_ field: String) -> String? { flaws.first { $0.field == field }?.message[language] }
}
