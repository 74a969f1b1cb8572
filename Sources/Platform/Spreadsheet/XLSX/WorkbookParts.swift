/// The relations of a part to others: identifier, kind and address.
final class Relationships: PartHandler {
  struct Relation {
    var kind: String
    var target: String
  }

  private(set) var byIdentifier: [String: Relation] = [:]
  private let folder: [Substring]

  /// - Parameter folder: the folder that addresses are relative to.
  init(folder: String) {
    self.folder = folder.split(separator: "/")
  }

  func start(_ element: XMLElement) {
    guard element.name == "Relationship", let identifier = element["Id"], let target = element["Target"],
      let kind = element["Type"], element["TargetMode"] != "External"
    else { return }
    // Only the last word is looked at: it is the same in the transitional and the strict form of the standard.
    let word = kind.split(separator: "/").last.map { String($0) } ?? ""
    byIdentifier[identifier] = Relation(kind: word, target: resolved(target))
  }

  func first(_ kind: String) -> String? {
    byIdentifier.filter { $0.value.kind == kind }.min { $0.key < $1.key }?.value.target
  }

  private func resolved(_ target: String) -> String {
    var path = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = path.popLast() } else { path.append(step) }
    }
    return path.joined(separator: "/")
  }
}

/// The list of sheets.
final class WorkbookPart: PartHandler {
  struct Entry {
    var name: String
    var relation: String
    var isHidden: Bool
  }

  private(set) var sheets: [Entry] = []
  private(set) var since1904 = false

  func start(_ element: XMLElement) {
    if element.name == "sheet", let name = element["name"], let relation = element["id"] {
      let state = element["state"] ?? "visible"
      sheets.append(Entry(name: name, relation: relation, isHidden: state != "visible"))
    } else if element.name == "workbookPr" {
      since1904 = element.flag("date1904")
    }
  }
}

/// What the styles of cells make of numbers.
final class StylesPart: PartHandler {
  private(set) var kinds: [SerialDate.Kind?] = []
  private var written: [Int: SerialDate.Kind] = [:]
  private var isInCellFormats = false

  func start(_ element: XMLElement) {
    if element.name == "numFmt", let id = element["numFmtId"].flatMap({ Int($0) }), let code = element["formatCode"] {
      written[id] = NumberFormat.kind(code: code)
    } else if element.name == "cellXfs" {
      isInCellFormats = true
    } else if isInCellFormats, element.name == "xf" {
      let id = element["numFmtId"].flatMap { Int($0) } ?? 0
      kinds.append(written[id] ?? NumberFormat.kind(builtIn: id))
    }
  }

  func end(_ name: XMLName) {
    if name == "cellXfs" { isInCellFormats = false }
  }
}

/// The texts that cells share. A text in several runs of different type is joined; readings above it are left out.
final class SharedTextsPart: PartHandler {
  private(set) var texts: [String] = []
  private var collected: [UInt8] = []
  private var isInText = false
  private var isInReading = false

  func start(_ element: XMLElement) {
    if element.name == "si" {
      collected.removeAll(keepingCapacity: true)
    } else if element.name == "t" {
      isInText = !isInReading
    } else if element.name == "rPh" {
      isInReading = true
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInText { collected.append(contentsOf: bytes) }
  }

  func end(_ name: XMLName) {
    if name == "t" {
      isInText = false
    } else if name == "rPh" {
      isInReading = false
    } else if name == "si" {
      texts.append(EscapedText.decoded(String(decoding: collected, as: UTF8.self)))
    }
  }
}
