"""Evidence: a link in a note, or a file that somebody sends in the chat."""

import pytest

from bot.translate import FILE
from domain.plans import Status
from storage.tables import MemberRow
from tests.conversations.test_reporting import filed

PLACE = "https://helmond-my.sharepoint.com/personal/marco/besluit.pdf"


def with_files(chat, *links, name="besluit.pdf", **more):
    content = {"downloadUrl": "https://download.example/x", "uniqueId": "1", "fileType": "pdf"}
    attachments = [
        {"contentType": FILE, "contentUrl": link, "name": name, "content": content}
        for link in links
    ]
    return chat.activity(attachments=attachments, **more)


async def test_a_link_in_a_note_is_kept_as_evidence(marco, database, town):
    await marco.says("actie 3.1")
    await marco.presses("Opslaan", status="completed", note="getekend, zie https://x.nl/contract.")

    [report] = filed(database, town, "3.1")
    assert report.evidence == "https://x.nl/contract"
    await marco.says("mijn meldingen")
    assert "Bewijs: https://x.nl/contract" in await marco.presses("Papier")


@pytest.mark.parametrize(
    ("note", "sentence"),
    [
        ("javascript:alert(1)", "Stuur een link die met https:// begint"),
        ("zie https://jan:geheim@x.nl", "staat een naam of wachtwoord"),
        ("https://x.nl/" + "a" * 2001, "Maak er een van hoogstens 2000 tekens"),
    ],
)
async def test_a_link_that_can_not_be_kept_is_refused(marco, database, town, note, sentence):
    await marco.says("actie 3.1")

    assert sentence in await marco.presses("Opslaan", status="running", note=note)
    assert not filed(database, town, "3.1")


async def test_a_file_is_asked_about_and_kept_after_a_yes(marco, database, town):
    asked = await marco.sends(with_files(marco, PLACE))
    action = str(town.actions["3.1"])
    before = filed(database, town, "3.1")

    answer = await marco.presses("Ja, vastleggen", action=action)

    assert "besluit.pdf" in asked
    assert "Bewijs bij een actie" in asked
    assert not before
    [report] = filed(database, town, "3.1")
    assert report.evidence == f"besluit.pdf ({PLACE})"
    assert report.status is Status.RUNNING
    assert "Bewaard als bewijs bij Papier. De stand blijft: lopend." in answer


async def test_the_action_of_a_file_can_be_typed(marco, database, town):
    await marco.sends(with_files(marco, PLACE))

    asked = await marco.says("papier")
    await marco.says("ja")

    assert "Hoort dit bij Papier? De stand blijft: lopend." in asked
    assert filed(database, town, "3.1")[0].evidence


async def test_a_file_sent_with_the_title_of_an_action_needs_one_yes(marco, database, town):
    asked = await marco.sends(with_files(marco, PLACE, text="voor papier"))
    await marco.says("ja")

    assert "Hoort dit bij Papier?" in asked
    assert filed(database, town, "3.1")[0].evidence


async def test_evidence_pressed_twice_is_kept_once(marco, database, town):
    await marco.sends(with_files(marco, PLACE, text="papier"))
    pressed = marco.button("Ja, vastleggen")
    await marco.sends(marco.activity(value=pressed))

    assert "één keer bewaard" in await marco.sends(marco.activity(value=pressed))
    assert len(filed(database, town, "3.1")) == 1


async def test_evidence_of_an_action_that_just_ended_leaves_it_ended_since_then(
    marco, database, town
):
    await marco.says("actie 3.1")
    await marco.presses("Opslaan", status="completed", since="2019-01-10")

    await marco.sends(with_files(marco, PLACE, text="papier"))
    await marco.says("ja")

    said, evidence = filed(database, town, "3.1")
    assert evidence.status is Status.COMPLETED
    assert evidence.effective_on == said.effective_on


async def test_without_an_action_chosen_nothing_is_kept(marco, database, town):
    await marco.sends(with_files(marco, PLACE))

    assert "Kies eerst de actie" in await marco.presses("Ja, vastleggen")


@pytest.mark.parametrize(
    ("links", "sentence"),
    [
        (["https://kwaad.example/x.pdf"], "staat niet in OneDrive of SharePoint"),
        ([""], "Stuur een link die met https:// begint"),
        (["javascript:alert(1)"], "Stuur een link die met https:// begint"),
        ([PLACE] * 6, "Stuur er hoogstens 5 tegelijk"),
        ([PLACE + "x" * 2000], "te veel bestanden"),
    ],
)
async def test_a_file_elsewhere_or_too_many_is_refused(marco, links, sentence):
    assert sentence in await marco.sends(with_files(marco, *links))


async def test_a_forged_link_on_the_card_is_refused(marco, database, town):
    await marco.sends(with_files(marco, PLACE, text="papier"))
    forged = marco.button("Ja, vastleggen") | {"link0": "https://kwaad.example/x"}

    assert "staat niet in OneDrive" in await marco.sends(marco.activity(value=forged))
    assert not filed(database, town, "3.1")


async def test_a_card_without_a_file_keeps_nothing(marco, town):
    value = {"verb": "keep_evidence", "action": str(town.actions["3.1"]), "nonce": "n"}

    assert "Die link kan ik niet bewaren" in await marco.sends(marco.activity(value=value))


@pytest.mark.parametrize("role", ["reader", "expert", "adviser"])
async def test_who_only_reads_keeps_nothing_with_the_action_of_somebody(
    exchange, database, town, role
):
    with database.transaction() as db:
        db.get_one(MemberRow, town.people["Karin"].id).roles = [role]
    karin = exchange.chat("Karin")
    value = {"verb": "keep_evidence", "action": str(town.actions["3.1"]), "nonce": "n"}

    answer = await karin.sends(
        karin.activity(value=value | {"name0": "besluit.pdf", "link0": PLACE})
    )

    assert "Papier is niet jouw actie" in answer
    assert not filed(database, town, "3.1")


async def test_who_has_no_actions_is_told_that_the_file_can_go_nowhere(exchange):
    ilse = exchange.chat("Ilse")

    assert "geen actie waarbij ik dit kan bewaren" in await ilse.sends(with_files(ilse, PLACE))


async def test_a_coordinator_keeps_evidence_in_the_name_of_the_owner_who_hears_of_it(
    saskia, marco, database, town
):
    await marco.says("hoi")
    await saskia.sends(with_files(saskia, PLACE, text="papier"))

    await saskia.says("ja")

    [report] = filed(database, town, "3.1")
    assert report.author_id == town.people["Saskia"].id
    assert report.on_behalf_of_id == town.people["Marco"].id
    told = marco.read[-1]["attachments"][0]["content"]
    assert "Saskia Claes meldde dit in jouw naam:" in told["speak"]


@pytest.mark.parametrize("name", ["plan.xlsx", "Plan.CSV"])
async def test_a_sheet_of_a_coordinator_is_the_plan_and_of_others_evidence(saskia, marco, name):
    assert "Van die plek haal ik geen bestanden op" in await saskia.sends(
        with_files(saskia, PLACE, name=name)
    )
    assert "Bewijs bij een actie" in await marco.sends(with_files(marco, PLACE, name=name))


async def test_in_a_channel_no_file_is_taken(exchange):
    chat = exchange.chat("Marco", conversation_kind="channel", conversation="19:c")

    assert "alleen in onze eigen chat" in await chat.sends(with_files(chat, PLACE))


async def test_a_file_with_a_report_beside_it_becomes_its_evidence(marco, database, town):
    shown = await marco.sends(with_files(marco, PLACE, text="papier is getekend"))
    before = filed(database, town, "3.1")

    await marco.says("ja")

    assert "Papier: voltooid" in shown
    assert f"Bewijs: besluit.pdf ({PLACE})" in shown
    assert not before
    [report] = filed(database, town, "3.1")
    assert (report.status, report.evidence) == (Status.COMPLETED, f"besluit.pdf ({PLACE})")


async def test_a_link_in_a_sentence_is_the_evidence_of_the_action_before_it(marco, database, town):
    shown = await marco.says("papier getekend, zie https://x.nl/a en hardware klaar https://x.nl/b")
    await marco.says("ja")

    assert "Bewijs: https://x.nl/a" in shown
    assert filed(database, town, "3.1")[0].evidence == "https://x.nl/a"
    assert filed(database, town, "3.2")[0].evidence == "https://x.nl/b"


async def test_a_link_that_can_not_be_kept_is_left_out_and_said(marco, database, town):
    shown = await marco.says("papier getekend https://jan:geheim@x.nl/a")
    await marco.says("ja")

    assert "staat een naam of wachtwoord" in shown
    assert not filed(database, town, "3.1")[0].evidence


async def test_a_link_before_any_action_belongs_to_the_only_one(marco, database, town):
    await marco.says("zie https://x.nl/a: papier is getekend")
    await marco.says("ja")

    assert filed(database, town, "3.1")[0].evidence == "https://x.nl/a"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("papier is getekend, TenderNed 345678", "TenderNed 345678"),
        ("papier is getekend, TN 345678", "TN 345678"),
        ("papier is getekend, kenmerk TN345678", "TN345678"),
        ("papier is getekend, 2024-INK-031", "2024-INK-031"),
        ("papier is getekend (2019/S 012-023456)", "2019/S 012-023456"),
        ("papier is getekend, aankondiging 2019/S 012-023456", "2019/S 012-023456"),
        ("TenderNed 345678: papier is getekend", "TenderNed 345678"),
        ("meld papier is getekend, TN 345678", "TN 345678"),
        ("meld papier is klaar https://x.nl/a", "https://x.nl/a"),
    ],
)
async def test_a_tender_number_in_a_sentence_is_evidence_and_no_note(
    marco, database, town, text, number
):
    shown = await marco.says(text)
    await marco.says("ja")

    assert f"Bewijs: {number}" in shown
    [report] = filed(database, town, "3.1")
    assert (report.evidence, report.percentage) == (number, 100)  # what is completed is 100 %
    assert report.note in {"", "getekend", "is getekend"}


async def test_a_tender_number_after_a_percentage_leaves_the_percentage(marco, database, town):
    await marco.says("papier loopt, 40%, TN 345678")
    await marco.says("ja")

    [report] = filed(database, town, "3.1")
    assert (report.percentage, report.evidence, report.note) == (40, "TN 345678", "")


@pytest.mark.parametrize(
    "text", ["https://x.nl/besluit", "bewijs: https://x.nl/besluit", "zie TenderNed 345678"]
)
async def test_evidence_alone_is_asked_of_which_action_it_is(marco, database, town, text):
    asked = await marco.says(text)
    await marco.says("papier")
    await marco.says("ja")

    assert "Bewijs bij een actie" in asked
    assert filed(database, town, "3.1")[0].evidence in text


async def test_evidence_alone_beside_a_draft_is_of_its_only_action(marco, database, town):
    await marco.says("papier is getekend")
    shown = await marco.says("bewijs: https://x.nl/besluit")
    await marco.says("ja")

    assert "Bewijs: https://x.nl/besluit" in shown
    assert filed(database, town, "3.1")[0].evidence == "https://x.nl/besluit"


async def test_evidence_alone_beside_a_draft_of_several_is_asked_about(marco, database, town):
    await marco.says("papier is getekend en hardware loopt")
    await marco.says("TN 345678")
    await marco.presses("Papier")
    await marco.says("ja")

    assert filed(database, town, "3.1")[0].evidence == "TN 345678"
    assert not filed(database, town, "3.2")[0].evidence


async def test_a_correction_keeps_the_evidence(marco, database, town):
    await marco.says("papier is getekend, TN 345678")
    await marco.says("nee, papier loopt nog")
    await marco.says("ja")

    [report] = filed(database, town, "3.1")
    assert (report.status, report.evidence) == (Status.RUNNING, "TN 345678")


async def test_typed_evidence_of_nobodys_action_goes_nowhere(exchange):
    ilse = exchange.chat("Ilse")

    assert "geen actie waarbij ik dit kan bewaren" in await ilse.says("https://x.nl/besluit")


async def test_typed_evidence_that_is_too_long_is_refused(marco):
    many = " ".join(f"https://x.nl/{n}{'a' * 900}" for n in range(3))

    assert "hoogstens 2000 tekens" in await marco.says(many)


async def test_in_a_channel_no_typed_evidence_is_taken(exchange):
    chat = exchange.chat("Marco", conversation_kind="channel", conversation="19:c")

    assert "alleen in onze eigen chat" in await chat.says("https://x.nl/besluit")


async def test_how_an_action_is_tells_its_evidence(marco):
    await marco.says("papier is getekend, TN 345678")
    await marco.says("ja")

    assert "Bewijs: TN 345678" in await marco.says("hoe staat papier ervoor")


async def test_evidence_is_hidden_from_who_may_not_read_the_note(marco, exchange):
    await marco.says("papier is getekend, TN 345678, alleen saskia")
    await marco.presses("Klopt", reader="coordinator")

    answer = await exchange.chat("Karin").says("hoe staat papier ervoor")

    assert "Papier" in answer
    assert "TN 345678" not in answer
