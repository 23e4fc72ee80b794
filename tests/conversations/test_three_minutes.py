"""Three minutes on the phone: everything the same, except for some."""

from datetime import date

from domain.plans import Status
from tests.conversations.test_reporting import filed
from tests.conversations.test_sentences import all_filed


async def test_all_the_same_except_paper_which_was_signed_last_week(marco, database, town):
    await marco.says("mijn acties")
    asked = await marco.presses("Alles ongewijzigd")
    changed = await marco.says("behalve papier, die is getekend")
    dated = await marco.says("vorige week donderdag")
    pressed = marco.button("Ja, vastleggen")
    thanks = await marco.sends(marco.activity(value=pressed))
    again = await marco.sends(marco.activity(value=pressed))

    assert "4 acties leg ik vast als ongewijzigd. Klopt dat?" in asked
    assert "3 acties leg ik vast als ongewijzigd." in changed
    assert "Papier: voltooid, sinds vandaag" in changed
    assert "“getekend”" in changed
    assert "Papier: voltooid, sinds do 10 januari 2019" in dated
    assert "Staat erin, dank je: 4 acties gemeld." in thanks
    assert "“2018-2020” staat nu op 2 van 6 voltooid." in thanks
    assert "Je bent klaar" in thanks
    assert "ik heb het één keer opgeslagen" in again
    [paper] = filed(database, town, "3.1")
    assert (paper.effective_on, paper.note) == (date(2019, 1, 10), "getekend")
    assert len(all_filed(database, town)) == 4


async def test_several_exceptions_at_once(marco, database, town):
    asked = await marco.says(
        "alles ongewijzigd behalve papier, die is klaar, en hardware staat op 60%"
    )
    await marco.says("ja")

    assert "2 acties leg ik vast als ongewijzigd." in asked
    assert "Deze veranderen:" in asked
    assert filed(database, town, "3.1")[0].status is Status.COMPLETED
    assert filed(database, town, "3.2")[0].percentage == 60
    assert len(all_filed(database, town)) == 4


async def test_two_are_left_out_by_name(marco):
    asked = await marco.says("alles ongewijzigd behalve papier en it hardware")

    assert "2 acties leg ik vast als ongewijzigd." in asked
    assert "Papier" not in asked


async def test_one_more_is_left_out_afterwards(marco, database, town):
    await marco.says("alles ongewijzigd")
    await marco.says("laat papier weg")

    thanks = await marco.says("ja")

    assert "Nog te melden: Papier." in thanks
    assert not filed(database, town, "3.1")


async def test_the_rest_as_it_was_can_be_said_in_a_sentence(marco, database, town):
    asked = await marco.says("papier is klaar, verder is alles ongewijzigd")
    await marco.says("ja")

    assert "3 acties leg ik vast als ongewijzigd." in asked
    assert len(all_filed(database, town)) == 4


async def test_the_rest_as_it_was_is_added_to_a_draft(marco):
    await marco.says("papier is klaar")

    shown = await marco.says("en verder is alles ongewijzigd")

    assert "3 acties leg ik vast als ongewijzigd." in shown
    assert "Papier: voltooid" in shown


async def test_of_everything_only_one_can_be_kept(marco, database, town):
    await marco.says("alles ongewijzigd")
    await marco.says("alleen papier")
    await marco.says("ja")

    assert len(all_filed(database, town)) == 1
