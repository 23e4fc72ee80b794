"""An action that is somebody else's: asked, answered, and never without who has it."""

import pytest

from domain.hand_overs import HandOverState
from domain.people import Member, Role
from storage import hand_overs, members
from storage.database import Database
from storage.tables import AssignmentRow, MemberRow
from tests.chat import Chat, Exchange, as_text
from tests.people import NOON, Town, entra_id


def join(database: Database, town: Town, name: str, department: str, *roles: Role) -> Member:
    """Let somebody more work here, whom the bot knows."""
    address = f"{name.lower().replace(' ', '.')}@{town.place.key}.example"
    account = entra_id(name.split()[0] + name.split()[-1], town.place.key)
    with database.transaction() as db:
        person = members.add(
            db, town.place, name=name, address=address, roles=roles, department=department
        )
        return members.meet(
            db, person, tenant_id=f"sandbox-{town.place.key}", entra_id=account, at=NOON
        )


def owner(database: Database, town: Town, number: str) -> str:
    with database.transaction() as db:
        return town.action(db, number).ambassador


def states(database: Database, town: Town, number: str) -> list[HandOverState]:
    with database.transaction() as db:
        return [h.state for h in hand_overs.history(db, town.place.id, town.actions[number])]


def waiting(database: Database, town: Town) -> list[str]:
    with database.transaction() as db:
        found = {h.assignment_id for h in hand_overs.waiting(db, town.place.id)}
    return [number for number, action in town.actions.items() if action in found]


def last(chat: Chat) -> str:
    return as_text(chat.read[-1])


@pytest.fixture
async def karin(exchange: Exchange) -> Chat:
    """Another ambassador, who opened the app."""
    chat = exchange.chat("Karin")
    await chat.says("help")
    return chat


@pytest.fixture
async def coordinator(saskia: Chat) -> Chat:
    await saskia.says("help")
    return saskia


async def test_until_a_yes_the_action_stays_with_who_has_it(marco, karin, database, town):
    asked = await marco.says("papier is niet van mij")
    answer = await marco.says("karin")

    assert "Van wie is Papier dan?" in asked
    assert "Ik vraag Karin de Wit om Papier over te nemen." in answer
    assert "blijft de actie van jou" in answer
    assert "Marco Bakker denkt dat Papier bij jou hoort." in last(karin)
    assert owner(database, town, "3.1") == "Marco Bakker"
    assert waiting(database, town) == ["3.1"]


async def test_the_card_shows_how_far_it_is(marco, karin):
    await marco.says("actie papier")
    await marco.presses("Opslaan", status="running", percentage="60", note="geheim")
    await marco.says("geef papier aan karin")

    assert "lopend, 60 % · gemeld op ma 14 januari 2019" in last(karin)
    assert "geheim" not in str(karin.read)


async def test_a_yes_gives_the_action_and_both_hear(marco, karin, database, town):
    await marco.says("draag papier over aan Karin")

    answer = await karin.presses("Ja, neem ik over")

    assert "Papier is nu van jou." in answer
    assert last(marco) == "Papier is nu van Karin de Wit."
    assert owner(database, town, "3.1") == "Karin de Wit"
    assert states(database, town, "3.1") == [HandOverState.ACCEPTED]
    assert waiting(database, town) == []
    assert "Papier" in await karin.says("mijn acties")
    assert "Papier\n" not in await marco.says("mijn acties")


async def test_who_takes_over_becomes_ambassador(marco, exchange, database, town):
    tom = join(database, town, "Tom Bos", "Inkoop")
    await marco.says("geef papier aan Tom")
    chat = exchange.chat("Tom", account=str(tom.entra_id))
    await chat.says("help")
    await chat.says("ja, neem ik over")

    with database.transaction() as db:
        person = members.get(db, town.place.id, tom.id)
    assert person.roles == {Role.AMBASSADOR}
    assert owner(database, town, "3.1") == "Tom Bos"


async def test_pressed_twice_it_counts_once_and_the_state_is_told(marco, karin, database, town):
    await marco.says("geef papier aan karin")
    yes, no = karin.button("Ja, neem ik over"), karin.button("Nee")
    await karin.sends(karin.activity(value=yes))

    again = await karin.sends(karin.activity(value=yes))
    other = await karin.sends(karin.activity(value=no))

    assert again == other
    assert again == "Die vraag is al met ja beantwoord. Papier is nu van Karin de Wit."
    assert len(marco.read) == 2


async def test_a_first_no_goes_back_to_who_asked(marco, karin, database, town):
    await marco.says("geef papier aan karin")

    answer = await karin.presses("Nee", remark="geen tijd")

    assert answer == "Duidelijk, ik geef het door."
    assert "Karin de Wit neemt Papier niet over." in last(marco)
    assert "Karin schrijft: geen tijd" in last(marco)
    assert waiting(database, town) == []
    assert "Aan wie" in await marco.presses("Iemand anders") or "Van wie" in last(marco)


async def test_a_second_no_goes_to_the_coordinator(marco, karin, coordinator, database, town):
    await marco.says("papier is niet van mij")
    await marco.says("Karin")
    await karin.presses("Nee", remark="dat zit sinds de reorganisatie bij Henk")

    assert "Papier zoekt een ambassadeur. Marco en Karin zeggen nee." in last(coordinator)
    assert "bij Henk" in last(coordinator)
    titles = [button["title"] for button in coordinator.card["actions"]]
    assert titles == ["Henk vragen", "Iemand anders", "Ik neem hem zelf"]
    assert "Ik geef het door aan Saskia" in last(marco)
    assert owner(database, town, "3.1") == "Marco Bakker"
    assert waiting(database, town) == ["3.1"]


async def test_two_noes_to_a_plain_request_go_to_the_coordinator(
    marco, karin, coordinator, exchange, database, town
):
    tom = join(database, town, "Tom Bos", "Inkoop")
    await marco.says("geef papier aan karin")
    await karin.presses("Nee")
    await marco.says("geef papier aan tom")
    chat = exchange.chat("Tom", account=str(tom.entra_id))
    await chat.says("help")
    await chat.says("nee")

    assert "Karin en Tom zeggen nee" in last(coordinator)
    assert "ligt sinds" in await marco.says("geef papier aan karin")


async def test_a_word_after_the_no_is_passed_on(marco, karin, coordinator):
    await marco.says("papier is niet van mij")
    await marco.says("Karin")
    asked = await karin.presses("Nee")
    passed = await karin.says("dat zit bij Henk")

    assert "Weet je van wie de actie wel is?" in asked
    assert passed == "Duidelijk, ik geef het door."
    assert "Karin schrijft: dat zit bij Henk" in last(coordinator)
    assert coordinator.card["actions"][0]["title"] == "Henk vragen"


async def test_the_coordinator_asks_who_was_named_and_he_may_never_have_been_here(
    marco, karin, coordinator, exchange, database, town
):
    await marco.says("papier is niet van mij")
    await marco.says("Karin")
    await karin.presses("Nee", remark="vraag Henk")

    answer = await coordinator.presses("Henk vragen")
    henk = exchange.chat("Henk", "henk.jansen@helmond.example")
    await henk.says("hoi")
    await exchange.tick()
    await henk.presses("Ja, neem ik over")

    assert "Henk heeft de app nog nooit geopend." in answer
    assert owner(database, town, "3.1") == "Henk"
    assert last(marco) == "Papier is nu van Henk."


async def test_a_no_to_the_coordinator_comes_back_to_the_coordinator(
    coordinator, karin, database, town
):
    await coordinator.says("geef social return aan karin")
    await karin.presses("Nee")

    assert "Social return zoekt een ambassadeur" in last(coordinator)
    assert waiting(database, town) == ["4.2"]


async def test_weet_ik_niet_goes_to_the_coordinator_at_once(marco, coordinator, database, town):
    await marco.says("papier is niet van mij")

    answer = await marco.presses("Weet ik niet")

    assert "Ik leg Papier voor aan Saskia." in answer
    assert "Papier zoekt een ambassadeur. Marco zegt" in last(coordinator)
    assert owner(database, town, "3.1") == "Marco Bakker"
    assert waiting(database, town) == ["3.1"]


async def test_the_coordinator_takes_it(marco, coordinator, database, town):
    await marco.says("papier is niet van mij")
    await marco.presses("Weet ik niet")

    answer = await coordinator.presses("Ik neem hem zelf")
    again = await coordinator.sends(
        coordinator.activity(value={"verb": "take_over", "action": str(town.actions["3.1"])})
    )

    assert "Papier is nu van jou." in answer
    assert again == "Papier is al van jou."
    assert last(marco) == "Papier is nu van Saskia Claes."
    assert owner(database, town, "3.1") == "Saskia Claes"
    assert waiting(database, town) == []


async def test_the_coordinator_leaves_it_where_it_is(marco, coordinator, database, town):
    await marco.says("papier is niet van mij")
    await marco.presses("Weet ik niet")
    await coordinator.presses("Iemand anders")

    await coordinator.presses("Blijft bij Marco Bakker")

    assert "Er is niets veranderd" in last(marco)
    assert waiting(database, town) == []


async def test_an_action_of_nobody_finds_somebody(coordinator, karin, database, town):
    answer = await coordinator.says("geef 4.2 aan Karin de Wit")
    await karin.presses("Ja, neem ik over")

    assert "heeft de actie nog geen ambassadeur" in answer
    assert owner(database, town, "4.2") == "Karin de Wit"
    assert last(coordinator) == "Social return is nu van Karin de Wit."


async def test_talking_first_leaves_the_question_open(marco, karin, database, town):
    await marco.says("geef papier aan karin")

    answer = await karin.presses("Eerst overleggen met Marco")
    await karin.presses("Eerst overleggen met Marco")

    assert "De vraag over Papier blijft openstaan." in answer
    assert "users=marco.bakker%40helmond.example" in answer
    told = [m for m in marco.read if "eerst met je overleggen" in as_text(m)]
    assert len(told) == 1
    assert waiting(database, town) == ["3.1"]
    assert "nu van jou" in await karin.presses("Ja, neem ik over")


async def test_a_question_can_be_withdrawn(marco, karin, database, town):
    await marco.says("geef papier aan karin")

    answer = await marco.presses("Vraag intrekken")
    late = await karin.sends(
        karin.activity(value=next(b for b in button_data(karin, "Ja, neem ik over")))
    )

    assert answer == "Goed, de vraag is ingetrokken. Papier blijft van Marco Bakker."
    assert "Marco Bakker heeft de vraag over Papier ingetrokken." in last_but(karin, 2)
    assert late == "Die vraag geldt niet meer. Papier is nu van Marco Bakker."
    assert owner(database, town, "3.1") == "Marco Bakker"


def button_data(chat: Chat, title: str) -> list[dict[str, str]]:
    return [dict(b["data"]) for b in chat.card["actions"] if b["title"] == title]


def last_but(chat: Chat, place: int) -> str:
    return as_text(chat.read[-place])


async def test_a_second_question_meets_the_first(marco, karin, database, town):
    await marco.says("geef papier aan karin")

    answer = await marco.says("geef papier aan henk")

    assert "is Papier gevraagd aan Karin de Wit. Er is nog geen antwoord." in answer
    assert "ingetrokken" in await marco.presses("Vraag intrekken")


async def test_it_is_theirs_after_all(marco, karin, coordinator, database, town):
    await marco.says("papier is niet van mij")
    await marco.says("Karin")

    answer = await marco.says("papier is toch van mij")
    await marco.says("geef papier aan karin")
    await karin.presses("Nee")

    assert "de vraag is ingetrokken" in answer
    assert "neemt Papier niet over" in last(marco)


async def test_two_karins_are_told_apart(marco, karin, database, town):
    join(database, town, "Karin Smulders", "Vastgoed", Role.AMBASSADOR)
    with database.transaction() as db:
        row = db.get_one(MemberRow, town.people["Karin"].id)
        row.department_id = members.department_id(db, town.place.id, "Beheer Openbare Ruimte")

    await marco.says("papier is niet van mij")
    asked = await marco.says("karin")
    titles = [button["title"] for button in marco.card["actions"]]
    await marco.presses("Karin de Wit — Beheer Openbare Ruimte")

    assert "Wie bedoel je voor Papier?" in asked
    assert sorted(titles) == [
        "Iemand anders", "Karin Smulders — Vastgoed", "Karin de Wit — Beheer Openbare Ruimte",
    ]  # fmt: skip
    assert "denkt dat Papier bij jou hoort" in last(karin)


async def test_a_department_tells_which_karin(marco, database, town):
    join(database, town, "Karin Smulders", "Vastgoed", Role.AMBASSADOR)

    assert "Ik vraag Karin Smulders" in await marco.says("geef papier aan Karin van vastgoed")


async def test_a_department_alone_is_asked_about(marco, database, town):
    join(database, town, "Tom Bos", "Vastgoed")

    assert "Wie bedoel je" in await marco.says("geef papier aan vastgoed")
    assert "Ik vraag Tom Bos" in await marco.presses("Tom Bos — Vastgoed")


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("geef papier aan Zebedeus", "Ik ken niemand die “Zebedeus” heet"),
        ("geef papier aan mij", "Papier is al van jou."),
        ("geef papier aan Marco Bakker", "Papier is al van jou."),
        ("geef groenonderhoud aan henk", "Groenonderhoud staat op naam van Karin de Wit"),
        ("social return is niet van mij", "Social return staat op naam van niemand"),
        ("geef hondenpoep aan karin", "Ik vind in het plan geen “hondenpoep”"),
        ("niet van mij", "Welke actie is niet van jou?"),
        ("papier is toch van mij", "Er staat geen vraag open. Papier is nu van Marco Bakker."),
    ],
)
async def test_what_can_not_be_says_so(marco, database, town, said, sentence):
    assert sentence in await marco.says(said)
    assert waiting(database, town) == []


async def test_the_button_is_under_the_form(marco):
    await marco.says("actie papier")

    assert "Van wie is Papier dan?" in await marco.presses("Niet van mij")
    assert "Ik ken niemand die “Zebedeus”" in await marco.presses("Vragen", name="Zebedeus")
    assert "Ik vraag Henk Jansen" in await marco.presses("Vragen", name="henk")


async def test_nobody_answers_for_somebody_else(marco, karin, saskia, database, town):
    await marco.says("geef papier aan karin")
    theirs = karin.button("Ja, neem ik over")

    for chat in (marco, saskia):
        assert "Die vraag ken ik niet." in await chat.sends(chat.activity(value=theirs))
    assert owner(database, town, "3.1") == "Marco Bakker"


async def test_who_left_is_no_longer_waited_for(marco, karin, database, town):
    await marco.says("geef papier aan karin")
    with database.transaction() as db:
        db.get_one(MemberRow, town.people["Karin"].id).left_at = NOON

    assert waiting(database, town) == []
    assert "Ik vraag Henk Jansen" in await marco.says("geef papier aan henk")


async def test_an_ambassador_from_elsewhere_meanwhile_makes_the_card_old(
    marco, karin, database, town
):
    await marco.says("geef papier aan karin")
    with database.transaction() as db:
        henk = town.people["Henk"].id
        db.get_one(AssignmentRow, town.actions["3.1"]).ambassador_id = henk

    answer = await karin.presses("Ja, neem ik over")

    assert "Papier is nu van Henk Jansen." in answer
    assert owner(database, town, "3.1") == "Henk Jansen"


async def test_the_stand_in_stays_but_not_in_for_oneself(marco, karin, database, town):
    with database.transaction() as db:
        stand_in = town.people["Henk"].id
        db.get_one(AssignmentRow, town.actions["3.1"]).stand_in_id = stand_in
        db.get_one(AssignmentRow, town.actions["3.2"]).stand_in_id = town.people["Karin"].id
    for number in ("3.1", "3.2"):
        await marco.says(f"geef {number} aan karin")
        await karin.presses("Ja, neem ik over")

    with database.transaction() as db:
        kept = [town.action(db, number).stand_in_id for number in ("3.1", "3.2")]
    assert kept == [stand_in, None]


async def test_a_card_of_before_is_old_after_the_hand_over(marco, karin, database, town):
    await marco.says("actie papier")
    form = marco.button("Opslaan") | {"status": "completed"}
    await marco.says("geef papier aan karin")
    await karin.presses("Ja, neem ik over")

    assert "Papier is niet jouw actie" in await marco.sends(marco.activity(value=form))


async def test_without_a_coordinator_the_action_stays(marco, database, town):
    with database.transaction() as db:
        db.get_one(MemberRow, town.people["Saskia"].id).roles = []
    await marco.says("papier is niet van mij")

    assert "nog geen coördinator" in await marco.presses("Weet ik niet")
    assert waiting(database, town) == []


async def test_in_english(exchange, karin):
    marco = exchange.chat("Marco", locale="en-GB")

    assert "Then whose is Papier?" in await marco.says("papier is not mine")
    assert "I ask Karin de Wit" in await marco.says("give papier to karin")


async def test_what_is_said_about_health_goes_nowhere(marco, karin, database, town):
    await marco.says("geef papier aan karin")

    answer = await karin.presses("Nee", remark="vraag Henk, Fatima is ziek thuis")

    assert "Duidelijk, ik geef het door." in answer
    assert "ziek" not in str(marco.read)
    with database.transaction() as db:
        [told] = hand_overs.history(db, town.place.id, town.actions["3.1"])
    assert "ziek" not in told.remark


async def test_a_bare_yes_to_a_request_shows_it_again_and_then_counts(marco, karin, database, town):
    await marco.says("papier is niet van mij")
    await marco.says("karin")

    again = await karin.says("ja")
    before = owner(database, town, "3.1")
    await karin.says("ja")

    assert "Bedoel je deze vraag? Typ dan nog eens ‘ja’ of ‘nee’" in again
    assert "Marco Bakker vraagt of jij Papier wilt overnemen." in again
    assert before == "Marco Bakker"
    assert owner(database, town, "3.1") == "Karin de Wit"


async def test_a_no_to_the_request_that_is_shown_again_counts(marco, karin, database, town):
    await marco.says("papier is niet van mij")
    await marco.says("karin")

    await karin.says("ja")
    await karin.says("nee")

    assert states(database, town, "3.1").count(HandOverState.REFUSED) == 2  # the owner's and hers
    assert owner(database, town, "3.1") == "Marco Bakker"


async def test_without_a_request_a_bare_yes_says_that_nothing_is_open(karin):
    assert "Er staat niets open" in await karin.says("ja")


async def test_a_no_to_whose_it_is_leaves_it_and_a_yes_asks_again(marco, database, town):
    asked = await marco.says("papier is niet van mij")

    assert await marco.says("ja") == asked
    assert "niets vastgelegd" in await marco.says("nee")
    assert owner(database, town, "3.1") == "Marco Bakker"


async def test_a_coordinator_who_names_herself_takes_it_with_a_typed_yes(
    coordinator, database, town
):
    await coordinator.says("geef papier aan mij")
    await coordinator.says("ja")

    assert owner(database, town, "3.1") == "Saskia Claes"
