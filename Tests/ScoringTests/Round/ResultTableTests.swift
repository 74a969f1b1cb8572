import Kernel
import Testing

@testable import Scoring

@Suite("Results as a round keeps them")
struct ResultTableTests {
  private static let edge = Int128(Int64.max)

  private static func result(_ raw: Int128, coverage: Int64 = 1_000_000_000_000) -> NodeResult {
    NodeResult(
      score: Exact(raw: raw), floor: Exact(raw: -raw), maximum: Exact(raw: raw), coverageUnits: coverage,
      status: .given, problem: .tooFew, selectedCase: 300)
  }

  @Test(
    "every result comes back as it was put in, however large",
    arguments: [
      NodeResult.absent, result(0), result(edge), result(edge + 1), result(-edge - 2), result(.max),
      result(1, coverage: -1), result(1, coverage: .max), result(1, coverage: 1 << 40 - 1),
      result(1, coverage: 1 << 40),
    ])
  func comesBack(result: NodeResult) {
    let table = ResultTable(rows: 2, width: 2)
    for row in 0..<2 {
      [.absent, result, NodeResult.absent].withUnsafeBufferPointer { results in
        if let start = results.baseAddress { table.store(start, of: FlatTable([1, 2]), row: row) }
      }
    }
    #expect(table[1, 0] == result)
    #expect(table[1, 1] == .absent)
    #expect(table[0, 0] == result)
  }

  @Test(
    "every status, problem and case fits",
    arguments: NodeResult.Status.allCases, [Int16.min, -1, 0, .max])
  func statusFits(status: NodeResult.Status, selected: Int16) {
    for problem in (0...5).compactMap(NodeResult.Problem.init) {
      let result = NodeResult(
        score: 1, floor: 1, maximum: 2, coverageUnits: 5, status: status, problem: problem, selectedCase: selected)
      #expect(StoredResult(result).result == result)
    }
  }

  @Test("a table large enough for huge pages keeps its first and last result")
  func largeTable() {
    let table = ResultTable(rows: 100_000, width: 2)
    let results = [ResultTableTests.result(7), ResultTableTests.result(8)]
    results.withUnsafeBufferPointer { results in
      guard let start = results.baseAddress else { return }
      table.store(start, of: FlatTable([0, 1]), row: 0)
      table.store(start, of: FlatTable([1, 0]), row: 99_999)
    }
    #expect(table[0, 0] == results[0])
    #expect(table[99_999, 1] == results[0])
    #expect(table[99_999, 0] == results[1])
  }
}
