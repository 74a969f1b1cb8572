"""Keeping people: invitations, second factors, leave, tokens, and forms whose session has ended."""
import base64
import datetime
import hashlib
import hmac
import re
import struct
import time
import urllib.error
import urllib.request

import pytest

from harness.checks import SIDEWAYS, SMALL_TARGETS, UNMARKED_THAI, axe
from harness.every_kind import assessment_of
from harness.visitor import PASSWORD, Visitor

CHOSEN = "แมวสามตัวบนหลังคา"
PAGES = [
    "/people", "/people?q=nobody-has-this-name", "/people/invite", "/account", "/account/second-factor",
    "/account/delegation", "/account/tokens",
]


def code(secret: str, moment: float | None = None) -> str:
    """What an authenticator app shows."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    step = int((moment or time.time()) // 30)
    digest = hmac.new(key, struct.pack(">Q", step), hashlib.sha1).digest()
    start = digest[-1] & 15
    number = struct.unpack(">I", digest[start:start + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06d}"


def invite(page, username: str) -> str:
    page.goto("/people/invite")
    page.fill("#field-username", username)
    page.fill("#field-name", "นภา ทดสอบ")
    page.fill("#field-name_en", "Napa Test")
    page.select_option("#field-agency", index=2)
    page.select_option("#field-role", "respondent")
    page.select_option("#field-part", index=2)
    page.click("main form .button-primary")
    return page.input_value("#field-link")


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("width", [360, 1440])
def test_pages_are_sound(desk, server, cast, language, width):
    page = desk.window(server, cast.one("administrator"), language, width)
    person = Visitor(server.port, language).sign_in(cast.one("administrator")).get("/people").document.links
    for address in [*PAGES, next(link for link in person if re.match(r"/people/(?!invite)", link))]:
        page.goto(address)
        assert not axe(page), address
        assert not page.evaluate(SIDEWAYS), address
        assert width > 360 or not page.evaluate(SMALL_TARGETS, 44), address
        assert page.locator("h1").count() == 1
        if language == "en":
            known = ("ไทย", "วิภา", "ธนา", "อรุณ", "ปรีชา", "จันทร์เพ็ญ")
            assert not [text for text in page.evaluate(UNMARKED_THAI) if not text.startswith(known)], address


@pytest.mark.parametrize("scripted", [True, False], ids=["with script", "without script"])
def test_somebody_is_invited_and_begins(desk, server, cast, scripted):
    keeper = desk.window(server, cast.one("administrator"), "th", java_script_enabled=scripted)
    name = f"napa{scripted:d}"
    link = invite(keeper, name)
    assert link.startswith(server.address + "/invitation/")
    guest = desk.window(server, width=360, java_script_enabled=scripted)
    guest.goto(link)
    guest.fill("#field-new", "password2569")
    guest.click("main form .button-primary")
    assert guest.locator("#error-new").is_visible()
    assert guest.input_value("#field-name") == "นภา ทดสอบ"
    guest.fill("#field-new", CHOSEN)
    guest.click("main form .button-primary")
    guest.goto("/account")
    assert "นภา ทดสอบ" in guest.inner_text("h1")
    assert desk.window(server).goto(link).status == 410
    keeper.goto(f"/people?q={name}")
    keeper.click(f"main table a:has-text('นภา')")
    keeper.click("button[value=deactivate]")
    assert keeper.locator(".flash .callout").is_visible()
    guest.goto("/account")
    assert "/sign-in" in guest.url


def test_a_flaw_stands_at_its_field_and_what_was_typed_stays(desk, server, cast):
    page = desk.window(server, cast.one("administrator"), "en")
    page.goto("/people/invite")
    page.fill("#field-username", "somebody")
    page.fill("#field-name", "สมหมาย")
    page.fill("#field-email", "somebody@agency")
    page.evaluate("() => document.querySelector('main form').noValidate = true")
    page.select_option("#field-agency", index=2)
    page.select_option("#field-role", "respondent")
    page.select_option("#field-part", index=2)
    page.click("main form .button-primary")
    assert page.locator("#error-email").is_visible()
    assert page.input_value("#field-username") == "somebody"
    assert page.input_value("#field-name") == "สมหมาย"


def test_second_factor_from_end_to_end(desk, server, cast):
    keeper = desk.window(server, cast.one("administrator"), "en")
    link = invite(keeper, "twofold")
    page = desk.window(server, None, "en", 360)
    page.goto(link)
    page.fill("#field-new", CHOSEN)
    page.click("main form .button-primary")
    page.goto("/account/second-factor")
    assert page.locator("main svg[role=img]").is_visible()
    secret = page.inner_text("main ol code").replace(" ", "")
    page.fill("#field-code", "000000")
    page.click("main form .button-primary")
    assert page.locator("#error-code").is_visible()
    page.fill("#field-code", code(secret, time.time() - 30))
    page.click("main form .button-primary")
    recovery = page.locator("main ol code").all_inner_texts()
    assert len(recovery) == 10 and not axe(page)
    other = desk.window(server, None, "th", 360)

    def begin():
        other.goto("/sign-in")
        other.fill("[name=username] >> visible=true", "twofold")
        other.fill("[name=password] >> visible=true", CHOSEN)
        other.click("main form .button-primary")
        assert "/sign-in/code" in other.url

    begin()
    assert not axe(other) and not other.evaluate(SIDEWAYS)
    other.fill("#field-code", code(secret))
    other.click("main form .button-primary")
    other.goto("/account")
    assert other.url.endswith("/account")
    other.context.clear_cookies(name="samrit_session")
    begin()
    other.fill("#field-code", recovery[0])
    other.click("main form .button-primary")
    other.goto("/account/second-factor")
    assert "9" in other.inner_text("main")


def test_leave_is_covered_and_shown(desk, server, cast):
    page = desk.window(server, cast.one("coordinator"), "th", 360)
    page.goto("/account/delegation")
    today = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=7))).date()
    page.select_option("#field-colleague", cast.one("officer"))
    page.fill("#field-first", today.isoformat())
    page.fill("#field-last", (today + datetime.timedelta(days=3)).isoformat())
    page.fill("#field-reason", "ลาพักผ่อน")
    page.click("main form .button-primary")
    assert "มีผลอยู่" in page.inner_text("main table")
    assert not axe(page) and not page.evaluate(SIDEWAYS)
    officer = desk.window(server, cast.one("officer"), "th")
    officer.goto("/rounds")
    officer.click(".tools details:has(form[action='/sign-out']) summary")
    assert "ปฏิบัติหน้าที่แทน" in officer.inner_text(".sheet-name + p")
    page.click("main table button")
    assert "ยุติก่อนกำหนด" in page.inner_text("main table")
    officer.goto("/account")
    assert "ปฏิบัติหน้าที่แทน" not in officer.inner_text("main")


def test_a_token_lets_a_program_read_and_nothing_else(desk, server, cast):
    page = desk.window(server, cast.one("coordinator"), "th")
    page.goto("/account/tokens")
    page.fill("#field-name", "รายงานประจำเดือน")
    page.click("main form .button-primary")
    token = page.input_value("#field-secret")

    def ask(path, method="GET"):
        request = urllib.request.Request(
            server.address + path, method=method, headers={"Authorization": f"Bearer {token}"},
            data=b"" if method == "POST" else None)
        try:
            with urllib.request.urlopen(request) as answer:
                return answer.status, answer.headers["Content-Type"]
        except urllib.error.HTTPError as refusal:
            return refusal.code, refusal.headers["Content-Type"]

    assert ask("/rounds")[0] == 200
    assert ask("/account") == (403, "application/json")
    assert ask("/account/language", "POST") == (403, "application/json")
    page.goto("/account/tokens")
    assert not axe(page)
    page.click("main table button")
    assert ask("/rounds") == (401, "application/json")


@pytest.mark.parametrize("scripted", [True, False], ids=["with script", "without script"])
def test_nothing_typed_is_lost_when_the_session_ends(desk, server, cast, scripted):
    officer = cast.one("officer")
    page = desk.window(server, officer, "th", 360, java_script_enabled=scripted)
    page.goto(assessment_of(server, officer) + "/at/write")
    place = "[name='a-2.5']"
    text = f"บรรทัดแรก {scripted}\nบรรทัดที่สอง & <สาม>"
    page.context.clear_cookies(name="samrit_session")
    page.fill(place, text)
    if scripted:
        page.locator(place).blur()
        page.locator("#saved:has-text('ออกจากระบบไปแล้ว')").wait_for()
        assert page.input_value(place) == text
    page.locator("form:has([name='a-2.5']) button[type=submit]").first.click()
    assert page.locator("main .callout-warning").is_visible()
    assert not page.evaluate(SIDEWAYS) and not (scripted and axe(page))
    page.fill("[name=username] >> visible=true", officer)
    page.fill("[name=password] >> visible=true", PASSWORD)
    page.click("main form .button-primary")
    assert page.locator("main form .button-primary").count() == 1
    assert not page.evaluate(SIDEWAYS) and not (scripted and axe(page))
    page.click("main form .button-primary")
    page.goto(assessment_of(server, officer) + "/at/write")
    assert page.input_value(place) == text
