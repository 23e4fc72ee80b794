"""What is said in half words: what is yet to come, two of one word, part of the work."""

from datetime import date

import pytest

from domain.plans import PeriodKind, Status
from domain.sentences import Doubt, Title, understand

TITLES = (
    Title("Koffie- en drankautomaten", PeriodKind.BOUNDED),
    Title("Drukwerk", PeriodKind.BOUNDED),
    Title("Schoonmaak gemeentelijke gebouwen", PeriodKind.BOUNDED),
    Title("Riolering Schoolstraat", PeriodKind.BOUNDED),
    Title("Herinrichting Molenstraat", PeriodKind.BOUNDED),
    Title("Deelname regionaal netwerk", PeriodKind.CONTINUOUS),
    Title("Contractmanagement op afspraken", PeriodKind.CONTINUOUS),
)


def read(text):
    return understand(text, TITLES, date(2023, 5, 17))


@pytest.mark.parametrize(
    ("text", "status", "blocked"),
    [
        ("koffieautomaten zijn gegund", Status.RUNNING, None),
        ("drukwerk is nog niet begonnen, dat wordt na de zomer", Status.PLANNED, None),
        (
            "drukwerk: akkoord is nog niet rond dus we kunnen nog niet beginnen",
            Status.PLANNED,
            None,
        ),
        ("drukwerk gaat naar het college. Daarna is het klaar", Status.RUNNING, None),
        ("drukwerk ligt bij het college en staat dinsdag op de agenda", Status.RUNNING, None),
        ("contractmanagement loopt weer", Status.RUNNING, None),
        ("contractmanagement hebben we stilgelegd", Status.PAUSED, None),
        ("drukwerk komt er dus niet meer", Status.DROPPED, None),
        ("drukwerk is voor een derde klaar", Status.RUNNING, None),
        ("drukwerk twee derde gedaan", Status.RUNNING, None),
        ("drukwerk ligt er, alleen de omslag moet nog", Status.RUNNING, None),
        ("riolering schoolstraat zit erin, straat is weer dicht, klaar", Status.COMPLETED, None),
        ("drukwerk: we zijn begonnen met slopen", Status.RUNNING, None),
        ("drukwerk hoeft alleen nog getekend", Status.RUNNING, None),
        ("drukwerk ligt drie weken achter", Status.RUNNING, True),
        ("drukwerk had vertraging maar loopt nu weer", Status.RUNNING, None),
        ("drukwerk ligt plat", Status.RUNNING, True),
        ("drukwerk: de pers is plat, we zijn bezig", Status.RUNNING, None),
    ],
)
def test_what_is_said_in_half_words_is_read(text, status, blocked):
    (said,) = read(text).told

    assert (said.status, said.blocked) == (status, blocked)


@pytest.mark.parametrize(
    ("text", "percentage"),
    [
        ("drukwerk, de helft dus zeg maar vijftig procent", 50),
        ("drukwerk 15% meer is het niet", 15),
        ("drukwerk scheelt 15%, we zijn op 30%", 30),
    ],
)
def test_a_percentage_is_found_among_other_words(text, percentage):
    (said,) = read(text).told

    assert said.percentage == percentage


def test_both_goes_for_the_action_before_it_as_well():
    understood = read("drukwerk gegund en koffieautomaten allebei vertraagd")

    assert [said.blocked for said in understood.told] == [True, True]


def test_idem_is_as_the_action_before_it_in_one_breath():
    told = read("drukwerk 40% koffieautomaten idem").told

    assert [said.percentage for said in told] == [40, 40]


def test_what_is_said_of_the_next_is_not_of_one_that_is_ok():
    told = read("drukwerk ok, koffieautomaten vertraagd").told

    assert [said.action for said in told] == [0]


def test_an_action_named_after_het_is_like_the_one_before():
    told = read("drukwerk draait en het regionale netwerk ook").told

    assert {said.status for said in told} == {Status.RUNNING}
    assert len(told) == 2


@pytest.mark.parametrize(
    "text",
    [
        "drukwerk is allebei klaar",
        "drukwerk loopt. koffieautomaten idem",
        "gemeente gebouw is nog niet gestart",
        "riolering schoolstraat is weer open",
        "drukwerk 50 a 60 procent",
        "drukwerk tussen de 40 en 50%",
        "drukwerk klaar, contractmanagement loopt",
    ],
)
def test_what_can_be_taken_otherwise_is_not_sure(text):
    assert not read(text).sure


@pytest.mark.parametrize("text", ["drukwerk -20%", "drukwerk staat op -5 procent"])
def test_less_than_nothing_is_asked_about(text):
    assert [unclear.doubt for unclear in read(text).unclear] == [Doubt.BAD_PERCENTAGE]


def test_a_contract_that_is_prolonged_does_not_tell_how_far_the_action_is():
    understood = read("contract drukwerk is met een jaar verlengd")

    assert [unclear.doubt for unclear in understood.unclear] == [Doubt.NO_STATUS]


def test_what_is_not_known_of_the_rest_leaves_what_was_told():
    understood = read("drukwerk 85%, van de rest geen idee")

    assert [said.percentage for said in understood.told] == [85]
    assert not understood.sure
