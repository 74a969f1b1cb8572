#!/usr/bin/env python3
"""Proves an exported audit trail (JSON lines) without the program that wrote it.

usage: verify-audit.py [--whole] [--head DIGEST] FILE        (FILE may be - for standard input)

Each record carries the SHA-256 of all that it says and of the digest of the record before. Every record is recomputed;
where two follow each other by number, the second must carry the digest of the first. An export that was narrowed by a
filter has gaps; they are counted. --whole refuses gaps and a first number other than 1. --head compares the last digest
with one that was written down before.

Exit code: 0 proven, 1 broken, 2 usage or unreadable.
"""
import argparse
import hashlib
import json
import sys

ORIGIN = "0" * 64


def digest(record: dict) -> str:
    """The digest that the record must have: every value, each preceded by its length in bytes, `-` for none."""
    values = [
        record["previous_digest"], str(record["number"]), str(record["milliseconds"]), record["actor_id"],
        record["actor_name"], record["address"], record["action"], record["subject_kind"], record["subject_id"],
        record["agency_id"], record["before"], record["after"],
    ]
    hashed = hashlib.sha256()
    for value in values:
        data = b"" if value is None else value.encode()
        hashed.update(b"-:" if value is None else f"{len(data)}:".encode())
        hashed.update(data)
    return hashed.hexdigest()


def flaw(record: dict, before: "dict | None", whole: bool) -> "str | None":
    """What is wrong with a record; `None` when nothing is."""
    number = record["number"]
    if digest(record) != record["digest"]:
        return f"record {number}: its content was changed"
    if number == 1 and record["previous_digest"] != ORIGIN:
        return "record 1: it does not begin the chain"
    if before is None:
        return f"record {number}: the trail begins at 1" if whole and number != 1 else None
    if number <= before["number"]:
        return f"record {number}: it stands after record {before['number']}"
    if number == before["number"] + 1:
        return None if record["previous_digest"] == before["digest"] else \
            f"record {number}: it does not follow from the one before"
    return f"record {before['number'] + 1}: it is missing" if whole else None


def main() -> int:
    parser = argparse.ArgumentParser(description="Proves an exported audit trail.")
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("--whole", action="store_true", help="refuse gaps: the export was not narrowed")
    parser.add_argument("--head", metavar="DIGEST", help="the digest that the last record must have")
    chosen = parser.parse_args()
    before, count, gaps = None, 0, 0
    try:
        source = sys.stdin.buffer if chosen.file == "-" else open(chosen.file, "rb")
        with source:
            for line, text in enumerate(source, 1):
                try:
                    record = json.loads(text)
                    wrong = flaw(record, before, chosen.whole)
                except (ValueError, KeyError, AttributeError, TypeError) as error:
                    print(f"line {line}: this is no record of a trail ({error})", file=sys.stderr)
                    return 2
                if wrong:
                    print(wrong)
                    return 1
                gaps += record["number"] != (before["number"] if before else 0) + 1
                before, count = record, count + 1
    except OSError as error:
        print(error, file=sys.stderr)
        return 2
    last = before["digest"] if before else ORIGIN
    if chosen.head and chosen.head != last:
        print(f"the last digest is {last}, not {chosen.head}")
        return 1
    print(f"{count} records proven, {gaps} gaps, last digest {last}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
