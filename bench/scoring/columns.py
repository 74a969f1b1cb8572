"""Scores a whole round at once on float64 columns, as one does with pandas and NumPy.

Everything that does not depend on the answers is translated once, in `Scoring.__init__`; `run` is what is timed.
A figure is an array over the rows, or one number where it is the same for all.
"""

import numpy as np

from .groups import GROUPS
from .language import SCORED
from .leaves import LEAVES
from .lists import collection
from .masks import both, divided, either, negated, only, plain, spread, where
from .terms import NEAR, amount, rounded, term

KINDS = {**LEAVES, **GROUPS, "collection": collection}


class Translated:
    """What is fixed about a node before any answer is seen."""

    def __init__(self, node, table):
        keeper = node.keeper
        self.kind = KINDS[node.kind]
        self.condition = term(node.condition, table, keeper) if node.condition else None
        self.weight = amount(node.weight, table, keeper)
        self.static_weight = float(node.weight[1]) if node.weight and node.weight[0] == "number" else None
        self.own_weight = table.weights.get(node.id)
        self.rescale = (node.rescale[0], amount(node.rescale[1], table, keeper)) if node.rescale else None
        self.amount = amount(node.amount, table, keeper) if node.amount else None
        self.value = term(node.value, table, keeper) if getattr(node, "value", None) else None
        self.requires = [table.instrument.nodes[name] for name in node.requires]
        self.satisfied_at = float(node.satisfied_at)
        self.scores = np.array([float(score) for score in getattr(node, "scores", [])])
        if node.kind == "bands":
            self.bands = [(amount(threshold, table, keeper), float(score)) for threshold, score in node.bands]
        if node.kind == "cases":
            self.conditions = [term(test, table, keeper) if test else None for test in node.conditions]
        if node.kind == "collection":
            self.only = term(node.only, table, node.items) if node.only else None


class Scoring:
    def __init__(self, instrument, table):
        self.instrument = instrument
        self.table = table
        self.translated = {name: Translated(node, table) for name, node in instrument.nodes.items()}
        self.codes = {
            node.id: np.array([table.text(option) for option in node.options])
            for node in instrument.nodes.values()
            if node.kind == "choice"
        }
        self.results = {}
        self.of_blank_items = {}

    def run(self):
        """Every node of every agency and item."""
        self.results = {}
        for node in self.instrument.nodes.values():
            self.result(node)
        return self.results

    def result(self, node):
        """The result of a node; None where it does not exist in this round."""
        if node.id not in self.results:
            self.results[node.id] = self.score(node) if self.instrument.exists(node) else None
        return self.results[node.id]

    def rows(self, node):
        return self.table.rows[node.keeper]

    def option_codes(self, node):
        return self.codes[node.id]

    # What stands around a node's own rule

    def score(self, node):
        translated = self.translated[node.id]
        result = translated.kind(self, node, translated)
        if result is None:
            return None
        if translated.condition:
            self.apply_condition(result, *translated.condition(self))
        if translated.requires:
            self.apply_requirements(result, translated.requires)
        if translated.rescale:
            self.apply_rescale(result, *translated.rescale)
        if node.round:
            is_same = result.zero is result.score
            result.score = rounded(result.score, *node.round)
            result.zero = result.score if is_same else rounded(result.zero, *node.round)
        if node.id in self.rows(node).overrides:
            self.apply_overrides(node, result)
        return result

    def keep(self, result, mask):
        """Both figures become 0 outside the mask."""
        is_same = result.zero is result.score
        result.score = only(mask, result.score)
        result.zero = result.score if is_same else only(mask, result.zero)

    def apply_condition(self, result, value, known):
        self.keep(result, both(value, known))
        result.coverage = only(known, result.coverage)
        result.blank = either(negated(known), both(result.blank, value))
        result.not_applicable = both(known, either(negated(value), result.not_applicable))

    def apply_requirements(self, result, requires):
        met = True
        for node in requires:
            # What does not apply cannot be met, so it is not asked for.
            required = self.result(node)
            left_out = True if required is None else required.not_applicable
            met = both(met, either(self.satisfied(node), left_out))
        self.keep(result, met)

    def apply_rescale(self, result, how, by):
        factor, known = by(self)
        if known is not True:
            self.keep(result, known)
            result.blank = either(result.blank, both(negated(known), result.applies))
        scaled = factor
        if how == "to":
            scaled = divided(factor, result.maximum)
        is_same = result.zero is result.score
        result.score = result.score * scaled
        result.zero = result.score if is_same else result.zero * scaled
        maximum = factor if how == "to" else result.maximum * factor
        result.maximum = where(known, maximum, result.maximum)

    def apply_overrides(self, node, result):
        """Results taken from elsewhere stand in place of a few rows' own."""
        height = self.rows(node).height
        places, status, value = self.rows(node).overrides[node.id]
        is_taken = status != 2
        taken = places[is_taken]
        wrap = self.rows(node).wrap
        result.score = np.array(spread(result.score, height), float)
        result.zero = np.array(spread(result.zero, height), float)
        result.coverage = np.array(spread(result.coverage, height), float)
        result.score[taken] = value[is_taken]
        result.zero[taken] = value[is_taken]
        result.coverage[taken] = 1
        result.blank = np.array(spread(result.blank, height))
        result.blank[places] = False
        result.not_applicable = np.array(spread(result.not_applicable, height))
        result.not_applicable[places] = ~is_taken
        result.score[places[~is_taken]] = 0
        result.zero[places[~is_taken]] = 0
        result.special = np.array(spread(SCORED if result.special is None else result.special, height), np.int8)
        result.special[taken] = status[is_taken]
        if result.chosen is not None:
            result.chosen = np.array(result.chosen)
            result.chosen[taken] = -1
        for name in ("score", "zero", "coverage", "blank", "not_applicable"):
            setattr(result, name, wrap(getattr(result, name)))

    # Questions that several rules ask

    def reaches(self, figure, maximum, per_cent):
        if per_cent != 100:
            return plain(np.greater_equal(figure * 100, maximum * per_cent - NEAR))
        return both(plain(np.greater_equal(figure, maximum - NEAR)), plain(np.greater(maximum, 0)))

    def satisfied(self, node, figure=None):
        result = self.result(node)
        if result is None:
            return False
        if node.record:
            return result.has_score
        figure = result.zero if figure is None else figure
        return both(result.has_score, self.reaches(figure, result.maximum, self.translated[node.id].satisfied_at))

    def answered(self, node):
        result = self.result(node)
        return result.has_score if result else False

    def satisfied_number(self, node):
        return sum(only(self.satisfied(child), np.ones(self.rows(node).height)) for child in node.children)

    def weight(self, node):
        translated = self.translated[node.id]
        value, known = translated.weight(self)
        if node.weight and node.weight[0] == "expression":
            known = both(known, plain(np.greater_equal(value, 0)))
        if translated.own_weight is not None:
            height = self.rows(node).height
            places, own = translated.own_weight
            value = np.array(spread(value, height), float)
            value[places] = own
            if known is not True:
                known = np.array(spread(known, height))
                known[places] = True
        return value, known

    def summed(self, node):
        """A number added up over the items of its list."""
        rows = self.table.rows[node.keeper]
        column = rows.columns[node.id]
        return rows.total(column.value)

    def blank_maximum(self, each, keeper):
        """For every agency the maximum of an item of which nothing is answered."""
        if keeper not in self.of_blank_items:
            self.of_blank_items[keeper] = Scoring(self.instrument, self.table.with_blank_items(keeper))
        scoring = self.of_blank_items[keeper]
        scoring.results = {}
        return scoring.result(each).maximum
