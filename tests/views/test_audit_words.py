"""An entry of the audit log in words, and the card of it."""

from uuid import uuid4

import pytest

from domain.audits import Audited, Entry, Refusal, Told
from tests.card_lint import ADAPTIVE, faults
from tests.people import NOON, TODAY
from views import audit_words
from views.cards import logbook
from views.texts import words

NL = words("nl")


@pytest.mark.parametrize(
    ("what", "about", "said"),
    [
        (Audited.CHANGED, "remind_on", "herinneringen aangezet"),
        (Audited.CHANGED, "a verb of long ago", "gewijzigd: a verb of long ago"),
        (Audited.NAMES_SEEN, "monitor februari", "namen gezien: monitor februari"),
        (Audited.NAMES_SEEN, "/monitor/x/gaps", "namen gezien op de webpagina /monitor/x/gaps"),
        (Audited.EXPORTED, "woo.xlsx", "bestand meegenomen: woo.xlsx"),
        (
            Audited.REFUSED,
            str(Refusal("/toolbox/{key}", "sign_in.needed")),
            "geweigerd bij de toolbox: niet ingelogd, of de sessie is voorbij",
        ),
        (
            Audited.REFUSED,
            str(Refusal("other", "toolbox.not_yours", 3)),
            "nog 3 keer geweigerd bij een pagina die er niet is in die minuut: dat mag of kan niet",
        ),
    ],
)
def test_an_entry_says_what_was_done(what, about, said):
    assert audit_words.what(NL, Told(Entry(what, about, NOON))) == said


def test_what_was_done_more_than_once_is_counted():
    entry = Entry(Audited.CHANGED, "remind_on", NOON)

    assert audit_words.what(NL, Told(entry, 3)) == "herinneringen aangezet (3 keer)"


@pytest.mark.parametrize(
    ("what", "name", "said"),
    [
        (Audited.CHANGED, "Saskia", "Saskia"),
        (Audited.CHANGED, "", "Iemand van een andere gemeente"),
        (Audited.EXPORTED, None, "De beheerder, in de terminal"),
        (Audited.REFUSED, None, "Iemand die niet is ingelogd"),
    ],
)
def test_an_entry_says_who_it_was(what, name, said):
    assert audit_words.who(NL, Told(Entry(what, "x", NOON, uuid4())), name) == said


def test_a_card_full_of_entries_fits_and_leads_on():
    days = [(TODAY, [(NOON, "N" * 200, "*x* " * 200)] * 60)]

    card = logbook.logbook(NL, days, 25)

    sent = {"contentType": ADAPTIVE, "content": card}
    assert not faults({"attachments": [sent], "summary": card["speak"]})
    assert card["actions"][0]["data"]["before"] == "25"
    assert "Er staat nog niets" in str(logbook.logbook(NL, [], 0))
