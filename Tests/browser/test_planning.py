"""Indicators and plans: a proposal on its way through the committees, a plan and what is reported of it."""
import re
from datetime import date

import pytest

from harness.checks import CUT_TEXT, SIDEWAYS, SMALL_TARGETS, axe
from harness.visitor import Visitor


def year() -> int:
    """The fiscal year that is planned: from July on the next one, named in the Buddhist era."""
    today = date.today()
    return today.year + 543 + (1 if today.month >= 7 else 0)


def present() -> int:
    today = date.today()
    return today.year + 543 + (1 if today.month >= 10 else 0)


def pages() -> list[tuple[str, str]]:
    base = f"/planning/{year()}"
    plan = f"/planning/{present()}/OPS-X/plans/demo-plan-{present()}"
    return [
        ("national", "/planning"), ("national", f"{base}/calendar"), ("coordinator", f"{base}/DES"),
        ("coordinator", f"{base}/DED"), ("coordinator", f"{base}/DED/decide"), ("coordinator", f"{base}/DEP"),
        ("officer", f"{base}/OPS-X"), ("officer", f"{base}/OPS-X/indicators/demo-proposal-ops-x-3?check=1"),
        ("officer", f"{base}/OPS-X/indicators/new?slot=1.3"), ("officer", f"{base}/OPS-X/indicators/new?slot=2.1.3"),
        ("officer", plan), ("officer", f"{plan}/edit"), ("officer", f"{plan}/activities/new"),
        ("officer", f"{plan}/activities/demo-plan-{present()}-1"), ("officer", f"{plan}/quarters/1"),
        ("officer", f"/planning/{year() + 1}/OPS-X"),
    ]


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("width", [360, 1440])
def test_pages_are_sound_at_both_widths_in_both_languages(desk, reading, language, width):
    windows, faults = {}, []
    for person, address in pages():
        page = windows.setdefault(person, None) or desk.window(reading, person, language, width)
        windows[person] = page
        reply = page.goto(address)
        assert reply.status == 200, address
        assert page.locator("h1").count() == 1, address
        found = axe(page) + page.evaluate(SIDEWAYS) + page.evaluate(SMALL_TARGETS, 44 if width == 360 else 24)
        faults += [f"{address}: {fault}" for fault in found + page.evaluate(CUT_TEXT)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("scripted", [True, False], ids=["with script", "without script"])
def test_what_is_missing_is_said_at_its_field_and_mended(desk, new_server, scripted):
    server = new_server()
    page = desk.window(server, "officer", "en", java_script_enabled=scripted)
    page.goto(f"/planning/{year()}/OPS-X")
    page.get_by_role("button", name="Propose to the committees").click()
    summary = page.locator(".error-summary")
    assert "add up to 60 and must add up to 70" in summary.inner_text()
    summary.get_by_role("link").first.click()
    field = page.get_by_label("Data source")
    assert page.locator(".field-failed").count() >= 2
    field.fill("Register of requests")
    page.get_by_label("Standard target (75)").fill("8o")
    page.get_by_role("button", name="Save").click()
    assert field.input_value() == "Register of requests"
    assert page.locator(".error-summary").is_visible()
    page.get_by_label("Standard target (75)").fill("85")
    page.get_by_label("Weight").fill("35")
    page.get_by_role("button", name="Save").click()
    assert "70 / 70" in page.locator("main").inner_text()
    page.get_by_role("button", name="Propose to the committees").click()
    assert page.locator(".steps [aria-current=step]").inner_text().startswith("Agency committee")


def test_through_the_ministry_and_the_central_committee(desk, new_server):
    server = new_server()
    address = f"/planning/{year()}/DED"
    for person, document in [("coordinator", "MOE 12/2026"), ("national", "C 99/2026")]:
        page = desk.window(server, person, "en")
        page.goto(address)
        page.get_by_role("link", name="Record the decision").click()
        page.get_by_role("button", name="Record the decision").click()
        assert page.locator(".error-summary li").count() == 4
        page.get_by_label("Approve").check()
        page.get_by_label("Document number").fill(document)
        page.get_by_label("Day of the decision").fill(date.today().isoformat())
        page.get_by_label("Meeting").fill("2/2026")
        page.get_by_role("button", name="Record the decision").click()
    words = page.locator("main").inner_text()
    assert "The indicators stand" in words and "by document C 99/2026" in words
    assert page.get_by_role("link", name="Record the decision").count() == 0


def test_a_committee_amends_and_both_states_are_shown(desk, new_server):
    server = new_server()
    page = desk.window(server, "coordinator", "en")
    page.goto(f"/planning/{year()}/DED/indicators/demo-proposal-ded-3")
    page.get_by_label("Advanced target (100)").fill("95")
    page.get_by_role("button", name="Amend as the committee").click()
    row = page.locator("#history tr", has_text="Advanced target (100)")
    assert re.search(r"90\s+95", row.inner_text())


def test_a_plan_is_written_and_a_quarter_reported(desk, new_server):
    server = new_server()
    page = desk.window(server, "officer", "en", java_script_enabled=False)
    page.goto(f"/planning/{present()}/OPS-X/plans/new")
    page.get_by_label("Name of the service or issue").fill("One licence")
    page.get_by_label("Goal (output of the year)").first.fill("Form on line")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="Add an activity").click()
    page.get_by_label("Activity").fill("Build it")
    page.get_by_label("Output").first.fill("Design approved")
    page.get_by_role("button", name="Save").click()
    assert page.locator(".error-summary").is_visible()
    page.get_by_label("Agency responsible").first.fill("OPS-X")
    page.get_by_role("button", name="Save").click()
    page.locator("#reports a").first.click()
    page.get_by_label("Status").select_option("done")
    page.get_by_label("What came of it").fill("Approved in the first week")
    page.get_by_role("button", name="Save the report").click()
    assert "Reported" in page.locator("#reports").inner_text()
    assert "Done" in page.locator("table").nth(1).inner_text()


def test_the_plan_prints_broadside(desk, reading):
    page = desk.window(reading, "officer", "th")
    page.goto(f"/planning/{present()}/OPS-X/plans/demo-plan-{present()}")
    pdf = page.pdf(prefer_css_page_size=True)
    box = re.search(rb"/MediaBox \[\s*0 0 ([\d.]+) ([\d.]+)", pdf)
    assert float(box[1]) > float(box[2])


def test_nothing_of_another_agency_is_found(reading):
    stranger = Visitor(reading.port, "en").sign_in("province")
    plan = f"/planning/{present()}/OPS-X/plans/demo-plan-{present()}"
    for address in [f"/planning/{year()}/DED", f"/planning/{year()}/DED/decide", plan, f"{plan}/plan.xlsx", f"{plan}/quarters/1"]:
        assert stranger.get(address).status == 404, address
