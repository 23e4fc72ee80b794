"""Every card, with what ordinary and hostile people write, in both languages."""

import inspect
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cache, cached_property
from itertools import cycle, islice
from types import ModuleType
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.drafts import Ask, Draft, Meant, Question
from domain.figures import PeriodFigures, figures
from domain.missing import Missing, Unheard
from domain.monitors import Round
from domain.people import Member, Municipality, Role
from domain.plans import ALLOWED, Assignment, Period, PeriodKind, State, Status
from domain.reports import NOTE_LENGTH, NoteReader, Report
from tests.card_lint import ADAPTIVE, faults, parts
from tests.views import (
    cards_answers,
    cards_behalf,
    cards_catalogue,
    cards_closing,
    cards_documents,
    cards_hand_over,
    cards_house_style,
    cards_monitor,
    cards_nudge,
    cards_projects,
    cards_seeing,
    cards_ticket,
    cards_toolbox,
    cards_words,
)
from views.cards import (
    draft,
    dropping,
    meeting,
    missing_list,
    monitor,
    my_reports,
    reporting,
    stopping,
    unchanged,
)
from views.cards import elements as e
from views.cards.elements import Card
from views.cards.verbs import Verb
from views.texts import LANGUAGES, Words, words

unhurried = settings(deadline=None)
NOON = datetime(2019, 1, 14, 12, tzinfo=UTC)
TODAY = date(2019, 1, 14)
STATES = [(kind, status) for kind in PeriodKind for status in ALLOWED[kind]]
WRITTEN = {
    "plain": "Papier",
    "markdown": "**vet** [klik](https://kwaad.example) `code` # kop | a | _x_ ~~weg~~",
    "html": "<script>alert(1)</script><b onclick='x'>&nbsp;&lt;</b>",
    "date": "{{DATE(2019-01-14T12:00:00Z,SHORT)}} {{{TIME(2019-01-14T12:00:00Z)}}} ${x} {0} {n}",
    "quotes": '"\\' * 1000,
    "emoji": "👍🏽" * 1000,
    "right to left": "\u202eאבג العربية\u2066 " * 40,
    "long": "Duurzaam inkopen " * 120,
    "one long word": "x" * NOTE_LENGTH,
    "lines": "een\n\ntwee\n" * 100,
}


@dataclass(frozen=True)
class World:
    """Everything that people wrote is `text`, cut where the database cuts it."""

    text: str
    many: int

    @cached_property
    def place(self) -> Municipality:
        return Municipality(uuid4(), "helmond", self.text[:200])

    @cached_property
    def member(self) -> Member:
        roles = frozenset({Role.COORDINATOR, Role.AMBASSADOR})
        return Member(uuid4(), self.place, self.text[:200], self.text[:320], roles=roles)

    @cached_property
    def people(self) -> list[Member]:
        return [self.member] * self.many

    @cached_property
    def actions(self) -> list[Assignment]:
        periods = {kind: Period(uuid4(), self.text[:200], kind, 1) for kind in PeriodKind}
        return [
            Assignment(
                uuid4(), uuid4(), f"{n}", self.text[:500], periods[kind],
                State(status, 40, blocked=True, reported_at=NOON if n % 2 else None),
                ends_on=TODAY,
            )
            for n, (kind, status) in enumerate(islice(cycle(STATES), self.many))
        ]  # fmt: skip

    @cached_property
    def action(self) -> Assignment:
        period = Period(uuid4(), self.text[:200], PeriodKind.BOUNDED, 1)
        state = State(Status.RUNNING, 40, blocked=True, reported_at=NOON)
        return Assignment(uuid4(), uuid4(), "3.1", self.text[:500], period, state)

    @cached_property
    def continuous(self) -> Assignment:
        period = replace(self.action.period, kind=PeriodKind.CONTINUOUS)
        return replace(self.action, period=period)

    @cached_property
    def rows(self) -> list[PeriodFigures]:
        spread = [
            replace(a, period=replace(a.period, id=UUID(int=n % 40)))
            for n, a in enumerate(self.actions)
        ]
        return figures(spread)

    @cached_property
    def report(self) -> Report:
        return Report(
            uuid4(), uuid4(), NOON, TODAY, Status.PLANNED, Status.RUNNING, 40,
            blocked=True, blocked_reason=self.text, note=self.text, next_step=self.text,
            evidence=self.text, note_reader=NoteReader.MONITOR, id=7,
        )  # fmt: skip

    @cached_property
    def told(self) -> my_reports.Told:
        return my_reports.Told(self.report, self.action, (self.text[:200],))

    @cached_property
    def waiting(self) -> Draft:
        return Draft(uuid4(), uuid4(), uuid4(), "m1", NOON)

    @cached_property
    def shown(self) -> list[draft.Shown]:
        """What would be stored: stuck, done since long ago, and one that is to be dropped."""
        meant = Meant(self.action.id, 1, Status.COMPLETED, note=self.text)
        stuck = replace(meant, status=Status.RUNNING, blocked=True, since=TODAY)
        done = replace(self.report, status=Status.COMPLETED, blocked=False)
        old = replace(done, effective_on=date(2018, 1, 1))
        kinds = [
            draft.Shown(self.action, stuck, self.report),
            draft.Shown(self.action, replace(meant, note=""), done),
            draft.Shown(self.action, meant, old),
            draft.Shown(self.action, replace(meant, status=Status.DROPPED), None),
        ]
        return list(islice(cycle(kinds), self.many))

    @cached_property
    def same(self) -> list[draft.Shown]:
        return [draft.Shown(a, Meant(a.id, 1), self.report) for a in self.actions]

    @cached_property
    def question(self) -> Question:
        meant = Meant(self.action.id, 1)
        return Question(Ask.WHICH, self.text, (self.action.id,), meant)

    @cached_property
    def few(self) -> dict[str, str]:
        return {"all": "Allebei", "skip": "Geen van beide"}


world = cache(World)
Drawer = Callable[[Words, World], Card]
CARDS: dict[str, Drawer] = {
    "welcome": lambda w, o: meeting.welcome(w, o.member, o.people, o.actions),
    "welcome, nothing to do": lambda w, o: meeting.welcome(
        w, replace(o.member, roles=frozenset()), [], []
    ),
    "guide": lambda w, o: meeting.guide(w, o.member, o.actions),
    "guide_more": lambda w, _: meeting.guide_more(w),
    "guide, ambassador": lambda w, o: meeting.guide(
        w, replace(o.member, roles=frozenset({Role.AMBASSADOR})), [o.continuous]
    ),
    "guide, reader": lambda w, o: meeting.guide(w, replace(o.member, roles=frozenset()), []),
    "ask_address": lambda w, o: meeting.ask_address(w, o.member),
    "ask_address, without one": lambda w, o: meeting.ask_address(
        w, replace(o.member, address=None)
    ),
    "confirm_identity": lambda w, o: meeting.confirm_identity(w, o.member, o.member, uuid4()),
    "choose_municipality": lambda w, o: meeting.choose_municipality(w, [o.place] * o.many),
    "my_reports": lambda w, o: my_reports.my_reports(w, [o.told] * o.many),
    "one_report": lambda w, o: my_reports.one_report(w, o.told, "n1"),
    "one_report, bare": lambda w, o: my_reports.one_report(
        w,
        my_reports.Told(replace(o.report, note="", blocked_reason="", next_step=""), o.action),
        "n1",
        changeable=False,
    ),
    "my_actions": lambda w, o: reporting.my_actions(w, o.actions),
    "report_form": lambda w, o: reporting.report_form(
        w, o.action, reporting.filled_with(o.action, TODAY), "n1", o.text[:100]
    ),
    "report_form, continuous": lambda w, o: reporting.report_form(
        w,
        replace(o.action, period=replace(o.action.period, kind=PeriodKind.CONTINUOUS)),
        reporting.Filled("running", "2019-01-14", note=o.text[:100], corrects="7"),
        "n1",
    ),
    "report_form, never told": lambda w, o: reporting.report_form(
        w,
        replace(o.action, state=State(Status.PLANNED)),
        reporting.Filled("planned", "2019-01-14"),
        "n1",
    ),
    "blocked_form": lambda w, o: reporting.blocked_form(w, o.action, "n1"),
    "stored": lambda w, o: reporting.stored(
        w, [o.text, *[", ".join([o.text] * o.many)] * 2], o.action, "b1"
    ),
    "stored, nothing to undo": lambda w, o: reporting.stored(w, [o.text], None, ""),
    "stored, the last": lambda w, o: reporting.stored(w, [o.text, o.text], None, "b1"),
    "confirm": lambda w, o: draft.confirm(w, o.waiting, o.shown, TODAY, [o.text] * o.many),
    "confirm, as it was": lambda w, o: draft.confirm(w, o.waiting, o.same, TODAY, []),
    "confirm, all but one": lambda w, o: draft.confirm(
        w, o.waiting, [*o.same, *o.shown[:1]], TODAY, []
    ),
    "ask": lambda w, o: draft.ask(
        w,
        o.waiting,
        (o.question, o.text[:200]),
        ({str(n): o.text for n in range(o.many)}, o.few),
        [o.text] * o.many,
    ),
    "ask, a reason": lambda w, o: draft.ask(
        w, o.waiting, (replace(o.question, ask=Ask.REASON), o.text[:200]), ({}, o.few), []
    ),
    "adjust": lambda w, o: draft.adjust(w, o.waiting, o.actions),
    "stored_already": lambda w, o: draft.stored_already(w, w("edit.stored"), "b1"),
    "proposal": lambda w, o: dropping.proposal(w, o.action, (o.member.name, o.text), o.waiting),
    "proposal, again": lambda w, o: dropping.proposal(
        w, o.action, (o.member.name, o.text), o.waiting, w("dropping.changed")
    ),
    "stop": lambda w, o: stopping.stop(w),
    "which": lambda w, o: stopping.which(w, o.actions),
    "except_form": lambda w, o: unchanged.except_form(w, o.actions),
}
CARDS |= cards_catalogue.CARDS | cards_documents.CARDS | cards_house_style.CARDS
CARDS |= cards_closing.CARDS | cards_monitor.CARDS
CARDS |= cards_behalf.CARDS | cards_hand_over.CARDS | cards_nudge.CARDS | cards_seeing.CARDS
CARDS |= cards_ticket.CARDS | cards_toolbox.CARDS
CARDS |= cards_answers.CARDS | cards_projects.CARDS | cards_words.CARDS
MODULES = (
    *cards_answers.MODULES,
    *cards_behalf.MODULES,
    *cards_catalogue.MODULES,
    *cards_documents.MODULES,
    *cards_house_style.MODULES,
    *cards_closing.MODULES,
    *cards_seeing.MODULES,
    *cards_hand_over.MODULES,
    *cards_monitor.MODULES,
    *cards_nudge.MODULES,
    *cards_ticket.MODULES,
    *cards_toolbox.MODULES,
    *cards_words.MODULES,
    *cards_projects.MODULES,
    draft,
    dropping,
    stopping,
    meeting,
    my_reports,
    reporting,
    unchanged,
)
every_card = pytest.mark.parametrize("draw", CARDS.values(), ids=CARDS)
in_both_languages = pytest.mark.parametrize("language", LANGUAGES)


def as_message(card: Card) -> dict[str, Any]:
    return {"summary": card["speak"], "attachments": [{"contentType": ADAPTIVE, "content": card}]}


def builders(module: ModuleType) -> set[str]:
    found = inspect.getmembers(module, inspect.isfunction)
    return {
        name
        for name, function in found
        if function.__module__ == module.__name__
        and inspect.signature(function).return_annotation is Card
    }


def said(card: Any) -> str:
    """Everything that a card shows as text, in order."""
    return "\n".join(part["text"] for part in parts(card) if part["type"] == "TextRun")


def strings(part: Any, place: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a card, with the kind of element and the property where it stands."""
    if isinstance(part, str):
        yield place, part
    elif isinstance(part, list):
        for item in part:
            yield from strings(item, place)
    elif isinstance(part, dict):
        for name, value in part.items():
            yield from strings(value, f"{part['type']}.{name}" if "type" in part else place)


def test_every_card_that_there_is_is_looked_at():
    known = {name.split(",")[0].rpartition(".")[2] for name in CARDS}

    assert known == set().union(*map(builders, MODULES))


@every_card
@pytest.mark.parametrize("many", [1, 500])
@pytest.mark.parametrize("text", WRITTEN.values(), ids=WRITTEN)
def test_no_card_has_a_fault_whatever_people_wrote(draw, text, many):
    assert faults(as_message(draw(words("nl"), world(text[:NOTE_LENGTH], many)))) == []


@every_card
@in_both_languages
def test_every_card_says_in_words_what_it_is_in_its_language(draw, language):
    card = draw(words(language), world("Papier", 3))

    assert faults(as_message(card)) == []
    assert card["lang"] == language
    assert card["speak"].strip()


@every_card
def test_the_two_languages_say_it_differently(draw):
    dutch, english = (draw(words(language), world("3.1", 2)) for language in LANGUAGES)

    assert list(strings(dutch)) != list(strings(english))


@every_card
def test_what_people_wrote_stands_only_where_it_is_shown_as_the_characters_that_it_is(draw):
    mine = "[klik](https://kwaad.example)"

    places = {place for place, text in strings(draw(words("nl"), world(mine, 3))) if mine in text}

    assert places <= {
        "AdaptiveCard.speak", "TextRun.text", "Action.Submit.title", "Action.Submit.data",
        "Action.OpenUrl.title",
        "Input.Text.value", "Input.ChoiceSet.choices",
    }  # fmt: skip


@every_card
def test_no_card_lets_a_client_fill_in_a_date_that_somebody_typed(draw):
    card = draw(words("nl"), world(WRITTEN["date"], 3))

    assert "{{" not in said(card)


@unhurried
@given(text=st.text("{}D"))
def test_no_opening_of_a_function_is_left_in_any_run(text):
    shown = e.run(text)["text"]

    assert "{{" not in shown
    assert shown.replace(" ", "") == text


@every_card
def test_every_bar_has_its_figures_as_text_beside_it(draw):
    card = draw(words("nl"), world("Papier", 30))

    for part in parts(card):
        items = part.get("body") or part.get("items") or []
        columns = [column for item in items for column in item.get("columns", ())]
        if any(not column["items"] for column in columns):  # a box that is only coloured
            assert re.search(r"\d+ van \d+ ", said(items))


@every_card
def test_only_bars_have_a_colour(draw):
    card = draw(words("nl"), world("Papier", 30))

    coloured = [part for part in parts(card) if {"color", "style"} & part.keys()]
    kinds = {part["type"] for part in coloured if part.get("style") != "emphasis"}  # a quotation
    assert kinds <= {"Column", "Input.ChoiceSet", "Input.Text"}


@every_card
@in_both_languages
def test_every_field_has_a_label_and_a_question_that_can_be_seen(draw, language):
    body = draw(words(language), world("Papier", 3))["body"]

    for before, field in zip([{}, *body], body, strict=False):
        if field["type"] == "Input.Toggle":
            assert field["title"].strip()
        elif field["type"].startswith("Input."):
            assert field["label"] == said(before["fallback"])
            assert before["requires"] == {"adaptiveCards": "1.3"}


@every_card
def test_no_button_on_a_card_does_what_another_one_does(draw):
    card = draw(words("nl"), world("Papier", 1))

    pressed = [json.dumps(button.get("data", button), sort_keys=True) for button in card["actions"]]
    assert len(pressed) == len(set(pressed))


def test_a_report_form_asks_no_percentage_of_what_never_ends():
    form = CARDS["report_form, continuous"](words("nl"), world("Papier", 1))

    assert "percentage" not in {part.get("id") for part in parts(form)}


def test_a_form_offers_only_what_the_ambassador_may_choose():
    form = CARDS["report_form"](words("nl"), world("Papier", 1))

    [offered] = [part["choices"] for part in parts(form) if part.get("id") == "status"]
    assert [choice["value"] for choice in offered] == ["planned", "running", "completed"]


@pytest.mark.parametrize("text", ["Papier", WRITTEN["long"]])
def test_leafing_through_the_pages_shows_each_action_once(text):
    actions = world(text, 500).actions
    start: int | None = 0
    seen = []
    while start is not None:
        page = reporting.my_actions(words("nl"), actions, start)
        seen += [row["selectAction"]["data"]["action"] for row in page["body"][2:]]
        start = next(
            (int(b["data"]["start"]) for b in page["actions"] if "start" in b["data"]), None
        )

    assert seen == [str(action.id) for action in actions]


def test_a_page_that_is_no_longer_there_is_the_first_page():
    actions = world("Papier", 3).actions

    assert reporting.my_actions(words("nl"), actions, 12) == reporting.my_actions(
        words("nl"), actions
    )


@pytest.mark.parametrize("many", [1, 20, 500])
def test_a_period_says_how_many_actions_it_does_not_show(many):
    action = world("Duurzaam papier inkopen", 1).action
    actions = [replace(action, number=f"3.{n}") for n in range(many)]
    row = PeriodFigures(action.period)

    lines = said(monitor.period_card(words("nl"), row, actions)).splitlines()[3:]

    shown = [line for line in lines if line.startswith("3.")]
    hidden = [int(line.split()[-1]) for line in lines if line.startswith("en nog")]
    assert len(shown) + sum(hidden) == many
    assert bool(hidden) == (many == 500)


@pytest.mark.parametrize(("many", "opened"), [(8, 8), (40, 0)])
def test_actions_of_a_period_can_be_tapped_where_that_hides_none(many, opened):
    action = world("Duurzaam papier inkopen", 1).action
    row = PeriodFigures(action.period)

    card = monitor.period_card(words("nl"), row, [action] * many)

    taps = [b for b in e.pressable(card) if b["data"]["verb"] == Verb.STATE]
    assert len(taps) == opened
    assert said(card).count("3.1 Duurzaam papier inkopen") == many


@pytest.mark.parametrize("draw", [CARDS["missing_list"], CARDS["confirm, as it was"],
                                  CARDS["except_form"], CARDS["my_reports"]])  # fmt: skip
def test_a_list_that_was_cut_says_so(draw):
    cut, whole = (said(draw(words("nl"), world("Papier", many))) for many in (500, 5))

    assert re.search(r"^en nog \d+$", cut, re.MULTILINE)
    assert not re.search(r"^en nog", whole, re.MULTILINE)


def test_of_one_person_some_actions_are_named_and_the_others_counted():
    nine = Unheard(world("Papier", 9).member, tuple(world("Papier", 9).actions))

    shown = said(missing_list.missing_list(words("nl"), Missing(Round(TODAY), 1, (nine,)), TODAY))

    assert "7 Papier" in shown
    assert "8 Papier" not in shown
    assert "en nog 1" in shown


def test_three_municipalities_are_buttons_and_more_are_rows():
    place = world("Helmond", 1).place

    few, more = (meeting.choose_municipality(words("nl"), [place] * n) for n in (3, 4))

    assert (len(few["actions"]), len(few["body"])) == (3, 1)
    assert (len(more["actions"]), len(more["body"])) == (0, 5)
    tapped = more["body"][1]["selectAction"]["data"]
    assert tapped == few["actions"][0]["data"] | {"typed": "Helmond"}


def test_what_changed_is_shown_with_the_words_that_were_typed():
    action = world("Papier", 1).action
    meant = Meant(action.id, 1, Status.COMPLETED, since=date(2019, 1, 10), note="die is klaar")
    report = replace(world("Papier", 1).report, status=Status.COMPLETED, blocked=False)

    noted = said(
        draft.confirm(
            words("nl"), world("x", 1).waiting, [draft.Shown(action, meant, report)], TODAY, []
        )
    )

    assert "voltooid, sinds vandaag" in noted
    assert "“die is klaar”" in noted


@pytest.mark.parametrize(
    ("part", "whole", "widths"),
    [(0, 0, []), (0, 7, [100]), (7, 7, [100]), (1, 3, [33, 67]), (1, 1000, [100])],
)
def test_a_bar_is_as_long_as_its_share(part, whole, widths):
    drawn = [column["width"] for row in monitor.bar(part, whole) for column in row["columns"]]

    assert drawn == widths


@unhurried
@given(text=st.text(max_size=30), most=st.integers(1, 40))
def test_a_text_that_was_cut_is_never_too_long_and_shows_it(text, most):
    shown = e.short(text, most)

    assert len(shown) <= most
    assert shown == text or shown.endswith("…")


@unhurried
@given(rows=st.lists(st.text(max_size=30)), room=st.integers(0, 300))
def test_as_many_rows_are_shown_as_fit_and_at_least_one(rows, room):
    shown = e.fitting(rows, room)

    assert shown == rows[: len(shown)]
    assert sum(map(e.size, shown)) <= room or len(shown) == 1
    assert len(shown) == len(rows) or sum(map(e.size, rows[: len(shown) + 1])) > room


def test_a_number_that_is_not_known_is_left_open():
    [_, field] = e.number_field("percentage", "Hoeveel?", "", "Mag leeg blijven")

    assert "value" not in field


def test_a_button_carries_texts_only():
    action = world("Papier", 1).action

    assert e.button("Open", Verb.OPEN_ACTION, action=action.id, version=3)["data"] == {
        "verb": "open_action", "action": str(action.id), "version": "3",
    }  # fmt: skip
