#!/usr/bin/env python3
"""Adds up an xUnit report and prints “N passed, N failed, N skipped”."""
import sys
import xml.etree.ElementTree as tree

try:
    suites = list(tree.parse(sys.argv[1]).getroot().iter("testsuite"))
except (OSError, tree.ParseError) as error:
    print(f"0 passed, 1 failed (no report: {error})")
    sys.exit(1)

cases = [case for suite in suites for case in suite.iter("testcase")]
failed = sum(1 for case in cases if case.find("failure") is not None or case.find("error") is not None)
skipped = sum(1 for case in cases if case.find("skipped") is not None)
print(f"{len(cases) - failed - skipped} passed, {failed} failed, {skipped} skipped")
sys.exit(1 if failed else 0)
