public import HTML

extension Component {
  /// The place of work: the tree at the left, the work in the middle, the score at the right.
  /// On a narrow screen the work comes first and a link leads to the tree below it.
  public static func workbench(tree: HTML, treeLink: String, main: HTML, side: HTML) -> HTML {
    """
    <div class="workbench"><div class="workbench-tree" id="contents">\(tree)</div>\
    <div class="workbench-main"><p class="workbench-jump"><a href="#contents">\(treeLink)</a></p>\(main)</div>\
    <div class="workbench-side">\(side)</div></div>
    """
  }
}
