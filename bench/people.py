"""python3 people.py BINARY FOLDER [PEOPLE [SECONDS]]

Many people at work at once: the survey's whole population of 1,746 agencies in one round of the FY2565 framework, and
PEOPLE respondents (500), each of whom has a part of the form open and saves as they type, every few seconds, as the
script of the page does; now and then one turns to the result page.

Counts every save: what was acknowledged must stand in the form afterwards. Prints JSON: percentiles in milliseconds of
saves and pages, saves a second, errors, lost saves.
"""

import asyncio
import json
import os
import pathlib
import random
import secrets
import sqlite3
import sys
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests" / "browser"))

from harness.server import Server  # noqa: E402
from harness.visitor import Document, PASSWORD  # noqa: E402

#: Seconds between two saves of one person, on average.
PAUSE = 5
#: One save in so many is followed by a look at the result.
LOOK = 15


def copied(connection, table, where, changes):
    """A row like another one, with some columns changed."""
    cursor = connection.execute(f"SELECT * FROM {table} WHERE {where} LIMIT 1")
    row = dict(zip([column[0] for column in cursor.description], cursor.fetchone())) | changes
    names = ", ".join(f'"{name}"' for name in row)
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(row))})", list(row.values()))


def prepare(server, people):
    """Fills the stopped server's database; gives the assessment of each person."""
    done = server.run("agency", "population")
    if done.returncode != 0:
        raise SystemExit(done.stderr)
    connection = sqlite3.connect(server.file)
    agencies = [row[0] for row in connection.execute(
        "SELECT id FROM agency WHERE id NOT IN (SELECT agency_id FROM assessment) ORDER BY id")]
    connection.execute("BEGIN")
    copied(connection, "evaluation_round", "id = 'demo-evaluation'", {"id": "bench", "title_th": "bench", "title_en": "bench"})
    for agency in agencies:
        copied(connection, "assessment", "id = (SELECT id FROM assessment WHERE round_id = 'demo-evaluation' AND state = 'draft')", {
            "id": f"bench-{agency}", "round_id": "bench", "agency_id": agency, "revision": 0})
    chosen = random.Random(2565).sample(agencies, people)
    for number, agency in enumerate(chosen):
        account = f"bench-{number}"
        copied(connection, "account", "username = 'officer'", {
            "id": account, "username": account, "agency_id": agency, "is_demo": 1})
        connection.execute(
            "INSERT INTO account_grant (account_id, role, part_id) VALUES (?, 'respondent', ?)", (account, agency))
    connection.commit()
    connection.close()
    return [(f"bench-{number}", f"/assessments/bench-{agency}") for number, agency in enumerate(chosen)], len(agencies)


class Person:
    """One browser: cookies, one connection, a form that is open."""

    def __init__(self, port, name, address):
        self.port, self.name, self.address = port, name, address
        self.random = random.Random(name)
        self.cookies = {"samrit_language": "th"}
        self.pipe = None
        self.kept = {}
        self.saves, self.pages, self.errors = [], [], []

    async def request(self, method, path, fields=None, headers=()):
        if self.pipe is None:
            self.pipe = await asyncio.open_connection("127.0.0.1", self.port)
        reader, writer = self.pipe
        body = urllib.parse.urlencode(fields).encode() if fields is not None else b""
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        lines = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1", f"Cookie: {cookie}", *headers]
        if fields is not None:
            lines += ["Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body)}"]
        writer.write("\r\n".join(lines).encode() + b"\r\n\r\n" + body)
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        status, found = int(head[0].split()[1]), {}
        for text in head[1:-2]:
            key, value = text.split(": ", 1)
            if key.lower() == "set-cookie":
                pair = value.split(";")[0].split("=", 1)
                self.cookies[pair[0]] = pair[1]
            found[key.lower()] = value
        if found.get("transfer-encoding") == "chunked":
            parts = []
            while size := int((await reader.readline()).split(b";")[0], 16):
                parts.append(await reader.readexactly(size))
                await reader.readline()
            await reader.readline()
            content = b"".join(parts)
        else:
            content = await reader.readexactly(int(found.get("content-length", 0)))
        if found.get("connection", "").lower() == "close":
            writer.close()
            self.pipe = None
        return status, found, content

    async def get(self, path):
        for _ in range(6):
            status, headers, content = await self.request("GET", path)
            if status not in (302, 303):
                return path, status, content
            path = urllib.parse.urlsplit(headers["location"])._replace(scheme="", netloc="", fragment="").geturl()
        raise RuntimeError(f"{path} leads in a circle")

    async def open(self):
        """Signs in and opens the first part of the form that takes notes."""
        _, _, content = await self.get("/sign-in")
        fields = Document(content.decode()).form("/sign-in").fields | {"username": self.name, "password": PASSWORD}
        for _ in range(20):
            status, headers, content = await self.request("POST", "/sign-in", fields)
            # Many at a time are asked to wait a moment.
            if status not in (429, 503):
                break
            await asyncio.sleep(1)
        if status != 303:
            raise RuntimeError(f"{self.name} cannot sign in: {status}")
        _, _, content = await self.get(self.address + "/check")
        parts = dict.fromkeys(
            urllib.parse.urlsplit(link).path for link in Document(content.decode()).links if "/at/" in link)
        # The first part of the form that asks something.
        for self.form in parts:
            self.form, status, content = await self.get(self.form)
            if status == 200 and self.read(content):
                return
        raise RuntimeError(f"{self.name} finds nothing to answer in {list(parts)}")

    def read(self, content):
        form = Document(content.decode()).form(self.form)
        self.hidden = {name: value for name, value in form.pairs if name.startswith("v-") or name == "csrf"}
        self.notes = {name: value for name, value in form.pairs if name.startswith("n-")}
        return len(self.notes) > 1

    async def work(self, end):
        await asyncio.sleep(self.random.uniform(0, PAUSE))
        while time.monotonic() < end:
            note = self.random.choice(list(self.notes))
            text = secrets.token_hex(8)
            begun = time.monotonic()
            try:
                status, _, content = await self.request(
                    "POST", self.form, self.hidden | {"changed": note, note: text},
                    ["X-Samrit-Autosave: 1", "Accept: application/json"])
            except (OSError, asyncio.IncompleteReadError) as error:
                self.errors.append(repr(error))
                self.pipe = None
                continue
            self.saves.append(time.monotonic() - begun)
            if status == 200:
                self.kept[note] = text
                self.hidden |= json.loads(content)["saved"]["hidden"]
            else:
                self.errors.append(f"{status}: {content[:200]!r}")
            if self.random.random() < 1 / LOOK:
                begun = time.monotonic()
                _, status, _ = await self.get(self.address + "/result")
                self.pages.append(time.monotonic() - begun)
                if status != 200:
                    self.errors.append(f"result: {status}")
            await asyncio.sleep(self.random.expovariate(1 / PAUSE))

    async def count_lost(self):
        """How many acknowledged saves are not there."""
        _, _, content = await self.get(self.form)
        self.read(content)
        return sum(self.notes.get(note) != text for note, text in self.kept.items())


def percentiles(times):
    ordered = sorted(times)
    at = lambda share: round(ordered[min(len(ordered) - 1, int(len(ordered) * share))] * 1000, 1)  # noqa: E731
    return {"count": len(ordered), "p50": at(0.5), "p95": at(0.95), "p99": at(0.99), "most": at(1)} if ordered else {}


async def work(port, places, seconds):
    people = [Person(port, name, address) for name, address in places]
    for start in range(0, len(people), 10):
        await asyncio.gather(*(person.open() for person in people[start:start + 10]))
    begun = time.monotonic()
    await asyncio.gather(*(person.work(begun + seconds) for person in people))
    elapsed = time.monotonic() - begun
    lost = 0
    for person in people:
        lost += await person.count_lost()
    errors = [error for person in people for error in person.errors]
    saves = [each for person in people for each in person.saves]
    return {
        "people": len(people), "seconds": round(elapsed, 1), "saves": percentiles(saves),
        "saves_a_second": round(len(saves) / elapsed, 1),
        "pages": percentiles([each for person in people for each in person.pages]),
        "errors": len(errors), "first_errors": errors[:5], "lost": lost}


def main():
    binary, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    people = int(sys.argv[3]) if len(sys.argv) > 3 else 500
    seconds = float(sys.argv[4]) if len(sys.argv) > 4 else 30
    os.environ["SAMRIT_TEST_BINARY"] = binary
    server = Server(folder).start()
    server.stop()
    places, agencies = prepare(server, people)
    server.start()
    try:
        report = asyncio.run(work(server.port, places, seconds)) | {"agencies": agencies}
    finally:
        server.stop()
    print(json.dumps(report))


main()
