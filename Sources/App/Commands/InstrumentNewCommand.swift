import Foundation
import Kernel
import Scoring

/// `samrit instrument new`
struct InstrumentNewCommand: Command {
  let manual = CommandManual(
    "instrument", "new", summary: InstrumentCommandTexts.new,
    operands: [.init("ID", InstrumentCommandTexts.newOperand)],
    options: [InstrumentFiles.folderOption, CommandGround.settingsOption],
    details: [InstrumentCommandTexts.newDetails],
    examples: ["samrit instrument new my-first", "samrit instrument new e-service-2570 --instruments drafts"])

  func run(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitCode {
    let id = arguments.operands[0]
    let files = try InstrumentFiles(arguments, terminal)
    guard !id.hasPrefix("."), !id.hasPrefix("-"),
      InstrumentReader.read(Array(InstrumentStarter.instrument(id).utf8), file: id).instrument?.id == id
    else { throw UsageError(InstrumentCommandTexts.badID(id)) }
    let folder = "\(files.folder)/\(id)"
    do {
      try FileManager.default.createDirectory(atPath: files.folder, withIntermediateDirectories: true)
      // Fails when the folder exists, whatever is in it: nothing is ever overwritten.
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    } catch {
      let isThere = FileManager.default.fileExists(atPath: folder)
      throw CommandFailure(
        isThere ? .problemInData : .unavailable,
        isThere ? InstrumentCommandTexts.exists(folder) : TerminalTexts.cannotWrite(folder))
    }
    let instrument = "\(folder)/\(InstrumentFiles.instrumentFile)"
    try OutputFile.write(Array(InstrumentStarter.instrument(id).utf8), to: instrument)
    try OutputFile.write(
      Array(InstrumentStarter.examples.utf8), to: "\(folder)/\(InstrumentFiles.examplesFile)")
    terminal.out(instrument)
    terminal.note(InstrumentCommandTexts.made(folder))
    return .done
  }
}

/// The files a new instrument begins with: small, sound, and explained in comments.
enum InstrumentStarter {
  static func instrument(_ id: String) -> String {
    """
    # แบบประเมินตั้งต้น แก้ไขได้ทุกบรรทัด ข้อความหลังเครื่องหมาย # เป็นบันทึกช่วยจำ ระบบไม่อ่าน
    # An instrument to begin with; change any line. What follows a # is a note that the system does not read.
    # ภาษาของไฟล์นี้ / the language of this file: docs/instrument-language.md

    samrit: 1                        # รุ่นของภาษา / version of the language
    id: \(id)                        # ชื่อเดียวกับโฟลเดอร์ / the name of the folder
    version: "1"                     # รุ่นของเนื้อหา เปลี่ยนทุกครั้งที่แก้เกณฑ์ / change it whenever the rules change
    title: { th: แบบประเมินใหม่, en: A new instrument }
    about:
      th: บอกสั้น ๆ ว่าแบบประเมินนี้ใช้ทำอะไรและใช้กับหน่วยงานใด
      en: Say briefly what this is for and which agencies it is for.

    rounds:                          # รอบการประเมิน / rounds; due = วันสุดท้ายที่รายงานได้ / last day to report
      - { id: m6, title: { th: รอบ 6 เดือน, en: 6-month round } }
      - { id: m12, title: { th: รอบ 12 เดือน, en: 12-month round } }

    grades:                          # ชื่อเรียกคะแนนรวม เรียงจากน้อยไปมาก / names for the final score, rising
      - { at_least: 0, title: { th: ควรปรับปรุง, en: Needs work } }
      - { at_least: 6, title: { th: ดี, en: Good } }
      - { at_least: 9, title: { th: ดีเด่น, en: Excellent } }

    root:
      id: total
      kind: sum                      # รวมคะแนนของข้อย่อย / adds the points of its children
      total: 10                      # คะแนนข้อย่อยต้องรวมได้เท่านี้พอดี / what the children must add up to
      title: { th: คะแนนรวม, en: Total }
      children:
        - id: "1"
          kind: yes_no               # ใช่ได้ points ไม่ใช่ได้ 0 / yes earns the points, no earns 0
          points: 2
          title: { th: มีแผนดิจิทัล, en: A digital plan exists }
          question:
            th: หน่วยงานมีแผนดิจิทัลที่หัวหน้าส่วนราชการอนุมัติแล้วหรือไม่
            en: Does the agency have a digital plan approved by its head?
          guidance:
            th: แผนต้องครอบคลุมปีงบประมาณปัจจุบัน หากยังไม่มี ให้จัดทำและเสนอขออนุมัติ
            en: The plan covers the current fiscal year. If there is none, draw one up and have it approved.
          evidence:
            - { id: plan, title: { th: แผนที่อนุมัติแล้ว, en: The approved plan }, required: true }
        - id: "2"
          kind: levels               # เลือกระดับที่ตรงกับที่ทำได้จริง / the level that fits what is really done
          title: { th: การติดตามผลการปฏิบัติงาน, en: Following up work }
          levels:
            - { score: 1, text: { th: ติดตามด้วยเอกสาร, en: Followed on paper } }
            - { score: 2, text: { th: ติดตามด้วยระบบ แต่ยังไม่ทุกหน่วย, en: "In a system, but not for every unit" } }
            - { score: 3, text: { th: ติดตามด้วยระบบทุกหน่วย, en: In a system for every unit } }
        - id: "3"
          kind: bands                # ตัวเลขถึงเกณฑ์ใดได้คะแนนนั้น / a number earns points by thresholds
          title: { th: ร้อยละของบริการที่ให้บริการออนไลน์, en: Share of services online }
          input: { unit: "%", min: 0, max: 100 }
          bands:
            - { at_least: 50, score: 2 }
            - { at_least: 80, score: 4 }
            - { at_least: 100, score: 5 }

    """
  }

  static let examples = """
    # ตัวอย่างที่คำนวณไว้แล้ว ใช้ทดสอบแบบประเมิน: samrit instrument check
    # Worked examples; they are the tests of the instrument: samrit instrument check

    examples:
      - title: { th: มีแผน ติดตามด้วยระบบบางหน่วย บริการออนไลน์ร้อยละ 60, en: "A plan, some units in a system, 60 % of services online" }
        round: m12
        answers: { "1": yes, "2": 2, "3": 60 }
        expect: { total: 6, "3": 2 }

      - title: { th: ยังไม่ได้ตอบข้อ 3, en: Question 3 is not answered yet }
        round: m12
        answers: { "1": yes, "2": 3 }
        expect:
          total: { score: 10, zero: 5, maximum: 10, coverage: 50, status: scored }

    """
}
