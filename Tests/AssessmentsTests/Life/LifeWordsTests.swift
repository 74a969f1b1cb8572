import Kernel
import Testing

@testable import Assessments

@Suite("The life of an assessment in the trail")
struct LifeWordsTests {
  @Test("every step has words in the trail, as its action is put together", arguments: LifeStep.allCases)
  func words(step: LifeStep) {
    #expect(AuditWords.action("assessment.\(step.rawValue)") != nil)
  }
}
