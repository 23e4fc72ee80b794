"""A municipality's own words, on both databases: stored once, never lost, seen everywhere."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.errors import NotAllowed
from domain.questions import Answer, Synonym, SynonymKind, Understood
from domain.synonyms import OwnWord
from storage import members, municipalities, questions, synonyms
from storage import synonyms as own_words
from tests.people import TODAY, settle

KARTON = OwnWord(Synonym("Karton", "papier"), note="van ons")


@pytest.fixture
def town(db):
    return settle(db)


def knowledge(db, town):
    db.expire_all()
    return municipalities.get_by_id(db, town.place.id).knowledge


def test_a_word_is_stored_with_who_wrote_it_and_when(db, town):
    before, saskia = knowledge(db, town), town.people["Saskia"]

    synonyms.put(db, town.place.id, [KARTON], saskia.id, TODAY)

    assert synonyms.own(db, town.place.id) == [
        replace(KARTON, author="Saskia Claes", edited_on=TODAY)
    ]
    assert knowledge(db, town) == before + 1


def test_a_word_that_is_written_otherwise_takes_the_place_of_the_first(db, town):
    synonyms.put(db, town.place.id, [KARTON], town.people["Saskia"].id, TODAY)
    off = OwnWord(Synonym("KARTÓN", "papier", kind=SynonymKind.RELATED), active=False)

    synonyms.put(db, town.place.id, [off], None, TODAY + timedelta(1))

    assert synonyms.own(db, town.place.id) == [replace(off, edited_on=TODAY + timedelta(1))]
    assert off.synonym not in synonyms.in_force(db, town.place.id)


def test_an_own_word_wins_from_one_that_ships(db, town):
    ships = synonyms.shipped()[0]
    off = OwnWord(replace(ships, variant=ships.variant.upper()), active=False)

    synonyms.put(db, town.place.id, [off], None, TODAY)

    assert ships not in synonyms.in_force(db, town.place.id)
    assert ships in synonyms.in_force(db, settle(db, "schiedam").place.id)


def test_nothing_to_store_changes_nothing(db, town):
    before = knowledge(db, town)

    synonyms.put(db, town.place.id, [], None, TODAY)

    assert knowledge(db, town) == before


def test_there_is_room_for_so_many_words_and_no_more(db, town, monkeypatch):
    monkeypatch.setattr(own_words, "MOST_OWN", 2)
    many = [OwnWord(Synonym(f"woord {number}", "papier")) for number in range(3)]

    with pytest.raises(NotAllowed):
        synonyms.put(db, town.place.id, many, None, TODAY)


def test_the_words_of_an_account_go_along_when_it_turns_out_to_be_somebody(db, town):
    account = members.add(db, town.place, name="M. Bakker", address="mb@helmond.example")
    synonyms.put(db, town.place.id, [KARTON], account.id, TODAY)
    members.want_week(db, account, wanted=False)

    members.merge(db, town.people["Saskia"], account)

    [word] = synonyms.own(db, town.place.id)
    assert word.author == "Saskia Claes"
    assert members.readers_of_week(db, town.place.id) == []


def test_the_last_questions_are_the_latest_that_are_still_kept(db, town):
    for day, text in ((1, "een"), (3, "drie"), (2, "twee")):
        understood = Understood(text, Answer.NONE)
        questions.add(db, town.place.id, date(2019, 1, day), text, understood)

    assert questions.recent_texts(db, town.place.id, 2) == ["drie", "twee"]
    [late] = questions.not_understood(db, town.place.id, since=date(2019, 1, 3))
    assert late.text == "drie"
