"""A follow-up keeps the topic for half an hour; in a channel too, without names."""

from dataclasses import replace

import pytest

from domain.criteria import Layer
from domain.people import Role
from storage import catalogues, members
from storage.catalogues import Imported
from storage.tables import ActionRow
from tests.conversations.test_channel import channel_of
from tests.people import NOON, entra_id


async def test_a_follow_up_keeps_the_topic_for_half_an_hour(exchange, nadia):
    await nadia.says("welke criteria voor contractvervoer?")
    exchange.clock.move(minutes=29)
    assert "Contractvervoer, significant: 3 eisen." in await nadia.says("en op niveau significant?")
    exchange.clock.move(minutes=31)

    assert "Over welke productgroep?" in await nadia.says("en op niveau significant?")


async def test_law_and_policy_are_follow_ups(nadia):
    await nadia.says("welke criteria voor contractvervoer?")
    assert "Contractvervoer, wet: 1 eis." in await nadia.says("en wat is wet?")
    await nadia.says("welke criteria voor papier?")

    assert "Papier, beleid: 1 eis." in await nadia.says("en wat is ons beleid?")


async def test_another_group_begins_without_filters(nadia):
    await nadia.says("welke eisen voor contractvervoer op significant?")

    assert "Te kiezen" in await nadia.says("welke criteria voor papier?")


async def test_the_topic_is_of_who_asked(exchange, nadia):
    await nadia.says("welke criteria voor papier?")

    answer = await exchange.chat("Tom").says("en op niveau basis?")

    assert "Over welke productgroep?" in answer


@pytest.mark.parametrize("then", ["en wat is wet?", "en op niveau basis?", "welke criteria?"])
async def test_a_group_that_is_gone_is_no_topic_any_more(nadia, database, town, then):
    await nadia.says("welke criteria voor contractvervoer?")
    with database.transaction() as db:
        whole = catalogues.of_layer(db, town.place.id, Layer.CATALOGUE)
        assert whole
        groups = tuple(group for group in whole.groups if group.key != "contractvervoer")
        without = replace(whole, groups=groups, criteria=whole.criteria[:2])
        imported = Imported("catalogus.csv", NOON)
        catalogues.replace_current(db, town.place.id, Layer.CATALOGUE, without, imported)

    assert "“welke criteria voor papier?”" in await nadia.says(then)


async def test_in_a_channel_a_question_is_answered_without_a_name(nadia, marco):
    await marco.says("hoi")
    own = await marco.says("welke criteria voor papier?")
    here = channel_of(marco)

    asked = await here.says("welke criteria voor papier?")
    loose = await here.says("iets over kopieerpapier")
    then = await here.says("en op niveau basis?")

    assert "Ambassadeur: Marco Bakker" in own
    assert "3.1 Papier\nlopend" in asked
    assert "Te kiezen" in loose
    assert "Papier, basis: 1 eis." in then
    assert "Marco" not in asked + loose + then


async def test_a_report_in_a_channel_goes_on_in_the_own_chat(marco):
    await marco.says("hoi")

    assert "Te kiezen" not in await channel_of(marco).says("criteria voor papier is klaar")


async def test_a_title_of_the_plan_leads_to_its_groups(nadia, database, town):
    with database.transaction() as db:
        for row in db.query(ActionRow):
            if row.number == "3.6":
                row.title, row.product_groups = "Facilitair", ["Catering", "papier", "onbekend"]
            if row.number == "3.5":
                row.title, row.product_groups = "De Braak", ["straatmeubilair"]

    several = await nadia.says("welke eisen voor facilitair?")
    chosen = await nadia.presses("Catering")
    one = await nadia.says("welke eisen voor De Braak?")

    assert "Facilitair staat in jullie plan en hoort bij meer productgroepen." in several
    assert "Catering\n" in chosen
    assert "3.6 Facilitair\nlopend · Ambassadeur: Henk Jansen" in chosen
    assert "“De Braak” is een actie uit jullie plan. Die hoort bij deze productgroep." in one
    assert "Straatmeubilair" in one


@pytest.mark.parametrize("said", ["eisen papier", "papier eisen", "op niveau basis voor papier"])
async def test_a_title_with_what_is_asked_of_it_is_a_question(marco, said):
    answer = await marco.says(said)

    assert "Uit jullie catalogus" in answer
    assert "Klopt dat?" not in answer


async def test_a_title_that_the_catalogue_does_not_know_is_a_question_too(marco):
    answer = await marco.says("zwembad hoogste ambitie")

    assert answer.startswith("Dat weet ik niet. Ik zocht op “zwembad”")


@pytest.mark.parametrize(
    "said", ["papier", "eisen voor papier zijn verwerkt", "papier is ambitieus", "papier 40%"]
)
async def test_a_bare_title_and_a_report_stay_what_they_are(marco, said):
    assert "Uit jullie catalogus" not in await marco.says(said)


async def test_a_question_with_a_title_is_no_change_of_the_draft(marco):
    await marco.says("papier is klaar")

    answer = await marco.says("hoogste ambitie papier")

    assert "Uit jullie catalogus" in answer
    assert answer.rstrip().endswith("Klopt dat?")
    assert "Staat erin" in await marco.says("ja")


async def test_a_theme_by_itself_is_no_follow_up_and_with_en_it_is(nadia):
    await nadia.says("welke criteria voor papier?")
    followed = await nadia.says("en klimaat?")

    assert "Papier, klimaat: 1 eis." in followed
    assert "Dit thema staat bij meer productgroepen" in await nadia.says("klimaat")


async def test_an_adviser_of_several_towns_reads_no_names(exchange, database, town):
    with database.transaction() as db:
        ada = members.add(
            db, town.place, name="Ada", address="ada@helmond.example", roles=[Role.ADVISER]
        )
        members.meet(
            db, ada, tenant_id="sandbox-helmond", entra_id=entra_id("Ada"), at=exchange.clock()
        )

    answer = await exchange.chat("Ada").says("welke criteria voor papier?")

    assert "3.1 Papier\nlopend" in answer
    assert "Marco" not in answer


async def test_a_colleagues_name_beside_a_thing_is_no_question(nadia):
    assert "Te kiezen" in await nadia.says("kopieerpapier")

    assert "Dat begrijp ik niet." in await nadia.says("Karin straatmeubel")


async def test_what_names_another_group_is_no_follow_up(nadia):
    await nadia.says("welke criteria voor contractvervoer?")

    assert "Contractvervoer, wet" not in await nadia.says("what is mandatory for event catering?")
