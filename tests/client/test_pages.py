"""The pages in a real browser: by keyboard, on a phone, in light and dark, without a script."""

import pytest

from storage import articles, sign_ins
from tests.articles import written
from tests.client.pages_harness import look, opened, pages
from tests.people import NOON, TODAY, settle

pytestmark = pytest.mark.client


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
async def test_an_article_is_added_and_approved_by_keyboard_on_a_phone(example_copy, dark):
    port, database = example_copy
    with database.transaction() as db:
        town = settle(db, "deurne")
        articles.propose(db, town.place.id, written("Oud voorstel"), None, TODAY)
    async with pages(database, port) as url:
        with database.transaction() as db:
            secret = sign_ins.make_link(db, town.people["Saskia"], "/toolbox/deurne", NOON)
        async with opened(f"{url}/sign-in/{secret}", dark=dark) as page:
            await look(page, "Naar de webpagina's")
            await page.keyboard.press("Tab")
            await page.keyboard.press("Tab")
            await page.keyboard.press("Enter")  # Doorgaan

            await look(page, "Toolbox van Deurne")
            await page.get_by_role("link", name="Oud voorstel").press("Enter")
            await look(page, "Oud voorstel")
            await page.get_by_role("button", name="Goedkeuren").press("Enter")
            await look(page, "“Oud voorstel” staat nu in de toolbox.")
            await page.get_by_role("link", name="Terug naar de toolbox").press("Enter")
            await page.get_by_role("link", name="Voeg iets toe").press("Enter")
            await look(page, "Iets toevoegen aan de toolbox")
            await page.get_by_label("Titel").fill("Lichter papier")
            await page.get_by_role("button", name="Bewaren").press("Enter")
            await look(page, "Iets toevoegen aan de toolbox")
            assert "Vul een titel en een tekst in" in await page.get_by_role("alert").inner_text()
            await page.get_by_label("Tekst").fill("Kies 75 grams papier.")
            await page.get_by_role("button", name="Bewaren").press("Enter")
            await look(page, "Lichter papier")
            await page.get_by_role("button", name="Uitloggen").press("Enter")
            await look(page, "Je bent uitgelogd.")
    database.close()


async def test_a_refusal_is_a_page_in_english_for_who_reads_english(example_copy):
    port, database = example_copy
    async with (
        pages(database, port) as url,
        opened(f"{url}/sign-in/x", english=True, width=1280) as page,
    ):
        await look(page, "This link is not right or no longer works.")
    database.close()
