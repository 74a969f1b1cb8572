/// Common Thai words, so that labels break between words and not inside them.
///
/// At each place the longest word counts. What stands between known words is left to `TextFit`.
enum ThaiWords {
  /// The number of scalars of the longest known word that begins at a place; `nil` when none does, or when what
  /// follows shows that the word goes on.
  static func length(in text: [Unicode.Scalar], at start: Int) -> Int? {
    guard let candidates = byFirst[text[start]] else { return nil }
    return candidates.first { word in
      let end = start + word.count
      return end <= text.count && text[start..<end].elementsEqual(word) && !goesOn(text, at: end)
    }?.count
  }

  /// A vowel or mark that belongs to the letter before, or a silenced letter, cannot begin a word.
  private static func goesOn(_ text: [Unicode.Scalar], at place: Int) -> Bool {
    guard place < text.count else { return false }
    if marks.contains(text[place].value) { return true }
    return place + 1 < text.count && text[place + 1].value == 0x0E4C
  }

  private static let marks: Set<UInt32> = Set(
    [0x0E2F, 0x0E45, 0x0E46] + Array(0x0E30...0x0E3A) + Array(0x0E47...0x0E4E))

  /// Words by their first letter, the longest first.
  private static let byFirst: [Unicode.Scalar: [[Unicode.Scalar]]] = {
    let words = list.split { $0 == " " || $0 == "\n" }.map { Array($0.unicodeScalars) }
    return Dictionary(grouping: words) { $0[0] }.mapValues { $0.sorted { $0.count > $1.count } }
  }()

  private static let list = """
    การ ความ ของ และ ด้าน ดิจิทัล ข้อมูล บริการ สำหรับ บุคลากร ภายใน ภายนอก ภาครัฐ จัดการ บริหาร
    บริหารจัดการ ระบบ ราชการ ส่วนราชการ หน่วยงาน องค์กร องค์การ ประชาชน ผู้รับบริการ
    ผู้มีส่วนได้ส่วนเสีย ผู้ ปฏิบัติ ปฏิบัติงาน ปฏิบัติการ ปฏิบัติราชการ งาน อิเล็กทรอนิกส์ อินเทอร์เน็ต
    แอปพลิเคชัน โมบาย เทคโนโลยี สารสนเทศ นวัตกรรม ยุทธศาสตร์ เชิง นโยบาย แผน แผนงาน งบประมาณ โครงสร้าง
    พื้นฐาน โครงสร้างพื้นฐาน สำคัญ มั่นคง ปลอดภัย ไซเบอร์ พัฒนา ปรับปรุง กระบวนการ กระบวนงาน ผลลัพธ์
    ผลสัมฤทธิ์ ประสิทธิภาพ ประสิทธิผล ประเมิน ประเมินผล ติดตาม วิเคราะห์ วัด ตัวชี้วัด ตัววัด ความรู้
    เรียนรู้ นำ เพื่อ ให้ ใน กับ ที่ จาก บน ผ่าน หรือ โดย ตาม เป็น มี ใช้ ได้ ไม่ ร่วม ระหว่าง เชื่อมโยง
    แบ่งปัน บูรณาการ มุ่งเน้น วางแผน สร้าง เสริมสร้าง ส่งเสริม สนับสนุน ป้องกัน ทุจริต โปร่งใส คุณธรรม
    จริยธรรม ขวัญ กำลังใจ ดูแล เอาใจใส่ ผู้บังคับบัญชา สังคม สิ่งแวดล้อม เศรษฐกิจ สาธารณะ สาธารณสุข
    ประเทศ ประเภท ชาติ รัฐบาล คณะรัฐมนตรี สมัยใหม่ สามารถ ศักยภาพ เจ้าหน้าที่ ผู้นำ เท่าทัน สะดวก
    เข้าถึง ง่าย สัดส่วน ประสบการณ์ ประชาสัมพันธ์ รูปแบบ อัจฉริยะ คาดการณ์ อุปกรณ์ ปัญญาประดิษฐ์ ระดับ
    อื่น สื่อ โทรศัพท์ เคลื่อนที่ ดำเนินการ ดำเนินงาน ทรัพยากร ต้นทุน ต้นแบบ พันธกิจ ภารกิจ เป้าหมาย
    ปัญหา แก้ไข รายงาน กลไก หลัก สถานะ คุณภาพ คุณลักษณะ จัดทำ จัดสรร จัดเก็บ เปิดเผย เปิด พึงพอใจ
    ความพึงพอใจ จังหวัด สำนักงาน เว็บไซต์ ประโยชน์ รูปธรรม ร้อยละ เครือข่าย วัฒนธรรม ทำงาน ผลผลิต
    ผลกระทบ อำเภอ กระทรวง กอง กรม
    """
}
