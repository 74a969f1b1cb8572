/// What can be wrong with the writing of an expression.
extension Finding {
  static func expressionTooLong(limit: Int) -> Finding {
    Finding(
      th: "นิพจน์ยาวเกิน \(limit) อักขระ", en: "the expression is longer than \(limit) characters",
      mend: ("แยกเป็นหลายเกณฑ์หรือหลายกรณี", "split it into several nodes or cases"))
  }

  static func expressionTooDeep(limit: Int) -> Finding {
    Finding(
      th: "นิพจน์ซ้อนกันเกิน \(limit) ชั้น", en: "the expression is nested more than \(limit) levels deep",
      mend: ("ลดวงเล็บที่ซ้อนกัน", "use fewer brackets within brackets"))
  }

  static let emptyExpression = Finding(
    th: "นิพจน์ว่างเปล่า", en: "the expression is empty",
    mend: ("เขียนเงื่อนไขหรือสูตร หรือลบคีย์นี้ออก", "write a condition or a formula, or remove the key"))

  static let endsTooSoon = Finding(
    th: "นิพจน์จบก่อนครบ", en: "the expression ends too soon",
    mend: ("เติมค่าที่ขาดต่อท้าย", "add the missing value at the end"))

  static func badNumberInExpression(_ written: String) -> Finding {
    Finding(
      th: "“\(written)” ไม่ใช่ตัวเลขที่ใช้ได้", en: "“\(written)” is not a usable number",
      mend: (
        "เขียนเป็นเลขทศนิยม เช่น 12.5 ไม่เกิน 12 ตำแหน่ง และไม่เกินหนึ่งล้านล้าน",
        "write a decimal such as 12.5, with at most 12 decimals and no more than a million million"
      ))
  }

  static let unclosedText = Finding(
    th: "ข้อความนี้ไม่มีเครื่องหมายปิด", en: "this text is never closed",
    mend: ("เติมเครื่องหมายอัญประกาศปิดท้ายข้อความ", "put a closing quotation mark after it"))

  static let unclosedBracket = Finding(
    th: "วงเล็บ [ นี้ไม่มี ] ปิด", en: "this [ is never closed",
    mend: ("เติม ] หลังรหัส เช่น value[1.1]", "put a ] after the id, as in value[1.1]"))

  static let emptyBracket = Finding(
    th: "ในวงเล็บ [ ] ไม่มีรหัส", en: "there is no id between [ and ]",
    mend: ("ใส่รหัสของเกณฑ์ เช่น value[1.1]", "write the id of a node, as in value[1.1]"))

  static func foreignSign(_ written: String, use sign: String) -> Finding {
    Finding(
      th: "ไม่ใช้เครื่องหมาย \(written) ในนิพจน์", en: "expressions do not use the sign \(written)",
      mend: ("เขียน \(sign) แทน", "write \(sign) instead"))
  }

  static func unexpectedCharacter(_ character: String) -> Finding {
    Finding(
      th: "อักขระ “\(character)” ใช้ในนิพจน์ไม่ได้", en: "the character “\(character)” has no meaning in an expression",
      mend: (
        "ลบออก หรือใส่ข้อความไว้ในเครื่องหมายอัญประกาศ; ชื่อใช้อักษรละติน ตัวเลข และ _",
        "remove it, or put text in quotation marks; names use Latin letters, digits and _"
      ))
  }

  static func unexpectedRest(_ shown: String) -> Finding {
    Finding(
      th: "ไม่ควรมี “\(shown)” ตรงนี้", en: "“\(shown)” is not expected here",
      mend: ("เติมเครื่องหมาย เช่น + หรือ and ไว้ข้างหน้า หรือลบออก", "put a sign such as + or and before it, or remove it"))
  }

  static func unclosedParenthesis(found: String, column: Int) -> Finding {
    let (th, en) = found.isEmpty ? ("จบนิพจน์", "the end") : ("“\(found)”", "“\(found)”")
    return Finding(
      th: "วงเล็บ ( ที่อักขระที่ \(column) ของนิพจน์ยังไม่ปิด แต่พบ\(th)",
      en: "the ( at character \(column) of the expression is still open, yet here is \(en)",
      mend: ("เติม ) หรือ , ตรงนี้", "put a ) or a , here"))
  }

  static func valueExpected(found: String) -> Finding {
    Finding(
      th: "ตรงนี้ควรเป็นค่า แต่พบ “\(found)”", en: "a value is expected here, not “\(found)”",
      mend: (
        "ใส่ตัวเลข ข้อความ ข้อเท็จจริง หรือการอ้างอิงเช่น score[1.1]",
        "write a number, a text, a fact or a reference such as score[1.1]"
      ))
  }

  static func chainedComparison(first: String, second: String) -> Finding {
    Finding(
      th: "เปรียบเทียบต่อกันสองครั้งไม่ได้", en: "two comparisons cannot follow one another",
      mend: (
        "แยกด้วย and เช่น a \(first) b and b \(second) c", "join them with and: a \(first) b and b \(second) c"
      ))
  }

  static func bracketAlone(_ id: String) -> Finding {
    Finding(
      th: "หน้า [\(id)] ไม่ได้บอกว่าต้องการค่าใด", en: "nothing before [\(id)] says what is asked of it",
      mend: ("เขียนเช่น value[\(id)] หรือ score[\(id)]", "write value[\(id)] or score[\(id)], for instance"))
  }

  static func propertyAlone(_ word: String) -> Finding {
    Finding(
      th: "หลัง \(word) ต้องมีรหัสในวงเล็บ [ ]", en: "\(word) needs an id in [ ] after it",
      mend: ("เขียนเช่น \(word)[1.1]", "write \(word)[1.1], for instance"))
  }

  static func functionAlone(_ word: String) -> Finding {
    let pattern = Expression.Function(rawValue: word)?.pattern ?? "\(word)(…)"
    return Finding(
      th: "หลัง \(word) ต้องมีค่าในวงเล็บ ( )", en: "\(word) needs its values in ( ) after it",
      mend: ("เขียน \(pattern)", "write \(pattern)"))
  }

  static func unknownProperty(_ word: String, near: String?) -> Finding {
    let known = Expression.Property.allCases.map { "\($0.rawValue)[…]" }.joined(separator: ", ")
    return Finding(
      th: "ไม่รู้จัก \(word)[…]", en: "\(word)[…] is unknown",
      mend: (
        near.map { "หมายถึง \($0)[…] หรือไม่" } ?? "ใช้อย่างใดอย่างหนึ่ง: \(known)",
        near.map { "did you mean \($0)[…]?" } ?? "use one of \(known)"
      ))
  }

  static func unknownFunction(_ word: String, near: String?) -> Finding {
    let known = Expression.Function.allCases.map(\.pattern).joined(separator: ", ")
    return Finding(
      th: "ไม่รู้จักฟังก์ชัน \(word)(…)", en: "the function \(word)(…) is unknown",
      mend: (
        near.map { "หมายถึง \($0)(…) หรือไม่" } ?? "ใช้อย่างใดอย่างหนึ่ง: \(known)",
        near.map { "did you mean \($0)(…)?" } ?? "use one of \(known)"
      ))
  }

  static func wrongArguments(_ function: Expression.Function, given: Int) -> Finding {
    Finding(
      th: "\(function.rawValue) ได้รับ \(given) ค่า ซึ่งไม่ตรงกับที่ต้องการ",
      en: "\(function.rawValue) is given \(given) \(given == 1 ? "value" : "values"), which does not fit",
      mend: ("เขียน \(function.pattern)", "write \(function.pattern)"))
  }
}
