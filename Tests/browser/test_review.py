"""The life of an assessment: answered, signed, sent back, mended, judged, final, appealed, published."""
import pytest

from harness import checks
from harness.every_kind import assessment_of
from harness.visitor import Visitor

LANGUAGES = ("th", "en")


@pytest.fixture(scope="module")
def officers(cast):
    return cast.officers()


def fill(page, name, text):
    """Opens what hides a field and fills it."""
    page.evaluate(
        "(name) => { const d = document.querySelector(`[name='${name}']`).closest('details'); if (d) d.open = true; }",
        name)
    page.locator(f"[name='{name}']").fill(text)


def press(page, action):
    page.locator(f"form[action$='{action}'] button.button").first.click()


def look(page):
    """Nothing sticks out, nothing is refused by the policy, and axe has nothing to say."""
    assert page.evaluate(checks.SIDEWAYS) == []
    assert page.evaluate("() => window.refusals") == []
    assert checks.axe(page) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_way(desk, server, cast, officers, language):
    officer = officers[LANGUAGES.index(language)]
    base = assessment_of(server, officer)
    review = base.replace("/assessments/", "/review/")

    def window(name, width=1440):
        return desk.window(server, name, language, width=width)

    # Answered and handed in.
    agency = window(officer)
    agency.goto(base + "/at/choose")
    agency.locator("[name='a-1.1'][value=yes]").check(force=True)
    agency.locator("[name='a-1.2'][value='10']").check(force=True)
    agency.wait_for_selector("[data-state=saved]", timeout=10_000)
    agency.goto(base + "/check")
    look(agency)
    press(agency, "/submit")

    # Signed; the page shows what is signed.
    approver = window(cast.one("approver"))
    approver.goto("/")
    assert approver.locator(f"a[href='{base}/sign']").count() == 1
    approver.goto(base + "/sign")
    look(approver)
    press(approver, "/sign")
    assert approver.url.endswith("/life")

    # Sent back, one item.
    coordinator = window(cast.one("coordinator"))
    coordinator.goto(base + "/return")
    look(coordinator)
    fill(coordinator, "r-1.2", "โปรดทบทวนระดับ")
    press(coordinator, "/return")
    assert coordinator.url.endswith("/life")

    # Only that item can be mended; it is handed in and signed again with the change shown.
    agency.goto(base + "/check")
    assert "โปรดทบทวนระดับ" in agency.inner_text("main")
    agency.goto(base + "/at/choose")
    assert agency.locator("[name='a-1.1'][value=yes]").is_disabled()
    agency.locator("[name='a-1.2'][value='5']").check(force=True)
    agency.wait_for_selector("[data-state=saved]", timeout=10_000)
    agency.goto(base + "/check")
    press(agency, "/submit")
    approver.goto(base + "/sign")
    assert approver.locator("#changes").count() == 1
    press(approver, "/sign")

    # Judged by one assessor at a time.
    assessor = window(cast.one("assessor"))
    assessor.goto("/review")
    look(assessor)
    assert assessor.locator(f"a[href='{review}']").count() == 1
    assessor.goto(review)
    press(assessor, "/claim")
    assessor.goto(review + "/at/choose")
    look(assessor)
    assessor.locator("[name='j-1.1'][value=differ]").check(force=True)
    assessor.evaluate("() => document.getElementById('own-1.1').open = true")
    assessor.locator("[name='a-1.1'][value=no]").check(force=True)
    assessor.locator("[name='agree-rest']").check(force=True)
    assessor.locator("button[value=next]").click()
    # Without a reason nothing is kept, and what was chosen stays.
    assert assessor.locator(".error-summary").count() == 1
    assert assessor.locator("[name='j-1.1'][value=differ]").is_checked()
    assessor.locator("[name='w-1.1']").fill("แผนยังไม่อนุมัติ")
    assessor.locator("[name='agree-rest']").check(force=True)
    assessor.locator("button[value=next]").click()
    assessor.goto(review + "/end")
    look(assessor)
    assessor.locator("[name='words']").fill("ควรเสนอแผนให้ผู้บริหารอนุมัติ")
    press(assessor, "/findings")
    assert "ควรเสนอแผน" in assessor.inner_text("main")
    agency.goto(base + "/result")
    assert "ควรเสนอแผน" not in agency.inner_text("main")
    press(assessor, "/accept")

    # Final: the agency reads the verdict and appeals.
    coordinator.goto(base + "/life")
    look(coordinator)
    press(coordinator, "/final")
    agency.goto(base + "/result")
    look(agency)
    assert "แผนยังไม่อนุมัติ" in agency.inner_text("main") and "ควรเสนอแผน" in agency.inner_text("main")
    agency.goto(base + "/appeal")
    fill(agency, "r-1.1", "มีหนังสืออนุมัติแล้ว")
    press(agency, "/appeal")

    # Decided, final again, published.
    assessor.goto(base + "/decide")
    look(assessor)
    fill(assessor, "y-1.1", "ยืนตามเดิม")
    fill(assessor, "reason", "หนังสือลงวันที่หลังรอบ")
    press(assessor, "/decide")
    coordinator.goto(base + "/life")
    press(coordinator, "/publish")
    agency.goto(base + "/life")
    assert "หนังสือลงวันที่หลังรอบ" in agency.inner_text("main")
    look(agency)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", (360, 1440))
def test_pages_fit_and_are_accessible(desk, reading, cast, width, language):
    assessor = desk.window(reading, cast.one("assessor"), language, width=width)
    seen = {"/review", "/rounds/demo-kpi-m12"}
    assessor.goto("/review")
    first = assessor.locator("main table a[href^='/review/']").first.get_attribute("href")
    seen |= {first, first + "/end", first.replace("/review/", "/assessments/") + "/life"}
    for path in sorted(seen):
        assessor.goto(path)
        look(assessor)
    across = assessor.goto(first) and assessor.locator("a[href*='/item/']")
    if across.count():
        assessor.goto(across.first.get_attribute("href"))
        look(assessor)


def test_without_script(desk, reading, cast):
    approver = desk.window(reading, cast.one("approver"), "th", java_script_enabled=False)
    approver.goto("/")
    link = approver.locator("main a[href$='/sign']").first.get_attribute("href")
    approver.goto(link)
    assert approver.locator("form[action$='/sign'] button").count() == 1
    approver.goto(link.replace("/sign", "/return"))
    assert approver.locator("textarea").count() > 1


def test_an_agency_learns_nothing_of_a_review(reading, officers):
    visitor = Visitor(reading.port, "en").sign_in(officers[0])
    for path in ("/review", "/review/demo-kpi-m12-des-1", "/rounds/demo-kpi-m12/item/6.6"):
        assert visitor.get(path).status in (403, 404), path
