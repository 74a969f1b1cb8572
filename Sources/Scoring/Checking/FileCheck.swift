import Kernel

/// Rounds, classes, facts and grades.
struct FileCheck {
  let context: CheckContext

  /// More rounds than any year has; results keep the rounds of a node in one machine word.
  static let maximumRounds = 60
  static let maximumChoices = 64

  func run() {
    rounds()
    unique(context.instrument.classes.map(\.id), list: "classes")
    facts()
    grades()
  }

  private func unique(_ ids: [String], list: String) {
    // A list with unreadable elements does not match its places.
    for (index, id) in ids.enumerated() where ids[..<index].contains(id) {
      context.report(.repeatedID(id), inFile: .key(list), .element(index), "id")
    }
  }

  private func rounds() {
    let rounds = context.instrument.rounds
    unique(rounds.map(\.id), list: "rounds")
    if rounds.count > Self.maximumRounds {
      context.report(.tooMany("rounds", limit: Self.maximumRounds), inFile: "rounds")
    }
    let known = Set(rounds.map(\.id))
    let isUnclear = context.nodes.contains { $0.node.rounds.map(known.isSuperset) == false }
    // A misspelt round, or a node that could not be read, may well be the missing question.
    guard context.log.broken.isEmpty, !isUnclear else { return }
    for (index, round) in rounds.enumerated() {
      let hasQuestion = context.nodes.contains { $0.node.children.isEmpty && $0.rounds.contains(round.id) }
      if !hasQuestion { context.report(.emptyRound(round.id), inFile: "rounds", .element(index)) }
    }
  }

  private func facts() {
    let facts = context.instrument.facts
    unique(facts.map(\.id), list: "facts")
    for (index, fact) in facts.enumerated() {
      switch fact.kind {
      case .yesNo: break
      case .number(let input):
        if let low = input.min, let high = input.max, low > high {
          context.report(.minAboveMax(low, high), inFile: "facts", .element(index), "min")
        }
      case .choice(let choices):
        if choices.isEmpty { context.report(.emptyList("choices"), inFile: "facts", .element(index), "choices") }
        if choices.count > Self.maximumChoices {
          context.report(.tooMany("choices", limit: Self.maximumChoices), inFile: "facts", .element(index), "choices")
        }
        for (place, choice) in choices.enumerated() where choices[..<place].contains(where: { $0.id == choice.id }) {
          context.report(
            .repeatedID(choice.id), inFile: "facts", .element(index), "choices", .element(place), "id")
        }
      }
    }
  }

  private func grades() {
    let grades = context.instrument.grades
    for (index, pair) in zip(grades, grades.dropFirst()).enumerated() where pair.0.atLeast >= pair.1.atLeast {
      context.report(
        .notRising("at_least", before: pair.0.atLeast, after: pair.1.atLeast), inFile: "grades", .element(index + 1),
        "at_least")
    }
    guard !context.isBroken(context.instrument.root) else { return }
    let scales = StaticScales(context: context)
    let maxima = scales.settings.map { scales.maximum(of: context.instrument.root, in: $0) }
    guard let highest = maxima.compactMap({ $0 }).max(), !maxima.contains(nil) else { return }
    for (index, grade) in grades.enumerated() where grade.atLeast > highest {
      context.report(.gradeOutOfReach(grade.atLeast, maximum: highest), inFile: "grades", .element(index), "at_least")
    }
  }
}
