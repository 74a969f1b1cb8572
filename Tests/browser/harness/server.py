"""The built `samrit` over a database of its own."""
import os
import re
import shutil
import signal
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def binary() -> Path:
    """The program under test: `SAMRIT_TEST_BINARY`, or what `swift build` leaves."""
    return Path(os.environ.get("SAMRIT_TEST_BINARY") or ROOT / ".build/debug/samrit").resolve()


class Server:
    """`samrit serve --demo` on a free port. It keeps its port over a restart, so that open pages stay good."""

    def __init__(self, folder: Path, database: str | None = None, instruments: Path = ROOT / "instruments"):
        self.folder = folder
        self.file = folder / "samrit.db"
        self.database = database or f"sqlite:{self.file}"
        self.instruments = instruments
        self.log = folder / "server.log"
        self.port = 0
        self.process: subprocess.Popen | None = None
        folder.mkdir(parents=True, exist_ok=True)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("SAMRIT_")}
        return kept | {
            "LC_ALL": "C.UTF-8",
            "SAMRIT_DATABASE": self.database,
            "SAMRIT_INSTRUMENTS": str(self.instruments),
            # Passwords are checked at a cost that suits a test, not an attacker.
            "SAMRIT_PASSWORD_MEMORY_MB": "8",
        }

    def start(self) -> "Server":
        log = open(self.log, "ab")
        begin = log.tell()
        self.process = subprocess.Popen(
            [str(binary()), "serve", "--demo", "--quiet", "--port", str(self.port)],
            stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=self.folder, env=self.environment)
        log.close()
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            said = self.log.read_bytes()[begin:].decode(errors="replace")
            found = re.search(r"http://127\.0\.0\.1:(\d+)/", said)
            if found:
                self.port = int(found[1])
                return self
            if self.process.poll() is not None:
                raise RuntimeError(f"samrit serve ended with {self.process.returncode}:\n{said}")
            time.sleep(0.02)
        self.kill()
        raise RuntimeError(f"samrit serve did not answer within a minute:\n{said}")

    def stop(self) -> int | None:
        """Asks the server to finish; its exit code, or `None` when there was none to stop."""
        if self.process is None:
            return None
        process, self.process = self.process, None
        process.send_signal(signal.SIGTERM)
        try:
            return process.wait(timeout=40)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            raise RuntimeError("samrit serve did not stop on SIGTERM") from None

    def kill(self) -> None:
        """kill -9"""
        if self.process is not None:
            process, self.process = self.process, None
            process.kill()
            process.wait()

    def run(self, *arguments: str, text: str | None = None) -> subprocess.CompletedProcess:
        """Another command of the program on the same database."""
        return subprocess.run(
            [str(binary()), *arguments], input=text, capture_output=True, text=True, timeout=120, cwd=self.folder,
            env=self.environment)


def copy_database(source: Server, target: Server) -> None:
    """Gives a server that has not started the database of one that has stopped."""
    for file in source.folder.glob("samrit.db*"):
        shutil.copy(file, target.folder / file.name)
