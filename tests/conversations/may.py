"""Who may press what: every verb by everybody, written out.

A new verb needs a row: what its button carries (here always about what is Marco's, or the
coordinator's), who may, and how one sees that it was done. `shows` is a text that only who may
gets to read; without it, something is stored for who may and nothing for anybody else.
"""

from tests.conversations.may_page import PAGE
from tests.conversations.may_row import (
    ADVISER,
    COORDINATOR,
    COORDINATOR_ELSEWHERE,
    COORDINATORS,
    ELSEWHERE,
    EVERYBODY,
    EXPERT,
    OTHER,
    OTHER_TOWN,
    OWNER,
    REPORTERS,
    STAND_IN,
    TOWN,
    UNKNOWN,
    WRITERS,
    Row,
)
from views.cards.verbs import Verb

_ASKED = {"hand_over": "{hand_over}", "owner": "{owner}"}
_DRAFT = {"draft": "{draft}", "version": "1"}
_PRESSED = {"action": "{action}", "version": "{version}", "nonce": "n"}
_FILE = {"name0": "besluit.pdf", "link0": "https://helmond.sharepoint.com/besluit.pdf"}
_MONITOR = {"monitor": "{monitor}"}
# Marco's questions: one that waits (Els was asked), one that Els has, and one that she answered.
_WAITS, _TAKEN = {"ticket": "{waits}"}, {"ticket": "{taken}"}
_ANSWERED = {"ticket": "{answered}"}
_ANSWERERS = frozenset({EXPERT, COORDINATOR})
_PROPOSED = {"name": "maart 2019", "cut_off": "2019-02-28", "until": "2019-03-08"}
_PROPOSED |= {"due": "2019-03-13"}
_PROJECT = {"project": "{project}"}
_RENEWED = _PROJECT | {"group": "papier", "number": "T-papier-01", "mark": "{mark}"}
MAY: dict[Verb, Row] = {
    Verb.HELP: Row(EVERYBODY, shows="Dit kun je mij vragen"),
    Verb.HELP_MORE: Row(COORDINATORS, shows="mail voor Karin"),
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
    Verb.SOMETHING_CHANGED: Row(frozenset({OWNER}), shows="IT Hardware"),
    Verb.LATER: Row(frozenset({OWNER, OTHER}), {"monitor": "{monitor}"}),  # who has to tell yet
    Verb.NUDGE_MORE: Row(EVERYBODY, shows="Niet van mij"),
    Verb.ABSENT_FORM: Row(EVERYBODY, shows="Wanneer ben je afwezig?"),
    Verb.ABSENT: Row(EVERYBODY, {"said": "tot 3 maart"}),  # their own days
    Verb.PRESENT: Row(EVERYBODY, shows="Je stond niet op afwezig"),
    Verb.STAND_IN: Row(
        frozenset({OWNER, OTHER, ELSEWHERE}), {"said": "mijn vervanger is Henk"}
    ),  # each for their own actions
    Verb.STAND_IN_DECLINE: Row(frozenset({STAND_IN}), {"of": "{owner}"}),
    Verb.STAND_IN_END: Row(frozenset({OWNER})),
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
    # A draft; what was published is for everybody, see test_monitor_documents.
    Verb.MONITOR_DOCUMENTS: Row(COORDINATORS, shows="Documenten van de monitor"),
    Verb.MONITOR_DOCUMENT: Row(
        COORDINATORS,
        {"day": "2019-01-14", "format": "csv", "extent": "whole", "language": "nl", "nonce": "n"},
        "Monitor als CSV",
    ),
    Verb.PERIOD: Row(TOWN, {"period": "{period}"}, "Papier"),
    Verb.PLAN_FILE: Row(frozenset({COORDINATOR}), {"file": "{file}"}, "Karton"),
    Verb.PLAN_FILE_ROWS: Row(frozenset({COORDINATOR}), {"file": "{file}"}, "Karton"),
    Verb.PLAN_FILE_STORE: Row(frozenset({COORDINATOR}), {"file": "{file}"}, "Karton"),
    Verb.PLAN_FILE_DROP: Row(frozenset({COORDINATOR}), {"file": "{file}"}),
    Verb.PLAN_UNDO: Row(frozenset({COORDINATOR}), shows="oud.xlsx"),
    Verb.PLAN_UNDO_STORE: Row(frozenset({COORDINATOR}), {"plan_import": "{import}"}),
    Verb.STATE: Row(TOWN, {"action": "{action}"}, "Papier"),
    # Of the monitor of June, that is open, and the one of March, that was closed.
    Verb.NEXT_MONITOR: Row(COORDINATORS, {"said": "maart"}, "wo 13 maart 2019"),
    Verb.NEXT_MONITOR_FORM: Row(COORDINATORS, _PROPOSED, "Input.Date"),
    Verb.NEXT_MONITOR_CHANGE: Row(
        COORDINATORS, {**_PROPOSED, "said": "DT 20 maart"}, "wo 20 maart 2019"
    ),
    Verb.NEXT_MONITOR_STORE: Row(COORDINATORS, _PROPOSED),  # each in their own town
    Verb.MOVE_MONITOR: Row(frozenset({COORDINATOR}), _MONITOR, "Input.Date"),
    Verb.MOVE_DATES: Row(COORDINATORS, {"said": "stukken een week later"}, "Stukken aanleveren"),
    Verb.CANCEL_MONITOR: Row(frozenset({COORDINATOR}), _MONITOR, "Weet je het zeker?"),
    Verb.CANCEL_MONITOR_STORE: Row(frozenset({COORDINATOR}), _MONITOR),
    Verb.MONITORS: Row(EVERYBODY, shows="februari 2019: stand per"),
    Verb.LADDER: Row(frozenset({COORDINATOR}), _MONITOR, "Wie krijgt wat"),
    Verb.LADDER_STEP: Row(
        frozenset({COORDINATOR}), _MONITOR | {"step": "opening@2019-01-21"}, "Niet: heeft de app"
    ),
    Verb.REMIND_ON: Row(frozenset({COORDINATOR}), {"monitor": "{paused}"}),
    Verb.REMIND_PAUSE: Row(frozenset({COORDINATOR}), _MONITOR),
    # Who is no coordinator switches off their own.
    Verb.REMIND_OFF: Row(EVERYBODY - {COORDINATOR_ELSEWHERE}, _MONITOR),
    Verb.REMINDER_TEXT: Row(COORDINATORS, shows="Wat wil je zelf"),
    Verb.REMINDER_TEXT_STORE: Row(COORDINATORS, {"text": "Alvast dank!"}),
    Verb.PROOF: Row(frozenset({COORDINATOR}), _MONITOR, "PROEF"),
    Verb.PROOF_PRESSED: Row(COORDINATORS, shows="Dit was een proef"),
    Verb.CLOSING_DAYS: Row(COORDINATORS, shows="08:30"),
    Verb.CLOSE_DAYS: Row(COORDINATORS, {"said": "4 maart"}),
    Verb.OPEN_DAYS: Row(frozenset({COORDINATOR}), {"said": "24 december"}),
    Verb.WORK_TIMES: Row(COORDINATORS, {"said": "9:00 tot 16:00"}),
    Verb.MISSING: Row(
        frozenset({COORDINATOR, COORDINATOR_ELSEWHERE}), shows="Henk"
    ),  # each their own
    Verb.MISSING_PERSON: Row(frozenset({COORDINATOR}), {"person": "{other}"}, "Groenonderhoud"),
    Verb.MAIL_TEXT: Row(frozenset({COORDINATOR}), {"person": "{other}"}, "Groenonderhoud"),
    Verb.REMIND_PERSON: Row(
        frozenset({COORDINATOR}), {"person": "{other}"}, "Herinneringen stuur ik zelf"
    ),
    Verb.WHO_IS_AWAY: Row(COORDINATORS, shows="Er is nu niemand afwezig"),
    Verb.MARK_ABSENT: Row(frozenset({COORDINATOR}), {"person": "{other}", "until": "2019-02-08"}),
    Verb.MARK_BACK: Row(
        frozenset({COORDINATOR}), {"person": "{other}"}, "Karin stond niet op afwezig"
    ),
    Verb.REACH: Row(COORDINATORS, shows="Henk"),  # each their own
    Verb.SENT: Row(COORDINATORS, shows="februari 2019"),
    Verb.SENT_STEP: Row(frozenset({COORDINATOR}), {"step": "{step}"}, "Marco"),
    Verb.LOGBOOK: Row(COORDINATORS, shows="twee jaar terug"),  # each their own
    Verb.WOO_EXPORT: Row(COORDINATORS, {"said": "2018"}, "Woo-export met 9 meldingen"),
    Verb.MESSAGE: Row(COORDINATORS, {"selection": "karin", "text": "Hoi"}, "Ik verstuur niets"),
    Verb.MESSAGE_SEND: Row(
        COORDINATORS, {"selection": "iedereen", "text": "Hoi", "nonce": "n"}, "Ik verstuur niets"
    ),
    Verb.MESSAGE_DROP: Row(COORDINATORS, shows="ik verstuur niets"),
    Verb.WORD_ATTENTION: Row(frozenset({COORDINATOR}), {"point": "{point}"}, "Papier stokt"),
    Verb.ACCEPT_ATTENTION: Row(frozenset({COORDINATOR}), {"point": "{point}", "text": "Stokt"}),
    Verb.DECLINE_ATTENTION: Row(frozenset({COORDINATOR}), {"point": "{point}"}),
    Verb.HOUSE_STYLE: Row(COORDINATORS, shows="nog geen eigen huisstijl"),
    Verb.HOUSE_STYLE_REMOVE: Row(COORDINATORS, shows="Er is geen huisstijl in gebruik"),
    Verb.CATALOGUE: Row(COORDINATORS, shows="Stuur mij hier een bestand"),
    Verb.CATALOGUE_FILE: Row(frozenset({COORDINATOR}), {"file": "{criteria}"}, "P-1"),
    Verb.CATALOGUE_STORE: Row(frozenset({COORDINATOR}), {"file": "{criteria}"}, "P-1"),
    Verb.CATALOGUE_UNDO: Row(COORDINATORS, shows="Catalogus 2019-05-01"),
    Verb.CATALOGUE_UNDO_STORE: Row(frozenset({COORDINATOR}), {"catalogue": "{catalogue}"}),
    Verb.MY_ADDRESS: Row(frozenset({UNKNOWN}), {"said": "henk.jansen@helmond.example"}),
    Verb.NO_ACTIONS: Row(EVERYBODY, shows="Zodra je een actie krijgt"),
    Verb.CONFIRM_IDENTITY: Row(frozenset({COORDINATOR}), {"claim": "{claim}"}),
    Verb.DENY_IDENTITY: Row(frozenset({COORDINATOR}), {"claim": "{claim}"}),
    Verb.ASK_EXPERT: Row(EVERYBODY, {"said": "welke stoelen"}, "Je naam gaat mee"),
    Verb.TICKET_SEND: Row(
        EVERYBODY - {COORDINATOR_ELSEWHERE}, {"text": "welke stoelen"}
    ),  # each in their own town, where somebody else is there to be asked
    Verb.TICKET_TAKE: Row(_ANSWERERS, _WAITS),
    Verb.TICKET_DECLINE: Row(_ANSWERERS, _WAITS),
    Verb.TICKET_ANSWER: Row(_ANSWERERS, _WAITS | {"text": "Neem hout", "sure": "yes"}),
    Verb.TICKET_GIVE: Row(frozenset({COORDINATOR}), _TAKEN | {"said": "2 aan Karin"}),
    Verb.TICKET_USEFUL: Row(frozenset({OWNER}), _ANSWERED | {"useful": "yes"}),
    Verb.TICKET_WITHDRAW: Row(frozenset({OWNER, COORDINATOR}), _WAITS),
    Verb.TICKETS: Row(_ANSWERERS, shows="Wanneer is een kop koffie eerlijk"),
    Verb.MY_QUESTIONS: Row(frozenset({OWNER}), shows="Wanneer is een kop koffie eerlijk"),
    Verb.TICKET_SHOW: Row(_ANSWERERS | {OWNER}, _WAITS, "Wanneer is een kop koffie eerlijk"),
    Verb.TICKET_ARTICLE: Row(frozenset({COORDINATOR}), _ANSWERED | {"sure": "yes"}),
    Verb.TICKET_NO_ARTICLE: Row(frozenset({COORDINATOR}), _ANSWERED),
    # By name for who has a role here; an adviser sees no persons.
    Verb.EXPERTS: Row(TOWN - {UNKNOWN, ADVISER}, shows="Els"),
    Verb.EXPERT_SET: Row(COORDINATORS, {"said": "Karin is expert"}),
    Verb.EXPERT_DROP: Row(frozenset({COORDINATOR, EXPERT}), {"said": "Els is geen expert meer"}),
    # Everybody may ask; what was asked elsewhere is no question here.
    Verb.ASK: Row(EVERYBODY, {"said": "welke criteria voor papier"}, "Gerecyclede vezels"),
    Verb.ASK_SHOW: Row(EVERYBODY, {"group": "papier", "level": "basis"}, "Gerecyclede vezels"),
    Verb.ASK_CHOOSE: Row(
        EVERYBODY, {"group": "papier", "question": "{question}"}, "Gerecyclede vezels"
    ),
    Verb.ASK_NONE: Row(EVERYBODY, {"question": "{question}"}, "Dan weet ik het niet"),
    Verb.ASK_USEFUL: Row(TOWN, {"question": "{question}", "useful": "yes"}, "Fijn, dank je"),
    Verb.PICK_CRITERIA: Row(EVERYBODY, {"group": "papier"}, "Kruis aan wat bij je"),
    Verb.COPY_CRITERIA: Row(
        EVERYBODY,
        {"group": "papier", "criteria": "papier:T-papier-01", "form": "text", "nonce": "n"},
        "Papier is 100% gerecycled.",
    ),
    # Who may not edit words, and no expert, gets nothing of them; an expert proposes.
    Verb.SYNONYM: Row(
        COORDINATORS | {EXPERT}, {"variant": "knipperzuil", "group": "papier"}, "knipperzuil”"
    ),
    Verb.SYNONYM_STORE: Row(
        frozenset({COORDINATOR}),
        {"variant": "knipperzuil", "group": "papier", "known": "{knowledge}"},
    ),
    Verb.SYNONYM_OFF: Row(
        frozenset({COORDINATOR}), {"variant": "fluisterkarton", "group": "papier"}, "telt niet meer"
    ),
    Verb.SYNONYM_ON: Row(
        frozenset({COORDINATOR}),
        {"variant": "zwijgkarton", "group": "papier"},
        "“zwijgkarton” betekent",
    ),
    Verb.SYNONYMS: Row(COORDINATORS | {EXPERT}, shows="Eigen zoekwoorden"),
    Verb.UNKNOWN_WORDS: Row(frozenset({COORDINATOR}), shows="kroket"),
    Verb.UNKNOWN_WORD: Row(frozenset({COORDINATOR}), {"word": "kroket"}, "Wat is “kroket”"),
    Verb.UNKNOWN_SETTLE: Row(frozenset({COORDINATOR}), {"word": "kroket"}, "is van de lijst af"),
    Verb.QUESTIONS_ASKED: Row(COORDINATORS, shows="Week 3"),
    Verb.WEEKLY_OFF: Row(COORDINATORS),
    Verb.WEEKLY_ON: Row(COORDINATORS, shows="op maandag een bericht"),
    Verb.CHOOSE_MUNICIPALITY: Row(OTHER_TOWN, {"municipality": "schiedam"}, "Schiedam"),
    Verb.TOOLBOX: Row(EVERYBODY, shows="Toolbox van"),  # each of their own town
    Verb.TOOLBOX_SEARCH: Row(TOWN, {"said": "75 gram"}, "Papier met minder gram"),
    Verb.TOOLBOX_SHOW: Row(TOWN, {"article": "{article}"}, "Kies 75 grams papier"),
    Verb.TOOLBOX_ADD: Row(WRITERS, shows='"verb": "toolbox_save"'),
    Verb.TOOLBOX_SAVE: Row(WRITERS, {"title": "Licht", "text": "Minder gram", "nonce": "n"}),
    Verb.TOOLBOX_EDIT: Row(
        frozenset({OWNER, COORDINATOR}), {"article": "{article}"}, '"verb": "toolbox_save"'
    ),
    Verb.TOOLBOX_APPROVE: Row(frozenset({COORDINATOR}), {"article": "{proposed}", "version": "1"}),
    Verb.TOOLBOX_DECLINE: Row(
        frozenset({COORDINATOR}), {"article": "{proposed}", "version": "1", "reason": "dubbel"}
    ),
    Verb.TOOLBOX_RENEW: Row(frozenset({OWNER, COORDINATOR}), {"article": "{article}"}),
    Verb.TOOLBOX_WITHDRAW: Row(
        frozenset({OWNER, COORDINATOR}), {"article": "{article}", "sure": "1"}
    ),
    Verb.OPEN_PAGES: Row(EVERYBODY, shows="sign-in"),  # a link of their own
    Verb.PROJECTS: Row(EVERYBODY, shows="project_new"),  # each their own
    Verb.PROJECT_NEW: Row(EVERYBODY, {"name": "Papier 2027"}),
    Verb.PROJECT: Row(frozenset({OWNER}), _PROJECT, "Tender van Marco"),
    Verb.PROJECT_RENAME: Row(frozenset({OWNER}), _PROJECT | {"name": "Karton"}),
    Verb.PROJECT_STATE: Row(frozenset({OWNER}), _PROJECT | {"state": "closed"}),
    Verb.PROJECT_ADD: Row(frozenset({OWNER}), _PROJECT | {"criteria": "papier:T-papier-02"}),
    Verb.PROJECT_REMOVE: Row(
        frozenset({OWNER}), _PROJECT | {"group": "papier", "number": "T-papier-01"}
    ),
    Verb.PROJECT_RENEW: Row(frozenset({OWNER}), _PROJECT, "Oude tekst"),
    Verb.PROJECT_TAKE_NEW: Row(frozenset({OWNER}), _RENEWED),
    Verb.PROJECT_KEEP_OLD: Row(frozenset({OWNER}), _RENEWED),
    Verb.PROJECT_DONE: Row(frozenset({OWNER}), _PROJECT),
    Verb.PROJECT_FILE: Row(frozenset({OWNER}), _PROJECT | {"file": "{picks}"}),
    Verb.PROJECT_PASTE: Row(
        EVERYBODY, {"said": "T-papier-01, T-papier-02, T-vervoer-01"}
    ),  # for a project of their own
} | PAGE
