"""Agencies: the list, an agency, changes with their days, files in and out."""
import pytest

from harness.checks import CUT_TEXT, SIDEWAYS, SMALL_TARGETS, UNMARKED_THAI, axe
from harness.visitor import Visitor

PAGES = [
    "/agencies", "/agencies?view=all", "/agencies?q=ลำปาง", "/agencies?state=ended", "/agencies/demo-des",
    "/agencies/demo-des-2", "/agencies/demo-library", "/agencies/new", "/agencies/demo-des-1/change/rename",
    "/agencies/demo-des-1/change/move", "/agencies/demo-des-1/change/reclassify", "/agencies/demo-des-1/change/merge",
    "/agencies/demo-des-1/change/close", "/agencies/import",
]


@pytest.fixture(scope="module")
def administrator(cast):
    return cast.one("administrator")


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("width", [360, 1440])
def test_pages_are_sound_at_both_widths_in_both_languages(desk, reading, administrator, language, width):
    page = desk.window(reading, administrator, language, width)
    faults = []
    for address in PAGES:
        page.goto(address)
        assert page.locator("h1").count() == 1, address
        found = axe(page) + page.evaluate(SIDEWAYS) + page.evaluate(SMALL_TARGETS, 44 if width == 360 else 24) + page.evaluate(CUT_TEXT)
        if language == "en":
            found += [text for text in page.evaluate(UNMARKED_THAI) if "q=" not in address]
        faults += [f"{address}: {fault}" for fault in found]
    assert not faults, "\n".join(faults)


def test_an_agency_is_found_and_shows_its_way_and_its_past(desk, reading, administrator):
    page = desk.window(reading, administrator, "en")
    page.goto("/agencies")
    page.get_by_label("Search by name or code").fill("DES-2")
    page.get_by_role("button", name="Filter").click()
    page.get_by_role("link", name="Planning and Budget Division").click()
    assert page.locator("nav.crumbs li").count() == 5
    history = page.locator("#history")
    assert "Policy and Plans Division" in history.inner_text()
    assert page.get_by_role("link", name="Example Library Section").count() == 1


def test_a_renaming_to_come_is_recorded_shown_and_withdrawn(desk, server, administrator):
    page = desk.window(server, administrator, "en")
    page.goto("/agencies/demo-ded-1/change/rename")
    page.get_by_label("Name in Thai").fill("สำนักงานใหม่")
    page.get_by_label("Name in English").fill("New Office")
    page.get_by_label("Takes effect on").fill("2031-10-01")
    page.get_by_role("button", name="Record the change").click()
    assert page.locator(".error-summary").is_visible()
    assert page.get_by_label("Name in English").input_value() == "New Office"
    page.get_by_label("Reason").fill("Reorganisation")
    page.get_by_role("button", name="Record the change").click()
    assert "New Office" in page.locator("#history").inner_text()
    assert "New Office" not in page.locator("h1").inner_text()
    page.goto("/agencies?q=New+Office&on=2031-10-01")
    assert page.get_by_role("link", name="New Office").count() == 1
    page.goto("/agencies/demo-ded-1")
    page.get_by_role("button", name="Withdraw this change").click()
    assert "New Office" not in page.locator("#history").inner_text()


def test_a_second_administrator_sees_the_first_ones_change(desk, server, administrator):
    first, second = (desk.window(server, administrator, "en") for _ in range(2))
    for page in (first, second):
        page.goto("/agencies/demo-dep-1/change/move")
        page.get_by_label("Reason").fill("Moved")
    first.get_by_label("Under").fill("DET")
    first.get_by_role("button", name="Record the change").click()
    second.get_by_label("Under").fill("DES")
    second.get_by_role("button", name="Record the change").click()
    assert "Somebody else changed this agency" in second.locator("[role=alert]").first.inner_text()
    assert second.get_by_label("Under").input_value() == "DES"
    second.get_by_role("button", name="Record the change").click()
    assert "Department of Example Services" in second.locator("nav.crumbs").inner_text()


@pytest.mark.parametrize("script", [True, False])
def test_a_file_shows_its_difference_and_is_taken_in(desk, new_server, administrator, script, tmp_path):
    server = new_server()
    page = desk.window(server, administrator, "en", java_script_enabled=script)
    page.goto("/agencies/import")
    bad = tmp_path / "bad.csv"
    bad.write_text("code,kind,parent_code\nDET,nonsense,\nDED,department,NOWHERE\n")
    page.get_by_label("CSV or XLSX file").set_input_files(bad)
    page.get_by_role("button", name="Show the difference").click()
    text = page.locator("main").inner_text()
    assert "nonsense" in text and "NOWHERE" in text
    assert page.get_by_role("button", name="Record exactly this difference").count() == 0

    page.get_by_role("link", name="Choose another file").click()
    good = tmp_path / "good.csv"
    good.write_text("code,name_en\nDET,Department of Example Measures\n")
    page.get_by_label("CSV or XLSX file").set_input_files(good)
    page.get_by_role("button", name="Show the difference").click()
    assert "Department of Example Measures" in page.locator("main").inner_text()
    if script:
        assert not axe(page) and not page.evaluate(SIDEWAYS)
    page.get_by_role("button", name="Record exactly this difference").click()
    page.goto("/agencies/demo-det")
    assert page.locator("h1").inner_text() == "Department of Example Measures"


def test_who_may_not_change_sees_no_way_to(reading, cast):
    visitor = Visitor(reading.port, "en").sign_in(cast.one("coordinator"))
    assert "/agencies/new" not in visitor.get("/agencies").document.links
    assert not [link for link in visitor.get("/agencies/demo-des").document.links if "/change/" in link]
    for address in ["/agencies/new", "/agencies/import", "/agencies/demo-des/change/close"]:
        assert visitor.get(address).status == 404, address
    assert visitor.get("/agencies/export.csv").status == 200
    assert Visitor(reading.port, "en").get("/agencies/export.csv", follow=False).status in (303, 401)
