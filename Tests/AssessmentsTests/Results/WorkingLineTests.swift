import HTML
import Testing

@testable import Assessments

@Suite("Lines of worked arithmetic")
struct WorkingLineTests {
  struct Sample: Sendable {
    var line: String
    var left: String
    var right: String?
  }

  static let samples = [
    Sample(line: "2 + 1 = 3", left: "2 + 1", right: "= 3"),
    Sample(line: "= 434 ÷ 90 = ≈ 4.8222", left: "434 ÷ 90", right: "≈ 4.8222"),
    Sample(line: "= ≈ 434.0000 ÷ 90 = ≈ 4.8200", left: "≈ 434 ÷ 90", right: "≈ 4.82"),
    Sample(line: "ตอบว่า มี/ใช่ ได้ 2 คะแนน", left: "ตอบว่า มี/ใช่", right: "2"),
    Sample(line: "Answered yes: 2", left: "Answered yes", right: "2"),
    Sample(line: "(5 × 4) ÷ 5", left: "(5 × 4) ÷ 5", right: nil),
    Sample(line: "กรอกว่า “<b>”", left: "กรอกว่า “<b>”", right: nil),
    Sample(line: "400 ÷ 600 × 100 = ≈ 66.6667", left: "400 ÷ 600 × 100", right: "≈ 66.6667"),
    Sample(line: "≈ 100.0000 + 1 = 101", left: "≈ 100 + 1", right: "= 101"),
  ]

  @Test("a line is parted at the figure it ends in", arguments: samples)
  func parts(sample: Sample) {
    let line = WorkingLine(sample.line)
    #expect(line.left == sample.left)
    #expect(line.right == sample.right)
  }

  @Test("what somebody typed is escaped")
  func escaping() {
    #expect(!WorkingLine("กรอกว่า “<script>”").html.render().contains("<script>"))
  }
}
