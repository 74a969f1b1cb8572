import Kernel
import ObjectStorage
import VirusScan

extension SettingsTable {
  static let evidenceStorage = Setting(
    "evidence_storage", default: "folder:var/evidence",
    kind: LocalizedText(
      th: "folder:ที่อยู่โฟลเดอร์ หรือ s3:https://ชื่อเครื่อง:พอร์ต/ชื่อบักเก็ต/คำนำหน้า",
      en: "folder:PATH or s3:https://host:port/bucket/prefix"),
    purpose: LocalizedText(
      th: "ที่เก็บไฟล์หลักฐาน เมื่อใช้หลายเครื่องพร้อมกันต้องเป็นที่เดียวกันทุกเครื่อง",
      en: "Where evidence files are kept; with several nodes, the same place for all of them.")
  ) { text -> String? in
    if text.hasPrefix("folder:"), text.count > 7 { return text }
    return S3Place(address: text, region: "r", accessKey: "a", secretKey: "s") == nil ? nil : text
  }
  static let evidenceS3Region = Setting.text(
    "evidence_s3_region", default: "us-east-1",
    LocalizedText(th: "ภูมิภาคของที่เก็บแบบ S3", en: "The region of the S3 store; many stores take any."))
  static let evidenceS3AccessKey = Setting.optional(
    "evidence_s3_access_key", kind: SettingsTexts.text,
    LocalizedText(th: "รหัสกุญแจของที่เก็บแบบ S3", en: "The public half of the key of the S3 store."))
  static let evidenceS3SecretKey = Setting.optional(
    "evidence_s3_secret_key", kind: SettingsTexts.text,
    LocalizedText(
      th: "กุญแจลับของที่เก็บแบบ S3 ควรกำหนดด้วยตัวแปรสภาพแวดล้อมหรือไฟล์ที่อ่านได้เฉพาะระบบ",
      en: "The secret half; best given by the environment or a file that only the service can read."))
  static let evidenceFileLimit = Setting.whole(
    "evidence_file_limit_mb", default: 50, in: 1...2_000,
    LocalizedText(th: "ขนาดสูงสุดของไฟล์หลักฐานหนึ่งไฟล์ หน่วยเป็นเมกะไบต์", en: "The largest evidence file, in megabytes."))
  static let evidenceUploadSeconds = Setting.whole(
    "evidence_upload_seconds", default: 900, in: 30...7_200,
    LocalizedText(
      th: "เวลาสูงสุดสำหรับส่งไฟล์หลักฐานหนึ่งไฟล์ หน่วยเป็นวินาที", en: "Seconds that sending one evidence file may take."))
  static let temporaryFolder = Setting.text(
    "temporary_folder", default: "var/tmp",
    LocalizedText(
      th: "โฟลเดอร์สำหรับไฟล์ระหว่างรับส่ง ระบบล้างไฟล์ที่ค้างให้เอง",
      en: "The folder for files on their way in and out; what is left over is cleared by itself."))
  static let clamd = Setting.optional(
    "clamd", kind: LocalizedText(th: "unix:/ที่อยู่ซ็อกเก็ต หรือ tcp:ชื่อเครื่อง:พอร์ต", en: "unix:/path or tcp:host:port"),
    LocalizedText(
      th: "clamd ที่ใช้ตรวจไวรัสในไฟล์หลักฐาน ถ้าไม่ระบุ หน้าจอจะบอกว่ายังไม่ได้ตรวจ",
      en: "The clamd that scans evidence for viruses; without it pages say that nothing was scanned.")
  ) { VirusScanner.Address($0) != nil }

  /// The settings of evidence.
  static let evidence: [any SettingEntry] = [
    evidenceStorage, evidenceS3Region, evidenceS3AccessKey, evidenceS3SecretKey, evidenceFileLimit,
    evidenceUploadSeconds, temporaryFolder, clamd,
  ]
}
