import HTTP

/// The interface as OpenAPI 3.1 describes it, made from the operations themselves.
public struct APIDescription: Sendable {
  private let operations: [APIOperation]
  private let language: Language

  /// Describes operations in a language.
  public init(_ operations: [APIOperation], in language: Language) {
    self.operations = operations
    self.language = language
  }

  /// The document.
  public var document: JSON {
    [
      "openapi": "3.1.1",
      "info": [
        "title": .string(APITexts.title[language]), "version": "1",
        "description": .string(APITexts.about[language]),
      ],
      "servers": [["url": "/"]],
      "paths": .object(paths),
      "components": [
        "schemas": .object(shapes),
        "securitySchemes": [
          "token": ["type": "http", "scheme": "bearer", "description": .string(APITexts.tokenNeeded[language])]
        ],
      ],
    ]
  }

  private var paths: [JSON.Member] {
    var seen: [String] = []
    for operation in operations where !seen.contains(operation.template) { seen.append(operation.template) }
    return seen.map { template in
      JSON.Member(
        template,
        .object(
          operations.filter { $0.template == template }.map {
            JSON.Member($0.method.name.lowercased(), describe($0))
          }))
    }
  }

  private func describe(_ operation: APIOperation) -> JSON {
    var members: [JSON.Member] = [
      .init("operationId", .string(operation.id)), .init("summary", .string(operation.summary[language])),
      .init("tags", [.string(operation.path.split(separator: "/").dropFirst(2).first.map(String.init) ?? "")]),
      .init("security", security(operation)),
    ]
    if let scope = operation.scope { members.append(.init("x-scope", .string(scope.rawValue))) }
    let parameters = operation.captures.map(capture) + operation.parameters.map(parameter)
    if !parameters.isEmpty { members.append(.init("parameters", .list(parameters))) }
    if let body = operation.body {
      members.append(
        .init(
          "requestBody", ["required": true, "content": ["application/json": ["schema": schema(body)]]]))
    }
    members.append(.init("responses", .object(responses(operation))))
    return .object(members)
  }

  private func security(_ operation: APIOperation) -> JSON {
    let roles: [JSON] = operation.scope.map { [.string($0.rawValue)] } ?? []
    let token: JSON = ["token": .list(operation.isPublic ? [] : roles)]
    return operation.isPublic ? [.object([]), token] : [token]
  }

  private func capture(_ name: String) -> JSON {
    ["name": .string(name), "in": "path", "required": true, "schema": ["type": "string", "minLength": 1]]
  }

  private func parameter(_ parameter: APIParameter) -> JSON {
    [
      "name": .string(parameter.name), "in": "query", "required": false,
      "description": .string(parameter.meaning[language]), "schema": schema(parameter.schema),
    ]
  }

  private func responses(_ operation: APIOperation) -> [JSON.Member] {
    let good = operation.method == .get ? "OK" : APITexts.done[language]
    let success = JSON.Member(
      "200",
      ["description": .string(good), "content": ["application/json": ["schema": schema(operation.answer)]]])
    return [success]
      + operation.refusalStatuses.map { status in
        JSON.Member(
          String(status.code),
          [
            "description": .string(APITexts.of(status.code)[language]),
            "content": .object(content(of: status)),
          ])
      }
  }

  /// An address that is none is refused by the server before anybody knows that it was meant for programs.
  private func content(of status: Status) -> [JSON.Member] {
    let problem = JSON.Member(APIProblem.mediaType, ["schema": reference(APIProblem.shape.name)])
    return status == .badRequest || status == .uriTooLong
      ? [problem, JSON.Member("text/plain", ["schema": ["type": "string"]])] : [problem]
  }

  // MARK: Schemas

  private func reference(_ name: String) -> JSON { ["$ref": .string("#/components/schemas/" + name)] }

  private func schema(_ schema: APISchema) -> JSON {
    switch schema {
    case .string(let format, let most):
      var members: [JSON.Member] = [.init("type", "string")]
      if let format { members.append(.init("format", .string(format))) }
      if let most { members.append(.init("maxLength", .whole(most))) }
      return .object(members)
    case .word(let known): return ["type": "string", "enum": .list(known.map { .string($0) })]
    case .integer(let range):
      return ["type": "integer", "minimum": .whole(range.lowerBound), "maximum": .whole(range.upperBound)]
    case .boolean: return ["type": "boolean"]
    case .list(let inner, let most):
      let members: [JSON.Member] = [.init("type", "array"), .init("items", self.schema(inner))]
      return .object(members + (most.map { [.init("maxItems", .whole($0))] } ?? []))
    case .map(let inner): return ["type": "object", "additionalProperties": self.schema(inner)]
    case .nullable(let inner): return ["anyOf": [self.schema(inner), ["type": "null"]]]
    case .record(let fields): return record(fields, isChoice: false, isOpen: false)
    case .shape(let shape): return reference(shape.name)
    case .reference(let name): return reference(name)
    }
  }

  private func record(_ fields: [APIField], isChoice: Bool, isOpen: Bool) -> JSON {
    let properties = fields.map { field -> JSON.Member in
      guard let meaning = field.meaning else { return JSON.Member(field.name, schema(field.schema)) }
      let described = schema(field.schema).members ?? []
      return JSON.Member(field.name, .object(described + [.init("description", .string(meaning[language]))]))
    }
    var members: [JSON.Member] = [.init("type", "object"), .init("properties", .object(properties))]
    let required = fields.filter(\.isRequired).map { JSON.string($0.name) }
    if isChoice {
      members += [.init("minProperties", 1), .init("maxProperties", 1)]
    } else if !required.isEmpty {
      members.append(.init("required", .list(required)))
    }
    if !isOpen { members.append(.init("additionalProperties", false)) }
    return .object(members)
  }

  /// Every named shape that is used, by name.
  private var shapes: [JSON.Member] {
    var found: [String: APIShape] = [:]
    for operation in operations {
      for schema in [operation.answer, operation.body].compactMap({ $0 }) { Self.collect(schema, into: &found) }
    }
    let problem = JSON.Member(
      APIProblem.shape.name, record(APIProblem.shape.fields, isChoice: false, isOpen: true))
    return [problem]
      + found.values.sorted { $0.name < $1.name }.map {
        JSON.Member($0.name, record($0.fields, isChoice: $0.isChoice, isOpen: false))
      }
  }

  private static func collect(_ schema: APISchema, into found: inout [String: APIShape]) {
    switch schema {
    case .string, .word, .integer, .boolean, .reference: return
    case .list(let inner, _), .map(let inner), .nullable(let inner): collect(inner, into: &found)
    case .record(let fields): for field in fields { collect(field.schema, into: &found) }
    case .shape(let shape):
      guard found[shape.name] == nil else { return }
      found[shape.name] = shape
      for field in shape.fields { collect(field.schema, into: &found) }
    }
  }
}
