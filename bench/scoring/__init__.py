"""The rules of an instrument once more, in Python: vectorised on float64 and one agency at a time in decimal.

Written from docs/instrument-language.md to be measured beside the engine and to check every figure it gives.
"""
