/// What a person does in the system, always within a part of the organisation.
public enum Role: String, Sendable, CaseIterable, Hashable {
  /// ผู้รายงาน: answers for an agency.
  case respondent
  /// ผู้อนุมัติ: signs what is claimed in the agency's name.
  case approver
  /// ผู้ประสาน: runs rounds and sees who is late.
  case coordinator
  /// ผู้ประเมิน: judges claims and evidence.
  case assessor
  /// ผู้บริหาร: reads results.
  case executive
  /// ผู้ตรวจสอบ: reads everything, changes nothing.
  case auditor
  /// ผู้ดูแลระบบ: keeps accounts and the organisation.
  case administrator

  /// Whether somebody on leave may hand the role to another for the time.
  public var canBeDelegated: Bool { self != .auditor && self != .administrator }

  /// The role in words.
  public var title: LocalizedText {
    switch self {
    case .respondent: KernelTexts.respondent
    case .approver: KernelTexts.approver
    case .coordinator: KernelTexts.coordinator
    case .assessor: KernelTexts.assessor
    case .executive: KernelTexts.executive
    case .auditor: KernelTexts.auditor
    case .administrator: KernelTexts.administrator
    }
  }
}

/// A role, and the part of the organisation it is held in: an agency with everything under it, or all of it.
public struct RoleGrant: Sendable, Hashable {
  /// The role.
  public let role: Role
  /// The top of the part; `nil` is the whole organisation.
  public let part: ID<Agency>?
  /// Whose role it is, when it is held for somebody on leave; `nil` for one's own.
  public let delegatedBy: ID<Account>?

  /// A role within a part.
  public init(_ role: Role, within part: ID<Agency>?, delegatedBy: ID<Account>? = nil) {
    self.role = role
    self.part = part
    self.delegatedBy = delegatedBy
  }
}
