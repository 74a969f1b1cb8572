"""Coming in, going out, and what everybody sets for themselves."""
import re

import pytest

from harness.visitor import PASSWORD, Visitor


@pytest.mark.parametrize("scripted", [True, False], ids=["with script", "without script"])
def test_signs_in_comes_back_and_signs_out(desk, server, cast, scripted):
    page = desk.window(server, java_script_enabled=scripted)
    page.goto("/account")
    assert "/sign-in" in page.url
    page.fill("[name=username] >> visible=true", cast.one("officer"))
    page.fill("[name=password] >> visible=true", PASSWORD)
    page.click("main form .button-primary")
    assert page.url.endswith("/account")
    page.click(".tools details:has(form[action='/sign-out']) summary")
    page.click("form[action='/sign-out'] button")
    assert page.locator(".flash .callout").is_visible()
    page.goto("/account")
    assert "/sign-in" in page.url


def test_wrong_password_keeps_the_name_and_says_why(desk, server, cast):
    page = desk.window(server)
    page.goto("/sign-in")
    page.fill("[name=username] >> visible=true", cast.one("executive"))
    page.fill("[name=password] >> visible=true", "not-the-password")
    page.click("main form .button-primary")
    assert page.locator("[role=alert]").is_visible()
    assert page.locator("[name=username] >> visible=true").input_value() == cast.one("executive")
    assert page.locator("[name=password] >> visible=true").input_value() == ""


def test_blank_fields_are_named_and_focused(desk, server):
    page = desk.window(server)
    page.goto("/sign-in")
    page.click("main form .button-primary")
    summary = page.locator(".error-summary")
    assert summary.is_visible()
    assert page.evaluate("() => document.activeElement.matches('.error-summary')")
    summary.locator("a").first.click()
    assert page.evaluate("() => document.activeElement.name") == "username"


def test_language_changes_in_place_and_stays(desk, server, cast):
    page = desk.window(server, cast.one("officer"), "th")
    page.goto("/account")
    page.click(".tools a[hreflang=en]")
    assert page.locator("html").get_attribute("lang") == "en"
    assert "/account" in page.url
    page.goto("/instruments")
    assert page.locator("html").get_attribute("lang") == "en"
    page.click(".tools a[hreflang=th]")
    assert page.locator("html").get_attribute("lang") == "th"


def test_display_is_set_without_script(desk, server, cast):
    page = desk.window(server, cast.one("officer"), "en", java_script_enabled=False)
    page.goto("/account")
    page.click(".tools details:has(form[action='/reader']) summary")
    for name, value in (("theme", "dark"), ("size", "larger"), ("face", "looped"), ("keys", "off")):
        page.locator(f"[name={name}][value={value}]").check(force=True)
    page.click("form[action='/reader'] button")
    assert page.url.endswith("/account")
    root = page.locator("html")
    assert [root.get_attribute(f"data-{name}") for name in ("theme", "size", "face", "keys")] == [
        "dark", "larger", "looped", "off"]


def test_strange_names_are_shown_as_text(desk, server, hostile):
    page = desk.window(server)
    page.goto("/sign-in")
    page.fill("[name=username] >> visible=true", hostile)
    page.fill("[name=password] >> visible=true", hostile)
    page.click("main form .button-primary")
    assert page.locator("[name=username] >> visible=true").input_value() == " ".join(hostile.split("\n"))
    assert page.evaluate("() => window.stolen") is None


@pytest.mark.parametrize("back", ["https://example.org/", "//example.org/", "/\\example.org", "javascript:alert(1)"])
def test_signing_in_never_leads_to_another_site(server, cast, back):
    visitor = Visitor(server.port)
    form = visitor.get("/sign-in").document.form("/sign-in")
    reply = visitor.post(
        "/sign-in", form.fields | {"username": cast.one("officer"), "password": PASSWORD, "back": back})
    assert (reply.status, reply.headers["location"]) == (303, "/")


def test_forms_from_other_sites_are_refused(server, cast):
    visitor = Visitor(server.port).sign_in(cast.one("officer"))
    token = visitor.get("/account").document.form("/account/language").fields
    assert visitor.post("/account/language", {"language": "en"}).status == 403
    assert visitor.post("/account/language", token, {"Sec-Fetch-Site": "cross-site"}).status == 403
    assert visitor.post("/account/language", token, {"Sec-Fetch-Site": "same-origin"}).status == 303


def test_cookies_of_a_session_are_out_of_reach_of_scripts(server, cast):
    reply = Visitor(server.port)
    form = reply.get("/sign-in").document.form("/sign-in")
    cookies = reply.post(
        "/sign-in", form.fields | {"username": cast.one("officer"), "password": PASSWORD}).headers["set-cookie"]
    assert re.search(r"HttpOnly", cookies) and re.search(r"SameSite=Lax", cookies)


def test_people_who_have_not_signed_in_see_nothing_of_the_work(server):
    for address in ("/", "/assessments", "/rounds", "/account"):
        reply = Visitor(server.port).get(address, follow=False)
        assert reply.status == 303 and reply.headers["location"].startswith("/sign-in")
