"""The audit log in the terminal: read, and written to a file; and what the terminal adds to it."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from cli.terminal import Terminal, terminal_of
from dialogs import logbook
from domain.audits import Audited, Entry, Told
from domain.days import read_day
from domain.errors import UserError
from domain.monitors import end_of_day
from domain.people import Municipality
from storage import audit, municipalities
from views.cards.logbook import Line
from views.documents import sheets_out
from views.texts import words

_DAY = timedelta(days=1)
_COLUMNS = ("audit.column_when", "audit.column_who", "audit.column_what")


def _help(topic: str) -> str:
    return words("nl")(f"audit.help.{topic}")


app = typer.Typer(help=_help("audit"), no_args_is_help=True)
OfAny = Annotated[str | None, typer.Option("--municipality", help=_help("of"))]
From = Annotated[str | None, typer.Option("--from", help=_help("from"))]
To = Annotated[str | None, typer.Option("--to", help=_help("to"))]


@app.command(help=_help("show"))
def show(
    ctx: typer.Context,
    municipality: OfAny = None,
    since: From = None,
    until: To = None,
    *,
    in_json: Annotated[bool, typer.Option("--json", help=_help("json"))] = False,
) -> None:
    terminal = terminal_of(ctx)
    _, entries, lines = _read(terminal, municipality, since, until)
    if in_json:
        terminal.write(_as_json(entries, lines).decode())
        return
    table = terminal.table(*_COLUMNS)
    for at, who, what in lines:
        table.add_row(*map(escape, (terminal.words.moment(at), who, what)))
    terminal.console.print(table)


@app.command("export", help=_help("export"))
def write_out(
    ctx: typer.Context,
    out: Annotated[Path, typer.Option("--out", help=_help("out"))],
    municipality: OfAny = None,
    since: From = None,
    until: To = None,
) -> None:
    terminal = terminal_of(ctx)
    place, entries, lines = _read(terminal, municipality, since, until)
    kinds = {
        ".csv": partial(_as_csv, terminal, lines),
        ".json": partial(_as_json, entries, lines),
    }
    sheets_out.write(out, kinds, "audit.out_kind")
    exported(terminal, place, out)
    terminal.write(terminal.words.count("audit.written", len(lines), path=out))


def exported(terminal: Terminal, place: Municipality | None, path: Path) -> None:
    """Note that a file was written; the terminal does not know who sits at it."""
    here = place.id if place else None
    with terminal.database.transaction() as db:
        audit.note(db, Entry(Audited.EXPORTED, path.name, terminal.now(), here))


def _read(
    terminal: Terminal, key: str | None, since: str | None, until: str | None
) -> tuple[Municipality | None, list[Entry], list[Line]]:
    with terminal.database.reading() as db:
        place = municipalities.get(db, key) if key else None
        span = _moments(terminal, place, since, until)
        entries = audit.between(db, place.id if place else None, *span)
        overview, speak = terminal.person_overview, terminal.words
        names = (
            logbook.names_of(db, place, entries, speak, person_overview=overview) if place else {}
        )
    return place, entries, [logbook.in_words(speak, Told(one), names) for one in entries]


def _moments(
    terminal: Terminal, place: Municipality | None, since: str | None, until: str | None
) -> tuple[datetime | None, datetime | None]:
    """Return from when until when, both days included, in the time of the municipality."""
    if place is None:
        return _day(since), _day(until, _DAY)
    first, last = terminal.day(since, place), terminal.day(until, place)
    zone = place.zone
    return (
        end_of_day(first - _DAY, zone) if first else None,
        end_of_day(last, zone) if last else None,
    )


def _day(written: str | None, after: timedelta = timedelta(0)) -> datetime | None:
    """Read a day where no municipality says which time it is."""
    day = read_day(written) if written else None
    if written and day is None:
        raise UserError("terminal.bad_day", written=written)
    return datetime.combine(day, time(), UTC) + after if day else None


def _as_json(entries: Sequence[Entry], lines: Sequence[Line]) -> bytes:
    told = [
        {
            "at": entry.noted_at.isoformat(),
            "who": who,
            "what": str(entry.what),
            "about": entry.about,
            "said": said,
        }
        for entry, (_, who, said) in zip(entries, lines, strict=True)
    ]
    return json.dumps(told, ensure_ascii=False, indent=2).encode()


def _as_csv(terminal: Terminal, lines: Sequence[Line]) -> bytes:
    columns = [terminal.words(key) for key in _COLUMNS]
    rows = [dict(zip(columns, (at.isoformat(), who, said), strict=True)) for at, who, said in lines]
    return sheets_out.as_csv(columns, rows)
