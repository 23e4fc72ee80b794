"""Towns without words of their own share one index, made before anybody asks."""

import pytest

from dialogs import vocabulary
from storage.tables import SynonymRow
from tests.people import TODAY, settle


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """Which database it is makes no difference to what is kept in memory."""
    return sqlite_url


def test_a_town_shares_what_ships_until_it_has_words_of_its_own(db):
    place = settle(db).place
    before = vocabulary.read(db, place.id)
    own = SynonymRow(
        municipality_id=place.id, variant="knisperblad", group_key="papier", language="nl",
        synonym_kind="same", edited_on=TODAY,
    )  # fmt: skip
    db.add(own)
    db.flush()
    after, again = (vocabulary.read(db, place.id) for _ in range(2))
    held = len(vocabulary._made)

    assert before.index is vocabulary.shipped()
    assert after.index is not before.index
    assert after.index is again.index
    assert after.index.ask("knisperblad").groups[0].key == "papier"
    del after, again
    assert len(vocabulary._made) == held - 1
