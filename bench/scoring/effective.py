"""What stands above a node decides whether its result applies: below what does not apply, nothing does."""

import numpy as np

from .language import ABSENT, BLANK, GIVEN, JOINT, MONITOR, NOT_APPLICABLE, SCORED
from .masks import spread


def columns(scoring):
    """Arrays of score, blanks as zero, maximum, coverage and status by node, as the engine's file has them."""
    found = {}
    height = scoring.table.agencies
    for node in scoring.instrument.nodes.values():
        result = scoring.results[node.id]
        if node.keeper is not None or result is None:
            found[node.id] = None
            continue
        status = np.full(height, MONITOR if node.monitor else SCORED, np.int8)
        if result.special is not None:
            status = np.where(result.special != SCORED, result.special, status)
        status[spread(result.blank, height)] = BLANK
        status[spread(result.not_applicable, height)] = NOT_APPLICABLE
        found[node.id] = (status, *(spread(figure, height) for figure in (
            result.score, result.zero, result.maximum, result.coverage)))
    return {node.id: under(node, scoring, found) for node in scoring.instrument.nodes.values()}


def under(node, scoring, found):
    if found[node.id] is None:
        return None
    status = found[node.id][0].copy()
    child, parent = node, node.parent
    while parent is not None:
        above = found[parent.id]
        if above is None:
            return None
        hidden = above[0] == NOT_APPLICABLE
        if parent.kind == "cases":
            hidden |= scoring.results[parent.id].chosen != parent.children.index(child)
        status[hidden] = NOT_APPLICABLE
        child, parent = parent, parent.parent
    return (status, *found[node.id][1:])


def single(scorer):
    """The same for one agency, from the decimal results: (status, score, zero, maximum, coverage) by node."""
    found = {}
    for node in scorer.instrument.nodes.values():
        if node.keeper is not None:
            continue
        result = scorer.results[node.id, -1]
        status = result.status
        child, parent = node, node.parent
        while parent is not None and status != ABSENT:
            above = scorer.results[parent.id, -1]
            if above.status == ABSENT:
                status = ABSENT
            elif above.status == NOT_APPLICABLE or (
                parent.kind == "cases" and above.chosen != parent.children.index(child)
            ):
                status = NOT_APPLICABLE
            child, parent = parent, parent.parent
        found[node.id] = (status, result.score, result.zero, result.maximum, result.coverage)
    return found


FIGURED = (SCORED, MONITOR, JOINT, GIVEN)
