import Kernel
import Testing

@testable import Scoring

@Suite("Weights of listed things")
struct ItemWeightTests {
  private static let root = """
    id: r
    kind: collection
    title: { th: ร, en: R }
    item: { th: ตัวชี้วัด, en: indicator }
    combine: weighted_mean
    each:
      id: e
      kind: sum
      title: { th: ก, en: A }
      weight: "value[w]"
      children:
        - { id: done, kind: yes_no, points: 5, title: { th: ทำแล้ว, en: Done } }
        - { id: w, kind: number, min: 0, title: { th: น้ำหนักที่เสนอ, en: Weight proposed } }
    """

  private func derivation(_ items: [(name: String, weight: Exact?)]) throws -> Derivation {
    let plan = try InstrumentText.plan(root: Self.root)
    let list = items.map { item in
      Answer.Item(
        name: item.name, answers: ["done": .yesNo(true), "w": item.weight.map { .number($0) }].compactMapValues { $0 })
    }
    return Evaluation(AssessmentInput(answers: ["r": .items(list)]), plan: plan).derivation(of: plan.rootIndex)
  }

  @Test("a weight that is not known yet is told by the item and the answer it waits for")
  func unknown() throws {
    let derivation = try derivation([("เปิดข้อมูล", nil), ("Portal", nil)])
    #expect(
      derivation.remarks.map(\.en) == [
        "Cannot be worked out yet, missing: the weight of “เปิดข้อมูล” (Weight proposed), "
          + "the weight of “Portal” (Weight proposed)"
      ])
    #expect(derivation.remarks.first?.th.contains("น้ำหนัก (weight) ของ “Portal” (น้ำหนักที่เสนอ)") == true)
  }

  @Test("beside others that are known, the item itself says so")
  func beside() throws {
    let derivation = try derivation([("A", 3), ("B", nil)])
    #expect(derivation.parts.map(\.remark?.en) == [nil, "no weight yet, missing: Weight proposed"])
    #expect(derivation.parts.map(\.remark?.th) == [nil, "ยังไม่รู้น้ำหนัก ขาด น้ำหนักที่เสนอ"])
    #expect(derivation.result.score == 5)
  }
}
