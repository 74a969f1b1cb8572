public import FoundationEssentials

extension JSON {
  /// Words in both languages.
  public static func bilingual(_ text: LocalizedText) -> JSON { ["th": .string(text.th), "en": .string(text.en)] }

  /// A day, `2025-10-01`, or nothing.
  public static func day(_ day: Day?) -> JSON { .words(day?.iso) }

  /// A moment in UTC, to the second, or nothing.
  public static func moment(_ moment: Date?) -> JSON {
    .words(moment.map { $0.formatted(.iso8601) })
  }

  /// A figure with all its digits, or nothing.
  public static func figure(_ figure: Exact?) -> JSON { .words(figure?.description) }

  /// What the reader may do.
  public static func capabilities(_ capabilities: Capabilities) -> JSON {
    .list(capabilities.actions.map(\.rawValue).sorted().map { .string($0) })
  }
}

extension APISchema {
  /// A day.
  public static let day = APISchema.string(format: "date")
  /// A moment.
  public static let moment = APISchema.string(format: "date-time")
  /// A count.
  public static let count = APISchema.integer(0...Int(Int32.max))
}

extension APIField {
  /// What the reader may do with the thing.
  public static let capabilities = APIField(
    "capabilities", .list(.word(Action.allCases.map(\.rawValue))), APITexts.capabilities)
}
