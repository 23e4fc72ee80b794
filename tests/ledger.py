"""All that is stored about plans and people, to tell whether anything changed."""

from typing import Any

from sqlalchemy import select

from storage import tables
from storage.database import Base, Database

Rows = dict[str, set[tuple[Any, ...]]]
# What came in and goes out, and at which pace; what waits for a yes, what was asked, and what
# was noted of it all: not what is true.
POST = {"conversation", "inbox", "outbox", "pace", "draft", "question", "topic", "sign_in_link"}
POST |= {"audit", "offered_file"}
assert tables  # imported for the tables that it declares


def ledger(database: Database) -> Rows:
    """Give the rows of every table, as text, but for the post and when somebody was seen."""
    with database.transaction() as db:
        return {
            table.name: {
                tuple(
                    f"{column.name}={value}"
                    for column, value in zip(table.columns, row, strict=True)
                    if column.name != "seen_at"
                )
                for row in db.execute(select(table))
            }
            for table in Base.metadata.sorted_tables
            if table.name not in POST
        }


def changes(before: Rows, after: Rows) -> set[tuple[Any, ...]]:
    """Give the rows that came, went or became different; a newcomer without a role is none."""
    newcomers = {row for row in after["member"] - before["member"] if is_nobody(row, before)}
    return {row for name in after for row in before[name] ^ after[name]} - newcomers


def is_nobody(row: tuple[Any, ...], before: Rows) -> bool:
    known = {one[0] for one in before["member"]}
    return row[0] not in known and "roles=[]" in row
