"""The cards on which what is stuck becomes an attention point, or does not."""

from uuid import UUID

from domain.plans import Assignment
from views.cards import elements as e
from views.cards.elements import Card
from views.cards.reporting import last_told, state_in_words
from views.cards.verbs import Verb
from views.texts import Words


def attention_offer(
    words: Words, action: Assignment, said: tuple[str, str, str], proposal: UUID
) -> Card:
    """Tell the coordinator that an action is stuck, and offer to make it an attention point.

    `said` is who, the reason, and what kind of notice it is (a key of the catalogue).
    """
    who, reason, key = said
    summary = words(key, who=who, title=action.title)
    body = [e.line(e.run(summary, bold=True))]
    if reason:
        body.append(e.line(words("attention.reason", reason=reason)))
    body.append(e.note(f"{state_in_words(words, action)} · {last_told(words, action)}"))
    buttons = [
        e.button(words("button.word_attention"), Verb.WORD_ATTENTION, point=proposal),
        e.button(words("button.decline_attention"), Verb.DECLINE_ATTENTION, point=proposal),
    ]
    return e.card(summary, body, buttons, words.language)


def attention_form(words: Words, proposal: UUID, text: str, nonce: str) -> Card:
    """Let the coordinator word the attention point."""
    summary = words("attention.form")
    body = [e.line(e.run(summary, bold=True))]
    body += e.text_field("text", words("attention.ask_text"), text, isMultiline=True)
    buttons = [
        e.button(words("button.store"), Verb.ACCEPT_ATTENTION, point=proposal, nonce=nonce),
        e.button(words("button.decline_attention"), Verb.DECLINE_ATTENTION, point=proposal),
    ]
    return e.card(summary, body, buttons, words.language)
