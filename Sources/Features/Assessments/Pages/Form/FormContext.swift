import Design
import HTML
import Kernel
import Scoring

/// What every part of the form needs to know.
struct FormContext: Sendable {
  let opened: AssessmentDesk.Opened
  let outline: FormOutline
  let completion: Completion
  let language: Language
  /// The form token.
  let token: String?
  let today: Day
  /// What was typed and could not be saved, by node id.
  var submission = SectionSubmission()
  /// How much is said about each item, and where.
  var spoken: [String: DiscussionCount] = [:]
  var shelf: any DiscussionShelf = NoDiscussion()
  /// Conflicts that wait for a decision, by node id.
  var conflicts: [String: AnswerConflict] = [:]
  /// What the round before offers, by node id.
  var suggestions: [String: Suggestion] = [:]
  /// The round that it comes from.
  var suggestionSource: EvaluationRound?

  init(_ opened: AssessmentDesk.Opened, language: Language, token: String?, today: Day) {
    self.opened = opened
    self.language = language
    self.token = token
    self.today = today
    let plan = opened.plan
    outline = FormOutline(plan: plan, round: plan.roundIndex(opened.sheet.round.instrumentRound) ?? 0)
    completion = Completion(opened.evaluation)
  }

  /// Takes up what the round before offers.
  mutating func offer(_ carryOver: CarryOver?) {
    suggestionSource = carryOver?.source
    let nodes = carryOver?.usable.compactMap { suggestion -> (String, Suggestion)? in
      if case .node(let id) = suggestion.key { (id, suggestion) } else { nil }
    }
    suggestions = Dictionary(nodes ?? [], uniquingKeysWith: { first, _ in first })
  }

  var plan: Plan { opened.plan }
  var evaluation: Evaluation { opened.evaluation }
  var isLocked: Bool { opened.lock != nil }
  /// The page where evidence is attached to an item; set where evidence is kept.
  var evidenceAddress: (@Sendable (EvidencePlace) -> String)?

  /// Whether an item cannot be changed, though others may.
  func isLocked(_ node: Int) -> Bool {
    let item = plan.isCollection(node) ? plan.listOwner(of: node) : node
    return opened.lock(of: .node(plan.nodes[item].id)) != nil
  }

  /// Whether only some items may be changed.
  var isPartlyLocked: Bool { isLocked || opened.openItems != nil }

  /// What was said of an item when it was sent back, while it is.
  func returnedPoint(_ node: Int) -> LifePoint? {
    guard opened.sheet.assessment.state == .returned else { return nil }
    return opened.events.last { $0.to == .returned }?.points.first { $0.node == plan.nodes[node].id }
  }

  /// Every question that is asked, in the order of the form.
  var askedQuestions: [Int] {
    outline.sections.flatMap { outline.questions(in: $0) }.filter { evaluation.isAsked($0) }
  }
  /// The address of the assessment.
  var base: String { "/assessments/\(opened.sheet.assessment.id)" }

  /// The address of a section, or of a question alone.
  func address(of node: Int) -> String { "\(base)/at/\(plan.nodes[node].id)" }

  /// The address of a question on the page of its section.
  func place(of node: Int) -> String {
    guard let section = outline.section(of: node) else { return base }
    return section == node ? address(of: section) : "\(address(of: section))#q-\(plan.nodes[node].id)"
  }

  /// The address of an item of a collection.
  func address(ofItem row: Int, in collection: Int) -> String {
    "\(base)/items/\(plan.nodes[collection].id)/\(row + 1)"
  }

  func words(_ text: LocalizedText) -> String { text[language] }

  /// A figure as the instrument shows it, without needless zeros for whole points.
  func points(_ value: Exact) -> String {
    let shown = plan.instrument.shown(value)
    return value == value.rounded(to: 0) ? NumberText().short(value) : shown
  }

  /// A figure with its word.
  func pointsWord(_ value: Exact) -> String {
    let word = language == .english && value == .one ? "point" : words(AssessmentTexts.points)
    return "\(points(value)) \(word)"
  }

  /// The number of a node, where its id reads as one and its title does not say it already.
  func code(of node: Int) -> String? { plan.code(of: node, language) }

  func title(of node: Int) -> String { words(plan.nodes[node].title) }

  /// Code and title in one line.
  func name(of node: Int) -> String { [code(of: node), title(of: node)].compactMap { $0 }.joined(separator: " ") }

  /// Counts up whenever anything on a page of these nodes changes.
  func revision(of nodes: [Int]) -> String {
    String(nodes.reduce(0) { $0 + opened.sheet[.node(plan.nodes[$1].id)].version })
  }

  /// Sections in which something is asked of this agency.
  var askedSections: [Int] {
    outline.sections.filter { section in
      outline.nodes(in: section).contains { plan.isQuestion($0) && evaluation.isAsked($0) }
        || evaluation.isDeclaredNotApplicable(section)
    }
  }

  /// The sections before and after one, among those in which something is asked.
  func neighbours(of section: Int) -> (previous: Int?, next: Int?) {
    let asked = askedSections
    let places = outline.sections
    guard let place = places.firstIndex(of: section) else { return (nil, nil) }
    return (
      asked.last { (places.firstIndex(of: $0) ?? 0) < place },
      asked.first { (places.firstIndex(of: $0) ?? 0) > place }
    )
  }

  /// Where to begin: the first section with something blank, else the first.
  var firstOpenSection: Int? {
    askedSections.first { !completion[$0].isComplete } ?? askedSections.first ?? outline.sections.first
  }
}
