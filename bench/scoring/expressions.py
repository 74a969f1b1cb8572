"""Reads expressions into nested tuples.

("number", Decimal) ("text", str) ("truth", bool) ("fact", id) ("round",) ("class",) ("of", property, node id)
("-", a) ("not", a) (operator, a, b) ("call", function, [arguments])
"""

import re
from decimal import Decimal

TOKEN = re.compile(
    r"""\s*(?:(?P<number>\d[\d.]*)|(?P<word>[A-Za-z_]\w*)|"(?P<double>[^"]*)"|'(?P<single>[^']*)'"""
    r"""|\[\s*(?P<node>[^\]]*?)\s*\]|(?P<sign>!=|<=|>=|[-()+*/=<>,]))"""
)
COMPARISONS = ("=", "!=", "<", "<=", ">", ">=")


def parse(text):
    return Parser(text).expression()


class Parser:
    def __init__(self, text):
        self.tokens = []
        place = 0
        text = text.rstrip()
        while place < len(text):
            match = TOKEN.match(text, place)
            if not match:
                raise ValueError(f"cannot read {text!r} from column {place}")
            kind = match.lastgroup
            value = match.group(kind)
            self.tokens.append(("text" if kind in ("double", "single") else kind, value))
            place = match.end()
        self.tokens.append(("end", ""))
        self.place = 0

    def take(self, kind, *values):
        token = self.tokens[self.place]
        if token[0] != kind or (values and token[1] not in values):
            return None
        self.place += 1
        return token[1]

    def need(self, kind, *values):
        value = self.take(kind, *values)
        if value is None:
            raise ValueError(f"expected {values or kind}, found {self.tokens[self.place]}")
        return value

    def expression(self):
        term = self.either()
        self.need("end")
        return term

    def either(self):
        left = self.both()
        while self.take("word", "or"):
            left = ("or", left, self.both())
        return left

    def both(self):
        left = self.negation()
        while self.take("word", "and"):
            left = ("and", left, self.negation())
        return left

    def negation(self):
        if self.take("word", "not"):
            return ("not", self.negation())
        left = self.sum()
        sign = self.take("sign", *COMPARISONS)
        return (sign, left, self.sum()) if sign else left

    def sum(self):
        left = self.product()
        while sign := self.take("sign", "+", "-"):
            left = (sign, left, self.product())
        return left

    def product(self):
        left = self.signed()
        while sign := self.take("sign", "*", "/"):
            left = (sign, left, self.signed())
        return left

    def signed(self):
        return ("-", self.signed()) if self.take("sign", "-") else self.primary()

    def primary(self):
        if (number := self.take("number")) is not None:
            return ("number", Decimal(number))
        if (text := self.take("text")) is not None:
            return ("text", text)
        if self.take("sign", "("):
            inner = self.either()
            self.need("sign", ")")
            return inner
        return self.named(self.need("word"))

    def named(self, word):
        if (node := self.take("node")) is not None:
            return ("of", word, node)
        if self.take("sign", "("):
            arguments = [self.either()]
            while self.take("sign", ","):
                arguments.append(self.either())
            self.need("sign", ")")
            return ("call", word, arguments)
        if word in ("true", "false"):
            return ("truth", word == "true")
        return (word,) if word in ("round", "class") else ("fact", word)
