"""Who can not be reached, known before the round; and the other ways to reach them."""

from datetime import UTC, date, datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from dialogs import reach_shown
from storage import absences, members, monitors
from storage.tables import AssignmentRow, ConversationRow, MemberRow
from tests.chat import links
from views.cards.reach import in_short
from views.texts import words

QUESTION = "wie kan ik niet bereiken?"
REFUSED = {
    "403 MessageWritesBlocked": "blokkeert de app",
    "403 BotNotInConversationRoster": "heeft de app verwijderd",
    "403 BotDisabledByAdmin": "mag de app van de beheerder niet gebruiken",
    "404 ConversationNotFound": "heeft geen gesprek meer met mij in Teams",
    "": "heeft de app verwijderd",
}


async def test_before_the_round_it_says_whom_it_can_not_reach_and_why(saskia, marco):
    await marco.says("hoi")

    answer = await saskia.says(QUESTION)

    assert "2 van 4 mensen kan ik niet bereiken." in answer
    assert "Henk Jansen: 1 actie · 3.6 Zwembad · heeft de app nog nooit geopend" in answer
    assert "Marco" not in answer


@pytest.mark.parametrize("why", REFUSED)
async def test_each_reason_is_said_in_plain_words(saskia, marco, database, why):
    await marco.says("hoi")
    with database.transaction() as db:
        row = db.query(ConversationRow).filter_by(conversation_id=marco.conversation).one()
        row.removed_at, row.removed_why = datetime(2019, 1, 14, 12, tzinfo=UTC), why

    assert REFUSED[why] in await saskia.says("bereik")


async def test_who_has_no_address_in_the_plan_is_said_so(saskia, database, town):
    with database.transaction() as db:
        db.get_one(MemberRow, town.people["Henk"].id).address = None

    assert "Henk Jansen: 1 actie · 3.6 Zwembad · heeft geen e-mailadres" in await saskia.says(
        "reach"
    )


async def test_who_can_all_be_reached_is_said_gladly(saskia, marco, database, town):
    await marco.says("hoi")
    with database.transaction() as db:
        for number in ("3.5", "3.6"):
            db.get_one(AssignmentRow, town.actions[number]).ambassador_id = None

    answer = await saskia.says(QUESTION)

    assert answer == "Ik kan iedereen bereiken die nog moet melden: 2 mensen."


async def test_a_mail_to_all_of_them_is_ready_and_tells_nobody_whose_actions_are_whose(saskia):
    await saskia.says(QUESTION)

    mail = _mail(links(saskia.card)["Open in Outlook"])
    assert "henk.jansen@helmond.example;karin.de.wit@helmond.example" in mail["to"]
    assert "monitor februari 2019" in mail["subject"]
    assert "Zoek bij Apps op MVI-bot" in mail["body"]
    assert "Zwembad" not in mail["body"]


async def test_a_tap_on_somebody_gives_a_mail_with_their_own_actions(saskia):
    await saskia.says(QUESTION)

    shown = await saskia.says("Henk Jansen")

    mail = _mail(links(saskia.card)["Open in Outlook"])
    assert "heeft de app nog nooit geopend" in shown
    assert mail["to"] == "henk.jansen@helmond.example"
    assert "Hoi Henk,\n\nVoor de monitor februari 2019" in mail["body"]
    assert "- 3.6 Zwembad\nMelden kan tot en met do 31 januari 2019." in mail["body"]
    assert mail["body"].endswith("Groet,\nSaskia")


async def test_a_tap_on_somebody_leads_to_the_chat_with_them(saskia):
    await saskia.says("wat mist er van henk")

    chat = links(saskia.card)["Chat met Henk"]
    assert chat == "https://teams.microsoft.com/l/chat/0/0?users=henk.jansen%40helmond.example"


async def test_the_mail_can_be_had_as_text_for_another_mail_program(saskia):
    answer = await saskia.says("mail voor Henk")

    assert answer.startswith("Mail aan henk.jansen@helmond.example\nOnderwerp: Jouw acties")
    assert "- 3.6 Zwembad" in answer


async def test_what_they_mail_back_can_be_pasted(saskia):
    await saskia.says(QUESTION)

    answer = await saskia.says("Zwembad van Henk loopt, 40 %")

    assert "Zwembad: lopend, 40 %" in answer


async def test_a_name_that_nobody_has_gets_one_clear_sentence(saskia):
    answer = await saskia.says("wat mist er van Truus")

    assert answer == ("Ik ken niemand die “Truus” heet. Kijk de naam na, of typ het e-mailadres.")


async def test_a_name_that_two_have_is_asked_about(saskia, database, town):
    with database.transaction() as db:
        members.add(db, town.place, name="Henk Smit", address="henk.smit@helmond.example")

    answer = await saskia.says("mail voor henk")

    assert "henk.jansen@helmond.example" in answer
    assert "henk.smit@helmond.example" in answer


async def test_it_says_who_is_counted(saskia):
    assert "Ik tel wie nog iets te melden heeft, wie iemand vervangt" in await saskia.says(QUESTION)
    assert "Ik tel alle mensen met open acties." in await saskia.says("wie heeft nog niet gemeld")


async def test_a_stand_in_who_can_not_be_reached_is_warned_about(saskia, marco):
    chosen = await marco.says("mijn vervanger is Karin")
    away = await marco.says("afwezig tot 3 maart")
    noted = await saskia.says("marco is afwezig t/m 8 februari")

    assert "Let op: Karin de Wit kan ik nu niet bereiken in Teams." in chosen
    assert "Let op: Karin de Wit kan ik nu niet bereiken in Teams." in away
    assert "Let op: Karin de Wit heeft de app nog nooit geopend." in noted
    assert "Typ: mail voor Karin de Wit" in noted


async def test_the_mail_to_who_blocks_the_app_says_how_to_unblock_it(saskia, marco, database):
    await marco.says("hoi")
    with database.transaction() as db:
        row = db.query(ConversationRow).filter_by(conversation_id=marco.conversation).one()
        row.removed_at = datetime(2019, 1, 14, 12, tzinfo=UTC)
        row.removed_why = "403 MessageWritesBlocked"

    mail = await saskia.says("mail naar Marco")

    assert "Heb je de MVI-bot geblokkeerd?" in mail
    assert "Zoek bij Apps" not in mail


async def test_who_is_away_now_or_soon_is_named_with_the_days_and_no_reason(saskia, database, town):
    nobody = await saskia.says("wie is er afwezig?")
    for said in ("marco is afwezig t/m 8 februari", "karin is afwezig vanaf 28 januari",
                 "henk is afwezig van 21 t/m 23 januari"):  # fmt: skip
        await saskia.says(said)
    with database.transaction() as db:
        absences.set_absence(db, town.place.id, town.people["Saskia"].id, date(2019, 1, 14), None)

    away = await saskia.says("wie is afwezig")

    assert nobody == "Er is nu niemand afwezig."
    assert set(away.splitlines()) == {
        "Marco Bakker: afwezig t/m vr 8 feb",
        "Karin de Wit: afwezig vanaf ma 28 jan",
        "Henk Jansen: afwezig van ma 21 jan t/m wo 23 jan",
        "Saskia Claes: afwezig, zonder laatste dag",
    }


async def test_asked_to_remind_somebody_it_says_that_it_does_and_what_else_there_is(saskia):
    shown = await saskia.says("herinner karin de wit")

    assert shown.startswith("Herinneringen stuur ik zelf, op de dagen van de monitor")
    assert "Typ: bericht aan Karin de Wit: …" in shown
    assert "Open in Outlook" in links(saskia.card)


async def test_who_is_away_until_a_day_is_noted_and_told_and_the_stand_in_is_named(
    saskia, marco, database, town
):
    await marco.says("hoi")
    with database.transaction() as db:
        row = db.get_one(AssignmentRow, town.actions["3.1"])
        row.stand_in_id = town.people["Karin"].id

    answer = await saskia.says("marco is afwezig t/m 8 februari")

    assert "Marco is afwezig van ma 14 jan t/m vr 8 feb." in answer
    assert "Karin de Wit vervangt Marco en krijgt bij de volgende herinnering: Papier." in answer
    assert "Voor 3 acties is er geen vervanger" in answer
    assert "Saskia Claes heeft genoteerd dat je afwezig bent" in marco.read[-1]["text"]
    with database.transaction() as db:
        [absence] = absences.of_municipality(db, town.place.id, date(2019, 1, 14)).values()
    assert absence[0].last_day == date(2019, 2, 8)


async def test_the_day_is_asked_for_and_no_reason(saskia):
    await saskia.says("wat mist er van henk")

    asked = await saskia.presses("Op afwezig zetten")
    answer = await saskia.says("8-2-2019")

    assert asked.startswith(
        "Tot en met welke dag is Henk afwezig? Een reden hoef ik niet te weten."
    )
    assert "Henk is afwezig van ma 14 jan t/m vr 8 feb" in answer


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("henk is afwezig t/m 3-1-2019", "“t/m 3-1-2019” is al geweest. Typ een dag"),
        ("henk is afwezig tot sint-juttemis", "Ik begrijp niet welke dag “tot sint-juttemis” is."),
        ("truus is afwezig", "Ik ken niemand die “truus” heet."),
    ],
)
async def test_an_absence_that_can_not_be_gets_one_sentence_and_nothing_is_stored(
    saskia, database, town, said, answer
):
    assert answer in await saskia.says(said)

    with database.transaction() as db:
        assert not absences.of_municipality(db, town.place.id, date(2019, 1, 1))


async def test_who_is_back_is_asked_again(saskia):
    await saskia.says("henk is afwezig t/m 8-2-2019")
    await saskia.says("wat mist er van henk")

    answer = await saskia.presses("Is er weer")

    assert answer.startswith("Henk is er weer ")
    assert await saskia.says("henk is er weer") == "Henk stond niet op afwezig."


def test_a_stand_in_that_can_not_be_reached_is_seen_before_the_round(db, town):
    karin = members.add(db, town.place, name="Sem Vos", address="sem.vos@helmond.example")
    db.get_one(AssignmentRow, town.actions["3.1"]).stand_in_id = karin.id
    absences.set_absence(db, town.place.id, town.people["Marco"].id, date(2019, 1, 1), None)
    monitor = monitors.of_municipality(db, town.place.id)[-1]

    found = reach_shown.unreachable(db, town.place, monitor, datetime(2019, 1, 14, tzinfo=UTC))

    assert "Sem Vos" in [one.member.name for one in found]


def test_the_card_of_the_ladder_says_it_in_one_line(db, town):
    at = datetime(2019, 1, 14, tzinfo=UTC)
    found = reach_shown.unreachable(db, town.place, None, at)[:2]

    said = in_short(words("nl"), found)

    assert said == (
        "2 mensen kan ik niet bereiken: Henk Jansen (heeft de app nog nooit geopend), "
        "Karin de Wit (heeft de app nog nooit geopend)."
    )
    assert in_short(words("nl"), found, person_overview=False) == "2 mensen kan ik niet bereiken."
    assert in_short(words("nl"), []) == ""


def _mail(address: str) -> dict[str, str]:
    assert address.startswith("https://outlook.office.com/mail/deeplink/compose?to=")
    assert "+" not in address
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
