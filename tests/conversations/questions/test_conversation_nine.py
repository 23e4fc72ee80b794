"""Conversation 9: a buyer in a hurry, who asks, narrows it down, and takes three along in Word."""

from storage.tables import OfferedFileRow


async def test_today_still_criteria_for_school_transport(nadia, database):
    first = await nadia.says("welke eisen voor leerlingenvervoer? moet vandaag in de leidraad")
    assert "Contractvervoer" in first
    assert "Dat is wet" in first

    narrowed = await nadia.says("alleen gunning, en op significant")
    assert "Contractvervoer, significant · gunningscriterium" in narrowed

    others = await nadia.says(
        "die eerste kan niet, de busjes zijn er nog niet. wat doen andere gemeenten"
    )
    assert "Wat andere gemeenten doen, weet ik niet." in others
    assert "Leerlingenvervoer" in others
    assert "Vraag een expert" in str(nadia.card)

    await nadia.says("nee geen tijd. zet 1 en 2 in word")

    with database.transaction() as db:
        [offered] = db.query(OfferedFileRow)
        assert offered.name.endswith(".docx")


async def test_what_others_do_is_asked_of_the_conversation_only(nadia):
    assert "andere gemeenten doen" not in await nadia.says("wat doen andere gemeenten?")
