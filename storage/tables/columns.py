"""What every table is made of."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import BigInteger, ForeignKey, Integer, Uuid
from sqlalchemy.orm import Mapped, mapped_column

from storage.database import UtcDateTime

# SQLite counts only a column that is exactly INTEGER by itself.
Counter = BigInteger().with_variant(Integer, "sqlite")


def own_id() -> Mapped[UUID]:
    return mapped_column(Uuid, primary_key=True, default=uuid4)


def of_municipality() -> Mapped[UUID]:
    return mapped_column(ForeignKey("municipality.id"), index=True)


def moment() -> Mapped[datetime]:
    return mapped_column(UtcDateTime)


def moment_or_none() -> Mapped[datetime | None]:
    return mapped_column(UtcDateTime)
