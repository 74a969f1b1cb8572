import Design
import HTML
import Kernel

/// Which personal data is kept at all: what for, by what right, how long, and who sees it.
struct InventoryPage {
  let viewer: Viewer

  private var language: Language { viewer.language }

  var html: HTML {
    """
    \(Component.heading(TrustTexts.inventory[language], lead: HTML(text: InventoryTexts.lead[language])))\
    \(TrustTabs.html(.inventory, viewer: viewer))\
    \(Component.table(
      Table(
        caption: TrustTexts.inventory[language], isCaptionHidden: true,
        columns: [
          InventoryTexts.what, InventoryTexts.purpose, InventoryTexts.basis, InventoryTexts.kept, InventoryTexts.readers,
        ].map { Table.Column($0[language]) }, rows: PersonalData.entries.map { .cells(cells($0)) }, isStacked: true),
      language: language))
    """
  }

  private func cells(_ entry: PersonalData.Entry) -> [HTML] {
    [
      """
      \(entry.title[language])<br/><code class="small">\(entry.table)</code> \
      <span class="soft small">\(entry.columns.joined(separator: ", "))</span>
      """,
      HTML(text: entry.purpose[language]), HTML(text: entry.basis.words[language]), HTML(text: entry.kept[language]),
      HTML(text: entry.readers[language]),
    ]
  }
}
