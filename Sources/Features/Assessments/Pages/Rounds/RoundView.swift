import Kernel
import Scoring

/// How far the agencies of a round are.
struct ResponseCounts: Sendable, Hashable {
  var submitted = 0
  var begun = 0
  var blank = 0
  var all: Int { submitted + begun + blank }
}

/// A scored round as one viewer may see it, filtered and sorted as they asked. Nothing in it comes from an agency that
/// the viewer must not see: means, ranks and counts are those of the rows shown.
struct RoundView: Sendable {
  struct Row: Sendable {
    /// The row in the result.
    var index: Int
    var assessment: Assessment
    var agency: Agency
    var parent: Agency?
  }

  let scored: ScoredRound
  let query: RoundQuery
  /// The rows to show, in order.
  let rows: [Row]
  /// Every row the viewer may see, whatever the filter, in the order of the organisation.
  let visible: [Row]
  /// Whether everything shown may be taken out as a file.
  let mayExport: Bool
  /// Parts of the organisation to choose from, each before those under it.
  let parts: [Agency]

  var plan: Plan { scored.result.plan }
  var result: RoundResult { scored.result }
  var round: EvaluationRound { scored.round }

  /// - Parameters:
  ///   - tree: the organisation of today, which decides what the viewer may see.
  ///   - names: the organisation of the round's last day, which agencies are called by.
  init(_ scored: ScoredRound, tree: OrganisationTree, names: OrganisationTree? = nil, viewer: Viewer, query: RoundQuery)
  {
    self.scored = scored
    self.query = query
    let permissions = Permissions(tree)
    let places = Dictionary(uniqueKeysWithValues: tree.agencies.enumerated().map { ($1.id, $0) })
    let seen = scored.assessments.enumerated().compactMap { index, assessment -> Row? in
      guard let agency = names?[assessment.agency] ?? tree[assessment.agency],
        permissions.allows(viewer, .readResult, on: assessment.subject(in: scored.round))
      else { return nil }
      return Row(index: index, assessment: assessment, agency: agency, parent: agency.parent.flatMap { tree[$0] })
    }.sorted { (places[$0.agency.id] ?? 0) < (places[$1.agency.id] ?? 0) }
    visible = seen
    let filtered = seen.filter { row in
      if let wanted = query.classID, row.assessment.classID != wanted { return false }
      if let part = query.part { return tree.contains(row.agency.id, within: part) }
      return true
    }
    rows = Self.sorted(filtered, by: query, in: scored.result)
    mayExport =
      !seen.isEmpty
      && seen.allSatisfy { permissions.allows(viewer, .exportResults, on: $0.assessment.subject(in: scored.round)) }
    let parents = Set(seen.compactMap(\.parent?.id))
    parts = tree.agencies.filter { parents.contains($0.id) }
  }

  /// Rows without a figure stand last, whichever way the others are sorted.
  private static func sorted(_ rows: [Row], by query: RoundQuery, in result: RoundResult) -> [Row] {
    guard case .node(let id) = query.sorting, let node = result.plan.indices[id] else { return rows }
    let keyed = rows.enumerated().map { place, row -> (figure: Exact?, place: Int, row: Row) in
      let figure = result.result(row.index, node)
      return (figure.hasScore ? figure.score : nil, place, row)
    }
    return keyed.sorted { left, right in
      guard let a = left.figure, let b = right.figure else {
        return left.figure != nil || (right.figure == nil && left.place < right.place)
      }
      if a == b { return left.place < right.place }
      return query.isAscending ? a < b : a > b
    }.map(\.row)
  }

  /// The columns: the total, then the parts or the indicators.
  var columns: [Int] {
    let round = result.round
    let inner = query.detail == .pillars ? plan.pillars(inRound: round) : plan.dimensions(inRound: round)
    return [plan.rootIndex] + inner.filter { $0 != plan.rootIndex }
  }

  var counts: ResponseCounts {
    rows.reduce(into: ResponseCounts()) { counts, row in
      if row.assessment.isHandedIn {
        counts.submitted += 1
      } else if result.root(row.index).coverage.isZero {
        counts.blank += 1
      } else {
        counts.begun += 1
      }
    }
  }

  /// What stands out in the mean of the rows.
  var summary: Summary { result.summary(over: rows.map(\.index)) }

  func mean(of node: Int) -> (score: Exact, maximum: Exact)? { result.mean(of: node, over: rows.map(\.index)) }

  /// Ranks among the rows by the total with blanks as zero; `nil` without a score.
  var ranks: [Int?] {
    Ranking.ranks(
      rows.map { row in
        let root = result.root(row.index)
        return root.hasScore ? root.floor : nil
      })
  }
}
