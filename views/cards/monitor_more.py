"""The card of what else a coordinator can do with the monitor."""

from datetime import date

from domain.page_entries import EntryKind
from views.cards import elements as e
from views.cards.elements import Button, Card
from views.cards.verbs import Verb
from views.texts import Words


def more_card(words: Words, day: date, *, joint: bool) -> Card:
    """Show what else a coordinator can do with the monitor: each row is a button."""
    title = words("monitor.more_title")
    rows: dict[str, tuple[Verb, dict[str, object]]] = {
        "preview": (Verb.MONITOR_PREVIEW, {"said": day}),
        "points": (Verb.ENTRIES, {"kind": EntryKind.POINT}),
        "moments": (Verb.ENTRIES, {"kind": EntryKind.MOMENT}),
        "results": (Verb.ENTRIES, {"kind": EntryKind.RESULT}),
        "named": (Verb.NAMED, {}),
        "calendar": (Verb.CALENDAR, {}),
        "series": (Verb.MONITOR_SERIES, {}),
        "joint": (Verb.MONITOR_JOINT, {"said": day}),
        "close": (Verb.MONITOR_CLOSE, {}),
        "versions": (Verb.MONITOR_VERSIONS, {}),
    }
    if not joint:
        del rows["joint"]
    names = {key: words(f"monitor.more_{key}") for key in rows}
    body = [e.heading(title)] + [
        e.tappable(
            e.group([e.line(e.run(names[key], bold=True))], spacing="Medium"),
            names[key],
            verb,
            **carried,
        )
        for key, (verb, carried) in rows.items()
    ]
    buttons = [e.button(words("button.monitor"), Verb.MONITOR)]
    return e.card(f"{title}: {', '.join(names.values())}", body, buttons, words.language)


def named_button(words: Words) -> Button:
    return e.button(words("button.named"), Verb.NAMED)
