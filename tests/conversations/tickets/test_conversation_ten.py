"""Conversation 10: Tom asks, nobody knows it, Karin answers, and Saskia keeps the answer."""

from collections.abc import Iterator

import pytest

from domain.tickets import TicketState
from storage import tickets
from storage.database import Database
from storage.tables import ArticleRow, QuestionRow, TicketRow
from tests.chat import as_text

ASKED = "wat mot ik met die hondepoepbakke"
NAMES = "ja, mevr De Vries van de Kerkstraat 12 blijft er over bellen"
ANSWER = (
    "Valt onder straatmeubilair; neem hergebruikt kunststof als wens, legen hoort in het"
    " reinigingsbestek."
)


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    database = Database(database_url)
    yield database
    database.close()


async def test_tom_asks_karin_answers_and_the_next_asker_has_it_at_once(
    tom, karin, saskia, exchange, database, town
):
    assert "Bedoel je:\nStraatmeubilair\n" in await tom.says(ASKED)
    offered = await tom.presses("Geen van deze")
    assert "Ik zocht op “hondepoepbakke”. Zal ik het een expert vragen?" in offered

    shown = await tom.says(NAMES)

    assert "Je bericht noemt een inwoner met adres. Dat stuur ik niet mee." in shown
    assert "Welke criteria gelden voor hondepoepbakke?" in shown
    assert [b["title"] for b in tom.card["actions"]] == ["Verstuur", "Zelf formuleren"]

    sent = await tom.says("verstuur")

    assert "Verstuurd naar de experts. Meestal heb je binnen 3 werkdagen antwoord." in sent
    asked = as_text(karin.read[-1])
    assert "Tom Kuipers heeft een vraag" in asked
    assert "De Vries" not in str(karin.read)
    assert "Kerkstraat" not in str(karin.read)
    assert [b["title"] for b in karin.card["actions"]] == [
        "Ik pak hem",
        "Niet voor mij",
        "Antwoord",
    ]

    await karin.says("ik pak hem")
    await exchange.tick()
    assert "Karin de Wit zoekt je vraag uit." in as_text(tom.read[-1])

    answered = await karin.says(ANSWER)
    assert "Verstuurd naar Tom Kuipers" in answered
    told = as_text(tom.read[-1])
    assert ANSWER in told
    assert "Antwoord van Karin de Wit, ma 14 januari 2019" in told
    assert "Heb je hier iets aan?" in told

    assert "Fijn" in await tom.presses("Ja")
    offered = as_text(saskia.read[-1])
    assert "Mag dit antwoord van Karin de Wit in de toolbox?" in offered

    kept = await saskia.presses("In de toolbox")
    assert "di 14 januari 2020" in kept
    assert "Bij “niet begrepen” staat hondepoepbak" in kept
    assert "helpt nu ook anderen" in as_text(karin.read[-1])

    again = await saskia.says("wat moet ik met hondenpoepbakken?")
    assert "Karin de Wit beantwoordde deze vraag eerder." in again
    assert ANSWER in again
    assert "Antwoord van Karin de Wit, ma 14 januari 2019, uit de toolbox" in again

    with database.transaction() as db:
        ticket = db.query(TicketRow).one()
        article = db.query(ArticleRow).one()
        proposal, second = db.query(QuestionRow).order_by(QuestionRow.settled)
        assert (ticket.state, ticket.useful, ticket.settled) == (TicketState.CLOSED, True, True)
        assert "Vries" not in ticket.question
        assert article.author_id == town.people["Karin"].id
        assert (article.groups, article.ticket_id) == (["straatmeubilair"], ticket.id)
        assert str(article.review_on) == "2020-01-14"
        assert (proposal.chosen, proposal.settled) == ("straatmeubilair", False)
        assert second.settled
        assert tickets.waiting(db, town.place.id) == []
