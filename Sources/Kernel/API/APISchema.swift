/// What a JSON value looks like: checked on the way in, written down in the description of the interface.
public indirect enum APISchema: Sendable {
  /// Words; `format` as OpenAPI names it, `most` characters at most.
  case string(format: String? = nil, most: Int? = nil)
  /// One of a few words.
  case word([String])
  /// A whole number within limits.
  case integer(ClosedRange<Int>)
  /// True or false.
  case boolean
  /// Values of one kind, `most` of them at most.
  case list(APISchema, most: Int? = nil)
  /// Names that are not known beforehand, with values of one kind.
  case map(APISchema)
  /// It, or nothing.
  case nullable(APISchema)
  /// Named members.
  case record([APIField])
  /// A record that has a name of its own in the description.
  case shape(APIShape)
  /// Another shape, by its name; what it holds is checked by who reads it.
  case reference(String)

  /// Words in both languages.
  public static let bilingual = APISchema.shape(
    APIShape(
      "Bilingual",
      [
        APIField("th", .string(), APITexts.inThai), APIField("en", .string(), APITexts.inEnglish),
      ]))
}

/// A member of a record.
public struct APIField: Sendable {
  /// Its name.
  public let name: String
  /// What it holds.
  public let schema: APISchema
  /// What it means.
  public let meaning: LocalizedText?
  /// Whether it is always there.
  public let isRequired: Bool

  /// A member.
  public init(_ name: String, _ schema: APISchema, _ meaning: LocalizedText? = nil, isRequired: Bool = true) {
    self.name = name
    self.schema = schema
    self.meaning = meaning
    self.isRequired = isRequired
  }
}

/// A record with a name of its own.
public struct APIShape: Sendable {
  /// Its name in the description, such as `Round`.
  public let name: String
  /// Its members.
  public let fields: [APIField]
  /// Whether it has exactly one of its members.
  public let isChoice: Bool

  /// A named record; a choice has exactly one of its members.
  public init(_ name: String, _ fields: [APIField], isChoice: Bool = false) {
    self.name = name
    self.fields = fields
    self.isChoice = isChoice
  }
}

/// What is wrong with one place of what was sent.
public struct APIFlaw: Error, Sendable, Hashable {
  /// Where, as a JSON pointer; empty for the whole.
  public let pointer: String
  /// What, and how to mend it.
  public let reason: LocalizedText

  /// A flaw at a place.
  public init(_ pointer: String, _ reason: LocalizedText) {
    self.pointer = pointer
    self.reason = reason
  }

  /// A member's name as it stands in a pointer.
  public static func step(_ name: String) -> String {
    "/" + name.replacing("~", with: "~0").replacing("/", with: "~1")
  }
}

extension APISchema {
  /// Everything that a value is not as it should be.
  public func flaws(of value: JSON, at pointer: String = "") -> [APIFlaw] {
    switch (self, value) {
    case (.nullable, .null): return []
    case (.nullable(let inner), _): return inner.flaws(of: value, at: pointer)
    case (.string(_, let most), .string(let text)):
      guard let most, text.unicodeScalars.count > most else { return [] }
      return [APIFlaw(pointer, APITexts.tooLong(most))]
    case (.word(let known), .string(let text)):
      return known.contains(text) ? [] : [APIFlaw(pointer, APITexts.notAmong(known))]
    case (.integer(let range), .number(let text)):
      guard let number = Int(text), range.contains(number) else { return [APIFlaw(pointer, APITexts.notWithin(range))] }
      return []
    case (.boolean, .boolean): return []
    case (.list(let inner, let most), .list(let values)):
      if let most, values.count > most { return [APIFlaw(pointer, APITexts.tooMany(most))] }
      return values.enumerated().flatMap { inner.flaws(of: $1, at: pointer + "/\($0)") }
    case (.map(let inner), .object(let members)):
      return members.flatMap { inner.flaws(of: $0.value, at: pointer + APIFlaw.step($0.name)) }
    case (.record(let fields), .object(let members)):
      return Self.flaws(of: members, fields, isChoice: false, at: pointer)
    case (.shape(let shape), .object(let members)):
      return Self.flaws(of: members, shape.fields, isChoice: shape.isChoice, at: pointer)
    case (.reference, _): return []
    default: return [APIFlaw(pointer, APITexts.otherKind(kind))]
    }
  }

  private static func flaws(
    of members: [JSON.Member], _ fields: [APIField], isChoice: Bool, at pointer: String
  ) -> [APIFlaw] {
    let known = Dictionary(fields.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var flaws = members.flatMap { member -> [APIFlaw] in
      let place = pointer + APIFlaw.step(member.name)
      guard let field = known[member.name] else {
        return [APIFlaw(place, APITexts.unknownField(member.name, fields.map(\.name)))]
      }
      return field.schema.flaws(of: member.value, at: place)
    }
    let present = Set(members.map(\.name))
    if isChoice {
      if members.count != 1 { flaws.append(APIFlaw(pointer, APITexts.exactlyOne(fields.map(\.name)))) }
    } else {
      flaws += fields.filter { $0.isRequired && !present.contains($0.name) }.map {
        APIFlaw(pointer + APIFlaw.step($0.name), APITexts.missing)
      }
    }
    return flaws
  }

  /// The kind as JSON Schema calls it.
  var kind: String {
    switch self {
    case .string, .word: "string"
    case .integer: "integer"
    case .boolean: "boolean"
    case .list: "array"
    case .map, .record, .shape, .reference: "object"
    case .nullable(let inner): inner.kind
    }
  }
}
