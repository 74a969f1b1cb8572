/// Header fields in the order they were added; names are compared without regard to case.
///
/// Values never carry control characters: they become spaces on the way in, so that no value, wherever it came from,
/// can break out of its line.
public struct Headers: Sendable, Equatable, ExpressibleByDictionaryLiteral, Sequence {
  /// One name and its value.
  public struct Field: Sendable, Equatable {
    /// The name.
    public let name: HeaderName
    /// The value, without control characters.
    public let value: String
  }

  private var fields: [Field]

  /// No fields.
  public init() { fields = [] }

  /// Fields in the order given; a name may repeat.
  public init(dictionaryLiteral elements: (HeaderName, String)...) {
    fields = elements.map { Field(name: $0, value: Self.cleaned($1)) }
  }

  /// The fields in order.
  public func makeIterator() -> IndexingIterator<[Field]> { fields.makeIterator() }

  /// How many fields there are.
  public var count: Int { fields.count }

  /// Whether there are none.
  public var isEmpty: Bool { fields.isEmpty }

  /// The first value of a name. Setting replaces every field of that name; `nil` removes them.
  public subscript(_ name: HeaderName) -> String? {
    get { fields.first { $0.name == name }?.value }
    set {
      guard let newValue else { return fields.removeAll { $0.name == name } }
      let field = Field(name: name, value: Self.cleaned(newValue))
      guard let first = fields.firstIndex(where: { $0.name == name }) else { return fields.append(field) }
      fields[first] = field
      var index = first + 1
      while index < fields.count {
        if fields[index].name == name { fields.remove(at: index) } else { index += 1 }
      }
    }
  }

  /// Every value of a name, in order.
  public func all(_ name: HeaderName) -> [String] {
    fields.compactMap { $0.name == name ? $0.value : nil }
  }

  /// Whether a field of that name exists.
  public func contains(_ name: HeaderName) -> Bool { fields.contains { $0.name == name } }

  /// Adds a field beside those that exist.
  public mutating func add(_ name: HeaderName, _ value: String) {
    fields.append(Field(name: name, value: Self.cleaned(value)))
  }

  /// Adds a member to a comma-separated list field unless it is there, for instance `Vary`.
  public mutating func addListMember(_ name: HeaderName, _ member: String) {
    let members = all(name).flatMap { $0.split(separator: ",") }.map { $0.trimmingBlanks() }
    guard !members.contains(where: { equalIgnoringCase($0, member) }) else { return }
    self[name] = (members + [member]).joined(separator: ", ")
  }

  /// Adds a field whose bytes were checked already.
  package mutating func add(checked name: String, _ value: String) {
    fields.append(Field(name: HeaderName(checked: name), value: value))
  }

  /// Makes room for that many fields.
  package mutating func reserve(_ count: Int) { fields.reserveCapacity(count) }

  private static func cleaned(_ value: String) -> String {
    guard value.utf8.contains(where: isForbiddenInHeaderValue) else { return value }
    return String(decoding: value.utf8.map { isForbiddenInHeaderValue($0) ? 0x20 : $0 }, as: UTF8.self)
  }
}
