"""Evidence that somebody sends: a file by its name and link, kept with an action after a yes."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from dialogs import behalf, colleague, draft_show, draft_store
from dialogs.draft_reading import read
from dialogs.own_actions import is_number, nameable, reporting_round
from dialogs.report import still_stuck
from dialogs.safe_words import safe
from dialogs.turn import Reply, Turn, say, show
from domain.behalf import is_own
from domain.drafts import Draft
from domain.errors import BadReport, UnknownAction
from domain.evidence import LONGEST_LINK, find_evidence, joined, read_file
from domain.people import Role
from domain.plans import Assignment, PeriodKind, Status
from domain.reports import Report, unchanged
from domain.titles import find_actions, pick_action
from storage import assignments, inbox, reports
from storage.database import Session
from views.cards import evidence as cards
from views.cards.verbs import Verb

RECENT = timedelta(days=120)
MOST_FILES = 5
TYPED = "typed_evidence"  # what a button carries of links and numbers


def offer(turn: Turn, db: Session) -> Reply:
    """Ask with which action the files belong that were just sent; the text with them may say it."""
    carried = _carried(turn)
    among = _candidates(turn, db)
    if not among:
        raise BadReport("evidence.no_actions")
    if turn.text and (draft := _said(turn, db, _read(carried))):
        return draft_show.ask(turn, db, draft)
    meant = find_actions(turn.text, among) if turn.text else []
    return _ask(turn, meant if len(meant) == 1 else among, carried)


def offer_typed(turn: Turn, db: Session) -> Reply:
    """Ask with which action belongs the link or number that was typed and nothing besides."""
    typed = joined(*find_evidence(turn.text))
    among = _candidates(turn, db)
    if not among:
        raise BadReport("evidence.no_actions")
    if len(typed) > LONGEST_LINK:
        raise BadReport("evidence.link_too_long", most=LONGEST_LINK)
    return _ask(turn, among, {TYPED: typed})


def _said(turn: Turn, db: Session, evidence: str) -> Draft | None:
    """Keep what the text beside the files reports, with the files as its evidence.

    None for a text that reports nothing: then it only says with which action they belong.
    """
    scope = colleague.scope_of(turn)
    meaning = read(turn, safe(turn, turn.text).text, nameable(turn, db, scope)).meaning
    if not meaning.meant or meaning.questions:
        return None
    proven = [replace(m, evidence=joined(m.evidence, evidence)) for m in meaning.meant]
    return draft_store.keep(turn, db, replace(meaning, scope=scope).saying(*proven))


def choose(turn: Turn, db: Session) -> Reply:
    """Take the typed title of the action that the files belong with, and ask for a yes."""
    return _ask(
        turn, [pick_action(turn.form.get("said", ""), _candidates(turn, db))], _files(turn.form)
    )


def keep(turn: Turn, db: Session) -> Reply:
    """Store the evidence as a report that changes nothing else, once."""
    if not turn.form.get("action"):
        raise UnknownAction("evidence.which_action")
    action = behalf.get_for(turn, db, turn.form["action"])
    evidence = _read(_files(turn.form))
    if not turn.pressed or not inbox.use_once(db, turn.member.id, turn.pressed, turn.now):
        return say(turn.words("evidence.pressed_before"))
    report = _report(turn, db, action, evidence)
    drawn_of = {action.id: action.version}
    [report_id] = reports.add(db, turn.municipality.id, [report], drawn_of)
    notices = behalf.tell(db, turn.member, [(replace(report, id=report_id), action)])
    return show(cards.kept(turn.words, action, evidence, turn.pressed), *notices)


def _report(turn: Turn, db: Session, action: Assignment, evidence: str) -> Report:
    """Say the same as before, since the same day, with the evidence beside it."""
    same = unchanged(action, by=turn.member.id, at=turn.now, today=turn.today)
    since = action.state.effective_on or turn.today
    same = replace(same, evidence=evidence, effective_on=min(since, turn.today))
    return replace(behalf.marked(turn, action, still_stuck(db, action, same)), batch=turn.pressed)


def _ask(turn: Turn, among: list[Assignment], carried: Mapping[str, str]) -> Reply:
    evidence = _read(carried)
    card = cards.ask_action(turn.words, among, evidence, dict(carried) | {"nonce": turn.nonce()})
    yes = card["actions"][0]["data"] | ({"action": str(among[0].id)} if len(among) == 1 else {})
    no = {"verb": str(Verb.NEVER_MIND)}
    other = {"verb": str(Verb.CHOOSE_EVIDENCE), **carried}
    return show(card, **{"ja": yes, "yes": yes, "nee": no, "no": no, "": other})


def _candidates(turn: Turn, db: Session) -> list[Assignment]:
    """Return the actions that files can belong with: open, or reported on of late.

    One's own come first; a coordinator may keep it with any action of the plan.
    """
    until = reporting_round(turn, db).cut_off
    since = turn.now - RECENT
    everything = assignments.of_municipality(db, turn.municipality.id, turn.today)
    fit = [
        action
        for action in everything
        if action.period.kind is not PeriodKind.DONE
        and action.state.status is not Status.DROPPED
        and (
            action.is_open(until) or (action.state.reported_at and action.state.reported_at > since)
        )
    ]
    own = [action for action in fit if is_own(turn.member, action)]
    coordinates = turn.member.has(Role.COORDINATOR)
    return own + [action for action in fit if coordinates and action not in own]


def _carried(turn: Turn) -> dict[str, str]:
    """Return the files of a message as what a button carries."""
    room = sum(len(file.link) for file in turn.files)
    if len(turn.files) > MOST_FILES or room > LONGEST_LINK:
        raise BadReport("evidence.too_many_files", most=MOST_FILES)
    fields = {}
    for number, file in enumerate(turn.files):
        fields[f"name{number}"], fields[f"link{number}"] = file.name[:200], file.link
    return fields


def _files(form: Mapping[str, str]) -> dict[str, str]:
    """Return what a button carried as evidence, and nothing else of it."""
    return {
        name: value
        for name, value in form.items()
        if name == TYPED or (name[:4] in {"name", "link"} and is_number(name[4:]))
    }


def _read(carried: Mapping[str, str]) -> str:
    """Read the files anew from what came back: a card can be forged."""
    found = [
        read_file(carried.get(f"name{number}", ""), carried[f"link{number}"])
        for number in range(MOST_FILES)
        if f"link{number}" in carried
    ]
    found += find_evidence(carried.get(TYPED, "")[: LONGEST_LINK + 1])
    if not found:
        raise BadReport("evidence.not_a_link")
    return joined(*found)
