"""The calendar: a round made, started and bent for one agency; who has answered; answers of the round before."""
import pytest

from harness import checks
from harness.visitor import Visitor

PAGES = ["/calendar", "/rounds/new", "/rounds/demo-readiness-next/manage", "/rounds/demo-readiness-next/edit",
         "/rounds/demo-readiness/overview", "/rounds/demo-readiness/overview?group=late", "/rounds/demo-readiness/exceptions",
         "/rounds/demo-readiness/migrate"]


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("width", [360, 1440])
def test_pages_are_sound_at_both_widths(desk, reading, cast, language, width):
    page = desk.window(reading, cast.one("coordinator"), language, width=width)
    faults = []
    for address in PAGES:
        page.goto(address)
        assert page.locator("h1").count() == 1, address
        faults += [f"{address}: {line}" for line in checks.axe(page)]
        faults += [f"{address}: {line}" for line in page.evaluate(checks.SIDEWAYS)]
    assert not faults, "\n".join(faults)


def test_a_round_is_made_and_started_without_script(desk, server, cast):
    page = desk.window(server, cast.one("coordinator"), "en", java_script_enabled=False)
    page.goto("/rounds/new")
    page.fill("[name=title-th]", "รอบทดลอง")
    page.fill("[name=title-en]", "A trial round")
    page.select_option("[name=instrument]", index=1)
    page.fill("[name=opens]", "1/2/2999")
    page.fill("[name=due]", "1/1/2999")
    page.get_by_role("button", name="Save").click()
    assert page.locator(".error-summary a").count() >= 2
    assert page.input_value("[name=title-en]") == "A trial round"
    year = int(page.input_value("[name=year]")) - 543
    page.fill("[name=opens]", f"1/3/{year}")
    page.fill("[name=due]", f"31/3/{year}")
    page.fill("[name=closes]", f"10/4/{year}")
    page.get_by_role("checkbox", name="Department").check()
    page.get_by_role("button", name="Show how many").click()
    assert "5 agencies" in page.locator(".callout").first.inner_text()
    page.get_by_role("button", name="Save").click()
    assert "/manage" in page.url
    page.get_by_role("button", name="Start the round").click()
    assert "has begun" in page.locator("body").inner_text()
    page.goto(page.url.replace("/manage", "/overview"))
    assert "0 of 5 answered" in page.locator("main").inner_text()


def test_one_agency_gets_other_days_and_sees_why(desk, server, cast):
    page = desk.window(server, cast.one("coordinator"), "en", java_script_enabled=False)
    page.goto("/rounds/demo-item9-m12/exceptions")
    page.get_by_role("radio", name="Give other days").check()
    page.fill("[name=codes]", "OPS-X")
    page.fill("[name=reason]", "Flooded archive")
    page.get_by_role("button", name="Save").click()
    assert page.locator(".error-summary a").count() == 1
    page.fill("[name=due]", "1/1/2999")
    page.fill("[name=closes]", "2/1/2999")
    page.get_by_role("button", name="Save").click()
    assert "Flooded archive" in page.locator("table").inner_text()
    officer = desk.window(server, cast.one("officer"), "en")
    officer.goto("/calendar?year=2999")
    assert "Days of its own" in officer.locator("main").inner_text()


def test_answers_of_the_round_before_are_confirmed_one_by_one(desk, server, cast):
    page = desk.window(server, cast.one("coordinator"), "en", java_script_enabled=False)
    page.goto("/rounds/demo-item6-m12/overview?group=not-begun")
    page.locator("main table a[href^='/assessments/']").first.click()
    base = page.url.split("/assessments/")[1].split("/")[0]
    page.goto(f"/assessments/{base}/carry")
    before = page.locator("article.criterion").count()
    assert before > 1
    page.get_by_role("button", name="Confirm", exact=True).first.click()
    assert "1 answer confirmed" in page.locator("body").inner_text()
    assert page.locator("article.criterion").count() == before - 1


def test_nobody_else_reaches_what_a_coordinator_reaches(server, cast):
    officer = Visitor(server.port, "en").sign_in(cast.one("officer"))
    for address in PAGES[1:]:
        assert officer.get(address).status in (403, 404), address
    assert officer.get("/calendar").status == 200
    assert Visitor(server.port, "en").get("/calendar").address.startswith("/sign-in")
