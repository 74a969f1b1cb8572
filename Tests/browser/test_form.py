"""Answering with script: every kind of question saves itself, the score moves, flaws stand at their fields."""
import re

import pytest

from harness.every_kind import assessment_of
from harness.visitor import Visitor


@pytest.fixture(scope="module")
def officer(cast):
    return cast.one("officer")


@pytest.fixture
def form(desk, server, officer):
    """Opens pages of the officer's own assessment."""
    page = desk.window(server, officer, "en")
    base = assessment_of(server, officer)

    def open_at(place: str):
        page.goto(base + place)
        return page

    return open_at


def field(page, node: str, value: str | None = None):
    choice = f"[value='{value}']" if value is not None else ""
    return page.locator(f"#q-{css(node)} [name='a-{node}']{choice}")


def css(node: str) -> str:
    return node.replace(".", "\\.")


def saved(page):
    """Waits until the page says that everything is saved."""
    page.locator("#saved[data-state=saved]").wait_for()


def type_in(page, node: str, text: str):
    place = field(page, node)
    place.fill(text)
    place.blur()


CHOOSING = [
    ("1.1", ["yes"]), ("1.2", ["5"]), ("1.3", ["full"]), ("1.4", ["web", "desk"]), ("1.5", ["s1", "s2"]),
]
WRITING = [
    ("2.1", "66.67", "66.67"), ("2.2", "4", "4"), ("2.4", "แผน “ดิจิทัล”", "แผน “ดิจิทัล”"),
    ("2.5", "บรรทัดแรก\nบรรทัดที่สอง", "บรรทัดแรก\nบรรทัดที่สอง"), ("2.6", "https://example.go.th/แผน?ก=1", None),
    ("2.7", "office@example.go.th", "office@example.go.th"), ("2.8", "31/12/2568", None),
]


@pytest.mark.parametrize("node, values", CHOOSING, ids=[node for node, _ in CHOOSING])
def test_choices_save_themselves(form, node, values):
    page = form("/at/choose")
    for value in values:
        field(page, node, value).check(force=True)
        saved(page)
    assert page.locator(f"#s-{css(node)} .question-saved").is_visible()
    page.reload()
    checked = page.locator(f"[name='a-{node}']:checked").evaluate_all("all => all.map((one) => one.value)")
    assert checked == values


@pytest.mark.parametrize("node, typed, shown", WRITING, ids=[node for node, _, _ in WRITING])
def test_written_answers_save_themselves(form, node, typed, shown):
    page = form("/at/write")
    type_in(page, node, typed)
    saved(page)
    page.reload()
    value = field(page, node).input_value()
    assert value == shown if shown else value.replace("2025", "2568") == typed


def test_every_kind_of_question_is_asked(form):
    """Keeps the two tables above honest: what the instrument asks is answered by one of them, or below."""
    asked = set()
    for section in ("choose", "write", "combine"):
        page = form(f"/at/{section}")
        asked |= set(page.locator("article.question:visible").evaluate_all("all => all.map((one) => one.id.slice(2))"))
    answered = {node for node, _ in CHOOSING} | {node for node, _, _ in WRITING}
    elsewhere = {"linked", "all", "services", "first", "second", "one", "two", "small-only", "large-only"}
    assert asked - elsewhere == answered
    assert {"linked", "all", "services", "first", "second", "one", "two"} <= asked


def test_saving_while_typing_says_so_before_the_field_is_left(form):
    page = form("/at/write")
    field(page, "2.5").press_sequentially("พิมพ์อยู่", delay=20)
    assert page.locator("#saved").get_attribute("data-state") in ("changed", "saving")
    saved(page)
    assert page.evaluate("() => document.activeElement.name") == "a-2.5"
    assert re.search(r"\d\d[:.]\d\d", page.locator("#saved").inner_text())


def test_score_and_radar_move_and_say_what_the_answer_changed(form):
    page = form("/at/choose")
    field(page, "1.1", "no").check(force=True)
    saved(page)
    for place in ("write", "combine"):
        page = form(f"/at/{place}")
        node, value = ("2.2", "3") if place == "write" else ("first", "yes")
        if place == "write":
            type_in(page, node, value)
        else:
            field(page, node, value).check(force=True)
        saved(page)
    page = form("/at/choose")
    score, radar = page.locator("#score .figures").inner_text(), page.locator("#score svg").first.inner_html()
    field(page, "1.1", "yes").check(force=True)
    page.locator("#score .change").wait_for()
    assert "10" in page.locator("#score .change").inner_text()
    assert page.locator("#score .figures").inner_text() != score
    assert page.locator("#score figure svg").inner_html() != radar
    field(page, "1.1", "no").check(force=True)
    page.locator("#score .change", has_text="less").wait_for()


def test_completion_in_the_tree_follows(form):
    page = form("/at/combine")
    before = page.locator("#tree").inner_text()
    field(page, "second", "no").check(force=True)
    saved(page)
    page.wait_for_function("(before) => document.getElementById('tree').innerText !== before", arg=before)


@pytest.mark.parametrize("node, text", [("2.1", "มาก"), ("2.1", "101"), ("2.2", "-1"), ("2.6", "ไม่ใช่ที่อยู่"), ("2.8", "31/02/2568")])
def test_flaws_stand_at_their_field_and_what_was_typed_stays(form, node, text):
    page = form("/at/write")
    type_in(page, node, text)
    page.locator(f"#error-a-{css(node)}:visible").wait_for()
    assert page.locator(f"#error-a-{css(node)}").inner_text().strip()
    assert field(page, node).input_value() == text
    assert page.locator("#saved").get_attribute("data-state") == "refused"
    type_in(page, node, "")
    saved(page)
    assert page.locator(f"#error-a-{css(node)}").is_hidden()


def test_one_flaw_does_not_hold_up_other_answers(form):
    page = form("/at/write")
    type_in(page, "2.1", "มาก")
    page.locator("#error-a-2\\.1:visible").wait_for()
    type_in(page, "2.4", "ข้ออื่นยังบันทึกได้")
    page.wait_for_timeout(600)
    other = form("/at/write")
    assert field(other, "2.4").input_value() == "ข้ออื่นยังบันทึกได้"


def test_number_made_of_two_fields(form):
    page = form("/at/write")
    type_in(page, "linked", "60")
    saved(page)
    type_in(page, "all", "100")
    saved(page)
    page.wait_for_function("() => document.getElementById('f-2.3').innerText.startsWith('10')")


def test_not_applicable_leaves_the_score_to_the_others(form):
    page = form("/at/choose")
    page.locator("#q-1\\.2 label", has_text=re.compile("Not applicable")).click()
    saved(page)
    assert "Not applicable" in page.locator("#s-1\\.2").inner_text()


def test_note_is_kept_beside_the_answer(form, server, officer):
    page = form("/at/choose")
    page.locator("#note-1\\.3 summary").click()
    page.locator("[name='n-1.3']").fill("แฟ้มอยู่ที่กองแผนงาน")
    saved(page)
    page = form("/at/1.3")
    assert page.locator("[name='n-1.3']").input_value() == "แฟ้มอยู่ที่กองแผนงาน"
    assert "แฟ้มอยู่ที่กองแผนงาน" in page.locator("ol.history").inner_text()


def test_list_is_added_to_answered_and_removed(form):
    page = form("/at/combine")
    page.locator("#q-services [name=name]").fill("ขอใบอนุญาตออนไลน์")
    page.locator("#q-services button").click()
    assert "/items/services/" in page.url
    field(page, "online", "yes").check(force=True)
    saved(page)
    type_in(page, "users", "1200")
    saved(page)
    page.reload()
    assert field(page, "users").input_value() == "1200"
    page.locator("#remove summary").click()
    page.locator("#remove button").click()
    page.locator(".flash .callout").wait_for()
    assert "ขอใบอนุญาตออนไลน์" not in page.locator("main").inner_text()


def test_facts_decide_what_is_asked(form):
    page = form("/facts")
    page.locator("main form").get_by_label("Large", exact=False).first.check(force=True) if page.locator(
        "main [type=radio][value=large]").count() else page.locator("main select").select_option("large")
    page.locator("main form .button-primary").click()
    page = form("/at/combine")
    assert page.locator("#q-large-only").is_visible()
    assert page.locator("#q-small-only").count() == 0 or page.locator("#q-small-only").is_hidden()


def test_leaving_the_page_at_once_loses_nothing(form):
    page = form("/at/write")
    page.on("dialog", lambda dialog: dialog.accept())
    field(page, "2.4").fill("ออกจากหน้าทันที")
    page.goto("about:blank")
    page.wait_for_timeout(800)
    page = form("/at/write")
    assert field(page, "2.4").input_value() == "ออกจากหน้าทันที"


def test_lost_connection_is_said_and_mended(desk, server, officer):
    page = desk.window(server, officer, "en")
    page.goto(assessment_of(server, officer) + "/at/write")
    page.context.set_offline(True)
    type_in(page, "2.7", "offline@example.go.th")
    page.locator("#saved[data-state=offline]").wait_for()
    page.context.set_offline(False)
    saved(page)
    desk.complaints.clear()  # the browser logs the lost connection
    page.reload()
    assert field(page, "2.7").input_value() == "offline@example.go.th"


def test_hostile_text_is_only_text(form, hostile):
    page = form("/at/write")
    for node in ("2.4", "2.5"):
        type_in(page, node, hostile)
    page.locator("#note-2\\.4").evaluate("(details) => { details.open = true; }")
    page.locator("[name='n-2.4']").fill(hostile)
    page.locator("[name='n-2.4']").blur()
    saved(page)
    for place in ("/at/write", "/at/2.4", "/at/2.5", "/check"):
        page = form(place)
        assert page.evaluate("() => [window.stolen, document.querySelectorAll('h1').length]") == [None, 1]
        assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"), place
    page = form("/at/2.5")
    assert field(page, "2.5").input_value() == hostile
    if hostile.isprintable():
        assert hostile in page.locator("ol.history").inner_text()


def test_hostile_name_of_a_listed_thing(form, hostile):
    page = form("/at/combine")
    name = hostile[:300]
    page.locator("#q-services [name=name]").fill(name)
    page.locator("#q-services button").click()
    page.wait_for_url("**/items/services/**")
    assert page.locator("h1").inner_text().split() == name.split() or not name.isprintable()
    assert page.evaluate("() => [window.stolen, document.querySelectorAll('h1').length]") == [None, 1]
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    page.locator("#remove summary").click()
    page.locator("#remove button").click()


def test_handing_in_closes_the_form(desk, server, cast):
    officer = cast.officers()[-1]
    page = desk.window(server, officer, "en")
    base = assessment_of(server, officer)
    page.goto(base + "/check")
    page.locator(f"form[action='{base}/submit'] button").click()
    page.locator(".flash .callout").wait_for()
    page.goto(base + "/at/choose")
    assert page.locator("[name='a-1.1']:enabled").count() == 0
    # Nor does the server take what a page that was open meanwhile sends.
    visitor = Visitor(server.port).sign_in(officer)
    token = visitor.get("/account").document.form("/account/language").fields["csrf"]
    reply = visitor.post(base + "/at/choose", {"csrf": token, "a-1.1": "yes", "v-1.1": "0.x", "changed": "a-1.1"},
                         {"X-Samrit-Autosave": "1"})
    assert reply.status in (403, 409)
