/// Small instruments for the tests.
enum Samples {
  static let tea = """
    samrit: 1
    id: tea
    version: "1"
    title: { th: "ชา", en: "Tea" }
    root:
      id: hot
      kind: yes_no
      points: 2
      title: { th: "ร้อนไหม", en: "Is it hot?" }

    """

  static let hostile = "</title><script>alert(1)</script>' & <b>"

  static let broken = """
    samrit: 1
    id: broken
    version: "1"
    title: { th: "เสีย", en: "Broken" }
    colour: red
    root:
      id: hot
      kind: yes_no
      pionts: 2
      title: { th: "ร้อนไหม", en: "Is it hot?" }

    """
}
