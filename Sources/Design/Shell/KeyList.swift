import HTML
import Kernel

/// The list of keys that `?` shows. Without script it is never seen, and no key is taken from the browser.
enum KeyList {
  private static let keys: [(keys: [String], meaning: Phrase)] = [
    (["?"], .keysHelp), (["/"], .keysSearch), (["n"], .keysNext), (["p"], .keysPrevious),
    (["↑", "↓", "←", "→"], .keysTree),
  ]

  static func dialog(_ language: Language) -> HTML {
    """
    <dialog class="keys" id="keys" aria-labelledby="keys-title"><h2 id="keys-title">\(Phrase.keysTitle[language])</h2>
    <dl class="facts">\(HTML.forEach(keys) { entry in
      """
      <div><dt>\(entry.keys.map { "<kbd>\($0)</kbd>" as HTML }.joined(separator: " "))</dt>\
      <dd>\(entry.meaning[language])</dd></div>
      """
    })</dl>
    <form method="dialog">\(Component.button(Phrase.close[language], kind: .secondary))</form></dialog>
    """
  }
}
