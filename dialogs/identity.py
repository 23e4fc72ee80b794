"""From a verified account to a member: known, invited by address, or new."""

from collections.abc import Sequence

from dialogs.incoming import Incoming
from dialogs.turn import Reply, Turn, show
from domain.errors import NotAllowed, Unintroduced, UnknownPlace
from domain.people import Member, Municipality
from domain.wording import plain
from storage import conversations, members, municipalities
from storage.conversations import Conversation
from storage.database import Session, hold
from views.cards import meeting as cards
from views.cards.verbs import Verb
from views.texts import words

SANDBOX_TENANT = "sandbox-"
LONGEST_NAME = 200
LONGEST_ADDRESS = 320


def identify(incoming: Incoming, db: Session, conversation: Conversation) -> Member | Reply:
    """Return who this is, or the question that has to be answered first.

    Who is new is matched by the address that Teams gives; who is not invited becomes a member
    without a role. Somebody of several municipalities is asked once which one is meant. Raises
    `Unintroduced` when the address has to be asked of Teams first.
    """
    if not incoming.entra_id:
        raise NotAllowed("meet.no_account")
    accounts = members.find_by_entra_id(db, incoming.place.tenant_id, incoming.entra_id)
    if not incoming.introduced and not any(member.address for member in accounts):
        raise Unintroduced
    place = _chosen(incoming, db)
    if place is None and (found := _one_of(accounts, conversation)):
        return found if found.address else _recognise(incoming, db, found)
    places = places_of(incoming, db)
    place = place or (places[0] if len(places) == 1 else None)
    if place is None:
        return show(cards.choose_municipality(words(places[0].language), places))
    conversations.choose_municipality(db, conversation.id, place.id)
    return _meet(incoming, db, place)


def known(incoming: Incoming, db: Session, conversation: Conversation) -> Member | None:
    """Return the member that this account is here; None when that has to be found out."""
    accounts = members.find_by_entra_id(db, incoming.place.tenant_id, incoming.entra_id)
    return _one_of(accounts, conversation)


def _one_of(accounts: Sequence[Member], conversation: Conversation) -> Member | None:
    chosen = conversation.municipality_id
    if chosen is None:
        return accounts[0] if len(accounts) == 1 else None
    return next((member for member in accounts if member.municipality.id == chosen), None)


def _chosen(incoming: Incoming, db: Session) -> Municipality | None:
    """Return the municipality whose button was pressed, if the tenant leads there."""
    if incoming.form.get("verb") != Verb.CHOOSE_MUNICIPALITY:
        return None
    pressed = incoming.form.get("municipality")
    return next((place for place in places_of(incoming, db) if place.key == pressed), None)


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
    """Return the member of this account here; made, when there is none.

    Two activities of one newcomer may come at once, in a chat and in a channel: one waits.
    """
    tenant, account = incoming.place.tenant_id, incoming.entra_id
    hold(db, f"account:{tenant}:{account}")
    for member in members.find_by_entra_id(db, tenant, account):
        if member.municipality.id == place.id:
            return member
    name = plain(incoming.name)[:LONGEST_NAME]
    invited = _invited(incoming, db, place)
    if invited is None:
        free = _address(incoming) and not _holder(incoming, db, place)
        address = _address(incoming) if free else None
        invited = members.add(db, place, name=name, address=address)
    elif name:
        invited = members.rename(db, invited, name)
    return members.meet(db, invited, tenant_id=tenant, entra_id=account, at=incoming.now)


def _recognise(incoming: Incoming, db: Session, member: Member) -> Member:
    """Match late: somebody whose address Teams did not tell at first may be invited after all."""
    if (invited := _invited(incoming, db, member.municipality)) and not member.roles:
        return members.merge(db, invited, member)
    if _address(incoming) and not _holder(incoming, db, member.municipality):
        return members.set_address(db, member, str(_address(incoming)))
    return member


def _invited(incoming: Incoming, db: Session, place: Municipality) -> Member | None:
    holder = _holder(incoming, db, place)
    return holder if holder and holder.invited else None


def _holder(incoming: Incoming, db: Session, place: Municipality) -> Member | None:
    address = _address(incoming)
    return members.find_by_address(db, place.id, address) if address else None


def _address(incoming: Incoming) -> str | None:
    return (incoming.address or "").strip().lower()[:LONGEST_ADDRESS] or None


def _missing() -> list[Municipality]:
    raise UnknownPlace("meet.unknown_tenant")
