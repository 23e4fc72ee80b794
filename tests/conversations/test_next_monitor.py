"""The next monitor is planned: three days proposed, changed by typing, stored after a yes."""

from datetime import date

import pytest

from domain.monitors import Reminding
from storage import calendars, monitors
from storage.tables import AssignmentRow, ConversationRow, MonitorRow, OutboxRow, ReportRow
from tests.people import NOON


@pytest.fixture
def town(town, database):
    """A town that did not plan the monitor of February yet."""
    with database.transaction() as db:
        db.query(MonitorRow).filter_by(name="februari 2019").delete()
    return town


def planned(database, town):
    with database.reading() as db:
        return [
            one for one in monitors.of_municipality(db, town.place.id) if one.name != "juni 2018"
        ]


def closed(database, town):
    with database.reading() as db:
        return calendars.closing_days(db, town.place.id)


async def test_conversation_six_word_for_word(saskia, marco, exchange, database, town):
    await exchange.chat("Karin").says("hoi")
    with database.transaction() as db:
        row = db.query(ConversationRow).filter_by(member_id=town.people["Karin"].id).one()
        row.removed_at, row.removed_why = NOON, "403 MessageWritesBlocked"
    await marco.says("hoi")

    proposed = await saskia.says("volgende monitor februari")
    assert "Monitor februari 2019" in proposed
    for said in ("do 31 januari 2019", "vr 8 februari 2019", "wo 13 februari 2019"):
        assert said in proposed
    assert [b["title"] for b in saskia.card["actions"]] == ["Goed zo", "Aanpassen"]

    other = await saskia.says("melden tot 1 maart want 4 en 5 maart is carnaval")
    assert "vr 1 maart 2019" in other
    assert "wo 13 maart 2019" in other
    assert "ma 4 mrt en di 5 mrt (carnaval)" in other
    assert "Dan wordt het de monitor maart 2019. Doorgaan?" in other
    titles = [b["title"] for b in saskia.card["actions"]]
    assert titles == ["Ja, maart 2019", "Nee, februari 2019 houden"]
    assert not planned(database, town)

    stored = await saskia.says("nee! februari houden. melden tot en met 8 feb is goed")
    assert "Vast: stand per do 31 jan, melden t/m vr 8 feb, aanleveren wo 13 feb." in stored
    for step in (
        "ma 28 jan · opening (1 persoon)",
        "ma 4 feb · wie nog mist (nu 1 persoon)",
        "do 7 feb · laatste herinnering (nu 1 persoon)",
        "vr 8 feb · lijst van wie nog mist, voor de coördinator",
    ):
        assert step in stored
    assert "2 mensen kan ik niet bereiken: " in stored
    assert "Henk Jansen (heeft de app nog nooit geopend)" in stored
    assert "Karin de Wit (blokkeert de app)" in stored
    titles = [b["title"] for b in saskia.card["actions"]]
    assert titles == ["Aanzetten", "Tekst wijzigen", "Stuur mij een proef"]
    [monitor] = planned(database, town)
    assert (monitor.name, monitor.reminding) == ("februari 2019", Reminding.OFF)
    assert closed(database, town) == {
        date(2019, 3, 4): "carnaval", date(2019, 3, 5): "carnaval",
    }  # fmt: skip

    before = len(marco.read)
    proof = await saskia.presses("Stuur mij een proef")
    assert proof.startswith("PROEF")
    assert len(marco.read) == before

    on = await saskia.says("ok zet aan, henk en wil mail ik wel")
    assert "Staat aan voor de monitor februari 2019." in on
    assert "Hier is een mail die je aan Henk en Karin kunt sturen." in on
    assert saskia.card["actions"][0]["title"] == "Open in Outlook"
    assert planned(database, town)[0].reminding is Reminding.ON
    with database.reading() as db:
        assert not db.query(OutboxRow).filter_by(purpose="nudge").count()


async def test_a_yes_stores_what_stands_on_the_card_and_pressing_it_twice_changes_nothing(
    saskia, database, town
):
    await saskia.says("volgende monitor 1 februari 2019")
    button = saskia.button("Goed zo")
    assert not planned(database, town)

    await saskia.says("ja")
    again = await saskia.sends(saskia.activity(value=button))

    [monitor] = planned(database, town)
    assert (monitor.cut_off, monitor.report_until) == (date(2019, 2, 1), date(2019, 2, 8))
    assert "Zo staat het al" in again


async def test_the_form_changes_the_days_and_the_name(saskia, database, town):
    await saskia.says("next monitor february")
    await saskia.presses("Aanpassen")
    filled = {"new_cut_off": "2019-02-04", "new_until": "2019-02-12", "new_due": "2019-02-20"}
    shown = await saskia.presses("Verder", **filled, new_name="Voorjaar")
    await saskia.presses("Goed zo")

    assert "Monitor Voorjaar" in shown
    [monitor] = planned(database, town)
    assert (monitor.name, monitor.due) == ("Voorjaar", date(2019, 2, 20))


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("stand per 4 februari", "ma 4 februari 2019"),
        ("DT 20 feb", "wo 20 februari 2019"),
        ("melden t/m 11 feb", "ma 11 februari 2019"),
        ("liever maart", "Monitor maart 2019"),
        ("noem hem Voorjaar", "Monitor Voorjaar"),
        ("4 feb, 12 feb, 20 feb", "di 12 februari 2019"),
    ],
)
async def test_what_is_typed_changes_the_proposal_on_the_card(saskia, database, town, typed, shown):
    await saskia.says("volgende monitor februari")

    assert shown in await saskia.says(typed)
    assert not planned(database, town)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("melden t/m 2 januari 2019", "voordat hij opengaat"),
        ("melden t/m 30 januari", "voordat hij opengaat"),
        ("DT 5 feb", "ligt vóór de laatste dag om te melden"),
        ("31 februari", "“31 februari” bestaat niet"),
        ("8 februari is goed", "Wat wordt vr 8 februari 2019?"),
        ("wat later graag", "Ik begrijp niet wat er anders moet"),
        ("noem hem juni 2018", "Er is al een monitor juni 2018"),
    ],
)
async def test_what_can_not_be_is_one_sentence_and_the_card_still_counts(
    saskia, database, town, typed, told
):
    await saskia.says("volgende monitor februari")

    answer = await saskia.says(typed)
    assert told in answer
    assert not planned(database, town)

    await saskia.says("goed zo")
    assert [one.name for one in planned(database, town)] == ["februari 2019"]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("volgende monitor 1 februari 2018", "dus dat kan niet de dag van de stand zijn"),
        ("volgende monitor kwartaal", "Ik weet niet wanneer “kwartaal” is"),
        ("volgende monitor 1 februari 2039", "Zo ver vooruit plan ik niet"),
        ("verzet monitor maart", "Ik ken geen monitor “maart”"),
        ("wie krijgt wat wanneer", "Er staat geen monitor klaar"),
        ("gelast monitor af", "Er staat geen monitor klaar"),
    ],
)
async def test_bad_input_stores_nothing_and_says_what_to_type(saskia, database, town, typed, told):
    assert told in await saskia.says(typed)
    assert not planned(database, town)


async def test_without_a_month_the_next_one_comes_as_long_after_the_last(saskia, database, town):
    with database.transaction() as db:
        monitors.add(db, town.place.id, "februari 2019", date(2019, 1, 31))

    assert "Monitor oktober 2019" in await saskia.says("volgende monitor")


async def test_without_any_monitor_before_it_is_the_coming_month(saskia, database, town):
    with database.transaction() as db:
        db.query(MonitorRow).delete()

    assert "Monitor februari 2019" in await saskia.says("volgende monitor")


async def test_without_a_plan_there_is_nothing_to_plan(saskia, exchange, database, town):
    with database.transaction() as db:
        db.query(ReportRow).delete()
        db.query(AssignmentRow).delete()

    assert "Er staat nog geen plan in" in await saskia.says("volgende monitor februari")


async def test_a_month_that_changes_is_asked_about_and_a_no_keeps_the_old_days(
    saskia, database, town
):
    await saskia.says("volgende monitor februari")
    await saskia.says("melden tot 1 maart want 4 en 5 maart is carnaval")
    back = await saskia.presses("Nee, februari 2019 houden")

    assert "vr 8 februari 2019" in back
    assert "carnaval" in back

    await saskia.says("melden tot 1 maart")
    await saskia.says("ja")
    [monitor] = planned(database, town)
    assert (monitor.name, monitor.due) == ("maart 2019", date(2019, 3, 13))


async def test_a_report_is_still_a_report_while_a_proposal_waits(saskia, database, town):
    await saskia.says("volgende monitor februari")

    assert "Papier" in await saskia.says("hoe staat papier ervoor")
    assert not planned(database, town)


async def test_a_forged_proposal_is_refused(saskia, database, town):
    form = {"verb": "next_monitor_store", "name": "x", "cut_off": "ooit", "until": "", "due": ""}

    assert "kan ik niet meer lezen" in await saskia.sends(saskia.activity(value=form))
    assert not planned(database, town)


@pytest.mark.parametrize(
    ("typed", "cut_off"),
    [
        ("volgende monitor eind maart", "zo 31 maart 2019"),
        ("volgende monitor volgende maand", "do 31 januari 2019"),
        ("volgende monitor januari", "di 31 december 2019"),
    ],
)
async def test_a_day_can_be_said_in_words(saskia, town, typed, cut_off):
    assert cut_off in await saskia.says(typed)


async def test_said_in_one_sentence_it_is_proposed_in_one_card(saskia, town):
    shown = await saskia.says(
        "volgende monitor februari: stand per 4 februari, melden t/m 12 februari"
    )

    assert "ma 4 februari 2019" in shown
    assert "wo 20 februari 2019" in shown


async def test_a_monitor_that_is_there_already_shows_who_gets_what(saskia, database, town):
    await saskia.says("volgende monitor februari")
    await saskia.says("ja")

    again = await saskia.says("volgende monitor februari")

    assert "De monitor februari 2019 staat er al." in again
    assert saskia.button("Aanzetten")


async def test_a_no_with_other_days_proposes_those_and_a_plain_no_stores_nothing(
    saskia, database, town
):
    await saskia.says("volgende monitor februari")

    assert "vr 15 februari 2019" in await saskia.says("nee, melden t/m 15 februari")
    assert "niets vastgelegd" in await saskia.says("nee liever niet")
    assert not planned(database, town)


@pytest.mark.parametrize("year", ["0001", "9999"])
async def test_a_year_that_can_not_be_meant_is_refused(saskia, database, town, year):
    await saskia.says("volgende monitor februari")
    form = saskia.button("Goed zo") | {"due": f"{year}-01-01"}

    assert "kan ik niet meer lezen" in await saskia.sends(saskia.activity(value=form))
    assert not planned(database, town)


async def test_days_may_be_told_from_today(saskia):
    assert "Stand per: zo 31 maart 2019" in await saskia.says("volgende monitor eind maart")
    assert "vr 19 april" in await saskia.says("melden t/m eind week 16")


async def test_a_whole_week_may_be_closed(saskia, database, town):
    await saskia.says("gesloten week 9 (carnaval)")

    assert len(closed(database, town)) == 5


@pytest.mark.parametrize(
    "when", ["31-12-9999", "januari 0001", "februari 0000", "begin januari 0001"]
)
async def test_a_month_of_another_age_is_asked_for_again(saskia, when):
    answer = await saskia.says(f"volgende monitor {when}")

    assert when in answer
    assert "ging iets mis" not in answer
