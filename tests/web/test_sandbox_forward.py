"""What people type to move the example's clock, and what is left to the bot."""

from datetime import date

import pytest

from web.sandbox.forward import REFUSED, asked_days

MONDAY = date(2019, 1, 14)


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("vooruit", 1),
        ("Vooruit!", 1),
        ("vooruit 7 dagen", 7),
        ("vooruit 7", 7),
        ("vooruit zeven dagen", 7),
        ("een week vooruit", 7),
        ("één week vooruit", 7),
        ("vooruit week", 7),
        ("vooruit met twee weken", 14),
        ("zet de klok 3 dagen vooruit", 3),
        ("klok vooruit 3 dagen", 3),
        ("forward", 1),
        ("forward 7 days", 7),
        ("move the clock forward two weeks", 14),
        ("move the clock forward by a day", 1),
        ("een maand vooruit", 30),
        ("vooruit 400 dagen", 400),
        ("vooruit naar morgen", 1),
        ("vooruit naar 28 januari", 14),
        ("vooruit naar 28-1", 14),
        ("vooruit tot 28-01-2019", 14),
        ("forward to 28 January 2019", 14),
        ("vooruit naar vrijdag", 4),
        ("vooruit naar maandag", 7),
        ("vooruit naar volgende week vrijdag", 11),
        ("vooruit naar 10 januari", 361),
    ],
)
def test_the_clock_is_asked_to_go_on(said, days):
    assert asked_days(said, MONDAY) == days


@pytest.mark.parametrize(
    "said",
    [
        "vooruit 0 dagen", "vooruit nul dagen", "vooruit -3 dagen", "vooruit 401 dagen",
        "vooruit 999999999999999999999 dagen", "vooruit 60 weken", "vooruit naar 31 februari",
        "vooruit naar 10 januari 2019", "vooruit naar gisteren", "vooruit naar de maan",
        "achteruit 3 dagen", "twee weken achteruit", "backward 7 days",
        "vooruit naar 28 januari 2030",
    ],
)  # fmt: skip
def test_what_the_clock_can_not_do_is_refused(said):
    assert asked_days(said, MONDAY) == REFUSED


@pytest.mark.parametrize(
    "said",
    [
        "mijn acties", "papier gaat goed vooruit", "vooruit dan maar, papier is klaar",
        "papier gaat vooruit naar 50%", "moving forward", "vooruit met de geit", "7 dagen", "",
    ],
)  # fmt: skip
def test_everything_else_is_for_the_bot(said):
    assert asked_days(said, MONDAY) is None
