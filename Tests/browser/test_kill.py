"""kill -9 while answers are being saved loses none that was acknowledged.

SAMRIT_TEST_DEATHS=100 kills as often; a full run of the suite is content with a few.
"""
import http.client
import json
import os
import random
import subprocess
import threading
import time

import pytest

from harness.every_kind import assessment_of
from harness.server import ROOT, Server
from harness.visitor import Visitor

CLIENTS, DEATHS = 4, int(os.environ.get("SAMRIT_TEST_DEATHS", "3"))


class Writer(threading.Thread):
    """Saves one answer after the other, as the script of the form does, and remembers what was acknowledged.

    Each writer has questions of its own, so that none waits for another's decision.
    """

    def __init__(self, port, username, address, nodes, seed):
        super().__init__(daemon=True)
        self.address, self.nodes, self.random = address, nodes, random.Random(seed)
        self.visitor = Visitor(port).sign_in(username)
        form = self.visitor.get(address).document.form(address)
        self.hidden = {name: value for name, value in form.pairs if name.startswith("v-") or name == "csrf"}
        #: By question: the last value acknowledged, and the one whose fate is unknown.
        self.acknowledged: dict[str, str] = {}
        self.unknown: dict[str, str] = {}
        self.count = 0
        self.trouble: list[str] = []

    def run(self):
        while True:
            node = self.random.choice(self.nodes)
            value = f"{self.name} {self.count} {self.random.random()}"
            self.unknown[node] = value
            fields = self.hidden | {"changed": f"n-{node}", f"n-{node}": value}
            try:
                reply = self.visitor.post(
                    self.address, fields, {"X-Samrit-Autosave": "1", "Accept": "application/json"})
            except (OSError, http.client.HTTPException):
                return  # the server is dead
            if reply.status != 200:
                self.trouble.append(f"{reply.status}: {reply.text[:200]}")
                return
            self.hidden |= json.loads(reply.body)["saved"]["hidden"]
            self.acknowledged[node] = value
            self.unknown.pop(node)
            self.count += 1


def check(server, username, address, writers):
    """What was acknowledged stands in the form; gives how many saves that were."""
    form = Visitor(server.port).sign_in(username).get(address).document.form(address)
    kept = form.fields
    lost = []
    for writer in writers:
        assert not writer.trouble, writer.trouble
        for node, value in writer.acknowledged.items():
            # What was on its way when the server died may be there or not; what was acknowledged before it may not go.
            if kept[f"n-{node}"] not in (value, writer.unknown.get(node)):
                lost.append(f"{node}: {kept[f'n-{node}']!r} instead of {value!r}")
    assert not lost, "\n".join(lost)
    return sum(writer.count for writer in writers)


def killed_again_and_again(server, username, address, nodes):
    total = 0
    for death in range(DEATHS):
        writers = [
            Writer(server.port, username, address, nodes[number::CLIENTS], f"{death} {number}")
            for number in range(min(CLIENTS, len(nodes)))]
        for writer in writers:
            writer.start()
        time.sleep(random.uniform(0.3, 2.0) if DEATHS > 3 else 1.5 + death / 3)
        server.kill()
        for writer in writers:
            writer.join(timeout=30)
            assert not writer.is_alive()
        server.start()
        total += check(server, username, address, writers)
    # The chain of the audit trail has survived too, and it knows of every save.
    proof = server.run("audit", "verify")
    assert proof.returncode == 0, proof.stdout + proof.stderr
    return total


def test_nothing_acknowledged_is_lost_in_a_file(new_server, cast):
    server = new_server()
    officer = cast.one("officer")
    address = assessment_of(server, officer) + "/at/write"
    nodes = ["2.1", "2.2", "2.4", "2.5", "2.6", "2.7", "2.8"]
    assert killed_again_and_again(server, officer, address, nodes) > 30


@pytest.fixture
def postgres(tmp_path):
    """A throw-away PostgreSQL that lives on when the server dies."""
    script, place = ROOT / "Support/postgres.sh", tmp_path / "postgres"
    started = subprocess.run([script, "start", place], capture_output=True, text=True, cwd=ROOT)
    if started.returncode != 0:
        pytest.skip(f"no PostgreSQL to test with: {started.stderr.strip()}")
    yield started.stdout.strip().splitlines()[-1]
    subprocess.run([script, "stop", place], cwd=ROOT, capture_output=True)


def test_nothing_acknowledged_is_lost_in_postgresql(postgres, folder, origin, cast):
    server = Server(folder / "postgres", database=postgres, instruments=origin.instruments).start()
    try:
        officer = cast.one("officer")
        visitor = Visitor(server.port).sign_in(officer)
        address = "/assessments/demo-evaluation-ops-x/at/2.1.2"
        fields = visitor.get(address).document.form(address).fields
        nodes = [name[2:] for name in fields if name.startswith("n-")]
        assert len(nodes) >= 2, fields
        assert killed_again_and_again(server, officer, address, nodes) > 30
    finally:
        server.stop()
