import Kernel
import Scoring
import Testing

@testable import Assessments

@Suite("Plain words")
struct PlainWordsTests {
  @Test(
    "the rule of a formula is told in words: no id, no bracket, no name of a function", arguments: Language.allCases)
  func formulas(language: Language) throws {
    var count = 0
    for plan in try DemoTests.shipped() {
      let evaluation = Evaluation(AssessmentInput(round: plan.instrument.rounds.first?.id), plan: plan)
      for node in plan.nodes.indices {
        guard case .formula(let formula) = plan.nodes[node].kind else { continue }
        count += 1
        let item = plan.collection(of: node) == nil ? nil : 0
        let rule = evaluation.derivation(of: node, item: item).rule[language]
        for code in ["[", "if(", "min(", "max(", "*", "<=", ">="] {
          #expect(!rule.contains(code), "\(plan.nodes[node].id): \(rule)")
        }
        #expect(rule != formula.score.text)
      }
    }
    #expect(count > 10)
  }

  @Test("every question for words in the demonstration has answers made for it")
  func demoTexts() throws {
    var asked = 0
    for plan in try DemoTests.shipped() {
      for node in plan.nodes {
        guard case .text(let format, _) = node.kind, format == .line || format == .paragraph else { continue }
        asked += 1
        #expect(DemoTexts.hasOwnAnswers(to: node), "\(node.id): \(node.title.en)")
      }
    }
    #expect(asked > 20)
  }

  @Test(
    "a hint stands by itself: it begins with a capital or a figure",
    arguments: [
      (0, 70, false, "From 0 to 70", "อยู่ระหว่าง 0 ถึง 70"),
      (0, 70, true, "A whole number, from 0 to 70", "จำนวนเต็ม อยู่ระหว่าง 0 ถึง 70"),
      (5, nil, false, "5 or more", "ไม่น้อยกว่า 5"), (nil, 9, true, "A whole number, 9 or less", "จำนวนเต็ม ไม่เกิน 9"),
      (nil, nil, true, "A whole number", "จำนวนเต็ม"), (nil, nil, false, "", ""),
    ] as [(Int?, Int?, Bool, String, String)])
  func hints(least: Int?, most: Int?, isWhole: Bool, english: String, thai: String) {
    let input = NumberInput(unit: nil, min: least.map { Exact($0) }, max: most.map { Exact($0) }, isWhole: isWhole)
    #expect(AssessmentTexts.range(input) == LocalizedText(th: thai, en: english))
  }

  @Test("no title in the tree or at the top of a page says its number twice", arguments: Language.allCases)
  func numbers(language: Language) throws {
    for plan in try DemoTests.shipped() {
      for node in plan.nodes.indices {
        guard let code = plan.code(of: node, language) else { continue }
        let title = plan.nodes[node].title[language]
        #expect(!title.hasPrefix(code), "\(plan.nodes[node].id): \(title)")
      }
    }
  }

  @Test("titles are titles, not paragraphs", arguments: Language.allCases)
  func titles(language: Language) throws {
    let plan = try #require(try DemoTests.shipped().first { $0.instrument.id == "pmqa40" })
    for node in plan.nodes { #expect(node.title[language].count <= 60, "\(node.id): \(node.title[language])") }
  }
}
