public import HTML
public import Kernel

/// One node of a tree that is walked by links.
public struct TreeNode: Sendable {
  /// Unique on the page; it keeps branches open while the tree is renewed.
  let id: String
  let code: String?
  let title: String
  let address: String
  /// How many leaves below are answered, of how many.
  let done: Int
  let total: Int
  /// A state to show instead of the ring, for a leaf.
  let state: HTML?
  let isCurrent: Bool
  let isOpen: Bool
  let children: [TreeNode]

  /// A node; branches on the way to the current node open by themselves.
  public init(
    id: String, code: String? = nil, title: String, address: String, done: Int, total: Int, state: HTML? = nil,
    isCurrent: Bool = false, isOpen: Bool = false, children: [TreeNode] = []
  ) {
    self.id = id
    self.code = code
    self.title = title
    self.address = address
    self.done = done
    self.total = total
    self.state = state
    self.isCurrent = isCurrent
    self.isOpen = isOpen
    self.children = children
  }

  var leadsToCurrent: Bool { children.contains { $0.isCurrent || $0.leadsToCurrent } }
}

extension Component {
  /// A tree of links with the completion of every branch; arrow keys walk it where script runs.
  public static func tree(_ nodes: [TreeNode], label: String, id: String = "tree", language: Language) -> HTML {
    """
    <nav class="tree" id="\(attr: id)" aria-label="\(attr: label)">\(branch(nodes, language))</nav>
    """
  }

  private static func branch(_ nodes: [TreeNode], _ language: Language) -> HTML {
    "<ul>\(HTML.forEach(nodes) { node($0, language) })</ul>"
  }

  private static func node(_ node: TreeNode, _ language: Language) -> HTML {
    """
    <li\(attribute: "class", node.children.isEmpty ? nil : "tree-branch")>\
    <a class="tree-link" id="\(attr: node.id)-link" href="\(url: node.address)"\
    \(attribute: "aria-current", node.isCurrent ? "page" : nil)>\
    <span>\(HTML.let(node.code) { "<span class=\"tree-code\">\($0)</span>" })\(node.title)</span>\
    \(node.state ?? progressRing(done: node.done, of: node.total, language: language))</a>\
    \(HTML.if(!node.children.isEmpty, openable(node, language)))</li>
    """
  }

  private static func openable(_ node: TreeNode, _ language: Language) -> HTML {
    """
    <details id="\(attr: node.id)"\(attribute: "open", if: node.isOpen || node.isCurrent || node.leadsToCurrent)>\
    <summary>\(Icon.chevron)<span class="hidden-text">\(Phrase.openBranch[language]) \(node.title)</span></summary>\
    \(branch(node.children, language))</details>
    """
  }
}
