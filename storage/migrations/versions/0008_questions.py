"""What people asked, tickets for experts, projects, signing in to the pages, and files."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("member") as batch:
        batch.add_column(
            sa.Column("wants_week", sa.Boolean(), server_default=sa.true(), nullable=False)
        )
    with op.batch_alter_table("member") as batch:
        batch.alter_column("wants_week", server_default=None)
    _add_question()
    _add_topic()
    _add_ticket()
    _add_expertise()
    _add_project()
    _add_project_criterion()
    _add_sign_in_link()
    _add_web_session()
    _add_offered_file()


def downgrade() -> None:
    for table in ("offered_file", "web_session", "sign_in_link", "project_criterion", "project", "expertise", "ticket", "topic", "question"):
        op.drop_table(table)
    with op.batch_alter_table("member") as batch:
        batch.drop_column("wants_week")


def _add_question() -> None:
    op.create_table(
        "question",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("words", sa.JSON(), nullable=False),
        sa.Column("language", sa.String(5), nullable=False),
        sa.Column("answer", sa.String(10), nullable=False),
        sa.Column("groups", sa.JSON(), nullable=False),
        sa.Column("chosen", sa.String(100), nullable=False),
        sa.Column("useful", sa.Boolean(), nullable=True),
        sa.Column("settled", sa.Boolean(), nullable=False),
        _municipality("question"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question")),
    )
    op.create_index("ix_question_day", "question", ["municipality_id", "asked_on"])


def _add_topic() -> None:
    op.create_table(
        "topic",
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("question_id", sa.Uuid(), nullable=True),
        sa.Column("groups", sa.JSON(), nullable=False),
        sa.Column("level", sa.String(50), nullable=True),
        sa.Column("criterion_kind", sa.String(20), nullable=True),
        sa.Column("theme", sa.String(50), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_topic_member_id")),
        _municipality("topic"),
        sa.PrimaryKeyConstraint("member_id", name=op.f("pk_topic")),
    )
    op.create_index(op.f("ix_topic_municipality_id"), "topic", ["municipality_id"])


def _add_ticket() -> None:
    op.create_table(
        "ticket",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("group_key", sa.String(100), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("asker_id", sa.Uuid(), nullable=True),
        sa.Column("assigned_id", sa.Uuid(), nullable=True),
        sa.Column("asked", sa.JSON(), nullable=False),
        sa.Column("declined", sa.JSON(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("assigned_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("useful", sa.Boolean(), nullable=True),
        sa.Column("question_id", sa.Uuid(), nullable=True),
        sa.Column("article_id", sa.Integer(), nullable=True),
        sa.Column("settled", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["asker_id"], ["member.id"], name=op.f("fk_ticket_asker_id")),
        sa.ForeignKeyConstraint(["assigned_id"], ["member.id"], name=op.f("fk_ticket_assigned_id")),
        _municipality("ticket"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket")),
        sa.UniqueConstraint("municipality_id", "number", name=op.f("uq_ticket_municipality_id_number")),
    )
    op.create_index(op.f("ix_ticket_asker_id"), "ticket", ["asker_id"])
    op.create_index(op.f("ix_ticket_assigned_id"), "ticket", ["assigned_id"])
    op.create_index(op.f("ix_ticket_municipality_id"), "ticket", ["municipality_id"])
    op.create_index(op.f("ix_ticket_state"), "ticket", ["state"])


def _add_expertise() -> None:
    op.create_table(
        "expertise",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("group_key", sa.String(100), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_expertise_member_id")),
        _municipality("expertise"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_expertise")),
        sa.UniqueConstraint("member_id", "group_key", name=op.f("uq_expertise_member_id_group_key")),
    )
    op.create_index(op.f("ix_expertise_municipality_id"), "expertise", ["municipality_id"])


def _add_project() -> None:
    op.create_table(
        "project",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.String(300), nullable=False),
        sa.Column("groups", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        _municipality("project"),
        sa.ForeignKeyConstraint(["owner_id"], ["member.id"], name=op.f("fk_project_owner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project")),
    )
    op.create_index(op.f("ix_project_municipality_id"), "project", ["municipality_id"])
    op.create_index(op.f("ix_project_owner_id"), "project", ["owner_id"])


def _add_project_criterion() -> None:
    op.create_table(
        "project_criterion",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("group_key", sa.String(100), nullable=False),
        sa.Column("number", sa.String(50), nullable=False),
        sa.Column("layer", sa.String(20), nullable=False),
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
        sa.Column("catalogue", sa.String(200), nullable=False),
        sa.Column("chosen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("told", sa.String(16), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("kept", sa.String(16), nullable=False),
        _municipality("project_criterion"),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name=op.f("fk_project_criterion_project_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project_criterion")),
        sa.UniqueConstraint("project_id", "group_key", "number", name=op.f("uq_project_criterion_project_id_group_key_number")),
    )
    op.create_index(op.f("ix_project_criterion_municipality_id"), "project_criterion", ["municipality_id"])


def _add_sign_in_link() -> None:
    op.create_table(
        "sign_in_link",
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("leads_to", sa.String(300), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_sign_in_link_member_id")),
        _municipality("sign_in_link"),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_sign_in_link")),
    )
    op.create_index(op.f("ix_sign_in_link_member_id"), "sign_in_link", ["member_id"])
    op.create_index(op.f("ix_sign_in_link_municipality_id"), "sign_in_link", ["municipality_id"])


def _add_web_session() -> None:
    op.create_table(
        "web_session",
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("roles", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_web_session_member_id")),
        _municipality("web_session"),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_web_session")),
    )
    op.create_index(op.f("ix_web_session_member_id"), "web_session", ["member_id"])
    op.create_index(op.f("ix_web_session_municipality_id"), "web_session", ["municipality_id"])


def _add_offered_file() -> None:
    op.create_table(
        "offered_file",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(300), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("made_from", sa.String(64), nullable=False),
        sa.Column("offered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("upload_url", sa.Text(), nullable=True),
        sa.Column("uploaded_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_offered_file_member_id")),
        _municipality("offered_file"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offered_file")),
    )
    for column in ("member_id", "municipality_id", "offered_at"):
        op.create_index(op.f(f"ix_offered_file_{column}"), "offered_file", [column])


def _municipality(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["municipality_id"], ["municipality.id"], name=op.f(f"fk_{table}_municipality_id")
    )
