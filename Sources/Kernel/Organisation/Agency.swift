/// One unit of the organisation: a ministry, a department, a division, a provincial office.
public struct Agency: Sendable, Hashable {
  /// What kind of unit it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// กระทรวง
    case ministry
    /// กรม
    case department
    /// กอง สำนัก ศูนย์
    case division
    /// กลุ่มงาน
    case group
    /// จังหวัด
    case province
    /// สำนักงานจังหวัด
    case provincialOffice = "provincial-office"
    /// อำเภอ
    case districtOffice = "district-office"
    /// สถานศึกษา
    case institution
    /// หน่วยงานอื่น
    case other
  }

  /// Its identity.
  public let id: ID<Agency>
  /// Its code in official lists, unique in the tree; stands in addresses and files.
  public var code: String
  /// Its full name.
  public var name: LocalizedText
  /// The unit above; `nil` at the top.
  public var parent: ID<Agency>?
  /// What kind of unit it is.
  public var kind: Kind
  /// The class that instruments choose weights and criteria by, for instance `central`; `nil` when none.
  public var classID: String?
  /// The two-digit code of its province; `nil` for central units.
  public var provinceCode: String?
  /// Its place among its siblings; those of equal place stand in Thai dictionary order.
  public var sortOrder: Int
  /// The first day on which it no longer works, closed or merged; `nil` while it works.
  public var ended: Day?
  /// The agency that took its work over when it was merged.
  public var successor: ID<Agency>?

  /// Describes an agency.
  public init(
    id: ID<Agency>, code: String, name: LocalizedText, parent: ID<Agency>? = nil, kind: Kind,
    classID: String? = nil, provinceCode: String? = nil, sortOrder: Int = 0, ended: Day? = nil,
    successor: ID<Agency>? = nil
  ) {
    self.id = id
    self.code = code
    self.name = name
    self.parent = parent
    self.kind = kind
    self.classID = classID
    self.provinceCode = provinceCode
    self.sortOrder = sortOrder
    self.ended = ended
    self.successor = successor
  }
}

extension Agency {
  /// Whether it works: an agency that has ended is still found, and keeps what it did, but gets no new work.
  public var isWorking: Bool { ended == nil }
}

extension Agency.Kind {
  /// The kind in words.
  public var title: LocalizedText {
    switch self {
    case .ministry: KernelTexts.ministry
    case .department: KernelTexts.department
    case .division: KernelTexts.division
    case .group: KernelTexts.group
    case .province: KernelTexts.province
    case .provincialOffice: KernelTexts.provincialOffice
    case .districtOffice: KernelTexts.districtOffice
    case .institution: KernelTexts.institution
    case .other: KernelTexts.otherUnit
    }
  }
}
