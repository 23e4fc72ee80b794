"""Who somebody is, where one Teams tenant serves several municipalities."""

import itertools
from dataclasses import replace
from typing import Any

import pytest

from dialogs.incoming import Event, Incoming
from dialogs.reception import receive
from domain.errors import UnknownPlace
from storage import members, municipalities
from storage.conversations import Place
from storage.tables import OutboxRow
from tests.people import NOON, settle

_numbers = itertools.count()


def incoming(tenant="shared", registration="default", **more):
    number = next(_numbers)
    place = Place(registration, tenant, "a:tom", "personal", "https://smba.trafficmanager.net/")
    given: dict[str, Any] = {
        "introduced": True,
        "entra_id": "tom",
        "name": "Tom",
        "locale": "nl-NL",
        "address": "tom@helmond.example",
    }
    return Incoming(
        key=f"k{number}", event=Event.MESSAGE, place=place, now=NOON, nonce=lambda: f"n{number}",
        **given | more,
    )  # fmt: skip


def said(db):
    """What was answered last, as the outbox has it."""
    return str(db.query(OutboxRow).order_by(OutboxRow.id.desc()).first().message)


@pytest.fixture
def towns(db):
    """Two municipalities of one service centre."""
    here = settle(db).place
    other = municipalities.add(db, "someren", "Someren", at=NOON)
    for place in (here, other):
        municipalities.add_tenant(db, place.id, "shared")
    return here, other


def test_who_belongs_to_two_municipalities_is_asked_once_which(db, towns):
    receive(incoming(text="monitor"), db)
    asked = said(db)
    receive(incoming(form={"verb": "choose_municipality", "municipality": "someren"}), db)
    chosen = said(db)
    receive(incoming(text="monitor"), db)

    assert "Voor welke gemeente praten we?" in asked
    assert "we praten voor Someren" in chosen
    assert "nog geen plan" in said(db)


def test_a_municipality_of_another_tenant_can_not_be_chosen(db, towns):
    municipalities.add(db, "elders", "Elders", at=NOON)

    receive(incoming(form={"verb": "choose_municipality", "municipality": "elders"}), db)

    assert "Voor welke gemeente praten we?" in said(db)


def test_the_key_of_a_registration_leads_to_its_municipality(db, towns):
    receive(incoming(tenant="t2", registration="someren", text="monitor"), db)

    assert "nog geen plan" in said(db)


def test_a_tenant_that_leads_nowhere_is_told_so(db, towns):
    with pytest.raises(UnknownPlace):
        receive(incoming(tenant="t3", text="monitor"), db)


def test_an_address_that_is_taken_makes_a_member_without_one(db, towns):
    here, _ = towns
    municipalities.add_tenant(db, here.id, "t4")

    receive(incoming(tenant="t4", address="marco.bakker@helmond.example", text="help"), db)

    [somebody] = members.find_by_entra_id(db, "t4", "tom")
    assert (somebody.name, somebody.address, somebody.roles) == ("Tom", None, frozenset())


def test_an_invitation_without_a_name_keeps_the_one_it_has(db, towns):
    here, _ = towns
    municipalities.add_tenant(db, here.id, "t4")

    receive(incoming(tenant="t4", name="", address="henk.jansen@helmond.example", text="hoi"), db)

    assert members.find_by_entra_id(db, "t4", "tom")[0].name == "Henk Jansen"


def test_who_speaks_in_a_channel_first_gets_the_way_to_the_own_chat(db):
    town = settle(db)
    municipalities.add_tenant(db, town.place.id, "shared")
    asked = incoming(text="mijn acties", app_id="5d583679-8196-4673-9d77-c294c010bca5")
    place = replace(asked.place, conversation_kind="channel", conversation_id="19:all")

    receive(replace(asked, place=place), db)

    link = "https://teams.microsoft.com/l/chat/0/0?users=28:5d583679-8196-4673-9d77-c294c010bca5"
    assert link in said(db)
