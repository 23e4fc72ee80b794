"""The card of who can not be reached, and the one line of it on other cards."""

from collections import Counter
from collections.abc import Sequence

from domain.missing import Unheard
from views import links
from views.cards import elements as e
from views.cards.elements import Button, Card
from views.cards.missing_list import people_rows
from views.cards.verbs import Verb
from views.mails import Mail
from views.texts import Words

MOST_NAMED = 5
LONGEST_NAME = 60


def in_short(words: Words, found: Sequence[Unheard], *, person_overview: bool = True) -> str:
    """Say in one line who can not be reached and why: "Henk (blokkeert de app)"; "" for nobody."""
    if not found:
        return ""
    if not person_overview:
        return words.count("reach.short_no_names", len(found))
    named = [
        f"{e.short(one.member.name, LONGEST_NAME)} ({words(f'reach.{one.reach}')})"
        for one in found[:MOST_NAMED]
    ]
    left = len(found) - MOST_NAMED
    named += [words.count("monitor.and_more", left)] if left > 0 else []
    return words.count("reach.short", len(found), names=", ".join(named))


def unreachable(words: Words, found: Sequence[Unheard], whole: int, mail: Mail | None) -> Card:
    """List who can not be reached and why; a tap on somebody leads to another way."""
    title = words("reach.title")
    counted = words.count("reach.count", len(found), whole=whole)
    body = [e.heading(title), e.line(counted), e.note(words("reach.who_counts"))]
    body += people_rows(words, found)
    buttons: list[Button] = []
    if mail and links.fits(mail.address):
        body.append(e.note(words("reach.other_way")))
        buttons.append(e.link(words("button.open_mail"), mail.address))
    body.append(e.note(words("reach.paste")))
    buttons.append(e.button(words("button.missing"), Verb.MISSING))
    return e.card(in_short(words, found), body, buttons, words.language)


def unreachable_without_names(words: Words, found: Sequence[Unheard], whole: int) -> Card:
    """Count who can not be reached, by the reason; nobody is named."""
    counted = words.count("reach.count", len(found), whole=whole)
    body = [e.heading(words("reach.title")), e.line(counted), e.note(words("reach.who_counts"))]
    body.append(e.note(words("missing_list.no_names")))
    for reach, n in sorted(Counter(one.reach for one in found).items()):
        body.append(e.line(words.count("reach.of_kind", n, why=words(f"reach.{reach}"))))
    buttons = [e.button(words("button.missing"), Verb.MISSING)]
    return e.card(counted, body, buttons, words.language)
