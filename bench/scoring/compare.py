"""Compares every figure with the engine's."""

from decimal import Decimal

import numpy as np

from .effective import FIGURED, columns, single
from .language import ABSENT, NOT_APPLICABLE

FIGURES = ("score", "blanks as zero", "maximum", "coverage")
SHOWN = 20


class Engine:
    """The engine's results: `figures[agency, node, 0..3]` in units of 10⁻¹² and `status[agency, node]`."""

    def __init__(self, folder):
        lines = (folder / "nodes.csv").read_text(encoding="utf-8").splitlines()
        self.round, self.nodes = lines[0], lines[1:]
        table = np.fromfile(folder / "results.bin", "<i8").reshape(-1, len(self.nodes), 5)
        self.figures, self.status = table[:, :, :4], table[:, :, 4]
        self.agencies = len(table)


class Differences:
    def __init__(self):
        self.count = 0
        self.lines = []

    def add(self, peer, agency, node, what, engine, other):
        self.count += 1
        if len(self.lines) < SHOWN:
            self.lines.append(f"{peer}: agency {agency}, {node}, {what}: engine {engine}, {peer} {other}")


def compare_columns(engine, scoring, differences, peer, tolerance=1e-6):
    """Every agency and node against the vectorised scores."""
    found = columns(scoring)
    for place, node in enumerate(engine.nodes):
        status = engine.status[:, place]
        if found[node] is None:
            for agency in np.flatnonzero(status != ABSENT):
                differences.add(peer, agency, node, "status", status[agency], ABSENT)
            continue
        for agency in np.flatnonzero(status != found[node][0]):
            differences.add(peer, agency, node, "status", status[agency], found[node][0][agency])
        shown = (status != NOT_APPLICABLE) & (status != ABSENT)
        for kind, figure in enumerate(found[node][1:]):
            ours = engine.figures[:, place, kind] * 1e-12
            for agency in np.flatnonzero(shown & (np.abs(ours - figure) > tolerance)):
                differences.add(peer, agency, node, FIGURES[kind], ours[agency], figure[agency])
    return engine.agencies * len(engine.nodes)


def compare_agency(engine, agency, scorer, differences, tolerance=Decimal("1e-9")):
    """Every node of one agency against its decimal scores."""
    found = single(scorer)
    for place, node in enumerate(engine.nodes):
        status, *figures = found.get(node, (ABSENT,))
        ours = engine.status[agency, place]
        if ours != status:
            differences.add("decimal", agency, node, "status", ours, status)
        if ours not in FIGURED and ours != 1 or status != ours:
            continue
        for kind, figure in enumerate(figures):
            value = Decimal(int(engine.figures[agency, place, kind])).scaleb(-12)
            if abs(value - figure) > tolerance:
                differences.add("decimal", agency, node, FIGURES[kind], value, figure)
    return len(engine.nodes)
