"""Opens pages in the browser once and gathers everything that is wrong with them, sorted by what it is."""
import re
import sqlite3
from collections import defaultdict
from urllib.parse import urlsplit

from . import checks
from .pages import Found, crawl
from .server import Server
from .visitor import Visitor

ROLES = ["officer", "coordinator", "executive", "administrator"]
WIDE, NARROW = 1440, 360
#: Of these kinds more than one page is looked at: what they hold differs by instrument.
SEVERAL = {"/assessments/*/at/*": 5, "/instruments/*": 2, "/rounds/*": 2, "/assessments/*/result": 2,
           "/assessments/*/derivation/*": 3}


class Survey:
    """What was found, by kind of fault: lines of “person address: what”."""

    def __init__(self, server: Server, cast, language: str):
        self.server = server
        self.language = language
        self.faults: dict[str, list[str]] = defaultdict(list)
        with sqlite3.connect(f"file:{server.file}?mode=ro", uri=True) as database:
            rows = database.execute(
                "SELECT name_th FROM account UNION ALL SELECT note FROM assessment_answer "
                "UNION ALL SELECT answer FROM assessment_answer WHERE answer IS NOT NULL "
                "UNION ALL SELECT content FROM planning_indicator UNION ALL SELECT content FROM action_plan "
                "UNION ALL SELECT content FROM action_plan_activity UNION ALL SELECT content FROM action_plan_report "
                "UNION ALL SELECT document || ' ' || meeting || ' ' || words || ' ' || reasons FROM planning_decision"
            ).fetchall()
        self.written = "\n".join(text for (text,) in rows)
        self.reached: dict[str, list[Found]] = {
            "nobody": crawl(server.port, "", language)}
        for role in ROLES:
            self.reached[role] = crawl(server.port, cast.one(role), language)

    def is_written(self, text: str) -> bool:
        """Whether people wrote the Thai in a text, or are called so."""
        return all(words.strip() in self.written for words in re.findall(r"[\u0E01-\u0E5B][\u0E01-\u0E5B ]*", text))

    @property
    def everything(self) -> list[Found]:
        return [found for pages in self.reached.values() for found in pages]

    @property
    def pages(self) -> list[Found]:
        return [found for found in self.everything if found.reply.is_page]

    def examples(self) -> list[Found]:
        """Of each kind the first few, from whoever comes to them first; of several assessments rather than one."""
        chosen: dict[str, list[Found]] = defaultdict(list)
        for found in self.pages:
            have = chosen[found.kind]
            if len(have) >= SEVERAL.get(found.kind, 1):
                continue
            if any(owner(one) == owner(found) for one in have):
                continue
            have.append(found)
        return [found for pages in chosen.values() for found in pages]

    def look(self, desk) -> "Survey":
        windows = {}
        for found in self.examples():
            if found.person not in windows:
                # Nothing is measured while colours are still on their way.
                windows[found.person] = desk.window(
                    self.server, found.person or None, self.language, WIDE, reduced_motion="reduce")
            self.look_at(found, windows[found.person])
        self.look_at(Found("", "/no-such-page", "not found", Visitor(self.server.port).get("/no-such-page")), windows[""])
        self.faults["complaints"] += desk.complaints
        for window in windows.values():
            window.context.close()
        return self

    def look_at(self, found: Found, page):
        def note(fault: str, lines):
            self.faults[fault] += [f"{found.person or 'nobody'} {found.address}: {line}" for line in lines]

        page.set_viewport_size({"width": WIDE, "height": 900})
        page.emulate_media(color_scheme="light")
        page.goto(found.address)
        note("sideways", page.evaluate(checks.SIDEWAYS))
        note("violations", checks.axe(page))
        note("refusals", page.evaluate("() => window.refusals"))
        if self.language == "en":
            note("untranslated", [text for text in page.evaluate(checks.UNMARKED_THAI) if not self.is_written(text)])
        page.emulate_media(color_scheme="dark")
        note("violations", [f"dark: {line}" for line in checks.axe(page, ["color-contrast"])])
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": NARROW, "height": 800})
        note("sideways", [f"at {NARROW} px: {line}" for line in page.evaluate(checks.SIDEWAYS)])
        note("small", page.evaluate(checks.SMALL_TARGETS, 44))
        note("violations", [f"at {NARROW} px: {line}" for line in checks.axe(page, ["target-size", "scrollable-region-focusable"])])


def owner(found: Found) -> str:
    """The thing a page belongs to."""
    return "/".join(urlsplit(found.address).path.split("/")[:3])
