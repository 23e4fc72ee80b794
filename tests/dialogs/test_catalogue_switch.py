"""A second version comes in while questions are asked: no answer mixes the two."""

from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from time import monotonic, sleep

import pytest

from dialogs import catalogue_import, vocabulary
from dialogs.catalogue_import import Brought
from dialogs.turn import Turn
from domain.criteria import Layer
from storage import members
from storage.catalogues import Imported
from storage.database import Database, Session
from tests.catalogue import catalogue, fill
from tests.people import NOON, Town, settle
from views.texts import words

VERSIONS = [f"2020-{month:02}-01" for month in range(1, 7)]


@pytest.fixture
def town(database):
    with database.transaction() as db:
        town = settle(db)
        fill(db, town.place.id, own=False)
        return town


def ask(db: Session, town: Town) -> tuple[str, list[str]]:
    """Ask about paper as a turn does; return what the answer says of its version, and its texts."""
    member = members.get(db, town.place.id, town.people["Marco"].id)
    turn = Turn(member, NOON, words("nl"), lambda: "n")
    known = vocabulary.of_municipality(turn, db)
    [found] = known.index.ask("papier").groups
    return known.catalogue.dated, [one.text for one in known.catalogue.of_group(found.key)]


def bring(database: Database, town: Town, version: str) -> None:
    with database.transaction() as db:
        brought = Brought(Layer.CATALOGUE, catalogue(version), "a.csv")
        catalogue_import.store(db, town.place, brought, Imported("a.csv", NOON))


def test_every_answer_is_of_one_version_while_others_come_in(database, town):
    answers: list[tuple[str, list[str]]] = []
    done = Event()

    def question() -> None:
        while not done.is_set():
            answers.append(database.submit(lambda db: ask(db, town)).result())

    with ThreadPoolExecutor(4) as threads:
        asked = [threads.submit(question) for _ in range(4)]
        try:
            for version in VERSIONS:
                bring(database, town, version)
                wait_until(answers, version)
        finally:
            done.set()
        for future in asked:
            future.result()

    assert {dated for dated, _ in answers} >= set(VERSIONS)
    for dated, texts in answers:
        assert texts == [one.text for one in catalogue(dated).criteria if one.group == "papier"]


def wait_until(answers: list[tuple[str, list[str]]], version: str) -> None:
    deadline = monotonic() + 20
    while not any(dated == version for dated, _ in answers):
        assert monotonic() < deadline
        sleep(0.005)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_another_replica_answers_from_the_new_version_within_a_second(
    database, database_url, town, monkeypatch
):
    """What it holds in memory is its own; that it is old it sees at its next turn."""
    own_memory, other = OrderedDict(vocabulary._kept), Database(database_url)
    with monkeypatch.context() as replica:
        replica.setattr(vocabulary, "_kept", own_memory)
        before = other.submit(lambda db: ask(db, town)).result()
    bring(database, town, VERSIONS[0])

    began = monotonic()
    with monkeypatch.context() as replica:
        replica.setattr(vocabulary, "_kept", own_memory)
        after = other.submit(lambda db: ask(db, town)).result()
    other.close()

    assert (before[0], after[0]) == ("2019-05-01", VERSIONS[0])
    assert monotonic() - began < 1


def test_a_version_taken_back_shows_at_the_next_turn(database, town):
    bring(database, town, VERSIONS[0])
    with database.transaction() as db:
        newest = ask(db, town)[0]
        version = catalogue_import.last_import(db, town.place, Layer.CATALOGUE)
        catalogue_import.take_back(db, town.place, version, NOON)

    with database.transaction() as db:
        assert (newest, ask(db, town)[0]) == (VERSIONS[0], "2019-05-01")
