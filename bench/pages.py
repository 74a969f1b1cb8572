"""python3 pages.py BINARY FOLDER SECONDS

Pages per second of the server beside nginx with the same bytes: a public page, and a result page of somebody signed in.
Prints JSON: for each page its address, bytes, and the two medians with their ratio.
"""

import json
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests" / "browser"))

from harness.server import Server  # noqa: E402
from harness.visitor import Visitor  # noqa: E402

PAGES = (("public", None, "/instruments"), ("signed in", "coordinator", "/assessments/demo-item6-m12-ops-x/result"))


def main():
    binary, folder, seconds = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
    os.environ["SAMRIT_TEST_BINARY"] = binary
    server = Server(folder).start()
    try:
        print(json.dumps([measure(server, folder, seconds, *page) for page in PAGES]))
    finally:
        server.stop()


def measure(server, folder, seconds, name, account, path):
    visitor = Visitor(server.port, "en")
    if account:
        visitor.sign_in(account)
    # Uncompressed on both sides.
    reply = visitor.get(path, headers={"Accept-Encoding": "identity"}, follow=False)
    if reply.status != 200:
        raise SystemExit(f"{path} answers {reply.status}")
    page = folder / "page.html"
    page.write_bytes(reply.body)
    cookie = "; ".join(f"{key}={value}" for key, value in visitor.cookies.items())
    report = subprocess.run(
        [str(ROOT / "bench/http/run.sh"), server.address + path, str(page), seconds], check=True, text=True,
        stdout=subprocess.PIPE, env={**os.environ, "BENCH_HEADER": f"Cookie: {cookie}"}).stdout
    ours, theirs = (int(number) for number in re.findall(r"(\d+) requests/s", report))
    return {
        "page": name, "path": path, "bytes": len(reply.body), "samrit": ours, "nginx": theirs,
        "ratio": float(re.search(r"ratio ([\d.]+)", report)[1])}


main()
