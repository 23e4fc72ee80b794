"""Somebody's own tenders: what is another criterion, who is told, which one is meant."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

from domain.catalogue_changes import CatalogueChanges, ChangedCriterion
from domain.criteria import Criterion, Level
from domain.projects import (
    GONE,
    LONGEST_TITLE,
    Chosen,
    Project,
    ProjectState,
    Renewal,
    around,
    as_they_are,
    by_group,
    find_by_title,
    in_earnest,
    mark,
    read_title,
    touched,
)
from tests.catalogue import CRITERIA, catalogue
from tests.people import NOON

PAPER, NEARBY, CLEAN, _ = CRITERIA
SOON = NOON + timedelta(hours=20)


def changes(*changed: tuple[Criterion, Criterion], gone=(), before=1) -> CatalogueChanges:
    pairs = tuple(ChangedCriterion(*pair, ()) for pair in changed)
    return CatalogueChanges(changed=pairs, gone=gone, unchanged=before)


def project(title="Papier 2019", state=ProjectState.OPEN) -> Project:
    return Project(uuid4(), uuid4(), uuid4(), "Marco Bakker", title, ("papier",), state, NOON)


def renewal(now: Criterion | None, old: Criterion = PAPER, **known) -> Renewal:
    return Renewal(project(), Chosen(old, "Catalogus 2019", NOON, **known), now)


def test_another_date_of_the_source_is_no_other_criterion():
    assert not renewal(replace(PAPER, dated="2020-01-01", source="Bron C", watch="Let op")).matters
    assert mark(PAPER) == mark(replace(PAPER, link=""))


def test_another_text_or_level_is_another_criterion():
    text, level = replace(PAPER, text="Anders."), replace(PAPER, level=Level.AMBITIOUS)

    assert renewal(text).matters
    assert renewal(text).fields == ("text",)
    assert renewal(level).fields == ("level",)
    assert len({mark(PAPER), mark(text), mark(level), mark(None)}) == 4


def test_one_that_is_gone_has_no_fields_to_compare():
    gone = renewal(None)

    assert (gone.matters, gone.mark, gone.fields) == (True, GONE, ())


def test_who_decided_to_keep_the_old_one_is_left_alone_until_it_changes_again():
    newer = replace(PAPER, text="Anders.")

    assert not renewal(newer, kept=mark(newer)).matters
    assert renewal(replace(PAPER, text="Weer anders."), kept=mark(newer)).matters


def test_what_was_told_is_no_news_once_it_has_left():
    newer = replace(PAPER, text="Anders.")

    assert renewal(newer).is_news(NOON)
    assert renewal(newer, told=mark(newer), told_at=SOON).is_news(NOON)
    assert not renewal(newer, told=mark(newer), told_at=NOON).is_news(NOON)
    assert renewal(newer, told="another", told_at=NOON).is_news(NOON)
    assert not renewal(PAPER, told=mark(newer), told_at=SOON).is_news(NOON)


def test_what_says_again_what_was_chosen_is_put_back():
    other = mark(replace(PAPER, text="Anders."))

    assert renewal(PAPER, told=other).is_put_back
    assert not renewal(PAPER).is_put_back
    assert not renewal(replace(PAPER, text="Anders."), told=other).is_put_back


def test_a_criterion_is_looked_for_in_its_group_by_its_number():
    held = [
        (project(), Chosen(one, "", NOON)) for one in (PAPER, replace(CLEAN, number="t-VERVOER-01"))
    ]
    held.append((project(), Chosen(replace(PAPER, group="catering"), "", NOON)))

    found = as_they_are(held, catalogue())

    assert [one.now for one in found] == [PAPER, CLEAN, None]


def test_only_who_holds_what_changed_is_touched():
    paper, clean = renewal(replace(PAPER, text="Anders.")), renewal(CLEAN, CLEAN)
    newer = changes((PAPER, replace(PAPER, text="Anders.")))

    assert touched([paper, clean], newer, NOON) == {paper.project.owner_id}
    assert touched([paper, clean], changes(gone=(CLEAN,)), NOON) == {clean.project.owner_id}
    assert touched([paper, clean], changes(), NOON) == set()


def test_who_would_be_told_what_holds_no_more_is_touched():
    put_back, still = (renewal(PAPER, told=told, told_at=SOON) for told in ("x", mark(PAPER)))

    assert touched([put_back, still], changes(), NOON) == {put_back.project.owner_id}
    assert touched([put_back], changes(), SOON) == set()


def test_the_first_import_takes_the_place_of_what_ships():
    gone, there = renewal(None), renewal(CLEAN, CLEAN)

    assert touched([gone, there], changes(before=0), NOON) == {gone.project.owner_id}


def test_only_what_says_something_else_counts_as_changed():
    newer, dated = replace(PAPER, text="Anders."), replace(NEARBY, dated="2020")

    found = in_earnest(changes((PAPER, newer), (NEARBY, dated), gone=(CLEAN,)))

    assert found == [(PAPER, newer), (CLEAN, None)]


def test_a_project_is_found_by_its_title_or_by_the_words_of_it():
    long, short = project("Papier en karton 2019"), project("Papier")

    assert find_by_title("papier", [long, short]) == [short]
    assert find_by_title("karton", [long, short]) == [long]
    assert find_by_title("vervoer", [long, short]) == []
    assert find_by_title(" ", [long, short]) == []


def test_a_title_is_one_line_of_letters():
    assert read_title(" “Leerlingen\nvervoer 2027.” ") == "Leerlingen vervoer 2027"
    assert read_title("?!") == ""
    assert len(read_title("a" * 900)) == LONGEST_TITLE


def test_criteria_are_kept_together_by_group():
    chosen = [Chosen(one, "", NOON) for one in (PAPER, CLEAN, NEARBY)]

    assert {key: len(found) for key, found in by_group(chosen).items()} == {
        "papier": 2,
        "contractvervoer": 1,
    }


def test_a_published_project_is_not_open():
    assert project().is_open
    assert not project(state=ProjectState.PUBLISHED).is_open


def test_of_long_texts_the_place_is_shown_where_they_begin_to_differ():
    same = "Voertuigen die nog op brandstof rijden, voldoen ten minste aan "

    assert around("Kort.", "Korter.", 30) == ("Kort.", "Korter.")
    assert around(f"{same}Euro 5.", f"{same}Euro 6 vanaf 2 augustus 2019.", 30) == (
        "…minste aan Euro 5.",
        "…minste aan Euro 6 vanaf 2 au…",
    )
    assert around(40 * "a", 41 * "a", 30) == (29 * "a" + "…", 29 * "a" + "…")
    assert around("", "x", 30) == ("", "x")
