"""What a report in words is understood as: shown for a file of sentences, nothing is stored."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import typer

from cli.terminal import Terminal, terminal_of, told, typed
from domain.days import local_day, read_day
from domain.errors import UserError
from domain.sentences import Said, Title, Unclear, Understood, understand
from views.documents.title_file import read_lines, read_titles

ZONE = ZoneInfo("Europe/Amsterdam")  # of a sentence that is of no municipality

app = typer.Typer(help=told("sentences"), no_args_is_help=True)


@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence and what it was understood as."""

    sentence: str
    understood: Understood
    titles: tuple[Title, ...]

    @property
    def sure(self) -> bool:
        """Tell whether something would be shown, and nothing asked."""
        return self.understood.sure and bool(self.understood.told)


@app.callback()
def keep_group() -> None:
    """Keep `parse` a command of its own while it is the only one."""


@app.command(help=told("sentences_parse"))
def parse(  # noqa: PLR0913 - an option is an argument
    ctx: typer.Context,
    titles: Annotated[Path, typer.Option(help=told("titles"))],
    sentence: Annotated[str | None, typer.Argument(help=told("one_sentence"))] = None,
    file: Annotated[Path | None, typer.Option(help=told("sentences_file"))] = None,
    today: Annotated[str | None, typer.Option(help=told("today"))] = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help=told("sentences_json"))] = False,
) -> None:
    terminal = terminal_of(ctx)
    if (sentence is None) == (file is None):
        raise UserError("sentences.sentence_or_file")
    known, day = read_titles(titles), _day(terminal, today)
    lines = read_lines(file) if file else [typed(sentence or "")]
    for line in lines:
        reading = Reading(line, understand(line.replace("\\n", "\n"), known, day), known)
        if as_json:
            typer.echo(json.dumps(as_object(reading), ensure_ascii=False))
        else:
            _tell(terminal, reading)


def as_object(reading: Reading) -> dict[str, Any]:
    """Return the object of one line: what is public of it comes first."""
    return {
        "sentence": reading.sentence,
        "sure": reading.sure,
        "reports": [_report(said, reading.titles) for said in reading.understood.told],
        "ask": [_doubt(unclear, reading.titles) for unclear in reading.understood.unclear],
        "rest_unchanged": reading.understood.rest_unchanged,
    }


def _report(said: Said, titles: tuple[Title, ...]) -> dict[str, Any]:
    return {
        "action": titles[said.action].text,
        "status": said.status and str(said.status),
        "percentage": said.percentage,
        "blocked": bool(said.blocked),
        "effective_on": said.since and said.since.isoformat(),
        "note": said.note,
    }


def _doubt(unclear: Unclear, titles: tuple[Title, ...]) -> dict[str, Any]:
    among = [titles[place].text for place in unclear.among]
    return {"why": str(unclear.doubt), "said": unclear.said, "among": among}


def _day(terminal: Terminal, written: str | None) -> date:
    today = local_day(terminal.now(), ZONE)
    day = read_day(written, today) if written else today
    if day is None:
        raise UserError("terminal.bad_day", written=written)
    return day


def _tell(terminal: Terminal, reading: Reading) -> None:
    terminal.write(reading.sentence)
    for line in _lines(terminal, reading):
        terminal.write(f"  {line}")


def _lines(terminal: Terminal, reading: Reading) -> Iterator[str]:
    understood, words = reading.understood, terminal.words
    for said in understood.told:
        yield words(
            "sentences.told", title=reading.titles[said.action].text, what=_what(terminal, said)
        )
    for unclear in understood.unclear:
        among = ", ".join(reading.titles[place].text for place in unclear.among)
        yield words(f"sentences.{unclear.doubt}", said=unclear.said, among=among)
    if understood.rest_unchanged:
        yield words("sentences.rest_unchanged")
    if not understood.is_report:
        yield words("sentences.no_report")


def _what(terminal: Terminal, said: Said) -> str:
    words = terminal.words
    status = words(f"status.{said.status}") if said.status else words("sentences.as_it_was")
    parts = [
        status,
        f"{said.percentage}%" if said.percentage is not None else "",
        words("sentences.blocked") if said.blocked else "",
        words("sentences.since", day=said.since) if said.since else "",
        said.note,
    ]
    return ", ".join(part for part in parts if part)
