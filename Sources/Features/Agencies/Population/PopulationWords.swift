import Kernel

/// The words that the names of the survey population are made of.
enum PopulationWords {
  /// How a department is called after the subject of its ministry.
  struct Pattern {
    let th: (String, String)
    let en: (String, String)
    var isPublicOrganisation = false

    func name(of subject: LocalizedText) -> LocalizedText {
      LocalizedText(th: th.0 + subject.th + th.1, en: en.0 + subject.en + en.1)
    }
  }

  /// A kind of office that every province has.
  struct Office {
    let th: String
    let en: String
    var isLocal = false

    func name(in province: Province) -> LocalizedText {
      LocalizedText(th: th + province.name.th, en: "\(province.name.en) \(en)")
    }
  }

  /// What invented ministries look after; none exists.
  static let subjects: [LocalizedText] = [
    LocalizedText(th: "แสงดาว", en: "Starlight"), LocalizedText(th: "สวนผลไม้", en: "Orchards"),
    LocalizedText(th: "โคมไฟ", en: "Lanterns"), LocalizedText(th: "สายลม", en: "Winds"),
    LocalizedText(th: "นิทาน", en: "Tales"), LocalizedText(th: "สะพาน", en: "Bridges"),
    LocalizedText(th: "น้ำพุ", en: "Fountains"), LocalizedText(th: "ดนตรี", en: "Melodies"),
    LocalizedText(th: "ว่าวไทย", en: "Kites"), LocalizedText(th: "ขนมหวาน", en: "Sweets"),
    LocalizedText(th: "สีสัน", en: "Colours"), LocalizedText(th: "ก้อนเมฆ", en: "Clouds"),
    LocalizedText(th: "นาฬิกา", en: "Clocks"), LocalizedText(th: "ดอกไม้", en: "Flowers"),
    LocalizedText(th: "หมากรุก", en: "Chess"), LocalizedText(th: "เปลือกหอย", en: "Seashells"),
    LocalizedText(th: "ผ้าทอ", en: "Woven Cloth"), LocalizedText(th: "กล้องดูดาว", en: "Telescopes"),
    LocalizedText(th: "เรือกระดาษ", en: "Paper Boats"), LocalizedText(th: "ร่มคันใหญ่", en: "Large Umbrellas"),
    LocalizedText(th: "เสียงหัวเราะ", en: "Laughter"), LocalizedText(th: "ตุ๊กตา", en: "Dolls"),
    LocalizedText(th: "หิ่งห้อย", en: "Fireflies"), LocalizedText(th: "จักรยาน", en: "Bicycles"),
  ]

  static let departments: [Pattern] = [
    Pattern(th: ("สำนักงานปลัดกระทรวง", ""), en: ("Office of the Permanent Secretary for ", "")),
    Pattern(th: ("กรมส่งเสริม", ""), en: ("Department of ", " Promotion")),
    Pattern(th: ("กรมพัฒนา", ""), en: ("Department of ", " Development")),
    Pattern(th: ("กรมวิจัย", ""), en: ("Department of ", " Research")),
    Pattern(th: ("กรมมาตรฐาน", ""), en: ("Department of ", " Standards")),
    Pattern(th: ("กรมอนุรักษ์", ""), en: ("Department of ", " Conservation")),
    Pattern(th: ("กรมทะเบียน", ""), en: ("Department of ", " Registration")),
    Pattern(th: ("กรมบริการ", ""), en: ("Department of ", " Services")),
    Pattern(th: ("กรมข้อมูล", ""), en: ("Department of ", " Data")),
    Pattern(th: ("กรมนวัตกรรม", ""), en: ("Department of ", " Innovation")),
    Pattern(th: ("กรมความปลอดภัย", ""), en: ("Department of ", " Safety")),
    Pattern(th: ("กรมการเรียนรู้", ""), en: ("Department of ", " Learning")),
    Pattern(th: ("สำนักงานนโยบายและแผน", ""), en: ("Office of ", " Policy and Planning")),
    Pattern(th: ("สำนักงานคณะกรรมการ", "แห่งชาติ"), en: ("Office of the National ", " Commission")),
    Pattern(
      th: ("สถาบัน", " (องค์การมหาชน)"), en: ("Institute of ", " (Public Organisation)"), isPublicOrganisation: true),
    Pattern(th: ("พิพิธภัณฑ์", " (องค์การมหาชน)"), en: ("Museum of ", " (Public Organisation)"), isPublicOrganisation: true),
  ]

  static let offices: [Office] = [
    Office(th: "สำนักงานจังหวัด", en: "Provincial Office"),
    Office(th: "สำนักงานขนส่งจังหวัด", en: "Provincial Transport Office"),
    Office(th: "สำนักงานจัดหางานจังหวัด", en: "Provincial Employment Office"),
    Office(th: "สำนักงานที่ดินจังหวัด", en: "Provincial Land Office"),
    Office(th: "สำนักงานคลังจังหวัด", en: "Provincial Treasury Office"),
    Office(th: "สำนักงานป้องกันและบรรเทาสาธารณภัยจังหวัด", en: "Provincial Disaster Prevention and Mitigation Office"),
    Office(th: "สำนักงานพัฒนาฝีมือแรงงานจังหวัด", en: "Provincial Skill Development Office"),
    Office(th: "สำนักงานเกษตรจังหวัด", en: "Provincial Agricultural Extension Office"),
    Office(th: "สำนักงานสรรพากรพื้นที่จังหวัด", en: "Area Revenue Office"),
    Office(th: "สำนักงานสถิติจังหวัด", en: "Provincial Statistical Office"),
    Office(th: "สำนักงานพลังงานจังหวัด", en: "Provincial Energy Office"),
    Office(th: "สำนักงานสาธารณสุขจังหวัด", en: "Provincial Public Health Office"),
    Office(th: "ศูนย์ดำรงธรรมจังหวัด", en: "Provincial Damrongdhama Centre"),
    Office(th: "สำนักงานประกันสังคมจังหวัด", en: "Provincial Social Security Office"),
    Office(th: "สำนักงานการท่องเที่ยวและกีฬาจังหวัด", en: "Provincial Tourism and Sports Office"),
    Office(th: "สำนักงานพาณิชย์จังหวัด", en: "Provincial Commercial Office"),
    Office(th: "สำนักงานศึกษาธิการจังหวัด", en: "Provincial Education Office"),
    Office(th: "สำนักงานอุตสาหกรรมจังหวัด", en: "Provincial Industry Office"),
    Office(th: "องค์การบริหารส่วนจังหวัด", en: "Provincial Administrative Organisation", isLocal: true),
  ]
}
