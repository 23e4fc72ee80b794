"""Drafts of reports that wait for a yes, and hand-overs that wait for an answer."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def _column(name: str, kind: sa.types.TypeEngine, null: bool = False) -> sa.Column:
    return sa.Column(name, kind, nullable=null)


def _refers(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)


def upgrade() -> None:
    op.create_table(
        "draft",
        _column("id", sa.Uuid()),
        _column("municipality_id", sa.Uuid()),
        _column("member_id", sa.Uuid()),
        _column("source", sa.String(200)),
        _column("state", sa.String(20)),
        _column("version", sa.Integer()),
        _column("created_at", sa.DateTime(timezone=True)),
        _column("understood", sa.JSON()),
        _refers("draft", "municipality_id", "municipality"),
        _refers("draft", "member_id", "member"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft")),
    )
    op.create_table(
        "hand_over",
        _column("id", sa.Uuid()),
        _column("municipality_id", sa.Uuid()),
        _column("assignment_id", sa.Uuid()),
        _column("asked_by_id", sa.Uuid()),
        _column("asked_id", sa.Uuid(), null=True),
        _column("asked_at", sa.DateTime(timezone=True)),
        _column("state", sa.String(20)),
        _column("remark", sa.Text()),
        _column("decided_at", sa.DateTime(timezone=True), null=True),
        _refers("hand_over", "municipality_id", "municipality"),
        _refers("hand_over", "assignment_id", "assignment"),
        _refers("hand_over", "asked_by_id", "member"),
        _refers("hand_over", "asked_id", "member"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hand_over")),
    )
    for table, column in INDEXES:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column], unique=False)


def downgrade() -> None:
    op.drop_table("hand_over")
    op.drop_table("draft")


INDEXES = (
    ("draft", "municipality_id"),
    ("draft", "member_id"),
    ("draft", "source"),
    ("hand_over", "municipality_id"),
    ("hand_over", "assignment_id"),
    ("hand_over", "asked_id"),
)
