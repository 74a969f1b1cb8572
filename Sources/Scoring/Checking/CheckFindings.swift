import Kernel

/// Identity and references.
extension Finding {
  static func repeatedNodeID(_ id: String, firstLine: Int) -> Finding {
    Finding(
      th: "รหัส “\(id)” ใช้แล้วที่บรรทัด \(firstLine)", en: "the id “\(id)” is already used in line \(firstLine)",
      mend: ("ตั้งรหัสใหม่ให้ไม่ซ้ำกัน", "give this node an id of its own"))
  }

  static func repeatedID(_ id: String) -> Finding {
    Finding(
      th: "รหัส “\(id)” ซ้ำกันในรายการนี้", en: "the id “\(id)” is used twice in this list",
      mend: ("ตั้งรหัสใหม่ให้ไม่ซ้ำกัน", "give it an id of its own"))
  }

  static func unknownNode(_ id: String, near: String?) -> Finding {
    Finding(
      th: "ไม่มีเกณฑ์ที่มีรหัส “\(id)”", en: "there is no node with the id “\(id)”",
      meant: near, else: ("ใช้รหัสของเกณฑ์ที่มีอยู่ในแบบประเมินนี้", "use the id of a node of this instrument"))
  }

  static func unknownRound(_ id: String, near: String?, known: [String]) -> Finding {
    let list = known.joined(separator: ", ")
    return Finding(
      th: "ไม่มีรอบการประเมิน “\(id)”", en: "there is no round “\(id)”",
      meant: near, else: ("รอบที่มีคือ \(list)", "the rounds are \(list)"))
  }

  static func unknownClass(_ id: String, near: String?, known: [String]) -> Finding {
    let list = known.joined(separator: ", ")
    return Finding(
      th: "ไม่มีกลุ่มหน่วยงาน “\(id)”", en: "there is no class “\(id)”",
      meant: near,
      else: known.isEmpty
        ? ("เพิ่มกลุ่มใน classes ของแบบประเมิน", "add it to the classes of the instrument")
        : ("กลุ่มที่มีคือ \(list) และ otherwise", "the classes are \(list), and otherwise"))
  }

  static func classesWithoutAmount(_ missing: [String]) -> Finding {
    let list = missing.joined(separator: ", ")
    return Finding(
      th: "ยังไม่มีค่าสำหรับกลุ่ม \(list)", en: "nothing is said for \(list)",
      mend: ("เพิ่มค่าของกลุ่มนั้น หรือ otherwise", "add a number for each, or otherwise"))
  }

  static func insideItems(_ id: String, collection: String) -> Finding {
    Finding(
      th: "“\(id)” อยู่ในแต่ละรายการของ “\(collection)” จึงอ้างถึงจากภายนอกไม่ได้",
      en: "“\(id)” belongs to the items of “\(collection)” and cannot be named from outside",
      mend: ("อ้างถึง “\(collection)” แทน", "name “\(collection)” instead"))
  }

  static func notACollection(_ id: String) -> Finding {
    Finding(
      th: "“\(id)” ไม่ใช่ collection อื่น", en: "“\(id)” is not another collection",
      mend: ("ใส่รหัสของ collection ที่มีรายการเดียวกัน", "write the id of the collection whose items are meant"))
  }

  static func itemsOfItems(_ id: String, owner: String) -> Finding {
    Finding(
      th: "“\(id)” ใช้รายการของ “\(owner)” อยู่แล้ว", en: "“\(id)” itself takes its items from “\(owner)”",
      mend: ("เขียน same_items_as: \(owner)", "write same_items_as: \(owner)"))
  }

  static let neverExists = Finding(
    th: "เกณฑ์นี้ไม่อยู่ในรอบใดเลย เพราะรอบไม่ตรงกับเกณฑ์ที่อยู่เหนือขึ้นไป",
    en: "this node exists in no round: its rounds and those above it have none in common",
    mend: ("แก้ rounds ให้ตรงกัน", "make the rounds agree"))

  static func emptyRound(_ id: String) -> Finding {
    Finding(
      th: "รอบ “\(id)” ไม่มีคำถามใดเลย", en: "the round “\(id)” has no question at all",
      mend: ("เพิ่มรอบนี้ใน rounds ของเกณฑ์ หรือลบรอบออก", "add it to the rounds of a node, or remove the round"))
  }

  static func circle(_ ids: [String]) -> Finding {
    let path = ids.joined(separator: " → ")
    return Finding(
      th: "เกณฑ์อ้างถึงกันเป็นวง: \(path)", en: "these nodes need each other in a circle: \(path)",
      mend: ("ตัดการอ้างถึงออกหนึ่งจุด", "take one of the references away"))
  }
}

/// Expressions.
extension Finding {
  static func wrongResult(_ found: ValueType, wanted: ValueType) -> Finding {
    Finding(
      th: "นิพจน์นี้ให้\(found.name.th) แต่ต้องให้\(wanted.name.th)",
      en: "this expression gives \(found.name.en), but \(wanted.name.en) is needed",
      mend: wanted == .truth
        ? ("เปรียบเทียบค่า เช่น … >= 1", "compare it, such as … >= 1")
        : ("เขียนสูตรที่ได้ตัวเลข", "write a formula that gives a number"))
  }

  static func wrongPart(_ found: ValueType, wanted: ValueType) -> Finding {
    Finding(
      th: "ตรงนี้ต้องเป็น\(wanted.name.th) แต่เป็น\(found.name.th)",
      en: "\(wanted.name.en) is needed here, but this is \(found.name.en)",
      mend: ("แก้ค่าหรือเครื่องหมายให้เข้ากัน", "change the value or the sign so that they fit"))
  }

  static func incomparable(_ left: ValueType, _ right: ValueType) -> Finding {
    Finding(
      th: "เปรียบเทียบ\(left.name.th)กับ\(right.name.th)ไม่ได้",
      en: "\(left.name.en) cannot be compared with \(right.name.en)",
      mend: ("ใช้ค่าชนิดเดียวกันทั้งสองข้าง", "use the same kind of value on both sides"))
  }

  static func unlikeBranches(_ left: ValueType, _ right: ValueType) -> Finding {
    Finding(
      th: "ผลสองทางของ if เป็น\(left.name.th)กับ\(right.name.th)",
      en: "the two results of if are \(left.name.en) and \(right.name.en)",
      mend: ("ใช้ค่าชนิดเดียวกันทั้งสองทาง", "use the same kind of value for both"))
  }

  static let dividesByZero = Finding(
    th: "หารด้วย 0", en: "this divides by 0",
    mend: ("หารด้วยค่าที่ไม่ใช่ 0", "divide by something else"))

  static func neverEqual(_ text: String, near: String?, known: [String]) -> Finding {
    let list = known.joined(separator: ", ")
    return Finding(
      th: "ค่านี้ไม่มีทางเป็น \"\(text)\"", en: "this is never \"\(text)\"",
      mend: (
        near.map { "หมายถึง \"\($0)\" หรือไม่" } ?? "ค่าที่เป็นได้คือ \(list.isEmpty ? "ไม่มี" : list)",
        near.map { "did you mean \"\($0)\"?" } ?? "it can be: \(list.isEmpty ? "nothing" : list)"
      ))
  }

  static func unknownFact(_ id: String, near: String?, isNode: Bool, isText: Bool) -> Finding {
    if isText {
      return Finding(
        th: "ไม่มีข้อเท็จจริงชื่อ “\(id)”", en: "there is no fact “\(id)”",
        mend: ("หากหมายถึงข้อความ ให้เขียน \"\(id)\"", "if the text is meant, write \"\(id)\""))
    }
    return Finding(
      th: "ไม่มีข้อเท็จจริงชื่อ “\(id)”", en: "there is no fact “\(id)”",
      meant: isNode ? nil : near,
      else: isNode
        ? ("หากหมายถึงคำตอบของเกณฑ์ ให้เขียน value[\(id)]", "if the answer of the node is meant, write value[\(id)]")
        : ("เพิ่มใน facts ของแบบประเมิน", "add it to the facts of the instrument"))
  }

  static func hasNoScore(_ id: String, property: Expression.Property) -> Finding {
    Finding(
      th: "“\(id)” บันทึกไว้เป็นข้อมูลเท่านั้น ไม่มีคะแนน", en: "“\(id)” is only recorded and has no score",
      mend: (
        "ใช้ value[\(id)] หรือ answered[\(id)] แทน \(property.rawValue)[\(id)]",
        "use value[\(id)] or answered[\(id)] instead of \(property.rawValue)[\(id)]"
      ))
  }

  static func cannotBeCounted(_ id: String, kind: String) -> Finding {
    Finding(
      th: "“\(id)” เป็นชนิด \(kind) ซึ่งไม่มีสิ่งให้นับ", en: "“\(id)” is of kind \(kind), which has nothing to count",
      mend: (
        "count ใช้กับ milestones, choice ที่เลือกได้หลายข้อ, collection และ count",
        "count is for milestones, choices with multiple: true, collections and counts"
      ))
  }

  static func nothingToAddUp(_ id: String) -> Finding {
    Finding(
      th: "“\(id)” ไม่ใช่ตัวเลขในแต่ละรายการของ collection จึงรวมไม่ได้",
      en: "“\(id)” is no number of the items of a collection, so there is nothing to add up",
      mend: ("ใช้ value[\(id)] หรือ score[\(id)]", "use value[\(id)] or score[\(id)]"))
  }

  static func hasNoValue(_ id: String, kind: String, countable: Bool) -> Finding {
    let instead = countable ? "count[\(id)]" : "score[\(id)]"
    return Finding(
      th: "“\(id)” เป็นชนิด \(kind) ซึ่งไม่มีคำตอบเป็นค่าเดียว",
      en: "“\(id)” is of kind \(kind), whose answer is not one value",
      mend: ("ใช้ \(instead)", "use \(instead)"))
  }
}
