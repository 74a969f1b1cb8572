"""A round over the instrument that asks one question of every kind, for every agency of the demonstration."""
import shutil
import sqlite3
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from .server import ROOT, Server

ID = "every-kind"


def folder_with_it(target: Path) -> Path:
    """The instruments of the product and this one beside them."""
    shutil.copytree(ROOT / "instruments", target)
    shutil.copytree(ROOT / "Tests/browser/instruments" / ID, target / ID)
    return target


def add_round(server: Server) -> None:
    """Puts the round into the database of a server that has stopped; there is no page for that yet."""
    today = date.today()
    now = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")
    with sqlite3.connect(server.file) as database:
        version, content_hash = database.execute(
            "SELECT version, content_hash FROM instrument_version WHERE instrument_id = ?", [ID]).fetchone()
        database.execute(
            "INSERT INTO evaluation_round (id, title_th, title_en, instrument_id, instrument_version, content_hash, "
            "instrument_round, fiscal_year, opens, due, closes, state, open_when_published) "
            "VALUES (?, ?, ?, ?, ?, ?, NULL, ?, ?, ?, ?, 'running', 0)",
            [ID, "รอบทดสอบคำถามทุกชนิด", "Every kind of question", ID, version, content_hash, today.year + 543,
             str(today - timedelta(days=9)), str(today + timedelta(days=20)), str(today + timedelta(days=30))])
        for (agency,) in database.execute("SELECT id FROM agency").fetchall():
            database.execute(
                "INSERT INTO assessment (id, round_id, agency_id, class_id, state, revision, changed_at) "
                "VALUES (?, ?, ?, NULL, 'draft', 0, ?)", [f"{ID}-{agency}", ID, agency, now])


def assessment_of(server: Server, username: str) -> str:
    """The address of the assessment of a person's own agency."""
    with sqlite3.connect(f"file:{server.file}?mode=ro", uri=True) as database:
        (agency,) = database.execute("SELECT agency_id FROM account WHERE username = ?", [username]).fetchone()
    return f"/assessments/{ID}-{agency}"
