"""Adaptive Cards as plain dicts: a function takes domain values and returns a card."""
