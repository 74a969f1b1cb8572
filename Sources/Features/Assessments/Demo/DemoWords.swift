import Kernel

/// What people of the demonstration write. Answers are in the language they are given in.
enum DemoWords {
  static let notes = [
    "แนบหนังสือสั่งการและภาพหน้าจอไว้ในแฟ้มกลางของกอง",
    "อยู่ระหว่างขยายผลให้ครบทุกกอง คาดว่าแล้วเสร็จไตรมาสที่ 4",
    "ใช้ระบบกลางของกระทรวง ไม่ได้พัฒนาเอง",
    "ตัวเลขจากรายงานประจำเดือนล่าสุด",
    "ผู้บริหารเห็นชอบในการประชุมกรมครั้งที่ 3",
    "ยังขาดหลักฐานของสำนักงานจังหวัดสองแห่ง",
    "ปรับปรุงจากรอบก่อนตามข้อเสนอแนะของผู้ตรวจประเมิน",
    "รอบนี้นับเฉพาะบริการที่เปิดใช้จริงแล้ว",
    "ประสานกลุ่มพัฒนาระบบบริหารเพื่อยืนยันตัวเลขแล้ว",
    "ผลสำรวจความพึงพอใจอยู่ในภาคผนวกของรายงาน",
  ]

  /// What most agencies say of themselves, where the rule of an instrument needs it to be so.
  static let usualFacts: [String: Bool] = [
    "chose_e_service": true, "chose_open_data": true, "chose_sharing_data": false, "chose_digitalize_process": false,
  ]

  /// Targets that rise, and weights that leave room for others.
  static func usualNumber(_ id: String) -> Exact? {
    if id.hasSuffix("-target-50") { return 60 }
    if id.hasSuffix("-target-75") { return 75 }
    if id.hasSuffix("-target-100") { return 90 }
    return id.hasSuffix("-weight") ? 10 : nil
  }

  /// Names of listed things, by what the instrument calls them in English.
  static func names(for item: String) -> [String] {
    let item = item.lowercased()
    if item.contains("data") {
      return ["ทะเบียนผู้รับบริการ", "สถิติการให้บริการรายเดือน", "พิกัดจุดบริการ", "งบประมาณและผลเบิกจ่าย", "รายชื่อหน่วยบริการ"]
    }
    if item.contains("service") {
      return ["ขึ้นทะเบียนผู้ประกอบการตัวอย่าง", "ต่ออายุใบอนุญาตตัวอย่าง", "ขอหนังสือรับรองตัวอย่าง"]
    }
    if item.contains("process") { return ["กระบวนการพิจารณาคำขอ", "กระบวนการจัดซื้อภายใน", "กระบวนการรับเรื่องร้องเรียน"] }
    return [
      "ร้อยละความพึงพอใจของผู้รับบริการ", "ร้อยละของคำขอที่พิจารณาแล้วเสร็จตามกำหนด", "จำนวนสถานประกอบการที่ผ่านมาตรฐาน",
      "ร้อยละการเบิกจ่ายงบลงทุน", "ระดับความสำเร็จของการจัดทำฐานข้อมูลกลาง",
    ]
  }
}
