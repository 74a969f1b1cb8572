import Kernel

/// The items of a collection: names that tell them apart, and answers to the questions asked about them.
struct ItemCheck {
  let instrument: Instrument
  let collection: Node
  let list: ItemList

  func check(_ items: [Answer.Item]) -> [LocalizedText] {
    let questions = questions
    var problems = list(of: items)
    for (number, item) in items.enumerated() {
      let name = item.name.trimmedOfSpace
      for (id, answer) in item.answers.sorted(by: { $0.key < $1.key }) {
        for problem in check(answer, to: id, among: questions) {
          problems.append(.ofItem(name.isEmpty ? "\(number + 1)" : name, id: id, problem))
        }
      }
    }
    return problems
  }

  /// What is wrong with the list itself: where it stands, its length, its names.
  func list(of items: [Answer.Item]) -> [LocalizedText] {
    if let owner = list.sameItemsAs { return [.itemsBelongTo(owner)] }
    if items.count > AnswerCheck.mostItems { return [.tooManyItems] }
    var problems: [LocalizedText] = []
    var names: Set<String> = []
    for (number, item) in items.enumerated() {
      let name = item.name.trimmedOfSpace
      if name.isEmpty { problems.append(.itemWithoutName(number + 1)) }
      if name.count > AnswerCheck.longestLine { problems.append(.tooLong(AnswerCheck.longestLine)) }
      if !name.isEmpty, !names.insert(name).inserted { problems.append(.repeatedItem(name)) }
    }
    return problems
  }

  func check(_ answer: Answer, to id: String, among questions: [String: Node]) -> [LocalizedText] {
    guard let question = questions[id] else {
      return [.unknownItemQuestion(id, near: closest(to: id, among: questions.keys))]
    }
    switch answer {
    case .notApplicable: return question.allowsNotApplicable ? [] : [.notApplicableNotAllowed]
    case .given, .joint: return [.notForItems]
    default: return AnswerCheck.ordinary(answer, for: question)
    }
  }

  /// Everything asked about an item, here and by the collections of the same items.
  var questions: [String: Node] {
    var questions: [String: Node] = [:]
    for node in instrument.root.withDescendants {
      guard case .collection(let other) = node.kind, node.id == collection.id || other.sameItemsAs == collection.id
      else { continue }
      for question in other.each.withDescendants { questions[question.id] = question }
    }
    return questions
  }
}
