"""The whole journey with scripts switched off."""
import re

import pytest

from harness.every_kind import assessment_of
from harness.visitor import PASSWORD


@pytest.fixture(scope="module")
def officer(cast):
    return cast.one("officer")


@pytest.fixture
def page(desk, server, officer):
    return desk.window(server, officer, "en", java_script_enabled=False)


def save(page):
    page.locator("main form button[type=submit]", has_text="Save this page").click()


def test_sign_in_answer_see_the_score_move(desk, server, officer):
    page = desk.window(server, None, "en", java_script_enabled=False)
    base = assessment_of(server, officer)
    page.goto(base + "/at/choose")
    page.fill("[name=username] >> visible=true", officer)
    page.fill("[name=password] >> visible=true", PASSWORD)
    page.click("main form .button-primary")
    assert page.url.endswith(base + "/at/choose")
    before = page.locator("#score .figures").inner_text()
    page.locator("label[for=field-a-1\\.1]").click()
    page.locator("[name='a-1.2'][value='10']").check(force=True)
    for step in ("s1", "s2", "s3"):
        page.locator(f"[name='a-1.5'][value={step}]").check(force=True)
    save(page)
    assert re.search(r"Saved.*24", page.locator(".flash").inner_text())
    assert page.locator("#score .figures").inner_text() != before
    assert page.locator("[name='a-1.5']:checked").count() == 3


def test_everything_can_be_written(page, server, officer):
    page.goto(assessment_of(server, officer) + "/at/write")
    answers = {"2.1": "80", "2.2": "5", "linked": "1", "all": "2", "2.4": "ก", "2.5": "ข\nค",
               "2.6": "https://example.go.th/", "2.7": "a@example.go.th", "2.8": "1/10/2568"}
    for node, text in answers.items():
        page.locator(f"[name='a-{node}']").fill(text)
    save(page)
    assert page.locator(".error-summary").count() == 0
    for node in ("2.1", "2.2", "2.5", "2.6", "2.7"):
        assert page.locator(f"[name='a-{node}']").input_value() == answers[node]


def test_flaws_are_summed_up_and_linked(page, server, officer):
    page.goto(assessment_of(server, officer) + "/at/write")
    page.locator("[name='a-2.1']").fill("500")
    page.locator("[name='a-2.8']").fill("เมื่อวาน")
    page.locator("[name='a-2.4']").fill("ถูกต้อง")
    save(page)
    links = page.locator(".error-summary a")
    assert links.count() == 2
    for place in range(2):
        target = links.nth(place).get_attribute("href")[1:]
        assert page.locator(f"[id='{target}']").count() == 1
    assert page.locator("[name='a-2.1']").input_value() == "500"
    assert page.locator("[name='a-2.8']").input_value() == "เมื่อวาน"
    assert page.locator("[name='a-2.4']").input_value() == "ถูกต้อง"


def test_answer_is_cleared(page, server, officer):
    page.goto(assessment_of(server, officer) + "/at/choose")
    page.locator("[name='a-1.3'][value=full]").check(force=True)
    save(page)
    page.locator("#s-1\\.3 button").click()
    assert page.locator("[name='a-1.3']:checked").count() == 0


def test_list_is_kept(page, server, officer):
    page.goto(assessment_of(server, officer) + "/at/combine")
    for name in ("บริการหนึ่ง", "บริการสอง"):
        page.locator("#q-services [name=name]").fill(name)
        page.locator("#q-services button").click()
        page.locator("[name='a-online'][value=yes]").check(force=True)
        save(page)
        page.goto(assessment_of(server, officer) + "/at/combine")
    assert page.locator("#q-services ol.tasks li").count() == 2
    page.locator("#q-services ol.tasks a").first.click()
    page.locator("#remove summary").click()
    page.locator("#remove button").click()
    assert page.locator("#q-services ol.tasks li").count() == 1


def test_walks_from_part_to_part_and_hands_in(desk, server, cast):
    officer = cast.officers()[-1]
    page = desk.window(server, officer, "en", java_script_enabled=False)
    base = assessment_of(server, officer)
    page.goto(base + "/at/choose")
    for _ in range(3):
        page.locator("main form button[value=next]").click()
    assert page.url.endswith("/check")
    page.locator(f"form[action='{base}/submit'] button").click()
    assert page.locator(".flash .callout").is_visible()
