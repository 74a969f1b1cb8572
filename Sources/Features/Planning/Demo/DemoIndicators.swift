import Kernel

/// The indicators of departments that plainly do not exist.
enum DemoIndicators {
  static let instrument = "opdc2565-evaluation"

  /// A whole set: weights add up to 70, targets climb, nothing is missing.
  static func complete(_ agency: Agency) -> [IndicatorContent] {
    let unit = agency.name.th
    return [
      numeric(
        "1.1", "ร้อยละของบริการตามนโยบายเร่งด่วนที่เปิดใช้", weight: "20", ["60", "75", "90"], ["48", "40", "35"], unit,
        ["1.1-basis": "urgent"]),
      joint(unit),
      numeric(
        "1.4", "ร้อยละของคำขอที่อนุมัติภายใน 5 วันทำการ", weight: "25", ["80", "85", "90"], ["79.2", "76.5", "71.0"], unit,
        ["1.4-scope": "function"]),
      falling(unit), sharing(unit), issue("2.1.1", ""), monitor(unit),
    ].map { content in
      var content = content
      // The list of the first kind is a node of its own under it.
      if content.slot == "1.1" { content.slot = "1.1-kpis" }
      return content
    }
  }

  /// A set that is being written: weights are short and two fields are blank.
  static func unfinished(_ agency: Agency) -> [IndicatorContent] {
    var contents = Array(complete(agency).prefix(3))
    contents[2].target75 = ""
    contents[2].source = ""
    return contents
  }

  private static func numeric(
    _ slot: String, _ name: String, weight: String, _ targets: [String], _ baseline: [String], _ unit: String,
    _ extras: [String: String] = [:]
  ) -> IndicatorContent {
    var content = IndicatorContent(slot: slot)
    content.name = name
    content.definition = "จำนวนที่ทำได้ตามเงื่อนไข ÷ จำนวนทั้งหมดในปีงบประมาณ × 100 นับจากทะเบียนกลางของ\(unit)"
    content.unit = "ร้อยละ"
    content.direction = IndicatorCheck.Names.higher
    content.weight = weight
    (content.target50, content.target75, content.target100) = (targets[0], targets[1], targets[2])
    content.baseline = baseline
    content.source = "ทะเบียนคำขอและรายงานประจำเดือน"
    content.responsible = "ผู้อำนวยการกองแผนงานและงบประมาณ \(unit)"
    content.extras = extras
    return content
  }

  private static func falling(_ unit: String) -> IndicatorContent {
    var content = numeric(
      "1.4", "ระยะเวลาเฉลี่ยของการตอบเรื่องร้องเรียน", weight: "10", ["12", "10", "7"], ["13.4", "14.1", "15.0"], unit,
      ["1.4-scope": "area"])
    content.definition = "ผลรวมของจำนวนวันทำการตั้งแต่รับเรื่องถึงตอบ ÷ จำนวนเรื่องที่ปิดในปี"
    content.unit = "วันทำการ"
    content.direction = IndicatorCheck.Names.lower
    return content
  }

  private static func joint(_ unit: String) -> IndicatorContent {
    var content = numeric(
      "1.3", "ร้อยละของครัวเรือนเปราะบางที่ได้รับบริการครบวงจร", weight: "15", ["70", "80", "90"], ["66", "61", ""], unit)
    content.isJoint = true
    content.lead = "สำนักงานปลัดกระทรวงตัวอย่าง"
    content.partners = "กรมบริการตัวอย่าง: รับเรื่องและนัดหมาย\nกรมข้อมูลตัวอย่าง: ฐานข้อมูลครัวเรือน"
    return content
  }

  private static func sharing(_ unit: String) -> IndicatorContent {
    var content = IndicatorContent(slot: "2.1.3")
    content.name = "แลกเปลี่ยนข้อมูลใบอนุญาตกับหน่วยงานภายนอก"
    content.definition = "การแลกเปลี่ยนข้อมูลแบบสองฝ่ายผ่านช่องทางดิจิทัลตามข้อตกลงที่ลงนามแล้ว"
    content.target50 = "ลงนามข้อตกลงกับ 1 หน่วยงานและกำหนดชุดข้อมูลร่วมกันแล้ว"
    content.target75 = "ทดสอบการเชื่อมโยงกับ 1 หน่วยงานผ่าน"
    content.target100 = "แลกเปลี่ยนข้อมูลจริงกับ 2 หน่วยงานทุกวันทำการ"
    content.source = "บันทึกการเชื่อมโยงของระบบกลาง"
    content.responsible = "ผู้อำนวยการกองเทคโนโลยีดิจิทัล \(unit)"
    content.extras = ["sd-data": "ข้อมูลใบอนุญาตและสถานะ ส่งทุกวันผ่าน API", "sd-partners": "2"]
    return content
  }

  private static func issue(_ slot: String, _ weight: String) -> IndicatorContent {
    var content = IndicatorContent(slot: slot)
    content.name = "บริการยื่นคำขออนุญาตออนไลน์"
    content.weight = weight
    return content
  }

  private static func monitor(_ unit: String) -> IndicatorContent {
    var content = IndicatorContent(slot: "1-monitor")
    content.name = "ความเชื่อมั่นของผู้ประกอบการต่อระบบอนุญาต"
    content.definition = "ผลสำรวจความเชื่อมั่นที่จัดทำทุกสองปี"
    content.source = "สำนักสำรวจตัวอย่าง"
    content.responsible = "ผู้อำนวยการกองแผนงานและงบประมาณ \(unit)"
    content.extras = ["monitor-reason": "รอบสำรวจยาวกว่าหนึ่งปีงบประมาณ"]
    return content
  }
}
