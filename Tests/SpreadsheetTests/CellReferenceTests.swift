import Spreadsheet
import Testing

@Suite("Places of cells")
struct CellReferenceTests {
  @Test(
    "a place has one written form",
    arguments: [
      ("A1", 0, 0), ("B7", 6, 1), ("Z10", 9, 25), ("AA1", 0, 26), ("AZ1", 0, 51), ("BA1", 0, 52), ("ZZ1", 0, 701),
      ("AAA1", 0, 702), ("XFD1048576", 1_048_575, 16_383),
    ])
  func written(text: String, row: Int, column: Int) {
    #expect(CellReference(text) == CellReference(row: row, column: column))
    #expect(CellReference(row: row, column: column).description == text)
  }

  @Test("signs of absolute places and small letters are understood")
  func lenient() {
    #expect(CellReference("$b$7")?.description == "B7")
    #expect(CellRange("D9:B2")?.description == "B2:D9")
    #expect(CellRange("C3")?.description == "C3:C3")
  }

  @Test(
    "what is no place inside a sheet is refused",
    arguments: ["", "A", "1", "A0", "1A", "A1B", "XFE1", "A1048577", "ก1", "A-1", "AAAAAAAAAAAAAAAAAAAAAAAA1", "A 1"])
  func refused(text: String) {
    #expect(CellReference(text) == nil)
    #expect(CellRange(text + ":B2") == nil)
  }
}
