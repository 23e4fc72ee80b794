"""Closed versions of a monitor, their files, the house style, the audit log.

What the page names is chosen by each municipality that shares a plan.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

UTC = sa.DateTime(timezone=True)
COUNTER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_OF_ACTION = "SELECT {column} FROM action WHERE action.id = assignment.action_id"
_OF_ASSIGNMENT = (  # of municipalities that chose otherwise, one
    "SELECT {column} FROM assignment WHERE assignment.action_id = action.id"
    " ORDER BY municipality_id LIMIT 1"
)


def upgrade() -> None:
    with op.batch_alter_table("monitor") as batch:
        batch.add_column(sa.Column("reopened_because", sa.Text(), server_default="", nullable=False))
    with op.batch_alter_table("monitor") as batch:
        batch.alter_column("reopened_because", server_default=None)
    _move_what_the_page_names("action", "assignment", _OF_ACTION)
    _add_monitor_version()
    _add_monitor_file()
    _add_house_style()
    _add_late_decision()
    _add_audit()
    _index_reports("assignment_id", "reported_at", "id", "effective_on", "withdraws")


def downgrade() -> None:
    _index_reports("assignment_id", "reported_at", "id")
    for table in ("audit", "late_decision", "house_style", "monitor_file", "monitor_version"):
        op.drop_table(table)
    _move_what_the_page_names("assignment", "action", _OF_ASSIGNMENT)
    with op.batch_alter_table("monitor") as batch:
        batch.drop_column("reopened_because")


def _move_what_the_page_names(old: str, new: str, value: str) -> None:
    """Move two columns; `value` selects what they hold in the old table."""
    columns = {"in_monitor": (20, "automatic"), "heading": (200, "")}
    with op.batch_alter_table(new) as batch:
        for column, (length, default) in columns.items():
            batch.add_column(sa.Column(column, sa.String(length), server_default=default, nullable=False))
    for column, (_, default) in columns.items():
        chosen = value.format(column=column)
        op.execute(f"UPDATE {new} SET {column} = COALESCE(({chosen}), '{default}')")  # noqa: S608
    with op.batch_alter_table(new) as batch:
        for column in columns:
            batch.alter_column(column, server_default=None)
    with op.batch_alter_table(old) as batch:
        for column in columns:
            batch.drop_column(column)


def _add_monitor_version() -> None:
    op.create_table(
        "monitor_version",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("monitor_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("closed_at", UTC, nullable=False),
        sa.Column("closed_by_id", sa.Uuid(), nullable=True),
        sa.Column("published_at", UTC, nullable=True),
        sa.Column("published_by_id", sa.Uuid(), nullable=True),
        _municipality("monitor_version"),
        sa.ForeignKeyConstraint(["monitor_id"], ["monitor.id"], name=op.f("fk_monitor_version_monitor_id")),
        sa.ForeignKeyConstraint(["closed_by_id"], ["member.id"], name=op.f("fk_monitor_version_closed_by_id")),
        sa.ForeignKeyConstraint(["published_by_id"], ["member.id"], name=op.f("fk_monitor_version_published_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_monitor_version")),
        sa.UniqueConstraint("monitor_id", "number", name=op.f("uq_monitor_version_monitor_id_number")),
    )
    op.create_index(op.f("ix_monitor_version_municipality_id"), "monitor_version", ["municipality_id"])


def _add_monitor_file() -> None:
    op.create_table(
        "monitor_file",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("version_id", sa.Uuid(), nullable=False),
        sa.Column("file_format", sa.String(10), nullable=False),
        sa.Column("extent", sa.String(10), nullable=False),
        sa.Column("language", sa.String(5), nullable=False),
        sa.Column("name", sa.String(300), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("made_at", UTC, nullable=False),
        _municipality("monitor_file"),
        sa.ForeignKeyConstraint(["version_id"], ["monitor_version.id"], name=op.f("fk_monitor_file_version_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_monitor_file")),
        sa.UniqueConstraint("version_id", "file_format", "extent", "language", name=op.f("uq_monitor_file_version_id_file_format_extent_language")),
    )
    op.create_index(op.f("ix_monitor_file_municipality_id"), "monitor_file", ["municipality_id"])


def _add_house_style() -> None:
    op.create_table(
        "house_style",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(300), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("added_at", UTC, nullable=False),
        sa.Column("added_by_id", sa.Uuid(), nullable=True),
        _municipality("house_style"),
        sa.ForeignKeyConstraint(["added_by_id"], ["member.id"], name=op.f("fk_house_style_added_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_house_style")),
    )
    op.create_index(op.f("ix_house_style_municipality_id"), "house_style", ["municipality_id"])


def _add_late_decision() -> None:
    op.create_table(
        "late_decision",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("monitor_id", sa.Uuid(), nullable=False),
        sa.Column("batch", sa.String(64), nullable=False),
        sa.Column("choice", sa.String(20), nullable=False),
        sa.Column("decided_at", UTC, nullable=False),
        sa.Column("decided_by_id", sa.Uuid(), nullable=False),
        _municipality("late_decision"),
        sa.ForeignKeyConstraint(["monitor_id"], ["monitor.id"], name=op.f("fk_late_decision_monitor_id")),
        sa.ForeignKeyConstraint(["decided_by_id"], ["member.id"], name=op.f("fk_late_decision_decided_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_late_decision")),
        sa.UniqueConstraint("monitor_id", "batch", name=op.f("uq_late_decision_monitor_id_batch")),
    )
    op.create_index(op.f("ix_late_decision_municipality_id"), "late_decision", ["municipality_id"])


def _add_audit() -> None:
    op.create_table(
        "audit",
        sa.Column("id", COUNTER, autoincrement=True, nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=True),
        sa.Column("member_id", sa.Uuid(), nullable=True),
        sa.Column("noted_at", UTC, nullable=False),
        sa.Column("what", sa.String(60), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        _municipality("audit"),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_audit_member_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
    )
    op.create_index("ix_audit_of", "audit", ["municipality_id", "noted_at"])
    op.create_index("ix_audit_old", "audit", ["what", "noted_at"])


def _index_reports(*columns: str) -> None:
    """Let one index tell all that finds the report that counts on a day."""
    op.drop_index("ix_report_latest", "report")
    op.create_index("ix_report_latest", "report", list(columns))


def _municipality(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["municipality_id"], ["municipality.id"], name=op.f(f"fk_{table}_municipality_id")
    )
