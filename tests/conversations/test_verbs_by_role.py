"""Every button by everybody, over the real endpoint: done for who may, and for nobody else."""

import json
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from dialogs import monitor_closing, monitor_closing_shown, vocabulary
from dialogs.audited import NAMES
from dialogs.draft_store import to_json
from dialogs.routes import ROUTES
from domain.criteria import Layer
from domain.drafts import Meaning, Meant
from domain.monitors import Monitor, Reminding
from domain.people import Member, Role
from domain.plans import Status
from domain.projects import mark
from domain.questions import Answer, Synonym, Understood
from domain.reports import Report, Source
from domain.sends import Step
from domain.synonyms import OwnWord
from storage import (
    articles,
    broadcasts,
    calendars,
    catalogue_versions,
    drafts,
    hand_overs,
    members,
    monitor_dates,
    monitors,
    municipalities,
    outbox,
    plan_imports,
    project_criteria,
    projects,
    questions,
    reports,
    sent_files,
    synonyms,
)
from storage.database import Database, Session
from storage.monitor_versions import Closing
from storage.tables import AssignmentRow, AuditRow, SentFileRow
from tests import catalogue
from tests.articles import approved, written
from tests.catalogue_files import as_csv, row
from tests.chat import Exchange, talking
from tests.conversations.may import MAY
from tests.conversations.may_row import COORDINATOR, COORDINATORS, EVERYBODY, OWNER, PEOPLE, Row
from tests.conversations.noted import NOT_NOTED
from tests.conversations.staged_page import moment_of
from tests.conversations.staged_questions import questions_of
from tests.ledger import changes, ledger
from tests.people import NOON, TODAY, Town, entra_id, settle
from views.cards.ledger import key_of
from views.cards.verbs import Verb

SECRET = "de leverancier is failliet"
MORE = {"Sem": Role.AMBASSADOR, "Els": Role.EXPERT, "Rik": Role.READER, "Ada": Role.ADVISER}
MORE |= {"Ben": Role.ADMIN}
BEFORE = NOON - timedelta(days=200)


@dataclass(frozen=True)
class Stage:
    """A database in which everything is there to be pressed, to be copied for each cell."""

    path: Path
    carried: dict[str, str]


@pytest.fixture(scope="session")
def stage(empty_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Stage:
    path = tmp_path_factory.mktemp("stage") / "stage.db"
    shutil.copy(empty_sqlite, path)
    database = Database(f"sqlite:///{path}")
    with database.transaction() as db:
        carried = _fill(db)
    database.close()
    return Stage(path, carried)


def _fill(db: Session) -> dict[str, str]:
    town = settle(db)
    catalogue.fill(db, town.place.id)
    catalogue.fill(db, settle(db, "schiedam").place.id)
    for name, role in MORE.items():
        _meet(db, town, name, [role])
    paper = db.get_one(AssignmentRow, town.actions["3.1"])
    paper.stand_in_id = town.people["Sem"].id
    [report] = reports.add(db, town.place.id, [_told(town, paper.id)])
    named = replace(
        _told(town, town.actions["3.4"]),
        author_id=town.people["Saskia"].id,
        on_behalf_of_id=town.people["Marco"].id,
        status=Status.COMPLETED,
        batch="b2",
    )
    reports.add(db, town.place.id, [named])
    point = monitors.propose(db, town.place.id, "Papier stokt", TODAY, report)
    nel = _meet(db, town, "Nel", [])
    db.flush()
    action = town.action(db, "3.1")
    hardware, sem = town.actions["3.2"], town.people["Sem"]
    asked = hand_overs.add(db, town.people["Marco"], hardware, sem.id, NOON)
    saskia, header = town.people["Saskia"], "nummer;actie;periode;soort periode;gemeente;status"
    sheet = f"{header}\n3.1;Karton;2018-2020;periode;helmond;lopend\n".encode()
    imported = plan_imports.add(
        db, town.place.id, file_name="oud.xlsx", at=NOON, before={"added": [], "changed": []}
    )
    done = Meant(action.id, action.version, Status.COMPLETED)
    dropped = replace(done, status=Status.DROPPED, note="geen geld")
    marco = town.people["Marco"]
    paused, coming = monitors.of_municipality(db, town.place.id)
    monitor_dates.remind(db, town.place.id, paused.id, Reminding.PAUSED)
    monitor_dates.remind(db, town.place.id, coming.id, Reminding.ON)
    calendars.close(db, town.place.id, [date(2019, 12, 24)])
    message = broadcasts.add(db, saskia, ("alle ambassadeurs", "Hoi"), [marco.id], NOON)
    key = f"broadcast:{message}:{marco.id}"
    outbox.notify(db, marco.id, {"text": "Hoi"}, purpose="broadcast", at=NOON, unique_key=key)
    said = written("Voorstel")
    proposed = articles.propose(db, town.place.id, said, marco.id, TODAY)
    _words(db, town)
    project = projects.add(db, marco, "Tender van Marco", ["papier"], NOON)
    old = replace(catalogue.CRITERIA[0], text="Oude tekst")
    project_criteria.add(db, project, [old], "Oud", NOON)
    picks = sent_files.keep(db, marco, "criteria.txt", b"papier:T-papier-02", NOON)
    return (
        questions_of(db, town)
        | {"moment": moment_of(db, town)}  # before what is closed: it is on the page
        | _closed(db, town, paused)
        | {
            "article": approved(db, town, by="Marco").ref,
            "proposed": proposed.ref,
            "knowledge": str(municipalities.get_by_id(db, town.place.id).knowledge),
            "project": str(project.id),
            "picks": str(picks.id),
            "mark": mark(catalogue.CRITERIA[0]),
            "step": key_of(Step("alle ambassadeurs", NOON, ())),
            "monitor": str(coming.id),
            "paused": str(paused.id),
            "file": str(sent_files.keep(db, saskia, "plan.csv", sheet, NOON).id),
            "import": str(imported.id),
            "hand_over": str(asked.id),
            "owner": str(town.people["Marco"].id),
            "other": str(town.people["Karin"].id),
            "draft": str(drafts.add(db, marco, "m1", to_json(Meaning((done,))), NOON).id),
            "proposal": str(drafts.propose(db, marco, "m2", to_json(Meaning((dropped,))), NOON).id),
            "asked": str(drafts.ask(db, marco, "m3", to_json(Meaning((done,))), NOON).id),
            "named": "b2",
            "action": str(action.id),
            "version": str(action.version),
            "period": str(action.period.id),
            "report": str(report),
            "batch": "b1",
            "question": str(_asked(db, town)),
            "point": str(point.id),
            "criteria": str(_criteria(db, town)),
            "catalogue": str(_version(db, town)),
            "claim": str(members.claim_identity(db, nel, town.people["Henk"], NOON)),
        }
    )


def _closed(db: Session, town: Town, june: Monitor) -> dict[str, str]:
    """Close a monitor of March, and one of February that is open again; June can be closed."""
    here, saskia = town.place, town.people["Saskia"]
    shut = {}
    for name, day in (("reopened", date(2018, 2, 28)), ("closed", date(2018, 3, 31))):
        monitor = monitors.add(db, here.id, name, day)
        monitor_closing.close(db, here, monitor, Closing(BEFORE, saskia.id))
        shut[name] = monitor
    reopened = shut["reopened"]
    monitor_closing.reopen(db, here, reopened, "late melding", saskia.id, BEFORE)
    shown = monitor_closing_shown.to_close(db, here, june, NOON)
    return {name: str(one.id) for name, one in shut.items()} | {
        "seen": monitor_closing_shown.seen(shown)
    }


def _words(db: Session, town: Town) -> None:
    kept = OwnWord(Synonym("fluisterkarton", "papier"))
    off = OwnWord(Synonym("zwijgkarton", "papier"), active=False)
    synonyms.put(db, town.place.id, [kept, off], None, TODAY)
    understood = Understood("kroket", Answer.NONE, words=("kroket",))
    questions.add(db, town.place.id, TODAY, "kroket", understood)


def _criteria(db: Session, town: Town) -> UUID:
    """Keep a catalogue that waits for a yes, beside the plan that does."""
    saskia = town.people["Saskia"]
    file = SentFileRow(municipality_id=town.place.id, member_id=saskia.id, sent_at=NOON)
    file.name, file.content = "criteria.csv", as_csv(row())
    db.add(file)
    db.flush()
    return file.id


def _version(db: Session, town: Town) -> UUID:
    version = catalogue_versions.in_force(db, town.place.id, Layer.CATALOGUE)
    assert version
    return version.id


def _asked(db: Session, town: Town) -> UUID:
    understood = Understood("papier", Answer.DIRECT)
    return questions.add(db, town.place.id, TODAY, "papier", understood)


def _meet(db: Session, town: Town, name: str, roles: list[Role]) -> Member:
    address = f"{name.lower()}@helmond.example"
    known = members.add(db, town.place, name=name, address=address, roles=roles)
    account = entra_id(name)
    town.people[name] = members.meet(
        db, known, tenant_id="sandbox-helmond", entra_id=account, at=NOON
    )
    return town.people[name]


def _told(town: Town, assignment_id) -> Report:
    return Report(
        assignment_id=assignment_id,
        author_id=town.people["Marco"].id,
        reported_at=NOON,
        effective_on=TODAY,
        old_status=Status.RUNNING,
        status=Status.RUNNING,
        note=SECRET,
        source=Source.CHAT,
        batch="b1",
    )


def test_every_verb_has_a_row() -> None:
    assert MAY.keys() == ROUTES.keys()
    assert all(row.may <= EVERYBODY for row in MAY.values())


async def _press(
    exchange: Exchange, database: Database, who: str, verb: Verb, carried: dict[str, str]
) -> tuple[str, set[tuple[Any, ...]]]:
    """Return what is read after the button was pressed, and what changed by it."""
    name, town = PEOPLE[who]
    chat = exchange.chat(name, town=town)
    await chat.says("help")
    before, read = ledger(database), len(chat.read)

    await chat.sends(chat.activity(value={"verb": str(verb), **carried}))

    answer = json.dumps(chat.read[read:], ensure_ascii=False)
    assert "Er ging iets mis" not in answer, who
    assert SECRET not in answer or who in {OWNER, COORDINATOR}, who
    return answer, changes(before, ledger(database))


@asynccontextmanager
async def _staged(stage: Stage, folder: Path) -> AsyncIterator[tuple[Exchange, Database]]:
    database = Database(f"sqlite:///{shutil.copy(stage.path, folder / 'cell.db')}")
    vocabulary.forget()  # of another copy, in which the same town was changed otherwise
    async with talking(database) as exchange:
        yield exchange, database
    database.close()


def _carried(stage: Stage, row: Row, who: str) -> dict[str, str]:
    carried = {key: value.format_map(stage.carried) for key, value in row.carries.items()}
    return carried | ({"nonce": f"nonce of {who}"} if "nonce" in carried else {})


@pytest.mark.parametrize("verb", [verb for verb, row in MAY.items() if row.shows])
async def test_a_button_shows_what_it_says_to_who_may(
    stage: Stage, tmp_path: Path, verb: Verb
) -> None:
    """One database for all of them: nothing changes there."""
    row = MAY[verb]
    async with _staged(stage, tmp_path) as (exchange, database):
        for who in (who for who in PEOPLE if who in row.may):
            before = len(_noted(database))
            answer, changed = await _press(exchange, database, who, verb, _carried(stage, row, who))
            noted = _noted(database)[before:]

            assert row.shows in answer, (who, answer)
            assert not changed, (who, changed)
            if who in COORDINATORS and verb not in NOT_NOTED:
                assert bool(noted) == (verb in NAMES), (who, noted)


@pytest.mark.parametrize(
    ("verb", "who"),
    [(verb, who) for verb, row in MAY.items() if not row.shows for who in PEOPLE if who in row.may],
)
async def test_a_button_does_what_it_says_for_who_may(
    stage: Stage, tmp_path: Path, verb: Verb, who: str
) -> None:
    row = MAY[verb]
    async with _staged(stage, tmp_path) as (exchange, database):
        before = len(_noted(database))
        answer, changed = await _press(exchange, database, who, verb, _carried(stage, row, who))
        noted = _noted(database)[before:]

    assert changed, answer
    if who in COORDINATORS and verb not in NOT_NOTED:
        assert noted


def _noted(database: Database) -> list[str]:
    with database.reading() as db:
        return list(db.scalars(select(AuditRow.about).order_by(AuditRow.id)))


@pytest.mark.parametrize("verb", [verb for verb, row in MAY.items() if row.may != EVERYBODY])
async def test_a_button_does_nothing_for_who_may_not(
    stage: Stage, tmp_path: Path, verb: Verb
) -> None:
    """One database for all of them: whoever changes something there is seen at once."""
    row = MAY[verb]
    async with _staged(stage, tmp_path) as (exchange, database):
        for who in (who for who in PEOPLE if who not in row.may):
            answer, changed = await _press(exchange, database, who, verb, _carried(stage, row, who))
            assert not changed, (who, changed)
            assert not row.shows or row.shows not in answer, (who, answer)
