"""Figures and truth over many rows: a column, or one plain value when it is the same for all.

A column is a NumPy array or a pandas Series; everything here takes either.
"""

import numpy as np
import pandas as pd


def is_column(figure):
    return isinstance(figure, (np.ndarray, pd.Series))


def both(a, b):
    if a is False or b is False:
        return False
    if a is True:
        return b
    return a if b is True else a & b


def either(a, b):
    if a is True or b is True:
        return True
    if a is False:
        return b
    return a if b is False else a | b


def negated(a):
    return (not a) if isinstance(a, bool) else ~a


def where(mask, a, b):
    if isinstance(mask, bool):
        return a if mask else b
    if a is b:
        return a
    chosen = np.where(mask, a, b)
    like = next((part for part in (mask, a, b) if isinstance(part, pd.Series)), None)
    return chosen if like is None else pd.Series(chosen, like.index)


def only(mask, figure):
    """The figure where the mask is true, elsewhere 0."""
    if mask is True:
        return figure
    return 0.0 if mask is False else figure * mask


def plain(mask):
    """NumPy's own single truth becomes Python's, which is told apart from an array."""
    return mask if is_column(mask) else bool(mask)


def divided(a, b):
    """a ÷ b, 0 where b is 0."""
    if not is_column(b):
        return a / b if b else a * 0.0
    with np.errstate(divide="ignore", invalid="ignore"):
        return where(b == 0, 0.0, a / b)


def plus(a, b):
    """a + b, sparing the addition of a plain 0."""
    if isinstance(a, float) and a == 0:
        return b
    return a if isinstance(b, float) and b == 0 else a + b


def spread(figure, height):
    return np.broadcast_to(np.asarray(figure), (height,))
