"""The whole journey with the keyboard alone, on a wide and a narrow screen."""
import pytest

from harness.every_kind import assessment_of
from harness.visitor import PASSWORD

FOCUS = """() => { const e = document.activeElement; if (!e || e === document.body) return null;
  const s = getComputedStyle(e), l = e.closest('label') ? getComputedStyle(e.closest('label')) : s, b = e.getBoundingClientRect();
  return { tag: e.tagName, id: e.id, name: e.name || '', value: e.value || '', text: (e.textContent || '').trim().slice(0, 40),
    visible: [s, l].some((x) => (x.outlineStyle !== 'none' && parseFloat(x.outlineWidth) > 0) || x.boxShadow !== 'none'),
    inside: b.bottom > 0 && b.top < innerHeight, href: e.getAttribute('href') || '' }; }"""


def tab_to(page, reached, limit=400):
    """Presses Tab until an element is reached; on the way every focus must be visible and on the screen."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        here = page.evaluate(FOCUS)
        if here is None:
            continue
        assert here["visible"], f"no visible focus: {here}"
        if reached(here):
            assert here["inside"], f"focus is off the screen: {here}"
            return here
    raise AssertionError("Tab never gets there")


@pytest.mark.parametrize("width", [1440, 360])
def test_signs_in_answers_and_hands_in(desk, server, cast, width):
    officer = cast.officers()[0 if width == 1440 else 1]
    page = desk.window(server, None, "en", width)
    base = assessment_of(server, officer)
    page.goto(base + "/at/choose")
    tab_to(page, lambda e: e["name"] == "username" and e["tag"] == "INPUT")
    page.keyboard.type(officer)
    tab_to(page, lambda e: e["name"] == "password")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/at/choose")

    # The skip link is the first stop and leads past the menu.
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUS)["href"] == "#main"
    page.keyboard.press("Enter")
    tab_to(page, lambda e: e["name"] == "a-1.1")
    page.keyboard.press("Space")
    page.locator("#saved[data-state=saved]").wait_for()
    assert page.locator("[name='a-1.1'][value=yes]").is_checked()
    # Saving has renewed parts of the page; the focus has stayed.
    assert page.evaluate(FOCUS)["name"] == "a-1.1"
    page.keyboard.press("ArrowDown")
    page.locator("#saved[data-state=saved]").wait_for()
    assert page.locator("[name='a-1.1'][value=no]").is_checked()
    tab_to(page, lambda e: e["name"] == "a-1.5")
    page.keyboard.press("Space")
    page.locator("#saved[data-state=saved]").wait_for()

    # One key goes on, another back.
    page.keyboard.press("n")
    page.wait_for_url("**/at/write**")
    page.keyboard.press("p")
    page.wait_for_url("**/at/choose**")
    page.goto(base + "/check")
    tab_to(page, lambda e: e["tag"] == "BUTTON" and "and in" in e["text"])
    page.keyboard.press("Enter")
    page.locator(".flash .callout").wait_for()


def test_question_mark_shows_the_keys(desk, server, cast):
    page = desk.window(server, cast.one("coordinator"), "en")
    page.goto("/")
    page.keyboard.press("?")
    assert page.locator("dialog#keys[open]").is_visible()
    page.keyboard.press("Escape")
    assert page.locator("dialog#keys[open]").count() == 0


def test_arrows_walk_the_contents(desk, server, cast):
    officer = cast.one("officer")
    page = desk.window(server, officer, "en")
    page.goto(assessment_of(server, officer) + "/at/choose")
    links = page.locator("#tree .tree-link")
    links.first.focus()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("() => document.activeElement.classList.contains('tree-link')")
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    page.wait_for_load_state()
    assert "/at/" in page.url


def test_keys_can_be_switched_off(desk, server, cast):
    page = desk.window(server, cast.one("coordinator"), "en")
    page.goto("/")
    page.click(".tools details:has(form[action='/reader']) summary")
    page.locator("[name=keys][value=off]").check(force=True)
    page.click("form[action='/reader'] button")
    page.keyboard.press("?")
    assert page.locator("dialog#keys[open]").count() == 0


def test_menus_close_with_escape_and_give_focus_back(desk, server, cast):
    page = desk.window(server, cast.one("coordinator"), "en")
    page.goto("/")
    summary = page.locator(".tools summary").first
    summary.focus()
    page.keyboard.press("Enter")
    assert page.locator(".tools details[open]").count() == 1
    page.keyboard.press("Escape")
    assert page.locator(".tools details[open]").count() == 0
    assert page.evaluate("() => document.activeElement.matches('.tools summary')")
