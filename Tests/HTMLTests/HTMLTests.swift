import HTML
import Testing

@Suite struct HTMLTests {
  static let hostile: [(String, String)] = [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("\" onmouseover=\"steal()", "&quot; onmouseover=&quot;steal()"),
    ("' autofocus onfocus='x", "&#39; autofocus onfocus=&#39;x"),
    ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
    ("a\u{0}b\u{8}c\u{7F}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"),
    ("x\u{FFFF}y", "x\u{FFFD}y"),
    ("ผลสัมฤทธิ์\nข้าราชการ\t๒๕๖๙", "ผลสัมฤทธิ์\nข้าราชการ\t๒๕๖๙"),
    ("<\u{301}", "&lt;\u{301}"),
    ("\u{301}\"", "\u{301}&quot;"),
  ]

  @Test("interpolated text is escaped between tags and in attributes", arguments: hostile)
  func escapes(text: String, expected: String) {
    let html: HTML = "<p title=\"\(attr: text)\">\(text)</p>"
    #expect(html.render() == "<p title=\"\(expected)\">\(expected)</p>")
    #expect(HTML(text: text).render() == expected)
  }

  @Test("markup inside markup is inserted as it is")
  func nested() {
    let inner: HTML = "<b>\("1 < 2")</b>"
    let pieces: [HTML] = ["<i>a</i>", "<i>b</i>"]
    let html: HTML = "<p>\(inner)\(pieces)\(raw: "<hr/>")\(7)</p>"
    #expect(html.render() == "<p><b>1 &lt; 2</b><i>a</i><i>b</i><hr/>7</p>")
  }

  @Test("missing values render nothing")
  func missing() {
    let text: String? = nil
    let piece: HTML? = nil
    let number: Int? = nil
    let html: HTML = "<p>\(text)\(piece)\(number)</p>"
    #expect(html.render() == "<p></p>")
    let present: String? = "<"
    #expect(("\(present)" as HTML).render() == "&lt;")
  }

  @Test("an attribute is written whole, quoted and escaped, or not at all")
  func attributes() {
    let html: HTML = """
      <input\(attribute: "value", "\"><x")\(attribute: "title", nil)\(attribute: "checked", if: true)\
      \(attribute: "disabled", if: false)/>
      """
    #expect(html.render() == "<input value=\"&quot;&gt;&lt;x\" checked=\"\"/>")
  }

  @Test(
    "addresses that could run as code are refused",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
      "\u{1}javascript:alert(1)", "data:text/html,<script>", "vbscript:x", "file:///etc/passwd", "blob:x",
      "\u{A0}javascript:x", "javascript\u{301}:alert(1)", "javascript&colon;:x", ":x",
    ])
  func refused(address: String) {
    #expect(SafeAddress.checked(address) == SafeAddress.refused)
    let link: HTML = "<a href=\"\(url: address)\">"
    #expect(link.render() == "<a href=\"about:invalid\">")
  }

  @Test(
    "relative addresses and plain web and mail links are kept",
    arguments: [
      "/a?b=c:d", "?page=2", "#main", "a/b:c", "http://example.go.th/", "HTTPS://example.go.th", "mailto:a@b.th",
      "tel:+6621234567", "", "/รอบ/๑",
    ])
  func kept(address: String) {
    #expect(SafeAddress.checked(address) == address)
  }

  @Test("an address is escaped in its attribute")
  func addressEscaped() {
    let link: HTML = "<a href=\"\(url: "/x?a=1&b=\"")\">"
    #expect(link.render() == "<a href=\"/x?a=1&amp;b=&quot;\">")
  }

  @Test("JSON inside a script element cannot close it")
  func json() {
    let html: HTML = "<script type=\"application/json\">\(json: #"{"a":"</script><!-- & \#u{2028}"}"#)</script>"
    #expect(
      html.render()
        == #"<script type="application/json">{"a":"\u003C/script\u003E\u003C!-- \u0026 \u2028"}</script>"#)
  }

  @Test("pieces are chosen, repeated and joined")
  func composition() {
    #expect(HTML.if(true, "<a>").render() == "<a>")
    #expect(HTML.if(false, "<a>").isEmpty)
    #expect(HTML.if(false, "<a>", else: "<b>").render() == "<b>")
    #expect(HTML.forEach([1, 2]) { "<i>\($0)</i>" }.render() == "<i>1</i><i>2</i>")
    #expect(HTML.let("x<") { "<i>\($0)</i>" }.render() == "<i>x&lt;</i>")
    #expect(HTML.let(nil as String?) { "<i>\($0)</i>" }.isEmpty)
    #expect([HTML(text: "a"), "<br/>"].joined(separator: ", ").render() == "a, <br/>")
    var sum: HTML = "<a>"
    sum += "<b>"
    #expect((sum + .empty).render() == "<a><b>")
    #expect(sum.utf8 == Array("<a><b>".utf8))
  }
}
