"""What is looked at on every page, inside the browser."""
from pathlib import Path

import axe_playwright_python

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()

#: Says what the page's own security policy refused; put in before anything of the page runs.
WATCH = """
window.refusals = [];
addEventListener('securitypolicyviolation', (e) => window.refusals.push(
  e.violatedDirective + ' ' + (e.blockedURI || '') + ' ' + (e.sample || '')));
"""

#: What sticks out at the right. What scrolls inside a box of its own may be wider.
SIDEWAYS = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const scrolls = (e) => { for (let p = e.parentElement; p; p = p.parentElement) {
    if (p !== document.body && p !== document.documentElement && getComputedStyle(p).overflowX !== 'visible') return true;
  } return false; };
  const out = [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > width + 1 && !scrolls(e));
  return [`${document.documentElement.scrollWidth} wide: ` + out.slice(0, 4).map((e) =>
    `<${e.tagName.toLowerCase()} id="${e.id}" class="${e.getAttribute('class') || ''}"> ${Math.round(e.getBoundingClientRect().right)}`).join('; ')];
}"""

#: What a finger has to hit and is lower or narrower than it should be. Links inside sentences are exempt; links in lines
#: of their own need 24 px, controls what is asked for.
SMALL_TARGETS = """(least) => {
  const shown = (e) => e.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true });
  const size = (e) => { const box = e.getBoundingClientRect(); return [box.width, box.height]; };
  const found = new Map();
  for (const e of document.querySelectorAll('a[href],button,input,select,textarea,summary,[role=button]')) {
    if (!shown(e) || e.type === 'hidden' || e.disabled) continue;
    if (e.closest('svg, table, .hidden-text, .skip, .foot')) continue;
    if (e.matches('a') && getComputedStyle(e).display === 'inline') continue;
    const label = e.matches('input[type=radio],input[type=checkbox]') ? e.closest('label') : null;
    const [width, height] = size(label || e);
    if (width === 0 || height === 0) continue;
    const needed = e.matches('a:not(.button):not(nav a)') ? 24 : least;
    if (height + 0.5 < needed || width + 0.5 < Math.min(least, 24)) {
      const name = `${e.tagName.toLowerCase()}.${e.getAttribute('class') || ''} ${Math.round(width)}x${Math.round(height)}`;
      if (!found.has(name)) found.set(name, (e.textContent || e.name || '').trim().slice(0, 30));
    }
  }
  return [...found].map(([name, text]) => `${name} “${text}”`);
}"""

#: Thai letters in an English page that are not marked as Thai: words that nobody has translated, unless they are what
#: people are called or have written.
UNMARKED_THAI = """() => {
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const text = walk.currentNode.textContent, parent = walk.currentNode.parentElement;
    if (!/[\\u0E01-\\u0E5B]/.test(text) || parent.closest('script,style,textarea,[lang=th]')) continue;
    found.push(text.trim().slice(0, 300));
  }
  return found;
}"""

#: Text that its box cuts off, and boxes that cover one another's words, are what eyes find first.
CUT_TEXT = """() => [...document.querySelectorAll('main *')].filter((e) => {
  if (!e.childElementCount && e.textContent.trim() && e.checkVisibility()) {
    const style = getComputedStyle(e);
    return style.overflow === 'hidden' && !e.closest('.hidden-text') && (e.scrollWidth > e.clientWidth + 1) && style.display !== 'inline';
  }
  return false;
}).slice(0, 5).map((e) => `<${e.tagName.toLowerCase()} class="${e.getAttribute('class') || ''}"> ${e.textContent.trim().slice(0, 40)}`)"""


def axe(page, rules: list[str] | None = None) -> list[str]:
    """Violations of WCAG 2.1 A and AA and of axe's best practices, one line each."""
    if not page.evaluate("() => typeof axe !== 'undefined'"):
        page.evaluate(AXE)
    only = {"type": "rule", "values": rules} if rules else {
        "type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}
    result = page.evaluate(
        "(only) => axe.run(document, { runOnly: only, resultTypes: ['violations'] })", only)
    lines = []
    for violation in result["violations"]:
        for node in violation["nodes"][:4]:
            remedy = " ".join((node.get("failureSummary") or "").split())
            lines.append(f"{violation['id']}: {node['html'][:160]} · {remedy[:240]}")
    return lines
