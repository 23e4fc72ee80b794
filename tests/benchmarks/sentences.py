"""How long it takes to read a sentence against the titles of a large plan."""

import time
from datetime import date
from statistics import median

from domain.sentences import Title, understand

TODAY = date(2026, 3, 2)
ACTIONS = 200
THINGS = "Papier Koffie Groenonderhoud Schoonmaak Catering Textiel Zwembad Wegen Meubilair Energie"
WAYS = "duurzaam inkopen|circulair aanbesteden|met social return|zonder plastic|tweedehands"
SAID = (
    "papier duurzaam inkopen 3 is klaar",
    "koffie met social return 12 loopt, ongeveer 40%",
    "alles ongewijzigd behalve zwembad tweedehands 7, dat ligt stil sinds 10 januari",
    "groenonderhoud circulair aanbesteden 2 is gegund en wegen zonder plastic 4 wacht op geld",
    "wanneer moet ik dit eigenlijk inleveren?",
)


def titles() -> list[Title]:
    things, ways = THINGS.split(), WAYS.split("|")
    return [
        Title(f"{things[n % 10]} {ways[n % 5]} {n // 10 + 1}", number=f"2.{n + 1}")
        for n in range(ACTIONS)
    ]


def reading() -> float:
    """Give the median of the slowest sentence, in milliseconds."""
    plan = titles()
    return max(median(_once(said, plan) for _ in range(50)) for said in SAID)


def _once(said: str, plan: list[Title]) -> float:
    began = time.process_time()
    understand(said, plan, TODAY)
    return 1000 * (time.process_time() - began)
