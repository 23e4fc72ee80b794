"""An answer about one product group, drawn from the catalogue of this moment."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from dialogs import asking_plan
from dialogs.turn import Reply, Turn, show
from dialogs.vocabulary import Vocabulary
from domain.answers import EVERYTHING, Wanted, fitting, nearest, section_of, with_theme
from domain.criteria import ProductGroup, Standing, Theme
from domain.questions import Filters, Topic
from storage import topics
from storage.database import Session
from storage.topics import Kept
from views.cards import answer as cards
from views.cards import answer_doubt
from views.cards.answer_doubt import Doubt
from views.cards.answer_parts import Shown, taken_from
from views.cards.elements import Card
from views.cards.verbs import Verb
from views.texts import Words


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked to be shown; `groups` are all that were asked for, the first is shown."""

    groups: tuple[str, ...]
    speak: Words
    wanted: Wanted = EVERYTHING
    question: UUID | None = None
    remarks: tuple[str, ...] = ()
    page: int = 0

    @property
    def carried(self) -> dict[str, str]:
        return carried(self.speak, self.question) | {"groups": "|".join(self.groups)}


def carried(speak: Words, question: UUID | None) -> dict[str, str]:
    """Return what every button of an answer brings back."""
    return {"question": str(question or ""), "language": speak.language}


def offered() -> frozenset[str]:
    """Return what can be done here; the table is read late, for it reads this."""
    from dialogs.routes import ROUTES

    return frozenset(str(verb) for verb in ROUTES)


def to_expert(card: Card) -> dict[str, Mapping[str, Any]]:
    """Let a yes ask the expert where a card offers that; what is said besides it goes along."""
    found = [one["data"] for one in card["actions"] if one["data"].get("verb") == Verb.ASK_EXPERT]
    return dict.fromkeys(("ja", "yes", ""), found[0]) if found else {}


def answer(turn: Turn, db: Session, known: Vocabulary, request: Request) -> Reply:
    """Show a product group, or what is asked of it; the conversation is about it from now on."""
    group = known.catalogue.find(request.groups[0])
    assert group
    wanted, remarks = _possible(known, group, request)
    _keep(turn, db, replace(request, wanted=wanted))
    shown = replace(
        _shown(turn, db, known, request), wanted=wanted, remarks=remarks, page=request.page
    )
    draw = cards.filtered if wanted.chosen else cards.overview
    return show(draw(request.speak, shown))


def examples(turn: Turn, db: Session, known: Vocabulary, request: Request) -> Reply:
    """Show what the municipality itself has on a product group, in its plan and its toolbox."""
    card = cards.examples(request.speak, _shown(turn, db, known, request))
    return show(card, **to_expert(card))


def _shown(turn: Turn, db: Session, known: Vocabulary, request: Request) -> Shown:
    """Return a product group with all that stands beside it; the first of those asked for."""
    group = known.catalogue.find(request.groups[0])
    assert group
    speaking = replace(turn, words=request.speak)
    others = [known.catalogue.find(key) for key in request.groups[1:]]
    theme = _theme_of(group) if group.standing is Standing.THEME else None
    return Shown(
        catalogue=known.catalogue,
        group=group,
        today=turn.today,
        municipality=turn.municipality.name,
        carried=request.carried,
        others=tuple(other for other in others if other),
        touching=asking_plan.touching(speaking, db, known, group.key),
        offered=offered(),
        theme=theme,
        elsewhere=tuple(with_theme(known.catalogue, theme)) if theme else (),
    )


def of_theme(turn: Turn, db: Session, known: Vocabulary, theme: Theme, request: Request) -> Reply:
    """Answer about a theme: its own section, or the product groups that it is part of."""
    if section := section_of(known.catalogue, theme):
        wanted = request.wanted.without("theme")
        return answer(turn, db, known, replace(request, groups=(section.key,), wanted=wanted))
    groups = with_theme(known.catalogue, theme)
    where = taken_from(request.speak, known.catalogue)
    doubt = Doubt(carried=request.carried, remarks=request.remarks, taken_from=where)
    return show(answer_doubt.of_theme(request.speak, doubt, theme, groups))


def _theme_of(section: ProductGroup) -> Theme | None:
    return next((theme for theme in Theme if str(theme).replace(" ", "-") == section.key), None)


def _possible(
    known: Vocabulary, group: ProductGroup, request: Request
) -> tuple[Wanted, tuple[str, ...]]:
    """Return what there is of what is asked; where that is less, a sentence says so."""
    criteria, wanted = known.catalogue.of_group(group.key), request.wanted
    if not criteria:
        return EVERYTHING, request.remarks
    if not wanted.chosen or fitting(criteria, wanted):
        return wanted, request.remarks
    speak = request.speak
    asked = " · ".join(speak(f"{name}.{value}") for name, value in wanted.chosen)
    said = speak("question.filter_empty", asked=asked, group=group.name(speak.language))
    return nearest(criteria, wanted), (*request.remarks, said)


def _keep(turn: Turn, db: Session, request: Request) -> None:
    wanted = request.wanted
    filters = Filters(wanted.level, wanted.kind, wanted.theme, wanted.levels)
    kept = Kept(Topic(request.groups, filters), request.question)
    topics.keep(db, turn.member, kept, turn.now)
