"""What people asked, whom it was handed to, and what they chose from the answers."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.database import Base
from storage.tables.columns import moment, moment_or_none, of_municipality, own_id


class QuestionRow(Base):
    """A question and what came of it, without who asked; its text is forgotten soon."""

    __tablename__ = "question"
    __table_args__ = (Index("ix_question_day", "municipality_id", "asked_on"),)

    id: Mapped[UUID] = own_id()
    municipality_id: Mapped[UUID] = mapped_column(ForeignKey("municipality.id"))
    asked_on: Mapped[date]
    text: Mapped[str | None] = mapped_column(Text)
    words: Mapped[list[str]] = mapped_column(JSON, default=list)
    language: Mapped[str] = mapped_column(String(5), default="nl")
    answer: Mapped[str] = mapped_column(String(10))
    groups: Mapped[list[str]] = mapped_column(JSON, default=list)
    chosen: Mapped[str] = mapped_column(String(100), default="")
    useful: Mapped[bool | None]
    settled: Mapped[bool] = mapped_column(default=False)


class TopicRow(Base):
    """What somebody's conversation is about, so that "en op significant?" needs no more words."""

    __tablename__ = "topic"

    member_id: Mapped[UUID] = mapped_column(ForeignKey("member.id"), primary_key=True)
    municipality_id: Mapped[UUID] = of_municipality()
    question_id: Mapped[UUID | None]
    groups: Mapped[list[str]] = mapped_column(JSON, default=list)
    level: Mapped[str | None] = mapped_column(String(50))
    criterion_kind: Mapped[str | None] = mapped_column(String(20))
    theme: Mapped[str | None] = mapped_column(String(50))
    at: Mapped[datetime] = moment()


class TicketRow(Base):
    """A question for an expert: open, assigned, answered, closed."""

    __tablename__ = "ticket"
    __table_args__ = (UniqueConstraint("municipality_id", "number"),)

    id: Mapped[UUID] = own_id()
    municipality_id: Mapped[UUID] = of_municipality()
    number: Mapped[int]
    question: Mapped[str] = mapped_column(Text)
    group_key: Mapped[str] = mapped_column(String(100), default="")
    state: Mapped[str] = mapped_column(String(20), index=True)
    version: Mapped[int] = mapped_column(default=1)
    asker_id: Mapped[UUID | None] = mapped_column(ForeignKey("member.id"), index=True)
    assigned_id: Mapped[UUID | None] = mapped_column(ForeignKey("member.id"), index=True)
    asked: Mapped[list[str]] = mapped_column(JSON, default=list)
    declined: Mapped[list[str]] = mapped_column(JSON, default=list)
    asked_at: Mapped[datetime] = moment()
    since: Mapped[datetime] = moment()
    assigned_at: Mapped[datetime | None] = moment_or_none()
    answered_at: Mapped[datetime | None] = moment_or_none()
    closed_at: Mapped[datetime | None] = moment_or_none()
    answer: Mapped[str] = mapped_column(Text, default="")
    useful: Mapped[bool | None]
    question_id: Mapped[UUID | None]
    article_id: Mapped[int | None]
    settled: Mapped[bool] = mapped_column(default=False)


class ExpertiseRow(Base):
    """Who knows about which product group; "*" is about all of them."""

    __tablename__ = "expertise"
    __table_args__ = (UniqueConstraint("member_id", "group_key"),)

    id: Mapped[UUID] = own_id()
    municipality_id: Mapped[UUID] = of_municipality()
    member_id: Mapped[UUID] = mapped_column(ForeignKey("member.id"))
    group_key: Mapped[str] = mapped_column(String(100))


class ProjectRow(Base):
    """Somebody's own tender; it keeps the criteria that were chosen for it."""

    __tablename__ = "project"

    id: Mapped[UUID] = own_id()
    municipality_id: Mapped[UUID] = of_municipality()
    owner_id: Mapped[UUID] = mapped_column(ForeignKey("member.id"), index=True)
    title: Mapped[str] = mapped_column(String(300))
    groups: Mapped[list[str]] = mapped_column(JSON, default=list)
    state: Mapped[str] = mapped_column(String(20))
    created_at: Mapped[datetime] = moment()


class ProjectCriterionRow(Base):
    """A criterion as it was when it was chosen; a later catalogue never changes it."""

    __tablename__ = "project_criterion"
    __table_args__ = (UniqueConstraint("project_id", "group_key", "number"),)

    id: Mapped[UUID] = own_id()
    municipality_id: Mapped[UUID] = of_municipality()
    project_id: Mapped[UUID] = mapped_column(ForeignKey("project.id", ondelete="CASCADE"))
    group_key: Mapped[str] = mapped_column(String(100))
    number: Mapped[str] = mapped_column(String(50))
    layer: Mapped[str] = mapped_column(String(20))
    subject: Mapped[str] = mapped_column(String(300))
    text: Mapped[str] = mapped_column(Text)
    proof: Mapped[str] = mapped_column(Text, default="")
    watch: Mapped[str] = mapped_column(Text, default="")
    level: Mapped[str | None] = mapped_column(String(20))
    kind: Mapped[str] = mapped_column(String(20))
    basis: Mapped[str] = mapped_column(String(10))
    threshold: Mapped[str] = mapped_column(String(300), default="")
    themes: Mapped[list[str]] = mapped_column(JSON, default=list)
    source: Mapped[str] = mapped_column(String(500), default="")
    link: Mapped[str] = mapped_column(String(500), default="")
    dated: Mapped[str] = mapped_column(String(10), default="")
    catalogue: Mapped[str] = mapped_column(String(200), default="")
    chosen_at: Mapped[datetime] = moment()
    told: Mapped[str] = mapped_column(String(16), default="")
    told_at: Mapped[datetime | None] = moment_or_none()
    kept: Mapped[str] = mapped_column(String(16), default="")


class SignInLinkRow(Base):
    """A link to the pages that works once, for one person, for ten minutes; only its hash."""

    __tablename__ = "sign_in_link"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    municipality_id: Mapped[UUID] = of_municipality()
    member_id: Mapped[UUID] = mapped_column(ForeignKey("member.id"), index=True)
    leads_to: Mapped[str] = mapped_column(String(300))
    made_at: Mapped[datetime] = moment()
    used_at: Mapped[datetime | None] = moment_or_none()


class WebSessionRow(Base):
    """A browser of somebody who signed in, at most eight hours; only the hash of its cookie."""

    __tablename__ = "web_session"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    municipality_id: Mapped[UUID] = of_municipality()
    member_id: Mapped[UUID] = mapped_column(ForeignKey("member.id"), index=True)
    began_at: Mapped[datetime] = moment()
    ends_at: Mapped[datetime] = moment()
    ended_at: Mapped[datetime | None] = moment_or_none()
    roles: Mapped[list[str]] = mapped_column(JSON, default=list)
