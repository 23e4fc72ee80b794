"""Two coordinators who decide about one article at the same moment."""

import contextlib
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, BrokenBarrierError

import pytest

from dialogs import toolbox, toolbox_decide
from dialogs.turn import Turn
from domain.errors import NotUnderstood
from storage import articles
from storage.database import Database
from tests.articles import written
from tests.people import NOON, TODAY, settle
from views.texts import words


def test_of_two_who_decide_at_once_one_is_late(database: Database, monkeypatch: pytest.MonkeyPatch):
    with database.transaction() as db:
        town = settle(db)
        made = articles.propose(db, town.place.id, written(), town.people["Marco"].id, TODAY)
    together, look = Barrier(2), toolbox.get

    def slowly(turn, db):
        found = look(turn, db)
        with contextlib.suppress(BrokenBarrierError):
            together.wait(0.5)
        return found

    monkeypatch.setattr(toolbox, "get", slowly)
    form = {"article": str(made.id), "version": str(made.version), "reason": ""}
    saskia = town.people["Saskia"]
    turn = Turn(saskia, NOON, words("nl"), lambda: "n1", form=form)

    def do(action):
        try:
            with database.transaction() as db:
                action(turn, db)
        except NotUnderstood as error:
            return error.key
        return "done"

    with ThreadPoolExecutor(2) as pool:
        said = sorted(pool.map(do, [toolbox_decide.approve, toolbox_decide.decline]))

    assert said == ["done", "toolbox.decided"]
