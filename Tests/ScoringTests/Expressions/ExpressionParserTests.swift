import Kernel
import Testing
import YAML

@testable import Scoring

@Suite("Expressions")
struct ExpressionParserTests {
  private static let start = YAMLMark(line: 3, column: 11)

  private func written(_ text: String) throws -> String {
    try ExpressionParser.parse(text, file: "f.yaml", mark: Self.start).root.grouped
  }

  @Test(
    "operators bind from or (loosest) to the sign (tightest)",
    arguments: [
      ("1 + 2 * 3", "(1 + (2 * 3))"),
      ("(1 + 2) * 3", "((1 + 2) * 3)"),
      ("1 - 2 - 3", "((1 - 2) - 3)"),
      ("12 / 2 / 3", "((12 / 2) / 3)"),
      ("-a * b", "(-(a) * b)"),
      ("- - a", "-(-(a))"),
      ("a or b and c", "(a or (b and c))"),
      ("not a = 1 and b", "(not((a = 1)) and b)"),
      ("not not a", "not(not(a))"),
      ("a + 1 >= b * 2", "((a + 1) >= (b * 2))"),
      ("round = \"m6\" or class != 'central'", "((round = \"m6\") or (class != \"central\"))"),
      ("value[4.1-x] = true", "(value[4.1-x] = true)"),
      ("score[ 6.10 - m6 ]", "score[6.10 - m6]"),
      ("round(percent[a] / 3, 2)", "round((percent[a] / 3), 2)"),
      ("if(answered[a], min(1, 2, count[b]), abs(-3))", "if(answered[a], min(1, 2, count[b]), abs(-(3)))"),
      ("๑๒.๕", "12.5"),
      ("satisfied[ก]", "satisfied[ก]"),
    ])
  func precedence(text: String, expected: String) throws {
    #expect(try written(text) == expected)
  }

  @Test(
    "a mistake is reported at its column, in both languages",
    arguments: [
      ("", 11, "the expression is empty", "นิพจน์ว่างเปล่า"),
      ("1 +", 14, "the expression ends too soon", "นิพจน์จบก่อนครบ"),
      ("a < b < c", 17, "two comparisons cannot follow one another", "เปรียบเทียบต่อกันสองครั้งไม่ได้"),
      ("a == 1", 13, "expressions do not use the sign ==", "ไม่ใช้เครื่องหมาย == ในนิพจน์"),
      ("a && b", 13, "expressions do not use the sign &&", "ไม่ใช้เครื่องหมาย && ในนิพจน์"),
      ("1.2.3", 11, "“1.2.3” is not a usable number", "“1.2.3” ไม่ใช่ตัวเลขที่ใช้ได้"),
      ("1 + \"m6", 15, "this text is never closed", "ข้อความนี้ไม่มีเครื่องหมายปิด"),
      ("value[a", 16, "this [ is never closed", "วงเล็บ [ นี้ไม่มี ] ปิด"),
      ("value[ ]", 16, "there is no id between [ and ]", "ในวงเล็บ [ ] ไม่มีรหัส"),
      ("scores[a]", 11, "scores[…] is unknown", "ไม่รู้จัก scores[…]"),
      ("1 + mim(1)", 15, "the function mim(…) is unknown", "ไม่รู้จักฟังก์ชัน mim(…)"),
      ("abs(1, 2)", 11, "abs is given 2 values, which does not fit", "abs ได้รับ 2 ค่า ซึ่งไม่ตรงกับที่ต้องการ"),
      (
        "(1 + 2", 17, "the ( at character 1 of the expression is still open, yet here is the end",
        "วงเล็บ ( ที่อักขระที่ 1 ของนิพจน์ยังไม่ปิด แต่พบจบนิพจน์"
      ),
      ("1 2", 13, "“2” is not expected here", "ไม่ควรมี “2” ตรงนี้"),
      ("* 2", 11, "a value is expected here, not “*”", "ตรงนี้ควรเป็นค่า แต่พบ “*”"),
      ("1 = not a", 15, "a value is expected here, not “not”", "ตรงนี้ควรเป็นค่า แต่พบ “not”"),
      ("[a]", 12, "nothing before [a] says what is asked of it", "หน้า [a] ไม่ได้บอกว่าต้องการค่าใด"),
      ("score + 1", 11, "score needs an id in [ ] after it", "หลัง score ต้องมีรหัสในวงเล็บ [ ]"),
      ("max + 1", 11, "max needs its values in ( ) after it", "หลัง max ต้องมีค่าในวงเล็บ ( )"),
      ("ก + 1", 11, "the character “ก” has no meaning in an expression", "อักขระ “ก” ใช้ในนิพจน์ไม่ได้"),
    ])
  func mistakes(text: String, column: Int, english: String, thai: String) {
    let error = #expect(throws: Diagnostic.self) {
      try ExpressionParser.parse(text, file: "f.yaml", mark: Self.start)
    }
    #expect(error?.mark == YAMLMark(line: 3, column: column))
    #expect(error?.problem == LocalizedText(th: thai, en: english))
    #expect(error?.remedy.th.isEmpty == false)
  }

  @Test("a slip of the keyboard gets a suggestion")
  func suggestion() {
    let error = #expect(throws: Diagnostic.self) {
      try ExpressionParser.parse("satisfide[a]", file: "f.yaml", mark: Self.start)
    }
    #expect(
      error?.line(in: .english) == "f.yaml:3:11: satisfide[…] is unknown – did you mean satisfied[…]?")
    #expect(error?.line(in: .thai) == "f.yaml:3:11: ไม่รู้จัก satisfide[…] – หมายถึง satisfied[…] หรือไม่")
  }

  @Test(
    "nesting and length have limits instead of exhausting the stack",
    arguments: [
      String(repeating: "(", count: 900) + "1" + String(repeating: ")", count: 900),
      String(repeating: "not ", count: 400) + "a",
      String(repeating: "-", count: 1_900) + "1",
      String(repeating: "abs(", count: 450) + "1" + String(repeating: ")", count: 150),
      String(repeating: "1+", count: 5_000) + "1",
    ])
  func limits(text: String) {
    #expect(throws: Diagnostic.self) { try ExpressionParser.parse(text, file: "f.yaml", mark: Self.start) }
  }

  @Test("random text never crashes the parser", arguments: 0..<4)
  func fuzz(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "a", "1", ".5", "value[", "]", "(", ")", "+", "-", "*", "/", "<", ">=", "!", "=", "and ", "or ", "not ", "\"",
      "'", ",", "if(", "round", "min(", " ", "ก", "[", "\u{0}", "🙂", "1.1",
    ]
    for _ in 0..<3_000 {
      let count = Int.random(in: 0..<24, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      do {
        let expression = try ExpressionParser.parse(text, file: "f.yaml", mark: Self.start)
        #expect(expression.text == text)
      } catch {
        #expect(error.mark.column >= 11 && error.mark.column <= 11 + text.unicodeScalars.count)
      }
    }
  }
}

extension Expression.Term {
  /// The term with every bracket written, to see how it was grouped.
  fileprivate var grouped: String {
    switch self {
    case .number(let number): number.description
    case .text(let text): "\"\(text)\""
    case .truth(let truth): "\(truth)"
    case .fact(let id, _): id
    case .round: "round"
    case .agencyClass: "class"
    case .reference(let property, let node, _): "\(property)[\(node)]"
    case .negate(let term): "-(\(term.grouped))"
    case .not(let term): "not(\(term.grouped))"
    case .binary(let sign, let left, let right, _): "(\(left.grouped) \(sign.rawValue) \(right.grouped))"
    case .call(let function, let arguments, _):
      "\(function)(\(arguments.map(\.grouped).joined(separator: ", ")))"
    }
  }
}
