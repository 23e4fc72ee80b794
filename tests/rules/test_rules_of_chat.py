"""Rules that hold for all dialogs: nothing dead, nothing unsaid, nothing only for a mouse."""

import inspect
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Message

import dialogs
from dialogs.routes import ROUTES
from views.cards.verbs import Verb
from views.package.listing import Scope
from views.package.manifest import commands_of
from views.texts import LANGUAGES, catalogue, words

ROOT = Path(__file__).parents[2]
CODE = [
    path
    for folder in ("domain", "storage", "dialogs", "views", "cli", "bot", "web")
    for path in (ROOT / folder).rglob("*.py")
    if "migrations" not in path.parts
]
CODE += (ROOT / "views" / "pages" / "templates").glob("*.html")
# The buttons of a card can be typed by their title, and these are only ever on a card.
BY_TITLE = {
    Verb.REPORT, Verb.BLOCKED, Verb.OPEN_REPORT, Verb.WITHDRAW,
    Verb.PERIOD, Verb.WORD_ATTENTION, Verb.ACCEPT_ATTENTION, Verb.DECLINE_ATTENTION,
    Verb.CHOOSE_EVIDENCE, Verb.KEEP_EVIDENCE, Verb.OBJECT, Verb.LET_STAND,
    Verb.ASK_FIRST, Verb.ASKED_NO, Verb.WALK_ANSWER, Verb.WALK_SKIP, Verb.WALK_SAID,
    Verb.DRAFT_STORE, Verb.DRAFT_ADJUST, Verb.DRAFT_DROP, Verb.DRAFT_ANSWER, Verb.STOP_ONE,
    Verb.ACCEPT_DROPPING, Verb.DECLINE_DROPPING, Verb.SENTENCE,  # a sentence is no fixed words
    Verb.NO_ACTIONS, Verb.CONFIRM_IDENTITY, Verb.DENY_IDENTITY, Verb.CHOOSE_MUNICIPALITY,
    Verb.HAND_OVER_UNKNOWN, Verb.HAND_OVER_ACCEPT, Verb.HAND_OVER_REFUSE, Verb.HAND_OVER_REMARK,
    Verb.HAND_OVER_TALK, Verb.TAKE_OVER,
    Verb.PLAN_FILE, Verb.PLAN_FILE_ROWS, Verb.PLAN_FILE_STORE, Verb.PLAN_FILE_DROP,
    Verb.PLAN_UNDO_STORE, Verb.STAND_IN_DECLINE,
    Verb.CATALOGUE_FILE, Verb.CATALOGUE_STORE, Verb.CATALOGUE_UNDO_STORE,
    Verb.NEXT_MONITOR_FORM, Verb.NEXT_MONITOR_CHANGE, Verb.NEXT_MONITOR_STORE,
    Verb.CANCEL_MONITOR_STORE, Verb.PROOF_PRESSED,
    Verb.MONITOR_CLOSE_STORE, Verb.MONITOR_REOPEN_STORE, Verb.MONITOR_TAKE_BACK,
    Verb.MONITOR_PUBLISH_STORE, Verb.LATE_REOPEN, Verb.LATE_NEXT,
    Verb.TICKET_SEND, Verb.TICKET_USEFUL, Verb.TICKET_ARTICLE, Verb.TICKET_NO_ARTICLE,
    Verb.TOOLBOX_SHOW, Verb.TOOLBOX_SAVE, Verb.TOOLBOX_APPROVE, Verb.TOOLBOX_DECLINE,
    Verb.TOOLBOX_EDIT, Verb.TOOLBOX_RENEW, Verb.TOOLBOX_WITHDRAW,
    Verb.MESSAGE_SEND, Verb.MESSAGE_DROP, Verb.SENT_STEP, Verb.LADDER_STEP,
    Verb.SYNONYM_STORE, Verb.UNKNOWN_WORD, Verb.UNKNOWN_SETTLE,
    Verb.ASK_SHOW, Verb.ASK_CHOOSE, Verb.ASK_NONE, Verb.ASK_USEFUL,
    Verb.PROJECT_TAKE_NEW, Verb.PROJECT_KEEP_OLD, Verb.PROJECT_DONE, Verb.PROJECT_FILE,
    Verb.ENTRY_STORE, Verb.NAMED_STORE, Verb.HEADING_STORE,
    Verb.MONITOR_DOCUMENT,
    Verb.PROJECT_PASTE,  # numbers are no fixed words
}  # fmt: skip
_PLACES = re.compile(r"\{(\w+)\}")


def test_every_verb_leads_somewhere():
    assert set(ROUTES) == set(Verb)


@pytest.mark.parametrize("verb", list(Verb))
def test_every_verb_can_be_typed(verb):
    assert bool(ROUTES[verb].typed) != (verb in BY_TITLE)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scope", list(Scope))
def test_what_the_menu_of_teams_offers_is_understood_there(language, scope):
    for name in commands_of(scope):
        said = words(language)(f"package.command.{name}").lower()
        found = [route for route in ROUTES.values() if re.fullmatch(route.typed or "-", said)]
        assert found, said
        assert scope is Scope.PERSONAL or found[0].in_channel, said


def test_every_handler_says_what_it_takes_by_its_form_only():
    for verb, route in ROUTES.items():
        assert len(inspect.signature(route.handler).parameters) == 2, verb


def test_both_languages_have_the_same_sentences_with_the_same_places():
    dutch, english = ({m.id: m for m in catalogue(lang) if m.id} for lang in LANGUAGES)

    assert _keys(dutch) == _keys(english)
    for key, message in dutch.items():
        assert _places(message) == _places(english[key]), key


def test_no_two_sentences_of_a_language_share_a_key():
    for language in LANGUAGES:
        files = (ROOT / "views" / "texts" / language).glob("*.po")
        keys = [k for p in files for k in re.findall(r'^msgid "(.+)"', p.read_text("utf-8"), re.M)]
        twice = {key for key in keys if keys.count(key) > 1}
        assert twice == set(), language


def test_no_sentence_is_empty():
    for language in LANGUAGES:
        for message in catalogue(language):
            assert not message.id or all(_strings(message)), (language, message.id)


def test_every_key_in_the_code_is_a_sentence():
    known = _keys({m.id: m for m in catalogue("nl") if m.id})
    prefixes = {key.split(".")[0] for key in known}
    pattern = re.compile(rf'"((?:{"|".join(sorted(prefixes))})\.[a-z_]+)"')
    used = {key for path in CODE for key in pattern.findall(path.read_text(encoding="utf-8"))}

    names = {
        key for key in used if key.endswith((".id", ".csv", ".html", "_"))
    }  # columns, files, stems
    assert used - known - names == set()


def test_every_sentence_is_used():
    known = _keys({m.id: m for m in catalogue("nl") if m.id})
    code = "\n".join(path.read_text(encoding="utf-8") for path in CODE)
    unused = {key for key in known if not _said(key, code) and not _made_up(key, code)}

    assert unused == set()


def _said(key, code):
    return f'"{key}"' in code or f"'{key}'" in code


def _made_up(key, code):
    """Some keys are made from a value: f"status.{status}"."""
    stem, _, rest = key.partition(".")
    made = (f'"{stem}.{{', f'"{stem}.{rest.split("_")[0]}_', f'"{stem}.{rest.split(".")[0]}.{{')
    return any(part in code for part in made) or stem in {"status", "notereader", "role"}


def test_people_are_addressed_as_je():
    formal = re.compile(r"\b(u|uw)\b", re.IGNORECASE)
    for message in catalogue("nl"):
        for string in _strings(message):
            assert not formal.search(string), string


def test_an_unknown_language_is_dutch():
    assert words("fy").language == "nl"


def test_dialogs_are_where_they_are_said_to_be():
    assert dialogs.__doc__


def _keys(messages):
    return {key[0] if isinstance(key, tuple) else key for key in messages}


def _strings(message: Message) -> list[str]:
    string = message.string
    return [str(part) for part in (string if isinstance(string, list | tuple) else [string])]


def _places(message: Message) -> list[set[str]]:
    return [set(_PLACES.findall(string)) for string in _strings(message)]
