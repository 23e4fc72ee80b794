"""The catalogue of criteria, its words, and the toolbox."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("municipality") as batch:
        batch.add_column(sa.Column("knowledge", sa.Integer(), server_default="0", nullable=False))
    with op.batch_alter_table("municipality") as batch:
        batch.alter_column("knowledge", server_default=None)
    _add_catalogue()
    _add_product_group()
    _add_criterion()
    _add_synonym()
    _add_article()
    _add_article_word()


def downgrade() -> None:
    for table in ("article_word", "article", "synonym", "criterion", "product_group", "catalogue"):
        op.drop_table(table)
    with op.batch_alter_table("municipality") as batch:
        batch.drop_column("knowledge")


def _add_catalogue() -> None:
    op.create_table(
        "catalogue",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("layer", sa.String(20), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("dated", sa.String(10), nullable=False),
        sa.Column("source", sa.String(500), nullable=False),
        sa.Column("imported_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("imported_by_id", sa.Uuid(), nullable=True),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("taken_back", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["imported_by_id"], ["member.id"], name=op.f("fk_catalogue_imported_by_id")),
        _municipality("catalogue"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_catalogue")),
    )
    op.create_index(op.f("ix_catalogue_municipality_id"), "catalogue", ["municipality_id"])


def _add_product_group() -> None:
    op.create_table(
        "product_group",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("catalogue_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(100), nullable=False),
        sa.Column("name_nl", sa.String(200), nullable=False),
        sa.Column("name_en", sa.String(200), nullable=False),
        sa.Column("cluster", sa.String(200), nullable=False),
        sa.Column("standing", sa.String(20), nullable=False),
        sa.Column("nearest", sa.JSON(), nullable=False),
        sa.Column("description_nl", sa.Text(), nullable=False),
        sa.Column("description_en", sa.Text(), nullable=False),
        sa.Column("link", sa.String(500), nullable=False),
        sa.ForeignKeyConstraint(["catalogue_id"], ["catalogue.id"], name=op.f("fk_product_group_catalogue_id"), ondelete="CASCADE"),
        _municipality("product_group"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_product_group")),
        sa.UniqueConstraint("catalogue_id", "key", name=op.f("uq_product_group_catalogue_id_key")),
    )
    op.create_index(op.f("ix_product_group_municipality_id"), "product_group", ["municipality_id"])


def _add_criterion() -> None:
    op.create_table(
        "criterion",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("catalogue_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("group_key", sa.String(100), nullable=False),
        sa.Column("number", sa.String(50), nullable=False),
        sa.Column("subject", sa.String(300), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("proof", sa.Text(), nullable=False),
        sa.Column("watch", sa.Text(), nullable=False),
        sa.Column("level", sa.String(20), nullable=True),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("basis", sa.String(10), nullable=False),
        sa.Column("threshold", sa.String(300), nullable=False),
        sa.Column("themes", sa.JSON(), nullable=False),
        sa.Column("source", sa.String(500), nullable=False),
        sa.Column("link", sa.String(500), nullable=False),
        sa.Column("dated", sa.String(10), nullable=False),
        sa.ForeignKeyConstraint(["catalogue_id"], ["catalogue.id"], name=op.f("fk_criterion_catalogue_id"), ondelete="CASCADE"),
        _municipality("criterion"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_criterion")),
        sa.UniqueConstraint("catalogue_id", "group_key", "number", name=op.f("uq_criterion_catalogue_id_group_key_number")),
    )
    op.create_index(op.f("ix_criterion_municipality_id"), "criterion", ["municipality_id"])


def _add_synonym() -> None:
    op.create_table(
        "synonym",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("variant", sa.String(200), nullable=False),
        sa.Column("group_key", sa.String(100), nullable=False),
        sa.Column("language", sa.String(5), nullable=False),
        sa.Column("synonym_kind", sa.String(20), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("note", sa.String(300), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=True),
        sa.Column("edited_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["member.id"], name=op.f("fk_synonym_author_id")),
        _municipality("synonym"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_synonym")),
        sa.UniqueConstraint("municipality_id", "variant", "group_key", name=op.f("uq_synonym_municipality_id_variant_group_key")),
    )
    op.create_index(op.f("ix_synonym_municipality_id"), "synonym", ["municipality_id"])


def _add_article() -> None:
    op.create_table(
        "article",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("article_kind", sa.String(20), nullable=False),
        sa.Column("groups", sa.JSON(), nullable=False),
        sa.Column("themes", sa.JSON(), nullable=False),
        sa.Column("source", sa.String(500), nullable=False),
        sa.Column("link", sa.String(500), nullable=False),
        sa.Column("dated", sa.String(10), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=True),
        sa.Column("written_on", sa.Date(), nullable=False),
        sa.Column("review_on", sa.Date(), nullable=False),
        sa.Column("approved_by_id", sa.Uuid(), nullable=True),
        sa.Column("approved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ticket_id", sa.Uuid(), nullable=True),
        sa.Column("starter_key", sa.String(100), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("review_asked_on", sa.Date(), nullable=True),
        sa.Column("analysis", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["approved_by_id"], ["member.id"], name=op.f("fk_article_approved_by_id")),
        sa.ForeignKeyConstraint(["author_id"], ["member.id"], name=op.f("fk_article_author_id")),
        _municipality("article"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article")),
        sa.UniqueConstraint("municipality_id", "starter_key", name=op.f("uq_article_municipality_id_starter_key")),
    )
    op.create_index(op.f("ix_article_author_id"), "article", ["author_id"])
    op.create_index(op.f("ix_article_municipality_id"), "article", ["municipality_id"])
    op.create_index("ix_article_shown", "article", ["municipality_id", "state", "review_on"])


def _add_article_word() -> None:
    op.create_table(
        "article_word",
        sa.Column("article_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("stem", sa.String(150), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("weight", sa.Integer(), nullable=False),
        sa.Column("shown_until", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_article_word_article_id"), ondelete="CASCADE"),
        _municipality("article_word"),
        sa.PrimaryKeyConstraint("article_id", "stem", name=op.f("pk_article_word")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_article_word_sought", "article_word", ["municipality_id", "stem", "weight", "article_id", "shown_until"])


def _municipality(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["municipality_id"], ["municipality.id"], name=op.f(f"fk_{table}_municipality_id")
    )
