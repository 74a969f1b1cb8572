import Testing

@testable import Assessments

@Suite("Short texts")
struct ShortTextTests {
  @Test("a short text stays, a long one ends in an ellipsis at a space", arguments: [10, 150, 151, 400])
  func length(count: Int) {
    let text = String(String(repeating: "เกณฑ์ดี ", count: 60).prefix(count))
    let short = ShortText.of(text)
    #expect(short == text || short.hasSuffix(" …"))
    #expect((short == text) == (count <= ShortText.limit))
    #expect(short.count <= ShortText.limit + 2)
    #expect(text.hasPrefix(short.replacing(" …", with: "")))
  }

  @Test("a long word is cut as it is")
  func word() {
    #expect(ShortText.of(String(repeating: "ก", count: 300)).count == ShortText.limit + 2)
  }
}
