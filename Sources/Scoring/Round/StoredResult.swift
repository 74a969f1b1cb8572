import Kernel

/// A result as a round keeps it, in half the memory: writing results out takes as long as working many of them out.
///
/// Figures keep their low 64 bits, enough for ±9.2 million points with all twelve digits; what is larger is kept whole
/// elsewhere, and this only marks its place.
struct StoredResult: BitwiseCopyable {
  private let score: Int64
  private let floor: Int64
  private let maximum: Int64
  /// From the lowest bit: 40 bits of coverage, 4 of status, 4 of problem, 16 of the case that applies.
  private let rest: UInt64

  /// As a status: kept whole elsewhere.
  private static let elsewhere: UInt64 = 15
  private static let largestCoverage: UInt64 = 1 << 40 - 1

  @inline(__always) init(_ result: NodeResult) {
    score = Int64(truncatingIfNeeded: result.score.raw)
    floor = Int64(truncatingIfNeeded: result.floor.raw)
    maximum = Int64(truncatingIfNeeded: result.maximum.raw)
    let coverage = UInt64(bitPattern: result.coverageUnits)
    let fits =
      Int128(score) == result.score.raw && Int128(floor) == result.floor.raw && Int128(maximum) == result.maximum.raw
      && coverage <= StoredResult.largestCoverage
    let status = fits ? UInt64(result.status.rawValue) : StoredResult.elsewhere
    rest =
      coverage & StoredResult.largestCoverage | status << 40 | UInt64(result.problem.rawValue) << 44
      | UInt64(UInt16(bitPattern: result.selectedCase)) << 48
  }

  /// Whether the figures fit; if not, nothing else here means anything.
  @inline(__always) var isWhole: Bool { status != StoredResult.elsewhere }

  private var status: UInt64 { rest >> 40 & 15 }

  /// The result again; `nil` when it is kept elsewhere.
  var result: NodeResult? {
    guard let status = NodeResult.Status(rawValue: UInt8(status)),
      let problem = NodeResult.Problem(rawValue: UInt8(rest >> 44 & 15))
    else { return nil }
    return NodeResult(
      score: Exact(raw: Int128(score)), floor: Exact(raw: Int128(floor)), maximum: Exact(raw: Int128(maximum)),
      coverageUnits: Int64(rest & StoredResult.largestCoverage), status: status, problem: problem,
      selectedCase: Int16(bitPattern: UInt16(rest >> 48)))
  }
}
