"""Every button by everybody, over the real endpoint: done for who may, and for nobody else."""

import json
import shutil
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from dialogs.draft_store import to_json
from dialogs.routes import ROUTES
from domain.drafts import Meaning, Meant
from domain.people import Member, Role
from domain.plans import Status
from domain.reports import Report, Source
from storage import (
    drafts,
    hand_overs,
    members,
    monitors,
    plan_imports,
    reports,
    sent_files,
)
from storage.database import Database, Session
from storage.tables import AssignmentRow
from tests.chat import talking
from tests.conversations.may import COORDINATOR, EVERYBODY, MAY, OWNER, PEOPLE
from tests.ledger import changes, ledger
from tests.people import NOON, TODAY, Town, entra_id, settle

SECRET = "de leverancier is failliet"
MORE = {"Sem": Role.AMBASSADOR, "Els": Role.EXPERT, "Rik": Role.READER, "Ada": Role.ADVISER}
MORE |= {"Ben": Role.ADMIN}


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
    settle(db, "schiedam")
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
    old = plan_imports.add(
        db, town.place.id, file_name="oud.xlsx", at=NOON, before={"added": [], "changed": []}
    )
    done = Meant(action.id, action.version, Status.COMPLETED)
    dropped = replace(done, status=Status.DROPPED, note="geen geld")
    marco = town.people["Marco"]
    return {
        "file": str(sent_files.keep(db, saskia, "plan.csv", sheet, NOON).id),
        "import": str(old.id),
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
        "point": str(point.id),
        "claim": str(members.claim_identity(db, nel, town.people["Henk"], NOON)),
    }


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


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("verb", MAY, ids=str)
async def test_a_button_does_what_it_says_for_who_may_and_nothing_for_others(
    stage: Stage, tmp_path: Path, verb, who: str
) -> None:
    row, (name, town) = MAY[verb], PEOPLE[who]
    path = shutil.copy(stage.path, tmp_path / "cell.db")
    database = Database(f"sqlite:///{path}")
    carried = {key: value.format_map(stage.carried) for key, value in row.carries.items()}
    async with talking(database) as exchange:
        chat = exchange.chat(name, town=town)
        await chat.says("help")
        before, read = ledger(database), len(chat.read)

        await chat.sends(chat.activity(value={"verb": str(verb), **carried}))

        answer = json.dumps(chat.read[read:], ensure_ascii=False)
        changed = changes(before, ledger(database))
    database.close()
    done = row.shows in answer if row.shows else bool(changed)
    assert "Er ging iets mis" not in answer
    assert done == (who in row.may), answer
    assert not changed or (who in row.may and not row.shows), changed
    assert SECRET not in answer or who in {OWNER, COORDINATOR}
