"""What was asked in a week, counted and without names."""

from datetime import date
from uuid import UUID

from dialogs import vocabulary, words_shown
from dialogs.turn import Reply, Turn, say, show
from domain.asked_weeks import A_WEEK, Week, monday_of, weeks_until
from storage import members, questions
from storage.database import Session
from views.cards import words_asked as cards

EARLIER = 4  # weeks that are shown below one
A_YEAR = 52 * A_WEEK


def ask(turn: Turn, db: Session) -> Reply:
    """Show this week, or the one that a button or a word names, and those before it."""
    monday = _monday(turn)
    shown, *earlier = weeks(db, turn.municipality.id, monday, EARLIER + 1)
    known = vocabulary.of_municipality(turn, db)
    names = words_shown.names_of(turn.words, known.catalogue)
    return show(cards.asked(turn.words, shown, earlier, names))


def weeks(db: Session, municipality_id: UUID, monday: date, many: int) -> list[Week]:
    """Return so many weeks, the one that begins on this Monday first."""
    first = monday - (many - 1) * A_WEEK
    return weeks_until(questions.since(db, municipality_id, first), monday, many)


def switch_weekly_off(turn: Turn, db: Session) -> Reply:
    members.want_week(db, turn.member, wanted=False)
    return say(turn.words("words.weekly_is_off"))


def switch_weekly_on(turn: Turn, db: Session) -> Reply:
    members.want_week(db, turn.member, wanted=True)
    return say(turn.words("words.weekly_is_on"))


def _monday(turn: Turn) -> date:
    this = monday_of(turn.today)
    if turn.form.get("said"):  # only "vorige week" is caught
        return this - A_WEEK
    try:
        named = date.fromisoformat(turn.form.get("week", ""))
    except ValueError:
        return this
    return monday_of(min(max(named, this - A_YEAR), this))
