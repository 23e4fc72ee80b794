"""The card on which the coordinator decides whether an action is dropped."""

from domain.drafts import Draft
from domain.plans import Assignment
from views.cards import elements as e
from views.cards.elements import Card
from views.cards.reporting import MOST_SHOWN, last_told, state_in_words
from views.cards.verbs import Verb
from views.texts import Words


def proposal(
    words: Words, action: Assignment, said: tuple[str, str], draft: Draft, remark: str = ""
) -> Card:
    """Ask whether an action be dropped; `said` is who proposes it ("" for oneself), and why."""
    who, reason = said
    key = "dropping.proposal" if who else "dropping.own_proposal"
    summary = words(key, name=who, title=action.title)
    body = [e.line(remark)] if remark else []
    body += [e.line(e.run(summary, bold=True))]
    body.append(e.line(words("attention.reason", reason=e.short(reason, MOST_SHOWN))))
    body.append(e.note(f"{state_in_words(words, action)} · {last_told(words, action)}"))
    buttons = [
        e.button(words("button.drop"), Verb.ACCEPT_DROPPING, proposal=draft.id),
        e.button(words("button.keep"), Verb.DECLINE_DROPPING, proposal=draft.id),
    ]
    return e.card(summary, body, buttons, words.language)
