"""Articles: who may see and change them, what may be typed, and until when they hold."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

import pytest

from domain.article_words import rarity, sought, stems, weights
from domain.articles import (
    Article,
    ArticleState,
    Written,
    a_year_on,
    checked,
    may_add,
    may_edit,
    may_see,
    read_review,
)
from domain.criteria import Theme
from domain.errors import BadArticle
from domain.people import Member, Municipality, Role

TODAY = date(2019, 1, 14)
PLACE = Municipality(uuid4(), "helmond", "Helmond")
WRITTEN = Written(title="Papier", text="Kies licht papier.", review_on=date(2020, 1, 1))


def member(*roles):
    return Member(uuid4(), PLACE, "Marco Bakker", roles=frozenset(roles))


def article(**more):
    said: dict[str, Any] = {"id": 7, "review_on": TODAY} | more
    return Article(title="Papier", text="Licht.", **said)


def test_an_article_is_shown_up_to_and_with_its_review_date():
    one = article()

    assert one.is_shown(TODAY)
    assert not one.is_shown(date(2019, 1, 15))
    assert not replace(one, state=ArticleState.PROPOSED).is_shown(TODAY)


def test_an_article_is_called_by_its_number_and_one_that_ships_by_its_key():
    assert article().ref == "7"
    assert article(id=None, starter_key="fsc").ref == "fsc"
    assert article(id=None).ref == ""


@pytest.mark.parametrize("role", list(Role))
def test_who_adds_and_who_changes(role):
    writes = role in {Role.AMBASSADOR, Role.COORDINATOR, Role.EXPERT}
    author, coordinates = member(role), role is Role.COORDINATOR

    assert may_add(author) == writes
    assert may_edit(article(author_id=author.id), author) == writes
    assert may_edit(article(author_id=uuid4()), author) == coordinates
    away = article(author_id=author.id, state=ArticleState.WITHDRAWN)
    assert may_edit(away, author) == coordinates


def test_what_waits_is_seen_by_its_author_and_coordinators_only():
    author = member(Role.AMBASSADOR)
    waits = article(author_id=author.id, state=ArticleState.PROPOSED)

    assert may_see(waits, author, TODAY)
    assert may_see(waits, member(Role.COORDINATOR), TODAY)
    assert not may_see(waits, member(Role.AMBASSADOR), TODAY)
    assert may_see(article(), member(), TODAY)


def test_a_year_on_from_the_odd_day_of_a_leap_year():
    assert a_year_on(date(2020, 2, 29)) == date(2021, 2, 28)
    assert a_year_on(TODAY, 3) == date(2022, 1, 14)


def test_what_is_typed_is_made_fit_to_keep():
    typed = replace(
        WRITTEN,
        title=" Licht\n papier ",
        link=" https://www.helmond.nl:443/a?b=c ",
        source=" x\ty ",
    )

    kept = checked(typed, TODAY)

    assert (kept.title, kept.source) == ("Licht papier", "x y")
    assert kept.link == "https://www.helmond.nl:443/a?b=c"


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ({"title": " \u202e "}, "toolbox.empty"),
        ({"text": ""}, "toolbox.empty"),
        ({"title": "x" * 151}, "toolbox.too_long_title"),
        ({"text": "x" * 3_501}, "toolbox.too_long_text"),
        ({"source": "x" * 301}, "toolbox.too_long_source"),
        ({"groups": ("a",) * 11}, "toolbox.too_many_groups"),
        ({"review_on": TODAY}, "toolbox.bad_review"),
        ({"review_on": date(2024, 1, 15)}, "toolbox.bad_review"),
        ({"link": "javascript:alert(1)"}, "toolbox.bad_link"),
        ({"link": "helmond.nl"}, "toolbox.bad_link"),
        ({"link": "https://"}, "toolbox.bad_link"),
        ({"link": "https://a b.nl"}, "toolbox.bad_link"),
        ({"link": 'https://a.nl/"onclick='}, "toolbox.bad_link"),
        ({"link": "https://[x"}, "toolbox.bad_link"),
        ({"link": "https://a.nl:99999/"}, "toolbox.bad_link"),
        ({"link": "https://wie:wat@a.nl"}, "toolbox.bad_link"),
        ({"link": "https://a.nl/" + "x" * 500}, "toolbox.bad_link"),
    ],
)
def test_what_can_not_be_kept_is_refused(typed, key):
    with pytest.raises(BadArticle) as refused:
        checked(replace(WRITTEN, **typed), TODAY)

    assert refused.value.key == key


def test_a_review_date_that_was_not_typed_is_in_a_year():
    assert read_review(" ", TODAY) == date(2020, 1, 14)
    assert read_review("2019-05-01", TODAY) == date(2019, 5, 1)
    with pytest.raises(BadArticle):
        read_review("morgen", TODAY)


def test_words_that_say_nothing_are_not_looked_for():
    assert sought("Wat bewijst het keurmerk FSC? keurmerken") == ["bewijst", "keurmerk", "fsc"]
    assert stems("De VRI's, A4 en 5 x") == ["vri", "a4", "5"]
    assert len(sought(" ".join(f"woord{n}" for n in range(99)))) == 16


def test_a_word_in_the_title_weighs_more_and_one_in_a_long_text_less():
    short = weights(WRITTEN)
    long = weights(replace(WRITTEN, text="Kies licht papier. " + "Nog een ander onderwerp. " * 60))

    assert short["papier"] > short["licht"] > long["licht"]


def test_an_article_is_found_by_its_group_its_theme_and_its_question():
    found = weights(
        replace(WRITTEN, groups=("open-verhard",), themes=(Theme.CLIMATE,), question="Asfalt?")
    )

    assert {"=open-verhard", "verhard", "klimaat", "asfalt"} <= found.keys()


def test_the_rarer_a_word_the_more_it_says():
    assert rarity(0) == rarity(1) > rarity(50) > rarity(10_000) == 100
