"""Bare aiohttp that commits the rows of a report: no questions asked, no rule kept, no outbox sent.

One transaction, with our own engine and thread: the two keys of the inbox, the new version of
the action, the report, and the reply. What our bot reads, and its second commit that notes the
sending, are left out.
"""

import asyncio
import json
import sys
from datetime import UTC, datetime
from uuid import UUID

from aiohttp import web
from sqlalchemy import insert, update

from storage.database import Database, Session
from storage.tables import AssignmentRow, InboxRow, OutboxRow, ReportRow
from tests.benchmarks.bots.bare import send, serve

LINE = {"type": "TextBlock", "text": "x" * 900}  # as long as our card of thanks
CARD = {"type": "AdaptiveCard", "version": "1.2", "body": [LINE]}
CONTENT_TYPE = "application/vnd.microsoft.card.adaptive"
REPLY = {"attachments": [{"contentType": CONTENT_TYPE, "content": CARD}], "summary": "Staat erin"}


def store(db: Session, key: str, form: dict[str, str], now: datetime) -> None:
    action = UUID(form["action"])
    db.execute(insert(InboxRow).values(key=key, received_at=now))
    db.execute(insert(InboxRow).values(key=f"nonce:{form['nonce']}", received_at=now))
    moved = update(AssignmentRow).where(AssignmentRow.id == action)
    place = db.execute(
        moved.values(version=int(form["version"]) + 1).returning(AssignmentRow.municipality_id)
    ).scalar_one()
    db.execute(
        insert(ReportRow).values(
            municipality_id=place, assignment_id=action, reported_at=now, effective_on=now.date(),
            status=form["status"], percentage=int(form["percentage"]), note=form["note"],
            source="chat", batch=form["nonce"],
        )
    )  # fmt: skip
    db.execute(
        insert(OutboxRow).values(
            purpose="reply", message=REPLY, created_at=now, due_at=now, state="sent"
        )
    )


def bot(database: Database) -> object:
    async def messages(request: web.Request) -> web.Response:
        activity = json.loads(await request.read())
        key, form, now = activity["id"], activity["value"], datetime.now(UTC)  # noqa: TID251
        stored = database.submit(lambda db: store(db, key, form, now))
        await asyncio.wrap_future(stored)
        await send(request.app, activity, REPLY)
        return web.Response(status=201)

    return messages


if __name__ == "__main__":
    serve(bot(Database(sys.argv[2])), int(sys.argv[1]))
