"""Who may press what: every verb by everybody, written out.

A new verb needs a row: what its button carries (here always about what is Marco's, or the
coordinator's), who may, and how one sees that it was done. `shows` is a text that only who may
gets to read; without it, something is stored for who may and nothing for anybody else.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from views.cards.verbs import Verb

OWNER, OTHER, STAND_IN = "owner", "other ambassador", "stand-in"
COORDINATOR, EXPERT, READER, ADVISER, ADMIN = "coordinator", "expert", "reader", "adviser", "admin"
ELSEWHERE, UNKNOWN = "ambassador elsewhere", "unknown account"
COORDINATOR_ELSEWHERE = "coordinator elsewhere"
PEOPLE = {  # whom, of which town; the unknown account is in Teams and in no plan
    OWNER: ("Marco", "helmond"),
    OTHER: ("Karin", "helmond"),
    STAND_IN: ("Sem", "helmond"),
    COORDINATOR: ("Saskia", "helmond"),
    EXPERT: ("Els", "helmond"),
    READER: ("Rik", "helmond"),
    ADVISER: ("Ada", "helmond"),
    ADMIN: ("Ben", "helmond"),
    ELSEWHERE: ("Karin", "schiedam"),
    COORDINATOR_ELSEWHERE: ("Saskia", "schiedam"),
    UNKNOWN: ("Noor", "helmond"),
}
EVERYBODY = frozenset(PEOPLE)
OTHER_TOWN = frozenset({ELSEWHERE, COORDINATOR_ELSEWHERE})
TOWN = EVERYBODY - OTHER_TOWN


@dataclass(frozen=True)
class Row:
    may: frozenset[str]
    carries: Mapping[str, str] = field(default_factory=dict)
    shows: str = ""
    typed: str = ""  # instead of a button


MINE = frozenset({OWNER, STAND_IN})
_DRAFT = {"draft": "{draft}", "version": "1"}
_PRESSED = {"action": "{action}", "version": "{version}", "nonce": "n"}
MAY: dict[Verb, Row] = {
    Verb.HELP: Row(EVERYBODY, shows="Dit kun je mij vragen"),
    Verb.LANGUAGE: Row(EVERYBODY, {"said": "english"}),  # their own
    Verb.NEVER_MIND: Row(EVERYBODY, shows="niets vastgelegd"),
    Verb.STOP_REMINDERS: Row(EVERYBODY),  # their own
    Verb.START_REMINDERS: Row(EVERYBODY, shows="herinner"),
    Verb.MY_ACTIONS: Row(frozenset({OWNER}), shows="IT Hardware"),
    Verb.OPEN_ACTION: Row(MINE, {"action": "{action}"}, '"verb": "report"'),
    Verb.REPORT: Row(MINE, {**_PRESSED, "status": "completed"}),
    Verb.TYPED_REPORT: Row(MINE, {"said": "3.1 klaar"}, '"verb": "draft_store"'),
    Verb.BLOCKED_FORM: Row(MINE, {"action": "{action}"}, '"verb": "blocked"'),
    Verb.BLOCKED: Row(MINE, {**_PRESSED, "reason": "geen tijd"}),
    Verb.ALL_UNCHANGED: Row(frozenset({OWNER}), {"said": "ongewijzigd"}, "IT Hardware"),
    Verb.EXCEPT_FORM: Row(frozenset({OWNER}), shows="IT Hardware"),
    Verb.STOP: Row(EVERYBODY, shows='"verb": "stop_talking"'),
    Verb.STOP_ACTION: Row(frozenset({OWNER}), shows="IT Hardware"),
    Verb.STOP_ONE: Row(MINE, {"action": "{action}"}, '"verb": "draft_answer"'),
    Verb.STOP_TALKING: Row(EVERYBODY, shows="dan stoppen we hier"),
    Verb.REMIND_ACTION: Row(MINE, {"said": "papier"}, "herinner je weer aan Papier"),
    Verb.SENTENCE: Row(MINE, shows='"verb": "draft_store"', typed="papier is klaar"),
    Verb.DRAFT_STORE: Row(frozenset({OWNER}), _DRAFT),
    Verb.DRAFT_ADJUST: Row(frozenset({OWNER}), _DRAFT, '"verb": "report"'),
    Verb.DRAFT_DROP: Row(frozenset({OWNER}), _DRAFT),
    Verb.DRAFT_ANSWER: Row(frozenset({OWNER}), _DRAFT, '"verb": "draft_store"'),
    Verb.ACCEPT_DROPPING: Row(frozenset({COORDINATOR}), {"proposal": "{proposal}"}),
    Verb.DECLINE_DROPPING: Row(frozenset({COORDINATOR}), {"proposal": "{proposal}"}),
    Verb.MY_REPORTS: Row(frozenset({OWNER}), shows="Papier"),
    Verb.OPEN_REPORT: Row(frozenset({OWNER}), {"report": "{report}"}, "Papier"),
    Verb.WITHDRAW: Row(frozenset({OWNER}), {"report": "{report}"}),
    Verb.WITHDRAW_LAST: Row(frozenset({OWNER}), {"batch": "{batch}"}),
    Verb.MONITOR: Row(TOWN, shows="Helmond"),
    Verb.PERIOD: Row(TOWN, {"period": "{period}"}, "Papier"),
    Verb.MISSING: Row(
        frozenset({COORDINATOR, COORDINATOR_ELSEWHERE}), shows="Henk"
    ),  # each their own
    Verb.WORD_ATTENTION: Row(frozenset({COORDINATOR}), {"point": "{point}"}, "Papier stokt"),
    Verb.ACCEPT_ATTENTION: Row(frozenset({COORDINATOR}), {"point": "{point}", "text": "Stokt"}),
    Verb.DECLINE_ATTENTION: Row(frozenset({COORDINATOR}), {"point": "{point}"}),
    Verb.MY_ADDRESS: Row(frozenset({UNKNOWN}), {"said": "henk.jansen@helmond.example"}),
    Verb.NO_ACTIONS: Row(EVERYBODY, shows="Zodra je een actie krijgt"),
    Verb.CONFIRM_IDENTITY: Row(frozenset({COORDINATOR}), {"claim": "{claim}"}),
    Verb.DENY_IDENTITY: Row(frozenset({COORDINATOR}), {"claim": "{claim}"}),
    Verb.CHOOSE_MUNICIPALITY: Row(OTHER_TOWN, {"municipality": "schiedam"}, "Schiedam"),
}
