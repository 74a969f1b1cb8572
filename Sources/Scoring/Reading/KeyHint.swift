/// What a key looks like in a file, for messages that ask for it.
enum KeyHint {
  static func example(of key: String) -> String {
    switch key {
    case "samrit": "samrit: 1"
    case "id": "id: \"1.1\""
    case "version": "version: \"1\""
    case "title", "text", "question", "guidance", "item": "\(key): { th: …, en: … }"
    case "root", "criterion", "use", "each": "\(key): { id: …, kind: …, title: … }"
    case "kind": "kind: yes_no"
    case "th", "en": "\(key): \"…\""
    case "document": "document: \"…\""
    case "at_least", "at_most", "at", "score", "maximum": "\(key): 1"
    case "type": "type: yes_no"
    case "digits": "digits: 2"
    case "children", "choices", "steps", "levels", "bands", "tiers", "cases": "\(key): [ … ]"
    default: "\(key): …"
    }
  }
}

extension KeyTable {
  /// What the mapping is called in messages.
  var called: (th: String, en: String) {
    if LanguageKeys.kinds[name] != nil || name == "node" {
      return name == "node" ? ("เกณฑ์", "a node") : ("เกณฑ์ชนิด \(name)", "the kind \(name)")
    }
    return Self.names[name] ?? (name, name)
  }

  private static let names: [String: (th: String, en: String)] = [
    "file": ("แบบประเมิน", "the instrument"),
    "both-languages": ("ข้อความสองภาษา", "a text in both languages"),
    "source": ("แหล่งที่มา", "a source"),
    "round": ("รอบการประเมิน", "a round"),
    "class": ("กลุ่มหน่วยงาน", "a class"),
    "grade": ("ระดับผลการประเมิน", "a grade"),
    "evidence": ("หลักฐาน", "a proof"),
    "rescale": ("การปรับฐานคะแนน", "a rescale"),
    "rounding": ("การปัดเศษ", "a rounding"),
    "fact": ("ข้อเท็จจริง", "a fact"),
    "fact-number": ("ข้อเท็จจริงชนิด number", "a fact of type number"),
    "fact-yes_no": ("ข้อเท็จจริงชนิด yes_no", "a fact of type yes_no"),
    "fact-choice": ("ข้อเท็จจริงชนิด choice", "a fact of type choice"),
    "fact-option": ("ตัวเลือกของข้อเท็จจริง", "a choice of a fact"),
    "level": ("ระดับคะแนน", "a level"),
    "option": ("ตัวเลือก", "a choice"),
    "step": ("ขั้นตอน", "a step"),
    "input": ("ช่องกรอกตัวเลข", "an input"),
    "field": ("ช่องกรอกตัวเลข", "a field"),
    "band": ("ช่วงคะแนน", "a band"),
    "count-level": ("ระดับของการนับ", "a level of a count"),
    "tier": ("ขั้นเป้าหมาย", "a tier"),
    "case": ("กรณี", "a case"),
    "example": ("ตัวอย่าง", "an example"),
    "examples": ("ไฟล์ตัวอย่าง", "the examples file"),
    "example-agency": ("หน่วยงานในตัวอย่าง", "an agency of an example"),
    "expectation": ("ผลที่คาดไว้", "an expected result"),
    "listed-item": ("รายการ", "an item"),
    "taken-answer": ("ผลจากที่อื่น", "a result from elsewhere"),
  ]

  /// Keys of nodes of all kinds, when this table is a node's: what was meant may belong to another kind.
  var related: Set<String> {
    LanguageKeys.kinds[name] == nil ? [] : Set(LanguageKeys.kinds.values.flatMap(\.keys))
  }

  /// The kinds of node that have this key, when this table is a node's and lacks it.
  func kindsKnowing(_ key: String) -> [String] {
    guard LanguageKeys.kinds[name] != nil else { return [] }
    return LanguageKeys.kinds.filter { $0.value.keys.contains(key) }.map(\.key).sorted()
  }
}
