"""Correcting and withdrawing: nothing is erased."""

from domain.plans import Status
from tests.conversations.test_reporting import filed


async def report(marco, number, status):
    await marco.says(f"actie {number}")
    return await marco.presses("Opslaan", status=status)


async def test_undo_withdraws_the_last_report_and_keeps_it_visible(marco, database, town):
    await report(marco, "3.1", "completed")

    answer = await marco.says("herstel")

    assert "De stand is nu: Papier: lopend" in answer
    with database.transaction() as db:
        assert town.action(db, "3.1").state.status is Status.RUNNING
    [kept, withdrawal] = filed(database, town, "3.1")
    assert (kept.status, withdrawal.withdraws) == (Status.COMPLETED, kept.id)


async def test_undo_takes_back_all_that_one_press_stored(marco, database, town):
    await marco.says("alles ongewijzigd")
    await marco.says("ja")

    answer = await marco.says("herstel")

    assert answer.count(": ") == 1 + 3
    assert "en nog 1. De melding blijft bewaard" in answer
    assert len(filed(database, town, "3.1")) == 2
    assert len(filed(database, town, "4.1")) == 2


async def test_undo_twice_goes_back_to_the_report_before(marco, database, town):
    await report(marco, "3.1", "completed")
    await report(marco, "3.2", "completed")

    await marco.says("herstel")
    await marco.says("herstel")

    with database.transaction() as db:
        assert town.action(db, "3.1").state.status is Status.RUNNING
    assert "nog niets gemeld" in await marco.says("herstel")


async def test_an_earlier_report_is_withdrawn_from_the_list(marco, database, town):
    await report(marco, "3.1", "completed")
    await report(marco, "3.2", "completed")
    await marco.says("mijn meldingen")
    await marco.presses("Papier")

    answer = await marco.presses("Intrekken")

    assert "Ingetrokken" in answer
    with database.transaction() as db:
        assert town.action(db, "3.1").state.status is Status.RUNNING
        assert town.action(db, "3.2").state.status is Status.COMPLETED


async def test_withdrawing_twice_withdraws_once(marco, database, town):
    await report(marco, "3.1", "completed")
    await marco.says("mijn meldingen")
    await marco.presses("Papier")
    pressed = marco.button("Intrekken")
    await marco.sends(marco.activity(value=pressed))

    assert "al ingetrokken" in await marco.sends(marco.activity(value=pressed))
    assert len(filed(database, town, "3.1")) == 2


async def test_nobody_withdraws_the_report_of_somebody_else(marco, exchange, database, town):
    await report(marco, "3.1", "completed")
    await marco.says("mijn meldingen")
    await marco.presses("Papier")

    karin = exchange.chat("Karin")
    answer = await karin.sends(karin.activity(value=marco.button("Intrekken")))

    assert "al ingetrokken" in answer
    assert len(filed(database, town, "3.1")) == 1


async def test_a_correction_counts_from_its_own_since_when(marco, database, town):
    await report(marco, "3.1", "completed")
    await marco.says("mijn meldingen")
    await marco.presses("Papier")
    await marco.presses("Wijzigen")

    await marco.presses("Opslaan", status="running", since="2019-01-14")

    said, taken_back, corrected = filed(database, town, "3.1")
    assert taken_back.withdraws == said.id
    assert (corrected.status, corrected.withdraws) == (Status.RUNNING, None)
