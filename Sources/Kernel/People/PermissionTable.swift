/// The rules of `Permissions` as a page for people: docs/permissions.md, kept up to date by a test.
public enum PermissionTable {
  /// The page in Markdown.
  public static var markdown: String {
    """
    # Who may do what

    Made from `PermissionRule`, the one place that decides; a test fails when this page is not what the rules say.

    A role is held within a part of the organisation: an agency with everything under it, or all of it. What follows
    holds inside that part; outside it nothing is allowed, and what may not be seen is answered like what does not exist.
    Cells name the states of an assessment in which the role may act: “any” where the state does not matter, “–” never.
    Whoever opens again what was handed in (`reopen`) must hold their role for every agency of the round.

    | Action | \(Role.allCases.map(\.title.en).joined(separator: " | ")) |
    |---|\(String(repeating: "---|", count: Role.allCases.count))
    \(Action.allCases.map(line).joined(separator: "\n"))

    ## States

    | State | In Thai | In English |
    |---|---|---|
    \(WorkState.allCases.map { "| `\($0.rawValue)` | \($0.title.th) | \($0.title.en) |" }.joined(separator: "\n"))

    """
  }

  private static func line(_ action: Action) -> String {
    let rule = PermissionRule.of(action)
    let cells = Role.allCases.map { role in cell(rule, role) }
    return "| `\(action.rawValue)`\(note(rule)) | \(cells.joined(separator: " | ")) |"
  }

  private static func note(_ rule: PermissionRule) -> String {
    if rule.isPublic { return " (everybody)" }
    if rule.isForEveryoneSignedIn { return " (everybody signed in)" }
    return rule.followsPublication ? " (everybody signed in, once published openly)" : ""
  }

  private static func cell(_ rule: PermissionRule, _ role: Role) -> String {
    if rule.isPublic || rule.isForEveryoneSignedIn { return "any" }
    switch rule.roles[role] {
    case nil: return "–"
    case .any?: return "any"
    case .only(let states)?:
      return WorkState.allCases.filter(states.contains).map { "`\($0.rawValue)`" }.joined(separator: ", ")
    }
  }
}
