"""A plan file that a coordinator sent, until the yes or the no."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "sent_file",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(300), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["municipality_id"], ["municipality.id"], name=op.f("fk_sent_file_municipality_id")
        ),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_sent_file_member_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sent_file")),
    )
    for column in ("municipality_id", "member_id", "sent_at"):
        op.create_index(op.f(f"ix_sent_file_{column}"), "sent_file", [column], unique=False)


def downgrade() -> None:
    op.drop_table("sent_file")
