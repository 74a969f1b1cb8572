"""Scores one agency after the other with Python's decimal: the plainest reading of the rules."""

import csv
from collections import defaultdict
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Decimal

from .language import ABSENT, BLANK, GIVEN, JOINT, MONITOR, NOT_APPLICABLE, SCORED

ZERO, ONE, HUNDRED = Decimal(0), Decimal(1), Decimal(100)
MODES = {"half_away": ROUND_HALF_UP, "half_even": ROUND_HALF_EVEN, "up": ROUND_UP, "down": ROUND_DOWN}
NOTHING = object()  # an answer that says “not applicable”


class Agency:
    def __init__(self):
        self.agency_class = None
        self.facts, self.weights, self.answers, self.lists, self.overrides = {}, {}, {}, {}, {}


def read(instrument, path, limit):
    """The first `limit` agencies of an answers file."""
    agencies = defaultdict(Agency)
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if int(row["agency"]) >= limit:
                break
            take(instrument, agencies[int(row["agency"])], row)
    return [agencies[number] for number in range(limit)]


def take(instrument, agency, row):
    name, written, place = row["node"], row["answer"], int(row["row"])
    if name == "class:":
        agency.agency_class = written
    elif name.startswith("weight:"):
        agency.weights[name[7:]] = Decimal(written)
    elif name.startswith("fact:"):
        kind = instrument.facts[name[5:]]["type"]
        agency.facts[name[5:]] = Decimal(written) if kind == "number" else written == "yes" if kind == "yes_no" else written
    elif row["list"] and place < 0:
        agency.lists[name] = [{} for _ in range(int(written))]
    else:
        node = instrument.nodes[name]
        asked = node.is_question and node.kind != "collection"
        if written.startswith(("given:", "joint:")):
            status, value = written.split(":")
            agency.overrides[name, place] = (GIVEN if status == "given" else JOINT, Decimal(value))
        elif written == "n/a" and not asked:
            agency.overrides[name, place] = (NOT_APPLICABLE, ZERO)
        else:
            answers = agency.answers if place < 0 else agency.lists[row["list"]][place]
            answers[name] = NOTHING if written == "n/a" else value_of(node, written)


def value_of(node, written):
    if node.kind == "yes_no":
        return written == "yes"
    if node.kind in ("levels", "number", "bands"):
        return Decimal(written)
    if node.kind == "milestones" or (node.kind == "choice" and node.multiple):
        return written.split(";")
    return written


class Result:
    __slots__ = ("score", "zero", "maximum", "coverage", "status", "chosen")

    def __init__(self, score, maximum, coverage=ONE, status=SCORED, zero=None):
        self.score, self.zero = score, score if zero is None else zero
        self.maximum, self.coverage, self.status, self.chosen = maximum, coverage, status, -1

    @property
    def has_score(self):
        return self.status in (SCORED, MONITOR, JOINT, GIVEN)


def blank(maximum):
    return Result(ZERO, maximum, ZERO, BLANK)


class Scorer:
    """One agency. An expression without a value gives None."""

    def __init__(self, instrument, agency):
        self.instrument, self.agency = instrument, agency
        self.results = {}

    def run(self):
        for node in self.instrument.nodes.values():
            if node.keeper is None:
                self.result(node, -1)
        return self.results

    def result(self, node, row):
        row = row if node.keeper else -1
        found = self.results.get((node.id, row))
        if found is None:
            found = self.results[node.id, row] = self.score(node, row)
        return found

    def score(self, node, row):
        if not self.instrument.exists(node):
            return Result(ZERO, ZERO, ZERO, ABSENT)
        result = getattr(self, node.kind)(node, row)
        taken = self.agency.overrides.get((node.id, row if node.keeper else -1))
        if taken:
            self.apply_rescale(node, result, row)
            return self.take(result, *taken)
        if node.condition:
            self.apply_condition(node, result, row)
        if any(self.lacks(self.instrument.nodes[name], row) for name in node.requires):
            result.score = result.zero = ZERO
        self.apply_rescale(node, result, row)
        if node.round:
            unit = Decimal(1).scaleb(-node.round[0])
            result.score = result.score.quantize(unit, MODES[node.round[1]])
            result.zero = result.zero.quantize(unit, MODES[node.round[1]])
        if node.monitor and result.status == SCORED:
            result.status = MONITOR
        return result

    def take(self, result, status, value):
        if status == NOT_APPLICABLE:
            result.status = status
            return result
        return Result(value, result.maximum, ONE, status)

    def apply_condition(self, node, result, row):
        value = self.value(node.condition, row)
        if value is None:
            result.score = result.zero = result.coverage = ZERO
            result.status = BLANK
        elif not value:
            result.status = NOT_APPLICABLE

    def apply_rescale(self, node, result, row):
        if not node.rescale:
            return
        how, by = node.rescale
        factor = self.amount(by, row)
        if factor is None:
            result.score = result.zero = ZERO
            if result.status != NOT_APPLICABLE:
                result.status = BLANK
        elif how == "times":
            result.score, result.zero, result.maximum = (
                result.score * factor, result.zero * factor, result.maximum * factor)
        else:
            share = factor / result.maximum if result.maximum else ZERO
            result.score, result.zero, result.maximum = result.score * share, result.zero * share, factor

    # Questions that several rules ask

    def reaches(self, figure, maximum, per_cent):
        if per_cent == HUNDRED:
            return figure >= maximum > 0
        return figure * 100 >= maximum * per_cent

    def satisfied(self, node, row, figure=None):
        result = self.result(node, row)
        if not result.has_score:
            return False
        return node.record or self.reaches(result.zero if figure is None else figure, result.maximum, node.satisfied_at)

    def lacks(self, node, row):
        """Whether a requirement is not met; what does not apply is not asked for."""
        return not self.satisfied(node, row) and self.result(node, row).status not in (NOT_APPLICABLE, ABSENT)

    def answer(self, node, row):
        if node.keeper is None:
            return self.agency.answers.get(node.id)
        items = self.agency.lists.get(node.keeper, ())
        return items[row].get(node.id) if 0 <= row < len(items) else None

    def amount(self, written, row):
        if written is None:
            return ONE
        if written[0] == "number":
            return written[1]
        if written[0] == "expression":
            return self.value(written[1], row)
        return written[1].get(self.agency.agency_class, written[2])

    def weight(self, node, row):
        if node.id in self.agency.weights:
            return self.agency.weights[node.id]
        weight = self.amount(node.weight, row)
        return None if weight is not None and weight < 0 else weight

    def counted(self, node, row):
        pairs = [(child, self.result(child, row)) for child in node.children if child.counts]
        return [(child, result) for child, result in pairs if result.status != ABSENT]

    # Leaves

    def asked(self, node, row, maximum, score):
        answer = self.answer(node, row)
        if answer is None:
            return blank(maximum)
        if answer is NOTHING:
            return Result(ZERO, maximum, ZERO, NOT_APPLICABLE)
        return Result(score(answer), maximum)

    def yes_no(self, node, row):
        points = self.amount(node.amount, row)
        return blank(ZERO) if points is None else self.asked(node, row, points, lambda yes: points if yes else ZERO)

    def text(self, node, row):
        points = self.amount(node.amount, row)
        return blank(ZERO) if points is None else self.asked(node, row, points, lambda _: points)

    def levels(self, node, row):
        return self.asked(node, row, max(ZERO, *node.scores), lambda score: score)

    def choice(self, node, row):
        scores = dict(zip(node.options, node.scores))
        if not node.multiple:
            return self.asked(node, row, max(ZERO, *node.scores), lambda option: scores[option])
        possible = sum((score for score in node.scores if score > 0), ZERO)
        maximum = min(possible, node.number("maximum", possible))
        return self.asked(
            node, row, maximum,
            lambda ticked: min(max(sum((scores.get(option, ZERO) for option in ticked), ZERO), ZERO), maximum))

    def milestones(self, node, row):
        return self.asked(
            node, row, max(ZERO, *node.scores),
            lambda done: ([ZERO] + node.scores)[self.unbroken(node, done)])

    def unbroken(self, node, done):
        return next((place for place, option in enumerate(node.options) if option not in done), len(node.options))

    def number(self, node, row):
        return self.asked(node, row, node.amount[1], lambda value: ZERO if node.record else value)

    def bands(self, node, row):
        if node.value:
            value = self.value(node.value, row)
        else:
            value = self.answer(node, row)
            if value is NOTHING:
                return Result(ZERO, node.best, ZERO, NOT_APPLICABLE)
        score = None if value is None else self.band(node, row, value)
        return blank(node.best) if score is None else Result(score, node.best)

    def band(self, node, row, value):
        before = None
        for threshold, score in node.bands:
            limit = self.amount(threshold, row)
            if limit is None:
                return None
            if value > limit if node.lower else value < limit:
                if before is None:
                    return node.below
                if not node.linear:
                    return before[1]
                return before[1] + (value - before[0]) * (score - before[1]) / (limit - before[0])
            before = (limit, score)
        return before[1]

    def formula(self, node, row):
        maximum = self.amount(node.amount, row)
        if maximum is None:
            return blank(ZERO)
        value = self.value(node.value, row)
        return blank(maximum) if value is None else Result(min(max(value, ZERO), maximum), maximum)

    # Groups

    def sum(self, node, row):
        children = self.counted(node, row)
        rule = node.keys.get("not_applicable", "rescale")
        apply = [result for _, result in children if result.status != NOT_APPLICABLE]
        missing = sum((result.maximum for _, result in children if result.status == NOT_APPLICABLE), ZERO)
        asked = sum((result.maximum for result in apply), ZERO)
        kept = missing if rule in ("rescale", "zero") else ZERO
        granted = missing if rule == "full" else ZERO
        maximum = asked + kept + granted
        is_settled = rule in ("full", "zero") and len(apply) < len(children)
        if not apply and not is_settled:
            return Result(ZERO, maximum, ZERO, NOT_APPLICABLE if children else ABSENT)
        counts = [result for result in apply if result.status != BLANK or node.missing_is_zero]
        zeroed = missing if rule == "zero" else ZERO
        answered = sum((result.maximum for result in counts), ZERO) + zeroed
        score = self.stretched(sum((result.score for result in counts), ZERO), asked + kept, answered)
        zero = self.stretched(sum((result.zero for result in apply), ZERO), asked + kept, asked + zeroed)
        covered = sum((result.maximum * result.coverage for result in apply), ZERO)
        has_score = bool(counts) or not apply
        coverage = ONE if not apply else covered / asked if asked else ZERO
        return Result(
            score + granted if has_score else ZERO, maximum, coverage, SCORED if has_score else BLANK, zero + granted)

    def stretched(self, figure, whole, answered):
        return figure if whole == answered or answered == 0 else figure * whole / answered

    def mean(self, node, row):
        is_weighted = node.kind == "weighted_mean"
        children = self.counted(node, row)
        parts = []
        for child, result in children:
            if result.status == NOT_APPLICABLE:
                continue
            weight = self.weight(child, row) if is_weighted else ONE
            if weight is None:
                return blank(result.maximum)
            if weight:
                parts.append((weight, result, result.status != BLANK or node.missing_is_zero))
        if not parts:
            return Result(ZERO, ZERO, ZERO, NOT_APPLICABLE if children else ABSENT)
        return self.averaged(parts)

    weighted_mean = mean

    def averaged(self, parts):
        total = sum((weight for weight, _, _ in parts), ZERO)
        answered = sum((weight for weight, _, counts in parts if counts), ZERO)

        def mean(figure):
            return sum((weight * getattr(result, figure) for weight, result, _ in parts), ZERO) / total

        score = sum((weight * result.score for weight, result, counts in parts if counts), ZERO)
        return Result(
            score / answered if answered else ZERO, mean("maximum"), mean("coverage"), SCORED if answered else BLANK,
            mean("zero"))

    def minimum(self, node, row):
        children = self.counted(node, row)
        apply = [result for _, result in children if result.status != NOT_APPLICABLE]
        if not apply:
            return Result(ZERO, ZERO, ZERO, NOT_APPLICABLE if children else ABSENT)
        counts = [result.score for result in apply if result.status != BLANK or node.missing_is_zero]
        return Result(
            min(counts, default=ZERO), min(result.maximum for result in apply), self.mean_coverage(apply),
            SCORED if counts else BLANK, min(result.zero for result in apply))

    def mean_coverage(self, results):
        return sum((result.coverage for result in results), ZERO) / len(results)

    def index(self, node, row):
        children = self.counted(node, row)
        apply = [result for _, result in children if result.status != NOT_APPLICABLE and result.maximum > 0]
        if not apply:
            return Result(ZERO, node.base, ZERO, NOT_APPLICABLE if children else ABSENT)
        counts = [result for result in apply if result.status != BLANK or node.missing_is_zero]
        coverage = self.mean_coverage(apply)
        if not counts or len(counts) < min(node.least, len(apply)):
            return Result(ZERO, node.base, coverage, BLANK)
        score = sum((result.score / result.maximum for result in counts), ZERO) / len(counts)
        zero = sum((result.zero / result.maximum for result in apply), ZERO) / len(apply)
        return Result(score * node.base, node.base, coverage, SCORED, zero * node.base)

    def count(self, node, row):
        children = self.counted(node, row)
        apply = [(child, result) for child, result in children if result.status != NOT_APPLICABLE]
        maximum = node.steps[-1][1]
        if not apply:
            return Result(ZERO, maximum, ZERO, NOT_APPLICABLE if children else ABSENT)
        coverage = self.mean_coverage([result for _, result in apply])
        if all(result.status == BLANK for _, result in apply):
            return Result(ZERO, maximum, coverage, BLANK)
        certain = sum(self.satisfied(child, row) for child, _ in apply)
        likely = sum(self.satisfied(child, row, result.score) for child, result in apply)
        return Result(self.step(node, likely), maximum, coverage, SCORED, self.step(node, certain))

    def step(self, node, number):
        return next((score for limit, score in reversed(node.steps) if number >= limit), ZERO)

    def tiers(self, node, row):
        before = asked = covered = ZERO
        answered = False
        sums, is_open = {"score": ZERO, "zero": ZERO}, {"score": True, "zero": True}
        for at, child in zip(node.ats, node.children):
            step, before = at - before, at
            result = self.result(child, row)
            if result.status in (NOT_APPLICABLE, ABSENT):
                for figure in sums:
                    sums[figure] += step if is_open[figure] else ZERO
                continue
            asked += step
            covered += step * result.coverage
            answered = answered or result.status != BLANK
            for figure in sums:
                value = getattr(result, figure)
                reached = self.reaches(value, result.maximum, child.satisfied_at)
                if is_open[figure]:
                    sums[figure] += step if reached else value * step / result.maximum if result.maximum else ZERO
                if node.strict:
                    is_open[figure] = is_open[figure] and reached and result.has_score
        if not asked:
            return Result(ZERO, before, ZERO, NOT_APPLICABLE)
        if not answered:
            return Result(ZERO, before, covered / asked, BLANK)
        return Result(sums["score"], before, covered / asked, SCORED, sums["zero"])

    def cases(self, node, row):
        highest = max(self.result(child, row).maximum for child in node.children)
        for place, (test, child) in enumerate(zip(node.conditions, node.children)):
            value = True if test is None else self.value(test, row)
            if value is None:
                return blank(highest)
            if value:
                found = self.result(child, row)
                result = Result(found.score, found.maximum, found.coverage, found.status, found.zero)
                result.status = NOT_APPLICABLE if found.status == ABSENT else found.status
                result.chosen = place
                return result
        return Result(ZERO, highest, ZERO, NOT_APPLICABLE)

    def collection(self, node, row):
        each = node.children[0]
        items = self.agency.lists.get(node.items)
        found = [(place, self.item(node, each, place)) for place in range(len(items or ()))]
        found = [(place, result) for place, result in found if result.status not in (NOT_APPLICABLE, ABSENT)]
        maximum = self.item_maximum(node, each, [result for _, result in found])
        if items is None:
            return blank(maximum)
        if len(items) < node.least:
            return Result(ZERO, maximum, self.mean_coverage([result for _, result in found]) if found else ONE)
        if not found:
            status = {"blank": BLANK, "zero": SCORED, "not_applicable": NOT_APPLICABLE}[node.empty]
            return Result(ZERO, maximum, ONE if status == SCORED else ZERO, status)
        return self.combined(node, each, found, maximum)

    def item(self, node, each, place):
        """An item's result; left out, or as good as unanswered, as `only` says."""
        result = self.result(each, place)
        counts = self.value(node.only, place) if node.only else True
        if counts is None and result.status not in (NOT_APPLICABLE, ABSENT):
            return blank(result.maximum)
        return result if counts is not False else Result(ZERO, ZERO, ZERO, NOT_APPLICABLE)

    def item_maximum(self, node, each, results):
        if node.combine == "sum":
            return node.number("maximum")
        if node.combine == "share":
            return HUNDRED
        if not results:
            return self.result(each, -1).maximum
        maxima = [result.maximum for result in results]
        return sum(maxima, ZERO) / len(maxima) if node.combine == "mean" else min(maxima)

    def combined(self, node, each, found, maximum):
        likely = {place: result.has_score and self.satisfied(each, place, result.score) for place, result in found}
        certain = {place: result.has_score and self.satisfied(each, place) for place, result in found}
        parts = []
        for place, result in found:
            part = Result(result.score, result.maximum, result.coverage, result.status, result.zero)
            if node.whole:
                part.score = result.maximum if likely[place] else ZERO
                part.zero = result.maximum if certain[place] else ZERO
            parts.append((place, part))
        counts = [(place, part) for place, part in parts if part.status != BLANK]
        if node.combine == "weighted_mean":
            weighed = [(self.weight(each, place), part, part.status != BLANK) for place, part in parts]
            unweighed = sum(weight is None for weight, _, _ in weighed)
            weighed = [part for part in weighed if part[0]]
            if not weighed:
                return blank(maximum)
            result = self.averaged(weighed)
            # Items that cannot be weighed yet are as good as unanswered.
            result.coverage = result.coverage * (len(parts) - unweighed) / len(parts)
            return result
        scores, zeros = [part.score for _, part in counts], [part.zero for _, part in parts]
        if node.combine == "mean":
            score, zero = sum(scores, ZERO) / max(len(scores), 1), sum(zeros, ZERO) / len(zeros)
        elif node.combine == "sum":
            score, zero = min(sum(scores, ZERO), maximum), min(sum(zeros, ZERO), maximum)
        elif node.combine == "minimum":
            score, zero = min(scores, default=ZERO), min(zeros)
        else:
            score = HUNDRED * sum(likely[place] for place, _ in counts) / max(len(counts), 1)
            zero = HUNDRED * sum(certain.values()) / len(parts)
        coverage = self.mean_coverage([part for _, part in parts])
        return Result(score, maximum, coverage, SCORED if counts else BLANK, zero)

    # Expressions

    def value(self, term, row):
        kind = term[0]
        if kind in ("number", "text", "truth"):
            return term[1]
        if kind == "round":
            return self.instrument.round
        if kind == "class":
            return self.agency.agency_class
        if kind == "fact":
            return self.agency.facts.get(term[1])
        if kind == "of":
            return self.property(term[1], self.instrument.nodes[term[2]], row)
        if kind == "call":
            return self.call(term[1], term[2], row)
        if kind in ("and", "or"):
            return self.logic(kind, self.value(term[1], row), self.value(term[2], row))
        values = [self.value(part, row) for part in term[1:]]
        if any(value is None for value in values):
            return None
        return self.compute(kind, *values)

    def logic(self, kind, left, right):
        deciding = kind == "or"
        if left is deciding or right is deciding:
            return deciding
        return None if left is None or right is None else not deciding

    def compute(self, sign, left, right=None):
        if sign == "not":
            return not left
        if sign == "-":
            return -left if right is None else left - right
        if sign == "/":
            return left / right if right else None
        return {
            "+": lambda: left + right, "*": lambda: left * right, "=": lambda: left == right,
            "!=": lambda: left != right, "<": lambda: left < right, "<=": lambda: left <= right,
            ">": lambda: left > right, ">=": lambda: left >= right,
        }[sign]()

    def call(self, name, arguments, row):
        if name == "if":
            test = self.value(arguments[0], row)
            return None if test is None else self.value(arguments[1 if test else 2], row)
        values = [self.value(argument, row) for argument in arguments]
        if any(value is None for value in values):
            return None
        if name == "round":
            return values[0].quantize(Decimal(1).scaleb(-int(values[1])), ROUND_HALF_UP)
        return {"min": min, "max": max, "abs": abs}[name](*values)

    def property(self, name, node, row):
        if name == "sum":
            values = (item.get(node.id) for item in self.agency.lists.get(node.keeper, ()))
            return sum((value for value in values if isinstance(value, Decimal)), ZERO)
        if name == "count" and node.kind == "collection":
            items = self.agency.lists.get(node.items)
            return None if items is None else Decimal(len(items))
        if name == "count" and node.kind == "count":
            return Decimal(sum(self.satisfied(child, row) for child in node.children))
        if name == "count":
            answer = self.answer(node, row)
            if not isinstance(answer, list):
                return None
            return Decimal(self.unbroken(node, answer) if node.kind == "milestones" else
                           sum(option in node.options for option in answer))
        result = self.result(node, row)
        if name == "satisfied":
            return self.satisfied(node, row)
        if name == "answered":
            return result.has_score
        if name == "value":
            answer = self.answer(node, row)
            return None if answer is NOTHING or result.status in (NOT_APPLICABLE, ABSENT) else answer
        if not result.has_score:
            return None
        if name == "score":
            return result.score
        return result.score * 100 / result.maximum if result.maximum else None
