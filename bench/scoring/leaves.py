"""Leaves: what is answered becomes a score."""

import numpy as np

from .masks import both, either, is_column, negated, only, where
from .results import Result
from .terms import NEAR


def answered(scoring, node, score, maximum):
    column = scoring.rows(node).columns[node.id]
    blank = negated(either(column.answered, column.not_applicable))
    return Result(score, maximum, column.answered, blank, column.not_applicable)


def with_points(scoring, node, translated):
    """yes_no and text."""
    points, known = translated.amount(scoring)
    column = scoring.rows(node).columns[node.id]
    filled = column.value if node.kind == "yes_no" else column.answered
    result = answered(scoring, node, points * filled, points)
    if known is not True:
        undecided = negated(known)
        scoring.keep(result, known)
        result.maximum = only(known, result.maximum)
        result.coverage = only(known, result.coverage)
        result.blank = either(result.blank, undecided)
        result.not_applicable = both(result.not_applicable, known)
    return result


def levels(scoring, node, translated):
    return answered(scoring, node, scoring.rows(node).columns[node.id].value, max(0.0, translated.scores.max()))


def choice(scoring, node, translated):
    column = scoring.rows(node).columns[node.id]
    if node.record:
        return answered(scoring, node, 0.0, 0.0)
    if node.multiple:
        possible = float(translated.scores[translated.scores > 0].sum())
        maximum = min(possible, float(node.keys.get("maximum", possible)))
        return answered(scoring, node, np.clip(column.value @ translated.scores, 0, maximum), maximum)
    score = translated.scores[column.value.astype(int)] * column.answered
    return answered(scoring, node, score, max(0.0, translated.scores.max()))


def milestones(scoring, node, translated):
    column = scoring.rows(node).columns[node.id]
    done = np.cumprod(column.value, axis=1).sum(axis=1).astype(int)
    score = scoring.rows(node).wrap(np.concatenate(([0.0], translated.scores))[done])
    return answered(scoring, node, score, max(0.0, translated.scores.max()))


def number(scoring, node, translated):
    if node.record:
        return answered(scoring, node, 0.0, 0.0)
    return answered(scoring, node, scoring.rows(node).columns[node.id].value, translated.amount(scoring)[0])


def bands(scoring, node, translated):
    not_applicable = False
    if translated.value:
        value, known = translated.value(scoring)
    else:
        column = scoring.rows(node).columns[node.id]
        value, known, not_applicable = column.value, column.answered, column.not_applicable
    find = interpolated if node.linear else stepped
    score, decided = find(scoring, node, translated, value)
    known = both(known, decided)
    score = only(known, score)
    blank = negated(either(known, not_applicable))
    return Result(score, float(node.best), known if known is not True else 1.0, blank, not_applicable)


def stepped(scoring, node, translated, value):
    """The highest band of the unbroken run that is reached; undecided at the first threshold without a value."""
    score = float(node.below)
    open_, decided = True, True
    for threshold, earned in translated.bands:
        limit, known = threshold(scoring)
        decided = both(decided, either(known, negated(open_)))
        open_ = both(both(open_, known), value <= limit + NEAR if node.lower else value >= limit - NEAR)
        score = where(open_, earned, score)
    return score, decided


def interpolated(scoring, node, translated, value):
    score = float(node.below)
    open_, decided = True, True
    before = None
    for threshold, earned in translated.bands:
        limit, known = threshold(scoring)
        decided = both(decided, either(known, negated(open_)))
        reached = both(both(open_, known), value <= limit + NEAR if node.lower else value >= limit - NEAR)
        if before is not None:
            ends_here = both(both(open_, known), negated(reached))
            with np.errstate(divide="ignore", invalid="ignore"):
                part = before[1] + (value - before[0]) * (earned - before[1]) / (limit - before[0])
            score = where(ends_here, part, score)
        score = where(reached, earned, score)
        open_ = reached
        before = (limit, earned)
    return score, decided


def formula(scoring, node, translated):
    maximum, maximum_known = translated.amount(scoring)
    value, value_known = translated.value(scoring)
    known = both(maximum_known, value_known)
    score = only(known, np.clip(value, 0, maximum))
    coverage = known.astype(float) if is_column(known) else float(known)
    return Result(score, only(maximum_known, maximum), coverage, negated(known))


LEAVES = {
    "yes_no": with_points,
    "text": with_points,
    "levels": levels,
    "choice": choice,
    "milestones": milestones,
    "number": number,
    "bands": bands,
    "formula": formula,
}
