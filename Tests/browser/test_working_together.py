"""Two people at once: they see each other, hear of what the other saves, speak with each other, and are told of it."""
import pytest

from harness import checks
from harness.every_kind import assessment_of

WIDTHS = [360, 1440]


@pytest.fixture
def form(server, cast):
    """The address of a page that both may answer."""
    return assessment_of(server, cast.one("officer")) + "/at/write"


def window(desk, server, cast, role, language="en", **options):
    return desk.window(server, cast.one(role), language, **options)


def test_two_people_at_one_item_see_each_other(desk, server, cast, form):
    officer, coordinator = window(desk, server, cast, "officer"), window(desk, server, cast, "coordinator")
    officer.goto(form)
    officer.locator("#company[data-place]").wait_for(state="attached")
    coordinator.goto(form)
    coordinator.get_by_text("Wipa Tuayangdee is here too").wait_for()
    officer.get_by_text("Thana Prasanngam is here too").wait_for()
    coordinator.goto("/")
    officer.get_by_text("Thana Prasanngam is here too").wait_for(state="hidden")


def test_without_script_the_page_says_who_is_here(desk, server, cast, form):
    officer = window(desk, server, cast, "officer", "th")
    officer.goto(form)
    officer.locator("#company").wait_for(state="attached")
    plain = window(desk, server, cast, "coordinator", "th", java_script_enabled=False)
    plain.goto(form)
    assert "วิภา ตัวอย่างดี กำลังเปิดข้อนี้อยู่" in plain.locator("#company").inner_text()


def test_what_another_saves_is_offered_and_what_i_typed_is_not_lost(desk, server, cast, form):
    officer, coordinator = window(desk, server, cast, "officer"), window(desk, server, cast, "coordinator")
    officer.goto(form)
    coordinator.goto(form)
    coordinator.get_by_text("is here too").wait_for()
    officer.route("**/at/write", lambda route: route.abort() if route.request.method == "POST" else route.continue_())
    desk.complaints.clear()
    mine = officer.locator("[name='a-2.5']")
    mine.fill("ของฉันที่ยังไม่บันทึก")
    coordinator.locator("[name='a-2.5']").fill("ของผู้ประสาน")
    coordinator.locator("[name='a-2.5']").blur()
    coordinator.locator("#saved[data-state=saved]").wait_for()
    note = officer.locator("#q-2\\.5 .by-other")
    note.wait_for()
    assert "Thana" in note.inner_text() and mine.input_value() == "ของฉันที่ยังไม่บันทึก"
    # One's own save is no news.
    assert coordinator.locator(".by-other").count() == 0
    note.get_by_role("button", name="Load it").click()
    assert officer.locator("[name='a-2.5']").input_value() == "ของผู้ประสาน"
    assert "ของฉันที่ยังไม่บันทึก" in officer.locator("#q-2\\.5").inner_text()
    officer.unroute("**/at/write")
    desk.complaints = [text for text in desk.complaints if "ERR_FAILED" not in text]


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_mention_reaches_the_inbox_and_leads_back(desk, server, cast, form, hostile, script):
    officer = window(desk, server, cast, "officer", java_script_enabled=script)
    officer.goto(form)
    officer.locator("#q-2\\.4").get_by_role("link", name="omment").click()
    body = f"@{cast.one('coordinator')} {hostile[:200]} https://example.go.th/a"
    officer.get_by_label("Your words").last.fill(body)
    officer.get_by_role("button", name="Post").last.click()
    assert officer.get_by_text("Your comment is posted.").is_visible()
    assert officer.locator("a[href='https://example.go.th/a']").last.get_attribute("rel") == (
        "noopener noreferrer nofollow")
    assert officer.title().startswith("Comments")
    if script:
        assert officer.evaluate("window.stolen") is None
    coordinator = window(desk, server, cast, "coordinator", java_script_enabled=script)
    coordinator.goto("/")
    assert "(" in coordinator.get_by_role("link", name="Inbox").inner_text()
    coordinator.get_by_role("link", name="Inbox").click()
    coordinator.get_by_role("link", name="Wipa Tuayangdee mentioned you").first.click()
    assert "/discussion?" in coordinator.url
    thread = coordinator.locator("section.card").last
    thread.get_by_role("button", name="Mark as settled").click()
    assert "settled by Thana Prasanngam" in coordinator.locator("section.card").last.inner_text()


def pages_to_look_at(server, cast, desk):
    """Something to see on each page, and where it is."""
    officer = window(desk, server, cast, "officer", "th")
    form = assessment_of(server, cast.one("officer"))
    item = f"/discussion?kind=assessment&subject={form.split('/')[-1]}&item=2.7"
    officer.goto(item)
    if officer.locator("section.card").count() == 0:
        officer.locator("[name=body]").fill(f"@{cast.one('coordinator')} ช่วยดูว่าหลักฐานนี้ใช้ได้หรือไม่\nhttps://example.go.th")
        officer.locator("form:has([name=body]) button").click()
    officer.goto("/rounds/every-kind/questions")
    if officer.locator("section.card").count() == 0:
        officer.locator("[name=question]").fill("ใช้หลักฐานของปีงบประมาณใด")
        officer.locator("form:has([name=question]) button").click()
    return [
        ("officer", item), ("coordinator", "/inbox"), ("coordinator", "/inbox/settings"),
        ("coordinator", "/rounds/every-kind/questions"), ("coordinator", "/rounds/every-kind/feedback"),
        ("officer", form + "/at/write"),
    ]


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("width", WIDTHS)
def test_pages_fit_and_can_be_read_by_everybody(desk, server, cast, language, width):
    faults = []
    for role, address in pages_to_look_at(server, cast, desk):
        page = window(desk, server, cast, role, language, width=width)
        page.goto(address)
        page.locator("h1").wait_for()
        faults += [f"{address}: {fault}" for fault in checks.axe(page)]
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            faults.append(f"{address}: wider than {width}")
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("role, language", [("officer", "th"), ("executive", "en")])
def test_an_opinion_is_given_without_script(desk, server, cast, role, language):
    page = window(desk, server, cast, role, language, java_script_enabled=False)
    page.goto("/rounds/every-kind/feedback")
    page.locator("[name=words]").fill("ควรมีตัวอย่างเพิ่ม")
    page.locator("main form button").last.click()
    assert page.locator(".error-summary li").count() == 5
    assert page.locator("[name=words]").input_value() == "ควรมีตัวอย่างเพิ่ม"
    for name in ("criteria", "guidance", "time", "support", "system"):
        page.locator(f"[name=score-{name}][value='4']").check()
    page.locator("main form button").last.click()
    assert page.locator(".callout-good").is_visible()
    assert page.locator("[name=score-time][value='4']").is_checked()
