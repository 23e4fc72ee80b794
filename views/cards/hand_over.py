"""The cards with which an action finds the person whose it is."""

from collections import Counter
from collections.abc import Sequence

from domain.hand_overs import HandOver
from domain.people import Member
from domain.plans import Assignment
from domain.reports import NOTE_LENGTH
from views.cards import elements as e
from views.cards.elements import Button, Card, Element
from views.cards.reporting import last_told, state_in_words
from views.cards.verbs import Verb
from views.texts import Words

LONGEST_TITLE = 60
MOST_SHOWN = 1000  # characters of one paragraph


def whose(words: Words, action: Assignment, reader: Member, *, waits: HandOver | None) -> Card:
    """Ask whose an action is: by name, or "weet ik niet".

    A coordinator may take it, or leave it with who has it; `waits` is what then ends.
    """
    mine = action.ambassador_id == reader.id
    summary = words("hand_over.whose" if mine else "hand_over.to_whom", title=action.title)
    body = [e.line(e.run(summary, bold=True))]
    body += e.text_field("name", words("hand_over.ask_name"), maxLength=200)
    ask = {"action": action.id, "not_mine": "1"} if mine else {"action": action.id}
    buttons = [e.button(words("button.ask_person"), Verb.HAND_OVER, **ask)]
    if mine:
        unknown = e.button(words("button.do_not_know"), Verb.HAND_OVER_UNKNOWN, action=action.id)
        buttons += [unknown, e.button(words("button.never_mind"), Verb.NEVER_MIND)]
    else:
        buttons += [take_button(words, action), _leave_button(words, action, waits)]
    return e.card(summary, body, buttons, words.language)


def take_button(words: Words, action: Assignment) -> Button:
    owner = action.ambassador_id or ""
    return e.button(words("button.take_over"), Verb.TAKE_OVER, action=action.id, owner=owner)


def take(words: Words, action: Assignment) -> Card:
    """Ask a coordinator who names nobody but themselves."""
    summary = words("hand_over.take_yourself", title=action.title)
    buttons = [
        take_button(words, action),
        e.button(words("button.never_mind"), Verb.NEVER_MIND),
    ]
    return e.card(summary, [e.line(summary)], buttons, words.language)


def which(words: Words, action: Assignment, found: Sequence[Member], *, not_mine: bool) -> Card:
    """Ask which of several people is meant: as buttons, or as rows when there are many."""
    summary = words("hand_over.which_person", title=action.title)
    carried: dict[str, object] = {"action": action.id}
    if not_mine:
        carried["not_mine"] = "1"
    names = _labels(found)
    other = e.button(words("button.somebody_else"), Verb.NOT_MINE, action=action.id)
    if len(found) < e.BUTTONS:
        asked = [
            e.button(e.short(names[p], LONGEST_TITLE), Verb.HAND_OVER, person=p.id, **carried)
            for p in found
        ]
        return e.card(summary, [e.line(summary)], [*asked, other], words.language)
    rows = [_person_row(names[p], p, carried) for p in found]
    body = [e.line(summary), *e.listed(rows, lambda n: words.count("monitor.and_more", n))]
    return e.card(summary, body, [other], words.language)


def offer(words: Words, action: Assignment, person: Member) -> Card:
    """Offer to ask a colleague, where somebody says that an action is theirs."""
    summary = words("hand_over.offer", title=action.title, name=person.name)
    ask = words("button.ask_named", who=e.short(person.first_name, 40))
    buttons = [
        e.button(ask, Verb.HAND_OVER, action=action.id, person=person.id),
        e.button(words("button.never_mind"), Verb.NEVER_MIND),
    ]
    return e.card(summary, [e.line(summary)], buttons, words.language)


def asked(words: Words, action: Assignment, person: Member, waits: HandOver) -> Card:
    """Say that somebody was asked, and what holds until they answer."""
    summary = words("hand_over.asked", name=person.name, title=action.title)
    mine = action.ambassador_id == waits.asked_by_id
    until = "hand_over.until_yes_you" if mine else "hand_over.until_yes"
    until = until if action.ambassador_id else "hand_over.until_yes_nobody"
    lines = [words(until, name=person.first_name, owner=action.ambassador)]
    if person.invited:
        lines.append(words("hand_over.never_seen", name=person.first_name))
    body = [e.line(e.run(summary, bold=True)), *(e.line(text) for text in lines)]
    return e.card(" ".join([summary, *lines]), body, [_withdraw(words, waits)], words.language)


def waiting(words: Words, told: str, waits: HandOver) -> Card:
    """Say who has not answered yet, and offer to withdraw the question."""
    buttons = [
        _withdraw(words, waits),
        e.button(words("button.leave_it"), Verb.NEVER_MIND),
    ]
    return e.card(told, [e.line(told)], buttons, words.language)


def request(
    words: Words, action: Assignment, asker: Member, waits: HandOver, *, not_mine: bool
) -> Card:
    """Ask somebody to take an action over, with how far it is."""
    key = "hand_over.thinks_yours" if not_mine else "hand_over.asks_you"
    summary = words(key, who=asker.name, title=action.title)
    body = [
        e.line(e.run(summary, bold=True)),
        e.line(words("hand_over.do_you")),
        e.note(f"{state_in_words(words, action)} · {last_told(words, action)}"),
    ]
    body += e.text_field("remark", words("hand_over.ask_remark"), maxLength=NOTE_LENGTH)
    carried = {"hand_over": waits.id, "owner": action.ambassador_id or ""}
    talk = words("button.talk_first", who=e.short(asker.first_name, 30))
    buttons = [
        e.button(words("button.accept_action"), Verb.HAND_OVER_ACCEPT, **carried),
        e.button(words("button.refuse_action"), Verb.HAND_OVER_REFUSE, **carried),
        e.button(talk, Verb.HAND_OVER_TALK, **carried),
    ]
    return e.card(summary, body, buttons, words.language)


def refused(words: Words, action: Assignment, person: Member, remark: str) -> Card:
    """Tell who asked that somebody said no."""
    summary = words("hand_over.refused", name=person.name, title=action.title)
    body = [e.line(e.run(summary, bold=True)), *_remark(words, person, remark)]
    buttons = [e.button(words("button.somebody_else"), Verb.NOT_MINE, action=action.id)]
    return e.card(summary, body, buttons, words.language)


def seeks_owner(
    words: Words,
    action: Assignment,
    refusers: Sequence[Member],
    said: tuple[Member, str],
    named: Sequence[Member],
) -> Card:
    """Tell a coordinator that an action seeks somebody; `named` is who was mentioned.

    `said` is who spoke last, and with which words.
    """
    names = words.together([p.first_name for p in refusers])
    summary = words.count("hand_over.seeks", len(refusers), title=action.title, names=names)
    body = [e.line(e.run(summary, bold=True)), *_remark(words, *said)]
    body.append(e.note(f"{state_in_words(words, action)} · {last_told(words, action)}"))
    buttons = [
        *_ask_named(words, action, named),
        e.button(words("button.somebody_else"), Verb.NOT_MINE, action=action.id),
        take_button(words, action),
    ]
    return e.card(summary, body, buttons, words.language)


def done(words: Words, told: str, action: Assignment) -> Card:
    """Tell somebody that an action is theirs now, and lead on to its form."""
    buttons = [
        e.button(words("button.report"), Verb.OPEN_ACTION, action=action.id),
        e.button(words("button.my_actions"), Verb.MY_ACTIONS),
    ]
    return e.card(told, [e.line(told)], buttons, words.language)


def _ask_named(words: Words, action: Assignment, named: Sequence[Member]) -> list[Button]:
    """Offer to ask who was mentioned; of several with one name, it is asked which."""
    first_names = {person.first_name for person in named}
    if len(first_names) != 1:
        return []
    name = first_names.pop()
    carried = {"person": named[0].id} if len(named) == 1 else {"name": name}
    title = words("button.ask_named", who=e.short(name, 40))
    return [e.button(title, Verb.HAND_OVER, action=action.id, **carried)]


def _leave_button(words: Words, action: Assignment, waits: HandOver | None) -> Button:
    if waits is None or not action.ambassador_id:
        return e.button(words("button.never_mind"), Verb.NEVER_MIND)
    title = words("button.stays_with", who=e.short(action.ambassador, 40))
    return e.button(title, Verb.HAND_OVER_WITHDRAW, hand_over=waits.id)


def _withdraw(words: Words, waits: HandOver) -> Button:
    return e.button(words("button.withdraw_hand_over"), Verb.HAND_OVER_WITHDRAW, hand_over=waits.id)


def _remark(words: Words, who: Member, remark: str) -> list[Element]:
    if not remark:
        return []
    said = e.short(remark, MOST_SHOWN)
    return [e.line(words("hand_over.says", who=who.first_name, remark=said))]


def _labels(found: Sequence[Member]) -> dict[Member, str]:
    """Tell people apart: by department, and by address where that is the same."""
    labels = {p: f"{p.name} — {p.department}" if p.department else p.name for p in found}
    double = Counter(labels.values())
    return {
        p: f"{label} ({p.address})" if double[label] > 1 else label for p, label in labels.items()
    }


def _person_row(label: str, person: Member, carried: dict[str, object]) -> Element:
    row = e.group([e.line(e.run(label, bold=True))], separator=True)
    return e.tappable(row, label, Verb.HAND_OVER, person=person.id, **carried)
