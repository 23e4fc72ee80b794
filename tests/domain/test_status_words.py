"""What status people mean by what they say."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.plans import Status
from domain.status_words import IN_FILES, STATUS_WORDS, find_status
from domain.wording import words

unhurried = settings(deadline=None)
PHRASES = [(phrase, status) for status, phrases in STATUS_WORDS.items() for phrase in phrases]


@pytest.mark.parametrize(("phrase", "status"), PHRASES)
def test_every_phrase_says_its_own_status(phrase, status):
    assert find_status(phrase) is status


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("die is klaar", Status.COMPLETED),
        ("Contract GETEKEND!", Status.COMPLETED),
        ("bijna klaar", Status.RUNNING),
        ("nog niet gestart", Status.PLANNED),
        ("is niet gestart", Status.PLANNED),
        ("niet klaar, wel bezig", Status.RUNNING),
        ("niet klaar maar wel gestart", Status.RUNNING),
        ("eerst niet klaar, nu wel klaar", Status.COMPLETED),
        ("loopt niet, ligt stil", Status.PAUSED),
        ("loopt niet goed", Status.RUNNING),
        ("geen vertraging: op schema", Status.RUNNING),
        ("no longer needed, so dropped", Status.DROPPED),
        ("it is done", Status.COMPLETED),
        ("not started yet", Status.PLANNED),
    ],
)
def test_a_sentence_says_a_status(said, status):
    assert find_status(said) is status


@pytest.mark.parametrize(
    "said",
    ["doorlopend", "aflopend", "klaarmaken", "", "papier", "40%", "geen idee"],
)
def test_only_whole_words_count(said):
    assert find_status(said) is None


@pytest.mark.parametrize(
    "said",
    [
        "niet klaar",
        "nog niet klaar",
        "nog niet helemaal klaar",
        "niet bijna klaar",
        "geen lopend",
        "niet meer bezig",
        "loopt niet",
        "loopt nog niet",
        "loopt niet meer",
        "not done",
        "isn't done",
        "isn’t finished",
        "never signed",
    ],
)
def test_what_is_denied_is_not_said(said):
    assert find_status(said) is None


@pytest.mark.parametrize("said", ["gepland of klaar", "was gepland, nu klaar", "gestart en gereed"])
def test_two_statuses_at_once_are_asked_again(said):
    assert find_status(said) is None


@unhurried
@given(phrase=st.sampled_from(PHRASES), before=st.sampled_from(["", "die is ", "3.1 papier "]))
def test_what_stands_before_a_phrase_changes_nothing(phrase, before):
    assert find_status(before + phrase[0]) is phrase[1]


@unhurried
@given(
    text=st.text(max_size=60) | st.lists(st.sampled_from(["niet", "klaar", "loopt", "nog", "maar"]))
)
def test_a_status_is_only_found_where_one_of_its_words_stands(text):
    text = text if isinstance(text, str) else " ".join(text)
    status = find_status(text)

    said = set(words(text))
    assert status is None or any(set(words(p)) <= said for p in STATUS_WORDS[status])


@pytest.mark.parametrize(
    ("word", "status"),
    [("gepland", "planned"), ("ligt stil", "paused"), ("voltooid", "completed")],
)
def test_a_file_may_say_a_status_in_dutch_or_by_its_value(word, status):
    assert IN_FILES[word] is IN_FILES[status] is Status(status)


def test_a_file_takes_no_other_words_without_asking():
    assert len(IN_FILES) == 2 * len(Status)
