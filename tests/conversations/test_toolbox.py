"""The toolbox in chat: add, approve, find, and look again when its date has passed."""

import pytest
from sqlalchemy import update

from storage import articles
from storage.database import Database
from storage.tables import ArticleRow, ArticleWordRow
from tests.articles import approved
from tests.people import Town
from views.cards.verbs import Verb

TEXT = "Kies 75 grams papier. Dat scheelt gewicht."


def form(**more):
    filled = {"title": "Lichter papier", "text": TEXT, "group": "papier", "kind": "example"}
    return filled | {"source": "", "link": "", "review_on": "2020-01-14"} | more


async def stores(chat, **more):
    return await chat.sends(chat.activity(value=chat.button("Opslaan") | form(**more)))


async def propose(chat, **more):
    await chat.says("voeg toe aan toolbox")
    return await stores(chat, **more)


async def test_an_article_is_proposed_approved_found_and_asked_about_again(
    database: Database, town: Town, exchange, marco, saskia
):
    await marco.says("hoi")
    await saskia.says("hoi")

    assert "Tot dan staat het niet in de toolbox" in await marco.says("voeg toe aan toolbox")
    said = await stores(marco)
    assert "Bewaard als voorstel" in said
    assert "Dit is een voorstel" in said

    await exchange.tick()
    assert "Marco Bakker stelt dit artikel voor" in str(saskia.read[-1])
    assert "staat nu in de toolbox" in await saskia.presses("Goedkeuren")
    assert "Saskia Claes heeft je artikel “Lichter papier” goedgekeurd" in str(marco.read[-1])

    found = await marco.says("zoek in toolbox: 75 grams papier")
    assert "Lichter papier" in found
    shown = await marco.presses("Lichter papier")
    assert TEXT in shown
    assert "Eigen voorbeeld · Papier" in shown
    assert "Geschreven door Marco Bakker op ma 14 januari 2019." in shown
    assert "Bekijk opnieuw voor di 14 januari 2020." in shown

    exchange.clock.move(days=366)  # Wednesday 15 January 2020
    await exchange.tick()
    await exchange.tick()
    for chat in (marco, saskia):
        assert len([m for m in chat.read if "Klopt het nog?" in str(m)]) == 1
    assert "Lichter papier" not in await saskia.says("zoek in toolbox: 75 grams papier")
    assert "blijft in de toolbox tot vr 15 januari 2021" in await marco.says("nog juist, een jaar")
    assert "Lichter papier" in await saskia.says("zoek in toolbox: 75 grams papier")
    await exchange.tick()
    assert not [m for m in marco.read if "Klopt het nog?" in str(m)]  # settled, and not again


async def test_declined_with_a_reason_the_author_hears_it(exchange, marco, saskia):
    await marco.says("hoi")
    await saskia.says("hoi")
    await propose(marco)
    await exchange.tick()

    assert "Waarom komt “Lichter papier” niet" in await saskia.presses("Afwijzen")
    await saskia.presses("Afwijzen", reason="Dit staat al in het inkoopbeleid.")

    assert "De reden: Dit staat al in het inkoopbeleid." in str(marco.read[-1])
    assert "niet (meer)" in await marco.sends(
        marco.activity(value={"verb": str(Verb.TOOLBOX_SHOW), "article": "1"})
    )


async def test_what_two_coordinators_decide_is_decided_once(exchange, marco, saskia):
    await saskia.says("hoi")
    await propose(marco)
    await exchange.tick()
    card = saskia.button("Goedkeuren")

    await saskia.sends(saskia.activity(value=card))

    assert "al besloten" in await saskia.sends(saskia.activity(value=card))


async def test_a_coordinator_adds_changes_and_takes_away_at_once(saskia):
    assert "“Lichter papier” staat in de toolbox" in await propose(saskia, source="RIVM, 2018")
    await saskia.presses("Aanpassen")
    changed = await stores(saskia, title="Nog lichter papier")
    assert "Nog lichter papier" in changed

    assert "Wil je “Nog lichter papier” weghalen" in await saskia.presses("Weghalen")
    assert "weg uit de toolbox" in await saskia.presses("Weghalen")
    assert "Nog lichter papier" not in await saskia.says("toolbox papier")


async def test_what_ships_can_be_changed_and_hidden_here(saskia, database, town):
    await saskia.says("toolbox FSC")
    title = next(iter(saskia.card["body"][1]["selectAction"]["data"]["typed"].splitlines()))
    assert "Meegeleverd met de bot" in await saskia.presses(title)
    await saskia.presses("Weghalen")
    await saskia.presses("Weghalen")

    assert title not in await saskia.says("toolbox FSC")


@pytest.mark.parametrize(
    ("typed", "answered"),
    [
        ({"text": "x" * 10_000}, "De tekst is 10000 tekens"),
        ({"title": ""}, "Vul een titel en een tekst in"),
        ({"link": "javascript:alert(1)"}, "De link klopt niet"),
        ({"group": "ruimteschip"}, "Ik ken de productgroep ruimteschip niet"),
        ({"review_on": "2018-01-01"}, "Kies bij 'bekijk opnieuw'"),
        ({"review_on": "morgen"}, "Kies bij 'bekijk opnieuw'"),
    ],
)
async def test_what_can_not_be_kept_is_said_in_a_sentence(marco, typed, answered):
    assert answered in await propose(marco, **typed)
    assert "Ik heb nog niets bewaard" in str(marco.read[-1])


async def test_markup_and_formulas_are_shown_as_they_were_typed(saskia):
    said = await propose(saskia, title="=1+1 <b>let op</b>", text="**vet** [link](http://x.nl)")

    assert "=1+1 <b>let op</b>" in said
    assert "**vet** [link](http://x.nl)" in said


async def test_a_resident_and_a_price_are_asked_about_before_they_are_kept(marco, database, town):
    text = (
        "Mevrouw De Vries van de Kerkstraat 12 belde. Bakker BV bood € 12.500 in de aanbesteding."
    )
    said = await propose(marco, text=text)
    assert "Dat heb ik eruit gehaald" in said
    assert "Kerkstraat" not in said
    with database.reading() as db:
        assert articles.waiting(db, town.place.id, 9) == []

    await stores(marco, text="Een inwoner belde.")

    with database.reading() as db:
        [kept] = articles.waiting(db, town.place.id, 9)
    assert kept.text == "Een inwoner belde."


async def test_somebody_else_changes_nothing_of_it(database, town, exchange, marco):
    with database.transaction() as db:
        approved(db, town, by="Marco")
    karin = exchange.chat("Karin")
    for verb in (Verb.TOOLBOX_EDIT, Verb.TOOLBOX_RENEW, Verb.TOOLBOX_WITHDRAW):
        carried = {"verb": str(verb), "article": "1", "version": "2", "sure": "1"}
        assert "niet van jou" in await karin.sends(karin.activity(value=carried))


async def test_the_link_to_the_pages_is_offered_only_where_they_are(exchange, marco):
    assert "10 minuten" in await marco.says("open op het web")


async def test_past_its_date_others_are_told_why_it_is_not_shown(database, town, exchange, marco):
    with database.transaction() as db:
        approved(db, town, by="Marco")
    exchange.clock.move(days=400)
    karin = exchange.chat("Karin")

    said = await karin.sends(karin.activity(value={"verb": str(Verb.TOOLBOX_SHOW), "article": "1"}))

    assert "over zijn datum" in said


async def test_the_question_box_finds_what_the_catalogue_does_not_know(
    database, town, exchange, marco
):
    with database.transaction() as db:
        approved(db, town, "Kroketten in de kantine", text="Zonder vlees.", groups=())
        approved(db, town, "Zeppelins boven de stad", text="Vraag om helium.", groups=())

    assert "Kroketten in de kantine" in await marco.says("criteria voor kroketten in de kantine?")
    assert "Zeppelins boven de stad" in await marco.says("welke criteria voor zeppelins?")
    assert "FSC: wat bewijst het?" in await marco.says("wat bewijst FSC?")
    assert "hoofdstad" not in await marco.says("wat is de hoofdstad van Frankrijk?")


async def test_an_answer_shows_the_example_of_its_product_group(database, town, exchange, marco):
    with database.transaction() as db:
        approved(db, town, "Ons eigen papier", kind="example")

    said = await marco.says("welke eisen voor papier?")

    assert "Uit de toolbox" in said
    assert "Ons eigen papier" in said
    assert "Kies 75 grams papier" in await marco.presses("Ons eigen papier")


async def test_a_proposal_that_was_changed_meanwhile_is_not_approved_unread(
    exchange, marco, saskia
):
    await saskia.says("hoi")
    await propose(marco)
    await exchange.tick()
    old = saskia.button("Goedkeuren")
    await marco.presses("Aanpassen")
    await stores(marco, title="Iets heel anders")

    said = await saskia.sends(saskia.activity(value=old))

    assert "intussen veranderd" in said
    assert "Iets heel anders" not in await marco.says("zoek in toolbox: iets heel anders")


async def test_words_that_an_older_version_cut_are_cut_anew_by_the_clock(
    database, town, exchange, marco
):
    with database.transaction() as db:
        approved(db, town, "Zeppelins boven de stad", groups=())
        db.execute(update(ArticleRow).values(analysis=0))
        db.execute(update(ArticleWordRow).values(stem=ArticleWordRow.stem + "x"))
    assert "Zeppelins" not in (await marco.says("zoek in toolbox: zeppelins")).partition("\n")[2]

    await exchange.tick()

    assert "Zeppelins" in (await marco.says("zoek in toolbox: zeppelins")).partition("\n")[2]
