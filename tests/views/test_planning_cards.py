"""The cards of planning, beyond what a conversation shows."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

from domain.ladders import Rung
from domain.missing import Missing
from domain.monitors import Monitor, Reminding, Round
from views.cards import ladder as cards
from views.cards.ladder import Ladder, LadderLine
from views.cards.missing_list import nothing_missing
from views.cards.next_monitor import closed_in_words, stretches
from views.texts import words

MONITOR = Monitor(uuid4(), uuid4(), "februari 2019", date(2019, 1, 31))
NL = words("nl")


def test_closing_days_that_follow_each_other_are_said_as_one_stretch():
    week = [date(2019, 3, day) for day in (4, 5, 6, 11)]

    assert closed_in_words(NL, week, [""] * 4) == "Gesloten: ma 4 mrt t/m wo 6 mrt en ma 11 mrt."
    assert stretches([]) == []


def test_a_ladder_is_one_sentence_for_who_hears_it():
    lines = [LadderLine(date(2019, 1, 28), Rung.OPENING, 19)]

    card = cards.ladder_card(NL, Ladder(MONITOR, lines))

    assert card["speak"] == "Wie krijgt wat: ma 28 jan opening (19 mensen)."


def test_when_everybody_reported_nothing_goes_out():
    card = cards.ladder_card(NL, Ladder(MONITOR, []))

    assert "Er gaat niets meer uit" in card["speak"]


def test_what_is_paused_can_go_on():
    paused = replace(MONITOR, reminding=Reminding.PAUSED)

    card = cards.ladder_card(NL, Ladder(paused, []))

    assert card["actions"][0]["title"] == "Ga verder met herinneren"


def test_that_everybody_reported_can_be_said_outside_of_any_round():
    said = nothing_missing(NL, Missing(Round(date(2019, 1, 14)), asked=3))

    assert said == "Iedereen heeft gemeld: alle 3 mensen. Er mist niemand."
