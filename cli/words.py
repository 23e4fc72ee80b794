"""The municipality's own words in the terminal, and by week what was asked."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from cli.audit import exported
from cli.terminal import Of, Terminal, terminal_of
from dialogs import vocabulary, words_asked, words_file, words_shown
from dialogs.words_file import FileEffect
from domain.asked_weeks import Week, monday_of
from storage import municipalities, synonyms
from views.cards.words import caution, from_to
from views.cards.words_asked import counts
from views.documents.sheets import read_sheet
from views.documents.synonyms_out import write_words
from views.texts import words

MOST_WEEKS = 52
MOST_NAMED = 12


def _help(topic: str) -> str:
    return words("nl")(f"words_file.help.{topic}")


app = typer.Typer(help=_help("words"), no_args_is_help=True)
File = Annotated[Path, typer.Argument(help=_help("file"))]


@app.command("export", help=_help("export"))
def write_out(ctx: typer.Context, file: File, municipality: Of) -> None:
    terminal = terminal_of(ctx)
    with terminal.database.reading() as db:
        place = municipalities.get(db, municipality)
        own = synonyms.own(db, place.id)
        lost = words_file.lost(db, place, [one.synonym for one in own])
    write_words(file, own)
    exported(terminal, place, file)
    terminal.write(terminal.words.count("words_file.written", len(own), path=file))
    _tell_lost(terminal, lost)


@app.command("import", help=_help("import"))
def take_in(
    ctx: typer.Context,
    file: File,
    municipality: Of,
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=_help("dry_run"))] = False,
) -> None:
    terminal, sheet = terminal_of(ctx), read_sheet(file)
    with terminal.database.reading() as db:
        place = municipalities.get(db, municipality)
        wanted = words_file.read(db, place, sheet)
        effect = words_file.look(db, place, wanted, terminal.words)
    _tell(terminal, effect)
    if dry_run:
        terminal.say("words_file.nothing_stored")
    elif not effect.to_store:
        terminal.say("words_file.nothing_new")
    else:
        with terminal.database.transaction() as db:
            words_file.store(db, place, effect, terminal.today(place))
        terminal.say("words_file.stored")


@app.command(help=_help("asked"))
def asked(
    ctx: typer.Context,
    municipality: Of,
    weeks: Annotated[int, typer.Option(min=1, max=MOST_WEEKS, help=_help("weeks"))] = 5,
    *,
    as_json: Annotated[bool, typer.Option("--json", help=_help("json"))] = False,
) -> None:
    terminal = terminal_of(ctx)
    with terminal.database.reading() as db:
        place = municipalities.get(db, municipality)
        monday = monday_of(terminal.today(place))
        found = words_asked.weeks(db, place.id, monday, weeks)
        catalogue = vocabulary.read(db, place.id).catalogue
    names = words_shown.names_of(terminal.words, catalogue)
    if as_json:
        shown = {"municipality": place.key, "weeks": [_as_json(week, names) for week in found]}
        terminal.write(json.dumps(shown, ensure_ascii=False))
        return
    for week in found:
        answered, rated = counts(terminal.words, week)
        title = terminal.words("words.week", number=week.monday.isocalendar().week)
        many = terminal.words.count("words.asked", week.asked)
        terminal.say("words_file.asked", week=title, asked=many, answered=answered, rated=rated)


def _tell(terminal: Terminal, effect: FileEffect) -> None:
    """Say what a file changes: its words, what to mind of them, and other answers."""
    speak = terminal.words
    terminal.say("words_file.changes", new=effect.new, changed=effect.edited, same=effect.same)
    if effect.kept:
        terminal.count("words_file.kept", effect.kept)
    _tell_lost(terminal, effect.lost)
    for word, warned in effect.warned:
        group = effect.names.get(word.group, word.group)
        said = caution(speak, warned, group, effect.names)
        terminal.say("words_file.warned", word=word.variant, said=said)
    for change in effect.changes:
        told = from_to(speak, change, effect.names)
        terminal.say("words_file.question", question=change.question, change=told)


def _tell_lost(terminal: Terminal, lost: Mapping[str, Sequence[str]]) -> None:
    for group, variants in lost.items():
        more = "…" if len(variants) > MOST_NAMED else ""
        said = ", ".join(variants[:MOST_NAMED]) + more
        terminal.say("words_file.lost", group=group, words=said)


def _as_json(week: Week, names: Mapping[str, str]) -> dict[str, Any]:
    year, number, _ = week.monday.isocalendar()
    return {
        "week": f"{year}-W{number:02}",
        "from": str(week.monday),
        "to": str(week.sunday),
        "asked": week.asked,
        "direct": week.direct,
        "chosen": week.chosen,
        "left": week.left,
        "none": week.none,
        "useful": {"yes": week.useful, "no": week.useless},
        "groups": [
            {"key": key, "name": names.get(key, key), "times": many} for key, many in week.groups
        ],
        "unanswered": [{"question": text, "times": many} for text, many in week.unanswered],
    }
