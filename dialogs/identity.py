"""From a verified account to a member: known, invited by address, or new."""

from dialogs.incoming import Incoming
from dialogs.turn import Reply, Turn, show
from domain.errors import NotAllowed, UnknownPlace
from domain.people import Member, Municipality
from storage import conversations, members, municipalities
from storage.conversations import Conversation
from storage.database import Session
from views.cards import meeting as cards
from views.texts import words

SANDBOX_TENANT = "sandbox-"


def identify(incoming: Incoming, db: Session, conversation: Conversation) -> Member | Reply:
    """Return who this is, or the question that has to be answered first.

    Who is new is matched by the address that Teams gives; who is not invited becomes a member
    without a role. Somebody of several municipalities is asked once which one is meant.
    """
    if not incoming.entra_id:
        raise NotAllowed("meet.no_account")
    if found := known(incoming, db, conversation):
        return found
    places = places_of(incoming, db)
    chosen = incoming.form.get("municipality") or _only(places)
    place = next((place for place in places if place.key == chosen), None)
    if place is None:
        return show(cards.choose_municipality(words(places[0].language), places))
    conversations.choose_municipality(db, conversation.id, place.id)
    return _meet(incoming, db, place)


def known(incoming: Incoming, db: Session, conversation: Conversation) -> Member | None:
    """Return the member that this account is here; None when that has to be found out."""
    found = members.find_by_entra_id(db, incoming.place.tenant_id, incoming.entra_id)
    chosen = conversation.municipality_id
    if chosen is None:
        return found[0] if len(found) == 1 else None
    return next((member for member in found if member.municipality.id == chosen), None)


def places_of(incoming: Incoming, db: Session) -> list[Municipality]:
    """Return the municipalities that a tenant leads to.

    A municipality that was added without its tenant is found by the key of its registration,
    which the door has checked. The tenants of the sandbox carry the key; the door lets them
    in on loopback only.
    """
    tenant = incoming.place.tenant_id
    if tenant.startswith(SANDBOX_TENANT):
        place = municipalities.find(db, tenant.removeprefix(SANDBOX_TENANT))
        return [place] if place else _missing()
    if found := list(municipalities.of_tenant(db, tenant)):
        return found
    own = municipalities.find(db, incoming.place.registration)
    return [own] if own else _missing()


def somebody_is_invited(turn: Turn, db: Session) -> bool:
    """Tell whether the plan knows people by an address that no account has claimed yet."""
    return any(member.invited for member in members.everybody(db, turn.municipality.id))


def _meet(incoming: Incoming, db: Session, place: Municipality) -> Member:
    address = (incoming.address or "").lower() or None
    invited = members.find_by_address(db, place.id, address) if address else None
    if invited is None or not invited.invited:
        taken = invited is not None
        invited = members.add(db, place, name=incoming.name, address=None if taken else address)
    elif incoming.name:
        invited = members.rename(db, invited, incoming.name)
    return members.meet(
        db,
        invited,
        tenant_id=incoming.place.tenant_id,
        entra_id=incoming.entra_id,
        at=incoming.now,
    )


def _only(places: list[Municipality]) -> str:
    return places[0].key if len(places) == 1 else ""


def _missing() -> list[Municipality]:
    raise UnknownPlace("meet.unknown_tenant")
