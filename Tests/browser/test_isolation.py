"""Nobody learns of another agency's work: every address of it is as if it did not exist."""
import pytest

from harness.every_kind import assessment_of
from harness.pages import crawl, links
from harness.visitor import Visitor


@pytest.fixture(scope="module")
def outsider(cast):
    """An officer of one office."""
    return cast.officers()[-1]


@pytest.fixture(scope="module")
def foreign(reading, cast, outsider):
    """Addresses that the coordinator reaches and that belong to other agencies' unpublished work."""
    own = {found.address for found in crawl(reading.port, outsider, "th")}
    reached = [found.address for found in crawl(reading.port, cast.one("coordinator"), "th")]
    return [address for address in reached if address.startswith("/assessments/") and address not in own
            and "-m6-" not in address]


def test_there_is_something_to_hide(foreign):
    kinds = {address.split("/")[3] for address in foreign if address.count("/") > 2}
    assert {"at", "result", "derivation"} <= kinds and len(foreign) > 20


def test_foreign_addresses_do_not_exist(reading, outsider, foreign):
    visitor = Visitor(reading.port).sign_in(outsider)
    missing = visitor.get("/assessments/there-is-none/result")
    assert missing.status == 404
    open_to_all = []
    for address in foreign:
        reply = visitor.get(address, follow=False)
        if reply.status != 404:
            open_to_all.append(f"{address}: {reply.status}")
        # Not even the words differ from those for what was never there.
        elif reply.document.headings != missing.document.headings:
            open_to_all.append(f"{address}: {reply.document.headings}")
    assert not open_to_all, "\n".join(open_to_all)


def test_foreign_answers_cannot_be_changed(reading, cast, outsider):
    visitor = Visitor(reading.port).sign_in(outsider)
    token = visitor.get("/account").document.form("/account/language").fields["csrf"]
    foreign = assessment_of(reading, cast.one("coordinator"))
    for path in ("/at/choose", "/facts", "/submit", "/items/services", "/items/services/1", "/items/services/1/remove"):
        for headers in ({}, {"X-Samrit-Autosave": "1"}):
            fields = {"csrf": token, "a-1.1": "yes", "v-1.1": "0.x", "changed": "a-1.1", "name": "x"}
            assert visitor.post(foreign + path, fields, headers).status == 404, path


def test_files_are_for_those_who_compare(reading, outsider):
    visitor = Visitor(reading.port).sign_in(outsider)
    for round in ("demo-kpi-m12", "demo-readiness", "demo-item6-m12"):
        assert visitor.get(f"/rounds/{round}/matrix.csv").status in (403, 404)


def test_a_round_shows_an_officer_no_other_agency(reading, cast, outsider):
    """Neither names with figures nor counts, mean or rank of agencies the officer may not compare."""
    coordinator = Visitor(reading.port).sign_in(cast.one("coordinator")).get("/rounds/demo-readiness")
    others = {link for link in links("/rounds/demo-readiness", coordinator) if "/assessments/" in link}
    visitor = Visitor(reading.port).sign_in(outsider)
    for query in ("", "?view=ranking", "?view=group", "?detail=indicators"):
        reply = visitor.get("/rounds/demo-readiness" + query)
        shown = {link.split("/")[2] for link in links("/rounds/demo-readiness", reply) if "/assessments/" in link}
        assert shown <= {"demo-readiness-des-p52"}, shown
    assert len({link.split("/")[2] for link in others}) > 10


def test_roles_that_only_read_cannot_write(reading, cast):
    for role in ("executive", "administrator"):
        visitor = Visitor(reading.port).sign_in(cast.one(role))
        token = visitor.get("/account").document.form("/account/language").fields["csrf"]
        base = assessment_of(reading, cast.one("officer"))
        page = visitor.get(base + "/at/choose")
        assert page.status == 200 and "data-autosave=" not in page.text
        fields = {"csrf": token, "a-1.1": "yes", "v-1.1": "0.x", "changed": "a-1.1"}
        assert visitor.post(base + "/at/choose", fields, {"X-Samrit-Autosave": "1"}).status in (403, 409)
        assert Visitor(reading.port).get(base + "/result", follow=False).status == 303
