"""What was asked is kept without who asked, and its words for ninety days."""

from datetime import date, timedelta
from time import sleep
from uuid import uuid4

import pytest

from domain.criteria import Kind, Level, Theme
from domain.questions import Answer, Filters, Found, Topic, Understood
from scheduler.delivery import _tidy
from storage import questions, topics
from storage.tables import QuestionRow
from storage.topics import Kept
from tests.people import NOON, TODAY, settle

GROUP = Found("papier", "Papier", 0.9)


def ask(db, town, answer=Answer.NONE, text="welke eisen?", day=TODAY):
    understood = Understood(text, answer, (GROUP,), words=("eis",))
    return questions.add(db, town.place.id, day, text, understood)


def the(db, town, question_id):
    found = questions.find(db, town.place.id, question_id)
    assert found
    return found


def test_a_question_is_found_in_its_own_town_only(db):
    town, other = settle(db), settle(db, "schiedam")
    asked = ask(db, town)

    found = questions.find(db, town.place.id, asked)

    assert found is not None
    assert (found.text, found.words, found.groups) == ("welke eisen?", ("eis",), ("papier",))
    assert questions.find(db, other.place.id, asked) is None
    assert not {"member_id", "author_id"} & set(QuestionRow.__table__.columns.keys())


def test_what_was_chosen_and_whether_it_helped_is_kept(db):
    town, other = settle(db), settle(db, "schiedam")
    asked = ask(db, town, Answer.CHOOSE)

    questions.choose(db, town.place.id, asked, questions.NONE_OF_THESE)
    questions.rate(db, town.place.id, asked, useful=True)
    questions.rate(db, other.place.id, asked, useful=False)

    found = the(db, town, asked)
    assert (found.chosen, found.useful) == ("-", True)


def test_what_was_not_understood_is_a_list_until_it_is_settled(db):
    town = settle(db)
    refused, doubtful = ask(db, town), ask(db, town, Answer.CHOOSE)
    useless, fine = ask(db, town, Answer.DIRECT), ask(db, town, Answer.DIRECT)
    questions.rate(db, town.place.id, useless, useful=False)

    waiting = {one.id for one in questions.not_understood(db, town.place.id)}
    questions.settle(db, town.place.id, [refused, doubtful])

    assert waiting == {refused, doubtful, useless}
    assert [one.id for one in questions.not_understood(db, town.place.id)] == [useless]
    assert len(questions.since(db, town.place.id, TODAY)) == 4
    assert the(db, town, fine).settled is False


def test_questions_of_before_a_day_are_not_of_this_week(db):
    town = settle(db)
    ask(db, town, day=date(2019, 1, 6))

    assert questions.since(db, town.place.id, date(2019, 1, 7)) == []


def test_the_words_are_forgotten_after_ninety_days_and_the_question_stays_counted(db):
    town = settle(db)
    old, young = ask(db, town, day=TODAY), ask(db, town, day=TODAY + timedelta(days=1))

    _tidy(NOON + timedelta(days=91), db)

    assert the(db, town, old).text is None
    assert the(db, town, old).words == ()
    assert the(db, town, young).text == "welke eisen?"


def test_a_conversation_is_about_its_last_question_for_half_an_hour(db):
    town = settle(db)
    marco = town.people["Marco"]
    both = (Level.BASIS, Level.AMBITIOUS)
    filters = Filters(Level.BASIS, Kind.AWARD, Theme.SOCIAL_RETURN, levels=both)
    first, last = Kept(Topic(("gas",))), Kept(Topic(("papier", "gas"), filters), uuid4())

    assert topics.find(db, marco, NOON) is None
    topics.keep(db, marco, first, NOON)
    topics.keep(db, marco, last, NOON)

    assert topics.find(db, marco, NOON + timedelta(minutes=30)) == last
    assert topics.find(db, marco, NOON + timedelta(minutes=31)) is None
    assert topics.find(db, town.people["Karin"], NOON) is None


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_who_asks_in_two_chats_at_once_is_answered_in_both(database):
    with database.transaction() as db:
        marco = settle(db).people["Marco"]
    later = Kept(Topic(("papier",)))

    with database.transaction() as db:
        topics.keep(db, marco, Kept(Topic(("gas",))), NOON)
        other = database.submit(lambda also: topics.keep(also, marco, later, NOON))
        sleep(0.2)
    other.result()

    with database.transaction() as db:
        assert topics.find(db, marco, NOON) == later


def test_what_nobody_goes_on_about_is_gone(db):
    town = settle(db)
    topics.keep(db, town.people["Marco"], Kept(Topic(("gas",))), NOON)

    _tidy(NOON + timedelta(hours=1), db)

    assert topics.find(db, town.people["Marco"], NOON) is None
