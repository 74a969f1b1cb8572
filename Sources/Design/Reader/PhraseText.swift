import Kernel

extension Phrase {
  /// The phrase in both languages.
  var text: LocalizedText {
    let pair = shell ?? display ?? work
    return LocalizedText(th: pair.0, en: pair.1)
  }

  private var shell: (String, String)? {
    switch self {
    case .productName: ("สัมฤทธิ์", "Samrit")
    case .productLine: ("ระบบประเมินผลการปฏิบัติราชการ", "Government performance assessment")
    case .skipToContent: ("ข้ามไปยังเนื้อหา", "Skip to content")
    case .mainNavigation: ("เมนูหลัก", "Main menu")
    case .switchLanguage: ("Read this page in English", "อ่านหน้านี้เป็นภาษาไทย")
    case .breadcrumb: ("ตำแหน่งของหน้านี้", "Where you are")
    case .front: ("หน้าแรก", "Home")
    case .account: ("บัญชีของฉัน", "My account")
    case .onBehalfOf: ("ปฏิบัติหน้าที่แทน", "on behalf of")
    case .signOut: ("ออกจากระบบ", "Sign out")
    case .signIn: ("เข้าสู่ระบบ", "Sign in")
    case .keysTitle: ("แป้นลัด", "Keyboard shortcuts")
    case .keysHelp: ("แสดงหรือปิดรายการแป้นลัดนี้", "Show or close this list")
    case .keysSearch: ("ไปที่ช่องค้นหา", "Go to the search box")
    case .keysNext: ("ไปยังข้อถัดไป", "Go to the next item")
    case .keysPrevious: ("กลับไปข้อก่อนหน้า", "Go to the previous item")
    case .keysTree: ("เลื่อนและเปิดปิดหัวข้อในสารบัญ", "Move, open and close in the contents")
    case .close: ("ปิด", "Close")
    case .footerNote: ("สัมฤทธิ์ ซอฟต์แวร์เปิดเผยรหัสเพื่องานภาครัฐ", "Samrit, open software for public service")
    case .newThings: ("ใหม่ {count} รายการ", "{count} new")
    case .licences: ("สัญญาอนุญาตของแบบอักษร", "Font licence")
    default: nil
    }
  }

  private var display: (String, String)? {
    switch self {
    case .display: ("การแสดงผล", "Display")
    case .theme: ("สีพื้น", "Theme")
    case .themeDevice: ("ตามอุปกรณ์", "Same as device")
    case .themeLight: ("สว่าง", "Light")
    case .themeDark: ("มืด", "Dark")
    case .textSize: ("ขนาดตัวอักษร", "Text size")
    case .sizeNormal: ("ปกติ", "Normal")
    case .sizeLarge: ("ใหญ่", "Large")
    case .sizeLarger: ("ใหญ่มาก", "Larger")
    case .face: ("แบบตัวอักษรไทย", "Thai letters")
    case .facePlain: ("ไม่มีหัว", "Without loops")
    case .faceLooped: ("มีหัว", "With loops")
    case .keysSetting: ("แป้นลัด", "Keyboard shortcuts")
    case .keysOn: ("เปิดใช้", "On")
    case .keysOff: ("ปิด", "Off")
    case .apply: ("ใช้การตั้งค่านี้", "Apply")
    default: nil
    }
  }

  private var work: (String, String) {
    switch self {
    case .optional: ("ไม่บังคับ", "optional")
    case .errorPrefix: ("ต้องแก้ไข:", "To mend:")
    case .errorSummary: ("ยังมีข้อที่ต้องแก้ไข", "There is something to mend")
    case .filter: ("กรองรายการ", "Filter")
    case .clearFilter: ("ล้างตัวกรอง", "Clear filter")
    case .pages: ("หน้าของรายการ", "Pages of the list")
    case .previous: ("ก่อนหน้า", "Previous")
    case .next: ("ถัดไป", "Next")
    case .page: ("หน้า", "Page")
    case .savedBlank: ("คำตอบจะบันทึกให้เองขณะพิมพ์", "Answers are saved as you type")
    case .savedChanged: ("มีการแก้ไขที่ยังไม่ได้บันทึก", "Changes not saved yet")
    case .savedSaving: ("กำลังบันทึก", "Saving")
    case .savedAt: ("บันทึกแล้วเมื่อ {time}", "Saved at {time}")
    case .savedOffline:
      (
        "ขาดการเชื่อมต่อ คำตอบยังอยู่ในหน้านี้และจะบันทึกเมื่อกลับมาเชื่อมต่อ",
        "No connection. Your answers stay on this page and will be saved when it returns"
      )
    case .savedConflict:
      (
        "มีผู้อื่นแก้ไขข้อนี้ระหว่างที่ท่านทำ โปรดเปิดหน้านี้อีกครั้งเพื่อเทียบ",
        "Someone else changed this meanwhile. Reload the page to compare"
      )
    case .savedRefused:
      ("ยังบันทึกไม่ได้ โปรดดูข้อที่ต้องแก้ไข หรือกดปุ่มบันทึก", "Not saved yet. Look at what is to be mended, or press save")
    case .answeredOnly: ("คิดเฉพาะข้อที่ตอบ", "On what is answered")
    case .blanksAsZero: ("นับข้อว่างเป็นศูนย์", "Blanks as zero")
    case .coverage: ("ความครบถ้วน", "Coverage")
    default: rest
    }
  }

  private var rest: (String, String) {
    switch self {
    case .outOf: ("จาก", "of")
    case .doneOf: ("ตอบแล้ว {done} จาก {total} ข้อ", "{done} of {total} answered")
    case .complete: ("ครบแล้ว", "complete")
    case .openBranch: ("ข้อย่อยของ", "Items under")
    case .rule: ("เกณฑ์", "Rule")
    case .source: ("ที่มา", "Source")
    case .result: ("ได้", "gives")
    case .stepDone: ("เสร็จแล้ว", "Done")
    case .stepCurrent: ("กำลังทำ", "Now")
    case .stepComing: ("ยังไม่ถึง", "To come")
    case .due: ("ภายใน", "Due")
    case .sortedUp: ("เรียงจากน้อยไปมาก", "sorted ascending")
    case .sortedDown: ("เรียงจากมากไปน้อย", "sorted descending")
    case .notApplicable: ("ไม่เกี่ยวข้อง", "Not applicable")
    case .blank: ("ยังไม่ตอบ", "Not answered")
    default: ("", "")
    }
  }
}
