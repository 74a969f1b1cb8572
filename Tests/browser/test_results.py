"""What came of it: the result, its derivation down to the source, the round."""
import csv
import io
import re

import pytest

from harness.every_kind import assessment_of
from harness.visitor import Visitor


@pytest.mark.parametrize("scripted", [True, False], ids=["with script", "without script"])
def test_from_the_answer_down_to_the_source(desk, server, cast, scripted):
    """Answers, opens the result, and follows the total down to the rule, the answer and the document."""
    officer = cast.one("officer")
    base = assessment_of(server, officer)
    visitor = Visitor(server.port, "en").sign_in(officer)
    form = visitor.get(base + "/at/choose").document.form(base + "/at/choose")
    visitor.post(base + "/at/choose", [pair for pair in form.pairs if pair[0] != "a-1.1"] + [("a-1.1", "yes")])

    page = desk.window(server, officer, "en", java_script_enabled=scripted)
    page.goto(base + "/result")
    assert re.search(r"\d", page.locator("h1").inner_text())
    page.locator(f"main a[href='{base}/derivation/total']").first.click()
    page.locator(f"main table a[href='{base}/derivation/choose']").click()
    assert "= 10" in page.locator("main").inner_text() or "10" in page.locator(".working-sum").first.inner_text()
    page.locator(f"main table a[href='{base}/derivation/1.1']").click()
    words = page.locator("main").inner_text()
    assert "The product's own tests" in words and "Yes" in words
    page.locator("main a[href*='/instruments/every-kind']").click()
    assert page.locator("[id='n-1.1']").is_visible()
    page.go_back()
    page.locator(f"main a[href^='{base}/at/']").click()
    assert page.locator("[name='a-1.1'][value=yes]").is_checked()


def test_every_question_has_a_derivation(server, cast):
    officer = cast.one("officer")
    base = assessment_of(server, officer)
    visitor = Visitor(server.port).sign_in(officer)
    waiting, seen = [base + "/derivation/total"], set()
    while waiting:
        address = waiting.pop()
        seen.add(address)
        reply = visitor.get(address)
        assert reply.status == 200, address
        waiting += [link for link in reply.document.links if link.startswith(base + "/derivation/") and link not in seen]
    assert {f"{base}/derivation/{node}" for node in ("1.1", "1.5", "2.3", "services", "target", "how-many", "by-size")} <= seen


@pytest.mark.parametrize("role", ["coordinator", "executive", "administrator"])
def test_round_shows_matrix_ranking_and_distribution(desk, reading, cast, role):
    page = desk.window(reading, cast.one(role), "en")
    page.goto("/rounds")
    page.locator("main a[href^='/rounds/demo-kpi']").first.click()
    assert page.locator("table.heat tbody tr").count() > 10
    cell = page.locator("table.heat tbody td a").first
    cell.click()
    assert "/derivation/" in page.url
    page.go_back()
    page.locator("main a[href*='view=ranking']").first.click()
    assert page.locator("main table tbody tr").count() > 10
    assert page.locator("main figure svg").count() == 1


def test_matrix_is_sorted_both_ways(desk, reading, cast):
    page = desk.window(reading, cast.one("coordinator"), "en")
    page.goto("/rounds/demo-kpi-m6")
    head = page.locator("table.heat thead a[href*=sort]").first

    def figures():
        cells = page.locator("table.heat tbody tr:has(td a) td:nth-of-type(1)").all_inner_texts()
        return [float(found[0]) for text in cells if (found := re.findall(r"\d+\.?\d*", text))]

    head.click()
    down = figures()
    assert len(down) > 10 and down == sorted(down, reverse=True)
    assert page.locator("table.heat thead [aria-sort=descending]").count() == 1
    page.locator("table.heat thead a[href*=sort]").first.click()
    assert figures() == sorted(down)


def test_matrix_is_taken_out_as_csv(reading, cast):
    visitor = Visitor(reading.port, "th").sign_in(cast.one("coordinator"))
    reply = visitor.get("/rounds/demo-kpi-m6/matrix.csv")
    assert reply.status == 200 and reply.headers["content-type"].startswith("text/csv")
    assert reply.body.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(reply.body.decode("utf-8-sig"))))
    assert len(rows) > 20 and len({len(row) for row in rows}) == 1


def test_executive_reads_a_sentence_first(desk, reading, cast):
    page = desk.window(reading, cast.one("executive"), "th")
    page.goto("/assessments/demo-item6-m12-ops-x/result")
    assert re.search(r"\d.*คะแนน|คะแนน.*\d", page.locator("h1").inner_text())
    assert page.locator("main figure svg").count() >= 2
    assert page.locator("ol.urgent li").count() >= 1


@pytest.mark.parametrize("path", ["/", "/rounds/demo-kpi-m6", "/assessments/demo-item6-m12-ops-x/result",
                                  "/assessments/demo-item6-m12-ops-x/derivation/total"])
def test_prints_on_a4(desk, reading, cast, tmp_path, path):
    import subprocess

    page = desk.window(reading, cast.one("coordinator"), "th")
    page.goto(path)
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator("nav.nav").count() == 0 or page.locator("nav.nav").is_hidden()
    assert page.evaluate("() => getComputedStyle(document.body).backgroundColor") in (
        "rgba(0, 0, 0, 0)", "rgb(255, 255, 255)")
    file = tmp_path / "page.pdf"
    page.pdf(path=file, prefer_css_page_size=True)
    size = subprocess.run(["pdfinfo", str(file)], capture_output=True, text=True).stdout
    if size:
        pages = int(re.search(r"Pages:\s+(\d+)", size)[1])
        assert 1 <= pages <= 12
        assert re.search(r"Page size:.*(A4|84\d\.\d+ x 595|595\.\d+ x 84\d)", size), size
    assert file.stat().st_size > 5000


@pytest.mark.parametrize("language", ["th", "en"])
def test_the_big_figure_is_the_one_of_the_sentence(desk, reading, cast, language):
    """Of an unfinished assessment: one figure leads, and the names are those of the language."""
    page = desk.window(reading, cast.one("officer"), language)
    page.goto("/assessments/demo-item6-m12-ops-x/result")
    big = re.search(r"\d+\.\d+", page.locator(".figure-main dd").inner_text())[0]
    assert big in page.locator("h1").inner_text()
    assert page.locator(".figures dd").nth(1).inner_text().split()[0] != big
    recent = page.locator("main").inner_text()
    assert ("วิภา" in recent, "Wipa" in recent) == (language == "th", language == "en")


def test_stacked_rows_name_their_columns(desk, reading, cast):
    """On a narrow screen no figure stands without its head; on a wide one the head stands above."""
    for width, shown in ((360, True), (1440, False)):
        page = desk.window(reading, cast.one("coordinator"), "en", width)
        page.goto("/rounds")
        assert page.locator("main table thead").is_visible() is not shown
        heads = page.locator("main table tbody tr").first.locator("td").evaluate_all(
            "cells => cells.map(cell => getComputedStyle(cell, '::before').content)")
        assert len(heads) == 4
        assert all(("Mean" in heads[-1], head != "none") == (shown, shown) for head in heads), heads
        captions = page.locator("main table").evaluate(
            "table => [table.caption.offsetTop, table.tHead.offsetTop, table.tBodies[0].offsetTop]")
        assert captions[0] <= captions[2]


def test_officers_see_rounds_of_their_own_only(reading, cast):
    officer = Visitor(reading.port).sign_in(cast.one("officer")).get("/rounds").document.links
    coordinator = Visitor(reading.port).sign_in(cast.one("coordinator")).get("/rounds").document.links
    assert "/rounds/demo-item6-m12" in officer and "/rounds/demo-adoption" not in officer
    assert {"/rounds/demo-item6-m12", "/rounds/demo-adoption"} <= set(coordinator)
