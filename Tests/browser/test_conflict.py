"""Two people edit the same answer: both are shown both, and nothing is lost."""
import pytest

from harness.every_kind import assessment_of


@pytest.fixture
def two(desk, server, cast):
    """Two windows on the same page."""
    officer = cast.one("officer")
    pages = [desk.window(server, officer, "en") for _ in range(2)]
    for page in pages:
        page.goto(assessment_of(server, officer) + "/at/write")
    return pages


def put(page, text):
    page.locator("[name='a-2.5']").fill(text)
    page.locator("[name='a-2.5']").blur()


def saved(page):
    page.locator("#saved[data-state=saved]").wait_for()


def value_after_reload(page):
    page.goto(page.url.split("#")[0])
    return page.locator("[name='a-2.5']").input_value()


@pytest.mark.parametrize("keep, expected", [("mine", "จากคนที่สอง"), ("theirs", "จากคนแรก")])
def test_the_second_is_shown_both_versions_and_decides(two, keep, expected):
    first, second = two
    put(first, "จากคนแรก")
    saved(first)
    put(second, "จากคนที่สอง")
    conflict = second.locator("#c-2\\.5:visible")
    conflict.wait_for()
    words = conflict.inner_text()
    assert "จากคนแรก" in words and "จากคนที่สอง" in words
    assert second.locator("#saved").get_attribute("data-state") == "conflict"
    # Until the decision nothing is overwritten.
    assert value_after_reload(first) == "จากคนแรก"
    second.on("dialog", lambda dialog: dialog.accept())
    second.locator(f"#c-2\\.5 button[value^='{keep} ']").click()
    second.wait_for_load_state()
    assert value_after_reload(second) == expected
    assert value_after_reload(first) == expected
    put(first, "")
    saved(first)


def test_different_answers_do_not_collide(two):
    first, second = two
    first.locator("[name='a-2.4']").fill("ข้อหนึ่งของคนแรก")
    first.locator("[name='a-2.4']").blur()
    saved(first)
    second.locator("[name='a-2.7']").fill("second@example.go.th")
    second.locator("[name='a-2.7']").blur()
    saved(second)
    second.reload()
    assert second.locator("[name='a-2.4']").input_value() == "ข้อหนึ่งของคนแรก"
    assert second.locator("[name='a-2.7']").input_value() == "second@example.go.th"


def test_without_script_both_versions_are_shown_too(desk, server, cast):
    officer = cast.one("officer")
    pages = [desk.window(server, officer, "th", java_script_enabled=False) for _ in range(2)]
    for page in pages:
        page.goto(assessment_of(server, officer) + "/at/write")
    for page, text in zip(pages, ("ฉบับแรก", "ฉบับที่สอง")):
        page.locator("[name='a-2.5']").fill(text)
        page.locator("main form button[type=submit]", has_text="บันทึกหน้านี้").click()
    words = pages[1].locator("#c-2\\.5").inner_text()
    assert "ฉบับแรก" in words and "ฉบับที่สอง" in words
    assert pages[1].locator("[name='a-2.5']").input_value() == "ฉบับที่สอง"
    pages[1].locator("#c-2\\.5 button[value^='mine ']").click()
    pages[0].goto(assessment_of(server, officer) + "/at/write")
    assert pages[0].locator("[name='a-2.5']").input_value() == "ฉบับที่สอง"


def test_names_of_a_list_do_not_collide_unseen(desk, server, cast):
    """The same item changed by two: the second is told and nothing of the first is lost."""
    officer = cast.one("officer")
    base = assessment_of(server, officer)
    first, second = (desk.window(server, officer, "en") for _ in range(2))
    first.goto(base + "/at/combine")
    first.locator("#q-services [name=name]").fill("รายการร่วม")
    first.locator("#q-services button").click()
    second.goto(first.url)
    first.locator("[name='a-users']").fill("1")
    saved(first)
    second.locator("[name='a-users']").fill("2")
    second.locator("#saved[data-state=conflict]").wait_for()
    first.reload()
    assert first.locator("[name='a-users']").input_value() == "1"
    second.on("dialog", lambda dialog: dialog.accept())
