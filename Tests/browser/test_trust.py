"""The trail, how long things are kept, and a person's data."""
import json
import subprocess
import sys
import time

import pytest

from harness.checks import CUT_TEXT, SIDEWAYS, axe
from harness.server import ROOT
from harness.visitor import Visitor

PAGES = ["/audit", "/audit/1", "/audit?action=account.created", "/trust/retention", "/trust/personal-data",
         "/trust/people"]


@pytest.fixture(scope="module")
def administrator(cast):
    return cast.one("administrator")


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("language", ["th", "en"])
def test_pages_are_fit_to_be_read(desk, reading, administrator, language, width):
    page = desk.window(reading, administrator, language, width)
    for address in PAGES + ["/trust/people/demo-officer", "/trust/people/demo-officer/erase"]:
        assert page.goto(address).status == 200, address
        assert page.locator("h1").count() == 1
        assert axe(page) == [], address
        assert page.evaluate(SIDEWAYS) == [], address
        assert page.evaluate(CUT_TEXT) == [], address


def test_the_trail_is_proven_while_the_server_runs(reading, administrator):
    visitor = Visitor(reading.port, "en").sign_in(administrator)
    # Another node may hold the task for a minute, and it rests two between its turns.
    for _ in range(400):
        text = visitor.get("/audit").text
        if "The trail is whole and unchanged" in text:
            return
        time.sleep(0.5)
    raise AssertionError(visitor.get("/audit").document.text[:600])


def test_what_somebody_changed_is_told_and_narrowed_down_to(desk, server, cast, administrator):
    officer = cast.one("officer")
    Visitor(server.port).sign_in(officer)
    page = desk.window(server, administrator, "en", java_script_enabled=False)
    page.goto("/audit")
    page.get_by_label("Username").fill(officer)
    page.get_by_label("Action").select_option("session.opened")
    page.get_by_role("button", name="Filter").click()
    rows = page.locator("main tbody tr")
    assert rows.count() >= 1 and f"({officer})" in rows.first.inner_text() and "Signed in" in rows.first.inner_text()
    rows.first.locator("a").first.click()
    page.get_by_role("link", name="Everything about this").click()
    assert "subject=" in page.url and rows.count() >= 1


def test_an_export_is_proven_without_the_program(server, administrator, tmp_path):
    visitor = Visitor(server.port, "en").sign_in(administrator)
    # The demonstration's administrator sees one ministry, so the export has gaps.
    reply = visitor.get("/audit/export.jsonl")
    assert reply.status == 200 and "attachment" in reply.headers["content-disposition"]
    file = tmp_path / "trail.jsonl"
    file.write_bytes(reply.body)
    verify = [sys.executable, str(ROOT / "Support/verify-audit.py")]
    proven = subprocess.run([*verify, str(file)], capture_output=True, text=True)
    assert proven.returncode == 0, proven.stdout + proven.stderr
    whole = server.run("audit", "export")
    proven = subprocess.run([*verify, "--whole", "-"], input=whole.stdout, capture_output=True, text=True)
    assert proven.returncode == 0, proven.stdout
    lines = whole.stdout.splitlines()
    for damaged in (lines[:3] + lines[4:], [lines[1], lines[0]], [lines[0].replace('"address":"', '"address":"x')]):
        broken = subprocess.run([*verify, "--whole", "-"], input="\n".join(damaged), capture_output=True, text=True)
        assert broken.returncode == 1


@pytest.mark.parametrize("role", ["officer", "coordinator", "executive"])
def test_others_do_not_learn_of_it(reading, cast, role):
    visitor = Visitor(reading.port).sign_in(cast.one(role))
    other = "demo-province" if role == "officer" else "demo-officer"
    for address in PAGES + [f"/trust/people/{other}", f"/trust/people/{other}/data.json", "/audit/export.csv"]:
        assert visitor.get(address, follow=False).status == 404, address
    assert "/audit" not in visitor.get("/").document.links


def test_a_hold_stops_erasing_and_is_ended(desk, server, administrator):
    page = desk.window(server, administrator, "th", java_script_enabled=False)
    page.goto("/trust/retention")
    if page.locator("select[name=kind]").count() == 0:
        pytest.skip("the demonstration's administrator keeps a part only")
    page.locator("[name=reason]").fill("")
    page.get_by_role("button", name="ระงับ", exact=True).click()
    assert "โปรดระบุเหตุผล" in page.locator(".error-summary").inner_text()
    page.locator("[name=reason]").fill("คดีหมายเลข 12/2568")
    page.get_by_role("button", name="ระงับ", exact=True).click()
    assert "คดีหมายเลข 12/2568" in page.locator("main").inner_text()
    page.goto("/trust/people/demo-province/erase")
    assert page.locator("form[action$='/erase']").count() == 0
    page.goto("/trust/retention")
    page.get_by_role("button", name="เลิกระงับ").click()
    assert "คดีหมายเลข 12/2568" not in page.locator("main").inner_text()


def test_a_person_is_exported_and_erased_and_the_record_stays(desk, server, cast, administrator):
    own = Visitor(server.port, "en").sign_in("officer")
    held = json.loads(own.get("/trust/people/demo-officer/data.json").body)
    assert held["person"]["username"] == "officer"
    titles = {holding["title_en"] for holding in held["holdings"]}
    assert {"Account", "Audit trail"} <= titles
    name = own.get("/trust/people/demo-officer").document.headings[0]
    page = desk.window(server, administrator, "en", java_script_enabled=False)
    page.goto("/trust/people/demo-officer")
    page.get_by_role("link", name="Erase this person's data").click()
    page.locator("[name=username]").fill("officer")
    page.locator("[name=reason]").fill("Request 1/2568")
    page.get_by_role("button", name="Erase for good").click()
    words = page.locator("main").inner_text()
    assert "Former user" in words and name not in words
    assert own.get("/", follow=False).status == 303
    form = Visitor(server.port).get("/sign-in").document.form("/sign-in")
    again = Visitor(server.port)
    again.get("/sign-in")
    refused = again.post("/sign-in", form.fields | {"username": "officer", "password": "samrit-demo"})
    assert refused.status != 303
    assert server.run("audit", "verify").returncode == 0
