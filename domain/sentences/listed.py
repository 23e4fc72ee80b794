"""Sets of words, written as people read them."""


def listed(text: str) -> frozenset[str]:
    """Return the words of a text that are parted by blanks."""
    return frozenset(text.split())
