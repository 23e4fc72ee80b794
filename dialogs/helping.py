"""Helping one person who has not reported: by writing, by waiting, or by taking over."""

import re
from dataclasses import replace
from datetime import date, timedelta

from dialogs import missing_list, reach_shown, stand_in_reach
from dialogs.hand_over_told import words_for
from dialogs.own_actions import read_id
from dialogs.turn import Notice, Reply, Turn, say, show
from domain.absences import Away, NoPeriod, period, read_period, without_reason
from domain.coming_days import read_coming_day
from domain.errors import NotAllowed, UserError
from domain.missing import Missing, Unheard
from domain.naming import find_people
from domain.people import Member
from domain.plans import Assignment
from domain.wording import plain
from storage import absences, members
from storage.database import Session
from views import mails
from views.cards import helping as cards
from views.mails import Mail
from views.texts import Words

PURPOSE = "absence"
_AWAY = re.compile(
    r"(?P<name>.+?) (?:is|staat) (?:afwezig|away|absent)(?:[ ,:]+(?P<when>.*))?", re.IGNORECASE
)


def person(turn: Turn, db: Session) -> Reply:
    """Show what is missing of somebody, and what one can do."""
    missing, who = _missing_of(turn, db, _named(turn, db, turn.form.get("said", "")))
    return show(cards.person(turn.words, who, _mail(turn, missing, who)))


def remind(turn: Turn, db: Session) -> Reply:
    """Explain that reminders go by themselves, and show what else reaches somebody."""
    member = _named(turn, db, turn.form.get("said", ""))
    missing, who = _missing_of(turn, db, member)
    said = turn.words("helping.reminds_itself", who=member.first_name, name=member.name)
    return show(cards.person(turn.words, who, _mail(turn, missing, who), said))


def mail_text(turn: Turn, db: Session) -> Reply:
    """Write the mail to somebody as text, for who has no Outlook on the web."""
    member = _named(turn, db, turn.form.get("said", ""))
    missing, who = _missing_of(turn, db, member)
    mail = _mail(turn, missing, who)
    if mail is None:
        raise UserError("helping.no_address", who=member.first_name)
    to = ", ".join(mail.to)
    return say(turn.words("mail.as_text", to=to, subject=mail.subject, body=mail.body))


def mark_absent(turn: Turn, db: Session) -> Reply:
    """Note until which day somebody is away; without a day, ask for it."""
    match = _AWAY.fullmatch(turn.form.get("said", ""))
    member = _named(turn, db, match["name"] if match else "")
    last = turn.form.get("until", "") or ("" if match else turn.form.get("said", ""))
    when = without_reason(match["when"] or "") if match else ""
    if not (last or when):
        return _ask_until(turn, member)
    away = _when(turn, member, when, last)
    absences.set_absence(db, turn.municipality.id, member.id, away.first, away.last)
    lines = [_noted(turn.words, "helping.is_away", away, turn.today, who=member.first_name)]
    lines += _instead(turn, db, member)
    told = _noted(words_for(member), "helping.told_away", away, turn.today, by=turn.member.name)
    notice = Notice(member.id, say(told).messages[0], PURPOSE)
    return replace(say("\n".join(lines)), notices=(notice,))


def mark_back(turn: Turn, db: Session) -> Reply:
    """Note that somebody is there again."""
    member = _named(turn, db, turn.form.get("said", ""))
    was_away = absences.come_back(db, turn.municipality.id, member.id, turn.today)
    key = "helping.is_back" if was_away else "helping.was_not_away"
    return say(turn.words(key, who=member.first_name))


def _named(turn: Turn, db: Session, said: str) -> Member:
    """Return who was tapped or named; of several with one name it must be said which."""
    if written := turn.form.get("person"):
        return members.get(db, turn.municipality.id, read_id(written))
    name = plain(said).strip(" .!?")
    found = find_people(name, members.everybody(db, turn.municipality.id))
    if len(found) == 1:
        return found[0]
    if found:
        names = ", ".join(f"{one.name} ({one.address or one.department or ''})" for one in found)
        raise UserError("helping.which", name=name[:80], names=names)
    raise UserError("helping.unknown", name=name[:80])


def _missing_of(turn: Turn, db: Session, member: Member) -> tuple[Missing, Unheard]:
    """Return the round, and what of it is missing of somebody.

    Where no overview of persons is wanted, nobody reads what one person did not report.
    """
    if not turn.person_overview:
        raise NotAllowed("helping.no_names")
    around = missing_list.round_of_turn(turn, db)
    missing = missing_list.find(db, turn.municipality, around, turn.now)
    known = next((one for one in missing.people if one.member.id == member.id), None)
    if known:
        return missing, known
    [who] = missing_list.standing_of(db, turn.municipality, [Unheard(member)], turn.now)
    return missing, who


def _mail(turn: Turn, missing: Missing, who: Unheard) -> Mail | None:
    return mails.to_one(words_for(who.member), reach_shown.asking(turn, missing), who)


def _ask_until(turn: Turn, member: Member) -> Reply:
    chosen = turn.today + timedelta(days=7)
    card = cards.until_when(turn.words, member, chosen, turn.nonce())
    asked = {name: value for name, value in card["actions"][0]["data"].items() if name != "nonce"}
    return show(card, **{"": asked})


def _when(turn: Turn, member: Member, written: str, last: str) -> Away:
    """Read when somebody is away: in words, or only the last day."""
    try:
        if written:
            return read_period(written, turn.today)
        return period(turn.today, _last_day(turn, last), turn.today)
    except NoPeriod as error:
        example = turn.words.day(turn.today + timedelta(days=7))
        shown = {"written": plain(written or last)[:40], "who": member.first_name, "day": example}
        raise UserError(f"helping.day_{error.why}", **shown) from None


def _last_day(turn: Turn, written: str) -> date:
    day = read_coming_day(written, turn.today)
    if day is None:
        raise NoPeriod("unclear")
    return day


def _noted(words: Words, key: str, away: Away, today: date, **named: str) -> str:
    first = words.near_day(away.first, today)
    if away.last is None:
        return words(f"{key}_open", first=first, **named)
    return words(key, first=first, day=words.near_day(away.last, today), **named)


def _instead(turn: Turn, db: Session, member: Member) -> list[str]:
    """Say who is asked in their place, and how many actions nobody is asked about."""
    if not turn.person_overview:
        return []
    _, who = _missing_of(turn, db, member)
    people = {one.id: one for one in members.everybody(db, turn.municipality.id)}
    stood_in: dict[Member, list[Assignment]] = {}
    alone = 0
    for action in who.actions:
        stand_in = people.get(action.stand_in_id) if action.stand_in_id else None
        if stand_in:
            stood_in.setdefault(stand_in, []).append(action)
        else:
            alone += 1
    first_name = member.first_name
    lines = [
        turn.words(
            "helping.stand_in",
            stand_in=stand_in.name,
            who=first_name,
            titles=turn.words.some([action.title for action in actions]),
        )
        for stand_in, actions in stood_in.items()
    ]
    lines += [
        turn.words("helping.out_of_reach", who=one.name, why=turn.words(f"reach.{reach}"))
        for one, reach in stand_in_reach.out_of_reach(turn, db, [one.id for one in stood_in])
    ]
    return lines + ([turn.words.count("helping.no_stand_in", alone)] if alone else [])
