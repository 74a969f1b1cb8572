import HTML

/// Samples of buttons and forms.
struct StyleForms {
  let words: StyleWords

  var html: HTML {
    """
    <h2>\(words("ปุ่ม", "Buttons"))</h2>\(buttons)
    <h2>\(words("แบบฟอร์ม", "Forms"))</h2>\(errors)\(Component.columns(fields, choices))
    <h2>\(words("ตัวกรอง", "Filter"))</h2>\(filter)
    """
  }

  private var buttons: HTML {
    """
    <form method="post" action="/style">\(Component.actions(
      Component.button(words("บันทึกและไปข้อถัดไป", "Save and go on")),
      Component.button(words("บันทึกร่าง", "Save draft"), kind: .secondary),
      Component.linkButton(words("ดูตัวอย่าง", "Preview"), to: "/style", kind: .quiet),
      Component.button(words("ยกเลิกรอบนี้", "Void this round"), kind: .danger),
      Component.button(words("ส่งแล้ว", "Sent"), isDisabled: true)))</form>
    """
  }

  private var errors: HTML {
    Component.errorSummary(
      [
        FieldError("clients", words("จำนวนผู้รับบริการต้องเป็นจำนวนเต็ม", "Number of clients must be a whole number")),
        FieldError("evidence-kind", words("โปรดเลือกชนิดของหลักฐาน", "Choose the kind of evidence")),
      ], language: words.language)
  }

  private var fields: HTML {
    """
    <form method="post" action="/style">
    \(Component.field(
      Field(
        "service", label: words("ชื่อบริการ", "Name of the service"), value: words("ขอหนังสือรับรอง", "Certificate request"),
        hint: words("ใช้ชื่อตามคู่มือสำหรับประชาชน", "As it stands in the citizen's manual")), language: words.language))
    \(Component.field(
      Field(
        "clients", label: words("จำนวนผู้รับบริการต่อปี", "Clients a year"), kind: .number, value: "12,4x",
        error: words("ต้องเป็นจำนวนเต็ม เช่น 12400", "Give a whole number, such as 12400"),
        unit: words("คน", "people")), language: words.language))
    \(Component.field(
      Field(
        "kind", label: words("ประเภทหน่วยงาน", "Kind of agency"),
        kind: .select([
          FieldOption("", words("เลือก", "Choose")), FieldOption("central", words("ส่วนกลาง", "Central")),
          FieldOption("regional", words("ส่วนภูมิภาค", "Regional")),
        ]), value: "central"), language: words.language))
    \(Component.field(
      Field(
        "note", label: words("หมายเหตุ", "Note"), kind: .lines(3),
        value: words("ที่ปรึกษาผู้ใหญ่ได้เห็นชอบแล้วเมื่อวันที่ 3 กุมภาพันธ์", "Agreed on 3 February."), isOptional: true),
      language: words.language))
    </form>
    """
  }

  private var choices: HTML {
    """
    <form method="post" action="/style" data-autosave="saved">\(Component.savedState(.saved(at: "14:03"), language: words.language))
    \(Component.radioCards(rubric, language: words.language))
    \(Component.checkboxList(evidence, language: words.language))
    </form>
    """
  }

  private var rubric: ChoiceQuestion {
    ChoiceQuestion(
      "level", legend: words("หน่วยงานเปิดเผยชุดข้อมูลถึงระดับใด", "How far are the data sets open?"),
      choices: [
        Choice(
          "0", words("ยังไม่เริ่ม", "Not begun"), meaning: words("ยังไม่มีรายการชุดข้อมูล", "There is no list of data sets"),
          points: words("0 คะแนน", "0 points")),
        Choice(
          "1", words("มีบัญชีข้อมูล", "Catalogued"),
          meaning: words(
            "มีบัญชีข้อมูลครบ 14 รายการตามมาตรฐาน และผู้รับผิดชอบของทุกชุดข้อมูล",
            "All 14 items of metadata are there, with a keeper for every data set"), points: words("1 คะแนน", "1 point")
        ),
        Choice(
          "2", words("เปิดเผยและใช้ประโยชน์", "Open and used"),
          meaning: words("เปิดในรูปแบบที่เครื่องอ่านได้และมีผู้นำไปใช้จริง", "Machine-readable, and somebody uses it"),
          points: words("1.5 คะแนน", "1.5 points")),
      ], selected: ["1"])
  }

  private var evidence: ChoiceQuestion {
    ChoiceQuestion(
      "evidence-kind", legend: words("หลักฐานที่แนบ", "Evidence given"),
      choices: [
        Choice("order", words("คำสั่งแต่งตั้งคณะทำงาน", "Order that appoints the working group")),
        Choice("minutes", words("รายงานการประชุม", "Minutes of the meeting")),
        Choice("screen", words("ภาพหน้าจอของระบบที่ใช้งานจริง", "Screens of the working system")),
      ], selected: ["minutes"], hint: words("เลือกได้มากกว่าหนึ่งข้อ", "Choose all that apply"),
      error: words("โปรดเลือกอย่างน้อยสองชนิด", "Choose at least two kinds"))
  }

  private var filter: HTML {
    Component.filterBar(
      action: "/style",
      fields: [
        Field("q", label: words("ค้นหาหน่วยงาน", "Find an agency"), kind: .search),
        Field(
          "state", label: words("สถานะ", "State"),
          kind: .select([FieldOption("", words("ทั้งหมด", "All")), FieldOption("late", words("เลยกำหนด", "Late"))])),
      ], clearAddress: "/style", language: words.language)
  }
}
