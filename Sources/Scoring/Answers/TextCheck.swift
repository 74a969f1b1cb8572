import Kernel

/// Whether a text has the shape its question asks for.
enum TextCheck {
  static func check(_ text: String, as format: TextFormat) -> [LocalizedText] {
    let longest = format == .paragraph ? AnswerCheck.longestParagraph : AnswerCheck.longestLine
    guard text.count <= longest else { return [.tooLong(longest)] }
    switch format {
    case .paragraph: return []
    case .line: return text.contains(where: \.isNewline) ? [.oneLine] : []
    case .url: return isURL(text) ? [] : [.badURL]
    case .email: return isEmail(text) ? [] : [.badEmail]
    case .date: return CalendarDate.problem(with: text).map { [LocalizedText($0)] } ?? []
    }
  }

  /// `http://` or `https://`, a host with a dot or `localhost`, no white space.
  private static func isURL(_ text: String) -> Bool {
    let lowered = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lowered.hasPrefix),
      !text.contains(where: { $0.isWhitespace || "<>\"".contains($0) })
    else { return false }
    let host = lowered.dropFirst(scheme.count).prefix { !"/?#:".contains($0) }
    return isHost(host)
  }

  private static func isHost(_ host: some StringProtocol) -> Bool {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty && !$0.hasPrefix("-") && !$0.hasSuffix("-") }
  }

  private static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, let name = parts.first, let host = parts.last, !name.isEmpty, name.count <= 64 else {
      return false
    }
    return !text.contains(where: { $0.isWhitespace || "<>\",;".contains($0) }) && isHost(host)
  }
}

extension LocalizedText {
  /// A finding as one sentence.
  init(_ finding: Finding) {
    self.init(
      th: "\(finding.problem.th) – \(finding.remedy.th)", en: "\(finding.problem.en) – \(finding.remedy.en)")
  }
}
