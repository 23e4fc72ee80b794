"""Another version of a catalogue: who holds something that changed is told, once."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from hashlib import sha256

from dialogs.hand_over_told import words_for
from dialogs.turn import Notice, as_message
from domain.catalogue_changes import CatalogueChanges
from domain.people import Municipality
from domain.projects import as_they_are, in_earnest, mark, place, touched
from storage import article_authors, calendars, catalogues, members, outbox, project_criteria
from storage.database import Session
from views.cards import project_renewal as cards

PURPOSE = "project"


def notices(
    db: Session, municipality: Municipality, changes: CatalogueChanges, at: datetime
) -> tuple[Notice, ...]:
    """Tell the owners of open projects what changed of what they chose: one card each.

    Authors of articles about a group of which criteria changed are asked to look again. To be
    called when the new version counts already. It leaves within working hours; what is told
    before an earlier card left takes its place, and what was put back is not told at all.
    """
    leaves = calendars.of(db, municipality).next_open(at)
    return (
        *_to_owners(db, municipality, changes, (at, leaves)),
        *_to_authors(db, municipality, changes, leaves - at),
    )


def _to_owners(
    db: Session,
    municipality: Municipality,
    changes: CatalogueChanges,
    when: tuple[datetime, datetime],
) -> list[Notice]:
    at, leaves = when
    held = project_criteria.on_open_projects(db, municipality.id)
    if not held:
        return []
    found = as_they_are(held, catalogues.current(db, municipality.id))
    told = []
    for owner in members.everybody(db, municipality.id, touched(found, changes, at)):
        theirs = [one for one in found if one.project.owner_id == owner.id]
        news = [one for one in theirs if one.is_news(at)]
        project_criteria.forget_told(db, [one for one in theirs if one.is_put_back])
        waiting = f"project:{owner.id}:{leaves.isoformat()}"
        if not news:
            outbox.drop_waiting(db, waiting, at)
            continue
        project_criteria.note_told(db, news, leaves)
        marks = [f"{one.project.id}{place(one.chosen.criterion)}{one.mark}" for one in news]
        key = waiting if leaves > at else f"{waiting}:{_digest(marks)}"
        message = as_message(cards.changed(words_for(owner), news))
        told.append(Notice(owner.id, message, PURPOSE, key, wait=leaves - at, paced=True))
    return told


def _to_authors(
    db: Session, municipality: Municipality, changes: CatalogueChanges, wait: timedelta
) -> list[Notice]:
    """Ask who wrote in the toolbox about a group of which criteria changed to look at it again."""
    became = in_earnest(changes)
    if not became:
        return []
    keys = {one.group for one, _ in became}
    catalogue = catalogues.current(db, municipality.id)
    authors = article_authors.authors_of_groups(db, municipality.id, keys)
    told = []
    for author in members.everybody(db, municipality.id, set(authors)):
        wrote = authors[author.id]
        about = {key for one in wrote for key in one.groups}
        marks = [f"{place(one)}{mark(now)}" for one, now in became if one.group in about]
        key = f"articles:{author.id}:{_digest([*marks, *(str(one.article_id) for one in wrote)])}"
        speak = words_for(author)
        groups = [group.name(speak.language) for group in catalogue.groups if group.key in about]
        card = cards.articles(speak, groups, [(one.article_id, one.title) for one in wrote])
        told.append(Notice(author.id, as_message(card), PURPOSE, key, wait=wait, paced=True))
    return told


def _digest(marks: Iterable[str]) -> str:
    """Return a short name for what is told, so that it is told once."""
    return sha256("\n".join(sorted(marks)).encode()).hexdigest()[:16]
