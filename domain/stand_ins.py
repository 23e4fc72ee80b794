"""What stands in a note for somebody or something that is not named there."""

import re

from domain.leftover import GAP

BIDDER = ("een bedrijf", "a company")
_BIDDERS = ("bedrijven", "companies")
_RESIDENT = ("een inwoner", "a resident")
_ADDRESS = ("een adres", "an address")
_NUMBER = ("een nummer", "a number")
_MAILBOX = ("een e-mailadres", "an e-mail address")
_AMOUNT = ("een bedrag", "an amount")
_PRICE = ("een prijs", "a price")
_NEEDS_AMOUNT = re.compile(
    r"(?:^|\b(?:op|tot|zijn|met|naar|vraagt|vragen|biedt|tussen|at|bid)\s)$", re.IGNORECASE
)
_IS_NUMBER = re.compile(r"(?:tel\b|bsn\b|burgerservice|\+|\d)|[A-Z]{2}\d", re.IGNORECASE)
_IS_ADDRESS = re.compile(r"[\w'’-]+\s\d")
_MANY = re.compile(rf"({BIDDER[0]}|{BIDDER[1]})(?:(?:,| en| of| and| or) \1)+", re.IGNORECASE)


def for_resident(stretch: str, *, english: bool) -> str:
    if "@" in stretch:
        return _MAILBOX[english]
    if _IS_NUMBER.match(stretch):
        return _NUMBER[english]
    return (_ADDRESS if _IS_ADDRESS.match(stretch) else _RESIDENT)[english]


def resident_in(stretch: str) -> str:
    """Say what is known of somebody: that there is an address, or only that."""
    if "@" in stretch:
        return "mailbox"
    if _IS_NUMBER.match(stretch) or not _IS_ADDRESS.search(stretch):
        return "resident"
    return "address" if _IS_ADDRESS.match(stretch) else "resident_with_address"


def for_price(before: str, stretch: str, *, english: bool) -> str:
    """Return a gap where the sentence stands without the amount: "uurtarief gevraagd"."""
    if not any(c.isdigit() for c in stretch):
        return _PRICE[english]
    return _AMOUNT[english] if _NEEDS_AMOUNT.search(before) else GAP


def together(text: str, *, english: bool) -> str:
    """Say "bedrijven" for several in a row."""
    return _MANY.sub(_BIDDERS[english], text)
