import Backup
import Kernel

/// The words of backup and restoration.
enum BackupTexts {
  static let backup = LocalizedText(
    th: "สำรองข้อมูลทั้งหมดขณะระบบยังทำงาน", en: "Takes a backup while the system runs.")
  static let backupDetails = LocalizedText(
    th: """
      สำรองจากข้อมูล ณ ขณะเดียว ลงในโฟลเดอร์ใหม่ ซึ่งจะปรากฏเมื่อสำรองครบแล้วเท่านั้น \
      ใช้คืนข้อมูลเข้าฐานข้อมูลชนิดใดก็ได้ ทั้ง SQLite และ PostgreSQL
      """,
    en: """
      Everything as of one moment, into a new folder that appears only when it is whole. It can be restored into either \
      kind of database, SQLite or PostgreSQL.
      """)
  static let folderOperand = LocalizedText(th: "โฟลเดอร์ของข้อมูลสำรอง", en: "The folder of the backup.")
  static let check = LocalizedText(
    th: "ตรวจว่าข้อมูลสำรองครบถ้วนและไม่เสียหาย", en: "Proves that a backup is whole and undamaged.")
  static let restore = LocalizedText(
    th: "คืนข้อมูลสำรองเข้าฐานข้อมูลที่ยังว่าง", en: "Restores a backup into an empty database.")
  static let restoreDetails = LocalizedText(
    th: """
      คืนข้อมูลทุกแถวในคราวเดียว แล้วเทียบกับข้อมูลสำรองทีละแถว และตรวจบันทึกการเปลี่ยนแปลงทั้งหมด \
      โครงสร้างจะเป็นรุ่นเดียวกับเมื่อสำรอง ใช้ `samrit migrate` ปรับเป็นรุ่นล่าสุด
      """,
    en: """
      Brings every row back in one transaction, compares all of them with the backup and proves the audit trail. The \
      tables are as old as the backup; `samrit migrate` brings them up to date.
      """)
  static let rehearse = LocalizedText(
    th: "ซ้อมปรับรุ่นบนสำเนาชั่วคราว โดยไม่แตะฐานข้อมูลจริง",
    en: "Rehearses on a temporary copy; the real database is not touched.")
  static let rehearsed = LocalizedText(
    th: "ซ้อมปรับรุ่นสำเร็จ ฐานข้อมูลจริงยังไม่เปลี่ยน", en: "The rehearsal succeeded; the real database is as it was.")
  static let brokenTrail = LocalizedText(
    th: "บันทึกการเปลี่ยนแปลงในข้อมูลที่คืนไม่ต่อเนื่อง ใช้ `samrit audit verify` ดูว่าที่ใด",
    en: "the restored audit trail is broken; `samrit audit verify` says where")

  static func taken(_ manifest: BackupManifest) -> LocalizedText {
    LocalizedText(
      th: "สำรองแล้ว \(manifest.tables.count) ตาราง \(manifest.rows) แถว และ \(manifest.files.count) ไฟล์",
      en: "Backed up \(manifest.tables.count) tables with \(manifest.rows) rows, and \(manifest.files.count) files.")
  }

  static func whole(_ manifest: BackupManifest) -> LocalizedText {
    LocalizedText(
      th: "ข้อมูลสำรองครบถ้วน: \(manifest.tables.count) ตาราง \(manifest.rows) แถว และ \(manifest.files.count) ไฟล์",
      en: "The backup is whole: \(manifest.tables.count) tables, \(manifest.rows) rows, \(manifest.files.count) files.")
  }

  static func restored(_ manifest: BackupManifest) -> LocalizedText {
    LocalizedText(
      th: "คืนข้อมูลแล้ว \(manifest.rows) แถว ตรงกับข้อมูลสำรองทุกแถว",
      en: "Restored \(manifest.rows) rows; every row is as in the backup.")
  }

  static func cannotWrite(_ reason: String) -> LocalizedText {
    LocalizedText(
      th: "เขียนหรืออ่านไฟล์ไม่สำเร็จ: \(reason)", en: "a file could not be written or read: \(reason)")
  }

  static func words(of error: BackupError) -> LocalizedText {
    switch error {
    case .noBackup(let path):
      LocalizedText(
        th: "\(path) ไม่ใช่ข้อมูลสำรองที่สมบูรณ์: อ่าน manifest.json ไม่ได้",
        en: "\(path) is no complete backup: its manifest.json cannot be read")
    case .unknownForm(let form):
      LocalizedText(
        th: "ข้อมูลสำรองเป็นรูปแบบ \(form) ซึ่งโปรแกรมรุ่นใหม่กว่าเขียนไว้ ให้ใช้โปรแกรมรุ่นนั้น",
        en: "the backup has form \(form), written by a newer program; use that one")
    case .folderExists(let path):
      LocalizedText(th: "มี \(path) อยู่แล้ว ให้ตั้งชื่ออื่น", en: "\(path) is there already; choose another name")
    case .unreadableLine(let table, let line):
      LocalizedText(
        th: "อ่านบรรทัดที่ \(line) ของตาราง \(table) ในข้อมูลสำรองไม่ได้",
        en: "line \(line) of table \(table) in the backup cannot be read")
    case .damagedTable(let name):
      LocalizedText(
        th: "ตาราง \(name) ในข้อมูลสำรองเสียหายหรือหายไป ให้ใช้ข้อมูลสำรองชุดอื่น",
        en: "table \(name) of the backup is damaged or missing; use another backup")
    case .damagedFile(let path):
      LocalizedText(
        th: "ไฟล์ \(path) ในข้อมูลสำรองเสียหายหรือหายไป ให้ใช้ข้อมูลสำรองชุดอื่น",
        en: "file \(path) of the backup is damaged or missing; use another backup")
    case .databaseInUse:
      LocalizedText(
        th: "ฐานข้อมูลปลายทางมีข้อมูลอยู่แล้ว ให้คืนเข้าฐานข้อมูลที่ว่างเปล่า",
        en: "the database to restore into is not empty; name an empty one")
    case .newerSchema(let ids):
      LocalizedText(
        th: "ข้อมูลสำรองมาจากโปรแกรมรุ่นใหม่กว่า (การปรับโครงสร้าง \(list(ids))) ให้ใช้โปรแกรมรุ่นนั้น",
        en: "the backup comes from a newer program (migrations \(list(ids))); use that one")
    case .restoredDiffers(let table):
      LocalizedText(
        th: "ตาราง \(table) หลังคืนข้อมูลไม่ตรงกับข้อมูลสำรอง อย่าใช้ฐานข้อมูลนี้",
        en: "table \(table) differs from the backup after restoring; do not use this database")
    }
  }

  private static func list(_ ids: [Int]) -> String { ids.map(String.init).joined(separator: ", ") }
}
