"""Search words as a coordinator edits them: the effect first, then a yes."""

import pytest

from domain.people import Role
from domain.questions import Synonym
from domain.synonyms import OwnWord
from storage import members, municipalities, synonyms
from tests.people import NOON, TODAY, entra_id

WORD = "knipperzuil"


@pytest.fixture
def saskia(exchange):
    return exchange.chat("Saskia")


@pytest.fixture
def els(exchange, database, town):
    """An expert, who has spoken with the bot before."""
    with database.transaction() as db:
        els = members.add(
            db, town.place, name="Els", address="els@helmond.example", roles=[Role.EXPERT]
        )
        account = entra_id("Els")
        members.meet(db, els, tenant_id="sandbox-helmond", entra_id=account, at=NOON)
    return exchange.chat("Els")


def own(database, town, variant=WORD):
    with database.reading() as db:
        found = synonyms.own(db, town.place.id)
    return [
        (one.synonym.group, str(one.synonym.kind), one.active)
        for one in found
        if one.synonym.variant == variant
    ]


def titles(chat):
    """Return the buttons of the last answer, if it was a card."""
    shown = chat.read[-1].get("attachments")
    return [button["title"] for button in shown[0]["content"]["actions"]] if shown else []


async def test_a_word_is_stored_after_its_effect_was_seen(saskia, nadia, database, town):
    await nadia.says("welke criteria gelden voor een knipperzuil?")

    shown = await saskia.says("knipperzuil hoort bij straatmeubilair")
    before = own(database, town)
    kept = await saskia.presses("Bewaren")
    answered = await nadia.says("welke criteria gelden voor een knipperzuil?")

    assert "“knipperzuil” hoort bij Straatmeubilair." in shown
    assert "geen antwoord → Straatmeubilair" in shown
    assert before == []
    assert "telt vanaf nu mee. 1 vraag is van de lijst" in kept
    assert answered.startswith("Straatmeubilair")
    assert own(database, town) == [("straatmeubilair", "narrower", True)]


async def test_who_stored_a_word_stands_in_the_list(saskia):
    await saskia.says("synoniem knipperzuil = straatmeubilair (voor het verkeer)")
    await saskia.says("ja")

    listed = await saskia.says("synoniemen")

    assert "knipperzuil Straatmeubilair (zelfde) · voor het verkeer · Saskia Claes, ma" in listed


async def test_a_word_that_is_not_kept_is_not_stored_later_either(saskia, database, town):
    await saskia.says("knipperzuil hoort bij straatmeubilair")
    button = saskia.button("Bewaren")
    await saskia.presses("Niet bewaren")

    await saskia.sends(saskia.activity(value=button))

    assert own(database, town) == []


async def test_a_yes_that_is_pressed_twice_stores_once(saskia, database, town):
    await saskia.says("knipperzuil hoort bij straatmeubilair")
    button = saskia.button("Bewaren")
    await saskia.sends(saskia.activity(value=button))

    again = await saskia.sends(saskia.activity(value=button))

    assert "staat er al" in again
    assert len(own(database, town)) == 1


async def test_a_yes_after_another_change_shows_the_effect_anew(saskia, database, town):
    await saskia.says("knipperzuil hoort bij straatmeubilair")
    with database.transaction() as db:
        other = OwnWord(Synonym("wiebelbank", "papier"))
        synonyms.put(db, town.place.id, [other], None, TODAY)

    again = await saskia.presses("Bewaren")

    assert "Intussen is er iets veranderd" in again
    assert own(database, town) == []
    await saskia.presses("Bewaren")
    assert own(database, town) == [("straatmeubilair", "narrower", True)]


async def test_a_false_friend_is_kept_apart(saskia, database, town):
    shown = await saskia.says("geduldig papier hoort nooit bij papier")
    await saskia.says("ja")

    assert "hoort nooit bij Papier" in shown
    assert own(database, town, "geduldig papier") == [("papier", "never", True)]


async def test_a_short_word_is_warned_about_and_may_be_an_abbreviation(saskia, database, town):
    shown = await saskia.says("synoniem qz = papier")
    await saskia.presses("Het is een afkorting")
    await saskia.presses("Bewaren")

    assert "Let op: een kort woord" in shown
    assert own(database, town, "qz") == [("papier", "abbreviation", True)]


async def test_which_group_is_meant_is_asked_where_it_is_not_clear(saskia, database, town):
    asked = await saskia.says("synoniem knipperzuil = hondenpoepbakken")
    await saskia.presses("Afvalinzameling")
    await saskia.presses("Bewaren")

    assert "Bij welke productgroep hoort “knipperzuil”?" in asked
    assert own(database, town) == [("afvalinzameling", "same", True)]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("synoniem knipperzuil = fietsenmakerij op zee", "is geen productgroep"),
        ("synoniem !! = papier", "Er staat geen woord"),
        (f"synoniem {'a b ' * 9}= papier", "hoogstens 8 woorden"),
        ("synoniemen van een fietsenmakerij op zee", "is geen productgroep"),
        ("zet synoniem knipperzuil uit", "staat niet in de zoekwoorden"),
        ("zet synoniem kopieerpapier aan", "staat er al en telt mee"),
    ],
)
async def test_what_can_not_be_is_answered_with_what_to_do(saskia, typed, said):
    assert said in await saskia.says(typed)


async def test_a_button_without_a_group_says_how_to_type_it(saskia):
    answer = await saskia.sends(
        saskia.activity(value={"verb": "synonym", "variant": "knipperzuil", "kind": "odd"})
    )

    assert "Typ bijvoorbeeld" in answer


async def test_a_stored_word_needs_a_group_that_is_there(saskia, database, town):
    pressed = {"verb": "synonym_store", "variant": WORD, "group": "weg", "known": "2"}

    answer = await saskia.sends(saskia.activity(value=pressed))

    assert "is geen productgroep" in answer
    assert own(database, town) == []


async def test_a_word_that_ships_is_switched_off_and_on_again(saskia, nadia, database, town):
    question = "welke criteria gelden voor printpapier?"
    assert (await nadia.says(question)).startswith("Papier")

    shown = await saskia.says("haal synoniem printpapier weg")
    assert "telt niet meer voor Papier" in shown
    await saskia.presses("Bewaren")
    assert own(database, town, "printpapier")[0][2] is False
    assert "telde al niet mee" in await saskia.says("zet synoniem printpapier uit")
    assert "staat uit" in await saskia.says("synoniemen van papier")

    await saskia.says("zet synoniem printpapier aan")
    await saskia.says("ja")
    assert own(database, town, "printpapier")[0][2] is True


async def test_a_word_of_several_groups_is_asked_about(saskia, database, town):
    asked = await saskia.says("zet synoniem hondenpoepbakken uit")
    await saskia.presses("Afvalinzameling")
    await saskia.presses("Bewaren")

    assert "staat bij meer productgroepen" in asked
    off = [group for group, _, active in own(database, town, "hondenpoepbakken") if not active]
    assert off == ["afvalinzameling"]


async def test_the_words_of_a_group_are_its_own_and_those_that_ship(saskia):
    listed = await saskia.says("welke woorden horen bij papier?")

    assert listed.startswith("Zoekwoorden van Papier")
    assert "copy paper" in listed
    assert "meegeleverde woorden" in listed


async def test_words_without_a_group_of_the_catalogue_are_told(saskia):
    assert "horen bij geen productgroep van de catalogus" in await saskia.says("onze synoniemen")


async def test_what_an_expert_proposes_is_stored_by_a_coordinator(
    saskia, els, marco, database, town
):
    await saskia.says("help")
    thanked = await els.says("knipperzuil hoort bij straatmeubilair")
    assert "Els stelt een zoekwoord voor" in str(saskia.read[-1])

    await saskia.presses("Bekijk het effect")
    assert own(database, town) == []
    await saskia.presses("Bewaren")

    assert "Ik leg “knipperzuil” voor" in thanked
    assert own(database, town) == [("straatmeubilair", "narrower", True)]
    assert "Saskia Claes heeft je voorstel bewaard" in els.read[-1]["text"]


async def test_an_expert_sees_the_words_but_not_who_wrote_them(saskia, els):
    await saskia.says("synoniem knipperzuil = straatmeubilair")
    await saskia.says("ja")

    listed = await els.says("synoniemen")

    assert "knipperzuil" in listed
    assert "Saskia" not in listed


async def test_who_is_no_expert_edits_no_words(marco, database, town):
    refused = await marco.says("synoniem knipperzuil = straatmeubilair")

    assert "Alleen de coördinator" in refused
    assert own(database, town) == []


@pytest.mark.parametrize(
    "typed",
    [
        "papier hoort bij karin",
        "dit hoort er niet bij",
        "welk keurmerk hoort bij papier?",
        "hout hoort bij papier?",
    ],
)
async def test_what_is_about_no_product_group_is_read_as_ever(saskia, marco, typed):
    """What an ambassador says so is never an edit of words."""
    await saskia.says(typed)

    assert "Niet bewaren" not in titles(saskia)
    assert "zoekwoord" not in await marco.says("papier hoort bij straatmeubilair")


async def test_what_was_never_there_is_not_switched_off(saskia, database, town):
    """A card that was tampered with fills no column with what it likes."""
    with database.reading() as db:
        known = str(municipalities.get(db, town.place.key).knowledge)
    form = {"verb": "synonym_store", "variant": WORD, "active": "no", "known": known}

    said = await saskia.sends(saskia.activity(value=form | {"group": "x" * 5_000}))

    assert "productgroep" in said
    assert own(database, town) == []
