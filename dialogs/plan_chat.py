"""The plan as a file in a coordinator's chat: looked at first, stored after a yes, taken back."""

import hashlib
from collections.abc import Mapping, Sequence

from dialogs import plan_import, plan_told
from dialogs.incoming import SentSheet
from dialogs.own_actions import is_number, read_id
from dialogs.turn import Reply, Turn, say, show
from domain.errors import NeedsSheet, NotUnderstood
from domain.plan_changes import Changes
from domain.plan_file import COLUMNS, PlanRow, read_plan
from domain.sheets import Mistake, MistakesInFile
from storage import plan_imports, sent_files
from storage.database import Session
from storage.sent_files import KeptFile
from views.cards import plan_file as cards
from views.cards.elements import Card
from views.cards.plan_file import Looked
from views.cards.verbs import Verb


def take(turn: Turn, db: Session, sheet: SentSheet) -> Reply:
    """Look at the file that was just sent; it is kept until a yes or a no, a day at most."""
    kept = sent_files.keep(db, turn.member, sheet.name, sheet.content, turn.now)
    return _look(turn, db, kept, sheet)


def look_again(turn: Turn, db: Session) -> Reply:
    """Show the next page of mistakes, or what changes now that it was said what counts."""
    return _look(turn, db, *kept_file(turn, db))


def choose_rows(turn: Turn, db: Session) -> Reply:
    """Let the coordinator say row by row what counts."""
    kept, sheet = kept_file(turn, db)
    changes = _changes(turn, db, _rows(turn, sheet), file_wins=False)
    found = list(zip(changes.conflicts, _conflicts(turn, changes), strict=True))
    if not found:
        return _look(turn, db, kept, sheet)
    return _choice(cards.choose_rows(turn.words, _looked(kept, sheet), found), kept, turn.form)


def store(turn: Turn, db: Session) -> Reply:
    """Store the file that was shown, if it still changes what was shown; once."""
    kept, sheet = kept_file(turn, db)
    rows, file_wins = _rows(turn, sheet), _file_wins(turn)
    changes = _changes(turn, db, rows, file_wins=file_wins)
    told = plan_told.tell(turn.words, changes)
    if turn.form.get("shown") != _fingerprint(told):
        return _preview(turn, kept, sheet, changes, turn.words("plan_chat.changed"))
    if not sent_files.drop(db, turn.member, kept.id):
        raise NotUnderstood("plan_chat.gone")
    plan_import.apply(
        db, turn.municipality, rows, at=turn.now, file_name=kept.name, file_wins=file_wins
    )
    summary = turn.words("plan_chat.stored")
    return show(cards.done(turn.words, [summary, *told]))


def drop(turn: Turn, db: Session) -> Reply:
    """Forget the file; nothing of it was stored."""
    if not sent_files.drop(db, turn.member, read_id(turn.form.get("file", ""))):
        raise NotUnderstood("plan_chat.gone")
    return say(turn.words("plan_chat.dropped"))


def ask_undo(turn: Turn, db: Session) -> Reply:
    """Name the import that would be taken back; say so when it can not be any more."""
    found = plan_imports.find_last(db, turn.municipality.id)
    if found is None:
        raise NotUnderstood("plan_import.nothing_to_undo")
    plan_import.check_undo(db, turn.municipality, at=turn.now)
    return show(cards.undo(turn.words, found.id, found.file_name, found.imported_at))


def undo(turn: Turn, db: Session) -> Reply:
    """Take back the import that was named, if it still is the last."""
    found = plan_imports.find_last(db, turn.municipality.id)
    if found is None or turn.form.get("plan_import") != str(found.id):
        raise NotUnderstood("plan_chat.undone_before")
    undone = plan_import.undo(db, turn.municipality, at=turn.now)
    return show(cards.done(turn.words, plan_told.tell_undone(turn.words, undone)))


def _look(turn: Turn, db: Session, kept: KeptFile, sheet: SentSheet) -> Reply:
    """Show the mistakes; else what conflicts, until it is said what counts; else what changes."""
    try:
        rows = _rows(turn, sheet)
        changes = _changes(turn, db, rows, file_wins=_file_wins(turn))
    except MistakesInFile as found:
        return _mistakes(turn, db, (kept, sheet), found.mistakes)
    if changes.conflicts and not turn.form.get("wins"):
        lines = _conflicts(turn, changes)
        return _choice(cards.conflicts(turn.words, _looked(kept, sheet), lines), kept, turn.form)
    if changes.nothing:
        sent_files.drop(db, turn.member, kept.id)
        return say(_nothing_new(turn, changes))
    return _preview(turn, kept, sheet, changes)


def _mistakes(
    turn: Turn, db: Session, looked: tuple[KeptFile, SentSheet], found: Sequence[Mistake]
) -> Reply:
    kept, sheet = looked
    written = turn.form.get("start", "0")
    start = int(written) if is_number(written) else 0
    card = cards.mistakes(turn.words, _looked(kept, sheet), found, start)
    if not start and not card["actions"]:  # all is told, and nothing can be done with the file
        sent_files.drop(db, turn.member, kept.id)
    no = {"verb": str(Verb.NEVER_MIND)}
    return show(card, nee=no, no=no)


def _conflicts(turn: Turn, changes: Changes) -> list[str]:
    told = plan_told.of_one_place(changes).conflicts
    return [plan_told.tell_conflict(turn.words, each) for each in told]


def _choice(card: Card, kept: KeptFile, again: Mapping[str, str]) -> Reply:
    """Show a card that asks what counts: a yes chooses nothing and asks again, a no drops it."""
    yes = {"verb": str(Verb.PLAN_FILE), **again, "file": str(kept.id)}
    no = {"verb": str(Verb.PLAN_FILE_DROP), "file": str(kept.id)}
    return show(card, ja=yes, yes=yes, nee=no, no=no)


def _preview(
    turn: Turn, kept: KeptFile, sheet: SentSheet, changes: Changes, remark: str = ""
) -> Reply:
    told = plan_told.tell(turn.words, changes)
    carried = {
        "wins": turn.form.get("wins", ""),
        "rows": turn.form.get("rows", ""),
        "shown": _fingerprint(told),
    }
    card = cards.preview(turn.words, _looked(kept, sheet), told, carried, remark)
    yes, no = (button["data"] for button in card["actions"])
    return show(card, ja=yes, yes=yes, nee=no, no=no)


def _nothing_new(turn: Turn, changes: Changes) -> str:
    lines = [turn.words("plan_import.nothing_new")]
    if changes.conflicts:
        lines.append(turn.words.count("plan_chat.chat_stays", len(changes.conflicts)))
    return " ".join(lines)


def _rows(turn: Turn, sheet: SentSheet) -> list[PlanRow]:
    """Read the rows; in a chat a file may only be about one's own municipality."""
    if sheet.sheet is None:
        raise MistakesInFile(sheet.mistakes)
    return read_plan(sheet.sheet, [turn.municipality.name, turn.municipality.key])


def _changes(
    turn: Turn, db: Session, rows: Sequence[PlanRow], *, file_wins: plan_import.FileWins
) -> Changes:
    return plan_import.preview(db, turn.municipality, rows, at=turn.now, file_wins=file_wins)


def _file_wins(turn: Turn) -> plan_import.FileWins:
    """Read what counts: the chat, the file, or the file in the rows that were ticked."""
    wins = turn.form.get("wins", "")
    if wins != "rows":
        return wins == cards.FILE
    return {int(row) for row in turn.form.get("rows", "").split(",") if is_number(row)}


def kept_file(turn: Turn, db: Session) -> tuple[KeptFile, SentSheet]:
    """Return the kept file and its rows; the bytes that were shown, and no others."""
    kept = sent_files.find(db, turn.member, read_id(turn.form.get("file", "")))
    if kept is None or (turn.sheet and turn.sheet.content != kept.content):
        raise NotUnderstood("plan_chat.gone")
    if turn.sheet is None:
        raise NeedsSheet(kept.name, content=kept.content)
    return kept, turn.sheet


def _looked(kept: KeptFile, sheet: SentSheet) -> Looked:
    if sheet.sheet is None:
        return Looked(kept.id, kept.name, 0)
    strange = tuple(h for h in sheet.sheet.headings if h and h not in COLUMNS)
    return Looked(kept.id, kept.name, len(sheet.sheet.rows), strange)


def _fingerprint(told: Sequence[str]) -> str:
    """Name what was shown, so that a yes to it is a yes to that."""
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:16]
