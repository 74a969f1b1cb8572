import HTML
import Testing

@testable import Discussion

@Suite("What people write")
struct SpokenTextTests {
  @Test(
    "text is text, addresses are links, and nothing else is",
    arguments: [
      ("<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;</p>"),
      ("a\nb\n\nc", "<p>a<br/>b</p><p>c</p>"),
      (
        "ดู (https://example.go.th/a?b=1&c=2).",
        "<p>ดู (<a href=\"https://example.go.th/a?b=1&amp;c=2\" rel=\"noopener noreferrer nofollow\">"
          + "https://example.go.th/a?b=1&amp;c=2</a>).</p>"
      ),
      ("javascript:alert(1)", "<p>javascript:alert(1)</p>"),
      ("ขอ @somchai ช่วยดู", "<p>ขอ <b>@somchai</b> ช่วยดู</p>"),
      ("https://", "<p>https://</p>"),
    ])
  func markup(text: String, html: String) {
    #expect(SpokenText.html(text).render() == html)
  }

  @Test("an address cannot break out of its link")
  func quotes() {
    let html = SpokenText.html("https://x.y/\"onmouseover=alert(1)").render()
    #expect(!html.contains("\"onmouseover"))
  }

  @Test("mentions are found once each, without the marks around them")
  func mentions() {
    #expect(SpokenText.mentions(in: "@Somchai, (@malee.k) @somchai a@b.c @ @-") == ["somchai", "malee.k"])
  }

  @Test("blank and endless texts are refused, control characters dropped")
  func checks() throws {
    #expect(throws: SpokenText.Flaw.empty) { try SpokenText.checked(" \n\t ").get() }
    #expect(throws: SpokenText.Flaw.empty) { try SpokenText.checked(nil).get() }
    #expect(throws: SpokenText.Flaw.tooLong) { try SpokenText.checked(String(repeating: "ก", count: 5_001)).get() }
    #expect(try SpokenText.checked("  a\r\nb\u{0}\u{7} ").get() == "a\nb")
  }
}
