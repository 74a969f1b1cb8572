/// The classes of agencies that instruments choose weights and criteria by; the raw values are the ids that instruments
/// use.
public enum AgencyClass: String, Sendable, CaseIterable {
  /// ส่วนกลาง
  case central
  /// ส่วนภูมิภาค
  case regional
  /// องค์การมหาชน
  case publicOrganisation = "public-organisation"
  /// ส่วนท้องถิ่น
  case local

  /// The class in words.
  public var title: LocalizedText {
    switch self {
    case .central: KernelTexts.central
    case .regional: KernelTexts.regional
    case .publicOrganisation: KernelTexts.publicOrganisation
    case .local: KernelTexts.local
    }
  }
}
