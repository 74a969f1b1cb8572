public import HTML

extension Component {
  /// A document with its contents at the left. On a narrow screen the text comes first and a link leads to the contents.
  public static func reading(contents: HTML, contentsLink: String, main: HTML) -> HTML {
    """
    <div class="workbench reading"><div class="workbench-tree" id="contents">\(contents)</div>\
    <div class="workbench-main"><p class="workbench-jump"><a href="#contents">\(contentsLink)</a></p>\(main)</div></div>
    """
  }
}
