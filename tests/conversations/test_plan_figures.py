"""Where the plan stands, and who has not reported."""

from tests.chat import as_text


async def test_the_monitor_gives_the_figures_of_each_period_as_text(saskia):
    answer = await saskia.says("monitor")

    assert "Wat doen we al goed?\n1 van 1 voltooid" in answer
    assert "2018-2020\n1 van 6 voltooid · 1 gepland, 4 lopend" in answer
    assert "Doorlopend\n1 van 2 lopend · 1 ligt stil" in answer


async def test_a_report_changes_the_figures_at_once(marco, saskia):
    await marco.says("actie 3.1")
    await marco.presses("Opslaan", status="completed")

    assert "2 van 6 voltooid" in await saskia.says("monitor")


async def test_the_figures_of_any_day_can_be_asked(marco, saskia):
    await marco.says("actie 3.1")
    await marco.presses("Opslaan", status="completed", since="2019-01-10")

    assert "1 van 6 voltooid" in await saskia.says("monitor op 9 januari 2019")
    assert "2 van 6 voltooid" in await saskia.says("monitor op 10-01-2019")


async def test_a_day_that_is_none_is_asked_again(saskia):
    assert "welke dag “sint juttemis” is" in await saskia.says("monitor op sint juttemis")


async def test_a_monitor_is_asked_by_its_month_and_shows_its_cut_off(saskia):
    assert "Stand per vr 1 juni 2018" in await saskia.says("monitor juni")
    assert "Stand per vr 1 juni 2018" in await saskia.says("monitor van juni 2018")


async def test_a_monitor_whose_cut_off_lies_ahead_shows_today(saskia):
    assert "Stand per ma 14 januari 2019" in await saskia.says("monitor feb")


async def test_a_month_without_a_monitor_is_told_with_those_that_there_are(saskia):
    answer = await saskia.says("monitor maart")

    assert "geen monitor van maart" in answer
    assert "juni 2018 en februari 2019" in answer


async def test_a_period_opens_to_its_actions_without_names(saskia):
    await saskia.says("monitor")

    answer = await saskia.presses("2018-2020")

    assert "Lopend (4)\n3.1 Papier\n3.2 IT Hardware\n3.5 Groenonderhoud" in answer
    assert "Marco" not in answer


async def test_an_action_of_a_period_opens_to_how_it_stands(saskia):
    await saskia.says("monitor")
    await saskia.presses("2018-2020")

    assert "3.1 · 2018-2020 · gemeld op" in await saskia.presses("3.1 Papier")


async def test_the_summary_of_the_card_says_the_same_as_the_card(saskia):
    await saskia.says("monitor")

    summary = saskia.read[-1]["summary"]
    assert "Wat doen we al goed?: 1 van 1 voltooid; 2018-2020: 1 van 6 voltooid" in summary


async def test_the_coordinator_sees_who_has_not_reported(saskia):
    answer = await saskia.says("wie heeft nog niet gemeld?")

    assert "Van 3 mensen is er nog geen melding." in answer
    assert "Marco Bakker: 4 acties" in answer
    assert "Henk Jansen: 1 actie" in answer
    assert "Nog zonder ambassadeur: 1 actie\n4.2 Social return" in answer


async def test_who_reported_is_no_longer_missing(marco, saskia):
    await marco.says("alles ongewijzigd")
    await marco.says("ja")

    assert "Marco Bakker" not in await saskia.says("wie mist er nog")


async def test_a_withdrawn_report_is_missing_again(marco, saskia):
    await marco.says("alles ongewijzigd")
    await marco.says("ja")
    await marco.says("herstel")

    assert "Marco Bakker: 4 acties" in await saskia.says("wie mist er nog")


async def test_an_ambassador_does_not_see_who_is_missing(marco):
    assert "Dat kan alleen je coördinator" in await marco.says("wie mist er nog")


async def test_a_note_for_the_coordinator_is_in_no_figure_and_no_list(marco, saskia):
    await marco.says("actie 3.1")
    await marco.presses("Opslaan", status="running", note="geheim van de smid")

    await saskia.says("monitor")
    await saskia.presses("2018-2020")
    await saskia.says("wie mist er nog")

    assert "geheim" not in "".join(as_text(message) for message in saskia.read)
