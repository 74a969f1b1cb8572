import Kernel
import Scoring

/// How many questions of each part are answered, of how many that are asked.
struct Completion: Sendable {
  struct Count: Sendable, Hashable {
    var done = 0
    var total = 0
    var isComplete: Bool { done >= total }

    static func + (left: Count, right: Count) -> Count {
      Count(done: left.done + right.done, total: left.total + right.total)
    }
  }

  private let counts: [Count]
  /// The whole assessment.
  let all: Count

  /// Counts the questions of an assessment.
  init(_ evaluation: Evaluation) {
    let plan = evaluation.plan
    var counts = Array(repeating: Count(), count: plan.nodes.count)
    for node in plan.nodes.indices {
      if plan.isCollection(node) {
        counts[node] = Self.count(ofCollection: node, evaluation)
      } else if plan.isQuestion(node), plan.collection(of: node) == nil, !plan.isOptional(node),
        evaluation.isAsked(node)
      {
        counts[node].total += 1
        if let answer = evaluation.input.answers[plan.nodes[node].id], !answer.isBlank { counts[node].done += 1 }
      }
      if let parent = plan.parents[node], plan.collection(of: node) == nil {
        counts[parent] = counts[parent] + counts[node]
      }
    }
    self.counts = counts
    all = counts[plan.rootIndex]
  }

  /// The questions at and under a node.
  subscript(node: Int) -> Count { counts[node] }

  /// Every question of every item; a list without items is one question that is still open.
  private static func count(ofCollection node: Int, _ evaluation: Evaluation) -> Count {
    guard evaluation.isAsked(node) else { return Count() }
    let plan = evaluation.plan
    if evaluation.isDeclaredNotApplicable(node) { return Count(done: 1, total: 1) }
    guard let items = evaluation.items(of: node), !items.isEmpty else {
      // A list that borrows its items waits for the list it borrows from.
      return plan.listOwner(of: node) == node ? Count(done: 0, total: 1) : Count()
    }
    return items.indices.reduce(Count()) { $0 + evaluation.completion(ofItem: $1, in: node) }
  }
}

extension Evaluation {
  /// Whether an answer is asked for at a node: it exists in the round, and no condition has put it aside.
  func isAsked(_ node: Int) -> Bool {
    guard let round = plan.roundIndex(input.round), plan.exists(node, inRound: round) else { return false }
    let result = self[node]
    if result.status == .absent { return false }
    return result.status != .notApplicable || isDeclaredNotApplicable(node) && isAskedAbove(node)
  }

  /// Whether the agency itself says that a node does not apply.
  func isDeclaredNotApplicable(_ node: Int) -> Bool {
    input.answers[plan.nodes[node].id] == .notApplicable
  }

  private func isAskedAbove(_ node: Int) -> Bool {
    guard let parent = plan.parents[node] else { return true }
    return self[parent].status != .notApplicable || isDeclaredNotApplicable(parent) && isAskedAbove(parent)
  }

  /// Whether a result taken from elsewhere stands in the place of an answer.
  func isTaken(_ node: Int) -> Bool {
    switch input.answers[plan.nodes[node].id] {
    case .given, .joint: true
    default: false
    }
  }

  /// The questions that are asked of an item, given its other answers.
  func askedItemQuestions(ofItem row: Int, in collection: Int) -> [Int] {
    let results = itemResults(row, of: collection)
    return plan.itemQuestions(of: collection).filter { node in
      guard let status = results[node]?.status, status != .absent else { return false }
      return status != .notApplicable || itemAnswer(node, row, collection) == .notApplicable
    }
  }

  func itemAnswer(_ node: Int, _ row: Int, _ collection: Int) -> Answer? {
    guard let items = items(of: collection), items.indices.contains(row) else { return nil }
    return items[row].answers[plan.nodes[node].id]
  }

  /// How many questions of an item are answered.
  func completion(ofItem row: Int, in collection: Int) -> Completion.Count {
    let asked = askedItemQuestions(ofItem: row, in: collection).filter { !plan.isOptional($0) }
    let done = asked.filter { itemAnswer($0, row, collection).map { !$0.isBlank } ?? false }
    return Completion.Count(done: done.count, total: asked.count)
  }
}
