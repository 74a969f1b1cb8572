"""A server with the demonstration, and personal tokens of its people."""
import json
import re
import tempfile
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

import pytest

from harness.people import Cast
from harness.server import Server
from harness.visitor import Visitor


@pytest.fixture(scope="session")
def server():
    with tempfile.TemporaryDirectory(prefix="samrit-clients-") as path:
        server = Server(Path(path) / "server").start()
        yield server
        server.stop()


@pytest.fixture(scope="session")
def cast(server):
    return Cast(server.port)


@dataclass
class Reply:
    status: int
    type: str
    value: object


@dataclass
class Client:
    address: str
    token: str | None

    def ask(self, method, path, value=None, language="en") -> Reply:
        headers = {"Accept-Language": language}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        data = None
        if value is not None:
            headers["Content-Type"] = "application/json"
            data = json.dumps(value).encode()
        request = urllib.request.Request(self.address + path, data, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return Reply(answer.status, answer.headers["Content-Type"], json.load(answer))
        except urllib.error.HTTPError as refusal:
            return Reply(refusal.code, refusal.headers["Content-Type"], json.load(refusal))

    def get(self, path):
        return self.ask("GET", path)


@pytest.fixture(scope="session")
def token(server):
    """Makes a personal token as its owner does, on the page."""
    def make(username: str, *scopes: str) -> str:
        visitor = Visitor(server.port, "en").sign_in(username)
        form = visitor.get("/account/tokens").document.form("/account/tokens")
        fields = [("csrf", form.fields["csrf"]), ("name", "test"), ("days", "7")]
        reply = visitor.post("/account/tokens", fields + [("scope", scope) for scope in scopes])
        found = re.search(r"samrit_[A-Za-z0-9_-]{20,}", reply.text)
        assert found, reply.text[:2000]
        return found[0]
    return make


@pytest.fixture(scope="session")
def client(server, token):
    """Makes a client for somebody with some scopes; without a name, one that shows no token."""
    known: dict[tuple[str, ...], Client] = {}

    def make(username: str | None = None, *scopes: str) -> Client:
        key = (username or "", *scopes)
        if key not in known:
            known[key] = Client(server.address, token(username, *scopes) if username else None)
        return known[key]
    return make
