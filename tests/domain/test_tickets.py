"""A question for an expert: who may do what, and whom it goes to."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest

from domain.ticket_answers import Known, best
from domain.tickets import (
    People,
    Ticket,
    TicketState,
    answer,
    decline,
    end,
    give,
    judge,
    may_handle,
    routed,
    same_question,
    settle,
    take,
    whole_circle,
)

AT = datetime(2019, 1, 14, 12, tzinfo=UTC)
TOM, KARIN, PIET, SASKIA, MARCO = (UUID(int=n) for n in range(1, 6))
OPEN = Ticket(UUID(int=9), UUID(int=8), 1, "Welke criteria?", TOM, AT, AT)
TAKEN = replace(OPEN, state=TicketState.ASSIGNED, assigned_id=KARIN, assigned_at=AT)
ANSWERED = replace(TAKEN, state=TicketState.ANSWERED, answer="Hout", answered_at=AT)
CLOSED = replace(ANSWERED, state=TicketState.CLOSED, closed_at=AT, useful=True)


def only(*who: UUID) -> frozenset[UUID]:
    return frozenset(who)


def test_who_takes_a_question_has_it_and_nobody_after_them():
    taken = take(replace(OPEN, declined=only(KARIN)), KARIN, AT)

    assert taken
    assert (taken.state, taken.assigned_id) == (TicketState.ASSIGNED, KARIN)
    assert not taken.declined
    assert take(taken, PIET, AT) is None


def test_who_declines_is_noted_once_and_who_took_it_gives_it_back():
    declined = decline(OPEN, KARIN, AT)
    back = decline(TAKEN, KARIN, AT)

    assert declined
    assert declined.declined == {KARIN}
    assert decline(declined, KARIN, AT) is None
    assert back
    assert (back.state, back.assigned_id) == (TicketState.OPEN, None)
    assert decline(TAKEN, PIET, AT) is None
    assert decline(ANSWERED, KARIN, AT) is None


def test_an_answer_is_given_by_who_took_it_or_to_what_is_free_and_corrected_by_its_author():
    assert answer(OPEN, PIET, "Staal", AT)
    assert answer(TAKEN, PIET, "Staal", AT) is None
    corrected = answer(replace(ANSWERED, useful=False), KARIN, "Staal", AT)
    assert corrected
    assert (corrected.answer, corrected.useful) == ("Staal", None)
    assert answer(ANSWERED, PIET, "Staal", AT) is None
    assert answer(CLOSED, KARIN, "Staal", AT) is None


def test_a_coordinator_passes_on_what_waits_but_not_to_who_asked_or_has_it():
    given = give(TAKEN, PIET, AT)

    assert given
    assert given.assigned_id == PIET
    for to in (TOM, KARIN):
        assert give(TAKEN, to, AT) is None
    assert give(ANSWERED, PIET, AT) is None


def test_a_yes_closes_and_a_no_opens_it_again_without_who_answered():
    yes, no = (judge(ANSWERED, useful=useful, at=AT) for useful in (True, False))

    assert yes
    assert (yes.state, yes.was_withdrawn) == (TicketState.CLOSED, False)
    assert no
    assert no.state is TicketState.OPEN
    assert no.declined == {KARIN}
    assert no.is_with_coordinators
    assert judge(OPEN, useful=True, at=AT) is None
    nobody = judge(replace(ANSWERED, assigned_id=None), useful=False, at=AT)
    assert nobody
    assert not nobody.declined


def test_what_ends_without_an_answer_was_withdrawn():
    ended = end(OPEN, AT)

    assert ended
    assert ended.was_withdrawn
    assert end(ended, AT) is None


@pytest.mark.parametrize(
    "ticket",
    [
        OPEN,
        replace(CLOSED, settled=True),
        replace(CLOSED, answer=""),
        replace(CLOSED, useful=False),
    ],
)
def test_only_an_answer_that_helped_is_decided_about_and_once(ticket):
    assert settle(CLOSED, 3) == replace(CLOSED, settled=True, article_id=3)
    assert settle(ticket, 3) is None


def test_nobody_handles_their_own_question():
    assert not may_handle(OPEN, TOM, knows=True, coordinates=True)
    assert may_handle(OPEN, SASKIA, knows=False, coordinates=True)
    assert may_handle(OPEN, KARIN, knows=True, coordinates=False)
    assert may_handle(replace(OPEN, asked=only(MARCO)), MARCO, knows=False, coordinates=False)
    assert not may_handle(OPEN, MARCO, knows=False, coordinates=False)


def test_the_nearest_are_asked_and_a_coordinator_when_all_of_them_declined():
    experts, both = People(experts=only(PIET)), only(KARIN, PIET)
    everybody = People(only(KARIN), both, only(MARCO), only(SASKIA), both)

    assert routed(OPEN, everybody) == {KARIN}
    assert routed(OPEN, experts) == {PIET}
    assert routed(OPEN, People(ambassadors=only(MARCO), coordinators=only(SASKIA))) == {MARCO}
    assert routed(replace(OPEN, declined=only(KARIN)), everybody) == {SASKIA}
    assert routed(replace(OPEN, asker_id=KARIN), everybody) == both - {KARIN}
    assert routed(replace(OPEN, useful=False), everybody) == {SASKIA}
    assert routed(replace(OPEN, asker_id=None), experts) == {PIET}


def test_the_whole_circle_leaves_out_who_declined_but_no_coordinator():
    people = People(only(KARIN), only(PIET), only(MARCO), only(SASKIA), only(KARIN))
    declined = replace(OPEN, declined=only(PIET, SASKIA))

    assert whole_circle(declined, people) == {KARIN, SASKIA}
    assert whole_circle(replace(declined, useful=False), people) == {SASKIA}
    assert whole_circle(replace(OPEN, asker_id=None), people) == {KARIN, PIET, SASKIA}


def test_the_same_question_is_one_that_still_waits():
    assert same_question("welke  CRITERIA", [CLOSED, OPEN]) is OPEN
    assert same_question("welke criteria voor hout", [OPEN]) is None
    assert same_question("welke criteria", [CLOSED]) is None


def known(question: str, *groups: str) -> Known:
    return Known(1, "", question, "Hout", groups, "Karin", AT.date())


@pytest.mark.parametrize(
    ("asked", "group", "fits"),
    [
        ("wat mot ik met die hondepoepbakke", "", True),
        ("welke criteria voor hondenpoepbakken", "straatmeubilair", True),
        ("welke criteria voor hondenpoepbakken", "papier", False),
        ("hondenpoepbakken van kunststof", "", False),
        ("en dit?", "", False),
    ],
)
def test_an_answer_serves_only_who_asks_the_very_same(asked, group, fits):
    one = known("Welke criteria gelden voor hondenpoepbakken?", "straatmeubilair")

    assert (best(asked, group, [one]) is one) == fits
