import Testing
import YAML

@Suite("Reading YAML")
struct YAMLReaderTests {
  @Test("keys keep the order of the source and every node knows its place")
  func orderAndMarks() throws {
    let (node, errors) = YAMLReader.parse("z: 1\na:\n  - x\n  - {ข: \"ก\"}\n")
    #expect(errors.isEmpty)
    let root = try #require(node?.asMapping)
    #expect(root.map(\.key.text) == ["z", "a"])
    #expect(root.map(\.key.mark.line) == [1, 2])
    let list = try #require(root[1].value.asSequence)
    #expect(root[1].value.mark == YAMLMark(line: 3, column: 3))
    #expect(list[0].mark == YAMLMark(line: 3, column: 5))
    #expect(list[1]["ข"]?.mark == YAMLMark(line: 4, column: 9))
  }

  @Test("columns count characters, not bytes, also after Thai text and a byte order mark")
  func columns() throws {
    let (node, _) = YAMLReader.parse("\u{FEFF}ตัวชี้วัด: ค่า")
    let entry = try #require(node?.asMapping?.first)
    #expect(entry.key.text == "ตัวชี้วัด")
    #expect(entry.key.mark == YAMLMark(line: 1, column: 1))
    #expect(entry.value.mark == YAMLMark(line: 1, column: 12))
  }

  @Test(
    "a scalar keeps its text and its style",
    arguments: [
      ("v: 010", "010", YAMLScalar.Style.plain), ("v: yes", "yes", .plain), ("v:", "", .plain),
      ("v: 'it''s'", "it's", .singleQuoted), ("v: \"a\\nb\"", "a\nb", .doubleQuoted),
      ("v: |\n  a\n  b\n", "a\nb\n", .literal), ("v: >-\n  a\n  b\n", "a b", .folded),
      ("v: ~", "~", .plain), ("v: \"\\0x\"", "\0x", .doubleQuoted),
    ])
  func styles(source: String, text: String, style: YAMLScalar.Style) {
    let scalar = YAMLReader.parse(source).node?["v"]?.asScalar
    #expect(scalar?.text == text)
    #expect(scalar?.style == style)
    #expect(scalar?.isPlain == (style == .plain))
  }

  @Test("an empty text has neither tree nor errors", arguments: ["", "\n\n", "# only a remark\n", "\u{FEFF}"])
  func empty(source: String) {
    let (node, errors) = YAMLReader.parse(source)
    #expect(node == nil)
    #expect(errors.isEmpty)
  }

  @Test("every duplicate key of every mapping is reported, at the repetition, and the tree is kept")
  func duplicates() {
    let (node, errors) = YAMLReader.parse("a: 1\nb: {c: 1, c: 2, 'c': 3}\na: 2\n")
    #expect(
      errors == [
        YAMLError(mark: YAMLMark(line: 2, column: 11), problem: .duplicateKey("c")),
        YAMLError(mark: YAMLMark(line: 2, column: 17), problem: .duplicateKey("c")),
        YAMLError(mark: YAMLMark(line: 3, column: 1), problem: .duplicateKey("a")),
      ])
    #expect(node?.asMapping?.count == 3)
  }

  @Test(
    "what plain data does not need is refused with its place",
    arguments: [
      ("a: &x 1\nb: *x", [YAMLError.Problem.aliasesNotAllowed("&x"), .aliasesNotAllowed("*x")], 1, 4),
      ("a: !!int 1", [.tagNotAllowed("tag:yaml.org,2002:int")], 1, 4),
      ("a: !own\n  b: 1", [.tagNotAllowed("!own")], 1, 4),
      ("? [a, b]\n: 1\nc: 2", [.complexKey], 1, 3),
      ("a: 1\n---\nb: 2", [.multipleDocuments], 2, 1),
    ])
  func refused(source: String, problems: [YAMLError.Problem], line: Int, column: Int) {
    let errors = YAMLReader.parse(source).errors
    #expect(errors.map(\.problem) == problems)
    #expect(errors.first?.mark == YAMLMark(line: line, column: column))
  }

  @Test(
    "mistakes of grammar are placed and explained in both languages",
    arguments: [
      ("a: b: c", 1, 5, "colon"), ("a:\n\t- b", 2, 1, "tab"), ("a: 'b", 1, 6, "never closed"),
      ("a: [1, 2", 2, 1, "bracket"), ("a: 1\n b: 2", 2, 3, "colon"), ("a: \"\\q\"", 1, 5, "backslash"),
      ("a: 1\nb: \u{1}", 2, 4, "control"), ("a: 1\n- b", 2, 1, "key"),
    ])
  func grammar(source: String, line: Int, column: Int, word: String) throws {
    let (node, errors) = YAMLReader.parse(source)
    #expect(node == nil)
    let error = try #require(errors.first)
    #expect(error.mark == YAMLMark(line: line, column: column))
    #expect(error.problem.english.contains(word), "\(error.problem)")
    #expect(error.problem.thai.unicodeScalars.contains { (0xE01...0xE5B).contains($0.value) })
  }

  @Test(
    "a bracket that is closed in a comment is missed there; other comments are not to blame",
    arguments: [
      ("a: { b: c # d }\ne: 1", 1, 11), ("a: [b # c]\r\n\r\ne: 1", 1, 7), ("a: [ # see [1]\n  b: c: d]", 2, 7),
      ("a: [\n  { b: c }, # see [1]\n  { b: c: d } ]", 3, 9), ("a: [ \"b # c]\", d\ne: 1", 2, 2),
      ("a: 1 # b [c]\nd: [1", 3, 1),
    ])
  func closedInComment(source: String, line: Int, column: Int) throws {
    #expect(YAMLReader.parse(source).errors.first?.mark == YAMLMark(line: line, column: column))
  }

  @Test("bytes that are not UTF-8 are refused where they stand")
  func notUTF8() {
    let errors = YAMLReader.parse(Array("ก: 1\nขa".utf8) + [0xFF, 0x61]).errors
    #expect(errors == [YAMLError(mark: YAMLMark(line: 2, column: 3), problem: .notUTF8)])
    #expect(YAMLReader.parse([0xFF, 0xFE, 0x61, 0x00]).errors.map(\.problem) == [.notUTF8])
  }
}
