"""What the tests share: one database with the demonstration, servers on copies of it, one browser."""
import itertools
import os
import tempfile
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from harness import every_kind
from harness.checks import WATCH
from harness.people import Cast
from harness.server import Server, copy_database
from harness.visitor import Visitor

CHROMIUM = os.environ.get("SAMRIT_TEST_CHROMIUM", "/usr/bin/chromium")


@pytest.fixture(scope="session")
def folder():
    with tempfile.TemporaryDirectory(prefix="samrit-browser-") as path:
        yield Path(path)


@pytest.fixture(scope="session")
def origin(folder):
    """A server that has filled its database and stopped; others start from a copy."""
    server = Server(folder / "origin", instruments=every_kind.folder_with_it(folder / "instruments")).start()
    # Whoever opens the list first has the instruments kept.
    assert Visitor(server.port).get("/instruments").status == 200
    assert server.stop() == 0
    every_kind.add_round(server)
    return server


@pytest.fixture(scope="session")
def new_server(folder, origin):
    """Makes servers on copies of the demonstration."""
    servers, numbers = [], itertools.count(1)

    def make() -> Server:
        server = Server(folder / f"server-{next(numbers)}", instruments=origin.instruments)
        copy_database(origin, server)
        servers.append(server)
        return server.start()

    yield make
    for server in servers:
        server.kill()


@pytest.fixture(scope="session")
def reading(new_server):
    """A server on which nobody changes anything."""
    return new_server()


@pytest.fixture(scope="module")
def server(new_server):
    """A server for the tests of one file."""
    server = new_server()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def cast(reading):
    return Cast(reading.port)


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox"] if os.geteuid() == 0 else [])
        yield browser
        browser.close()


class Desk:
    """Opens browser windows and remembers what went wrong in any of them."""

    def __init__(self, chromium):
        self.chromium = chromium
        self.contexts = []
        self.complaints: list[str] = []

    def window(self, server: Server, username: str | None = None, language: str = "th", width: int = 1440, **options):
        """A page of a new window; signed in when a name is given."""
        context = self.chromium.new_context(
            base_url=server.address, viewport={"width": width, "height": 900}, locale=language, **options)
        self.contexts.append(context)
        if username:
            visitor = Visitor(server.port, language).sign_in(username)
            context.add_cookies([
                {"name": name, "value": value, "url": server.address} for name, value in visitor.cookies.items()])
        else:
            context.add_cookies([{"name": "samrit_language", "value": language, "url": server.address}])
        if options.get("java_script_enabled", True):
            context.add_init_script(WATCH)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: self.complaints.append(f"{page.url}: {error}"))
        page.on("console", lambda message: self.note(page, message))
        return page

    def note(self, page, message):
        # A refused form (409, 422) is an answer, though Chromium logs it as a failure to load.
        if message.type == "error" and not any(f"status of {code}" in message.text for code in (401, 404, 409, 410, 422)):
            self.complaints.append(f"{page.url}: {message.text}")

    def close(self):
        for context in self.contexts:
            context.close()


@pytest.fixture
def desk(chromium):
    """Windows of one test; none of them may have complained."""
    desk = Desk(chromium)
    yield desk
    desk.close()
    assert not desk.complaints, "\n".join(desk.complaints)


@pytest.fixture(scope="session")
def open_desk(chromium):
    """Windows that last, for pages that are only looked at."""
    desk = Desk(chromium)
    yield desk
    desk.close()


#: Text that has broken other systems.
HOSTILE = {
    "script": "<script>window.stolen = 1</script>",
    "image": "<img src=x onerror=window.stolen=1>",
    "quotes": "\"' onfocus=window.stolen=1 autofocus x=\"'`&lt;&amp;",
    "emoji": "👩🏽‍⚖️🇹🇭 ครบแล้ว ✅",
    "long Thai": "การพัฒนาระบบราชการสู่รัฐบาลดิจิทัลอย่างยั่งยืน" * 30,
    "end of element": "</textarea></form></main><h1>x</h1>",
    "template": "${7*7}{{7*7}}<%= 7*7 %>",
    "directions": "\u202eหลัง\u202c\u200bก่อน",
}


@pytest.fixture(params=HOSTILE.values(), ids=HOSTILE.keys())
def hostile(request):
    return request.param
