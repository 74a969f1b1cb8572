"""Translates expressions and amounts into operations on columns.

An operation takes the scoring and gives (values, known): `known` is a mask of the rows that have a value.
"""

import numpy as np

from .expressions import COMPARISONS
from .masks import both, either, is_column, negated, plain, where

NEAR = 1e-9


def amount(written, table, keeper):
    """An operation for an amount; a constant for everybody is (value, True) without one."""
    if written is None:
        return lambda scoring: (1.0, True)
    if written[0] == "number":
        value = float(written[1])
        return lambda scoring: (value, True)
    if written[0] == "expression":
        return term(written[1], table, keeper)
    _, values, otherwise = written
    found = np.array([float(values.get(name, otherwise or 0)) for name in table.agency_class])
    known = np.array([name in values or otherwise is not None for name in table.agency_class])
    return at_items((found, True if known.all() else known), table, keeper)


def at_items(pair, table, keeper):
    """An operation that gives what is known of agencies, for their items where those are asked."""
    wrap = table.rows[None].wrap if keeper is None else table.rows[keeper].of_owner
    pair = tuple(wrap(part) if is_column(part) else part for part in pair)
    return lambda scoring: pair


def term(written, table, keeper):
    kind = written[0]
    if kind in ("number", "truth"):
        value = float(written[1]) if kind == "number" else bool(written[1])
        return lambda scoring: (value, True)
    if kind == "text":
        value = table.text(written[1])
        return lambda scoring: (value, True)
    if kind == "round":
        value = table.text(table.instrument.round)
        return lambda scoring: (value, True)
    if kind == "class":
        codes = np.array([table.text(name) for name in table.agency_class])
        return at_items((codes, table.agency_class != ""), table, keeper)
    if kind == "fact":
        return fact(written[1], table, keeper)
    if kind == "of":
        return reference(written[1], written[2], table, keeper)
    if kind == "call":
        return call(written[1], [term(part, table, keeper) for part in written[2]])
    inner = [term(part, table, keeper) for part in written[1:]]
    return unary(kind, *inner) if len(inner) == 1 else binary(kind, *inner)


def fact(name, table, keeper):
    column = table.facts.get(name)
    if column is None:
        return lambda scoring: (0.0, False)
    value = column.value
    if table.instrument.facts[name]["type"] == "yes_no":
        value = value != 0
    return at_items((value, True if column.answered.all() else column.answered), table, keeper)


def unary(sign, inner):
    def run(scoring):
        value, known = inner(scoring)
        return (negated(value) if sign == "not" else -value), known

    return run


ARITHMETIC = {
    "+": np.add, "-": np.subtract, "*": np.multiply, "=": np.equal, "!=": np.not_equal, "<": np.less,
    "<=": np.less_equal, ">": np.greater, ">=": np.greater_equal,
}


def binary(sign, left, right):
    if sign in ("and", "or"):
        return logic(sign, left, right)

    def run(scoring):
        (a, a_known), (b, b_known) = left(scoring), right(scoring)
        known = both(a_known, b_known)
        if sign != "/":
            value = ARITHMETIC[sign](a, b)
            return plain(value) if sign in COMPARISONS else value, known
        is_zero = plain(np.equal(b, 0))
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.divide(a, where(is_zero, 1.0, b)), both(known, negated(is_zero))

    return run


def logic(sign, left, right):
    """One side alone may decide, whether the other is known or not."""

    def run(scoring):
        (a, a_known), (b, b_known) = left(scoring), right(scoring)
        if a_known is True and b_known is True:
            return (both if sign == "and" else either)(a, b), True
        if sign == "and":
            value = both(either(a, negated(a_known)), either(b, negated(b_known)))
            decided = either(both(a_known, negated(a)), both(b_known, negated(b)))
        else:
            value = either(both(a, a_known), both(b, b_known))
            decided = value
        return value, either(both(a_known, b_known), decided)

    return run


def call(name, parts):
    def run(scoring):
        pairs = [part(scoring) for part in parts]
        if name == "if":
            (test, test_known), (a, a_known), (b, b_known) = pairs
            return where(test, a, b), both(test_known, where(test, a_known, b_known))
        known = True
        for _, part_known in pairs:
            known = both(known, part_known)
        values = [value for value, _ in pairs]
        if name in ("min", "max"):
            combine = np.minimum if name == "min" else np.maximum
            result = values[0]
            for value in values[1:]:
                result = combine(result, value)
            return result, known
        return (np.abs(values[0]) if name == "abs" else rounded(values[0], values[1])), known

    return run


def rounded(figure, digits, mode="half_away"):
    unit = 10.0**digits
    scaled = np.abs(figure) * unit
    # Binary fractions stand a little off: 0.285 × 100 is 28.499999999999996.
    if mode == "half_even":
        whole = np.rint(np.where(np.abs(scaled % 1 - 0.5) < 1e-7, np.floor(scaled) + 0.5, scaled))
    else:
        whole = np.floor(scaled + {"half_away": 0.5 + 1e-7, "up": 1 - 1e-7, "down": 1e-7}[mode])
    return np.copysign(whole / unit, figure)


def reference(name, node_id, table, keeper):
    node = table.instrument.nodes[node_id]
    if name == "sum":
        mine = table.rows[keeper].of_owner if keeper is not None else lambda column: column
        return lambda scoring: (mine(scoring.summed(node)), True)
    rows = table.rows[node.keeper]
    items = table.rows[keeper] if keeper is not None and node.keeper != keeper else None

    def run(scoring):
        value, known = READ[name](scoring, node, rows)
        return (value, known) if items is None else (items.of_owner(value), items.of_owner(known))

    return run


def read_value(scoring, node, rows):
    result = scoring.result(node)
    if result is None:
        return 0.0, False
    column = rows.columns[node.id]
    known = both(column.answered, negated(result.not_applicable))
    if node.kind == "yes_no":
        return column.value != 0, known
    if node.kind == "choice":
        return rows.wrap(scoring.option_codes(node)[column.value.astype(int)]), known
    return column.value, known


def read_score(scoring, node, rows):
    result = scoring.result(node)
    return (result.score, result.has_score) if result else (0.0, False)


def read_percent(scoring, node, rows):
    result = scoring.result(node)
    if result is None:
        return 0.0, False
    maximum = result.maximum
    has_maximum = plain(np.not_equal(maximum, 0))
    return 100 * result.score / where(has_maximum, maximum, 1.0), both(result.has_score, has_maximum)


def read_count(scoring, node, rows):
    if node.kind == "collection":
        keeper = scoring.table.rows[node.items]
        return keeper.counts.astype(float), keeper.listed
    if node.kind == "count":
        return scoring.satisfied_number(node), True
    column = rows.columns[node.id]
    ticked = np.cumprod(column.value, axis=1) if node.kind == "milestones" else column.value
    return ticked.sum(axis=1), column.answered


READ = {
    "value": read_value,
    "score": read_score,
    "percent": read_percent,
    "count": read_count,
    "satisfied": lambda scoring, node, rows: (scoring.satisfied(node), True),
    "answered": lambda scoring, node, rows: (scoring.answered(node), True),
}
