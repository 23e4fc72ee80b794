"""What a second pair of eyes found: each once wrong, and held here."""

import asyncio
from datetime import UTC, datetime
from time import perf_counter

import pytest

from domain.delivery import Letter
from domain.plans import Status
from storage import members, monitors
from storage.tables import AssignmentRow, MonitorRow, OutboxRow
from tests.chat import Chat, Clock, Exchange, talking
from tests.conversations.test_blocked import stuck
from tests.conversations.test_reporting import filed


@pytest.fixture
def henk(exchange: Exchange) -> Chat:
    """Invited, and never seen."""
    return exchange.chat("Henk", "henk.jansen@helmond.example")


async def test_a_first_message_that_is_not_understood_makes_nobody_a_stranger(henk):
    await henk.says("qwerty")

    assert "Zwembad" in await henk.says("mijn acties")


async def test_a_roster_that_fails_once_makes_nobody_a_stranger(henk, exchange):
    known = exchange.roster.pop(henk.user_id)
    await henk.says("mijn acties")
    exchange.roster[henk.user_id] = known

    assert "Zwembad" in await henk.says("mijn acties")


async def test_who_gets_an_address_later_keeps_the_same_person(exchange, database, town):
    tom = exchange.chat("Tom", "tom@helmond.example")
    known = exchange.roster.pop(tom.user_id)
    await tom.says("monitor")
    exchange.roster[tom.user_id] = known
    await tom.says("monitor")

    with database.transaction() as db:
        [person] = members.find_by_entra_id(db, "sandbox-helmond", tom.account)
    assert person.address == "tom@helmond.example"


async def test_yes_is_never_an_answer_to_a_notice(marco, saskia, henk, exchange, database, town):
    with database.transaction() as db:
        row = db.get_one(AssignmentRow, town.actions["3.5"])
        row.ambassador_id = town.people["Saskia"].id
    other = exchange.chat("Henk", "h.jansen@helmond.example")
    await saskia.says("meld 3.5 klaar")
    await other.says("hoi")
    await other.says("henk.jansen@helmond.example")

    assert "Staat erin" in await saskia.says("ja")
    assert "Zwembad" not in await other.says("mijn acties")


async def test_the_title_of_a_button_on_a_notice_can_be_typed(marco, saskia):
    await saskia.says("hoi")
    await stuck(marco, reason="wacht")

    assert "Welke tekst" in await saskia.says("als aandachtspunt")


@pytest.mark.parametrize(
    "text",
    ["nou behalve" + " " * 3000 + ",\nx\n,y", "meld a" + " " * 3500 + "b", "behalve " * 480],
    ids=["except", "report", "many"],
)
async def test_no_text_keeps_the_bot_busy(marco, text):
    await marco.says("alles ongewijzigd")
    start = perf_counter()

    await marco.says(text)

    assert perf_counter() - start < 5


async def test_of_two_who_press_the_same_card_at_once_one_is_stored(exchange, database, town):
    with database.transaction() as db:
        db.get_one(AssignmentRow, town.actions["3.1"]).stand_in_id = town.people["Karin"].id
    pair = exchange.chat("Marco"), exchange.chat("Karin")
    for chat in pair:
        await chat.says("actie 3.1")
    pressed = [
        chat.activity(value=chat.button("Opslaan") | {"status": status})
        for chat, status in zip(pair, ("completed", "planned"), strict=True)
    ]

    await asyncio.gather(*(exchange.post(activity) for activity in pressed))

    assert len(filed(database, town, "3.1")) == 1


async def test_a_stand_in_can_report_but_is_not_asked(exchange, database, town):
    with database.transaction() as db:
        db.get_one(AssignmentRow, town.actions["3.1"]).stand_in_id = town.people["Karin"].id
    karin = exchange.chat("Karin")

    assert "Papier" not in await karin.says("mijn acties")
    assert "Papier" in await karin.says("actie papier")
    assert "Staat erin" in await karin.presses("Opslaan", status="running")


async def test_a_call_for_help_waits_for_a_coordinator_who_never_spoke(marco, saskia):
    await stuck(marco, reason="wacht op de rechter", help="true")

    await saskia.says("help")
    await saskia.exchange.tick()

    assert any("vraagt hulp bij Papier" in str(message) for message in saskia.read)


async def test_a_report_in_the_week_after_the_cut_off_counts_for_that_monitor_only(database, town):
    with database.transaction() as db:
        february = db.query(MonitorRow).filter_by(name="februari 2019").one()
        february.report_until = datetime(2019, 2, 8, tzinfo=UTC).date()
        monitors.add(db, town.place.id, "juni 2019", datetime(2019, 6, 1, tzinfo=UTC).date())
    clock = Clock(datetime(2019, 2, 4, 12, tzinfo=UTC))
    async with talking(database, clock) as exchange:
        marco, saskia = exchange.chat("Marco"), exchange.chat("Saskia")
        await marco.says("alles ongewijzigd")
        await marco.says("ja")
        assert "Marco" not in await saskia.says("wie mist er nog")
        clock.move(days=16)  # a week after the last list

        assert "Marco Bakker: 4 acties" in await saskia.says("wie mist er nog")


async def test_an_attention_point_of_that_week_is_in_that_monitor(database, town):
    with database.transaction() as db:
        february = db.query(MonitorRow).filter_by(name="februari 2019").one()
        february.report_until = datetime(2019, 2, 8, tzinfo=UTC).date()
    async with talking(database, Clock(datetime(2019, 2, 4, 12, tzinfo=UTC))) as exchange:
        await stuck(exchange.chat("Marco"), reason="wacht")

    with database.transaction() as db:
        [point] = monitors.points(db, town.place.id)
    assert point.noted_on.isoformat() == "2019-01-31"


async def test_who_has_a_role_does_not_take_on_another_address(marco, database, town):
    answer = await marco.says("mijn adres is henk.jansen@helmond.example")

    assert "Je hebt hier al een rol" in answer


async def test_who_no_longer_has_an_action_takes_nothing_back_in_it(marco, database, town):
    await marco.says("actie 3.1")
    await marco.presses("Opslaan", status="completed")
    with database.transaction() as db:
        db.get_one(AssignmentRow, town.actions["3.1"]).ambassador_id = town.people["Karin"].id

    assert "is niet jouw actie" in await marco.says("herstel")
    with database.transaction() as db:
        assert town.action(db, "3.1").state.status is Status.COMPLETED


async def test_figures_of_a_day_open_to_that_day(marco, saskia):
    await marco.says("actie 3.1")
    await marco.presses("Opslaan", status="completed", since="2019-01-10")
    await saskia.says("monitor op 9 januari 2019")

    assert "1 van 6 voltooid" in await saskia.presses("2018-2020")


async def test_an_old_card_after_everything_was_handed_over_stores_nothing(marco, database, town):
    await marco.says("alles ongewijzigd")
    with database.transaction() as db:
        db.query(AssignmentRow).update({"ambassador_id": town.people["Karin"].id})

    answer = await marco.presses("Ja, vastleggen")

    assert "Er ging iets mis" not in answer
    assert not filed(database, town, "3.1")


async def test_ids_that_are_too_long_to_be_true_get_a_sentence(exchange):
    account = exchange.chat("Lang", account="a" * 1000, conversation="a:1")
    place = exchange.chat("Lang", account="b", conversation="a:" + "c" * 900)

    assert "Log in bij Teams" in await account.says("monitor")
    assert "Monitor Helmond" in await place.says("monitor")


async def test_a_very_long_name_is_cut(exchange):
    person = exchange.chat("N" * 300, "lang@helmond.example", account="lang")

    assert "Monitor Helmond" in await person.says("monitor")


@pytest.mark.parametrize(
    ("typed", "heard"),
    [
        ("meld 3.1 40,5%", "lopend, 40 %"),
        ("meld 3.1 1000%", "Hoe ver is Papier?"),
        ("alles ongewijzigd maar papier is klaar", "Papier: voltooid"),
        ("alles ongewijzigd behalve papier die is klaar", "Papier: voltooid"),
        ("alles ongewijzigd sinds 10 januari", "begreep ik niet"),
        ("behalve kennis delen, die is klaar", "loopt door en is dus nooit klaar"),
        ("monitor op 31-12-9999", "nog niet geweest"),
        ("monitor op 1 juli 2019", "nog niet geweest"),
    ],
)
async def test_typed_words_mean_what_they_say(marco, typed, heard):
    assert heard in await marco.says(typed)


async def test_unchanged_keeps_why_an_action_is_stuck(marco, database, town):
    await stuck(marco, reason="wacht op de raad", help="true", reader="monitor")
    await marco.says("alles ongewijzigd")
    await marco.says("ja")

    kept = filed(database, town, "3.1")[-1]
    assert (kept.blocked, kept.blocked_reason, kept.wants_help) == (True, "wacht op de raad", True)


async def test_a_withdrawn_report_takes_its_proposal_along(marco, saskia):
    await saskia.says("hoi")
    await stuck(marco, reason="wacht")
    await marco.says("herstel")

    assert "ingetrokken" in await saskia.presses("Als aandachtspunt")


async def test_a_completed_action_that_runs_again_is_not_at_a_hundred(marco, database, town):
    await marco.says("actie 3.1")
    await marco.presses("Opslaan", status="completed")
    await marco.says("mijn meldingen")
    await marco.presses("Papier")
    await marco.presses("Wijzigen")

    field = next(part for part in marco.card["body"] if part.get("id") == "percentage")
    assert "value" not in field


@pytest.mark.parametrize(
    "value",
    [{"verb": "my_actions", "start": "²"}, {"verb": "open_report", "report": "²"}],
    ids=["page", "report"],
)
async def test_a_digit_that_is_none_is_no_number(marco, value):
    assert "Er ging iets mis" not in await marco.sends(marco.activity(value=value))


async def test_a_forged_nonce_takes_nothing_from_somebody_else(marco, exchange, database, town):
    await marco.says("actie 3.1")
    await marco.presses("Opslaan", status="completed")
    [report] = filed(database, town, "3.1")
    karin = exchange.chat("Karin")
    await karin.says("actie 3.5")
    store = karin.button("Opslaan") | {"status": "running"}
    await karin.sends(karin.activity(value=store | {"nonce": f"withdraw:{report.id}"}))
    await karin.says("actie 3.5")
    long = karin.button("Opslaan") | {"nonce": "n" * 5000, "status": "running"}

    assert "Ingetrokken" in await marco.says("herstel")
    assert "Er ging iets mis" not in await karin.sends(karin.activity(value=long))


async def test_two_first_contacts_at_once_are_one_person(exchange, database):
    newcomer = exchange.chat("Nieuw", "nieuw@helmond.example")
    channel = Chat(exchange, "Nieuw", conversation_kind="channel", conversation="19:x@thread")
    await asyncio.gather(
        exchange.post(newcomer.activity(text="monitor")),
        exchange.post(channel.activity(text="monitor")),
    )

    assert "Er ging iets mis" not in str(exchange.sent)
    with database.transaction() as db:
        assert len(members.find_by_entra_id(db, "sandbox-helmond", newcomer.account)) == 1


async def test_a_slow_message_is_not_sent_twice(database, town):
    async with talking(database) as exchange:
        marco = exchange.chat("Marco")
        exchange.hang_up_before_sending()
        await exchange.post(marco.activity(text="monitor"))
        exchange.clock.move(seconds=20)
        await exchange.tick()
        with database.transaction() as db:
            [row] = db.query(OutboxRow)
        assert row.state == "sent"

        exchange.sender.dispatch([letter_of(row, exchange)])
        await exchange.drain()

        assert len(marco.read) == 1


def letter_of(row, exchange):
    """The letter as the turn still has it, whose lease ended meanwhile."""
    return Letter(
        row.id, "anonymous", exchange.connector_url, "a:entra-helmond-marco", row.message,
        leased_until=datetime(2019, 1, 14, 12, 0, 15, tzinfo=UTC),
    )  # fmt: skip


async def test_verdicts_that_could_not_be_written_are_written_later(database, town, monkeypatch):
    async with talking(database) as exchange:
        marco = exchange.chat("Marco")
        letters = await hold_back(exchange, marco)
        with monkeypatch.context() as broken:
            exchange.break_database(broken)
            exchange.sender.dispatch(letters)
            await asyncio.sleep(0.5)
        await exchange.drain()

        with database.transaction() as db:
            assert [row.state for row in db.query(OutboxRow)] == ["sent"]


async def hold_back(exchange, marco):
    """Let a turn run, and keep its letters."""
    kept = []
    dispatch = exchange.sender.dispatch

    def keep(letters):
        kept.extend(letters)
        exchange.sender.dispatch = dispatch

    exchange.sender.dispatch = keep
    await exchange.post(marco.activity(text="monitor"))
    return kept


async def test_an_answer_of_yesterday_is_not_sent_any_more(database, town):
    async with talking(database) as exchange:
        marco = exchange.chat("Marco")
        exchange.hang_up_before_sending()
        await exchange.post(marco.activity(text="monitor"))
        exchange.clock.move(days=2)
        await exchange.tick()

        assert not marco.read
