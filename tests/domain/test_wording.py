"""Text that people typed, made fit to store, and words made comparable."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.wording import fold, plain, words

unhurried = settings(deadline=None)
# Every kind of character, more often the kinds that cause trouble.
texts = st.text(
    st.characters(codec=None)
    | st.characters(codec=None, categories=["Cc", "Cf", "Cs", "Mn", "Zs", "Zl", "Zp"])
    | st.sampled_from("e\u0301\u202e \n\r\t")
)
STEERS = {"Cc", "Cf", "Cs", "Zl", "Zp"}


@unhurried
@given(text=texts)
def test_nothing_stays_that_steers_a_screen(text):
    left = {c for c in plain(text) if unicodedata.category(c) in STEERS}

    assert left <= {"\n"}


@unhurried
@given(text=texts)
def test_cleaning_twice_is_cleaning_once(text):
    assert plain(plain(text)) == plain(text)


@unhurried
@given(text=texts)
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("  a \t b  ", "a b"),
        ("eerste\r\ntweede\rderde", "eerste\ntweede\nderde"),
        ("een\vnieuwe\u2028regel", "een\nnieuwe\nregel"),
        ("a\n\n\n\n\nb", "a\n\nb"),
        ("a\u00a0b", "a b"),
        ("ja\u202eeen", "jaeen"),
        ("nul\0teken", "nulteken"),
        ("cafe\u0301", "café"),
        ("cafe\u202e\u0301", "café"),
        ("<b>**vet**</b> {{DATE(1)}}", "<b>**vet**</b> {{DATE(1)}}"),
        ("klaar 👍", "klaar 👍"),
    ],
)
def test_a_text_is_stored_as_it_reads(typed, stored):
    assert plain(typed) == stored


@pytest.mark.parametrize(
    ("typed", "folded"),
    [("Coördinator", "coordinator"), ("PAPIER  en\nkarton", "papier en karton"),
     ("ﬁets Ⅳ", "fiets iv"), ("ℌELMOND", "helmond")],
)  # fmt: skip
def test_capitals_accents_and_blanks_do_not_matter(typed, folded):
    assert fold(typed) == folded


@pytest.mark.parametrize(
    ("text", "split"),
    [
        ("VRI's, IT-hardware", ["vri's", "it", "hardware"]),
        ("VRI’s", ["vri's"]),
        ("'s-Gravenhage", ["s", "gravenhage"]),
        ("3.1 lopend 40%", ["3", "1", "lopend", "40"]),
        ("Café", ["cafe"]),
        ("👍 …", []),
    ],
)
def test_a_text_is_split_in_words(text, split):
    assert words(text) == split
