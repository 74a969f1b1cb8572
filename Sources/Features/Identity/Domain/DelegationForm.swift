import Database
import Foundation
import HTTP
import Kernel

/// A delegation as somebody has typed it.
struct DelegationForm: Sendable {
  /// The username chosen from the list of colleagues.
  let colleague: String
  /// The username typed for somebody elsewhere; it goes before the list.
  let username: String
  let firstDay: String
  let lastDay: String
  let reason: String

  init(_ form: FormData) {
    func text(_ name: String) -> String { (form[name] ?? "").trimmingCharacters(in: .whitespacesAndNewlines) }
    colleague = text("colleague")
    username = text("username")
    firstDay = text("first")
    lastDay = text("last")
    reason = text("reason")
  }

  /// What came of looking at it.
  enum Outcome {
    case sound(Delegation)
    case flawed([(field: String, message: LocalizedText)])

    func flaws(_ language: Language) -> [FieldFlaw] {
      guard case .flawed(let flaws) = self else { return [] }
      return flaws.map { FieldFlaw(field: $0.field, message: $0.message[language]) }
    }
  }

  func checked(
    for delegator: ID<Account>, today: Day, at moment: Date, in connection: any Connection
  ) throws -> Outcome {
    var flaws: [(field: String, message: LocalizedText)] = []
    let own = try AccountStore.find(delegator, in: connection)?.account.grants ?? []
    if !own.contains(where: { $0.role.canBeDelegated }) { flaws.append(("colleague", DelegationTexts.nothing)) }
    let name = username.isEmpty ? colleague : username
    let field = username.isEmpty ? "colleague" : "username"
    let found = try Username(name).flatMap { try AccountStore.find($0, in: connection)?.account }
    if name.isEmpty {
      flaws.append((field, DelegationTexts.noDelegate))
    } else if found?.id == delegator {
      flaws.append((field, DelegationTexts.oneself))
    } else if found?.isActive != true {
      flaws.append((field, DelegationTexts.unknown))
    }
    let days = try days(of: delegator, today: today, in: connection)
    flaws += days.flaws
    if reason.isEmpty || reason.count > Delegation.longestReason {
      flaws.append(("reason", DelegationTexts.badReason))
    }
    guard flaws.isEmpty, let found, let range = days.range else { return .flawed(flaws) }
    return .sound(
      Delegation(
        id: .make(at: moment), delegator: delegator, delegate: found.id, firstDay: range.lowerBound,
        lastDay: range.upperBound, reason: reason, ended: nil))
  }

  private func days(
    of delegator: ID<Account>, today: Day, in connection: any Connection
  ) throws -> (range: ClosedRange<Day>?, flaws: [(field: String, message: LocalizedText)]) {
    let (first, last) = (Day(firstDay), Day(lastDay))
    var flaws: [(field: String, message: LocalizedText)] = []
    if first == nil { flaws.append(("first", DelegationTexts.badDay)) }
    if last == nil { flaws.append(("last", DelegationTexts.badDay)) }
    guard let first, let last else { return (nil, flaws) }
    guard first <= last else { return (nil, [("last", DelegationTexts.order)]) }
    guard last >= today else { return (nil, [("last", DelegationTexts.past)]) }
    guard first.days(until: last) < Delegation.longest else { return (nil, [("last", DelegationTexts.tooLong)]) }
    let standing = try DelegationStore.given(by: delegator, in: connection).filter {
      [.coming, .holding].contains($0.state(on: today))
    }
    guard !standing.contains(where: { $0.firstDay <= last && first <= $0.lastDay }) else {
      return (nil, [("first", DelegationTexts.overlaps)])
    }
    return (first...last, [])
  }
}
