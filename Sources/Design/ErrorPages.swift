public import HTML
public import Kernel

/// Pages for requests that could not be answered as asked: what happened, and what to do next.
public struct ErrorPage: Sendable {
  /// The title of the page.
  public let title: LocalizedText
  /// What happened.
  public let happened: LocalizedText
  /// What the reader can do now.
  public let next: LocalizedText

  /// The page for a status; statuses without one of their own get the page of their class.
  public init(status: Int) {
    self = ErrorPage.known[status] ?? (status >= 500 ? ErrorPage.serverFault : ErrorPage.badRequest)
  }

  init(_ title: (String, String), happened: (String, String), next: (String, String)) {
    self.title = LocalizedText(th: title.0, en: title.1)
    self.happened = LocalizedText(th: happened.0, en: happened.1)
    self.next = LocalizedText(th: next.0, en: next.1)
  }

  /// The main part of the page; the reference is what an operator can look for in the log.
  public func main(language: Language, reference: String? = nil) -> HTML {
    """
    \(Component.heading(title[language], lead: HTML(text: happened[language])))
    <p>\(next[language])</p>
    \(Component.actions(Component.linkButton(language == .thai ? "ไปหน้าแรก" : "Go to the front page", to: "/")))
    \(HTML.let(reference) { "<p class=\"soft small\">\(language == .thai ? "รหัสอ้างอิง" : "Reference") <code>\($0)</code></p>" })
    """
  }

  static let known: [Int: ErrorPage] = [
    400: badRequest, 401: signInFirst, 403: forbidden, 404: notFound, 405: wrongMethod, 408: tooSlow, 413: tooLarge,
    500: serverFault, 503: tooBusy,
  ]

  static let badRequest = ErrorPage(
    ("ระบบอ่านคำขอนี้ไม่ได้", "This request could not be read"),
    happened: (
      "ข้อมูลที่ส่งมาไม่ครบหรือผิดรูปแบบ ยังไม่มีการเปลี่ยนแปลงใด ๆ", "Something in it is missing or malformed. Nothing was changed."
    ),
    next: ("โปรดกลับไปหน้าก่อน เปิดหน้านั้นใหม่ แล้วลองอีกครั้ง", "Go back, reload that page, and try again."))

  static let signInFirst = ErrorPage(
    ("โปรดเข้าสู่ระบบก่อน", "Please sign in first"),
    happened: (
      "ท่านยังไม่ได้เข้าสู่ระบบ หรือออกจากระบบไปแล้วเพราะไม่ได้ใช้งานเป็นเวลานาน ยังไม่มีการเปลี่ยนแปลงใด ๆ",
      "You are not signed in, or were signed out after a while without use. Nothing was changed."
    ),
    next: (
      "โปรดเข้าสู่ระบบจากหน้าแรก แล้วทำรายการนี้อีกครั้ง",
      "Sign in from the front page, then do this again."
    ))

  static let tooSlow = ErrorPage(
    ("ข้อมูลมาถึงไม่ครบ", "What you sent did not arrive in time"),
    happened: (
      "การเชื่อมต่อช้าหรือขาดหายระหว่างส่ง จึงยังไม่ได้บันทึก",
      "The connection was slow or broke on the way, so it was not saved."
    ),
    next: ("โปรดตรวจการเชื่อมต่อแล้วส่งอีกครั้ง", "Check the connection and send it again."))

  static let tooBusy = ErrorPage(
    ("ขณะนี้มีผู้ใช้งานจำนวนมาก", "Very many people are here right now"),
    happened: (
      "ระบบยังรับคำขอนี้ไม่ได้ในขณะนี้ ยังไม่มีการเปลี่ยนแปลงใด ๆ",
      "The system could not take this request at the moment. Nothing was changed."
    ),
    next: ("โปรดรอสักครู่แล้วลองอีกครั้ง", "Wait a moment and try again."))

  static let forbidden = ErrorPage(
    ("ท่านยังไม่มีสิทธิ์เปิดหน้านี้", "You may not open this page"),
    happened: (
      "หน้านี้เปิดได้เฉพาะผู้ที่ได้รับสิทธิ์ในหน่วยงานนั้น หรือแบบฟอร์มที่ส่งมาหมดอายุแล้ว ยังไม่มีการเปลี่ยนแปลงใด ๆ",
      "It is open only to those given a part in that agency, or the form you sent has expired. Nothing was changed."
    ),
    next: (
      "หากเพิ่งส่งแบบฟอร์ม โปรดกลับไปเปิดหน้านั้นใหม่แล้วส่งอีกครั้ง หากจำเป็นต้องใช้หน้านี้ โปรดติดต่อผู้ประสานของหน่วยงาน",
      "If you were sending a form, reload it and send it again. If you need this page, ask your agency's coordinator."
    ))

  static let notFound = ErrorPage(
    ("ไม่พบหน้าที่ต้องการ", "There is no such page"),
    happened: (
      "ที่อยู่นี้อาจพิมพ์ผิด หรือเอกสารถูกย้ายไปที่อื่นแล้ว",
      "The address may be mistyped, or what was here has moved."
    ),
    next: ("โปรดตรวจที่อยู่อีกครั้ง หรือเริ่มหาจากหน้าแรก", "Check the address, or start from the front page."))

  static let wrongMethod = ErrorPage(
    ("ที่อยู่นี้ใช้แบบนี้ไม่ได้", "This address does not work that way"),
    happened: (
      "ที่อยู่นี้มีไว้รับแบบฟอร์ม หรือมีไว้เปิดอ่านเท่านั้น ยังไม่มีการเปลี่ยนแปลงใด ๆ",
      "It only takes forms, or it can only be read. Nothing was changed."
    ),
    next: ("โปรดกลับไปหน้าก่อนและใช้ปุ่มหรือลิงก์ในหน้านั้น", "Go back and use the buttons or links of that page."))

  static let tooLarge = ErrorPage(
    ("ข้อมูลที่ส่งมีขนาดใหญ่เกินไป", "What you sent is too large"),
    happened: (
      "ไฟล์หรือข้อความเกินขนาดที่ระบบรับได้ จึงยังไม่ได้บันทึก",
      "The file or text is larger than the system accepts, so it was not saved."
    ),
    next: (
      "โปรดลดขนาดไฟล์ หรือแบ่งส่งทีละส่วน แล้วลองอีกครั้ง",
      "Make the file smaller, or send it in parts, and try again."
    ))

  static let serverFault = ErrorPage(
    ("ระบบขัดข้องชั่วคราว", "The system stumbled"),
    happened: (
      "ระบบทำตามคำขอนี้ไม่สำเร็จ และบันทึกเหตุไว้ให้ผู้ดูแลตรวจแล้ว สิ่งที่แสดงว่าบันทึกแล้วก่อนหน้านี้ยังอยู่ครบ",
      "It could not do what was asked, and noted why for its keepers. What was shown as saved before is safe."
    ),
    next: (
      "โปรดรอสักครู่แล้วลองอีกครั้ง หากยังไม่ได้ โปรดแจ้งผู้ดูแลระบบพร้อมรหัสอ้างอิง",
      "Wait a little and try again. If it happens again, tell the system's keepers the reference."
    ))
}
