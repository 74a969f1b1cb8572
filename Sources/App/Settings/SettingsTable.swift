import Kernel

/// Every setting there is. `docs/settings.md` describes the same ones; a test compares the two.
public enum SettingsTable {
  static let database = Setting.text(
    "database", default: "sqlite:var/samrit.db",
    LocalizedText(
      th: "ฐานข้อมูล: `sqlite:` ตามด้วยที่อยู่ไฟล์ หรือที่อยู่ของ PostgreSQL เช่น `postgresql://samrit@db/samrit`",
      en:
        "The database: `sqlite:` and the path of a file, or a PostgreSQL address such as `postgresql://samrit@db/samrit`."
    ))
  static let databaseConnections = Setting.whole(
    "database_connections", default: 8, in: 1...100,
    LocalizedText(
      th: "จำนวนการเชื่อมต่อสูงสุดไปยัง PostgreSQL", en: "The most connections to PostgreSQL at one time."))
  static let instruments = Setting.text(
    "instruments", default: "instruments",
    LocalizedText(th: "โฟลเดอร์ที่เก็บแบบประเมิน", en: "The folder that holds the instruments."))
  static let demo = Setting.flag(
    "demo", default: false,
    LocalizedText(
      th: "ใส่ข้อมูลสมมติในฐานข้อมูลที่ยังว่าง และยอมให้บัญชีทดลองเข้าสู่ระบบ ห้ามเปิดในระบบที่ใช้งานจริง",
      en: "Fills an empty database with invented content and lets its accounts sign in. Never for real work."))

  static let listenHost = Setting.text(
    "listen_host", default: "127.0.0.1",
    LocalizedText(th: "ที่อยู่เครือข่ายที่เปิดรับ", en: "The network address to listen on."))
  static let listenPort = Setting.whole(
    "listen_port", default: 8080, in: 0...65_535,
    LocalizedText(
      th: "พอร์ตที่เปิดรับ ใส่ 0 ให้ระบบเลือกพอร์ตว่าง", en: "The port to listen on; 0 takes any free one."))
  static let threads = Setting.whole(
    "threads", default: 2, in: 1...64,
    LocalizedText(
      th: "จำนวนเธรดที่รับส่งข้อมูลกับเครือข่าย", en: "Threads that move bytes to and from the network."))
  static let https = Setting.flag(
    "https", default: false,
    LocalizedText(
      th: "ผู้ใช้เข้าถึงระบบผ่าน HTTPS เท่านั้น: คุกกี้ส่งผ่าน HTTPS เท่านั้น และเบราว์เซอร์จะจำว่าต้องใช้ HTTPS",
      en: "People reach the system by HTTPS only: cookies travel only so, and browsers are told to insist on it."))
  static let trustedProxies = Setting.list(
    "trusted_proxies", default: "",
    LocalizedText(
      th: "ที่อยู่ของพร็อกซีด้านหน้าที่เชื่อถือได้ ระบบจะอ่าน X-Forwarded-For และ X-Forwarded-Proto จากเครื่องเหล่านี้เท่านั้น",
      en: "Addresses of proxies in front; only their X-Forwarded-For and X-Forwarded-Proto are believed."))
  static let bodyLimit = Setting.whole(
    "body_limit_mb", default: 20, in: 1...2_000,
    LocalizedText(
      th: "ขนาดสูงสุดของข้อมูลที่ส่งเข้ามาหนึ่งครั้ง หน่วยเป็นเมกะไบต์", en: "The most one request may send, in megabytes."))
  static let requestSeconds = Setting.whole(
    "request_seconds", default: 30, in: 1...600,
    LocalizedText(
      th: "เวลาสูงสุดก่อนเริ่มตอบคำขอหนึ่งรายการ หน่วยเป็นวินาที",
      en: "Seconds within which the answer to a request must begin."))
  static let requestLimit = Setting.whole(
    "request_limit", default: 512, in: 1...100_000,
    LocalizedText(
      th: "จำนวนคำขอที่ทำพร้อมกันได้ เกินกว่านั้นผู้ใช้จะได้รับแจ้งให้ลองใหม่",
      en: "Requests worked on at once; beyond that people are asked to try again."))
  static let stopSeconds = Setting.whole(
    "stop_seconds", default: 20, in: 0...600,
    LocalizedText(
      th: "เวลาที่รอให้งานที่ค้างอยู่เสร็จเมื่อสั่งหยุดระบบ หน่วยเป็นวินาที",
      en: "Seconds that work under way may take to finish when the server is told to stop."))
  static let accessLog = Setting.flag(
    "access_log", default: true,
    LocalizedText(
      th: "บันทึกคำขอทุกรายการเป็น JSON หนึ่งบรรทัดทาง standard output",
      en: "Writes one line of JSON per request to standard output."))
  static let metricsReaders = Setting.list(
    "metrics_readers", default: "127.0.0.1, ::1",
    LocalizedText(
      th: "ที่อยู่เครือข่ายที่อ่าน /metrics ได้ ที่อื่นจะไม่พบหน้านี้",
      en: "Network addresses that may read /metrics; for others it does not exist."))

  static let sessionHours = Setting.whole(
    "session_hours", default: 12, in: 1...168,
    LocalizedText(
      th: "อายุสูงสุดของการเข้าสู่ระบบหนึ่งครั้ง หน่วยเป็นชั่วโมง", en: "Hours after which people must sign in again."))
  static let sessionIdleMinutes = Setting.whole(
    "session_idle_minutes", default: 240, in: 10...10_080,
    LocalizedText(
      th: "ออกจากระบบให้เองเมื่อไม่ได้ใช้งานครบเวลานี้ หน่วยเป็นนาที",
      en: "Minutes without use after which people are signed out."))
  static let secondFactorRoles = Setting.roles(
    "second_factor_roles", default: "",
    LocalizedText(
      th: "บทบาทที่ต้องยืนยันตัวตนสองขั้น ผู้ที่มีบทบาทเหล่านี้ต้องตั้งค่าก่อนจึงจะใช้งานส่วนอื่นได้",
      en: "Roles that must have a second factor; until they have set one up, people with them can do nothing else."))
  static let passwordMemory = Setting.whole(
    "password_memory_mb", default: 64, in: 8...4_096,
    LocalizedText(
      th: "หน่วยความจำที่ใช้ตรวจรหัสผ่านหนึ่งครั้ง (argon2id) หน่วยเป็นเมกะไบต์ ยิ่งมากยิ่งเดายาก",
      en: "Memory for checking one password (argon2id), in megabytes; more makes guessing dearer."))
  static let passwordsAtOnce = Setting.whole(
    "passwords_at_once", default: 2, in: 1...64,
    LocalizedText(th: "จำนวนรหัสผ่านที่ตรวจพร้อมกันได้", en: "Passwords checked at the same time."))

  /// All of them, in the order of the documentation.
  public static let all: [any SettingEntry] =
    [
      database, databaseConnections, instruments, demo, listenHost, listenPort, threads, https, trustedProxies,
      bodyLimit, requestSeconds, requestLimit, stopSeconds, accessLog, metricsReaders, sessionHours,
      sessionIdleMinutes, secondFactorRoles, passwordMemory, passwordsAtOnce,
    ] + mail + evidence + trust
}
