/// Builds the tree from the parser's events, noting mistakes as it goes.
struct TreeBuilder {
  private let events: EventStream
  private let limits: YAMLLimits
  private var errors: [YAMLError] = []
  private var nodes = 0

  init(events: EventStream, limits: YAMLLimits) {
    self.events = events
    self.limits = limits
  }

  mutating func build() -> (node: YAMLNode?, errors: [YAMLError]) {
    do {
      let node = try document()
      return (node, errors)
    } catch {
      // A full list of errors ends with the one that filled it.
      return (nil, errors.last == error ? errors : errors + [error])
    }
  }

  private mutating func document() throws(YAMLError) -> YAMLNode? {
    var root: YAMLNode?
    while true {
      switch try events.next() {
      case .streamStart, .documentEnd: continue
      case .documentStart(let mark):
        guard root == nil else { throw YAMLError(mark: mark, problem: .multipleDocuments) }
        root = try node(try events.next(), depth: 1)
      default: return root
      }
    }
  }

  private mutating func node(_ event: Event, depth: Int) throws(YAMLError) -> YAMLNode {
    switch event {
    case .scalar(let scalar, let attachments):
      try admit(scalar.mark, attachments)
      return .scalar(scalar)
    case .sequenceStart(let mark, let attachments):
      try admit(mark, attachments, depth: depth)
      return .sequence(try elements(depth: depth), mark)
    case .mappingStart(let mark, let attachments):
      try admit(mark, attachments, depth: depth)
      return .mapping(try entries(depth: depth), mark)
    case .alias(let name, let mark):
      try admit(mark, Event.Attachments())
      try note(mark, .aliasesNotAllowed("*\(name)"))
      return .scalar(YAMLScalar(text: "", style: .plain, mark: mark))
    default:
      // The parser pairs every start with its end; this keeps the reader total should it ever not.
      throw YAMLError(mark: YAMLMark(line: 1, column: 1), problem: .syntax("unexpected end"))
    }
  }

  private mutating func elements(depth: Int) throws(YAMLError) -> [YAMLNode] {
    var elements: [YAMLNode] = []
    while true {
      let event = try events.next()
      if case .sequenceEnd = event { return elements }
      elements.append(try node(event, depth: depth + 1))
    }
  }

  private mutating func entries(depth: Int) throws(YAMLError) -> [(key: YAMLScalar, value: YAMLNode)] {
    var entries: [(key: YAMLScalar, value: YAMLNode)] = []
    var seen: Set<String> = []
    while true {
      let event = try events.next()
      if case .mappingEnd = event { return entries }
      let key = try node(event, depth: depth + 1)
      if case .scalar(let scalar) = key {
        if !seen.insert(scalar.text).inserted { try note(scalar.mark, .duplicateKey(scalar.text)) }
        entries.append((scalar, try node(try events.next(), depth: depth + 1)))
      } else {
        try note(key.mark, .complexKey)
        _ = try node(try events.next(), depth: depth + 1)
      }
    }
  }

  /// Counts a node against the limits and refuses what is attached to it. Scalars have no depth of their own.
  private mutating func admit(
    _ mark: YAMLMark, _ attachments: Event.Attachments, depth: Int = 0
  ) throws(YAMLError) {
    nodes += 1
    guard nodes <= limits.nodes else { throw YAMLError(mark: mark, problem: .tooLarge(limit: limits.nodes)) }
    guard depth <= limits.depth else { throw YAMLError(mark: mark, problem: .tooDeep(limit: limits.depth)) }
    if let anchor = attachments.anchor { try note(mark, .aliasesNotAllowed("&\(anchor)")) }
    if let tag = attachments.tag { try note(mark, .tagNotAllowed(tag)) }
  }

  private mutating func note(_ mark: YAMLMark, _ problem: YAMLError.Problem) throws(YAMLError) {
    let error = YAMLError(mark: mark, problem: problem)
    errors.append(error)
    if errors.count >= limits.errors { throw error }
  }
}
