"""What another version of a catalogue changes."""

from dataclasses import replace

from domain.catalogue_changes import FieldChange, compare
from domain.criteria import Layer, Level
from tests.catalogue import catalogue

NOW = catalogue()
PAPER, NEAR, TRANSPORT, LUNCH = NOW.criteria


def after(*criteria):
    return replace(NOW, title="Later", criteria=criteria)


def test_the_same_criteria_are_nothing_new():
    changes = compare(NOW, after(*reversed(NOW.criteria)))

    assert changes.nothing
    assert (changes.before, changes.after, changes.unchanged) == (4, 4, 4)


def test_new_changed_and_gone_are_told_apart():
    sharper = replace(PAPER, text="Anders.", level=Level.AMBITIOUS)
    added = replace(NEAR, number="T-papier-03")

    changes = compare(NOW, after(sharper, NEAR, LUNCH, added))

    assert changes.new == (added,)
    assert changes.gone == (TRANSPORT,)
    assert changes.unchanged == 2
    [changed] = changes.changed
    assert (changed.before, changed.after) == (PAPER, sharper)
    assert changed.fields == (
        FieldChange("tekst", PAPER.text, "Anders."),
        FieldChange("niveau", "basis", "ambitieus"),
    )


def test_without_an_earlier_one_all_is_new():
    changes = compare(None, NOW)

    assert (len(changes.new), changes.gone, changes.nothing) == (4, (), False)
    assert not changes.shrinks


def test_a_group_that_differs_is_a_change():
    assert not compare(NOW, replace(NOW, groups=NOW.groups[1:])).nothing


def test_less_than_half_is_suspect():
    assert not compare(NOW, after(PAPER, NEAR)).shrinks
    assert compare(NOW, after(PAPER)).shrinks


def test_policy_of_the_same_number_is_another_requirement():
    own = replace(PAPER, text="Ons beleid.", layer=Layer.OWN)
    both = replace(NOW, criteria=(*NOW.criteria, own))

    found = compare(both, NOW)

    assert (found.gone, found.changed, found.unchanged) == ((own,), (), len(NOW.criteria))
