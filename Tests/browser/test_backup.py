"""A backup taken under load is one moment, and its restored copy is whole."""
import shutil
import time

from harness.every_kind import assessment_of
from harness.server import Server
from harness.visitor import Visitor
from test_kill import CLIENTS, Writer


def number(value: str) -> int:
    """Writers count their saves in what they write."""
    return int(value.split()[1])


def test_a_backup_taken_under_load_is_restored_whole(new_server, cast, folder, origin):
    server = new_server()
    officer = cast.one("officer")
    address = assessment_of(server, officer) + "/at/write"
    nodes = ["2.1", "2.2", "2.4", "2.5", "2.6", "2.7", "2.8"]
    writers = [Writer(server.port, officer, address, nodes[number::CLIENTS], f"b{number}") for number in range(CLIENTS)]
    for writer in writers:
        writer.start()
    time.sleep(1)
    before = [dict(writer.acknowledged) for writer in writers]
    counts = [writer.count for writer in writers]
    copy = folder / "backup-under-load"
    taken = server.run("backup", str(copy))
    assert taken.returncode == 0, taken.stderr
    time.sleep(0.5)
    after = [dict(writer.acknowledged) | writer.unknown for writer in writers]
    assert all(writer.is_alive() and not writer.trouble for writer in writers)
    assert sum(writer.count for writer in writers) > sum(counts), "nothing was saved while the backup was taken"
    server.kill()
    for writer in writers:
        writer.join(timeout=30)

    restored = Server(folder / "restored", instruments=origin.instruments)
    brought = restored.run("restore", str(copy))
    assert brought.returncode == 0, brought.stderr
    assert restored.run("audit", "verify").returncode == 0
    restored.start()
    try:
        kept = Visitor(restored.port).sign_in(officer).get(address).document.form(address).fields
        for early, late in zip(before, after):
            for node, value in early.items():
                found = kept[f"n-{node}"]
                assert number(value) <= number(found) <= number(late[node]), (node, value, found, late[node])
    finally:
        restored.stop()
        shutil.rmtree(copy)
