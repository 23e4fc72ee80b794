"""Who is an expert of what, said in the chat by a coordinator."""

import pytest

from storage import experts
from tests.chat import as_text


def known(database, town, name: str) -> frozenset[str]:
    with database.transaction() as db:
        return experts.of_member(db, town.people[name])


@pytest.mark.parametrize(
    ("said", "groups"),
    [
        ("Marco is expert voor papier", {"papier"}),
        ("marco is nu ook de expert voor Papier.", {"papier"}),
        ("Marco weet alles van papier", {"papier"}),
        ("Marco weet veel over contractvervoer", {"contractvervoer"}),
        ("Marco is an expert on paper", {"papier"}),
        ("Marco knows everything about catering", {"catering"}),
        ("Marco is expert", {"*"}),
        ("Marco weet alles", {"*"}),
        ("Marco is expert voor alles", {"*"}),
        (
            "Marco is expert voor Grond-, weg- en waterbouw",
            {"straatmeubilair", "reiniging-openbare-ruimte"},
        ),
    ],
)
async def test_a_coordinator_says_who_knows_what(saskia, marco, said, groups, database, town):
    await marco.says("help")

    answer = await saskia.says(said)

    assert "Marco Bakker is nu expert voor" in answer
    assert known(database, town, "Marco") == groups
    assert "heeft je expert gemaakt" in as_text(marco.read[-1])
    assert "was al expert" in await saskia.says(said)


@pytest.mark.parametrize(
    "said",
    [
        "Karin is geen expert meer voor straatmeubilair",
        "Karin is geen expert meer",
        "Karin is no expert on street furniture any more",
        "Karin is no longer an expert",
        "Karin is niet meer expert voor straatmeubilair",
    ],
)
async def test_a_coordinator_takes_it_back(saskia, said, database, town):
    assert "Karin de Wit is geen expert meer voor: Straatmeubilair." in await saskia.says(said)
    assert known(database, town, "Karin") == frozenset()
    assert "was geen expert" in await saskia.says(said)


async def test_an_expert_drops_their_own_and_nobody_elses(karin, marco, database, town):
    assert "Alleen een coördinator" in await marco.says("Karin is geen expert meer")
    assert "geen expert meer voor" in await karin.says("ik ben geen expert meer")
    assert known(database, town, "Karin") == frozenset()


async def test_who_is_no_coordinator_is_told_whom_to_ask(marco, database, town):
    said = await marco.says("ik weet veel van papier")

    assert "vraag het Saskia Claes" in said
    assert known(database, town, "Marco") == frozenset()


async def test_a_name_or_a_group_that_nobody_knows_is_said(saskia):
    assert "Ik ken niemand" in await saskia.says("Nelleke is expert voor papier")
    assert "Ik ken geen productgroep “xyzzy”" in await saskia.says("Marco is expert voor xyzzy")
    assert "kan meer dan een productgroep zijn" in await saskia.says(
        "Marco is expert voor de openbare ruimte"
    )


async def test_the_experts_are_listed_by_name_for_who_has_a_role(saskia, marco, tom):
    assert "Karin de Wit: Straatmeubilair" in await saskia.says("wie zijn de experts")
    assert "Karin de Wit: Straatmeubilair" in await marco.says("who are the experts?")
    assert "collega's met een rol" in await tom.says("wie zijn de experts?")


async def test_without_experts_it_says_how_to_make_one(saskia):
    await saskia.says("Karin is geen expert meer")

    assert "Er zijn nog geen experts." in await saskia.says("experts")
