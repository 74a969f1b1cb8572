import HTML

/// Samples of the place of work: tree, score and derivation.
struct StyleWork {
  let words: StyleWords

  var html: HTML {
    """
    <h2>\(words("พื้นที่ทำงาน", "Place of work"))</h2>
    \(Component.workbench(
      tree: Component.tree(nodes, label: words("สารบัญแบบประเมิน", "Contents of the instrument"), language: words.language),
      treeLink: words("ดูสารบัญทั้งหมด", "See all items"), main: middle, side: side))
    """
  }

  private var nodes: [TreeNode] {
    [
      TreeNode(
        id: "n5", code: "5", title: words("ระบบติดตามผลการปฏิบัติงาน", "Performance tracking"), address: "/style?n=5",
        done: 3,
        total: 8,
        children: [
          TreeNode(
            id: "n51", code: "5.1", title: words("รับส่งเรื่องและติดตามสถานะ", "Matters and their status"),
            address: "/style?n=5.1", done: 2, total: 3,
            children: [
              TreeNode(
                id: "n511", code: "5.1.1", title: words("ลงรับทางอิเล็กทรอนิกส์", "Electronic receipt"),
                address: "/style?n=511",
                done: 1, total: 1, state: Component.mark(.good, words("ตอบแล้ว", "Answered"))),
              TreeNode(
                id: "n512", code: "5.1.2", title: words("ผู้ยื่นเรื่องติดตามได้เอง", "Follow-up by the sender"),
                address: "/style?n=512", done: 0, total: 1, state: Component.mark(.blank, words("ยังไม่ตอบ", "Blank")),
                isCurrent: true),
            ]),
          TreeNode(
            id: "n52", code: "5.2", title: words("รับฟังความคิดเห็น", "Listening"), address: "/style?n=5.2", done: 1,
            total: 5),
        ]),
      TreeNode(
        id: "n6", code: "6", title: words("การปรับเปลี่ยนสู่ดิจิทัล", "Digital transformation"), address: "/style?n=6",
        done: 10,
        total: 10,
        children: [
          TreeNode(
            id: "n61", code: "6.1", title: words("แผนดิจิทัล", "Digital plan"), address: "/style?n=6.1", done: 10,
            total: 10)
        ]),
    ]
  }

  private var middle: HTML {
    """
    \(Component.card(title: words("คะแนนนี้มาจากไหน", "Where this score comes from"), level: 3, Component.derivation(
      [
        WorkedStep(
          words("เปิดเผยข้อมูล", "Open data"), working: "400 ÷ 600 × 100", result: "66.67",
          rule: words("ผลรวมคะแนนของทุกชุดข้อมูล หารด้วยคะแนนเต็ม", "Points of all data sets over the most they could have"),
          source: words("คู่มือ ปี 2565 หน้า 42", "Manual 2022, page 42"),
          links: [(words("คำตอบ", "Answer"), "/style"), (words("หลักฐาน 3 รายการ", "3 pieces of evidence"), "/style")],
          steps: [
            WorkedStep(words("ชุดข้อมูลที่ 1", "Data set 1"), working: "6 + 6 + 8", result: "20"),
            WorkedStep(words("ชุดข้อมูลที่ 2", "Data set 2"), working: "6 + 6 + 0", result: "12"),
          ]),
        WorkedStep(words("เทียบเป็นคะแนน", "Turned into points"), working: "66.67 ≥ 50", result: words("10 คะแนน", "10 points")),
      ], language: words.language)))
    """
  }

  private var side: HTML {
    Component.card(
      title: words("คะแนนขณะนี้", "Score now"), level: 3,
      Component.statLine(
        ScoreFigures(
          answeredOnly: "92.40", blanksAsZero: "78.54", maximum: "100", coverage: "85%", coverageShare: 0.85,
          change: words("เพิ่มขึ้น 0.50 จากคำตอบล่าสุด", "0.50 more after your last answer")), language: words.language))
  }
}
