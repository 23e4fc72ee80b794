"""Monitors that remind: the calendar, absences, "later", and who got what when."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

OUTBOX_INDEXED = ("municipality_id", "monitor_id")


def upgrade() -> None:
    _add_columns()
    op.create_table(
        "closing_day",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        _municipality("closing_day"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_closing_day")),
        sa.UniqueConstraint(
            "municipality_id", "day", name=op.f("uq_closing_day_municipality_id_day")
        ),
    )
    op.create_table(
        "absence",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=True),
        _municipality("absence"),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_absence_member_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absence")),
    )
    op.create_table(
        "snooze",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("monitor_id", sa.Uuid(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        _municipality("snooze"),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_snooze_member_id")),
        sa.ForeignKeyConstraint(
            ["monitor_id"], ["monitor.id"], name=op.f("fk_snooze_monitor_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_snooze")),
        sa.UniqueConstraint(
            "member_id", "monitor_id", name=op.f("uq_snooze_member_id_monitor_id")
        ),
    )
    op.create_table(
        "pace",
        sa.Column("tenant_id", sa.String(100), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("paused_until", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("tenant_id", name=op.f("pk_pace")),
    )
    op.create_table(
        "broadcast",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("selection", sa.String(200), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("recipients", sa.Integer(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        _municipality("broadcast"),
        sa.ForeignKeyConstraint(["author_id"], ["member.id"], name=op.f("fk_broadcast_author_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_broadcast")),
    )
    for table in ("closing_day", "absence", "snooze", "broadcast"):
        op.create_index(op.f(f"ix_{table}_municipality_id"), table, ["municipality_id"])
    op.create_index(op.f("ix_absence_member_id"), "absence", ["member_id"])


def downgrade() -> None:
    for table in ("broadcast", "pace", "snooze", "absence", "closing_day"):
        op.drop_table(table)
    for column in OUTBOX_INDEXED:
        op.drop_index(op.f(f"ix_outbox_{column}"), "outbox")
    _drop("outbox", *OUTBOX_INDEXED, "rung", "tried_at", "perhaps_twice")
    _drop("conversation", "removed_why")
    _drop("monitor", "reminding", "version")
    _drop("municipality", "opens", "closes", "weekdays", "reminder_text")


def _add_columns() -> None:
    always = {"nullable": False}
    with op.batch_alter_table("municipality") as batch:
        batch.add_column(sa.Column("opens", sa.Time(), server_default="08:30:00.000000", **always))
        batch.add_column(sa.Column("closes", sa.Time(), server_default="17:00:00.000000", **always))
        batch.add_column(sa.Column("weekdays", sa.String(7), server_default="12345", **always))
        batch.add_column(sa.Column("reminder_text", sa.Text(), nullable=True))
    with op.batch_alter_table("monitor") as batch:
        batch.add_column(sa.Column("reminding", sa.String(10), server_default="off", **always))
        batch.add_column(sa.Column("version", sa.Integer(), server_default="1", **always))
    with op.batch_alter_table("conversation") as batch:
        batch.add_column(sa.Column("removed_why", sa.String(100), nullable=True))
    with op.batch_alter_table("outbox") as batch:
        batch.add_column(sa.Column("municipality_id", sa.Uuid(), nullable=True))
        batch.add_column(sa.Column("monitor_id", sa.Uuid(), nullable=True))
        batch.add_column(sa.Column("rung", sa.String(20), nullable=True))
        batch.add_column(sa.Column("tried_at", sa.DateTime(timezone=True), nullable=True))
        batch.add_column(
            sa.Column("perhaps_twice", sa.Boolean(), server_default=sa.false(), **always)
        )
        batch.create_foreign_key(
            op.f("fk_outbox_municipality_id"), "municipality", ["municipality_id"], ["id"]
        )
    for column in OUTBOX_INDEXED:
        op.create_index(op.f(f"ix_outbox_{column}"), "outbox", [column])
    _take_defaults_back()


def _take_defaults_back() -> None:
    """Leave the defaults to the code, as everywhere."""
    for table, columns in (
        ("municipality", ("opens", "closes", "weekdays")),
        ("monitor", ("reminding", "version")),
        ("outbox", ("perhaps_twice",)),
    ):
        with op.batch_alter_table(table) as batch:
            for column in columns:
                batch.alter_column(column, server_default=None)


def _municipality(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["municipality_id"], ["municipality.id"], name=op.f(f"fk_{table}_municipality_id")
    )


def _drop(table: str, *columns: str) -> None:
    with op.batch_alter_table(table) as batch:
        if table == "outbox":
            batch.drop_constraint(op.f("fk_outbox_municipality_id"), type_="foreignkey")
        for column in columns:
            batch.drop_column(column)
