"""What comes out at a node, over all rows."""

from .masks import either, negated


class Result:
    __slots__ = ("score", "zero", "maximum", "coverage", "blank", "not_applicable", "special", "chosen")

    def __init__(self, score, maximum, coverage, blank=False, not_applicable=False, zero=None):
        self.score = score
        self.zero = score if zero is None else zero
        self.maximum = maximum
        self.coverage = coverage
        self.blank = blank
        self.not_applicable = not_applicable
        self.special = None
        self.chosen = None

    @property
    def applies(self):
        return negated(self.not_applicable)

    @property
    def has_score(self):
        return negated(either(self.blank, self.not_applicable))
