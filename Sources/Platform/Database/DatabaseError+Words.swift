/// What to tell a person; `message` is for the operator's log, in the words of the database.
extension DatabaseError {
  /// What happened and what comes next, in English.
  public var english: String { words.english }

  /// What happened and what comes next, in Thai.
  public var thai: String { words.thai }

  private var words: (thai: String, english: String) {
    switch code {
    case .uniqueViolation: ("มีข้อมูลนี้อยู่แล้ว จึงบันทึกซ้ำไม่ได้", "This is recorded already and cannot be entered twice.")
    case .foreignKey:
      (
        "ข้อมูลนี้อ้างถึงรายการที่ไม่มีอยู่ หรือยังมีรายการอื่นอ้างถึงอยู่",
        "This refers to something that does not exist, or is still referred to."
      )
    case .notNull: ("ยังขาดข้อมูลที่จำเป็น", "Something required is missing.")
    case .check, .invalidValue, .typeMismatch, .noSuchColumn:
      ("ข้อมูลไม่อยู่ในรูปแบบที่ระบบจัดเก็บได้", "A value is not in a form that can be stored or read.")
    case .tooLarge: ("ข้อมูลมีขนาดใหญ่เกินกว่าที่จัดเก็บได้", "The data is larger than can be stored.")
    case .busy, .serialization:
      ("ขณะนี้มีผู้บันทึกข้อมูลเดียวกันอยู่ โปรดลองอีกครั้ง", "Others are changing the same data. Please try again.")
    case .timeout:
      ("ใช้เวลานานเกินกำหนด ระบบจึงหยุดงานนี้ โปรดลองอีกครั้ง", "This took too long and was stopped. Please try again.")
    case .commitUncertain:
      (
        "การเชื่อมต่อขาดระหว่างบันทึก โปรดตรวจสอบก่อนว่าข้อมูลบันทึกแล้วหรือไม่ ก่อนบันทึกซ้ำ",
        "The connection broke while saving. Check whether it was saved before doing it again."
      )
    default: unavailable
    }
  }

  /// Failures that only the operator can mend.
  private var unavailable: (thai: String, english: String) {
    switch code {
    case .connectionLost, .unreachable, .closed:
      ("ติดต่อฐานข้อมูลไม่ได้ ข้อมูลยังไม่ได้บันทึก", "The database cannot be reached; nothing was saved.")
    case .accessDenied: ("ฐานข้อมูลไม่อนุญาตให้ระบบเข้าใช้", "The database refuses access.")
    case .readOnly: ("ฐานข้อมูลเปิดให้อ่านอย่างเดียว", "The database can only be read.")
    case .diskFull: ("พื้นที่จัดเก็บเต็ม ข้อมูลยังไม่ได้บันทึก", "The disk is full; nothing was saved.")
    case .diskFailure: ("อ่านหรือเขียนดิสก์ไม่สำเร็จ ข้อมูลยังไม่ได้บันทึก", "The disk failed; nothing was saved.")
    case .corrupt: ("ไฟล์ฐานข้อมูลเสียหาย หรือไม่ใช่ไฟล์ฐานข้อมูล", "The database file is damaged, or is not a database.")
    default: ("ฐานข้อมูลทำงานไม่สำเร็จ ข้อมูลยังไม่ได้บันทึก", "The database could not do this; nothing was saved.")
    }
  }
}

extension MigrationError {
  /// What is wrong and how to mend it, in English.
  public var english: String {
    switch self {
    case .badNumber(let id, let names):
      "migration number \(id) must be 1 or more and used once; it stands for: \(names.joined(separator: ", "))"
    case .changed(let id, let name):
      "migration \(id) (\(name)) is not the one this database was built with; restore its text and add a new migration"
    case .newer(let ids):
      "the database knows migrations that this program does not (\(Self.list(ids))); "
        + "run the newer program, or restore the backup made before it"
    case .failed(let id, let name, let cause):
      "migration \(id) (\(name)) failed and was undone: \(cause)"
    }
  }

  /// What is wrong and how to mend it, in Thai.
  public var thai: String {
    switch self {
    case .badNumber(let id, let names):
      "หมายเลขการปรับโครงสร้าง \(id) ต้องเป็น 1 ขึ้นไปและใช้ได้ครั้งเดียว แต่พบใน: \(names.joined(separator: ", "))"
    case .changed(let id, let name):
      "การปรับโครงสร้างที่ \(id) (\(name)) ไม่ตรงกับที่ใช้สร้างฐานข้อมูลนี้ ให้คืนข้อความเดิม แล้วเพิ่มเป็นรายการใหม่แทน"
    case .newer(let ids):
      "ฐานข้อมูลนี้ปรับโครงสร้างโดยโปรแกรมรุ่นใหม่กว่า (\(Self.list(ids))) "
        + "ให้ใช้โปรแกรมรุ่นใหม่ หรือกู้คืนข้อมูลสำรองก่อนการปรับรุ่น"
    case .failed(let id, let name, let cause):
      "การปรับโครงสร้างที่ \(id) (\(name)) ไม่สำเร็จและยกเลิกแล้ว: \(cause.thai) (\(cause))"
    }
  }

  private static func list(_ ids: [Int]) -> String {
    ids.map(String.init).joined(separator: ", ")
  }
}
