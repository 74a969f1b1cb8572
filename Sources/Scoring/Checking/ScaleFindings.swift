import Kernel

/// Scales, limits and sums.
extension Finding {
  static func tooMany(_ list: String, limit: Int) -> Finding {
    Finding(
      th: "“\(list)” มีเกิน \(limit) รายการ", en: "“\(list)” has more than \(limit) elements",
      mend: ("แยกเป็นหลายเกณฑ์", "split it"))
  }

  static func minAboveMax(_ low: Exact, _ high: Exact) -> Finding {
    Finding(
      th: "min (\(low)) มากกว่า max (\(high))", en: "min (\(low)) is above max (\(high))",
      mend: ("สลับหรือแก้ค่าใดค่าหนึ่ง", "change one of them"))
  }

  static func notPositive(_ number: Exact, zeroAllowed: Bool) -> Finding {
    Finding(
      th: zeroAllowed ? "\(number) ติดลบ" : "\(number) ไม่มากกว่า 0",
      en: zeroAllowed ? "\(number) is negative" : "\(number) is not above 0",
      mend: zeroAllowed ? ("ใช้ 0 ขึ้นไป", "use 0 or more") : ("ใช้ค่าที่มากกว่า 0", "use a number above 0"))
  }

  static func aboveLimit(_ number: Exact, limit: Exact) -> Finding {
    Finding(
      th: "\(number) เกินขีดจำกัด \(limit)", en: "\(number) is above the limit of \(limit)",
      mend: ("ใช้ค่าที่น้อยลง", "use a smaller number"))
  }

  static func notRising(_ key: String, before: Exact, after: Exact) -> Finding {
    Finding(
      th: "\(key) ต้องเพิ่มขึ้น แต่ \(after) อยู่หลัง \(before)", en: "\(key) must rise, but \(after) follows \(before)",
      mend: ("เรียงจากน้อยไปมาก และไม่ให้ซ้ำกัน", "write them from low to high, each once"))
  }

  static func notFalling(_ key: String, before: Exact, after: Exact) -> Finding {
    Finding(
      th: "\(key) ต้องลดลง แต่ \(after) อยู่หลัง \(before)", en: "\(key) must fall, but \(after) follows \(before)",
      mend: ("เรียงจากมากไปน้อย และไม่ให้ซ้ำกัน", "write them from high to low, each once"))
  }

  static func emptyTopLevel(_ score: Exact) -> Finding {
    Finding(
      th: "ระดับสูงสุด (\(score)) ว่าง จึงไม่มีใครได้ถึง", en: "the highest level (\(score)) is empty, so nobody can reach it",
      mend: ("เขียน text ของระดับนี้ หรือลบออก", "write what it means, or remove it"))
  }

  static func choiceWithoutScore(_ id: String) -> Finding {
    Finding(
      th: "ตัวเลือก “\(id)” ไม่มีคะแนน ทั้งที่ตัวเลือกอื่นมี", en: "the choice “\(id)” has no score, though others have",
      mend: ("ใส่ score: 0 หากไม่ได้คะแนน", "write score: 0 if it earns nothing"))
  }

  static let maximumWithoutMultiple = Finding(
    th: "maximum ใช้เมื่อเลือกได้หลายข้อเท่านั้น", en: "maximum only has a meaning with multiple: true",
    mend: ("ลบ maximum หรือเพิ่ม multiple: true", "remove it, or add multiple: true"))

  static let scoredWithoutMax = Finding(
    th: "ตัวเลขที่เป็นคะแนนต้องมี max เป็นคะแนนเต็ม", en: "a number that is the score needs max as its maximum",
    mend: ("เพิ่ม max", "add max"))

  static func belowAboveFirst(_ below: Exact, first: Exact) -> Finding {
    Finding(
      th: "below (\(below)) มากกว่าคะแนนของช่วงแรก (\(first))",
      en: "below (\(below)) is more than the score of the first band (\(first))",
      mend: ("ลด below ลง", "lower it"))
  }

  static func thresholdOutside(_ threshold: Exact, bound: Exact, isMax: Bool) -> Finding {
    Finding(
      th: isMax ? "เกณฑ์ \(threshold) เกิน max (\(bound)) ของคำตอบ" : "เกณฑ์ \(threshold) ต่ำกว่า min (\(bound)) ของคำตอบ",
      en: isMax
        ? "the threshold \(threshold) is above the input's max (\(bound))"
        : "the threshold \(threshold) is below the input's min (\(bound))",
      mend: ("แก้เกณฑ์ หรือแก้ช่วงของ input", "change the threshold, or the input"))
  }

  static func moreThanChildren(_ number: Int, children: Int) -> Finding {
    Finding(
      th: "ต้องการ \(number) แต่มีเกณฑ์ย่อยที่นับได้เพียง \(children) จึงไม่มีทางถึง",
      en: "\(number) can never be reached: only \(children) children count",
      mend: ("ลดตัวเลขลง หรือเพิ่มเกณฑ์ย่อย", "lower the number, or add children"))
  }

  static let otherwiseNotLast = Finding(
    th: "otherwise ต้องเป็นกรณีสุดท้าย กรณีหลังจากนี้จะไม่ถูกใช้เลย",
    en: "otherwise must come last; the cases after it are never used",
    mend: ("ย้ายไปไว้ท้ายสุด", "move it to the end"))

  static let sumNeedsMaximum = Finding(
    th: "combine: sum ต้องมี maximum", en: "combine: sum needs a maximum",
    mend: ("เพิ่ม maximum", "add maximum"))

  static func maximumWithoutSum(_ combine: String) -> Finding {
    Finding(
      th: "maximum ไม่ใช้กับ combine: \(combine)", en: "maximum has no meaning with combine: \(combine)",
      mend: ("ลบ maximum หรือใช้ combine: sum", "remove it, or use combine: sum"))
  }

  static let emptyBesideAtLeast = Finding(
    th: "empty ไม่มีผล เพราะ at_least ให้ 0 คะแนนอยู่แล้วเมื่อไม่มีรายการ",
    en: "empty has no effect: with at_least an empty list scores 0",
    mend: ("ลบ empty หรือ at_least", "remove empty or at_least"))

  static func gradeOutOfReach(_ atLeast: Exact, maximum: Exact) -> Finding {
    Finding(
      th: "ไม่มีทางได้ถึง \(atLeast) เพราะคะแนนเต็มคือ \(maximum)",
      en: "\(atLeast) can never be reached: the maximum is \(maximum)",
      mend: ("ลด at_least หรือแก้คะแนนเต็ม", "lower at_least, or change the maximum"))
  }

  static func totalDiffers(
    _ total: Exact, sum: Exact, parts: [Exact], setting: (th: String, en: String)
  ) -> Finding {
    let shown = parts.count > 1 && parts.count <= 12 ? parts.map(\.description).joined(separator: " + ") + " = " : ""
    return Finding(
      th: "total คือ \(total) แต่เกณฑ์ย่อยรวมกันได้ \(shown)\(sum)\(setting.th)",
      en: "total is \(total), but the children add up to \(shown)\(sum)\(setting.en)",
      mend: ("แก้คะแนนของเกณฑ์ย่อย หรือแก้ total", "change the children's points, or the total"))
  }

  static func stepDiffers(_ id: String, sum: Exact, step: Exact, at: Exact, before: Exact) -> Finding {
    Finding(
      th: "“\(id)” รวมกันได้ \(sum) แต่ขั้นนี้มี \(at) − \(before) = \(step)",
      en: "“\(id)” adds up to \(sum), but this tier's step is \(at) − \(before) = \(step)",
      mend: ("แก้คะแนนของส่วนประกอบ หรือแก้ at", "change the points of the components, or at"))
  }
}

/// Weights and placement.
extension Finding {
  static func weightIgnored(parent: String, kind: String, isBranch: Bool) -> Finding {
    Finding(
      th: "weight ไม่มีผลที่นี่ เพราะ “\(parent)” เป็นชนิด \(kind)",
      en: "the weight has no effect here: “\(parent)” is of kind \(kind)",
      mend: isBranch
        ? ("ย้าย weight ไปไว้ที่ “\(parent)”", "move it to “\(parent)”")
        : (
          "ลบ weight หรือเปลี่ยนชนิดของ “\(parent)” เป็น weighted_mean",
          "remove it, or make “\(parent)” a weighted_mean"
        ))
  }

  static func weightMissing(_ id: String) -> Finding {
    Finding(
      th: "“\(id)” ไม่มีคีย์ “weight” ทั้งที่เกณฑ์ข้างเคียงมี",
      en: "“\(id)” has no key “weight”, though others beside it have",
      mend: ("เพิ่ม weight (0 หากไม่นับ)", "add weight (0 if it counts nothing)"))
  }

  static let monitorHasWeight = Finding(
    th: "เกณฑ์ที่มี monitor: true ไม่ถูกนับ จึงมี weight ไม่ได้",
    en: "with monitor: true the node never counts, so it has no weight",
    mend: ("ลบ weight หรือ monitor", "remove weight or monitor"))

  static let allWeightsZero = Finding(
    th: "weight ของเกณฑ์ย่อยเป็น 0 ทั้งหมด", en: "the weights of the children are all 0",
    mend: ("ให้อย่างน้อยหนึ่งเกณฑ์มี weight มากกว่า 0", "give at least one child a weight above 0"))

  static func weightsDiffer(_ total: Exact, sum: Exact, setting: (th: String, en: String)) -> Finding {
    Finding(
      th: "total_weight คือ \(total) แต่ weight รวมกันได้ \(sum)\(setting.th)",
      en: "total_weight is \(total), but the weights add up to \(sum)\(setting.en)",
      mend: ("แก้ weight ของเกณฑ์ย่อย หรือแก้ total_weight", "change the children's weights, or total_weight"))
  }

  static func notAtRoot(_ key: String) -> Finding {
    Finding(
      th: "\(key) ใช้กับ root ไม่ได้", en: "\(key) has no meaning at the root",
      mend: ("ลบออก", "remove it"))
  }

  static func satisfiedAtOutOfRange(_ number: Exact) -> Finding {
    Finding(
      th: "satisfied_at \(number) อยู่นอกช่วง", en: "satisfied_at \(number) is out of range",
      mend: ("ใช้ร้อยละที่มากกว่า 0 ไม่เกิน 100", "use a per cent above 0, at most 100"))
  }

  static let collectionInItems = Finding(
    th: "collection ซ้อนใน collection ไม่ได้", en: "a collection cannot stand inside another collection",
    mend: ("แยกเป็น collection ข้างกัน แล้วใช้ same_items_as", "put it beside the other, with same_items_as"))

  static let partInItems = Finding(
    th: "part ใช้ในแต่ละรายการของ collection ไม่ได้ เพราะไม่มีคะแนนเดียว",
    en: "part has no meaning inside the items of a collection, where there is no single score",
    mend: ("ย้ายไปไว้ที่ collection", "move it to the collection"))

  static let jointInItems = Finding(
    th: "joint ใช้ในแต่ละรายการของ collection ไม่ได้", en: "joint has no meaning inside the items of a collection",
    mend: ("ย้ายไปไว้ที่ collection", "move it to the collection"))

  static func eachNeedsWeight(_ id: String) -> Finding {
    Finding(
      th: "combine: weighted_mean ต้องมีคีย์ “weight” ใน “\(id)”",
      en: "combine: weighted_mean needs the key “weight” in “\(id)”",
      mend: (
        "เพิ่ม weight ใน “\(id)” เช่น weight: \"value[…]\" เพื่อใช้คำตอบของแต่ละรายการ",
        "add weight to “\(id)”, such as weight: \"value[…]\" for an answer of each item"
      ))
  }

  static let jointWithoutScore = Finding(
    th: "เกณฑ์นี้ไม่มีคะแนนให้ใช้ร่วมกัน", en: "this node has no score that could be taken from a lead agency",
    mend: ("ลบ joint", "remove joint"))

  static func scoreNeeded(_ id: String, parent: String) -> Finding {
    Finding(
      th: "“\(id)” ไม่มีคะแนน แต่ “\(parent)” ต้องใช้คะแนนนั้น", en: "“\(id)” has no score, but “\(parent)” needs one",
      mend: ("กำหนดคะแนน หรือใช้ชนิดอื่น", "give it points or scores, or use another kind"))
  }

  static let nothingScored = Finding(
    th: "ไม่มีเกณฑ์ใดให้คะแนนเลย", en: "nothing here earns a score",
    mend: ("กำหนดคะแนนให้อย่างน้อยหนึ่งเกณฑ์", "give at least one node points or scores"))
}
