"""Conversation 9, its end: another version of the catalogue, and who hears what of it."""

import pytest

from storage.tables import ArticleRow
from tests.chat import Chat
from tests.people import TODAY, Town

PICKED = {"verb": "project_add", "criteria": "papier:T-papier-01,papier:T-papier-02"}


async def pick(chat: Chat, title: str = "papier 2019", criteria: str = PICKED["criteria"]) -> None:
    await chat.says(f"nieuwe aanbesteding {title}")
    project = chat.button("Naam wijzigen")["project"]
    card = PICKED | {"criteria": criteria, "project": project}
    assert "op “" in await chat.sends(chat.activity(value=card))


async def heard(chat: Chat) -> str:
    """Return what came in of itself when the clock ticked."""
    before = len(chat.read)
    await chat.exchange.tick()
    return "\n".join(
        str(message["attachments"][0]["content"]["speak"]) for message in chat.read[before:]
    )


async def test_exactly_the_owners_concerned_are_told(exchange, marco, nadia, bring):
    karin = exchange.chat("Karin")
    await pick(marco)
    await pick(nadia, criteria="contractvervoer:T-vervoer-01")
    await karin.says("nieuwe aanbesteding papier")

    assert bring(T_papier_01="Papier is deels gerecycled.") == 1

    assert await heard(marco) == (
        "Criterium T-papier-01 dat je in januari 2019 koos voor papier 2019 is gewijzigd in de"
        " nieuwe catalogus: Papier is 100% gerecycled. → Papier is deels gerecycled."
        " Is je aanbesteding al gepubliceerd?"
    )
    assert [b["title"] for b in marco.card["actions"]] == ["Ja, klaar", "Nog niet: laat zien"]
    assert len(nadia.read) == 2
    assert len(karin.read) == 1


async def test_each_change_is_told_once(marco, bring):
    await pick(marco)
    bring(T_papier_01="Papier is deels gerecycled.")
    await heard(marco)

    assert bring(T_papier_02="Anders.") == 1
    news = await heard(marco)

    assert "T-papier-02" in news
    assert "T-papier-01" not in news
    assert bring(T_vervoer_01="Anders.") == 0


async def test_it_waits_for_working_hours_and_a_newer_one_takes_its_place(exchange, marco, bring):
    await pick(marco)
    exchange.clock.move(hours=10)
    bring(T_papier_01="Fout.", T_papier_02="Anders.")
    assert bring(T_papier_01="Papier is deels gerecycled.") == 1

    exchange.clock.move(hours=9)
    assert await heard(marco) == ""
    exchange.clock.move(hours=1)
    news = await heard(marco)

    assert "T-papier-01" in news
    assert "T-papier-02" in news
    assert "Fout" not in news
    assert await heard(marco) == ""


async def test_what_is_put_back_before_it_left_is_not_told(exchange, marco, bring):
    await pick(marco)
    exchange.clock.move(hours=10)
    bring(T_papier_01="Fout.")

    assert bring(T_papier_01="Papier is 100% gerecycled.") == 0

    exchange.clock.move(hours=10)
    assert await heard(marco) == ""


@pytest.mark.parametrize("waits", [10, 0])
async def test_what_was_put_back_and_comes_again_is_told(exchange, marco, bring, waits):
    await pick(marco)
    exchange.clock.move(hours=waits)
    bring(T_papier_01="Anders.")
    await heard(marco)
    bring(T_papier_01="Papier is 100% gerecycled.")
    exchange.clock.move(hours=24 - waits)

    assert bring(T_papier_01="Anders.") == 1
    assert "T-papier-01" in await heard(marco)


@pytest.mark.parametrize("button", ["Is gepubliceerd", "Sluit af"])
async def test_published_and_closed_projects_are_not_told(marco, bring, button):
    await pick(marco)
    await marco.says("toon aanbesteding papier")
    await marco.presses(button)

    assert bring(T_papier_01="Papier is deels gerecycled.") == 0


async def test_yes_done_publishes_once_and_can_be_taken_back(marco, bring):
    await pick(marco)
    bring(T_papier_01="Papier is deels gerecycled.")
    await heard(marco)

    said = await marco.presses("Ja, klaar")

    assert (
        said == "“papier 2019” staat op gepubliceerd. Over nieuwe wijzigingen hoor je niets meer."
    )
    assert "in voorbereiding" in await marco.presses("Heropen")


async def test_not_yet_shows_old_and_new_for_a_choice(marco, bring):
    await pick(marco)
    bring(T_papier_01="Papier is deels gerecycled.", T_papier_02=None)
    await heard(marco)

    first = await marco.presses("Nog niet: laat zien")
    take = marco.button("Neem nieuwe over")
    second = await marco.presses("Neem nieuwe over")
    keep = marco.button("Houd oude")
    last = await marco.presses("Houd oude")

    assert "Papier is 100% gerecycled.\nNieuw: dit staat in de catalogus\n" in first
    assert "Hierna nog 1 wijziging." in first
    assert second.startswith("T-papier-01 is nu zoals in de nieuwe catalogus.")
    assert "Dit criterium staat niet meer in de nieuwe catalogus." in second
    assert last.startswith("T-papier-02 blijft zoals je het koos.")
    for again in (take, keep):
        assert "al verwerkt" in await marco.sends(marco.activity(value=again))
    assert "is niets gewijzigd" in await marco.says("gewijzigde criteria")
    assert "deels gerecycled" in await marco.presses("T-papier-01")


async def test_one_that_is_gone_can_be_taken_off(marco, bring):
    await pick(marco, criteria="papier:T-papier-02")
    bring(T_papier_02=None)
    await heard(marco)
    await marco.says("wat is er veranderd aan mijn aanbestedingen?")

    said = await marco.presses("Haal eraf")

    assert "T-papier-02 is van je aanbesteding gehaald." in said
    assert "0 criteria" in said


async def test_a_card_of_an_older_change_shows_how_it_is_now(marco, bring):
    await pick(marco)
    bring(T_papier_01="Eerst zo.")
    await marco.says("gewijzigde criteria van papier")
    bring(T_papier_01="Toen zo.")

    said = await marco.presses("Neem nieuwe over")

    assert said.startswith(
        "Deze wijziging is al verwerkt, of de catalogus is intussen weer anders."
    )
    assert "Toen zo." in said


async def test_of_several_projects_it_is_asked_which_are_published(marco, bring):
    await pick(marco)
    await pick(marco, "drukwerk", "papier:T-papier-01")
    assert bring(T_papier_01="Papier is deels gerecycled.") == 1

    news = await heard(marco)
    await marco.presses("Ja, klaar")
    ticked = marco.card["body"][1]["value"].split(",")
    asked = marco.card["speak"]
    said = await marco.presses("Is gepubliceerd", projects=ticked[0])

    assert "Zijn je aanbestedingen al gepubliceerd?" in news
    assert asked == "Welke aanbestedingen zijn gepubliceerd?"
    assert len(ticked) == 2
    assert "staat op gepubliceerd" in said
    assert "Criterium T-papier-01" in await marco.says("gewijzigde criteria")
    await marco.presses("Neem nieuwe over")
    assert "is niets gewijzigd" in await marco.sends(marco.activity(value={"verb": "project_done"}))


async def test_authors_are_asked_once_to_look_again(exchange, town, database, bring):
    karin = exchange.chat("Karin")
    await karin.says("help")
    with database.transaction() as db:
        for title, group, state in (
            ("Papier kiezen", "papier", "approved"),
            ("Nog niet", "papier", "proposed"),
            ("Eten", "catering", "approved"),
        ):
            db.add(article(town, title, group, state))

    assert bring(T_papier_01="Anders.") == 1
    assert await heard(karin) == "Criteria voor Papier zijn gewijzigd."
    assert "Papier kiezen" in str(karin.card["body"])
    assert "Nog niet" not in str(karin.card["body"])
    assert bring(T_vervoer_01="Anders.") == 0


def article(town: Town, title: str, group: str, state: str) -> ArticleRow:
    return ArticleRow(
        municipality_id=town.place.id,
        title=title,
        text="Tekst.",
        article_kind="knowledge",
        groups=[group],
        state=state,
        author_id=town.people["Karin"].id,
        written_on=TODAY,
        review_on=TODAY,
    )


async def test_colleagues_see_the_tender_with_an_answer(marco, nadia):
    await pick(marco)

    said = await nadia.says("welke criteria voor papier?")

    assert "Aanbesteding papier 2019\nin voorbereiding · van Marco Bakker" in said
