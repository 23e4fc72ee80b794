"""The dossier says what the code does: every field, every setting, every test that it names."""

import re
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from sqlalchemy import select, text

from bot.hosts import FILE_HOSTS, TEAMS_HOSTS
from bot.keys import METADATA_URL
from bot.tokens import LOGIN
from cli.criteria_files import TOOL
from settings import Credentials, Settings
from storage import inbox, outbox, tables
from storage.database import Base
from storage.tables import InboxRow, OutboxRow
from tests.people import NOON, settle

assert tables  # imported for the tables that it declares
ROOT = Path(__file__).parents[2]
DOSSIER = ROOT / "docs" / "dossier"
PAGES = sorted(DOSSIER.glob("*.md"))
HANDBOOK = [
    ROOT / "README.md",
    *(page for page in (ROOT / "docs").rglob("*.md") if DOSSIER not in page.parents),
]
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_QUOTED = re.compile(r"`([^`\n]+)`")
_FILE = re.compile(r"(?:bot|tests|dialogs|storage)/[\w/.-]*|[\w/-]+\.(?:py|lock|toml)")
_SDK = re.compile(r"^\s*(?:from|import) (?:botbuilder|botframework|msrest)\b", re.MULTILINE)


def read(name):
    return (DOSSIER / name).read_text(encoding="utf-8")


def told_fields():
    """Return, for each table that the page of fields has, its columns with their reasons."""
    told = {}
    for part in re.split(r"^### ", read("velden.md"), flags=re.MULTILINE)[1:]:
        heading, _, body = part.partition("\n")
        rows = [row.split("|") for row in body.split("\n## ")[0].splitlines() if "|" in row]
        told[heading.strip("` ")] = {
            column: row[-2].strip() for row in rows for column in _QUOTED.findall(row[1])
        }
    return told


def test_every_field_that_is_stored_stands_in_the_dossier_with_its_reason():
    stored = {table.name: set(table.columns.keys()) for table in Base.metadata.sorted_tables}
    told = told_fields()

    assert {name: set(columns) for name, columns in told.items()} == stored
    for name, columns in told.items():
        assert [column for column, reason in columns.items() if not reason] == [], name


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page):
    for link in _LINK.findall(page.read_text(encoding="utf-8")):
        address = urlsplit(link)
        if address.scheme:
            assert address.scheme == "https", link
            continue
        target = (page.parent / address.path).resolve() if address.path else page
        assert target.is_file(), link
        assert not address.fragment or address.fragment in anchors(target), link


def anchors(page):
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {
        re.sub(r"[^\w -]", "", heading.lower()).strip().replace(" ", "-") for heading in headings
    }


def test_the_index_leads_to_every_page():
    assert {link.partition("#")[0] for link in _LINK.findall(read("README.md"))} >= {
        page.name for page in PAGES if page.name != "README.md"
    }


def test_every_setting_is_explained_to_who_installs():
    shown = "\n".join(page.read_text(encoding="utf-8") for page in HANDBOOK)
    for kind in (Settings, Credentials):
        for name, field in kind.model_fields.items():
            known_as = field.alias or (name.upper() if kind is Settings else name)
            assert f"`{known_as}`" in shown, known_as


def test_every_file_that_the_dossier_names_is_there():
    for page in PAGES:
        for quoted in _QUOTED.findall(page.read_text(encoding="utf-8")):
            if _FILE.fullmatch(quoted):
                assert (ROOT / quoted).exists(), f"{page.name}: {quoted}"


def test_the_files_that_know_the_sdk_are_those_that_the_dossier_names():
    remaining = read("einde-van-de-sdk.md").partition("## Wat er nog van over is")[2]
    told = re.findall(r"^- `(bot/\w+\.py)`$", remaining, re.MULTILINE)

    knowing = [
        f"bot/{path.name}"
        for path in sorted((ROOT / "bot").glob("*.py"))
        if _SDK.search(path.read_text(encoding="utf-8"))
    ]
    assert told == knowing
    assert sum(len((ROOT / path).read_text("utf-8").splitlines()) for path in told) < 1000


def test_every_host_that_is_called_stands_in_the_dossier():
    fixed = {str(urlsplit(url).hostname) for url in (METADATA_URL, LOGIN, TOOL)}
    told = read("rechten.md")

    assert set(Settings.model_fields["service_hosts"].default) == set(TEAMS_HOSTS)
    assert set(Settings.model_fields["file_hosts"].default) == set(FILE_HOSTS)
    for host in {*TEAMS_HOSTS, *FILE_HOSTS, *fixed}:
        assert host in told or "*." + host.partition(".")[2] in told, host


def test_what_the_dossier_lets_an_administrator_delete_leaves_what_must_still_go_out(database):
    with database.transaction() as db:
        marco = settle(db).people["Marco"]
        for age in (0, 40):
            at = NOON - timedelta(days=age)
            inbox.take(db, f"message {age}", at)
            for state in ("sent", "waiting"):
                outbox.notify(db, marco.id, {"text": state}, purpose=str(age), at=at)
                db.scalars(select(OutboxRow).order_by(OutboxRow.id.desc())).first().state = state

    [advice] = re.findall(r"```sql\n(.+?)```", read("velden.md"), re.DOTALL)
    with database.transaction() as db:
        for statement in re.sub(r"\d{4}-\d\d-\d\d", "2018-12-15", advice).strip().split("\n"):
            db.execute(text(statement))

    with database.transaction() as db:
        left = {(row.purpose, row.state) for row in db.scalars(select(OutboxRow))}
        keys = {row.key for row in db.scalars(select(InboxRow))}
    assert left == {("0", "sent"), ("0", "waiting"), ("40", "waiting")}
    assert keys == {"message 0"}
