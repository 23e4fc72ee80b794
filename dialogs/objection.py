"""What the owner does about what was said in their name: look, take it back, let it stand."""

from dialogs import behalf
from dialogs.turn import Reply, Turn, say, show
from storage import assignments, reports
from storage.database import Session
from views.cards import behalf as cards


def look(turn: Turn, db: Session) -> Reply:
    """Open what was said in one's name by one press, as far as it still stands."""
    batch = turn.form.get("batch", "")
    place = turn.municipality.id
    together = reports.of_batch(db, place, batch) if batch else []
    said = [report for report in together if report.on_behalf_of_id == turn.member.id]
    if not said:
        return say(turn.words("my_reports.gone"))
    told = [(r, assignments.get(db, place, r.assignment_id, turn.today)) for r in said]
    author = behalf.name_of(db, turn, said[0].author_id)
    return show(cards.objection(turn.words, author, told, batch))


def let_stand(turn: Turn, _: Session) -> Reply:
    return say(turn.words("behalf.stands"))
