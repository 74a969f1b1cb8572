import Kernel

/// The words about what was written when a session was over.
enum KeptTexts {
  static let ended = LocalizedText(
    th: "ท่านออกจากระบบไปแล้วก่อนที่จะส่งข้อมูล", en: "You were signed out before this was sent")
  static let endedLead = LocalizedText(
    th: "สิ่งที่พิมพ์ไว้ยังอยู่ครบ เข้าสู่ระบบแล้วจะส่งต่อได้ในหน้าถัดไป",
    en: "What you typed is kept. Sign in, and you can send it on the next page.")
  static let title = LocalizedText(th: "ข้อมูลที่พิมพ์ไว้ยังไม่ได้ส่ง", en: "What you typed has not been sent yet")
  static let send = LocalizedText(th: "ส่งข้อมูลนี้", en: "Send it now")
  static let drop = LocalizedText(th: "ไม่ส่ง กลับไปหน้าเดิม", en: "Do not send; go back to the page")
  static let content = LocalizedText(th: "ดูข้อมูลที่พิมพ์ไว้", en: "What you typed")
  static let tooLargeTitle = LocalizedText(th: "ยังไม่ได้บันทึกข้อมูล", en: "This was not saved")
  static let tooLarge = LocalizedText(
    th: "ท่านออกจากระบบไปแล้ว และข้อมูลยาวเกินกว่าที่จะเก็บไว้ระหว่างเข้าสู่ระบบ โปรดกดย้อนกลับ คัดลอกสิ่งที่พิมพ์ไว้ แล้วเข้าสู่ระบบในแท็บใหม่",
    en: """
      You were signed out, and this is too long to be kept while you sign in. Go back, copy what you typed, and sign in \
      in a new tab.
      """)
  static let autosaveSignedOut = LocalizedText(
    th: "ยังไม่ได้บันทึก เพราะท่านออกจากระบบไปแล้ว สิ่งที่พิมพ์ยังอยู่ในหน้านี้ กดปุ่มบันทึกเพื่อเข้าสู่ระบบแล้วส่งต่อ",
    en: """
      Not saved: you have been signed out. What you typed is still on this page; press the save button to sign in and \
      send it.
      """)
  static let autosaveOlder = LocalizedText(
    th: "ยังไม่ได้บันทึก เพราะหน้านี้เปิดไว้ก่อนเข้าสู่ระบบครั้งล่าสุด สิ่งที่พิมพ์ยังอยู่ในหน้านี้ กดปุ่มบันทึกเพื่อส่งต่อ",
    en: """
      Not saved: this page was opened before you signed in last. What you typed is still on it; press the save button to \
      send it.
      """)

  static func lead(_ name: String) -> LocalizedText {
    LocalizedText(
      th: "เข้าสู่ระบบแล้วในชื่อ \(name) กดปุ่มด้านล่างเพื่อส่งข้อมูลไปยังหน้าเดิม",
      en: "You are signed in as \(name). Press the button to send it to the page where you wrote it.")
  }
}
