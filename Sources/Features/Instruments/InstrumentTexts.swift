import Kernel

/// The words of Instruments.
enum InstrumentTexts {
  static let instruments = LocalizedText(th: "แบบประเมิน", en: "Instruments")

  // MARK: Problems of the folder

  static let folderUnreadable = (
    problem: LocalizedText(th: "อ่านโฟลเดอร์แบบประเมินไม่ได้", en: "the folder of instruments cannot be read"),
    remedy: LocalizedText(
      th: "ตรวจว่ามีโฟลเดอร์นี้อยู่และโปรแกรมมีสิทธิ์อ่าน", en: "check that it exists and that the program may read it")
  )
  static let fileUnreadable = (
    problem: LocalizedText(th: "อ่านไฟล์ไม่ได้", en: "the file cannot be read"),
    remedy: LocalizedText(th: "ตรวจสิทธิ์การอ่านไฟล์", en: "check the permissions of the file")
  )
  static func sameID(_ id: String, _ first: String) -> (problem: LocalizedText, remedy: LocalizedText) {
    (
      LocalizedText(
        th: "รหัสแบบประเมิน “\(id)” ซ้ำกับ \(first)", en: "the instrument id “\(id)” is taken by \(first)"),
      LocalizedText(th: "ตั้ง id ให้ต่างกัน หรือลบไฟล์ที่ไม่ใช้แล้ว", en: "give it an id of its own, or remove one of the files")
    )
  }
}
