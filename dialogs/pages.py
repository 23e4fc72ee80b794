"""The way from the chat to the pages: a link that works once, for who asked for it."""

import re
from uuid import UUID

from dialogs.turn import Reply, Turn, say, show
from storage import sign_ins
from storage.database import Session
from views.cards import pages as cards

SIGN_IN = "/sign-in/"
PAGES = ("monitor", "toolbox")  # each stands under its own name, and then the municipality's key
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def open_pages(turn: Turn, db: Session) -> Reply:
    """Make a link to a page; who opens it is asked "Doorgaan", and only that uses it up."""
    if not turn.pages_url:
        return say(turn.words("sign_in.closed"))
    secret = sign_ins.make_link(db, turn.member, _address_asked(turn), turn.now)
    return show(cards.way_in(turn.words, f"{turn.pages_url}{SIGN_IN}{secret}"))


def _address_asked(turn: Turn) -> str:
    """Return the address of what a button names, a day or an action of the monitor, or of a word.

    What is no address of ours leads to the first page.
    """
    key, form = turn.municipality.key, turn.form
    page = "toolbox" if "toolbox" in form.get("said", "").lower() else form.get("page", "")
    if page == "monitor" and is_id(form.get("action", "")):
        return f"{address_of(page, key)}/action/{form['action']}"
    if page == "monitor" and _DAY.fullmatch(form.get("day", "")):
        return f"{address_of(page, key)}/{form['day']}"
    return address_of(page, key)


def address_of(page: str, key: str) -> str:
    """Return where a page stands; a page that is not known is the first one."""
    return f"/{page if page in PAGES else PAGES[0]}/{key}"


def is_id(written: str) -> bool:
    try:
        return str(UUID(written)) == written
    except ValueError:
        return False
