"""The toolbox on both databases: what is found, in which order, and by whom."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from domain.article_words import rarities, sought, weights
from domain.articles import ArticleState
from domain.errors import NotUnderstood
from storage import articles
from storage.starter import articles as starter
from storage.tables import ArticleRow, ArticleWordRow
from tests.articles import NEXT_YEAR, SHIPS, approved, ship, written
from tests.people import NOON, TODAY, settle


@pytest.fixture(autouse=True)
def ships(monkeypatch):
    ship(monkeypatch, *SHIPS)
    yield
    starter.words.cache_clear()


@pytest.fixture
def town(db):
    return settle(db)


def found(db, town, text, groups=(), today=TODAY, most=3):
    return [a.title for a in articles.search(db, town.place.id, text, groups, today, most)]


def test_a_proposal_is_found_by_nobody_until_it_is_approved(db, town):
    proposed = articles.propose(db, town.place.id, written(), town.people["Marco"].id, TODAY)
    assert proposed.id
    assert found(db, town, "75 gram") == []

    articles.approve(db, town.place.id, proposed.id, town.people["Saskia"].id, NOON)

    [one] = articles.search(db, town.place.id, "75 gram", (), TODAY, 3)
    assert one.author == "Marco Bakker"
    assert one.version == 2


def test_articles_of_the_group_come_first_and_the_words_order_them(db, town):
    approved(db, town, "Gebruikt papier", text="Enveloppen ook.")
    approved(db, town, "Papier met gerecyclede vezel", text="Vraag naar de vezel.")
    approved(db, town, "Gerecyclede vezel in kleding", text="Vezel.", groups=("bedrijfskleding",))

    assert found(db, town, "gerecyclede vezels", ["papier"], most=4) == [
        "Papier met gerecyclede vezel",
        "Gebruikt papier",
        "Wat bewijst het keurmerk FSC?",
        "Gerecyclede vezel in kleding",
    ]


def test_what_says_most_comes_first_and_then_the_newest(db, town):
    """Told by adding up, over all articles, what the database gives of a few."""
    texts = [
        "Papier.",
        "Gram.",
        "Gram, gram en papier.",
        "Vezel.",
        "Vezel, gram en inkt.",
        "Niets.",
    ]
    groups = (("hout",), ("hout", "papier"))
    rows = [
        approved(db, town, f"Nr {n}", text=texts[n % 6], groups=groups[n % 2]) for n in range(24)
    ]
    asked = sought("gram vezel inkt")
    having = {stem: sum(stem in weights(one) for one in rows) for stem in asked}
    rare = rarities(asked, having)

    def says(one):
        return sum(rare[stem] * n for stem, n in weights(one).items() if stem in rare), one.id

    for asked_of in (["hout"], ["papier"], ["hout", "papier"], ["papier", "hout"]):
        inside = [one for one in rows if set(asked_of) & set(one.groups)]
        expected = [one.title for one in sorted(inside, key=says, reverse=True)]
        assert found(db, town, "gram vezel inkt", asked_of, most=12) == expected[:12]


def test_groups_whose_names_begin_alike_are_apart(db, town):
    long = "dienstverlening-" * 4
    approved(db, town, "Een", groups=(f"{long}binnen",))
    approved(db, town, "Twee", groups=(f"{long}buiten",))

    assert found(db, town, "zomaar", [f"{long}buiten"]) == ["Twee"]


def test_without_a_group_half_of_what_is_sought_must_be_there(db, town):
    approved(db, town, "Koffie in de automaat", text="Een automaat met bekers.", groups=())

    assert found(db, town, "koffieautomaten koffie automaten") == ["Koffie in de automaat"]
    assert found(db, town, "koffie op een zwembad met glijbaan en zonnepanelen") == []
    assert found(db, town, "de het een") == []


def test_what_ships_is_found_beside_what_a_municipality_wrote_itself(db, town):
    approved(db, town, "Keurmerk FSC bij ons", text="Wij vragen FSC.")

    assert found(db, town, "wat bewijst fsc", most=2) == [
        "Wat bewijst het keurmerk FSC?",
        "Keurmerk FSC bij ons",
    ]
    assert found(db, town, "fsc", most=1) == ["Keurmerk FSC bij ons"]


def test_an_own_article_takes_the_place_of_one_that_ships_and_withdrawn_hides_it(db, town):
    own = approved(db, town, "FSC bij ons", starter_key="fsc", text="Ons keurmerk.")
    assert found(db, town, "keurmerk fsc") == ["FSC bij ons"]
    assert articles.get_ref(db, town.place.id, "fsc").title == "FSC bij ons"

    articles.withdraw(db, town.place.id, own.id)

    assert found(db, town, "keurmerk fsc") == []
    assert [a.ref for a in articles.newest(db, town.place.id, TODAY, 9)] == ["mvi"]


def test_past_its_review_date_an_article_is_no_answer_until_it_is_renewed(db, town):
    one = approved(db, town)
    late = NEXT_YEAR + timedelta(days=1)
    assert found(db, town, "75 gram", today=NEXT_YEAR) == ["Papier met minder gram"]
    assert found(db, town, "75 gram", today=late) == []
    assert [a.id for a in articles.expired(db, town.place.id, late, 9)] == [one.id]

    assert articles.review_asked(db, town.place.id, one.id, late)
    assert not articles.review_asked(db, town.place.id, one.id, late)
    assert articles.expired(db, town.place.id, late, 9) == []
    articles.renew(db, town.place.id, one.id, late + timedelta(days=365))

    assert found(db, town, "75 gram", today=late) == ["Papier met minder gram"]


def test_other_words_are_found_and_the_old_ones_are_not(db, town):
    one = approved(db, town)
    said = replace(written(), title="Enveloppen", text="Zonder venster.")
    articles.change(db, town.place.id, one.id, said, ArticleState.APPROVED)

    assert found(db, town, "75 gram") == []
    assert found(db, town, "envelop venster") == ["Enveloppen"]


def test_a_list_goes_on_where_it_stopped(db, town):
    for number in range(3):
        approved(db, town, f"Artikel {number}")
    listed = [
        [a.title for a in articles.newest(db, town.place.id, TODAY, 2, skip)] for skip in (0, 2, 4)
    ]

    assert listed == [
        ["Artikel 2", "Artikel 1"],
        ["Artikel 0", SHIPS[0][1]],
        [SHIPS[1][1]],
    ]
    assert articles.count(db, town.place.id, TODAY) == 5


def test_what_waits_is_listed_oldest_first(db, town):
    for title in ("een", "twee"):
        articles.propose(db, town.place.id, written(title), None, TODAY)

    assert [a.title for a in articles.waiting(db, town.place.id, 9)] == ["een", "twee"]


def test_words_of_an_older_analysis_are_made_anew(db, town):
    approved(db, town)
    db.execute(update(ArticleRow).values(analysis=0))
    db.execute(update(ArticleWordRow).values(stem=ArticleWordRow.stem + "x"))
    assert found(db, town, "75 gram") == []

    assert articles.analyse_anew(db, town.place.id, 10) == 1
    assert articles.analyse_anew(db, town.place.id, 10) == 0
    assert found(db, town, "75 gram") == ["Papier met minder gram"]


def test_what_is_not_there_is_said_to_be_gone(db, town):
    for ref in ("0", "9" * 30, "nergens", "", "²"):
        with pytest.raises(NotUnderstood):
            articles.get_ref(db, town.place.id, ref)
    with pytest.raises(NotUnderstood):
        articles.withdraw(db, town.place.id, 12)


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_municipality_never_sees_what_another_one_wrote(db, data):
    """Whatever is asked, by word, group, number or key."""
    point = db.begin_nested()
    try:
        _look_across(db, data)
    finally:
        point.rollback()


def _look_across(db, data):
    towns = [settle(db, "eerste"), settle(db, "tweede")]
    words = ("papier", "koffie", "stroom")
    for town in towns:
        for title in data.draw(st.lists(st.sampled_from(words), max_size=4)):
            key = data.draw(st.sampled_from([None, "fsc", "mvi"]))
            taken = key and articles.get_ref(db, town.place.id, key).id is not None
            key = None if taken else key
            approved(db, town, f"{title} in {town.place.key}", starter_key=key)
    asked, groups = data.draw(st.sampled_from(words)), data.draw(st.sampled_from([(), ("papier",)]))

    for town, other in (towns, towns[::-1]):
        here, there = town.place.id, other.place.key
        seen = [
            *articles.search(db, here, f"{asked} in {there}", groups, TODAY, 20),
            *articles.newest(db, here, TODAY, 20),
            *articles.waiting(db, here, 20),
            *articles.expired(db, here, date(2030, 1, 1), 20),
        ]
        assert not [a for a in seen if there in a.title]
        for theirs in articles.newest(db, other.place.id, TODAY, 20):
            if theirs.id is not None:
                assert articles.find(db, here, theirs.id) is None
                with pytest.raises(NotUnderstood):
                    articles.renew(db, here, theirs.id, NEXT_YEAR)
