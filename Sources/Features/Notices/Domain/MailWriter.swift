import Foundation
import HTML
import Kernel

/// Writes what mails say: as plain text and as a page, in the reader's language. Links lead to the pages; what is
/// behind them asks for a sign-in, so that a mail that goes astray tells little and opens nothing.
struct MailWriter: Sendable {
  let publicAddress: String
  let language: Language

  /// A mail ready to be sent.
  struct Written: Sendable, Hashable {
    var subject: String
    var text: String
    var html: String
  }

  /// One paragraph with the page it leads to.
  private struct Part {
    var title: String
    var body: String
    var link: String
  }

  /// A mail about notices, right after they were left or once a day.
  func notices(_ notices: [StoredNotice], to name: String, digestOf day: Day? = nil) -> Written {
    let parts = notices.map { notice in
      Part(
        title: notice.subject[language], body: notice.body[language], link: publicAddress + notice.address)
    }
    let subject: LocalizedText =
      if let day {
        NoticesTexts.digestSubject(notices.count, DateText(language).day(day))
      } else if notices.count == 1, let only = notices.first {
        only.subject
      } else {
        NoticesTexts.severalSubject(notices.count)
      }
    return written(
      subject[language], to: name, parts, why: NoticesTexts.mailWhy[language],
      settings: publicAddress + "/inbox/settings")
  }

  /// A mail to somebody without an account.
  func letter(_ letter: Letter) -> Written {
    let part = Part(title: letter.subject, body: letter.body, link: publicAddress + letter.address)
    return written(letter.subject, to: letter.name, [part], why: NoticesTexts.letterWhy[language], settings: nil)
  }

  private func written(
    _ subject: String, to name: String, _ parts: [Part], why: String, settings: String?
  ) -> Written {
    let greeting = NoticesTexts.mailGreeting(name)[language]
    let closing = [why, settings.map { NoticesTexts.mailSettings[language] + " " + $0 }].compactMap { $0 }
    let pieces = parts.map { [$0.title, $0.body, $0.link].filter { !$0.isEmpty }.joined(separator: "\n") }
    let text = ([greeting] + pieces + ["-- \n" + closing.joined(separator: "\n")]).joined(separator: "\n\n") + "\n"
    let html: HTML = """
      <!doctype html><html lang="\(language.rawValue)"><head><meta charset="utf-8"/><title>\(subject)</title></head>
      <body><p>\(greeting)</p>
      \(HTML.forEach(parts) { part in
        "<h2>\(part.title)</h2>\(HTML.if(!part.body.isEmpty, "<p>\(part.body)</p>"))<p><a href=\"\(url: part.link)\">\(NoticesTexts.open[language])</a></p>\n"
      })<hr/><p>\(why)\(HTML.let(settings) { " <a href=\"\(url: $0)\">\(NoticesTexts.mailSettings[language])</a>" })</p>
      </body></html>
      """
    return Written(subject: subject, text: text, html: html.render())
  }
}
