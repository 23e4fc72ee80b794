"""What a message shows, and which earlier message it takes the place of."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("outbox", sa.Column("about", sa.String(100), nullable=True))
    op.add_column("outbox", sa.Column("updates_id", BIG, nullable=True))
    for column in ("about", "updates_id"):
        op.create_index(op.f(f"ix_outbox_{column}"), "outbox", [column], unique=False)


def downgrade() -> None:
    for column in ("about", "updates_id"):
        op.drop_index(op.f(f"ix_outbox_{column}"), "outbox")
        op.drop_column("outbox", column)
