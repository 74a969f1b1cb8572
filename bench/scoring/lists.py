"""Collections: a long table of items, brought together by agency."""

import numpy as np

from .groups import averaged
from .masks import both, divided, either, is_column, negated, only, where
from .results import Result


def collection(scoring, node, translated):
    each = node.children[0]
    items = scoring.table.rows[node.items]
    total = items.total
    result = scoring.result(each)

    counts, decided, coverage = result.applies, True, result.coverage
    if translated.only:
        # While it cannot be decided, an item counts as not answered.
        value, decided = translated.only(scoring)
        counts = both(counts, either(value, negated(decided)))
        coverage = only(decided, coverage)
    count = items.counts.astype(float) if counts is True else total(counts)
    maximum = highest(scoring, node, each, items, counts, count)
    decided = both(counts, decided)
    answered = both(decided, result.has_score)
    likely = both(decided, scoring.satisfied(each, result.score))
    certain = both(decided, scoring.satisfied(each))
    score, zero = result.score, result.zero
    if node.whole:
        score, zero = only(likely, result.maximum), only(certain, result.maximum)
    score, zero = only(answered, score), only(decided, zero)
    if node.combine == "weighted_mean":
        return weighted(scoring, node, each, items, counts, answered, score, zero, coverage, maximum, count)
    coverage = divided(total(only(counts, coverage)), count)
    answered_count = total(answered)
    if node.combine == "mean":
        figures = divided(total(score), answered_count), divided(total(zero), count)
    elif node.combine == "sum":
        figures = np.minimum(total(score), maximum), np.minimum(total(zero), maximum)
    elif node.combine == "share":
        figures = 100 * divided(total(both(answered, likely)), answered_count), 100 * divided(total(certain), count)
    else:
        figures = lowest(items, where(answered, score, np.inf)), lowest(items, where(counts, zero, np.inf))
    out = Result(figures[0], maximum, coverage, answered_count == 0, False, figures[1])
    return around(scoring, node, items, out, count)


def around(scoring, node, items, out, count):
    """Too few items, an empty list, or none yet."""
    is_empty = count == 0
    too_few = items.counts < node.least
    scoring.keep(out, ~is_empty & ~too_few)
    out.coverage = where(is_empty, where(too_few, 1.0, float(node.empty == "zero")), out.coverage)
    out.blank = where(too_few, False, where(is_empty, node.empty == "blank", out.blank))
    out.not_applicable = where(too_few, False, where(is_empty, node.empty == "not_applicable", out.not_applicable))
    scoring.keep(out, items.listed)
    out.coverage = only(items.listed, out.coverage)
    out.blank = either(out.blank, ~items.listed)
    out.not_applicable = both(out.not_applicable, items.listed)
    return out


def highest(scoring, node, each, items, counts, count):
    """The maximum: that of the items, or for a list without any that of an item still blank."""
    if node.combine == "sum":
        return float(node.keys["maximum"])
    if node.combine == "share":
        return 100.0
    maximum = scoring.result(each).maximum
    if not is_column(maximum):
        return maximum
    if node.combine == "mean":
        found = divided(items.total(only(counts, maximum)), count)
    else:
        found = lowest(items, where(counts, maximum, np.inf))
    return where(count == 0, scoring.blank_maximum(each, node.items), found)


def lowest(items, figure):
    """Smallest figure of each agency's items; 0 without any that counts."""
    found = items.lowest(figure)
    return where(np.isinf(found), 0.0, found)


def weighted(scoring, node, each, items, counts, answered, score, zero, coverage, maximum, count):
    result = scoring.result(each)
    weight, known = scoring.weight(each)
    unweighed = both(counts, negated(known))
    weight = only(both(counts, known), weight)
    total = items.total
    all_weight = total(weight)
    out = averaged(
        total(score * weight), total(zero * weight), total(result.maximum * weight), total(coverage * weight),
        all_weight, total(only(answered, weight)))
    # Items that cannot be weighed yet are as good as unanswered.
    out.coverage = out.coverage * (1 - divided(total(unweighed), count))
    undecided = all_weight == 0
    out.maximum = where(undecided, maximum, out.maximum)
    out.blank = either(out.blank, undecided)
    out.not_applicable = False
    if node.least:
        # With too few items the maximum and the coverage are those of the items, weighed or not.
        too_few = items.counts < node.least
        out.coverage = where(too_few, divided(total(only(counts, coverage)), count), out.coverage)
        out.maximum = where(too_few, maximum, out.maximum)
    return around(scoring, node, items, out, count)
