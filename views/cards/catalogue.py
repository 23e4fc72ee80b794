"""The cards on which a coordinator looks at a catalogue: before it is stored, and afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from uuid import UUID

from domain.criteria import Layer
from views.cards import elements as e
from views.cards.elements import Card
from views.cards.plan_file import MOST_SHOWN, Looked, drop_button, told_line
from views.cards.verbs import Verb
from views.texts import Words


@dataclass(frozen=True, slots=True)
class Shown:
    """As what a file is shown, and what a yes would mean."""

    layer: Layer
    fingerprint: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Undoing:
    """The version that would be taken back, and the title of what counts then, if there is one."""

    layer: Layer
    id: UUID
    title: str
    at: datetime
    back: str = ""


def preview(words: Words, looked: Looked, told: Sequence[str], shown: Shown) -> Card:
    """Say what storing would change; lines that begin with a blank are examples."""
    key = "catalogue.preview_own" if shown.layer is Layer.OWN else "catalogue.preview"
    summary = words(key, name=e.short(looked.name, 100))
    body = [e.heading(summary)]
    body += [e.line(e.run(shown.remark, bold=True))] if shown.remark else []
    body.append(e.note(words("plan_import.nothing_stored")))
    body += e.listed([told_line(text) for text in told], partial(words.count, "monitor.and_more"))
    if looked.strange:
        columns = e.short(", ".join(looked.strange), MOST_SHOWN)
        body.append(e.line(words("plan_import.unknown_columns", columns=columns)))
    other = Layer.CATALOGUE if shown.layer is Layer.OWN else Layer.OWN
    carried = {"file": looked.id, "layer": str(shown.layer), "shown": shown.fingerprint}
    buttons = [
        e.button(words("button.store"), Verb.CATALOGUE_STORE, **carried),
        e.button(
            words(f"button.as_{other}"), Verb.CATALOGUE_FILE, file=looked.id, layer=str(other)
        ),
        drop_button(words, looked),
    ]
    return e.card(summary, body, buttons, words.language)


def in_force(words: Words, told: Sequence[str], layers: Sequence[Layer]) -> Card:
    """Tell which catalogue counts; each of the `layers` can be taken back."""
    summary = words("catalogue.title")
    body = [e.heading(summary)]
    body += e.listed([told_line(text) for text in told], partial(words.count, "monitor.and_more"))
    body += [e.note(words("catalogue.how_to_renew")), e.note(words("catalogue.how_to_own"))]
    buttons = [
        e.button(words(f"button.take_back_{layer}"), Verb.CATALOGUE_UNDO, layer=str(layer))
        for layer in layers
    ]
    return e.card(told[0], body, buttons, words.language)


def undo(words: Words, undoing: Undoing) -> Card:
    """Ask whether a version is to be taken back, and say what counts then."""
    title = e.short(undoing.title, 100)
    summary = words("catalogue.undo", title=title, at=undoing.at)
    if undoing.back:
        then = words("catalogue.then_back", title=e.short(undoing.back, 100))
    else:
        then = words(f"catalogue.then_{undoing.layer}")
    carried = {"catalogue": undoing.id, "layer": str(undoing.layer)}
    buttons = [
        e.button(words("button.yes_undo"), Verb.CATALOGUE_UNDO_STORE, **carried),
        e.button(words("button.never_mind"), Verb.NEVER_MIND),
    ]
    return e.card(summary, [e.line(summary), e.line(then)], buttons, words.language)


def done(words: Words, told: Sequence[str]) -> Card:
    """Say what was stored."""
    summary, *lines = told
    body = [e.line(e.run(summary, bold=True))]
    body += e.listed([told_line(text) for text in lines], partial(words.count, "monitor.and_more"))
    buttons = [e.button(words("button.catalogue"), Verb.CATALOGUE)]
    return e.card(summary, body, buttons, words.language)
