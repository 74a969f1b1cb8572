"""Groups: how scores come together.

Where a row is blank both figures are 0 already (see `Result`), so that sums need no mask for the score.
"""

import numpy as np

from .language import MONITOR, SCORED
from .masks import both, divided, either, negated, only, plain, plus, where
from .results import Result


def counted(scoring, node):
    """The children that take part, with their results."""
    pairs = [(child, scoring.result(child)) for child in node.children]
    return [(child, result) for child, result in pairs if result is not None and child.counts]


def answers(node, result):
    """Whether a child counts in the figure on what is answered."""
    return result.applies if node.missing_is_zero else result.has_score


def sum_(scoring, node, translated):
    children = counted(scoring, node)
    if not children:
        return None
    rule = node.keys.get("not_applicable", "rescale")
    score = zero = whole = asked = answered = granted = covered = 0.0
    any_answered = any_applies = False
    for child, result in children:
        applies, maximum = result.applies, result.maximum
        any_applies = either(any_applies, applies)
        score = plus(score, result.score)
        zero = zero if result.zero is result.score else plus(zero, result.zero - result.score)
        counts = answers(node, result)
        any_answered = either(any_answered, counts)
        part = only(applies, maximum)
        asked = plus(asked, part)
        covered = plus(covered, only(applies, result.coverage * maximum))
        answered = plus(answered, only(counts, maximum))
        missing = only(result.not_applicable, maximum)
        if rule == "full":
            granted = plus(granted, missing)
        elif rule == "rescale":
            whole = plus(whole, missing)
        elif rule == "zero":
            whole = plus(whole, missing)
            answered = plus(answered, missing)
    zero = plus(score, zero)
    counted_maximum = plus(asked, whole) if rule == "zero" else asked
    whole = plus(asked, whole)
    # What is granted or counted zero is settled: there is a figure even when nothing else applies.
    settled = False
    if rule in ("full", "zero"):
        for _, result in children:
            settled = either(settled, result.not_applicable)
    coverage = where(any_applies, divided(covered, asked), 1.0)
    score = stretched(score, whole, answered)
    zero = stretched(zero, whole, counted_maximum)
    exists = either(any_applies, settled)
    has_score = either(any_answered, both(negated(any_applies), settled))
    result = Result(
        plus(score, only(has_score, granted)), plus(whole, granted), coverage,
        both(any_applies, negated(any_answered)), negated(exists), plus(zero, granted))
    scoring.keep(result, exists)
    return result


def stretched(figure, whole, answered):
    """Spreads what was earned over what is missing."""
    if isinstance(whole, float) and isinstance(answered, float):
        return figure if whole == answered or answered == 0 else figure * (whole / answered)
    return figure * np.where(np.equal(answered, 0), 1.0, divided(whole, answered))


def mean(scoring, node, translated):
    children = counted(scoring, node)
    if not children:
        return None
    is_weighted = node.kind == "weighted_mean"
    total = answered_weight = score = zero = maximum = covered = 0.0
    undecided, undecided_maximum = False, 0.0
    for child, result in children:
        weight, known = scoring.weight(child) if is_weighted else (1.0, True)
        if known is not True:
            bad = both(result.applies, negated(known))
            undecided_maximum = where(both(bad, negated(undecided)), result.maximum, undecided_maximum)
            undecided = either(undecided, bad)
            weight = only(known, weight)
        if isinstance(weight, float) and weight == 0:
            continue
        weight = only(result.applies, weight)
        total = plus(total, weight)
        answered_weight = plus(answered_weight, only(answers(node, result), weight))
        score = plus(score, weight * result.score)
        if result.zero is not result.score:
            zero = plus(zero, weight * (result.zero - result.score))
        maximum = plus(maximum, weight * result.maximum)
        covered = plus(covered, weight * result.coverage)
    zero = plus(score, zero)
    result = averaged(score, zero, maximum, covered, total, answered_weight)
    if undecided is not False:
        scoring.keep(result, negated(undecided))
        result.coverage = only(negated(undecided), result.coverage)
        result.maximum = where(undecided, undecided_maximum, result.maximum)
        result.blank = either(result.blank, undecided)
        result.not_applicable = both(result.not_applicable, negated(undecided))
    return result


def averaged(score, zero, maximum, covered, total, answered):
    """Sums of weight × figure become a mean; without any weight it does not apply."""
    applies, found = plain(total > 0), plain(answered > 0)
    return Result(
        divided(score, answered), divided(maximum, total), divided(covered, total), both(applies, negated(found)),
        negated(applies), divided(zero, total))


def minimum(scoring, node, translated):
    children = counted(scoring, node)
    if not children:
        return None
    any_answered = any_applies = False
    score = zero = maximum = np.inf
    number = covered = 0.0
    for child, result in children:
        counts = answers(node, result)
        any_answered, any_applies = either(any_answered, counts), either(any_applies, result.applies)
        score = np.minimum(score, where(counts, result.score, np.inf))
        zero = np.minimum(zero, where(result.applies, result.zero, np.inf))
        lowest = where(result.applies, result.maximum, np.inf)
        maximum = min(maximum, lowest) if isinstance(maximum, float) and isinstance(lowest, float) else (
            np.minimum(maximum, lowest))
        number = plus(number, only(result.applies, 1.0))
        covered = plus(covered, only(result.applies, 1.0) * result.coverage)
    return Result(
        where(any_answered, score, 0.0), where(any_applies, maximum, 0.0), divided(covered, number),
        both(any_applies, negated(any_answered)), negated(any_applies), where(any_applies, zero, 0.0))


def index(scoring, node, translated):
    children = counted(scoring, node)
    if not children:
        return None
    base = float(node.base)
    number = answered = score = zero = covered = 0.0
    for child, result in children:
        applies = both(result.applies, plain(np.greater(result.maximum, 0)))
        counts = both(applies, answers(node, result))
        number = plus(number, only(applies, 1.0))
        answered = plus(answered, only(counts, 1.0))
        score = plus(score, only(counts, divided(result.score, result.maximum)))
        zero = plus(zero, only(applies, divided(result.zero, result.maximum)))
        covered = plus(covered, only(applies, 1.0) * result.coverage)
    height = scoring.rows(node).height
    number, answered = np.broadcast_to(number, height), np.broadcast_to(answered, height)
    result = Result(
        divided(score, answered) * base, base, divided(covered, number), answered == 0, number == 0,
        divided(zero, number) * base)
    if node.least:
        # Too few answers give no figure at all.
        enough = answered >= np.minimum(node.least, number)
        scoring.keep(result, enough | (answered == 0))
        result.blank = result.blank | ~enough
    result.blank = result.blank & (number > 0)
    return result


def count(scoring, node, translated):
    children = counted(scoring, node)
    if not children:
        return None
    height = scoring.rows(node).height
    certain, likely = np.zeros(height), np.zeros(height)
    number = answered = covered = 0.0
    for child, result in children:
        number = plus(number, only(result.applies, 1.0))
        answered = plus(answered, only(result.has_score, 1.0))
        covered = plus(covered, only(result.applies, 1.0) * result.coverage)
        certain = certain + only(scoring.satisfied(child), 1.0)
        likely = likely + only(scoring.satisfied(child, result.score), 1.0)
    limits = np.array([limit for limit, _ in node.steps])
    scores = np.array([0.0] + [float(score) for _, score in node.steps])
    number, answered = np.broadcast_to(number, height), np.broadcast_to(answered, height)
    has_any = answered > 0
    return Result(
        scores[np.searchsorted(limits, likely, "right")] * has_any, float(scores[-1]), divided(covered, number),
        (number > 0) & ~has_any, number == 0, scores[np.searchsorted(limits, certain, "right")] * has_any)


def tiers(scoring, node, translated):
    score = zero = covered = asked = before = 0.0
    open_score = open_zero = True
    any_answered = any_applies = False
    for at, child in zip(node.ats, node.children):
        step, before = float(at) - before, float(at)
        result = scoring.result(child)
        if result is None:
            score, zero = plus(score, only(open_score, step)), plus(zero, only(open_zero, step))
            continue
        applies = result.applies
        any_applies = either(any_applies, applies)
        any_answered = either(any_answered, result.has_score)
        asked = plus(asked, only(applies, step))
        covered = plus(covered, only(applies, step) * result.coverage)
        per_cent = scoring.translated[child.id].satisfied_at
        open_score, score = tier(scoring, node, result, result.score, step, per_cent, open_score, score)
        open_zero, zero = tier(scoring, node, result, result.zero, step, per_cent, open_zero, zero)
    result = Result(score, before, divided(covered, asked), False, False, zero)
    scoring.keep(result, any_answered)
    result.blank = both(any_applies, negated(any_answered))
    result.not_applicable = negated(any_applies)
    return result


def tier(scoring, node, result, figure, step, per_cent, open_, total):
    """Adds a target's part of its step, and says whether the next target is open."""
    reached = scoring.reaches(figure, result.maximum, per_cent)
    part = where(reached, step, figure * divided(step, result.maximum))
    part = where(result.not_applicable, step, part)
    total = plus(total, only(open_, part))
    if node.strict:
        open_ = both(open_, either(result.not_applicable, both(result.has_score, reached)))
    return open_, total


def cases(scoring, node, translated):
    results = [scoring.result(child) for child in node.children]
    height = scoring.rows(node).height
    maxima = [result.maximum if result else 0.0 for result in results]
    highest = maxima[0]
    for maximum in maxima[1:]:
        highest = max(highest, maximum) if isinstance(highest, float) and isinstance(maximum, float) else (
            np.maximum(highest, maximum))
    out = Result(np.zeros(height), highest, 0.0, False, True, np.zeros(height))
    out.chosen = np.full(height, -1, np.int8)
    remaining, undecided = True, False
    for place, (test, child, result) in enumerate(zip(translated.conditions, node.children, results)):
        value, known = test(scoring) if test else (True, True)
        chosen = both(remaining, both(known, value))
        undecided = either(undecided, both(remaining, negated(known)))
        remaining = both(remaining, both(known, negated(value)))
        out.chosen = where(chosen, np.int8(place), out.chosen)
        if result is None:
            out.maximum = where(chosen, 0.0, out.maximum)
            continue
        is_same = out.zero is out.score and result.zero is result.score
        out.score = where(chosen, result.score, out.score)
        out.zero = out.score if is_same else where(chosen, result.zero, out.zero)
        if not (isinstance(result.maximum, float) and isinstance(out.maximum, float) and result.maximum == out.maximum):
            out.maximum = where(chosen, result.maximum, out.maximum)
        out.coverage = where(chosen, result.coverage, out.coverage)
        out.blank = where(chosen, result.blank, out.blank)
        out.not_applicable = where(chosen, result.not_applicable, out.not_applicable)
        special = np.int8(MONITOR) if child.monitor else result.special
        if special is not None:
            out.special = where(chosen, special, np.int8(SCORED) if out.special is None else out.special)
    out.blank = either(out.blank, undecided)
    out.not_applicable = both(out.not_applicable, negated(undecided))
    out.chosen = np.array(np.broadcast_to(out.chosen, height))
    return out


GROUPS = {
    "sum": sum_,
    "mean": mean,
    "weighted_mean": mean,
    "minimum": minimum,
    "index": index,
    "count": count,
    "tiers": tiers,
    "cases": cases,
}
