import Kernel

/// The words about other people's accounts.
enum PeopleTexts {
  static let title = LocalizedText(th: "ผู้ใช้งานระบบ", en: "People")
  static let lead = LocalizedText(
    th: "ผู้ที่สังกัดหรือมีบทบาทในหน่วยงานที่ท่านดูแล",
    en: "Those who work or hold a role in the part of the organisation that you keep.")
  static let search = LocalizedText(th: "ค้นหาชื่อ ชื่อผู้ใช้ หรืออีเมล", en: "Name, username or e-mail")
  static let role = LocalizedText(th: "บทบาท", en: "Role")
  static let anyRole = LocalizedText(th: "ทุกบทบาท", en: "Any role")
  static let part = LocalizedText(th: "หน่วยงาน", en: "Agency")
  static let anyPart = LocalizedText(th: "ทุกหน่วยงาน", en: "Any agency")
  static let state = LocalizedText(th: "สถานะ", en: "State")
  static let anyState = LocalizedText(th: "ทุกสถานะ", en: "Any state")
  static let active = LocalizedText(th: "ใช้งานอยู่", en: "Active")
  static let invitedState = LocalizedText(th: "รอตอบรับคำเชิญ", en: "Invited")
  static let inactive = LocalizedText(th: "ปิดใช้", en: "Switched off")
  static let name = LocalizedText(th: "ชื่อ", en: "Name")
  static let nameThai = LocalizedText(th: "ชื่อและนามสกุล", en: "Name in Thai")
  static let nameEnglish = LocalizedText(th: "ชื่อภาษาอังกฤษ", en: "Name in English")
  static let email = LocalizedText(th: "อีเมล", en: "E-mail")
  static let roles = LocalizedText(th: "บทบาทและขอบเขต", en: "Roles and where")
  static let noRoles = LocalizedText(th: "ยังไม่มีบทบาท", en: "No roles")
  static let lastSeen = LocalizedText(th: "ใช้งานล่าสุด", en: "Last seen")
  static let none = LocalizedText(th: "ไม่พบผู้ใช้", en: "Nobody found")
  static let noneLead = LocalizedText(
    th: "ลองค้นด้วยคำอื่น หรือล้างตัวกรอง", en: "Try another word, or clear the filter.")
  static let invite = LocalizedText(th: "เชิญผู้ใช้ใหม่", en: "Invite somebody")
  static let inviteLead = LocalizedText(
    th: "ระบบจะออกลิงก์ที่ใช้ได้ครั้งเดียวภายใน 7 วัน ส่งให้ผู้รับเชิญ แล้วเขาจะตั้งรหัสผ่านด้วยตนเอง",
    en: "You get a link that is good once and for 7 days. Hand it to the person, who then chooses a password.")
  static let usernameHint = LocalizedText(
    th: "ใช้ a–z 0–9 . - _ @ เช่น ชื่อตามด้วยนามสกุลย่อ", en: "Letters a–z, digits, . - _ @")
  static let emailHint = LocalizedText(th: "เช่น name@agency.go.th", en: "Such as name@agency.go.th")
  static let agency = LocalizedText(th: "หน่วยงานที่สังกัด", en: "Works in")
  static let grantPart = LocalizedText(th: "ขอบเขตของบทบาท", en: "Where the role holds")
  static let agencyCodeHint = LocalizedText(th: "รหัสหน่วยงาน", en: "The agency's code")
  static let wholeOrganisation = LocalizedText(th: "ทุกหน่วยงาน", en: "The whole organisation")
  static let sendInvitation = LocalizedText(th: "สร้างลิงก์เชิญ", en: "Make the link")
  static let chooseRole = LocalizedText(th: "โปรดเลือกบทบาท", en: "Choose a role.")
  static let chooseAgency = LocalizedText(
    th: "โปรดเลือกหน่วยงานที่ท่านดูแล", en: "Choose an agency that you keep.")
  static let beyond = LocalizedText(
    th: "ท่านให้บทบาทนี้ในขอบเขตนี้ไม่ได้", en: "You cannot give this role there.")

  static let letterTitle = LocalizedText(th: "ลิงก์เชิญพร้อมแล้ว", en: "The link is ready")
  static let letterLink = LocalizedText(th: "ลิงก์", en: "Link")
  static let letterOnce = LocalizedText(
    th: "ระบบแสดงลิงก์นี้เพียงครั้งเดียว โปรดคัดลอกแล้วส่งให้ผู้รับเชิญโดยตรง ผู้ใดถือลิงก์นี้จะตั้งรหัสผ่านของบัญชีได้",
    en: """
      It is shown this once. Copy it and hand it to the person directly: whoever holds it can choose the account's \
      password.
      """)
  static let toPerson = LocalizedText(th: "ไปที่หน้าผู้ใช้", en: "Go to the person")

  static let addGrant = LocalizedText(th: "เพิ่มบทบาท", en: "Add a role")
  static let removeGrant = LocalizedText(th: "ถอนบทบาท", en: "Take away")
  static let grantAdded = LocalizedText(th: "เพิ่มบทบาทแล้ว", en: "The role is given.")
  static let grantRemoved = LocalizedText(th: "ถอนบทบาทแล้ว", en: "The role is taken away.")
  static let person = LocalizedText(th: "ข้อมูลผู้ใช้", en: "Name and e-mail")
  static let personSaved = LocalizedText(th: "บันทึกแล้ว", en: "Saved.")
  static let access = LocalizedText(th: "การเข้าใช้งาน", en: "Access")
  static let deactivate = LocalizedText(th: "ปิดใช้บัญชี", en: "Switch off")
  static let deactivateLead = LocalizedText(
    th: "ผู้ใช้จะออกจากระบบทันทีและเข้าใช้ไม่ได้ งานที่ทำไว้ยังอยู่ครบ และเปิดใช้ใหม่ได้",
    en: "The person is signed out at once and cannot come back. What they did stays, and this can be undone.")
  static let activate = LocalizedText(th: "เปิดใช้บัญชี", en: "Switch on")
  static let deactivated = LocalizedText(th: "ปิดใช้บัญชีแล้ว", en: "The account is switched off.")
  static let activated = LocalizedText(th: "เปิดใช้บัญชีแล้ว", en: "The account is switched on.")
  static let endSessions = LocalizedText(th: "ให้ออกจากระบบทุกอุปกรณ์", en: "Sign out everywhere")
  static let sessionsEnded = LocalizedText(th: "ออกจากระบบทุกอุปกรณ์แล้ว", en: "The person is signed out everywhere.")
  static let sessions = LocalizedText(th: "กำลังเข้าใช้อยู่", en: "Signed in at")
  static let noSessions = LocalizedText(th: "ไม่ได้เข้าใช้อยู่", en: "Not signed in")
  static let secondFactorReset = LocalizedText(
    th: "ยกเลิกการยืนยันตัวตนสองขั้นของบัญชีนี้แล้ว", en: "The second factor is taken off.")
  static let resetSecondFactor = LocalizedText(
    th: "ยกเลิกการยืนยันตัวตนสองขั้น", en: "Take the second factor off")
  static let resetLead = LocalizedText(
    th: "ใช้เมื่อเจ้าของบัญชีทำทั้งโทรศัพท์และรหัสกู้คืนหาย โปรดยืนยันตัวบุคคลก่อน",
    en: "For somebody who has lost both phone and recovery codes. Make sure first that it is them.")
  static let inviteAgain = LocalizedText(th: "สร้างลิงก์เชิญใหม่", en: "Make a new link")
  static let newPasswordLink = LocalizedText(th: "สร้างลิงก์ตั้งรหัสผ่านใหม่", en: "Make a link for a new password")
  static let newPasswordLead = LocalizedText(
    th: "ใช้เมื่อผู้ใช้ลืมรหัสผ่าน รหัสผ่านเดิมยังใช้ได้จนกว่าจะตั้งใหม่",
    en: "For somebody who has forgotten the password; the old one works until a new one is chosen.")
  static let revokeInvitation = LocalizedText(th: "ยกเลิกลิงก์", en: "Take the link back")
  static let invitationRevoked = LocalizedText(th: "ยกเลิกลิงก์แล้ว", en: "The link is taken back.")

  static let welcome = LocalizedText(th: "ยินดีต้อนรับสู่สัมฤทธิ์", en: "Welcome to Samrit")
  static let welcomeLead = LocalizedText(
    th: "ตั้งรหัสผ่านของท่านเพื่อเริ่มใช้งาน ครั้งต่อไปเข้าสู่ระบบด้วยชื่อผู้ใช้นี้",
    en: "Choose a password to begin. Next time, sign in with this username.")
  static let begin = LocalizedText(th: "ตั้งรหัสผ่านและเข้าสู่ระบบ", en: "Set the password and sign in")
  static let goneTitle = LocalizedText(th: "ลิงก์นี้ใช้ไม่ได้แล้ว", en: "This link is no longer good")
  static let goneLead = LocalizedText(
    th: "ลิงก์เชิญใช้ได้ครั้งเดียวภายใน 7 วัน ถ้าตั้งรหัสผ่านแล้วให้เข้าสู่ระบบตามปกติ ถ้ายัง โปรดขอลิงก์ใหม่จากผู้ดูแลระบบ",
    en: """
      A link is good once and for 7 days. If you have chosen a password, sign in; otherwise ask your administrator for a \
      new link.
      """)

  static let badName = LocalizedText(
    th: "โปรดกรอกชื่อ ไม่เกิน 120 ตัวอักษร", en: "Give a name of at most 120 characters.")
  static let lastAdministrator = LocalizedText(
    th: "ทำไม่ได้ เพราะจะไม่เหลือผู้ดูแลระบบของทั้งองค์กร โปรดตั้งผู้ดูแลระบบคนอื่นก่อน",
    en:
      "This cannot be done: nobody would be left who keeps the whole organisation. Appoint another administrator first."
  )
  static let noSuchGrant = LocalizedText(
    th: "ผู้ใช้ไม่มีบทบาทนี้แล้ว", en: "The person does not hold this role there.")
  static let grantHeld = LocalizedText(th: "ผู้ใช้มีบทบาทนี้อยู่แล้ว", en: "The person holds this role there already.")
  static let switchedOff = LocalizedText(
    th: "บัญชีนี้ปิดใช้อยู่ โปรดเปิดใช้ก่อน", en: "The account is switched off; switch it on first.")
  static let ownAccount = LocalizedText(
    th: "ปิดใช้บัญชีของตนเองไม่ได้ โปรดให้ผู้ดูแลระบบคนอื่นทำ",
    en: "You cannot switch off your own account; ask another administrator.")

  static let mailSubject = LocalizedText(
    th: "ลิงก์ตั้งรหัสผ่านสำหรับระบบสัมฤทธิ์", en: "Your link to Samrit")

  static func mailBody(_ username: String, until: String) -> LocalizedText {
    LocalizedText(
      th:
        "เปิดลิงก์เพื่อตั้งรหัสผ่านของบัญชี “\(username)” ลิงก์ใช้ได้ครั้งเดียวถึง \(until) ถ้าท่านไม่ได้คาดว่าจะได้รับอีเมลนี้ โปรดแจ้งผู้ดูแลระบบของหน่วยงาน",
      en: """
        Open the link to choose the password of the account “\(username)”. It is good once, until \(until). If you did \
        not expect this mail, tell your administrator.
        """)
  }

  static func badEmail(_ text: String) -> LocalizedText {
    LocalizedText(
      th: "“\(text)” ไม่ใช่อีเมลที่ส่งถึงได้ ตัวอย่างที่ถูกคือ name@agency.go.th",
      en: "“\(text)” is not an e-mail address; one looks like name@agency.go.th.")
  }

  static func hasNoPassword(_ name: String) -> LocalizedText {
    LocalizedText(
      th: "“\(name)” ยังไม่เคยตั้งรหัสผ่าน โปรดสร้างลิงก์เชิญแทน",
      en: "“\(name)” has never chosen a password; make an invitation instead.")
  }

  static func count(_ count: Int) -> LocalizedText {
    LocalizedText(th: "\(count) คน", en: "\(count) \(count == 1 ? "person" : "people")")
  }

  static func letterLead(_ name: String, until day: String) -> LocalizedText {
    LocalizedText(th: "สำหรับ \(name) ใช้ได้ครั้งเดียวถึง \(day)", en: "For \(name); good once, until \(day)")
  }

  static func invitedUntil(_ day: String) -> LocalizedText {
    LocalizedText(th: "ลิงก์เชิญใช้ได้ถึง \(day)", en: "The link is good until \(day).")
  }
}
