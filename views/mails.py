"""Mails that a coordinator can send to people whom the bot does not reach: written, not sent."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.missing import Unheard
from domain.monitors import Monitor
from domain.people import Member
from domain.plans import Assignment
from domain.reach import Reach
from views import links
from views.texts import Words

MOST_LISTED = (8, 4, 1)  # actions; fewer where the address of the mail becomes too long
LONGEST_TITLE, LONGEST_EXAMPLE = 80, 40


@dataclass(frozen=True, slots=True)
class Mail:
    to: tuple[str, ...]
    subject: str
    body: str

    @property
    def address(self) -> str:
        """The address that opens it in Outlook, ready to send."""
        return links.mail(self.to, self.subject, self.body)


@dataclass(frozen=True, slots=True)
class Asking:
    """What a mail asks for: by whom, for which monitor, until when, and how the bot is found."""

    by: Member
    monitor: Monitor | None = None
    until: date | None = None
    app_id: str = ""


def to_one(words: Words, asking: Asking, person: Unheard) -> Mail | None:
    """Write somebody a mail with their own actions; none where no address is known."""
    if not person.member.address:
        return None
    mails = [_to_one(words, asking, person, most) for most in MOST_LISTED]
    return next((mail for mail in mails if links.fits(mail.address)), mails[-1])


def to_all(words: Words, asking: Asking, people: Sequence[Unheard]) -> Mail | None:
    """Write several one mail; to one person it is a mail of their own.

    Nobody's actions are in it: the others read it too. As many are written to as the address of
    the mail has room for.
    """
    known = [person for person in people if person.member.address]
    if len(known) == 1:
        return to_one(words, asking, known[0])
    fewer = range(1, len(known) + 1)
    many = bisect_left(
        fewer, True, key=lambda n: not links.fits(_to_all(words, asking, known[:n]).address)
    )
    return _to_all(words, asking, known[:many]) if many else None


def _to_all(words: Words, asking: Asking, people: Sequence[Unheard]) -> Mail:
    to = tuple(person.member.address or "" for person in people)
    asks = _asks(words, asking, "mail.asks_all")
    lines = [words("mail.hello_all"), "", asks, *_how(words, asking, people, ())]
    return Mail(to, _subject(words, asking), "\n".join(lines))


def _to_one(words: Words, asking: Asking, person: Unheard, most: int) -> Mail:
    actions = person.actions
    lines = [words("mail.hello", name=person.member.first_name), ""]
    if actions:
        lines.append(_asks(words, asking, "mail.asks"))
        lines += [f"- {_title(action)}" for action in actions[:most]]
        left = len(actions) - most
        lines += [f"- {words.count('monitor.and_more', left)}"] if left > 0 else []
    else:
        lines.append(_asks(words, asking, "mail.asks_all"))
    lines += _how(words, asking, [person], actions)
    return Mail((person.member.address or "",), _subject(words, asking), "\n".join(lines))


def _asks(words: Words, asking: Asking, key: str) -> str:
    if asking.monitor is None:
        return words(f"{key}_no_monitor")
    return words(key, monitor=asking.monitor.name)


def _how(
    words: Words, asking: Asking, people: Sequence[Unheard], actions: Sequence[Assignment]
) -> list[str]:
    """Say until when, how the bot is found by who may use it, and that a mail back will do."""
    lines = [words("missing_list.until", day=asking.until)] if asking.until else []
    lines.append("")
    if any(person.reach not in {Reach.DISABLED, Reach.BLOCKED} for person in people):
        lines += [_bot(words, asking), ""]
    if any(person.reach is Reach.BLOCKED for person in people):
        lines += [words("mail.unblock", bot=words("package.name")), ""]
    titles = (action.title for action in actions if len(action.title) <= LONGEST_EXAMPLE)
    title = next(titles, actions[0].number if actions else words("mail.some_action"))
    lines += [words("mail.or_reply", title=title), ""]
    return [*lines, words("mail.regards", name=asking.by.first_name)]


def _bot(words: Words, asking: Asking) -> str:
    bot = words("package.name")
    if link := links.chat_with_bot(asking.app_id):
        return words("mail.bot", bot=bot, link=link)
    return words("mail.bot_by_name", bot=bot)


def _subject(words: Words, asking: Asking) -> str:
    if asking.monitor is None:
        return words("mail.subject_no_monitor", programme=asking.by.municipality.programme)
    return words("mail.subject", monitor=asking.monitor.name)


def _title(action: Assignment) -> str:
    title = action.title
    shown = title if len(title) <= LONGEST_TITLE else f"{title[: LONGEST_TITLE - 1].rstrip()}…"
    return f"{action.number} {shown}"
