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
REPORTERS = frozenset({OWNER, STAND_IN, OTHER, COORDINATOR})
COORDINATORS = frozenset({COORDINATOR, COORDINATOR_ELSEWHERE})


@dataclass(frozen=True)
class Row:
    may: frozenset[str]
    carries: Mapping[str, str] = field(default_factory=dict)
    shows: str = ""


_ASKED = {"hand_over": "{hand_over}", "owner": "{owner}"}
_DRAFT = {"draft": "{draft}", "version": "1"}
_PRESSED = {"action": "{action}", "version": "{version}", "nonce": "n"}
_FILE = {"name0": "besluit.pdf", "link0": "https://helmond.sharepoint.com/besluit.pdf"}
MAY: dict[Verb, Row] = {
    Verb.HELP: Row(EVERYBODY, shows="Dit kun je mij vragen"),
    Verb.LANGUAGE: Row(EVERYBODY, {"said": "english"}),  # their own
    Verb.NEVER_MIND: Row(EVERYBODY, shows="niets vastgelegd"),
    Verb.STOP: Row(EVERYBODY, shows="Wat wil je stoppen?"),
    Verb.STOP_ACTION: Row(frozenset({OWNER}), shows="IT Hardware"),
    Verb.STOP_ONE: Row(frozenset({OWNER, STAND_IN}), {"action": "{action}"}, "vervalt in het plan"),
    Verb.STOP_TALKING: Row(EVERYBODY, shows="we hier"),
    Verb.REMIND_ACTION: Row(frozenset({OWNER, STAND_IN}), {"said": "papier"}, "aan Papier"),
    Verb.STOP_REMINDERS: Row(EVERYBODY),  # their own
    Verb.START_REMINDERS: Row(EVERYBODY, shows="herinner"),
    Verb.MY_ACTIONS: Row(frozenset({OWNER}), shows="IT Hardware"),
    Verb.OPEN_ACTION: Row(frozenset({OWNER, STAND_IN}), {"action": "{action}"}, '"verb": "report"'),
    Verb.REPORT: Row(frozenset({OWNER, STAND_IN}), {**_PRESSED, "status": "completed"}),
    # A coordinator and a colleague as well, in the name of its owner; elsewhere of their own 3.1.
    Verb.TYPED_REPORT: Row(REPORTERS | OTHER_TOWN, {"said": "3.1 klaar"}, "voltooid, sinds"),
    Verb.SENTENCE: Row(frozenset({OWNER}), shows="Papier: voltooid"),  # what waits for their yes
    Verb.DRAFT_STORE: Row(frozenset({OWNER}), _DRAFT),
    Verb.DRAFT_ADJUST: Row(frozenset({OWNER}), _DRAFT, '"verb": "report"'),
    Verb.DRAFT_DROP: Row(frozenset({OWNER}), _DRAFT, "Goed, ik heb niets"),
    Verb.DRAFT_ANSWER: Row(frozenset({OWNER}), {**_DRAFT, "answer": "all"}, "Papier: voltooid"),
    Verb.ACCEPT_DROPPING: Row(frozenset({COORDINATOR}), {"proposal": "{proposal}"}),
    Verb.DECLINE_DROPPING: Row(
        frozenset({COORDINATOR}), {"proposal": "{proposal}"}, "blijft in het plan"
    ),
    Verb.BLOCKED_FORM: Row(
        frozenset({OWNER, STAND_IN}), {"action": "{action}"}, '"verb": "blocked"'
    ),
    Verb.BLOCKED: Row(frozenset({OWNER, STAND_IN}), {**_PRESSED, "reason": "geen tijd"}),
    Verb.ALL_UNCHANGED: Row(frozenset({OWNER}), {"said": "ongewijzigd"}, "IT Hardware"),
    Verb.EXCEPT_FORM: Row(frozenset({OWNER}), shows="IT Hardware"),
    Verb.MY_REPORTS: Row(frozenset({OWNER}), shows="Papier"),
    Verb.OPEN_REPORT: Row(frozenset({OWNER}), {"report": "{report}"}, "Papier"),
    Verb.WITHDRAW: Row(frozenset({OWNER}), {"report": "{report}"}),
    Verb.WITHDRAW_LAST: Row(frozenset({OWNER}), {"batch": "{batch}"}),
    Verb.CHOOSE_EVIDENCE: Row(
        frozenset({OWNER, STAND_IN}) | COORDINATORS,
        {**_FILE, "said": "papier"},
        "Hoort dit bij",
    ),
    Verb.KEEP_EVIDENCE: Row(REPORTERS, {**_FILE, "action": "{action}", "nonce": "n"}),
    Verb.OBJECT: Row(frozenset({OWNER}), {"batch": "{named}"}, "in jouw naam"),
    Verb.LET_STAND: Row(EVERYBODY, shows="blijft het zo staan"),
    Verb.ASK_FIRST: Row(frozenset(), _DRAFT),  # of one's own draft only; this one is Marco's
    Verb.ASKED_NO: Row(frozenset({OWNER}), {"draft": "{asked}"}, "Goed dat je het zegt"),
    Verb.WALK: Row(COORDINATORS, shows="Zwembad"),  # each through their own plan
    Verb.WALK_ANSWER: Row(frozenset({COORDINATOR}), _PRESSED),
    Verb.WALK_SKIP: Row(frozenset({COORDINATOR}), {"action": "{action}"}, "Zwembad"),
    Verb.WALK_SAID: Row(
        frozenset({COORDINATOR}), {"action": "{action}", "said": "40%"}, "lopend, 40 %"
    ),
    Verb.WALK_STOP: Row(COORDINATORS, shows="Het overleg is klaar"),
    Verb.NOT_MINE: Row(
        frozenset({OWNER, COORDINATOR}), {"action": "{action}"}, '"verb": "hand_over"'
    ),
    Verb.HAND_OVER: Row(
        frozenset({OWNER, COORDINATOR}), {"action": "{action}", "person": "{other}"}
    ),
    Verb.HAND_OVER_UNKNOWN: Row(frozenset({OWNER}), {"action": "{action}"}),
    Verb.HAND_OVER_ACCEPT: Row(frozenset({STAND_IN}), _ASKED),
    Verb.HAND_OVER_REFUSE: Row(frozenset({STAND_IN}), _ASKED),
    Verb.HAND_OVER_REMARK: Row(
        frozenset({STAND_IN}), _ASKED | {"said": "vraag Henk"}, "Die vraag staat nog open"
    ),
    Verb.HAND_OVER_TALK: Row(frozenset({STAND_IN}), _ASKED, "overleg eerst"),
    Verb.HAND_OVER_WITHDRAW: Row(frozenset({OWNER, COORDINATOR}), _ASKED),
    Verb.TAKE_OVER: Row(frozenset({COORDINATOR}), {"action": "{action}", "owner": "{owner}"}),
    Verb.MONITOR: Row(TOWN, shows="Helmond"),
    Verb.PERIOD: Row(TOWN, {"period": "{period}"}, "Papier"),
    Verb.PLAN_FILE: Row(frozenset({COORDINATOR}), {"file": "{file}"}, "Karton"),
    Verb.PLAN_FILE_ROWS: Row(frozenset({COORDINATOR}), {"file": "{file}"}, "Karton"),
    Verb.PLAN_FILE_STORE: Row(frozenset({COORDINATOR}), {"file": "{file}"}, "Karton"),
    Verb.PLAN_FILE_DROP: Row(frozenset({COORDINATOR}), {"file": "{file}"}),
    Verb.PLAN_UNDO: Row(frozenset({COORDINATOR}), shows="oud.xlsx"),
    Verb.PLAN_UNDO_STORE: Row(frozenset({COORDINATOR}), {"plan_import": "{import}"}),
    Verb.STATE: Row(TOWN, {"action": "{action}"}, "Papier"),
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
