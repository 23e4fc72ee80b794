"""Showing a draft: what must be asked first, else what it would store."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dialogs import behalf_show, draft_store
from dialogs.draft_meaning import Changed
from dialogs.draft_store import meaning_of
from dialogs.turn import Message, Reply, Turn, say, show
from domain.behalf import is_own
from domain.drafts import Ask, Draft, DraftState, Meaning, Meant, Question, Scope, claim_of
from domain.plans import Assignment, PeriodKind, Status
from domain.reports import accept
from storage import assignments
from storage.database import Session
from views.cards import draft as cards
from views.cards import reporting
from views.cards.draft import Shown
from views.cards.elements import Card, short
from views.cards.verbs import Verb

Options = Mapping[str, str]
MOST_SAID = 200  # characters of what was typed, said back
NO_ANSWER = ("nee", "no", "weet ik niet", "geen idee", "i do not know", "i don't know")
NOTHING, SKIP, ALL, SILENT = "nothing", "skip", "all", "silent"
# A no to "which action is the exception?" must not store that one as unchanged.
_LEAST = {Ask.PERCENTAGE: "without", Ask.REASON: "none", Ask.EXCEPT: NOTHING}


def ask(turn: Turn, db: Session, draft: Draft, *remarks: str) -> Reply:
    """Show the card that the draft waits for; `remarks` say what happened to it."""
    meaning = meaning_of(draft)
    draft_store.settled(turn, db, draft, turn.words("settled.replaced"))
    shown = _confirm if meaning.question is None else _question
    reply = shown(turn, db, draft, remarks)
    return replace(reply, messages=_about(draft, reply.messages))


def _about(draft: Draft, messages: Sequence[Message]) -> tuple[Message, ...]:
    return tuple(replace(message, about=draft_store.about(draft)) for message in messages)


def after(
    turn: Turn, db: Session, draft: Draft, changed: Changed, remarks: Sequence[str] = ()
) -> Reply:
    """Keep what became of a draft and show it; one that says nothing any more is dropped."""
    told = [*remarks, *changed.remarks]
    if changed.meaning.says_nothing:
        said = "\n".join(told or [turn.words("never_mind.done")])
        draft_store.end(turn, db, draft, DraftState.DROPPED, said)
        return say(said)
    return ask(turn, db, draft_store.keep(turn, db, changed.meaning, draft), *told)


def states(turn: Turn, db: Session, meaning: Meaning) -> str:
    """Say how the actions of a draft are now."""
    actions = [action_of(turn, db, meant) for meant in meaning.meant]
    return "; ".join(f"{a.title}: {reporting.state_in_words(turn.words, a)}" for a in actions)


def shown_of(turn: Turn, db: Session, meaning: Meaning) -> list[Shown]:
    """Return each report of a draft with what would be stored now."""
    return [_shown(turn, action_of(turn, db, meant), meant) for meant in meaning.meant]


def action_of(turn: Turn, db: Session, meant: Meant) -> Assignment:
    return assignments.get(db, turn.municipality.id, meant.action, turn.today)


def _shown(turn: Turn, action: Assignment, meant: Meant) -> Shown:
    if meant.status is Status.DROPPED:
        return Shown(action, meant, None)
    claim = claim_of(meant, action)
    report = accept(action, claim, by=turn.member.id, at=turn.now, today=turn.today)
    return Shown(action, meant, report)


def _confirm(turn: Turn, db: Session, draft: Draft, remarks: Sequence[str]) -> Reply:
    meaning = meaning_of(draft)
    shown = shown_of(turn, db, meaning)
    if meaning.scope is Scope.BEHALF and not all(is_own(turn.member, s.action) for s in shown):
        return behalf_show.confirm(turn, draft, shown, remarks)
    card = cards.confirm(turn.words, draft, shown, turn.today, remarks)
    yes, adjust, no = (button["data"] for button in card["actions"])
    return show(
        card,
        **dict.fromkeys(("ja", "yes", "klopt", "correct", "ok", "ja klopt"), yes),
        **dict.fromkeys(("wijzigen", "change"), adjust),
        **dict.fromkeys(("nee", "no", "stop", "laat maar", "never mind"), no),
    )


def _question(turn: Turn, db: Session, draft: Draft, remarks: Sequence[str]) -> Reply:
    meaning = meaning_of(draft)
    question = meaning.questions[0]
    actions = [
        assignments.get(db, turn.municipality.id, action, turn.today) for action in question.among
    ]
    told = [*remarks]
    if understood := "; ".join(
        f"{one.action.title}: {cards.told_in_words(turn.words, one, turn.today)}"
        for one in shown_of(turn, db, meaning)
    ):
        told.append(turn.words("draft.so_far", told=understood))
    sentence = _sentence(turn, question, actions[0])
    card = cards.ask(
        turn.words, draft, (question, sentence), _options(turn, question, actions), told
    )
    drop = {"verb": str(Verb.DRAFT_DROP), "draft": str(draft.id), "version": str(draft.version)}
    by_place = _by_place(card, actions) if question.ask in {Ask.WHICH, Ask.EXCEPT} else {}
    dropped = dict.fromkeys(("stop", "laat maar", "never mind"), drop)
    return show(card, **by_place, **dropped, **_short_answers(question, drop))


def _short_answers(question: Question, carried: Mapping[str, str]) -> dict[str, Mapping[str, str]]:
    """Let "nee" be the answer that tells least, and "ja" the reason that was suggested."""
    # A no to "which action is the exception?" must not store that one as unchanged.
    least = {Ask.PERCENTAGE: "without", Ask.REASON: "none", Ask.EXCEPT: NOTHING}.get(
        question.ask, SKIP
    )
    meant = dict.fromkeys(NO_ANSWER, least)
    if question.ask is Ask.REASON and question.meant.note:
        meant |= dict.fromkeys(("ja", "yes", "ok"), "suggested")
    form = {**carried, "verb": str(Verb.DRAFT_ANSWER), "ask": str(question.ask)}
    return {said: {**form, "answer": answer} for said, answer in meant.items()}


def _by_place(card: Card, actions: Sequence[Assignment]) -> dict[str, Mapping[str, object]]:
    """Let a row be chosen by the number of its action, or by its place on the card."""
    rows = [row["selectAction"]["data"] for row in card["body"] if "selectAction" in row]
    places = {str(place): row for place, row in enumerate(rows, 1)}
    return places | {action.number: row for action, row in zip(actions, rows, strict=True)}


def _sentence(turn: Turn, question: Question, action: Assignment) -> str:
    never_ends = action.period.kind is PeriodKind.CONTINUOUS
    if question.ask is Ask.STATUS and never_ends:
        return turn.words("report.continuous_never_ends", title=action.title)
    said = short(question.said, MOST_SAID)
    return turn.words(f"draft.ask_{question.ask}", said=said, title=action.title)


def _options(
    turn: Turn, question: Question, actions: Sequence[Assignment]
) -> tuple[Options, Options]:
    """Return what a question can be answered with: rows to tap, then buttons."""
    words, title = turn.words, actions[0].title
    nothing = {NOTHING: words("button.nothing")}
    skip = {SKIP: words("button.leave_out")}
    match question.ask:
        case Ask.WHICH | Ask.EXCEPT:
            both = words("button.both" if len(actions) == 2 else "button.all_of_them")
            none = words("button.neither" if len(actions) == 2 else "button.none_of_them")
            several = {ALL: both, SKIP: none} if question.ask is Ask.WHICH else skip | nothing
            return {str(a.id): a.title for a in actions}, several
        case Ask.STATUS:
            rows = {str(status): words(f"status.{status}") for status in actions[0].choices}
            return rows, skip | nothing
        case Ask.STOPPED:
            rows = {
                kind: words(f"button.{kind}", title=title)
                for kind in (Status.DROPPED, SILENT, Status.PAUSED)
            }
            return rows, skip | nothing
        case Ask.PERCENTAGE:
            return {}, {"without": words("button.no_percentage")} | nothing
        case Ask.WHY_DROPPED:
            return {}, {"typed": words("button.onward")} | skip
        case Ask.REASON:
            note = question.meant.note
            suggested = {"suggested": note} if note else {}
            return suggested, {
                "typed": words("button.own_words"),
                "none": words("button.no_reason"),
            }
