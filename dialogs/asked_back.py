"""The answer of who was asked whether something is right, told to who asked."""

from dialogs.draft_store import meaning_of
from dialogs.turn import Notice, Turn, say
from domain.drafts import Draft
from storage import assignments, members
from storage.database import Session
from views.texts import words


def answered(turn: Turn, db: Session, draft: Draft, key: str) -> tuple[Notice, ...]:
    """Tell whoever asked this person what the answer is; nobody when it was one's own draft."""
    asker = draft.understood.get("asked_by")
    if not asker:
        return ()
    place = turn.municipality.id
    actions = [meant.action for meant in meaning_of(draft).meant]
    titles = ", ".join(assignments.get(db, place, one, turn.today).title for one in actions)
    people = [person for person in members.everybody(db, place) if str(person.id) == asker]
    return tuple(
        Notice(
            person.id,
            say(
                words(person.speaks, person.municipality.time_zone)(
                    key, who=turn.member.name, titles=titles
                )
            ).messages[0],
            "behalf",
            f"answered:{draft.id}",
        )
        for person in people
    )
