"""The question box in the terminal: what a question is about; nothing is stored."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from cli.terminal import Terminal, need_current, terminal_of, told, typed
from dialogs import vocabulary
from domain.errors import UserError
from domain.questions import Answer, Index, Understood
from storage import municipalities
from views.documents.question_file import read_questions

app = typer.Typer(help=told("criteria"), no_args_is_help=True)


@app.command(help=told("criteria_search"))
def search(
    ctx: typer.Context,
    question: Annotated[str | None, typer.Argument(help=told("question"))] = None,
    file: Annotated[Path | None, typer.Option(help=told("questions_file"))] = None,
    municipality: Annotated[str | None, typer.Option(help=told("criteria_of"))] = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help=told("criteria_json"))] = False,
) -> None:
    terminal = terminal_of(ctx)
    if (question is None) == (file is None):
        raise UserError("catalogue.question_or_file")
    index = _index(terminal, municipality)
    questions = read_questions(file) if file else iter([typed(question or "")])
    for asked in questions:
        understood = index.ask(asked)
        if as_json:
            typer.echo(json.dumps(as_object(asked, understood), ensure_ascii=False))
        else:
            _write(terminal, asked, understood)


def as_object(question: str, understood: Understood) -> dict[str, Any]:
    """Return the object of one line; its names are public."""
    filters = understood.filters
    return {
        "question": question,
        "answer": str(understood.answer),
        "groups": [
            {"key": one.key, "name": one.name, "confidence": round(one.confidence, 4)}
            for one in understood.groups
        ],
        "level": filters.level and str(filters.level),
        "kind": filters.kind and str(filters.kind),
        "theme": filters.theme and str(filters.theme),
    }


def _index(terminal: Terminal, key: str | None) -> Index:
    """Return the words of a municipality, or those that ship: these need no database."""
    if key is None:
        return vocabulary.shipped()
    need_current(terminal.database)
    with terminal.database.reading() as db:
        return vocabulary.read(db, municipalities.get(db, key).id).index


def _write(terminal: Terminal, question: str, understood: Understood) -> None:
    for line in (question, *_told(terminal, understood)):
        terminal.write(line)


def _told(terminal: Terminal, understood: Understood) -> Iterator[str]:
    words, filters = terminal.words, understood.filters
    among = _named(understood)
    if understood.answer is not Answer.DIRECT:
        key = f"catalogue.search_{understood.answer}" if among else "catalogue.search_nothing"
        yield "  " + words(key, groups=among)
    elif among:
        yield "  " + words("catalogue.search_direct", groups=among)
    for key, value in (("level", filters.level), ("kind", filters.kind), ("theme", filters.theme)):
        if value:
            yield "  " + words(f"catalogue.search_{key}", value=str(value))


def _named(understood: Understood) -> str:
    named: Iterable[str] = (f"{one.name} ({one.confidence:.0%})" for one in understood.groups)
    return ", ".join(named)
