"""Who may do what: every role by every button and every word."""

import pytest

from dialogs.routes import ROUTES
from domain.people import Role
from storage.tables import MemberRow
from tests.people import entra_id

GUARDED = [verb for verb, route in ROUTES.items() if route.role]
OTHERS = [role for role in Role if role is not Role.COORDINATOR]


@pytest.fixture
def somebody(exchange, database, town):
    """Karin, with whatever role a test gives her."""

    def with_role(role):
        with database.transaction() as db:
            row = db.get_one(MemberRow, town.people["Karin"].id)
            row.roles = [role] if role else []
        assert row.entra_id == entra_id("Karin")
        return exchange.chat("Karin")

    return with_role


@pytest.mark.parametrize("role", [*OTHERS, None], ids=str)
async def test_what_is_the_coordinators_is_nobody_elses(somebody, role):
    karin = somebody(role)

    for verb in GUARDED:
        answer = await karin.sends(karin.activity(value={"verb": str(verb)}))
        assert "Dat kan alleen je coördinator" in answer, verb


async def test_a_role_that_was_taken_away_is_gone_at_the_next_press(
    somebody, saskia, database, town
):
    await saskia.says("wie mist er nog")
    with database.transaction() as db:
        db.get_one(MemberRow, town.people["Saskia"].id).roles = []

    assert "Dat kan alleen je coördinator" in await saskia.says("wie mist er nog")


async def test_a_role_is_never_taken_from_the_card(somebody):
    karin = somebody(None)
    forged = {"verb": "missing", "role": "coordinator", "roles": "coordinator"}

    assert "Dat kan alleen" in await karin.sends(karin.activity(value=forged))


@pytest.mark.parametrize("value", [
    {"verb": "report"}, {"verb": "report", "action": "x"}, {"verb": "nonsense"}, {"verb": ""},
    {"verb": ["report"]}, {"verb": {"verb": "report"}}, {"verb": "withdraw", "report": "9" * 40},
    {"verb": "withdraw", "report": "-1"}, {"verb": "period", "period": "0"},
    {"verb": "store_unchanged"}, {"verb": "my_actions", "start": "-5"},
    {"verb": "my_actions", "start": "99999999999999999999"}, {"verb": "choose_municipality"},
    {"verb": "accept_attention", "point": "x"}, {"verb": "confirm_identity", "claim": "x"},
    {"nothing": 1}, {"verb": "open_report", "report": "1e5"},
])  # fmt: skip
async def test_a_forged_button_gets_a_sentence(marco, saskia, value):
    for chat in (marco, saskia):
        answer = await chat.sends(chat.activity(value=value))
        assert answer
        assert "Er ging iets mis" not in answer
