import Kernel
import Testing

@Suite("Thai dictionary order")
struct ThaiOrderTests {
  @Test(
    "words stand as in a dictionary",
    arguments: [
      ["กา", "เก", "แก", "ขา", "ไข", "คน"],
      ["กรม", "กระทรวง", "กอง", "เกษตร", "เขต", "จังหวัด", "แพร่", "ลำปาง", "สำนัก", "ไอที"],
      ["ก่า", "ก้า", "ก๊า", "ข่า"],
      ["Audit", "budget", "กรม"],
    ])
  func order(words: [String]) {
    #expect(words.reversed().sorted(byThai: { $0 }) == words)
  }

  @Test("a tone mark matters only between words that are otherwise alike")
  func marks() {
    #expect(["ปาย", "ป่า", "ปา"].sorted(byThai: { $0 }) == ["ปา", "ป่า", "ปาย"])
  }
}
