"""Words that lead to a product group: how they are said, read, minded, tried and counted."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from domain import asked_weeks
from domain.criteria import ProductGroup
from domain.errors import BadFile, NotUnderstood
from domain.questions import Answer, Group, Index, Synonym, SynonymKind
from domain.said_synonyms import SaidWord, read_said
from domain.sheets import MistakesInFile, Row, Sheet
from domain.synonym_checks import Caution, Outcome, Warned, cautions, effect
from domain.synonym_file import COLUMNS, Known, as_texts, changed, read_words
from domain.synonyms import (
    MOST_OWN,
    Listed,
    OwnWord,
    find_group,
    is_bound,
    listed,
    nearest_name,
    read_variant,
    standing,
    unbound,
    with_word,
)
from domain.unknown_words import by_word
from storage.questions import Asked

PAPER = ProductGroup("papier", "Papier", "Paper")
CARS = ProductGroup("dienstauto-s", "Dienstauto's", "Cars")
GROUPS = (PAPER, CARS)
SHIPPED = (Synonym("karton", "papier"), Synonym("auto", "dienstauto-s"))
NEVER, SHORTENED = SynonymKind.NEVER, SynonymKind.ABBREVIATION


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("Karton hoort bij Papier.", SaidWord("Karton", "Papier")),
        ("karton valt onder papier", SaidWord("karton", "papier")),
        ("synoniem karton = papier", SaidWord("karton", "papier", led=True)),
        ("synoniem: karton is papier", SaidWord("karton", "papier", led=True)),
        ("het woord A4 hoort ook bij papier", SaidWord("A4", "papier", led=True)),
        ("bank loans hoort nooit bij banken", SaidWord("bank loans", "banken", NEVER)),
        ("card never belongs to paper", SaidWord("card", "paper", NEVER)),
        ("synoniem a4 = papier (afkorting)", SaidWord("a4", "papier", SHORTENED, led=True)),
        ("karton hoort bij papier (van Jan)", SaidWord("karton", "papier", None, "van Jan")),
        ("karton is papier", None),
        ("dit is wat anders", None),
    ],
)  # fmt: skip
def test_a_word_and_its_group_are_read_as_they_are_said(said, read):
    assert read_said(said) == read


@pytest.mark.parametrize(("written", "variant"), [(" “Karton” ", "Karton"), ("a  b.", "a b")])
def test_a_word_is_kept_without_what_stands_around_it(written, variant):
    assert read_variant(written) == variant


@pytest.mark.parametrize("written", ["", "!?", "x" * 101, "een twee drie vier vijf zes 7 8 9"])
def test_what_is_no_word_is_refused(written):
    with pytest.raises(NotUnderstood):
        read_variant(written)


@pytest.mark.parametrize("written", ["papier", "PAPER", "Papier?"])
def test_a_group_is_found_by_its_key_and_its_names(written):
    assert find_group(GROUPS, written) is PAPER


def test_the_name_that_looks_most_like_it_is_offered():
    assert find_group(GROUPS, "dienstauto") is None
    assert nearest_name(GROUPS, "dienstauto") == "Dienstauto's"
    assert nearest_name(GROUPS, "zwembad") == ""


def test_an_own_word_stands_in_the_place_of_one_that_ships():
    off = OwnWord(Synonym("Karton", "papier"), active=False)

    assert listed([off], SHIPPED, {"papier"}) == [Listed(off)]
    assert [one.ships for one in listed([off], SHIPPED)] == [False, True]
    assert standing(listed([off], SHIPPED), "KARTON") == [Listed(off)]


def test_a_word_that_is_switched_off_counts_no_more():
    word = Synonym("KARTON", "papier", kind=SynonymKind.RELATED)

    assert with_word(SHIPPED, word, active=True) == (SHIPPED[1], word)
    assert with_word(SHIPPED, word, active=False) == (SHIPPED[1],)


def test_a_word_that_leads_to_no_group_is_told_by_what_it_names():
    lost = [Synonym("auto", "dienstauto"), Synonym("wagen", "dienstauto"), *SHIPPED]

    assert unbound(lost, {"papier", "dienstauto-s"}) == {"dienstauto": ["auto", "wagen"]}
    assert is_bound(Synonym("hergebruik", "theme:circulair"), ())


@pytest.mark.parametrize(
    ("word", "warned"),
    [
        (Synonym("kartonnage", "papier"), []),
        (Synonym("criteria", "papier"), [Warned(Caution.DOMAIN)]),
        (Synonym("nieuwe inkoop", "papier"), [Warned(Caution.DOMAIN)]),
        (Synonym("Dienstauto's", "papier"), [Warned(Caution.GROUP, "dienstauto-s")]),
        (Synonym("auto", "papier"), [Warned(Caution.WORD, "dienstauto-s")]),
        (Synonym("qz", "papier"), [Warned(Caution.SHORT)]),
        (Synonym("qz", "papier", kind=SynonymKind.ABBREVIATION), []),
        (Synonym("jeugdzorg", "papier"), [Warned(Caution.OUTSIDE, "jeugdzorg")]),
        (Synonym("verzeker", "papier"), [Warned(Caution.OUTSIDE, "verzekeraar")]),
        (Synonym("erp", "papier", kind=SynonymKind.ABBREVIATION), [Warned(Caution.OUTSIDE, "erp")]),
        (Synonym("papier", "papier", kind=NEVER), [Warned(Caution.OWN_NAME)]),
        (Synonym("karton", "papier", kind=NEVER), []),
    ],
)
def test_what_a_word_may_spoil_is_told_before_it_is_stored(word, warned):
    others = (*SHIPPED, Synonym("kartonnage", "dienstauto-s", kind=NEVER))

    assert cautions(word, GROUPS, others) == warned


def index(*words):
    return Index((Group("papier", "Papier", "Paper"), Group("gas", "Gas", "Gas")), words)


def test_the_effect_is_every_question_that_would_be_answered_otherwise():
    asked = [
        "welke criteria voor karton?",
        "welke criteria voor gas?",
        "welke criteria voor karton?",
    ]

    [change] = effect(asked, index(), index(Synonym("karton", "papier")))

    assert change.question == "welke criteria voor karton?"
    assert change.before == Outcome(Answer.NONE)
    assert change.after == Outcome(Answer.DIRECT, ("papier",))


def sheet(*rows, headings=COLUMNS):
    return Sheet(
        "woorden", headings,
        tuple(
            Row(number, dict(zip(headings, cells, strict=False)))
            for number, cells in enumerate(rows, start=2)
        ),
    )  # fmt: skip


def test_a_file_comes_back_as_it_went_out():
    words = [
        OwnWord(Synonym("Karton", "papier", "en", SynonymKind.RELATED), note="van ons"),
        OwnWord(Synonym("auto", "weg"), active=False),
    ]
    rows = [tuple(as_texts(word).values()) for word in words]

    assert read_words(sheet(*rows), Known(GROUPS, frozenset({"weg"}))) == words


def test_a_short_file_has_what_is_usual():
    [word] = read_words(sheet(("karton", "Paper"), headings=COLUMNS[:2]), Known(GROUPS))

    assert word == OwnWord(Synonym("karton", "papier"))


def test_every_mistake_is_told_with_its_row_and_column():
    rows = [
        ("karton", "papier", "fr", "raar", "misschien", "x" * 201),
        ("", "", "nl", "same", "ja", ""),
        ("auto", "dienstauto", "nl", "same", "ja", ""),
        ("boot", "zwembad", "nl", "same", "ja", ""),
        ("KARTON", "papier", "nl", "same", "ja", ""),
        ("wagen", "theme:circulair", "nl", "same", "ja", ""),
        ("wagen", "theme:raar", "nl", "same", "ja", ""),
    ]

    with pytest.raises(MistakesInFile) as found:
        read_words(sheet(*rows), Known(GROUPS))

    assert [(one.row, one.column, one.key) for one in found.value.mistakes] == [
        (2, "actief", "words_file.active"),
        (2, "opmerking", "plan_file.too_long"),
        (2, "soort", "words_file.kind"),
        (2, "taal", "words_file.language"),
        (3, "productgroep", "plan_file.empty"),
        (3, "variant", "words.no_word"),
        (4, "productgroep", "words_file.group_near"),
        (5, "productgroep", "words_file.group"),
        (6, "variant", "words_file.twice"),
        (8, "productgroep", "words_file.group"),
    ]


@pytest.mark.parametrize("many", [0, MOST_OWN + 1])
def test_an_empty_file_and_one_with_too_many_words_are_refused(many):
    with pytest.raises(BadFile):
        read_words(sheet(*[("karton", "papier")] * many), Known(GROUPS))


def test_what_a_file_changes_is_what_it_says_otherwise():
    there = OwnWord(Synonym("karton", "papier"), author="Saskia", edited_on=date(2019, 1, 1))
    gone, new = OwnWord(Synonym("doos", "papier")), OwnWord(Synonym("vel", "papier"))
    off = replace(there, active=False)

    assert changed([there, gone], [replace(there, author=""), new]) == ([new], 1, 1)
    assert changed([there], [off]) == ([off], 0, 0)


def asked(text, *words, answer=Answer.NONE, groups=(), chosen="", useful=None, day=14):
    return Asked(
        uuid4(), date(2019, 1, day), text, words, "nl", answer, groups, chosen, useful
    )  # fmt: skip


def test_questions_are_gathered_by_the_word_that_was_not_known():
    first = asked("iets met glimworsten", "glimworst", groups=("gas",), chosen="papier")
    second = asked(None, "glimworst", groups=("gas", "weg"), chosen="-")
    direct = asked("wat voor karton", answer=Answer.DIRECT, useful=False)

    worst, karton = by_word([first, second, direct, asked(None)])

    assert (worst.spelled, karton.spelled) == ("glimworsten", "karton")
    assert worst.texts == ("iets met glimworsten",)
    assert (worst.refused, worst.none_of_these, karton.useless) == (2, 1, 1)
    assert worst.chosen == {"papier": 1}
    assert worst.suggested(["gas", "papier"]) == ["papier", "gas"]


def test_a_word_that_was_never_spelled_is_shown_as_its_stem():
    [word] = by_word([asked("iets", "hond")])

    assert word.spelled == "hond"


def test_a_week_counts_how_its_questions_were_answered():
    monday = date(2019, 1, 14)
    week = asked_weeks.week_of(
        [
            asked("papier", answer=Answer.DIRECT, groups=("papier",), useful=True),
            asked("karton", answer=Answer.CHOOSE, groups=("papier", "gas"), chosen="gas"),
            asked("bank", answer=Answer.CHOOSE, groups=("papier",)),
            asked("brug", answer=Answer.CHOOSE, chosen="-", useful=False),
            asked("worst", day=20),
            asked(None, day=20),
            asked("later", day=21),
        ],
        monday,
    )

    assert (week.asked, week.direct, week.chosen, week.left, week.none) == (6, 1, 1, 1, 3)
    assert (week.useful, week.useless) == (1, 1)
    assert week.groups == (("papier", 1), ("gas", 1))
    assert week.unanswered == (("bank", 1), ("brug", 1), ("worst", 1))
    assert week.sunday == date(2019, 1, 20)


def test_the_weeks_before_it_are_told_as_well():
    found = asked_weeks.weeks_until(
        [asked("worst", day=8)], asked_weeks.monday_of(date(2019, 1, 16)), 2
    )

    assert [(week.monday.day, week.asked) for week in found] == [(14, 0), (7, 1)]
