"""The answers of a round, laid out as columns before anything is timed."""

import copy

import numpy as np
import pandas as pd

from .language import GIVEN, JOINT, NOT_APPLICABLE
from .masks import is_column, spread


class Column:
    """One question over agencies, or over the items of a list.

    `value` is 0 where there is no answer: 1 for yes, the number, the place of a choice, the number of a text; for
    several choices and steps a table with one column for each of them.
    """

    def __init__(self, height, options=None):
        self.answered = np.zeros(height, bool)
        self.not_applicable = False
        self.value = np.zeros((height, options) if options else height)


class Rows:
    """Agencies (`owner` is None), or the items of one list with the agency that each belongs to."""

    def __init__(self, height, owner=None, agencies=0):
        self.height = height
        self.owner = owner
        self.agencies = agencies
        self.columns = {}
        self.overrides = {}
        self.listed = None
        self.counts = None
        self.wrap = lambda column: column

    def of_owner(self, figure):
        """What is known of agencies, for each of their items."""
        return self.wrap(np.asarray(figure)[self.owner]) if is_column(figure) else figure

    def total(self, figure):
        """Sum over the items of each agency."""
        return np.bincount(self.owner, weights=spread(figure, self.height), minlength=self.agencies)

    def lowest(self, figure):
        """Smallest figure of each agency's items; infinite without any."""
        out = np.full(self.agencies, np.inf)
        filled = np.flatnonzero(self.counts)
        if len(filled):
            starts = np.concatenate(([0], np.cumsum(self.counts)[:-1]))[filled]
            out[filled] = np.minimum.reduceat(spread(figure, self.height), starts)
        return out


class Frames(Rows):
    """The same rows as pandas keeps them: every column a Series, items brought together by groupby."""

    def __init__(self, rows):
        super().__init__(rows.height, rows.owner, rows.agencies)
        self.overrides = rows.overrides
        index = pd.RangeIndex(rows.height)
        self.wrap = lambda column: pd.Series(np.asarray(column), index)
        for name, column in rows.columns.items():
            self.columns[name] = self.column(column)
        if rows.owner is not None:
            self.agency_index = pd.RangeIndex(rows.agencies)
            self.listed, self.counts = (pd.Series(part, self.agency_index) for part in (rows.listed, rows.counts))
            self.owners = self.wrap(rows.owner)

    def column(self, column):
        framed = Column(0)
        framed.answered = self.wrap(column.answered)
        framed.not_applicable = column.not_applicable if column.not_applicable is False else self.wrap(
            column.not_applicable)
        framed.value = pd.DataFrame(column.value) if column.value.ndim == 2 else self.wrap(column.value)
        return framed

    def grouped(self, figure):
        column = figure if isinstance(figure, pd.Series) else self.wrap(spread(figure, self.height))
        return column.groupby(self.owners)

    def total(self, figure):
        return self.grouped(figure).sum().reindex(self.agency_index, fill_value=0).astype(float)

    def lowest(self, figure):
        return self.grouped(figure).min().reindex(self.agency_index, fill_value=np.inf)


class Table:
    def __init__(self, instrument, answers, agencies):
        self.instrument = instrument
        self.agencies = agencies
        self.texts = {}
        frame = pd.read_csv(answers, dtype={"list": str, "node": str, "answer": str}, keep_default_na=False)
        listing = frame[(frame.row < 0) & (frame.list != "")]
        self.rows = {None: Rows(agencies)}
        for node in instrument.nodes.values():
            if node.kind == "collection" and node.is_question:
                self.rows[node.id] = self.items(listing[listing.node == node.id])
        self.read_agencies(frame[(frame.row < 0) & (frame.list == "")])
        for keeper, part in frame[frame.row >= 0].groupby("list"):
            rows = self.rows[keeper]
            starts = np.concatenate(([0], np.cumsum(rows.counts)[:-1]))
            self.read(rows, part, starts[part.agency] + part.row.to_numpy())
        for node in instrument.nodes.values():
            if node.is_question and node.kind != "collection":
                self.column(self.rows[node.keeper], node)

    def with_blank_items(self, keeper):
        """The same agencies, each with one item of which nothing is answered."""
        other = copy.copy(self)
        rows = Rows(self.agencies, np.arange(self.agencies), self.agencies)
        rows.counts = np.ones(self.agencies, int)
        rows.listed = np.zeros(self.agencies, bool)
        other.rows = {**self.rows, keeper: rows}
        for node in self.instrument.nodes.values():
            if node.keeper == keeper and node.is_question and node.kind != "collection":
                other.column(rows, node)
        return other

    def framed(self):
        """The same table in pandas' own columns."""
        other = copy.copy(self)
        other.rows = {keeper: Frames(rows) for keeper, rows in self.rows.items()}
        other.facts = {name: other.rows[None].column(fact) for name, fact in self.facts.items()}
        return other

    def text(self, text):
        return self.texts.setdefault(text, float(len(self.texts)))

    def items(self, listing):
        counts = np.zeros(self.agencies, int)
        counts[listing.agency] = listing.answer.astype(int)
        rows = Rows(int(counts.sum()), np.repeat(np.arange(self.agencies), counts), self.agencies)
        rows.counts = counts
        rows.listed = np.zeros(self.agencies, bool)
        rows.listed[listing.agency] = True
        return rows

    def read_agencies(self, frame):
        self.facts = {}
        self.weights = {}
        self.agency_class = np.full(self.agencies, "", object)
        special = frame.node.str.contains(":", regex=False)
        for node, part in frame[special].groupby("node"):
            kind, name = node.split(":")
            if kind == "class":
                self.agency_class[part.agency] = part.answer
            elif kind == "weight":
                self.weights[name] = (part.agency.to_numpy(), part.answer.astype(float).to_numpy())
            else:
                self.facts[name] = self.fact(self.instrument.facts[name], part)
        self.read(self.rows[None], frame[~special], frame[~special].agency.to_numpy())

    def fact(self, fact, part):
        column = Column(self.agencies)
        column.answered[part.agency] = True
        if fact["type"] == "number":
            column.value[part.agency] = part.answer.astype(float)
        elif fact["type"] == "yes_no":
            column.value[part.agency] = part.answer == "yes"
        else:
            column.value[part.agency] = part.answer.map(self.text)
        return column

    def column(self, rows, node):
        if node.id not in rows.columns:
            several = node.kind == "milestones" or (node.kind == "choice" and node.multiple)
            rows.columns[node.id] = Column(rows.height, len(node.options) if several else None)
        return rows.columns[node.id]

    def read(self, rows, frame, places):
        places = pd.Series(places, frame.index)
        for name, part in frame.groupby("node"):
            node = self.instrument.nodes[name]
            place = places[part.index].to_numpy()
            answer = part.answer
            is_override = answer.str.startswith(("given:", "joint:"))
            not_applicable = answer == "n/a"
            if not node.is_question or node.kind == "collection":
                is_override |= not_applicable
            if is_override.any():
                rows.overrides[name] = self.overrides(answer[is_override], place[is_override])
            if not node.is_question or node.kind == "collection":
                continue
            column = self.column(rows, node)
            if not_applicable.any():
                column.not_applicable = np.zeros(rows.height, bool)
                column.not_applicable[place[not_applicable]] = True
            plain = ~(is_override | not_applicable)
            self.fill(column, node, answer[plain], place[plain])

    def overrides(self, answers, places):
        parts = answers.str.split(":")
        status = parts.str[0].map({"given": GIVEN, "joint": JOINT, "n/a": NOT_APPLICABLE}).to_numpy()
        value = parts.str[1].fillna("0").astype(float).to_numpy()
        return places, status, value

    def fill(self, column, node, answers, places):
        column.answered[places] = True
        if node.kind == "yes_no":
            column.value[places] = answers == "yes"
        elif node.kind in ("levels", "number", "bands"):
            column.value[places] = answers.astype(float)
        elif node.kind == "text":
            column.value[places] = answers.map(self.text)
        elif column.value.ndim == 1:
            column.value[places] = answers.map({option: place for place, option in enumerate(node.options)})
        else:
            for place, option in enumerate(node.options):
                column.value[places, place] = [option in answer.split(";") for answer in answers]
