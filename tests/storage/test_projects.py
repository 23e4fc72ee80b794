"""Projects and what they keep, on both databases."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.errors import UserError
from domain.projects import MOST_CRITERIA, MOST_PROJECTS, ProjectState, Renewal, mark
from storage import members, project_criteria, projects
from storage.database import Session
from tests.catalogue import CRITERIA, OWN
from tests.people import NOON, Town, settle

PAPER, NEARBY, CLEAN, _ = CRITERIA


@pytest.fixture
def town(db: Session) -> Town:
    return settle(db)


@pytest.fixture
def marco(town: Town):
    return town.people["Marco"]


def begin(db, owner, title="Papier", groups=("papier",), at=NOON):
    return projects.add(db, owner, title, groups, at)


def test_a_criterion_is_kept_as_it_was(db, marco):
    project = begin(db, marco)

    project_criteria.add(db, project, [PAPER, OWN[0]], "Catalogus 2019", NOON)

    own, paper = project_criteria.of_project(db, project)
    assert (own.criterion, paper.criterion) == (OWN[0], PAPER)
    assert (paper.catalogue, paper.chosen_at, paper.told) == ("Catalogus 2019", NOON, "")


def test_the_same_criterion_is_put_on_it_once(db, marco):
    project = begin(db, marco)

    first = project_criteria.add(db, project, [PAPER, PAPER], "Oud", NOON)
    again = project_criteria.add(db, project, [replace(PAPER, text="x"), NEARBY], "Nieuw", NOON)

    assert (first, again) == ([PAPER], [NEARBY])
    assert project_criteria.counts(db, [project]) == {project.id: 2}


def test_a_project_holds_so_many_criteria_and_no_more(db, marco):
    project = begin(db, marco)
    many = [replace(PAPER, number=str(n)) for n in range(MOST_CRITERIA)]
    project_criteria.add(db, project, many, "", NOON)

    with pytest.raises(UserError) as refused:
        project_criteria.add(db, project, [NEARBY], "", NOON)

    assert refused.value.key == "project.too_many_criteria"


def test_somebody_has_so_many_projects_that_are_not_closed(db, marco):
    for n in range(MOST_PROJECTS):
        last = begin(db, marco, f"Project {n}")
    with pytest.raises(UserError):
        begin(db, marco)

    projects.set_state(db, last, ProjectState.CLOSED)

    assert begin(db, marco).title == "Papier"


def test_a_project_is_only_its_owners(db, town, marco):
    project = begin(db, marco)

    with pytest.raises(UserError):
        projects.get_own(db, town.people["Karin"], project.id)
    assert projects.get_own(db, marco, project.id) == project
    assert projects.of_owner(db, town.people["Karin"]) == []


def test_projects_of_a_group_are_found_in_one_municipality_only(db, town, marco):
    there = settle(db, "schiedam").people["Marco"]
    begin(db, there)
    old, new = begin(db, marco, "Oud"), begin(db, marco, "Nieuw", at=NOON + timedelta(days=1))
    closed = begin(db, marco, "Klaar")
    begin(db, marco, "Vervoer", ("contractvervoer", 'een"aanhaling', "100%"))
    projects.set_state(db, closed, ProjectState.CLOSED)

    assert projects.of_group(db, town.place.id, "papier") == [new, old]
    assert projects.of_group(db, town.place.id, "papier", most=1) == [new]
    assert projects.of_group(db, town.place.id, "pap") == []
    assert projects.of_group(db, town.place.id, "1%") == []
    assert len(projects.of_group(db, town.place.id, 'een"aanhaling')) == 1


def test_a_project_is_renamed_and_gets_other_groups(db, marco):
    project = projects.rename(db, begin(db, marco), "Vervoer", ["contractvervoer"])
    project = projects.set_groups(db, project, ["papier", "contractvervoer"])

    found = projects.get_own(db, marco, project.id)
    assert (found.title, found.groups) == ("Vervoer", ("papier", "contractvervoer"))


def test_only_open_projects_are_looked_through_for_changes(db, town, marco):
    there = settle(db, "schiedam").people["Marco"]
    kept, published = begin(db, marco), begin(db, marco, "Gepubliceerd")
    karin = begin(db, town.people["Karin"])
    assert project_criteria.on_open_projects(db, there.municipality.id) == []
    for one in (kept, published, karin, begin(db, there)):
        project_criteria.add(db, one, [PAPER], "", NOON)
    projects.set_state(db, published, ProjectState.PUBLISHED)

    everybody = project_criteria.on_open_projects(db, town.place.id)
    of_marco = project_criteria.on_open_projects(db, town.place.id, marco.id)

    assert {held[0].id for held in everybody} == {kept.id, karin.id}
    assert [held[0].id for held in of_marco] == [kept.id]


def renew(db, project, now):
    [chosen] = project_criteria.of_project(db, project)
    return Renewal(project, chosen, now)


def test_a_newer_one_takes_its_place(db, marco):
    project, newer = begin(db, marco), replace(PAPER, text="Anders.", dated="2020")
    project_criteria.add(db, project, [PAPER], "Oud", NOON)

    project_criteria.take_new(db, renew(db, project, newer), "Nieuw", NOON + timedelta(days=1))

    [chosen] = project_criteria.of_project(db, project)
    assert (chosen.criterion, chosen.catalogue) == (newer, "Nieuw")


def test_one_that_is_gone_goes(db, marco):
    project = begin(db, marco)
    project_criteria.add(db, project, [PAPER], "Oud", NOON)

    project_criteria.take_new(db, renew(db, project, None), "Nieuw", NOON)

    assert project_criteria.of_project(db, project) == []
    assert not project_criteria.remove(db, project, "papier", PAPER.number)


def test_what_is_told_and_what_is_kept_is_noted(db, marco):
    project, newer = begin(db, marco), replace(PAPER, text="Anders.")
    project_criteria.add(db, project, [PAPER], "Oud", NOON)

    project_criteria.note_told(db, [renew(db, project, newer)], NOON)
    project_criteria.keep_old(db, renew(db, project, newer))

    [chosen] = project_criteria.of_project(db, project)
    assert (chosen.told, chosen.told_at, chosen.kept) == (mark(newer), NOON, mark(newer))


def test_whoever_turns_out_to_be_another_takes_their_projects_along(db, town, marco):
    henk = town.people["Henk"]
    project = begin(db, marco)

    members.merge(db, henk, marco)

    assert projects.get_own(db, henk, project.id).owner == "Henk Jansen"
