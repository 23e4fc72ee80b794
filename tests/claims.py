"""Claiming all that is due at once, as the clock does it in parts."""

from datetime import datetime

from domain.delivery import Letter
from storage import deliveries
from storage.database import Session


def claim_due(db: Session, at: datetime, most: int = 50) -> list[Letter]:
    """Lease the letters that are due and that nobody else holds: answers, then the rest."""
    letters = deliveries.claim_answers(db, at, most)
    for tenant_id in deliveries.tenants_due(db, at):
        letters += deliveries.claim_of(db, tenant_id, at, most - len(letters))
    return letters
