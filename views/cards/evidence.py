"""The cards with which a file is kept as evidence of an action."""

from collections.abc import Mapping, Sequence

from domain.plans import Assignment
from views.cards import elements as e
from views.cards.elements import Card
from views.cards.reporting import state_in_words
from views.cards.verbs import Verb
from views.texts import Words

MOST_SHOWN = 1000  # characters
ROOM = 8_000  # bytes for the choices


def ask_action(
    words: Words, among: Sequence[Assignment], evidence: str, carried: Mapping[str, str]
) -> Card:
    """Ask with which action the evidence belongs; for one action, only whether it does."""
    summary = words("evidence.ask")
    body = [e.heading(words("evidence.title")), e.line(e.short(evidence, MOST_SHOWN))]
    more: dict[str, object] = dict(carried)
    if len(among) == 1:
        more["action"] = among[0].id
        summary = words(
            "evidence.ask_one", title=among[0].title, state=state_in_words(words, among[0])
        )
        body.append(e.line(summary))
    else:
        named = [(str(action.id), f"{action.number} {action.title}") for action in among]
        shown = e.fitting(named, ROOM)
        body += e.choice("action", summary, dict(shown))
        if left := len(among) - len(shown):
            body.append(e.note(words.count("evidence.or_type", left)))
    body.append(e.note(words("evidence.name_and_link")))
    buttons = [
        e.button(words("button.yes_store"), Verb.KEEP_EVIDENCE, **more),
        e.button(words("button.nothing"), Verb.NEVER_MIND),
    ]
    return e.card(summary, body, buttons, words.language)


def kept(words: Words, action: Assignment, evidence: str, batch: str) -> Card:
    """Say with which action the evidence is kept now."""
    summary = words("evidence.kept", title=action.title, state=state_in_words(words, action))
    body = [e.line(e.run(summary, bold=True)), e.line(e.short(evidence, MOST_SHOWN))]
    buttons = [
        e.button(words("button.my_reports"), Verb.MY_REPORTS),
        e.button(words("button.withdraw_last"), Verb.WITHDRAW_LAST, batch=batch),
    ]
    return e.card(summary, body, buttons, words.language)
