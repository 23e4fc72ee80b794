"""What the question box makes of a question, trap by trap."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.criteria import Kind, Level, Theme
from domain.questions import Answer, Filters, Group, Index, Topic, answering, lexicon
from tests.domain.asked import GROUPS, SAME, answer, ask, first, index, keys, synonyms
from tests.slowness import slowness


@pytest.mark.parametrize(
    ("question", "key"),
    [
        ("welke criteria voor papier?", "papier"),
        ("eisen kopiëerpapier", "papier"),
        ("eisen papeir", "papier"),
        ("A4'tjes inkopen", "papier"),
        ("a4tjes inkopen", "papier"),
        ("eisen voor dienstautos", "dienstautos"),
        ("criteria bestelauto", "dienstautos"),
        ("eisen leerlingenvervor", "contractvervoer"),
        ("IT hardware criteria", "ict-hardware"),
        ("criteria kantoor meubilair", "kantoormeubilair"),
        ("criteria bureau stoelen", "kantoormeubilair"),
        ("which criteria for office chairs", "kantoormeubilair"),
        ("criteria voor groen onderhoud", "groenvoorzieningen"),
        ("eisen voor bestrating", "wegen"),
    ],
)
def test_a_group_is_found_by_any_of_its_words(question, key):
    assert keys(question) == [key]
    assert answer(question) is Answer.DIRECT


def test_the_last_part_of_an_unknown_compound_is_asked_back():
    assert first("eisen ziekenvervoer") == "contractvervoer"
    assert answer("eisen ziekenvervoer") is Answer.CHOOSE


@pytest.mark.parametrize(
    ("question", "key"),
    [
        ("criteria straatmeubilair", "straatmeubilair"),
        ("criteria toiletpapier", "schoonmaak"),
        ("eisen voor oud papier", "afvalinzameling"),
        ("criteria groene stroom", "elektriciteit"),
        ("criteria groen gas", "gas"),
        ("eisen openbaar groen", "groenvoorzieningen"),
    ],
)
def test_a_whole_variant_beats_the_words_in_it(question, key):
    assert first(question) == key


def test_a_place_does_not_beat_the_thing_itself():
    assert first("bankjes bij het zwembad") == "straatmeubilair"
    assert first("schoonmaak van het stadhuis") == "schoonmaak"
    assert first("criteria voor het zwembad") == "sport-zwem"
    assert keys("welke criteria voor asfalt bij de kantine") == ["wegen"]


def test_two_things_with_and_between_are_both_answered():
    assert keys("criteria voor stroom en gas") == ["elektriciteit", "gas"]
    assert answer("criteria voor stroom en gas") is Answer.DIRECT
    assert set(keys("welke eisen bij bankjes of asfalt")) == {"straatmeubilair", "wegen"}


@pytest.mark.parametrize(
    "question",
    [
        "criteria voor papier met brandverzekeringen en levensverzekeringen",
        "criteria voor bankjes, asfalt en broodjes",
    ],
)
def test_half_of_a_question_is_too_little_however_sure_it_looks(question, monkeypatch):
    monkeypatch.setattr(answering, "SURE", 0.0)
    assert answer(question) is not Answer.DIRECT


def test_the_word_in_a_whole_variant_hardly_speaks_for_its_own_group():
    told = index().signs("eisen voor oud papier")
    assert told
    assert told[0].margin > 0.75


def test_three_things_are_too_many_to_answer_at_once():
    assert answer("criteria voor bankjes, asfalt en broodjes") is Answer.CHOOSE


def test_a_word_of_two_groups_lets_the_asker_choose():
    assert answer("criteria energie") is Answer.CHOOSE
    assert set(keys("criteria energie")[:2]) == {"elektriciteit", "gas"}


def test_a_choice_is_of_three_with_the_nearest_where_fewer_are_found():
    assert len(keys("criteria mondkapjes en energie")) == 3
    assert keys("criteria energie") == ["gas", "elektriciteit", "warmte"]


def test_a_false_friend_is_never_its_group():
    assert "kunstwerken" not in keys("criteria voor kunst")
    assert "kantoormeubilair" not in keys("eisen aan een bank lening")
    assert first("criteria voor kunst op bruggen") == "kunstwerken"
    assert "ict-hardware" not in keys("criteria voor vaste telefoons")
    assert first("criteria voor telefoons") == "ict-hardware"


def test_a_related_word_is_asked_back():
    assert answer("criteria voor mondkapjes") is Answer.CHOOSE


@pytest.mark.parametrize(
    "question",
    [
        "mijn laptop is kapot",
        "wanneer wordt mijn vuilnis opgehaald",
        "hoe vraag ik een sporthal aan",
        "de koffieautomaat is weer leeg",
        "wat is de hoofdstad van frankrijk",
        "eisen aan een notaris",
        "criteria voor een crm-pakket",
        "requirements for payroll software",
        "the asphalt is wet",
        "het papier is er",
    ],
)
def test_what_is_not_asked_of_the_catalogue_gets_no_direct_answer(question):
    assert answer(question) is not Answer.DIRECT


def test_words_of_help_mean_nothing_beside_a_word_of_procurement():
    assert answer("wanneer is mijn papier duurzaam, welke criteria?") is Answer.DIRECT
    assert answer("op welke punten letten we, waar moet papier aan voldoen") is Answer.DIRECT


def test_nothing_known_says_what_was_looked_for():
    asked = ask("Welke eisen gelden voor Brandverzekeringen?")

    assert asked.answer is Answer.NONE
    assert asked.sought == "Brandverzekeringen"
    assert asked.words == ("brandverzeker",)


def test_a_hyphened_word_is_shown_as_it_was_written():
    assert ask("criteria voor IT-hardware").sought == "IT-hardware"


@pytest.mark.parametrize("question", ["", "   ", "?!…", "🙂", "de het een", "& - /"])
def test_a_question_without_words_is_answered_with_none(question):
    asked = ask(question)
    assert (asked.answer, asked.groups, asked.question) == (Answer.NONE, (), question)


def test_a_long_question_is_read_from_its_beginning():
    asked = ask("criteria voor papier " + "bla " * 1500)
    assert asked.cut
    assert asked.groups[0].key == "papier"
    assert not ask("criteria voor papier").cut
    assert ask("x" * 5000).cut


@pytest.mark.timed
def test_a_long_question_takes_no_long_time():
    def took(text):
        began = time.process_time()
        ask(text)
        return time.process_time() - began

    nonsense = " ".join(f"woord{number}tjes-zonderzin" for number in range(400))[:5000]
    assert min(took(f"{nonsense}{again}") for again in range(3)) < 0.05 * slowness()


def test_a_theme_alone_is_answered_without_a_group():
    asked = ask("wat vragen we over social return?")
    assert (asked.answer, asked.groups) == (Answer.DIRECT, ())
    assert asked.filters.theme is Theme.SOCIAL_RETURN


def test_a_variant_of_a_theme_names_it():
    assert ask("sociale eisen in de keten").filters.theme is Theme.CHAIN
    assert ask("nooit dit").filters.theme is None


def test_a_theme_beside_a_group_filters_it():
    asked = ask("hergebruik van meubilair")
    assert (asked.groups[0].key, asked.filters.theme) == ("kantoormeubilair", Theme.CIRCULAR)
    assert first("eisen refurbished laptops") == "ict-hardware"


def test_a_theme_with_something_unknown_is_not_answered():
    assert answer("social return bij brandverzekeringen") is not Answer.DIRECT


def test_packaging_is_a_theme_where_nothing_else_is_bought():
    asked = ask("wat vragen we over verpakkingen?")
    assert (asked.answer, asked.groups) == (Answer.DIRECT, ())
    assert asked.filters.theme is Theme.PACKAGING
    asked = ask("verpakking van kopieerpapier")
    assert (asked.groups[0].key, asked.filters.theme) == ("papier", None)
    assert ask("verpakkingsafval").filters.theme is None


@pytest.mark.parametrize("question", ["welke eisen voor mondmaskers?", "mondmaskers"])
def test_where_nothing_is_near_no_group_is_named(question):
    assert (answer(question), keys(question)) == (Answer.NONE, [])


def test_what_looks_alike_is_named_as_near():
    assert answer("asfalteerder") is Answer.NONE
    assert first("asfalteerder") == "wegen"


@pytest.mark.parametrize("question", ["post-its", "eisen voor post-it", "gele Post-its"])
def test_a_word_with_a_hyphen_is_one_word(question):
    assert keys(question) == ["papier"]
    assert answer(question) is Answer.DIRECT


def test_half_of_a_word_with_a_hyphen_is_no_answer():
    assert answer("kantine") is Answer.DIRECT
    assert first("kantine-its") == "catering"
    assert answer("kantine-its") is Answer.CHOOSE
    assert keys("kantine-en glasbewassing") == ["catering", "schoonmaak"]
    assert first("bikes") == first("e-bike") == "dienstautos"
    assert answer("e-bike") is Answer.DIRECT


def test_the_asker_is_answered_in_their_own_language():
    assert ask("which criteria for paper?").groups[0].name == "Paper"
    assert ask("which criteria for paper?").language == "en"
    assert ask("hot meals").language == "en"
    assert ask("welke criteria voor papier?").groups[0].name == "Papier"


TOPIC = Topic(("catering",), Filters(kind=Kind.AWARD, kinds=(Kind.AWARD,)))


def test_a_follow_up_keeps_the_group_and_fills_what_it_does_not_say():
    asked = ask("en op niveau significant?", TOPIC)

    assert asked.answer is Answer.DIRECT
    assert [group.key for group in asked.groups] == ["catering"]
    assert (asked.filters.level, asked.filters.kind) == (Level.SIGNIFICANT, Kind.AWARD)
    assert asked.followed


def test_a_follow_up_about_another_group_keeps_the_filters():
    asked = ask("en voor papier?", TOPIC)
    assert (asked.groups[0].key, asked.filters.kind) == ("papier", Kind.AWARD)
    assert not asked.followed


def test_a_new_question_keeps_nothing():
    asked = ask("welke eisen voor papier?", TOPIC)
    assert asked.filters == Filters()


def test_a_theme_is_of_the_topic_when_the_question_goes_on():
    assert [group.key for group in ask("en social return?", TOPIC).groups] == ["catering"]
    assert ask("wat is social return?", TOPIC).groups == ()


def test_a_topic_that_left_the_catalogue_is_no_topic():
    assert ask("alleen gunning", Topic(("gone",))).answer is Answer.NONE


def test_a_question_of_nothing_does_not_follow():
    assert ask("wanneer dan", TOPIC).answer is Answer.NONE


def test_a_group_needs_no_english_name_or_synonyms():
    asked = Index([Group("papier", "Papier", "")], []).ask("which paper? papier")
    assert asked.groups[0].name == "Papier"


def test_an_empty_catalogue_answers_none():
    assert Index([], []).ask("criteria voor papier").answer is Answer.NONE


@given(st.text(max_size=300) | st.from_regex(r"[a-z '&/-]{0,80}", fullmatch=True))
@settings(max_examples=150, deadline=None)
def test_any_text_gets_an_answer(text):
    asked = ask(text)
    assert asked.question == text
    assert len(asked.groups) <= 3
    assert asked.answer is not Answer.CHOOSE or asked.groups


@given(st.sampled_from("|".join(SAME.values()).split("|")), st.integers(0, 5))
@settings(max_examples=40, deadline=None)
def test_a_group_that_has_nothing_to_do_with_it_changes_no_direct_answer(variant, number):
    question = f"welke criteria voor {variant}?"
    asked = index().ask(question)
    unrelated = Group(f"qxz{number}", f"Qxzwv{number}", f"Vwzxq{number}")
    wider = Index([*GROUPS, unrelated], synonyms()).ask(question)

    if asked.answer is Answer.DIRECT:
        assert wider.groups[0].key == asked.groups[0].key


def test_what_a_confidence_rests_on_can_be_seen():
    told = index().signs("criteria voor papier")
    assert told
    assert (told[0].cover, told[0].buying, told[1]) == (1.0, 1.0, ("papier",))
    assert index().signs("?") is None


def test_the_index_remembers_a_bounded_number_of_words(monkeypatch):
    monkeypatch.setattr(lexicon, "MOST_REMEMBERED", 3)
    small = Index(GROUPS, synonyms())
    for number in range(9):
        small.ask(f"papier soort{number}x")
    assert small.ask("eisen papier").groups[0].key == "papier"
