"""Reads an instrument file into nodes that both scorers walk."""

from decimal import Decimal, InvalidOperation

import yaml

from .expressions import parse

# Statuses, in the order of the engine's file of results.
SCORED, BLANK, NOT_APPLICABLE, MONITOR, JOINT, GIVEN, ABSENT = range(7)


def amount(written):
    """("number", Decimal), ("class", {class: Decimal}, otherwise) or ("expression", term)."""
    if isinstance(written, dict):
        values = {key: Decimal(value) for key, value in written.items()}
        return ("class", values, values.pop("otherwise", None))
    try:
        return ("number", Decimal(written))
    except InvalidOperation:
        return ("expression", parse(written))


def truth(written):
    return written in ("true", "yes")


class Node:
    """One node of the tree; `keeper` is the collection whose items it is asked about, if any."""

    def __init__(self, keys, parent, kind=None):
        self.keys = keys
        self.id = keys["id"]
        self.kind = kind or keys["kind"]
        self.parent = parent
        self.keeper = None
        self.children = [Node(child, self) for child in keys.get("children", ())]
        self.children += [Node(tier["criterion"], self) for tier in keys.get("tiers", ())]
        self.children += [Node(case["use"], self) for case in keys.get("cases", ())]
        self.children += [Node(field, self, "number") for field in keys.get("fields", ())]
        if "each" in keys:
            self.children.append(Node(keys["each"], self))
        self.condition = parse(keys["when"]) if "when" in keys else None
        self.weight = amount(keys["weight"]) if "weight" in keys else None
        self.requires = keys.get("requires", [])
        self.satisfied_at = Decimal(keys.get("satisfied_at", "100"))
        self.monitor = truth(keys.get("monitor"))
        self.missing_is_zero = keys.get("missing") == "zero"
        self.rescale = next(((how, amount(by)) for how, by in keys.get("rescale", {}).items()), None)
        rounding = keys.get("round")
        self.round = (int(rounding["digits"]), rounding.get("mode", "half_away")) if rounding else None
        self.read_kind()

    def number(self, key, default=None):
        return Decimal(self.keys[key]) if key in self.keys else default

    def read_kind(self):
        keys = self.keys
        self.record = False
        self.amount = None
        if self.kind == "yes_no":
            self.amount = amount(keys.get("points", "1"))
        elif self.kind == "text":
            self.record = "points" not in keys
            self.amount = amount(keys.get("points", "0"))
        elif self.kind == "levels":
            self.scores = [Decimal(level["score"]) for level in keys["levels"] if not truth(level.get("empty"))]
        elif self.kind == "choice":
            self.record = all("score" not in choice for choice in keys["choices"])
            self.options = [choice["id"] for choice in keys["choices"]]
            self.scores = [Decimal(choice.get("score", "0")) for choice in keys["choices"]]
            self.multiple = truth(keys.get("multiple"))
        elif self.kind == "milestones":
            self.options = [step["id"] for step in keys["steps"]]
            self.scores = [Decimal(step["score"]) for step in keys["steps"]]
        elif self.kind == "number":
            self.record = not truth(keys.get("scored"))
            self.amount = ("number", Decimal(0) if self.record else Decimal(keys["max"]))
        elif self.kind == "bands":
            self.lower = keys.get("better") == "lower"
            self.linear = keys.get("between") == "linear"
            self.below = Decimal(keys.get("below", "0"))
            self.value = parse(keys["value"]) if "value" in keys else None
            side = "at_most" if self.lower else "at_least"
            self.bands = [(amount(band[side]), Decimal(band["score"])) for band in keys["bands"]]
            self.best = max([self.below, Decimal(0)] + [score for _, score in self.bands])
        elif self.kind == "formula":
            self.value = parse(keys["score"])
            self.amount = amount(keys["maximum"])
        elif self.kind == "index":
            self.base = Decimal(keys.get("base", "100"))
            self.least = int(keys.get("minimum_answered", 0))
        elif self.kind == "count":
            self.steps = [(int(level["at_least"]), Decimal(level["score"])) for level in keys["levels"]]
        elif self.kind == "tiers":
            self.strict = keys.get("build") != "add"
            self.ats = [Decimal(tier["at"]) for tier in keys["tiers"]]
        elif self.kind == "cases":
            self.conditions = [parse(case["when"]) if "when" in case else None for case in keys["cases"]]
        elif self.kind == "collection":
            self.combine = keys.get("combine", "mean")
            self.whole = truth(keys.get("whole"))
            self.least = int(keys.get("at_least", 0))
            self.empty = keys.get("empty", "blank")
            self.only = parse(keys["only"]) if "only" in keys else None

    @property
    def is_question(self):
        if self.kind == "bands":
            return self.value is None
        if self.kind == "collection":
            return "same_items_as" not in self.keys
        return self.kind in ("yes_no", "levels", "choice", "milestones", "number", "text")

    @property
    def counts(self):
        return not self.monitor and not self.record

    @property
    def below_all(self):
        for child in self.children:
            yield from child.below_all
        yield self


class Instrument:
    def __init__(self, path, round_id):
        with open(path, encoding="utf-8") as file:
            keys = yaml.load(file, Loader=yaml.BaseLoader)
        self.root = Node(keys["root"], None)
        self.nodes = {node.id: node for node in self.root.below_all}
        self.round = round_id
        self.facts = {fact["id"]: fact for fact in keys.get("facts", [])}
        for node in self.nodes.values():
            if node.kind == "collection":
                keeper = self.nodes[node.keys.get("same_items_as", node.id)]
                node.items = keeper.id
                for inner in node.children[0].below_all:
                    inner.keeper = keeper.id

    def exists(self, node):
        """In this round, leaving aside what stands above."""
        return "rounds" not in node.keys or self.round in node.keys["rounds"]
