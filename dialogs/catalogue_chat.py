"""A catalogue as a file in a coordinator's chat: looked at, stored after a yes, put back."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from dialogs import catalogue_import, catalogue_told, plan_chat
from dialogs.catalogue_import import Brought
from dialogs.incoming import SentSheet
from dialogs.own_actions import is_number
from dialogs.turn import Reply, Turn, say, show
from domain.catalogue_changes import CatalogueChanges
from domain.catalogue_file import COLUMNS
from domain.criteria import Basis, Layer
from domain.errors import NotUnderstood, UserError
from domain.sheets import MistakesInFile, Sheet
from storage import catalogue_versions, catalogues, sent_files, starter
from storage.catalogues import Imported
from storage.database import Session
from storage.sent_files import KeptFile
from views.cards import catalogue as cards
from views.cards.catalogue import Undoing
from views.cards.plan_file import Looked, mistakes
from views.cards.verbs import Verb


def take(turn: Turn, db: Session, sheet: SentSheet) -> Reply:
    """Look at the file that was just sent; it is kept until a yes or a no, a day at most."""
    kept = sent_files.keep(db, turn.member, sheet.name, sheet.content, turn.now)
    return _look(turn, db, kept, sheet)


def look_again(turn: Turn, db: Session) -> Reply:
    """Show the next page of mistakes, or what changes when the file is something else."""
    return _look(turn, db, *plan_chat.kept_file(turn, db))


def store(turn: Turn, db: Session) -> Reply:
    """Store the file that was shown, if it still changes what was shown; once."""
    kept, sheet = plan_chat.kept_file(turn, db)
    catalogue_import.only_one(db, turn.municipality)
    brought = _read(turn, db, sheet)
    changes = catalogue_import.preview(db, turn.municipality, brought)
    told = catalogue_told.tell(turn.words, changes, brought)
    if turn.form.get("shown") != _fingerprint(told):
        return _preview(turn, kept, sheet, (changes, brought), turn.words("plan_chat.changed"))
    if not sent_files.drop(db, turn.member, kept.id):
        raise NotUnderstood("plan_chat.gone")
    imported = Imported(kept.name, turn.now, turn.member.id)
    stored = catalogue_import.store(db, turn.municipality, brought, imported, force=True)
    undo = "catalogue.stored_own" if brought.layer is Layer.OWN else "catalogue.stored"
    card = cards.done(turn.words, [turn.words(undo), *told])
    return show(card, *stored.notices)


def look(turn: Turn, db: Session) -> Reply:
    """Show which catalogue counts, and the policy beside it, and how to bring in another."""
    place = turn.municipality.id
    version = catalogue_versions.in_force(db, place, Layer.CATALOGUE)
    catalogue = catalogues.of_layer(db, place, Layer.CATALOGUE) or starter.catalogue()
    told = catalogue_told.tell_version(turn.words, version, catalogue)
    policy = catalogue_versions.in_force(db, place, Layer.OWN)
    if policy:
        told.append(turn.words.count("catalogue.policy", policy.criteria, title=policy.title))
    layers = [layer for layer, found in ((Layer.CATALOGUE, version), (Layer.OWN, policy)) if found]
    return show(cards.in_force(turn.words, told, layers))


def ask_undo(turn: Turn, db: Session) -> Reply:
    """Name the version that would be taken back, and what counts then."""
    layer = _layer_said(turn)
    version = catalogue_import.last_import(db, turn.municipality, layer)
    earlier = catalogue_versions.earlier(db, turn.municipality.id, layer)
    back = earlier.title if earlier else ""
    undoing = Undoing(layer, version.id, version.title, version.imported_at, back)
    return show(cards.undo(turn.words, undoing))


def undo(turn: Turn, db: Session) -> Reply:
    """Take back the version that was named, if it still counts."""
    layer = _layer_said(turn)
    version = catalogue_versions.in_force(db, turn.municipality.id, layer)
    if version is None or turn.form.get("catalogue") != str(version.id):
        raise UserError("catalogue.taken_back_before")
    notices = catalogue_import.take_back(db, turn.municipality, version, turn.now)
    said = say(turn.words("catalogue.taken_back", title=version.title))
    return replace(said, notices=notices)


def _look(turn: Turn, db: Session, kept: KeptFile, sheet: SentSheet) -> Reply:
    layer = _layer(turn)
    try:
        brought = _read(turn, db, sheet)
        if only_policy := "layer" not in turn.form and _is_policy(brought):
            layer = Layer.OWN
            brought = catalogue_import.read(db, turn.municipality, _of(sheet), layer, sheet.name)
    except MistakesInFile as found:
        written = turn.form.get("start", "0")
        start = int(written) if is_number(written) else 0
        looked, more = _looked(kept, sheet), {"layer": str(layer)}
        return show(
            mistakes(turn.words, looked, found.mistakes, start, verb=Verb.CATALOGUE_FILE, **more)
        )
    changes = catalogue_import.preview(db, turn.municipality, brought)
    if changes.nothing:
        sent_files.drop(db, turn.member, kept.id)
        return say(turn.words("catalogue.nothing_new"))
    remark = turn.words("catalogue.all_policy") if only_policy else ""
    return _preview(turn, kept, sheet, (changes, brought), remark)


def _is_policy(brought: Brought) -> bool:
    """Tell whether a file holds policy alone: as a catalogue it would wipe out all the rest."""
    return all(one.basis is Basis.POLICY for one in brought.catalogue.criteria)


def _preview(
    turn: Turn,
    kept: KeptFile,
    sheet: SentSheet,
    found: tuple[CatalogueChanges, Brought],
    remark: str = "",
) -> Reply:
    changes, brought = found
    told = catalogue_told.tell(turn.words, changes, brought)
    if changes.shrinks:
        values = {"after": changes.after, "before": changes.before}
        remark = turn.words("catalogue.shrinks_ask", **values)
    shown = cards.Shown(brought.layer, _fingerprint(told), remark)
    card = cards.preview(turn.words, _looked(kept, sheet), told, shown)
    buttons = {button["data"]["verb"]: button["data"] for button in card["actions"]}
    yes, no = buttons[Verb.CATALOGUE_STORE], buttons[Verb.PLAN_FILE_DROP]
    return show(card, ja=yes, yes=yes, nee=no, no=no)


def _read(turn: Turn, db: Session, sheet: SentSheet) -> Brought:
    return catalogue_import.read(db, turn.municipality, _of(sheet), _layer(turn), sheet.name)


def _of(sheet: SentSheet) -> Sheet:
    assert sheet.sheet is not None  # by its headings it was known to be a catalogue
    return sheet.sheet


def _layer(turn: Turn) -> Layer:
    return Layer.OWN if turn.form.get("layer") == str(Layer.OWN) else Layer.CATALOGUE


def _layer_said(turn: Turn) -> Layer:
    said = turn.form.get("said", "").lower()
    return Layer.OWN if said in {"beleid", "policy"} else _layer(turn)


def _looked(kept: KeptFile, sheet: SentSheet) -> Looked:
    assert sheet.sheet is not None
    strange = tuple(h for h in sheet.sheet.headings if h and h not in COLUMNS)
    return Looked(kept.id, kept.name, len(sheet.sheet.rows), strange)


def _fingerprint(told: Sequence[str]) -> str:
    """Name what was shown, so that a yes to it is a yes to that."""
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:16]
