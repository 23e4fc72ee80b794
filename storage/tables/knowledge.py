"""What people can look up: the catalogue of criteria, its words, and the toolbox."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.database import Base
from storage.tables.columns import Counter, moment, moment_or_none, of_municipality, own_id


class CatalogueRow(Base):
    """One version of a catalogue, or of the municipality's own policy beside it (`layer`)."""

    __tablename__ = "catalogue"

    id: Mapped[UUID] = own_id()
    municipality_id: Mapped[UUID] = of_municipality()
    layer: Mapped[str] = mapped_column(String(20))
    version: Mapped[int]
    title: Mapped[str] = mapped_column(String(200))
    dated: Mapped[str] = mapped_column(String(10), default="")
    source: Mapped[str] = mapped_column(String(500), default="")
    imported_at: Mapped[datetime] = moment()
    imported_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("member.id"))
    current: Mapped[bool] = mapped_column(default=False)
    taken_back: Mapped[bool] = mapped_column(default=False)


class ProductGroupRow(Base):
    __tablename__ = "product_group"
    __table_args__ = (UniqueConstraint("catalogue_id", "key"),)

    id: Mapped[UUID] = own_id()
    municipality_id: Mapped[UUID] = of_municipality()
    catalogue_id: Mapped[UUID] = mapped_column(ForeignKey("catalogue.id", ondelete="CASCADE"))
    position: Mapped[int]
    key: Mapped[str] = mapped_column(String(100))
    name_nl: Mapped[str] = mapped_column(String(200))
    name_en: Mapped[str] = mapped_column(String(200), default="")
    cluster: Mapped[str] = mapped_column(String(200), default="")
    standing: Mapped[str] = mapped_column(String(20))
    nearest: Mapped[list[str]] = mapped_column(JSON, default=list)
    description_nl: Mapped[str] = mapped_column(Text, default="")
    description_en: Mapped[str] = mapped_column(Text, default="")
    link: Mapped[str] = mapped_column(String(500), default="")


class CriterionRow(Base):
    """One requirement of one product group; the same number may stand in several groups."""

    __tablename__ = "criterion"
    __table_args__ = (UniqueConstraint("catalogue_id", "group_key", "number"),)

    id: Mapped[UUID] = own_id()
    municipality_id: Mapped[UUID] = of_municipality()
    catalogue_id: Mapped[UUID] = mapped_column(ForeignKey("catalogue.id", ondelete="CASCADE"))
    position: Mapped[int]
    group_key: Mapped[str] = mapped_column(String(100))
    number: Mapped[str] = mapped_column(String(50))
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


class SynonymRow(Base):
    """A word that a municipality adds to those that ship, or switches off."""

    __tablename__ = "synonym"
    __table_args__ = (UniqueConstraint("municipality_id", "variant", "group_key"),)

    id: Mapped[UUID] = own_id()
    municipality_id: Mapped[UUID] = of_municipality()
    variant: Mapped[str] = mapped_column(String(200))
    group_key: Mapped[str] = mapped_column(String(100))
    language: Mapped[str] = mapped_column(String(5), default="nl")
    synonym_kind: Mapped[str] = mapped_column(String(20))
    active: Mapped[bool] = mapped_column(default=True)
    note: Mapped[str] = mapped_column(String(300), default="")
    author_id: Mapped[UUID | None] = mapped_column(ForeignKey("member.id"))
    edited_on: Mapped[date]


class ArticleRow(Base):
    """An entry of the toolbox; with a `starter_key` it takes the place of one that ships."""

    __tablename__ = "article"
    __table_args__ = (
        UniqueConstraint("municipality_id", "starter_key"),
        Index("ix_article_shown", "municipality_id", "state", "review_on"),
    )

    id: Mapped[int] = mapped_column(Counter, primary_key=True)
    municipality_id: Mapped[UUID] = of_municipality()
    title: Mapped[str] = mapped_column(String(200))
    question: Mapped[str] = mapped_column(Text, default="")
    text: Mapped[str] = mapped_column(Text)
    article_kind: Mapped[str] = mapped_column(String(20))
    groups: Mapped[list[str]] = mapped_column(JSON, default=list)
    themes: Mapped[list[str]] = mapped_column(JSON, default=list)
    source: Mapped[str] = mapped_column(String(500), default="")
    link: Mapped[str] = mapped_column(String(500), default="")
    dated: Mapped[str] = mapped_column(String(10), default="")
    state: Mapped[str] = mapped_column(String(20))
    author_id: Mapped[UUID | None] = mapped_column(ForeignKey("member.id"), index=True)
    written_on: Mapped[date]
    review_on: Mapped[date]
    approved_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("member.id"))
    approved_at: Mapped[datetime | None] = moment_or_none()
    ticket_id: Mapped[UUID | None]
    starter_key: Mapped[str | None] = mapped_column(String(100))
    version: Mapped[int] = mapped_column(default=1)
    review_asked_on: Mapped[date | None]
    analysis: Mapped[int] = mapped_column(default=0)


class ArticleWordRow(Base):
    """A word of an article that is shown until a day: our own analysis, the same everywhere."""

    __tablename__ = "article_word"
    __table_args__ = (
        Index(
            "ix_article_word_sought",
            "municipality_id",
            "stem",
            "weight",
            "article_id",
            "shown_until",
        ),
        {"sqlite_with_rowid": False},
    )

    article_id: Mapped[int] = mapped_column(
        ForeignKey("article.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    stem: Mapped[str] = mapped_column(String(150), primary_key=True)
    municipality_id: Mapped[UUID] = mapped_column(ForeignKey("municipality.id"))
    weight: Mapped[int]
    shown_until: Mapped[date]
